"""Two workers, one signal: results, progress, cancel and announcements arrive on the GUI thread."""

import sys
import threading

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.kind import Kind
from desktop.widgets.jobs import Cancelled, Jobs, Stage


@pytest.fixture
def jobs(qtbot):
    made = Jobs()
    yield made
    made.close()


def test_a_result_comes_back_on_the_gui_thread(qtbot, jobs):
    heard = []
    job = jobs.read(
        lambda job: threading.current_thread().name,
        lambda name: heard.append((name, threading.current_thread())),
        owner=jobs,
    )
    with qtbot.waitSignal(job.ended):
        pass
    name, thread = heard[0]
    assert name.startswith("reader")
    assert thread is threading.main_thread()


def test_reading_does_not_wait_for_writing(qtbot, jobs):
    gate = threading.Event()
    heard = []
    writing = jobs.write(lambda job: gate.wait(5), lambda _: heard.append("written"), owner=jobs)
    reading = jobs.read(lambda job: None, lambda _: heard.append("read"), owner=jobs)
    with qtbot.waitSignal(reading.ended):
        pass
    assert heard == ["read"]
    with qtbot.waitSignal(writing.ended):
        gate.set()
    assert heard == ["read", "written"]


def test_work_behind_begins_when_the_page_has_been_painted(qtbot, jobs, monkeypatch):
    monkeypatch.setattr("desktop.widgets.jobs.BEHIND", 50)
    heard = []

    class Page(QWidget):
        def paintEvent(self, _event):
            heard.append("painted")

    page = Page()
    qtbot.addWidget(page)
    page.show()
    job = jobs.read(lambda _job: heard.append("read"), lambda _: None, owner=jobs, behind=True)
    assert job.running
    with qtbot.waitSignal(job.ended):
        pass
    assert heard == ["painted", "read"]


def test_work_behind_that_was_cancelled_before_never_begins(qtbot, jobs):
    heard = []
    job = jobs.write(heard.append, heard.append, owner=jobs, failed=heard.append, behind=True)
    job.cancel()
    with qtbot.waitSignal(job.ended):
        pass
    assert job.stage is Stage.CANCELLED
    assert [type(one) for one in heard] == [Cancelled]


def test_work_behind_does_not_outlive_the_workers(qtbot):
    heard = []
    made = Jobs()
    made.read(heard.append, heard.append, owner=made, behind=True)
    made.close()
    QApplication.processEvents()
    assert heard == []


def test_a_worker_gives_way_to_the_window_quickly(jobs):
    assert sys.getswitchinterval() <= 0.001


def test_cancelling_stops_the_work_at_its_next_look(qtbot, jobs):
    begun = threading.Event()

    def work(job):
        begun.set()
        while True:
            job.check()

    heard = []
    job = jobs.write(work, heard.append, owner=jobs, failed=heard.append, title="Importing")
    with qtbot.waitSignal(job.ended):
        assert begun.wait(5)
        job.cancel()
        assert job.stopping
    assert job.stage is Stage.CANCELLED
    assert isinstance(heard[0], Cancelled)


def test_progress_is_told_and_the_rest_estimated(qtbot, jobs):
    job = jobs.read(lambda job: job.progress(50, 100) or "ok", lambda _: None, owner=jobs, title="Checking")
    with qtbot.waitSignal(job.ended):
        pass
    assert (job.done, job.total) == (50, 100)
    assert job.seconds_left() is not None


def test_a_failure_reaches_its_owner(qtbot, jobs):
    heard = []
    job = jobs.read(lambda job: 1 // 0, heard.append, owner=jobs, failed=heard.append)
    with qtbot.waitSignal(job.ended):
        pass
    assert isinstance(heard[0], ZeroDivisionError)
    assert job.stage is Stage.FAILED


def test_a_failure_nobody_takes_is_not_swallowed(qtbot, jobs):
    with qtbot.captureExceptions() as caught:
        job = jobs.read(lambda job: 1 // 0, lambda _: None, owner=jobs)
        with qtbot.waitSignal(job.ended):
            pass
    assert caught[0][0] is ZeroDivisionError


def test_an_owner_that_has_gone_is_left_alone(qtbot, jobs):
    gate = threading.Event()
    owner = QObject()
    heard = []
    job = jobs.read(lambda job: gate.wait(5), heard.append, owner=owner)
    with qtbot.waitSignal(job.ended):
        owner.deleteLater()
        with qtbot.waitSignal(owner.destroyed):
            pass
        gate.set()
    assert heard == []


def test_kinds_of_neighbouring_commits_come_as_one(qtbot, jobs):
    heard = []
    jobs.changes.connect(heard.append)
    with qtbot.waitSignal(jobs.changes):
        jobs.announce({Kind("complaint")})
        jobs.announce({Kind("staff"), Kind("complaint")})
    assert heard == [frozenset({"complaint", "staff"})]


def test_only_titled_jobs_are_shown(qtbot, jobs):
    quiet = jobs.read(lambda job: None, lambda _: None, owner=jobs)
    shown = jobs.read(lambda job: 3, lambda _: None, owner=jobs, title="Counting", summary=lambda n: f"{n} rows")
    assert jobs.shown == [shown]
    assert quiet not in jobs.running()
    with qtbot.waitSignal(shown.ended):
        pass
    assert shown.summary == "3 rows"
    jobs.forget(shown)
    assert jobs.shown == []


def test_each_job_ends_with_a_farewell_on_its_own_worker(qtbot):
    said = []

    def farewell():
        said.append(threading.current_thread().name.split("_")[0])
        raise OSError("the store would not let go")

    jobs = Jobs(farewell=farewell, parent=QApplication.instance())
    done = []
    for start in (jobs.read, jobs.write, jobs.read):
        before = len(done)
        start(lambda job: None, done.append, owner=jobs)
        qtbot.waitUntil(lambda: len(done) > before)  # noqa: B023  # waited for within the turn
    jobs.close()
    assert said == ["reader", "writer", "reader"]


def test_a_failure_that_comes_at_the_end_does_not_keep_the_workers_from_ending(qtbot, caplog):
    jobs, begun, heard = Jobs(parent=QApplication.instance()), threading.Event(), []

    def fails(job):
        begun.set()
        while not job.cancelled():
            pass
        raise OSError("the disk is full")

    jobs.read(fails, heard.append, owner=jobs)
    assert begun.wait(5)
    jobs.post(lambda: heard.append("told"))
    jobs.write(lambda _job: "written", heard.append, owner=jobs)
    jobs.close()
    assert "told" in heard
    assert "the disk is full" in caplog.text
