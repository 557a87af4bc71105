"""One clause as it is listed, edited and printed: its name, what may stand there, what stands there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Generic, TypeVar

from desktop.core import money
from desktop.core.clause import NOT_SET, Clause, Unconfirmed, Value
from desktop.core.sentence import Sentence, sentence
from desktop.core.worktime import read_hours
from desktop.policy.clauses import Limit, Unit

T = TypeVar("T")
LARGEST_FINE_FEN = 100_000_00
LARGEST_AMOUNT_FEN = 10_000_000_00


class Shape(Enum):
    """What kind of value a clause holds, so that an editor can offer the right field."""

    LIMIT = "limit"
    MONEY = "money"
    COUNT = "count"
    FLAG = "flag"
    CHOICE = "choice"
    TEXTS = "texts"
    CODES = "codes"
    HOURS = "hours"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Slot(Generic[T]):
    """What may stand in a clause: `read` turns what the file or the clerk wrote into a value or a sentence.

    `words` says the value as forms print it, `filed` as the policy file keeps it.
    """

    shape: Shape
    read: Callable[[object], T | Sentence]
    words: Callable[[T], str]
    filed: Callable[[T], object]
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One clause of a room: *name* is ``file.table.key``, *words* how paper prints it, None while it says nothing."""

    name: str
    slot: Slot[object] = field(repr=False)
    clause: Clause[object]
    title: str = ""
    """The word of the table it stands in: 重大投诉, 工作单提交."""
    required: bool = False
    """The program cannot work without a value here."""
    optional: bool = False
    """未设置 is a complete answer: an offered rule that is switched off."""

    @property
    def words(self) -> str | None:
        """The value as forms print it; None for 未设置 and 待确认."""
        return self.slot.words(self.clause.value) if isinstance(self.clause, Value) else None

    @property
    def missing(self) -> bool:
        """Whether somebody still has to decide it."""
        return not self.optional and not isinstance(self.clause, Value)


def clause_from(written: object, slot: Slot[T]) -> Clause[T] | Sentence:
    """The clause that a policy file wrote: ``{value=…}``, ``{unset=true}``, ``{unconfirmed=true, hint=…}``."""
    if not isinstance(written, dict):
        return sentence("policy", "A clause is written {shapes}.").of(
            shapes="{value = …}, {unset = true}, {unconfirmed = true}"
        )
    if set(written) == {"value"}:
        read = slot.read(written["value"])
        return read if isinstance(read, Sentence) else Value(read)
    if written == {"unset": True}:
        return NOT_SET
    if written.get("unconfirmed") is True and set(written) <= {"unconfirmed", "hint"}:
        hint = slot.read(written["hint"]) if "hint" in written else None
        return hint if isinstance(hint, Sentence) else Unconfirmed(hint)
    return sentence("policy", "A clause is written {shapes}.").of(
        shapes="{value = …}, {unset = true}, {unconfirmed = true}"
    )


def filed(clause: Clause[T], slot: Slot[T]) -> dict[str, object]:
    """The clause as the policy file writes it."""
    match clause:
        case Value(value):
            return {"value": slot.filed(value)}
        case Unconfirmed(hint) if hint is not None:
            return {"unconfirmed": True, "hint": slot.filed(hint)}
        case Unconfirmed():
            return {"unconfirmed": True}
    return {"unset": True}


def limit(*units: Unit) -> Slot[Limit]:
    """A limit such as ``10分钟``, in one of *units* only when some are given."""

    def read(given: object) -> Limit | Sentence:
        if not isinstance(given, str):
            return sentence("policy", "Write the limit as text, e.g. “10分钟”.")
        found = Limit.read(given)
        if isinstance(found, Limit) and units and found.unit not in units:
            return sentence("policy", "This limit is counted in {unit}.").of(unit=units[0].zh)
        return found

    return Slot(Shape.LIMIT, read, lambda value: value.words, lambda value: value.words)


def fine(most: int = LARGEST_FINE_FEN) -> Slot[int]:
    """An amount in yuan and fen, kept in fen; at most *most* fen."""

    def read(given: object) -> int | Sentence:
        found = money.read(str(given)) if isinstance(given, str | int) and not isinstance(given, bool) else None
        if found is None:
            return sentence("policy", "Write the amount as text, e.g. “20.00”.")
        if isinstance(found, int) and found > most:
            return sentence("policy", "At most {limit} 元.").of(limit=money.figures(most))
        return found

    return Slot(Shape.MONEY, read, lambda fen: f"{money.figures(fen).removesuffix('.00')}元", money.figures)


def count(low: int, high: int) -> Slot[int]:
    """A whole number from *low* to *high*."""

    def read(given: object) -> int | Sentence:
        text = given.strip() if isinstance(given, str) else ""
        number = int(text) if text.isascii() and text.isdigit() and len(text) < 10 else given
        if isinstance(number, bool) or not isinstance(number, int) or not low <= number <= high:
            return sentence("policy", "A whole number from {low} to {high}.").of(low=low, high=high)
        return number

    return Slot(Shape.COUNT, read, str, int)


def flag() -> Slot[bool]:
    """Yes or no."""

    def read(given: object) -> bool | Sentence:
        return given if isinstance(given, bool) else sentence("policy", "Either yes or no.")

    return Slot(Shape.FLAG, read, lambda value: "是" if value else "否", bool)


def choice(codes: dict[str, str]) -> Slot[str]:
    """One of several codes, each with its Chinese word."""

    def read(given: object) -> str | Sentence:
        if isinstance(given, str) and given in codes:
            return given
        return sentence("policy", "One of {choices}.").of(choices=", ".join(codes))

    return Slot(Shape.CHOICE, read, lambda code: codes.get(code, code), str, tuple(codes))


def texts() -> Slot[tuple[str, ...]]:
    """Several short texts."""

    def read(given: object) -> tuple[str, ...] | Sentence:
        if isinstance(given, list | tuple) and all(
            isinstance(one, str) and 0 < len(one.strip()) <= 60 for one in given
        ):
            return tuple(one.strip() for one in given)
        return sentence("policy", "Several texts of at most 60 characters each.")

    return Slot(Shape.TEXTS, read, "、".join, list)


def codes(known: Mapping[str, str]) -> Slot[tuple[str, ...]]:
    """Any of several codes, each with its Chinese word; kept in the order of *known*."""

    def read(given: object) -> tuple[str, ...] | Sentence:
        if isinstance(given, list | tuple) and all(given.count(code) == 1 and code in known for code in given):
            return tuple(code for code in known if code in given)
        return sentence("policy", "Different entries out of {known}.").of(known="、".join(known.values()))

    def words(chosen: tuple[str, ...]) -> str:
        return "、".join(known[code] for code in chosen) or "无"

    return Slot(Shape.CODES, read, words, list, tuple(known))


def hours() -> Slot[str]:
    """The hours of one day, kept as typed; empty is closed."""

    def read(given: object) -> str | Sentence:
        if not isinstance(given, str):
            return sentence("policy", "Write the hours as text, e.g. “8:30-12:00, 13:30-17:30”.")
        found = read_hours(given)
        return found if isinstance(found, Sentence) else given.strip()

    return Slot(Shape.HOURS, read, lambda typed: typed or "休", str)


def day() -> Slot[date]:
    """A calendar day."""

    def read(given: object) -> date | Sentence:
        wrong = sentence("policy", "Write the day as text, e.g. “2026-11-18”.")
        if not isinstance(given, str) or len(given.strip()) != len("2026-11-18"):
            return wrong
        try:
            return date.fromisoformat(given.strip())
        except ValueError:
            return wrong

    return Slot(Shape.DAY, read, lambda value: f"{value.year}年{value.month}月{value.day}日", date.isoformat)
