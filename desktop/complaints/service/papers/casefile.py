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
from desktop.complaints.service import naming
from desktop.core.clock import local

_LONGEST_SUMMARY = 180
"""Characters that fit into a summary's cell."""


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

    @property
    def tier(self) -> str:
        """The member's tier at receipt in words; empty for others."""
        return naming.TIERS.of(self.complaint.tier)

    @property
    def clerk(self) -> str:
        """Who registered it."""
        return naming.STAFF.of(self.complaint.registered_by_id)

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
        return naming.STAFF.of(staff_id)

    def department(self, department_id: UUID | None) -> str:
        """A department's name; empty for none."""
        return naming.DEPARTMENTS.of(department_id)

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
        agreed = step.event == StepKind.SAMPLING_AGREED and step.due_at
        parts = [f"约定 {local(agreed):%m-%d %H:%M}" if agreed else "", step.note]
        return f"{'；'.join(filter(None, parts))}{'（时钟异常）' if step.doubtful else ''}"


def step_words(step: ComplaintStep) -> str:
    """What a step is called on paper."""
    return step_word(step.event)


def way_words(code: str) -> str:
    """How somebody was spoken to, in words."""
    known = ContactWay.__members__.get(code.upper())
    return known.zh if known else code


def case_file(complaint: Complaint, case: rules.Case | None = None) -> CaseFile:
    """Read a case for its papers; its steps are those of *case* when that was read already."""
    of_case = complaint.id
    steps = _steps(of_case) if case is None else tuple(_step(of_case, one) for one in case.steps)
    kept = _Kept(of_case, {step.event for step in steps})
    extensions = kept.rows(Extension, StepKind.EXTENSION_ASKED)
    decided = kept.events & {StepKind.EXTENSION_GRANTED, StepKind.EXTENSION_REFUSED}
    decisions = _decisions(extensions) if decided else {}
    return CaseFile(
        complaint=complaint,
        steps=steps,
        contacts=kept.by_step(Contact, StepKind.CONTACTED, StepKind.CONTACT_TRIED),
        orders=kept.rows(WorkOrder, StepKind.WORK_ORDER_HANDED_OVER),
        measures=kept.by_step(Measure, StepKind.MEASURES_RECORDED),
        memos=kept.rows(Memo, StepKind.MEMO_HANDED_IN),
        answers=kept.by_step(Answer, StepKind.CUSTOMER_ANSWERED, StepKind.DEPARTMENT_ANSWERED),
        approvals=kept.by_step(Approval, *_APPROVED),
        extensions=extensions,
        decisions=decisions,
    )


_APPROVED = (StepKind.APPROVAL_ENTERED, StepKind.APPROVAL_REFUSED, StepKind.CLOSED_UNAGREED)


@dataclass(frozen=True, slots=True)
class _Kept:
    """The records of a case; a table is asked only when a step says that it holds something."""

    complaint_id: UUID
    events: set[str]

    def rows(self, kind: Any, *events: str) -> tuple[Any, ...]:
        """The rows of a kind that such steps wrote."""
        if self.events.isdisjoint(events):
            return ()
        return tuple(kind.select().where(kind.complaint == self.complaint_id).order_by(kind.id))

    def by_step(self, kind: Any, *events: str) -> dict[UUID, Any]:
        """The same by their steps."""
        return {row.step_id: row for row in self.rows(kind, *events)}


def _steps(complaint_id: UUID) -> tuple[ComplaintStep, ...]:
    query = ComplaintStep.select().where(ComplaintStep.complaint == complaint_id)
    return tuple(query.order_by(ComplaintStep.happened_at, ComplaintStep.id))


def _step(complaint_id: UUID, one: rules.Happening) -> ComplaintStep:
    """The row of a step that a case was read with."""
    return ComplaintStep(
        id=one.id, complaint=complaint_id, round=one.round, event=one.event, happened_at=one.at,
        written_at=one.written_at, written_by=one.written_by, doubtful=one.doubtful, segment=one.segment,
        ordinal=one.ordinal, due_at=one.due_at, department=one.department_id, staff=one.staff_id, code=one.code,
        former=one.former, note=one.note,
    )  # fmt: skip


def _decisions(extensions: Iterable[Extension]) -> dict[UUID, ExtensionDecision]:
    decided = ExtensionDecision.select().where(ExtensionDecision.extension.in_([one.id for one in extensions]))
    return {one.extension_id: one for one in decided}


def summary(complaint: Complaint) -> str:
    """What the complaint is about in one line."""
    return rules.summary(complaint.content, rules.SUMMARY_ON_PAPER)


def shortened(told: str) -> str:
    """A text for a summary's cell: whole when it is short, else up to the last sentence that fits."""
    if len(told) <= _LONGEST_SUMMARY:
        return told
    fitting = told[:_LONGEST_SUMMARY]
    end = max(fitting.rfind(mark) for mark in "。！？；\n")
    return fitting[: end + 1] if end > _LONGEST_SUMMARY // 2 else f"{fitting[: _LONGEST_SUMMARY - 1]}…"
