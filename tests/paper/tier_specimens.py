"""Facts for the papers about tiers and cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.core import numbers
from desktop.membership.rules.papers_tiers import ApplicationFacts, CardSlipFacts

CARD, FORMER = numbers.card("QH", 10_003_847), numbers.card("QH", 10_000_327)
NAME = "阿卜杜热合曼·买买提依明江·图尔荪尼亚孜"
APPLICATION_FACTS = ApplicationFacts(
    number="QH-U-20261118-001-C",
    applied_on=date(2026, 11, 18),
    name="王建国",
    sex="male",
    phone="13800004417",
    id_type="居民身份证",
    id_number="110101196803121238",
    network_number="13800004417",
    card_number=CARD,
    address="青禾县城关镇东风路 118 号幸福家园 3 幢 2 单元 501",
    tier="金卡",
    manager="陈立",
    applied="tier",
    from_tier="gold",
    to_tier="diamond",
    from_on=date(2026, 12, 1),
    until_on=date(2027, 11, 30),
    reason="近 12 个月消费 23,400.00 元，在网 8 年，申请调整为钻石卡。",
    paper="青客签〔2026〕18 号",
    decision="同意。高远，2026-11-18",
    clerk="林晓梅",
)
LONG_APPLICATION = replace(
    APPLICATION_FACTS,
    name=NAME,
    sex="female",
    applied="override",
    address=NAME * 3,
    network_number="053085550000123",
    manager=NAME,
    former_card=FORMER,
    new_card=CARD,
    why="other",
    reason="客户说明情况。" * 28,
    paper="青客签〔2026〕18 号及附件一、附件二、附件三",
    review="同意报批。" * 12,
    decision="同意。" * 20,
    clerk=NAME,
)
SLIP_FACTS = CardSlipFacts(
    number="QH-U-20261118-002-A",
    issued_on=date(2026, 11, 18),
    name="王建国",
    tier="钻石卡",
    tier_until=date(2027, 11, 30),
    card_number=CARD,
    phone="13800004417",
    operation="replace",
    former_card=FORMER,
    former_state="已更换",
    why="lost",
    reason="10 月 30 日在车站遗失，当日已挂失",
    clerk="林晓梅",
)
LONG_SLIP = replace(SLIP_FACTS, name=NAME, clerk=NAME, why="other", reason="会员说明情况。" * 14)
