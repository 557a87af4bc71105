"""What the database keeps of appeals to the regulator, of nuisance calls, and of who watches a case."""

from uuid import UUID

from desktop.complaints.records.case import Complaint, ComplaintStep
from desktop.people.records import Staff
from desktop.storage.fields import (
    CodeField,
    CountField,
    InstantField,
    LocalDateField,
    RefField,
    TextField,
)
from desktop.storage.record import Entry


class RegulatorAppeal(Entry):
    """The customer appealed to the regulator (申诉); what is asked for says its step."""

    complaint = RefField(Complaint)
    complaint_id: UUID
    step = RefField(ComplaintStep, unique=True)
    step_id: UUID
    regulator = TextField()
    reference = TextField(default="")
    appealed_on = LocalDateField()


class RegulatorAcceptance(Entry):
    """The regulator accepted the appeal: from this day our answer is owed."""

    appeal = RefField(RegulatorAppeal, unique=True)
    step = RefField(ComplaintStep, unique=True)
    step_id: UUID
    accepted_on = LocalDateField()


class RegulatorAnswer(Entry):
    """Our answer to the regulator; its text is its step's."""

    appeal = RefField(RegulatorAppeal, unique=True)
    step = RefField(ComplaintStep, unique=True)
    step_id: UUID
    answered_on = LocalDateField()
    conclusion = TextField()


class NuisanceCall(Entry):
    """A report of nuisance calls from one number (骚扰电话)."""

    dialled = TextField(index=True)
    phone = TextField()
    called_at = InstantField(index=True)
    times = CountField()
    """How often it called, as reported."""
    source = CodeField()
    customer_name = TextField(default="")
    customer_phone = TextField(default="")
    story = TextField(default="")
    written_at = InstantField()
    written_by = RefField(Staff, index=False)
    written_by_id: UUID


class NuisanceAction(Entry):
    """What was done about a number: blocked, unblocked, investigated, taken to law."""

    dialled = TextField(index=True)
    action = CodeField()
    decided_on = LocalDateField()
    decided_by = RefField(Staff, index=False, backref="nuisance_decided")
    decided_by_id: UUID
    reason = TextField(default="")
    written_at = InstantField()
    written_by = RefField(Staff, index=False, backref="nuisance_written")
    written_by_id: UUID


class Watcher(Entry):
    """Somebody watches a case and may push it: the customer manager of a diamond member, or who was named."""

    complaint = RefField(Complaint)
    complaint_id: UUID
    staff = RefField(Staff)
    staff_id: UUID
    step = RefField(ComplaintStep, index=False)
    step_id: UUID
    reason = CodeField()

    class Meta:
        """Once a case."""

        indexes = ((("complaint", "staff"), True),)
