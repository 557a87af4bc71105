"""What was wrong is undone by a counter-entry: debts, repayments, what had expired meanwhile."""

from datetime import date

import pytest

from desktop.points import rules, service
from desktop.points.records import PointsMovement
from tests.points.ledgers import DECEMBER, JUNE, never, on, refused, signed, silent


def test_an_award_that_was_partly_spent_leaves_a_debt_that_is_signed_for_and_repaid_first(ledger):
    first = ledger.award(300)
    ledger.spend(250)
    assert service.undoing(ledger.desk, first).debt == 250
    assert refused(lambda: service.reverse(ledger.desk, first, "发错")).keys() == {"approvals"}
    service.reverse(ledger.desk, first, "发错", (signed(),))
    assert (ledger.points, ledger.balance.debt) == (0, 250)
    ledger.award(100)
    assert (ledger.points, ledger.balance.debt) == (0, 150)
    assert refused(lambda: ledger.spend(1)).keys() == {"points"}
    ledger.award(200, DECEMBER)
    assert (ledger.left, ledger.balance.debt) == ([(DECEMBER, 50)], 0)


def test_undoing_an_award_that_repaid_a_debt_makes_the_debt_again(ledger):
    first = ledger.award(300)
    ledger.spend(300)
    service.reverse(ledger.desk, first, "发错", (signed(),))
    second = ledger.award(400, JUNE)
    assert (ledger.points, ledger.balance.debt) == (100, 0)
    service.reverse(ledger.desk, second, "发错", (signed(),))
    assert (ledger.points, ledger.balance.debt) == (0, 300)


def test_what_is_taken_back_comes_out_of_other_lots_before_it_becomes_a_debt(ledger):
    first = ledger.award(100, DECEMBER)
    ledger.award(70, JUNE)
    ledger.spend(80)
    service.reverse(ledger.desk, first, "发错", (signed(),))
    assert (ledger.left, ledger.balance.debt) == ([], 10)


@pytest.mark.parametrize("posted", [True, False])
def test_expired_points_of_a_wrong_award_are_nobodys_debt(ledger, clock, posted):
    first = ledger.award(100, DECEMBER)
    ledger.award(70, JUNE)
    ledger.spend(30)
    on(clock, date(2027, 1, 5))
    if posted:
        ledger.expire()
    would = service.undoing(ledger.desk, first)
    assert (would.debt, [lot for lot in would.lots if lot.until_on == JUNE]) == (0, [rules.LotChange(JUNE, -30)])
    undone = service.reverse(ledger.desk, first, "发错")
    ledger.expire()
    assert (ledger.left, ledger.balance.debt) == ([(JUNE, 40)], 0)
    assert undone in {one.id for one in service.movements(ledger.desk, ledger.member)}


def test_an_expiry_taken_back_gives_nothing_of_an_award_that_was_wrong(ledger, clock):
    wrong = ledger.award(100, DECEMBER)
    right = ledger.award(20, DECEMBER)
    on(clock, date(2027, 1, 5))
    run = ledger.expire()
    service.reverse(ledger.desk, wrong, "发错")
    on(clock, date(2026, 12, 5))
    assert service.take_back_expiry(ledger.desk, run.unit, "时钟有误", silent, never)
    assert (ledger.left, ledger.balance.debt) == ([(DECEMBER, 20)], 0)
    service.reverse(ledger.desk, right, "发错")
    assert (ledger.points, ledger.balance.debt) == (0, 0)


def test_nothing_is_undone_twice_and_a_counter_entry_never(ledger):
    award = ledger.award(10)
    undone = service.reverse(ledger.desk, award, "重复登记")
    assert refused(lambda: service.reverse(ledger.desk, award, "重复登记")).keys() == {"movement"}
    assert refused(lambda: service.reverse(ledger.desk, undone, "反悔")).keys() == {"movement"}
    assert PointsMovement.get_by_id(undone).document == "单0001-冲正"


def test_a_reversal_says_why(ledger):
    award = ledger.award(10)
    assert refused(lambda: service.reverse(ledger.desk, award, " ")).keys() == {"reason"}


def test_what_undoing_would_do_is_told_lot_by_lot_before_it_is_done(ledger, clock):
    ledger.award(100, DECEMBER)
    second = ledger.award(200, JUNE)
    spent = ledger.spend(150)
    told = service.undoing(ledger.desk, spent)
    assert told.lots == (rules.LotChange(DECEMBER, 100), rules.LotChange(JUNE, 50))
    on(clock, date(2027, 1, 5))
    assert service.undoing(ledger.desk, spent).lots[0] == rules.LotChange(DECEMBER, 100, gone=100)
    would = service.undoing(ledger.desk, second)
    assert (would.lots, would.debt, would.approvals) == ((rules.LotChange(JUNE, -150),), 50, 1)
