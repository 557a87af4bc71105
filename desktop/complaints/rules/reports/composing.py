"""Puts a report together from what was read: key figures, tables, charts, the words about them, the list of figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop.complaints.rules.reports.content import Bars, Cell, Column, Content, Counted, KeyCell, Lines, Row, Table
from desktop.complaints.rules.reports.figures import (
    Figure,
    Ledger,
    Source,
    Span,
    Unit,
    cases,
    fines,
    segments,
)
from desktop.complaints.rules.reports.gathered import Gathered, Improvement
from desktop.complaints.rules.reports.outcomes import OPEN, outcomes
from desktop.complaints.rules.reports.periods import Period, PeriodKind
from desktop.complaints.rules.reports.tables import Tables
from desktop.complaints.rules.reports.telling import told
from desktop.complaints.rules.reports.wording import share, signed, yuan
from desktop.complaints.rules.words import Satisfaction
from desktop.policy.clauses import ComplaintClauses

BARS = 8
"""Causes with a bar of their own; the rest share one."""
CONTENT_ENDS = tuple(
    answer.value for answer in (Satisfaction.VERY_SATISFIED, Satisfaction.SATISFIED, Satisfaction.FAIR)
)
OTHER = "其余"


@dataclass(frozen=True, slots=True)
class Heading:
    """Who makes the report, when, for which office, and which version it is."""

    code: str
    company: str
    branch: str
    made_at: datetime
    made_by: str
    policy: str
    departments: tuple[str, ...]
    version: int = 1
    replaces: str = ""
    reason: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Composed:
    """A report as drafted, and its figures by code, whose records can be asked for."""

    content: Content
    figures: tuple[Figure, ...]

    def figure(self, code: str) -> Figure | None:
        """The figure of that code."""
        return next((figure for figure in self.figures if figure.code == code), None)


def composed(gathered: Gathered, clauses: ComplaintClauses, period: Period, heading: Heading) -> Composed:
    """The report's draft: every figure counted, no records listed yet."""
    ledger = Ledger(gathered.groups)
    tables = Tables(ledger, gathered, clauses, period)
    ledger.take("received.year_before", "上年同期受理", Unit.CASES, cases(Span.YEAR_BEFORE))
    levels, categories = tables.levels(), tables.categories()
    by_segment, by_owner = tables.segments(), tables.owners()
    pareto = _pareto(ledger, gathered)
    ended = outcomes(ledger, tables.received, clauses.improvement.effect_days)
    keys = _key_figures(tables, gathered)
    trend = _trend(ledger, period)
    figures = ledger.figures
    content = Content(
        number=period.number(heading.code),
        kind=period.kind.value,
        first=period.first,
        last=period.last,
        company=heading.company,
        branch=heading.branch,
        made_at=heading.made_at,
        made_by=heading.made_by,
        policy=heading.policy,
        version=heading.version,
        replaces=heading.replaces,
        reason=heading.reason,
        summary=told(tables, pareto),
        remark=heading.remark,
        key_figures=keys,
        levels=levels,
        categories=categories,
        segments=by_segment,
        owners=by_owner,
        outcomes=ended,
        improvements=_improvements(ledger, gathered),
        pareto=pareto,
        trend=trend,
        departments=heading.departments,
        figures=tuple(Counted(one.code, one.name, one.unit.zh, one.value) for one in figures),
    )
    return Composed(content, figures)


def _key_figures(tables: Tables, gathered: Gathered) -> tuple[KeyCell, ...]:
    """Six and more: a policy with further contacts has further rates; the row is filled up by what else matters."""
    ledger, received = tables.ledger, tables.received
    before = ledger.take("received.before", "上期受理", Unit.CASES, cases(Span.BEFORE))
    found = [KeyCell("受理", f"{received.value:,}", f"件　环比 {signed(received.value, before.value)}", received.code)]
    for contact in tables.contacts:
        kept = ledger.take(f"kept.{contact.code}", f"{contact.word}按时", Unit.TIMES,
                           segments(segment=contact.code, late=False))  # fmt: skip
        ended = ledger.take(f"segment.{contact.code}", f"{contact.word} 件次", Unit.TIMES,
                            segments(segment=contact.code))  # fmt: skip
        found.append(_rate(f"{contact.word}按时率", kept, ended))
    late = ledger.take("late", "超时环节", Unit.TIMES, segments(late=True))
    fine = ledger.take("fines", "扣罚建议", Unit.FEN, fines())
    found.append(KeyCell("超时环节", f"{late.value:,}", f"个　扣罚建议 {yuan(fine.value)} 元", late.code))
    content = ledger.take("content", "一轮办结满意", Unit.CASES, cases(rounds=1, answer=CONTENT_ENDS, state="closed"))
    found.append(_rate("一轮办结满意率", content, received))
    opened = ledger.take("open", "未结", Unit.CASES, cases(state=OPEN))
    oldest = f"件　最长 {gathered.oldest_open_days} 天" if opened.value else "件"
    found.append(KeyCell("未结", f"{opened.value:,}", oldest, opened.code))
    return (*found, *_fillers(ledger, received, -len(found) % 3))


def _fillers(ledger: Ledger, received: Figure, wanted: int) -> tuple[KeyCell, ...]:
    valid = ledger.take("valid", "成立", Unit.CASES, cases(validity="valid"))
    repeated = ledger.take("repeat", "同类重复", Unit.CASES, cases(repeat=True))
    return (_rate("成立率", valid, received), _rate("重复投诉率", repeated, received))[:wanted]


def _rate(label: str, part: Figure, whole: Figure) -> KeyCell:
    return KeyCell(label, share(part.value, whole.value, 1), f"{part.value:,} / {whole.value:,}", part.code)


def _pareto(ledger: Ledger, gathered: Gathered) -> Bars:
    """The causes found; a complaint whose cause is not judged yet stands under its category."""
    words = gathered.words.causes
    groups = ledger.groups.get((Source.CASES, Span.NOW), ())
    codes = list(dict.fromkeys(str(group.fields["cause"]) for group in groups))
    found = [ledger.take(f"cause.{code}", words.get(code, code), Unit.CASES, cases(cause=code)) for code in codes]
    found.sort(key=lambda figure: (-figure.value, figure.name))
    first, rest = (found, []) if len(found) <= BARS + 1 else (found[:BARS], found[BARS:])
    bars = [(figure.name, figure.value, figure.code) for figure in first]
    if rest:
        keys = tuple(figure.code.removeprefix("cause.") for figure in rest)
        other = ledger.total("causes.other", f"{OTHER}原因", Unit.CASES, cases(cause=keys), rest)
        bars.append((OTHER, other.value, other.code))
    return Bars(tuple((name, value) for name, value, _ in bars), tuple(code for *_, code in bars))


def _trend(ledger: Ledger, period: Period) -> Lines:
    points = period.points
    names = [_point(one, at, points) for at, one in enumerate(points)]
    received, late = [], []
    for at, one in enumerate(points):
        # The last point of a week or a month is the period itself, counted and listed already.
        if one == period:
            received.append(ledger.take("received", "受理", Unit.CASES, cases()).value)
            late.append(ledger.take("late", "超时环节", Unit.TIMES, segments(late=True)).value)
            continue
        when = f"{one.first.year}年{one.name}"
        received.append(ledger.take(f"point.{at}", f"{when}受理", Unit.CASES, cases(Span.POINTS, point=at)).value)
        late.append(
            ledger.take(f"point.{at}.late", f"{when}超时", Unit.TIMES, segments(Span.POINTS, point=at, late=True)).value
        )
    return Lines(tuple(names), (("受理", tuple(received)), ("超时", tuple(late))), "件")


def _point(one: Period, at: int, points: tuple[Period, ...]) -> str:
    if one.kind is PeriodKind.WEEK:
        return f"{one.first.isocalendar().week}周"
    turned = at > 0 and one.first.year != points[at - 1].first.year
    return f"{one.first.year}年\n{one.first.month}月" if turned else f"{one.first.month}月"


def _improvements(ledger: Ledger, gathered: Gathered) -> Table:
    columns = (
        Column("序号", 2, words=True), Column("措施", 9, words=True), Column("对应原因", 4, words=True),
        Column("责任人", 3, words=True), Column("完成期限", 3, words=True), Column("件数", 3, words=True),
    )  # fmt: skip
    rows = tuple(_improvement(ledger, place, one) for place, one in enumerate(gathered.improvements, 1))
    return Table("改进措施", "改进后核对同因重复率", columns, rows)


def _improvement(ledger: Ledger, place: int, one: Improvement) -> Row:
    """A measure; until its effect is checked, how often its cause came in this period."""
    due = Cell(f"{one.due_on:%Y-%m-%d}" if one.due_on else "")
    if one.before is None:
        now = next((figure for figure in ledger.figures if figure.code == f"cause.{one.cause}"), None)
        effect = Cell(f"{now.value if now else 0:,} → 待核", figure=now.code if now else "")
    else:
        effect = Cell(f"{one.before:,} → {one.after or 0:,}")
    return Row((Cell(str(place), place), Cell(one.what), Cell(one.cause), Cell(one.owner), due, effect))
