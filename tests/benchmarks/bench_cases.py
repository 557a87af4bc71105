"""The register with 100,000 complaints of which 5,000 are open: opening its page, due list, ticking, reports."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from typing import Any
from unittest import mock

import apsw
from PySide6.QtWidgets import QWidget

from desktop import app
from desktop.app.rehearsal import without_screen
from desktop.complaints import service
from desktop.complaints.forms.reports import REPORT
from desktop.complaints.rules import Wanted
from desktop.complaints.rules.reports import Period, PeriodKind, ReportDraft
from desktop.complaints.tab import ComplaintsTab
from desktop.core.clock import FrozenClock
from desktop.core.listing import Heading, Order
from desktop.desk import Desk
from desktop.paper.definition import Mode, Stamp
from desktop.paper.press import render
from desktop.storage.engine import Engine
from desktop.storage.record import office
from desktop.today.rules import DueWanted
from desktop.today.service import DayList
from desktop.widgets.house import House
from desktop.widgets.jobs import Jobs
from desktop.widgets.theme import theme
from tests.benchmarks import by_hand, offices
from tests.benchmarks.measure import Measure, median_seconds, percentile, seconds
from tests.pages import Kept

OPENINGS = 7
_TURNS = ("made, and its list painted", "the case beside it, painted", "hidden and shown again")
TICKS = 60
MINUTE = 60.0
SCREENFUL = 64
SIGNED = 120
"""Complaints of the office whose report is printed: a week of the large one."""
Statement = tuple[str, Any]


def measures() -> Iterator[Measure]:
    """Each beside the very statements it sends, sent by hand; told as they come."""
    without_screen()
    running = app.application()
    theme().apply()
    with offices.opened(offices.large()) as desk:
        due = partial(_due_list, desk)
        year = Period.holding(PeriodKind.YEAR, desk.today())
        report = partial(service.make_report, desk, year)
        yield from _page(running, desk)
        yield _beside("工作台: the first screenful of the due list", due, 1e3, "ms", 50)
        yield _beside("annual report, figures and tables", report, 1, "s", 1)
    with offices.scratch() as folder, offices.opened(offices.small(folder / "office", complaints=SIGNED)) as desk:
        yield from _paper(desk)


def _due_list(desk: Desk) -> object:
    days = DayList(desk, (service.dues,))
    found = days.ids(Order(), DueWanted(), SCREENFUL)
    return days.rows([key for key in found if not isinstance(key, Heading)])


def _beside(name: str, act: Callable[[], object], scale: float, unit: str, most: float) -> Measure:
    """What an act takes, beside the statements it reads with; the goal is absolute, the ratio is printed."""
    asked = _asked(act)
    value = median_seconds(act, 5) * scale
    floor = median_seconds(partial(by_hand.again, office.connection(), asked), 5) * scale
    return Measure(name, value, unit, floor, most=most)


def _asked(act: Callable[[], object]) -> list[Statement]:
    """What an act asks the database, here and in threads that connect meanwhile."""
    sent: list[Statement] = []

    def note(_cursor: object, sql: str, bindings: Any) -> bool:
        sent.append((sql, bindings))
        return True

    def traced(made: apsw.Connection) -> apsw.Connection:
        made.exec_trace = note
        return made

    connection, connect = traced(office.connection()), Engine._connect
    try:
        with mock.patch.object(Engine, "_connect", lambda engine: traced(connect(engine))):
            act()
    finally:
        connection.exec_trace = None
    return [(sql, bindings) for sql, bindings in sent if sql.lstrip().upper().startswith(("SELECT", "WITH"))]


def _page(running: Any, desk: Desk) -> Iterator[Measure]:
    """Opening the page to its first painted screenful, and sixty seconds of its clocks."""
    with _jobs() as jobs:

        def opened() -> ComplaintsTab:
            page = ComplaintsTab(desk)
            page.enter(House(jobs, Kept(), page.run, lambda _key, _record: None, _raise))
            page.resize(1366, 600)
            page.show()
            page.grab()
            return page

        asked = _asked(lambda: _away(running, opened().record.window()))
        queries = median_seconds(partial(by_hand.again, office.connection(), asked), 5) * 1e3
        yield Measure("the complaints page: its questions", queries, "ms", goal=50)
        turns = [_turns(running, opened) for _ in range(OPENINGS + 1)][1:]
        for name, taken in zip(_TURNS, zip(*turns, strict=True), strict=True):
            yield Measure(f"the complaints page: {name}", percentile(list(taken), 50) * 1e3, "ms", goal=50)
        page = opened()
        page.open_record(service.ComplaintSource(desk).ids(*_first())[0])
        running.processEvents()
        yield _ticking(running, desk, page)
        _away(running, page)


def _turns(running: Any, opened: Callable[[], ComplaintsTab]) -> tuple[float, ...]:
    """CPU seconds of the window's thread: until the list is painted, for the case beside it, for showing both again.

    No turn of the event loop may keep the window waiting; the worker's counting is not the window's time.
    """
    gc.collect()
    gc.disable()
    try:
        began = time.thread_time()
        page = opened()
        listed = time.thread_time()
        detail = page.record
        detail.grab()
        beside = time.thread_time()
        assert detail.detail is not None
        page.hide()
        hidden = time.thread_time()
        page.show()
        page.grab()
        again = time.thread_time()
    finally:
        gc.enable()
    _away(running, page)
    return listed - began, beside - listed, again - hidden


def _away(running: Any, page: QWidget) -> None:
    """Close a page and what still waits for it."""
    page.hide()
    page.deleteLater()
    running.processEvents()


def _first() -> tuple[Any, ...]:
    return Order(), Wanted(), 1


def _ticking(running: Any, desk: Desk, page: ComplaintsTab) -> Measure:
    """CPU of sixty ticks, a second apart by the office's clock, with what they paint."""
    clock = desk.clock
    assert isinstance(clock, FrozenClock)

    def minute(act: Callable[[], object]) -> float:
        began = time.process_time()
        for _ in range(TICKS):
            clock.advance(timedelta(seconds=1))
            act()
            running.processEvents()
        return (time.process_time() - began) / MINUTE * 100

    minute(page.tick)
    value = minute(page.tick)
    floor = minute(page.register.table.viewport().repaint)
    return Measure("sixty ticks of the page, share of a minute's CPU", value, "%", floor, most=2)


def _paper(desk: Desk) -> Iterator[Measure]:
    """What signing and printing add: the records behind every figure of a week, and its PDF."""
    week = Period.holding(PeriodKind.WEEK, desk.today())
    made: list[Any] = []
    listing = seconds(lambda: made.append(service.whole_report(desk, ReportDraft(week))))
    content = made[0]
    stamp = Stamp(desk.now(), desk.actor.name, content.company, content.branch)
    yield Measure("a week's report with the records of all figures", listing, "s")
    yield Measure("its PDF (F52)", seconds(partial(render, REPORT, content, stamp, Mode.FILLED)), "s")
    yield Measure("its records, numbers in the annex", float(sum(len(line.records) for line in content.annex)), "")


@contextmanager
def _jobs() -> Iterator[Jobs]:
    made = Jobs(farewell=lambda: office.obj is not None and not office.obj.is_closed() and office.obj.close())
    try:
        yield made
    finally:
        made.close()


def _raise(error: BaseException) -> None:
    raise error
