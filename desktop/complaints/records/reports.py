"""What the database keeps of reports: what was signed, for good."""

from uuid import UUID

from desktop.people.records import Staff
from desktop.storage.fields import BytesField, CodeField, CountField, InstantField, LocalDateField, RefField, TextField
from desktop.storage.record import Entry


class ComplaintReport(Entry):
    """A signed report: its content as canonical JSON and the digest of it; a correction is a later version."""

    number = TextField()
    version = CountField()
    kind_code = CodeField()
    first_on = LocalDateField(index=True)
    last_on = LocalDateField()
    made_at = InstantField()
    made_by = RefField(Staff, index=False)
    made_by_id: UUID
    replaces = RefField("self", null=True, index=False)
    reason = TextField(default="")
    content = TextField()
    digest = BytesField()

    class Meta:
        """Each version of a number exists once."""

        indexes = ((("number", "version"), True),)
