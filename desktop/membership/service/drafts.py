"""What a clerk has typed into a file or an act and not saved: kept per account and thing, encrypted like the rest."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

import msgspec

from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.rules.enrolling import KeptFile
from desktop.people.rules import MEMBER_CHANGE
from desktop.storage import local

PAGE = "member.file"
ACTS = "member.act"


def keep_file_draft(desk: Desk, member_id: UUID | None, kept: KeptFile) -> datetime:
    """Keep what was typed into a file, or for a new one (None), in place of what was kept before; returns when.

    Raises:
        Denied: the account may not change members.
    """
    desk.require(MEMBER_CHANGE)
    payload = msgspec.json.encode(kept).decode("utf-8", "replace")
    return local.keep_draft(desk.account_id, PAGE, _subject(member_id), payload, desk.clock)


def kept_file_draft(desk: Desk, member_id: UUID | None) -> KeptFile | None:
    """What the account had typed there; None when there is none, or an older program kept it."""
    desk.require(MEMBER_CHANGE)
    kept = local.draft(desk.account_id, PAGE, _subject(member_id))
    if kept is None:
        return None
    try:
        return msgspec.json.decode(kept.payload, type=KeptFile)
    except msgspec.ValidationError:
        return None


def drop_file_draft(desk: Desk, member_id: UUID | None) -> None:
    """Forget what was typed, because it was saved or thrown away."""
    desk.require(MEMBER_CHANGE)
    local.drop_draft(desk.account_id, PAGE, _subject(member_id))


def _subject(member_id: UUID | None) -> str:
    return "" if member_id is None else str(member_id)


def keep_act_draft(desk: Desk, act: str, subject: str, texts: Mapping[str, str]) -> datetime:
    """Keep the fields of an act on *subject* as they were typed, in place of what was kept before; returns when.

    Raises:
        Denied: the account may not read members.
    """
    desk.require(rules.READ)
    return local.keep_texts(desk.account_id, ACTS, f"{act}:{subject}", texts, desk.clock)


def kept_act_draft(desk: Desk, act: str, subject: str) -> Mapping[str, str] | None:
    """What the account had typed there; None when there is none."""
    desk.require(rules.READ)
    return local.kept_texts(desk.account_id, ACTS, f"{act}:{subject}")


def drop_act_draft(desk: Desk, act: str, subject: str) -> None:
    """Forget what was typed, because the act is done or it was thrown away."""
    desk.require(rules.READ)
    local.drop_draft(desk.account_id, ACTS, f"{act}:{subject}")
