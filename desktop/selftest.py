"""What ``--self-test`` does: small checks of this installation; each says in one line what it found or what is wrong.

The office they work on is invented in a folder that is removed afterwards.
"""

from __future__ import annotations

import importlib.util
import json
import logging
import os
import sys
import tempfile
import time
import traceback
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QLibraryInfo
from PySide6.QtGui import QImageReader
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop import __version__, app, resources, threshold
from desktop.access import rules as access
from desktop.access import service as accounts
from desktop.app import demo, diagnostics, inspection, proofs, rooms
from desktop.app.rehearsal import Rehearsal, without_screen
from desktop.complaints import rules as complaint_rules
from desktop.complaints import service as complaints
from desktop.core.clock import FrozenClock
from desktop.core.problem import Problems
from desktop.core.sentence import Sentence
from desktop.desk import Desk
from desktop.paper import fonts
from desktop.policy import versions
from desktop.storage import backup, copies, engine, journal, pinyin, place, schema
from desktop.storage.faults import StoreFault
from desktop.storage.record import office
from desktop.widgets.speech import Language, Voice, tell

PLATFORMS = {"linux": "libqxcb.so", "win32": "qwindows.dll", "darwin": "libqcocoa.dylib"}
TITLE_CHARACTERS = "客户投诉登记反馈表受理回执恢复码单维系台"
KNOWN = (("rooms", "Complaints", "投诉登记"), ("app", "Weixi Desk", "维系台"), ("QPlatformTheme", "Cancel", "取消"))
"""Context, source and Chinese of strings of ours and of Qt's."""


class Unfit(Exception):
    """What a check found wrong, as a sentence."""


class NotTried(Exception):
    """A check could not be made because an earlier one failed."""


@dataclass(slots=True)
class Trial:
    """What the checks work on and leave to each other."""

    application: QApplication
    folder: Path
    clock: FrozenClock
    made: Sequence[UUID] = ()
    facts: complaint_rules.ComplaintFacts | None = None
    account_id: UUID | None = None

    @property
    def home(self) -> Path:
        """The folder of the invented office."""
        return self.folder / "office"

    @property
    def example(self) -> complaint_rules.ComplaintFacts:
        """A complaint of the invented office."""
        if self.facts is None:
            raise NotTried("the office could not be set up")
        return self.facts

    def opened(self, password: str = demo.PASSWORD) -> Desk:
        """The desk of the office's account, the store opened by its password."""
        if self.account_id is None:
            raise NotTried("the office could not be set up")
        return accounts.unlock(self.home, self.account_id, password, self.clock, rooms.records())


def run() -> int:
    """Make every check and print a line for each; returns 0 when all are well."""
    without_screen()
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a console without Chinese must not end the test
    logging.getLogger().addHandler(logging.NullHandler())  # warnings are judged by the checks
    began = time.monotonic()
    print(f"Weixi Desk {__version__} tests itself:")
    with tempfile.TemporaryDirectory(prefix="weixi-selftest-", ignore_cleanup_errors=True) as folder:
        trial = Trial(app.application(), Path(folder), FrozenClock())
        failed = [name for name, check in CHECKS if not _passes(name, check, trial)]
    if failed:
        print(f"Failed: {', '.join(failed)}.")
        return 1
    print(f"All {len(CHECKS)} checks passed in {time.monotonic() - began:.1f} seconds.")
    return 0


def _passes(name: str, check: Callable[[Trial], str], trial: Trial) -> bool:
    try:
        print(f"  ok      {name}: {check(trial)}", flush=True)
    except NotTried as why:
        print(f"  -       {name}: not tried, because {why}.", flush=True)
    except (Unfit, StoreFault) as wrong:
        print(f"  FAILED  {name}: {wrong}", flush=True)
    except Exception as error:  # whatever it is, the other checks are still worth making
        print(f"  FAILED  {name}: {type(error).__name__}: {error}", flush=True)
        traceback.print_exc()
    else:
        return True
    finally:
        _let_go()
    return False


def _let_go() -> None:
    """A check that ended in the middle does not leave its store open to the next."""
    if office.obj is not None:
        office.obj.close_all()
        office.initialize(None)


# What was installed


def _engine(_trial: Trial) -> str:
    engine.check_engine()
    return engine.engine_version()


def _version(_trial: Trial) -> str:
    stamp = resources.find("version.txt")
    if not getattr(sys, "frozen", False):
        return f"{__version__}, run from source"
    belonging = stamp.read_text(encoding="utf-8") if stamp.is_file() else "unknown"
    if belonging != __version__:
        raise Unfit(f"the program is version {__version__}, but its files belong to version {belonging}.")
    return __version__


def _data(_trial: Trial) -> str:
    there = folder = threshold.data_folder(demo=False)
    try:
        there = next(place for place in (folder, *folder.parents) if place.exists())
        with tempfile.TemporaryFile(dir=there):
            locked = [file.name for file in sorted(folder.glob("store.*")) if not os.access(file, os.W_OK)]
    except OSError as error:
        raise Unfit(f"the office's data cannot be written in {there}: {error.strerror}.") from error
    if locked:
        raise Unfit(f"the office's data cannot be written: {', '.join(locked)} in {there} is read-only.")
    return str(folder)


def _steps(_trial: Trial) -> str:
    numbers = [int(name.split("_")[0]) for name in schema.known(schema.STEPS)]
    if numbers != list(range(1, len(numbers) + 1)) or not numbers:
        raise Unfit(f"migration steps are missing in {schema.STEPS}: there are {numbers or 'none'}.")
    return f"{len(numbers)} from 1 on"


def _fonts(_trial: Trial) -> str:
    wanted = {
        fonts.REGULAR: TITLE_CHARACTERS,
        fonts.BOLD: TITLE_CHARACTERS,
        **dict.fromkeys(fonts.SUBSTITUTES, "维系台"),
    }
    for name, characters in wanted.items():
        if not resources.find(f"fonts/{name}.ttf").is_file():
            raise Unfit(f"the font {name} is missing.")
        lacking = "".join(ch for ch in characters if fonts.advance(name, ch) is None)
        if lacking:
            raise Unfit(f"the font {name} has no {lacking}.")
    return f"{', '.join(wanted)}"


def _policy(_trial: Trial) -> str:
    policy = versions.shipped()
    return f"version {policy.version}, holidays of {', '.join(map(str, sorted(policy.calendar.years_known or ())))}"


def _icons(_trial: Trial) -> str:
    drawings = sorted(resources.find("icons").rglob("*.svg"))
    broken = [drawing.name for drawing in drawings if not QSvgRenderer(str(drawing)).isValid()]
    if broken or not drawings:
        raise Unfit(f"icons cannot be drawn: {', '.join(broken) or 'there are none'}.")
    return f"{len(drawings)} drawings"


def _licences(_trial: Trial) -> str:
    texts = ("LICENSES.md", "fonts/OFL.txt", "licences/LGPL-3.0.txt", "licences/GPL-3.0.txt")
    missing = [name for name in texts if not resources.find(name).is_file()]
    if missing:
        raise Unfit(f"{', '.join(missing)} is missing: the program may not be handed on without it.")
    return ", ".join(texts)


def _qt(_trial: Trial) -> str:
    wanted = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms" / PLATFORMS[sys.platform]
    wrong = [] if wanted.is_file() else [f"Qt has no {wanted.name}: no window can be shown."]
    if b"svg" not in [bytes(form.data()) for form in QImageReader.supportedImageFormats()]:
        wrong.append("Qt cannot read SVG pictures: marks and arrows would be missing.")
    if wrong:
        raise Unfit(" ".join(wrong))
    return f"{wanted.name}, painting by {QApplication.platformName()}"


def _translation(trial: Trial) -> str:
    voice = Voice(trial.application)
    voice.speak(Language.CHINESE)
    told = [(tell(Sentence(context, source)), chinese) for context, source, chinese in KNOWN]
    wrong = [found for found, chinese in told if found != chinese]
    voice.speak(Language.ENGLISH)
    if wrong:
        raise Unfit(f"the Chinese catalogue is missing or old: it says “{'”, “'.join(wrong)}”.")
    return "、".join(found for found, _ in told)


def _one_sqlite(_trial: Trial) -> str:
    if not getattr(sys, "frozen", False):
        return "not judged when run from source"
    if "sqlite3" in sys.modules or importlib.util.find_spec("sqlite3") is not None:
        raise Unfit("the SQLite of the standard library, which cannot encrypt, is inside the program.")
    return "no second SQLite inside"


# An office set up, closed, opened again


def _office(trial: Trial) -> str:
    began = time.monotonic()
    desk, trial.made = demo.invented(trial.home, trial.clock)
    missing = {str(table._meta.table_name) for table in rooms.records()} - set(desk.store.db.get_tables())
    if missing:
        raise Unfit(f"the migration steps create no table for {', '.join(sorted(missing))}.")
    trial.facts, trial.account_id = complaints.facts(desk, trial.made[-1]), desk.account_id
    desk.store.close()
    if held := ", ".join(sorted(file.name for file in trial.home.glob("*-shm"))):
        raise Unfit(f"the closed office was not let go of: {held} is still there.")
    return f"{len(trial.made)} complaints registered in {time.monotonic() - began:.1f} seconds"


def _file(trial: Trial) -> str:
    words = (trial.example.customer_name, trial.example.phone, trial.example.content[:12])
    content = (trial.home / place.FILE).read_bytes()
    if content.startswith(place.PLAIN_HEADER) or any(word.encode() in content for word in words):
        raise Unfit("the store is not encrypted: what was registered can be read in its file.")
    return f"{len(content) / 1e6:.1f} MB of cipher"


def _reopening(trial: Trial) -> str:
    before = trial.example
    try:
        trial.opened("wrong")
    except Problems:
        desk = trial.opened()
    else:
        raise Unfit("a wrong password opens the store.")
    if complaints.facts_by_number(desk, before.number) != before:
        raise Unfit(f"the complaint {before.number} reads differently after the store was opened again.")
    desk.store.close()
    return f"{before.number} reads as it was written; a wrong password is refused"


def _journal(trial: Trial) -> str:
    desk = trial.opened()
    verdict = journal.verify(lambda _done, _total: None, lambda: False)
    desk.store.close()
    if not verdict.sound:
        raise Unfit("the chain of the journal does not add up.")
    return f"{verdict.transactions} transactions, {verdict.entries} entries, chain unbroken"


def _search(trial: Trial) -> str:
    desk = trial.opened()
    initials = pinyin.reading(trial.example.customer_name).initials
    found = [hit.id for hit in complaints.find(desk, initials, len(trial.made))]
    desk.store.close()
    if trial.made[-1] not in found:
        raise Unfit(f"“{initials}” does not find the complaint of {trial.example.customer_name}.")
    return f"“{initials}” finds {trial.example.customer_name}"


def _restore(trial: Trial) -> str:
    desk = trial.opened()
    copy = backup.backup(desk.store, desk.store.path / copies.FOLDER, lambda _done, _total: None, lambda: False)
    accounts.name_counter(desk, "9 号台").store.close()
    door = accounts.RestoreDoor(trial.home, trial.clock)
    opened = door.look(access.RestoreDraft(copy.path, trial.account_id, demo.PASSWORD))
    restored = door.restore(opened, lambda _done, _total: None, lambda: False)
    desk = trial.opened()
    counter, same = desk.office.counter, complaints.facts_by_number(desk, trial.example.number) == trial.example
    desk.store.close()
    if restored is None or restored.aside is None or counter == "9 号台" or not same:
        raise Unfit("the restored office is not the one that was copied.")
    return f"{copy.rows} rows copied, checked and put back; the state before lies aside"


# What is seen and printed


def _first_screen(trial: Trial) -> str:
    with Rehearsal(trial.application, trial.folder / "new", trial.clock) as rehearsal:
        _nothing_said(rehearsal)
    return "first run shown where there is no office"


def _pages(trial: Trial) -> str:
    seen, name = [], trial.example.customer_name
    with Rehearsal(trial.application, trial.home, trial.clock) as rehearsal:
        rehearsal.unlock()
        for room in rooms.house():
            if room.page is not None:
                rehearsal.visit(room.key)
                seen.append(tell(room.title))
        rehearsal.run("complaints.new")
        rehearsal.window.pages.back()
        _find_by_initials(rehearsal, name)
        _nothing_said(rehearsal)
    return f"unlocked; {'、'.join(seen)}; new complaint; palette"


def _find_by_initials(rehearsal: Rehearsal, name: str) -> None:
    palette = rehearsal.window.open_palette()
    query = palette.findChild(QLineEdit, "palette.query")
    if query is not None:
        query.setText(pinyin.reading(name).initials)
    rehearsal.settle()
    if not any(line.title == name for line in palette.answer.lines):
        raise Unfit(f"the palette does not find {name} by initials.")
    rehearsal.close_dialogs()


def _nothing_said(rehearsal: Rehearsal) -> None:
    if rehearsal.heard:
        raise Unfit(f"the program warned: {'; '.join(rehearsal.heard)}")


def _paper(trial: Trial) -> str:
    desk = trial.opened()
    printed = dict(proofs.proofs(desk, trial.example.number))
    desk.store.close()
    for name, pdf in printed.items():
        if inspection.embedded_fonts(pdf) is None:
            raise Unfit(f"{name} does not carry its fonts.")
        if not inspection.pages(pdf):
            raise Unfit(f"{name} cannot be shown.")
    for code in rooms.forms():
        first = next(pdf for name, pdf in printed.items() if name.startswith(code))
        if inspection.corner_marks(first) < inspection.MARKS_OF_A_CODE:
            raise Unfit(f"{code} bears no QR code.")
    return f"{', '.join(rooms.forms())} in {len(printed)} files, fonts inside, QR codes there"


def _diagnostics(trial: Trial) -> str:
    desk, file = trial.opened(), trial.folder / "diagnostics.zip"
    diagnostics.collect(desk, file, {"platform": QApplication.platformName()})
    desk.store.close()
    with zipfile.ZipFile(file) as packed:
        told = json.loads(packed.read("about.json"))
        words = "".join(packed.read(name).decode() for name in packed.namelist())
    unknown = [name for name, version in told["parts"].items() if not version]
    if unknown:
        raise Unfit(f"the versions of {', '.join(unknown)} are not told.")
    if any(personal in words for personal in (trial.example.customer_name, trial.example.phone)):
        raise Unfit("the file for support names a customer.")
    return f"{len(told['parts'])} versions, counts of {len(told['rows'])} tables, no customer"


CHECKS: tuple[tuple[str, Callable[[Trial], str]], ...] = (
    ("version", _version),
    ("data folder", _data),
    ("engine", _engine),
    ("migration steps", _steps),
    ("fonts", _fonts),
    ("policy", _policy),
    ("icons", _icons),
    ("licences", _licences),
    ("qt", _qt),
    ("translation", _translation),
    ("office", _office),
    ("encryption", _file),
    ("reopening", _reopening),
    ("search", _search),
    ("journal", _journal),
    ("first run", _first_screen),
    ("pages", _pages),
    ("paper", _paper),
    ("restore", _restore),
    ("diagnostics", _diagnostics),
    ("one database engine", _one_sqlite),
)
