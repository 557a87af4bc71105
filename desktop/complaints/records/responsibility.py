"""What the database keeps of causes, responsibility and remedies, and of the measures against a cause."""

from uuid import UUID

from desktop.complaints.records.case import Complaint, ComplaintStep
from desktop.people.records import Department, Staff
from desktop.storage.fields import CodeField, CountField, FlagField, LocalDateField, MoneyField, RefField, TextField
from desktop.storage.record import Entry


class Responsibility(Entry):
    """Cause, who answers for it, loss and what limited it (责任认定); the last one of a case counts."""

    complaint = RefField(Complaint)
    complaint_id: UUID
    step = RefField(ComplaintStep, unique=True)
    step_id: UUID
    cause = TextField(index=True)
    explanation = TextField()
    department = RefField(Department, null=True)
    department_id: UUID | None
    staff = RefField(Staff, null=True, backref="answered_for")
    staff_id: UUID | None
    head = RefField(Staff, null=True, index=False, backref="headed")
    head_id: UUID | None
    conduct = CodeField(default="")
    """What the person's conduct was complained of for: words, behaviour, attitude, manner; empty for none."""
    loss = MoneyField(null=True)
    loss_words = TextField(default="")
    limited_by = TextField(default="")


class Remedy(Entry):
    """What was promised the customer (处理方案与补偿), by whom, and how that stood to the authority of the post."""

    complaint = RefField(Complaint)
    complaint_id: UUID
    step = RefField(ComplaintStep, unique=True)
    step_id: UUID
    compensation = MoneyField()
    decided_by = RefField(Staff, index=False)
    decided_by_id: UUID
    authority = CodeField()
    post = CodeField(default="")
    """The post whose limit covers it; empty while no limit is set."""
    accepted = FlagField(null=True)
    fulfil_until = LocalDateField(null=True)


class RemedyFollowUp(Entry):
    """Whether the remedy was carried out and helped, and whether anything else is wished (跟进)."""

    remedy = RefField(Remedy)
    remedy_id: UUID
    step = RefField(ComplaintStep, unique=True)
    step_id: UUID
    carried_out = FlagField()
    helped = FlagField(null=True)


class Improvement(Entry):
    """A measure against a cause (改进措施), with its owner and deadline; its text is its step's."""

    complaint = RefField(Complaint)
    complaint_id: UUID
    step = RefField(ComplaintStep, unique=True)
    step_id: UUID
    cause = TextField(index=True)
    owner = RefField(Staff)
    owner_id: UUID
    department = RefField(Department, null=True, index=False)
    department_id: UUID | None
    due_on = LocalDateField(index=True)


class ImprovementDone(Entry):
    """The measure was carried out; how says its step."""

    improvement = RefField(Improvement, unique=True)
    improvement_id: UUID
    step = RefField(ComplaintStep, unique=True)
    step_id: UUID
    done_on = LocalDateField(index=True)


class ImprovementCheck(Entry):
    """The effect of a measure: complaints of the same cause before and after it, and what the office made of it."""

    improvement = RefField(Improvement, unique=True)
    improvement_id: UUID
    step = RefField(ComplaintStep, unique=True)
    step_id: UUID
    checked_on = LocalDateField()
    days = CountField()
    before = CountField()
    before_all = CountField()
    after = CountField()
    after_all = CountField()
    effect = CodeField()
