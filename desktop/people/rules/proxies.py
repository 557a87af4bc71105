"""Proxies (责任代理人): somebody answers for a post in place of its holder, from the acceptance on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from uuid import UUID

from desktop.core.clock import local_day
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence
from desktop.people.rules.places import text_problems
from desktop.people.rules.posts import HoldingFacts
from desktop.people.rules.staff import StaffFacts


class ProxyState(Enum):
    """Where a proxy stands: asked, agreed or refused, taken back, over."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class ProxyDraft:
    """A proxy to be named for a post that *staff_id* holds; *until_on* is inclusive, None is until further notice."""

    staff_id: UUID
    post: str
    department_id: UUID | None
    deputy_id: UUID
    from_on: date
    until_on: date | None = None


@dataclass(frozen=True, slots=True)
class ProxyFacts:
    """A proxy as shown; *accepted* is None until the deputy has answered, *answer_note* names the signed paper."""

    id: UUID
    staff_id: UUID
    staff: str
    post: str
    post_name: str
    department_id: UUID | None
    department: str
    deputy_id: UUID
    deputy: str
    from_on: date
    until_on: date | None
    named_by: str
    named_at: datetime
    answered_at: datetime | None = None
    accepted: bool | None = None
    answer_note: str = ""
    withdrawn_at: datetime | None = None

    def stands_for(self, line: HoldingFacts) -> bool:
        """Whether the proxy was named for this person in this post and department."""
        return (self.staff_id, self.post, self.department_id) == (line.staff_id, line.post, line.department_id)

    def counts_at(self, at: datetime) -> bool:
        """Whether the deputy answers at that moment: accepted before or then, on a day between first and last."""
        if not self.accepted or self.answered_at is None or at < self.answered_at or self.withdrawn_at is not None:
            return False
        day = local_day(at)
        return self.from_on <= day and (self.until_on is None or day <= self.until_on)

    def state_on(self, day: date) -> ProxyState:
        """Where the proxy stands on a day."""
        if self.withdrawn_at is not None:
            return ProxyState.WITHDRAWN
        if self.accepted is False:
            return ProxyState.DECLINED
        if self.until_on is not None and self.until_on < day:
            return ProxyState.ENDED
        return ProxyState.ACCEPTED if self.accepted else ProxyState.ASKED


def proxy_problems(
    draft: ProxyDraft, deputy: StaffFacts | None, held: Sequence[HoldingFacts], others: Sequence[ProxyFacts]
) -> list[Problem]:
    """What stands against naming a proxy.

    *held* are the posts of the person who is represented, *others* the proxies named for that person before.
    """
    found = _deputy_problems(draft, deputy)
    if draft.until_on is not None and draft.until_on < draft.from_on:
        found.append(Problem("until_on", sentence("people", "The last day lies before the first day.")))
    mine = [line for line in held if (line.post, line.department_id) == (draft.post, draft.department_id)]
    if not any(line.covers(draft.from_on) for line in mine):
        found.append(Problem("post", sentence("people", "The person does not hold this post on the first day.")))
    for other in others:
        if (other.post, other.department_id) == (draft.post, draft.department_id) and _overlap(draft, other):
            text = sentence("people", "{name} is named for this post from {day} on already. End that first.")
            found.append(Problem("from_on", text.of(name=other.deputy, day=other.from_on)))
            break
    return found


def _deputy_problems(draft: ProxyDraft, deputy: StaffFacts | None) -> list[Problem]:
    if deputy is None:
        return [Problem("deputy_id", sentence("people", "Choose an entry of the list."))]
    if draft.deputy_id == draft.staff_id:
        return [Problem("deputy_id", sentence("people", "Nobody can be the own proxy. Choose somebody else."))]
    if deputy.left_on is not None and (draft.until_on is None or deputy.left_on < draft.until_on):
        text = sentence("people", "{name} leaves on {day} and cannot stand in longer.")
        return [Problem("deputy_id", text.of(name=deputy.name, day=deputy.left_on))]
    return []


def _overlap(draft: ProxyDraft, other: ProxyFacts) -> bool:
    if other.accepted is False or other.withdrawn_at is not None:
        return False
    starts_before_its_end = other.until_on is None or draft.from_on <= other.until_on
    ends_after_its_start = draft.until_on is None or other.from_on <= draft.until_on
    return starts_before_its_end and ends_after_its_start


def answer_problems(proxy: ProxyFacts, answering: UUID, may_enter: bool, note: str, today: date) -> list[Problem]:
    """What stands against an answer by the staff member *answering*.

    The deputy answers alone; who may change people (*may_enter*) enters a signed paper and names it in *note*, but
    never the one who is represented.
    """
    state = proxy.state_on(today)
    if state is not ProxyState.ASKED:
        return [Problem("accepted", _settled(proxy, state))]
    if answering == proxy.deputy_id:
        return text_problems("answer_note", note) if note else []
    if answering == proxy.staff_id or not may_enter:
        text = sentence("people", "Only {name} can answer this; nobody answers for somebody else.")
        return [Problem("accepted", text.of(name=proxy.deputy))]
    if not note.strip():
        text = sentence("people", "Say on which paper {name} signed the answer.")
        return [Problem("answer_note", text.of(name=proxy.deputy))]
    return text_problems("answer_note", note)


def _settled(proxy: ProxyFacts, state: ProxyState) -> Sentence:
    told = {
        ProxyState.ASKED: sentence("people", "{name} has not answered yet."),
        ProxyState.ACCEPTED: sentence("people", "{name} has accepted already."),
        ProxyState.DECLINED: sentence("people", "{name} has declined. Name somebody else."),
        ProxyState.WITHDRAWN: sentence("people", "The proxy of {name} was withdrawn. Name it anew."),
        ProxyState.ENDED: sentence("people", "The proxy of {name} is over. Name it anew."),
    }
    return told[state].of(name=proxy.deputy)


def proxy_ending_problems(proxy: ProxyFacts, until_on: date, today: date) -> list[Problem]:
    """What stands against ending a proxy with the given last day; what a proxy answered for is not taken back."""
    state = proxy.state_on(today)
    if state not in (ProxyState.ASKED, ProxyState.ACCEPTED):
        return [Problem("until_on", _settled(proxy, state))]
    if until_on < today:
        return [Problem("until_on", sentence("people", "The last day lies in the past; what was answered for stays."))]
    if proxy.until_on is not None and proxy.until_on < until_on:
        text = sentence("people", "The proxy ends on {day} already; a longer time is named and accepted anew.")
        return [Problem("until_on", text.of(day=proxy.until_on))]
    return []
