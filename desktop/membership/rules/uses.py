"""Using a benefit: what a draft must say, what is refused with its reason, and what is only recorded and warned of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.core.clause import Value
from desktop.core.clock import local
from desktop.core.permission import Permission
from desktop.core.problem import Problem, Severity
from desktop.core.sentence import sentence
from desktop.membership.rules.entitlements import (
    Entitlement,
    Entitlements,
    Standing,
    UseFacts,
    grant_hours,
    is_timed,
    until_of,
)

USE = Permission("membership.benefit.use")
CANCEL = Permission("membership.benefit.cancel")
LETTER = "Q"
MOST_TIMES = 99
LONGEST_PLACE = 60
LONGEST = 200
LONGEST_GRANT = timedelta(days=366)
_REQUIRED = sentence("membership", "This has to be filled in.")
_TOO_LONG = sentence("membership", "At most {n} characters.")


@dataclass(frozen=True, slots=True)
class UseDraft:
    """A use as typed; *until_at* is asked for only where the matrix leaves the hours of a timed benefit open.

    *document* is the number of a slip that was filled in by hand; the program's own slips need none.
    """

    benefit: str = ""
    used_at: datetime | None = None
    times: int | None = 1
    until_at: datetime | None = None
    place: str = ""
    witness: str = ""
    document: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class EndDraft:
    """When a timed grant was really ended, and why."""

    ended_at: datetime | None = None
    reason: str = ""


def use_problems(draft: UseDraft, on_the_day: Entitlements, now: datetime) -> list[Problem]:
    """What stands against a use; *on_the_day* is what the member had on the day of the paper.

    A use beyond the quota is refused with the reason; a quota that is 未设置 records and warns; a cell that is 待确认
    cannot be used, and the refusal says who may confirm it.
    """
    found = [*_times(draft), *_when(draft, now), *_texts(draft)]
    line = on_the_day.of(draft.benefit)
    if line is None:
        known = sentence("membership", "Choose an entry of the list.")
        return [Problem("benefit" if on_the_day.lines else "", on_the_day.reason or known), *found]
    found += _standing(draft, line)
    if is_timed(line.cell):
        found += _grant(draft, line)
    return found


def cancel_problems(reason: str, use: UseFacts) -> list[Problem]:
    """What stands against a counter-entry: it says why, and a use is cancelled once."""
    if use.cancelled:
        return [Problem("", sentence("membership", "This use was cancelled already."))]
    return list(_reason(reason))


def end_problems(draft: EndDraft, use: UseFacts, now: datetime) -> list[Problem]:
    """What stands against ending a timed grant: it runs or ran, and ends after it began."""
    if not use.open_at(now):
        return [Problem("", sentence("membership", "There is nothing to end: it was ended or cancelled already."))]
    found = []
    if draft.ended_at is None or not use.used_at <= draft.ended_at <= now:
        found.append(
            Problem("ended_at", sentence("membership", "Enter when it ended: after it began, not later than now."))
        )
    return [*found, *_reason(draft.reason)]


def _standing(draft: UseDraft, line: Entitlement) -> Iterator[Problem]:
    if not line.usable and line.reason is not None:
        yield Problem("benefit", line.reason)
    elif line.standing is Standing.UNJUDGED and line.reason is not None:
        yield Problem("benefit", line.reason, Severity.WARNING)
    if line.standing is Standing.USABLE and line.left is not None and (draft.times or 0) > line.left:
        text = sentence("membership", "Only {n} are left until {day}.")
        until = "—" if line.renews_on is None else (line.renews_on - timedelta(days=1)).isoformat()
        yield Problem("times", text.of(n=line.left, day=until))


def _grant(draft: UseDraft, line: Entitlement) -> Iterator[Problem]:
    if draft.times not in (None, 1):
        yield Problem("times", sentence("membership", "A grant for a time is recorded one at a time."))
    if draft.used_at is None:
        return
    until = until_of(line.cell, draft.used_at, draft.until_at)
    if not isinstance(grant_hours(line.cell), Value):
        if until is None:
            yield Problem("until_at", sentence("membership", "The matrix leaves the hours open: enter when it ends."))
            return
        if not draft.used_at < until <= draft.used_at + LONGEST_GRANT:
            yield Problem("until_at", sentence("membership", "It ends after it begins, within a year."))
    running = line.running
    if running is not None and running.until_at is not None and draft.used_at < running.until_at:
        text = sentence("membership", "{number} runs until {moment}; end it first.")
        yield Problem("used_at", text.of(number=running.number, moment=f"{local(running.until_at):%Y-%m-%d %H:%M}"))


def _times(draft: UseDraft) -> Iterator[Problem]:
    if draft.times is None or not 1 <= draft.times <= MOST_TIMES:
        yield Problem("times", sentence("membership", "Enter a number from 1 to {n}.").of(n=MOST_TIMES))


def _when(draft: UseDraft, now: datetime) -> Iterator[Problem]:
    if draft.used_at is None:
        yield Problem("used_at", _REQUIRED)
    elif draft.used_at > now:
        yield Problem("used_at", sentence("membership", "This lies in the future; enter when it was used."))


def entered_before(use: UseFacts) -> Problem:
    """The refusal of a slip that was entered already."""
    text = sentence("membership", "This slip was entered already: {number}, {title}, {day}.")
    told = text.of(number=use.number, title=use.title, day=use.used_on.isoformat())
    return Problem("document", told)


def _texts(draft: UseDraft) -> Iterator[Problem]:
    if not draft.place.strip():
        yield Problem("place", _REQUIRED)
    for name, text, longest in (
        ("place", draft.place, LONGEST_PLACE),
        ("witness", draft.witness, LONGEST_PLACE),
        ("document", draft.document, LONGEST_PLACE),
        ("note", draft.note, LONGEST),
    ):
        if len(text) > longest:
            yield Problem(name, _TOO_LONG.of(n=longest))


def _reason(reason: str) -> Iterator[Problem]:
    if not reason.strip():
        yield Problem("reason", sentence("membership", "Say why."))
    elif len(reason) > LONGEST:
        yield Problem("reason", _TOO_LONG.of(n=LONGEST))
