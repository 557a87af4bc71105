"""What 投诉时间线 (F63) says: every limit with the stretches of time that add up to it, and every step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.complaints.rules.clocks import ClockState, SegmentDue, reading
from desktop.complaints.rules.facts import OwnedSegment
from desktop.complaints.rules.papers.orders import ContactLine
from desktop.core.clause import Value
from desktop.core.clock import local
from desktop.core.worktime import Due, Slice
from desktop.policy.clauses import AsOf, LimitBy

DOUBTFUL = "时钟异常"
NOT_SET = "未设置"
BY_CASE = LimitBy.CASE.zh
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class LimitLine:
    """One segment: its owner, its limit, when it began, was due and ended, and how that stands."""

    word: str
    owner: str
    started: str
    limit: str
    due: str
    original: str
    """The limit before an extension; empty when there was none."""
    finished: str
    state: str


@dataclass(frozen=True, slots=True)
class SliceLine:
    """One stretch of a limit, or the sum of its counted stretches; *word* stands on a segment's first line alone."""

    word: str
    start: str
    end: str
    counted: str
    passed: str
    why: str


@dataclass(frozen=True, slots=True)
class StepLine:
    """Something that happened, when, and who wrote it down."""

    at: datetime
    what: str
    note: str
    who: str


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """Something decided: what, by whom, when, in which words, on which paper."""

    at: datetime | None
    what: str
    opinion: str
    who: str
    number: str


@dataclass(frozen=True, slots=True)
class MovedLine:
    """A limit that an extension asked to move."""

    number: str
    word: str
    original: str
    asked: str
    decision: str
    moved_to: str


@dataclass(frozen=True, slots=True)
class TimelineFacts:
    """A complaint's time, explained."""

    number: str
    received_at: datetime
    customer_name: str
    tier: str
    level: str
    category: str
    workflow: str
    policy_version: str
    clerk: str
    rounds: int
    closed_at: datetime | None
    outcome: str
    summary: str
    notice: str
    limits: tuple[LimitLine, ...]
    slices: tuple[SliceLine, ...]
    contacts: tuple[ContactLine, ...]
    extensions: tuple[MovedLine, ...]
    steps: tuple[StepLine, ...]


def moment(at: datetime | None, since: datetime) -> str:
    """A moment in a narrow column: ``11-18 13:30``, with its year when that is not the year of *since*."""
    if at is None:
        return ""
    there = local(at)
    return f"{there:%m-%d %H:%M}" if there.year == local(since).year else f"{there:%Y-%m-%d %H:%M}"


def spell(length: timedelta) -> str:
    """A length of time in words: ``2小时30分``, ``3天4小时``; seconds only where there is less than a minute."""
    seconds = int(abs(length).total_seconds())
    if 0 < seconds < 60:
        return f"{seconds}秒"
    days, minutes = divmod(seconds // 60, 24 * 60)
    hours, minutes = divmod(minutes, 60)
    parts = ((days, "天"), (hours, "小时"), (minutes, "分"))
    return "".join(f"{count}{word}" for count, word in parts if count) or "0分"


def working_spell(length: timedelta) -> str:
    """Working time has no days of 24 hours: ``7小时30分``."""
    hours, minutes = divmod(length // _MINUTE, 60)
    parts = ((hours, "小时"), (minutes, "分"))
    return "".join(f"{count}{word}" for count, word in parts if count) or "0分"


def in_round(due: SegmentDue, rounds: int) -> str:
    """A segment's word, with its round in a case of several."""
    return due.word if rounds < 2 else f"第{due.round}轮 {due.word}"


def limit_words(due: SegmentDue) -> str:
    """The limit as the policy says it; one that is written down case by case says so."""
    if isinstance(due.limit, Value):
        return due.limit.value.words
    return BY_CASE if due.due_at is not None else NOT_SET


def limit_lines(owned: Sequence[OwnedSegment], asof: AsOf, received_at: datetime, rounds: int) -> Iterator[LimitLine]:
    """Every segment of every round; the limit before an extension or an agreement stands beside the one in force."""
    for segment in owned:
        due = segment.due
        moved = due.original_due_at is not None and due.original_due_at != due.due_at
        yield LimitLine(
            word=in_round(due, rounds),
            owner=segment.owner,
            started=moment(due.started_at, received_at),
            limit=limit_words(due),
            due=moment(due.due_at, received_at),
            original=moment(due.original_due_at, received_at) if moved else "",
            finished=moment(due.finished_at, received_at),
            state=state_words(due, asof),
        )


def state_words(due: SegmentDue, asof: AsOf) -> str:
    """How a segment stands, with the lateness in words and 时钟异常 where the clock was not trusted."""
    read = reading(due, asof.now, asof.clauses.warning)
    late = read.left < timedelta() and read.state in {ClockState.LATE, ClockState.MET_LATE}
    words = f"{read.state.zh}\n{spell(read.left)}" if late else read.state.zh
    return f"{words}（{DOUBTFUL}）" if due.doubtful and read.state is not ClockState.DOUBTFUL else words


def slice_lines(owned: Sequence[OwnedSegment], received_at: datetime, rounds: int) -> Iterator[SliceLine]:
    """The stretches of every limit that has begun, each limit closed by its sum and by what moved it."""
    for segment in owned:
        due = segment.due
        word = in_round(due, rounds)
        if due.span is None or not isinstance(due.limit, Value):
            if due.started_at is not None and due.due_at is not None:
                yield SliceLine(
                    word, moment(due.started_at, received_at), moment(due.due_at, received_at), "", "", "时限按单填写"
                )
            continue
        for place, piece in enumerate(due.slices):
            yield _slice_line("" if place else word, piece, received_at)
        yield _sum_line(due.span, due.limit.value.words, received_at)
        for move in due.moves:
            said = f"{moment(move.at, received_at)} 决定"
            yield SliceLine("", move.by.zh, moment(move.due_at, received_at), "", "", said)


def _slice_line(word: str, piece: Slice, received_at: datetime) -> SliceLine:
    length = working_spell(piece.end - piece.start)
    return SliceLine(
        word=word,
        start=moment(piece.start, received_at),
        end=moment(piece.end, received_at),
        counted=length if piece.counts else "",
        passed="" if piece.counts else length,
        why=f"{piece.reason.zh}（{piece.name}）" if piece.name else piece.reason.zh,
    )


def _sum_line(span: Due, limit: str, received_at: datetime) -> SliceLine:
    counted = sum((piece.end - piece.start for piece in span.slices if piece.counts), timedelta())
    passed = sum((piece.end - piece.start for piece in span.slices if not piece.counts), timedelta())
    return SliceLine(
        word="",
        start="合计",
        end=moment(span.at, received_at),
        counted=working_spell(counted),
        passed=working_spell(passed) if passed else "",
        why=f"= 时限 {limit}，到期",
    )


def notice_words(owned: Sequence[OwnedSegment], doubtful: bool) -> str:
    """What a reader must know of these limits: years without holiday data, a clock that was not trusted."""
    years = sorted({year for segment in owned for year in segment.due.fallback_years})
    said = []
    if years:
        told = "、".join(f"{year}年" for year in years)
        said.append(f"{told}没有节假日数据，工作时间按通常每周作息计算；补录后时限会相应变动。")
    if doubtful or any(segment.due.doubtful for segment in owned):
        said.append(f"{DOUBTFUL}：记录时电脑时钟与先前的记录不符，所列时间未经确认，未作重算。")
    return "".join(said)
