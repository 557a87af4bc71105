"""Benefits that have to be applied for: asked, answered from paper, stopped."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from typing import Any
from uuid import UUID

from peewee import JOIN

from desktop.core.clock import instant
from desktop.core.problem import Problem, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.records.entitlements import (
    BenefitApplication,
    BenefitApplicationAnswer,
    BenefitApplicationStop,
)
from desktop.membership.rules import applications as rule
from desktop.membership.rules.applications import AnswerDraft, ApplicationDraft, ApplicationFacts, StopDraft
from desktop.membership.rules.benefits import Matrix
from desktop.membership.service.benefits import matrix_on
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.records import Staff
from desktop.people.service.files import state_at
from desktop.storage.selection import among


def applications(desk: Desk, member_id: UUID) -> tuple[ApplicationFacts, ...]:
    """Everything a person applied for, over all files, the latest first.

    Raises:
        Denied: the account may not see the members' page.
    """
    desk.require(rules.READ)
    return tuple(reversed(read_applications(people.same_person(desk, member_id))))


def application_found(desk: Desk, member_id: UUID, draft: ApplicationDraft) -> list[Problem]:
    """What speaks against an application, before anything is written."""
    desk.require(rules.READ)
    found = [] if _takes(matrix_on(desk, desk.today()), draft.benefit) else [_not_applied_for()]
    files = people.same_person(desk, member_id)
    if files and draft.applied_on is not None and _had_left(files[0], draft.applied_on):
        found.append(Problem("", sentence("membership", "The member has left the club.")))
    return [*found, *rule.application_problems(draft, read_applications(files), desk.today())]


def apply_for(desk: Desk, member_id: UUID, draft: ApplicationDraft) -> str:
    """Write down that a member applies for a benefit, and return the application's number.

    Raises:
        Denied: the account may not enter applications.
        Problems: something is missing, or there is one already; nothing was written.
    """
    with desk.transaction(rule.APPLY, "membership.apply_for") as work:
        refuse(application_found(desk, member_id, draft))
        number = work.next_number(rule.LETTER)
        BenefitApplication.create(
            number=number,
            member=people.same_person(desk, member_id)[0],
            benefit=draft.benefit,
            title=matrix_on(desk, desk.today()).title(draft.benefit) or draft.benefit,
            applied_on=draft.applied_on,
            wish=draft.wish.strip(),
            paper=draft.paper.strip(),
            entered_by=desk.actor.staff_id,
            entered_at=work.at,
        )
        return number


def answer_found(desk: Desk, application_id: UUID, draft: AnswerDraft) -> list[Problem]:
    """What speaks against an answer, before anything is written."""
    desk.require(rules.READ)
    return rule.answer_problems(draft, _known(application_id), desk.actor.staff_id, desk.today())


def answer_application(desk: Desk, application_id: UUID, draft: AnswerDraft) -> None:
    """Enter from paper what was written under an application.

    Raises:
        Denied: the account may not enter answers.
        Problems: it was answered or stopped, or the paper says too little; nothing was written.
    """
    with desk.transaction(rule.ANSWER, "membership.answer_application") as work:
        refuse(answer_found(desk, application_id, draft))
        BenefitApplicationAnswer.create(
            application=application_id,
            granted=draft.granted == rule.GRANTED,
            signed_by=draft.signed_by,
            signed_on=draft.signed_on,
            opinion=draft.opinion.strip(),
            entered_by=desk.actor.staff_id,
            entered_at=work.at,
        )


def stop_found(desk: Desk, application_id: UUID, draft: StopDraft) -> list[Problem]:
    """What speaks against stopping a benefit, before anything is written."""
    desk.require(rules.READ)
    return rule.stop_problems(draft, _known(application_id))


def stop_application(desk: Desk, application_id: UUID, draft: StopDraft) -> None:
    """Let a benefit that was applied for end from a day on, or take back what was not answered yet.

    Raises:
        Denied: the account may not enter applications.
        Problems: there is nothing to stop, or no day or reason; nothing was written.
    """
    with desk.transaction(rule.APPLY, "membership.stop_application") as work:
        refuse(stop_found(desk, application_id, draft))
        BenefitApplicationStop.create(
            application=application_id,
            from_on=draft.from_on,
            reason=draft.reason.strip(),
            entered_by=desk.actor.staff_id,
            entered_at=work.at,
        )


def read_applications(files: Sequence[UUID]) -> list[ApplicationFacts]:
    """The applications of these files, the oldest first; inside other verbs, nobody is asked for a right."""
    return _read(among(BenefitApplication.member, files))


def _read(where: Any) -> list[ApplicationFacts]:
    signer, own = Staff.alias("signer"), BenefitApplication.id
    query: Any = (
        BenefitApplication.select(
            BenefitApplication,
            Staff.name.alias("by"),
            BenefitApplicationAnswer.granted,
            BenefitApplicationAnswer.signed_on,
            BenefitApplicationAnswer.opinion,
            signer.name.alias("signer_name"),
            BenefitApplicationStop.from_on,
            BenefitApplicationStop.reason,
        )
        .join(Staff)
        .switch(BenefitApplication)
        .join(
            BenefitApplicationAnswer, JOIN.LEFT_OUTER, on=BenefitApplicationAnswer.application == BenefitApplication.id
        )
        .join(signer, JOIN.LEFT_OUTER, on=BenefitApplicationAnswer.signed_by == signer.id)
        .switch(BenefitApplication)
        .join(BenefitApplicationStop, JOIN.LEFT_OUTER, on=BenefitApplicationStop.application == own)
        .where(where)
        .order_by(BenefitApplication.applied_on, BenefitApplication.id)
    )
    return [_facts(row) for row in query.objects()]


def _facts(row: Any) -> ApplicationFacts:
    return ApplicationFacts(
        id=row.id,
        member_id=row.member_id,
        number=row.number,
        benefit=row.benefit,
        title=row.title,
        applied_on=row.applied_on,
        wish=row.wish,
        paper=row.paper,
        entered_by=row.by,
        granted=row.granted,
        signed_by=row.signer_name or "",
        signed_on=row.signed_on,
        opinion=row.opinion or "",
        stopped_from=row.from_on,
        stopped_why=row.reason or "",
    )


def _had_left(member_id: UUID, day: date) -> bool:
    """Whether somebody was no member any more when a day began."""
    return state_at(member_id, instant(day, time())) is people_rules.MemberState.LEFT


def _known(application_id: UUID) -> ApplicationFacts:
    found = _read(BenefitApplication.id == application_id)
    if not found:
        refuse([Problem("", sentence("membership", "There is no such application."))])
    return found[0]


def _takes(matrix: Matrix, benefit: str) -> bool:
    """Whether any tier has to apply for a benefit."""
    return any(cell.needs_application for (code, _), cell in matrix.cells.items() if code == benefit)


def _not_applied_for() -> Problem:
    return Problem("benefit", sentence("membership", "This benefit needs no application by the matrix in force."))
