"""What histories tell of accounts: the words of their records, fields and verbs; never a key."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.core.kind import Kind
from desktop.core.sentence import Sentence, sentence
from desktop.core.telling import RecordWords, Telling

_ACCOUNT = sentence("access", "account")
_CHANGES: Mapping[str, Sentence] = {
    "opened": sentence("access", "account opened"),
    "password": sentence("access", "password"),
    "recovery": sentence("access", "recovery code"),
    "recovered": sentence("access", "opened by the recovery code"),
    "closed": sentence("access", "account closed"),
    "wait_lifted": sentence("access", "wait at the door lifted"),
}

ACCOUNT = RecordWords(
    Kind("account"),
    sentence("access", "Account"),
    {
        "staff": sentence("access", "person"),
        "login": sentence("access", "short name"),
        "opened_at": sentence("access", "opened at"),
        "closed_at": sentence("access", "closed at"),
    },
    named_by="staff",
    parts={"key_change": "account", "unlocking": "account"},
)
KEY_CHANGE = RecordWords(
    Kind("key_change"),
    sentence("access", "Key"),
    {
        "account": _ACCOUNT,
        "what": sentence("access", "what"),
        "by": sentence("access", "by"),
        "changed_at": sentence("access", "at"),
    },
    {"what": lambda code: _CHANGES.get(str(code), str(code))},
    named_by="account",
)
COMPANY_KEY = RecordWords(
    Kind("company_key"),
    sentence("access", "Company key"),
    {"entered_at": sentence("access", "at")},
    left_out=frozenset({"sealed"}),
)
UNLOCKING = RecordWords(
    Kind("unlocking"),
    sentence("access", "Unlocking"),
    {
        "account": _ACCOUNT,
        "failures": sentence("access", "wrong passwords before"),
        "at": sentence("access", "at"),
    },
    named_by="account",
)
TELLING = Telling(
    (ACCOUNT, KEY_CHANGE, COMPANY_KEY, UNLOCKING),
    {
        "access.first_run": sentence("access", "Office set up"),
        "access.unlock": sentence("access", "Unlocked"),
        "access.add_account": sentence("access", "Account opened"),
        "access.close_account": sentence("access", "Account closed"),
        "access.reset_password": sentence("access", "Password reset"),
        "access.change_password": sentence("access", "Password changed"),
        "access.lift_lockout": sentence("access", "Wait at the door lifted"),
        "access.reissue_recovery_code": sentence("access", "New recovery code made"),
        "access.open_with_recovery": sentence("access", "Opened by the recovery code"),
        "access.enter_company_key": sentence("access", "Company key entered"),
        "access.keep_company_key": sentence("access", "Company key kept"),
        "access.admit": sentence("access", "Person with account taken on"),
        "access.leave": sentence("access", "Person left, account closed"),
    },
)
