"""What the database keeps about membership besides the files of members, which are kept by people."""

from desktop.membership.records.benefits import BENEFIT_RECORDS
from desktop.membership.records.books import Handover, HandoverLine, RetentionOffer, RetentionOfferCancel
from desktop.membership.records.cohorts import Cohort, CohortSheet, NetworkFigure, NetworkFigureCancel
from desktop.membership.records.entitlements import ENTITLEMENT_RECORDS
from desktop.membership.records.prints import MemberPrint
from desktop.membership.records.tiers import TIER_RECORDS
from desktop.storage.record import Record

BOOK_RECORDS: tuple[type[Record], ...] = (
    Cohort,
    CohortSheet,
    NetworkFigure,
    NetworkFigureCancel,
    Handover,
    HandoverLine,
    RetentionOffer,
    RetentionOfferCancel,
)
RECORDS: tuple[type[Record], ...] = (MemberPrint, *BENEFIT_RECORDS, *ENTITLEMENT_RECORDS, *TIER_RECORDS, *BOOK_RECORDS)

__all__ = ["RECORDS", "MemberPrint"]
