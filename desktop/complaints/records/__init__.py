"""What the database keeps about complaints; a complaint is never deleted, its story only grows."""

from desktop.complaints.records.case import Complaint, ComplaintDue, ComplaintLink, ComplaintStep, SegmentEnd
from desktop.complaints.records.handling import (
    Answer,
    Approval,
    Contact,
    Extension,
    ExtensionDecision,
    Measure,
    Memo,
    WorkOrder,
)

RECORDS = (
    Complaint,
    ComplaintStep,
    SegmentEnd,
    ComplaintLink,
    ComplaintDue,
    Contact,
    WorkOrder,
    Measure,
    Memo,
    Answer,
    Approval,
    Extension,
    ExtensionDecision,
)

__all__ = [
    "RECORDS",
    "Answer",
    "Approval",
    "Complaint",
    "ComplaintDue",
    "ComplaintLink",
    "ComplaintStep",
    "Contact",
    "Extension",
    "ExtensionDecision",
    "Measure",
    "Memo",
    "SegmentEnd",
    "WorkOrder",
]
