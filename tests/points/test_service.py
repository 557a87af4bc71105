"""The ledger over a real store: every verb and every refusal, rights, merged files, the office's check."""

from datetime import date, datetime, time
from uuid import UUID

import pytest

from desktop.core.clause import Value
from desktop.core.clock import instant
from desktop.core.permission import Denied
from desktop.people import service as people
from desktop.points import rules, service
from desktop.points.records import PointsEntry, PointsLot, PointsMovement
from desktop.points.rules import Account, Approval, AwardDraft, SpendDraft
from desktop.settings import service as settings
from desktop.settings.rules import PolicyDraft
from desktop.storage import journal
from tests.office import desk_for
from tests.points.ledgers import DECEMBER, JUNE, Ledger, never, on, refused, signed, silent


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


def test_the_term_counts_from_the_office_s_day_of_the_paper(ledger, clock):
    terms = {"points.expiry.term_years": Value(1), "points.expiry.term_ends": Value("year")}
    settings.change_policy(ledger.desk, PolicyDraft("1", terms, ledger.desk.today(), "周宏"))
    on(clock, date(2027, 1, 2))
    for day in (DECEMBER, date(2027, 1, 1)):
        paper_at = instant(day, time(0, 30))
        service.award(ledger.desk, AwardDraft(ledger.member, ledger.paper(), paper_at, points=5))
    assert [until_on for until_on, _ in ledger.left] == [date(2027, 12, 31), date(2028, 12, 31)]


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


def test_a_member_that_does_not_exist(desk):
    draft = AwardDraft(UUID(int=7), "A", desk.now(), points=1)
    assert refused(lambda: service.award(desk, draft)).keys() == {"member_id"}


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
