"""Two clerks at the same moment, each on a connection of their own: exactly one of them gets what there is once."""

import threading
from collections.abc import Callable

import pytest

from desktop.core import numbers
from desktop.core.problem import Problems
from desktop.membership import service as membership
from desktop.membership.rules.uses import UseDraft
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.points import service
from desktop.points.records import PointsMovement
from desktop.points.rules import AwardDraft, OpeningDraft, SpendDraft
from tests.office import desk_for

CLERKS = ("agent", "phone_manager")


def at_once(desk, *acts: Callable[[object], object]):
    """What each act brought: its result, or the fields of the problems that refused it."""
    found, together, seats = [], threading.Barrier(len(acts)), set()

    def one(acting, act):
        with desk.store.reading():
            seats.add(id(desk.store.db.connection()))
            together.wait()
            try:
                found.append(act(acting))
            except Problems as refused:
                found.append({problem.field for problem in refused.found})

    desks = [desk_for(desk, post) for post in CLERKS]
    threads = [threading.Thread(target=one, args=pair) for pair in zip(desks, acts, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seats) == len(acts)
    done = [one for one in found if not isinstance(one, set)]
    return done, [one for one in found if isinstance(one, set)]


def award(member, document, points=100):
    return lambda desk: service.award(desk, AwardDraft(member, document, desk.now(), points=points))


def spend(member, document, points):
    return lambda desk: service.spend(desk, SpendDraft(member, document, desk.now(), points))


def test_more_than_the_balance_is_spent_once(desk, member):
    award(member, "D-1")(desk)
    done, refused = at_once(desk, spend(member, "D-2", 60), spend(member, "D-3", 60))
    assert (len(done), refused) == (1, [{"points"}])
    assert service.balance(desk, member).points == 40
    assert service.check_balances(desk).sound


def test_what_is_put_aside_is_not_spent_by_another(desk, member):
    award(member, "D-1")(desk)
    held = lambda desk: service.reserve(desk, SpendDraft(member, "D-2", desk.now(), 100))  # noqa: E731
    done, refused = at_once(desk, held, spend(member, "D-3", 100))
    assert (len(done), refused) == (1, [{"points"}])
    balance = service.balance(desk, member)
    assert sorted((balance.points, balance.held)) in ([0, 0], [0, 100])


@pytest.mark.parametrize("again", ["单1", "单 1"])
def test_one_document_is_entered_once(desk, member, other, again):
    done, refused = at_once(desk, award(member, "单1"), award(other, again))
    assert (len(done), refused) == (1, [{"document"}])
    assert PointsMovement.select().count() == 1


def test_an_opening_balance_is_entered_once(desk, member):
    def opened(document):
        return lambda _desk: service.open_balance(
            desk, OpeningDraft(member, document, desk.now(), ((100, None),), "旧系统")
        )

    done, refused = at_once(desk, opened("期初1"), opened("期初2"))
    assert (len(done), refused) == (1, [{"member_id"}])
    assert service.balance(desk, member).points == 100


def test_a_movement_is_undone_once(desk, member):
    made = award(member, "D-1")(desk)
    undo = lambda _desk: service.reverse(desk, made, "发错")  # noqa: E731
    done, refused = at_once(desk, undo, undo)
    assert (len(done), refused) == (1, [{"movement"}])
    assert service.balance(desk, member).points == 0


def test_a_reserve_is_released_or_collected_once(desk, member):
    award(member, "D-1")(desk)
    held = service.reserve(desk, SpendDraft(member, "D-2", desk.now(), 100))
    release, collect = (lambda acting: service.release(acting, held)), (lambda acting: service.collect(acting, held))
    done, refused = at_once(desk, release, collect)
    assert (len(done), refused) == (1, [{"movement"}])
    assert service.balance(desk, member).held == 0
    assert service.check_balances(desk).sound


def test_one_slip_of_a_benefit_is_entered_once(desk, member):
    people.grant_tier(desk, people_rules.TierDraft(member, "gold", desk.today(), None, "消费"))
    lines = membership.entitlements(desk, member).lines
    draft = UseDraft(next(one.benefit for one in lines if one.usable), desk.now(), place="营业厅", document="手工-7")
    use = lambda acting: membership.use_benefit(acting, member, draft)  # noqa: E731
    done, refused = at_once(desk, use, use)
    assert (len(done), refused) == (1, [{"document"}])
    assert len(membership.uses(desk, member)) == 1


def test_one_card_is_given_to_one_member(desk, member, other):
    card = numbers.card("QH", 20_000_001)
    give = [lambda _acting, rid=rid: people.use_card(desk, rid, card) for rid in (member, other)]
    done, refused = at_once(desk, *give)
    assert (done, refused) == ([card], [{"card_number"}])
