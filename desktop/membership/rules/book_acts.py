"""What is done with lists, cohorts and books, as data: recording an offer, freezing, moving, entering a figure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any
from uuid import UUID

from desktop.core.acts import Act, ActField, FieldKind
from desktop.core.sentence import sentence
from desktop.membership.rules import books, cohorts, indicators, retention
from desktop.membership.rules.retention import OfferDraft, OfferKind, Outcome
from desktop.policy.clauses import MembershipAsOf


class BookWork(Enum):
    """The heading under which these acts stand."""

    BOOKS = "books"


BookAct = Act[Any, MembershipAsOf]


@dataclass(frozen=True, slots=True)
class OfferTyped:
    """An offer and its outcome as typed."""

    kind: str = ""
    offered_on: date | None = None
    outcome: str = ""
    offer: str = ""
    note: str = ""


def offer_draft(member_id: UUID, typed: OfferTyped) -> OfferDraft:
    """The service's draft of an offer to a member."""
    return OfferDraft(member_id, typed.kind, typed.offered_on, typed.offer, typed.outcome, typed.note)


@dataclass(frozen=True, slots=True)
class MoveTyped:
    """To whom members are moved, from when on, and why."""

    to_staff: UUID | None = None
    from_on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FreezeTyped:
    """A cohort to be frozen: its name, whom it lets through, and what counts as kept."""

    name: str = ""
    tier: str = ""
    manager: UUID | None = None
    network: bool = False
    tier_counts: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class FigureTyped:
    """How many users the network has, as typed."""

    counted_on: date | None = None
    users: int | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class ReasonTyped:
    """Why a record does not count."""

    reason: str = ""


_REASON = sentence("membership", "Reason")
OFFER: BookAct = Act(
    "record_offer",
    sentence("membership", "Record an offer"),
    retention.RECORD,
    OfferTyped,
    (
        ActField(
            "kind",
            sentence("membership", "Kind"),
            FieldKind.CHOICE,
            choices=tuple((one.value, one.zh) for one in OfferKind),
            required=True,
        ),
        ActField("offered_on", sentence("membership", "Offered on"), FieldKind.DAY, required=True),
        ActField(
            "outcome",
            sentence("membership", "Outcome"),
            FieldKind.CHOICE,
            choices=tuple((one.value, one.zh) for one in Outcome),
            required=True,
        ),
        ActField(
            "offer",
            sentence("membership", "Offer"),
            FieldKind.TEXT,
            required=True,
            longest=retention.LONGEST_OFFER,
            hint=sentence("membership", "e.g. 续约 24 个月送话费 240 元"),
        ),
        ActField("note", sentence("membership", "Note"), FieldKind.LONG, longest=retention.LONGEST_NOTE),
    ),
    BookWork.BOOKS,
)
CANCEL_OFFER: BookAct = Act(
    "cancel_offer",
    sentence("membership", "Cancel the last record"),
    retention.RECORD,
    ReasonTyped,
    (ActField("reason", _REASON, FieldKind.LONG, required=True, longest=retention.LONGEST_NOTE),),
    BookWork.BOOKS,
)
MOVE: BookAct = Act(
    "move_members",
    sentence("membership", "Move to another manager"),
    books.MOVE,
    MoveTyped,
    (
        ActField("to_staff", sentence("membership", "New manager"), FieldKind.STAFF, required=True),
        ActField("from_on", sentence("membership", "From"), FieldKind.DAY, required=True),
        ActField("reason", _REASON, FieldKind.LONG, required=True, longest=books.LONGEST_REASON),
    ),
    BookWork.BOOKS,
)
FREEZE: BookAct = Act(
    "freeze_cohort",
    sentence("membership", "Freeze a cohort"),
    cohorts.FREEZE,
    FreezeTyped,
    (
        ActField(
            "name",
            sentence("membership", "Called"),
            FieldKind.TEXT,
            required=True,
            longest=cohorts.LONGEST_NAME,
            hint=sentence("membership", "e.g. 2026年末金卡以上"),
        ),
        ActField("manager", sentence("membership", "Manager"), FieldKind.STAFF),
        ActField(
            "tier",
            sentence("membership", "Tier"),
            FieldKind.CHOICE,
            hint=sentence("membership", "no manager or tier chosen: all of them"),
        ),
        ActField("network", sentence("membership", "Lost, too: whose network number of then is gone"), FieldKind.FLAG),
        ActField("tier_counts", sentence("membership", "Lost, too: who holds a lower tier than then"), FieldKind.FLAG),
        ActField("note", sentence("membership", "Note"), FieldKind.LONG, longest=cohorts.LONGEST_NOTE),
    ),
    BookWork.BOOKS,
)
FIGURE: BookAct = Act(
    "enter_figure",
    sentence("membership", "Enter the users of the network"),
    indicators.ENTER_FIGURE,
    FigureTyped,
    (
        ActField("users", sentence("membership", "Users"), FieldKind.COUNT, required=True, longest=10),
        ActField("counted_on", sentence("membership", "Counted on"), FieldKind.DAY, required=True),
        ActField(
            "source",
            sentence("membership", "Source"),
            FieldKind.TEXT,
            required=True,
            longest=indicators.LONGEST_SOURCE,
            hint=sentence("membership", "e.g. 省公司经分系统 2026 年 10 月报表"),
        ),
    ),
    BookWork.BOOKS,
)
CANCEL_FIGURE: BookAct = Act(
    "cancel_figure",
    sentence("membership", "Cancel the figure of the network"),
    indicators.ENTER_FIGURE,
    ReasonTyped,
    (ActField("reason", _REASON, FieldKind.LONG, required=True, longest=retention.LONGEST_NOTE),),
    BookWork.BOOKS,
)
