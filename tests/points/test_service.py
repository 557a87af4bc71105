"""The ledger over a real store: every verb, every refusal, expiry at midnight, the office's check."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

import pytest

from desktop.core.clock import instant, local_day
from desktop.core.honesty import steady_seconds
from desktop.core.listing import Order
from desktop.core.permission import Denied
from desktop.core.problem import Problems
from desktop.people import service as people
from desktop.people.records import Staff
from desktop.people.rules import MEMBER_CONTACT, TierDraft
from desktop.points import rules, service
from desktop.points.records import PointsEntry, PointsLot, PointsMovement
from desktop.points.rules import Account, Approval, AwardDraft, SpendDraft
from desktop.points.service import expiring
from desktop.storage import journal
from desktop.storage.record import office
from tests.office import desk_for

DECEMBER, JUNE = date(2026, 12, 31), date(2027, 6, 30)


def never():
    return False


def silent(_done, _all):
    pass


class Ledger:
    """The verbs with their papers numbered by themselves."""

    def __init__(self, desk, member):
        self.desk, self.member, self.papers = desk, member, 0

    def paper(self):
        self.papers += 1
        return f"单{self.papers:04d}"

    def award(self, points, until_on=None, **more):
        draft = AwardDraft(self.member, self.paper(), self.desk.now(), points=points, until_on=until_on, **more)
        return service.award(self.desk, draft)

    def spend(self, points):
        return service.spend(self.desk, self.draft(points))

    def reserve(self, points):
        return service.reserve(self.desk, self.draft(points))

    def draft(self, points):
        return SpendDraft(self.member, self.paper(), self.desk.now(), points, reason="兑换")

    def adjust(self, points, **more):
        draft = rules.AdjustDraft(
            self.member, self.paper(), self.desk.now(), points, "盘点更正", approvals=(signed(),), **more
        )
        return service.adjust(self.desk, draft)

    def expire(self):
        return service.expire_due(self.desk, silent, never)

    @property
    def left(self):
        """Free points by last day."""
        return [(lot.until_on, lot.points) for lot in service.lots(self.desk, self.member)]

    @property
    def balance(self):
        return service.balance(self.desk, self.member)

    @property
    def points(self):
        return self.balance.points


def signed(by="周宏", on=date(2026, 11, 18)):
    return Approval("F66-1", Staff.get(Staff.name == by).id, on)


def refused(act):
    with pytest.raises(Problems) as told:
        act()
    return {problem.field: str(problem.sentence) for problem in told.value.found}


@pytest.fixture
def ledger(desk, member):
    made = Ledger(desk, member)
    yield made
    assert service.check_balances(desk).faults == ()


def on(clock, day, at=time(9)):
    clock.at = instant(day, at)


def test_the_worked_example_of_the_handbook(ledger):
    ledger.award(300, DECEMBER)
    ledger.award(200, JUNE)
    spent = ledger.spend(350)
    assert ledger.left == [(JUNE, 150)]
    service.reverse(ledger.desk, spent, rules.UNDONE)
    assert ledger.left == [(DECEMBER, 300), (JUNE, 200)]


def test_more_than_there_is_is_refused_and_writes_nothing(ledger):
    ledger.award(100)
    before = PointsEntry.select().count()
    told = refused(lambda: ledger.spend(101))
    assert told == {"points": "Only 100 points may be spent; 1 are missing."}
    assert PointsEntry.select().count() == before


def test_a_document_is_entered_once_however_it_is_written(ledger):
    draft = AwardDraft(ledger.member, " qh-j 001", ledger.desk.now(), points=5)
    service.award(ledger.desk, draft)
    again = SpendDraft(ledger.member, "ＱＨ－Ｊ001", ledger.desk.now(), 5)
    assert refused(lambda: service.spend(ledger.desk, again)) == {
        "document": "QH-J001 was entered on 2026-11-18 already (积分发放)."
    }
    assert refused(lambda: service.award(ledger.desk, draft)).keys() == {"document"}
    assert ledger.points == 5


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"document": "  "}, "document"),
        ({"document": "X" * 61}, "document"),
        ({"document": "QH-1-冲正"}, "document"),
        ({"document": "A\x00"}, "document"),
        ({"paper_at": datetime(2026, 11, 19).astimezone()}, "paper_at"),
        ({"reason": "理" * 201}, "reason"),
        ({"rule": "gift"}, "rule"),
        ({"points": 0}, "points"),
        ({"points": -3}, "points"),
        ({"points": None}, "points"),
        ({"points": 10**9}, "points"),
        ({"times": 0}, "times"),
        ({"source": Account.EXPIRED}, "source"),
        ({"until_on": date(2026, 11, 17)}, "until_on"),
    ],
)
def test_what_an_award_must_say(ledger, change, field):
    draft = {"member_id": ledger.member, "document": "A1", "paper_at": ledger.desk.now(), "points": 5} | change
    assert field in refused(lambda: service.award(ledger.desk, AwardDraft(**draft)))
    assert PointsMovement.select().count() == 0


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


def test_an_adjustment_takes_a_reason_and_another_persons_signature(ledger):
    ledger.award(50)
    desk, now = ledger.desk, ledger.desk.now()

    def adjust(points, reason="盘点更正", approvals=None):
        approvals = (signed(),) if approvals is None else approvals
        return service.adjust(desk, rules.AdjustDraft(ledger.member, ledger.paper(), now, points, reason, approvals))

    assert refused(lambda: adjust(5, reason="")).keys() == {"reason"}
    assert refused(lambda: adjust(5, approvals=())).keys() == {"approvals"}
    own = Approval("F66-1", desk.actor.staff_id, desk.today())
    assert refused(lambda: adjust(5, approvals=(own,))).keys() == {"approvals"}
    assert refused(lambda: adjust(5, approvals=(signed(), signed()))).keys() == {"approvals"}
    assert refused(lambda: adjust(5, approvals=(signed(on=date(2026, 11, 19)),))).keys() == {"approvals"}
    assert refused(lambda: adjust(-51)).keys() == {"points"}
    assert refused(lambda: adjust(0)).keys() == {"points"}
    up, down = adjust(30), adjust(-60)
    assert ledger.points == 20
    service.reverse(desk, down, "误调")
    service.reverse(desk, up, "误调")
    assert ledger.points == 50


def test_opening_balances_are_entered_once_lot_by_lot(ledger):
    desk, now = ledger.desk, ledger.desk.now()
    draft = rules.OpeningDraft(ledger.member, "OP-1", now, ((300, DECEMBER), (20, None), (40, JUNE)))
    opened = service.open_balance(desk, draft)
    assert ledger.left == [(DECEMBER, 300), (JUNE, 40), (None, 20)]
    again = rules.OpeningDraft(ledger.member, "OP-2", now, ((1, None),))
    assert refused(lambda: service.open_balance(desk, again)).keys() == {"member_id"}
    service.reverse(desk, opened, "录错")
    assert ledger.points == 0
    service.open_balance(desk, again)
    assert ledger.points == 1
    past = rules.OpeningDraft(ledger.member, "OP-3", now, ((1, date(2026, 11, 17)), (0, None)))
    assert refused(lambda: service.open_balance(desk, past)).keys() == {"member_id", "lots"}


def test_reserved_points_are_released_or_collected_once(ledger):
    ledger.award(100, DECEMBER)
    first, second = ledger.reserve(60), ledger.reserve(30)
    assert (ledger.points, ledger.balance.held) == (10, 90)
    told = refused(lambda: ledger.spend(11))["points"]
    assert told == "Only 10 points may be spent; 1 are missing. 90 more are put aside."
    service.release(ledger.desk, first)
    collected = service.collect(ledger.desk, second)
    assert (ledger.left, ledger.balance.held) == ([(DECEMBER, 70)], 0)
    for act in (service.release, service.collect):
        assert refused(lambda act=act: act(ledger.desk, first)).keys() == {"movement"}
    service.reverse(ledger.desk, collected, "退货")
    assert ledger.left == [(DECEMBER, 100)]


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


def test_a_member_that_does_not_exist(desk):
    draft = AwardDraft(UUID(int=7), "A", desk.now(), points=1)
    assert refused(lambda: service.award(desk, draft)).keys() == {"member_id"}


def test_the_calendar_shows_twelve_months_and_what_lies_beyond(ledger):
    for until_on, points in ((date(2026, 11, 30), 1), (DECEMBER, 2), (date(2027, 10, 31), 4), (date(2027, 11, 1), 8)):
        ledger.award(points, until_on)
    ledger.award(16)
    found = service.calendar_of_expiry(ledger.desk, ledger.member)
    assert [month.points for month in found.months] == [1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4]
    assert (found.later, found.endless, found.overdue) == (8, 16, 0)


def test_a_statement_of_any_period_adds_up(ledger, clock):
    ledger.award(100, DECEMBER, reason="消费积分")
    on(clock, date(2026, 11, 20))
    spent = ledger.spend(30)
    ledger.reserve(20)
    on(clock, date(2026, 11, 25))
    service.reverse(ledger.desk, spent, "退货")
    whole = service.statement(ledger.desk, ledger.member, date(2026, 11, 1), date(2026, 11, 30))
    assert (whole.opening, whole.gained, whole.lost, whole.closing, whole.held) == (0, 130, 30, 100, 20)
    assert [line.balance for line in whole.lines] == [100, 70, 70, 100]
    assert whole.lines[2].what == "兑换；冻结20分"
    part = service.statement(ledger.desk, ledger.member, date(2026, 11, 20), date(2026, 11, 20))
    assert (part.opening, part.lost, part.closing, part.count) == (100, 30, 70, 2)
    assert service.statement_by_number(ledger.desk, whole.number) == whole
    assert service.statement_by_number(ledger.desk, "QH-20261118-012-T") is None
    wrong = lambda: service.statement(ledger.desk, ledger.member, DECEMBER, date(2026, 11, 1))  # noqa: E731
    assert refused(wrong).keys() == {"until_on"}


def test_a_statement_is_found_again_after_its_card_was_replaced(ledger):
    ledger.award(5)
    made = service.statement(ledger.desk, ledger.member, date(2026, 11, 1), date(2026, 11, 30))
    people.use_card(ledger.desk, ledger.member)
    again = service.statement_by_number(ledger.desk, made.number)
    assert (again.number, again.closing) == (made.number, 5)
    assert again.card_number != made.card_number


def test_a_statement_of_merged_files_tells_the_tier_of_the_person(ledger, other):
    people.grant_tier(ledger.desk, TierDraft(other, "gold", date(2026, 1, 1), None, "消费"))
    people.merge(ledger.desk, ledger.member, other, {})
    made = service.statement(ledger.desk, ledger.member, date(2026, 11, 1), date(2026, 11, 30))
    assert made.tier == "金卡"


def test_movements_come_in_pages_the_latest_first(ledger, clock):
    for _ in range(5):
        ledger.award(1)
    first = service.movements(ledger.desk, ledger.member, limit=2)
    rest = service.movements(ledger.desk, ledger.member, first[-1])
    assert [one.document for one in (*first, *rest)] == [f"单{n:04d}" for n in (5, 4, 3, 2, 1)]
    assert {one.operator for one in first} == {"王建国"}


def test_the_check_finds_what_the_ledger_never_writes(desk, member, other):
    Ledger(desk, member).award(10)
    lot = PointsLot.get()
    with desk.transaction(rules.AWARD, "tests.damage"):
        movement = PointsMovement.get()
        PointsEntry.create(movement=movement, account="member", member=other, lot=lot, points=-4)
        PointsEntry.create(movement=movement, account="debt", member=other, points=9)
        PointsEntry.create(movement=movement, account="held", points=1)
    found = service.check_balances(desk)
    assert not found.sound
    assert len(found.faults) == 4


def test_the_journal_holds_and_nothing_is_changed_afterwards(ledger):
    ledger.award(10)
    assert journal.verify(silent, never).sound
    row = PointsEntry.select().first()
    row.points = 1000
    with pytest.raises(Exception, match=r"append-only|outside"):
        row.save()


def test_a_salesperson_awards_but_does_not_adjust(desk, member):
    Ledger(desk_for(desk, "salesperson"), member).award(10)
    with pytest.raises(Denied):
        Ledger(desk_for(desk, "salesperson"), member).adjust(1)


def test_a_merged_member_has_the_points_of_both_files_and_parting_gives_each_its_own(desk, member, other):
    first, second = Ledger(desk, member), Ledger(desk, other)
    second.papers = 100
    first.award(30, DECEMBER)
    second.award(20, JUNE)
    merge = people.merge(desk, member, other, {})
    assert (first.points, second.points) == (50, 50)
    first.spend(40)
    assert first.left == [(JUNE, 10)]
    people.unmerge(desk, merge)
    assert (first.points, second.points) == (0, 10)
    assert service.check_balances(desk).sound


def test_a_ledger_is_listed_by_kind_and_period_with_the_balance_after_each_movement(ledger, clock):
    ledger.award(100, DECEMBER)
    on(clock, date(2026, 11, 20))
    spent = ledger.spend(30)
    ledger.reserve(20)
    on(clock, date(2026, 11, 25))
    undone = service.reverse(ledger.desk, spent, "退货")
    source = service.MovementsSource(ledger.desk, ledger.member)

    def listed(**wanted):
        ids = source.ids(Order(), rules.MovementsWanted(**wanted))
        found = {line.id: line for line in source.rows(ids)}
        return [found[key] for key in ids]

    assert [line.balance for line in listed()] == [100, 70, 70, 100]
    assert [line.movement.document for line in listed(kind=rules.MovementKind.SPEND)] == ["单0002"]
    assert [line.balance for line in listed(from_on=date(2026, 11, 20), until_on=date(2026, 11, 24))] == [70, 70]
    latest, _, first = listed()[0].movement, listed()[1], listed()[2].movement
    assert (latest.id, latest.counterpart, latest.undoes) == (undone, spent, "单0002")
    assert (first.counterpart, first.answer, first.answered_by) == (undone, rules.MovementKind.REVERSE, "单0002-冲正")


def test_what_stands_behind_a_movement_is_told_lot_by_lot_with_the_signatures(ledger):
    award = ledger.award(100, DECEMBER)
    adjusted = ledger.adjust(-40)
    facts = service.movement_facts(ledger.desk, ledger.member, adjusted)
    assert facts.parts == (rules.MovementPart(Account.MEMBER, -40, "单0001", DECEMBER),)
    assert [(one.paper, one.signer, one.signed_on) for one in facts.signed] == [("F66-1", "周宏", date(2026, 11, 18))]
    assert service.movement_facts(ledger.desk, ledger.member, award).signed == ()


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


def test_what_speaks_against_a_draft_is_told_as_the_verb_would_tell_it(ledger):
    desk, now = ledger.desk, ledger.desk.now()
    award = ledger.award(10)
    draft = AwardDraft(ledger.member, "单0001", now, points=5)
    earning, found = service.award_found(desk, draft)
    assert (earning.points, [problem.field for problem in found]) == (None, ["document"])
    lots = rules.OpeningDraft(ledger.member, "OP-1", now, ((0, None),))
    assert {problem.field for problem in service.opening_found(desk, lots)} == {"lots"}
    adjust = rules.AdjustDraft(ledger.member, "T-1", now, -11, "", ())
    assert {problem.field for problem in service.adjustment_found(desk, adjust)} == {"reason", "points", "approvals"}
    ledger.spend(4)
    assert {problem.field for problem in service.reversal_found(desk, award, "")} == {"reason", "approvals"}
    service.reverse(desk, award, "发错", (signed(),))
    assert {problem.field for problem in service.reversal_found(desk, award, "发错")} == {"movement"}


def test_the_office_sees_what_expires_when_and_who_owes(ledger, other, clock):
    second = Ledger(ledger.desk, other)
    second.papers = 100
    ledger.award(30, DECEMBER)
    first = second.award(70, DECEMBER)
    second.award(5)
    second.spend(40)
    found = service.office_calendar(ledger.desk)
    assert (found.months[1].points, found.endless) == (60, 5)
    service.reverse(ledger.desk, first, "发错", (signed(),))
    assert [(one.name, one.owed) for one in service.debtors(ledger.desk)] == [("李敏", 35)]
    on(clock, date(2027, 1, 1))
    assert service.due_for_expiry(ledger.desk) == rules.DueForExpiry(1, 30, DECEMBER)


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


def test_a_statement_hides_the_telephone_from_whom_it_is_hidden_in_lists(ledger):
    ledger.award(10)
    period = (date(2026, 11, 1), date(2026, 11, 30))
    assert service.statement(ledger.desk, ledger.member, *period).phone == "13800004417"
    blind = replace(ledger.desk, permissions=ledger.desk.permissions - {MEMBER_CONTACT})
    assert "0000" not in service.statement(blind, ledger.member, *period).phone
