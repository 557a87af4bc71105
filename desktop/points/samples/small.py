"""The demo's points, posted by the verbs: opening balances, awards, spending, something put aside, a slip undone."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from desktop.desk import Desk
from desktop.people.records import Member
from desktop.points import rules, service
from desktop.points.rules import AwardDraft, OpeningDraft, SpendDraft

A_WHILE = timedelta(hours=2)
GIFTS = ("兑换：保温杯", "兑换：电影票两张", "兑换：话费 50 元", "兑换：雨伞")


def small(desk: Desk) -> int:
    """Give the members of a small office points; returns how many members have some.

    Raises:
        Denied: the account may not post points.
    """
    own = Member.select(Member.id).where(Member.merged_into.is_null())
    members = [row.id for row in own.order_by(Member.card_number)]
    for place, member_id in enumerate(members):
        _open(desk, place, member_id)
        if place % 2 == 0:
            _award(desk, place, member_id)
        if place % 3 == 0:
            _spend(desk, place, member_id)
    return len(members)


def _open(desk: Desk, place: int, member_id: UUID) -> None:
    year = desk.today().year
    lots = (
        (120 + 40 * place, date(year, 12, 31)),
        (300 + 10 * place, date(year + 1, 6, 30)),
        (500, date(year + 1, 12, 31)),
    )
    draft = OpeningDraft(member_id, f"期初-{place + 1:03d}", _then(desk, place), lots, reason="旧系统结转")
    service.open_balance(desk, draft)


def _award(desk: Desk, place: int, member_id: UUID) -> None:
    at, until = _then(desk, place), date(desk.today().year + 2, 12, 31)
    draft = AwardDraft(
        member_id, f"XF-{at:%Y%m%d}-{place + 1:02d}", at, "spend", 80 + 5 * place, reason="消费积分", until_on=until
    )
    service.award(desk, draft)


def _spend(desk: Desk, place: int, member_id: UUID) -> None:
    at = _then(desk, place)
    gift = GIFTS[place // 3 % len(GIFTS)]
    draft = SpendDraft(member_id, f"DH-{at:%Y%m%d}-{place + 1:02d}", at, 150 + 20 * place, gift)
    if place % 2:
        service.reserve(desk, draft)
        return
    spent = service.spend(desk, draft)
    if place:
        service.reverse(desk, spent, rules.UNDONE)


def _then(desk: Desk, place: int) -> datetime:
    return desk.now() - A_WHILE - timedelta(minutes=7 * place)
