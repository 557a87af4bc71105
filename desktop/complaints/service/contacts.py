"""Speaking to the customer: contacts logged, answers given, the customer's own answer."""

from __future__ import annotations

from uuid import UUID

from desktop.complaints.records import Answer, Contact
from desktop.complaints.rules import StepKind, contacts, memos
from desktop.complaints.service.acting import doing
from desktop.core.ids import new_id
from desktop.desk import Desk
from desktop.storage.bulk import insert_rows


def log_contact(desk: Desk, complaint_id: UUID, draft: contacts.ContactDraft, seen: int | None = None) -> UUID:
    """Log a contact or an attempt in vain, and return the step's id; only one that connected ends a segment.

    Raises:
        Denied: the account may not handle complaints.
        Outdated: the case was changed since *seen*.
        Problems: the draft has some, or the case is closed; nothing was written.
    """
    with doing(desk, complaint_id, contacts.LOG_CONTACT, draft, seen) as (act, typed):
        event = StepKind.CONTACTED if typed.connected else StepKind.CONTACT_TRIED
        step = act.step(event, typed.at, typed.note, staff=typed.by, code=typed.way)
        row = {"id": new_id(), "complaint": complaint_id, "step": step, "connected": typed.connected}
        insert_rows(Contact, [row | {"way": typed.way, "phone": typed.phone, "proof": typed.proof}])
    return step


def answer_customer(desk: Desk, complaint_id: UUID, draft: memos.CustomerAnswerDraft, seen: int | None = None) -> UUID:
    """Write down what the customer was answered, and return the step's id.

    Raises:
        Denied, Outdated, Problems: as `log_contact`.
    """
    with doing(desk, complaint_id, memos.ANSWER_CUSTOMER, draft, seen) as (act, typed):
        step = act.step(StepKind.CUSTOMER_ANSWERED, typed.at, typed.note, staff=typed.by, code=typed.way)
        insert_rows(Answer, [{"id": new_id(), "complaint": complaint_id, "step": step, "way": typed.way, "paper": ""}])
    return step
