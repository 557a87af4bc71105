"""Work off the GUI thread: one worker that writes, one that reads, and one queued signal back."""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from enum import Enum
from functools import partial
from queue import SimpleQueue
from typing import Any, NamedTuple, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

from desktop.core.kind import Kind
from desktop.widgets.garbage import Collector

T = TypeVar("T")
_log = logging.getLogger(__name__)
_TELL_EVERY = 0.1  # seconds between two words about progress
BEHIND = 150
"""Milliseconds until work begins that nobody waits for: time for a page to be painted."""
_GIVE_WAY = 0.001
"""Seconds that the window waits for a worker that only computes; by itself Python lets it wait five times as long, and
a page that opens asks for its turn some dozens of times."""


class Stage(Enum):
    """Where a job stands."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Cancelled(Exception):
    """The work stopped because it was asked to; raised by it or by `Job.check`."""


class Reporting(Protocol):
    """What work sees of its own job, from the worker's thread."""

    def progress(self, done: int, total: int) -> None:
        """Tell how far the work has come."""
        ...

    def cancelled(self) -> bool:
        """Whether it should stop at the next whole batch."""
        ...


class Job(QObject):
    """A piece of work from its start to its outcome; its signals come on the GUI thread."""

    changed = Signal()
    ended = Signal()

    def __init__(self, jobs: Jobs, title: str, summary: Callable[[Any], str] | None) -> None:
        super().__init__(jobs)
        self._jobs = jobs
        self.title = title
        self.stage = Stage.WAITING
        self.done = 0
        self.total = 0
        self.started_at = time.monotonic()
        self.result: object = None
        self.error: BaseException | None = None
        self._summary = summary
        self._stop = threading.Event()
        self._told_at = 0.0

    @property
    def running(self) -> bool:
        """Whether its outcome is still open."""
        return self.stage in {Stage.WAITING, Stage.RUNNING}

    @property
    def stopping(self) -> bool:
        """Whether it was asked to stop and has not yet."""
        return self.running and self._stop.is_set()

    @property
    def summary(self) -> str:
        """What came of it, in words; empty while it runs or when it has none."""
        return self._summary(self.result) if self._summary and self.stage is Stage.DONE else ""

    def seconds_left(self) -> int | None:
        """Estimate from the pace so far; None before there is a pace."""
        if not self.total or not self.done:
            return None
        spent = time.monotonic() - self.started_at
        return round(spent * (self.total - self.done) / self.done)

    def cancel(self) -> None:
        """Ask the work to stop; it answers at its next batch."""
        self._stop.set()
        self.changed.emit()

    def cancelled(self) -> bool:
        """Whether it was asked to stop; called by the work."""
        return self._stop.is_set()

    def check(self) -> None:
        """Leave the work by `Cancelled` when it was asked to stop; called by the work."""
        if self._stop.is_set():
            raise Cancelled

    def progress(self, done: int, total: int) -> None:
        """Tell how far the work has come; called by the work, any number of times."""
        now = time.monotonic()
        if done < total and now - self._told_at < _TELL_EVERY:
            return
        self._told_at = now
        self._jobs.post(partial(self._show, done, total))

    def _show(self, done: int, total: int) -> None:
        self.done, self.total = done, total
        self.changed.emit()


class _Listener(NamedTuple):
    owner: QObject
    done: Callable[[Any], None]
    failed: Callable[[BaseException], None] | None

    def hear(self, result: object, error: BaseException | None) -> None:
        """Tell the owner, if it still lives; an error that nobody takes goes on as an exception."""
        if not isValid(self.owner):
            if error is not None and not isinstance(error, Cancelled):
                _log.error("Work failed after its owner had gone.", exc_info=error)
        elif error is None:
            self.done(result)
        elif self.failed is not None:
            self.failed(error)
        elif not isinstance(error, Cancelled):
            raise error


class _Task:
    """A piece of work with all that it holds, emptied on the GUI thread: work may hold the last word on a widget."""

    __slots__ = ("error", "job", "listener", "result", "work")

    def __init__(self, job: Job, work: Callable[[Job], object], listener: _Listener) -> None:
        self.job, self.work, self.listener = job, work, listener
        self.result: object = None
        self.error: BaseException | None = None

    def do(self) -> None:
        """Work, and keep what came of it."""
        try:
            self.job.check()
            self.result = self.work(self.job)
        except BaseException as error:  # its owner decides; a worker must survive whatever its work does
            self.error = error

    def clear(self) -> None:
        """Let go of everything."""
        del self.job, self.work, self.listener, self.result, self.error


class Jobs(QObject):
    """The two workers of the program; what they find out comes back by one queued signal."""

    listed = Signal()
    """The list of shown jobs, or one of them, changed."""
    changes = Signal(object)
    """Kinds (a frozenset) that commits on any thread have touched; neighbouring commits come as one."""
    _wake = Signal()

    def __init__(self, farewell: Callable[[], None] | None = None, parent: QObject | None = None) -> None:
        """*farewell* ends each job on its worker's thread: closing the connection it used.

        A connection that lived on could still show the store as it was when a forgotten cursor began to read.
        """
        super().__init__(parent)
        self.shown: list[Job] = []
        self._farewell = farewell
        self._writer = ThreadPoolExecutor(1, "writer")
        self._reader = ThreadPoolExecutor(1, "reader")
        self._lock = threading.Lock()
        self._kinds: set[Kind] = set()
        # Acts wait in a queue of Python's: objects travelling inside Qt's events do not survive the receiver's end.
        self._acts: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._wake.connect(self._run, Qt.ConnectionType.QueuedConnection)
        self._open = 0
        self._closed = False
        sys.setswitchinterval(_GIVE_WAY)
        self.collector = Collector(lambda: self._open > 0, self)

    def read(
        self,
        work: Callable[[Job], T],
        done: Callable[[T], None],
        *,
        owner: QObject,
        failed: Callable[[BaseException], None] | None = None,
        title: str = "",
        summary: Callable[[Any], str] | None = None,
        behind: bool = False,
    ) -> Job:
        """Run *work* on the reading worker; *done* or *failed* follow on the GUI thread while *owner* lives.

        A job with a *title* is shown in the strip of the status bar. *behind*: it begins when what has just been asked
        for is on the screen.
        """
        return self._start(self._reader, Job(self, title, summary), work, _Listener(owner, done, failed), behind=behind)

    def write(
        self,
        work: Callable[[Job], T],
        done: Callable[[T], None],
        *,
        owner: QObject,
        failed: Callable[[BaseException], None] | None = None,
        title: str = "",
        summary: Callable[[Any], str] | None = None,
        behind: bool = False,
    ) -> Job:
        """Run *work* on the writing worker; like `read` otherwise."""
        return self._start(self._writer, Job(self, title, summary), work, _Listener(owner, done, failed), behind=behind)

    def announce(self, kinds: Collection[Kind]) -> None:
        """Carry the kinds that a commit touched to the GUI thread; may be called from any thread."""
        with self._lock:
            first = not self._kinds
            self._kinds.update(kinds)
        if first:
            self.post(self._announce)

    def post(self, act: Callable[[], None]) -> None:
        """Run *act* on the GUI thread, soon."""
        self._acts.put(act)
        self._wake.emit()

    def running(self) -> list[Job]:
        """Shown jobs whose outcome is open."""
        return [job for job in self.shown if job.running]

    def forget(self, job: Job) -> None:
        """Take an ended job out of the strip."""
        if job in self.shown and not job.running:
            self.shown.remove(job)
            self.listed.emit()

    def close(self) -> None:
        """Ask every job to stop, wait for the present ones, and end both workers.

        A failure that no owner takes is logged: nobody is there to be told, and the store must be closed all the same.
        """
        self._closed = True
        for job in self.findChildren(Job):
            job.cancel()
        for worker in (self._writer, self._reader):
            worker.shutdown(wait=True)
        while not self._acts.empty():
            try:
                self._run()
            except Exception:
                _log.exception("the outcome of a job could not be told at the end")
        self.collector.end()

    def _start(
        self, worker: ThreadPoolExecutor, job: Job, work: Callable[[Job], T], listener: _Listener, *, behind: bool
    ) -> Job:
        if job.title:
            self.shown.append(job)
            job.changed.connect(self.listed)
            self.listed.emit()
        self._open += 1
        self.collector.hasten(busy=True)
        begin = partial(self._submit, worker, _Task(job, work, listener))
        if behind:
            QTimer.singleShot(BEHIND, self, begin)
        else:
            begin()
        return job

    def _submit(self, worker: ThreadPoolExecutor, task: _Task) -> None:
        if not self._closed:
            worker.submit(self._work, task)

    def _work(self, task: _Task) -> None:
        self.post(partial(self._enter, task.job))
        task.do()
        self._say_farewell()
        self.post(partial(self._finish, task))

    def _say_farewell(self) -> None:
        if self._farewell is None:
            return
        try:
            self._farewell()
        except Exception:
            _log.exception("a worker could not let go of the store")

    def _enter(self, job: Job) -> None:
        job.stage, job.started_at = Stage.RUNNING, time.monotonic()
        job.changed.emit()

    def _finish(self, task: _Task) -> None:
        job, error = task.job, task.error
        job.result, job.error = task.result, error
        job.stage = Stage.DONE if error is None else Stage.CANCELLED if isinstance(error, Cancelled) else Stage.FAILED
        self._open -= 1
        try:
            task.listener.hear(job.result, error)
        finally:
            task.clear()
            job.changed.emit()
            job.ended.emit()
            if not job.title:
                job.deleteLater()

    def _announce(self) -> None:
        with self._lock:
            kinds = frozenset(self._kinds)
            self._kinds.clear()
        self.changes.emit(kinds)

    @Slot()
    def _run(self) -> None:
        while not self._acts.empty():
            act = self._acts.get()
            act()
