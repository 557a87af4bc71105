"""Offices to measure in: a small one made anew, and one of 100,000 complaints that is kept for the next run."""

from __future__ import annotations

import hashlib
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

import desktop
from desktop.access import service as access
from desktop.app import rooms
from desktop.complaints import samples
from desktop.complaints.samples.small import hire
from desktop.core.clock import FrozenClock
from desktop.desk import Desk
from desktop.storage import local, sidefile
from tests.office import PASSWORD, make_office

COMPLAINTS, MEMBERS, OPEN = 100_000, 200_000, 5_000
HOUSE = Path(desktop.__file__).parent
DECIDING = ("storage/migrations", "storage/tokens.py", "storage/triggers.py", "complaints/samples")
"""The sources that decide how a filled office looks on disk."""
STALE = timedelta(days=1)
"""An office of other sources may be another tree's; it goes when nobody has used it for so long."""


class Place(NamedTuple):
    """Where an office lies, and who may enter it."""

    folder: Path
    account_id: UUID


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="weixi-bench-") as folder:
        yield Path(folder)


def small(folder: Path, complaints: int = 0) -> Place:
    """A closed office with a person in every post, and a few complaints."""
    desk = make_office(folder, FrozenClock())
    hire(desk)
    if complaints:
        samples.small(desk, complaints=complaints)
    desk.store.close()
    return Place(folder, desk.account_id)


def large() -> Place:
    """A closed office of 100,000 complaints and 200,000 members; the next run finds it again."""
    home = Path(tempfile.gettempdir())
    folder = home / f"weixi-bench-{COMPLAINTS}-{_digest()}"
    if not folder.exists():
        for old in home.glob(f"weixi-bench-{COMPLAINTS}-*"):
            if time.time() - old.stat().st_mtime > STALE.total_seconds():
                shutil.rmtree(old, ignore_errors=True)
        making = Path(tempfile.mkdtemp(prefix=f"weixi-bench-{COMPLAINTS}-making-"))
        _fill(making)
        making.rename(folder)
    return Place(folder, UUID((folder / "account").read_text()))


@contextmanager
def opened(place: Place) -> Iterator[Desk]:
    """The office while it is worked in."""
    desk = access.unlock(place.folder, place.account_id, PASSWORD, FrozenClock(), rooms.records())
    try:
        yield desk
    finally:
        desk.store.close()


def _fill(folder: Path) -> None:
    print(f"Inventing {COMPLAINTS:,} complaints and {MEMBERS:,} members; kept for the next run.", file=sys.stderr)
    place = small(folder)
    with opened(place) as desk:
        samples.bulk(desk, COMPLAINTS, MEMBERS, still_open=OPEN)
        _settle(desk)
    (folder / "account").write_text(str(place.account_id))


def _settle(desk: Desk) -> None:
    """The day's copy and the week's check count as made, so that neither runs behind what is measured."""
    local.set_preference(None, "journal.verified_on", desk.today().isoformat())

    def copied(kept: sidefile.SideFile) -> sidefile.SideFile:
        return replace(kept, backup=replace(kept.backup, done_at=desk.now()))

    sidefile.change(desk.store.path, copied)


def _digest() -> str:
    deciding = sorted(source for part in DECIDING for source in sources(HOUSE / part))
    return hashlib.sha256(b"".join(source.read_bytes() for source in deciding)).hexdigest()[:12]


def sources(part: Path) -> Iterator[Path]:
    """The files of a folder, or the file itself."""
    return iter([part]) if part.is_file() else part.rglob("*.py")
