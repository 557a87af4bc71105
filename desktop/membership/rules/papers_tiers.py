"""What the papers about tiers and cards say: 等级变更/补换卡/挂失/退会申请表 (F12), and 会员卡单 (F64)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.core.word import Word


class Applied(Word):
    """What is applied for."""

    TIER = "tier", "等级变更"
    OVERRIDE = "override", "临时等级"
    REPLACE = "replace", "补换卡"
    LOST = "lost", "挂失"
    FOUND = "found", "解挂"
    CANCEL = "cancel", "注销卡"
    LEAVE = "leave", "退会"


@dataclass(frozen=True, slots=True)
class ApplicationFacts:
    """What F12 says; of an application that is still to be made only the member is known."""

    number: str
    applied_on: date
    name: str
    sex: str
    phone: str
    id_type: str
    id_number: str
    network_number: str
    card_number: str
    address: str
    tier: str
    manager: str
    applied: str = ""
    from_tier: str = ""
    to_tier: str = ""
    from_on: date | None = None
    until_on: date | None = None
    former_card: str = ""
    new_card: str = ""
    why: str = ""
    reason: str = ""
    paper: str = ""
    review: str = ""
    decision: str = ""
    clerk: str = ""


@dataclass(frozen=True, slots=True)
class CardSlipFacts:
    """What F64 says: a card was handed out."""

    number: str
    issued_on: date
    name: str
    tier: str
    tier_until: date | None
    card_number: str
    phone: str
    operation: str
    former_card: str
    former_state: str
    why: str
    reason: str
    clerk: str
