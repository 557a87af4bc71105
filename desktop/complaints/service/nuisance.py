"""The register of nuisance calls: reports, decisions, and one row a number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from peewee import fn

from desktop.complaints import rules
from desktop.complaints.records import Complaint, NuisanceAction, NuisanceCall
from desktop.complaints.rules import nuisance
from desktop.complaints.rules.aftermath import NUISANCE, NUISANCE_DECIDE
from desktop.complaints.rules.nuisance import CallLine, NuisanceAct, NuisanceRow, Source
from desktop.complaints.rules.phone import dialled
from desktop.core.clock import OFFICE_ZONE, instant, local_day
from desktop.core.problem import refuse
from desktop.desk import Desk
from desktop.people.records import Staff

MOST_LISTED = 1_000


def report_nuisance(desk: Desk, draft: nuisance.CallDraft) -> UUID:
    """Enter a report of nuisance calls and return its id.

    Raises:
        Denied: the account may not enter nuisance calls.
        Problems: nothing was written.
    """
    with desk.transaction(NUISANCE, "complaints.report_nuisance") as work:
        refuse(nuisance.call_problems(draft, work.at))
        row = NuisanceCall.create(
            dialled=dialled(draft.phone),
            phone=draft.phone.strip(),
            called_at=draft.called_at,
            times=draft.times,
            source=draft.source,
            customer_name=draft.customer_name.strip(),
            customer_phone=draft.customer_phone.strip(),
            story=draft.story.strip(),
            written_at=work.at,
            written_by=desk.actor.staff_id,
        )
        return row.id


def decide_nuisance(desk: Desk, draft: nuisance.ActionDraft) -> UUID:
    """Enter a decision about a number; one with an open complaint is not blocked.

    Raises:
        Denied: the account may not decide about nuisance calls.
        Problems: nothing was written.
    """
    with desk.transaction(NUISANCE_DECIDE, "complaints.decide_nuisance") as work:
        number = dialled(draft.phone)
        known = _rows([number])
        refuse(nuisance.action_problems(draft, known[0] if known else None, desk.today()))
        row = NuisanceAction.create(
            dialled=number,
            action=draft.action,
            decided_on=draft.decided_on,
            decided_by=draft.decided_by,
            reason=draft.reason.strip(),
            written_at=work.at,
            written_by=desk.actor.staff_id,
        )
        return row.id


def nuisance_list(desk: Desk, typed: str = "") -> list[NuisanceRow]:
    """One row a number, the last call first; *typed* are digits that its number holds.

    Raises:
        Denied: the account may not read complaints.
    """
    desk.require(rules.READ)
    latest = fn.MAX(NuisanceCall.called_at)
    query: Any = NuisanceCall.select(NuisanceCall.dialled).group_by(NuisanceCall.dialled).order_by(latest.desc())
    if digits := dialled(typed):
        query = query.where(NuisanceCall.dialled.contains(digits))
    return _rows([number for (number,) in query.limit(MOST_LISTED).tuples()])


def nuisance_row(desk: Desk, phone: str) -> NuisanceRow | None:
    """How a number stands; None for one that is not in the register."""
    desk.require(rules.READ)
    found = _rows([dialled(phone)])
    return found[0] if found else None


def nuisance_story(desk: Desk, phone: str) -> list[CallLine]:
    """Reports about and decisions on a number, the newest first."""
    desk.require(rules.READ)
    number = dialled(phone)
    calls = NuisanceCall.select(NuisanceCall, Staff).join(Staff).where(NuisanceCall.dialled == number)
    acts = (
        NuisanceAction.select(NuisanceAction, Staff)
        .join(Staff, on=(NuisanceAction.decided_by == Staff.id))
        .where(NuisanceAction.dialled == number)
    )
    lines = [
        CallLine(row.called_at, f"{Source.of(row.source).zh} {row.times}次", row.written_by.name, _told(row))
        for row in calls
    ]
    lines += [
        CallLine(_decided_at(row), NuisanceAct.of(row.action).zh, row.decided_by.name, row.reason) for row in acts
    ]
    return sorted(lines, key=lambda line: line.at, reverse=True)


def nuisance_calls(desk: Desk, first_on: date, last_on: date) -> list[NuisanceCall]:
    """The reports of a stretch of days, both inclusive, in the order of the calls."""
    desk.require(rules.READ)
    first = datetime.combine(first_on, time(), OFFICE_ZONE)
    end = datetime.combine(last_on + timedelta(days=1), time(), OFFICE_ZONE)
    query = NuisanceCall.select().where(NuisanceCall.called_at >= first, NuisanceCall.called_at < end)
    return list(query.order_by(NuisanceCall.called_at, NuisanceCall.id))


def _told(row: NuisanceCall) -> str:
    """Who was called, and what was said."""
    called = " ".join(part for part in (row.customer_name, row.customer_phone) if part)
    return "\n".join(part for part in (called, row.story) if part)


def _decided_at(row: NuisanceAction) -> datetime:
    """When a decision was entered; one of an earlier day stands at that day's noon."""
    if local_day(row.written_at) == row.decided_on:
        return row.written_at
    return instant(row.decided_on, time(12))


def _rows(numbers: list[str]) -> list[NuisanceRow]:
    calls: dict[str, list[NuisanceCall]] = defaultdict(list)
    for call in NuisanceCall.select().where(NuisanceCall.dialled.in_(numbers)).order_by(NuisanceCall.called_at):
        calls[call.dialled].append(call)
    acts: dict[str, list[str]] = defaultdict(list)
    for act in NuisanceAction.select().where(NuisanceAction.dialled.in_(numbers)).order_by(NuisanceAction.id):
        acts[act.dialled].append(act.action)
    complaining = _open_complaints(numbers)
    return [
        NuisanceRow(
            dialled=number,
            phone=calls[number][-1].phone,
            reports=len(calls[number]),
            times=sum(call.times for call in calls[number]),
            first_at=calls[number][0].called_at,
            last_at=calls[number][-1].called_at,
            source=calls[number][-1].source,
            blocked=nuisance.is_blocked(acts[number]),
            action=acts[number][-1] if acts[number] else "",
            open_complaint=complaining.get(number, ""),
        )
        for number in numbers
        if calls[number]
    ]


def _open_complaints(numbers: Iterable[str]) -> dict[str, str]:
    query: Any = (
        Complaint.select(Complaint.dialled, Complaint.number)
        .where(Complaint.dialled.in_(list(numbers)), Complaint.closed_at.is_null())
        .order_by(Complaint.received_at)
    )
    return dict(query.tuples())
