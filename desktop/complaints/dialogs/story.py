"""The story of a case as its steps and its clocks tell it: what happened when, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from desktop.complaints import rules
from desktop.complaints.dialogs import clocks, words
from desktop.core.clause import Value
from desktop.core.money import figures
from desktop.core.sentence import sentence
from desktop.history.dialogs import moment
from desktop.widgets.speech import tell
from desktop.widgets.story import StoryLine


def told(detail: rules.Detail, now: datetime) -> list[StoryLine]:
    """The case as its steps and its clocks tell it, newest first."""
    found = [*_steps(detail, now), *_read_back(detail, now), *_overruns(detail, now)]
    return [line for _at, line in sorted(found, key=lambda one: one[0], reverse=True)]


def _steps(detail: rules.Detail, now: datetime) -> Iterator[tuple[datetime, StoryLine]]:
    for step in detail.steps:
        title = words.step_words(step.kind)
        note = step.note
        if step.kind == rules.StepKind.REGISTERED and detail.registered_at - step.at >= clocks.MINUTE:
            at = words.clock_time(detail.registered_at, now)
            note = note or tell(sentence("complaints", "Received then, entered {time}.").of(time=at))
        yield step.at, StoryLine(moment(step.at, now), title, step.who, note)


def _read_back(detail: rules.Detail, now: datetime) -> Iterator[tuple[datetime, StoryLine]]:
    at = detail.facts.read_back_at
    if detail.facts.read_back and at is not None:
        title = tell(sentence("complaints", "Read back and confirmed by the customer"))
        yield at, StoryLine(moment(at, now), title, tone="done")


def _overruns(detail: rules.Detail, now: datetime) -> Iterator[tuple[datetime, StoryLine]]:
    for owned in detail.segments:
        due_at = owned.due.due_at
        if due_at is None or not clocks.is_late(owned.due, now):
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
