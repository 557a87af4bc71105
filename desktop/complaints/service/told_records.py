"""What histories call the records of a case's handling: one word for a field, whichever record has it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from desktop.complaints import rules
from desktop.complaints.records import RECORDS
from desktop.complaints.rules.reports.periods import PeriodKind
from desktop.core.sentence import Sentence, sentence
from desktop.core.telling import RecordWords
from desktop.core.word import Word
from desktop.policy.clauses import ComplaintClauses
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
    "subject": sentence("complaints", "subject"),
}
_WORDS: Mapping[tuple[str, str], type[Word]] = {
    ("contact", "way"): rules.ContactWay,
    ("answer", "way"): rules.ContactWay,
    ("extension", "reason"): rules.DelayReason,
    ("complaint_report", "kind_code"): PeriodKind,
}


def handling(clauses: ComplaintClauses, posts: Mapping[str, str]) -> Iterator[RecordWords]:
    """The words of the records of `TITLES`."""
    records: Iterable[type[Record] | type[Local]] = RECORDS
    for record in records:
        if issubclass(record, Record) and kind_of(record) in TITLES:
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
    named_by = next((name for name in ("number", "complaint", "extension") if name in names), "")
    return RecordWords(kind, TITLES[kind], told, said, named_by=named_by, left_out=frozenset(names) - set(told))


def _said_by(word: type[Word]) -> Said:
    known = {one.value: one.zh for one in word}
    return lambda code: known.get(str(code), str(code))


def _word(clause: object | None, code: object) -> str:
    return str(getattr(clause, "word", code))
