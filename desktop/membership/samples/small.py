"""The demo's members, made by the verbs as a clerk would: enrolled, given a tier and a manager, verified, merged."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from desktop.core.clock import local_day
from desktop.desk import Desk
from desktop.membership.samples.crowd import crowd
from desktop.membership.samples.persons import MANAGERS, Person, identity, persons
from desktop.membership.samples.portraits import portrait
from desktop.people import rules
from desktop.people import service as people

A_YEAR = timedelta(days=365)
A_MONTH = timedelta(days=30)
APPROVED_BY = "周正"


def small(desk: Desk, today: date | None = None) -> list[UUID]:
    """Enrol the invented members and return their ids; the first ones everything is known of, one left the club again.

    *today* is the day on which the office will be looked at, if that is a later one.

    Raises:
        Denied: the account may not change members or staff.
    """
    managers, seen_on = [_manager(desk, name) for name in MANAGERS], today or desk.today()
    known = persons(seen_on)
    everybody = [*known, *crowd(seen_on)]
    made = [_enrolled(desk, place, one, managers, seen_on.year) for place, one in enumerate(everybody, 1)]
    _merge_a_double(desk, made[0])
    people.leave_club(desk, made[len(known) - 1])
    return made


def _manager(desk: Desk, name: str) -> UUID:
    known = {line.name: line.id for line in people.staff_list(desk)}
    if name in known:
        return known[name]
    staff_id = people.add_staff(desk, rules.StaffDraft(name))
    places = {line.code: line.id for line in people.departments(desk)}
    since = local_day(desk.now()) - A_YEAR
    people.appoint(desk, rules.AppointmentDraft(staff_id, "customer_manager", places.get("service"), since))
    return staff_id


def _enrolled(desk: Desk, place: int, one: Person, managers: list[UUID], year: int) -> UUID:
    member_id = people.enrol(desk, _draft(desk, place, one))
    today = desk.today()
    if one.tier:
        since, until = date(year - 1, 1, 1), date(year, 12, 31)
        people.grant_tier(desk, rules.TierDraft(member_id, one.tier, since, until, one.basis, APPROVED_BY))
    if one.manager is not None:
        people.assign_manager(desk, rules.AssignmentDraft(member_id, managers[one.manager], today - A_YEAR))
    ways = tuple(rules.VerifiedBy)
    for step, field in enumerate(one.verified):
        people.verify(desk, member_id, field, ways[step % len(ways)], today - A_MONTH * (step + 1))
    return member_id


def _draft(desk: Desk, place: int, one: Person) -> rules.MemberDraft:
    consented: datetime = desk.now() - timedelta(minutes=10)
    complete = bool(one.says)
    lunar = one.says.get("birthday_kind") == rules.BirthdayKind.LUNAR
    return rules.MemberDraft(
        one.name,
        phone=one.phone,
        sex=one.sex,
        birthday=None if lunar else one.born_on,
        id_type=rules.IdType.RESIDENT.value if complete else "",
        id_number=identity(one.born_on, one.sex, place) if complete else "",
        photo=people.keep_photo(desk, f"{one.name}.png", portrait(one.sex)) if one.photo else "",
        consented_at=consented,
        consent_paper="F11",
        **one.says,
    )


def _merge_a_double(desk: Desk, kept: UUID) -> None:
    """The same person stood in an older list as well: that file goes into the first one."""
    older = rules.MemberDraft("王建国", phone="13800004417", company="青禾粮油公司", plan="畅享 199 元")
    people.merge(desk, kept, people.admit_member(desk, older), {})
