"""Decisions about membership: what a member may use, which tier is due, what a file on screen shows. Pure."""

from desktop.core.kind import Kind
from desktop.core.permission import Permission
from desktop.membership.rules.overview import About, Overview, Reminder
from desktop.people.rules import MEMBERS

READ = Permission("membership.read")

# Every kind of record that the page shows: it reads again when a commit touched one of them.
KINDS = MEMBERS | frozenset(
    {
        Kind("member_print"),
        Kind("printout"),
    }
)

__all__ = [
    "KINDS",
    "READ",
    "About",
    "Overview",
    "Reminder",
]
