"""Taking a complaint down: drafts, possible duplicates, and the one verb that registers it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec
from peewee import fn

from desktop.complaints import rules
from desktop.complaints.records import Complaint, ComplaintDue, ComplaintLink, ComplaintStep
from desktop.complaints.service.dues import rows_of
from desktop.complaints.service.frozen import governing
from desktop.complaints.service.owners import Owners, owners
from desktop.complaints.service.rows import step_row
from desktop.complaints.service.watching import watch_from_receipt
from desktop.core.clause import Value
from desktop.core.ids import new_id
from desktop.core.problem import Problem, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.people import service as people
from desktop.people.rules import MemberFacts
from desktop.policy.versions import Policy
from desktop.storage import local, search
from desktop.storage.bulk import insert_rows
from desktop.storage.pinyin import reading
from desktop.storage.search import SearchText

PAGE = "complaint_edit"
MOST_DUPLICATES = 5
BEGINNING = 200


def register(desk: Desk, draft: rules.ComplaintDraft) -> UUID:
    """Register a complaint with its first step and limits, and return its id; the account's kept draft is dropped.

    Raises:
        Denied: the account may not register complaints.
        Problems: the draft is incomplete; nothing was written.
    """
    desk.require(rules.REGISTER)
    owners(desk)  # for what is asked below: inside a transaction nothing that is read is kept
    with desk.transaction(rules.REGISTER) as work:
        held = owners(desk)
        draft = rules.tidied(draft)
        policy = governing(desk, draft.received_at)
        member = None if draft.member_id is None else people.member(desk, draft.member_id)
        refuse([*rules.problems_of_tidied(draft, policy.asof(work.at)), *_unknown(draft, member, held)])
        frozen = Frozen(work.next_number(), work.at, work.doubtful, policy)
        row, case = columns_of(desk, draft, member, frozen), frozen.case(draft)
        complaint_id: UUID = row["id"]
        insert_rows(Complaint, [row])
        step = first_step(desk, complaint_id, row["received_at"], frozen)
        insert_rows(ComplaintStep, [step])
        watch_from_receipt(row, step, policy)
        if draft.duplicate_of is not None:
            insert_rows(ComplaintLink, [link(desk, complaint_id, draft.duplicate_of)])
        insert_rows(ComplaintDue, list(rows_of(complaint_id, case, frozen.begun(case), held)))
        search.put(rules.COMPLAINT, complaint_id, search_text(draft, frozen.number, row["card_number"]))
        local.drop_draft(desk.account_id, PAGE)
    return complaint_id


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


def search_text(draft: rules.ComplaintDraft, number: str, card_number: str) -> SearchText:
    """The words by which a complaint is found."""
    return SearchText(
        names=tuple(dict.fromkeys((draft.customer_name, draft.contact))),
        numbers=tuple(filter(None, (number, card_number))),
        phones=(rules.dialled(draft.phone),),
        texts=tuple(filter(None, (getattr(draft, name) for name in _FOUND_BY))),
    )


_FOUND_BY = (
    "content", "demand", "object_department", "object_person", "object_product", "product_model", "product_batch",
    "address",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Frozen:
    """What a complaint keeps from the moment of its registration."""

    number: str
    at: datetime
    doubtful: bool
    policy: Policy

    def case(self, draft: rules.ComplaintDraft) -> rules.Case:
        """The case that the registration opens."""
        case = rules.case_of(draft, self.policy.complaints, doubtful=self.doubtful)
        assert case is not None
        return case

    def begun(self, case: rules.Case) -> tuple[rules.SegmentDue, ...]:
        """The segments that the registration starts."""
        return rules.begun(case, self.policy.asof(self.at))


def _same(draft: rules.ComplaintDraft, digits: str) -> Any:
    by_phone = (Complaint.dialled == digits) if digits else None
    if draft.member_id is None:
        return by_phone
    by_member = Complaint.member == draft.member_id
    return by_member if by_phone is None else by_member | by_phone


def _unknown(draft: rules.ComplaintDraft, member: MemberFacts | None, held: Owners) -> list[Problem]:
    """What the draft refers to and the store does not have."""
    found = []
    if draft.member_id is not None and member is None:
        found.append(Problem("member_id", sentence("complaints", "This member is not in the register any more.")))
    if draft.department_id is not None and not held.has_department(draft.department_id):
        found.append(Problem("object_department", sentence("complaints", "Choose a department from the list.")))
    if draft.duplicate_of is not None and Complaint.get_or_none(Complaint.id == draft.duplicate_of) is None:
        found.append(Problem("duplicate_of", sentence("complaints", "The complaint to link with does not exist.")))
    return found


def columns_of(desk: Desk, draft: rules.ComplaintDraft, member: MemberFacts | None, frozen: Frozen) -> dict[str, Any]:
    """The row of a complaint that has no problems."""
    clauses = frozen.policy.complaints
    level, category = clauses.level(draft.level), clauses.category(draft.category)
    assert level is not None
    assert category is not None
    typed = {name: getattr(draft, name) for name in _AS_TYPED}
    return typed | {
        "id": new_id(),
        "number": frozen.number,
        "branch": desk.office.branch_id,
        "counter": desk.office.counter,
        "registered_by": desk.actor.staff_id,
        "registered_at": frozen.at,
        "policy_version": frozen.policy.version,
        "doubtful": frozen.doubtful,
        "member": draft.member_id,
        "sort_key": reading(draft.customer_name).sort_key,
        "tier": member.tier_code if member else "",
        "card_number": member.card_number if member else "",
        "dialled": rules.dialled(draft.phone),
        "workflow": category.workflow,
        "level_order": level.order,
        "department": draft.department_id,
        "attachments": " ".join(sorted(set(draft.attachments))),
        "closed_at": None,
    }


def first_step(desk: Desk, complaint_id: UUID, received_at: datetime, frozen: Frozen) -> dict[str, Any]:
    """The row of the step with which every case begins."""
    row = step_row(complaint_id, rules.StepKind.REGISTERED, received_at, frozen.at, desk.actor.staff_id)
    return row | {"doubtful": frozen.doubtful}


def link(desk: Desk, complaint_id: UUID, earlier_id: UUID) -> dict[str, Any]:
    """The row, without its id, that says a complaint is the same matter as an earlier one."""
    return {
        "complaint": complaint_id,
        "earlier": earlier_id,
        "written_by": desk.actor.staff_id,
        "step": None,
    }


_AS_TYPED = (
    "received_at", "channel", "customer_name", "contact", "phone", "address", "category", "category_other", "level",
    "level_reason", "object_department", "object_person", "object_product", "product_model", "product_batch",
    "quantity", "ordered_on", "shipped_on", "arrived_on", "content", "demand", "read_back", "read_back_at",
    "attachment_count", "validity", "validity_reason",
)  # fmt: skip
