"""Tables of cases: what may happen to which card, what a number must be, what a scan tells."""

from datetime import date, datetime

import pytest

from desktop.core import numbers
from desktop.core.ids import new_id
from desktop.membership.rules import cards
from desktop.membership.rules.card_effects import CardEffects, told_effects
from desktop.membership.rules.cards import CardDraft, CardEventFacts, CardFacts, CardOperation, CardState
from desktop.points.rules import Balance

OLD, NEW, OTHER = numbers.card("QH", 10_000_001), numbers.card("QH", 10_000_002), numbers.card("Q2", 10_000_001)
DAY, TODAY = date(2026, 11, 1), date(2026, 11, 18)
OP = CardOperation


def card(state=CardState.ACTIVE, *, out=True):
    return CardFacts(OLD, state, DAY, out, DAY)


def event(operation, card=OLD, new="", on=DAY, why=""):
    return CardEventFacts(new_id(), "U", operation, card, new, on, datetime(2026, 11, 1), why, "", "", "林晓")


@pytest.mark.parametrize(
    ("state", "possible"),
    [
        (CardState.ACTIVE, {OP.REPLACE, OP.LOST, OP.CANCEL}),
        (CardState.LOST, {OP.REPLACE, OP.FOUND, OP.CANCEL}),
        (CardState.CANCELLED, {OP.ISSUE}),
    ],
)
def test_what_may_happen_to_a_card(state, possible):
    assert {one for one in OP if cards.why_not(one, card(state)) is None} == possible
    left = {one for one in OP if cards.why_not(one, card(state), left=True) is None}
    assert left == possible - {OP.ISSUE, OP.REPLACE}


def test_a_card_that_was_never_handed_out_is_issued():
    assert cards.why_not(OP.ISSUE, card(out=False)) is None
    assert cards.why_not(OP.ISSUE, card(CardState.LOST, out=False)) is not None


SWAPPED = OLD[:8] + OLD[9] + OLD[8] + OLD[10]


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ("", False),
        (NEW, False),
        (numbers.shown_card(NEW).lower(), False),
        (NEW[:-1] + ("A" if NEW[-1] != "A" else "B"), True),
        (SWAPPED, True),
        (OTHER, True),
        ("QH-20261118-012-T", True),
        (OLD, True),
        ("12345", True),
    ],
)
def test_the_number_of_a_new_card(typed, wrong):
    found = cards.number_problems(OP.REPLACE, typed, card(), "QH")
    assert [one.field for one in found] == (["new_card"] if wrong else [])
    assert not cards.number_problems(OP.LOST, typed, card(), "QH")


@pytest.mark.parametrize(
    ("operation", "draft", "state", "field"),
    [
        (OP.REPLACE, CardDraft(TODAY, why="damaged"), CardState.ACTIVE, None),
        (OP.REPLACE, CardDraft(TODAY), CardState.ACTIVE, "why"),
        (OP.REPLACE, CardDraft(TODAY, why="other"), CardState.ACTIVE, "reason"),
        (OP.REPLACE, CardDraft(TODAY, why="damaged"), CardState.CANCELLED, ""),
        (OP.REPLACE, CardDraft(None, why="damaged"), CardState.ACTIVE, "on"),
        (OP.REPLACE, CardDraft(date(2026, 11, 19), why="damaged"), CardState.ACTIVE, "on"),
        (OP.REPLACE, CardDraft(date(2026, 10, 31), why="damaged"), CardState.ACTIVE, "on"),
        (OP.REPLACE, CardDraft(TODAY, OTHER, "damaged"), CardState.ACTIVE, "new_card"),
        (OP.LOST, CardDraft(TODAY), CardState.ACTIVE, None),
        (OP.LOST, CardDraft(TODAY), CardState.LOST, ""),
        (OP.FOUND, CardDraft(TODAY), CardState.ACTIVE, ""),
        (OP.CANCEL, CardDraft(TODAY, reason="退会", tail=OLD[-3:].lower()), CardState.ACTIVE, None),
        (OP.CANCEL, CardDraft(TODAY, reason="退会", tail="000"), CardState.ACTIVE, "tail"),
        (OP.CANCEL, CardDraft(TODAY, tail=OLD[-3:]), CardState.ACTIVE, "reason"),
        (OP.LOST, CardDraft(TODAY, reason="长" * 201), CardState.ACTIVE, "reason"),
    ],
)
def test_what_speaks_against_an_operation(operation, draft, state, field):
    found = cards.operation_problems(operation, draft, card(state), "QH", TODAY)
    assert [one.field for one in found] == ([] if field is None else [field])


def test_the_history_of_cards_follows_from_what_happened():
    assert cards.cards_of(OLD, DAY, ()) == (CardFacts(OLD, CardState.ACTIVE, DAY, False, DAY),)
    handed = [event(OP.ISSUE, OLD, OLD)]
    assert cards.cards_of(OLD, DAY, handed)[0].handed_out
    lost = [*handed, event(OP.LOST, on=date(2026, 11, 5))]
    assert cards.cards_of(OLD, DAY, lost)[0].state is CardState.LOST
    assert cards.cards_of(OLD, DAY, [*lost, event(OP.FOUND)])[0].state is CardState.ACTIVE
    replaced = [*lost, event(OP.REPLACE, OLD, NEW, date(2026, 11, 9), "lost")]
    present, former = cards.cards_of(NEW, DAY, replaced)
    assert (present.card, present.state, present.handed_out) == (NEW, CardState.ACTIVE, True)
    assert (former.state, former.on, former.followed_by, former.reason) == (
        CardState.REPLACED,
        date(2026, 11, 9),
        NEW,
        "遗失",
    )
    assert [one.card for one in cards.cards_of(OTHER, DAY, replaced)] == [OTHER, NEW, OLD]


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (CardState.ACTIVE, None),
        (CardState.LOST, f"Card {numbers.shown_card(OLD)} was reported lost on 2026-11-01"),
        (CardState.REPLACED, f"was replaced on 2026-11-01; {numbers.shown_card(NEW)} is good now"),
        (CardState.CANCELLED, "was cancelled on 2026-11-01"),
    ],
)
def test_a_scan_says_of_every_card_why_it_is_not_good(state, told):
    found = cards.scan_told(
        OLD, (CardFacts(OTHER, CardState.ACTIVE, DAY, True, DAY), CardFacts(OLD, state, DAY, True, DAY, "", NEW))
    )
    assert found is None if told is None else told in str(found)
    assert cards.scan_told(NEW, (CardFacts(OLD, state, DAY, True, DAY, "", NEW),)) is None, "nothing is known of it"


def test_cancelling_tells_what_stays_in_numbers_and_leaves_out_what_there_is_none_of():
    full = CardEffects(Balance(points=1280, good=1200, held=300, debt=50, overdue=80), 7, 2, 1, 3)
    told = [str(words) for words in told_effects("QH100038477", full)]
    assert "QH 1000 3847 7" in told[0]
    for part in ("Points: 1280", "put aside: 300", "owed: 50", "today: 7", "answer: 2", "run: 1", "signed: 3"):
        assert any(part in words for words in told), part
    bare = [str(words) for words in told_effects("QH100038477", CardEffects())]
    assert [words for words in bare if "{" in words or "Points" in words] == []
    assert any("today: 0" in words for words in bare)
    assert len(bare) == 3
