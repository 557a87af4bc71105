"""Using benefits: one counter-entry undoes one use, and two clerks cannot both take the last one."""

from __future__ import annotations

from uuid import UUID

from desktop.core.clock import local_day
from desktop.core.problem import Problem, refuse
from desktop.core.text import storable
from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.records.entitlements import BenefitUse, BenefitUseCancel, BenefitUseEnd
from desktop.membership.rules import uses as rule
from desktop.membership.rules.entitlements import Entitlements, UseFacts, until_of
from desktop.membership.rules.uses import EndDraft, UseDraft
from desktop.membership.service.entitling import UNKNOWN, entitlements_of, read_uses
from desktop.people import service as people
from desktop.points.rules import tidy


def use_found(desk: Desk, member_id: UUID, draft: UseDraft) -> list[Problem]:
    """What speaks against a use, before anything is written; warnings are among it.

    Raises:
        Denied: the account may not see the members' page.
    """
    desk.require(rules.READ)
    found = rule.use_problems(draft, _on_the_day(desk, member_id, draft), desk.now())
    return [*found, *_entered_before(draft)]


def use_benefit(desk: Desk, member_id: UUID, draft: UseDraft) -> str:
    """Write down that a member used a benefit, and return the number of the slip.

    The uses that count are read inside the transaction: of two clerks who take the last one, one is refused.

    Raises:
        Denied: the account may not record uses.
        Problems: the benefit may not be used, or the draft says too little; nothing was written.
    """
    with desk.transaction(rule.USE, "membership.use_benefit") as work:
        day = _on_the_day(desk, member_id, draft)
        refuse([*rule.use_problems(draft, day, work.at), *_entered_before(draft)])
        line = day.of(draft.benefit)
        assert line is not None
        assert draft.used_at is not None
        number = work.next_number(rule.LETTER)
        BenefitUse.create(
            number=number,
            document=tidy(draft.document),
            member=people.same_person(desk, member_id)[0],
            benefit=draft.benefit,
            title=line.title,
            tier=day.tier,
            matrix=day.matrix,
            times=draft.times,
            used_at=draft.used_at,
            until_at=until_of(line.cell, draft.used_at, draft.until_at),
            place=draft.place.strip(),
            witness=draft.witness.strip(),
            note=draft.note.strip(),
            entered_by=desk.actor.staff_id,
            entered_at=work.at,
        )
        return number


def cancel_found(desk: Desk, use_id: UUID, reason: str) -> list[Problem]:
    """What speaks against a counter-entry, before anything is written."""
    desk.require(rules.READ)
    return rule.cancel_problems(reason, _use(use_id))


def cancel_use(desk: Desk, use_id: UUID, reason: str) -> None:
    """Let a use not count: exactly what it took is there again.

    Raises:
        Denied: the account may not cancel uses.
        Problems: no reason, no such use, or it was cancelled before; nothing was written.
    """
    with desk.transaction(rule.CANCEL, "membership.cancel_use") as work:
        refuse(cancel_found(desk, use_id, reason))
        BenefitUseCancel.create(use=use_id, reason=reason.strip(), entered_by=desk.actor.staff_id, entered_at=work.at)


def end_found(desk: Desk, use_id: UUID, draft: EndDraft) -> list[Problem]:
    """What speaks against ending a grant, before anything is written."""
    desk.require(rules.READ)
    return rule.end_problems(draft, _use(use_id), desk.now())


def end_grant(desk: Desk, use_id: UUID, draft: EndDraft) -> None:
    """Write down that a grant for a time was ended.

    Raises:
        Denied: the account may not record uses.
        Problems: there is nothing to end, or no time or reason; nothing was written.
    """
    with desk.transaction(rule.USE, "membership.end_grant") as work:
        refuse(end_found(desk, use_id, draft))
        BenefitUseEnd.create(
            use=use_id,
            ended_at=draft.ended_at,
            reason=draft.reason.strip(),
            entered_by=desk.actor.staff_id,
            entered_at=work.at,
        )


def _entered_before(draft: UseDraft) -> list[Problem]:
    """The refusal of a slip that counts already; one whose use was cancelled may be entered anew."""
    document = tidy(draft.document)
    if not document or not storable(document):
        return []
    found = read_uses((BenefitUse.document == document) & (BenefitUse.document != ""))
    return [rule.entered_before(one) for one in found if not one.cancelled][:1]


def _on_the_day(desk: Desk, member_id: UUID, draft: UseDraft) -> Entitlements:
    files = people.same_person(desk, member_id)
    if draft.used_at is None:
        return entitlements_of(desk, files, desk.today())
    return entitlements_of(desk, files, local_day(draft.used_at), draft.used_at)


def _use(use_id: UUID) -> UseFacts:
    found = read_uses(BenefitUse.id == use_id)
    if not found:
        refuse([Problem("", UNKNOWN)])
    return found[0]
