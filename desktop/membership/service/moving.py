"""Customer managers' books: how many members of which tier each looks after, and members moved to another."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from peewee import JOIN, fn

from desktop.core.ids import new_id
from desktop.core.problem import Problem, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.records.books import Handover, HandoverLine
from desktop.membership.rules import books as rule
from desktop.membership.rules.books import Book, Moved, MoveDraft
from desktop.membership.service.freezing import Cancelled, Progress
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.records import ManagerAssignment, Member, Staff, Tier
from desktop.people.service.tiers import held_by_persons, with_tier
from desktop.people.service.verifying import covers, listed
from desktop.storage.bulk import insert_rows
from desktop.storage.record import office
from desktop.storage.selection import among


def books(desk: Desk) -> list[Book]:
    """Every book with members, the fullest first, then those of customer managers without any; last who has none."""
    desk.require(rules.READ)
    desk.require(people_rules.MEMBER_READ)
    today = desk.today()
    kept = (ManagerAssignment.member == Member.id) & covers(today)
    count = fn.COUNT(Member.id.distinct())
    query = Member.select(ManagerAssignment.staff, Tier.code, count).join(ManagerAssignment, JOIN.LEFT_OUTER, on=kept)
    query = with_tier(query, today).where(listed()).group_by(ManagerAssignment.staff, Tier.code)
    found: dict[UUID | None, dict[str, int]] = {}
    for staff, tier, number in office.execute(query).fetchall():
        found.setdefault(UUID(bytes=staff) if staff else None, {})[tier or ""] = number
    for line in people.holdings(desk, today) if desk.may(people_rules.READ) else ():
        if line.post in rule.MANAGER_POSTS:
            found.setdefault(line.staff_id, {})
    names = {row.id: row for row in Staff.select().where(among(Staff.id, [rid for rid in found if rid]))}
    made = [
        Book(rid, names[rid].name if rid in names else "", by_tier, names[rid].left_on if rid in names else None)
        for rid, by_tier in found.items()
    ]
    return sorted(made, key=lambda book: (book.staff_id is None, -book.members, book.name))


def heirs(desk: Desk) -> list[tuple[UUID, str]]:
    """Who may be given members: everybody on the staff, customer and phone managers first."""
    desk.require(rules.READ)
    desk.require(people_rules.READ)
    managers = {line.staff_id for line in people.holdings(desk, desk.today()) if line.post in rule.MANAGER_POSTS}
    staff = [one for one in people.staff_list(desk) if one.left_on is None or one.left_on >= desk.today()]
    return [(one.id, one.name) for one in sorted(staff, key=lambda one: one.id not in managers)]


def move_members(desk: Desk, draft: MoveDraft, progress: Progress, cancelled: Cancelled) -> Moved:
    """Give members another customer manager from a day on, and write down the handover; for the writing worker.

    The assignment before ends the day before, so that two never overlap. A book of many thousands is moved in
    batches under one number; cancelled or broken off, whole batches are moved, and the rest is moved by asking again.
    Who has that manager already is passed over.

    Raises:
        Denied: the account may not move members.
        Problems: the draft is incomplete, nobody is to be moved, or somebody's present manager begins on that day or
            later; nothing was written.
    """
    desk.require(rule.MOVE)
    person = Staff.get_or_none(Staff.id == draft.to_staff) if draft.to_staff else None
    refuse(rule.move_problems(draft, person.left_on if person else None, desk.today()))
    ids = _asked(desk, draft)
    _refuse_begun(draft, ids)
    handover_id, number, moved = None, "", 0
    for start in range(0, len(ids), rule.MOST_AT_ONCE):
        if cancelled():
            return Moved(handover_id, number, moved, complete=False)
        some = ids[start : start + rule.MOST_AT_ONCE]
        with desk.transaction(rule.MOVE, "membership.move_members") as work:
            _refuse_begun(draft, some)
            if handover_id is None:
                number = work.next_number(rule.LETTER)
                handover_id = Handover.create(
                    number=number,
                    to_staff=draft.to_staff,
                    from_on=draft.from_on,
                    reason=" ".join(draft.reason.split()),
                    made_by=desk.actor.staff_id,
                    made_at=work.at,
                ).id
            _move(desk, draft, handover_id, some)
        moved += len(some)
        progress(moved, len(ids))
    return Moved(handover_id, number, moved)


def move_now(desk: Desk, draft: MoveDraft) -> Moved:
    """Move chosen members at once; whole books go to the worker, see `move_members`.

    Raises:
        Denied, Problems: as `move_members`.
    """
    desk.require(rule.MOVE)
    if draft.whole or len(draft.members) > rule.MOST_AT_ONCE:
        refuse([Problem("members", sentence("membership", "So many members are moved in the background."))])
    return move_members(desk, draft, lambda _done, _total: None, lambda: False)


def _asked(desk: Desk, draft: MoveDraft) -> list[UUID]:
    """The members to be moved who have not that manager already, in the order of their cards."""
    assert draft.from_on is not None
    kept = (ManagerAssignment.member == Member.id) & covers(desk.today())
    query = Member.select(Member.id).join(ManagerAssignment, JOIN.LEFT_OUTER, on=kept).where(listed())
    if draft.whole:
        nobody = draft.from_staff is None
        query = query.where(ManagerAssignment.id.is_null() if nobody else ManagerAssignment.staff == draft.from_staff)
    else:
        query = query.where(among(Member.id, draft.members))
    open_ended = ManagerAssignment.select(ManagerAssignment.member).where(
        ManagerAssignment.staff == draft.to_staff,
        ManagerAssignment.from_on <= draft.from_on,
        ManagerAssignment.until_on.is_null(),
    )
    query = query.where(Member.id.not_in(open_ended)).order_by(Member.card_number)
    ids = [UUID(bytes=key) for (key,) in office.execute(query).fetchall()]
    if not ids:
        refuse(
            [Problem("members", sentence("membership", "Nobody is left to be moved: they have that manager already."))]
        )
    return ids


def _refuse_begun(draft: MoveDraft, ids: Sequence[UUID]) -> None:
    assert draft.from_on is not None
    query = (
        Member.select(Member.name)
        .join(ManagerAssignment, on=ManagerAssignment.member == Member.id)
        .where(among(Member.id, ids), ManagerAssignment.from_on >= draft.from_on)
        .order_by(Member.sort_key)
    )
    refuse(rule.begun_problems([row.name for row in query], draft.from_on))


def _move(desk: Desk, draft: MoveDraft, handover_id: UUID, ids: Sequence[UUID]) -> None:
    assert draft.from_on is not None
    running = ManagerAssignment.until_on.is_null() | (ManagerAssignment.until_on >= draft.from_on)
    rows = ManagerAssignment.select().where(among(ManagerAssignment.member, ids), running)
    former = {row.member_id: row for row in rows}
    ended = ManagerAssignment.update(until_on=draft.from_on - timedelta(days=1))
    ended.where(among(ManagerAssignment.id, [row.id for row in former.values()])).execute()
    begun = {rid: new_id() for rid in ids}
    insert_rows(
        ManagerAssignment,
        [
            {"id": begun[rid], "member": rid, "staff": draft.to_staff, "from_on": draft.from_on, "until_on": None}
            for rid in ids
        ],
    )
    tiers = held_by_persons(ids, desk.today())
    insert_rows(
        HandoverLine,
        [
            {
                "id": new_id(),
                "handover": handover_id,
                "member": rid,
                "former": former[rid].staff_id if rid in former else None,
                "tier": tiers[rid].tier if rid in tiers else "",
                "assignment": begun[rid],
            }
            for rid in ids
        ],
    )
