"""What histories call the records of a case's handling: one word for a field, whichever record has it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from desktop.complaints import rules
from desktop.complaints.records import RECORDS, Complaint, ComplaintLink, ComplaintStep
from desktop.complaints.rules import aftermath, nuisance
from desktop.complaints.rules.reports.periods import PeriodKind
from desktop.core.sentence import Sentence, sentence
from desktop.core.telling import RecordWords
from desktop.core.word import Word
from desktop.policy.clauses import ComplaintClauses
from desktop.storage.fields import MoneyField
from desktop.storage.record import Local, Record, kind_of

Said = Callable[[object], "str | Sentence"]

TITLES: Mapping[str, Sentence] = {
    "segment_end": sentence("complaints", "End of a segment"),
    "contact": sentence("complaints", "Contact with the customer"),
    "work_order": sentence("complaints", "Work order"),
    "measure": sentence("complaints", "Measure"),
    "memo": sentence("complaints", "Memo"),
    "answer": sentence("complaints", "Answer"),
    "approval": sentence("complaints", "Approval"),
    "extension": sentence("complaints", "Extension"),
    "extension_decision": sentence("complaints", "Decision on an extension"),
    "complaint_report": sentence("complaints", "Report"),
    "attached_file": sentence("complaints", "Attached file"),
    "penalty_proposal": sentence("complaints", "Proposed fine"),
    "penalty_withdrawal": sentence("complaints", "Withdrawn proposal"),
    "penalty_statement": sentence("complaints", "Statement on a proposal"),
    "penalty_appeal": sentence("complaints", "Appeal against a proposal"),
    "penalty_opinion": sentence("complaints", "Opinion on a proposal"),
    "responsibility": sentence("complaints", "Cause and responsibility"),
    "remedy": sentence("complaints", "Remedy"),
    "remedy_follow_up": sentence("complaints", "Follow-up of a remedy"),
    "improvement": sentence("complaints", "Improvement"),
    "improvement_done": sentence("complaints", "Improvement carried out"),
    "improvement_check": sentence("complaints", "Effect of an improvement"),
    "sample": sentence("complaints", "Sample"),
    "sample_handover": sentence("complaints", "Handover of a sample"),
    "verdict": sentence("complaints", "Verdict"),
    "regulator_appeal": sentence("complaints", "Appeal to the regulator"),
    "regulator_acceptance": sentence("complaints", "Appeal accepted by the regulator"),
    "regulator_answer": sentence("complaints", "Answer to the regulator"),
    "nuisance_call": sentence("complaints", "Nuisance call"),
    "nuisance_action": sentence("complaints", "Action against nuisance calls"),
    "watcher": sentence("complaints", "Watcher"),
}
FIELDS: Mapping[str, Sentence] = {
    "number": sentence("complaints", "number"),
    "round": sentence("complaints", "round"),
    "segment": sentence("complaints", "segment"),
    "post": sentence("complaints", "post"),
    "owner": sentence("complaints", "owner"),
    "stands_in": sentence("complaints", "stands in for a vacant post"),
    "proxy": sentence("complaints", "as proxy"),
    "department": sentence("complaints", "department"),
    "level": sentence("complaints", "level"),
    "started_at": sentence("complaints", "began at"),
    "original_due_at": sentence("complaints", "original limit"),
    "due_at": sentence("complaints", "due at"),
    "finished_at": sentence("complaints", "ended at"),
    "void": sentence("complaints", "void"),
    "late": sentence("complaints", "late"),
    "connected": sentence("complaints", "reached"),
    "way": sentence("complaints", "way"),
    "phone": sentence("complaints", "telephone"),
    "proof": sentence("complaints", "proof"),
    "calmed": sentence("complaints", "how the customer was calmed"),
    "received_by": sentence("complaints", "received by"),
    "promise": sentence("complaints", "promise"),
    "second_visit_on": sentence("complaints", "second visit on"),
    "copies_to": sentence("complaints", "copies to"),
    "enclosed": sentence("complaints", "enclosed"),
    "paper": sentence("complaints", "number of the form"),
    "signed_by": sentence("complaints", "signed by"),
    "signed_on": sentence("complaints", "signed on"),
    "agreed": sentence("complaints", "agreed"),
    "until_at": sentence("complaints", "until"),
    "reason": sentence("complaints", "reason"),
    "told_customer": sentence("complaints", "how the customer was told"),
    "extension": sentence("complaints", "extension"),
    "granted": sentence("complaints", "granted"),
    "version": sentence("complaints", "version"),
    "kind_code": sentence("complaints", "kind"),
    "first_on": sentence("complaints", "from day"),
    "last_on": sentence("complaints", "to day"),
    "made_at": sentence("complaints", "made at"),
    "made_by": sentence("complaints", "made by"),
    "replaces": sentence("complaints", "replaces"),
    "name": sentence("complaints", "name"),
    "subject": sentence("complaints", "subject"),
    "what": sentence("complaints", "kind"),
    "staff": sentence("complaints", "person"),
    "amount": sentence("complaints", "amount"),
    "loss": sentence("complaints", "loss"),
    "percent": sentence("complaints", "per cent"),
    "clause": sentence("complaints", "clause"),
    "grounds": sentence("complaints", "grounds"),
    "appeal_until": sentence("complaints", "appeal until"),
    "proposal": sentence("complaints", "proposal"),
    "accepts": sentence("complaints", "accepts"),
    "appealed_on": sentence("complaints", "appealed on"),
    "rank": sentence("complaints", "rank"),
    "cause": sentence("complaints", "cause"),
    "explanation": sentence("complaints", "explanation"),
    "head": sentence("complaints", "head of department"),
    "conduct": sentence("complaints", "conduct"),
    "loss_words": sentence("complaints", "loss in words"),
    "limited_by": sentence("complaints", "how the loss was limited"),
    "compensation": sentence("complaints", "compensation"),
    "decided_by": sentence("complaints", "decided by"),
    "authority": sentence("complaints", "authority"),
    "accepted": sentence("complaints", "accepted by the customer"),
    "fulfil_until": sentence("complaints", "to be carried out by"),
    "remedy": sentence("complaints", "remedy"),
    "carried_out": sentence("complaints", "carried out"),
    "helped": sentence("complaints", "helped"),
    "due_on": sentence("complaints", "due on"),
    "improvement": sentence("complaints", "improvement"),
    "done_on": sentence("complaints", "done on"),
    "checked_on": sentence("complaints", "checked on"),
    "days": sentence("complaints", "days"),
    "before": sentence("complaints", "repeats before"),
    "before_all": sentence("complaints", "complaints before"),
    "after": sentence("complaints", "repeats after"),
    "after_all": sentence("complaints", "complaints after"),
    "effect": sentence("complaints", "effect"),
    "batch": sentence("complaints", "batch"),
    "quantity": sentence("complaints", "quantity"),
    "taken_by": sentence("complaints", "taken by"),
    "sample": sentence("complaints", "sample"),
    "giver": sentence("complaints", "given by"),
    "taker": sentence("complaints", "taken over by"),
    "taker_staff": sentence("complaints", "taken over by"),
    "verdict": sentence("complaints", "verdict"),
    "customer_agrees": sentence("complaints", "the customer agrees"),
    "agreement": sentence("complaints", "agreement"),
    "review": sentence("complaints", "review"),
    "regulator": sentence("complaints", "regulator"),
    "reference": sentence("complaints", "reference"),
    "appeal": sentence("complaints", "appeal"),
    "accepted_on": sentence("complaints", "accepted on"),
    "answered_on": sentence("complaints", "answered on"),
    "conclusion": sentence("complaints", "conclusion"),
    "called_at": sentence("complaints", "called at"),
    "times": sentence("complaints", "times"),
    "source": sentence("complaints", "source"),
    "customer_name": sentence("complaints", "customer"),
    "customer_phone": sentence("complaints", "customer's telephone"),
    "story": sentence("complaints", "story"),
    "action": sentence("complaints", "action"),
    "decided_on": sentence("complaints", "decided on"),
}
_OTHERWISE = frozenset({Complaint, ComplaintStep, ComplaintLink})
_WORDS: Mapping[tuple[str, str], type[Word]] = {
    ("contact", "way"): rules.ContactWay,
    ("answer", "way"): rules.ContactWay,
    ("extension", "reason"): rules.DelayReason,
    ("complaint_report", "kind_code"): PeriodKind,
    ("attached_file", "subject"): aftermath.FileSubject,
    ("penalty_proposal", "what"): aftermath.ProposalKind,
    ("penalty_withdrawal", "reason"): aftermath.Withdrawal,
    ("penalty_opinion", "rank"): aftermath.Rank,
    ("responsibility", "conduct"): aftermath.Conduct,
    ("remedy", "authority"): aftermath.Authority,
    ("verdict", "verdict"): aftermath.VerdictKind,
    ("improvement_check", "effect"): aftermath.Effect,
    ("watcher", "reason"): aftermath.WatchReason,
    ("nuisance_call", "source"): nuisance.Source,
    ("nuisance_action", "action"): nuisance.NuisanceAct,
}


def handling(clauses: ComplaintClauses, posts: Mapping[str, str]) -> Iterator[RecordWords]:
    """The words of every record of the room besides complaints, steps and links."""
    records: Iterable[type[Record] | type[Local]] = RECORDS
    for record in records:
        if record not in _OTHERWISE and issubclass(record, Record):
            yield _record(record, clauses, posts)


def _record(record: type[Record], clauses: ComplaintClauses, posts: Mapping[str, str]) -> RecordWords:
    kind, names = kind_of(record), [name for name in record._meta.fields if name != "id"]
    told = {name: FIELDS[name] for name in names if name in FIELDS}
    said: dict[str, Said] = {name: _said_by(word) for (of, name), word in _WORDS.items() if of == kind and name in told}
    general: dict[str, Said] = {
        "segment": lambda code: _word(clauses.segment(str(code)), code),
        "level": lambda code: _word(clauses.level(str(code)), code),
        "post": lambda code: posts.get(str(code), str(code)),
    }
    said |= {name: way for name, way in general.items() if name in told and name not in said}
    said |= {
        name: lambda fen: f"{int(str(fen)) / 100:.2f}"
        for name in told
        if isinstance(record._meta.fields[name], MoneyField)
    }
    named_by = next((name for name in ("number", "name", "complaint", "proposal", "dialled") if name in names), "")
    return RecordWords(kind, TITLES[kind], told, said, named_by=named_by, left_out=frozenset(names) - set(told))


def _said_by(word: type[Word]) -> Said:
    known = {one.value: one.zh for one in word}
    return lambda code: known.get(str(code), str(code))


def _word(clause: object | None, code: object) -> str:
    return str(getattr(clause, "word", code))
