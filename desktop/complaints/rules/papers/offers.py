"""Which papers a case can be printed on now, and why the others cannot."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.sentence import Sentence


@dataclass(frozen=True, slots=True)
class PaperOffer:
    """One paper of a case: its form's code, its own number and facts; without facts *why_not* says why."""

    code: str
    number: str = ""
    facts: object | None = None
    why_not: Sentence | None = None
