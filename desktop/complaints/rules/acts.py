"""What can be done to a case: acts end the segments it owes, and most need a case that is open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import TypeAlias

from desktop.complaints.rules.case import Case
from desktop.complaints.rules.segments import nearest, segments
from desktop.core import acts
from desktop.core.clock import local
from desktop.core.permission import Permission
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence
from desktop.policy.clauses import AsOf


class ActGroup(Enum):
    """Under which heading an act is offered."""

    CUSTOMER = "customer"
    WORK = "work"
    QUALITY = "quality"
    TIME = "time"
    CASE = "case"
    RESPONSIBILITY = "responsibility"


CLOSED = sentence("complaints", "The case is closed. Reopen it first.")
OPEN = sentence("complaints", "The case is open: this is done to a closed one.")


@dataclass(frozen=True)
class Act(acts.Act[Case, AsOf]):
    """Something the office can do to a case; its *ends* are the events that end segments."""

    when_closed: bool = False
    """Whether it is done to a closed case; every other act needs an open one."""

    def impossible(self, subject: Case, asof: AsOf) -> Sentence | None:
        """Why it cannot be done to the case now; None when it can."""
        if subject.closed and not self.when_closed:
            return CLOSED
        return self.why_not(subject, asof)


Offer: TypeAlias = acts.Offer[Act]


def offered(every: Sequence[Act], case: Case, asof: AsOf, may: frozenset[Permission]) -> tuple[Offer, ...]:
    """Every one of the acts: the possible ones first, what ends the nearest segment before all others."""
    nearby = nearest(segments(case, asof))
    return acts.offered(every, case, asof, may, frozenset() if nearby is None else frozenset({nearby.ends}))


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


def minute_of(at: datetime) -> datetime:
    """The beginning of a moment's minute: times are typed to the minute, and what follows in the same one is no lie."""
    return at.replace(second=0, microsecond=0)


def told(at: datetime) -> str:
    """A moment inside a sentence: ``11-18 14:26``."""
    return f"{local(at):%m-%d %H:%M}"
