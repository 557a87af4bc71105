"""What a room contributes to the house; the application puts the rooms together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from desktop.core.contributions import Action, Card, Due, Hit, Search
from desktop.core.permission import Permission
from desktop.core.sentence import Sentence
from desktop.core.telling import Telling
from desktop.desk import Desk
from desktop.paper.definition import Form
from desktop.storage.record import Local, Record


@dataclass(frozen=True, slots=True)
class Verb:
    """Something the office can do, and the permissions it asks for; all of them are needed."""

    act: Callable[..., object]
    needs: tuple[Permission, ...]


class DueSource(Protocol):
    """What a room's people owe, the nearest limit first; at most *limit* when one is given."""

    def __call__(self, desk: Desk, limit: int | None = None, /) -> Sequence[Due]:
        """Read it."""
        ...


@dataclass(frozen=True, slots=True)
class PrintedForm:
    """A form kind and how its facts are found again from the number in its QR code; None when there is none."""

    form: Form
    facts: Callable[[Desk, str], object | None]


@dataclass(frozen=True, slots=True)
class Room:
    """One room of the house: what it keeps, does, shows and prints. Every field but the key may be left out."""

    key: str
    title: Sentence
    page: Callable[[Desk], object] | None = None
    """Makes the room's page, on first show; None for a room without one."""
    tab: bool = True
    """Whether the page has a main tab; otherwise its actions and the user menu open it."""
    opens: Permission | None = None
    """Who may see the page; None is everybody."""
    records: tuple[type[Record] | type[Local], ...] = ()
    verbs: tuple[Verb, ...] = ()
    actions: tuple[Action, ...] = ()
    dues: DueSource | None = None
    badge: Callable[[Desk], int] | None = None
    """How many late things its tab wears."""
    searches: Callable[[Desk], Sequence[Search]] | None = None
    cards: Callable[[Desk], Sequence[Card]] | None = None
    of_member: Callable[[Desk, Sequence[UUID]], Sequence[Hit]] | None = None
    """What the room has about a member, by all files of the same person; shown in the member's file."""
    forms: tuple[PrintedForm, ...] = ()
    told: Callable[[Desk], Telling] | None = None
    """How histories and the journal tell its records and verbs."""
