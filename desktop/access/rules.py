"""Decisions about accounts: passwords, the company key, the first run, and that an administrator always remains."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import secrets
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from desktop.core.kind import Kind
from desktop.core.numbers import is_store_code
from desktop.core.permission import Permission
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence
from desktop.people.rules import SHIPPED_POSTS, StaffDraft, staff_problems
from desktop.people.rules.places import text_problems
from desktop.storage.keys import mistyped

READ = Permission("access.read")
MANAGE = Permission("access.manage")
PASSWORD = Permission("access.password")
RECOVERY = Permission("access.recovery")
COMPANY_KEY = Permission("access.company_key")

ACCOUNTS = frozenset({Kind("account"), Kind("staff"), Kind("post_holding")})

SHORTEST_PASSWORD = 8
LONGEST_PASSWORD = 128
COMPANY_KEY_BYTES = 32
_CHECK_BYTES = 3
_GROUP = 4
_LOGIN = re.compile(r"[A-Z0-9]{1,12}")
_LOOK_ALIKES = str.maketrans({"0": "O", "1": "I", "8": "B"})
_ROWS = ("01234567890123456789", "98765432109876543210")


@dataclass(frozen=True, slots=True)
class FirstRunDraft:
    """What the first-run assistant asks; an empty company key asks for a new one, an empty *login* for the initials.

    *posts* are further posts that the administrator holds, by code.
    """

    company: str
    branch: str
    store_code: str
    administrator: str
    password: str
    password_again: str
    login: str = ""
    address: str = ""
    telephone: str = ""
    company_key: str = ""
    posts: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"FirstRunDraft({self.company}, {self.branch}, {self.store_code})"


@dataclass(frozen=True, slots=True)
class AccountDraft:
    """A new account for a person on the staff; an empty *login* takes the initials."""

    staff_id: UUID
    password: str
    password_again: str
    login: str = ""

    def __repr__(self) -> str:
        return f"AccountDraft({self.staff_id}, {self.login})"


@dataclass(frozen=True, slots=True)
class PasswordDraft:
    """A password typed twice."""

    password: str
    password_again: str

    def __repr__(self) -> str:
        return "PasswordDraft()"


@dataclass(frozen=True, slots=True)
class RecoveryDraft:
    """The recovery code as typed, the administrator's account to open, and its new password."""

    code: str
    account_id: UUID
    password: str
    password_again: str

    def __repr__(self) -> str:
        return f"RecoveryDraft({self.account_id})"


@dataclass(frozen=True, slots=True)
class AccountFacts:
    """An account as shown: whose, which posts today, since when, until when."""

    id: UUID
    staff_id: UUID
    name: str
    login: str
    posts: tuple[str, ...]
    opened_at: datetime
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class RightsFacts:
    """What an account could do at a moment, with the codes of the posts that allowed it."""

    account_id: UUID
    name: str
    posts: frozenset[str]
    permissions: frozenset[Permission]


@dataclass(frozen=True, slots=True)
class UnlockingFacts:
    """Somebody unlocked the store, after so many wrong passwords."""

    account_id: UUID
    name: str
    at: datetime
    failures: int


@dataclass(frozen=True, slots=True)
class DoorLine:
    """An account on the unlock screen."""

    account_id: UUID
    name: str
    login: str
    post: str


@dataclass(frozen=True, slots=True)
class Doorway:
    """What the unlock screen shows before anything is open; *wait* is how long it still refuses."""

    office: str
    code: str
    accounts: tuple[DoorLine, ...]
    tries_left: int
    wait: timedelta
    last_exit: datetime | None
    backup_at: datetime | None
    backup_failed: Sentence | None


@dataclass(frozen=True, slots=True)
class RecoveryFacts:
    """What the recovery sheet (恢复码单) prints; the code stands in groups."""

    company: str
    branch: str
    store_code: str
    issued_at: datetime
    code_groups: tuple[str, ...]
    issued_by: str

    @property
    def code(self) -> str:
        """The whole code as it is typed."""
        return "-".join(self.code_groups)

    def __repr__(self) -> str:
        return f"RecoveryFacts({self.company}, {self.branch}, {self.store_code})"


def first_run_problems(draft: FirstRunDraft) -> list[Problem]:
    """What must be mended before an office may be set up; the fields are those of the draft."""
    found = [*text_problems("company", draft.company), *text_problems("branch", draft.branch)]
    if not is_store_code(draft.store_code):
        text = sentence("access", "Two characters: a capital letter, then a letter or digit, e.g. QH.")
        found.append(Problem("store_code", text))
    found += [
        Problem("administrator", problem.sentence)
        for problem in staff_problems(StaffDraft(draft.administrator))
        if problem.field == "name"
    ]
    for name, text_typed in (("address", draft.address), ("telephone", draft.telephone)):
        found += text_problems(name, text_typed) if text_typed else []
    found += login_problems(draft.login)
    found += password_problems(draft.password, draft.password_again, draft.administrator)
    if draft.company_key.strip() and company_key_from(draft.company_key) is None:
        text = sentence("access", "The company key holds a typing error: compare every group with the paper.")
        found.append(Problem("company_key", text))
    known = {post.code for post in SHIPPED_POSTS}
    found += [
        Problem("posts", sentence("access", "Choose posts of the list.")) for code in draft.posts if code not in known
    ][:1]
    return found


def account_problems(draft: AccountDraft) -> list[Problem]:
    """What must be mended before an account may be opened, as far as the draft itself tells."""
    return [*login_problems(draft.login), *password_problems(draft.password, draft.password_again)]


def recovery_problems(draft: RecoveryDraft) -> list[Problem]:
    """What must be mended before the recovery code is tried; a mistyped code costs no try."""
    strange = mistyped(draft.code)
    found = [Problem("code", strange)] if strange else []
    return found + password_problems(draft.password, draft.password_again)


def login_problems(login: str) -> list[Problem]:
    """What must be mended in the short name that an account is called by; empty takes the initials."""
    if not login or _LOGIN.fullmatch(login):
        return []
    return [Problem("login", sentence("access", "1 to 12 capital letters or digits, e.g. the initials WJG."))]


def password_problems(password: str, again: str, name: str = "") -> list[Problem]:
    """What must be mended before a password may protect the store."""
    plain = unicodedata.normalize("NFKC", password)
    if len(plain) < SHORTEST_PASSWORD:
        text = sentence("access", "At least {n} characters; this has {m}.").of(n=SHORTEST_PASSWORD, m=len(plain))
        return [Problem("password", text)]
    if len(plain) > LONGEST_PASSWORD:
        text = sentence("access", "At most {n} characters; this has {m}.").of(n=LONGEST_PASSWORD, m=len(plain))
        return [Problem("password", text)]
    if len(set(plain)) < 4 or any(plain in row for row in _ROWS):
        return [
            Problem("password", sentence("access", "This password is guessed at once: use more different characters."))
        ]
    if name.strip() and plain.casefold() == name.strip().casefold():
        return [Problem("password", sentence("access", "The password may not be the name."))]
    if plain != unicodedata.normalize("NFKC", again):
        return [Problem("password_again", sentence("access", "The two passwords differ."))]
    return []


def new_company_key() -> bytes:
    """A random key for the whole company; every branch enters the same one."""
    return secrets.token_bytes(COMPANY_KEY_BYTES)


def company_key_code(key: bytes) -> str:
    """The company key as it is written down: groups of four letters and digits, the end checks the rest."""
    code = base64.b32encode(key + _key_check(key)).decode("ascii")
    return "-".join(code[start : start + _GROUP] for start in range(0, len(code), _GROUP))


def company_key_from(typed: str) -> bytes | None:
    """The company key from its typed code; None when it is mistyped. Case, spaces and 0/O, 1/I, 8/B are forgiven."""
    plain = "".join(ch for ch in unicodedata.normalize("NFKC", typed).upper() if ch.isalnum()).translate(_LOOK_ALIKES)
    try:
        whole = base64.b32decode(plain)
    except (binascii.Error, ValueError):
        return None
    key, check = whole[:COMPANY_KEY_BYTES], whole[COMPANY_KEY_BYTES:]
    return key if len(key) == COMPANY_KEY_BYTES and check == _key_check(key) else None


def _key_check(key: bytes) -> bytes:
    return hashlib.sha256(b"company key" + key).digest()[:_CHECK_BYTES]


def unadministered_from(spans: Iterable[tuple[date, date | None]], today: date) -> date | None:
    """The first day from *today* on without an administrator; None when there is one on every day.

    *spans* are the first and last days (inclusive, None: open) on which open accounts hold the administrator's post.
    """
    day = today
    for first, last in sorted(spans, key=lambda span: span[0]):
        if first > day:
            return day
        if last is None:
            return None
        day = max(day, last + timedelta(days=1))
    return day


def administrator_problems(field: str, spans: Sequence[tuple[date, date | None]], today: date) -> list[Problem]:
    """Whether an act would leave the office without an administrator."""
    gap = unadministered_from(spans, today)
    if gap is None:
        return []
    text = sentence(
        "access",
        "From {day} on no open account would be an administrator's. Appoint another administrator first.",
    )
    return [Problem(field, text.of(day=gap))]
