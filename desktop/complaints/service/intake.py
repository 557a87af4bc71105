"""Taking a complaint down: drafts, possible duplicates, and the one verb that registers it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import msgspec
from peewee import fn

from desktop.complaints import rules
from desktop.complaints.records import Complaint, ComplaintDue, ComplaintLink, ComplaintStep
from desktop.complaints.service.dues import case_of, rows_of
from desktop.complaints.service.frozen import asof, version_at
from desktop.complaints.service.owners import Owners
from desktop.core.clause import Value
from desktop.core.problem import Problem, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.people import service as people
from desktop.people.rules import MemberFacts
from desktop.policy.clauses import AsOf
from desktop.storage import local, search
from desktop.storage.pinyin import reading
from desktop.storage.search import SearchText
from desktop.storage.transaction import Work

PAGE = "complaint_edit"
MOST_DUPLICATES = 5
BEGINNING = 200


def register(desk: Desk, draft: rules.ComplaintDraft) -> UUID:
    """Register a complaint with its first step and limits, and return its id; the account's kept draft is dropped.

    Raises:
        Denied: the account may not register complaints.
        Problems: the draft is incomplete; nothing was written.
    """
    with desk.transaction(rules.REGISTER) as work:
        draft = rules.tidied(draft)
        moment = asof(desk, draft.received_at)
        refuse([*rules.problems(draft, moment), *_unknown(desk, draft)])
        member = None if draft.member_id is None else people.member(desk, draft.member_id)
        complaint = Complaint.create(**_columns(desk, draft, member, work, moment))
        _first_step(desk, complaint, draft)
        found = rules.segments(case_of(complaint, {}), moment)
        made = list(rows_of(complaint.id, found, draft.department_id, Owners(desk)))
        if made:
            ComplaintDue.insert_many(made).execute()
        search.put(rules.COMPLAINT, complaint.id, search_text(complaint))
        local.drop_draft(desk.account_id, PAGE)
    return complaint.id


def possible_duplicates(desk: Desk, draft: rules.ComplaintDraft) -> list[rules.Linked]:
    """Open complaints of the same member or telephone, the newest first (complaints.intake.duplicate_days)."""
    desk.require(rules.READ)
    days = desk.policy.complaints.intake.duplicate_days
    digits = rules.dialled(draft.phone)
    same = _same(draft, digits)
    if same is None or not isinstance(days, Value):
        return []
    since = (draft.received_at or desk.now()) - timedelta(days=days.value)
    beginning = fn.SUBSTR(Complaint.content, 1, BEGINNING).alias("beginning")
    query = (
        Complaint.select(Complaint, beginning)
        .where(same, Complaint.closed_at.is_null(), Complaint.received_at >= since)
        .order_by(Complaint.received_at.desc())
        .limit(MOST_DUPLICATES)
    )
    return [linked(desk, row, draft.member_id) for row in query]


def keep_draft(desk: Desk, draft: rules.ComplaintDraft) -> None:
    """Keep what the clerk has typed so far; it survives a lock and a change of clerk.

    Raises:
        Denied: the account may not register complaints.
    """
    desk.require(rules.REGISTER)
    payload = msgspec.json.encode(rules.storable(draft)).decode()
    local.keep_draft(desk.account_id, PAGE, "", payload, desk.clock)


def kept_draft(desk: Desk) -> rules.ComplaintDraft | None:
    """What the account had typed and not registered; None when there is none, or an older program kept it."""
    desk.require(rules.REGISTER)
    kept = local.draft(desk.account_id, PAGE)
    if kept is None:
        return None
    try:
        return msgspec.json.decode(kept.payload, type=rules.ComplaintDraft)
    except msgspec.ValidationError:
        return None


def drop_draft(desk: Desk) -> None:
    """Throw away what the account had typed."""
    desk.require(rules.REGISTER)
    local.drop_draft(desk.account_id, PAGE)


def linked(desk: Desk, row: Complaint, member_id: UUID | None = None) -> rules.Linked:
    """Another complaint in one line."""
    category = desk.policy.complaints.category(row.category)
    return rules.Linked(
        id=row.id,
        number=row.number,
        received_at=row.received_at,
        customer_name=row.customer_name,
        category=category.word if category else row.category,
        summary=rules.summary(row.content),
        open=row.closed_at is None,
        same_member=member_id is not None and row.member_id == member_id,
    )


def search_text(complaint: Complaint) -> SearchText:
    """The words by which a complaint is found."""
    return SearchText(
        names=tuple(dict.fromkeys((complaint.customer_name, complaint.contact))),
        numbers=tuple(filter(None, (complaint.number, complaint.card_number))),
        phones=(complaint.dialled,),
        texts=(
            complaint.content,
            complaint.demand,
            complaint.object_department,
            complaint.object_person,
            complaint.object_product,
            complaint.product_model,
            complaint.product_batch,
            complaint.address,
        ),
    )


def _same(draft: rules.ComplaintDraft, digits: str) -> Any:
    by_phone = (Complaint.dialled == digits) if digits else None
    if draft.member_id is None:
        return by_phone
    by_member = Complaint.member == draft.member_id
    return by_member if by_phone is None else by_member | by_phone


def _unknown(desk: Desk, draft: rules.ComplaintDraft) -> list[Problem]:
    """What the draft refers to and the store does not have."""
    found = []
    if draft.member_id is not None and people.member(desk, draft.member_id) is None:
        found.append(Problem("member_id", sentence("complaints", "This member is not in the register any more.")))
    if draft.department_id is not None and draft.department_id not in {line.id for line in people.departments(desk)}:
        found.append(Problem("object_department", sentence("complaints", "Choose a department from the list.")))
    if draft.duplicate_of is not None and Complaint.get_or_none(Complaint.id == draft.duplicate_of) is None:
        found.append(Problem("duplicate_of", sentence("complaints", "The complaint to link with does not exist.")))
    return found


def _columns(
    desk: Desk, draft: rules.ComplaintDraft, member: MemberFacts | None, work: Work, moment: AsOf
) -> dict[str, Any]:
    level, category = moment.clauses.level(draft.level), moment.clauses.category(draft.category)
    assert level is not None
    assert category is not None
    typed = {name: getattr(draft, name) for name in _AS_TYPED}
    return typed | {
        "number": work.next_number(),
        "branch": desk.office.branch_id,
        "counter": desk.office.counter,
        "registered_by": desk.actor.staff_id,
        "registered_at": work.at,
        "policy_version": version_at(desk, draft.received_at),
        "doubtful": work.doubtful,
        "member": draft.member_id,
        "sort_key": reading(draft.customer_name).sort_key,
        "tier": member.tier_code if member else "",
        "card_number": member.card_number if member else "",
        "dialled": rules.dialled(draft.phone),
        "workflow": category.workflow,
        "level_order": level.order,
        "department": draft.department_id,
        "attachments": " ".join(sorted(set(draft.attachments))),
    }


_AS_TYPED = (
    "received_at", "channel", "customer_name", "contact", "phone", "address", "category", "category_other", "level",
    "level_reason", "object_department", "object_person", "object_product", "product_model", "product_batch",
    "quantity", "ordered_on", "shipped_on", "arrived_on", "content", "demand", "read_back", "read_back_at",
    "attachment_count", "validity", "validity_reason",
)  # fmt: skip


def _first_step(desk: Desk, complaint: Complaint, draft: rules.ComplaintDraft) -> None:
    ComplaintStep.create(
        complaint=complaint.id,
        event=rules.StepKind.REGISTERED,
        happened_at=complaint.received_at,
        written_by=desk.actor.staff_id,
    )
    if draft.duplicate_of is not None:
        ComplaintLink.create(complaint=complaint.id, earlier=draft.duplicate_of, written_by=desk.actor.staff_id)
