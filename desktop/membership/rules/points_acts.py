"""What the office does to a member's points on the page: the fields of each act, and the draft made of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from typing import Any, TypeAlias
from uuid import UUID

from desktop.core import acts
from desktop.core.acts import ActField, FieldKind
from desktop.core.clause import Value
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence
from desktop.core.word import Word
from desktop.points import rules as points
from desktop.policy.clauses import Basis, PointsAsOf

DIGITS = 9
LONGEST_DOCUMENT = 80
"""As it may be typed, with spaces; the ledger keeps it without them."""
LONGEST_REASON = 200


class PointsGroup(Enum):
    """All acts of the ledger stand under one heading."""

    POINTS = "points"


class Way(Word):
    """Which way an adjustment goes."""

    UP = "up", "增加"
    DOWN = "down", "扣减"


@dataclass(frozen=True, slots=True)
class PointsCase:
    """A member's points as the acts see them; *movement* is the one that is picked, *undoing* what undoing it does."""

    member_id: UUID
    name: str
    balance: points.Balance
    opened: bool = False
    movement: points.Movement | None = None
    undoing: points.Undoing | None = None


Act: TypeAlias = acts.Act[PointsCase, PointsAsOf]
Offer: TypeAlias = acts.Offer[Act]


@dataclass(frozen=True, slots=True)
class AwardTyped:
    """An award as typed; *amount* and *times* count for rules that ask for them."""

    rule: str = ""
    document: str = ""
    paper_at: datetime | None = None
    amount: int | None = None
    times: int | None = None
    points: int | None = None
    until_on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class OpeningTyped:
    """Opening balances as typed."""

    document: str = ""
    paper_at: datetime | None = None
    lots: tuple[tuple[int, date | None], ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedTyped:
    """The two signatures that the policy may ask for, as typed."""

    paper: str = ""
    signed_by: UUID | None = None
    signed_on: date | None = None
    opinion: str = ""
    paper_2: str = ""
    signed_by_2: UUID | None = None
    signed_on_2: date | None = None
    opinion_2: str = ""


@dataclass(frozen=True, slots=True)
class AdjustTyped(SignedTyped):
    """An adjustment as typed."""

    way: str = ""
    points: int | None = None
    document: str = ""
    paper_at: datetime | None = None
    until_on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReverseTyped(SignedTyped):
    """Why a movement is undone, and who signed for the debt that it leaves."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class TakeBackTyped:
    """Why a whole expiry run is taken back."""

    reason: str = ""


_DOCUMENT = ActField(
    "document", sentence("membership", "Document number"), FieldKind.TEXT, required=True, longest=LONGEST_DOCUMENT
)
_PAPER_AT = ActField("paper_at", sentence("membership", "Time on the paper"), FieldKind.INSTANT, required=True)
_UNTIL = ActField(
    "until_on",
    sentence("membership", "Good until"),
    FieldKind.DAY,
    hint=sentence("membership", "by policy"),
)
_POINTS = ActField("points", sentence("membership", "Points"), FieldKind.COUNT, longest=DIGITS)
_REMARK = ActField("reason", sentence("membership", "Remark"), FieldKind.TEXT, longest=LONGEST_REASON)
_REASON = ActField("reason", sentence("membership", "Reason"), FieldKind.TEXT, required=True, longest=LONGEST_REASON)
_SIGNATURE = (
    ActField("paper", sentence("membership", "Signed form"), FieldKind.TEXT, required=True, longest=LONGEST_DOCUMENT),
    ActField("signed_by", sentence("membership", "Signed by"), FieldKind.STAFF, required=True),
    ActField("signed_on", sentence("membership", "Signed on"), FieldKind.DAY, required=True),
    ActField("opinion", sentence("membership", "Opinion"), FieldKind.TEXT, longest=LONGEST_REASON),
)
_SECOND = tuple(
    replace(one, name=f"{one.name}_2", label=label)
    for one, label in zip(
        _SIGNATURE,
        (
            sentence("membership", "Second form"),
            sentence("membership", "Also signed by"),
            sentence("membership", "Second day"),
            sentence("membership", "Second opinion"),
        ),
        strict=True,
    )
)
SUFFIXES = ("", "_2")
"""What the names of the fields of each signature end with."""


def _rules_to_choose(_case: PointsCase, asof: PointsAsOf) -> Mapping[str, acts.Choices]:
    return {"rule": tuple((rule.code, rule.word) for rule in asof.clauses.earn)}


def _paper_now(_case: PointsCase, asof: PointsAsOf) -> Mapping[str, Any]:
    return {"paper_at": asof.now, "times": 1, "way": Way.UP.value, "signed_on": asof.today, "signed_on_2": asof.today}


def _opened_before(case: PointsCase, _asof: PointsAsOf) -> Sentence | None:
    return sentence("membership", "The opening balance is entered already; undo it first.") if case.opened else None


def _not_undoable(case: PointsCase, _asof: PointsAsOf) -> Sentence | None:
    if case.movement is None:
        return sentence("membership", "Choose a movement first.")
    if case.movement.kind not in points.REVERSIBLE:
        return sentence("membership", "A movement of this kind is not undone.")
    if case.movement.undone:
        return sentence("membership", "This movement is undone, released or collected already.")
    return None


def _taken_back(run: points.ExpiryPosted, _asof: PointsAsOf) -> Sentence | None:
    if run.taken_back:
        return sentence("membership", "This run is taken back already.")
    if run.past:
        return sentence("membership", "The last day of these points is past; they stay expired.")
    return None


AWARD = Act(
    "award_points",
    sentence("membership", "Award points"),
    points.AWARD,
    AwardTyped,
    (
        ActField("rule", sentence("membership", "What for"), FieldKind.CHOICE, required=True),
        ActField("amount", sentence("membership", "Amount (元)"), FieldKind.MONEY),
        ActField("times", sentence("membership", "Times"), FieldKind.COUNT, longest=DIGITS),
        _POINTS,
        _UNTIL,
        _DOCUMENT,
        _PAPER_AT,
        _REMARK,
    ),
    PointsGroup.POINTS,
    proposed=_paper_now,
    choices=_rules_to_choose,
)
OPEN = Act(
    "open_points",
    sentence("membership", "Enter opening balance"),
    points.OPEN,
    OpeningTyped,
    (
        ActField("lots", sentence("membership", "Lots"), FieldKind.RECORD, required=True),
        _DOCUMENT,
        _PAPER_AT,
        _REMARK,
    ),
    PointsGroup.POINTS,
    why_not=_opened_before,
    proposed=_paper_now,
)
ADJUST = Act(
    "adjust_points",
    sentence("membership", "Adjust points"),
    points.ADJUST,
    AdjustTyped,
    (
        ActField(
            "way",
            sentence("membership", "Way"),
            FieldKind.CHOICE,
            choices=tuple((way.value, way.zh) for way in Way),
            required=True,
        ),
        replace(_POINTS, required=True),
        _DOCUMENT,
        _PAPER_AT,
        _UNTIL,
        _REASON,
        *_SIGNATURE,
        *_SECOND,
    ),
    PointsGroup.POINTS,
    proposed=_paper_now,
)
REVERSE = Act(
    "reverse_points",
    sentence("membership", "Undo movement"),
    points.REVERSE,
    ReverseTyped,
    (_REASON, *_SIGNATURE, *_SECOND),
    PointsGroup.POINTS,
    why_not=_not_undoable,
)
TAKE_BACK: acts.Act[points.ExpiryPosted, PointsAsOf] = acts.Act(
    "take_back_expiry",
    sentence("membership", "Take an expiry run back"),
    points.REVERSE,
    TakeBackTyped,
    (_REASON,),
    PointsGroup.POINTS,
    why_not=_taken_back,
)
POINTS_ACTS = (AWARD, ADJUST, OPEN, REVERSE)


def points_offers(case: PointsCase, asof: PointsAsOf, may: frozenset[Any]) -> tuple[Offer, ...]:
    """What can be done to these points now, each with as many places for signatures as the policy asks for."""
    needed = {
        ADJUST.code: asof.clauses.adjustment_approvals,
        REVERSE.code: 0 if case.undoing is None else case.undoing.approvals,
    }
    found = acts.offered(POINTS_ACTS, case, asof, may)
    return tuple(replace(one, fields=_signed_so_often(one, needed.get(one.act.code, 0))) for one in found)


def _signed_so_often(offer: Offer, times: int) -> tuple[ActField, ...]:
    left_out = {f"{one.name}{suffix}" for suffix in SUFFIXES[times:] for one in _SIGNATURE}
    return tuple(one for one in offer.fields if one.name not in left_out)


def asks_for(rule: str, asof: PointsAsOf) -> frozenset[str]:
    """Which of the fields amount, times and points an award by this rule needs: what the policy leaves open, the paper
    says.
    """
    clause = asof.clauses.rule(rule)
    if clause is None or clause.basis is Basis.TYPED:
        return frozenset({"points"})
    counted = frozenset({"amount"} if clause.basis is Basis.AMOUNT else {"times"})
    settled = isinstance(clause.points, Value) and (clause.basis is Basis.TIMES or isinstance(clause.per, Value))
    return counted if settled else counted | {"points"}


def award_draft(typed: AwardTyped, case: PointsCase, asof: PointsAsOf) -> points.AwardDraft:
    """The ledger's draft; what the rule does not ask for is left out."""
    asked = asks_for(typed.rule, asof)
    return points.AwardDraft(
        case.member_id,
        typed.document,
        typed.paper_at or asof.now,
        rule=typed.rule,
        points=typed.points if "points" in asked else None,
        amount=typed.amount if "amount" in asked else None,
        times=typed.times if "times" in asked and typed.times is not None else 1,
        reason=typed.reason,
        until_on=typed.until_on,
    )


def opening_draft(typed: OpeningTyped, case: PointsCase, asof: PointsAsOf) -> points.OpeningDraft:
    """The ledger's draft."""
    return points.OpeningDraft(case.member_id, typed.document, typed.paper_at or asof.now, typed.lots, typed.reason)


def adjust_draft(typed: AdjustTyped, case: PointsCase, asof: PointsAsOf) -> points.AdjustDraft:
    """The ledger's draft; taking points away has a minus."""
    number = typed.points or 0
    return points.AdjustDraft(
        case.member_id,
        typed.document,
        typed.paper_at or asof.now,
        -number if typed.way == Way.DOWN.value else number,
        typed.reason,
        approvals_of(typed),
        typed.until_on if typed.way == Way.UP.value else None,
    )


def approvals_of(typed: SignedTyped) -> tuple[points.Approval, ...]:
    """The signatures that are typed completely."""
    return tuple(_approvals(typed))


def _approvals(typed: SignedTyped) -> Iterator[points.Approval]:
    for paper, signer, day, opinion in _signatures(typed):
        if signer is not None and day is not None:
            yield points.Approval(paper, signer, day, opinion)


def _signatures(typed: SignedTyped) -> Iterator[tuple[str, UUID | None, date | None, str]]:
    yield typed.paper, typed.signed_by, typed.signed_on, typed.opinion
    yield typed.paper_2, typed.signed_by_2, typed.signed_on_2, typed.opinion_2


def beside_fields(found: list[Problem], names: frozenset[str]) -> list[Problem]:
    """The ledger's refusals beside the fields of the editor: what speaks against the signatures stands at the signer,
    what belongs to a field that is not shown stands in the foot.
    """
    places = {"approvals": "signed_by"}
    moved = [replace(one, field=places.get(one.field, one.field)) for one in found]
    return [one if one.field in names else replace(one, field="") for one in moved]
