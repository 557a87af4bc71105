"""What the office can do with points: one verb, one permission, one transaction."""

from collections.abc import Callable, Mapping

from desktop.core.permission import Permission
from desktop.points import rules
from desktop.points.service.checking import check_balances
from desktop.points.service.earning import award, dry_run, open_balance
from desktop.points.service.expiring import due_for_expiry, expire_due
from desktop.points.service.reading import balance, calendar_of_expiry, expiry_runs, lots, movements
from desktop.points.service.spending import collect, release, reserve, spend
from desktop.points.service.statements import statement, statement_by_number
from desktop.points.service.undoing import adjust, reverse, take_back_expiry, undoing

VERBS: Mapping[Callable[..., object], Permission] = {
    award: rules.AWARD,
    dry_run: rules.READ,
    open_balance: rules.OPEN,
    spend: rules.SPEND,
    reserve: rules.SPEND,
    release: rules.SPEND,
    collect: rules.SPEND,
    reverse: rules.REVERSE,
    undoing: rules.READ,
    adjust: rules.ADJUST,
    expire_due: rules.EXPIRE,
    due_for_expiry: rules.READ,
    expiry_runs: rules.READ,
    take_back_expiry: rules.REVERSE,
    balance: rules.READ,
    lots: rules.READ,
    calendar_of_expiry: rules.READ,
    movements: rules.READ,
    statement: rules.READ,
    statement_by_number: rules.READ,
    check_balances: rules.READ,
}

__all__ = [
    "VERBS",
    "adjust",
    "award",
    "balance",
    "calendar_of_expiry",
    "check_balances",
    "collect",
    "dry_run",
    "due_for_expiry",
    "expire_due",
    "expiry_runs",
    "lots",
    "movements",
    "open_balance",
    "release",
    "reserve",
    "reverse",
    "spend",
    "statement",
    "statement_by_number",
    "take_back_expiry",
    "undoing",
]
