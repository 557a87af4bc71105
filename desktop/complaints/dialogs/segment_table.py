"""The segments of one case: owner, start and limit, due time, the bar of time used, the ticking state."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.complaints import rules
from desktop.complaints.dialogs import clocks, words
from desktop.core.clause import Value
from desktop.core.listing import Heading, Key, Order
from desktop.core.sentence import sentence
from desktop.policy.clauses import AsOf
from desktop.widgets.cells import Bar, Cell, Mark, Words, clock
from desktop.widgets.cells import words as text
from desktop.widgets.clock_text import moment
from desktop.widgets.metrics import metrics
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.speech import tell

NAME = "complaint.segments"
MOST_ROWS = 7
"""More rows than this scroll."""
SMALL = 4
"""So many stay in view above an editor."""
_ROUND = sentence("complaints", "Round {n}")
_ADDED = sentence("complaints", "{segment} {n}")
_EXTENDED = sentence("complaints", "ext")
_NO_DUE = "—"


@dataclass(frozen=True, slots=True)
class SegmentRow:
    """A segment with what its cells say besides the clocks."""

    id: Key
    owned: rules.OwnedSegment
    post: str


class _Segments:
    """The segments of the case in view, as the item model reads them; no database behind it."""

    def __init__(self) -> None:
        self.found: dict[Key, SegmentRow] = {}
        self.order: list[Key] = []

    def show(self, rows: Sequence[SegmentRow]) -> None:
        """The present round first; from the second round on each has its heading."""
        self.found = {row.id: row for row in rows}
        rounds = sorted({row.owned.due.round for row in rows}, reverse=True)
        self.order = []
        for number in rounds:
            members = [row.id for row in rows if row.owned.due.round == number]
            if len(rounds) > 1:
                self.order.append(Heading(f"round{number}", _ROUND.of(n=number), len(members)))
            self.order += members

    def ids(self, _order: Order, _wanted: object, limit: int | None = None) -> Sequence[Key]:
        """In the order of the policy."""
        return self.order[:limit]

    def rows(self, ids: Sequence[Key]) -> list[SegmentRow]:
        """The rows as they were shown last."""
        return [self.found[key] for key in ids if key in self.found]


class SegmentTable(RecordTable):
    """As high as its rows; in low windows it gives way down to three of them and scrolls."""

    def __init__(self, asof: Callable[[], AsOf], posts: Mapping[str, str], parent: QWidget | None = None) -> None:
        self._asof, self._posts = asof, posts
        self._narrow = False
        self._most = MOST_ROWS
        self._segments = _Segments()
        super().__init__(self._segments, self._columns(), name=NAME, parent=parent)
        self.setAccessibleName(tell(sentence("complaints", "Segments")))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        # No row is of more interest than another until somebody goes to one.
        self.records.modelReset.connect(self.clearSelection)
        self.records.settled.connect(self.clearSelection)

    def show_segments(self, owned: Sequence[rules.OwnedSegment]) -> None:
        """Show the segments of another case."""
        self._segments.show([SegmentRow(one.due.key, one, self._posts.get(one.due.owner, "")) for one in owned])
        self.ask(None)
        self.scrollToTop()
        self.updateGeometry()

    def shrink(self, small: bool) -> None:
        """Give room to an editor below, or take it back."""
        self._most = SMALL if small else MOST_ROWS
        self.updateGeometry()

    def narrow(self, narrow: bool) -> None:
        """Leave out starts and the posts of owners where room is short."""
        self._narrow = narrow
        self.use_columns(self._columns())

    def sizeHint(self) -> QSize:
        """All its rows."""
        return QSize(metrics().px(640), self._high(min(self._most, max(1, len(self._segments.order)))))

    def minimumSizeHint(self) -> QSize:
        """Three rows."""
        return QSize(metrics().px(320), self._high(min(3, max(1, len(self._segments.found)))))

    def _high(self, rows: int) -> int:
        return metrics().table_head + rows * metrics().row

    def _columns(self) -> list[Column[SegmentRow]]:
        narrow = self._narrow
        return [
            Column("segment", tell(sentence("complaints", "Segment")), self._segment, 116),
            Column("owner", tell(sentence("complaints", "Owner")), self._owner, 122 if narrow else 148),
            Column("start", tell(sentence("complaints", "Start + limit")), self._start, 0 if narrow else 172),
            Column("due", tell(sentence("complaints", "Due")), self._due, 96, right=True, ticks=True),
            Column("bar", tell(sentence("complaints", "Time used and limit")), self._bar, stretches=True, ticks=True),
            Column("state", tell(sentence("complaints", "State")), self._state, 160 if narrow else 164, ticks=True),
        ]

    def _segment(self, row: SegmentRow) -> Cell:
        due = row.owned.due
        late = clocks.is_late(due, self._asof().now)
        waiting = due.started_at is None or due.void
        word = tell(_ADDED.of(segment=due.word, n=due.ordinal)) if due.ordinal > 1 else due.word
        said = Words(word, "ink3" if waiting else "ink", bold=late)
        return Cell((said, Mark("attn", tell(_EXTENDED))) if due.extended else (said,))

    def _owner(self, row: SegmentRow) -> Cell:
        token = "ink3" if row.owned.due.started_at is None else "ink2"
        return text(row.owned.owner if self._narrow else with_post(row.owned, row.post), token, "cell")

    def _start(self, row: SegmentRow) -> Cell:
        due, now = row.owned.due, self._asof().now
        if due.started_at is None:
            return text(_awaited(due), "ink3", "cell")
        start = words.clock_time(due.started_at, now)
        if due.extended and due.original_due_at is not None:
            before = sentence("complaints", "originally {time}").of(time=_due_words(due.original_due_at, now))
            return text(tell(before), "warn", "cell")
        limit = words.limit_words(due.limit.value) if isinstance(due.limit, Value) else ""
        return text(f"{start} + {limit}" if limit else start, "ink2", "cell")

    def _due(self, row: SegmentRow) -> Cell:
        due, now = row.owned.due, self._asof().now
        if due.due_at is None:
            return text(_NO_DUE, "ink3", "cell")
        late = clocks.is_late(due, now)
        return text(_due_words(due.due_at, now), "red" if late else "ink", bold=late, elides=False)

    def _bar(self, row: SegmentRow) -> Cell:
        due = row.owned.due
        return Cell((Bar(clocks.used(due, self._asof().now), finished=due.finished_at is not None),))

    def _state(self, row: SegmentRow) -> Cell:
        now, due = self._asof().now, row.owned.due
        cell = clock(clocks.segment_face(row.owned, now))
        moved = _moved(due, now)
        return replace(cell, said=words.joined([cell.text, moved])) if moved else cell


def _moved(due: rules.SegmentDue, now: datetime) -> str:
    """The original limit beside the one in force; empty for one that nothing moved."""
    if not due.moves or due.original_due_at is None or due.due_at is None:
        return ""
    told = sentence("complaints", "originally {before}, now {after}")
    return tell(told.of(before=_due_words(due.original_due_at, now), after=_due_words(due.due_at, now)))


def with_post(owned: rules.OwnedSegment, post: str) -> str:
    """An owner with the post that he or she holds; a stand-in, marked as such, does not hold it."""
    holds = owned.held and not owned.owner.endswith("）")
    return f"{owned.owner} {post}".strip() if holds else owned.owner


def _awaited(due: rules.SegmentDue) -> str:
    """What the start waits for; briefly where that is another segment."""
    if due.waits_for is None:
        return ""
    former = due.waits_for.values.get("segment")
    return tell(sentence("complaints", "after {segment}").of(segment=former) if former else due.waits_for)


def _due_words(due_at: datetime, now: datetime) -> str:
    return tell(moment(due_at, now))
