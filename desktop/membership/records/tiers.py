"""What the database keeps of proposals of tiers, single changes, tiers for a time, and what happened to cards."""

from uuid import UUID

from desktop.people.records import Member, Staff, TierHolding
from desktop.storage.fields import (
    BytesField,
    CodeField,
    CountField,
    FlagField,
    InstantField,
    LocalDateField,
    RefField,
    TextField,
)
from desktop.storage.record import Entry, Record


class TierProposal(Record):
    """A run that was kept to be signed: what it went by, how many it looked at, and the digest of basis and rows."""

    number = TextField(unique=True)
    criterion = CodeField()
    counted_from = LocalDateField(null=True)
    counted_until = LocalDateField()
    from_on = LocalDateField()
    until_on = LocalDateField(null=True)
    thresholds = TextField()
    """``gold=500000``, one a line."""
    counts = TextField()
    """``silver>gold=12``, one a line; who stays stands on the same tier twice."""
    moves = TextField()
    """``up=12``, one a line."""
    digest = BytesField()
    note = TextField(default="")
    made_by = RefField(Staff, index=False)
    made_by_id: UUID
    made_at = InstantField(index=True)
    withdrawn_at = InstantField(null=True)
    withdrawn_why = TextField(default="")


class TierProposalRow(Record):
    """One member who would move; *holding* is the tier that was held then.

    Why it did not move although the rest was approved stands in *outcome* and *told*; of one that moved the approval
    says it, and its new holding names the proposal.
    """

    proposal = RefField(TierProposal)
    proposal_id: UUID
    member = RefField(Member, index=False)
    member_id: UUID
    card = CodeField()
    from_tier = CodeField()
    to_tier = CodeField()
    move = CodeField()
    figure = CountField(null=True)
    holding = RefField(TierHolding, null=True, index=False)
    holding_id: UUID | None
    holding_until = LocalDateField(null=True)
    refused = TextField(default="")
    outcome = CodeField(default="")
    told = TextField(default="")
    made = RefField(TierHolding, null=True, index=False, backref="tier_proposal_rows_made")


class TierProposalApproval(Entry):
    """What was signed under a proposal; *moved* rows changed the tier, *rejected* and *changed* ones did not."""

    proposal = RefField(TierProposal, unique=True)
    proposal_id: UUID
    paper = TextField()
    signed_by = RefField(Staff, index=False)
    signed_by_id: UUID
    signed_on = LocalDateField()
    granted = FlagField()
    opinion = TextField(default="")
    moved = CountField(default=0)
    rejected = CountField(default=0)
    changed = CountField(default=0)
    entered_by = RefField(Staff, index=False, backref="tier_approvals_entered")
    entered_at = InstantField()


class TierChange(Entry):
    """A member's tier was changed for good by a signed application (F12)."""

    number = TextField(unique=True)
    member = RefField(Member)
    member_id: UUID
    holding = RefField(TierHolding, index=False)
    holding_id: UUID
    former = CodeField(default="")
    paper = TextField()
    signed_by = RefField(Staff, index=False)
    signed_on = LocalDateField()
    entered_by = RefField(Staff, index=False, backref="tier_changes_entered")
    entered_at = InstantField()


class TierOverride(Entry):
    """A member holds a tier for a time, against the rule and for a reason; *resumed* is the holding that follows.

    *instead* are the tiers that would be held meanwhile, one a line: tier, first and last day, who approved, basis.
    """

    number = TextField(unique=True)
    member = RefField(Member)
    member_id: UUID
    holding = RefField(TierHolding, unique=True)
    holding_id: UUID
    resumed = RefField(TierHolding, null=True, index=False, backref="overrides_before")
    resumed_id: UUID | None
    former = CodeField(default="")
    instead = TextField(default="")
    until_on = LocalDateField()
    reason = TextField()
    paper = TextField()
    signed_by = RefField(Staff, index=False)
    signed_on = LocalDateField()
    entered_by = RefField(Staff, index=False, backref="tier_overrides_entered")
    entered_at = InstantField()


class TierOverrideEnd(Entry):
    """A tier for a time ended earlier."""

    override = RefField(TierOverride, unique=True)
    override_id: UUID
    until_on = LocalDateField()
    reason = TextField()
    entered_by = RefField(Staff, index=False)
    entered_at = InstantField()


class CardEvent(Entry):
    """Something happened to a card: *card* is the one it was done to, *new_card* the one that was handed out."""

    number = TextField(unique=True)
    member = RefField(Member)
    member_id: UUID
    operation = CodeField()
    card = CodeField(index=True)
    new_card = CodeField(default="")
    happened_on = LocalDateField()
    why = CodeField(default="")
    reason = TextField(default="")
    paper = TextField(default="")
    entered_by = RefField(Staff, index=False)
    entered_at = InstantField()


TIER_RECORDS: tuple[type[Record], ...] = (
    TierProposal,
    TierProposalRow,
    TierProposalApproval,
    TierChange,
    TierOverride,
    TierOverrideEnd,
    CardEvent,
)
