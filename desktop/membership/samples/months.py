"""What the demo's office did in the months before: lists frozen, members lost, a book handed over, members kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from desktop.core.clock import FrozenClock
from desktop.core.listing import Order
from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.rules import CohortDraft, KeptBy, ListKind, ListWanted, MoveDraft, OfferDraft
from desktop.membership.rules.indicators import FigureDraft
from desktop.membership.samples.persons import GOLD, MANAGERS
from desktop.people import rules
from desktop.people import service as people

A_WHILE, A_DAY = timedelta(days=40), timedelta(days=1)
TWO_MONTHS = timedelta(days=60)
_ANSWERS = ("accepted", "thinking", "unreached", "refused", "accepted")
_SOURCE = "经营分析系统月报"


def months(desk: Desk, clock: FrozenClock, made: Sequence[UUID]) -> None:
    """Freeze two lists, lose some of their members in the weeks after, and hand some over; moves *clock* on.

    Raises:
        Denied: the account may not freeze lists, change members or move them.
    """
    day = desk.today()
    everybody = CohortDraft(
        f"{day.year}年{day.month}月在册会员", kept_by=KeptBy(network=True, tier=True), note="季度拍照"
    )
    gold = CohortDraft(f"{day.year}年{day.month}月金卡会员", rules.MembersWanted(tier=GOLD), note="金卡维系")
    for draft in (everybody, gold):
        service.freeze_cohort(desk, draft, _quiet, _never)
    service.enter_figure(desk, FigureDraft(day - A_DAY, 1840, _SOURCE))
    clock.advance(A_WHILE)
    _lose(desk, made[-8:])
    clock.advance(A_WHILE)
    _hand_over(desk, made)
    service.enter_figure(desk, FigureDraft(desk.today() - A_DAY, 1876, _SOURCE))


def keeping(desk: Desk) -> None:
    """Record what the members were offered whose contracts, broadband or birthdays come next.

    Raises:
        Denied: the account may not record offers.
    """
    today = desk.today()
    for kind, offered, offer in (
        (ListKind.CONTRACT, "contract", "续约 24 个月，每月减 10 元"),
        (ListKind.BROADBAND, "broadband", "提前续费一年，送两个月"),
        (ListKind.BIRTHDAY, "gratitude", "生日贺卡和流量包 5 GB"),
    ):
        wanted = ListWanted(kind, today + TWO_MONTHS)
        listed = service.RetentionSource(desk).ids(Order(), wanted, 2 * len(_ANSWERS))
        for place, (member_id, answer) in enumerate(zip(listed[::2], _ANSWERS, strict=False)):
            assert isinstance(member_id, UUID)
            note = "周末再联系" if answer == "thinking" else ""
            draft = OfferDraft(member_id, offered, today - timedelta(days=place), offer, answer, note)
            service.record_offer(desk, draft)


def _lose(desk: Desk, members: Sequence[UUID]) -> None:
    """Two leave the club, one changes the number, of one the tier ends."""
    for gone in members[:2]:
        people.leave_club(desk, gone)
    file = people.member_file(desk, members[2])
    people.change_member(desk, members[2], replace(file.says, network_number="13600009181", phone="13600009181"))
    for member_id in members[3:]:
        held = people.tier_on(desk, member_id, desk.today())
        if held is not None:
            people.end_tier(desk, held.id, desk.today() - A_DAY)
            return


def _hand_over(desk: Desk, members: Sequence[UUID]) -> None:
    known = {line.name: line.id for line in people.staff_list(desk)}
    moved = tuple(members[-16:-8:2])
    service.move_now(desk, MoveDraft(known[MANAGERS[1]], desk.today(), "客户经理轮岗", moved))


def _quiet(_done: int, _all: int) -> None:
    """Nobody watches."""


def _never() -> bool:
    return False
