"""What the database keeps of penalty proposals: proposed, withdrawn, stated on, appealed against, decided on paper."""

from uuid import UUID

from desktop.complaints.records.case import Complaint, ComplaintStep
from desktop.people.records import Department, Staff
from desktop.storage.fields import (
    CodeField,
    CountField,
    FlagField,
    InstantField,
    LocalDateField,
    MoneyField,
    NumberField,
    RefField,
    TextField,
)
from desktop.storage.record import Entry


class PenaltyProposal(Entry):
    """A proposal (扣罚建议), never a deduction: whom, for what, by which clause, how much as the policy says."""

    number = NumberField()
    complaint = RefField(Complaint)
    complaint_id: UUID
    step = RefField(ComplaintStep)
    step_id: UUID
    what = CodeField()
    """Lateness, a share of a loss, a strike."""
    round = CountField()
    segment = CodeField(default="")
    """The late segment; empty for a proposal for another reason, as are its times."""
    ordinal = CountField(default=1)
    staff = RefField(Staff, null=True)
    staff_id: UUID | None
    post = CodeField(default="")
    department = RefField(Department, null=True, index=False)
    department_id: UUID | None
    level = CodeField()
    amount = MoneyField(null=True)
    """In fen; None where the policy names none, or where it is no amount."""
    loss = MoneyField(null=True)
    percent = CountField(null=True)
    clause = TextField()
    """The clause it follows, by its name in the policy of the case."""
    grounds = TextField(default="")
    started_at = InstantField(null=True)
    due_at = InstantField(null=True)
    appeal_until = LocalDateField(null=True)


class PenaltyWithdrawal(Entry):
    """The counter-entry of a proposal: an extension was granted, or it was a mistake."""

    proposal = RefField(PenaltyProposal, unique=True)
    proposal_id: UUID
    step = RefField(ComplaintStep)
    step_id: UUID
    reason = CodeField()


class PenaltyStatement(Entry):
    """What the person said (本人陈述); the last one counts, its text is its step's."""

    proposal = RefField(PenaltyProposal)
    proposal_id: UUID
    step = RefField(ComplaintStep, unique=True)
    step_id: UUID
    accepts = FlagField(null=True)
    """None: the person was heard and said neither."""


class PenaltyAppeal(Entry):
    """The person appeals against a proposal; the grounds are its step's."""

    proposal = RefField(PenaltyProposal, unique=True)
    proposal_id: UUID
    step = RefField(ComplaintStep, unique=True)
    step_id: UUID
    appealed_on = LocalDateField()


class PenaltyOpinion(Entry):
    """A signed opinion on a proposal, entered from paper: in which rank, by whom, when, in which words."""

    proposal = RefField(PenaltyProposal)
    proposal_id: UUID
    step = RefField(ComplaintStep, unique=True)
    step_id: UUID
    rank = CodeField()
    signed_by = RefField(Staff, index=False)
    signed_by_id: UUID
    signed_on = LocalDateField()
    agreed = FlagField()
    paper = TextField()
