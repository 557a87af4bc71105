"""Who an account of the journal is."""

from __future__ import annotations

from uuid import UUID

from desktop.access.records import Account
from desktop.people.records import Staff


def account_names() -> dict[UUID, str]:
    """The name of the person behind every account, closed ones included."""
    return {row.id: row.staff.name for row in Account.select(Account, Staff).join(Staff)}
