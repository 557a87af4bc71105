"""What a report tells in words: the period against the one before and last year's, what was serious, what was late."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.complaints.rules.reports.content import Bars
from desktop.complaints.rules.reports.figures import Figure
from desktop.complaints.rules.reports.periods import PeriodKind
from desktop.complaints.rules.reports.tables import Tables
from desktop.complaints.rules.reports.wording import difference, share

SERIOUS = 3
"""The order of the first level that the text names by itself."""
TWO = 2


def told(tables: Tables, pareto: Bars) -> str:
    """一、总体情况."""
    return "".join(_sentences(tables, pareto))


def _sentences(tables: Tables, pareto: Bars) -> Iterator[str]:
    period, count = tables.period, tables.received.value
    if not count:
        yield f"{period.name}没有受理投诉。"
        return
    yield f"{period.name}共受理投诉 {count:,} 件，{_compared(tables)}。"
    yield _serious(tables)
    yield _validity(tables)
    yield _late(tables)
    yield _causes(pareto, count)


def _compared(tables: Tables) -> str:
    period, count = tables.period, tables.received.value
    before, last_year = (_value(tables, code) for code in ("received.before", "received.year_before"))
    found = [f"比{period.before.name}{difference(count, before)}" if before else f"{period.before_word}没有受理投诉"]
    if period.kind is not PeriodKind.YEAR:
        word = "上年同月" if period.kind is PeriodKind.MONTH else "上年同周"
        found.append(f"比{word}{difference(count, last_year)}" if last_year else f"{word}没有受理投诉")
    return "，".join(found)


def _serious(tables: Tables) -> str:
    levels = [level for level in tables.clauses.levels if level.order >= SERIOUS]
    some = [(level.word, _value(tables, f"level.{level.code}")) for level in levels]
    there = "，".join(f"{word} {count:,} 件" for word, count in some if count)
    none = "、".join(word for word, count in some if not count)
    parts = ([f"其中{there}"] if there else []) + ([f"无{none}"] if none else [])
    return f"{'，'.join(parts)}；" if parts else ""


def _validity(tables: Tables) -> str:
    valid, invalid, open_ = (_value(tables, code) for code in ("valid", "invalid", "unjudged"))
    if not valid and not invalid:
        return "尚未作出成立与否的判断。"
    waiting = f"，未判定 {open_:,} 件" if open_ else ""
    return f"成立 {valid:,} 件，不成立 {invalid:,} 件{waiting}。"


def _late(tables: Tables) -> str:
    late = _value(tables, "late")
    if not late:
        return "没有超时环节。"
    pattern = [figure for figure in tables.ledger.figures if _is_late_segment(figure) and figure.value]
    pattern.sort(key=lambda figure: -figure.value)
    which = "、".join(f"{figure.name.removesuffix('超时')} {figure.value:,} 个" for figure in pattern[:3])
    more = "等" if len(pattern) > 3 else ""
    return f"超时环节 {late:,} 个，其中{which}{more}。"


def _is_late_segment(figure: Figure) -> bool:
    return figure.code.startswith("segment.") and figure.code.endswith(".late")


def _causes(pareto: Bars, count: int) -> str:
    first = [(word, value) for word, value in pareto.bars[:TWO] if value]
    if not first:
        return ""
    words = "和".join(word for word, _ in first)
    both = sum(value for _, value in first)
    kinds = "两类合计" if len(first) == TWO else "一类"
    return f"{words}{kinds} {both:,} 件，占 {share(both, count)}，为首要改进对象。"


def _value(tables: Tables, code: str) -> int:
    return next((figure.value for figure in tables.ledger.figures if figure.code == code), 0)
