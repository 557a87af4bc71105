"""Restoring from the unlock screen: the list of copies, opening one by a key of its own, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol
from uuid import UUID

from desktop.core.doorway import DoorLine
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence
from desktop.storage.keys import mistyped


@dataclass(frozen=True, slots=True)
class RestoreDraft:
    """A backup copy, and a password of one of its own accounts; without an account its recovery code."""

    copy: Path
    account_id: UUID | None
    secret: str

    def __repr__(self) -> str:
        return f"RestoreDraft({self.copy}, {self.account_id})"


@dataclass(frozen=True, slots=True)
class CopyLine:
    """A backup copy in the list of the restore dialog; *refused* says why it cannot be restored here.

    What its note does not tell any more is empty; the accounts are the copy's own.
    """

    path: Path
    made_at: datetime | None
    office: str = ""
    code: str = ""
    sequence: int = 0
    """How far its journal goes."""
    rows: int = 0
    size: int = 0
    program: str = ""
    accounts: tuple[DoorLine, ...] = ()
    refused: Sentence | None = None

    @property
    def id(self) -> Path:
        """The copy's folder."""
        return self.path


@dataclass(frozen=True, slots=True)
class OpenedCopy:
    """A copy whose key was found and whose every page was read, and what restoring it would mean."""

    path: Path
    sentences: tuple[Sentence, ...]
    data_key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class RestoredFacts:
    """What was put in place, and where the former state lies; None when there was none."""

    office: str
    made_at: datetime
    aside: Path | None


class RestorePorts(Protocol):
    """How the unlock screen reaches backup copies; everything here runs on a worker."""

    def copies(self, chosen: Path | None) -> Sequence[CopyLine]:
        """The copies of this PC, or those in a chosen folder or drive; the newest first."""
        ...

    def look(self, draft: RestoreDraft) -> OpenedCopy:
        """Open and check a copy; raises `Problems`, or a fault with a sentence."""
        ...

    def restore(
        self, opened: OpenedCopy, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> RestoredFacts | None:
        """Put the copy in place, the present state laid aside; None when it was stopped and nothing was changed."""
        ...


def restore_problems(draft: RestoreDraft) -> list[Problem]:
    """What must be mended before a copy's key is tried; a mistyped recovery code costs no try."""
    if draft.account_id is None:
        strange = mistyped(draft.secret)
        return [Problem("secret", strange)] if strange else []
    if not draft.secret:
        return [Problem("secret", sentence("access", "Type the password this account had then."))]
    return []
