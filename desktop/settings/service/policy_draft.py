"""What an account has changed on the policy page and not saved: kept on this PC, through lock and change of clerk."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime

from desktop.core.clause import NOT_SET, Clause, NotSet, Unconfirmed, Value
from desktop.desk import Desk
from desktop.settings import rules
from desktop.storage import local

PAGE = "policy"


def keep_policy_draft(desk: Desk, draft: rules.PolicyDraft) -> None:
    """Keep what was typed so far; without any change nothing is kept.

    Raises:
        Denied: the account may not change the policy.
    """
    desk.require(rules.POLICY_CHANGE)
    if not draft.changes:
        local.drop_draft(desk.account_id, PAGE)
        return
    told = {
        "base": draft.base,
        "changes": {name: _written(clause) for name, clause in draft.changes.items()},
        "effective_on": draft.effective_on.isoformat(),
        "approved_by": draft.approved_by,
        "note": draft.note,
    }
    local.keep_draft(desk.account_id, PAGE, "", json.dumps(told, ensure_ascii=False), desk.clock)


def kept_policy_draft(desk: Desk) -> tuple[rules.PolicyDraft, datetime] | None:
    """What the account had changed and when; None when there is nothing, or an older program kept it.

    Raises:
        Denied: the account may not change the policy.
    """
    desk.require(rules.POLICY_CHANGE)
    kept = local.draft(desk.account_id, PAGE)
    if kept is None:
        return None
    try:
        told = json.loads(kept.payload)
        changes = {str(name): _read(written) for name, written in told["changes"].items()}
        on = date.fromisoformat(told["effective_on"])
        draft = rules.PolicyDraft(str(told["base"]), changes, on, str(told["approved_by"]), str(told["note"]))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return draft, kept.saved_at


def drop_policy_draft(desk: Desk) -> None:
    """Forget what was changed and not saved.

    Raises:
        Denied: the account may not change the policy.
    """
    desk.require(rules.POLICY_CHANGE)
    local.drop_draft(desk.account_id, PAGE)


def _written(clause: Clause[object]) -> Mapping[str, object]:
    match clause:
        case Value(value):
            return {"value": value}
        case Unconfirmed(hint):
            return {"unconfirmed": True, "hint": hint}
        case NotSet():
            return {"unset": True}


def _read(written: Mapping[str, object]) -> Clause[object]:
    if "value" in written:
        return Value(written["value"])
    return Unconfirmed(written["hint"]) if "unconfirmed" in written else NOT_SET
