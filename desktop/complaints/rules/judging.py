"""Whether a complaint is upheld, and whether it is the same matter as another one."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from desktop.complaints.rules.acts import Act, ActGroup
from desktop.complaints.rules.case import Case
from desktop.complaints.rules.orders import note_field
from desktop.complaints.rules.words import JUDGE, LINK_CASES, Validity
from desktop.core.acts import ActField, FieldKind
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.policy.clauses import AsOf

LONGEST_REASON = 500


@dataclass(frozen=True, slots=True)
class ValidityDraft:
    """The decision whether a complaint is upheld, with reasons."""

    validity: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class LinkDraft:
    """Another complaint that is about the same matter."""

    other_id: UUID | None = None
    note: str = ""


def validity_problems(draft: ValidityDraft, case: Case, _asof: AsOf) -> list[Problem]:
    """What must be mended in a decision."""
    if draft.validity == case.validity:
        return [Problem("validity", sentence("complaints", "This is decided already."))]
    if draft.validity == Validity.INVALID and not draft.note.strip():
        return [Problem("note", sentence("complaints", "Say why the complaint is not upheld."))]
    return []


def link_problems(draft: LinkDraft, case: Case, _asof: AsOf) -> list[Problem]:
    """What must be mended in a link."""
    if draft.other_id is not None and draft.other_id == case.id:
        return [Problem("other_id", sentence("complaints", "This is the complaint itself."))]
    if draft.other_id in case.linked:
        return [Problem("other_id", sentence("complaints", "The two are linked already."))]
    return []


JUDGE_VALIDITY = Act(
    code="judge_validity",
    word=sentence("complaints", "Judge the complaint"),
    permission=JUDGE,
    draft=ValidityDraft,
    fields=(
        ActField(
            "validity",
            sentence("complaints", "Decision"),
            FieldKind.CHOICE,
            tuple((one.value, one.zh) for one in Validity),
            required=True,
        ),
        ActField("note", sentence("complaints", "Reason"), FieldKind.LONG, longest=LONGEST_REASON),
    ),
    group=ActGroup.CASE,
    problems=validity_problems,
)
LINK_DUPLICATE = Act(
    code="link_duplicate",
    word=sentence("complaints", "Link with another complaint"),
    permission=LINK_CASES,
    draft=LinkDraft,
    fields=(
        ActField("other_id", sentence("complaints", "Complaint"), FieldKind.RECORD, required=True),
        note_field(sentence("complaints", "Note"), required=False),
    ),
    group=ActGroup.CASE,
    problems=link_problems,
    when_closed=True,
)
ACTS = (JUDGE_VALIDITY, LINK_DUPLICATE)
