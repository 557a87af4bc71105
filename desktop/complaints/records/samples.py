"""What the database keeps of samples: taken, handed on, judged."""

from uuid import UUID

from desktop.complaints.records.case import Complaint, ComplaintStep
from desktop.people.records import Staff
from desktop.storage.fields import CodeField, FlagField, NumberField, RefField, TextField
from desktop.storage.record import Entry


class Sample(Entry):
    """A sample taken at the customer's (样品); when and what it was like there says its step."""

    number = NumberField()
    complaint = RefField(Complaint)
    complaint_id: UUID
    step = RefField(ComplaintStep, unique=True)
    step_id: UUID
    name = TextField()
    batch = TextField(default="")
    quantity = TextField()
    taken_by = RefField(Staff, index=False)
    taken_by_id: UUID


class SampleHandover(Entry):
    """A sample changed hands (样品交接): who gave it to whom; when and for what says its step."""

    sample = RefField(Sample)
    sample_id: UUID
    step = RefField(ComplaintStep, unique=True)
    step_id: UUID
    giver = TextField()
    taker = TextField()
    taker_staff = RefField(Staff, null=True, index=False)


class Verdict(Entry):
    """What the samples or the visit showed (鉴定结论); the grounds are its step's."""

    complaint = RefField(Complaint)
    complaint_id: UUID
    step = RefField(ComplaintStep, unique=True)
    step_id: UUID
    verdict = CodeField()
    customer_agrees = FlagField()
    agreement = TextField(default="")
    review = TextField(default="")
