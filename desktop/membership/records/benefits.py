"""What the database keeps of the benefit matrix: its versions, line by line and cell by cell, and who signed them."""

from uuid import UUID

from desktop.people.records import Staff
from desktop.storage.fields import CodeField, CountField, FlagField, InstantField, LocalDateField, RefField, TextField
from desktop.storage.record import Entry, Record


class BenefitVersion(Record):
    """A version of the matrix, counted from 2 on, for the first one ships; approved it is never changed again."""

    number = CountField(unique=True)
    copied_from = CountField()
    effective_on = LocalDateField(null=True)
    note = TextField(default="")
    made_by = RefField(Staff, index=False)
    made_by_id: UUID
    made_at = InstantField()
    submitted_by = RefField(Staff, null=True, index=False, backref="benefit_versions_submitted")
    submitted_by_id: UUID | None
    submitted_at = InstantField(null=True)
    dropped = FlagField(default=False)


class BenefitLine(Record):
    """A benefit in one version; its code is the same in all of them."""

    version = RefField(BenefitVersion, index=False)
    version_id: UUID
    benefit = CodeField()
    title = TextField()
    place = CountField()
    dropped = FlagField(default=False)

    class Meta:
        """Each benefit once per version."""

        indexes = ((("version", "benefit"), True),)


class BenefitCell(Record):
    """What a tier has of a benefit in one version, as the office writes it (``n 次/年``), and what that rests on."""

    version = RefField(BenefitVersion, index=False)
    version_id: UUID
    benefit = CodeField()
    tier = CodeField()
    content = TextField()
    note = TextField(default="")
    written_by = RefField(Staff, index=False)
    written_by_id: UUID
    written_at = InstantField()

    class Meta:
        """Each cell once per version."""

        indexes = ((("version", "benefit", "tier"), True),)


class BenefitApproval(Entry):
    """What was written under a submitted version: granted, or back to be mended."""

    version = RefField(BenefitVersion)
    version_id: UUID
    paper = TextField()
    signed_by = RefField(Staff, index=False)
    signed_by_id: UUID
    signed_on = LocalDateField()
    granted = FlagField()
    opinion = TextField(default="")
    entered_by = RefField(Staff, index=False, backref="benefit_approvals_entered")
    entered_at = InstantField()


class BenefitRetirement(Entry):
    """An approved version is out of force from a day on."""

    version = RefField(BenefitVersion, unique=True)
    version_id: UUID
    from_on = LocalDateField()
    reason = TextField()
    entered_by = RefField(Staff, index=False)
    entered_at = InstantField()


BENEFIT_RECORDS = (BenefitVersion, BenefitLine, BenefitCell, BenefitApproval, BenefitRetirement)
