"""Which papers a case can be printed on now, each with its facts or the reason why not; and a paper by its number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop.complaints import rules
from desktop.complaints.records import Complaint
from desktop.complaints.rules.aftermath import ProposalKind
from desktop.complaints.service.case import detail, facts_by_number
from desktop.complaints.service.papers.appeals import appeal
from desktop.complaints.service.papers.casefile import CaseFile, case_file
from desktop.complaints.service.papers.handling import handling
from desktop.complaints.service.papers.improvements import improvement
from desktop.complaints.service.papers.memos import memo
from desktop.complaints.service.papers.nuisance import month_of, nuisance_register
from desktop.complaints.service.papers.numbered import complaint_of_paper
from desktop.complaints.service.papers.orders import extension, work_order
from desktop.complaints.service.papers.penalties import penalty
from desktop.complaints.service.papers.samples import sample
from desktop.complaints.service.papers.timeline import segment_word, timeline
from desktop.core import numbers
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.printouts.rules import PaperOffer

_WHY_NOT = {
    "F04": sentence("complaints", "No work order has been handed over."),
    "F05": sentence("complaints", "No memo has been handed in."),
    "F07": sentence("complaints", "No extension has been asked for."),
    "F09": sentence("complaints", "No sample has been taken."),
    "F10": sentence("complaints", "No penalty has been proposed."),
    "F56": sentence("complaints", "No measure against the cause has been planned."),
    "F60": sentence("complaints", "The customer has not appealed to the regulator."),
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
    return tuple(sorted(_offers(desk, _Known(found, case_file(complaint))), key=lambda offer: offer.code))


def paper_facts(desk: Desk, code: str, number: str) -> object | None:
    """What the paper of that code and number says, as its QR code names it; None when there is none.

    Under the number of a complaint it is the newest paper of that kind.
    """
    desk.require(rules.READ)
    read = numbers.parse(number)
    text = read.text if isinstance(read, numbers.Number) else number
    if code in ("F03", "F08"):
        return facts_by_number(desk, text)
    if code == "F57":
        month = month_of(number)
        return None if month is None else nuisance_register(desk, month)
    complaint = _case_of(text)
    found = () if complaint is None else _papers(desk, complaint)
    named = complaint is not None and complaint.number == text
    return next((one.facts for one in found if one.code == code and (named or one.number == text)), None)


def _case_of(number: str) -> Complaint | None:
    named = complaint_of_paper(number)
    return Complaint.get_or_none(Complaint.number == number) if named is None else Complaint.get_by_id(named)


def _offers(desk: Desk, known: _Known) -> Iterator[PaperOffer]:
    facts, number = known.detail.facts, known.detail.facts.number
    owned, asof, file = known.detail.segments, known.detail.asof, known.file
    after = known.detail.case.aftermath
    yield PaperOffer("F03", number, facts)
    yield PaperOffer("F08", number, facts)
    yield PaperOffer("F06", number, handling(file, after, owned, asof))
    yield PaperOffer("F63", number, timeline(file, owned, asof))
    yield from _several("F04", {one.number: work_order(file, one, owned, asof) for one in file.orders})
    samples = [one.number for one in after.samples]
    yield from _several("F05", {one.number: memo(file, one, samples) for one in file.memos})
    asked = {one.number: extension(file, one, segment_word(one.segment, asof)) for one in file.extensions}
    yield from _several("F07", asked)
    yield from _several("F09", {one.number: sample(file, one, after.verdict, owned) for one in after.samples})
    fines = [one for one in after.proposals if one.lives and not ProposalKind.of(one.kind).is_strike]
    yield from _several("F10", {one.number: penalty(file, one, owned, asof) for one in fines})
    planned = {number: improvement(file, after, asof)} if after.improvements else {}
    yield from _several("F56", planned)
    register = nuisance_register(desk, asof.today)
    yield PaperOffer("F57", register.number, register)
    appealed = {number: appeal(desk, file, after, after.appeal, asof)} if after.appeal else {}
    yield from _several("F60", appealed)


def _several(code: str, found: Mapping[str, object]) -> Iterator[PaperOffer]:
    """Papers of a kind, the newest first; none of them is an offer with its reason."""
    for number, facts in reversed([*found.items()]):
        yield PaperOffer(code, number, facts)
    if not found:
        yield PaperOffer(code, why_not=_WHY_NOT[code])
