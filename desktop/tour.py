"""What ``--tour DIR`` does: fills the invented office, prints its forms and photographs every page, without hands."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QLineEdit, QTabBar

from desktop import app
from desktop.app import demo, proofs, rooms
from desktop.app.rehearsal import Rehearsal, Stuck, without_screen
from desktop.complaints import service as complaints
from desktop.core.clock import FrozenClock
from desktop.core.file_names import file_name
from desktop.desk import Desk
from desktop.people import service as people
from desktop.storage import pinyin
from desktop.widgets.theme import Appearance

MEMBER = "王建国"
"""Whose file is photographed: it says everything."""
DRESSES = {Appearance.LIGHT: "", Appearance.DARK: "-dark"}


class Album:
    """The folder that is filled; names each file as it is written."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self.sizes: list[int] = []

    def keep(self, name: str, content: bytes | QPixmap) -> None:
        """Write a page or a picture.

        Raises:
            OSError: the folder does not take it.
        """
        file = self._folder / file_name(name)
        if isinstance(content, bytes):
            file.write_bytes(content)
        elif not content.save(str(file)):
            raise OSError(f"{file} could not be written")
        self.sizes.append(file.stat().st_size)
        print(file, flush=True)


def run(folder: Path) -> int:
    """Print and photograph the invented office into *folder*; returns the exit code."""
    without_screen()
    with tempfile.TemporaryDirectory(prefix="weixi-tour-", ignore_cleanup_errors=True) as offices:
        try:
            album = Album(folder)
            warnings = _walk(app.application(), Path(offices), album)
        except (OSError, Stuck) as error:
            print(f"Stopped: {error}", file=sys.stderr)
            return 1
    print(f"{len(album.sizes)} files, {sum(album.sizes) / 1e6:.1f} MB")
    for text in warnings:
        print(f"Warning: {text}", file=sys.stderr)
    return 1 if warnings else 0


def sights(rehearsal: Rehearsal, complaint: UUID) -> Iterator[str]:
    """Bring every page and what opens from it into view, one after the other, and tell its name."""
    window = rehearsal.window
    for room in rooms.house():
        if room.page is not None:
            rehearsal.visit(room.key)
            yield room.key
            yield from _further_sections(rehearsal, room.key)
    yield from _settings(rehearsal)
    window.open_record("complaints", complaint)
    rehearsal.settle()
    yield "complaint"
    rehearsal.run("complaint.print")
    yield "print"
    rehearsal.close_dialogs()
    rehearsal.run("complaints.new")
    yield "new-complaint"
    window.pages.back()
    yield from _members(rehearsal)
    rehearsal.visit("today")
    yield from _over_the_window(rehearsal, complaint)


def _further_sections(rehearsal: Rehearsal, key: str) -> Iterator[str]:
    """The sections of a page behind the one it opens with; it is left as it was found."""
    page = rehearsal.window.page()
    first = "" if page is None else page.bar.section()
    if page is None or not first:
        return
    page.bar.step_section(1)
    while page.bar.section() != first:
        rehearsal.settle()
        yield f"{key}-{page.bar.section()}"
        page.bar.step_section(1)
    rehearsal.settle()


def _members(rehearsal: Rehearsal) -> Iterator[str]:
    """A member's file with its parts, the editor, and two files side by side."""
    desk = rehearsal.session.desk
    known = people.find_members(desk, MEMBER, 1)
    rehearsal.visit("membership")
    page = rehearsal.window.page()
    if page is None or not known:
        return
    rehearsal.window.open_record("membership", known[0].id)
    tabs = page.findChild(QTabBar, "member.tabs")
    assert tabs is not None
    for place in range(tabs.count()):
        tabs.setCurrentIndex(place)
        rehearsal.settle()
        yield f"member-{place + 1}"
    rehearsal.run("member.change")
    yield "member-change"
    rehearsal.window.pages.back()
    rehearsal.run("membership.new")
    yield "new-member"
    rehearsal.window.pages.back()


def _settings(rehearsal: Rehearsal) -> Iterator[str]:
    rehearsal.visit("backup")
    rehearsal.run("backup.inside")
    yield "backup-inside"
    rehearsal.run("backup.restore")
    yield "backup-restore"
    rehearsal.close_dialogs()
    rehearsal.run("settings.look")
    yield "look"
    rehearsal.close_dialogs()


def _over_the_window(rehearsal: Rehearsal, complaint: UUID) -> Iterator[str]:
    palette = rehearsal.window.open_palette()
    query = palette.findChild(QLineEdit, "palette.query")
    facts = complaints.facts(rehearsal.session.desk, complaint)
    if query is not None and facts is not None:
        query.setText(pinyin.reading(facts.customer_name).initials)
    rehearsal.settle()
    yield "palette"
    rehearsal.close_dialogs()
    rehearsal.run("main.keys")
    yield "keys"
    rehearsal.close_dialogs()
    rehearsal.session.lock()
    rehearsal.settle()
    yield "locked"
    rehearsal.session.unlocked()
    rehearsal.settle()


def _walk(application: QApplication, offices: Path, album: Album) -> list[str]:
    """Through both starts of the program; returns what it warned about."""
    clock = FrozenClock()
    with Rehearsal(application, offices / "new", clock) as first:
        _in_both_dresses(first, "first-run", album)
    desk, made = demo.invented(offices / "demo", clock)
    desk.store.close()
    with Rehearsal(application, offices / "demo", clock) as office:
        _in_both_dresses(office, "unlock", album)
        office.unlock()
        _print(office.session.desk, made[-1], album)
        for dress, suffix in DRESSES.items():
            office.dress(dress)
            for name in sights(office, made[-1]):
                album.keep(f"{name}{suffix}.png", office.picture())
    return first.heard + office.heard


def _in_both_dresses(rehearsal: Rehearsal, name: str, album: Album) -> None:
    for dress, suffix in reversed(DRESSES.items()):
        rehearsal.dress(dress)
        album.keep(f"{name}{suffix}.png", rehearsal.picture())


def _print(desk: Desk, complaint: UUID, album: Album) -> None:
    facts = complaints.facts(desk, complaint)
    for name, pdf in proofs.proofs(desk, facts.number if facts is not None else ""):
        album.keep(f"{name}.pdf", pdf)
