"""What histories tell of tiers and cards: the words of their records, fields and verbs."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from desktop.core.kind import Kind
from desktop.core.numbers import shown_card
from desktop.core.sentence import Sentence, sentence
from desktop.core.telling import RecordWords
from desktop.core.word import Word
from desktop.membership.rules.cards import CardOperation, ReplaceReason
from desktop.membership.rules.proposals import Criterion, Move, Outcome

_MEMBER, _BY, _AT = sentence("membership", "member"), sentence("membership", "by"), sentence("membership", "at")
_REASON, _NUMBER = sentence("membership", "reason"), sentence("membership", "number")
_PAPER, _SIGNER = sentence("membership", "signed form"), sentence("membership", "signed by")
_SIGNED_ON, _NOTE = sentence("membership", "signed on"), sentence("membership", "note")
_HOLDING, _FORMER = sentence("membership", "tier"), sentence("membership", "former tier")
_UNTIL, _FROM = sentence("membership", "last day"), sentence("membership", "first day")
_TIERS = {"": "无等级", "silver": "银卡", "gold": "金卡", "diamond": "钻石卡"}


def _coded(words: type[Word]) -> Callable[[object], str]:
    return lambda code: words.of(str(code)).zh if code else ""


def tier_said(code: object) -> str:
    """What a tier is called."""
    return _TIERS.get(str(code), str(code))


def _card(card: object) -> str:
    return shown_card(str(card)) if card else ""


TIER_WORDS: tuple[RecordWords, ...] = (
    RecordWords(
        Kind("tier_proposal"),
        sentence("membership", "Proposal of tiers"),
        {
            "number": _NUMBER,
            "criterion": sentence("membership", "by what"),
            "counted_from": sentence("membership", "counted from"),
            "counted_until": sentence("membership", "counted until"),
            "from_on": _FROM,
            "until_on": _UNTIL,
            "digest": sentence("membership", "digest"),
            "note": _NOTE,
            "made_by": _BY,
            "made_at": _AT,
            "withdrawn_at": sentence("membership", "withdrawn at"),
            "withdrawn_why": sentence("membership", "withdrawn because"),
        },
        values={"criterion": _coded(Criterion)},
        named_by="number",
        parts={"tier_proposal_row": "proposal", "tier_proposal_approval": "proposal"},
        left_out=frozenset({"thresholds", "counts", "moves"}),
    ),
    RecordWords(
        Kind("tier_proposal_row"),
        sentence("membership", "Row of a proposal of tiers"),
        {
            "member": _MEMBER,
            "from_tier": _FORMER,
            "to_tier": sentence("membership", "new tier"),
            "move": sentence("membership", "change"),
            "refused": sentence("membership", "rejected because"),
            "outcome": sentence("membership", "what came of it"),
            "told": sentence("membership", "what had changed"),
        },
        values={"from_tier": tier_said, "to_tier": tier_said, "move": _coded(Move), "outcome": _coded(Outcome)},
        named_by="member",
        left_out=frozenset({"proposal", "card", "figure", "holding", "holding_until", "made"}),
    ),
    RecordWords(
        Kind("tier_proposal_approval"),
        sentence("membership", "Approval of a proposal of tiers"),
        {
            "paper": _PAPER,
            "signed_by": _SIGNER,
            "signed_on": _SIGNED_ON,
            "granted": sentence("membership", "agreed to"),
            "opinion": sentence("membership", "opinion"),
            "moved": sentence("membership", "moved"),
            "rejected": sentence("membership", "rejected"),
            "changed": sentence("membership", "left out"),
            "entered_by": _BY,
            "entered_at": _AT,
        },
        named_by="paper",
        left_out=frozenset({"proposal"}),
    ),
    RecordWords(
        Kind("tier_change"),
        sentence("membership", "Change of tier"),
        {
            "number": _NUMBER,
            "member": _MEMBER,
            "former": _FORMER,
            "paper": _PAPER,
            "signed_by": _SIGNER,
            "signed_on": _SIGNED_ON,
            "entered_by": _BY,
            "entered_at": _AT,
        },
        values={"former": tier_said},
        named_by="number",
        left_out=frozenset({"holding"}),
    ),
    RecordWords(
        Kind("tier_override"),
        sentence("membership", "Tier for a time"),
        {
            "number": _NUMBER,
            "member": _MEMBER,
            "former": _FORMER,
            "until_on": _UNTIL,
            "reason": _REASON,
            "paper": _PAPER,
            "signed_by": _SIGNER,
            "signed_on": _SIGNED_ON,
            "entered_by": _BY,
            "entered_at": _AT,
        },
        values={"former": tier_said},
        named_by="number",
        parts={"tier_override_end": "override"},
        left_out=frozenset({"holding", "resumed", "instead"}),
    ),
    RecordWords(
        Kind("tier_override_end"),
        sentence("membership", "Tier for a time: earlier end"),
        {"until_on": _UNTIL, "reason": _REASON, "entered_by": _BY, "entered_at": _AT},
        named_by="until_on",
        left_out=frozenset({"override"}),
    ),
    RecordWords(
        Kind("card_event"),
        sentence("membership", "What happened to a card"),
        {
            "number": _NUMBER,
            "member": _MEMBER,
            "operation": sentence("membership", "what was done"),
            "card": sentence("membership", "card"),
            "new_card": sentence("membership", "new card"),
            "happened_on": sentence("membership", "day"),
            "why": sentence("membership", "replaced because"),
            "reason": _REASON,
            "paper": _PAPER,
            "entered_by": _BY,
            "entered_at": _AT,
        },
        values={"operation": _coded(CardOperation), "why": _coded(ReplaceReason), "card": _card, "new_card": _card},
        named_by="number",
    ),
)
TIER_PARTS: Mapping[str, str] = {
    "tier_change": "member",
    "tier_override": "member",
    "card_event": "member",
    "tier_proposal_row": "member",
}
"""What belongs to a member, by the field that says to whom."""
TIER_VERBS: Mapping[str, Sentence] = {
    "membership.propose_tiers": sentence("membership", "Tiers proposed"),
    "membership.withdraw_tiers": sentence("membership", "Proposal of tiers withdrawn"),
    "membership.refuse_tier_rows": sentence("membership", "Rows of a proposal of tiers rejected or agreed to"),
    "membership.approve_tiers": sentence("membership", "Approval of tiers entered"),
    "membership.change_tier": sentence("membership", "Tier changed"),
    "membership.override_tier": sentence("membership", "Tier for a time granted"),
    "membership.end_override": sentence("membership", "Tier for a time ended earlier"),
    "membership.handle_card": sentence("membership", "Card handled"),
}
