"""Which papers a case can be printed on now, each with its facts or the reason why not; and a paper by its number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from desktop.complaints import rules
from desktop.complaints.records import Complaint, Extension, Memo, WorkOrder
from desktop.complaints.rules.papers.offers import PaperOffer
from desktop.complaints.service.case import detail, facts_by_number
from desktop.complaints.service.papers.casefile import CaseFile, case_file
from desktop.complaints.service.papers.handling import handling
from desktop.complaints.service.papers.memos import memo
from desktop.complaints.service.papers.orders import extension, work_order
from desktop.complaints.service.papers.timeline import segment_word, timeline
from desktop.core import numbers
from desktop.core.sentence import sentence
from desktop.desk import Desk

_OWN_NUMBER: dict[str, Any] = {"F04": WorkOrder, "F05": Memo, "F07": Extension}
_WHY_NOT = {
    "F04": sentence("complaints", "No work order has been handed over."),
    "F05": sentence("complaints", "No memo has been handed in."),
    "F07": sentence("complaints", "No extension has been asked for."),
}


@dataclass(frozen=True, slots=True)
class _Known:
    """A case read once for all its papers."""

    detail: rules.Detail
    file: CaseFile


def papers_of(desk: Desk, number: str) -> tuple[PaperOffer, ...]:
    """Every paper of the complaint of that number in the order of the forms, of several of a kind the newest first.

    Raises:
        Denied: the account may not read complaints.
    """
    desk.require(rules.READ)
    complaint = Complaint.get_or_none(Complaint.number == number)
    return () if complaint is None else _papers(desk, complaint)


def _papers(desk: Desk, complaint: Complaint) -> tuple[PaperOffer, ...]:
    found = detail(desk, complaint.id)
    if found is None:
        return ()
    return tuple(sorted(_offers(_Known(found, case_file(complaint))), key=lambda offer: offer.code))


def paper_facts(desk: Desk, code: str, number: str) -> object | None:
    """What the paper of that code and number says, as its QR code names it; None when there is none."""
    desk.require(rules.READ)
    read = numbers.parse(number)
    text = read.text if isinstance(read, numbers.Number) else number
    if code in ("F03", "F08"):
        return facts_by_number(desk, text)
    complaint = _case_of(code, text)
    found = () if complaint is None else _papers(desk, complaint)
    return next((one.facts for one in found if (one.code, one.number) == (code, text)), None)


def _case_of(code: str, number: str) -> Complaint | None:
    kind = _OWN_NUMBER.get(code)
    if kind is None:
        return Complaint.get_or_none(Complaint.number == number)
    record = kind.get_or_none(kind.number == number)
    return None if record is None else Complaint.get_by_id(record.complaint_id)


def _offers(known: _Known) -> Iterator[PaperOffer]:
    facts, number = known.detail.facts, known.detail.facts.number
    owned, asof, file = known.detail.segments, known.detail.asof, known.file
    yield PaperOffer("F03", number, facts)
    yield PaperOffer("F08", number, facts)
    yield PaperOffer("F06", number, handling(file, owned, asof))
    yield PaperOffer("F63", number, timeline(file, owned, asof))
    yield from _several("F04", {one.number: work_order(file, one, owned, asof) for one in file.orders})
    yield from _several("F05", {one.number: memo(file, one) for one in file.memos})
    asked = {one.number: extension(file, one, segment_word(one.segment, asof)) for one in file.extensions}
    yield from _several("F07", asked)


def _several(code: str, found: Mapping[str, object]) -> Iterator[PaperOffer]:
    """Papers of a kind, the newest first; none of them is an offer with its reason."""
    for number, facts in reversed([*found.items()]):
        yield PaperOffer(code, number, facts)
    if not found:
        yield PaperOffer(code, why_not=_WHY_NOT[code])
