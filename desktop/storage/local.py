"""What this PC remembers for its users outside the journal: drafts and preferences; and which store it is."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from peewee import CompositeKey

from desktop.core.clock import Clock
from desktop.storage.fields import CodeField, IdField, InstantField, TextField
from desktop.storage.record import Local, office
from desktop.storage.transaction import local_write

EVERYBODY = UUID(int=0)


class StoreIdentity(Local):
    """The one row that says which store the file is."""

    id = IdField(primary_key=True)
    code = CodeField()
    created_at = InstantField()


class Draft(Local):
    """What an account has typed and not registered; *subject* is what it is about, empty for a new record."""

    account_id = IdField()
    page = CodeField()
    subject = TextField()
    payload = TextField()
    saved_at = InstantField()

    class Meta:
        """One draft per account, page and subject."""

        primary_key = CompositeKey("account_id", "page", "subject")
        without_rowid = True


class Preference(Local):
    """One remembered choice of an account, or of the PC."""

    account_id = IdField()
    name = TextField()
    value = TextField()

    class Meta:
        """One value per account and name."""

        primary_key = CompositeKey("account_id", "name")
        without_rowid = True


def keep_draft(account_id: UUID, page: str, subject: str, payload: str, clock: Clock) -> datetime:
    """Keep what was typed, in place of the former draft; returns when."""
    at = clock.now()
    with local_write():
        Draft.insert(account_id=account_id, page=page, subject=subject, payload=payload, saved_at=at).on_conflict(
            conflict_target=[Draft.account_id, Draft.page, Draft.subject], preserve=[Draft.payload, Draft.saved_at]
        ).execute()
    return at


def draft(account_id: UUID, page: str, subject: str = "") -> Draft | None:
    """What the account had typed there."""
    return Draft.get_or_none(_draft(account_id, page, subject))


def keep_texts(account_id: UUID, page: str, subject: str, texts: Mapping[str, str], clock: Clock) -> datetime:
    """Keep fields by name as they were typed; returns when."""
    return keep_draft(account_id, page, subject, json.dumps(dict(texts)), clock)


def kept_texts(account_id: UUID, page: str, subject: str) -> Mapping[str, str] | None:
    """The fields that the account had typed there; None when there are none."""
    kept = draft(account_id, page, subject)
    if kept is None:
        return None
    try:
        texts = json.loads(kept.payload)
    except ValueError:
        return None
    plain = isinstance(texts, dict) and all(isinstance(text, str) for text in texts.values())
    return texts if plain else None


def drafts(account_id: UUID) -> list[Draft]:
    """All drafts of an account, the newest first."""
    return list(Draft.select().where(Draft.account_id == account_id).order_by(Draft.saved_at.desc()))


def drop_draft(account_id: UUID, page: str, subject: str = "") -> None:
    """Forget a draft, because it was registered or thrown away."""
    # Every registration drops its draft: the statement is not made anew each time.
    with local_write():
        office.execute_sql(_DROP, (account_id.bytes, page, subject))


_DROP = "DELETE FROM draft WHERE account_id = ? AND page = ? AND subject = ?"


def _draft(account_id: UUID, page: str, subject: str) -> object:
    return (Draft.account_id == account_id) & (Draft.page == page) & (Draft.subject == subject)


def preference(account_id: UUID | None, name: str, default: str = "") -> str:
    """What was chosen under *name* by an account, or on this PC for everybody (None)."""
    found = Preference.get_or_none((Preference.account_id == (account_id or EVERYBODY)) & (Preference.name == name))
    return default if found is None else found.value


def preferences(account_id: UUID) -> dict[str, str]:
    """Everything an account has chosen, by name."""
    return {kept.name: kept.value for kept in Preference.select().where(Preference.account_id == account_id)}


def forget_preferences(account_id: UUID, names: Iterable[str]) -> None:
    """Let an account's choices be as at first."""
    with local_write():
        Preference.delete().where((Preference.account_id == account_id) & Preference.name.in_(list(names))).execute()


def set_preference(account_id: UUID | None, name: str, value: str) -> None:
    """Remember a choice of an account, or of this PC (None)."""
    with local_write():
        Preference.insert(account_id=account_id or EVERYBODY, name=name, value=value).on_conflict(
            conflict_target=[Preference.account_id, Preference.name], preserve=[Preference.value]
        ).execute()
