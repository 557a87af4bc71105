"""The records behind figures: the very rows that were counted, by number."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from peewee import Value

from desktop.complaints.records import Complaint, Extension
from desktop.complaints.records.penalties import PenaltyProposal
from desktop.complaints.rules.reports import Asked, Behind, Period, Source, Span
from desktop.complaints.service.reports.sources import Asking, Rows, lines, rows_of

BATCH = 500


def listed(period: Period, asked: Asked, asking: Asking) -> list[Behind]:
    """The records that a figure of the report on *period* counts or sums, by number."""
    found: list[Behind] = []
    for span, source in _spans(period, asked):
        for rows in rows_of(source, span, asking):
            found += _listed(rows, asked)
    if asked.source is Source.OWNED:
        found = list({one.complaint_id: one for one in found}.values())
    return sorted(found, key=lambda one: (one.number, one.amount or 0))


def _spans(period: Period, asked: Asked) -> Sequence[tuple[Period, Source]]:
    """The period whose rows are asked for; a point of the chart over time is named in the figure itself."""
    if asked.span is Span.NOW:
        return ((period, asked.source),)
    if asked.span is Span.BEFORE:
        return ((period.before, asked.source),)
    if asked.span is Span.YEAR_BEFORE:
        return ((period.year_before, asked.source),)
    points = dict(asked.where)["point"]
    return tuple((period.points[int(str(at))], asked.source) for at in points)


def _listed(rows: Rows, asked: Asked) -> list[Behind]:
    query = rows.query
    for name, values in asked.where:
        if name != "point":
            query = query.where(rows.fields[name].in_(list(values)))
    amount = (rows.amounts[asked.sums],) if asked.sums else ()
    segment = Value("") if asked.source is Source.OWNED else rows.fields.get("segment", Value(""))
    told = lines(query.select(rows.number, Complaint.id, segment, *amount))
    return [Behind(number, key, int(more[0] or 0) if more else None, code) for number, key, code, *more in told]


def complaints_of(numbers: Collection[str]) -> dict[str, UUID]:
    """The complaints that papers of these numbers belong to; numbers nobody has are left out."""
    found: dict[str, UUID] = {}
    wanted = sorted(numbers)
    for start in range(0, len(wanted), BATCH):
        batch = wanted[start : start + BATCH]
        found |= dict(lines(Complaint.select(Complaint.number, Complaint.id).where(Complaint.number.in_(batch))))
        for table in (PenaltyProposal, Extension):
            found |= dict(lines(table.select(table.number, table.complaint).where(table.number.in_(batch))))
    return found
