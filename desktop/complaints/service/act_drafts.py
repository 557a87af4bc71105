"""What a clerk has typed into the acts of a case and not saved: kept per account, act and case."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from desktop.complaints import rules
from desktop.desk import Desk
from desktop.storage import local

PAGE = "complaint.act"


def keep_act_draft(desk: Desk, complaint_id: UUID, act: str, texts: Mapping[str, str]) -> datetime:
    """Keep the fields of an act as they were typed, in place of what was kept before; returns when.

    Raises:
        Denied: the account may not read complaints.
    """
    desk.require(rules.READ)
    return local.keep_texts(desk.account_id, PAGE, _subject(complaint_id, act), texts, desk.clock)


def kept_act_draft(desk: Desk, complaint_id: UUID, act: str) -> Mapping[str, str] | None:
    """What the account had typed there; None when there is none."""
    desk.require(rules.READ)
    return local.kept_texts(desk.account_id, PAGE, _subject(complaint_id, act))


def begun_acts(desk: Desk, complaint_id: UUID) -> frozenset[str]:
    """The acts of a case in which the account has typed something and not saved it."""
    desk.require(rules.READ)
    begun = f"{complaint_id}:"
    subjects = (kept.subject for kept in local.drafts(desk.account_id) if kept.page == PAGE)
    return frozenset(subject.removeprefix(begun) for subject in subjects if subject.startswith(begun))


def drop_act_draft(desk: Desk, complaint_id: UUID, act: str) -> None:
    """Forget what was typed, because the act is done or it was thrown away."""
    desk.require(rules.READ)
    local.drop_draft(desk.account_id, PAGE, _subject(complaint_id, act))


def _subject(complaint_id: UUID, act: str) -> str:
    return f"{complaint_id}:{act}"
