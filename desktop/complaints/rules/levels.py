"""Changing the level of a case; what that does to its limits stands in `limits`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop.complaints.rules.acts import Act, ActGroup
from desktop.complaints.rules.case import Case
from desktop.complaints.rules.words import LEVEL
from desktop.core.acts import LONG, ActField, Choices, FieldKind
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.policy.clauses import AsOf, ComplaintClauses, LevelClause

LONGEST_REASON = 500
_SERIOUS_FROM = 3
"""The place of 重大 among the levels; a level beyond it is serious, too."""


@dataclass(frozen=True, slots=True)
class LevelDraft:
    """Another level with its reason; the change counts from the moment it is entered."""

    level: str = ""
    note: str = ""


def criteria_of(level: LevelClause | None, clauses: ComplaintClauses) -> tuple[str, ...]:
    """What makes a complaint as serious as *level* (complaints.intake.serious_criteria); none for the lower ones."""
    return clauses.intake.serious_criteria if level is not None and level.order >= _SERIOUS_FROM else ()


def level_problems(draft: LevelDraft, case: Case, asof: AsOf) -> list[Problem]:
    """What must be mended in a change of the level (complaints.intake.reason_required_from)."""
    level = asof.clauses.level(draft.level)
    if level is None:
        return [Problem("level", sentence("complaints", "Choose an entry of the list."))]
    if draft.level == case.level:
        same = sentence("complaints", "The complaint has the level “{level}” already.")
        return [Problem("level", same.of(level=level.word))]
    if not draft.note.strip() and asof.clauses.needs_reason(level):
        return [Problem("note", sentence("complaints", "“{level}” needs a reason.").of(level=level.word))]
    return []


def _choices(case: Case, asof: AsOf) -> Mapping[str, Choices]:
    return {"level": tuple((one.code, one.word) for one in asof.clauses.levels if one.code != case.level)}


def _proposed(_case: Case, _asof: AsOf) -> Mapping[str, Any]:
    return {}


CHANGE_LEVEL = Act(
    code="change_level",
    word=sentence("complaints", "Change the level"),
    permission=LEVEL,
    draft=LevelDraft,
    fields=(
        ActField("level", sentence("complaints", "Level"), FieldKind.CHOICE, required=True),
        ActField("note", sentence("complaints", "Reason"), FieldKind.LONG, longest=min(LONG, LONGEST_REASON)),
    ),
    group=ActGroup.CASE,
    problems=level_problems,
    proposed=_proposed,
    choices=_choices,
)
ACTS = (CHANGE_LEVEL,)
