"""The clauses of file ``membership``: who is admitted, what a file must say, what is verified."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
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
class RetentionClauses:
    """What is offered to members so that they stay (membership.retention.*)."""

    offer_period: Clause[str] = NOT_SET
    """``month``, ``quarter`` or ``year``: within one an offer of a kind has one final outcome."""


@dataclass(frozen=True, slots=True)
class CohortClauses:
    """Whom a cohort counts as kept, and the targets of the indicators in percent (membership.cohorts.*)."""

    network_counts: bool = False
    """Whether somebody whose network number of then is gone counts as lost."""
    tier_counts: bool = False
    """Whether somebody who holds a lower tier than then counts as lost."""
    high_from: Clause[str] = NOT_SET
    """The tier from which on upwards a member is a 中高端 one."""
    kept_target: Clause[int] = NOT_SET
    high_kept_target: Clause[int] = NOT_SET
    club_share_target: Clause[int] = NOT_SET


@dataclass(frozen=True, slots=True)
class ManagerClauses:
    """How many members of each tier one customer manager looks after at most (membership.managers.*), by tier."""

    most: Mapping[str, Clause[int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TierClauses:
    """From what on a member is proposed for a tier (membership.tiers.*), by tier; spend in fen, tenure in months."""

    spend: Mapping[str, Clause[int]] = field(default_factory=dict)
    points: Mapping[str, Clause[int]] = field(default_factory=dict)
    tenure: Mapping[str, Clause[int]] = field(default_factory=dict)
    period_months: Clause[int] = NOT_SET
    """How many months back spend and points are counted."""
    holding_months: Clause[int] = NOT_SET
    """How long a tier that a proposal gave is held; 未设置 is without end."""
    notice_days: Clause[int] = NOT_SET
    """From how many days before its end on a tier is among what is due; 未设置 lists it in the section alone."""


@dataclass(frozen=True, slots=True)
class ReminderClauses:
    """From how many days before on a member's page warns (membership.reminders.*); 未设置 shows the day and no more."""

    contract_days: Clause[int] = NOT_SET
    broadband_days: Clause[int] = NOT_SET
    birthday_days: Clause[int] = NOT_SET
    points_days: Clause[int] = NOT_SET
    entitlement_days: Clause[int] = NOT_SET


@dataclass(frozen=True, slots=True)
class MembershipClauses:
    """Every clause of file ``membership``."""

    file: FileClauses = FileClauses()
    completeness: CompletenessClauses = CompletenessClauses()
    authenticity: AuthenticityClauses = AuthenticityClauses()
    duplicates: tuple[str, ...] = ()
    """By what two files are taken to be of one person."""
    reminders: ReminderClauses = ReminderClauses()
    retention: RetentionClauses = RetentionClauses()
    cohorts: CohortClauses = CohortClauses()
    managers: ManagerClauses = ManagerClauses()
    tiers: TierClauses = TierClauses()


@dataclass(frozen=True, slots=True)
class MembershipAsOf:
    """The moment a rule about members is asked for, with the clauses in force then."""

    now: datetime
    clauses: MembershipClauses

    @property
    def today(self) -> date:
        """The office's calendar day."""
        return local_day(self.now)
