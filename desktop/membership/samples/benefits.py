"""The demo's benefit matrix: a version that was signed, and a draft for the next year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.rules.benefit_notation import read_cell
from desktop.membership.rules.benefit_versions import SHIPPED, ApprovalDraft, Plan
from desktop.membership.rules.benefits import Spot
from desktop.people import service as people

_SIGNED: Mapping[Spot, str] = MappingProxyType(
    {
        ("credit", "silver"): "1 次/月",
        ("credit", "gold"): "2 次/月",
        ("switch_on", "silver"): "12 小时",
        ("switch_on", "gold"): "24 小时",
        ("switch_on", "diamond"): "48 小时",
        ("card_upgrade", "silver"): "1 次/年",
        ("card_upgrade", "gold"): "2 次/年",
        ("card_upgrade", "diamond"): "3 次/年",
        ("green_lane", "gold"): "本省 2 次/年",
        ("green_lane", "diamond"): "全国 4 次/年",
        ("rescue", "diamond"): "2 次/年 免费救援",
    }
)
_NEXT: Mapping[Spot, str] = MappingProxyType({("rescue", "gold"): "1 次/年 免费救援", ("bills", "silver"): "无"})
_NOTE = "手册附表二"


def benefits(desk: Desk) -> None:
    """Have a version signed that counts from today on, and begin a draft for the next year.

    Raises:
        Denied: the account may not change the matrix or enter approvals.
    """
    signed = _written(desk, SHIPPED, _SIGNED, desk.today(), "年度权益标准")
    service.submit_version(desk, signed)
    signer = next(one.id for one in people.staff_list(desk) if one.id != desk.actor.staff_id)
    service.enter_benefit_approval(desk, signed, ApprovalDraft("F14-001", signer, desk.today(), opinion="同意"))
    _written(desk, signed, _NEXT, date(desk.today().year + 1, 1, 1), "下一年度调整")


def _written(desk: Desk, base: int, cells: Mapping[Spot, str], on: date, note: str) -> int:
    number = service.start_draft(desk, base)
    before = service.matrix_of(desk, number)
    after = before.with_cells({spot: read_cell(words) for spot, words in cells.items()})
    for spot in cells:
        after = after.with_note(spot, _NOTE)
    service.edit_matrix(desk, number, before, after)
    service.plan_version(desk, number, Plan(), Plan(on, note))
    return number
