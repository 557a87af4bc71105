"""What histories tell of complaints: the words of their records, fields and verbs."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.complaints import rules
from desktop.complaints.rules import reports
from desktop.complaints.service import telling_aftermath
from desktop.complaints.service.told_records import handling
from desktop.core.kind import Kind
from desktop.core.sentence import Sentence, sentence
from desktop.core.telling import RecordWords, Telling
from desktop.desk import Desk
from desktop.people.rules import SHIPPED_POSTS

_FIELDS: Mapping[str, Sentence] = {
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
}
_FROZEN = frozenset(
    {
        "branch", "sort_key", "dialled", "level_order", "policy_version", "workflow", "registered_by", "registered_at",
        "doubtful", "tier", "counter",
    }
)  # fmt: skip
_STEP_FIELDS = {
    "event": sentence("complaints", "step"),
    "happened_at": sentence("complaints", "happened at"),
    "round": sentence("complaints", "round"),
    "segment": sentence("complaints", "segment"),
    "due_at": sentence("complaints", "due at"),
    "department": sentence("complaints", "department"),
    "staff": sentence("complaints", "person"),
    "note": sentence("complaints", "note"),
}
_PARTS = (
    "complaint_step", "complaint_link", "segment_end", "contact", "work_order", "measure", "memo", "answer",
    "approval", "extension",
)  # fmt: skip
_POSTS = {post.code: post.name for post in SHIPPED_POSTS}
_ACTS = {
    str(rules.REGISTER): sentence("complaints", "Registered"),
    str(reports.SIGN): sentence("complaints", "Report signed"),
    "complaints.samples": sentence("complaints", "Invented cases entered"),
} | {f"complaints.{act.code}": act.word for act in rules.ALL}


def telling(desk: Desk) -> Telling:
    """What the room tells histories; levels and categories are said as the policy names them."""
    clauses = desk.policy.complaints
    complaint = RecordWords(
        rules.COMPLAINT,
        sentence("complaints", "Complaint"),
        _FIELDS,
        {
            "channel": lambda code: rules.Channel.of(str(code)).zh,
            "validity": lambda code: rules.Validity.of(str(code)).zh,
            "attachments": lambda codes: "、".join(rules.Attachment.of(code).zh for code in str(codes).split()),
            "category": lambda code: _word(clauses.category(str(code)), code),
            "level": lambda code: _word(clauses.level(str(code)), code),
            "read_back": lambda flag: sentence("complaints", "yes") if flag else "",
        },
        named_by="number",
        parts=dict.fromkeys(_PARTS, "complaint") | telling_aftermath.PARTS,
        left_out=_FROZEN,
    )
    step = RecordWords(
        Kind("complaint_step"),
        sentence("complaints", "Step"),
        _STEP_FIELDS,
        {
            "event": lambda code: rules.step_word(str(code)),
            "segment": lambda code: _word(clauses.segment(str(code)), code),
        },
        named_by="complaint",
        left_out=frozenset({"complaint", "written_by", "written_at", "doubtful", "ordinal", "code", "former"}),
    )
    link = RecordWords(
        Kind("complaint_link"),
        sentence("complaints", "Link"),
        {"earlier": sentence("complaints", "linked with")},
        named_by="complaint",
        left_out=frozenset({"complaint", "written_by", "step"}),
    )
    records = (complaint, step, link, *handling(clauses, _POSTS), *telling_aftermath.RECORDS)
    return Telling(records, {**telling_aftermath.ACTS, **_ACTS})


def _word(clause: object | None, code: object) -> str:
    return str(getattr(clause, "word", code))
