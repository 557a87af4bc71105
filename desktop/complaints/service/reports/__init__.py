"""Complaint reports: drafted from counted rows, signed for good, listed with the records behind every figure."""

from collections.abc import Callable, Mapping

from desktop.complaints.rules import reports as rules
from desktop.complaints.service.reports.signing import (
    Altered,
    make_report,
    records_behind,
    records_signed,
    report_by_number,
    sign_report,
    signed_report,
    signed_reports,
    whole_report,
)
from desktop.complaints.service.reports.workbook import workbook
from desktop.core.permission import Permission

VERBS: Mapping[Callable[..., object], Permission] = {
    make_report: rules.READ,
    records_behind: rules.READ,
    records_signed: rules.READ,
    whole_report: rules.READ,
    signed_reports: rules.READ,
    signed_report: rules.READ,
    report_by_number: rules.READ,
    sign_report: rules.SIGN,
}

__all__ = [
    "VERBS",
    "Altered",
    "make_report",
    "records_behind",
    "records_signed",
    "report_by_number",
    "sign_report",
    "signed_report",
    "signed_reports",
    "whole_report",
    "workbook",
]
