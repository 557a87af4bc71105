"""Appeals to the regulator: entered, accepted, answered."""

from __future__ import annotations

from uuid import UUID

from desktop.complaints.records import RegulatorAcceptance, RegulatorAnswer, RegulatorAppeal
from desktop.complaints.rules import regulator
from desktop.complaints.rules.aftermath import REGULATOR
from desktop.complaints.rules.words import StepKind
from desktop.complaints.service.acting import acting
from desktop.desk import Desk


def record_appeal(desk: Desk, complaint_id: UUID, draft: regulator.AppealDraft, seen: int | None = None) -> None:
    """Enter that the customer appealed to the regulator, of an open or a closed case.

    Raises:
        Denied: the account may not enter appeals.
        Problems: an appeal is open already, or the draft is incomplete; nothing was written.
    """
    with acting(desk, complaint_id, REGULATOR, seen=seen, code="record_appeal") as act:
        act.check(regulator.APPEAL, draft)
        step = act.step(StepKind.REGULATOR_APPEALED, note=draft.demand.strip())
        RegulatorAppeal.create(
            complaint=complaint_id,
            step=step,
            regulator=draft.regulator.strip(),
            reference=draft.reference.strip(),
            appealed_on=draft.appealed_on,
        )


def accept_appeal(desk: Desk, complaint_id: UUID, draft: regulator.AcceptDraft, seen: int | None = None) -> None:
    """Enter that the regulator accepted the appeal: from this day our answer is owed.

    Raises:
        Denied: the account may not enter appeals.
        Problems: nothing was written.
    """
    with acting(desk, complaint_id, REGULATOR, seen=seen, code="accept_appeal") as act:
        act.check(regulator.ACCEPT, draft)
        appeal = act.case.aftermath.appeal
        assert appeal is not None
        step = act.step(StepKind.REGULATOR_ACCEPTED, note=draft.reference.strip())
        RegulatorAcceptance.create(appeal=appeal.id, step=step, accepted_on=draft.accepted_on)


def answer_appeal(desk: Desk, complaint_id: UUID, draft: regulator.AnswerDraft, seen: int | None = None) -> None:
    """Enter our answer to the regulator.

    Raises:
        Denied: the account may not enter appeals.
        Problems: nothing was written.
    """
    with acting(desk, complaint_id, REGULATOR, seen=seen, code="answer_appeal") as act:
        act.check(regulator.ANSWER, draft)
        appeal = act.case.aftermath.appeal
        assert appeal is not None
        step = act.step(StepKind.REGULATOR_ANSWERED, note=draft.answer.strip())
        RegulatorAnswer.create(
            appeal=appeal.id, step=step, answered_on=draft.answered_on, conclusion=draft.conclusion.strip()
        )
