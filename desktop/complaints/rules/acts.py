"""What can be done to a case, as data: the fields an act asks for, when it is possible, and why it is not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from enum import Enum
from types import MappingProxyType
from typing import Any, TypeVar, cast

from desktop.complaints.rules.case import Case
from desktop.complaints.rules.segments import nearest, segments
from desktop.core.clock import local
from desktop.core.permission import Denied, Permission
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence
from desktop.core.text import cleaned
from desktop.policy.clauses import AsOf

D = TypeVar("D")
LONG = 2_000
SHORT = 100
Choices = tuple[tuple[str, "Sentence | str"], ...]


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
    SEGMENT = "segment"
    COMPLAINT = "complaint"
    FILES = "files"


class ActGroup(Enum):
    """Under which heading an act is offered."""

    CUSTOMER = "customer"
    WORK = "work"
    QUALITY = "quality"
    TIME = "time"
    CASE = "case"
    RESPONSIBILITY = "responsibility"


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


def _always(_case: Case, _asof: AsOf) -> Sentence | None:
    return None


def _nothing(_case: Case, _asof: AsOf) -> Mapping[str, Any]:
    return MappingProxyType({})


def _no_problem(_draft: Any, _case: Case, _asof: AsOf) -> list[Problem]:
    return []


@dataclass(frozen=True, slots=True)
class Act:
    """Something the office can do to a case: *draft* is a frozen dataclass with exactly the names of *fields*.

    *why_not* says why it is impossible now, *problems* what is to be mended in a draft, *proposed* the values a draft
    begins with, *choices* what may be chosen in this case; *ends* are the events it may write that end segments.
    """

    code: str
    word: Sentence
    permission: Permission
    draft: type
    fields: tuple[ActField, ...]
    group: ActGroup
    why_not: Callable[[Case, AsOf], Sentence | None] = _always
    problems: Callable[[Any, Case, AsOf], Sequence[Problem]] = _no_problem
    proposed: Callable[[Case, AsOf], Mapping[str, Any]] = _nothing
    choices: Callable[[Case, AsOf], Mapping[str, Choices]] = _nothing
    ends: frozenset[str] = frozenset()
    when_closed: bool = False
    """Whether it is done to a closed case; every other act needs an open one."""


@dataclass(frozen=True, slots=True)
class Offer:
    """An act as a case offers it now: impossible with the reason, or possible with its fields and first values."""

    act: Act
    why_not: Sentence | None
    primary: bool = False
    """Whether it ends the segment whose limit is next."""
    proposed: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    fields: tuple[ActField, ...] = ()
    """The act's fields with the choices of this case."""


CLOSED = sentence("complaints", "The case is closed. Reopen it first.")
OPEN = sentence("complaints", "The case is open: this is done to a closed one.")


def possible(act: Act, case: Case, asof: AsOf) -> Sentence | None:
    """Why an act cannot be done to a case now; None when it can."""
    if case.closed and not act.when_closed:
        return CLOSED
    return act.why_not(case, asof)


def offered(acts: Sequence[Act], case: Case, asof: AsOf, may: frozenset[Permission]) -> tuple[Offer, ...]:
    """Every one of *acts*: the possible ones first, the others with the reason why not."""
    nearby = nearest(segments(case, asof))
    found = [_offer(act, case, asof, may) for act in acts]
    first = next((one for one in found if _ends(one, nearby.ends if nearby else None)), None)
    marked = [_primary(one) if one is first else one for one in found]
    return tuple(sorted(marked, key=lambda one: (one.why_not is not None, not one.primary)))


def _ends(offer: Offer, event: str | None) -> bool:
    return event is not None and offer.why_not is None and event in offer.act.ends


def _primary(offer: Offer) -> Offer:
    return Offer(offer.act, None, primary=True, proposed=offer.proposed, fields=offer.fields)


def _offer(act: Act, case: Case, asof: AsOf, may: frozenset[Permission]) -> Offer:
    why_not = Denied(act.permission).sentence if act.permission not in may else possible(act, case, asof)
    if why_not is not None:
        return Offer(act, why_not)
    choices = act.choices(case, asof)
    fields = tuple(_with_choices(one, choices.get(one.name)) for one in act.fields)
    return Offer(act, None, proposed=act.proposed(case, asof), fields=fields)


def _with_choices(one: ActField, choices: Choices | None) -> ActField:
    if choices is None:
        return one
    return ActField(one.name, one.label, one.kind, choices, one.required, one.hint, one.longest)


def time_problems(at: datetime | None, case: Case, asof: AsOf, name: str = "at") -> list[Problem]:
    """What is wrong with the time of an act: missing, in the future, before receipt or before its round began."""
    if at is None:
        return [Problem(name, sentence("complaints", "Say when it happened."))]
    if at > asof.now:
        return [Problem(name, sentence("complaints", "This lies in the future: take the time when it happened."))]
    if at < case.received_at:
        early = sentence("complaints", "This lies before the receipt of the complaint ({time}).")
        return [Problem(name, early.of(time=told(case.received_at)))]
    began = case.round_began(case.round)
    if at < began:
        early = sentence("complaints", "This lies before round {round} began ({time}).")
        return [Problem(name, early.of(round=case.round, time=told(began)))]
    return []


def text_problems(act: Act, draft: Any) -> list[Problem]:
    """Required fields that are empty, and texts that are too long."""
    return [problem for one in act.fields if (problem := _text_problem(one, getattr(draft, one.name))) is not None]


def _text_problem(one: ActField, value: object) -> Problem | None:
    empty = value is None or (isinstance(value, str) and not value.strip())
    if empty:
        return Problem(one.name, sentence("complaints", "This is needed.")) if one.required else None
    if isinstance(value, str) and len(value) > one.longest:
        long = sentence("complaints", "{n} characters too many: at most {most} fit.")
        return Problem(one.name, long.of(n=len(value) - one.longest, most=one.longest))
    if one.kind is FieldKind.CHOICE and one.choices and value not in {code for code, _ in one.choices}:
        return Problem(one.name, sentence("complaints", "Choose an entry of the list."))
    return None


def tidied_act(draft: D) -> D:
    """The draft of an act as it may be kept: visible characters only, no blank ends."""
    texts = {one.name: getattr(draft, one.name) for one in fields(cast("Any", draft))}
    clean = {name: cleaned(text).strip() for name, text in texts.items() if isinstance(text, str)}
    return cast("D", replace(cast("Any", draft), **clean))


def draft_problems(act: Act, draft: Any, case: Case, asof: AsOf) -> list[Problem]:
    """Everything that keeps an act from being done: impossible now, or its draft has to be mended."""
    impossible = possible(act, case, asof)
    if impossible is not None:
        return [Problem("", impossible)]
    found = text_problems(act, draft)
    named = {problem.field for problem in found}
    return [*found, *(one for one in act.problems(draft, case, asof) if one.field not in named or not one.field)]


def told(at: datetime) -> str:
    """A moment inside a sentence: ``11-18 14:26``."""
    return f"{local(at):%m-%d %H:%M}"
