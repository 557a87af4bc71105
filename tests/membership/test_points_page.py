"""Points on the members' page: the card, the ledger, acts with their dry run and refusals, the office's section."""

import threading
from datetime import date, time, timedelta
from uuid import UUID

import pytest
from PySide6.QtWidgets import QWidget

from desktop.core.clock import instant
from desktop.core.honesty import steady_seconds
from desktop.membership.dialogs.points_bars import ExpiryBars
from desktop.membership.tab import MembershipTab
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.records import Staff
from desktop.points import rules
from desktop.points import service as points
from desktop.points.records import PointsMovement
from desktop.widgets.labels import Label, Message
from desktop.widgets.print_dialog import PrintDialog
from tests.pages import banner, dialog_of
from tests.pages import shown as shown_page

DECEMBER, JUNE = date(2026, 12, 31), date(2027, 6, 30)


@pytest.fixture
def member(desk):
    return people.admit_member(desk, people_rules.MemberDraft("王建国", phone="13800004417"))


@pytest.fixture
def page(qtbot, lent, desk, member):
    made = shown_page(qtbot, MembershipTab(desk), lent)
    made.open_record(member)
    return made


@pytest.fixture
def award(desk, member):
    papers = iter(range(1, 100))

    def post(number, until_on=None, **more):
        draft = rules.AwardDraft(member, f"单{next(papers):03d}", desk.now(), points=number, until_on=until_on, **more)
        return points.award(desk, draft)

    return post


@pytest.fixture
def spend(desk, member):
    def post(number):
        draft = rules.SpendDraft(member, f"兑{PointsMovement.select().count()}", desk.now(), number)
        return points.spend(desk, draft)

    return post


def text(page, name):
    return page.findChild(Label, name).text()


def ledger(page):
    page.view.turn_to("points")
    return page.view.made("points")


def reread(page):
    """What a commit makes the window do."""
    page.changed(rules.POINTS)


def begin(page, code, **typed):
    """Open the editor of an act and type into it."""
    part = ledger(page)
    editor = part.begin_act(code)
    for field in editor.typed:
        if field.name in typed:
            field.show(typed[field.name])
    return editor


def told(editor, field):
    """The sentence beside a field."""
    return editor.findChild(Message, f"{field}.message").text()


def panel(editor):
    return editor.findChild(QWidget, "points.trial").accessibleDescription()


def section(page, qtbot):
    page.bar.choose_section("points")
    page._turn_section("points")
    found = page.sections.current()
    qtbot.waitUntil(lambda: text(page, "points.expiry.due") != "…")
    return found


def test_the_card_shows_balance_what_is_put_aside_the_first_expiry_and_the_lots(page, award, desk, member):
    award(300, DECEMBER, reason="签到活动")
    award(200, JUNE)
    award(50, date(2028, 1, 1))
    points.reserve(desk, rules.SpendDraft(member, "活动 1", desk.now(), 120))
    reread(page)
    assert text(page, "member.points.balance") == "430"
    assert text(page, "member.points.held") == "120 put aside"
    assert text(page, "member.points.next") == "First expiry 12-31: 180"
    assert text(page, "member.points.beyond") == "50 expire later"
    lots = page.findChild(QWidget, "member.points.lots")
    assert [lots.records.line(row).split("\t")[2:] for row in range(3)] == [
        ["2026-12-31", "180"], ["2027-06-30", "200"], ["2028-01-01", "50"]]  # fmt: skip
    assert "签到活动" in lots.records.line(0)


def test_every_month_of_expiry_is_told_to_those_who_listen(page, award):
    award(300, DECEMBER)
    award(1200, JUNE)
    reread(page)
    bars = page.findChild(ExpiryBars, "member.points.months")
    assert bars.accessibleDescription() == "12/2026: 300 points; 6/2027: 1\u2009200 points"


def test_the_ledger_lists_movements_with_running_figures_and_links_counter_entries(page, award, spend, desk):
    award(300, DECEMBER)
    spent = spend(100)
    undone = points.reverse(desk, spent, "退货")
    table = ledger(page).table
    assert [table.records.record(row).balance for row in range(3)] == [300, 200, 300]
    lines = [table.records.line(row) for row in range(3)]
    assert "undoes 兑1" in lines[0]
    assert "undone by 兑1-冲正" in lines[1]
    table.pick(undone)
    table.opened.emit(undone)
    assert table.current_key() == spent
    assert "+300" in table.records.line(2)
    assert "王建国" in table.copied()


def test_the_ledger_is_filtered_by_kind_and_period(qtbot, page, award, spend):
    award(300, DECEMBER)
    spend(100)
    part = ledger(page)
    part.filter.choice.set_value("award")
    qtbot.waitUntil(lambda: part.table.records.rowCount() == 1)
    assert "+300" in part.table.records.line(0)
    part.filter._from.set_value(date(2026, 11, 19))
    qtbot.waitUntil(lambda: part.table.records.rowCount() == 0)
    part.filter._until.set_value(date(2026, 11, 1))
    assert text(page, "member.ledger.filter.message") == "The period ends before it begins."
    assert part.back()
    assert part.table.records.rowCount() == 2
    assert not part.back()


def test_what_stands_behind_a_movement_is_told_under_the_ledger(page, award, desk, member):
    award(300, DECEMBER)
    approval = rules.Approval("F65-18", Staff.get(Staff.name == "周宏").id, desk.today(), "同意")
    points.adjust(desk, rules.AdjustDraft(member, "调1", desk.now(), -40, "盘点", (approval,)))
    strip = ledger(page).strip
    assert "−40 lot 单001, good until 2026-12-31" in strip.accessibleDescription()
    assert "F65-18 signed by 周宏 2026-11-18 同意" in strip.accessibleDescription()


def test_an_award_is_tried_before_it_is_posted(page, award, desk, member):
    award(300, DECEMBER)
    reread(page)
    editor = begin(page, "award_points", rule="spend", amount=12_800, points=128, document="XF-1")
    assert "has no number of points in the policy: not set" in panel(editor)
    assert "Balance 300 → 428" in panel(editor)
    assert not {field.name: field.row.control.isEnabled() for field in editor.typed}["times"]
    editor._ask()
    assert points.balance(desk, member).good == 428
    assert ledger(page).acts.editor is None


def test_an_award_is_taken_back_by_the_undo_strip_as_a_counter_entry(page, desk, member):
    begin(page, "award_points", rule="other", points=20, document="XF-1")._ask()
    page.run("membership.undo")
    assert points.balance(desk, member).points == 0
    assert [row.what for row in PointsMovement.select().order_by(PointsMovement.id)] == ["award", "reverse"]


def test_a_document_that_was_entered_before_is_refused_beside_its_field(page, award):
    award(300, DECEMBER)
    editor = begin(page, "award_points", rule="other", points=5, document="单 001")
    editor._ask()
    assert told(editor, "document") == "单001 was entered on 2026-11-18 already (积分发放)."
    assert PointsMovement.select().count() == 1


def test_taking_away_more_than_there_is_is_refused_beside_the_points(page, award):
    award(100)
    reread(page)
    typed = {"way": "down", "points": 101, "document": "调1", "reason": "盘点"}
    editor = begin(page, "adjust_points", **typed)
    editor._ask()
    assert told(editor, "points") == "Only 100 points may be spent; 1 are missing."
    assert told(editor, "signed_by") == "This is needed."
    assert PointsMovement.select().count() == 1


def test_an_adjustment_is_entered_from_its_signed_paper(page, award, desk, member):
    award(100)
    reread(page)
    signer = Staff.get(Staff.name == "周宏").id
    typed = {"way": "down", "points": 30, "document": "调1", "reason": "盘点", "paper": "F65-1"}
    editor = begin(page, "adjust_points", **typed, signed_by=desk.actor.staff_id, signed_on=desk.today())
    editor._ask()
    assert "another person has to sign" in told(editor, "signed_by")
    {field.name: field for field in editor.typed}["signed_by"].show(signer)
    assert "Balance 100 → 70" in panel(editor)
    editor._ask()
    assert points.balance(desk, member).points == 70


def test_an_award_that_was_partly_spent_shows_the_debt_before_and_after_it_is_undone(page, award, spend, desk, member):
    first = award(300, DECEMBER)
    spend(250)
    reread(page)
    part = ledger(page)
    part.table.pick(first)
    editor = begin(page, "reverse_points", reason="发错")
    assert "250 are spent already and become a debt" in panel(editor)
    assert "50 are taken out of the lot good until 2026-12-31." in panel(editor)
    editor._ask()
    assert told(editor, "signed_by") == "This is needed."
    signature = {"paper": "F65-1", "signed_by": Staff.get(Staff.name == "周宏").id, "signed_on": desk.today()}
    for field in editor.typed:
        if field.name in signature:
            field.show(signature[field.name])
    editor._ask()
    assert points.balance(desk, member).debt == 250
    reread(page)
    page.view.turn_to("overview")
    assert text(page, "member.points.more") == "250 owed: repaid first by what comes in"
    again = begin(page, "award_points", rule="other", points=300, document="XF-9")
    assert "250 of them repay what is owed first." in panel(again)


def test_undoing_what_was_spent_shows_the_lots_that_come_back(page, award, spend, clock):
    award(100, DECEMBER)
    award(200, JUNE)
    spent = spend(150)
    clock.at = instant(date(2027, 1, 5), time(9))
    reread(page)
    ledger(page).table.pick(spent)
    editor = begin(page, "reverse_points")
    assert "100 come back to the lot good until 2026-12-31, which is past: they expire at once." in panel(editor)
    assert "50 come back to the lot good until 2027-06-30." in panel(editor)


def test_nothing_is_undone_twice_and_the_button_says_why(page, award, desk):
    first = award(10)
    points.reverse(desk, first, "重复登记")
    part = ledger(page)
    part.table.pick(first)
    action = page.action("member.reverse_points")
    assert not action.isEnabled()
    assert action.toolTip() == "This movement is undone, released or collected already."


def test_opening_balances_are_typed_lot_by_lot(page, desk, member):
    editor = begin(page, "open_points", document="期初-1")
    lots = {field.name: field for field in editor.typed}["lots"]
    lots.show(((300, DECEMBER), (20, date(2026, 11, 17))))
    editor._ask()
    assert told(editor, "lots") == "These points would be good until 2026-11-17 only, which is past."
    lots.show(((300, DECEMBER), (20, None)))
    assert lots.raw() == "300\t2026-12-31\n20"
    assert "+320" in panel(editor)
    editor._ask()
    assert [(one.until_on, one.points) for one in points.lots(desk, member)] == [(DECEMBER, 300), (None, 20)]
    assert page.action("member.open_points").toolTip() == "The opening balance is entered already; undo it first."


def test_a_statement_is_printed_of_the_period_in_the_filter(qtbot, page, award):
    award(300, DECEMBER)
    part = ledger(page)
    part.filter._from.set_value(date(2026, 11, 1))
    part.filter._until.set_value(date(2026, 11, 30))
    part.filter._tell()
    page.run("member.print_statement")
    dialog = dialog_of(page.window(), PrintDialog)
    assert "20261101-20261130" in dialog._subject
    dialog.close()


def test_points_are_good_until_midnight_of_their_last_day_on_the_screen_too(qtbot, page, award, clock):
    leap = date(2028, 2, 29)
    award(10, leap)
    clock.at = instant(leap + timedelta(days=1), time()) - timedelta(microseconds=1)
    reread(page)
    assert text(page, "member.points.balance") == "10"
    clock.at = instant(leap + timedelta(days=1), time())
    reread(page)
    assert text(page, "member.points.balance") == "0"
    assert text(page, "member.points.more") == "10 past their last day, not posted yet"
    section(page, qtbot)
    due = "1 lots with 10 points are past their last day, the oldest of 2028-02-29."
    qtbot.waitUntil(lambda: text(page, "points.expiry.due") == due)


def test_the_office_lets_points_expire_and_sees_its_runs(qtbot, page, award, desk, member, clock):
    award(10, date(2026, 11, 20))
    award(7)
    clock.at = instant(date(2026, 11, 21), time(9))
    desk.store.watch.confirm(clock.at, steady_seconds(clock))
    found = section(page, qtbot)
    found.expiry.run()
    qtbot.waitUntil(lambda: not found.expiry.running)
    assert found.expiry._message.text() == "1 lots with 10 points expired."
    qtbot.waitUntil(lambda: found.runs.records.rowCount() == 1)
    assert "last day past" in found.runs.records.line(0)
    found.runs._ask(found.runs.records.key(0))
    assert banner(page, "error") == "The last day of these points is past; they stay expired."
    assert points.balance(desk, member).points == 7


def test_a_run_by_a_wrong_clock_is_taken_back(qtbot, page, award, desk, member, clock):
    award(10, date(2026, 11, 20))
    right = clock.at
    clock.at = instant(date(2026, 11, 21), time(9))
    desk.store.watch.confirm(clock.at, steady_seconds(clock))
    points.expire_due(desk, lambda _done, _all: None, lambda: False)
    clock.at = right
    desk.store.watch.confirm(clock.at, steady_seconds(clock))
    found = section(page, qtbot)
    qtbot.waitUntil(lambda: found.runs.records.rowCount() == 1)
    found.runs._ask(found.runs.records.key(0))
    editor = found.acts.editor
    editor.typed[0].show("时钟有误")
    editor._ask()
    qtbot.waitUntil(lambda: not found.expiry.running)
    assert points.balance(desk, member).points == 10


def test_a_clock_set_back_is_told_and_nothing_expires(qtbot, page, award, desk, member, clock):
    award(10, date(2026, 11, 19))
    clock.at = instant(date(2026, 11, 20), time(9))
    desk.store.watch.confirm(clock.at, steady_seconds(clock))
    award(1)
    clock.advance(-timedelta(hours=8))
    found = section(page, qtbot)
    qtbot.waitUntil(found.expiry.run_button.isEnabled)
    found.expiry.run()
    qtbot.waitUntil(lambda: not found.expiry.running)
    doubt = "The clock of this PC is in doubt; confirm the time before points expire by it."
    assert found.expiry._message.text() == doubt
    award(5)
    page.bar.choose_section("files")
    page._turn_section("files")
    table = ledger(page).table
    lines = [table.records.line(row) for row in range(table.records.rowCount())]
    assert sum("clock in doubt" in line for line in lines) == 1
    assert points.balance(desk, member).points == 16


def test_the_check_tells_its_result_and_the_debts_lead_to_their_members(qtbot, page, award, spend, desk, member):
    first = award(30)
    spend(30)
    signature = (rules.Approval("F65-1", Staff.get(Staff.name == "周宏").id, desk.today()),)
    points.reverse(desk, first, "发错", signature)
    found = section(page, qtbot)
    found.check.run()
    qtbot.waitUntil(lambda: not found.check._verdict.isHidden())
    assert "all balances are right" in found.check._verdict.accessibleName()
    assert text(page, "points.check.told") == "3 movements; members have 0, put aside 0, owe 30."
    qtbot.waitUntil(lambda: found.debts.records.rowCount() == 1)
    found.debts.opened.emit(member)
    assert page.sections.current() is None


def test_showing_a_ledger_asks_no_more_for_many_movements_than_for_few(page, award, statements):
    def asked():
        reread(page)
        statements.clear()
        page.view.made("points").begin()
        return len(statements)

    ledger(page)
    for _ in range(3):
        award(1)
    few = asked()
    for _ in range(40):
        award(1)
    assert asked() == few


def test_a_run_is_cancelled_and_says_what_stayed_as_it_was(qtbot, page, award, desk, clock, monkeypatch):
    def expire_due(_desk, progress, cancelled):
        progress(2, 5)
        stopped = threading.Event()
        while not cancelled():
            stopped.wait(0.01)
        return rules.ExpiryRun(UUID(int=1), 2, 20, complete=False)

    award(10, date(2026, 11, 20))
    clock.at = instant(date(2026, 11, 21), time(9))
    desk.store.watch.confirm(clock.at, steady_seconds(clock))
    found = section(page, qtbot)
    monkeypatch.setattr(points, "expire_due", expire_due)
    found.expiry.run()
    qtbot.waitUntil(lambda: "2 / 5" in text(page, "points.expiry.progress.far"))
    assert not found.expiry.run_button.isVisible()
    found.expiry.cancel_button.click()
    qtbot.waitUntil(lambda: not found.expiry.running)
    told = "Stopped: 2 lots with 20 points expired, the others are as before. Run it again to go on."
    assert found.expiry._message.text() == told
    assert not found.expiry.cancel_button.isVisible()
