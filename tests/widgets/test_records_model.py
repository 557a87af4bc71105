"""The one item model: a screenful at once, the rest by the worker, rows by page."""

from dataclasses import dataclass
from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from desktop.core.listing import Heading, Order
from desktop.core.sentence import sentence
from desktop.widgets.cells import words
from desktop.widgets.jobs import Jobs
from desktop.widgets.records_model import KEY_ROLE, PAGE, SCREENFUL, Column, RecordsModel


@dataclass(frozen=True)
class Find:
    id: UUID
    what: str


class Finds:
    """A source of numbered finds that counts what it is asked."""

    def __init__(self, count):
        self.all = [UUID(int=n) for n in range(count)]
        self.limits = []
        self.read = []

    def ids(self, order, wanted, limit=None):
        self.limits.append(limit)
        found = [key for key in self.all if not wanted or wanted in self._what(key)]
        return (found[::-1] if order.descending else found)[:limit]

    def rows(self, ids):
        self.read.append(len(ids))
        return [Find(key, self._what(key)) for key in reversed(ids) if key in self.all]

    @staticmethod
    def _what(key):
        return f"umbrella {key.int}"


COLUMNS = (
    Column("what", "What", lambda find: words(find.what), sorts=True),
    Column("clock", "Clock", lambda find: words("1 h"), ticks=True),
)


@pytest.fixture
def jobs(qtbot):
    made = Jobs()
    yield made
    made.close()


def test_a_short_list_is_complete_at_once(qtmodeltester):
    model = RecordsModel(Finds(20), COLUMNS)
    model.ask("")
    assert model.complete
    assert model.index(3, 0).data() == "umbrella 3"
    assert model.index(3, 0).data(KEY_ROLE) == UUID(int=3)
    assert model.index(3, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "umbrella 3, 1 h"
    qtmodeltester.check(model)


def test_of_200_000_rows_a_screenful_is_read_before_the_first_paint(qtbot, jobs):
    source = Finds(200_000)
    model = RecordsModel(source, COLUMNS)
    model.read_with(jobs)
    with qtbot.waitSignal(model.settled):
        model.ask("")
        assert source.limits[0] == SCREENFUL
        assert model.rowCount() == SCREENFUL
    assert source.limits == [SCREENFUL, None]
    assert model.rowCount() == 200_000
    assert source.read == []
    assert model.index(199_999, 0).data() == "umbrella 199999"
    assert source.read == [200_000 % PAGE or PAGE]


def test_rows_are_read_by_page_and_old_pages_are_let_go():
    source = Finds(5_000)
    model = RecordsModel(source, COLUMNS)
    model.ask("")
    for row in range(5_000):
        model.cell(row, 0)
    assert len(source.read) == -(-5_000 // PAGE)
    model.cell(0, 0)
    assert len(source.read) == -(-5_000 // PAGE) + 1


def test_a_new_question_makes_the_old_answer_worthless(qtbot, jobs):
    source = Finds(5_000)
    model = RecordsModel(source, COLUMNS)
    model.read_with(jobs)
    with qtbot.waitSignal(model.settled):
        model.ask("")
        model.ask("umbrella 499")
    assert model.rowCount() == 11
    model.ask("nothing")
    assert model.rowCount() == 0


def test_sorting_asks_the_source(qtbot):
    model = RecordsModel(Finds(10), COLUMNS)
    model.ask("")
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert model.order == Order("what", descending=True)
    assert model.key(0) == UUID(int=9)
    model.sort(1)
    assert model.order == Order("what", descending=True)


def test_refreshing_a_long_list_reads_ids_in_the_worker_and_keeps_rows_in_place(qtbot, jobs):
    source = Finds(1_000)
    model = RecordsModel(source, COLUMNS)
    model.read_with(jobs)
    with qtbot.waitSignal(model.settled):
        model.ask("")
    source.all.insert(0, UUID(int=77_777))
    with qtbot.waitSignal(model.settled):
        model.refresh()
        assert model.rowCount() == 1_000
    assert model.key(0) == UUID(int=77_777)
    assert model.rowCount() == 1_001


def test_a_row_that_has_gone_meanwhile_is_empty():
    source = Finds(10)
    model = RecordsModel(source, COLUMNS)
    model.ask("")
    source.all.remove(UUID(int=4))
    assert model.record(4) is None
    assert model.index(4, 0).data() == ""


class Grouped(Finds):
    def ids(self, order, wanted, limit=None):
        late = Heading("late", sentence("test", "Late"), 2)
        return [late, *self.all[:2], Heading("today", sentence("test", "Today"), 3), *self.all[2:5]][:limit]


def test_headings_stand_between_rows_and_cannot_be_reached(qtmodeltester):
    model = RecordsModel(Grouped(5), COLUMNS)
    model.ask("")
    assert model.headings() == [0, 3]
    assert model.index(0, 0).data() == "Late 2"
    assert model.key(0) is None
    assert model.flags(model.index(0, 0)) == Qt.ItemFlag.NoItemFlags
    assert model.index(1, 0).data() == "umbrella 0"
    qtmodeltester.check(model)


def test_the_clock_repaints_its_column_of_visible_rows_only(qtbot):
    model = RecordsModel(Finds(100), COLUMNS)
    model.ask("")
    heard = []
    model.dataChanged.connect(
        lambda first, last: heard.append((first.row(), first.column(), last.row(), last.column()))
    )
    model.tick(10, 20)
    assert heard == [(10, 1, 20, 1)]


def test_a_slow_source_is_asked_by_the_worker_for_every_screenful(qtbot, jobs):
    source = Finds(300)
    model = RecordsModel(source, COLUMNS, behind=True)
    model.read_with(jobs)
    model.ask("")
    assert model.pending
    assert model.rowCount() == 0
    model.refresh()
    qtbot.waitUntil(lambda: model.complete)
    assert model.keys() == source.all
    with qtbot.waitSignal(model.answered):
        model.sort(0, Qt.SortOrder.DescendingOrder)
        assert model.pending
        assert model.keys() == source.all
    assert not model.pending
    qtbot.waitUntil(lambda: model.complete and model.keys() == source.all[::-1])


def test_the_end_of_a_slow_source_is_shown_when_every_id_is_here(qtbot, jobs):
    source = Finds(300)
    model = RecordsModel(source, COLUMNS, behind=True)
    model.read_with(jobs)
    with qtbot.waitSignal(model.settled):
        model.ask("")
        asked = len(source.limits)
        model.show_end()
        assert len(source.limits) <= asked + 1
    assert model.keys() == source.all
