"""The way of a penalty proposal: proposed, stated upon, appealed against, decided, withdrawn; each as an act."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from desktop.complaints.rules.acts import Act, ActGroup, minute_of, told
from desktop.complaints.rules.aftermath import (
    PENALTY_PROPOSE,
    PENALTY_STATE,
    Proposal,
    ProposalKind,
    Rank,
)
from desktop.complaints.rules.case import Case
from desktop.complaints.rules.proposals import decided, find, kinds, pending, state_of
from desktop.complaints.rules.words import APPROVAL_ENTER, Validity
from desktop.core.acts import LONG, SHORT, ActField, Choices, FieldKind
from desktop.core.clock import local_day
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence
from desktop.policy.clauses import AsOf

ACCEPTS, SILENT = "accepts", "silent"
AGREED, REFUSED = "agreed", "refused"


# ---- drafts ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ProposeDraft:
    """A proposal for an upheld case: of which kind, on what grounds; person and amount follow from responsibility."""

    kind: str
    grounds: str


@dataclass(frozen=True, slots=True)
class StatementDraft:
    """What the person said about a proposal (本人陈述)."""

    proposal: str
    at: datetime | None
    stand: str
    statement: str


@dataclass(frozen=True, slots=True)
class AppealDraft:
    """The person's appeal against a proposal."""

    proposal: str
    appealed_on: date | None
    grounds: str


@dataclass(frozen=True, slots=True)
class OpinionDraft:
    """A signed opinion, taken from the returned form."""

    proposal: str
    rank: str
    signed_by: UUID | None
    signed_on: date | None
    decision: str
    opinion: str
    paper: str


@dataclass(frozen=True, slots=True)
class WithdrawDraft:
    """A proposal that was a mistake."""

    proposal: str
    reason: str


# ---- what may be proposed ----------------------------------------------------------------------------------------


def _nothing_to_propose(case: Case, _asof: AsOf) -> Sentence | None:
    if case.validity != Validity.VALID:
        return sentence("complaints", "Proposals follow from upheld cases. Judge the case first.")
    if case.aftermath.responsible is None:
        return sentence("complaints", "Enter first who is responsible.")
    if not kinds(case):
        return sentence("complaints", "Everything that follows from the responsibility is proposed already.")
    return None


def _propose_problems(draft: ProposeDraft, case: Case, _asof: AsOf) -> list[Problem]:
    if draft.kind not in kinds(case):
        return [Problem("kind", sentence("complaints", "Choose an entry of the list."))]
    if draft.kind in (ProposalKind.DIRECT, ProposalKind.HEAD) and (
        case.aftermath.responsible is None or case.aftermath.responsible.loss is None
    ):
        return [Problem("kind", sentence("complaints", "Enter the loss first: the deduction is a share of it."))]
    return []


# ---- the way of a proposal ---------------------------------------------------------------------------------------


def _choices(case: Case, asof: AsOf) -> Choices:
    return tuple(
        (str(one.id), f"{one.number} {ProposalKind.of(one.kind).zh} {one.person or one.post}")
        for one in pending(case, asof)
    )


def _proposal_choices(case: Case, asof: AsOf) -> Mapping[str, Choices]:
    return {"proposal": _choices(case, asof)}


def _none_pending(case: Case, asof: AsOf) -> Sentence | None:
    if pending(case, asof):
        return None
    return sentence("complaints", "No penalty proposal of this case is on its way.")


def _first(case: Case, asof: AsOf) -> str:
    return str(pending(case, asof)[0].id)


def _found(proposal: str, case: Case, asof: AsOf) -> Proposal | list[Problem]:
    found = find(case, proposal)
    if found is None or decided(state_of(found, asof)):
        return [Problem("proposal", sentence("complaints", "Choose a proposal that is on its way."))]
    return found


def _statement_problems(draft: StatementDraft, case: Case, asof: AsOf) -> list[Problem]:
    found = _found(draft.proposal, case, asof)
    if isinstance(found, list):
        return found
    wrong = _when(draft.at, found, asof)
    if found.opinions:
        late = sentence("complaints", "{name} has already signed an opinion on it.")
        return [*wrong, Problem("proposal", late.of(name=found.opinions[0].signer))]
    return wrong


def _when(at: datetime | None, found: Proposal, asof: AsOf) -> list[Problem]:
    if at is None:
        return [Problem("at", sentence("complaints", "Say when it happened."))]
    if at > asof.now:
        return [Problem("at", sentence("complaints", "This lies in the future: take the time when it happened."))]
    if at < minute_of(found.proposed_at):
        early = sentence("complaints", "This lies before the proposal ({time}).")
        return [Problem("at", early.of(time=told(found.proposed_at)))]
    return []


def day_problems(day: date | None, first: date, asof: AsOf, name: str) -> list[Problem]:
    """What is wrong with the day of something that followed something else on *first*."""
    if day is None:
        return [Problem(name, sentence("complaints", "Say on which day."))]
    if day > asof.today:
        return [Problem(name, sentence("complaints", "This day lies in the future."))]
    if day < first:
        return [Problem(name, sentence("complaints", "This lies before {day}.").of(day=first.isoformat()))]
    return []


def _appeal_problems(draft: AppealDraft, case: Case, asof: AsOf) -> list[Problem]:
    found = _found(draft.proposal, case, asof)
    if isinstance(found, list):
        return found
    if found.appealed_on is not None:
        twice = sentence("complaints", "An appeal of {day} is entered already.")
        return [Problem("proposal", twice.of(day=found.appealed_on.isoformat()))]
    wrong = day_problems(draft.appealed_on, local_day(found.proposed_at), asof, "appealed_on")
    if not wrong and found.appeal_until is not None and draft.appealed_on and draft.appealed_on > found.appeal_until:
        over = sentence("complaints", "The appeal ended on {day}, that day included.")
        return [Problem("appealed_on", over.of(day=found.appeal_until.isoformat()))]
    return wrong


def _opinion_problems(draft: OpinionDraft, case: Case, asof: AsOf) -> list[Problem]:
    found = _found(draft.proposal, case, asof)
    if isinstance(found, list):
        return found
    too_early = too_early_to_decide(found, asof)
    if too_early is not None:
        return [Problem("proposal", too_early)]
    wrong = day_problems(draft.signed_on, local_day(found.proposed_at), asof, "signed_on")
    if found.staff_id is not None and case.asked_by == found.staff_id:
        own = sentence("complaints", "Whom a proposal concerns does not enter opinions on it.")
        wrong.append(Problem("proposal", own))
    if found.staff_id is not None and draft.signed_by == found.staff_id:
        wrong.append(Problem("signed_by", sentence("complaints", "Nobody decides on a proposal about themselves.")))
    return [*wrong, *_signed_twice(draft, found)]


def _signed_twice(draft: OpinionDraft, found: Proposal) -> list[Problem]:
    wrong = []
    if any(one.rank == draft.rank for one in found.opinions):
        ranked = sentence("complaints", "The opinion of this rank is entered already.")
        wrong.append(Problem("rank", ranked))
    if any(one.signer_id == draft.signed_by for one in found.opinions):
        signed = sentence("complaints", "This person has signed already: two approvals need two people.")
        wrong.append(Problem("signed_by", signed))
    return wrong


def too_early_to_decide(proposal: Proposal, asof: AsOf) -> Sentence | None:
    """Why nobody may decide on a proposal yet: the person was not heard, or may still appeal."""
    if proposal.stated_at is None and proposal.appealed_on is None:
        return sentence("complaints", "Enter the person's statement first, also when there was none.")
    open_until = proposal.appeal_until
    if proposal.accepts or proposal.appealed_on is not None or open_until is None or open_until < asof.today:
        return None
    return sentence("complaints", "The person may appeal until {day}, that day included.").of(
        day=open_until.isoformat()
    )


def _withdrawable(case: Case, asof: AsOf) -> Choices:
    late = {str(one.id) for one in case.aftermath.proposals if one.kind == ProposalKind.LATE}
    return tuple(choice for choice in _choices(case, asof) if choice[0] not in late)


def _none_withdrawable(case: Case, asof: AsOf) -> Sentence | None:
    if _withdrawable(case, asof):
        return None
    return sentence(
        "complaints", "A proposal for lateness is withdrawn by an extension, or refused when it is decided."
    )


def _withdraw_problems(draft: WithdrawDraft, case: Case, asof: AsOf) -> list[Problem]:
    if draft.proposal not in {code for code, _ in _withdrawable(case, asof)}:
        return [Problem("proposal", sentence("complaints", "Choose a proposal that is on its way."))]
    return []


def _proposal_field() -> ActField:
    return ActField("proposal", sentence("complaints", "Proposal"), FieldKind.CHOICE, required=True)


PROPOSE = Act(
    code="propose_penalty",
    word=sentence("complaints", "Propose a penalty"),
    permission=PENALTY_PROPOSE,
    draft=ProposeDraft,
    fields=(
        ActField("kind", sentence("complaints", "What"), FieldKind.CHOICE, required=True),
        ActField("grounds", sentence("complaints", "Facts"), FieldKind.LONG, required=True, longest=LONG),
    ),
    group=ActGroup.RESPONSIBILITY,
    why_not=_nothing_to_propose,
    problems=_propose_problems,
    proposed=lambda case, _asof: {
        "kind": kinds(case)[0].value,
        "grounds": case.aftermath.responsible.explanation if case.aftermath.responsible else "",
    },
    choices=lambda case, _asof: {"kind": tuple((kind.value, kind.zh) for kind in kinds(case))},
    when_closed=True,
)
STATE = Act(
    code="state_penalty",
    word=sentence("complaints", "Enter the person's statement"),
    permission=PENALTY_STATE,
    draft=StatementDraft,
    fields=(
        _proposal_field(),
        ActField("at", sentence("complaints", "Stated at"), FieldKind.INSTANT, required=True),
        ActField(
            "stand",
            sentence("complaints", "The person"),
            FieldKind.CHOICE,
            ((ACCEPTS, "认可"), (SILENT, "未表态")),
            required=True,
        ),
        ActField("statement", sentence("complaints", "Statement"), FieldKind.LONG, required=True, longest=LONG),
    ),
    group=ActGroup.RESPONSIBILITY,
    why_not=_none_pending,
    problems=_statement_problems,
    proposed=lambda case, asof: {"proposal": _first(case, asof), "at": asof.now, "stand": SILENT},
    choices=_proposal_choices,
    when_closed=True,
)
APPEAL = Act(
    code="appeal_penalty",
    word=sentence("complaints", "Enter the person's appeal"),
    permission=PENALTY_STATE,
    draft=AppealDraft,
    fields=(
        _proposal_field(),
        ActField("appealed_on", sentence("complaints", "Appealed on"), FieldKind.DAY, required=True),
        ActField("grounds", sentence("complaints", "Grounds"), FieldKind.LONG, required=True, longest=LONG),
    ),
    group=ActGroup.RESPONSIBILITY,
    why_not=_none_pending,
    problems=_appeal_problems,
    proposed=lambda case, asof: {"proposal": _first(case, asof), "appealed_on": asof.today},
    choices=_proposal_choices,
    when_closed=True,
)
DECIDE = Act(
    code="decide_penalty",
    word=sentence("complaints", "Enter an opinion on a proposal"),
    permission=APPROVAL_ENTER,
    draft=OpinionDraft,
    fields=(
        _proposal_field(),
        ActField(
            "rank",
            sentence("complaints", "As"),
            FieldKind.CHOICE,
            tuple((one.value, one.zh) for one in Rank),
            required=True,
        ),
        ActField("signed_by", sentence("complaints", "Signed by"), FieldKind.STAFF, required=True),
        ActField("signed_on", sentence("complaints", "Signed on"), FieldKind.DAY, required=True),
        ActField(
            "decision",
            sentence("complaints", "Agrees or not"),
            FieldKind.CHOICE,
            ((AGREED, "同意"), (REFUSED, "不同意")),
            required=True,
        ),
        ActField("opinion", sentence("complaints", "Opinion"), FieldKind.LONG, longest=LONG),
        ActField("paper", sentence("complaints", "Number of the form"), FieldKind.TEXT, required=True, longest=SHORT),
    ),
    group=ActGroup.RESPONSIBILITY,
    why_not=_none_pending,
    problems=_opinion_problems,
    proposed=lambda case, asof: {
        "proposal": _first(case, asof),
        "signed_on": asof.today,
        "paper": pending(case, asof)[0].number,
    },
    choices=_proposal_choices,
    when_closed=True,
)
WITHDRAW = Act(
    code="withdraw_penalty",
    word=sentence("complaints", "Withdraw a proposal"),
    permission=PENALTY_PROPOSE,
    draft=WithdrawDraft,
    fields=(
        _proposal_field(),
        ActField("reason", sentence("complaints", "Reason"), FieldKind.LONG, required=True, longest=LONG),
    ),
    group=ActGroup.RESPONSIBILITY,
    why_not=_none_withdrawable,
    problems=_withdraw_problems,
    choices=lambda case, asof: {"proposal": _withdrawable(case, asof)},
    when_closed=True,
)


ACTS = (PROPOSE, STATE, APPEAL, DECIDE, WITHDRAW)
