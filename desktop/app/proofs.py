"""Proof prints: every form of the house as the office would get it, filled, blank and as a numbered pad."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from desktop.access.forms import RECOVERY_SHEET
from desktop.access.service.unlocking import recovery_sheet
from desktop.app import rooms
from desktop.complaints import service as complaint_service
from desktop.complaints.rules.reports import Content, Period, PeriodKind, ReportDraft
from desktop.desk import Desk
from desktop.paper import press
from desktop.paper.definition import Form, Mode, PadSheet, Stamp
from desktop.paper.report import Report
from desktop.printouts import service as printouts
from desktop.printouts.dialogs.paperwork import stamp_of
from desktop.printouts.rules import PadDraft
from desktop.room import PrintedForm
from desktop.storage import keys

SHEETS = 3


def proofs(desk: Desk, number: str) -> Iterator[tuple[str, bytes]]:
    """File name and PDF of every proof; the filled ones tell of the record of that *number*."""
    for room in rooms.house():
        for printed in room.forms:
            yield from _proofs(desk, printed, number)


def _proofs(desk: Desk, printed: PrintedForm, number: str) -> Iterator[tuple[str, bytes]]:
    form, stamp = printed.form, stamp_of(desk)
    name = f"{form.code} {form.title}"
    if form is RECOVERY_SHEET:
        # Printed when a code is issued and never again: a code of no use stands in for it.
        yield name, press.render(form, recovery_sheet(desk, keys.new_recovery_code()), stamp, Mode.FILLED)
        return
    if isinstance(form, Report):
        yield name, press.render(form, _of_this_month(desk), stamp, Mode.FILLED)
        return
    facts = printed.facts(desk, number)
    if facts is not None:
        yield name, press.render(form, facts, stamp, Mode.FILLED)
    yield f"{name}（空白）", press.render(form, None, stamp, Mode.BLANK)
    yield f"{name}（编号本）", press.render_batch(form, [(None, one) for one in _pad(desk, form, stamp)], Mode.PAD)


def _of_this_month(desk: Desk) -> Content:
    """The report as it would be signed at the end of the month: a report is never blank."""
    return complaint_service.whole_report(desk, ReportDraft(Period.holding(PeriodKind.MONTH, desk.today())))


def _pad(desk: Desk, form: Form, stamp: Stamp) -> list[Stamp]:
    receiver = desk.office.counter or desk.actor.name
    pad = printouts.add_pad(desk, PadDraft(form.code, form.template, desk.policy.version, SHEETS, receiver))
    return [
        replace(stamp, pad=PadSheet(number, pad.pad_number, place, pad.sheets, desk.today(), receiver))
        for place, number in enumerate(pad.numbers, 1)
    ]
