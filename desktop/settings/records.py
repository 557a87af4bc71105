"""What the database keeps of the settings besides policy and calendar."""

from desktop.storage.fields import CodeField, IdField, InstantField
from desktop.storage.record import Entry


class ClockConfirmation(Entry):
    """Somebody looked at a doubtful clock and found it right: why it was doubted, what it said, who confirmed."""

    doubt = CodeField()
    confirmed_at = InstantField()
    account_id = IdField()


RECORDS = (ClockConfirmation,)
