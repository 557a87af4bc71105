"""What followed from a case, as lines under its tab: responsibility, proposals, samples, measures, appeals."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time

from desktop.complaints import rules
from desktop.complaints.rules import aftermath as facts
from desktop.complaints.rules.aftermath import (
    Authority,
    Conduct,
    Effect,
    ProposalKind,
    ProposalState,
    Rank,
    VerdictKind,
    WatchReason,
    Withdrawal,
)
from desktop.complaints.rules.proposals import needed, state_of
from desktop.complaints.rules.regulator import Risk, Standing, standing
from desktop.core import numbers
from desktop.core.clock import instant, local_day
from desktop.core.money import figures
from desktop.core.sentence import Sentence, sentence
from desktop.history.dialogs import moment
from desktop.policy.clauses import AsOf
from desktop.widgets.speech import tell
from desktop.widgets.story import StoryLine

_CLAUSES = {
    ProposalKind.LATE.value: sentence("complaints", "late fine of the level “{level}”"),
    ProposalKind.DIRECT.value: sentence("complaints", "share of the loss, directly responsible"),
    ProposalKind.HEAD.value: sentence("complaints", "share of the loss, head of the department"),
}
_STRIKES = sentence("complaints", "three strikes for conduct")
_TONES = {ProposalState.APPROVED: "done", ProposalState.REFUSED: "", ProposalState.WITHDRAWN: ""}
_YUAN = sentence("complaints", "{amount} yuan")
_NO_AMOUNT = sentence("complaints", "amount not set in the policy")
_CLAUSE = sentence("complaints", "Clause: {name}")
_SIGNED = sentence("complaints", "{n} of {needed} approvals")
_UNTIL = sentence("complaints", "appeal until {day}")
_LOSS = sentence("complaints", "loss {amount} yuan")
_STRIKE = sentence("complaints", "upheld complaint about conduct no. {n}")
_DUE = sentence("complaints", "by {day}")
_COUNTED = sentence(
    "complaints", "same cause before {before}/{before_all}, after {after}/{after_all} ({days} days each)"
)
_DONE_ON = sentence("complaints", "carried out on {day}")
_HEAD = sentence("complaints", "head of the department {name}")
_APPEALED = sentence("complaints", "appealed on {day}, accepted on {accepted}, answer due {due}")
_NOT_YET = sentence("complaints", "not yet")
_AGREES, _REFUSES = sentence("complaints", "agrees"), sentence("complaints", "does not agree")
_CARRIED, _NOT_CARRIED = sentence("complaints", "was carried out"), sentence("complaints", "was not carried out")
_CUSTOMER_AGREES = sentence("complaints", "the customer agrees")
_CUSTOMER_OBJECTS = sentence("complaints", "the customer objects")


def lines(detail: rules.Detail, now: datetime) -> list[StoryLine]:
    """Everything that followed, the newest first."""
    after, asof = detail.case.aftermath, detail.asof
    found = [
        *_responsible(after, now),
        *(_proposal(one, asof, now) for one in after.proposals),
        *(_promise(one, now) for one in after.promises),
        *_samples(after, now),
        *_verdict(after, now),
        *(_improvement(one, now) for one in after.improvements),
        *_appeal(detail, now),
        *(_watcher(one, now) for one in after.watchers),
    ]
    return [line for _at, line in sorted(found, key=lambda one: one[0], reverse=True)]


def count(detail: rules.Detail) -> int:
    """How many things followed, without who watches."""
    after = detail.case.aftermath
    single = (after.responsible, after.verdict, after.appeal)
    several = (after.proposals, after.promises, after.samples, after.improvements)
    return sum(one is not None for one in single) + sum(len(many) for many in several)


def risk_words(found: Standing) -> str:
    """How near an appeal to the regulator is, for a badge; empty while there is no risk."""
    if found.risk is Risk.NONE:
        return ""
    if found.risk is Risk.NEAR and found.next_on is not None:
        return tell(sentence("complaints", "May be appealed from {day} on").of(day=f"{found.next_on:%m-%d}"))
    if found.risk is Risk.ACCEPTED and found.next_on is not None:
        return tell(sentence("complaints", "Answer the regulator by {day}").of(day=f"{found.next_on:%m-%d}"))
    return tell(_RISKS[found.risk])


_RISKS = {
    Risk.NEAR: sentence("complaints", "Appeal is near"),
    Risk.MAY: sentence("complaints", "May be appealed"),
    Risk.APPEALED: sentence("complaints", "Appealed"),
    Risk.ACCEPTED: sentence("complaints", "Appeal accepted"),
    Risk.ANSWERED: sentence("complaints", "Appeal answered"),
}
Dated = tuple[datetime, StoryLine]


def _line(when: tuple[datetime, datetime], title: str, who: str, told: Iterator[str], tone: str = "") -> Dated:
    at, now = when
    return at, StoryLine(moment(at, now), title, who, "\n".join(one for one in told if one), tone)


def _joined(*parts: str | Sentence | None) -> str:
    said = (part if isinstance(part, str) else tell(part) for part in parts if part)
    return "　".join(one for one in said if one)


def _money(amount: int | None) -> str:
    return tell(_NO_AMOUNT) if amount is None else tell(_YUAN.of(amount=figures(amount)))


def _responsible(after: facts.Aftermath, now: datetime) -> Iterator[Dated]:
    found = after.responsible
    if found is None:
        return

    def told() -> Iterator[str]:
        yield found.explanation
        head = _HEAD.of(name=found.head) if found.head else None
        loss = None if found.loss is None else _LOSS.of(amount=figures(found.loss))
        yield _joined(head, loss, found.loss_words)
        yield found.limited_by
        if found.strike:
            yield _joined(Conduct.of(found.conduct).zh, _STRIKE.of(n=found.strike))

    who = " ".join(part for part in (found.department, found.person) if part)
    yield _line((found.at, now), found.cause, who, told())


def _proposal(one: facts.Proposal, asof: AsOf, now: datetime) -> Dated:
    state = state_of(one, asof)
    kind = ProposalKind.of(one.kind)

    def told() -> Iterator[str]:
        yield _joined(state.zh, Withdrawal.of(one.withdrawn).zh if one.withdrawn else "")
        yield one.grounds
        yield tell(_CLAUSE.of(name=_clause(one, asof)))
        if one.statement:
            yield f"{rules.StepKind.PENALTY_STATED.zh}：{one.statement}"
        if one.appealed_on is not None:
            yield f"{rules.StepKind.PENALTY_APPEALED.zh}：{one.appeal_grounds}"
        elif one.appeal_until is not None and one.lives:
            yield tell(_UNTIL.of(day=one.appeal_until.isoformat()))
        for opinion in one.opinions:
            agreed = tell(_AGREES if opinion.agreed else _REFUSES)
            signed = f"{Rank.of(opinion.rank).zh} {opinion.signer} {opinion.signed_on:%m-%d} {agreed}"
            yield _joined(signed, opinion.words)
        if one.opinions and state not in _TONES:
            yield tell(_SIGNED.of(n=len(one.opinions), needed=needed(one, asof)))

    amount = "" if kind.is_strike else _money(one.amount)
    title = f"{kind.zh} {numbers.short(one.number)}"
    return _line(
        (one.proposed_at, now), title, _joined(one.person or one.post, amount), told(), _TONES.get(state, "late")
    )


def _clause(one: facts.Proposal, asof: AsOf) -> str:
    """Which clause a proposal follows, in words."""
    level = asof.clauses.level(one.level)
    return tell(_CLAUSES.get(one.kind, _STRIKES).of(level=level.word if level else one.level))


def _promise(one: facts.Promise, now: datetime) -> Dated:
    def told() -> Iterator[str]:
        yield one.plan
        amount = _YUAN.of(amount=figures(one.compensation)) if one.compensation else None
        until = _DUE.of(day=one.fulfil_until.isoformat()) if one.fulfil_until else None
        yield _joined(amount, Authority.of(one.authority).zh if one.compensation else "", one.post, until)
        if one.carried_out is not None:
            yield _joined(rules.StepKind.REMEDY_FOLLOWED.zh, _CARRIED if one.carried_out else _NOT_CARRIED, one.further)

    tone = "done" if one.carried_out else ""
    return _line((one.at, now), rules.StepKind.REMEDY_DECIDED.zh, one.decided_by, told(), tone)


def _samples(after: facts.Aftermath, now: datetime) -> Iterator[Dated]:
    for sample in after.samples:
        title = f"{rules.StepKind.SAMPLE_TAKEN.zh} {numbers.short(sample.number)}"
        about = _joined(sample.name, sample.batch, sample.quantity)
        yield _line((sample.taken_at, now), title, sample.taken_by, iter((about, sample.site)))
        for hand in sample.custody:
            title = f"{rules.StepKind.SAMPLE_HANDED_OVER.zh} {numbers.short(sample.number)}"
            yield _line((hand.at, now), title, f"{hand.giver} → {hand.taker}", iter((hand.note,)))


def _verdict(after: facts.Aftermath, now: datetime) -> Iterator[Dated]:
    found = after.verdict
    if found is not None:
        agrees = _CUSTOMER_AGREES if found.customer_agrees else _CUSTOMER_OBJECTS
        told = iter((found.grounds, _joined(agrees, found.agreement), found.review))
        yield _line((found.at, now), VerdictKind.of(found.verdict).zh, "", told, "done")


def _improvement(one: facts.Improving, now: datetime) -> Dated:
    def told() -> Iterator[str]:
        yield one.measure
        done = _DONE_ON.of(day=one.done_on.isoformat()) if one.done_on else _DUE.of(day=one.due_on.isoformat())
        yield _joined(one.cause, done, one.how)
        if one.counted is not None and one.effect is not None:
            counted = one.counted
            figures_ = _COUNTED.of(
                before=counted.before, before_all=counted.before_all, after=counted.after,
                after_all=counted.after_all, days=counted.days,
            )  # fmt: skip
            yield _joined(Effect.of(one.effect).zh, figures_, one.effect_note)

    tone = "done" if one.done_on else "late" if one.due_on < local_day(now) else ""
    who = " ".join(part for part in (one.department, one.owner) if part)
    return _line((one.planned_at, now), rules.StepKind.IMPROVEMENT_PLANNED.zh, who, told(), tone)


def _appeal(detail: rules.Detail, now: datetime) -> Iterator[Dated]:
    found = detail.case.aftermath.appeal
    if found is None:
        return
    stands = standing(detail.case, detail.asof)
    accepted = tell(_NOT_YET) if found.accepted_on is None else found.accepted_on.isoformat()
    due = tell(_NOT_YET) if found.accepted_on is None or stands.next_on is None else stands.next_on.isoformat()
    days = (
        "" if found.answered_on else tell(_APPEALED.of(day=found.appealed_on.isoformat(), accepted=accepted, due=due))
    )
    told = iter((found.demand, days, found.answer, found.conclusion))
    at = instant(found.appealed_on, time(12))
    tone = "done" if found.answered_on else "late" if stands.overdue else ""
    yield _line((at, now), stands.risk.zh, _joined(found.regulator, found.reference), told, tone)


def _watcher(one: facts.Watching, now: datetime) -> Dated:
    return _line((one.since, now), rules.StepKind.WATCHER_NAMED.zh, one.name, iter((WatchReason.of(one.reason).zh,)))
