"""Decisions about membership: what a member may use, which tier is due, what a file on screen shows. Pure."""

from desktop.core.kind import Kind
from desktop.core.permission import Permission
from desktop.membership.rules.overview import About, Overview, Reminder
from desktop.people.rules import MEMBERS

READ = Permission("membership.read")
BENEFITS_CHANGE = Permission("membership.benefits.change")
BENEFITS_APPROVE = Permission("membership.benefits.approval.enter")

BENEFITS = frozenset(
    {
        Kind("benefit_version"),
        Kind("benefit_line"),
        Kind("benefit_cell"),
        Kind("benefit_approval"),
        Kind("benefit_retirement"),
    }
)
"""What a page that shows the benefit matrix shows."""

# Every kind of record that the page shows: it reads again when a commit touched one of them.
KINDS = (
    MEMBERS
    | BENEFITS
    | frozenset(
        {
            Kind("member_print"),
            Kind("printout"),
        }
    )
)

__all__ = [
    "BENEFITS",
    "BENEFITS_APPROVE",
    "BENEFITS_CHANGE",
    "KINDS",
    "READ",
    "About",
    "Overview",
    "Reminder",
]
