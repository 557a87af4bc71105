"""Facts for the papers of books and lists: a book of a few members, and one of several sheets with long texts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.membership.rules.papers_books import HandoverLineFacts, HandoverSheet, ListLineFacts, ListSheet

_PEOPLE = (
    ("王建国", "钻石卡", "QH 1000 0001 E", "13800004417", date(2026, 12, 31), date(2027, 6, 30)),
    ("孙玉兰", "金卡", "QH 1000 0002 C", "13900006218", date(2027, 3, 31), None),
    ("李国强", "金卡", "QH 1000 0003 A", "13700000952", None, date(2026, 11, 30)),
    ("赵丽萍", "银卡", "QH 1000 0004 8", "13600007731", date(2026, 11, 20), date(2026, 11, 20)),
    ("钱多", "", "QH 1000 0005 6", "0530-5551210", None, None),
)
HANDOVER_FACTS = HandoverSheet(
    number="QH-M-20261118-001-5",
    from_name="何晴",
    to_name="郭芳",
    from_on=date(2026, 12, 1),
    reason="何晴调任售后服务部，原管理客户整册移交",
    count=5,
    tiers="钻石卡 1 户，金卡 2 户，银卡 1 户，无等级 1 户",
    clerk="周宏",
    lines=tuple(
        HandoverLineFacts(name, tier, card, phone, contract, broadband, "何晴")
        for name, tier, card, phone, contract, broadband in _PEOPLE
    ),
)
LONG_NAME = "阿卜杜热合曼·买买提依明江·图尔荪尼亚孜"
LONG_HANDOVER = replace(
    HANDOVER_FACTS,
    from_name=LONG_NAME,
    to_name=LONG_NAME,
    count=60,
    reason="长" * 90,
    tiers="钻石卡 20000 户，金卡 30000 户，银卡 100000 户，无等级 50000 户",
    lines=tuple(replace(line, name=LONG_NAME, former=LONG_NAME) for line in HANDOVER_FACTS.lines * 12),
)
LIST_FACTS = ListSheet(
    number="QH-F45-20261118-CO",
    kind="contract",
    title="合约到期",
    period="2026-11-18 至 2026-12-31",
    filter="等级：金卡；客户经理：何晴",
    count=5,
    disturbed=1,
    clerk="何晴",
    lines=tuple(
        ListLineFacts(name, tier, card, phone, contract, "免打扰" if name == "孙玉兰" else "", "何晴", outcome)
        for (name, tier, card, phone, contract, _), outcome in zip(
            _PEOPLE, ("已接受", "", "考虑中", "", "未联系上"), strict=True
        )
    ),
)
LONG_LIST = replace(
    LIST_FACTS,
    period="2026-11-18 至 2027-11-18",
    filter="等级：钻石卡；客户经理：" + LONG_NAME,
    count=60,
    lines=tuple(
        replace(line, name=LONG_NAME, manager=LONG_NAME, what="网号已不在资料中、等级低于拍照时", day=date(2027, 1, 1))
        for line in LIST_FACTS.lines * 12
    ),
)
