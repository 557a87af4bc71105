"""Members: admitting, correcting, finding by name, initials, telephone or card, and the tiers they hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from desktop.core import numbers
from desktop.core.problem import Problem, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.people import rules
from desktop.people.records import Member, Tier, TierHolding
from desktop.storage import search
from desktop.storage.pinyin import reading
from desktop.storage.tokens import SearchText

FIRST_CARD = 10_000_001


def admit_member(desk: Desk, draft: rules.MemberDraft) -> UUID:
    """Admit a member and return the id; an empty card number takes the store's next one.

    Raises:
        Denied: the account may not change members.
        Problems: the draft is incomplete or the card belongs to somebody else; nothing was written.
    """
    with desk.transaction(rules.MEMBER_CHANGE, "people.admit_member"):
        refuse(_problems(desk, draft, None))
        member = Member.create(
            branch=desk.office.branch_id,
            sort_key=reading(draft.name.strip()).sort_key,
            **_columns(draft, _read_card(draft.card_number) or _next_card(desk.store.code)),
        )
        index(member)
    return member.id


def change_member(desk: Desk, member_id: UUID, draft: rules.MemberDraft) -> None:
    """Correct a member's file; an empty card number keeps the card.

    Raises:
        Denied, Problems: as `admit_member`.
    """
    with desk.transaction(rules.MEMBER_CHANGE, "people.change_member"):
        refuse(_problems(desk, draft, member_id))
        member = Member.get_by_id(member_id)
        for name, value in _columns(draft, _read_card(draft.card_number) or member.card_number).items():
            setattr(member, name, value)
        member.sort_key = reading(member.name).sort_key
        member.save()
        index(member)


def find_members(desk: Desk, typed: str, limit: int = 20) -> list[rules.MemberFacts]:
    """Members that answer a typed name, pinyin, initials, telephone (also its tail) or card number, best first."""
    desk.require(rules.MEMBER_READ)
    card = _read_card(typed)
    found = [row.id for row in Member.select(Member.id).where(Member.card_number == card)] if card else []
    found += [rid for _kind, rid in search.find(typed, {rules.MEMBER}, limit) if rid not in found]
    facts = {line.id: line for line in _facts(Member.select().where(Member.id.in_(found)), desk.today())}
    return [facts[rid] for rid in found[:limit] if rid in facts]


def member(desk: Desk, member_id: UUID) -> rules.MemberFacts | None:
    """One member as shown and printed, None when there is none."""
    desk.require(rules.MEMBER_READ)
    return next(iter(_facts(Member.select().where(Member.id == member_id), desk.today())), None)


def members_by_id(desk: Desk, member_ids: Iterable[UUID]) -> dict[UUID, rules.MemberFacts]:
    """Several members at once, e.g. for the rows of a list; unknown ids are left out."""
    desk.require(rules.MEMBER_READ)
    return {line.id: line for line in _facts(Member.select().where(Member.id.in_(list(member_ids))), desk.today())}


def tier_on(desk: Desk, member_id: UUID, day: date) -> rules.TierFacts | None:
    """The tier that a member holds on a day, None when there is none."""
    desk.require(rules.MEMBER_READ)
    return _tiers([member_id], day).get(member_id)


def tiers(desk: Desk) -> dict[str, str]:
    """The codes and words of every tier, the lowest first."""
    desk.require(rules.MEMBER_READ)
    return {row.code: row.word for row in Tier.select().order_by(Tier.rank)}


def grant_tier(desk: Desk, draft: rules.TierDraft) -> UUID:
    """Let a member hold a tier and return the id of the holding.

    Raises:
        Denied: the account may not change members.
        Problems: no basis, the days do not fit, or a tier is held then; nothing was written.
    """
    with desk.transaction(rules.MEMBER_CHANGE, "people.grant_tier"):
        tier = Tier.get_or_none(Tier.code == draft.tier)
        held = [_tier_facts(row) for row in _holdings(TierHolding.member == draft.member_id)]
        unknown = [] if tier else [Problem("tier", sentence("people", "Choose an entry of the list."))]
        refuse([*unknown, *rules.tier_problems(draft, held)])
        return TierHolding.create(
            member=draft.member_id,
            tier=tier,
            from_on=draft.from_on,
            until_on=draft.until_on,
            basis=draft.basis.strip(),
            approved_by=draft.approved_by.strip(),
        ).id


def end_tier(desk: Desk, holding_id: UUID, until_on: date) -> None:
    """End a tier with its last day, inclusive.

    Raises:
        Denied: the account may not change members.
        Problems: the last day lies before the first; nothing was written.
    """
    with desk.transaction(rules.MEMBER_CHANGE, "people.end_tier"):
        holding = TierHolding.get_by_id(holding_id)
        if until_on < holding.from_on:
            refuse([Problem("until_on", sentence("people", "The last day lies before the first day."))])
        holding.until_on = until_on
        holding.save()


def index(member: Member) -> None:
    """Put the member's words into the search; inside the transaction that changed them."""
    search.put(rules.MEMBER, member.id, search_text(member))


def search_text(member: Member) -> SearchText:
    """The words by which a member is found."""
    return SearchText(
        names=(member.name,),
        numbers=(member.card_number, member.network_number),
        phones=(member.phone,),
        texts=(member.company, member.address),
    )


def _columns(draft: rules.MemberDraft, card: str) -> dict[str, object]:
    return {
        "name": draft.name.strip(),
        "card_number": card,
        "phone": draft.phone.strip(),
        "address": draft.address.strip(),
        "company": draft.company.strip(),
        "network_number": draft.network_number.strip(),
        "birthday": draft.birthday,
    }


def _problems(desk: Desk, draft: rules.MemberDraft, own: UUID | None) -> list[Problem]:
    found = rules.member_problems(draft, desk.today())
    if not draft.card_number.strip():
        return found
    card = _read_card(draft.card_number)
    if not card:
        text = sentence("people", "This is no card number: two characters, eight digits and the check character.")
        return [*found, Problem("card_number", text)]
    other = Member.get_or_none(Member.card_number == card)
    if other is not None and other.id != own:
        text = sentence("people", "{code} belongs to {name} already.").of(
            code=numbers.shown_card(card), name=other.name
        )
        return [*found, Problem("card_number", text)]
    return found


def _read_card(typed: str) -> str:
    """The card number as it is kept; empty when nothing or something else was typed."""
    number = numbers.parse(typed)
    return number.text if isinstance(number, numbers.Number) and number.series is numbers.Series.CARD else ""


def _next_card(code: str) -> str:
    """The number after the highest of this store; cards of other stores count on their own."""
    row = (
        Member.select(Member.card_number)
        .where((Member.card_number >= code) & (Member.card_number < code + chr(0x10FFFF)))
        .order_by(Member.card_number.desc())
        .first()
    )
    return numbers.card(code, FIRST_CARD if row is None else int(row.card_number[2:10]) + 1)


def _facts(rows: Iterable[Member], day: date) -> list[rules.MemberFacts]:
    found = list(rows)
    held = _tiers([row.id for row in found], day)
    return [_member_facts(row, held) for row in found]


def _member_facts(row: Member, held: Mapping[UUID, rules.TierFacts]) -> rules.MemberFacts:
    tier = held.get(row.id)
    return rules.MemberFacts(
        id=row.id,
        name=row.name,
        card_number=row.card_number,
        card=numbers.shown_card(row.card_number),
        phone=row.phone,
        address=row.address,
        company=row.company,
        network_number=row.network_number,
        birthday=row.birthday,
        tier="" if tier is None else tier.word,
        tier_code="" if tier is None else tier.tier,
    )


def _tiers(member_ids: list[UUID], day: date) -> dict[UUID, rules.TierFacts]:
    until = TierHolding.until_on.is_null() | (TierHolding.until_on >= day)
    rows = _holdings(TierHolding.member.in_(member_ids) & (TierHolding.from_on <= day) & until)
    return {row.member_id: _tier_facts(row) for row in rows}


def _holdings(where: object) -> list[TierHolding]:
    query = TierHolding.select(TierHolding, Tier).join(Tier).where(where)
    return list(query.order_by(TierHolding.from_on))


def _tier_facts(row: TierHolding) -> rules.TierFacts:
    return rules.TierFacts(row.id, row.tier.code, row.tier.word, row.from_on, row.until_on, row.basis, row.approved_by)
