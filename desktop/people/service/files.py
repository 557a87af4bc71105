"""A member's file as a whole: shown with hidden numbers, revealed one field at a time, told on paper."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from desktop.core import numbers
from desktop.core.problem import Problem, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.people import rules
from desktop.people.records import ManagerAssignment, Member, MemberReveal, MemberVerification, Staff
from desktop.people.service.columns import draft_of, masked
from desktop.people.service.enrolling import known
from desktop.people.service.members import group_of, root_of
from desktop.people.service.tiers import tier_of_person
from desktop.storage import journal
from desktop.storage.pinyin import spoken

ALL_FIELDS = "*"


def member_file(desk: Desk, member_id: UUID) -> rules.MemberFile:
    """A member's file; the identity number is hidden in part, telephones without the right to see them.

    Raises:
        Denied: the account may not read members.
        Problems: there is no such member.
    """
    desk.require(rules.MEMBER_READ)
    hidden = {"id_number"} if desk.may(rules.MEMBER_CONTACT) else set(rules.REVEALABLE)
    return _file(desk, known(member_id), frozenset(hidden))


def file_on_paper(desk: Desk, member_id: UUID) -> rules.MemberFile:
    """A member's file with nothing hidden, for forms that the member signs; the look at it is journalled.

    Raises:
        Denied: the account may not reveal.
        Problems: there is no such member.
    """
    with desk.transaction(rules.MEMBER_REVEAL, "people.file_on_paper"):
        row = known(member_id)
        _revealed(desk, row.id, ALL_FIELDS)
        return _file(desk, row, frozenset())


def member_by_number(desk: Desk, number: str) -> UUID | None:
    """The member of an enrolment number, None when there is none."""
    desk.require(rules.MEMBER_READ)
    row = Member.get_or_none(Member.number == number) if number else None
    return None if row is None else row.id


def reveal(desk: Desk, member_id: UUID, field: str) -> str:
    """A hidden field in full, several telephones one a line; who looked is journalled.

    Raises:
        Denied: the account may not reveal.
        Problems: nothing is hidden there, or there is no such member; nothing was shown.
    """
    with desk.transaction(rules.MEMBER_REVEAL, "people.reveal"):
        row = known(member_id)
        if field not in rules.REVEALABLE:
            refuse([Problem("field", sentence("people", "This field is not hidden."))])
        _revealed(desk, row.id, field)
        return str(getattr(row, field))


def photo(desk: Desk, member_id: UUID) -> bytes | None:
    """A member's portrait; None when there is none.

    Raises:
        FileLost: it is damaged or missing.
    """
    desk.require(rules.MEMBER_READ)
    row = known(member_id)
    return desk.store.files.read(bytes.fromhex(row.photo), row.name) if row.photo else None


def manager_facts(member_ids: list[UUID], day: date) -> dict[UUID, rules.AssignmentFacts]:
    """The customer manager of each member on a day; members without one are left out."""
    query = (
        ManagerAssignment.select(ManagerAssignment, Staff)
        .join(Staff)
        .where(
            ManagerAssignment.member.in_(member_ids),
            ManagerAssignment.from_on <= day,
            ManagerAssignment.until_on.is_null() | (ManagerAssignment.until_on >= day),
        )
    )
    return {
        row.member_id: rules.AssignmentFacts(
            row.id, row.member_id, row.staff_id, row.staff.name, row.from_on, row.until_on
        )
        for row in query
    }


def verifications_of(member_ids: tuple[UUID, ...]) -> list[rules.VerificationFacts]:
    """What was verified in these files, the oldest first."""
    query = (
        MemberVerification.select(MemberVerification, Staff)
        .join(Staff)
        .where(MemberVerification.member.in_(member_ids))
        .order_by(MemberVerification.verified_on, MemberVerification.id)
    )
    return [
        rules.VerificationFacts(
            row.field, row.verified_on, rules.VerifiedBy.of(row.how), row.written_by.name, row.digest
        )
        for row in query
    ]


def _file(desk: Desk, row: Member, hidden: frozenset[str]) -> rules.MemberFile:
    today, clauses, says = desk.today(), desk.policy.membership, draft_of(row)
    manager = manager_facts([row.id], today).get(row.id)
    group = group_of(root_of(row).id)
    return rules.MemberFile(
        id=row.id,
        says=masked(says, hidden),
        number=row.number,
        card=numbers.shown_card(row.card_number),
        reading=spoken(row.sort_key),
        state=state_of(row),
        tier=tier_of_person(group, today),
        manager=manager,
        enrolled_at=row.enrolled_at,
        enrolled_by=row.enrolled_by.name if row.enrolled_by else "",
        same_person=group,
        merged_into=row.merged_into_id,
        completeness=rules.completeness(says, manager is not None, clauses.completeness),
        authenticity=rules.authenticity(says, verifications_of(group), today, clauses.authenticity),
        next_birthday=rules.next_birthday(rules.BirthdayKind.of(says.birthday_kind), says.birthday, says.lunar, today),
        masked=frozenset(name for name in hidden if getattr(says, name)),
        sequence=journal.last_sequence(row.id),
    )


def state_of(row: Member) -> rules.MemberState:
    """Whether somebody is a member; files older than the column are of members."""
    return rules.MemberState.of(row.state or rules.MemberState.ACTIVE.value)


def state_at(member_id: UUID, at: datetime) -> rules.MemberState:
    """Whether somebody was a member at a moment, as the journal tells what was changed after it."""
    turns = (line for line in journal.history(rules.MEMBER, member_id) if line.op == "update" and "state" in line.after)
    later = next((line for line in turns if line.at > at), None)
    if later is None:
        return state_of(known(member_id))
    return rules.MemberState.of(str(later.before.get("state") or rules.MemberState.ACTIVE.value))


def left_at(member_id: UUID) -> datetime | None:
    """When somebody who is no member any more left the club; None for a member."""
    if state_of(known(member_id)) is not rules.MemberState.LEFT:
        return None
    turns = (line for line in journal.history(rules.MEMBER, member_id) if line.op == "update" and "state" in line.after)
    return max((line.at for line in turns if line.after["state"] == rules.MemberState.LEFT.value), default=None)


def _revealed(desk: Desk, member_id: UUID, field: str) -> None:
    MemberReveal.create(member=member_id, field=field, revealed_by=desk.actor.staff_id, revealed_at=desk.now())
