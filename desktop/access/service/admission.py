"""Admitting people: a newcomer's place on the staff, posts and account, wholly or not at all."""

from __future__ import annotations

from uuid import UUID

from desktop.access import rules
from desktop.access.records import Account
from desktop.access.service import locks
from desktop.access.service.accounts import free_login, login_taken, open_account
from desktop.core.ids import new_id
from desktop.core.problem import Problem, Problems, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.people import rules as people
from desktop.people import service as staffing
from desktop.storage import keys
from desktop.storage.pinyin import reading


def admission_facts(desk: Desk) -> rules.AdmissionFacts:
    """Who could be given an account, and the posts and departments for newcomers.

    Raises:
        Denied: the account may not manage accounts, or not see people.
    """
    desk.require(rules.MANAGE)
    today = desk.today()
    taken = {row.staff_id for row in Account.select(Account.staff).where(Account.closed_at.is_null())}
    persons = tuple(one for one in staffing.staff_list(desk) if one.here(today) and one.id not in taken)
    held: dict[UUID, list[str]] = {}
    for line in staffing.holdings(desk, today):
        held.setdefault(line.staff_id, []).append(line.post_name)
    return rules.AdmissionFacts(
        people=persons,
        held=tuple(tuple(held.get(one.id, ())) for one in persons),
        posts=tuple(staffing.posts(desk)),
        departments=tuple(staffing.departments(desk)),
    )


def proposed_login(desk: Desk, name: str) -> str:
    """What the account of a person of this name would be called.

    Raises:
        Denied: the account may not manage accounts.
    """
    desk.require(rules.MANAGE)
    return free_login(reading(name.strip()).initials)


def admit(desk: Desk, draft: rules.NewcomerDraft, *, cost: keys.Cost = keys.SHIPPED) -> UUID:
    """Put a newcomer on the staff, appoint the person from today on, open the account, and return its id.

    Raises:
        Denied: the account may not manage accounts, or not change people.
        Problems: the draft is incomplete, or the login taken; nothing was written.
    """
    desk.require(rules.MANAGE)
    desk.require(people.CHANGE)
    refuse(_problems(desk, draft))
    account_id = new_id()
    wrap = locks.wrapped(desk, account_id, draft.password, cost)
    with locks.with_side_file(desk, rules.MANAGE, "access.admit") as (work, edits):
        refuse(_problems(desk, draft))
        staff_id = staffing.add_staff(desk, people.StaffDraft(draft.name))
        for number, place in enumerate(draft.posts, 1):
            _appoint(desk, staff_id, place, number)
        login = draft.login or proposed_login(desk, draft.name)
        open_account(desk, Account(id=account_id, staff=staff_id, login=login), wrap, work, edits)
    return account_id


def _appoint(desk: Desk, staff_id: UUID, place: rules.PlaceDraft, number: int) -> None:
    appointment = people.AppointmentDraft(staff_id, place.post, place.department_id, desk.today())
    try:
        staffing.appoint(desk, appointment)
    except Problems as refused:
        raise Problems([Problem(f"post_{number}", problem.sentence) for problem in refused.found]) from refused


def _problems(desk: Desk, draft: rules.NewcomerDraft) -> list[Problem]:
    places = {line.id for line in staffing.departments(desk)} | {None}
    unknown = [
        Problem(f"post_{number}", sentence("access", "Choose a department of the list."))
        for number, place in enumerate(draft.posts, 1)
        if place.department_id not in places
    ]
    return [*rules.newcomer_problems(draft), *unknown, *login_taken(draft.login, None)]
