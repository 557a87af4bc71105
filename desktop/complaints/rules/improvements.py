"""Measures against a cause: planned with an owner and a day, carried out, their effect checked after some time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from desktop.complaints.rules.acts import Act, ActGroup
from desktop.complaints.rules.aftermath import IMPROVE, Effect, Effects, Improving
from desktop.complaints.rules.case import Case
from desktop.complaints.rules.penalties import day_problems
from desktop.core.acts import LONG, ActField, Choices, FieldKind
from desktop.core.clock import local_day
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence
from desktop.core.word import Word
from desktop.policy.clauses import AsOf

WEEK = timedelta(days=7)
"""How long a check may take once its days are over."""


@dataclass(frozen=True, slots=True)
class ImprovementDraft:
    """A measure against a cause, with its owner and its deadline."""

    cause: str
    measure: str
    owner_id: UUID | None
    due_on: date | None
    department_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class DoneDraft:
    """A measure was carried out."""

    improvement: str
    done_on: date | None
    how: str


@dataclass(frozen=True, slots=True)
class CheckDraft:
    """What the office makes of a measure's effect; the complaints are counted by the program."""

    improvement: str
    effect: str
    note: str


@dataclass(frozen=True, slots=True)
class Window:
    """The days in which complaints are counted, both inclusive."""

    first_on: date
    last_on: date


def windows(done_on: date, days: int) -> tuple[Window, Window]:
    """As many days before a measure and after it; the day on which it was carried out counts to neither."""
    before = Window(done_on - timedelta(days=days), done_on - timedelta(days=1))
    return before, Window(done_on + timedelta(days=1), done_on + timedelta(days=days))


def check_on(done_on: date, asof: AsOf) -> date:
    """The day on which the effect is checked: the window after the measure is over (.improvement.effect_days)."""
    return done_on + timedelta(days=asof.clauses.improvement.effect_days + 1)


class Standing(Word):
    """How far a measure has come."""

    PLANNED = "planned", "待执行"
    RUNNING = "running", "观察效果"
    CHECKABLE = "checkable", "待检查效果"
    CHECKED = "checked", "已检查"


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """A measure with the case it belongs to, as the section 改进 lists it."""

    found: Improving
    complaint_id: UUID
    number: str
    summary: str
    standing: Standing
    next_on: date | None
    """The last day for what comes next; None once it is checked."""
    check_on: date | None = None

    @property
    def id(self) -> UUID:
        """The measure's."""
        return self.found.id

    def late(self, today: date) -> bool:
        """Whether the day for what comes next is over."""
        return self.next_on is not None and self.next_on < today


def standing(found: Improving, asof: AsOf) -> Standing:
    """How far a measure has come; its effect can be checked once the days after it are over."""
    if found.checked_on is not None:
        return Standing.CHECKED
    if found.done_on is None:
        return Standing.PLANNED
    return Standing.CHECKABLE if check_on(found.done_on, asof) <= asof.today else Standing.RUNNING


def next_on(found: Improving, asof: AsOf) -> date | None:
    """The last day for what comes next: carrying out, or the check, which may take a week."""
    if found.checked_on is not None:
        return None
    return found.due_on if found.done_on is None else check_on(found.done_on, asof) + WEEK


def share(count: int, of_all: int) -> float | None:
    """The share of a cause among complaints; None where there were none."""
    return count / of_all if of_all else None


def suggested(counted: Effects) -> Effect | None:
    """What the figures suggest: the cause's share gone, fallen, or not; None where they say nothing."""
    before, after = share(counted.before, counted.before_all), share(counted.after, counted.after_all)
    if before is None or after is None:
        return None
    if not counted.after:
        return Effect.EFFECTIVE
    return Effect.PARTLY if after < before else Effect.INEFFECTIVE


def waiting(case: Case) -> tuple[Improving, ...]:
    """The measures that are to be carried out."""
    return tuple(one for one in case.aftermath.improvements if one.done_on is None)


def unchecked(case: Case) -> tuple[Improving, ...]:
    """The measures that were carried out and are not checked."""
    return tuple(one for one in case.aftermath.improvements if one.done_on is not None and one.checked_on is None)


def _plan_problems(draft: ImprovementDraft, _case: Case, asof: AsOf) -> list[Problem]:
    found = []
    if draft.cause not in asof.clauses.responsibility.causes:
        found.append(Problem("cause", sentence("complaints", "Choose an entry of the list.")))
    if draft.due_on is not None and draft.due_on < asof.today:
        found.append(Problem("due_on", sentence("complaints", "This day lies in the past.")))
    return found


def _nothing_waits(case: Case, _asof: AsOf) -> Sentence | None:
    return None if waiting(case) else sentence("complaints", "No measure waits to be carried out.")


def _done_problems(draft: DoneDraft, case: Case, asof: AsOf) -> list[Problem]:
    found = next((one for one in waiting(case) if str(one.id) == draft.improvement), None)
    if found is None:
        return [Problem("improvement", sentence("complaints", "Choose an entry of the list."))]
    return day_problems(draft.done_on, local_day(found.planned_at), asof, "done_on")


def _nothing_to_check(case: Case, asof: AsOf) -> Sentence | None:
    found = unchecked(case)
    if not found:
        return sentence("complaints", "No measure was carried out whose effect is not checked.")
    first = min(check_on(one.done_on, asof) for one in found if one.done_on is not None)
    if first > asof.today:
        return sentence("complaints", "The effect is checked from {day} on.").of(day=first.isoformat())
    return None


def _check_problems(draft: CheckDraft, case: Case, asof: AsOf) -> list[Problem]:
    if draft.improvement not in {code for code, _ in _checkable(case, asof)}:
        return [Problem("improvement", sentence("complaints", "Choose an entry of the list."))]
    return []


def _checkable(case: Case, asof: AsOf) -> Choices:
    ready = [one for one in unchecked(case) if one.done_on is not None and check_on(one.done_on, asof) <= asof.today]
    return tuple((str(one.id), one.measure[:30]) for one in ready)


def _checks(case: Case, asof: AsOf) -> Mapping[str, Choices]:
    return {"improvement": _checkable(case, asof)}


def _waiting_choices(case: Case, _asof: AsOf) -> Mapping[str, Choices]:
    return {"improvement": tuple((str(one.id), one.measure[:30]) for one in waiting(case))}


def _measure() -> ActField:
    return ActField("improvement", sentence("complaints", "Measure"), FieldKind.CHOICE, required=True)


PLAN = Act(
    code="plan_improvement",
    word=sentence("complaints", "Plan a measure against the cause"),
    permission=IMPROVE,
    draft=ImprovementDraft,
    fields=(
        ActField("cause", sentence("complaints", "Cause"), FieldKind.CHOICE, required=True),
        ActField("measure", sentence("complaints", "Measure"), FieldKind.LONG, required=True, longest=LONG),
        ActField("owner_id", sentence("complaints", "Owner"), FieldKind.STAFF, required=True),
        ActField("department_id", sentence("complaints", "Responsible department"), FieldKind.DEPARTMENT),
        ActField("due_on", sentence("complaints", "Deadline"), FieldKind.DAY, required=True),
    ),
    group=ActGroup.RESPONSIBILITY,
    problems=_plan_problems,
    proposed=lambda case, _asof: {
        "cause": case.aftermath.responsible.cause if case.aftermath.responsible else "",
        "department_id": case.aftermath.responsible.department_id if case.aftermath.responsible else None,
    },
    choices=lambda _case, asof: {"cause": tuple((one, one) for one in asof.clauses.responsibility.causes)},
    when_closed=True,
)
FINISH = Act(
    code="finish_improvement",
    word=sentence("complaints", "Enter that a measure was carried out"),
    permission=IMPROVE,
    draft=DoneDraft,
    fields=(
        _measure(),
        ActField("done_on", sentence("complaints", "Carried out on"), FieldKind.DAY, required=True),
        ActField("how", sentence("complaints", "How it was done"), FieldKind.LONG, required=True, longest=LONG),
    ),
    group=ActGroup.RESPONSIBILITY,
    why_not=_nothing_waits,
    problems=_done_problems,
    proposed=lambda case, asof: {"improvement": str(waiting(case)[0].id), "done_on": asof.today},
    choices=_waiting_choices,
    when_closed=True,
)
CHECK = Act(
    code="check_improvement",
    word=sentence("complaints", "Check the effect of a measure"),
    permission=IMPROVE,
    draft=CheckDraft,
    fields=(
        _measure(),
        ActField(
            "effect",
            sentence("complaints", "Effect"),
            FieldKind.CHOICE,
            tuple((one.value, one.zh) for one in Effect),
            required=True,
        ),
        ActField("note", sentence("complaints", "Note"), FieldKind.LONG, required=True, longest=LONG),
    ),
    group=ActGroup.RESPONSIBILITY,
    why_not=_nothing_to_check,
    problems=_check_problems,
    proposed=lambda case, asof: {"improvement": _checkable(case, asof)[0][0]},
    choices=_checks,
    when_closed=True,
)
ACTS = (PLAN, FINISH, CHECK)
