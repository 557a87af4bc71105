"""The tables of a report; their rows and columns are the policy's levels, segments and categories."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from desktop.complaints.rules.reports.content import Cell, Column, Row, Table
from desktop.complaints.rules.reports.figures import (
    Asked,
    Figure,
    Ledger,
    Source,
    Span,
    Unit,
    cases,
    fines,
    segments,
)
from desktop.complaints.rules.reports.gathered import ANY, Gathered, all_segments, contacts
from desktop.complaints.rules.reports.periods import Period
from desktop.complaints.rules.reports.wording import DASH, minutes, share, yuan
from desktop.complaints.rules.words import Validity
from desktop.core.clause import Value
from desktop.core.numbers import short
from desktop.policy.clauses import ComplaintClauses, LimitBy, SegmentClause

NARROW = 2
UNKNOWN = "未定"
EMPTY = Cell("")


class Tables:
    """Builds the tables of one report, taking every figure down in its ledger."""

    def __init__(self, ledger: Ledger, gathered: Gathered, clauses: ComplaintClauses, period: Period) -> None:
        self.ledger, self.gathered, self.clauses, self.period = ledger, gathered, clauses, period
        self.contacts = contacts(clauses)
        self.received = ledger.take("received", "受理", Unit.CASES, cases())

    # By level

    def levels(self) -> Table:
        """One row for each level of the policy, and for any other that a complaint still has."""
        known = {level.code: level.word for level in self.clauses.levels}
        codes = [*known, *self._others(Source.CASES, "level", known)]
        made = [self._level(code, known.get(code, code)) for code in codes]
        return Table(
            "按级别", "单位：件；时长为自然时间中位数", self._level_columns(), (*made, self._level_total(codes))
        )

    def _level_columns(self) -> tuple[Column, ...]:
        heads = ["受理", "占比", "成立", *(f"{one.word}\n按时" for one in self.contacts)]
        heads += [f"{self.contacts[0].word}\n中位时长"] if self.contacts else []
        return _columns(4, "级别", [*heads, "超时\n环节", "扣罚建议\n（元）"])

    def _level(self, code: str, word: str) -> Row:
        take = self.ledger.take
        received = take(f"level.{code}", word, Unit.CASES, cases(level=code))
        if not received.value:
            blanks = len(self._level_columns()) - 2
            return Row((Cell(word), _number(received), *(Cell(DASH),) * blanks))
        valid = take(
            f"level.{code}.valid", f"{word} 成立", Unit.CASES, cases(validity=Validity.VALID.value, level=code)
        )
        kept = [
            take(f"level.{code}.{one.code}", f"{word} {one.word}按时", Unit.TIMES,
                 segments(segment=one.code, late=False, level=code))
            for one in self.contacts
        ]  # fmt: skip
        late = take(f"level.{code}.late", f"{word} 超时环节", Unit.TIMES, segments(late=True, level=code))
        fine = take(f"level.{code}.fines", f"{word} 扣罚建议", Unit.FEN, fines(level=code))
        first = [_time(self.gathered.median(self.contacts[0].code, code))] if self.contacts else []
        part = Cell(share(received.value, self.received.value), _ratio(received.value, self.received.value))
        return Row((Cell(word), _number(received), part, *map(_number, (valid, *kept)), *first,
                    _number(late), _money(fine)))  # fmt: skip

    def _level_total(self, codes: Sequence[str]) -> Row:
        total = self._sum
        valid = total("valid", "成立", Unit.CASES, cases(validity=Validity.VALID.value), codes, "level.{}.valid")
        kept = [
            total(f"kept.{one.code}", f"{one.word}按时", Unit.TIMES, segments(segment=one.code, late=False), codes,
                  "level.{}." + one.code)
            for one in self.contacts
        ]  # fmt: skip
        late = total("late", "超时环节", Unit.TIMES, segments(late=True), codes, "level.{}.late")
        fine = total("fines", "扣罚建议", Unit.FEN, fines(), codes, "level.{}.fines")
        first = [_time(self.gathered.median(self.contacts[0].code))] if self.contacts else []
        whole = Cell("100%", 1.0) if self.received.value else Cell(DASH)
        self._sum("received", "受理", Unit.CASES, cases(), codes, "level.{}")
        cells = (Cell("合计"), _number(self.received), whole, *map(_number, (valid, *kept)), *first,
                 _number(late), _money(fine))  # fmt: skip
        return Row(cells, total=True)

    def _sum(self, code: str, name: str, unit: Unit, asked: Asked, /, codes: Iterable[str], pattern: str) -> Figure:  # noqa: PLR0917
        wanted = {pattern.format(one) for one in codes}
        parts = [figure for figure in self.ledger.figures if figure.code in wanted]
        return self.ledger.total(code, name, unit, asked, parts)

    # By category and department

    def categories(self) -> Table:
        """Categories at the left, responsible departments at the right; both add up to what was received."""
        left = [*self._category_rows(), self._category_total()]
        right = [*self._department_rows(), self._department_total()]
        length = max(len(left), len(right))
        rows = [
            Row((*first, *second), total=place == length - 1)
            for place, (first, second) in enumerate(
                zip(_to_the_end(left, length, 4), _to_the_end(right, length, 3), strict=True)
            )
        ]
        columns = (
            Column("类别", 5, words=True), Column("受理", 3), Column("占比", 3), Column(self.period.before_word, 3),
            Column("责任部门", 4, words=True), Column("受理", 3), Column("超时环节", 3),
        )  # fmt: skip
        return Table("按类别与责任部门", "单位：件", columns, tuple(rows))

    def _category_rows(self) -> list[tuple[Cell, ...]]:
        known = {leaf.code for group in self.clauses.categories for leaf in group.leaves}
        groups = [
            (group.code, group.word, tuple(leaf.code for leaf in group.leaves)) for group in self.clauses.categories
        ]
        groups += [(code, code, (code,)) for code in self._others(Source.CASES, "category", known)]
        return [self._category(*group) for group in groups]

    def _category(self, code: str, word: str, leaves: tuple[str, ...]) -> tuple[Cell, ...]:
        now = self.ledger.take(f"category.{code}", f"{word} 受理", Unit.CASES, cases(category=leaves))
        former = self.ledger.take(
            f"category.{code}.before", f"{word} {self.period.before_word}受理", Unit.CASES,
            cases(Span.BEFORE, category=leaves),
        )  # fmt: skip
        total = self.received.value
        return Cell(word), _number(now), Cell(share(now.value, total), _ratio(now.value, total)), _number(former)

    def _category_total(self) -> tuple[Cell, ...]:
        codes = [figure.code for figure in self.ledger.figures if figure.code.startswith("category.")]
        former = [code.split(".")[1] for code in codes if code.endswith(".before")]
        before = self._sum(
            "received.before", f"{self.period.before_word}受理", Unit.CASES, cases(Span.BEFORE), former,
            "category.{}.before",
        )  # fmt: skip
        whole = Cell("100%", 1.0) if self.received.value else Cell(DASH)
        return Cell("合计"), _number(self.received), whole, _number(before)

    def _department_rows(self) -> list[tuple[Cell, ...]]:
        words = self.gathered.words.departments
        present = self._others(Source.CASES, "department", ())
        present += self._others(Source.SEGMENTS, "department", present)
        present.sort(key=lambda one: list(words).index(one) if one in words else len(words))
        return [self._department(one, words.get(one, UNKNOWN)) for one in present]

    def _department(self, key: str, word: str) -> tuple[Cell, ...]:
        received = self.ledger.take(f"department.{key}", f"{word} 受理", Unit.CASES, cases(department=key))
        asked = segments(department=key, late=True)
        late = self.ledger.take(f"department.{key}.late", f"{word} 超时环节", Unit.TIMES, asked)
        return Cell(word), _number(received), _number(late)

    def _department_total(self) -> tuple[Cell, ...]:
        late = self.ledger.take("late", "超时环节", Unit.TIMES, segments(late=True))
        return Cell("合计"), _number(self.received), _number(late)

    # Who used the time

    def segments(self) -> Table:
        """One row for each segment that was finished or is late, and for every contact owed."""
        columns = (
            Column("环节", 4, words=True), Column("责任岗位", 5, words=True), Column("件次", 2), Column("时限", 3),
            Column("中位", 3), Column("最长", 5), Column("超时", 2),
        )  # fmt: skip
        known = {one.code: one for one in all_segments(self.clauses)}
        present = set(self._others(Source.SEGMENTS, "segment", ()))
        codes = [code for code in known if code in present or known[code] in self.contacts]
        codes += sorted(present.difference(known))
        rows = tuple(self._segment(code, known.get(code)) for code in codes)
        return Table("各环节用时", "自然时间；括号内为最长一件的编号", columns, rows)

    def _segment(self, code: str, clause: SegmentClause | None) -> Row:
        word = clause.word if clause else code
        take = self.ledger.take
        kept = take(f"kept.{code}", f"{word}按时", Unit.TIMES, segments(segment=code, late=False))
        late = take(f"segment.{code}.late", f"{word}超时", Unit.TIMES, segments(segment=code, late=True))
        asked = segments(segment=code)
        ended = self.ledger.total(f"segment.{code}", f"{word} 件次", Unit.TIMES, asked, (kept, late))
        longest = self.gathered.longest.get(code)
        told = (
            Cell(f"{minutes(longest.minutes)}（{short(longest.number)}）", longest.minutes) if longest else Cell(DASH)
        )
        post = self.gathered.words.posts.get(clause.owner, clause.owner) if clause else DASH
        limit = limit_words(clause, self.clauses) if clause else DASH
        median = _time(self.gathered.median(code))
        return Row((Cell(word), Cell(post), _number(ended), Cell(limit), median, told, _number(late)))

    def owners(self) -> Table:
        """One row for each person who owned a segment: time used, its median and its share of the limits."""
        columns = (
            Column("责任人", 4, words=True), Column("投诉", 2), Column("环节", 2), Column("用时合计", 4),
            Column("中位", 3), Column("占时限", 3), Column("超时", 2), Column("扣罚建议（元）", 4),
        )  # fmt: skip
        found = self._others(Source.SEGMENTS, "owner", ())
        made = [self._owner(key) for key in found]
        made.sort(key=lambda row: (-(row.cells[6].number or 0), -(row.cells[3].number or 0), row.cells[0].text))
        return Table("责任人用时", "用时为自然时间；占时限为用时与时限之比", columns, tuple(made))

    def _owner(self, key: str) -> Row:
        word = self.gathered.words.staff.get(key, UNKNOWN)
        take, owned = self.ledger.take, segments(owner=key)
        handled = take(f"owner.{key}", f"{word} 涉及投诉", Unit.CASES, Asked(Source.OWNED).also(owner=key))
        count = take(f"owner.{key}.segments", f"{word} 环节", Unit.TIMES, owned)
        spent = take(
            f"owner.{key}.minutes", f"{word} 用时", Unit.MINUTES, Asked(Source.SEGMENTS, owned.where, sums="minutes")
        )
        self.ledger.like(count.code, spent)
        allowed = take(
            f"owner.{key}.allowed", f"{word} 时限合计", Unit.MINUTES,
            Asked(Source.SEGMENTS, owned.where, sums="allowed"),
        )  # fmt: skip
        late = take(f"owner.{key}.late", f"{word} 超时", Unit.TIMES, segments(owner=key, late=True))
        fine = take(f"owner.{key}.fines", f"{word} 扣罚建议", Unit.FEN, fines(owner=key))
        used = Cell(share(spent.value, allowed.value), _ratio(spent.value, allowed.value))
        median = _time(self.gathered.median(ANY, ANY, key))
        total = Cell(minutes(spent.value), spent.value, spent.code)
        return Row((Cell(word), _number(handled), _number(count), total, median, used, _number(late), _money(fine)))

    def _others(self, source: Source, field: str, known: Iterable[object]) -> list[str]:
        """The values of a field among this period's rows that are not known already, in order of appearance."""
        groups = self.ledger.groups.get((source, Span.NOW), ())
        found = dict.fromkeys(str(group.fields[field]) for group in groups)
        passed = set(known)
        return [value for value in found if value not in passed]


def limit_words(clause: SegmentClause, clauses: ComplaintClauses) -> str:
    """A segment's limit as a table says it; by level from the shortest to the longest; 未设置 where the policy is."""
    if clause.limit_by is LimitBy.CASE:
        return LimitBy.CASE.zh
    limits = [clauses.limit_of(clause, level) for level in clauses.levels] or [clause.limit]
    told = list(dict.fromkeys(limit.value for limit in limits if isinstance(limit, Value)))
    if not told:
        return "未设置"
    told.sort(key=lambda limit: limit.count)
    if len(told) == 1:
        return f"{told[0].count} {told[0].measure.zh}"
    if told[0].measure is told[-1].measure:
        return f"{told[0].count}–{told[-1].count} {told[0].measure.zh}"
    return f"{told[0].words}–{told[-1].words}"


def _columns(first: int, head: str, heads: Sequence[str]) -> tuple[Column, ...]:
    """Columns that share the 24 of the grid, wider for longer heads."""
    widths = [max(NARROW, max(len(line) for line in one.split("\n")) // 2 + 1) for one in heads]
    spare = 24 - first - sum(widths)
    order = sorted(range(len(widths)), key=lambda at: -len(heads[at]))
    at = 0
    while spare and widths:
        place = order[at % len(order)]
        if spare > 0 or widths[place] > NARROW:
            widths[place] += 1 if spare > 0 else -1
            spare += -1 if spare > 0 else 1
        at += 1
        if at > 240:
            break
    return (Column(head, first, words=True), *(Column(one, wide) for one, wide in zip(heads, widths, strict=True)))


def _to_the_end(rows: list[tuple[Cell, ...]], length: int, width: int) -> list[tuple[Cell, ...]]:
    """Rows with empty ones before the last, so that both totals stand on one line."""
    blanks = [(EMPTY,) * width] * (length - len(rows))
    return [*rows[:-1], *blanks, rows[-1]]


def beside(pairs: Sequence[tuple[Cell, ...]], width: int) -> tuple[Row, ...]:
    """A long narrow list as two halves side by side."""
    half = -(-len(pairs) // 2)
    blank = (EMPTY,) * width
    return tuple(Row((*left, *(right or blank))) for left, right in zip_longest(pairs[:half], pairs[half:]))


def _number(figure: Figure) -> Cell:
    return Cell(f"{figure.value:,}", figure.value, figure.code)


def _money(figure: Figure) -> Cell:
    return Cell(yuan(figure.value), figure.value / 100, figure.code)


def _time(count: float | None) -> Cell:
    return Cell(minutes(count), None if count is None else round(count, 2))


def _ratio(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None
