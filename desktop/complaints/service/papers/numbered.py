"""Which complaint a paper with a number of its own belongs to."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from desktop.complaints.records import Extension, Memo, PenaltyProposal, Sample, WorkOrder
from desktop.core import numbers

PAPERS: dict[str, Any] = {"G": WorkOrder, "N": Memo, "Y": Extension, "S": Sample, "K": PenaltyProposal}
"""The records that have numbers, by the letter of their series."""


def complaint_of_paper(typed: str) -> UUID | None:
    """The complaint of a paper by its number as typed or scanned; None where it is no paper's number."""
    read = numbers.parse(typed)
    kind = PAPERS.get(read.letter) if isinstance(read, numbers.Number) else None
    if kind is None or not isinstance(read, numbers.Number):
        return None
    query: Any = kind.select(kind.complaint).where(kind.number == read.text).tuples()
    return next((complaint_id for (complaint_id,) in query), None)
