"""What the database keeps about printed paper."""

from uuid import UUID

from desktop.access.records import Account
from desktop.storage.fields import (
    BytesField,
    CodeField,
    CountField,
    FlagField,
    InstantField,
    NumberField,
    RefField,
    TextField,
)
from desktop.storage.record import Entry, Record


class Printout(Record):
    """One print of a form: what exactly was printed, when and by whom, and when it came back signed."""

    form = CodeField()
    number = TextField()
    template = CountField()
    policy = TextField()
    digest = BytesField()
    mode = CodeField()
    copies = CountField()
    reprint = CountField()
    account = RefField(Account)
    printed_at = InstantField(index=True)
    needs_signature = FlagField()
    returned_at = InstantField(null=True)
    returned_by = RefField(Account, null=True, backref="returns")
    account_id: UUID

    class Meta:
        """Prints are asked for by number and form."""

        indexes = ((("number", "form"), False),)


class PageReturn(Entry):
    """One page of one copy of a print came back signed."""

    printout = RefField(Printout)
    page = CountField()
    pages = CountField()
    copy = CodeField()
    account = RefField(Account, index=False)
    returned_at = InstantField()

    class Meta:
        """Every page of a copy comes back once."""

        indexes = ((("printout", "copy", "page"), True),)


class Pad(Record):
    """A pad of numbered blanks, handed to somebody for the time of a power cut."""

    form = CodeField()
    code = CodeField()
    pad_number = CountField()
    template = CountField()
    policy = TextField()
    sheets = CountField()
    issued_to = TextField()
    issued_at = InstantField()
    account = RefField(Account)

    class Meta:
        """Every store counts its own pads."""

        indexes = ((("code", "pad_number"), True),)


class PadSheet(Record):
    """A sheet of a pad that is no longer unused: used for a record, void or missing."""

    pad = RefField(Pad)
    number: NumberField[str] = NumberField()
    sheet = CountField()
    state = CodeField()
    note = TextField(default="")


RECORDS = (Printout, PageReturn, Pad, PadSheet)
