"""The clock of one segment: when it began, when it ends, how it stands at a moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from uuid import UUID

from msgspec import Struct

from desktop.core.clause import Clause, Value
from desktop.core.sentence import Sentence, sentence
from desktop.core.word import Word
from desktop.core.worktime import Due, Slice
from desktop.policy.clauses import Limit, Unit, WarningClause

ZERO = timedelta()
_STARTS: Mapping[str, Sentence] = MappingProxyType(
    {
        "answer_approved": sentence("complaints", "Begins when the answer is approved."),
        "sampling_decided": sentence("complaints", "Begins when sampling is decided."),
    }
)
_LATER = sentence("complaints", "Begins with a later step.")


class ClockState(Word):
    """How a segment's clock stands."""

    NOT_STARTED = "not_started", "未开始"
    RUNNING = "running", "进行中"
    SOON = "soon", "预警"
    EXTENDED = "extended", "已延期"
    LATE = "late", "超时"
    MET = "met", "按时完成"
    MET_LATE = "met_late", "迟完成"
    VOID = "void", "作废"
    DOUBTFUL = "doubtful", "时钟异常"


class MovedBy(Word):
    """What moved a limit."""

    EXTENSION = "extension", "延期"
    LEVEL = "level", "调整级别"
    AGREED = "agreed", "与客户约定"


@dataclass(frozen=True, slots=True)
class Move:
    """A limit was moved at a moment to another."""

    by: MovedBy
    at: datetime
    due_at: datetime


class SegmentDue(Struct, frozen=True):
    """One segment of a case: its owner's post, its start, its limit and how that limit adds up.

    `due_at` is None while the start is awaited (`waits_for` says for what) and when the limit is 未设置
    or cannot end (`without_limit` says why). `original_due_at` is the limit without extension and agreement;
    `slices` add up to it unless a change of the level set it anew. A void segment stopped at `voided_at`.
    A Struct is made in an eighth of a frozen dataclass's time: every list and report makes thousands of these.
    """

    kind: str
    word: str
    owner: str
    starts: str
    limit: Clause[Limit]
    started_at: datetime | None = None
    due_at: datetime | None = None
    span: Due | None = None
    after: str = ""
    """The word of the segment whose end starts this one; empty when something else does."""
    without_limit: Sentence | None = None
    finished_at: datetime | None = None
    void: bool = False
    doubtful: bool = False
    round: int = 1
    ordinal: int = 1
    ends: str = ""
    original_due_at: datetime | None = None
    moves: tuple[Move, ...] = ()
    voided_at: datetime | None = None
    department_id: UUID | None = None
    """Where its work was handed to; None where it is the complaint's own department."""

    @property
    def key(self) -> tuple[int, str, int]:
        """What tells it from the other segments of its case: round, kind, ordinal."""
        return self.round, self.kind, self.ordinal

    @property
    def extended(self) -> bool:
        """Whether a granted extension moved its limit."""
        return any(move.by is MovedBy.EXTENSION for move in self.moves)

    def late_at(self, now: datetime) -> bool:
        """Whether the limit had passed when it ended, or has passed by *now*; a doubtful clock judges nobody."""
        if self.due_at is None or self.doubtful:
            return False
        return (self.finished_at or self.voided_at or now) > self.due_at

    @property
    def unit(self) -> Unit | None:
        """Calendar or working time; None for a limit that is not set."""
        return self.limit.value.unit if isinstance(self.limit, Value) else None

    @property
    def waits_for(self) -> Sentence | None:
        """What must happen before it begins; None once it has begun."""
        if self.started_at is not None:
            return None
        if self.after:
            return sentence("complaints", "Begins when “{segment}” is done.").of(segment=self.after)
        return _STARTS.get(self.starts, _LATER)

    @property
    def slices(self) -> tuple[Slice, ...]:
        """The stretches of time that add up to the limit, in order and without gaps."""
        return () if self.span is None else self.span.slices

    @property
    def fallback_years(self) -> frozenset[int]:
        """Years without holiday data that the limit touches: counted by the ordinary week alone."""
        return frozenset() if self.span is None else self.span.fallback_years

    @property
    def runs(self) -> bool:
        """Whether somebody still owes it: started, with a limit, neither finished nor void."""
        return self.due_at is not None and self.finished_at is None and not self.void


@dataclass(frozen=True, slots=True)
class Reading:
    """A clock read at a moment: its state, the time left (negative when late) and the share of the limit left."""

    state: ClockState
    left: timedelta = ZERO
    share: float = 1.0


def reading(segment: SegmentDue, now: datetime, warning: WarningClause) -> Reading:
    """How a segment stands at *now*."""
    if segment.void:
        return Reading(ClockState.VOID)
    if segment.started_at is None:
        return Reading(ClockState.NOT_STARTED)
    return _started(segment, segment.started_at, now, warning)


def _started(segment: SegmentDue, started_at: datetime, now: datetime, warning: WarningClause) -> Reading:
    if segment.finished_at is not None and not segment.doubtful:
        left = segment.due_at - segment.finished_at if segment.due_at is not None else ZERO
        return Reading(ClockState.MET if left >= ZERO else ClockState.MET_LATE, left, 0.0)
    if segment.doubtful:
        return Reading(ClockState.DOUBTFUL)
    if segment.due_at is None:
        return Reading(ClockState.RUNNING)
    read = running(started_at, segment.due_at, now, warning)
    over = segment.extended and segment.original_due_at is not None and now > segment.original_due_at
    return Reading(ClockState.EXTENDED, read.left, read.share) if over and read.state is ClockState.RUNNING else read


def running(started_at: datetime, due_at: datetime, now: datetime, warning: WarningClause) -> Reading:
    """How an open clock stands: at the due moment itself still in time, from then on late."""
    left, whole = due_at - now, due_at - started_at
    share = max(0.0, min(1.0, left / whole)) if whole > ZERO else 0.0
    if left < ZERO:
        return Reading(ClockState.LATE, left, 0.0)
    soon = now >= warns_at(started_at, due_at, warning)
    return Reading(ClockState.SOON if soon else ClockState.RUNNING, left, share)


def warns_at(started_at: datetime, due_at: datetime, warning: WarningClause) -> datetime:
    """From when on a clock warns: few minutes left in its second half, or a small share (complaints.warning.*)."""
    whole = due_at - started_at
    return due_at - max(min(warning.rest, whole // 2), whole * warning.percent // 100)
