"""Facts for the notice of benefits: the shipped matrix a little filled in, and one of more and longer lines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from desktop.membership.rules.benefit_notation import read_cell
from desktop.membership.rules.benefit_versions import VersionFacts
from desktop.membership.rules.papers_benefits import NoticeLine, notice
from desktop.membership.service.benefits import shipped_matrix
from desktop.people.rules import SHIPPED_TIERS

TIERS = {code: word for code, word, _rank in SHIPPED_TIERS}
_DRAFT = VersionFacts(2, UUID(int=2), date(2027, 1, 1))
_FILLED = shipped_matrix().with_cells(
    {
        ("card_upgrade", "silver"): read_cell("1 次/年"),
        ("card_upgrade", "gold"): read_cell("2 次/年"),
        ("card_upgrade", "diamond"): read_cell("3 次/年"),
        ("hotline", "diamond"): read_cell("√"),
        ("rescue", "silver"): read_cell("无"),
    }
)
NOTICE_FACTS = notice(_DRAFT, _FILLED, TIERS, "QH", "0871-6555 1234")
_LONG = (
    "本省及省际合作网点预约办理、优先办理并提供上门取送与全程陪同服务，节假日不休息，"
    "结果当日短信告知，不满意重办（需申请）"
)
LONG_NOTICE = replace(
    NOTICE_FACTS,
    version="2027-01-15 版",
    telephone="0871-6555 1234、0871-6555 1235、0871-6555 1236",
    remark=_LONG * 6,
    lines=tuple(
        NoticeLine(f"免预付款开通国际漫游／长途及附加业务之第{n}项", (_LONG, _LONG, _LONG)) for n in range(1, 61)
    ),
)
