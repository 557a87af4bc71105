"""What is shown of members: the whole file, and the lines of their list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from desktop.core.problem import Problem, Problems
from desktop.core.sentence import sentence
from desktop.core.word import Word
from desktop.people.rules.managers import AssignmentFacts
from desktop.people.rules.members import MemberDraft
from desktop.people.rules.quality import Authenticity, Completeness
from desktop.people.rules.tiers import TierFacts
from desktop.people.rules.words import FIELD_WORDS, MemberState

REVEALABLE = ("id_number", "phone", "other_phones")
"""The fields that are masked."""


@dataclass(frozen=True, slots=True)
class MemberFile:
    """A member's file as shown and printed; the fields named in *masked* are hidden in part in *says*."""

    id: UUID
    says: MemberDraft
    number: str
    card: str
    reading: str
    state: MemberState
    tier: TierFacts | None
    manager: AssignmentFacts | None
    enrolled_at: datetime | None
    enrolled_by: str
    same_person: tuple[UUID, ...]
    """Every file of this person, this one among them: after merges there are several."""
    merged_into: UUID | None
    completeness: Completeness
    authenticity: Authenticity
    next_birthday: date | None
    masked: frozenset[str]
    sequence: int
    """The journal's number of the last change: what a change is compared with."""


class Expiring(Word):
    """What runs out."""

    CONTRACT = "contract", "合约"
    BROADBAND = "broadband", "宽带"


@dataclass(frozen=True, slots=True)
class MembersWanted:
    """Which members a list lets through; what is empty lets everybody through.

    *missing* is a required field that is empty, or `ANY_FIELD`. *expiring* runs out from today to *until*, inclusive.
    """

    text: str = ""
    tier: str = ""
    manager: UUID | None = None
    missing: str = ""
    expiring: Expiring | None = None
    until: date | None = None
    left: bool = False
    """Whether those who left the club are listed, and nobody else."""


ANY_FIELD = "*"
NO_TIER = "-"
"""Asks for members who hold no tier."""


@dataclass(frozen=True, slots=True)
class MemberRow:
    """One line of the members' list; telephone numbers are masked without the right to see them."""

    id: UUID
    name: str
    card: str
    phone: str
    tier: str
    tier_code: str
    manager: str
    contract_until: date | None
    broadband_until: date | None
    do_not_disturb: bool
    state: MemberState


@dataclass(frozen=True, slots=True)
class Gaps:
    """What is missing in the files of one customer manager's members; without a manager *staff_id* is None."""

    staff_id: UUID | None
    name: str
    members: int
    complete: int
    missing: Mapping[str, int] = field(default_factory=dict)
    """How many files lack each required field."""


class FileChanged(Problems):
    """A change was refused, because somebody else changed the file meanwhile; nothing was written."""

    def __init__(self, fields: Iterable[str]) -> None:
        self.fields = tuple(dict.fromkeys(name for name in fields if name in FIELD_WORDS))
        """The fields that are not any more as they were shown."""
        text = sentence("people", "Changed by somebody else meanwhile: {field}. Look at the file again.")
        found = [Problem(name, text.of(field=FIELD_WORDS[name])) for name in self.fields]
        super().__init__(found or [Problem("", _SOMETHING)])


_SOMETHING = sentence("people", "Somebody changed this file meanwhile. Look at it again; what you typed is kept.")
