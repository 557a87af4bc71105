"""Extensions: enough attempts that count, a request for one segment, the general manager's decision."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from desktop.complaints.rules.acts import Act, ActGroup, time_problems, told
from desktop.complaints.rules.case import Case, Happening
from desktop.complaints.rules.clocks import SegmentDue
from desktop.complaints.rules.contacts import AT, attempts_since, counted, next_counting
from desktop.complaints.rules.orders import note_field
from desktop.complaints.rules.owed import key_of, running
from desktop.complaints.rules.words import EXTENSION_ASK, EXTENSION_DECIDE, DelayReason, StepKind
from desktop.core.acts import LONG, ActField, Choices, FieldKind
from desktop.core.clause import Value
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence
from desktop.policy.clauses import AsOf


@dataclass(frozen=True, slots=True)
class ExtensionDraft:
    """An extension as asked for (投诉延期处理申请): one segment, until when, why."""

    at: datetime | None = None
    segment: str = ""
    until_at: datetime | None = None
    reason: str = ""
    note: str = ""
    told_customer: str = ""


@dataclass(frozen=True, slots=True)
class DecisionDraft:
    """The general manager's decision on an extension."""

    at: datetime | None = None
    segment: str = ""
    granted: bool = True
    by: UUID | None = None
    paper: str = ""
    note: str = ""


def pending(case: Case) -> list[Happening]:
    """The requests that nobody has decided yet, the oldest first."""
    found: dict[tuple[int, str, int], Happening] = {}
    events = (StepKind.EXTENSION_ASKED, StepKind.EXTENSION_GRANTED, StepKind.EXTENSION_REFUSED)
    for step in case.of(*events):
        key = (step.round, step.segment, step.ordinal)
        if step.event == StepKind.EXTENSION_ASKED:
            found[key] = step
        else:
            found.pop(key, None)
    return list(found.values())


def too_few(segment: SegmentDue, case: Case, asof: AsOf, asked_at: datetime | None = None) -> Sentence | None:
    """Why the attempts do not suffice for an extension of a segment yet, naming when the next one counts.

    A request that was made before it is entered rests on the attempts made until then.
    """
    clauses = asof.clauses.extension
    if not isinstance(clauses.attempts, Value):
        return None
    made = attempts_since(case, segment.started_at)
    found = counted((at for at in made if asked_at is None or at <= asked_at), clauses)
    if len(found) >= clauses.attempts.value:
        return None
    few = sentence(
        "complaints", "{n} of {needed} attempts to reach the customer count so far; the next one counts from {time} on."
    )
    return few.of(n=len(found), needed=clauses.attempts.value, time=told(next_counting(found, asof.now, clauses)))


def extendable(case: Case, asof: AsOf) -> list[SegmentDue]:
    """The running segments of the present round with a limit; a limit that has passed may be extended, too."""
    return [segment for segment in running(case, asof) if segment.due_at is not None]


def _asked(segment: SegmentDue, case: Case) -> Happening | None:
    return next((one for one in pending(case) if (one.round, one.segment, one.ordinal) == segment.key), None)


def no_extension(case: Case, asof: AsOf) -> Sentence | None:
    """Why no extension can be asked for."""
    found = extendable(case, asof)
    if not found:
        return sentence("complaints", "No limit is running.")
    reasons = [_why_not(segment, case, asof) for segment in found]
    return None if None in reasons else reasons[0]


def _why_not(segment: SegmentDue, case: Case, asof: AsOf, asked_at: datetime | None = None) -> Sentence | None:
    asked = _asked(segment, case)
    if asked is not None and asked.due_at is not None:
        twice = sentence("complaints", "“{segment}”: an extension until {time} is asked for and not decided yet.")
        return twice.of(segment=segment.word, time=told(asked.due_at))
    return too_few(segment, case, asof, asked_at)


def extension_problems(draft: ExtensionDraft, case: Case, asof: AsOf) -> list[Problem]:
    """What must be mended in a request."""
    found = time_problems(draft.at, case, asof)
    segment = next((one for one in extendable(case, asof) if key_of(one) == draft.segment), None)
    if segment is None:
        return [*found, Problem("segment", sentence("complaints", "Choose one of the running segments."))]
    why_not = _why_not(segment, case, asof, None if found else draft.at)
    if why_not is not None:
        found.append(Problem("segment", why_not))
    if draft.until_at is not None and segment.due_at is not None and draft.until_at <= segment.due_at:
        short = sentence("complaints", "The limit ends at {time} already: an extension moves it further.")
        found.append(Problem("until_at", short.of(time=told(segment.due_at))))
    elif draft.until_at is not None and draft.at is not None and draft.until_at <= draft.at:
        found.append(Problem("until_at", sentence("complaints", "The new limit lies before the request.")))
    if draft.reason == DelayReason.OTHER and not draft.note.strip():
        found.append(Problem("note", sentence("complaints", "Say what the other reason is.")))
    return found


def no_decision(case: Case, _asof: AsOf) -> Sentence | None:
    """Why there is nothing to decide."""
    return None if pending(case) else sentence("complaints", "No extension waits for a decision.")


def request_of(draft: DecisionDraft, case: Case) -> Happening | None:
    """The request that a decision is about."""
    return next((one for one in pending(case) if _request_key(one) == draft.segment), None)


def decision_problems(draft: DecisionDraft, case: Case, asof: AsOf) -> list[Problem]:
    """What must be mended in a decision."""
    found = time_problems(draft.at, case, asof)
    request = request_of(draft, case)
    if request is None:
        return [*found, Problem("segment", sentence("complaints", "Choose one of the requests."))]
    if not found and draft.at is not None and draft.at < request.at:
        early = sentence("complaints", "This lies before the request ({time}).")
        found.append(Problem("at", early.of(time=told(request.at))))
    if not draft.granted and not draft.note.strip():
        found.append(Problem("note", sentence("complaints", "Say why it is refused.")))
    return found


def _request_key(request: Happening) -> str:
    key = request.segment if request.ordinal == 1 else f"{request.segment}.{request.ordinal}"
    return key if request.round == 1 else f"{key}@{request.round}"


def _segment_choices(case: Case, asof: AsOf) -> Mapping[str, Choices]:
    found = [one for one in extendable(case, asof) if _why_not(one, case, asof) is None]
    return {"segment": tuple((key_of(one), _numbered(one.word, one.ordinal)) for one in found)}


def _numbered(word: str, ordinal: int) -> str:
    """Contacts added by hand share their word: from the second on their number stands beside it."""
    return word if ordinal == 1 else f"{word}（{ordinal}）"


def _extension_proposed(case: Case, asof: AsOf) -> Mapping[str, Any]:
    choices = _segment_choices(case, asof)["segment"]
    return {"at": asof.now, "segment": choices[0][0] if choices else "", "reason": DelayReason.NO_ANSWER.value}


def _request_choices(case: Case, asof: AsOf) -> Mapping[str, Choices]:
    return {"segment": tuple((_request_key(one), _request_word(one, asof)) for one in pending(case))}


def _request_word(request: Happening, asof: AsOf) -> str:
    clause = asof.clauses.segment(request.segment)
    word = _numbered(clause.word if clause else request.segment, request.ordinal)
    return f"{word} → {told(request.due_at) if request.due_at else ''}"


def _decision_proposed(case: Case, asof: AsOf) -> Mapping[str, Any]:
    requests = pending(case)
    return {"at": asof.now, "segment": _request_key(requests[0]) if requests else "", "granted": True}


ASK_EXTENSION = Act(
    code="ask_extension",
    word=sentence("complaints", "Ask for an extension"),
    permission=EXTENSION_ASK,
    draft=ExtensionDraft,
    fields=(
        AT,
        ActField("segment", sentence("complaints", "Segment"), FieldKind.CHOICE, required=True),
        ActField("until_at", sentence("complaints", "Until"), FieldKind.INSTANT, required=True),
        ActField(
            "reason",
            sentence("complaints", "Reason"),
            FieldKind.CHOICE,
            tuple((one.value, one.zh) for one in DelayReason),
            required=True,
        ),
        note_field(sentence("complaints", "Explanation"), required=False),
        ActField("told_customer", sentence("complaints", "How the customer was told"), FieldKind.TEXT),
    ),
    group=ActGroup.TIME,
    why_not=no_extension,
    problems=extension_problems,
    proposed=_extension_proposed,
    choices=_segment_choices,
)
DECIDE_EXTENSION = Act(
    code="decide_extension",
    word=sentence("complaints", "Decide the extension"),
    permission=EXTENSION_DECIDE,
    draft=DecisionDraft,
    fields=(
        AT,
        ActField("segment", sentence("complaints", "Request"), FieldKind.CHOICE, required=True),
        ActField("granted", sentence("complaints", "Granted"), FieldKind.FLAG),
        ActField("by", sentence("complaints", "Signed by"), FieldKind.STAFF, required=True),
        ActField("paper", sentence("complaints", "Number of the form"), FieldKind.TEXT),
        ActField("note", sentence("complaints", "Opinion"), FieldKind.LONG, longest=LONG),
    ),
    group=ActGroup.TIME,
    why_not=no_decision,
    problems=decision_problems,
    proposed=_decision_proposed,
    choices=_request_choices,
)
ACTS = (ASK_EXTENSION, DECIDE_EXTENSION)
