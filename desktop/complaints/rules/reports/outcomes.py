"""How the complaints ended: validity, satisfaction, rounds, repeats, extensions, penalties; each line a figure."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.complaints.rules.reports.content import Cell, Column, Table
from desktop.complaints.rules.reports.figures import Asked, Figure, Ledger, Source, Unit, cases, fines
from desktop.complaints.rules.reports.tables import beside
from desktop.complaints.rules.reports.wording import share, yuan
from desktop.complaints.rules.words import Satisfaction, Validity
from desktop.core.word import Word

OPEN, CLOSED, UNSETTLED = "open", "closed", "unsettled"
MANY = 3
"""Rounds from here on are counted together."""


class ExtensionState(Word):
    """What became of an extension asked for."""

    ASKED = "asked", "待审批"
    GRANTED = "granted", "同意"
    REFUSED = "refused", "不同意"


class FineState(Word):
    """What became of a penalty proposal."""

    OWED = "owed", "待提出"
    PROPOSED = "proposed", "已提出"
    APPROVED = "approved", "已批准"
    REJECTED = "rejected", "未批准"
    WITHDRAWN = "withdrawn", "已撤回"


def outcomes(ledger: Ledger, received: Figure, repeat_days: int) -> Table:
    """Every outcome with its share, in two columns of lines."""
    pairs = [
        *_validity(ledger, received),
        *_states(ledger, received, repeat_days),
        *_rounds(ledger, received),
        *_satisfaction(ledger),
        *_extensions(ledger),
        *_fines(ledger),
    ]
    columns = (Column("项目", 5, words=True), Column("数", 3), Column("占比", 4))
    return Table("处理结果", "占比以受理数为准；满意度以已答复数为准；延期与扣罚以各自合计为准",
                 (*columns, *columns), beside(pairs, 3))  # fmt: skip


def _line(figure: Figure, word: str, whole: int) -> tuple[Cell, ...]:
    told = f"{yuan(figure.value)} 元" if figure.unit is Unit.FEN else f"{figure.value:,}"
    number = figure.value / 100 if figure.unit is Unit.FEN else figure.value
    part = round(figure.value / whole, 4) if whole else None
    return Cell(word), Cell(told, number, figure.code), Cell(share(figure.value, whole), part)


def _validity(ledger: Ledger, received: Figure) -> Iterator[tuple[Cell, ...]]:
    judged = [(judgement.value, judgement.value, judgement.zh) for judgement in Validity]
    for code, key, word in (*judged, ("unjudged", "", "未判定")):
        figure = ledger.take(code, word, Unit.CASES, cases(validity=key))
        yield _line(figure, word, received.value)


def _states(ledger: Ledger, received: Figure, repeat_days: int) -> Iterator[tuple[Cell, ...]]:
    opened = ledger.take("open", "未结", Unit.CASES, cases(state=OPEN))
    yield _line(opened, "未结", received.value)
    unsettled = ledger.take("unsettled", "未达成一致办结", Unit.CASES, cases(state=UNSETTLED))
    yield _line(unsettled, "未达成一致", received.value)
    repeated = ledger.take("repeat", f"{repeat_days} 天内同类重复", Unit.CASES, cases(repeat=True))
    yield _line(repeated, f"{repeat_days} 天内重复", received.value)


def _rounds(ledger: Ledger, received: Figure) -> Iterator[tuple[Cell, ...]]:
    for count in range(1, MANY + 1):
        word = f"{count} 轮" + ("及以上" if count == MANY else "")
        figure = ledger.take(f"rounds.{count}", word, Unit.CASES, cases(rounds=count))
        yield _line(figure, word, received.value)


def _satisfaction(ledger: Ledger) -> Iterator[tuple[Cell, ...]]:
    found = [
        (answer.zh, ledger.take(f"answer.{answer}", answer.zh, Unit.CASES, cases(answer=answer.value)))
        for answer in Satisfaction
    ]
    whole = sum(figure.value for _, figure in found)
    yield from (_line(figure, f"答复 {word}", whole) for word, figure in found)


def _extensions(ledger: Ledger) -> Iterator[tuple[Cell, ...]]:
    asked = Asked(Source.EXTENSIONS)
    states = [
        ledger.take(f"extension.{state}", f"延期 {state.zh}", Unit.TIMES, asked.also(state=state.value))
        for state in ExtensionState
    ]
    whole = sum(figure.value for figure in states)
    yield from (_line(figure, figure.name, whole) for figure in states)


def _fines(ledger: Ledger) -> Iterator[tuple[Cell, ...]]:
    states = [
        ledger.take(f"fines.{state}", f"扣罚 {state.zh}", Unit.FEN, fines(state=state.value)) for state in FineState
    ]
    whole = sum(figure.value for figure in states)
    yield from (_line(figure, figure.name, whole) for figure in states)
