"""From TOML to clauses: file ``membership``, who is enrolled and what makes a member's file complete and true."""

from __future__ import annotations

from desktop.policy import lines
from desktop.policy.clauses import (
    AuthenticityClauses,
    CohortClauses,
    CompletenessClauses,
    FileClauses,
    ManagerClauses,
    MembershipClauses,
    ReminderClauses,
    RetentionClauses,
    TierClauses,
)
from desktop.policy.tables import Table

FIELDS = (
    "name", "sex", "ethnic_group", "birthday", "id_number", "phone", "other_phones", "address", "postcode", "company",
    "network_number", "plan", "joined_network_on", "contract_until", "broadband_until", "photo", "tags", "wish_ways",
    "wish_frequency", "quiet_hours", "care_ways", "interests", "manager", "consented_at",
)  # fmt: skip
"""What of a file may be asked for."""
VERIFIABLE = (
    "name", "sex", "birthday", "id_number", "phone", "address", "company", "network_number", "plan",
    "contract_until", "broadband_until",
)  # fmt: skip
PERIODS = {"month": "每月", "quarter": "每季度", "year": "每年"}
TIERS = {"silver": "银卡", "gold": "金卡", "diamond": "钻石卡"}
PROPOSED = ("gold", "diamond")
"""The tiers that are reached by a threshold; below the first of them a member holds the lowest tier, never none."""
ALIKE = ("id_number", "phone", "name_and_birthday")


def membership(file: Table) -> MembershipClauses:
    """The whole file."""
    return MembershipClauses(
        file=_file(file.table("file")),
        completeness=_completeness(file.table("completeness")),
        authenticity=_authenticity(file.table("authenticity")),
        duplicates=_duplicates(file.table("duplicates")),
        reminders=_reminders(file.table("reminders")),
        retention=_retention(file.table("retention")),
        cohorts=_cohorts(file.table("cohorts")),
        managers=_managers(file.table("managers")),
        tiers=_tiers(file.table("tiers")),
    )


def _file(table: Table) -> FileClauses:
    read = FileClauses(
        data_card_admitted=table.decided("data_card_admitted", lines.flag(), fallback=False),
        consent_required=table.decided("consent_required", lines.flag(), fallback=True),
    )
    table.done()
    return read


def _completeness(table: Table) -> CompletenessClauses:
    read = CompletenessClauses(
        table.codes("required", FIELDS), table.clause("completeness_target", lines.count(1, 100))
    )
    table.done()
    return read


def _authenticity(table: Table) -> AuthenticityClauses:
    read = AuthenticityClauses(
        fields=table.codes("fields", VERIFIABLE),
        verified_months=table.clause("verified_months", lines.count(1, 600), optional=True),
        target=table.clause("authenticity_target", lines.count(1, 100)),
    )
    table.done()
    return read


def _reminders(table: Table) -> ReminderClauses:
    read = ReminderClauses(
        contract_days=table.clause("contract_days", lines.count(1, 730), optional=True),
        broadband_days=table.clause("broadband_days", lines.count(1, 730), optional=True),
        birthday_days=table.clause("birthday_days", lines.count(1, 365), optional=True),
        points_days=table.clause("points_days", lines.count(1, 365), optional=True),
        entitlement_days=table.clause("entitlement_days", lines.count(1, 365), optional=True),
    )
    table.done()
    return read


def _duplicates(table: Table) -> tuple[str, ...]:
    by = table.codes("by", ALIKE)
    table.done()
    return by


def _retention(table: Table) -> RetentionClauses:
    read = RetentionClauses(table.clause("offer_period", lines.choice(PERIODS)))
    table.done()
    return read


def _cohorts(table: Table) -> CohortClauses:
    read = CohortClauses(
        network_counts=table.decided("network_counts", lines.flag(), fallback=False),
        tier_counts=table.decided("tier_counts", lines.flag(), fallback=False),
        high_from=table.clause("high_from", lines.choice(TIERS)),
        kept_target=table.clause("kept_target", lines.count(1, 100)),
        high_kept_target=table.clause("high_kept_target", lines.count(1, 100)),
        club_share_target=table.clause("club_share_target", lines.count(1, 100)),
    )
    table.done()
    return read


def _managers(table: Table) -> ManagerClauses:
    read = ManagerClauses({tier: table.clause(f"{tier}_most", lines.count(1, 1_000_000)) for tier in TIERS})
    table.done()
    return read


def _tiers(table: Table) -> TierClauses:
    read = TierClauses(
        spend={tier: table.clause(f"{tier}_spend", lines.fine(lines.LARGEST_AMOUNT_FEN)) for tier in PROPOSED},
        points={tier: table.clause(f"{tier}_points", lines.count(1, 100_000_000)) for tier in PROPOSED},
        tenure={tier: table.clause(f"{tier}_tenure_months", lines.count(1, 1_200)) for tier in PROPOSED},
        period_months=table.clause("period_months", lines.count(1, 120)),
        holding_months=table.clause("holding_months", lines.count(1, 120), optional=True),
        notice_days=table.clause("notice_days", lines.count(1, 365), optional=True),
    )
    table.done()
    return read
