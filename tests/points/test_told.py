"""What is told of a ledger: calendar, statements, pages of movements, the office's sums."""

from dataclasses import replace
from datetime import date

from desktop.core.listing import Order
from desktop.people import service as people
from desktop.people.rules import MEMBER_CONTACT, TierDraft
from desktop.points import rules, service
from desktop.points.rules import Account, AwardDraft
from tests.points.ledgers import DECEMBER, JUNE, Ledger, on, refused, signed


def test_the_calendar_shows_twelve_months_and_what_lies_beyond(ledger):
    for until_on, points in ((date(2026, 11, 30), 1), (DECEMBER, 2), (date(2027, 10, 31), 4), (date(2027, 11, 1), 8)):
        ledger.award(points, until_on)
    ledger.award(16)
    found = service.calendar_of_expiry(ledger.desk, ledger.member)
    assert [month.points for month in found.months] == [1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4]
    assert (found.later, found.endless, found.overdue) == (8, 16, 0)


def test_a_lot_is_overdue_when_its_last_day_is_over_and_something_is_left(ledger, clock):
    for until_on in (DECEMBER, DECEMBER, JUNE, None):
        ledger.award(10, until_on)
    ledger.spend(10)
    on(clock, DECEMBER)
    assert {lot.overdue for lot in service.lots(ledger.desk, ledger.member)} == {False}
    on(clock, date(2027, 1, 1))
    told = [(lot.until_on, lot.overdue) for lot in service.lots(ledger.desk, ledger.member)]
    assert told == [(DECEMBER, True), (JUNE, False), (None, False)]


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
    second.award(35)
    assert service.debtors(ledger.desk) == (), "a debt that was repaid is nobody's any more"
    on(clock, date(2027, 1, 1))
    assert service.due_for_expiry(ledger.desk) == rules.DueForExpiry(1, 30, DECEMBER)


def test_a_statement_hides_the_telephone_from_whom_it_is_hidden_in_lists(ledger):
    ledger.award(10)
    period = (date(2026, 11, 1), date(2026, 11, 30))
    assert service.statement(ledger.desk, ledger.member, *period).phone == "13800004417"
    blind = replace(ledger.desk, permissions=ledger.desk.permissions - {MEMBER_CONTACT})
    assert "0000" not in service.statement(blind, ledger.member, *period).phone
