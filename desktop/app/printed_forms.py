"""The forms of every room, each with how its facts are found again from the number in its QR code."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from desktop.complaints import forms as complaint_forms
from desktop.complaints import service as complaints
from desktop.complaints.forms.reports import REPORT
from desktop.desk import Desk
from desktop.membership import forms as membership_forms
from desktop.membership import service as membership
from desktop.membership.forms.benefits import NOTICE
from desktop.membership.forms.books import HANDOVER, MEMBER_LIST
from desktop.membership.forms.entitlements import BENEFIT_USES
from desktop.membership.forms.tiers import APPLICATION, CARD_SLIP
from desktop.paper.definition import Form
from desktop.points import forms as point_forms
from desktop.points import service as points
from desktop.room import PrintedForm


def of_members() -> tuple[PrintedForm, ...]:
    """The forms of the members' page."""
    return (
        PrintedForm(NOTICE, membership.notice_by_number),
        PrintedForm(HANDOVER, membership.handover_by_number),
        *unrecorded((MEMBER_LIST,)),
        PrintedForm(membership_forms.ENROLMENT, membership.enrolment_by_number),
        PrintedForm(APPLICATION, membership.application_by_number),
        PrintedForm(CARD_SLIP, membership.card_slip),
        PrintedForm(BENEFIT_USES, membership.use_sheet_by_number),
    )


def of_complaints() -> tuple[PrintedForm, ...]:
    """The forms of the complaints page, and its reports."""
    found = (PrintedForm(form, _of_complaint(form.code)) for form in complaint_forms.FORMS)
    return (*found, PrintedForm(REPORT, complaints.report_by_number))


def of_points() -> tuple[PrintedForm, ...]:
    """The statements of points."""
    return tuple(PrintedForm(form, points.statement_by_number) for form in point_forms.FORMS)


def unrecorded(forms: Iterable[Form]) -> tuple[PrintedForm, ...]:
    """Sheets that are made when they are printed: no record holds them, their paper is found by its number alone."""
    return tuple(PrintedForm(form, _nothing) for form in forms)


def _of_complaint(code: str) -> Callable[[Desk, str], object | None]:
    return lambda desk, number: complaints.paper_facts(desk, code, number)


def _nothing(_desk: Desk, _number: str) -> None:
    """There is no record to read."""
