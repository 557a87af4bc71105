"""Who handles a case: taking over in the own post, asking somebody to stand in, the answer to that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from desktop.complaints.rules.acts import Act, ActGroup, minute_of, time_problems, told
from desktop.complaints.rules.case import Case, Happening
from desktop.complaints.rules.contacts import AT
from desktop.complaints.rules.orders import note_field
from desktop.complaints.rules.owed import open_posts
from desktop.complaints.rules.words import ASSIGN, HANDLE, StepKind
from desktop.core.acts import ActField, Choices, FieldKind
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence
from desktop.people.rules import SHIPPED_POSTS
from desktop.policy.clauses import AsOf

_POSTS = {post.code: post.name for post in SHIPPED_POSTS}


@dataclass(frozen=True, slots=True)
class TakeOverDraft:
    """Who acts takes the open segments of a post in this case."""

    post: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class AssignmentDraft:
    """Somebody is asked to stand in for a post in this case."""

    post: str = ""
    staff_id: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class AnswerDraft:
    """The answer of who was asked to stand in; *note* names the signed paper where somebody else enters it."""

    at: datetime | None = None
    post: str = ""
    note: str = ""


def asked(case: Case) -> list[Happening]:
    """The requests to stand in that were not answered yet."""
    found: dict[str, Happening] = {}
    answers = (StepKind.ASSIGNMENT_ACCEPTED, StepKind.ASSIGNMENT_DECLINED, StepKind.TAKEN_OVER)
    for step in case.of(StepKind.ASSIGNED, *answers):
        if step.event == StepKind.ASSIGNED:
            found[step.code] = step
        else:
            found.pop(step.code, None)
    return list(found.values())


def _mine(case: Case, asof: AsOf) -> list[str]:
    return [post for post in open_posts(case, asof) if post in case.asked_in and not _has_it(case, post)]


def _has_it(case: Case, post: str) -> bool:
    taken = [step for step in case.of(StepKind.TAKEN_OVER, StepKind.ASSIGNMENT_ACCEPTED) if step.code == post]
    return bool(taken) and taken[-1].staff_id == case.asked_by


def not_taken_over(case: Case, asof: AsOf) -> Sentence | None:
    """Why who asks cannot take over."""
    if not open_posts(case, asof):
        return sentence("complaints", "Nothing is open.")
    if not any(post in case.asked_in for post in open_posts(case, asof)):
        posts = "、".join(_POSTS.get(post, post) for post in open_posts(case, asof))
        return sentence("complaints", "What is open belongs to {posts}.").of(posts=posts)
    return None if _mine(case, asof) else sentence("complaints", "You have taken it over already.")


def take_over_problems(draft: TakeOverDraft, case: Case, asof: AsOf) -> list[Problem]:
    """What must be mended in taking over."""
    if draft.post and draft.post not in _mine(case, asof):
        return [Problem("post", sentence("complaints", "Choose an entry of the list."))]
    return []


def not_assigned(case: Case, asof: AsOf) -> Sentence | None:
    """Why nobody can be asked to stand in."""
    return None if open_posts(case, asof) else sentence("complaints", "Nothing is open.")


def assignment_problems(draft: AssignmentDraft, case: Case, asof: AsOf) -> list[Problem]:
    """What must be mended in an assignment."""
    if draft.post and draft.post not in open_posts(case, asof):
        return [Problem("post", sentence("complaints", "Choose an entry of the list."))]
    before = next((step for step in asked(case) if step.code == draft.post), None)
    if before is not None:
        waits = sentence("complaints", "{name} was asked at {time} and has not answered yet.")
        return [Problem("staff_id", waits.of(name=before.staff, time=told(before.at)))]
    declined = case.last(StepKind.ASSIGNMENT_DECLINED, round=case.round)
    if declined is not None and (declined.staff_id, declined.code) == (draft.staff_id, draft.post):
        again = sentence("complaints", "{name} has declined this case. Ask somebody else.")
        return [Problem("staff_id", again.of(name=declined.staff))]
    return []


def nobody_asked(case: Case, _asof: AsOf) -> Sentence | None:
    """Why there is nothing to answer."""
    if asked(case):
        return None
    declined = case.last(StepKind.ASSIGNMENT_DECLINED)
    if declined is not None and case.last(StepKind.ASSIGNED, StepKind.ASSIGNMENT_DECLINED) is declined:
        return sentence("complaints", "{name} has declined. Ask somebody else.").of(name=declined.staff)
    return sentence("complaints", "Nobody is asked to stand in.")


def request_for(draft: AnswerDraft, case: Case) -> Happening | None:
    """The request that an answer is about."""
    return next((step for step in asked(case) if step.code == draft.post), None)


def answer_problems(draft: AnswerDraft, case: Case, asof: AsOf) -> list[Problem]:
    """What must be mended in an answer: given by who was asked, or entered from a signed paper that is named."""
    found = time_problems(draft.at, case, asof)
    request = request_for(draft, case)
    if request is None:
        return [*found, Problem("post", sentence("complaints", "Choose an entry of the list."))]
    if not found and draft.at is not None and draft.at < minute_of(request.at):
        early = sentence("complaints", "This lies before {name} was asked ({time}).")
        found.append(Problem("at", early.of(name=request.staff, time=told(request.at))))
    if request.staff_id != case.asked_by and not draft.note.strip():
        paper = sentence("complaints", "{name} answers this; from paper: say which paper {name} signed.")
        found.append(Problem("note", paper.of(name=request.staff)))
    return found


def declining_problems(draft: AnswerDraft, case: Case, asof: AsOf) -> list[Problem]:
    """The same of a refusal, which gives a reason."""
    found = answer_problems(draft, case, asof)
    if not draft.note.strip() and not any(problem.field == "note" for problem in found):
        found.append(Problem("note", sentence("complaints", "Say why.")))
    return found


def _worded(posts: list[str]) -> Choices:
    return tuple((post, _POSTS.get(post, post)) for post in posts)


def _my_posts(case: Case, asof: AsOf) -> Mapping[str, Choices]:
    return {"post": _worded(_mine(case, asof))}


def _open_posts(case: Case, asof: AsOf) -> Mapping[str, Choices]:
    return {"post": _worded(list(open_posts(case, asof)))}


def _asked_posts(case: Case, _asof: AsOf) -> Mapping[str, Choices]:
    return {"post": _worded([step.code for step in asked(case)])}


def _first_mine(case: Case, asof: AsOf) -> Mapping[str, Any]:
    return {"post": next(iter(_mine(case, asof)), "")}


def _first_open(case: Case, asof: AsOf) -> Mapping[str, Any]:
    return {"post": next(iter(open_posts(case, asof)), "")}


def _first_asked(case: Case, asof: AsOf) -> Mapping[str, Any]:
    return {"at": asof.now, "post": next((step.code for step in asked(case)), "")}


_POST = ActField("post", sentence("complaints", "Post"), FieldKind.CHOICE, required=True)
_NOTE = note_field(sentence("complaints", "Note"), required=False)

TAKE_OVER = Act(
    code="take_over",
    word=sentence("complaints", "Take over"),
    permission=HANDLE,
    draft=TakeOverDraft,
    fields=(_POST, _NOTE),
    group=ActGroup.CASE,
    why_not=not_taken_over,
    problems=take_over_problems,
    proposed=_first_mine,
    choices=_my_posts,
)
ASSIGN_CASE = Act(
    code="assign",
    word=sentence("complaints", "Ask somebody to stand in"),
    permission=ASSIGN,
    draft=AssignmentDraft,
    fields=(_POST, ActField("staff_id", sentence("complaints", "Whom"), FieldKind.STAFF, required=True), _NOTE),
    group=ActGroup.CASE,
    why_not=not_assigned,
    problems=assignment_problems,
    proposed=_first_open,
    choices=_open_posts,
)
ACCEPT_ASSIGNMENT = Act(
    code="accept_assignment",
    word=sentence("complaints", "Accept standing in"),
    permission=HANDLE,
    draft=AnswerDraft,
    fields=(AT, _POST, _NOTE),
    group=ActGroup.CASE,
    why_not=nobody_asked,
    problems=answer_problems,
    proposed=_first_asked,
    choices=_asked_posts,
)
DECLINE_ASSIGNMENT = Act(
    code="decline_assignment",
    word=sentence("complaints", "Decline standing in"),
    permission=HANDLE,
    draft=AnswerDraft,
    fields=(AT, _POST, _NOTE),
    group=ActGroup.CASE,
    why_not=nobody_asked,
    problems=declining_problems,
    proposed=_first_asked,
    choices=_asked_posts,
)
ACTS = (TAKE_OVER, ASSIGN_CASE, ACCEPT_ASSIGNMENT, DECLINE_ASSIGNMENT)
