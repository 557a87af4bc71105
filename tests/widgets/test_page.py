"""What every page can do: actions by name, editors in place of the list, refusals in the right place."""

import importlib
import pkgutil
from dataclasses import dataclass
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QToolButton, QWidget

import desktop
from desktop.core.kind import Kind
from desktop.core.permission import Denied, Permission
from desktop.core.problem import Problem, Problems
from desktop.core.sentence import sentence
from desktop.widgets.action_button import ActionButton
from desktop.widgets.banners import Banner
from desktop.widgets.breadth import Breadth
from desktop.widgets.cells import words
from desktop.widgets.house import House
from desktop.widgets.jobs import Jobs
from desktop.widgets.metrics import metrics
from desktop.widgets.page import Page, Place
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.theme import theme
from tests.pages import Kept


@dataclass(frozen=True)
class Find:
    id: UUID


class Finds:
    asked = 0

    def ids(self, order, wanted, limit=None):
        self.asked += 1
        return [UUID(int=n) for n in range(5)][:limit]

    def rows(self, ids):
        return [Find(key) for key in ids]


class FindsPage(Page):
    shows = frozenset({Kind("find")})

    def __init__(self):
        super().__init__(key="finds", title="Finds")
        self.source = Finds()
        self.done = []
        self.table = RecordTable(self.source, [Column("id", "Id", lambda find: words(str(find.id)))], name="finds.list")
        self.set_content(self.table)
        self.bar.add_section("kept", "Kept")
        self.bar.add_section("given", "Given")
        self.add_action(
            "finds.new", "New find", "Ctrl+N", lambda: self.done.append("new"), place=Place.PRIMARY, icon="plus"
        )
        self.add_action("finds.export", "Export", "", lambda: self.done.append("export"))
        self.add_action("finds.count", "Count", "", lambda: self.done.append("count"))
        self.add_action(
            "finds.void", "Void", "", lambda: self.done.append("void"), place=Place.MENU, unavailable="Pick one first."
        )


class Editor(QFrame):
    def __init__(self):
        super().__init__()
        self.found = []
        self.field = QLineEdit(self)
        self.setFocusProxy(self.field)

    def show_problems(self, found):
        self.found = list(found)


@pytest.fixture
def house(qtbot):
    jobs = Jobs()
    told = []
    house = House(jobs, Kept(), run=told.append, open=lambda page, key: told.append((page, key)), report=told.append)
    house.preferences.told = told
    yield house
    jobs.close()


@pytest.fixture
def page(qtbot, house):
    theme().apply()
    made = FindsPage()
    qtbot.addWidget(made)
    made.enter(house)
    made.resize(1000, 500)
    with qtbot.waitExposed(made):
        made.show()
    return made


def banners(page):
    return [banner.text for banner in page.findChildren(Banner)]


def test_an_action_has_a_button_of_its_name_with_its_keys(qtbot, page):
    button = page.findChild(ActionButton, "finds.new")
    assert button.text() == "New find  Ctrl+N"
    button.click()
    qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert page.run("finds.new")
    assert page.done == ["new"] * 3


def test_an_unavailable_action_says_why(page):
    assert not page.action("finds.void").isEnabled()
    assert page.action("finds.void").toolTip() == "Pick one first."
    assert not page.run("finds.void")
    page.allow("finds.void")
    assert page.run("finds.void")


def test_secondary_actions_go_into_the_menu_when_the_window_is_narrow(page):
    menu = page.findChild(QToolButton, "finds.more").menu()
    assert [action.text() for action in menu.actions()] == ["Void"]
    page.give_way(Breadth.NARROW)
    assert [action.text() for action in menu.actions()] == ["Export", "Count", "Void"]
    assert page.findChild(ActionButton, "finds.export").isHidden()
    page.give_way(Breadth.WIDE)
    assert not page.findChild(ActionButton, "finds.export").isHidden()


def test_sections_are_remembered(qtbot, page, house):
    with qtbot.waitSignal(page.bar.section_chosen):
        page.findChild(QToolButton, "finds.sections.given").click()
    assert house.preferences.get("finds.section") == "given"
    again = FindsPage()
    qtbot.addWidget(again)
    again.enter(house)
    assert again.bar.section() == "given"
    again.bar.step_section(1)
    assert again.bar.section() == "kept"


def test_a_commit_rereads_a_visible_page_and_marks_a_hidden_one(page):
    asked = page.source.asked
    page.changed({Kind("staff")})
    assert page.source.asked == asked
    page.changed({Kind("find"), Kind("staff")})
    assert page.source.asked == asked + 1
    page.hide()
    page.changed({Kind("find")})
    assert page.stale
    assert page.source.asked == asked + 1
    page.show()
    assert not page.stale
    assert page.source.asked == asked + 2


def test_an_editor_stands_in_place_of_the_list_until_back(qtbot, page):
    editor = Editor()
    page.show_editor(editor)
    assert editor.isVisible()
    assert editor.field.hasFocus()
    assert not page.table.isVisible()
    with qtbot.waitSignal(page.editor_left) as heard:
        qtbot.keyClick(editor.field, Qt.Key.Key_Escape)
    assert heard.args == [editor]
    assert page.table.isVisible()
    assert page.table.hasFocus()
    assert not page.back()


def test_problems_go_beside_the_fields_of_the_editor(page):
    wrong = Problem("what", sentence("test", "Say what it is."))

    def verb(draft):
        raise Problems([wrong])

    editor = Editor()
    page.show_editor(editor)
    assert not page.attempt(verb, "draft")
    assert editor.found == [wrong]
    assert banners(page) == []
    page.close_editor()
    page.attempt(verb, "draft")
    assert banners(page) == ["Say what it is."]


def test_problems_go_beside_the_fields_where_they_were_typed(page):
    shown, wrong = [], Problem("what", sentence("test", "Say what it is."))

    class Editor:
        def show_problems(self, found):
            shown.extend(found)

    def verb():
        raise Problems([wrong])

    assert not page.attempt(verb, editor=Editor())
    assert shown == [wrong]
    assert banners(page) == []


def test_a_refusal_becomes_a_banner_that_the_next_success_clears(page):
    def verb(fails):
        if fails:
            raise Denied(Permission("printouts.pad"))
        return "number 7"

    heard = []
    assert not page.attempt(verb, True)
    assert "“Print pads of numbered blank forms”" in banners(page)[0]
    assert page.attempt(verb, False, done=heard.append)
    assert heard == ["number 7"]
    assert banners(page) == []


def test_what_nobody_expected_goes_to_the_house(page, house):
    assert not page.attempt(lambda: 1 // 0)
    assert isinstance(house.preferences.told[0], ZeroDivisionError)


def test_a_banner_can_be_closed(page):
    page.show_error("Stopped.")
    page.show_error("Stopped again.")
    assert banners(page) == ["Stopped again."]
    page.findChild(QToolButton, "banner.error.close").click()
    assert banners(page) == []


def test_a_banner_keeps_away_from_the_bar_and_from_the_content(qtbot, page):
    content = page.table.parentWidget()
    top = content.y()
    page.show_error("Stopped.")
    banner = page.findChild(Banner)
    gap = metrics().margin_y
    qtbot.waitUntil(lambda: banner.y() == top + gap and content.y() == banner.geometry().bottom() + 1 + gap)
    page.clear_banner("error")
    qtbot.waitUntil(lambda: content.y() == top)
    page.stands_apart = True
    page.show_error("Stopped.")
    banner = page.findChild(Banner)
    qtbot.waitUntil(lambda: content.y() == banner.geometry().bottom() + 1)


def test_undo_by_strip_and_by_key(qtbot, page):
    page.table.setFocus()
    page.offer_undo("Marked.", lambda: page.done.append("undone"))
    assert page.findChild(QWidget, "undo").isVisible()
    page.findChild(QPushButton, "undo.do").click()
    assert page.done == ["undone"]
    page.offer_undo("Marked.", lambda: page.done.append("again"))
    qtbot.keyClick(page.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.done == ["undone", "again"]
    assert not page.run("finds.undo")


def test_what_is_refused_leaves_the_offered_undo_alone(page):
    page.offer_undo("Marked.", lambda: page.done.append("undone"))
    page.allow("finds.count", "Not today.")
    assert not page.run("finds.count")
    assert page.findChild(QWidget, "undo.text").text() == "Not today."
    assert page.run("finds.undo")
    assert page.done == ["undone"]


def test_no_page_of_the_house_takes_a_private_name_of_every_page():
    for module in pkgutil.walk_packages(desktop.__path__, "desktop."):
        if ".tab" in module.name:
            importlib.import_module(module.name)
    ours, found = {name for name in vars(Page) if name.startswith("_") and not name.startswith("__")}, list(below(Page))
    assert len(found) > 8
    assert [(one.__name__, name) for one in found for name in sorted(ours & vars(one).keys())] == []


def below(kind):
    for child in kind.__subclasses__():
        if child.__module__.startswith("desktop."):
            yield child
        yield from below(child)
