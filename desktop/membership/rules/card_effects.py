"""What cancelling a card leaves as it is, in numbers, so that the clerk knows before confirming."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.core import numbers
from desktop.core.sentence import Sentence, sentence
from desktop.points.rules import Balance

_COUNTED = (
    ("usable", sentence("membership", "Benefits that may be used today: {n}. They stay open.")),
    ("waiting", sentence("membership", "Applications that await an answer: {n}. They go on.")),
    ("running", sentence("membership", "Grants for a time that run: {n}. They run on.")),
    ("away", sentence("membership", "Forms that are away to be signed: {n}. They are still awaited.")),
)


@dataclass(frozen=True, slots=True)
class CardEffects:
    """What a person has on the day the card is cancelled; *balance* is None where the account may not see points."""

    balance: Balance | None = None
    usable: int = 0
    waiting: int = 0
    running: int = 0
    away: int = 0


def told_effects(card: str, effects: CardEffects) -> Iterator[Sentence]:
    """What cancelling a card comes to: the card's end first, then what stays; nothing is taken from the member."""
    gone = sentence("membership", "Card {card} is not good any more; whoever types or scans it is told so.")
    yield gone.of(card=numbers.shown_card(card))
    if effects.balance is not None:
        yield from _points(effects.balance)
    for name, words in _COUNTED:
        n = getattr(effects, name)
        if n or name == "usable":
            yield words.of(n=n)
    yield sentence("membership", "The person stays a member; who leaves the club does so by “Leaves the club”.")


def _points(balance: Balance) -> Iterator[Sentence]:
    yield sentence("membership", "Points: {n}. They stay, with their days of expiry.").of(n=balance.points)
    if balance.held:
        yield sentence("membership", "Points put aside: {n}. They stay so.").of(n=balance.held)
    if balance.debt:
        yield sentence("membership", "Points owed: {n}. They are still owed.").of(n=balance.debt)
