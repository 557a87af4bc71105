"""Everything written down about one case, read once for all of its papers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from desktop.complaints import rules
from desktop.complaints.records import (
    Answer,
    Approval,
    Complaint,
    ComplaintStep,
    Contact,
    Extension,
    ExtensionDecision,
    Measure,
    Memo,
    WorkOrder,
)
from desktop.complaints.rules.aftermath import Aftermath
from desktop.complaints.rules.papers import ContactLine, StepLine
from desktop.complaints.rules.words import ContactWay, StepKind, step_word
from desktop.people.records import Department, Staff, Tier

BEGUN = 2
"""Steps from which on a case has more than its registration."""


class Names:
    """The names of a kind of record by id, read when the first one is asked for."""

    def __init__(self, kind: Any) -> None:
        self._kind = kind
        self._read: dict[UUID, str] | None = None

    def of(self, id_: UUID | None) -> str:
        """A name; empty for nobody and for an unknown id."""
        if id_ is None:
            return ""
        if self._read is None:
            self._read = dict(self._kind.select(self._kind.id, self._kind.name).tuples())
        return self._read.get(id_, "")


@dataclass(frozen=True, slots=True)
class CaseFile:
    """One complaint with its steps in order, the records that belong to them, and the names they speak of."""

    complaint: Complaint
    steps: tuple[ComplaintStep, ...]
    contacts: Mapping[UUID, Contact]
    orders: tuple[WorkOrder, ...]
    measures: Mapping[UUID, Measure]
    memos: tuple[Memo, ...]
    answers: Mapping[UUID, Answer]
    approvals: Mapping[UUID, Approval]
    extensions: tuple[Extension, ...]
    decisions: Mapping[UUID, ExtensionDecision]
    staff: Names
    departments: Names

    @property
    def tier(self) -> str:
        """The member's tier at receipt in words; empty for others."""
        tier = Tier.get_or_none(Tier.code == self.complaint.tier) if self.complaint.tier else None
        return tier.word if tier else ""

    @property
    def rounds(self) -> int:
        """How many rounds the case has had."""
        return max((step.round for step in self.steps), default=1)

    def numbers(self, after: Aftermath) -> tuple[str, ...]:
        """The numbers of all papers about the case, its own first."""
        return (
            self.complaint.number,
            *(one.number for one in self.orders),
            *(one.number for one in self.memos),
            *(one.number for one in self.extensions),
            *(one.number for one in after.samples),
            *(one.number for one in after.proposals),
        )

    def step(self, step_id: UUID) -> ComplaintStep:
        """The step a record belongs to."""
        return next(step for step in self.steps if step.id == step_id)

    def of(self, *events: str, round: int | None = None) -> list[ComplaintStep]:  # noqa: A002 - the office's word
        """The steps of these kinds, of one round or of all."""
        return [step for step in self.steps if step.event in events and round in (None, step.round)]

    def last(self, *events: str, round: int | None = None) -> ComplaintStep | None:  # noqa: A002
        """The last step of these kinds."""
        found = self.of(*events, round=round)
        return found[-1] if found else None

    def name(self, staff_id: UUID | None) -> str:
        """A person's name; empty for nobody."""
        return self.staff.of(staff_id)

    def department(self, department_id: UUID | None) -> str:
        """A department's name; empty for none."""
        return self.departments.of(department_id)

    def actor(self, step: ComplaintStep) -> str:
        """Who did it: whom the step names, or who wrote it down."""
        return self.name(step.staff_id) or self.name(step.written_by_id)

    def contact_lines(self, until: datetime | None = None, round: int | None = None) -> tuple[ContactLine, ...]:  # noqa: A002
        """The attempts to speak to the customer, up to a moment and of one round or of all."""
        found = self.of(StepKind.CONTACTED, StepKind.CONTACT_TRIED, round=round)
        return tuple(self._contact_line(step) for step in found if until is None or step.happened_at <= until)

    def _contact_line(self, step: ComplaintStep) -> ContactLine:
        contact = self.contacts.get(step.id)
        way = way_words(contact.way) if contact else ""
        phone = contact.phone if contact else ""
        connected = "接通" if step.event == StepKind.CONTACTED else "未接通"
        return ContactLine(step.happened_at, way, phone, "，".join(part for part in (connected, step.note) if part))

    def step_lines(self, steps: Iterable[ComplaintStep] | None = None) -> Iterator[StepLine]:
        """The steps as papers tell them."""
        for step in self.steps if steps is None else steps:
            yield StepLine(step.happened_at, step_words(step), self._note(step), self.actor(step))

    def _note(self, step: ComplaintStep) -> str:
        doubt = "（时钟异常）" if step.doubtful else ""
        return f"{step.note}{doubt}"


def step_words(step: ComplaintStep) -> str:
    """What a step is called on paper."""
    return step_word(step.event)


def way_words(code: str) -> str:
    """How somebody was spoken to, in words."""
    known = ContactWay.__members__.get(code.upper())
    return known.zh if known else code


def case_file(complaint: Complaint) -> CaseFile:
    """Read a case for its papers."""
    of_case = complaint.id
    steps = tuple(
        ComplaintStep.select()
        .where(ComplaintStep.complaint == of_case)
        .order_by(ComplaintStep.happened_at, ComplaintStep.id)
    )
    if len(steps) < BEGUN:
        return CaseFile(complaint, steps, {}, (), {}, (), {}, {}, (), {}, Names(Staff), Names(Department))
    extensions = _rows(Extension, of_case)
    decided = ExtensionDecision.select().where(ExtensionDecision.extension.in_([one.id for one in extensions]))
    return CaseFile(
        complaint=complaint,
        steps=steps,
        contacts=_by_step(_rows(Contact, of_case)),
        orders=_rows(WorkOrder, of_case),
        measures=_by_step(_rows(Measure, of_case)),
        memos=_rows(Memo, of_case),
        answers=_by_step(_rows(Answer, of_case)),
        approvals=_by_step(_rows(Approval, of_case)),
        extensions=extensions,
        decisions={one.extension_id: one for one in decided},
        staff=Names(Staff),
        departments=Names(Department),
    )


def _rows(kind: Any, complaint_id: UUID) -> tuple[Any, ...]:
    return tuple(kind.select().where(kind.complaint == complaint_id).order_by(kind.id))


def _by_step(rows: Iterable[Any]) -> dict[UUID, Any]:
    return {row.step_id: row for row in rows}


def summary(complaint: Complaint) -> str:
    """What the complaint is about in one line."""
    return rules.summary(complaint.content, rules.SUMMARY_ON_PAPER)


def shortened(told: str, longest: int = 180) -> str:
    """A text for a summary's cell: whole when it is short, else up to the last sentence that fits."""
    if len(told) <= longest:
        return told
    fitting = told[:longest]
    end = max(fitting.rfind(mark) for mark in "。！？；\n")
    return fitting[: end + 1] if end > longest // 2 else f"{fitting[: longest - 1]}…"
