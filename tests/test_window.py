"""The window around toy rooms: pages on first show, keys, lock, palette, giving way, closing."""

from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.core.clock import FrozenClock
from desktop.core.contributions import Action, Hit, OfficeState, Search
from desktop.core.kind import Kind
from desktop.core.permission import Permission
from desktop.core.sentence import sentence
from desktop.desk import Actor, Desk, Office
from desktop.printouts.rules import READ
from desktop.room import Room
from desktop.widgets.action_button import ActionButton
from desktop.widgets.cells import clock, words
from desktop.widgets.clock_text import face
from desktop.widgets.jobs import Jobs
from desktop.widgets.main_row import SearchBox
from desktop.widgets.metrics import metrics
from desktop.widgets.page import Page, Place
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.theme import theme
from desktop.window import Window
from tests.pages import Kept

FINDS = frozenset({Kind("find")})


@dataclass(frozen=True)
class Find:
    id: UUID


class Finds:
    def __init__(self):
        self.asked = 0

    def ids(self, order, wanted, limit=None):
        self.asked += 1
        return [UUID(int=n) for n in range(40)][:limit]

    def rows(self, ids):
        return [Find(key) for key in ids]


class FindsPage(Page):
    shows = FINDS

    def __init__(self, desk, left):
        super().__init__(key="finds", title="Finds")
        self.source, self.did, self.opened = Finds(), [], []
        due = desk.now() + left

        def limit(find):
            return clock(face(desk.now(), due - timedelta(hours=1), due))

        columns = [
            Column("id", "Id", lambda find: words(str(find.id.int)), stretches=True),
            Column("due", "Limit", limit, ticks=True),
        ]
        self.table = RecordTable(self.source, columns, name="finds.list")
        self.note = QLineEdit(objectName="finds.note")
        content = QWidget(objectName="finds.content")
        column = QVBoxLayout(content)
        column.addWidget(self.table)
        column.addWidget(self.note)
        self.set_content(content)
        self.panes = [self.table, self.note]
        self.bar.add_section("kept", "Kept")
        self.bar.add_section("given", "Given")
        self.add_action("finds.new", "New find", "F2", lambda: self.did.append("new"), place=Place.PRIMARY)
        self.add_action("finds.print", "Print", "Ctrl+P", lambda: self.did.append("print"))
        self.add_action("finds.export", "Export", "", lambda: self.did.append("export"))

    def open_record(self, key):
        super().open_record(key)
        self.opened.append(key)


class QuietPage(Page):
    def __init__(self, desk):
        super().__init__(key="quiet", title="Quiet")
        self.set_content(QLabel("Nothing to do", objectName="quiet.text"))


class House:
    """Toy rooms, what they were asked, and the window around them."""

    def __init__(self, qtbot, jobs):
        self.jobs, self.preferences, self.built, self.badge = jobs, Kept(), [], 2
        self.left = timedelta(hours=3)
        self.clock = FrozenClock()
        self.state = OfficeState("青禾县分公司", "3 号台", "工作时间内", "2027 年节假日未录入", "", "备份 今天 12:00")
        self._qtbot = qtbot

    def desk(self):
        actor = Actor(UUID(int=1), UUID(int=2), "林晓梅", frozenset())
        return Desk(
            actor, frozenset({Permission("finds.read")}), Office(UUID(int=3), "", "", "QH"), self.clock, None, None
        )

    def rooms(self):
        def finds(desk):
            self.built.append("finds")
            return FindsPage(desk, self.left)

        def quiet(desk):
            self.built.append("quiet")
            return QuietPage(desk)

        hit = Hit(Kind("find"), UUID(int=7), "umbrella 7", "", "finds", prints="finds.print")
        title = sentence("test", "Finds")
        return [
            Room("finds", title, finds, badge=lambda desk: self.badge,
                 actions=(Action("finds.new", sentence("test", "New find"), "finds", "F2"),
                          Action("finds.void", sentence("test", "Void"), "finds", "F9", needs=Permission("finds.void")),
                          Action("backup.now", sentence("test", "Back up"), in_user_menu=True)),
                 searches=lambda desk: [Search(title, lambda typed, limit: [hit])]),
            Room("quiet", sentence("test", "Quiet"), quiet),
            Room("hidden", sentence("test", "Hidden"), quiet, opens=Permission("hidden.read")),
            Room("deep", sentence("test", "Deep"), quiet, tab=False),
        ]  # fmt: skip

    def window(self):
        window = Window(
            self.rooms(), self.desk(), self.jobs, title="维系台", preferences=self.preferences,
            office=lambda: self.state, report=print, spell=list,
        )  # fmt: skip
        self._qtbot.addWidget(window)
        with self._qtbot.waitExposed(window):
            window.show()
        return window


@pytest.fixture
def jobs(qtbot):
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def house(qtbot, jobs):
    theme().apply()
    yield House(qtbot, jobs)
    theme().resize(100)


@pytest.fixture
def window(house):
    return house.window()


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)


def test_only_permitted_rooms_have_tabs_and_pages_are_built_when_shown(qtbot, house, window):
    assert [window.row.tabs.tabText(tab) for tab in range(window.row.tabs.count())] == ["Finds", "Quiet"]
    assert house.built == ["finds"]
    press(qtbot, window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert house.built == ["finds", "quiet"]
    assert window.page().key == "quiet"
    press(qtbot, window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.page().key == "finds"
    assert window.row.tabs.currentIndex() == 0
    assert house.built == ["finds", "quiet"]


def test_a_list_page_begins_with_its_list(window):
    assert window.page().table.hasFocus()
    assert window.page().table.current_key() == UUID(int=0)


def test_a_global_key_acts_once_from_any_page(qtbot, window):
    finds = window.page()
    assert finds.findChild(ActionButton, "finds.new").text() == "New find  F2"
    press(qtbot, window, Qt.Key.Key_F2)
    window.show_page("quiet")
    press(qtbot, window, Qt.Key.Key_F2)
    assert finds.did == ["new", "new"]
    assert window.page() is finds


def test_an_action_without_a_page_is_the_applications(qtbot, window):
    with qtbot.waitSignal(window.run_asked) as heard:
        window.run("backup.now")
    assert heard.args == ["backup.now"]
    assert "Back up" in [action.text() for action in window.row.user_menu.actions()]


def test_a_page_without_a_tab_is_shown_by_its_key_and_a_hidden_one_never(window):
    assert window.show_page("deep").key == "quiet"
    assert window.show_page("hidden") is None


def test_the_palette_offers_commands_and_opens_records(qtbot, window):
    window.show_page("quiet")
    palette = window.open_palette()
    titles = [line.title for line in palette.answer.lines]
    assert "New find" in titles
    assert "Void" not in titles
    palette.query.setText("umb")
    palette.open_chosen()
    assert window.page().key == "finds"
    assert window.page().opened == [UUID(int=7)]
    window.open_palette().query.setText("umb")
    window.findChild(QWidget, "palette").print_chosen()
    assert window.page().did == ["print"]


def test_ctrl_k_is_kept_from_text_fields(qtbot, window):
    window.page().note.setFocus()
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QApplication.sendEvent(window.page().note, event)
    assert not event.isAccepted()
    press(qtbot, window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.findChild(QWidget, "palette").isVisible()


def test_panes_and_sections_by_key(qtbot, window):
    page = window.page()
    press(qtbot, window, Qt.Key.Key_F6)
    assert page.note.hasFocus()
    press(qtbot, window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert page.table.hasFocus()
    press(qtbot, window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert page.bar.section() == "given"
    asked = page.source.asked
    press(qtbot, window, Qt.Key.Key_F5)
    assert page.source.asked == asked + 1


def test_font_size_by_key_is_remembered(qtbot, house, window):
    press(qtbot, window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert metrics().percent == 115
    assert house.preferences.get("window.font_size") == "115"
    assert window.row.height() == metrics().main_row + 1
    press(qtbot, window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert metrics().percent == 100


def test_the_card_of_keys_names_this_page_too(qtbot, window):
    card = window.show_keys()
    texts = [label.text() for label in card.findChildren(QLabel)]
    assert {"Everywhere", "Finds", "Ctrl+K", "Find or do", "Ctrl+P", "Print"} <= set(texts)
    assert texts[texts.index("Alt+1") + 1] == window.row.tabs.tabText(0)
    assert not [text for text in texts if "Return" in text]
    card.close()


def test_the_card_of_keys_names_each_key_once_and_shows_them_all(qtbot, window):
    window.resize(1366, 697)
    card = window.show_keys()
    texts = [label.text() for label in card.findChildren(QLabel)]
    keys = [text for text in texts if text.startswith(("Ctrl+", "Alt+", "F")) and not text.startswith("Fi")]
    assert sorted(keys) == sorted(set(keys))
    area = card.findChild(QScrollArea)
    assert (area.verticalScrollBar().maximum(), area.horizontalScrollBar().maximum()) == (0, 0)
    card.close()


def test_commits_reach_pages_and_badges(qtbot, house, window, jobs):
    page = window.page()
    assert window.row.tabs.badge(0) == 2
    house.badge, asked = 3, page.source.asked
    with qtbot.waitSignal(jobs.changes):
        jobs.announce(FINDS)
    assert page.source.asked == asked + 1
    assert window.row.tabs.badge(0) == 3


def test_the_lock_covers_everything_and_gives_the_focus_back(qtbot, window):
    window.page().note.setFocus()
    window.page().note.setText("half a sentence")
    with qtbot.waitSignal(window.lock_asked):
        press(qtbot, window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    password = QLineEdit(objectName="login.password")
    window.cover(password)
    assert password.hasFocus()
    press(qtbot, window, Qt.Key.Key_F2)
    assert window.page().did == []
    window.uncover()
    assert window.page().note.hasFocus()
    assert window.page().note.text() == "half a sentence"
    press(qtbot, window, Qt.Key.Key_F2)
    assert window.page().did == ["new"]


def test_idleness_asks_for_the_lock(qtbot, window):
    assert 500_000 < window.idle.left < 601_000  # Qt's coarse timers may take five per cent more or less
    window.idle._timer.setInterval(1)
    with qtbot.waitSignal(window.lock_asked):
        pass


def test_the_clock_ticks_each_second_only_while_seconds_are_seen(house, window):
    assert window.ticker.wait() == 60_000
    house.left = timedelta(minutes=5)
    other = house.window()
    assert other.ticker.wait() == 1000
    other.show_page("quiet")
    assert other.ticker.wait() == 60_000


def test_a_tick_repaints_the_clock_column_only(window):
    heard = []
    window.page().table.records.dataChanged.connect(lambda first, last: heard.append((first.column(), last.column())))
    window.ticker.tick()
    assert heard == [(1, 1)]


def test_a_window_gives_way_to_a_larger_type(window):
    window.resize(1366, 768)
    theme().resize(130)
    assert window.findChild(SearchBox).isHidden()
    theme().resize(100)
    assert window.findChild(SearchBox).isVisible()


def test_a_narrow_window_gives_way(qtbot, window):
    window.resize(1366, 768)
    assert window.findChild(SearchBox).isVisible()
    window.resize(1024, 600)
    assert window.findChild(SearchBox).isHidden()
    assert window.page().findChild(ActionButton, "finds.export").isHidden()
    assert window.minimumSizeHint().width() <= 1024
    assert window.minimumSizeHint().height() <= 600


def test_the_status_bar_says_where_and_when(window):
    said = [
        part.text
        for part in window.status.findChildren(QWidget)
        if hasattr(part, "say") and part.objectName().startswith("status.")
    ]
    assert said[0] == "青禾县分公司 · 3 号台"
    assert said[-1] == "11-18 Wednesday 14:26"


def test_a_job_shows_in_the_strip_and_can_be_cancelled(qtbot, window, jobs):
    job = jobs.write(lambda job: [job.check() for _ in iter(int, 1)], lambda _: None, owner=jobs, title="Importing")
    assert window.status.strip.isVisible()
    second = jobs.read(lambda job: [job.check() for _ in iter(int, 1)], lambda _: None, owner=jobs, title="Checking")
    menu = window.status.show_jobs()
    assert [action.text() for action in menu.actions()] == ["Cancel: Importing", "Cancel: Checking"]
    menu.close()
    with qtbot.waitSignals([job.ended, second.ended]):
        job.cancel()
        second.cancel()
    assert "cancelled" in window.status.strip.text


def test_size_and_place_are_remembered(house, window):
    window.resize(1024, 640)
    window.close()
    assert house.window().size().height() == 640


@pytest.mark.parametrize(("answer", "closes"), [("closing.cancel", False), ("closing.ok", True)])
def test_closing_while_a_job_runs_asks_once(qtbot, monkeypatch, window, jobs, answer, closes):
    job = jobs.write(lambda job: [job.check() for _ in iter(int, 1)], lambda _: None, owner=jobs, title="Importing")

    def clicked(box):
        assert "Importing" in box.text()
        return box.findChild(QPushButton, answer)

    monkeypatch.setattr(QMessageBox, "exec", lambda box: 0)
    monkeypatch.setattr(QMessageBox, "clickedButton", clicked)
    assert window.close() is closes
    with qtbot.waitSignal(job.ended):
        job.cancel()


def test_nothing_hears_every_event_while_a_window_opens(house, monkeypatch):
    asked = []
    monkeypatch.setattr(QApplication, "installEventFilter", lambda _app, listener: asked.append(listener))
    house.window().show_page("quiet")
    assert asked == []


def test_a_touch_after_the_rest_is_seen(qtbot, window):
    rest = window.idle._rest
    rest.setInterval(1)
    with qtbot.waitSignal(rest.timeout):
        rest.start()
    rest.setInterval(1_000_000)
    press(qtbot, window, Qt.Key.Key_End)
    assert rest.isActive()


def test_a_scanned_paper_that_no_room_knows_says_what_it_is(monkeypatch, house, window):
    told = sentence("test", "F45 was printed; no page opens.")
    monkeypatch.setattr("desktop.window.printouts.about", lambda desk, typed: told if "F45" in typed else None)
    may = replace(house.desk(), permissions=frozenset({READ}))
    window._desk = may
    assert window.scan("WX1:F45:QH-F45-20261118-CO12AB:4:1/1:1")
    assert window.page().findChild(QLabel, "undo.text").text() == "F45 was printed; no page opens."
    assert not window.scan("WX1:F03:QH-20261118-012-T:4:1/1:1")
