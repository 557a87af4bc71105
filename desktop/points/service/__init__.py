"""What the office can do with points: one verb, one permission, one transaction."""

from collections.abc import Callable, Mapping

from desktop.core.permission import Permission
from desktop.points import rules
from desktop.points.service.checking import check_balances
from desktop.points.service.earning import award, award_found, dry_run, has_opening, open_balance, opening_found
from desktop.points.service.expiring import expire_due
from desktop.points.service.ledger import MovementsSource, movement_facts
from desktop.points.service.posting import asof
from desktop.points.service.reading import balance, calendar_of_expiry, expiry_runs, lots, movements
from desktop.points.service.spending import collect, release, reserve, spend
from desktop.points.service.statements import statement, statement_by_number
from desktop.points.service.undoing import (
    adjust,
    adjustment_found,
    reversal_found,
    reverse,
    take_back_expiry,
    undoing,
)
from desktop.points.service.whole_office import debtors, due_for_expiry, office_calendar

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
    award_found: rules.READ,
    has_opening: rules.READ,
    opening_found: rules.READ,
    adjustment_found: rules.READ,
    reversal_found: rules.READ,
    movement_facts: rules.READ,
    office_calendar: rules.READ,
    debtors: rules.READ,
}

__all__ = [
    "VERBS",
    "MovementsSource",
    "adjust",
    "adjustment_found",
    "asof",
    "award",
    "award_found",
    "balance",
    "calendar_of_expiry",
    "check_balances",
    "collect",
    "debtors",
    "dry_run",
    "due_for_expiry",
    "expire_due",
    "expiry_runs",
    "has_opening",
    "lots",
    "movement_facts",
    "movements",
    "office_calendar",
    "open_balance",
    "opening_found",
    "release",
    "reserve",
    "reversal_found",
    "reverse",
    "spend",
    "statement",
    "statement_by_number",
    "take_back_expiry",
    "undoing",
]
