"""Waste is collected on the GUI thread alone, and never the whole of what a job at work holds."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.widgets import garbage
from desktop.widgets.garbage import Collector
from desktop.widgets.jobs import Jobs


class Ring:
    """Holds itself: nothing but a collection ends it."""

    def __init__(self):
        self.me = self


@pytest.fixture
def rounds():
    """The generation and the thread of every collection."""
    seen = []

    def note(phase, info):
        if phase == "start":
            seen.append((info["generation"], threading.current_thread()))

    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)


@pytest.fixture
def jobs(qtbot):
    made = Jobs()
    yield made
    made.close()


def hold(number):
    return [Ring() for _ in range(number)]


def test_a_bulk_job_is_never_looked_through_and_collects_nothing_itself(qtbot, jobs, rounds):
    def work(job):
        held = []
        for _ in range(20):
            held.append(hold(garbage.YOUNG * 2))
            gate.wait(0.02)
        return len(held)

    gate, heard = threading.Event(), []
    gc.collect(1)
    rounds.clear()
    jobs.read(work, heard.append, owner=jobs)
    qtbot.waitUntil(lambda: heard == [20], timeout=20_000)
    assert {thread for _, thread in rounds} <= {threading.main_thread()}
    assert {generation for generation, _ in rounds} <= {0}


def test_what_a_job_drops_is_collected_while_it_works(qtbot, jobs):
    begun, gate = threading.Event(), threading.Event()
    dropped = []

    def work(job):
        dropped.extend(weakref.ref(one) for one in hold(garbage.YOUNG * 2))
        begun.set()
        return gate.wait(20)

    jobs.write(work, lambda _done: None, owner=jobs)
    assert begun.wait(20)
    qtbot.waitUntil(lambda: not any(one() for one in dropped), timeout=20_000)
    gate.set()


def test_a_widget_that_only_work_still_holds_ends_on_the_gui_thread(qtbot, jobs):
    ended = []

    class Held(QObject):
        def __del__(self):
            ended.append(threading.current_thread())

    for start in (jobs.read, jobs.write):
        for fails in (False, True):
            held = Held()

            def work(job, held=held, fails=fails):
                return 1 // 0 if fails else held

            before = len(ended)
            start(work, lambda _found: None, owner=jobs, failed=lambda _error: None)
            del work, held
            qtbot.waitUntil(lambda: gc.collect(0) >= 0 and len(ended) > before, timeout=5_000)  # noqa: B023
    assert set(ended) == {threading.main_thread()}


def test_python_collects_by_itself_again_once_the_last_workers_have_ended(qtbot):
    before = gc.isenabled()
    first, second = Jobs(), Jobs()
    assert not gc.isenabled()
    first.close()
    first.close()
    assert not gc.isenabled()
    second.close()
    assert gc.isenabled() is before


def test_the_front_door_says_when_to_begin(qtbot, rounds):
    gc.disable()
    jobs = Jobs()
    young = hold(garbage.YOUNG * 2)
    try:
        rounds.clear()
        jobs.collector.begin()
        assert not rounds
        qtbot.waitUntil(lambda: bool(rounds), timeout=5_000)
    finally:
        jobs.close()
    assert young


def test_rounds_over_what_is_left_follow_rounds_over_the_new(qtbot, rounds):
    owner = QObject()
    busy = [True]
    collector = Collector(lambda: busy[0], owner)
    kept = []
    gc.collect()
    rounds.clear()
    for _ in range(garbage.ROUNDS + 1):
        kept.append(hold(garbage.YOUNG + 1))
        collector.look()
    assert [generation for generation, _ in rounds] == [0] * (garbage.ROUNDS + 1)
    busy[0] = False
    collector.look()
    assert rounds[-1][0] == 1
    collector.end()


def test_a_round_over_everything_waits_until_nobody_types(qtbot, rounds, monkeypatch):
    monkeypatch.setattr(garbage, "QUIET", 60)
    field = QLineEdit()
    qtbot.addWidget(field)
    owner = QObject()
    collector = Collector(lambda: False, owner)
    gc.collect()
    ring = weakref.ref(Ring())
    gc.collect(1)
    while collector.due is False:
        kept = hold(garbage.YOUNG + 1)
        collector.look()
    rounds.clear()
    for letter in "abc":
        qtbot.keyClick(field, letter)
        assert not [generation for generation, _ in rounds if generation == 2]
    qtbot.waitUntil(lambda: any(generation == 2 for generation, _ in rounds), timeout=5_000)
    assert ring() is None and kept and not collector.due
    collector.end()


def test_a_page_dropped_in_a_ring_goes_without_a_worker(qtbot, jobs, rounds):
    page = QWidget()
    page.ring = page
    page.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    left = weakref.ref(page)
    del page
    rounds.clear()
    filler = hold(garbage.YOUNG + 1)
    heard = []
    jobs.read(lambda job: len(hold(10 * garbage.YOUNG)), heard.append, owner=jobs)
    qtbot.waitUntil(lambda: left() is None and bool(heard), timeout=5_000)
    assert {thread for _, thread in rounds} == {threading.main_thread()}
    assert filler
