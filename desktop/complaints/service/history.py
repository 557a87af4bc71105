"""The history of a case out of the journal, told in the office's words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from itertools import groupby
from uuid import UUID

from desktop.access.records import Account
from desktop.complaints import rules
from desktop.complaints.records import Complaint, ComplaintLink, ComplaintStep
from desktop.core.clock import local
from desktop.core.sentence import Sentence, sentence
from desktop.desk import Desk
from desktop.people.records import Department, Member, Staff
from desktop.policy.clauses import ComplaintClauses
from desktop.storage import journal
from desktop.storage.journal import HistoryLine

FIELDS: Mapping[str, Sentence] = {
    "number": sentence("complaints", "number"),
    "received_at": sentence("complaints", "received at"),
    "channel": sentence("complaints", "channel"),
    "customer_name": sentence("complaints", "customer"),
    "member": sentence("complaints", "member"),
    "card_number": sentence("complaints", "card number"),
    "contact": sentence("complaints", "contact"),
    "phone": sentence("complaints", "telephone"),
    "address": sentence("complaints", "address"),
    "category": sentence("complaints", "category"),
    "category_other": sentence("complaints", "other category"),
    "level": sentence("complaints", "level"),
    "level_reason": sentence("complaints", "reason for the level"),
    "department": sentence("complaints", "department"),
    "object_department": sentence("complaints", "department complained of"),
    "object_person": sentence("complaints", "person complained of"),
    "object_product": sentence("complaints", "product complained of"),
    "product_model": sentence("complaints", "product model"),
    "product_batch": sentence("complaints", "batch"),
    "quantity": sentence("complaints", "quantity"),
    "ordered_on": sentence("complaints", "ordered on"),
    "shipped_on": sentence("complaints", "shipped on"),
    "arrived_on": sentence("complaints", "arrived on"),
    "content": sentence("complaints", "content"),
    "demand": sentence("complaints", "demand"),
    "read_back": sentence("complaints", "read back"),
    "read_back_at": sentence("complaints", "read back at"),
    "attachments": sentence("complaints", "attachments"),
    "attachment_count": sentence("complaints", "number of attachments"),
    "validity": sentence("complaints", "decision"),
    "validity_reason": sentence("complaints", "reason of the decision"),
    "closed_at": sentence("complaints", "closed at"),
    "earlier": sentence("complaints", "linked with"),
}
"""What the history tells of a complaint; ids, keys and what is frozen for the rules are left out."""

VERBS: Mapping[str, Sentence] = {str(rules.REGISTER): sentence("complaints", "Registered")}
_CHANGED = sentence("complaints", "Changed")


def history(desk: Desk, complaint_id: UUID) -> list[rules.HistoryEntry]:
    """What was written about a case, the oldest first; empty for an unknown one.

    Raises:
        Denied: the account may not read complaints.
    """
    desk.require(rules.READ)
    lines = sorted(_lines(complaint_id), key=lambda line: line.seq)
    names = _names({line.who for line in lines})
    said = _Words(desk.policy.complaints)
    return [_entry(list(together), names, said) for _, together in groupby(lines, key=lambda line: line.transaction)]


def _lines(complaint_id: UUID) -> Iterator[HistoryLine]:
    yield from journal.history(rules.COMPLAINT, complaint_id)
    for entry in (ComplaintStep, ComplaintLink):
        for row in entry.select(entry.id).where(entry.complaint == complaint_id):
            yield from journal.history(entry.kind(), row.id)


def _entry(lines: list[HistoryLine], names: Mapping[UUID, str], said: _Words) -> rules.HistoryEntry:
    first = lines[0]
    return rules.HistoryEntry(
        sequence=first.seq,
        at=first.at,
        who=names.get(first.who, ""),
        what=VERBS.get(first.verb, _CHANGED),
        changes=tuple(change for line in lines for change in _changes(line, said)),
        doubtful=first.doubtful,
    )


def _changes(line: HistoryLine, said: _Words) -> Iterator[rules.Change]:
    for field, told in FIELDS.items():
        before, after = (said.of(field, side.get(field)) for side in (line.before, line.after))
        if before != after:
            yield rules.Change(told, before, after)


def _names(accounts: set[UUID]) -> dict[UUID, str]:
    query = Account.select(Account, Staff).join(Staff).where(Account.id.in_(list(accounts)))
    return {row.id: row.staff.name for row in query}


class _Words:
    """How the stored values of fields are said."""

    def __init__(self, clauses: ComplaintClauses) -> None:
        self._said: Mapping[str, Callable[[object], str]] = {
            "channel": lambda code: rules.Channel.of(str(code)).zh,
            "validity": lambda code: rules.Validity.of(str(code)).zh,
            "attachments": lambda codes: "、".join(rules.Attachment.of(code).zh for code in str(codes).split()),
            "category": lambda code: _word(clauses.category(str(code)), code),
            "level": lambda code: _word(clauses.level(str(code)), code),
            "read_back": lambda flag: "是" if flag else "",
            "member": lambda rid: _name(Member, rid),
            "department": lambda rid: _name(Department, rid),
            "earlier": _number,
        }

    def of(self, field: str, value: object) -> str:
        """A stored value in words; empty when unanswered."""
        if value is None or value == "":
            return ""
        if isinstance(value, datetime):
            return f"{local(value):%Y-%m-%d %H:%M}"
        return self._said.get(field, str)(value)


def _word(clause: object | None, code: object) -> str:
    return str(getattr(clause, "word", code))


def _name(table: type[Member] | type[Department], rid: object) -> str:
    row = table.get_or_none(table.id == rid)
    return "" if row is None else str(row.name)


def _number(rid: object) -> str:
    row = Complaint.get_or_none(Complaint.id == rid)
    return "" if row is None else row.number
