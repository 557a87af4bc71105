"""What the database keeps about accounts; passwords and keys are not among it."""

from uuid import UUID

from desktop.people.records import Staff
from desktop.storage.fields import BytesField, CodeField, CountField, InstantField, RefField
from desktop.storage.record import Entry, Record


class Account(Record):
    """The one account of a person; its wrapped key lies in the side file. Never deleted, only closed."""

    staff = RefField(Staff, unique=True)
    staff_id: UUID
    login = CodeField(unique=True)
    opened_at = InstantField()
    closed_at = InstantField(null=True)


class KeyChange(Entry):
    """A password was set or a recovery code issued: what, for which account, by whom; never the secret itself."""

    account = RefField(Account)
    what = CodeField()
    by = RefField(Account)
    changed_at = InstantField()


class CompanyKey(Entry):
    """The company key that checks certificates, sealed under the store's data key; the newest counts."""

    sealed = BytesField()
    entered_at = InstantField()


class Unlocking(Entry):
    """Somebody unlocked the store, after so many wrong passwords."""

    account = RefField(Account)
    account_id: UUID
    failures = CountField()
    at = InstantField(index=True)


RECORDS = (Account, KeyChange, CompanyKey, Unlocking)
