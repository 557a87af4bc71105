"""What the database keeps of the handling of a case: contacts, work orders, memos, extensions, approvals."""

from uuid import UUID

from desktop.complaints.records.case import Complaint, ComplaintStep
from desktop.people.records import Department, Staff
from desktop.storage.fields import (
    CodeField,
    CountField,
    FlagField,
    InstantField,
    LocalDateField,
    NumberField,
    RefField,
    TextField,
)
from desktop.storage.record import Entry


class Contact(Entry):
    """An attempt to speak to the customer (联系记录), connected or not; when, by whom and the result say its step."""

    complaint = RefField(Complaint)
    complaint_id: UUID
    step = RefField(ComplaintStep, unique=True)
    step_id: UUID
    connected = FlagField()
    way = CodeField()
    phone = TextField(default="")
    proof = TextField(default="")
    """Where the recording, the letter or the receipt lies."""


class WorkOrder(Entry):
    """A work order (协调工作单) handed over to a department: one a round."""

    number = NumberField()
    complaint = RefField(Complaint)
    complaint_id: UUID
    step = RefField(ComplaintStep, unique=True)
    step_id: UUID
    department = RefField(Department, index=False)
    department_id: UUID
    calmed = TextField(default="")
    received_by = RefField(Staff, null=True, index=False)
    received_by_id: UUID | None


class Measure(Entry):
    """What the department does for the customer, and the visit that may belong to it; the text says its step."""

    complaint = RefField(Complaint)
    complaint_id: UUID
    step = RefField(ComplaintStep, unique=True)
    step_id: UUID
    promise = TextField(default="")
    second_visit_on = LocalDateField(null=True)


class Memo(Entry):
    """A memo (投诉内联单) to the responsible department; the required reply time is its step's limit."""

    number = NumberField()
    complaint = RefField(Complaint)
    complaint_id: UUID
    step = RefField(ComplaintStep, unique=True)
    step_id: UUID
    department = RefField(Department, index=False)
    department_id: UUID
    copies_to = TextField(default="")
    enclosed = TextField(default="")


class Answer(Entry):
    """An answer: the department's written one, or what was told the customer; the text and the person say its step."""

    complaint = RefField(Complaint)
    complaint_id: UUID
    step = RefField(ComplaintStep, unique=True)
    step_id: UUID
    way = CodeField(default="")
    paper = TextField(default="")
    """The number of the printed form that was signed; empty where none was."""


class Approval(Entry):
    """A signed opinion entered from paper (审批): who signed in which post, when says its step."""

    complaint = RefField(Complaint)
    complaint_id: UUID
    step = RefField(ComplaintStep, unique=True)
    step_id: UUID
    subject = CodeField()
    """What it is about: ``answer``, ``closing``, …"""
    post = CodeField()
    signed_by = RefField(Staff, index=False)
    signed_by_id: UUID
    agreed = FlagField()
    paper = TextField()


class Extension(Entry):
    """An extension asked for one segment (投诉延期处理申请); the new limit is its step's."""

    number = NumberField()
    complaint = RefField(Complaint)
    complaint_id: UUID
    step = RefField(ComplaintStep, unique=True)
    step_id: UUID
    segment = CodeField()
    ordinal = CountField(default=1)
    original_due_at = InstantField()
    until_at = InstantField()
    reason = CodeField()
    told_customer = TextField(default="")


class ExtensionDecision(Entry):
    """The general manager's decision on an extension."""

    extension = RefField(Extension, unique=True)
    extension_id: UUID
    step = RefField(ComplaintStep, unique=True)
    step_id: UUID
    granted = FlagField()
    signed_by = RefField(Staff, index=False)
    signed_by_id: UUID
    paper = TextField(default="")
