"""The clauses of file ``membership``: who is admitted, what a file must say, what is verified."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop.core.clause import NOT_SET, Clause
from desktop.core.clock import local_day


@dataclass(frozen=True, slots=True)
class FileClauses:
    """Who is enrolled in the club (membership.file.*)."""

    data_card_admitted: bool = False
    consent_required: bool = True


@dataclass(frozen=True, slots=True)
class CompletenessClauses:
    """The fields a member's file must have (membership.completeness.*); the target is in percent."""

    required: tuple[str, ...] = ()
    target: Clause[int] = NOT_SET


@dataclass(frozen=True, slots=True)
class AuthenticityClauses:
    """The key fields that are verified (membership.authenticity.*); the target is in percent."""

    fields: tuple[str, ...] = ()
    verified_months: Clause[int] = NOT_SET
    """How many months a verification counts; 未设置 is without end."""
    target: Clause[int] = NOT_SET


@dataclass(frozen=True, slots=True)
class MembershipClauses:
    """Every clause of file ``membership``."""

    file: FileClauses = FileClauses()
    completeness: CompletenessClauses = CompletenessClauses()
    authenticity: AuthenticityClauses = AuthenticityClauses()
    duplicates: tuple[str, ...] = ()
    """By what two files are taken to be of one person."""


@dataclass(frozen=True, slots=True)
class MembershipAsOf:
    """The moment a rule about members is asked for, with the clauses in force then."""

    now: datetime
    clauses: MembershipClauses

    @property
    def today(self) -> date:
        """The office's calendar day."""
        return local_day(self.now)
