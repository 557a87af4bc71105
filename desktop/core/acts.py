"""What can be done to a thing of a room, as data: the fields an act asks for, when it is possible, or why not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from enum import Enum
from types import MappingProxyType
from typing import Any, Generic, TypeVar, cast

from desktop.core.permission import Denied, Permission
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence
from desktop.core.text import cleaned

S = TypeVar("S")
"""What the acts of a room are done to: a case, a member."""
A = TypeVar("A")
"""The room's clauses, calendar and moment."""
D = TypeVar("D")
LONG = 2_000
SHORT = 100
Choices = tuple[tuple[str, "Sentence | str"], ...]
NEEDED = sentence("core", "This is needed.")
NOT_LISTED = sentence("core", "Choose an entry of the list.")


class FieldKind(Enum):
    """What is typed or chosen in a field of an act."""

    TEXT = "text"
    LONG = "long"
    INSTANT = "instant"
    DAY = "day"
    CHOICE = "choice"
    FLAG = "flag"
    STAFF = "staff"
    DEPARTMENT = "department"
    MONEY = "money"
    COUNT = "count"
    PHONE = "phone"
    FILES = "files"
    RECORD = "record"
    """Another record of the room, found by typing; its control comes from the room."""


@dataclass(frozen=True, slots=True)
class ActField:
    """One field of an act; *name* is that of the draft's attribute, a choice is a code with its word."""

    name: str
    label: Sentence
    kind: FieldKind
    choices: Choices = ()
    required: bool = False
    hint: Sentence | None = None
    longest: int = SHORT


def _always(_subject: Any, _asof: Any) -> Sentence | None:
    return None


def _nothing(_subject: Any, _asof: Any) -> Mapping[str, Any]:
    return MappingProxyType({})


def _no_problem(_draft: Any, _subject: Any, _asof: Any) -> list[Problem]:
    return []


@dataclass(frozen=True)  # without slots: a generic alias marks what it makes, which slots refuse with a TypeError
class Act(Generic[S, A]):
    """Something the office can do to *S*: *draft* is a frozen dataclass with exactly the names of *fields*.

    *why_not* says why it is impossible now, *problems* what is to be mended in a draft, *proposed* the values a draft
    begins with, *choices* what may be chosen for this subject; *ends* are the events it may write that settle
    something owed; *group* is a member of the room's own enumeration of headings.
    """

    code: str
    word: Sentence
    permission: Permission
    draft: type
    fields: tuple[ActField, ...]
    group: Enum
    why_not: Callable[[S, A], Sentence | None] = _always
    problems: Callable[[Any, S, A], Sequence[Problem]] = _no_problem
    proposed: Callable[[S, A], Mapping[str, Any]] = _nothing
    choices: Callable[[S, A], Mapping[str, Choices]] = _nothing
    final: bool = False
    """Nothing brings back what it ends."""
    ends: frozenset[str] = frozenset()

    def impossible(self, subject: S, asof: A) -> Sentence | None:
        """Why it cannot be done now; None when it can. A room's own acts may know more reasons."""
        return self.why_not(subject, asof)


T = TypeVar("T", bound="Act[Any, Any]")


@dataclass(frozen=True)
class Offer(Generic[T]):
    """An act as it is offered now: impossible with the reason, or possible with its fields and first values."""

    act: T
    why_not: Sentence | None
    primary: bool = False
    """Whether it is the next step: it settles what is owed next."""
    proposed: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    fields: tuple[ActField, ...] = ()
    """The act's fields with the choices of this subject."""


def offered(
    acts: Sequence[T], subject: Any, asof: Any, may: frozenset[Permission], owed: frozenset[str] = frozenset()
) -> tuple[Offer[T], ...]:
    """Every one of *acts*, the possible ones first, the others with the reason why not.

    The first possible act that ends one of the events *owed* is the next step and stands before all others.
    """
    found = [_offer(act, subject, asof, may) for act in acts]
    first = next((one for one in found if one.why_not is None and one.act.ends & owed), None)
    marked = [replace(one, primary=True) if one is first else one for one in found]
    return tuple(sorted(marked, key=lambda one: (one.why_not is not None, not one.primary)))


def _offer(act: T, subject: Any, asof: Any, may: frozenset[Permission]) -> Offer[T]:
    denied = act.permission not in may
    why_not = Denied(act.permission).sentence if denied else act.impossible(subject, asof)
    if why_not is not None:
        return Offer(act, why_not)
    choices = act.choices(subject, asof)
    with_choices = (replace(one, choices=choices.get(one.name, one.choices)) for one in act.fields)
    return Offer(act, None, proposed=act.proposed(subject, asof), fields=tuple(with_choices))


def text_problems(act: Act[Any, Any], draft: Any) -> list[Problem]:
    """Required fields that are empty, texts that are too long, and choices that are none."""
    return [problem for one in act.fields if (problem := _text_problem(one, getattr(draft, one.name))) is not None]


def _text_problem(one: ActField, value: object) -> Problem | None:
    empty = value is None or (isinstance(value, str) and not value.strip())
    if empty:
        return Problem(one.name, NEEDED) if one.required else None
    if isinstance(value, str) and len(value) > one.longest:
        long = sentence("core", "{n} characters too many: at most {most} fit.")
        return Problem(one.name, long.of(n=len(value) - one.longest, most=one.longest))
    if one.kind is FieldKind.CHOICE and one.choices and value not in {code for code, _ in one.choices}:
        return Problem(one.name, NOT_LISTED)
    return None


def tidied_act(draft: D) -> D:
    """The draft of an act as it may be kept: visible characters only, no blank ends."""
    texts = {one.name: getattr(draft, one.name) for one in fields(cast("Any", draft))}
    clean = {name: cleaned(text).strip() for name, text in texts.items() if isinstance(text, str)}
    return cast("D", replace(cast("Any", draft), **clean))


def draft_problems(act: Act[S, A], draft: Any, subject: S, asof: A) -> list[Problem]:
    """Everything that keeps an act from being done: impossible now, or its draft has to be mended."""
    impossible = act.impossible(subject, asof)
    if impossible is not None:
        return [Problem("", impossible)]
    found = text_problems(act, draft)
    named = {problem.field for problem in found}
    return [*found, *(one for one in act.problems(draft, subject, asof) if one.field not in named or not one.field)]
