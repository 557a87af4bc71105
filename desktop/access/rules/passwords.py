"""Passwords and the recovery code: what may protect the store, and what the recovery sheet says."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.storage.keys import mistyped

SHORTEST_PASSWORD = 8
LONGEST_PASSWORD = 128
_ROWS = ("01234567890123456789", "98765432109876543210")


@dataclass(frozen=True, slots=True)
class PasswordDraft:
    """A password typed twice."""

    password: str
    password_again: str

    def __repr__(self) -> str:
        return "PasswordDraft()"


@dataclass(frozen=True, slots=True)
class RecoveryDraft:
    """The recovery code as typed, the administrator's account to open, and its new password."""

    code: str
    account_id: UUID
    password: str
    password_again: str

    def __repr__(self) -> str:
        return f"RecoveryDraft({self.account_id})"


@dataclass(frozen=True, slots=True)
class RecoveryFacts:
    """What the recovery sheet (恢复码单) prints; the code stands in groups."""

    company: str
    branch: str
    store_code: str
    issued_at: datetime
    code_groups: tuple[str, ...]
    issued_by: str

    @property
    def code(self) -> str:
        """The whole code as it is typed."""
        return "-".join(self.code_groups)

    def __repr__(self) -> str:
        return f"RecoveryFacts({self.company}, {self.branch}, {self.store_code})"


def recovery_problems(draft: RecoveryDraft) -> list[Problem]:
    """What must be mended before the recovery code is tried; a mistyped code costs no try."""
    strange = mistyped(draft.code)
    found = [Problem("code", strange)] if strange else []
    return found + password_problems(draft.password, draft.password_again)


def password_problems(password: str, again: str, name: str = "") -> list[Problem]:
    """What must be mended before a password may protect the store."""
    plain = unicodedata.normalize("NFKC", password)
    if len(plain) < SHORTEST_PASSWORD:
        text = sentence("access", "At least {n} characters; this has {m}.").of(n=SHORTEST_PASSWORD, m=len(plain))
        return [Problem("password", text)]
    if len(plain) > LONGEST_PASSWORD:
        text = sentence("access", "At most {n} characters; this has {m}.").of(n=LONGEST_PASSWORD, m=len(plain))
        return [Problem("password", text)]
    if len(set(plain)) < 4 or any(plain in row for row in _ROWS):
        return [
            Problem("password", sentence("access", "This password is guessed at once: use more different characters."))
        ]
    if name.strip() and plain.casefold() == name.strip().casefold():
        return [Problem("password", sentence("access", "The password may not be the name."))]
    if plain != unicodedata.normalize("NFKC", again):
        return [Problem("password_again", sentence("access", "The two passwords differ."))]
    return []
