"""The demo's points, posted by the verbs: opening balances, awards, spending, something put aside, a slip undone."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from desktop.desk import Desk
from desktop.people import service as people
from desktop.people.records import Member
from desktop.points import rules, service
from desktop.points.rules import AdjustDraft, Approval, AwardDraft, OpeningDraft, SpendDraft

A_WHILE = timedelta(hours=2)
SHORT = timedelta(days=45)
GIFTS = ("兑换：保温杯", "兑换：电影票两张", "兑换：话费 50 元", "兑换：雨伞")


def early(desk: Desk) -> None:
    """Give a few members points that expire weeks later.

    Raises:
        Denied: the account may not award points.
    """
    until = desk.today() + SHORT
    for place, member_id in enumerate(_members()[::4]):
        at = _then(desk, place)
        draft = AwardDraft(member_id, f"HD-{at:%Y%m%d}-{place + 1:02d}", at, "other", 60 + 15 * place,
                           reason="夏季活动赠送", until_on=until)  # fmt: skip
        service.award(desk, draft)


def small(desk: Desk) -> int:
    """Give the members of a small office points; returns how many members have some.

    Raises:
        Denied: the account may not post points.
    """
    service.expire_due(desk, lambda _done, _all: None, lambda: False)
    members = _members()
    for place, member_id in enumerate(members):
        _open(desk, place, member_id)
        if place % 2 == 0:
            _award(desk, place, member_id)
        if place % 3 == 0:
            _spend(desk, place, member_id)
        if place % 7 == 1:
            _adjust(desk, place, member_id)
    return len(members)


def _members() -> list[UUID]:
    own = Member.select(Member.id).where(Member.merged_into.is_null())
    return [row.id for row in own.order_by(Member.card_number)]


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


def _adjust(desk: Desk, place: int, member_id: UUID) -> None:
    """Points that were forgotten are added, as somebody has signed."""
    signer = next(one.id for one in people.staff_list(desk) if one.id != desk.actor.staff_id)
    signed = Approval(f"F21-{place + 1:03d}", signer, desk.today(), "同意")
    at = _then(desk, place)
    draft = AdjustDraft(member_id, f"TZ-{place + 1:03d}", at, 120, "上月消费漏记", (signed,))
    service.adjust(desk, draft)


def _then(desk: Desk, place: int) -> datetime:
    return desk.now() - A_WHILE - timedelta(minutes=7 * place)
