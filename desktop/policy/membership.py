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

FIELDS = {
    "name": "姓名", "sex": "性别", "ethnic_group": "民族", "birthday": "出生日期", "id_number": "证件号码",
    "phone": "手机号码", "other_phones": "备用电话", "address": "通信地址", "postcode": "邮政编码",
    "company": "工作单位", "network_number": "入网号码", "plan": "现用套餐", "joined_network_on": "入网时间",
    "contract_until": "合约到期", "broadband_until": "宽带到期", "photo": "照片", "tags": "标签",
    "wish_ways": "服务方式", "wish_frequency": "频次", "quiet_hours": "免扰时段", "care_ways": "亲情服务",
    "interests": "兴趣爱好", "manager": "客户经理", "consented_at": "同意时间",
}  # fmt: skip
"""What of a file may be asked for, as paper says it."""
_VERIFIABLE = (
    "name", "sex", "birthday", "id_number", "phone", "address", "company", "network_number", "plan",
    "contract_until", "broadband_until",
)  # fmt: skip
VERIFIABLE = {code: FIELDS[code] for code in _VERIFIABLE}
PERIODS = {"month": "每月", "quarter": "每季度", "year": "每年"}
TIERS = {"silver": "银卡", "gold": "金卡", "diamond": "钻石卡"}
PROPOSED = ("gold", "diamond")
"""The tiers that are reached by a threshold; below the first of them a member holds the lowest tier, never none."""
ALIKE = {"id_number": "证件号码相同", "phone": "电话相同", "name_and_birthday": "姓名和生日相同"}


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
        table.decided("required", lines.codes(FIELDS), ()), table.clause("completeness_target", lines.count(1, 100))
    )
    table.done()
    return read


def _authenticity(table: Table) -> AuthenticityClauses:
    read = AuthenticityClauses(
        fields=table.decided("fields", lines.codes(VERIFIABLE), ()),
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
    by = table.decided("by", lines.codes(ALIKE), ())
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
