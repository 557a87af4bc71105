"""The actions of the section 权益对照表 in the page's bar, and which of them are offered."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import TYPE_CHECKING

from desktop.core.sentence import sentence
from desktop.widgets.page import Page, Place
from desktop.widgets.speech import tell

if TYPE_CHECKING:
    from desktop.membership.dialogs.matrix_section import MatrixSection

NAMES = (
    "matrix.compare",
    "matrix.print",
    "matrix.submit",
    "matrix.approve",
    "matrix.copy",
    "matrix.versions",
    "matrix.add",
    "matrix.next_open",
    "matrix.next_unset",
    "matrix.next_changed",
)


def add_actions(section: MatrixSection, page: Page) -> None:
    """Put them on the page; none is offered until the section is in view."""
    add, hidden = page.add_action, Place.NOWHERE
    add("matrix.compare", tell(sentence("matrix", "Compare with the one in force")), "F9", section.compare)
    add("matrix.print", tell(sentence("matrix", "Print F14")), "", section.print_version, icon="printer")
    for name, words, act in (
        ("matrix.submit", sentence("matrix", "Submit for approval"), section.submit),
        ("matrix.approve", sentence("matrix", "Enter the approval"), section.approve),
        ("matrix.copy", sentence("matrix", "Copy into a new draft"), section.copy),
    ):
        add(name, tell(words), "", act, place=Place.PRIMARY)
    add(
        "matrix.versions",
        tell(sentence("matrix", "Versions and history…")),
        "",
        section.open_versions,
        place=Place.MENU,
    )
    add("matrix.add", tell(sentence("matrix", "Add a benefit")), "", section.add_line, place=Place.MENU)
    for what, words in (
        ("open", sentence("matrix", "Next cell to be confirmed")),
        ("unset", sentence("matrix", "Next cell that is not set")),
        ("changed", sentence("matrix", "Next changed cell")),
    ):
        add(f"matrix.next_{what}", tell(words), "", partial(section.walk, what), place=hidden)
    show_actions(page, ())


def show_actions(page: Page, offered: Collection[str]) -> None:
    """Show these actions of the section and no others."""
    for name in NAMES:
        page.action(name).setVisible(name in offered)
        page.action(name).setEnabled(name in offered)
    page.bar.settle()
