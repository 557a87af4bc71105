"""The one table: kept selection, remembered columns, the keys of a list, and little work per repaint."""

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from desktop.core.listing import Heading
from desktop.core.sentence import sentence
from desktop.widgets.breadth import Breadth
from desktop.widgets.cells import Cell, Mark, Words, clock, link, words
from desktop.widgets.clock_text import face
from desktop.widgets.house import House
from desktop.widgets.jobs import Jobs
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.table_footer import TableFooter
from desktop.widgets.theme import theme
from desktop.widgets.typed_letters import TypedLetters
from tests.pages import Kept

NOW = datetime(2026, 11, 18, 6, 26, tzinfo=UTC)


@dataclass(frozen=True)
class Case:
    id: UUID
    name: str
    due_at: datetime


class Cases:
    """Cases due minute after minute; counts the rows it hands out."""

    def __init__(self, count):
        self.all = [UUID(int=n) for n in range(count)]
        self.rows_read = 0

    def ids(self, order, wanted, limit=None):
        found = [key for key in self.all if not wanted or str(key.int).startswith(wanted)]
        return (found[::-1] if order.descending else found)[:limit]

    def rows(self, ids):
        self.rows_read += len(ids)
        return [Case(key, f"Customer {key.int}", NOW + timedelta(minutes=key.int * 7 - 20)) for key in ids]


class Columns:
    """Columns that count how often a cell is made."""

    def __init__(self):
        self.made = 0

    def name(self, case):
        self.made += 1
        return Cell(
            (Words(case.name, bold=True), Mark("tier.gold", "Gold")),
            (Words("too long a cause to fit " * 5, "ink2", "meta", elides=True),),
        )

    def due(self, case):
        self.made += 1
        return clock(face(NOW, NOW - timedelta(hours=1), case.due_at), "First contact")

    def all(self):
        return (
            Column("name", "Customer", self.name, stretches=True, sorts=True),
            Column("due", "Limit", self.due, width=150, ticks=True),
            Column("next", "Next", lambda case: link("Call"), width=80, narrow=0, right=True),
        )


@pytest.fixture
def columns():
    return Columns()


@pytest.fixture
def make(qtbot, columns):
    theme().apply()

    def made(source, **options):
        table = RecordTable(source, columns.all(), name="cases.list", two_lines=True, **options)
        qtbot.addWidget(table)
        table.resize(500, 600)
        with qtbot.waitExposed(table):
            table.show()
        return table

    return made


@pytest.fixture
def house(qtbot):
    jobs = Jobs()
    yield House(jobs, Kept(), run=print, open=print, report=print)
    jobs.close()


def test_showing_the_table_reads_it_and_picks_the_first_row(make):
    table = make(Cases(30))
    assert table.current_key() == UUID(int=0)
    assert table.records.complete


def test_a_repaint_of_200_000_rows_makes_only_visible_cells(qtbot, columns, house):
    source = Cases(200_000)
    table = RecordTable(source, columns.all(), name="cases.list", two_lines=True)
    qtbot.addWidget(table)
    table.enter(house)
    table.resize(500, 600)
    with qtbot.waitSignal(table.records.settled):
        table.show()
    table.grab()
    columns.made = 0
    table.grab()
    visible = table.viewport().height() // 50 + 1
    assert columns.made <= 2 * visible
    assert source.rows_read <= 128
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.current_key() == UUID(int=199_999)
    assert source.rows_read <= 256


def test_end_before_the_ids_are_here_jumps_when_they_are(qtbot, columns, house):
    table = RecordTable(Cases(1_000), columns.all(), name="cases.list")
    qtbot.addWidget(table)
    table.enter(house)
    with qtbot.waitSignal(table.records.settled):
        table.load()
        qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.current_key() == UUID(int=999)


def test_the_picked_record_stays_picked_when_others_come_before_it(make):
    source = Cases(30)
    table = make(source)
    table.pick(UUID(int=7))
    source.all.insert(0, UUID(int=500))
    heard = []
    table.picked.connect(heard.append)
    table.refresh()
    assert table.current_key() == UUID(int=7)
    assert table.currentIndex().row() == 8
    assert heard == []


def test_several_chosen_records_stay_chosen(make):
    source = Cases(30)
    table = make(source)
    table.selectAll()
    assert len(table.chosen_keys()) == 30
    source.all.insert(0, UUID(int=500))
    table.refresh()
    assert len(table.chosen_keys()) == 30


def test_when_the_picked_record_goes_the_first_is_picked(make):
    source = Cases(30)
    table = make(source)
    table.pick(UUID(int=7))
    source.all.remove(UUID(int=7))
    with_picked = []
    table.picked.connect(with_picked.append)
    table.refresh()
    assert with_picked == [UUID(int=0)]


def test_an_empty_answer_says_so(make):
    table = make(Cases(30))
    label = QLabel("Nothing here")
    table.show_when_empty(label)
    assert not label.isVisible()
    heard = []
    table.picked.connect(heard.append)
    table.ask("99999")
    assert label.isVisible()
    assert heard == [None]
    table.ask("")
    assert not label.isVisible()


@pytest.mark.parametrize(
    ("key", "modifier", "signal"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "opened"),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, "opened"),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, "toggled"),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier, "print_asked"),
    ],
)
def test_keys_of_a_list(qtbot, make, key, modifier, signal):
    table = make(Cases(30))
    with qtbot.waitSignal(getattr(table, signal)) as heard:
        qtbot.keyClick(table, key, modifier)
    assert heard.args == [UUID(int=0)]


def test_a_double_click_opens(qtbot, make):
    table = make(Cases(30))
    with qtbot.waitSignal(table.opened) as heard:
        at = table.visualRect(table.records.index(2, 0)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert heard.args == [UUID(int=2)]


def test_the_menu_key_asks_for_the_menu_of_the_current_row(qtbot, make):
    table = make(Cases(30))
    table.pick(UUID(int=3))
    with qtbot.waitSignal(table.menu_asked) as heard:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
        QApplication.sendEvent(table.viewport(), event)
    assert heard.args[0] == UUID(int=3)


def test_copying_gives_tab_separated_lines(qtbot, make):
    table = make(Cases(3))
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 3
    assert lines[1].split("\t")[0].startswith("Customer 1 Gold too long")
    assert lines[1].split("\t")[2] == "Call"


def test_typed_initials_jump_to_the_next_record_of_that_name(qtbot, make, house):
    sounds = {"Customer 3": "sqy sunqingyun", "Customer 21": "sxx shanxiongxin", "Customer 7": "sunyue"}
    table = make(Cases(30))
    table.enter(replace(house, spell=lambda name: sounds.get(name, "")))

    def rested():
        table._typed = TypedLetters()

    for typed, found in (("sx", 21), ("s", 3), ("s", 7), ("sxx", 21), ("s", 3), ("cu", 4), ("zz", 4)):
        rested()
        qtbot.keyClicks(table, typed)
        assert table.current_key() == UUID(int=found), typed


def test_tab_leaves_the_table(make):
    assert not make(Cases(3)).tabKeyNavigation()


def test_a_click_on_a_head_sorts_and_is_remembered(qtbot, columns, house):
    def opened():
        table = RecordTable(Cases(10), columns.all(), name="cases.list")
        qtbot.addWidget(table)
        table.enter(house)
        table.load()
        return table

    first = opened()
    first.horizontalHeader().sectionClicked.emit(0)
    first.horizontalHeader().sectionClicked.emit(0)
    assert first.current_key() is not None
    assert json.loads(house.preferences.values["cases.list.order"]) == ["name", True]
    assert opened().records.key(0) == UUID(int=9)
    first.horizontalHeader().sectionClicked.emit(2)
    assert first.records.order.by == "name"


def test_remembered_widths_come_back_and_nonsense_is_ignored(qtbot, columns, house):
    house.preferences.put("cases.list.widths.normal", json.dumps({"due": 222, "next": "wide"}))
    table = RecordTable(Cases(3), columns.all(), name="cases.list")
    qtbot.addWidget(table)
    table.enter(house)
    assert table.columnWidth(1) == 222
    assert table.columnWidth(2) == 80
    house.preferences.put("cases.list.widths.normal", "{broken")
    table.enter(house)
    assert table.columnWidth(1) == 150


def test_a_narrow_window_leaves_columns_out(make):
    table = make(Cases(3))
    table.give_way(Breadth.NARROW)
    assert table.isColumnHidden(2)
    assert not table.isColumnHidden(1)
    table.give_way(Breadth.NORMAL)
    assert table.columnWidth(2) == 80


def test_the_footer_counts_once_every_id_is_here(qtbot, columns, house):
    table = RecordTable(Cases(200), columns.all(), name="cases.list")
    footer = TableFooter(table, lambda n: f"{n} cases")
    qtbot.addWidget(table)
    qtbot.addWidget(footer)
    table.enter(house)
    with qtbot.waitSignal(table.records.settled):
        table.load()
        assert footer.texts() == ("…", "Row 1")
    table.pick(UUID(int=4))
    assert footer.texts() == ("200 cases", "Row 5")
    table.horizontalHeader().sectionClicked.emit(0)
    assert "Customer" in footer.texts()[0]


def test_only_a_clock_below_ten_minutes_needs_seconds(make):
    assert make(Cases(5)).shows_seconds()
    assert not make(Cases(2)).shows_seconds()


class Grouped(Cases):
    def ids(self, order, wanted, limit=None):
        heading = Heading("late", sentence("test", "Late"), len(self.all))
        return [heading, *self.all][:limit]


def test_a_heading_is_lower_spans_the_row_and_is_skipped(qtbot, make):
    table = make(Grouped(5))
    assert table.rowHeight(0) == 27
    assert table.columnSpan(0, 0) == 3
    assert table.current_key() == UUID(int=0)
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert table.currentIndex().row() == 1


def test_a_cut_text_is_told_in_full(make):
    table = make(Cases(3))
    assert "Customer 1" in table.records.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_words_may_stand_alone():
    assert words("plain").text == words("plain").spoken == "plain"
