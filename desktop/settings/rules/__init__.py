"""Decisions about the office's settings: what a change must say before it may take effect."""

from desktop.core.kind import Kind
from desktop.policy.permissions import PermissionTable
from desktop.settings.rules.calendar import (
    DayDraft,
    DayFacts,
    HoursDraft,
    HoursFacts,
    YearDraft,
    YearFacts,
    days_problems,
    draft_of,
    hours_problems,
    weekly,
    year_problems,
    year_to_announce,
)
from desktop.settings.rules.notice import Recognised, recognised
from desktop.settings.rules.policy import (
    ClauseFacts,
    Difference,
    PolicyDraft,
    Standing,
    VersionFacts,
    changed_texts,
    differences,
    policy_problems,
    understood,
)
from desktop.settings.rules.rights import (
    BACKUP_MAKE,
    BACKUP_READ,
    BACKUP_RESTORE,
    CALENDAR_CHANGE,
    CALENDAR_READ,
    CLOCK_CONFIRM,
    JOURNAL_READ,
    POLICY_CHANGE,
    POLICY_READ,
    RIGHTS_CHANGE,
    RIGHTS_READ,
    RightsDraft,
    RightsFacts,
    TableFacts,
    rights_problems,
)
from desktop.settings.rules.sheet import CHANGED, UNCONFIRMED, UNSET, PolicySheet, SheetLine, sheet_lines
from desktop.settings.rules.wording import VALUE, group_of, group_title, said

SETTINGS = frozenset(
    {
        Kind("policy_version"),
        Kind("branch_hours"),
        Kind("calendar_year"),
        Kind("calendar_day"),
        Kind("clock_confirmation"),
    }
)
"""What a page that shows settings shows."""

__all__ = [
    "BACKUP_MAKE",
    "BACKUP_READ",
    "BACKUP_RESTORE",
    "CALENDAR_CHANGE",
    "CALENDAR_READ",
    "CHANGED",
    "CLOCK_CONFIRM",
    "JOURNAL_READ",
    "POLICY_CHANGE",
    "POLICY_READ",
    "RIGHTS_CHANGE",
    "RIGHTS_READ",
    "SETTINGS",
    "UNCONFIRMED",
    "UNSET",
    "VALUE",
    "ClauseFacts",
    "DayDraft",
    "DayFacts",
    "Difference",
    "HoursDraft",
    "HoursFacts",
    "PermissionTable",
    "PolicyDraft",
    "PolicySheet",
    "Recognised",
    "RightsDraft",
    "RightsFacts",
    "SheetLine",
    "Standing",
    "TableFacts",
    "VersionFacts",
    "YearDraft",
    "YearFacts",
    "changed_texts",
    "days_problems",
    "differences",
    "draft_of",
    "group_of",
    "group_title",
    "hours_problems",
    "policy_problems",
    "recognised",
    "rights_problems",
    "said",
    "sheet_lines",
    "understood",
    "weekly",
    "year_problems",
    "year_to_announce",
]
