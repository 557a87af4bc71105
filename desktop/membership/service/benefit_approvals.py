"""What the signed paper says of a version of the matrix: granted, back to be mended, or out of force from a day on."""

from __future__ import annotations

from datetime import date

from desktop.core.problem import refuse
from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.records.benefits import BenefitApproval, BenefitRetirement
from desktop.membership.rules.benefit_versions import ApprovalDraft, approval_problems, retirement_problems
from desktop.membership.service.benefit_drafts import reopen
from desktop.membership.service.benefits import read_versions, version_of


def enter_benefit_approval(desk: Desk, number: int, draft: ApprovalDraft) -> None:
    """Enter what was signed under a submitted version; granted it is never changed again, refused it is a draft again.

    Raises:
        Denied: the account may not enter approvals.
        Problems: the version is not waiting, the paper says too little, the signer submitted or enters it, or the
            version's day is past or taken; nothing was written.
        LookupError: there is no such version.
    """
    with desk.transaction(rules.BENEFITS_APPROVE, "membership.enter_benefit_approval") as work:
        versions = read_versions()
        version = version_of(versions, number)
        refuse(approval_problems(version, versions, draft, desk.actor.staff_id, desk.today()))
        BenefitApproval.create(
            version=version.id,
            paper=draft.paper.strip(),
            signed_by=draft.signed_by,
            signed_on=draft.signed_on,
            granted=draft.granted,
            opinion=draft.opinion.strip(),
            entered_by=desk.actor.staff_id,
            entered_at=work.at,
        )
        if not draft.granted:
            reopen(version)


def retire_version(desk: Desk, number: int, from_on: date, reason: str) -> None:
    """Take an approved version out of force from a day on; the version before it counts again.

    Raises:
        Denied: the account may not enter approvals.
        Problems: the version is not approved, ships with the program, or is retired already; the day lies in the past
            or there is no reason; nothing was written.
        LookupError: there is no such version.
    """
    with desk.transaction(rules.BENEFITS_APPROVE, "membership.retire_benefits") as work:
        version = version_of(read_versions(), number)
        refuse(retirement_problems(version, from_on, reason, desk.today()))
        BenefitRetirement.create(
            version=version.id,
            from_on=from_on,
            reason=reason.strip(),
            entered_by=desk.actor.staff_id,
            entered_at=work.at,
        )
