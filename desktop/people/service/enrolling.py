"""Members join the club, their files change, they leave and come back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from desktop.core import numbers
from desktop.core.problem import Problem, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.people import rules
from desktop.people.records import FormerCard, Member
from desktop.people.rules.members import NOT_ADMITTED
from desktop.people.service.columns import columns_of, draft_of, unmasked
from desktop.people.service.holdings import unknown
from desktop.people.service.members import index, read_card
from desktop.storage import journal
from desktop.storage.media import portrait
from desktop.storage.pinyin import reading

FIRST_CARD = 10_000_001
ENROLMENT = "H"


def enrol(desk: Desk, draft: rules.MemberDraft) -> UUID:
    """Enrol a member and return the id; the enrolment number and an untyped card number are the store's next ones.

    Raises:
        Denied: the account may not change members.
        Problems: the draft is incomplete, the customer may not be enrolled, there is no consent, or the card belongs
            to somebody else; nothing was written.
    """
    with desk.transaction(rules.MEMBER_CHANGE, "people.enrol") as work:
        refuse(rules.enrolment_problems(draft, desk.policy.membership_asof(desk.now())))
        return _taken_in(
            desk,
            draft,
            number=work.next_number(ENROLMENT),
            enrolled_at=desk.now(),
            enrolled_by=desk.actor.staff_id,
        )


def admit_member(desk: Desk, draft: rules.MemberDraft) -> UUID:
    """Take over a member who was enrolled elsewhere, e.g. from an older list, and return the id.

    Raises:
        Denied: the account may not change members.
        Problems: the draft is incomplete, the customer may not be a member, or the card belongs to somebody else;
            nothing was written.
    """
    with desk.transaction(rules.MEMBER_CHANGE, "people.admit_member"):
        asof = desk.policy.membership_asof(desk.now())
        barred = draft.data_card_only and not asof.clauses.file.data_card_admitted
        refuse([*rules.member_problems(draft, asof), *([Problem("data_card_only", NOT_ADMITTED)] if barred else [])])
        return _taken_in(desk, draft)


def change_member(desk: Desk, member_id: UUID, draft: rules.MemberDraft, seen: int | None = None) -> None:
    """Correct a member's file; a masked number stays as it is, the card is changed by card operations alone.

    *seen* is the file's sequence when it was shown; None asks for no comparison.

    Raises:
        Denied: the account may not change members.
        FileChanged: somebody changed the file since; nothing was written.
        Problems: as `admit_member`.
    """
    with desk.transaction(rules.MEMBER_CHANGE, "people.change_member"):
        row = known(member_id)
        check_seen(row.id, seen)
        kept = draft_of(row)
        full = unmasked(draft, kept)
        found = rules.member_problems(full, desk.policy.membership_asof(desk.now()))
        if full.data_card_only and not kept.data_card_only and not desk.policy.membership.file.data_card_admitted:
            found.append(Problem("data_card_only", NOT_ADMITTED))
        refuse([*found, *_other_card(draft.card_number, row)])
        write(row, rules.settled(full), row.card_number)


def leave_club(desk: Desk, member_id: UUID, seen: int | None = None) -> None:
    """Let a member leave the club (退会); the file and all its histories stay.

    Raises:
        Denied, FileChanged: as `change_member`.
        Problems: the member has left already; nothing was written.
    """
    _turn(desk, member_id, rules.MemberState.LEFT, "people.leave_club", seen)


def rejoin_club(desk: Desk, member_id: UUID, seen: int | None = None) -> None:
    """Take somebody who left back into the club.

    Raises:
        Denied, FileChanged: as `change_member`.
        Problems: the member never left; nothing was written.
    """
    _turn(desk, member_id, rules.MemberState.ACTIVE, "people.rejoin_club", seen)


def use_card(desk: Desk, member_id: UUID, card_number: str = "") -> str:
    """Give a member another card and return its number, the store's next one when none is named.

    Raises:
        Denied: the account may not change members.
        Problems: it is no card number, or somebody else's; nothing was written.
    """
    with desk.transaction(rules.MEMBER_CHANGE, "people.use_card"):
        row = known(member_id)
        refuse(_card_problems(card_number, row.id))
        card = read_card(card_number) or next_card(desk.store.code)
        _keep_former(desk, row, card)
        row.card_number = card
        row.save()
        index(row)
        return row.card_number


def keep_photo(desk: Desk, name: str, content: bytes) -> str:
    """Keep a portrait, made small and nameless, and return what a draft names it by; for a worker.

    Raises:
        Denied: the account may not change members.
        Problems: it is no picture, or cannot be made small enough.
        StoreFault: the disk did not let it.
    """
    desk.require(rules.MEMBER_CHANGE)
    made = portrait(name, content)
    if not isinstance(made, bytes):
        refuse([Problem("photo", made)])
        return ""
    return desk.store.files.keep(made).hex()


def known(member_id: UUID) -> Member:
    """The member of an id.

    Raises:
        Problems: there is none.
    """
    row = Member.get_or_none(Member.id == member_id)
    refuse(unknown("member_id", row))
    assert row is not None
    return row


def check_seen(member_id: UUID, seen: int | None) -> None:
    """Pass when nobody changed the file after the sequence *seen*.

    Raises:
        FileChanged: somebody did.
    """
    if seen is None or journal.last_sequence(member_id) <= seen:
        return
    later = [line for line in journal.history(rules.MEMBER, member_id) if line.seq > seen]
    raise rules.FileChanged(field for line in later for field in line.after)


def write(row: Member, draft: rules.MemberDraft, card_number: str) -> None:
    """Write a settled file into its row, with its place in lists and its words for the search."""
    for name, value in {**columns_of(draft), "card_number": card_number}.items():
        if getattr(row, name) != value:
            setattr(row, name, value)
    row.sort_key = reading(row.name).sort_key
    row.save()
    index(row)


def next_card(code: str) -> str:
    """The number after the highest of this store; cards of other stores count on their own."""
    rows = [_highest(table, code) for table in (Member, FormerCard)]
    used = [int(row.card_number[2:10]) for row in rows if row is not None]
    return numbers.card(code, max(used) + 1 if used else FIRST_CARD)


def _keep_former(desk: Desk, row: Member, card: str) -> None:
    """The number that is given up stays the member's: it is never given out again."""
    if card != row.card_number:
        FormerCard.create(member=row.id, card_number=row.card_number, ended_at=desk.now())


def _highest(table: type[Member] | type[FormerCard], code: str) -> Member | FormerCard | None:
    own = (table.card_number >= code) & (table.card_number < code + chr(0x10FFFF))
    found: Member | FormerCard | None = (
        table.select(table.card_number).where(own).order_by(table.card_number.desc()).first()
    )
    return found


def _taken_in(desk: Desk, draft: rules.MemberDraft, **more: Any) -> UUID:
    refuse(_card_problems(draft.card_number, None))
    settled = rules.settled(draft)
    member = Member.create(
        branch=desk.office.branch_id,
        sort_key=reading(settled.name).sort_key,
        card_number=read_card(draft.card_number) or next_card(desk.store.code),
        state=rules.MemberState.ACTIVE.value,
        **columns_of(replace(settled, card_number="")),
        **more,
    )
    index(member)
    return member.id


def _turn(desk: Desk, member_id: UUID, state: rules.MemberState, verb: str, seen: int | None) -> None:
    with desk.transaction(rules.MEMBER_CHANGE, verb):
        row = known(member_id)
        check_seen(row.id, seen)
        if (row.state or rules.MemberState.ACTIVE.value) == state.value:
            refuse([Problem("state", sentence("people", "It is so already: {state}.").of(state=state.zh))])
        row.state = state.value
        row.save()


def _other_card(typed: str, row: Member) -> list[Problem]:
    """A corrected number would be a card that nobody issued: history and slip come with a card operation."""
    if not typed.strip() or read_card(typed) == row.card_number:
        return []
    text = sentence("people", "A card is changed by issuing or replacing it, not in the file: card {card} stays.")
    return [Problem("card_number", text.of(card=numbers.shown_card(row.card_number)))]


def _card_problems(typed: str, own: UUID | None) -> list[Problem]:
    if not typed.strip():
        return []
    card = read_card(typed)
    if not card:
        text = sentence("people", "This is no card number: two characters, eight digits and the check character.")
        return [Problem("card_number", text)]
    other = Member.get_or_none(Member.card_number == card)
    former = FormerCard.get_or_none(FormerCard.card_number == card) if other is None else None
    if former is not None:
        other = Member.get_by_id(former.member_id)
    elif other is None or other.id == own:
        return []
    taken = sentence("people", "{code} belongs to {name} already.")
    return [Problem("card_number", taken.of(code=numbers.shown_card(card), name=other.name))]
