"""The demo's office, made as a clerk would: people, members with tiers, and a register of the last days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from heapq import heappop, heappush
from uuid import UUID

from desktop.complaints import rules, service
from desktop.complaints.samples import stories, words
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
    return _Rehearsal(then, clock, last, invention, customers).tell(_moments(invention, first, last, complaints))


class _Rehearsal:
    """Registers complaints and handles them in the order of time, each deed entered shortly after it was done."""

    def __init__(
        self, desk: Desk, clock: FrozenClock, last: datetime, invention: Invention, customers: Sequence[Customer]
    ) -> None:
        self._desk, self._clock, self._last = desk, clock, last
        self._invention, self._customers = invention, customers
        self._coming: list[tuple[datetime, int, stories.Told, Iterator[stories.Deed], stories.Deed]] = []
        self._told: Counter[str] = Counter()
        self._parts = stories.cast(desk)
        self.made: list[UUID] = []

    def tell(self, moments: Sequence[datetime]) -> list[UUID]:
        """Everything that was received and done until the last moment."""
        for received_at in moments:
            self._until(received_at)
            self._enter(received_at + 3 * stories.MINUTE)
            draft = self._invention.complaint(self._invention.pick(self._customers), received_at)
            same = service.possible_duplicates(self._desk, draft)
            linked = replace(draft, duplicate_of=same[0].id if same else None)
            self.made.append(service.register(self._desk, linked))
            self._begin(draft, received_at)
        self._until(self._last)
        return self.made

    def _enter(self, at: datetime) -> None:
        self._clock.at = max(self._clock.at, min(self._last, at))

    def _begin(self, draft: rules.ComplaintDraft, received_at: datetime) -> None:
        """Choose what becomes of a complaint; one of the last minutes has only just arrived."""
        leaf = self._desk.policy.complaints.category(draft.category)
        quality = leaf is not None and leaf.workflow == rules.Workflow.QUALITY
        known = stories.QUALITY if quality else stories.SERVICE
        story = known[self._told[str(quality)] % len(known)]
        if story is None or received_at > self._last - RECENT:
            self._told[str(quality)] += story is None
            return
        self._told[str(quality)] += 1
        told = stories.Told(self._desk, self._clock, self.made[-1], received_at, self._parts, draft.department_id)
        self._follow(told, story(told))

    def _follow(self, told: stories.Told, story: Iterator[stories.Deed]) -> None:
        deed = next(story, None)
        if deed is not None and deed[0] < self._last:
            heappush(self._coming, (deed[0], len(self._coming) + self.made.index(told.id) * 100, told, story, deed))

    def _until(self, moment: datetime) -> None:
        while self._coming and self._coming[0][0] <= moment:
            at, _, told, story, deed = heappop(self._coming)
            self._enter(at + stories.MINUTE)
            if told.do(deed):
                self._follow(told, story)


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
