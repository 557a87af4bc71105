"""What the database keeps of the policy: versions with their texts, hours of branches, holidays."""

from desktop.storage.fields import CodeField, CountField, IdField, InstantField, LocalDateField, RefField, TextField
from desktop.storage.record import Entry, Record


class PolicyVersion(Entry):
    """One version of the policy or of the permission table (*part*), in force from an instant on."""

    part = CodeField()
    number = CountField()
    effective_at = InstantField()
    approved_by = TextField()
    note = TextField(default="")
    made_by = IdField()
    made_at = InstantField()

    class Meta:
        """Versions of a part are counted from 1."""

        indexes = ((("part", "number"), True),)


class PolicyText(Entry):
    """The whole file of one room in one version, as TOML."""

    version = RefField(PolicyVersion)
    room = CodeField()
    text = TextField()

    class Meta:
        """Each room's file once per version."""

        indexes = ((("version", "room"), True),)


class BranchHours(Entry):
    """The weekly hours of a branch from an instant on: seven lines, Monday first, empty for a closed day."""

    branch_id = IdField()
    number = CountField()
    effective_at = InstantField()
    days = TextField()
    approved_by = TextField()

    class Meta:
        """Changes of a branch's hours are counted from 1."""

        indexes = ((("branch_id", "number"), True),)


class CalendarYear(Record):
    """A year whose holidays the office has entered, and where they were announced."""

    year = CountField(unique=True)
    source = TextField(default="")


class CalendarDay(Record):
    """A day that differs from the ordinary week; rule ``ordinary`` takes back what was shipped or entered before."""

    day = LocalDateField(unique=True)
    rule = CodeField()
    name = TextField(default="")
    hours = TextField(null=True)


RECORDS = (PolicyVersion, PolicyText, BranchHours, CalendarYear, CalendarDay)
