"""Who watches a case and may push it: the customer manager of a diamond member, and whoever was named."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from desktop.complaints.rules.acts import Act, ActGroup
from desktop.complaints.rules.aftermath import PUSH as PUSH_PERMISSION
from desktop.complaints.rules.aftermath import WATCH
from desktop.complaints.rules.case import Case
from desktop.core.acts import LONG, ActField, FieldKind
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence
from desktop.policy.clauses import AsOf


@dataclass(frozen=True, slots=True)
class WatcherDraft:
    """Somebody who shall watch the case."""

    staff_id: UUID | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PushDraft:
    """What a watcher asks for."""

    words: str


def watched(tier: str, asof: AsOf) -> bool:
    """Whether the complaints of members of a tier are watched by their customer manager (complaints.watchers)."""
    return tier in asof.clauses.watched_tiers


def _name_problems(draft: WatcherDraft, case: Case, _asof: AsOf) -> list[Problem]:
    if any(one.staff_id == draft.staff_id for one in case.aftermath.watchers):
        return [Problem("staff_id", sentence("complaints", "This person watches the case already."))]
    return []


def _does_not_watch(case: Case, _asof: AsOf) -> Sentence | None:
    if any(one.staff_id == case.asked_by for one in case.aftermath.watchers):
        return None
    return sentence("complaints", "Only who watches a case pushes it.")


NAME = Act(
    code="name_watcher",
    word=sentence("complaints", "Name somebody who watches"),
    permission=WATCH,
    draft=WatcherDraft,
    fields=(
        ActField("staff_id", sentence("complaints", "Who"), FieldKind.STAFF, required=True),
        ActField("reason", sentence("complaints", "Reason"), FieldKind.TEXT),
    ),
    group=ActGroup.CASE,
    problems=_name_problems,
)
PUSH = Act(
    code="push",
    word=sentence("complaints", "Push the case"),
    permission=PUSH_PERMISSION,
    draft=PushDraft,
    fields=(
        ActField("words", sentence("complaints", "What is asked for"), FieldKind.LONG, required=True, longest=LONG),
    ),
    group=ActGroup.CASE,
    why_not=_does_not_watch,
)
ACTS = (NAME, PUSH)
