"""Lists of members to be kept, and what was offered to each of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, cast
from uuid import UUID

from peewee import JOIN, fn

from desktop.core.listing import Key, Order
from desktop.core.problem import Problem, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.records.books import RetentionOffer, RetentionOfferCancel
from desktop.membership.rules import retention as rule
from desktop.membership.rules.retention import (
    Answered,
    Birthdays,
    ListKind,
    ListWanted,
    OfferDraft,
    OfferFacts,
    OfferKind,
    Outcome,
    RetentionRow,
)
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.records import ManagerAssignment, Member, Staff, Tier
from desktop.people.service.persons import absorbed, root, with_absorbed
from desktop.people.service.tiers import with_tier
from desktop.people.service.verifying import covers, listed
from desktop.storage.record import office
from desktop.storage.selection import among, month_and_day

_UNTIL = {ListKind.CONTRACT: Member.contract_until, ListKind.BROADBAND: Member.broadband_until}
_FINAL = [outcome.value for outcome in rule.FINAL]
_FEW_DAYS = 2
"""So many days are asked for first when only a screenful is wanted."""
_BORN = (
    Member.id, month_and_day(Member.birthday), month_and_day(Member.lunar_birthday), Member.lunar_leap,
    Member.birthday_kind, Member.sort_key,
)  # fmt: skip


class RetentionSource:
    """A list of members to be kept, as the one item model reads it: the nearest day first.

    Sorted by ``day``, ``name``, ``card``, ``tier`` or ``manager``.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._wanted = ListWanted()

    def ids(self, order: Order, wanted: ListWanted, limit: int | None = None) -> Sequence[Key]:
        """The members whom *wanted* lets through, in *order*."""
        self._desk.require(rules.READ)
        self._desk.require(people_rules.MEMBER_READ)
        self._wanted = wanted
        if wanted.kind is ListKind.BIRTHDAY and order.by in {"", "day"}:
            return self._by_birthday(wanted, limit, descending=order.descending)
        query = self._narrowed(Member.select(Member.id), wanted, order.by)
        columns = (*_columns(wanted.kind, order.by), Member.id)
        ordered = query.order_by(*(one.desc() if order.descending else one for one in columns)).limit(limit)
        return [UUID(bytes=key) for (key,) in office.execute(ordered).fetchall()]

    def rows(self, ids: Sequence[Key]) -> list[RetentionRow]:
        """The rows of *ids*, in any order."""
        members = people.MembersSource(self._desk).rows(ids)
        more = {row.id: row for row in Member.select(*_BIRTH).where(among(Member.id, _ids(ids)))}
        kind, today = self._wanted.kind, self._desk.today()
        since = rule.period_begins(today, self._desk.policy.membership.retention.offer_period)
        offers = _offers_of(_ids(ids))
        return [
            _row(row, more[row.id], rule.latest(offers.get(row.id, ()), rule.OFFERED[kind], since), kind, today)
            for row in members
            if row.id in more
        ]

    def _by_birthday(self, wanted: ListWanted, limit: int | None, *, descending: bool) -> list[Key]:
        """By the day the birthday is kept on, then by name; a screenful asks for the members of a few days alone."""
        today = self._desk.today()
        window = rule.birthdays(today, wanted.until or today)
        days = sorted({*window.solar.values(), *window.lunar.values()}, reverse=descending)
        found: list[Key] = []
        start, step = 0, len(days) if limit is None else _FEW_DAYS
        while start < len(days) and (limit is None or len(found) < limit):
            found += self._born_on(wanted, window.on(days[start : start + step]), descending=descending)
            start, step = start + step, step * 2
        return found[:limit]

    def _born_on(self, wanted: ListWanted, window: Birthdays, *, descending: bool) -> list[UUID]:
        born = self._narrowed(Member.select(*_BORN), replace(wanted, kind=ListKind.GRATITUDE), "")
        born = born.where(_keeps(window))
        found = []
        for rid, solar, lunar, leap, kind, name in office.execute(born).fetchall():
            keeps = kind == people_rules.BirthdayKind.LUNAR and bool(lunar)
            day = window.lunar.get((lunar, bool(leap))) if keeps else window.solar.get(solar or "")
            if day is not None:
                found.append((day, name, rid))
        found.sort(reverse=descending)
        return [UUID(bytes=rid) for _day, _name, rid in found]

    def _narrowed(self, query: Any, wanted: ListWanted, by: str) -> Any:
        today = self._desk.today()
        query = _joined(
            query, today, tier=bool(wanted.tier) or by == "tier", manager=_by_manager(wanted) or by == "manager"
        )
        query = query.where(listed(), *_kept(wanted, today))
        if wanted.tier:
            query = query.where(Tier.id.is_null() if wanted.tier == people_rules.NO_TIER else Tier.code == wanted.tier)
        if wanted.without_manager:
            query = query.where(ManagerAssignment.id.is_null())
        elif wanted.manager is not None:
            query = query.where(ManagerAssignment.staff == wanted.manager)
        if wanted.answered is not Answered.ALL:
            query = query.where(self._answered(wanted))
        return query

    def _answered(self, wanted: ListWanted) -> Any:
        since = rule.period_begins(self._desk.today(), self._desk.policy.membership.retention.offer_period)
        kind = rule.OFFERED[wanted.kind]
        done = among(Member.id, _offered_to(kind, since, final=True))
        if wanted.answered is Answered.DONE:
            return done
        tried = among(Member.id, _offered_to(kind, since))
        return ~tried if wanted.answered is Answered.OPEN else tried & ~done


def list_count(desk: Desk, wanted: ListWanted) -> int:
    """How many members a list holds; for the reading worker."""
    return len(RetentionSource(desk).ids(Order(), wanted))


def record_offer(desk: Desk, draft: OfferDraft) -> UUID:
    """Write down what a member was offered and answered, and return the record's id.

    Raises:
        Denied: the account may not record offers.
        Problems: something is missing, or this period has an outcome already; nothing was written.
    """
    with desk.transaction(rule.RECORD, "membership.record_offer"):
        standing = [] if draft.member_id is None else offers_of(desk, draft.member_id)
        refuse(rule.offer_problems(draft, standing, desk.policy.membership_asof(desk.now())))
        assert draft.offered_on is not None
        return RetentionOffer.create(
            member=draft.member_id,
            offer_kind=draft.kind,
            offered_on=draft.offered_on,
            period=rule.period_of(draft.offered_on, desk.policy.membership.retention.offer_period),
            offer=" ".join(draft.offer.split()),
            outcome=draft.outcome,
            note=draft.note.strip(),
            recorded_by=desk.actor.staff_id,
            recorded_at=desk.now(),
        ).id


def cancel_offer(desk: Desk, offer_id: UUID, reason: str) -> UUID:
    """Let a record of an offer not count, and return the counter-entry's id.

    Raises:
        Denied: the account may not record offers.
        Problems: no reason, no such record, or it does not count already; nothing was written.
    """
    with desk.transaction(rule.RECORD, "membership.cancel_offer"):
        refuse(rule.cancel_problems(reason))
        known = RetentionOffer.get_or_none(RetentionOffer.id == offer_id)
        if known is None or RetentionOfferCancel.get_or_none(RetentionOfferCancel.offer == offer_id):
            text = sentence("membership", "There is no such record, or it was cancelled already.")
            refuse([Problem("offer_id", text)])
        return RetentionOfferCancel.create(
            offer=offer_id, reason=reason.strip(), recorded_by=desk.actor.staff_id, recorded_at=desk.now()
        ).id


def offers_of(desk: Desk, member_id: UUID) -> list[OfferFacts]:
    """Everything that was ever offered to a person, over all files, the newest first; cancelled ones say why."""
    desk.require(rules.READ)
    found = _offers_of(people.same_person(desk, member_id))
    every = [one for offers in found.values() for one in offers]
    return sorted(every, key=lambda one: (one.offered_on, one.recorded_at, one.id), reverse=True)


def offer_check(desk: Desk, draft: OfferDraft) -> list[Problem]:
    """What stands against recording an offer as it is typed."""
    desk.require(rules.READ)
    standing = [] if draft.member_id is None else offers_of(desk, draft.member_id)
    return rule.offer_problems(draft, standing, desk.policy.membership_asof(desk.now()))


def outcomes(desk: Desk, first: date, until: date) -> dict[tuple[OfferKind, Outcome], int]:
    """How many offers of each kind had which outcome between two days, both inclusive; cancelled ones left out."""
    desk.require(rules.READ)
    query = (
        RetentionOffer.select(RetentionOffer.offer_kind, RetentionOffer.outcome, fn.COUNT(RetentionOffer.id))
        .join(RetentionOfferCancel, JOIN.LEFT_OUTER, on=RetentionOfferCancel.offer == RetentionOffer.id)
        .where(RetentionOfferCancel.id.is_null(), RetentionOffer.offered_on.between(first, until))
        .group_by(RetentionOffer.offer_kind, RetentionOffer.outcome)
    )
    return {
        (OfferKind.of(kind), Outcome.of(outcome)): number for kind, outcome, number in office.execute(query).fetchall()
    }


def _columns(kind: ListKind, by: str) -> tuple[Any, ...]:
    found = {
        "name": (Member.sort_key,),
        "card": (Member.card_number,),
        "tier": (Tier.rank, Member.sort_key),
        "manager": (Staff.sort_key, Member.sort_key),
    }
    if by in found:
        return found[by]
    return (_UNTIL[kind], Member.sort_key) if kind in _UNTIL else (Member.sort_key,)


def _kept(wanted: ListWanted, today: date) -> list[Any]:
    """Who is on the list at all."""
    until = wanted.until
    if wanted.kind in _UNTIL:
        column = _UNTIL[wanted.kind]
        return [column >= today, *([] if until is None else [column <= until])]
    if wanted.kind is ListKind.BIRTHDAY:
        return [_keeps(rule.birthdays(today, until or today))]
    return []


def _keeps(window: Birthdays) -> Any:
    """Who was born on a day whose birthday is kept in the window, by either calendar; a few more than who keep it."""
    solar = month_and_day(Member.birthday) << list(window.solar)
    lunar = month_and_day(Member.lunar_birthday) << sorted({day for day, _leap in window.lunar})
    return solar | lunar


def _joined(query: Any, today: date, *, tier: bool, manager: bool) -> Any:
    if tier:
        query = with_tier(query, today)
    if manager:
        kept = (ManagerAssignment.member == Member.id) & covers(today)
        query = query.join(ManagerAssignment, JOIN.LEFT_OUTER, on=kept)
        query = query.join(Staff, JOIN.LEFT_OUTER, on=ManagerAssignment.staff == Staff.id).switch(Member)
    return query


def _by_manager(wanted: ListWanted) -> bool:
    return wanted.manager is not None or wanted.without_manager


def _offered_to(kind: OfferKind, since: date | None, *, final: bool = False) -> set[UUID]:
    """The listed files of whom an offer of a kind was made to since a day, by records that count."""
    query = (
        RetentionOffer.select(RetentionOffer.member)
        .join(RetentionOfferCancel, JOIN.LEFT_OUTER, on=RetentionOfferCancel.offer == RetentionOffer.id)
        .where(RetentionOffer.offer_kind == kind.value, RetentionOfferCancel.id.is_null())
    )
    query = query if since is None else query.where(RetentionOffer.offered_on >= since)
    query = query.where(RetentionOffer.outcome << _FINAL) if final else query
    into = absorbed()
    return {root(UUID(bytes=rid), into) for (rid,) in office.execute(query).fetchall()}


def _offers_of(member_ids: Iterable[UUID]) -> dict[UUID, list[OfferFacts]]:
    into = absorbed()
    query: Any = (
        RetentionOffer.select(RetentionOffer, Staff.name.alias("by"), RetentionOfferCancel.reason.alias("why"))
        .join(Staff)
        .switch(RetentionOffer)
        .join(RetentionOfferCancel, JOIN.LEFT_OUTER, on=RetentionOfferCancel.offer == RetentionOffer.id)
        .where(among(RetentionOffer.member, with_absorbed(member_ids, into)))
        .order_by(RetentionOffer.offered_on, RetentionOffer.recorded_at, RetentionOffer.id)
    )
    found: dict[UUID, list[OfferFacts]] = {}
    for row in query.objects():
        found.setdefault(root(row.member_id, into), []).append(_offer(row))
    return found


def _offer(row: Any) -> OfferFacts:
    return OfferFacts(
        id=row.id,
        member_id=row.member_id,
        kind=OfferKind.of(row.offer_kind),
        offered_on=row.offered_on,
        period=row.period,
        offer=row.offer,
        outcome=Outcome.of(row.outcome),
        note=row.note,
        recorded_at=row.recorded_at,
        recorded_by=row.by,
        cancelled=row.why or "",
    )


def _ids(ids: Sequence[Key]) -> Sequence[UUID]:
    return cast("Sequence[UUID]", ids)


_BIRTH = (
    Member.id, Member.birthday, Member.birthday_kind, Member.lunar_birthday, Member.lunar_leap, Member.care_ways,
)  # fmt: skip


def _row(
    row: people_rules.MemberRow, more: Member, offer: OfferFacts | None, kind: ListKind, today: date
) -> RetentionRow:
    day, what = {ListKind.CONTRACT: row.contract_until, ListKind.BROADBAND: row.broadband_until}.get(kind), ""
    if kind is ListKind.BIRTHDAY:
        day, what = _birthday(more, today)
    return RetentionRow(
        id=row.id,
        name=row.name,
        card=row.card,
        phone=row.phone,
        tier=row.tier,
        tier_code=row.tier_code,
        manager=row.manager,
        day=day,
        what=what,
        do_not_disturb=row.do_not_disturb,
        care="、".join(people_rules.CareWay.of(way).zh for way in more.care_ways.splitlines()),
        outcome=None if offer is None else offer.outcome,
        offered_on=None if offer is None else offer.offered_on,
    )


def _birthday(row: Member, today: date) -> tuple[date | None, str]:
    """The next day a birthday is kept on, and how the member says it."""
    lunar = None
    kind = people_rules.BirthdayKind.of(row.birthday_kind or people_rules.BirthdayKind.SOLAR.value)
    if kind is people_rules.BirthdayKind.LUNAR and row.lunar_birthday:
        read = people_rules.read_lunar(row.lunar_birthday, row.lunar_leap)
        lunar = read if isinstance(read, people_rules.LunarDay) else None
    day = people_rules.next_birthday(kind, row.birthday, lunar, today)
    if lunar is not None:
        return day, f"农历{lunar.day_zh}"
    return day, "" if row.birthday is None else f"公历{row.birthday.month}月{row.birthday.day}日"
