"""One file for whoever helps: log, versions, settings and counts, never what a person typed or is called."""

from __future__ import annotations

import getpass
import json
import platform
import re
import shutil
import zipfile
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

import apsw

from desktop import __version__
from desktop.core.clock import local
from desktop.core.whole_files import whole_file
from desktop.desk import Desk
from desktop.storage import copies, place, sidefile

LOG = "log"
PARTS = ("PySide6_Essentials", "peewee", "apsw-sqlite3mc", "reportlab", "cryptography", "argon2-cffi", "msgspec")


def file_name(desk: Desk) -> str:
    """What the file is called unless somebody wants another name."""
    return f"weixi-desk-{desk.store.code}-{local(desk.now()):%Y%m%d-%H%M}.zip"


def collect(desk: Desk, file: Path, screen: Mapping[str, object]) -> None:
    """Write everything into *file*; *screen* tells how the program is shown. For a worker thread.

    Raises:
        OSError: the file cannot be written; nothing of it is left.
    """
    with whole_file(file) as part, zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("about.json", json.dumps(about(desk, screen), ensure_ascii=False, indent=1))
        for log in sorted((desk.store.path / LOG).glob("*")):
            packed.writestr(f"{LOG}/{log.name}", nameless(log.read_text(encoding="utf-8", errors="replace")))


def about(desk: Desk, screen: Mapping[str, object]) -> Mapping[str, object]:
    """Versions, settings and counts."""
    with desk.store.reading():
        content = copies.content_of(desk.store.db.connection())
    backup = sidefile.read(desk.store.path).backup
    folder = desk.store.path
    return {
        "program": __version__,
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.version()} {platform.machine()}",
        "sqlite": apsw.sqlitelibversion(),
        "parts": {name: _version(name) for name in PARTS},
        "screen": dict(screen),
        "store": {
            "code": content.code,
            "journal": content.head.seq,
            "steps": content.steps,
            "on_network": place.is_remote(folder.resolve()),
            "free_mb": shutil.disk_usage(folder).free >> 20,
            "files": {file.name: file.stat().st_size for file in sorted(folder.iterdir()) if file.is_file()},
        },
        "policy": desk.policy.version,
        "backup": {
            "done_at": backup.done_at and backup.done_at.isoformat(),
            "failed": backup.failed is not None,
            "copies": len(copies.list_copies(folder / copies.FOLDER)),
        },
        "rows": content.counts,
    }


def nameless(text: str) -> str:
    """A log without the names that stand in paths: that of this PC's user, and of folders of his."""
    for named, instead in ((str(Path.home()), "~"), (Path.home().as_posix(), "~")):
        text = text.replace(named, instead)
    return re.sub(rf"(?<![\w-]){re.escape(_user())}(?![\w-])", "<user>", text)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no account by that number
        return Path.home().name


def _version(name: str) -> str:
    try:
        return version(name)
    except ModuleNotFoundError:  # the built program brings modules without their papers
        return ""
