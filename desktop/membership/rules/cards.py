"""Members' cards: issued, replaced, lost, found again, cancelled; what may happen to which, and what a scan tells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from desktop.core import numbers
from desktop.core.kind import Kind
from desktop.core.permission import Permission
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence
from desktop.core.word import Word

CHANGE = Permission("membership.cards.change")
CARDS = frozenset({Kind("card_event")})
LONGEST = 200
TAIL = 3


class CardOperation(Word):
    """What happens to a card."""

    ISSUE = "issue", "发卡"
    REPLACE = "replace", "补换卡"
    LOST = "lost", "挂失"
    FOUND = "found", "解挂"
    CANCEL = "cancel", "注销卡"


class CardState(Word):
    """How a card stands."""

    ACTIVE = "active", "正常"
    LOST = "lost", "已挂失"
    REPLACED = "replaced", "已更换"
    CANCELLED = "cancelled", "已注销"


class ReplaceReason(Word):
    """Why a card is replaced."""

    LOST = "lost", "遗失"
    DAMAGED = "damaged", "损坏"
    TIER = "tier", "等级变更换卡"
    OTHER = "other", "其他"


@dataclass(frozen=True, slots=True)
class CardEventFacts:
    """One thing that happened to a card; *card* is the one it was done to, *new_card* the one handed out."""

    id: UUID
    number: str
    operation: CardOperation
    card: str
    new_card: str
    on: date
    at: datetime
    why: str
    reason: str
    paper: str
    clerk: str


@dataclass(frozen=True, slots=True)
class CardFacts:
    """One card of a member; *until_on* is the day on which it was replaced or cancelled, *on* that of its state."""

    card: str
    state: CardState
    from_on: date | None
    handed_out: bool
    on: date | None
    """Since when it stands so."""
    reason: str = ""
    followed_by: str = ""

    @property
    def id(self) -> str:
        """Its number."""
        return self.card


@dataclass(frozen=True, slots=True)
class CardDraft:
    """An operation as typed; an empty new number is the store's next one. *tail* are the last characters, typed to
    confirm a cancelling.
    """

    on: date | None = None
    new_card: str = ""
    why: str = ""
    reason: str = ""
    paper: str = ""
    tail: str = ""


@dataclass(frozen=True, slots=True)
class CardAnswer:
    """Whose card was typed or scanned, and what has to be said about it; *told* is None for a good one."""

    member_id: UUID
    card: str
    state: CardState
    told: Sentence | None


def cards_of(current: str, joined_on: date | None, events: Sequence[CardEventFacts]) -> tuple[CardFacts, ...]:
    """Every card of a member, the present one first; *events* are the oldest first.

    The number given at the enrolment is a good card before anything happened to it.
    """
    first = next((event.card for event in events if event.card), current)
    found: dict[str, CardFacts] = {first: CardFacts(first, CardState.ACTIVE, joined_on, False, joined_on)}
    for event in events:
        old = found.get(event.card)
        if event.operation is CardOperation.ISSUE and event.new_card == event.card and old is not None:
            found[event.card] = CardFacts(event.card, old.state, old.from_on or event.on, True, event.on, event.reason)
            continue
        if old is not None and event.operation in _LEADS:
            found[event.card] = CardFacts(
                old.card,
                _LEADS[event.operation],
                old.from_on,
                old.handed_out,
                event.on,
                _why(event),
                event.new_card,
            )
        if event.new_card:
            found[event.new_card] = CardFacts(event.new_card, CardState.ACTIVE, event.on, True, event.on)
    if current not in found:  # given otherwise, e.g. by correcting the file
        found[current] = CardFacts(current, CardState.ACTIVE, None, False, None)
    present = found.pop(current)
    return (present, *reversed(found.values()))


_LEADS = {
    CardOperation.REPLACE: CardState.REPLACED,
    CardOperation.LOST: CardState.LOST,
    CardOperation.FOUND: CardState.ACTIVE,
    CardOperation.CANCEL: CardState.CANCELLED,
}


def _why(event: CardEventFacts) -> str:
    word = ReplaceReason.of(event.why).zh if event.why else ""
    return "，".join(part for part in (word, event.reason) if part)


def why_not(operation: CardOperation, card: CardFacts, *, left: bool = False) -> Sentence | None:
    """Why an operation is impossible for the present card; None when it is possible."""
    if left and operation in (CardOperation.ISSUE, CardOperation.REPLACE):
        return sentence("membership", "The member has left the club.")
    told = _not_issued(card) if operation is CardOperation.ISSUE else _not_done(operation, card)
    return None if told is None else told.of(card=numbers.shown_card(card.card))


def _not_issued(card: CardFacts) -> Sentence | None:
    if card.state is CardState.LOST:
        return sentence("membership", "Card {card} is reported lost; replace it instead.")
    out = card.handed_out and card.state is CardState.ACTIVE
    return sentence("membership", "Card {card} is handed out already; replace it instead.") if out else None


def _not_done(operation: CardOperation, card: CardFacts) -> Sentence | None:
    if card.state is CardState.CANCELLED:
        return sentence("membership", "Card {card} is cancelled; issue a new one.")
    if operation is CardOperation.LOST and card.state is CardState.LOST:
        return sentence("membership", "Card {card} is reported lost already.")
    if operation is CardOperation.FOUND and card.state is not CardState.LOST:
        return sentence("membership", "Card {card} is not reported lost.")
    return None


def operation_problems(
    operation: CardOperation, draft: CardDraft, card: CardFacts, store: str, today: date, *, left: bool = False
) -> list[Problem]:
    """What speaks against an operation on the present card; whether a number is taken the store knows."""
    impossible = why_not(operation, card, left=left)
    if impossible is not None:
        return [Problem("", impossible)]
    found = []
    if draft.on is None or draft.on > today:
        found.append(Problem("on", sentence("membership", "Type the day, today at the latest.")))
    elif card.on is not None and draft.on < card.on:
        earlier = sentence("membership", "The card stands so since {day}; this was later.")
        found.append(Problem("on", earlier.of(day=card.on.isoformat())))
    if max(len(draft.reason), len(draft.paper)) > LONGEST:
        found.append(Problem("reason", sentence("membership", "At most {n} characters.").of(n=LONGEST)))
    return [*found, *_reason_problems(operation, draft, card), *number_problems(operation, draft.new_card, card, store)]


def _reason_problems(operation: CardOperation, draft: CardDraft, card: CardFacts) -> list[Problem]:
    found = []
    if operation is CardOperation.REPLACE:
        if draft.why not in {one.value for one in ReplaceReason}:
            found.append(Problem("why", sentence("membership", "Choose why the card is replaced.")))
        elif draft.why == ReplaceReason.OTHER.value and not draft.reason.strip():
            found.append(Problem("reason", sentence("membership", "Say why.")))
    if operation is CardOperation.CANCEL:
        if not draft.reason.strip():
            found.append(Problem("reason", sentence("membership", "Say why.")))
        if draft.tail.strip().upper() != card.card[-TAIL:]:
            told = sentence("membership", "Type the last {n} characters of the card to confirm.")
            found.append(Problem("tail", told.of(n=TAIL)))
    return found


def number_problems(operation: CardOperation, typed: str, card: CardFacts, store: str) -> list[Problem]:
    """What speaks against the number of a card that is handed out: shape, check character, store."""
    if operation not in (CardOperation.ISSUE, CardOperation.REPLACE) or not typed.strip():
        return []
    number = numbers.parse(typed)
    if isinstance(number, Sentence):
        return [Problem("new_card", number)]
    if number.series is not numbers.Series.CARD:
        return [Problem("new_card", sentence("membership", "This is no card number."))]
    if number.code != store:
        other = sentence("membership", "This card is of store {other}; this store is {own}.")
        return [Problem("new_card", other.of(other=number.code, own=store))]
    if number.text == card.card and (operation is CardOperation.REPLACE or card.state is CardState.CANCELLED):
        return [Problem("new_card", sentence("membership", "This is the card that is replaced."))]
    return []


def scan_told(card: str, found: Iterable[CardFacts]) -> Sentence | None:
    """What has to be said of a card that was typed or scanned; None for a good one."""
    facts = next((one for one in found if one.card == card), None)
    if facts is None or facts.state is CardState.ACTIVE:
        return None
    shown, day = numbers.shown_card(card), facts.on.isoformat() if facts.on else "—"
    if facts.state is CardState.LOST:
        lost = sentence("membership", "Card {card} was reported lost on {day}: keep it, and check who brings it.")
        return lost.of(card=shown, day=day)
    if facts.state is CardState.REPLACED:
        replaced = sentence("membership", "Card {card} was replaced on {day}; {new} is good now.")
        return replaced.of(card=shown, day=day, new=numbers.shown_card(facts.followed_by))
    return sentence("membership", "Card {card} was cancelled on {day} and is not good any more.").of(
        card=shown, day=day
    )
