"""Cause, responsibility and remedy: what has to be said, and how far the authority of a post reaches."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from desktop.complaints.rules.acts import Act, ActGroup
from desktop.complaints.rules.aftermath import REMEDY, RESPONSIBILITY, Authority, Conduct
from desktop.complaints.rules.case import Case
from desktop.core import money
from desktop.core.acts import LONG, SHORT, ActField, FieldKind
from desktop.core.clause import Value
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence
from desktop.policy.clauses import AsOf, AuthorityClause

YES, NO = "yes", "no"
LARGEST_LOSS = 100_000_000_00


@dataclass(frozen=True, slots=True)
class ResponsibilityDraft:
    """What was found out: the cause, who answers for it, the loss in fen, and what was done to limit it."""

    cause: str
    explanation: str
    department_id: UUID | None = None
    staff_id: UUID | None = None
    head_id: UUID | None = None
    conduct: str = ""
    loss: int | None = None
    loss_words: str = ""
    limited_by: str = ""


@dataclass(frozen=True, slots=True)
class RemedyDraft:
    """What the customer is promised, by whom; *compensation* in fen, none for 0 or None."""

    plan: str
    decided_by: UUID | None
    compensation: int | None = None
    accepted: str = ""
    fulfil_until: date | None = None


@dataclass(frozen=True, slots=True)
class FollowUpDraft:
    """What became of a promise: carried out, helpful, anything else wished."""

    remedy: str
    carried_out: str
    helped: str = ""
    further: str = ""


def responsibility_problems(draft: ResponsibilityDraft, _case: Case, asof: AsOf) -> list[Problem]:
    """What stands against a finding."""
    found = []
    if draft.cause not in asof.clauses.responsibility.causes:
        found.append(Problem("cause", sentence("complaints", "Choose an entry of the list.")))
    if draft.conduct and draft.staff_id is None:
        found.append(Problem("staff_id", sentence("complaints", "Conduct is somebody's: say whose.")))
    if draft.staff_id is not None and draft.staff_id == draft.head_id:
        both = sentence("complaints", "The same person would answer twice: leave one of the two empty.")
        found.append(Problem("head_id", both))
    return [*found, *amount_problems(draft.loss, "loss")]


def amount_problems(amount: int | None, name: str) -> list[Problem]:
    """What is wrong with an amount."""
    if amount is not None and not 0 <= amount <= LARGEST_LOSS:
        most = sentence("complaints", "An amount from 0 to {most} 元.")
        return [Problem(name, most.of(most=money.figures(LARGEST_LOSS)))]
    return []


def remedy_problems(draft: RemedyDraft, _case: Case, asof: AsOf) -> list[Problem]:
    """What stands against a promise, apart from the authority of who makes it."""
    found = amount_problems(draft.compensation, "compensation")
    if draft.fulfil_until is not None and draft.fulfil_until < asof.today:
        found.append(Problem("fulfil_until", sentence("complaints", "This day lies in the past.")))
    return found


@dataclass(frozen=True, slots=True)
class Judged:
    """How an amount stands to somebody's posts: the post that covers it, or that no limit is set."""

    authority: Authority
    post: str = ""


def judged(amount: int, posts: Iterable[str], authority: Iterable[AuthorityClause]) -> Judged | Problem:
    """Whether the holder of *posts* may promise *amount* fen (complaints.authority.<post>.compensation).

    A post whose limit is 未设置 judges nothing: then the promise is shown without a judgement.
    """
    held = set(posts)
    own = [clause for clause in authority if clause.post in held]
    limits = [(clause.compensation.value, clause) for clause in own if isinstance(clause.compensation, Value)]
    covering = [clause for limit, clause in sorted(limits, key=lambda one: one[0]) if limit >= amount]
    if not amount or covering:
        return Judged(Authority.WITHIN, covering[0].post if covering else "")
    if len(limits) < len(own):
        return Judged(Authority.NOT_SET)
    if not own:
        nobody = sentence("complaints", "None of this person's posts may promise a compensation.")
        return Problem("decided_by", nobody)
    most, clause = max(limits, key=lambda one: one[0])
    beyond = sentence("complaints", "{post} may promise up to {most} 元. Somebody with more authority has to decide.")
    return Problem("compensation", beyond.of(post=clause.word, most=money.figures(most)))


def _nothing_promised(case: Case, _asof: AsOf) -> Sentence | None:
    if any(one.carried_out is not True for one in case.aftermath.promises):
        return None
    return sentence("complaints", "Nothing is promised that has not been followed up.")


def _follow_problems(draft: FollowUpDraft, case: Case, _asof: AsOf) -> list[Problem]:
    if draft.remedy not in {str(one.id) for one in case.aftermath.promises}:
        return [Problem("remedy", sentence("complaints", "Choose an entry of the list."))]
    if draft.carried_out == YES and not draft.helped:
        return [Problem("helped", sentence("complaints", "Ask the customer whether it helped."))]
    return []


def _promises(case: Case, _asof: AsOf) -> dict[str, tuple[tuple[str, str], ...]]:
    waiting = [one for one in case.aftermath.promises if one.carried_out is not True]
    return {"remedy": tuple((str(one.id), one.plan[:30]) for one in waiting)}


_YES_NO = ((YES, "是"), (NO, "否"))
FIND = Act(
    code="find_responsibility",
    word=sentence("complaints", "Enter cause and responsibility"),
    permission=RESPONSIBILITY,
    draft=ResponsibilityDraft,
    fields=(
        ActField("cause", sentence("complaints", "Cause"), FieldKind.CHOICE, required=True),
        ActField(
            "explanation", sentence("complaints", "How it came about"), FieldKind.LONG, required=True, longest=LONG
        ),
        ActField("department_id", sentence("complaints", "Responsible department"), FieldKind.DEPARTMENT),
        ActField("staff_id", sentence("complaints", "Directly responsible"), FieldKind.STAFF),
        ActField("head_id", sentence("complaints", "Head of the department"), FieldKind.STAFF),
        ActField(
            "conduct",
            sentence("complaints", "Conduct complained of"),
            FieldKind.CHOICE,
            tuple((one.value, one.zh) for one in Conduct),
        ),
        ActField("loss", sentence("complaints", "Loss (yuan)"), FieldKind.MONEY),
        ActField("loss_words", sentence("complaints", "What was lost"), FieldKind.TEXT, longest=SHORT),
        ActField("limited_by", sentence("complaints", "What limits the loss"), FieldKind.LONG, longest=LONG),
    ),
    group=ActGroup.RESPONSIBILITY,
    problems=responsibility_problems,
    proposed=lambda case, _asof: {"department_id": case.department_id},
    choices=lambda _case, asof: {"cause": tuple((one, one) for one in asof.clauses.responsibility.causes)},
    when_closed=True,
)
DECIDE = Act(
    code="decide_remedy",
    word=sentence("complaints", "Decide on remedy and compensation"),
    permission=REMEDY,
    draft=RemedyDraft,
    fields=(
        ActField("plan", sentence("complaints", "What is promised"), FieldKind.LONG, required=True, longest=LONG),
        ActField("compensation", sentence("complaints", "Compensation (yuan)"), FieldKind.MONEY),
        ActField("decided_by", sentence("complaints", "Decided by"), FieldKind.STAFF, required=True),
        ActField("accepted", sentence("complaints", "The customer accepts"), FieldKind.CHOICE, _YES_NO),
        ActField("fulfil_until", sentence("complaints", "To be fulfilled until"), FieldKind.DAY),
    ),
    group=ActGroup.RESPONSIBILITY,
    problems=remedy_problems,
    proposed=lambda case, _asof: {"decided_by": case.asked_by},
)
FOLLOW = Act(
    code="follow_remedy",
    word=sentence("complaints", "Follow a promise up"),
    permission=REMEDY,
    draft=FollowUpDraft,
    fields=(
        ActField("remedy", sentence("complaints", "Promise"), FieldKind.CHOICE, required=True),
        ActField("carried_out", sentence("complaints", "Carried out"), FieldKind.CHOICE, _YES_NO, required=True),
        ActField("helped", sentence("complaints", "It helped"), FieldKind.CHOICE, _YES_NO),
        ActField("further", sentence("complaints", "Anything else wished"), FieldKind.LONG, longest=LONG),
    ),
    group=ActGroup.RESPONSIBILITY,
    why_not=_nothing_promised,
    problems=_follow_problems,
    choices=_promises,
    when_closed=True,
)
ACTS = (FIND, DECIDE, FOLLOW)
