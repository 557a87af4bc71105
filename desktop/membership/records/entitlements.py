"""What the database keeps of benefits that were used, and of those that were applied for; nothing is ever edited."""

from uuid import UUID

from desktop.people.records import Member, Staff
from desktop.storage.fields import CodeField, CountField, FlagField, InstantField, LocalDateField, RefField, TextField
from desktop.storage.record import Entry


class BenefitUse(Entry):
    """A member used a benefit; *tier* and *matrix* are those of the day, *until_at* the end of a grant for a time.

    *document* is the number of the slip that was filled in by hand, empty where the program prints it.
    """

    number = TextField(unique=True)
    document = TextField(default="")
    member = RefField(Member)
    member_id: UUID
    benefit = CodeField()
    title = TextField()
    tier = CodeField()
    matrix = CountField()
    times = CountField()
    used_at = InstantField()
    until_at = InstantField(null=True, index=True)
    place = TextField()
    witness = TextField(default="")
    note = TextField(default="")
    entered_by = RefField(Staff, index=False)
    entered_at = InstantField()


# Few slips are filled in by hand: an index of those alone.
BenefitUse.add_index(BenefitUse.document, where=BenefitUse.document != "", name="benefit_use_document")


class BenefitUseCancel(Entry):
    """A use was recorded by mistake and does not count."""

    use = RefField(BenefitUse, unique=True)
    reason = TextField()
    entered_by = RefField(Staff, index=False)
    entered_at = InstantField()


class BenefitUseEnd(Entry):
    """A grant for a time was ended: switched off again, or settled."""

    use = RefField(BenefitUse, unique=True)
    ended_at = InstantField()
    reason = TextField()
    entered_by = RefField(Staff, index=False)
    entered_at = InstantField()


class BenefitApplication(Entry):
    """A member applied for a benefit that has to be applied for."""

    number = TextField(unique=True)
    member = RefField(Member)
    member_id: UUID
    benefit = CodeField()
    title = TextField()
    applied_on = LocalDateField()
    wish = TextField(default="")
    paper = TextField()
    entered_by = RefField(Staff, index=False)
    entered_at = InstantField()


class BenefitApplicationAnswer(Entry):
    """What was written under an application: granted or not."""

    application = RefField(BenefitApplication, unique=True)
    granted = FlagField()
    signed_by = RefField(Staff, index=False)
    signed_on = LocalDateField()
    opinion = TextField(default="")
    entered_by = RefField(Staff, index=False, backref="benefit_answers_entered")
    entered_at = InstantField()


class BenefitApplicationStop(Entry):
    """A member does not want a benefit any more that was applied for."""

    application = RefField(BenefitApplication, unique=True)
    from_on = LocalDateField()
    reason = TextField()
    entered_by = RefField(Staff, index=False)
    entered_at = InstantField()


ENTITLEMENT_RECORDS = (
    BenefitUse,
    BenefitUseCancel,
    BenefitUseEnd,
    BenefitApplication,
    BenefitApplicationAnswer,
    BenefitApplicationStop,
)
