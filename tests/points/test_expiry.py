"""Points end after their last day, however late, often or wrongly the run is made."""

from datetime import date, time, timedelta

import pytest

from desktop.core.clock import instant, local_day
from desktop.core.honesty import steady_seconds
from desktop.people import service as people
from desktop.points import rules, service
from desktop.points.records import PointsEntry, PointsMovement
from desktop.points.service import expiring
from desktop.storage import journal
from desktop.storage.record import office
from tests.points.ledgers import DECEMBER, never, on, refused, signed, silent


def test_what_expired_while_it_was_held_expires_at_release(ledger, clock):
    ledger.award(100, DECEMBER)
    held = ledger.reserve(60)
    on(clock, date(2027, 1, 5))
    assert ledger.expire().points == 40
    service.release(ledger.desk, held)
    assert (ledger.points, ledger.balance.held) == (0, 0)


def test_what_comes_back_after_its_last_day_expires_at_once(ledger, clock):
    ledger.award(100, DECEMBER)
    spent = ledger.spend(60)
    on(clock, date(2027, 1, 5))
    ledger.expire()
    service.reverse(ledger.desk, spent, "退货")
    assert ledger.points == 0
    assert [row.what for row in PointsMovement.select().order_by(PointsMovement.id)][-2:] == ["reverse", "expire"]


def test_points_are_good_to_the_last_second_of_their_last_day(ledger, clock):
    ledger.award(10, date(2026, 11, 20))
    clock.at = instant(date(2026, 11, 21), time()) - timedelta(microseconds=1)
    assert (ledger.balance.good, ledger.expire().lots) == (10, 0)
    clock.at = instant(date(2026, 11, 21), time())
    assert (ledger.balance.good, ledger.balance.overdue, ledger.points) == (0, 10, 10)
    assert refused(lambda: ledger.spend(1)).keys() == {"points"}
    assert ledger.expire().points == 10
    row = PointsMovement.get(PointsMovement.what == "expire")
    assert row.paper_at == instant(date(2026, 11, 21), time())
    assert (ledger.points, row.document[:4]) == (0, "QH-L")


def test_expiry_is_the_same_however_long_the_program_was_off(ledger, clock):
    for day in (20, 20, 25, 30):
        ledger.award(10, date(2026, 11, day))
    ledger.award(7)
    on(clock, date(2026, 12, 24))
    assert service.due_for_expiry(ledger.desk) == rules.DueForExpiry(4, 40, date(2026, 11, 20))
    run = ledger.expire()
    assert (run.lots, run.points, run.complete) == (4, 40, True)
    days = [local_day(row.paper_at).day for row in PointsMovement.select().where(PointsMovement.unit == run.unit)]
    assert sorted(days) == [1, 21, 26]
    count = PointsEntry.select().count()
    assert ledger.expire().lots == 0
    assert PointsEntry.select().count() == count
    assert ledger.left == [(None, 7)]


def test_an_expiry_run_is_cancelled_between_batches_and_goes_on(ledger, clock, monkeypatch):
    monkeypatch.setattr(expiring, "MOST_ROWS", 5)
    for place in range(7):
        ledger.award(10, date(2026, 11, 20 + place % 2))
    on(clock, DECEMBER)
    asked, told = [], []

    def cancelled():
        asked.append(1)
        return len(asked) == 3

    run = service.expire_due(ledger.desk, lambda done, of: told.append((done, of)), cancelled)
    assert (run.lots, run.complete) == (4, False)
    assert told == [(3, 7), (4, 7)]
    assert (ledger.expire().lots, ledger.points) == (3, 0)


def test_what_is_posted_while_a_run_breathes_is_seen_by_it(ledger, clock, monkeypatch):
    monkeypatch.setattr(expiring, "MOST_ROWS", 3)
    kept = [ledger.award(10, date(2026, 11, 20)) for _ in range(3)]
    on(clock, DECEMBER)

    def meanwhile(done, _of):
        if done == 1:
            service.reverse(ledger.desk, kept[2], "发错")

    run = service.expire_due(ledger.desk, meanwhile, never)
    assert (run.lots, run.points, ledger.points) == (1, 10, 0)


def test_an_expiry_run_by_a_wrong_clock_is_taken_back_as_a_whole(ledger, clock):
    ledger.award(10, date(2026, 11, 30))
    ledger.award(20, DECEMBER)
    ledger.spend(5)
    right = clock.at
    on(clock, date(2027, 1, 5))
    ledger.desk.store.watch.confirm(clock.at, steady_seconds(clock))
    unit = ledger.expire().unit
    assert ledger.points == 0
    told = refused(lambda: service.take_back_expiry(ledger.desk, unit, "时钟有误", silent, never))
    assert told.keys() == {"movement"}
    clock.at = right
    ledger.desk.store.watch.confirm(clock.at, steady_seconds(clock))
    asked = iter((False, True))
    assert not service.take_back_expiry(ledger.desk, unit, "时钟有误", silent, lambda: next(asked))
    assert not service.expiry_runs(ledger.desk)[0].taken_back
    assert service.take_back_expiry(ledger.desk, unit, "时钟有误", silent, never)
    assert ledger.left == [(date(2026, 11, 30), 5), (DECEMBER, 20)]
    assert service.expiry_runs(ledger.desk)[0].taken_back


def test_an_expiry_taken_back_repays_the_debt_of_any_file_of_the_person(ledger, other, clock):
    """One person: the lot is of one file, the debt of another that went into it."""
    kept, absorbed = ledger.member, other
    ledger.award(100, date(2026, 11, 30))
    right = clock.at
    on(clock, date(2026, 12, 5))
    ledger.desk.store.watch.confirm(clock.at, steady_seconds(clock))
    unit = ledger.expire().unit
    ledger.member = absorbed
    awarded = ledger.award(60)
    ledger.spend(60)
    service.reverse(ledger.desk, awarded, "发错", (signed(),))
    people.merge(ledger.desk, kept, absorbed, {})
    clock.at = right
    ledger.desk.store.watch.confirm(clock.at, steady_seconds(clock))
    assert (ledger.balance.points, ledger.balance.debt) == (0, 60)
    assert service.take_back_expiry(ledger.desk, unit, "时钟有误", silent, never)
    assert (ledger.balance.points, ledger.balance.debt) == (40, 0)


def test_a_clock_set_back_marks_what_is_entered_and_stops_expiry(ledger, clock):
    ledger.award(10, date(2026, 11, 18))
    clock.advance(-timedelta(days=1))
    ledger.award(5)
    assert [row.doubtful for row in service.movements(ledger.desk, ledger.member)].count(True) == 1
    assert refused(ledger.expire).keys() == {"clock"}


@pytest.mark.parametrize("day", [date(2027, 2, 28), date(2028, 2, 29)])
def test_the_last_day_of_february_is_included_like_any_other(ledger, clock, day):
    ledger.award(10, day)
    clock.at = instant(day + timedelta(days=1), time()) - timedelta(microseconds=1)
    assert (ledger.balance.good, service.due_for_expiry(ledger.desk).lots) == (10, 0)
    clock.at = instant(day + timedelta(days=1), time())
    assert (ledger.balance.good, service.due_for_expiry(ledger.desk).lots) == (0, 1)


def test_an_expiry_run_asks_no_more_for_many_lots_than_for_few_and_seals_once_a_batch(ledger, clock):
    def run(day, lots):
        for _ in range(lots):
            ledger.award(1, day)
        on(clock, day + timedelta(days=1))
        first, sent = journal.head().seq, []
        connection = office.connection()
        connection.exec_trace = lambda _cursor, sql, _bound: sent.append(sql.split()[0].upper()) or True
        try:
            assert ledger.expire().lots == lots
        finally:
            connection.exec_trace = None
        return journal.head().seq - first, sent.count("SELECT"), sent.count("INSERT")

    few, many = run(date(2026, 11, 20), 3), run(date(2026, 11, 22), 60)
    assert few[:2] == many[:2]
    assert few[0] == 1
    assert many[2] - few[2] == 57
