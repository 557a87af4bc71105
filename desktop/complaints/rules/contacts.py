"""Speaking to the customer: what a logged contact must say, and which attempts count towards an extension."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

from desktop.complaints.rules.acts import Act, ActGroup, time_problems, told
from desktop.complaints.rules.case import Case
from desktop.complaints.rules.phone import phone_problem
from desktop.complaints.rules.words import HANDLE, ContactWay, StepKind
from desktop.core.acts import LONG, ActField, FieldKind
from desktop.core.clause import Value
from desktop.core.clock import local
from desktop.core.problem import Problem, Severity
from desktop.core.sentence import Sentence, sentence
from desktop.core.worktime import Interval
from desktop.policy.clauses import AsOf, ExtensionClauses

MINUTE = timedelta(minutes=1)
DAY_MINUTES = 1_440
WAYS = tuple((way.value, way.zh) for way in ContactWay)
AT = ActField("at", sentence("complaints", "When"), FieldKind.INSTANT, required=True)


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """A contact as typed: *connected* when somebody was spoken to."""

    at: datetime | None = None
    connected: bool = True
    way: str = ContactWay.PHONE.value
    phone: str = ""
    by: UUID | None = None
    note: str = ""
    proof: str = ""


def contact_problems(draft: ContactDraft, case: Case, asof: AsOf) -> list[Problem]:
    """What must be mended in a contact; an attempt that does not count is told and may be logged all the same."""
    found = time_problems(draft.at, case, asof)
    last = case.last(StepKind.CONTACTED, StepKind.CONTACT_TRIED, round=case.round)
    if not found and last is not None and draft.at is not None and draft.at < last.at:
        order = sentence("complaints", "Contacts are entered in the order of time: the last one was at {time}.")
        found.append(Problem("at", order.of(time=told(last.at))))
    if draft.way == ContactWay.PHONE:
        wrong = phone_problem(draft.phone)
        found += [wrong] if wrong is not None else []
    if draft.connected and not draft.note.strip():
        found.append(Problem("note", sentence("complaints", "Write down what was said.")))
    if not found and not draft.connected and draft.at is not None:
        found += _uncounted(draft.at, case, asof)
    return found


def _uncounted(at: datetime, case: Case, asof: AsOf) -> list[Problem]:
    before = counted(attempts_since(case, None), asof.clauses.extension)
    if at in counted([*before, at], asof.clauses.extension):
        return []
    uncounted = sentence("complaints", "This attempt does not count towards an extension: one counts from {time} on.")
    return [Problem("at", uncounted.of(time=told(next_counting(before, at, asof.clauses.extension))), Severity.WARNING)]


def attempts_since(case: Case, started_at: datetime | None) -> list[datetime]:
    """The attempts in vain since the customer was last reached in this round, none before *started_at*."""
    found: list[datetime] = []
    for step in case.of(StepKind.CONTACTED, StepKind.CONTACT_TRIED, round=case.round):
        if step.event == StepKind.CONTACTED:
            found.clear()
        elif started_at is None or step.at >= started_at:
            found.append(step.at)
    return found


def counted(attempts: Iterable[datetime], clauses: ExtensionClauses) -> list[datetime]:
    """The attempts that count: outside the quiet windows, each so long after the last one that counted.

    Clauses complaints.extension.apart and complaints.extension.quiet; a window's first minute is quiet already.
    """
    found: list[datetime] = []
    for at in sorted(attempts):
        if quiet_until(at, clauses.quiet) is None and (not found or at >= found[-1] + _apart(clauses)):
            found.append(at)
    return found


def next_counting(found: Sequence[datetime], now: datetime, clauses: ExtensionClauses) -> datetime:
    """From when on a further attempt counts."""
    at = max(now, found[-1] + _apart(clauses)) if found else now
    for _ in range(len(clauses.quiet) + 1):  # One window may begin where another ends.
        at = quiet_until(at, clauses.quiet) or at
    return at


def quiet_until(at: datetime, windows: Sequence[Interval]) -> datetime | None:
    """When the quiet window ends in which a moment lies; None outside of all."""
    there = local(at)
    midnight = datetime.combine(there.date(), time(), there.tzinfo)
    for window in windows:
        for start in (midnight, midnight - timedelta(days=1)):
            if start + window.opens * MINUTE <= there < start + window.closes * MINUTE:
                return (start + window.closes * MINUTE).astimezone(at.tzinfo)
    return None


def _apart(clauses: ExtensionClauses) -> timedelta:
    if not isinstance(clauses.apart, Value):
        return timedelta()
    limit = clauses.apart.value
    return limit.count * (MINUTE if limit.measure.value == "minutes" else 60 * MINUTE)


def _proposed(case: Case, asof: AsOf) -> Mapping[str, Any]:
    return {
        "at": asof.now,
        "connected": True,
        "way": ContactWay.PHONE.value,
        "phone": case.phone,
        "by": case.asked_by,
    }


def by_field(label: Sentence) -> ActField:
    """Who did it."""
    return ActField("by", label, FieldKind.STAFF, required=True)


LOG_CONTACT = Act(
    code="log_contact",
    word=sentence("complaints", "Log a contact"),
    permission=HANDLE,
    draft=ContactDraft,
    fields=(
        AT,
        ActField("connected", sentence("complaints", "The customer was reached"), FieldKind.FLAG),
        ActField("way", sentence("complaints", "How"), FieldKind.CHOICE, WAYS, required=True),
        ActField("phone", sentence("complaints", "Telephone"), FieldKind.PHONE),
        by_field(sentence("complaints", "By whom")),
        ActField(
            "note",
            sentence("complaints", "Result"),
            FieldKind.LONG,
            longest=LONG,
            hint=sentence("complaints", "Needed when the customer was reached"),
        ),
        ActField("proof", sentence("complaints", "Proof"), FieldKind.TEXT),
    ),
    group=ActGroup.CUSTOMER,
    problems=contact_problems,
    proposed=_proposed,
    ends=frozenset({StepKind.CONTACTED}),
)
ACTS = (LOG_CONTACT,)
