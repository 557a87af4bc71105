"""A list that the worker counts: when it is shown first, and again whenever something changed."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from desktop.widgets.jobs import Cancelled, Job
from desktop.widgets.lines import Lines
from desktop.widgets.list_and_detail import ListAndDetail


class CountedList(ListAndDetail):
    """One count at a time; what it found is put into the list, the row in view stays."""

    _job: Job | None = None

    @abstractmethod
    def count(self, job: Job) -> Any:
        """Count, on the worker.

        Raises:
            Cancelled: the clerk stopped it.
        """

    @abstractmethod
    def show_count(self, found: Any) -> None:
        """Show what `count` found."""

    def follow_count(self, _job: Job) -> None:
        """A count has begun."""

    def begin(self) -> None:
        """Shown for the first time: the worker counts."""
        if not self._loaded and self._page.house is not None:
            self._loaded = True
            self._count()

    def refresh(self) -> None:
        """Count again."""
        if self._loaded:
            self._count()

    def put_lines(self, lines: Lines[Any], rows: list[Any]) -> None:
        """Other rows in the list; the row in view stays in view."""
        lines.put(rows)
        key = self.table.current_key()
        self.table.ask("")
        if key is not None:
            self.table.pick(key)
        self.show_key(self.table.current_key())

    def _count(self) -> None:
        house = self._page.house
        if house is None or self._job is not None:
            return
        self._job = house.jobs.read(self.count, self._counted_out, owner=self, failed=self._failed)
        self.follow_count(self._job)

    def _counted_out(self, found: Any) -> None:
        self._job = None
        self.show_count(found)

    def _failed(self, error: BaseException) -> None:
        self._job = None
        if isinstance(error, Exception) and not isinstance(error, Cancelled):
            self._page.show_refusal(error)
