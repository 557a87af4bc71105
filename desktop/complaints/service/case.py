"""One complaint: for its page, for paper, and its history out of the journal."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from desktop.complaints import rules
from desktop.complaints.records import Complaint
from desktop.complaints.service.cases import case_for
from desktop.complaints.service.changed import sequence_of
from desktop.complaints.service.frozen import asof_of
from desktop.complaints.service.intake import linked
from desktop.complaints.service.owners import Owners, owner_of_segment, owners
from desktop.complaints.service.papers.casefile import CaseFile, case_file
from desktop.complaints.service.papers.register import handled
from desktop.complaints.service.steps import steps_of
from desktop.core import numbers
from desktop.desk import Desk
from desktop.policy.clauses import AsOf


def facts(desk: Desk, complaint_id: UUID) -> rules.ComplaintFacts | None:
    """A complaint as its forms print it; None when there is none.

    Raises:
        Denied: the account may not read complaints.
    """
    desk.require(rules.READ)
    complaint = Complaint.get_or_none(Complaint.id == complaint_id)
    return None if complaint is None else _facts_of(desk, complaint)


def facts_by_number(desk: Desk, number: str) -> rules.ComplaintFacts | None:
    """The facts of the complaint of that number, as a form's QR code names it."""
    desk.require(rules.READ)
    read = numbers.parse(number)
    text = read.text if isinstance(read, numbers.Number) else number
    complaint = Complaint.get_or_none(Complaint.number == text)
    return None if complaint is None else _facts_of(desk, complaint)


def _facts_of(desk: Desk, complaint: Complaint) -> rules.ComplaintFacts:
    case = case_for(desk, complaint)
    return _facts(desk, case_file(complaint, case), _owned(desk, case, asof_of(desk, complaint)))


def detail(desk: Desk, complaint_id: UUID) -> rules.Detail | None:
    """A complaint for its page, with its segments and their owners; None when there is none."""
    desk.require(rules.READ)
    complaint = Complaint.get_or_none(Complaint.id == complaint_id)
    if complaint is None:
        return None
    asof, case = asof_of(desk, complaint), case_for(desk, complaint)
    level = asof.clauses.level(complaint.level)
    owned, file = _owned(desk, case, asof), case_file(complaint, case)
    return rules.Detail(
        id=complaint.id,
        facts=_facts(desk, file, owned),
        level_word=level.word if level else complaint.level,
        level_order=complaint.level_order,
        tier_code=complaint.tier,
        member_id=complaint.member_id,
        policy_version=complaint.policy_version,
        registered_at=complaint.registered_at,
        segments=owned,
        steps=steps_of(case, file),
        linked=_linked(desk, complaint, case.linked),
        sequence=sequence_of(case),
        case=case,
        asof=asof,
        offers=rules.offers(case, asof, desk.permissions),
    )


def _owned(desk: Desk, case: rules.Case, asof: AsOf) -> tuple[rules.OwnedSegment, ...]:
    held = owners(desk)
    return tuple(_with_owner(segment, case, held, asof) for segment in rules.segments(case, asof))


def _with_owner(segment: rules.SegmentDue, case: rules.Case, held: Owners, asof: AsOf) -> rules.OwnedSegment:
    owner = owner_of_segment(case, segment, held)
    begun, due_at = segment.started_at, segment.due_at
    return rules.OwnedSegment(
        due=segment,
        owner=owner.shown,
        held=owner.staff_id is not None,
        fine=rules.fine_of(segment, case, asof),
        staff_id=owner.staff_id,
        stands_in=owner.stands_in,
        proxy=owner.proxy,
        warns_at=None if begun is None or due_at is None else rules.warns_at(begun, due_at, asof.clauses.warning),
    )


def _linked(desk: Desk, complaint: Complaint, others: Collection[UUID]) -> tuple[rules.Linked, ...]:
    if not others:
        return ()
    query = Complaint.select().where(Complaint.id.in_(list(others))).order_by(Complaint.received_at)
    return tuple(linked(desk, row, complaint.member_id) for row in query)


def _facts(desk: Desk, file: CaseFile, owned: tuple[rules.OwnedSegment, ...]) -> rules.ComplaintFacts:
    complaint = file.complaint
    clauses = asof_of(desk, complaint).clauses
    category = clauses.category(complaint.category)
    as_kept: dict[str, Any] = {name: getattr(complaint, name) for name in _AS_KEPT}
    return rules.ComplaintFacts(
        **as_kept,
        clerk=file.clerk,
        company=desk.office.company,
        branch=desk.office.branch,
        tier=file.tier,
        card_number=complaint.card_number,
        box=category.box if category else rules.Box.OTHER.value,
        category=category.word if category else complaint.category,
        attachments=tuple(complaint.attachments.split()),
        summary=rules.summary(complaint.content, rules.SUMMARY_ON_PAPER),
        enquiry_phone=desk.office.telephone,
        **handled(file, owned, clauses),
    )


_AS_KEPT = (
    "number", "received_at", "counter", "customer_name", "contact", "phone", "address", "channel", "category_other",
    "level", "level_reason", "object_department", "object_person", "object_product", "product_model", "product_batch",
    "ordered_on", "shipped_on", "arrived_on", "quantity", "content", "demand", "read_back", "read_back_at",
    "attachment_count", "validity", "validity_reason", "doubtful",
)  # fmt: skip
