"""What the office can do about accounts and the lock of its store."""

from collections.abc import Callable, Mapping

from desktop.access import rules
from desktop.access.service.accounts import (
    account_list,
    add_account,
    change_password,
    close_account,
    end_holding,
    leave,
    reissue_recovery_code,
    reset_password,
)
from desktop.access.service.admission import admission_facts, admit, proposed_login
from desktop.access.service.company_key import company_key_code, enter_company_key
from desktop.access.service.founding import FirstRunResult, first_run
from desktop.access.service.restoring import RestoreDoor
from desktop.access.service.rights import account_history, lift_lockout, lockout, rights_at, unlockings
from desktop.access.service.unlocking import (
    BRANCH,
    COUNTER,
    Recovered,
    make_desk,
    name_counter,
    open_with_recovery,
    unlock,
)
from desktop.core.permission import Permission
from desktop.people import rules as people

VERBS: Mapping[Callable[..., object], Permission] = {
    account_list: rules.READ,
    rights_at: rules.READ,
    unlockings: rules.READ,
    account_history: rules.READ,
    lockout: rules.READ,
    lift_lockout: rules.MANAGE,
    admission_facts: rules.MANAGE,
    proposed_login: rules.MANAGE,
    add_account: rules.MANAGE,
    admit: rules.MANAGE,
    close_account: rules.MANAGE,
    reset_password: rules.MANAGE,
    name_counter: rules.MANAGE,
    change_password: rules.PASSWORD,
    reissue_recovery_code: rules.RECOVERY,
    leave: people.CHANGE,
    end_holding: people.CHANGE,
    company_key_code: rules.COMPANY_KEY,
    enter_company_key: rules.COMPANY_KEY,
}

__all__ = [
    "BRANCH",
    "COUNTER",
    "VERBS",
    "FirstRunResult",
    "Recovered",
    "RestoreDoor",
    "account_history",
    "account_list",
    "add_account",
    "admission_facts",
    "admit",
    "change_password",
    "close_account",
    "company_key_code",
    "end_holding",
    "enter_company_key",
    "first_run",
    "leave",
    "lift_lockout",
    "lockout",
    "make_desk",
    "name_counter",
    "open_with_recovery",
    "proposed_login",
    "reissue_recovery_code",
    "reset_password",
    "rights_at",
    "unlock",
    "unlockings",
]
