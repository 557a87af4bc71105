"""The store's data key and its wraps: locked once per account by the password, once by the printed recovery code.

The heavy libraries load at the first wrap or unwrap, so that the unlock screen paints before them.
"""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple
from uuid import UUID

from desktop.core.sentence import Sentence, sentence

KEY_BYTES = 32
RECOVERY = "recovery"

_SALT_BYTES = 16
_NONCE_BYTES = 12
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOK_ALIKES = str.maketrans({"O": "0", "I": "1", "L": "1"})
_GROUP = 4
_SECRET_GROUPS = 7
_GROUPS = _SECRET_GROUPS + 1


class Cost(NamedTuple):
    """What one guess costs: memory in KiB, passes over it, lanes in parallel (Argon2id)."""

    memory_kib: int
    passes: int
    lanes: int


SHIPPED = Cost(memory_kib=64 * 1024, passes=3, lanes=4)
# A wrap comes from a file anybody may edit: no unlock may ask for more than this.
_LIMIT = Cost(memory_kib=1024 * 1024, passes=32, lanes=64)


class WrongPassword(Exception):
    """The password or recovery code does not open this wrap; the store was not touched."""

    sentence = sentence("storage", "That password is not right.")


class Owner(NamedTuple):
    """Whom a wrap belongs to; a wrap moved to another store or account does not open."""

    store_id: UUID
    account_id: UUID | None = None

    def associated(self) -> bytes:
        """The bytes that the wrap's seal covers besides the key."""
        return f"{self.store_id}/{self.account_id or RECOVERY}".encode()


class Wrap(NamedTuple):
    """The data key sealed under one password, with everything but the password that opens it."""

    salt: bytes
    nonce: bytes
    sealed: bytes
    cost: Cost

    def to_json(self) -> dict[str, object]:
        """The wrap as the side file keeps it."""
        return {
            "salt": self.salt.hex(),
            "nonce": self.nonce.hex(),
            "sealed": self.sealed.hex(),
            "memory_kib": self.cost.memory_kib,
            "passes": self.cost.passes,
            "lanes": self.cost.lanes,
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, object]) -> Wrap:
        """The wrap read back.

        Raises:
            KeyError, ValueError: a part is missing, malformed or beyond every sensible cost.
        """
        cost = Cost(_count(kept, "memory_kib"), _count(kept, "passes"), _count(kept, "lanes"))
        if cost.memory_kib > _LIMIT.memory_kib or cost.passes > _LIMIT.passes or cost.lanes > _LIMIT.lanes:
            raise ValueError("cost")
        salt, nonce, sealed = (bytes.fromhex(str(kept[name])) for name in ("salt", "nonce", "sealed"))
        return cls(salt, nonce, sealed, cost)


def _count(kept: Mapping[str, object], name: str) -> int:
    value = kept[name]
    if not isinstance(value, int) or value < 1:
        raise ValueError(name)
    return value


def new_data_key() -> bytes:
    """A fresh random key of 256 bits for a new store."""
    return secrets.token_bytes(KEY_BYTES)


def wrap(data_key: bytes, password: str, *, owner: Owner, cost: Cost = SHIPPED) -> Wrap:
    """Seal the data key under a password or recovery code; takes about 0.1 s at the shipped cost."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # lazily: the window paints first

    if len(data_key) != KEY_BYTES:
        raise ValueError("a data key has 32 bytes")
    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    sealed = AESGCM(_derived(password, salt, cost)).encrypt(nonce, data_key, owner.associated())
    return Wrap(salt, nonce, sealed, cost)


def unwrap(wrapped: Wrap, password: str, *, owner: Owner) -> bytes:
    """The data key again.

    Raises:
        WrongPassword: another password, another account's wrap, or another store's.
    """
    from cryptography.exceptions import InvalidTag  # lazily: the window paints first
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    opened = AESGCM(_derived(password, wrapped.salt, wrapped.cost))
    try:
        return opened.decrypt(wrapped.nonce, wrapped.sealed, owner.associated())
    except InvalidTag:
        raise WrongPassword from None


def _derived(password: str, salt: bytes, cost: Cost) -> bytes:
    from argon2.low_level import Type, hash_secret_raw  # lazily: the window paints first

    return hash_secret_raw(
        secret=unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass"),
        salt=salt,
        time_cost=cost.passes,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


def new_recovery_code() -> str:
    """A printable code of 140 random bits in groups of four; the last group checks the others."""
    secret = "".join(secrets.choice(_ALPHABET) for _ in range(_GROUP * _SECRET_GROUPS))
    return _grouped(secret + _check(secret))


def recovery_code(typed: str) -> str:
    """A typed recovery code in its printed spelling: case, spaces, hyphens and O/0, I/L/1 are forgiven."""
    plain = unicodedata.normalize("NFKC", typed).upper().translate(_LOOK_ALIKES)
    return _grouped("".join(ch for ch in plain if ch.isalnum()))


def mistyped(typed: str) -> Sentence | None:
    """What is wrong with the spelling of a recovery code; None when it can be a code, of this store or another."""
    code = recovery_code(typed).replace("-", "")
    if strange := sorted({ch for ch in code if ch not in _ALPHABET}):
        return sentence("storage", "A recovery code has no “{letters}”: compare it with the paper.").of(
            letters=" ".join(strange)
        )
    if len(code) != _GROUP * _GROUPS:
        return sentence(
            "storage", "A recovery code has {groups} groups of {size} characters; typed so far: {count} characters."
        ).of(groups=_GROUPS, size=_GROUP, count=len(code))
    if _check(code[:-_GROUP]) != code[-_GROUP:]:
        return sentence("storage", "The recovery code holds a typing error: compare every group with the paper.")
    return None


def _check(secret: str) -> str:
    bits = int.from_bytes(hashlib.sha256(secret.encode("utf-8", "surrogatepass")).digest()[:4], "big")
    return "".join(_ALPHABET[bits >> 5 * place & 31] for place in range(_GROUP))


def _grouped(code: str) -> str:
    return "-".join(code[start : start + _GROUP] for start in range(0, len(code), _GROUP))
