"""What the office does to a member's tier and card on the page, as data; and to a proposal of tiers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Any, TypeAlias

from desktop.core import acts
from desktop.core.acts import ActField, FieldKind
from desktop.core.permission import Permission
from desktop.core.sentence import Sentence, sentence
from desktop.membership.rules import cards, holdings, proposals
from desktop.membership.rules.cards import CardDraft, CardFacts, CardOperation, ReplaceReason
from desktop.membership.rules.holdings import ChangeDraft, OverrideDraft, OverrideEndDraft, OverrideFacts, Span
from desktop.membership.rules.proposals import ApprovalDraft, Criterion, ProposalFacts, State
from desktop.policy.clauses import MembershipAsOf


class TierGroup(Enum):
    """The headings of the acts."""

    TIER = "tier"
    CARD = "card"
    PROPOSAL = "proposal"


@dataclass(frozen=True, slots=True)
class TierCase:
    """A member's tiers and card as the acts see them; *words* are those of the office's tiers, the lowest first."""

    name: str
    words: Mapping[str, str]
    held: tuple[Span, ...]
    overrides: tuple[OverrideFacts, ...]
    card: CardFacts
    left: bool = False

    def running(self, today: date) -> OverrideFacts | None:
        """The tier for a time that is held today or later."""
        return next((one for one in reversed(self.overrides) if one.last >= today), None)


Act: TypeAlias = acts.Act[TierCase, MembershipAsOf]
Offer: TypeAlias = acts.Offer[Act]

_LEFT = sentence("membership", "The member has left the club.")
_PAPER = ActField("paper", sentence("membership", "Signed form"), FieldKind.TEXT, required=True, longest=60)
_SIGNER = ActField("signed_by", sentence("membership", "Signed by"), FieldKind.STAFF, required=True)
_SIGNED_ON = ActField("signed_on", sentence("membership", "Signed on"), FieldKind.DAY, required=True)
_TIER = ActField("tier", sentence("membership", "Tier"), FieldKind.CHOICE, required=True)
_FROM = ActField("from_on", sentence("membership", "From"), FieldKind.DAY, required=True)
_UNTIL = ActField(
    "until_on", sentence("membership", "Last day"), FieldKind.DAY, hint=sentence("membership", "empty: without end")
)
_REASON = ActField("reason", sentence("membership", "Reason"), FieldKind.TEXT, required=True, longest=holdings.LONGEST)
_REMARK = ActField("reason", sentence("membership", "Remark"), FieldKind.TEXT, longest=cards.LONGEST)


def _tiers(case: TierCase, _asof: MembershipAsOf) -> Mapping[str, acts.Choices]:
    return {"tier": tuple(case.words.items())}


def _today(_case: Any, asof: MembershipAsOf) -> Mapping[str, Any]:
    return {"from_on": asof.today, "signed_on": asof.today, "on": asof.today}


def _gone(case: TierCase, _asof: MembershipAsOf) -> Sentence | None:
    return _LEFT if case.left else None


def _no_override(case: TierCase, asof: MembershipAsOf) -> Sentence | None:
    running = case.running(asof.today)
    none = sentence("membership", "The member holds no tier for a time.")
    return none if running is None or running.last == asof.today else None


CHANGE = Act(
    "change_tier",
    sentence("membership", "Change tier"),
    holdings.CHANGE,
    ChangeDraft,
    (
        _TIER,
        _FROM,
        _UNTIL,
        ActField("basis", sentence("membership", "Basis"), FieldKind.TEXT, required=True, longest=holdings.LONGEST),
        _PAPER,
        _SIGNER,
        _SIGNED_ON,
    ),
    TierGroup.TIER,
    why_not=_gone,
    proposed=_today,
    choices=_tiers,
)
OVERRIDE = Act(
    "override_tier",
    sentence("membership", "Tier for a time"),
    holdings.CHANGE,
    OverrideDraft,
    (_TIER, _FROM, replace(_UNTIL, required=True, hint=None), _REASON, _PAPER, _SIGNER, _SIGNED_ON),
    TierGroup.TIER,
    why_not=_gone,
    proposed=_today,
    choices=_tiers,
)
END = Act(
    "end_override",
    sentence("membership", "End it earlier"),
    holdings.CHANGE,
    OverrideEndDraft,
    (replace(_UNTIL, required=True, hint=None), _REASON),
    TierGroup.TIER,
    why_not=_no_override,
    proposed=lambda _case, asof: {"until_on": asof.today},
)


@dataclass(frozen=True, slots=True)
class IssueTyped:
    """A card that is handed out."""

    on: date | None = None
    new_card: str = ""
    paper: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReplaceTyped:
    """A card in place of another."""

    why: str = ""
    on: date | None = None
    new_card: str = ""
    paper: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class NoteTyped:
    """A card that is lost, or found again."""

    on: date | None = None
    paper: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CancelTyped:
    """A card that is good no more."""

    on: date | None = None
    paper: str = ""
    reason: str = ""
    tail: str = ""


_ON = ActField("on", sentence("membership", "Day"), FieldKind.DAY, required=True)
_APPLIED = ActField("paper", sentence("membership", "Signed form"), FieldKind.TEXT, longest=60)
_NEW = ActField(
    "new_card",
    sentence("membership", "New card"),
    FieldKind.TEXT,
    hint=sentence("membership", "scan or type; empty: the next number"),
    longest=40,
)
_WHY = ActField(
    "why",
    sentence("membership", "Replaced because"),
    FieldKind.CHOICE,
    choices=tuple((one.value, one.zh) for one in ReplaceReason),
    required=True,
)
_TAIL = ActField(
    "tail",
    sentence("membership", "Last 3 characters"),
    FieldKind.TEXT,
    required=True,
    hint=sentence("membership", "of the card, to confirm"),
    longest=10,
)


def _replaced(case: TierCase, asof: MembershipAsOf) -> Mapping[str, Any]:
    """A card that was reported lost is replaced because of that."""
    lost = case.card.state is cards.CardState.LOST
    return {**_today(case, asof), **({"why": ReplaceReason.LOST.value} if lost else {})}


def _card_act(operation: CardOperation, word: Sentence, draft: type, fields: tuple[ActField, ...]) -> Act:
    return Act(
        f"card_{operation.value}",
        word,
        cards.CHANGE,
        draft,
        fields,
        TierGroup.CARD,
        why_not=lambda case, _asof: cards.why_not(operation, case.card, left=case.left),
        proposed=_replaced if operation is CardOperation.REPLACE else _today,
        final=operation is CardOperation.CANCEL,
    )


CARD_ACTS: Mapping[CardOperation, Act] = {
    CardOperation.REPLACE: _card_act(
        CardOperation.REPLACE,
        sentence("membership", "Replace card"),
        ReplaceTyped,
        (_WHY, _ON, _NEW, _APPLIED, _REMARK),
    ),
    CardOperation.LOST: _card_act(
        CardOperation.LOST, sentence("membership", "Report lost"), NoteTyped, (_ON, _APPLIED, _REMARK)
    ),
    CardOperation.FOUND: _card_act(
        CardOperation.FOUND, sentence("membership", "Card found"), NoteTyped, (_ON, _APPLIED, _REMARK)
    ),
    CardOperation.ISSUE: _card_act(
        CardOperation.ISSUE, sentence("membership", "Issue card"), IssueTyped, (_ON, _NEW, _APPLIED, _REMARK)
    ),
    CardOperation.CANCEL: _card_act(
        CardOperation.CANCEL, sentence("membership", "Cancel card"), CancelTyped, (_ON, _APPLIED, _REASON, _TAIL)
    ),
}
TIER_ACTS: tuple[Act, ...] = (CHANGE, OVERRIDE, END, *CARD_ACTS.values())


def tier_offers(case: TierCase, asof: MembershipAsOf, may: frozenset[Permission]) -> tuple[Offer, ...]:
    """What can be done to this member's tier and card now."""
    return acts.offered(TIER_ACTS, case, asof, may)


def card_draft(typed: IssueTyped | ReplaceTyped | NoteTyped | CancelTyped) -> CardDraft:
    """The service's draft."""
    return CardDraft(
        typed.on,
        getattr(typed, "new_card", ""),
        getattr(typed, "why", ""),
        typed.reason,
        typed.paper,
        getattr(typed, "tail", ""),
    )


# Proposals


@dataclass(frozen=True, slots=True)
class RunTyped:
    """A run as typed."""

    criterion: str = ""
    counted_until: date | None = None
    from_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ApprovalTyped:
    """What was signed, as typed; *answer* is granted or refused."""

    answer: str = ""
    paper: str = ""
    signed_by: Any = None
    signed_on: date | None = None
    opinion: str = ""


@dataclass(frozen=True, slots=True)
class WhyTyped:
    """A reason."""

    reason: str = ""


GRANTED, REFUSED = "granted", "refused"
ProposalAct: TypeAlias = acts.Act["ProposalFacts | None", MembershipAsOf]


def _decided(facts: ProposalFacts | None, _asof: MembershipAsOf) -> Sentence | None:
    if facts is None:
        return sentence("membership", "Choose a proposal first.")
    decided = sentence("membership", "This proposal is decided already: {state}.")
    return None if facts.state is State.WAITING else decided.of(state=facts.state.zh)


RUN = ProposalAct(
    "propose_tiers",
    sentence("membership", "Simulate and propose"),
    proposals.PROPOSE,
    RunTyped,
    (
        ActField(
            "criterion",
            sentence("membership", "By"),
            FieldKind.CHOICE,
            choices=tuple((one.value, one.zh) for one in Criterion),
            required=True,
        ),
        ActField("counted_until", sentence("membership", "Counted until"), FieldKind.DAY, required=True),
        replace(_FROM, label=sentence("membership", "New tiers from")),
        ActField("note", sentence("membership", "Remark"), FieldKind.TEXT, longest=proposals.LONGEST),
    ),
    TierGroup.PROPOSAL,
)
APPROVE = ProposalAct(
    "approve_tiers",
    sentence("membership", "Enter approval"),
    proposals.APPROVE,
    ApprovalTyped,
    (
        ActField(
            "answer",
            sentence("membership", "Decision"),
            FieldKind.CHOICE,
            choices=((GRANTED, "同意"), (REFUSED, "不同意")),
            required=True,
        ),
        _PAPER,
        _SIGNER,
        _SIGNED_ON,
        ActField("opinion", sentence("membership", "Opinion"), FieldKind.TEXT, longest=proposals.LONGEST),
    ),
    TierGroup.PROPOSAL,
    why_not=_decided,
    proposed=_today,
)
REJECT = ProposalAct(
    "reject_tier_rows",
    sentence("membership", "Reject chosen rows"),
    proposals.APPROVE,
    WhyTyped,
    (_REASON,),
    TierGroup.PROPOSAL,
    why_not=_decided,
)
WITHDRAW = ProposalAct(
    "withdraw_tiers",
    sentence("membership", "Withdraw"),
    proposals.PROPOSE,
    WhyTyped,
    (_REASON,),
    TierGroup.PROPOSAL,
    why_not=_decided,
)
PROPOSAL_ACTS = (RUN, APPROVE, REJECT, WITHDRAW)


def approval_draft(typed: ApprovalTyped) -> ApprovalDraft:
    """The service's draft."""
    return ApprovalDraft(typed.paper, typed.signed_by, typed.signed_on, typed.answer == GRANTED, typed.opinion)
