"""What was handed over, answered, signed and prolonged in a case, as lines under its tabs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from desktop.complaints import rules
from desktop.complaints.dialogs import words
from desktop.complaints.rules import StepKind
from desktop.core import numbers
from desktop.core.sentence import sentence
from desktop.history.dialogs import moment
from desktop.widgets.speech import tell
from desktop.widgets.story import StoryLine

PAPERS = frozenset(
    {
        StepKind.WORK_ORDER_HANDED_OVER,
        StepKind.MEASURES_RECORDED,
        StepKind.RESULT_GIVEN,
        StepKind.MEMO_HANDED_IN,
        StepKind.MEMO_DISTRIBUTED,
        StepKind.DEPARTMENT_ANSWERED,
        StepKind.APPROVAL_ENTERED,
        StepKind.ANSWER_APPROVED,
        StepKind.CUSTOMER_ANSWERED,
        StepKind.SETTLED_WITHIN_AUTHORITY,
    }
)
"""What stands on a work order or a memo."""
_MADE = frozenset({StepKind.WORK_ORDER_HANDED_OVER, StepKind.MEMO_HANDED_IN})
_EXTENSIONS = frozenset({StepKind.EXTENSION_ASKED, StepKind.EXTENSION_GRANTED, StepKind.EXTENSION_REFUSED})
_NAMED = frozenset({StepKind.WORK_ORDER_HANDED_OVER, StepKind.ASSIGNED})
"""Steps that name to whom something was handed; every other one names who did it."""
_ABOUT = ("penalty_", "watcher_", "responsibility_")
_ARROW = sentence("complaints", "{who} → {whom}")
_BEFORE = sentence("complaints", "{segment}: originally {before}, now {after}")
_WANTED = sentence("complaints", "{segment}: asked until {after}")
_AGREED = sentence("complaints", "Agreed for {time}")


def papers(detail: rules.Detail, now: datetime) -> list[StoryLine]:
    """Work orders and memos with everything that was written on them, the newest first."""
    found = [step for step in detail.steps if step.kind in PAPERS]
    return [_line(step, now, _paper_text(step, now)) for step in reversed(found)]


def papers_count(detail: rules.Detail) -> int:
    """How many work orders and memos there are."""
    return sum(step.kind in _MADE for step in detail.steps)


def extensions(detail: rules.Detail, now: datetime) -> list[StoryLine]:
    """What was asked and decided, the newest first; the original limit beside the new one."""
    found = [step for step in detail.steps if step.kind in _EXTENSIONS]
    return [_line(step, now, _extension_text(step, detail, now)) for step in reversed(found)]


def extensions_count(detail: rules.Detail) -> int:
    """How many extensions were asked for."""
    return sum(step.kind == StepKind.EXTENSION_ASKED for step in detail.steps)


def people(step: rules.Step) -> str:
    """Who did it, and to whom or where: ``何倩 → 计费部 陈立``."""
    named = step.kind in _NAMED or step.kind.startswith(_ABOUT)
    who = step.who if named or not step.staff else step.staff
    whom = " ".join(part for part in (step.department, step.staff if named else "") if part)
    return tell(_ARROW.of(who=who, whom=whom)) if whom else who


def titled(step: rules.Step) -> str:
    """A step with the number of the paper that it made."""
    word = words.step_words(step.kind)
    return f"{word} {numbers.short(step.number)}" if step.number else word


def _line(step: rules.Step, now: datetime, text: str) -> StoryLine:
    done = step.kind in {StepKind.EXTENSION_GRANTED, StepKind.ANSWER_APPROVED}
    return StoryLine(moment(step.at, now), titled(step), people(step), text, "done" if done else "")


def _paper_text(step: rules.Step, now: datetime) -> str:
    parts = [step.note]
    if step.kind == StepKind.MEMO_HANDED_IN and step.due_at is not None:
        wanted = sentence("complaints", "Reply required by {time}").of(time=words.clock_time(step.due_at, now))
        parts.append(tell(wanted))
    return "\n".join(part for part in parts if part)


def _extension_text(step: rules.Step, detail: rules.Detail, now: datetime) -> str:
    return "\n".join(part for part in (*times_named(step, detail, now), step.note) if part)


def times_named(step: rules.Step, detail: rules.Detail, now: datetime) -> Iterator[str]:
    """The time that an extension asked for or granted, or that was agreed with the customer, in words."""
    owned = next((one for one in detail.segments if (one.due.round, one.due.kind) == (step.round, step.segment)), None)
    if owned is None or step.due_at is None:
        return
    after = words.clock_time(step.due_at, now)
    if step.kind == StepKind.EXTENSION_GRANTED and owned.due.original_due_at is not None:
        before = words.clock_time(owned.due.original_due_at, now)
        yield tell(_BEFORE.of(segment=owned.due.word, before=before, after=after))
    elif step.kind == StepKind.EXTENSION_ASKED:
        yield tell(_WANTED.of(segment=owned.due.word, after=after))
    elif step.kind == StepKind.SAMPLING_AGREED:
        yield tell(_AGREED.of(time=after))
