"""A limit as a bar of time: the stretches that count, day by day, and those that do not, hatched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.complaints import rules
from desktop.complaints.dialogs import words
from desktop.core.clause import Value
from desktop.core.clock import instant, local, local_day
from desktop.core.sentence import sentence
from desktop.core.worktime import Reason, Slice
from desktop.widgets import chips
from desktop.widgets.clock_text import spoken_moment, weekday
from desktop.widgets.metrics import metrics
from desktop.widgets.speech import tell
from desktop.widgets.theme import theme

MOST_PIECES = 12
_MINUTE = timedelta(minutes=1)
_ONE_DAY = timedelta(days=1)
_IDLE_SHARE = 0.28
"""How wide a stretch that does not count may be beside all that do; its true length would hide them."""


def pieces(segment: rules.SegmentDue, now: datetime) -> list[chips.Slice]:
    """The stretches of a limit for `SliceBar`; empty while the segment has not begun or has no limit."""
    found = list(_by_day(segment.slices))
    whole = sum((piece.end - piece.start for piece in found if piece.counts), timedelta())
    if not found or not whole or not isinstance(segment.limit, Value):
        return []
    if len(found) == 1 or len(found) > MOST_PIECES:
        return [chips.Slice(words.limit_words(segment.limit.value), 1.0)]
    return [*_drawn(found, whole, now)]


def _by_day(slices: Sequence[Slice]) -> Iterator[Slice]:
    """The same stretches, those of calendar time cut at midnight."""
    for piece in slices:
        start = piece.start
        while piece.reason is Reason.CALENDAR:
            midnight = instant(local_day(start) + _ONE_DAY, time())
            if midnight >= piece.end:
                break
            yield Slice(start, midnight, piece.counts, piece.reason)
            start = midnight
        yield Slice(start, piece.end, piece.counts, piece.reason, piece.name)


def _drawn(found: Sequence[Slice], whole: timedelta, now: datetime) -> Iterator[chips.Slice]:
    idle: list[Slice] = []
    first = local_day(found[0].start)
    for piece in found:
        if not piece.counts:
            idle.append(piece)
            continue
        if idle:
            yield _hatched(idle, whole)
            idle = []
        length = piece.end - piece.start
        yield chips.Slice(_counted(piece, first, now), length / whole, brief=words.short_span(length))


def _hatched(idle: Sequence[Slice], whole: timedelta) -> chips.Slice:
    told = dict.fromkeys(piece.name or tell(words.REASONS[piece.reason]) for piece in idle)
    length = sum((piece.end - piece.start for piece in idle), timedelta())
    return chips.Slice(words.joined(list(told)), min(length / whole, _IDLE_SHARE), counts=False)


def _counted(piece: Slice, first: object, now: datetime) -> str:
    length = words.short_span(piece.end - piece.start)
    if piece.reason is Reason.CALENDAR:
        day = tell(spoken_moment(piece.start, now)).rsplit(" ", 1)[0]
        return f"{day} {length}" if local_day(piece.start) >= local_day(now) else length
    if local_day(piece.start) == first:
        return length
    from_ = sentence("complaints", "{weekday} from {time}: {length}")
    return tell(from_.of(weekday=tell(weekday(piece.start)), time=f"{local(piece.start):%H:%M}", length=length))


class SliceBar(QWidget):
    """Paints the pieces of one limit side by side."""

    def __init__(self, parts: Sequence[chips.Slice]) -> None:
        super().__init__()
        self._parts = list(parts)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words.joined([part.text for part in parts]))
        self.setToolTip(self.accessibleName())
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """One line of small print."""
        return QSize(metrics().px(200), metrics().px(17))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar."""
        painter = QPainter(self)
        chips.slice_bar(painter, QRectF(self.rect()), self._parts)
        painter.end()
