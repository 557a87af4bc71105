"""What the database keeps of points: movements and their entries, written once. No column holds a balance."""

from uuid import UUID

from desktop.people.records import Member, Staff
from desktop.storage.fields import (
    CodeField,
    CountField,
    FlagField,
    IdField,
    InstantField,
    LocalDateField,
    MoneyField,
    RefField,
    TextField,
)
from desktop.storage.record import Entry


class PointsMovement(Entry):
    """One act of the ledger, by one document; its entries sum to zero."""

    document = TextField(unique=True)
    what = CodeField()
    """What it does, a `MovementKind`."""
    member = RefField(Member, null=True)
    """Whose act it is; None for an expiry, which is many members'."""
    member_id: UUID | None
    paper_at = InstantField()
    entered_at = InstantField()
    operator = RefField(Staff, index=False)
    reason = TextField(default="")
    rule = CodeField(default="")
    """The rule of earning (points.earn.<code>), with what it counted."""
    amount = MoneyField(null=True)
    times = CountField(default=1)
    reverses = RefField("self", null=True, unique=True)
    """The movement that this one undoes, releases or collects; each at most once."""
    unit = IdField(null=True, index=True)
    """The long run that it belongs to, such as one expiry run."""
    doubtful = FlagField(default=False)
    """The PC's clock was not believed when it was entered."""


class PointsLot(Entry):
    """Points that came together and expire together; `until_on` is the last day, inclusive, None without end."""

    movement = RefField(PointsMovement, index=False)
    member = RefField(Member, index=False)
    member_id: UUID
    until_on = LocalDateField(null=True)

    class Meta:
        """Lots are found by their last day."""

        indexes = ((("until_on", "id"), False),)


class PointsEntry(Entry):
    """So many points into one account, out of it when negative."""

    movement = RefField(PointsMovement, index=False)
    account = CodeField()
    member = RefField(Member, null=True, index=False)
    """Whose account it is; None for the office's own accounts."""
    member_id: UUID | None
    lot = RefField(PointsLot, null=True, index=False)
    lot_id: UUID | None
    points = CountField()

    class Meta:
        """Both indexes hold all that the sums need, so that a balance never touches the rows."""

        indexes = ((("member", "account", "lot", "movement", "points"), False), (("movement", "points"), False))


class PointsApproval(Entry):
    """A signature on paper under a movement that needs one."""

    movement = RefField(PointsMovement)
    paper = TextField()
    signed_by = RefField(Staff, index=False)
    signed_by_id: UUID
    signed_on = LocalDateField()
    opinion = TextField(default="")


RECORDS = (PointsMovement, PointsLot, PointsEntry, PointsApproval)
