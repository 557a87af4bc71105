"""The demo's office, made as a clerk would: people, members with tiers, and a register of the last days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from desktop.complaints import service
from desktop.complaints.samples import words
from desktop.complaints.samples.invention import Customer, Invention
from desktop.core.clock import FrozenClock, local_day
from desktop.desk import Desk
from desktop.people import rules as people_rules
from desktop.people import service as people

SEED = 20261118
MEMBERS = 12
TIERS = ("diamond", "gold", "silver")
RECENT = timedelta(minutes=25)
A_YEAR = timedelta(days=365)


def small(desk: Desk, until: datetime | None = None, complaints: int = 24, seed: int = SEED) -> list[UUID]:
    """Fill an office and return the ids of its complaints, received between the desk's now and *until*.

    Each is registered minutes after its receipt by a clock of its own, which never runs back; with *until* left
    out, all are received during the last day and registered now.
    """
    last = until or desk.now()
    clock = FrozenClock(desk.now())
    then = replace(desk, clock=clock)
    hire(then)
    departments = departments_of(then)
    invention = Invention(seed, then.policy.complaints, departments)
    customers = [*_members(then, invention), *(invention.customer() for _ in range(MEMBERS))]
    first = min(last - timedelta(days=1), max(clock.at, last - timedelta(days=3)))
    made: list[UUID] = []
    for received_at in _moments(invention, first, last, complaints):
        clock.at = max(clock.at, min(last, received_at + timedelta(minutes=3)))
        draft = invention.complaint(invention.pick(customers), received_at)
        same = service.possible_duplicates(then, draft)
        made.append(service.register(then, replace(draft, duplicate_of=same[0].id if same else None)))
    return made


def hire(desk: Desk) -> list[UUID]:
    """The people of the office in their posts; who is there already is left alone."""
    known = {line.name for line in people.staff_list(desk)}
    places = {line.code: line.id for line in people.departments(desk)}
    hired = []
    for name, post, department in words.STAFF:
        if name in known:
            continue
        hired.append(people.add_staff(desk, people_rules.StaffDraft(name)))
        since = local_day(desk.now()) - A_YEAR
        people.appoint(desk, people_rules.AppointmentDraft(hired[-1], post, places.get(department), since))
    return hired


def departments_of(desk: Desk) -> dict[str, tuple[UUID, str]]:
    """Id and name of each department, by its code."""
    return {line.code: (line.id, line.name) for line in people.departments(desk)}


def _members(desk: Desk, invention: Invention) -> list[Customer]:
    return [_member(desk, invention.customer(), TIERS[place % 4] if place % 4 < 3 else "") for place in range(MEMBERS)]


def _member(desk: Desk, person: Customer, tier: str) -> Customer:
    draft = people_rules.MemberDraft(person.name, phone=person.phone, address=person.address)
    member_id = people.admit_member(desk, draft)
    if tier:
        people.grant_tier(
            desk, people_rules.TierDraft(member_id, tier, local_day(desk.now()) - A_YEAR, None, "消费达标", "罗毅")
        )
    return replace(person, member_id=member_id, tier=tier)


def _moments(invention: Invention, first: datetime, last: datetime, count: int) -> Sequence[datetime]:
    """A third of the complaints of the last minutes, so that clocks of every state are seen."""
    fresh = count // 3
    return [
        *invention.moments(first, last - RECENT, count - fresh),
        *invention.moments(last - RECENT, last - timedelta(minutes=1), fresh),
    ]
