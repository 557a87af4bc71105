"""The story of a case as its steps and its clocks tell it: what happened when, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from desktop.complaints import rules
from desktop.complaints.dialogs import clocks, words
from desktop.complaints.dialogs.handling import people, times_named, titled
from desktop.core.clause import Value
from desktop.core.money import figures
from desktop.core.sentence import sentence
from desktop.history.dialogs import moment
from desktop.widgets.figures import phone
from desktop.widgets.speech import tell
from desktop.widgets.story import StoryLine

_DONE = frozenset(
    {
        rules.StepKind.CONTACTED,
        rules.StepKind.WORK_ORDER_HANDED_OVER,
        rules.StepKind.RESULT_GIVEN,
        rules.StepKind.CUSTOMER_ANSWERED,
        rules.StepKind.EXTENSION_GRANTED,
        rules.StepKind.CLOSED_SATISFIED,
    }
)
"""Steps that bring the case forward."""


def told(detail: rules.Detail, now: datetime) -> list[StoryLine]:
    """The case as its steps and its clocks tell it, newest first."""
    found = [*_steps(detail, now), *_read_back(detail, now), *_overruns(detail, now)]
    return [line for _at, line in sorted(found, key=lambda one: one[0])[::-1]]


def _steps(detail: rules.Detail, now: datetime) -> Iterator[tuple[datetime, StoryLine]]:
    for step in detail.steps:
        note = step.note
        if step.kind == rules.StepKind.REGISTERED and detail.registered_at - step.at >= clocks.MINUTE:
            at = words.clock_time(detail.registered_at, now)
            note = note or tell(sentence("complaints", "Received then, entered {time}.").of(time=at))
        who = words.joined([people(step), _way(step)])
        tone = "done" if step.kind in _DONE else ""
        text = "\n".join(_more(step, note, detail, now))
        yield step.at, StoryLine(moment(step.at, now), titled(step), who, text, tone)


def _way(step: rules.Step) -> str:
    """By which way somebody was spoken to: the number, or that it was in person."""
    if step.phone:
        return phone(step.phone)
    known = rules.ContactWay.__members__.get(step.way.upper())
    return tell(words.WAYS[known]) if known is not None else ""


def _more(step: rules.Step, note: str, detail: rules.Detail, now: datetime) -> Iterator[str]:
    if step.kind == rules.StepKind.LEVEL_CHANGED and step.former:
        levels = (detail.asof.clauses.level(code) for code in (step.former, step.code))
        yield " → ".join(level.word for level in levels if level is not None)
    yield from times_named(step, detail, now)
    if note:
        yield note
    if step.proof:
        yield tell(sentence("complaints", "Proof: {proof}").of(proof=step.proof))
    if step.doubtful:
        yield tell(sentence("complaints", "The clock was in doubt when this was written."))


def _read_back(detail: rules.Detail, now: datetime) -> Iterator[tuple[datetime, StoryLine]]:
    at = detail.facts.read_back_at
    if detail.facts.read_back and at is not None:
        title = tell(sentence("complaints", "Read back and confirmed by the customer"))
        yield at, StoryLine(moment(at, now), title, tone="done")


def _overruns(detail: rules.Detail, now: datetime) -> Iterator[tuple[datetime, StoryLine]]:
    for owned in detail.segments:
        due_at = owned.due.due_at
        if due_at is None or not owned.due.late_at(now):
            continue
        title = tell(sentence("complaints", "{segment} is late").of(segment=owned.due.word))
        by = tell(sentence("complaints", "reckoned from the facts"))
        yield due_at, StoryLine(moment(due_at, now), title, by, _owed(owned), "late")


def _owed(owned: rules.OwnedSegment) -> str:
    owner = tell(sentence("complaints", "Owner: {name}.").of(name=owned.owner))
    if not isinstance(owned.fine, Value):
        return owner
    fine = sentence("complaints", "A fine of {amount} yuan is to be proposed.")
    return f"{owner}{tell(fine.of(amount=figures(owned.fine.value).removesuffix('.00')))}"
