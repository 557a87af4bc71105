"""What the database keeps of members handed over from one customer manager to another, and of offers to stay."""

from uuid import UUID

from desktop.people.records import ManagerAssignment, Member, Staff
from desktop.storage.fields import CodeField, InstantField, LocalDateField, RefField, TextField
from desktop.storage.record import Entry


class Handover(Entry):
    """Members changed their customer manager together, from a day on; the list F42 is printed from it."""

    number = TextField(unique=True)
    to_staff = RefField(Staff, index=False)
    to_staff_id: UUID
    from_on = LocalDateField()
    reason = TextField()
    made_by = RefField(Staff, index=False)
    made_at = InstantField(index=True)


class HandoverLine(Entry):
    """One member of a handover: who looked after him until then, and the assignment that began."""

    handover = RefField(Handover)
    handover_id: UUID
    member = RefField(Member)
    member_id: UUID
    former = RefField(Staff, null=True, index=False)
    tier = CodeField(default="")
    assignment = RefField(ManagerAssignment, index=False)


class RetentionOffer(Entry):
    """A member was offered something to stay, and answered."""

    member = RefField(Member)
    member_id: UUID
    offer_kind = CodeField()
    offered_on = LocalDateField(index=True)
    period = CodeField(default="")
    offer = TextField()
    outcome = CodeField()
    note = TextField(default="")
    recorded_by = RefField(Staff, index=False)
    recorded_at = InstantField()


class RetentionOfferCancel(Entry):
    """A record of an offer was wrong and does not count."""

    offer = RefField(RetentionOffer, unique=True)
    offer_id: UUID
    reason = TextField()
    recorded_by = RefField(Staff, index=False)
    recorded_at = InstantField()
