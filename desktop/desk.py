"""The desk: who acts, for which branch, with which clock, policy and store; the first argument of every verb."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from desktop.core.clock import Clock, local_day
from desktop.core.permission import Denied, Permission
from desktop.policy.versions import Policy
from desktop.storage.store import Store
from desktop.storage.transaction import Work, transaction


@dataclass(frozen=True, slots=True)
class Actor:
    """The account that acts and the staff member behind it."""

    account_id: UUID
    staff_id: UUID
    name: str
    posts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Office:
    """The branch that the store serves, as forms name it."""

    branch_id: UUID
    company: str
    branch: str
    code: str
    telephone: str = ""
    counter: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything a verb may know of its surroundings, besides its own arguments."""

    actor: Actor
    permissions: frozenset[Permission]
    office: Office
    clock: Clock
    policy: Policy
    store: Store
    withdrawn: set[Permission] = field(default_factory=set, compare=False)
    """Rights taken away since the desk was made: nothing is written by them any more, what is typed stays."""

    @property
    def account_id(self) -> UUID:
        """Who the journal names."""
        return self.actor.account_id

    def now(self) -> datetime:
        """The present instant in UTC."""
        return self.clock.now()

    def today(self) -> date:
        """The office's calendar day."""
        return local_day(self.now())

    def may(self, permission: Permission) -> bool:
        """Whether the account holds the permission."""
        return permission in self.permissions

    def require(self, permission: Permission) -> None:
        """Pass when the account holds the permission, else raise `Denied`."""
        if permission not in self.permissions:
            raise Denied(permission)

    @contextmanager
    def transaction(self, permission: Permission, verb: str = "") -> Iterator[Work]:
        """One journalled transaction for a verb, named *verb* or like its permission; joins a running one.

        Raises:
            Denied: the account lacks *permission*, or lost it meanwhile; nothing was written.
        """
        self._require_still(permission)
        with transaction(self, verb or str(permission)) as work:
            self._require_still(permission)  # it may have been lost while this waited for its turn to write
            yield work

    def _require_still(self, permission: Permission) -> None:
        self.require(permission)
        if permission in self.withdrawn:
            raise Denied(permission)
