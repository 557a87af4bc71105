"""Membership cards in a real store: issued, lost, replaced, found, never given out twice."""

import pytest

from desktop.core import numbers
from desktop.core.permission import Denied
from desktop.core.problem import Problems
from desktop.membership import rules, service
from desktop.membership.records.tiers import CardEvent
from desktop.membership.rules.cards import CardDraft, CardOperation, CardState
from desktop.people import service as people
from desktop.people.records import FormerCard
from desktop.people.rules import MemberDraft
from tests.membership.tiers import TODAY, join
from tests.office import desk_for


def handle(desk, who, operation, **more):
    return service.handle_card(desk, who, operation, CardDraft(**{"on": TODAY, **more}))


def test_a_card_is_issued_lost_found_replaced_and_cancelled(desk):
    who = join(desk, "赵一")
    first = people.member(desk, who).card_number
    handle(desk, who, CardOperation.ISSUE)
    handle(desk, who, CardOperation.LOST)
    assert service.cards(desk, who)[0].state is CardState.LOST
    assert [member for member, _event in service.lost_cards(desk)] == [who]
    handle(desk, who, CardOperation.FOUND)
    assert not service.lost_cards(desk)
    handle(desk, who, CardOperation.LOST)
    handle(desk, who, CardOperation.REPLACE, why="lost")
    second = people.member(desk, who).card_number
    assert second != first
    assert not service.lost_cards(desk)
    handle(desk, who, CardOperation.CANCEL, reason="退会", tail=second[-3:])
    with pytest.raises(Problems):
        handle(desk, who, CardOperation.REPLACE, why="damaged")
    handle(desk, who, CardOperation.ISSUE)
    third = people.member(desk, who).card_number
    states = [(one.card, one.state) for one in service.cards(desk, who)]
    assert states == [(third, CardState.ACTIVE), (second, CardState.CANCELLED), (first, CardState.REPLACED)]
    assert len(service.card_events(desk, who)) == 7


def test_old_cards_find_their_member_and_say_that_they_are_not_good(desk):
    who = join(desk, "赵一")
    first = people.member(desk, who).card_number
    assert service.card_answer(desk, first).told is None
    handle(desk, who, CardOperation.LOST)
    assert "挂失" in CardState.LOST.zh
    assert service.card_answer(desk, first).state is CardState.LOST
    handle(desk, who, CardOperation.REPLACE, why="lost")
    answer = service.card_answer(desk, numbers.shown_card(first))
    assert (answer.member_id, answer.state) == (who, CardState.REPLACED)
    assert answer.told is not None
    assert [one.id for one in people.find_members(desk, first)] == [who]
    people.change_member(desk, who, MemberDraft("赵一", plan="99 元"))
    assert [one.id for one in people.find_members(desk, first[2:10])] == [who]
    assert service.card_answer(desk, numbers.card("QH", 99_999_999)) is None
    assert service.card_answer(desk, "QH123") is None


def test_no_number_is_given_out_twice(desk):
    who = join(desk, "赵一")
    first = people.member(desk, who).card_number
    handle(desk, who, CardOperation.REPLACE, why="damaged", new_card=numbers.card("QH", 10_000_000))
    other = join(desk, "钱二")
    assert people.member(desk, other).card_number not in (first, people.member(desk, who).card_number)
    for typed in (first, people.member(desk, who).card_number):
        with pytest.raises(Problems) as refused:
            handle(desk, other, CardOperation.REPLACE, why="damaged", new_card=typed)
        assert refused.value.found[0].field == "new_card"
    with pytest.raises(Problems):
        people.admit_member(desk, MemberDraft("孙三", card_number=first))
    assert FormerCard.select().count() == 1


@pytest.mark.parametrize("typed", [numbers.card("Q2", 10_000_009), numbers.card("QH", 10_000_009)[:-1] + "*"])
def test_a_card_of_another_store_or_with_a_wrong_check_character_is_refused(desk, typed):
    who = join(desk, "赵一")
    with pytest.raises(Problems) as refused:
        handle(desk, who, CardOperation.REPLACE, why="damaged", new_card=typed)
    assert [one.field for one in refused.value.found] == ["new_card"]
    assert not CardEvent.select().count()


def test_the_cards_of_an_absorbed_file_open_the_person(desk):
    kept, absorbed = join(desk, "赵一"), join(desk, "赵一")
    card = people.member(desk, absorbed).card_number
    handle(desk, absorbed, CardOperation.LOST)
    people.merge(desk, kept, absorbed, {})
    answer = service.card_answer(desk, card)
    assert (answer.member_id, answer.state) == (kept, CardState.LOST)
    assert len(service.card_events(desk, kept)) == 1
    with pytest.raises(Problems):
        handle(desk, absorbed, CardOperation.FOUND)


def test_a_card_is_handled_only_with_the_right(desk):
    who = join(desk, "赵一")
    with pytest.raises(Denied):
        handle(desk_for(desk, "auditor"), who, CardOperation.LOST)
    assert service.cards(desk_for(desk, "auditor"), who)
    assert rules.CARDS <= rules.KINDS
