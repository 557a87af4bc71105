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
from desktop.complaints.records.reports import ComplaintReport

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
    ComplaintReport,
)

__all__ = [
    "RECORDS",
    "Answer",
    "Approval",
    "Complaint",
    "ComplaintDue",
    "ComplaintLink",
    "ComplaintReport",
    "ComplaintStep",
    "Contact",
    "Extension",
    "ExtensionDecision",
    "Measure",
    "Memo",
    "SegmentEnd",
    "WorkOrder",
]
