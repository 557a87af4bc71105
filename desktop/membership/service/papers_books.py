"""Lists and handovers put on paper: F42 from what was written down, F45 from a list as it is now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from peewee import JOIN, fn

from desktop.core.listing import Key, Order
from desktop.core.numbers import shown_card
from desktop.core.problem import Problem, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.records.books import Handover, HandoverLine
from desktop.membership.rules import papers_books as paper
from desktop.membership.rules import retention as lists
from desktop.membership.rules.books import HandoverFacts
from desktop.membership.rules.cohorts import Loss, Retention
from desktop.membership.rules.papers_books import HandoverLineFacts, HandoverSheet, ListSheet, PaperList
from desktop.membership.rules.retention import ListWanted
from desktop.membership.service.keeping import LostSource
from desktop.membership.service.lists import RetentionSource
from desktop.paper.masking import masked_phone
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.records import Member, Staff
from desktop.storage.record import office

_AT_ONCE = 500
_SEVERAL = "多人，见原客户经理栏"
_NOBODY = "无客户经理"


def handovers(desk: Desk, limit: int = 200) -> list[HandoverFacts]:
    """The latest handovers, the newest first."""
    desk.require(rules.READ)
    rows = Handover.select().order_by(Handover.made_at.desc(), Handover.id.desc()).limit(limit)
    return [_handover(row) for row in rows]


def handover_by_number(desk: Desk, number: str) -> HandoverSheet | None:
    """What the handover list of a number says; None when there is none."""
    desk.require(rules.READ)
    row = Handover.get_or_none(Handover.number == number)
    return None if row is None else handover_sheet(desk, row.id)


def handover_sheet(desk: Desk, handover_id: UUID) -> HandoverSheet:
    """What a handover list says, from what was written down then.

    Telephones are hidden in part from those who may not see them; the form hides them in any case.

    Raises:
        Denied: the account may not see the members' page.
        Problems: there is no such handover.
    """
    desk.require(rules.READ)
    row = Handover.get_or_none(Handover.id == handover_id)
    if row is None:
        refuse([Problem("handover_id", sentence("membership", "There is no such handover list."))])
    assert row is not None
    words = people.tiers(desk)
    open_phones = desk.may(people_rules.MEMBER_CONTACT)
    lines = tuple(_line(line, words, open_phones=open_phones) for line in _lines(row.id))
    facts = _handover(row)
    return HandoverSheet(
        number=row.number,
        from_name=facts.from_name,
        to_name=facts.to_name,
        from_on=row.from_on,
        reason=row.reason,
        count=len(lines),
        tiers=_counted(line.tier for line in lines),
        clerk=facts.made_by,
        lines=lines,
    )


def list_sheet(desk: Desk, wanted: ListWanted, order: Order, chosen: Sequence[Key] = ()) -> ListSheet:
    """A list of members to be kept as F45 says it; of *chosen* members alone when there are any.

    Raises:
        Denied: the account may not see members.
        Problems: the list is too long for paper.
    """
    source = RetentionSource(desk)
    ids = list(source.ids(order, wanted))
    ids = [key for key in ids if key in set(chosen)] if chosen else ids
    _refuse_long(len(ids))
    rows = [row for start in range(0, len(ids), _AT_ONCE) for row in _in_order(source, ids[start : start + _AT_ONCE])]
    kind = PaperList.of(wanted.kind.value)
    until = "" if wanted.until is None else f"{desk.today().isoformat()} 至 {wanted.until.isoformat()}"
    lines = [paper.retention_line(row) for row in rows]
    about = (kind, until, _filter_words(desk, wanted))
    return _sheet(desk, about, lines, sum(row.do_not_disturb for row in rows))


def lost_sheet(desk: Desk, found: Retention, why: Loss | None = None) -> ListSheet:
    """Those whom a cohort lost, as F45 says them.

    Raises:
        Denied: the account may not see members.
        Problems: the list is too long for paper.
    """
    desk.require(rules.READ)
    source = LostSource(desk)
    source.show(found)
    ids = list(source.ids(Order(), why))
    _refuse_long(len(ids))
    rows = [row for start in range(0, len(ids), _AT_ONCE) for row in _in_order(source, ids[start : start + _AT_ONCE])]
    period = f"{found.cohort.frozen_on.isoformat()} 至 {found.on.isoformat()}"
    words = f"拍照用户「{found.cohort.name}」" + ("" if why is None else f"，{why.zh}")
    return _sheet(desk, (PaperList.LOST, period, words), [paper.lost_line(row) for row in rows], 0)


def _sheet(
    desk: Desk, about: tuple[PaperList, str, str], lines: Iterable[paper.ListLineFacts], disturbed: int
) -> ListSheet:
    kind, period, words = about
    made = tuple(lines)
    return ListSheet(
        number=paper.list_number(desk.store.code, desk.today(), kind, (period, words, *map(repr, made))),
        kind=kind.value,
        title=kind.zh,
        period=period,
        filter=words,
        count=len(made),
        disturbed=disturbed,
        clerk=desk.actor.name,
        lines=made,
    )


def _in_order(source: Any, ids: Sequence[Key]) -> list[Any]:
    rows = {row.id: row for row in source.rows(ids)}
    return [rows[key] for key in ids if key in rows]


def _refuse_long(count: int) -> None:
    if count > paper.MOST_ON_PAPER:
        text = sentence(
            "membership", "{n} members are too many for paper (at most {most}); narrow the list or export it."
        )
        refuse([Problem("lines", text.of(n=count, most=paper.MOST_ON_PAPER))])


def _filter_words(desk: Desk, wanted: ListWanted) -> str:
    parts = []
    if wanted.tier:
        parts.append(f"等级：{people.tiers(desk).get(wanted.tier, '无')}")
    if wanted.without_manager:
        parts.append(_NOBODY)
    elif wanted.manager is not None:
        parts.append(f"客户经理：{Staff.get_by_id(wanted.manager).name}")
    if wanted.answered is not lists.Answered.ALL:
        parts.append(wanted.answered.zh)
    return "；".join(parts) or "全部"


def _handover(row: Handover) -> HandoverFacts:
    formers = HandoverLine.select(HandoverLine.former).where(HandoverLine.handover == row.id).distinct().limit(2)
    found = [UUID(bytes=former) if former else None for (former,) in office.execute(formers).fetchall()]
    one = found[0] if found else None
    names = {staff.id: staff.name for staff in Staff.select().where(Staff.id.in_([row.to_staff_id, one, _by(row)]))}
    from_name = _SEVERAL if len(found) > 1 else names.get(one, _NOBODY) if one else _NOBODY
    count = HandoverLine.select(fn.COUNT(HandoverLine.id)).where(HandoverLine.handover == row.id).scalar()
    return HandoverFacts(
        row.id,
        row.number,
        row.to_staff_id,
        names[row.to_staff_id],
        from_name,
        row.from_on,
        row.reason,
        row.made_at,
        names.get(_by(row), ""),
        int(count),
    )


def _by(row: Any) -> UUID:
    found: UUID = row.made_by_id
    return found


def _lines(handover_id: UUID) -> Iterable[Any]:
    former = Staff.alias("former_staff")
    return (
        HandoverLine.select(
            Member.name,
            Member.card_number,
            Member.phone,
            Member.contract_until,
            Member.broadband_until,
            HandoverLine.tier.alias("tier_code"),
            former.name.alias("former_name"),
        )
        .join(Member)
        .switch(HandoverLine)
        .join(former, JOIN.LEFT_OUTER, on=(HandoverLine.former == former.id))
        .where(HandoverLine.handover == handover_id)
        .order_by(Member.card_number)
        .objects()
    )


def _line(line: Any, words: dict[str, str], *, open_phones: bool) -> HandoverLineFacts:
    return HandoverLineFacts(
        name=line.name,
        tier=words.get(line.tier_code, ""),
        card=shown_card(line.card_number),
        phone=line.phone if open_phones else masked_phone(line.phone),
        contract_until=line.contract_until,
        broadband_until=line.broadband_until,
        former=line.former_name or "",
    )


def _counted(tiers: Iterable[str]) -> str:
    counts: dict[str, int] = {}
    for tier in tiers:
        counts[tier or "无等级"] = counts.get(tier or "无等级", 0) + 1
    return "，".join(f"{tier} {count} 户" for tier, count in counts.items())
