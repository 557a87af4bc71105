"""A section of a page: a short list, one of its rows under a head, an editor in its place, and what is said of none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.core.acts import Act, ActField, FieldKind, Offer
from desktop.core.clock import FrozenClock
from desktop.core.permission import Permission
from desktop.core.sentence import sentence
from desktop.widgets.act_editor import ActEditor
from desktop.widgets.act_fields import Made, Offered
from desktop.widgets.breadth import Breadth
from desktop.widgets.cells import words
from desktop.widgets.house import House
from desktop.widgets.inputs import TextLine
from desktop.widgets.jobs import Jobs
from desktop.widgets.lines import Lines
from desktop.widgets.list_and_detail import ListAndDetail
from desktop.widgets.page import Page
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.sections import Sections
from tests.pages import Kept


class Group(Enum):
    FIND = "find"


@dataclass(frozen=True)
class Find:
    id: str


@dataclass(frozen=True)
class NoteDraft:
    owner: str = ""
    note: str = ""


NOTE = Act[Find, int](
    "note",
    sentence("widgets", "Note"),
    Permission("finds.note"),
    NoteDraft,
    (
        ActField("owner", sentence("widgets", "Owner"), FieldKind.RECORD),
        ActField("note", sentence("widgets", "Text"), FieldKind.TEXT),
    ),
    Group.FIND,
)


class Finds(ListAndDetail):
    """Finds of the office; what is found can change."""

    def __init__(self, page, found):
        self.lines = Lines(lambda wanted: [Find(one) for one in found if wanted in one])
        table = RecordTable(self.lines, [Column("what", "What", lambda row: words(row.id), stretches=True)],
                            name="finds.list")  # fmt: skip
        super().__init__("finds", page, table, QLabel(), icon="tray")
        self.none.say("Nothing was found")
        self.nothing.say("No find chosen")

    def show_key(self, key):
        line = self.lines.line(key)
        if line is None:
            self.show_nothing()
        else:
            self.show_detail(line.id, "kept")
            self.detail.setText(line.id)


@pytest.fixture
def found():
    return ["umbrella", "glove"]


@pytest.fixture
def page(qtbot):
    jobs = Jobs()
    page = Page(key="lost", title="Lost property")
    qtbot.addWidget(page)
    page.enter(House(jobs, Kept(), page.run, lambda _key, _record: None, lambda error: None))
    yield page
    jobs.close()


@pytest.fixture
def pane(qtbot, page, found):
    sections = Sections("lost.content", QLabel("first"), {"finds": lambda: Finds(page, found)})
    page.set_content(sections)
    page.resize(1366, 600)
    page.show()
    assert sections.current() is None
    pane = sections.turn_to("finds")
    assert sections.current() is pane
    assert sections.turn_to("finds") is pane
    return pane


def editor_of(pane):
    def record(_declared):
        line = TextLine()
        return Made(line, line.value, line.set_value, line.text, line.set_value)

    offer = Offer(NOTE, None, proposed={"note": "wet"}, fields=NOTE.fields)
    editor = ActEditor(offer, Offered(FrozenClock(), makers={FieldKind.RECORD: record}), lambda _draft: (), 0)
    pane.show_editor(editor)
    return editor


def test_the_row_in_the_list_is_the_one_beside_it(pane, found):
    assert pane.head.title.text() == "umbrella"
    assert pane.detail.isVisibleTo(pane)
    pane.table.pick("glove")
    assert (pane.head.title.text(), pane.detail.text()) == ("glove", "glove")
    found.remove("glove")
    pane.refresh()
    assert pane.head.title.text() == "umbrella"


def test_an_empty_list_says_so_once(pane, found):
    found.clear()
    pane.refresh()
    assert pane.none.isVisibleTo(pane)
    assert pane.head.isHidden()
    assert not pane.nothing.isVisibleTo(pane)


def test_an_editor_stands_in_place_of_the_row_until_it_is_left(pane, found):
    editor = editor_of(pane)
    assert editor in pane.panes
    assert editor.draft() == NoteDraft("", "wet")
    found.insert(0, "scarf")
    pane.refresh()
    assert pane.editor is editor, "what others do moves the list, not what is being typed"
    assert pane.back()
    assert editor not in pane.panes
    assert pane.detail.isVisibleTo(pane)
    assert not pane.back()


def test_another_row_leaves_the_editor(pane):
    editor_of(pane)
    pane.table.pick("glove")
    assert pane.editor is None
    assert pane.head.title.text() == "glove"


def test_a_narrow_window_has_a_narrower_list(pane):
    for breadth in Breadth:
        pane.give_way(breadth)
    wide = pane.table.width()
    pane.give_way(Breadth.NARROW)
    assert pane.table.width() < wide


def test_an_editor_takes_ctrl_enter(qtbot, pane):
    editor = editor_of(pane)
    with qtbot.waitSignal(editor.done_asked) as asked:
        qtbot.keyClick(editor.typed[0].row.control, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [NoteDraft("", "wet")]
