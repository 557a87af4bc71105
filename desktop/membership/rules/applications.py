"""Benefits that have to be applied for: what was asked, what was answered on paper, and until when it holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from desktop.core.permission import Permission
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.core.word import Word

APPLY = Permission("membership.benefit.apply")
ANSWER = Permission("membership.benefit.answer")
LETTER = "A"
LONGEST = 200
LONGEST_PAPER = 60
_TOO_LONG = sentence("membership", "At most {n} characters.")


class ApplicationState(Word):
    """How an application stands."""

    WAITING = "waiting", "待批"
    GRANTED = "granted", "已批准"
    REFUSED = "refused", "未批准"
    STOPPED = "stopped", "已停止"


@dataclass(frozen=True, slots=True)
class ApplicationFacts:
    """An application as recorded; *granted* is None until it is answered, *stopped_from* the first day without it."""

    id: UUID
    member_id: UUID
    number: str
    benefit: str
    title: str
    applied_on: date
    wish: str
    paper: str
    entered_by: str
    granted: bool | None = None
    signed_by: str = ""
    signed_on: date | None = None
    opinion: str = ""
    stopped_from: date | None = None
    stopped_why: str = ""

    @property
    def waits(self) -> bool:
        """Whether nobody has answered it yet."""
        return self.granted is None and self.stopped_from is None

    @property
    def state(self) -> ApplicationState:
        """How it stands."""
        if self.stopped_from is not None:
            return ApplicationState.STOPPED
        if self.granted is None:
            return ApplicationState.WAITING
        return ApplicationState.GRANTED if self.granted else ApplicationState.REFUSED

    def in_force_on(self, day: date) -> bool:
        """Whether the benefit may be used on a day because of it."""
        if not self.granted or self.signed_on is None or day < self.signed_on:
            return False
        return self.stopped_from is None or day < self.stopped_from


@dataclass(frozen=True, slots=True)
class ApplicationDraft:
    """What a member asks for; *wish* is what he chose where the benefit leaves a choice (贺卡或礼物)."""

    benefit: str = ""
    applied_on: date | None = None
    wish: str = ""
    paper: str = ""


@dataclass(frozen=True, slots=True)
class AnswerDraft:
    """What was written under an application: granted or not, by whom and when."""

    granted: str = ""
    signed_by: UUID | None = None
    signed_on: date | None = None
    opinion: str = ""


@dataclass(frozen=True, slots=True)
class StopDraft:
    """From which day on a member does not want the benefit any more."""

    from_on: date | None = None
    reason: str = ""


GRANTED, REFUSED = "granted", "refused"


def application_problems(draft: ApplicationDraft, standing: Sequence[ApplicationFacts], today: date) -> list[Problem]:
    """What stands against an application, given the person's others of the same benefit."""
    found = [*_day("applied_on", draft.applied_on, today), *_long(draft.wish, "wish"), *_paper(draft.paper)]
    living = next((one for one in standing if one.benefit == draft.benefit and _lives(one, today)), None)
    if living is not None:
        text = sentence("membership", "There is an application already: {number}, {state}.")
        found.append(Problem("", text.of(number=living.number, state=living.state.zh)))
    return found


def answer_problems(draft: AnswerDraft, application: ApplicationFacts, actor: UUID, today: date) -> list[Problem]:
    """What stands against an answer: it is given once, and who enters it does not sign it."""
    if not application.waits:
        return [Problem("", sentence("membership", "The application was answered or stopped already."))]
    found = []
    if draft.granted not in (GRANTED, REFUSED):
        found.append(Problem("granted", sentence("membership", "Choose an entry of the list.")))
    if draft.signed_by is None:
        found.append(Problem("signed_by", sentence("membership", "Say who signed it.")))
    elif draft.signed_by == actor:
        found.append(Problem("signed_by", sentence("membership", "Who enters the answer cannot have signed it.")))
    found += _day("signed_on", draft.signed_on, today)
    if draft.signed_on is not None and draft.signed_on < application.applied_on:
        text = sentence("membership", "It was applied for on {day}; the answer cannot be older.")
        found.append(Problem("signed_on", text.of(day=application.applied_on.isoformat())))
    if draft.granted == REFUSED and not draft.opinion.strip():
        found.append(Problem("opinion", sentence("membership", "Say why it is refused.")))
    return [*found, *_long(draft.opinion, "opinion")]


def stop_problems(draft: StopDraft, application: ApplicationFacts) -> list[Problem]:
    """What stands against stopping a benefit that was applied for; a later day may be named in advance."""
    if application.stopped_from is not None or application.granted is False:
        return [Problem("", sentence("membership", "There is nothing to stop: it was refused or stopped already."))]
    found = []
    if draft.from_on is None or draft.from_on < application.applied_on:
        text = sentence("membership", "Enter the first day without it, not before {day}.")
        found.append(Problem("from_on", text.of(day=application.applied_on.isoformat())))
    if not draft.reason.strip():
        found.append(Problem("reason", sentence("membership", "Say why.")))
    return [*found, *_long(draft.reason, "reason")]


def _lives(one: ApplicationFacts, today: date) -> bool:
    return one.waits or (bool(one.granted) and (one.stopped_from is None or today < one.stopped_from))


def _day(field: str, day: date | None, today: date) -> Iterator[Problem]:
    if day is None or day > today:
        yield Problem(field, sentence("membership", "Enter the day on the paper, not a later one."))


def _paper(paper: str) -> Iterator[Problem]:
    if not paper.strip():
        yield Problem("paper", sentence("membership", "Name the paper it was applied for on."))
    elif len(paper) > LONGEST_PAPER:
        yield Problem("paper", _TOO_LONG.of(n=LONGEST_PAPER))


def _long(text: str, field: str) -> Iterator[Problem]:
    if len(text) > LONGEST:
        yield Problem(field, _TOO_LONG.of(n=LONGEST))
