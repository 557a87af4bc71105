"""Decisions about membership: what a member may use, which tier is due, what a file on screen shows. Pure."""

from desktop.core.kind import Kind
from desktop.core.permission import Permission
from desktop.membership.rules.books import BOOKS, Book, HandoverFacts, Moved, MoveDraft
from desktop.membership.rules.cards import CARDS
from desktop.membership.rules.cohorts import COHORTS, CohortDraft, CohortFacts, KeptBy, Loss, LostRow, Retention, Share
from desktop.membership.rules.entitlements import ENTITLEMENTS, Entitlement, Entitlements, Standing, UseFacts
from desktop.membership.rules.holdings import OVERRIDES
from desktop.membership.rules.indicators import FIGURES, FigureDraft, FigureFacts, Indicator, IndicatorFacts
from desktop.membership.rules.overview import About, Overview, Reminder
from desktop.membership.rules.proposals import PROPOSALS
from desktop.membership.rules.quality import Age, ManagerQuality, Quality, QualityRow
from desktop.membership.rules.retention import (
    OFFERS,
    Answered,
    ListKind,
    ListWanted,
    OfferDraft,
    OfferFacts,
    OfferKind,
    Outcome,
    RetentionRow,
)
from desktop.people.rules import MEMBERS
from desktop.points.rules import POINTS

READ = Permission("membership.read")
BENEFITS_CHANGE = Permission("membership.benefits.change")
BENEFITS_APPROVE = Permission("membership.benefits.approval.enter")

BENEFITS = frozenset(
    {
        Kind("benefit_version"),
        Kind("benefit_line"),
        Kind("benefit_cell"),
        Kind("benefit_approval"),
        Kind("benefit_retirement"),
    }
)
"""What a page that shows the benefit matrix shows."""

# Every kind of record that the page shows: it reads again when a commit touched one of them.
KINDS = (
    MEMBERS
    | BENEFITS
    | BOOKS
    | CARDS
    | COHORTS
    | ENTITLEMENTS
    | FIGURES
    | OFFERS
    | OVERRIDES
    | POINTS
    | PROPOSALS
    | frozenset(
        {
            Kind("member_print"),
            Kind("printout"),
        }
    )
)

__all__ = [
    "BENEFITS",
    "BENEFITS_APPROVE",
    "BENEFITS_CHANGE",
    "BOOKS",
    "CARDS",
    "COHORTS",
    "ENTITLEMENTS",
    "FIGURES",
    "KINDS",
    "OFFERS",
    "OVERRIDES",
    "PROPOSALS",
    "READ",
    "About",
    "Age",
    "Answered",
    "Book",
    "CohortDraft",
    "CohortFacts",
    "Entitlement",
    "Entitlements",
    "FigureDraft",
    "FigureFacts",
    "HandoverFacts",
    "Indicator",
    "IndicatorFacts",
    "KeptBy",
    "ListKind",
    "ListWanted",
    "Loss",
    "LostRow",
    "ManagerQuality",
    "MoveDraft",
    "Moved",
    "OfferDraft",
    "OfferFacts",
    "OfferKind",
    "Outcome",
    "Overview",
    "Quality",
    "QualityRow",
    "Reminder",
    "Retention",
    "RetentionRow",
    "Share",
    "Standing",
    "UseFacts",
]
