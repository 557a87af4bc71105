"""Members as other rooms know them: found by name, initials, telephone or card, shown in a line."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from desktop.core import numbers
from desktop.desk import Desk
from desktop.paper.masking import masked_phone
from desktop.people import rules
from desktop.people.records import FormerCard, Member
from desktop.people.service.tiers import held_by_persons
from desktop.storage import search
from desktop.storage.tokens import SearchText


def find_members(desk: Desk, typed: str, limit: int = 20) -> list[rules.MemberFacts]:
    """Members that answer a typed name, pinyin, initials, telephone (also its tail) or card number, best first."""
    desk.require(rules.MEMBER_READ)
    found = found_ids(typed, limit)
    facts = {line.id: line for line in _facts(desk, Member.select().where(Member.id.in_(found)), desk.today())}
    return [facts[rid] for rid in found[:limit] if rid in facts]


def found_ids(typed: str, limit: int) -> list[UUID]:
    """The files that answer what was typed, best first; an absorbed card opens the file it went into."""
    card = read_card(typed)
    found = [root_of(row).id for row in _holders(card)] if card else []
    return list(dict.fromkeys([*found, *(rid for _kind, rid in search.find(typed, {rules.MEMBER}, limit))]))


def _holders(card: str) -> list[Member]:
    """Whose card it is, or was."""
    rows = list(Member.select().where(Member.card_number == card))
    former = FormerCard.select(FormerCard.member).where(FormerCard.card_number == card)
    return rows or list(Member.select().where(Member.id.in_(former)))


def member(desk: Desk, member_id: UUID) -> rules.MemberFacts | None:
    """One member as shown and printed, None when there is none."""
    desk.require(rules.MEMBER_READ)
    return next(iter(_facts(desk, Member.select().where(Member.id == member_id), desk.today())), None)


def members_by_id(desk: Desk, member_ids: Iterable[UUID]) -> dict[UUID, rules.MemberFacts]:
    """Several members at once, e.g. for the rows of a list; unknown ids are left out."""
    desk.require(rules.MEMBER_READ)
    rows = Member.select().where(Member.id.in_(list(member_ids)))
    return {line.id: line for line in _facts(desk, rows, desk.today())}


def same_person(desk: Desk, member_id: UUID) -> tuple[UUID, ...]:
    """Every file of a person, the one that is kept first: after merges there are several."""
    desk.require(rules.MEMBER_READ)
    row = Member.get_or_none(Member.id == member_id)
    return () if row is None else group_of(root_of(row).id)


def root_of(row: Member) -> Member:
    """The file that a file went into; itself when it went into none."""
    while row.merged_into_id is not None:
        row = Member.get_by_id(row.merged_into_id)
    return row


def group_of(member_id: UUID) -> tuple[UUID, ...]:
    """A file and all that went into it."""
    found, fresh = [member_id], [member_id]
    while fresh:
        fresh = [row.id for row in Member.select(Member.id).where(Member.merged_into.in_(fresh)).order_by(Member.id)]
        found += fresh
    return tuple(found)


def index(member: Member) -> None:
    """Put the member's words into the search, inside the transaction that changed them; a merged file has its own
    words and those of the files that went into it, which are not found by themselves."""
    if member.merged_into_id is not None:
        search.drop(member.id)
        return
    others = [rid for rid in group_of(member.id) if rid != member.id]
    absorbed = list(Member.select().where(Member.id.in_(others))) if others else []
    former = FormerCard.select().where(FormerCard.member.in_([member.id, *others]))
    search.put(rules.MEMBER, member.id, search_text(member, *absorbed, former=[row.card_number for row in former]))


def search_text(*files: Member, former: Iterable[str] = ()) -> SearchText:
    """The words by which a member is found, of all files of the person; *former* are cards of before."""
    return SearchText(
        names=tuple(dict.fromkeys(one.name for one in files)),
        numbers=tuple(
            number
            for number in (
                *(text for one in files for text in (one.card_number, one.network_number, one.number)),
                *former,
            )
            if number
        ),
        phones=tuple(
            dict.fromkeys(phone for one in files for phone in (one.phone, *one.other_phones.splitlines()) if phone)
        ),
        texts=tuple(text for one in files for text in (one.company, one.address) if text),
    )


def read_card(typed: str) -> str:
    """The card number as it is kept; empty when nothing or something else was typed."""
    number = numbers.parse(typed)
    return number.text if isinstance(number, numbers.Number) and number.series is numbers.Series.CARD else ""


def _facts(desk: Desk, rows: Iterable[Member], day: date) -> list[rules.MemberFacts]:
    found = list(rows)
    held = held_by_persons([row.id for row in found], day)
    open_phones = desk.may(rules.MEMBER_CONTACT)
    return [_member_facts(row, held.get(row.id), open_phones=open_phones) for row in found]


def _member_facts(row: Member, tier: rules.TierFacts | None, *, open_phones: bool) -> rules.MemberFacts:
    return rules.MemberFacts(
        id=row.id,
        name=row.name,
        card_number=row.card_number,
        card=numbers.shown_card(row.card_number),
        phone=row.phone if open_phones else masked_phone(row.phone),
        address=row.address,
        company=row.company,
        network_number=row.network_number,
        birthday=row.birthday,
        tier="" if tier is None else tier.word,
        tier_code="" if tier is None else tier.tier,
    )
