"""Explains limits: when each ends, by which rule, and which stretches of time add up to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.complaints import rules
from desktop.complaints.dialogs import words
from desktop.complaints.dialogs.slices import SliceBar, pieces
from desktop.core.clause import Value
from desktop.core.clock import local
from desktop.core.sentence import sentence
from desktop.widgets.clock_text import spoken_moment
from desktop.widgets.labels import Label
from desktop.widgets.metrics import metrics
from desktop.widgets.scrolled import Scrolled
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell

WIDEST = 560
_FORMULA = sentence("complaints", "{start} + {limit}, {unit}, {owner}")


@dataclass(frozen=True, slots=True)
class Explained:
    """One segment to explain, and who answers for it."""

    due: rules.SegmentDue
    owner: str


class Explanation(QFrame):
    """A column of explained limits under a heading; it scrolls when there are many."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._shown: object = None
        self._intro = Label("", "hint", name=f"{name}.intro", wraps=True)
        inner = QWidget()
        inner.setMaximumWidth(metrics().px(WIDEST))
        row = QHBoxLayout()
        space(row)
        row.addWidget(inner, 1)
        row.addStretch(0)
        self._column = QVBoxLayout(inner)
        space(self._column, (16, 12, 16, 12), gap=4)
        self._column.addWidget(Label(title, "strong", name=f"{name}.title"))
        self._column.addWidget(self._intro)
        self._lines = QVBoxLayout()
        space(self._lines, (0, 8, 0, 0), gap=14)
        self._column.addLayout(self._lines)
        self._column.addStretch(1)
        self.area = Scrolled(f"{name}.scroll", margins=(0, 0, 0, 0), gap=0)
        self.area.column.addLayout(row)
        outer = QVBoxLayout(self)
        space(outer)
        outer.addWidget(self.area)

    def show_limits(
        self, intro: str, limits: Sequence[Explained], now: datetime, others: Sequence[tuple[str, Explained]] = ()
    ) -> None:
        """Explain *limits* as seen *now*; *others* are what would be, each under its condition."""
        asked = intro, tuple(limits), tuple(others), local(now).date()
        if asked == self._shown:
            return
        self._shown = asked
        self._intro.setText(intro)
        self._clear()
        running = [one for one in limits if one.due.started_at is not None]
        for one in running:
            self._lines.addWidget(_limit(one, now))
        for condition, one in others:
            self._lines.addWidget(_condition(condition))
            self._lines.addWidget(_limit(one, now))
        waiting = [one for one in limits if one.due.waits_for is not None]
        if waiting:
            self._lines.addWidget(_waiting(waiting))
        years = frozenset().union(*(one.due.fallback_years for one in limits))
        if years:
            self._lines.addWidget(_missing(years))

    def _clear(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def formula(one: Explained, now: datetime) -> str:
    """How a limit is reckoned: ``14:26 + 10 min, calendar time, callback specialist``; else why there is none."""
    due = one.due
    if due.without_limit is not None:
        return tell(due.without_limit)
    if due.started_at is None or not isinstance(due.limit, Value):
        return tell(due.waits_for) if due.waits_for is not None else ""
    told = _FORMULA.of(
        start=words.clock_time(due.started_at, now),
        limit=words.limit_words(due.limit.value),
        unit=tell(words.UNITS[due.limit.value.unit]),
        owner=one.owner,
    )
    return tell(told)


def _limit(one: Explained, now: datetime) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    space(column, gap=3)
    head = QHBoxLayout()
    space(head, gap=8)
    head.addWidget(Label(one.due.word, "strong"))
    head.addStretch(1)
    if one.due.due_at is not None:
        head.addWidget(Label(tell(spoken_moment(one.due.due_at, now)), "strong"))
    else:
        head.addWidget(Label("—", "label", tone="ink3"))
    column.addLayout(head)
    column.addWidget(Label(formula(one, now), "meta", wraps=True))
    parts = pieces(one.due, now)
    if parts:
        column.addWidget(SliceBar(parts))
    return box


def _condition(text: str) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    space(column, gap=10)
    rule = QFrame()
    rule.setProperty("frame", "rule")
    column.addWidget(rule)
    column.addWidget(Label(text, "meta", wraps=True))
    return box


def _waiting(waiting: Sequence[Explained]) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    space(column, gap=3)
    for one in waiting:
        line = sentence("complaints", "{segment}: {why}").of(segment=one.due.word, why=one.due.waits_for)
        column.addWidget(Label(tell(line), "hint", wraps=True))
    return box


def _missing(years: frozenset[int]) -> Label:
    told = sentence("complaints", "Holidays of {years} are not entered; counted by the ordinary week.")
    listed = words.joined([str(year) for year in sorted(years)])
    return Label(tell(told.of(years=listed)), "meta", tone="warn", wraps=True)
