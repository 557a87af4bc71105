"""What followed from a case, out of the store: only what its steps say is there is asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from desktop.complaints import rules
from desktop.complaints.records import (
    AttachedFile,
    Improvement,
    ImprovementCheck,
    ImprovementDone,
    PenaltyAppeal,
    PenaltyOpinion,
    PenaltyProposal,
    PenaltyStatement,
    PenaltyWithdrawal,
    RegulatorAcceptance,
    RegulatorAnswer,
    RegulatorAppeal,
    Remedy,
    RemedyFollowUp,
    Responsibility,
    Sample,
    SampleHandover,
    Verdict,
    Watcher,
)
from desktop.complaints.rules import aftermath as facts
from desktop.complaints.rules.strikes import counted_since
from desktop.complaints.rules.words import StepKind, Validity
from desktop.complaints.service import naming
from desktop.complaints.service.conduct import conduct_cases
from desktop.core.clock import local_day
from desktop.policy.clauses import AsOf


def with_aftermath(case: rules.Case, asof: Callable[[], AsOf]) -> rules.Case:
    """The case with everything that followed from it; *asof* is asked where strikes have to be counted."""
    return with_parts(case, asof, frozenset(step.event for step in case.steps))


def with_parts(case: rules.Case, asof: Callable[[], AsOf], events: Collection[str]) -> rules.Case:
    """The case with those parts of what followed read anew that steps of these kinds can have changed."""
    wanted = [part for event, part in _PARTS.items() if event in events]
    if case.id is None or not wanted:
        return case
    reader = _Reader(case, case.id, asof)
    return replace(case, aftermath=replace(case.aftermath, **{part: reader.part(part) for part in wanted}))


_PARTS: Mapping[str, str] = {
    StepKind.FILE_ATTACHED: "files",
    StepKind.PENALTY_PROPOSED: "proposals",
    StepKind.RESPONSIBILITY_FOUND: "responsible",
    StepKind.REMEDY_DECIDED: "promises",
    StepKind.SAMPLE_TAKEN: "samples",
    StepKind.VERDICT_GIVEN: "verdict",
    StepKind.IMPROVEMENT_PLANNED: "improvements",
    StepKind.REGULATOR_APPEALED: "appeal",
    StepKind.WATCHER_NAMED: "watchers",
}
"""What a step of each kind began."""


class _Reader:
    """Reads for one case; times, words and persons of each row are those of its step."""

    def __init__(self, case: rules.Case, complaint_id: UUID, asof: Callable[[], AsOf]) -> None:
        self.case, self.complaint_id, self.asof = case, complaint_id, asof
        self.steps = {step.id: step for step in case.steps}
        self.events = {step.event for step in case.steps}

    def part(self, name: str) -> Any:
        """One part of what followed."""
        read: dict[str, Callable[[], object]] = {
            "files": self._files,
            "proposals": self._proposals,
            "responsible": self._responsible,
            "promises": self._promises,
            "samples": self._samples,
            "verdict": self._verdict,
            "improvements": self._improvements,
            "appeal": self._appeal,
            "watchers": self._watchers,
        }
        return read[name]()

    def _about(self, table: Any, column: Any, ids: list[UUID], event: StepKind) -> list[Any]:
        """What was written about rows of the case; nothing is asked when no step says that there is any."""
        return list(table.select().where(column.in_(ids)).order_by(table.id)) if event in self.events else []

    def _rows(self, table: Any) -> list[Any]:
        return list(table.select().where(table.complaint == self.complaint_id).order_by(table.id))

    def _last(self, table: Any) -> Any:
        """The newest row; None while its step alone is written."""
        rows = self._rows(table)
        return rows[-1] if rows else None

    def _files(self) -> tuple[facts.Kept, ...]:
        return tuple(
            facts.Kept(
                id=row.id,
                digest=row.digest,
                name=row.name,
                media=row.media,
                suffix=row.suffix,
                size=row.size,
                subject=row.subject,
                at=self.steps[row.step_id].at,
                who=naming.STAFF.of(self.steps[row.step_id].written_by),
                note=self.steps[row.step_id].note,
            )
            for row in self._rows(AttachedFile)
        )

    def _proposals(self) -> tuple[facts.Proposal, ...]:
        rows = self._rows(PenaltyProposal)
        ids = [row.id for row in rows]
        taken_back = self._about(PenaltyWithdrawal, PenaltyWithdrawal.proposal, ids, StepKind.PENALTY_WITHDRAWN)
        said = self._about(PenaltyStatement, PenaltyStatement.proposal, ids, StepKind.PENALTY_STATED)
        appealed = self._about(PenaltyAppeal, PenaltyAppeal.proposal, ids, StepKind.PENALTY_APPEALED)
        withdrawn = {row.proposal_id: row.reason for row in taken_back}
        stated = {row.proposal_id: row for row in said}
        appeals = {row.proposal_id: row for row in appealed}
        opinions = defaultdict(list)
        for row in self._about(PenaltyOpinion, PenaltyOpinion.proposal, ids, StepKind.PENALTY_DECIDED):
            opinions[row.proposal_id].append(self._opinion(row))
        return tuple(
            self._proposal(row, withdrawn.get(row.id), stated.get(row.id), appeals.get(row.id), opinions[row.id])
            for row in rows
        )

    def _opinion(self, row: PenaltyOpinion) -> facts.Opinion:
        return facts.Opinion(
            rank=row.rank,
            signer_id=row.signed_by_id,
            signer=naming.STAFF.of(row.signed_by_id),
            signed_on=row.signed_on,
            agreed=row.agreed,
            words=self.steps[row.step_id].note,
            paper=row.paper,
        )

    def _proposal(
        self,
        row: PenaltyProposal,
        withdrawn: str | None,
        stated: PenaltyStatement | None,
        appeal: PenaltyAppeal | None,
        opinions: list[facts.Opinion],
    ) -> facts.Proposal:
        said = self.steps[stated.step_id] if stated else None
        return facts.Proposal(
            id=row.id,
            number=row.number,
            kind=row.what,
            proposed_at=self.steps[row.step_id].at,
            staff_id=row.staff_id,
            person=naming.STAFF.of(row.staff_id),
            post=naming.POSTS.of(row.post, row.post),
            department_id=row.department_id,
            department=naming.DEPARTMENTS.of(row.department_id),
            level=row.level,
            clause=row.clause,
            amount=row.amount,
            loss=row.loss,
            percent=row.percent,
            grounds=row.grounds,
            round=row.round,
            segment=row.segment,
            ordinal=row.ordinal,
            started_at=row.started_at,
            due_at=row.due_at,
            appeal_until=row.appeal_until,
            withdrawn=withdrawn,
            stated_at=said.at if said else None,
            statement=said.note if said else "",
            accepts=stated.accepts if stated else None,
            appealed_on=appeal.appealed_on if appeal else None,
            appeal_grounds=self.steps[appeal.step_id].note if appeal else "",
            opinions=tuple(opinions),
        )

    def _responsible(self) -> facts.Responsible | None:
        row: Responsibility | None = self._last(Responsibility)
        if row is None:
            return None
        return facts.Responsible(
            at=self.steps[row.step_id].at,
            cause=row.cause,
            explanation=row.explanation,
            department_id=row.department_id,
            department=naming.DEPARTMENTS.of(row.department_id),
            staff_id=row.staff_id,
            person=naming.STAFF.of(row.staff_id),
            head_id=row.head_id,
            head=naming.STAFF.of(row.head_id),
            conduct=row.conduct,
            loss=row.loss,
            loss_words=row.loss_words,
            limited_by=row.limited_by,
            strike=self._strike(row),
        )

    def _strike(self, row: Responsibility) -> int:
        """The how-manieth upheld complaint about the person's conduct this is, within the window."""
        if not row.conduct or row.staff_id is None or self.case.validity != Validity.VALID:
            return 0
        asof = self.asof()
        since = counted_since(asof.today, asof.clauses.strikes)
        received = [
            (one.received_on, one.number)
            for one in conduct_cases(row.staff_id)
            if since is None or one.received_on >= since
        ]
        own = (local_day(self.case.received_at), self.case.number)
        return sum(one < own for one in received) + 1

    def _promises(self) -> tuple[facts.Promise, ...]:
        rows = self._rows(Remedy)
        ids = [one.id for one in rows]
        followed = self._about(RemedyFollowUp, RemedyFollowUp.remedy, ids, StepKind.REMEDY_FOLLOWED)
        follow = {row.remedy_id: row for row in followed}
        return tuple(self._promise(row, follow.get(row.id)) for row in rows)

    def _promise(self, row: Remedy, followed: RemedyFollowUp | None) -> facts.Promise:
        return facts.Promise(
            id=row.id,
            at=self.steps[row.step_id].at,
            plan=self.steps[row.step_id].note,
            compensation=row.compensation,
            decided_by=naming.STAFF.of(row.decided_by_id),
            authority=row.authority,
            post=naming.POSTS.of(row.post, row.post),
            accepted=row.accepted,
            fulfil_until=row.fulfil_until,
            carried_out=followed.carried_out if followed else None,
            helped=followed.helped if followed else None,
            further=self.steps[followed.step_id].note if followed else "",
        )

    def _samples(self) -> tuple[facts.SampleHeld, ...]:
        rows = self._rows(Sample)
        hands: dict[UUID, list[facts.Custody]] = defaultdict(list)
        ids = [row.id for row in rows]
        for row in self._about(SampleHandover, SampleHandover.sample, ids, StepKind.SAMPLE_HANDED_OVER):
            step = self.steps[row.step_id]
            hands[row.sample_id].append(facts.Custody(step.at, row.giver, row.taker, step.note))
        return tuple(
            facts.SampleHeld(
                id=row.id,
                number=row.number,
                name=row.name,
                batch=row.batch,
                quantity=row.quantity,
                taken_at=self.steps[row.step_id].at,
                taken_by=naming.STAFF.of(row.taken_by_id),
                site=self.steps[row.step_id].note,
                custody=tuple(hands[row.id]),
            )
            for row in rows
        )

    def _verdict(self) -> facts.VerdictGiven | None:
        row: Verdict | None = self._last(Verdict)
        if row is None:
            return None
        step = self.steps[row.step_id]
        return facts.VerdictGiven(step.at, row.verdict, step.note, row.customer_agrees, row.agreement, row.review)

    def _improvements(self) -> tuple[facts.Improving, ...]:
        rows = self._rows(Improvement)
        ids = [row.id for row in rows]
        finished = self._about(ImprovementDone, ImprovementDone.improvement, ids, StepKind.IMPROVEMENT_DONE)
        checked = self._about(ImprovementCheck, ImprovementCheck.improvement, ids, StepKind.IMPROVEMENT_CHECKED)
        done = {one.improvement_id: one for one in finished}
        checks = {one.improvement_id: one for one in checked}
        return tuple(self._improvement(row, done.get(row.id), checks.get(row.id)) for row in rows)

    def _improvement(
        self, row: Improvement, done: ImprovementDone | None, check: ImprovementCheck | None
    ) -> facts.Improving:
        return facts.Improving(
            id=row.id,
            cause=row.cause,
            measure=self.steps[row.step_id].note,
            owner_id=row.owner_id,
            owner=naming.STAFF.of(row.owner_id),
            department=naming.DEPARTMENTS.of(row.department_id),
            due_on=row.due_on,
            planned_at=self.steps[row.step_id].at,
            done_on=done.done_on if done else None,
            how=self.steps[done.step_id].note if done else "",
            checked_on=check.checked_on if check else None,
            effect=check.effect if check else None,
            effect_note=self.steps[check.step_id].note if check else "",
            counted=_effects(check) if check else None,
        )

    def _appeal(self) -> facts.Appealed | None:
        row: RegulatorAppeal | None = self._last(RegulatorAppeal)
        if row is None:
            return None
        accepted, answer = (
            next(iter(self._about(table, table.appeal, [row.id], event)), None) for table, event in _OF_APPEALS
        )
        reference = self.steps[accepted.step_id].note if accepted else ""
        return facts.Appealed(
            id=row.id,
            regulator=row.regulator,
            reference=reference or row.reference,
            appealed_on=row.appealed_on,
            demand=self.steps[row.step_id].note,
            accepted_on=accepted.accepted_on if accepted else None,
            answered_on=answer.answered_on if answer else None,
            answer=self.steps[answer.step_id].note if answer else "",
            conclusion=answer.conclusion if answer else "",
        )

    def _watchers(self) -> tuple[facts.Watching, ...]:
        return tuple(
            facts.Watching(row.staff_id, naming.STAFF.of(row.staff_id), row.reason, self.steps[row.step_id].at)
            for row in self._rows(Watcher)
        )


_OF_APPEALS: tuple[tuple[Any, StepKind], ...] = (
    (RegulatorAcceptance, StepKind.REGULATOR_ACCEPTED),
    (RegulatorAnswer, StepKind.REGULATOR_ANSWERED),
)


def _effects(row: ImprovementCheck) -> facts.Effects:
    return facts.Effects(row.days, row.before, row.before_all, row.after, row.after_all)
