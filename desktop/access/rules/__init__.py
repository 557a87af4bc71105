"""Decisions about accounts: rights, passwords, the company key, the first run, the unlock screen, restoring."""

from desktop.access.rules.accounts import (
    AccountDraft,
    AccountEvent,
    AccountFacts,
    AdmissionFacts,
    Event,
    LockoutFacts,
    NewcomerDraft,
    PlaceDraft,
    RightsFacts,
    UnlockingFacts,
    administrator_problems,
    login_problems,
    newcomer_problems,
    unadministered_from,
)
from desktop.access.rules.company_key import COMPANY_KEY_BYTES, company_key_code, company_key_from, new_company_key
from desktop.access.rules.door import LONGEST_COUNTER, counter_problems
from desktop.access.rules.founding import FirstRunDraft, first_run_problems
from desktop.access.rules.passwords import (
    LONGEST_PASSWORD,
    SHORTEST_PASSWORD,
    PasswordDraft,
    RecoveryDraft,
    RecoveryFacts,
    password_problems,
    recovery_problems,
)
from desktop.access.rules.restoring import (
    CopyLine,
    OpenedCopy,
    RestoredFacts,
    RestoreDraft,
    RestorePorts,
    restore_problems,
)
from desktop.core.kind import Kind
from desktop.core.permission import Permission

READ = Permission("access.read")
MANAGE = Permission("access.manage")
PASSWORD = Permission("access.password")
RECOVERY = Permission("access.recovery")
COMPANY_KEY = Permission("access.company_key")
ACCOUNTS = frozenset(
    {Kind("account"), Kind("staff"), Kind("post"), Kind("post_holding"), Kind("key_change"), Kind("unlocking")}
)

__all__ = [
    "ACCOUNTS",
    "COMPANY_KEY",
    "COMPANY_KEY_BYTES",
    "LONGEST_COUNTER",
    "LONGEST_PASSWORD",
    "MANAGE",
    "PASSWORD",
    "READ",
    "RECOVERY",
    "SHORTEST_PASSWORD",
    "AccountDraft",
    "AccountEvent",
    "AccountFacts",
    "AdmissionFacts",
    "CopyLine",
    "Event",
    "FirstRunDraft",
    "LockoutFacts",
    "NewcomerDraft",
    "OpenedCopy",
    "PasswordDraft",
    "PlaceDraft",
    "RecoveryDraft",
    "RecoveryFacts",
    "RestoreDraft",
    "RestorePorts",
    "RestoredFacts",
    "RightsFacts",
    "UnlockingFacts",
    "administrator_problems",
    "company_key_code",
    "company_key_from",
    "counter_problems",
    "first_run_problems",
    "login_problems",
    "new_company_key",
    "newcomer_problems",
    "password_problems",
    "recovery_problems",
    "restore_problems",
    "unadministered_from",
]
