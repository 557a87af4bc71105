"""The boxes and cells that the policy decides on the register's papers: its levels, and the contacts it owes."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.complaints.rules.words import StepKind
from desktop.policy.clauses import ComplaintClauses


@dataclass(frozen=True, slots=True)
class FormWords:
    """Codes and words of the levels and of the contact segments, both in the policy's order."""

    levels: tuple[tuple[str, str], ...]
    contacts: tuple[tuple[str, str], ...]


STANDARD = FormWords(
    levels=(
        ("dissatisfied", "不满意"),
        ("very_dissatisfied", "非常不满意"),
        ("major", "重大投诉"),
        ("crisis", "危机事件"),
    ),
    contacts=(("first_contact", "首次联系"), ("second_contact", "二次联系")),
)
"""The words of the policy as shipped: what a form looks like before any office changed them."""


def form_words(clauses: ComplaintClauses) -> FormWords:
    """What the papers of a complaint governed by these clauses show."""
    levels = sorted(clauses.levels, key=lambda level: level.order)
    owed = (segment for workflow in clauses.workflows.values() for segment in workflow)
    contacts = {one.code: one for one in owed if one.ended_by == StepKind.CONTACTED}
    in_order = sorted(contacts.values(), key=lambda one: one.nth)
    return FormWords(
        tuple((level.code, level.word) for level in levels), tuple((one.code, one.word) for one in in_order)
    )
