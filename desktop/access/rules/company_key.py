"""The company key: shared by all branches, written down with a check, typed forgivingly."""

from __future__ import annotations

import base64
import binascii
import hashlib
import secrets
import unicodedata

COMPANY_KEY_BYTES = 32
_CHECK_BYTES = 3
_GROUP = 4
_LOOK_ALIKES = str.maketrans({"0": "O", "1": "I", "8": "B"})


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
