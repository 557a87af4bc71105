"""What the database keeps about complaints; a complaint is never deleted, its story only grows."""

from uuid import UUID

from desktop.core.ids import new_id
from desktop.people.records import Branch, Department, Member, Staff
from desktop.storage.fields import (
    CodeField,
    CountField,
    FlagField,
    IdField,
    InstantField,
    LocalDateField,
    NumberField,
    RefField,
    TextField,
)
from desktop.storage.record import Entry, Local, Record


class Complaint(Record):
    """A complaint as registered: the intake of 客户投诉登记反馈表, and what was frozen at receipt."""

    number = NumberField(unique=True)
    branch = RefField(Branch, index=False)
    counter = TextField(default="")
    registered_by = RefField(Staff, index=False)
    registered_by_id: UUID
    registered_at = InstantField()
    received_at = InstantField()
    policy_version = TextField()
    doubtful = FlagField(default=False)
    channel = CodeField()
    member = RefField(Member, null=True)
    member_id: UUID | None
    customer_name = TextField()
    sort_key = TextField()
    tier = CodeField(default="")
    card_number = TextField(default="")
    contact = TextField()
    phone = TextField()
    dialled = TextField()
    address = TextField(default="")
    category = CodeField()
    category_other = TextField(default="")
    workflow = CodeField()
    level = CodeField()
    level_order = CountField()
    level_reason = TextField(default="")
    department = RefField(Department, null=True)
    department_id: UUID | None
    object_department = TextField(default="")
    object_person = TextField(default="")
    object_product = TextField(default="")
    product_model = TextField(default="")
    product_batch = TextField(default="")
    quantity = TextField(default="")
    ordered_on = LocalDateField(null=True)
    shipped_on = LocalDateField(null=True)
    arrived_on = LocalDateField(null=True)
    content = TextField()
    demand = TextField(default="")
    read_back = FlagField(default=False)
    read_back_at = InstantField(null=True)
    attachments = TextField(default="")
    attachment_count = CountField(null=True)
    validity = CodeField(null=True)
    validity_reason = TextField(default="")
    closed_at = InstantField(null=True)

    class Meta:
        """The list is sorted by customer or by level, and by receipt within; who rings again is known by the number."""

        indexes = (
            (("sort_key", "received_at"), False),
            (("level_order", "received_at"), False),
            (("dialled", "category", "received_at"), False),
        )


class ComplaintStep(Entry):
    """Something happened in a case: written once; what starts and ends segments is read from these."""

    complaint = RefField(Complaint, index=False)
    complaint_id: UUID
    round = CountField(default=1)
    event = CodeField()
    happened_at = InstantField()
    written_at = InstantField()
    written_by = RefField(Staff, index=False, backref="steps_written")
    written_by_id: UUID
    doubtful = FlagField(default=False)
    segment = CodeField(default="")
    ordinal = CountField(default=1)
    due_at = InstantField(null=True)
    """A limit that the step speaks of: asked for, granted, agreed, written on the memo."""
    department = RefField(Department, null=True, index=False)
    department_id: UUID | None
    staff = RefField(Staff, null=True, index=False, backref="steps")
    staff_id: UUID | None
    """Whom it concerns, or who did it: the caller, the proxy, who signed."""
    code = CodeField(default="")
    """What was chosen: the new level, the answer, the way of a contact; *former* is what stood there before."""
    former = CodeField(default="")
    note = TextField(default="")


class SegmentEnd(Entry):
    """A segment ended or became void: owner, limit and lateness as they were then, so that nobody recomputes them.

    A later row of the same segment takes the place of an earlier one: an extension granted after the end.
    """

    complaint = RefField(Complaint, index=False)
    complaint_id: UUID
    step = RefField(ComplaintStep, index=False)
    round = CountField()
    segment = CodeField()
    ordinal = CountField(default=1)
    post = CodeField()
    owner = RefField(Staff, null=True, index=False)
    owner_id: UUID | None
    stands_in = FlagField(default=False)
    proxy = FlagField(default=False)
    department = RefField(Department, null=True, index=False)
    department_id: UUID | None
    level = CodeField()
    """The level in force when the limit passed, or at the end: its fine is owed."""
    started_at = InstantField()
    original_due_at = InstantField(null=True)
    due_at = InstantField(null=True)
    finished_at = InstantField()
    void = FlagField(default=False)
    late = FlagField(default=False)
    doubtful = FlagField(default=False)


class ComplaintLink(Entry):
    """A complaint is the same matter as an earlier one; both stay."""

    complaint = RefField(Complaint)
    earlier = RefField(Complaint)
    written_by = RefField(Staff, index=False)
    step = RefField(ComplaintStep, null=True, index=False)


class ComplaintDue(Local):
    """A started segment with its limit, derived from the facts by the rules; can be rebuilt at any time."""

    id = IdField(primary_key=True, default=new_id)
    complaint = RefField(Complaint, on_delete="CASCADE", index=False)
    complaint_id: UUID
    round = CountField(default=1)
    segment = CodeField()
    ordinal = CountField(default=1)
    post = CodeField()
    owner = RefField(Staff, null=True, index=False)
    stands_in = FlagField(default=False)
    started_at = InstantField()
    due_at = InstantField()
    state = CodeField()
    nearest = FlagField(default=False)
    doubtful = FlagField(default=False)

    class Meta:
        """One row per segment and round; the nearest open limit of each case leads the list."""

        indexes = (
            (("complaint", "round", "segment", "ordinal"), True),
            (("state", "due_at"), False),
            (("owner", "state", "due_at"), False),
        )


# The list's own order: the nearest limit of each case, and nothing else of it has to be read.
ComplaintDue.add_index(
    ComplaintDue.due_at,
    ComplaintDue.complaint,
    ComplaintDue.doubtful,
    ComplaintDue.nearest,
    where=ComplaintDue.nearest,
    name="due_nearest",
)
# What is still open is counted and listed without reading what was closed years ago.
Complaint.add_index(
    Complaint.received_at, Complaint.closed_at, where=Complaint.closed_at.is_null(), name="complaint_open"
)
# A report reads a year of complaints, their steps and their ends; none of it has to be looked up row by row.
Complaint.add_index(
    Complaint.received_at, Complaint.id, Complaint.level, Complaint.category, Complaint.department,
    Complaint.validity, Complaint.closed_at, Complaint.dialled, Complaint.policy_version, Complaint.number,
    name="complaint_received",
)  # fmt: skip
ComplaintStep.add_index(
    ComplaintStep.complaint, ComplaintStep.event, ComplaintStep.id, ComplaintStep.round, ComplaintStep.code,
    name="step_of_case",
)  # fmt: skip
SegmentEnd.add_index(
    SegmentEnd.complaint, SegmentEnd.segment, SegmentEnd.void, SegmentEnd.late, SegmentEnd.due_at, SegmentEnd.level,
    SegmentEnd.owner, SegmentEnd.department, SegmentEnd.started_at, SegmentEnd.finished_at, SegmentEnd.id,
    name="end_of_case",
)  # fmt: skip
# Few segments end late; fines and charts ask for those alone.
SegmentEnd.add_index(
    SegmentEnd.complaint, SegmentEnd.segment, SegmentEnd.void, SegmentEnd.due_at, SegmentEnd.level, SegmentEnd.owner,
    SegmentEnd.id, where=SegmentEnd.late, name="end_late",
)  # fmt: skip
