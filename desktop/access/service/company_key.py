"""The company key, shared by all branches: kept sealed under the store's data key, so that no list ever shows it."""

from __future__ import annotations

import secrets

from desktop.access import rules
from desktop.access.records import CompanyKey
from desktop.core.problem import Problem, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk

_NONCE_BYTES = 12
_PURPOSE = b"company key"


def company_key_code(desk: Desk) -> str:
    """The company key as another branch has to type it.

    Raises:
        Denied: the account may not see the company key.
    """
    desk.require(rules.COMPANY_KEY)
    return rules.company_key_code(company_key(desk.store.db.data_key))


def enter_company_key(desk: Desk, typed: str) -> None:
    """Take over the key of the other branches.

    Raises:
        Denied: the account may not change the company key.
        Problems: it holds a typing error; nothing was written.
    """
    with desk.transaction(rules.COMPANY_KEY, "access.enter_company_key"):
        key = rules.company_key_from(typed)
        if key is None:
            text = sentence("access", "The company key holds a typing error: compare every group with the paper.")
            refuse([Problem("company_key", text)])
            return
        keep_company_key(desk, key)


def keep_company_key(desk: Desk, key: bytes) -> None:
    """Write the key down, sealed; the newest counts."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # lazily: the window paints first

    with desk.transaction(rules.COMPANY_KEY, "access.keep_company_key") as work:
        nonce = secrets.token_bytes(_NONCE_BYTES)
        sealed = nonce + AESGCM(_derived(desk.store.db.data_key)).encrypt(nonce, key, _PURPOSE)
        CompanyKey.create(sealed=sealed, entered_at=work.at)


def company_key(data_key: bytes) -> bytes:
    """The key itself, for computing a certificate's check code."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # lazily: the window paints first

    sealed = CompanyKey.select().order_by(CompanyKey.entered_at.desc(), CompanyKey.id.desc()).get().sealed
    return AESGCM(_derived(data_key)).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], _PURPOSE)


def _derived(data_key: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256  # lazily: the window paints first
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), 32, salt=None, info=_PURPOSE).derive(data_key)
