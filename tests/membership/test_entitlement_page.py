"""Benefits on the members' page: the card, a use by keyboard with its slip, counter-entries, applications, grants."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.core.problem import Problems
from desktop.membership import service
from desktop.membership.records.entitlements import BenefitUse, BenefitUseCancel
from desktop.membership.rules.applications import AnswerDraft, ApplicationDraft
from desktop.membership.rules.entitlements import ENTITLEMENTS
from desktop.membership.rules.uses import EndDraft, UseDraft
from desktop.membership.tab import MembershipTab
from desktop.paper.definition import BLANK_RULE
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.widgets.banners import UndoStrip
from desktop.widgets.labels import Label, Message
from desktop.widgets.print_dialog import PrintDialog
from tests.membership.matrices import decide, signer
from tests.membership.people import rich
from tests.office import desk_for
from tests.pages import banner, dialog_of
from tests.pages import shown as shown_page

CELLS = {
    ("card_upgrade", "gold"): "3 次/年",
    ("rescue", "gold"): "1 次/月",
    ("switch_on", "gold"): "4 小时",
    ("bills", "gold"): "免费（需申请）",
}


@pytest.fixture
def member(desk, clock):
    decide(desk, CELLS)
    made = rich(desk)
    people.grant_tier(desk, people_rules.TierDraft(made, "gold", date(2026, 1, 1), None, "年消费", "周宏"))
    clock.advance(timedelta(minutes=1))
    return made


@pytest.fixture
def page(qtbot, lent, desk, member):
    made = shown_page(qtbot, MembershipTab(desk), lent)
    made.open_record(member)
    return made


def use(desk, member, benefit="card_upgrade", **more):
    return service.use_benefit(
        desk, member, UseDraft(**({"benefit": benefit, "used_at": desk.now(), "place": "营业厅"} | more))
    )


def reread(page):
    """What a commit makes the window do."""
    page.changed(ENTITLEMENTS)


def card(page):
    return next(one for one in page.view.made("overview").cards if one.objectName() == "member.benefits_card")


def line(page, title):
    table = card(page).table
    rows = (table.records.line(row).split("\t") for row in range(table.records.rowCount()))
    return next(row for row in rows if row[0] == title)


def typed(editor, **values):
    for one in editor.typed:
        if one.name in values:
            one.show(values[one.name])
    return editor


def save(qtbot, editor):
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def told(editor, field):
    return editor.findChild(Message, f"{field}.message").text()


def test_the_card_tells_standard_what_is_left_and_what_to_do(page, desk, member):
    use(desk, member)
    reread(page)
    assert line(page, "卡免费升级")[1:] == ["3 次/年", "2 of 3 left", "11-18", "Record"]
    assert line(page, "临时授信")[1:] == ["未设置 次/月", "recorded, not judged", "—", "Record"]
    assert line(page, "免打扰服务")[1:] == ["待确认", "not before it is confirmed", "—", ""]
    assert line(page, "账单寄送")[2:] == ["to be applied for first", "—", "Apply"]
    assert line(page, "免费补卡/升级")[2:] == ["without limit", "—", "Record"]


def test_what_is_used_up_says_so_and_asks_for_nothing(page, desk, member):
    use(desk, member, "rescue")
    reread(page)
    assert line(page, "车辆道路救援")[2:] == ["0 of 1 left", "11-18", "已用完"]


def test_a_benefit_is_used_by_keyboard_and_its_slip_is_printed(page, desk, member, qtbot):
    qtbot.keyClick(page, Qt.Key.Key_F7)
    editor = page.view.acts.editor
    typed(editor, benefit="card_upgrade", place="青禾县营业厅", witness="李敏")
    save(qtbot, editor)
    (row,) = BenefitUse.select()
    assert (row.benefit, row.times, row.place, row.witness) == ("card_upgrade", 1, "青禾县营业厅", "李敏")
    reread(page)
    assert line(page, "卡免费升级")[2] == "2 of 3 left"
    qtbot.keyClick(page, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    dialog = dialog_of(page.window(), PrintDialog)
    assert row.number in dialog.windowTitle() or row.number in dialog.findChild(Label, "print.subject").text()
    dialog.reject()


def test_the_focus_returns_to_where_the_use_was_asked_for_and_nothing_lies_over_the_buttons(page, desk, member):
    table = card(page).table
    table.setFocus()
    page.note("done before")
    page.run("member.use_benefit")
    assert not page.findChild(UndoStrip).isVisible()
    assert page.view.acts.isAncestorOf(QApplication.focusWidget())
    page.back()
    assert table.hasFocus()


def test_a_use_is_taken_back_at_once_by_a_counter_entry(page, qtbot):
    page.run("member.use_benefit")
    save(qtbot, typed(page.view.acts.editor, benefit="card_upgrade", place="厅"))
    strip = page.findChild(UndoStrip)
    strip.take_back()
    assert BenefitUseCancel.get().reason == "登记后即时撤销"
    reread(page)
    assert line(page, "卡免费升级")[2] == "3 of 3 left"


def test_an_editor_says_which_use_is_meant_and_finds_no_fault_before_anything_is_typed(page, desk, member):
    number = use(desk, member)
    reread(page)
    page.view.turn_to("uses")
    page.button("member.cancel_use").setFocus()
    page.run("member.cancel_use")
    editor = page.view.acts.editor
    assert number in editor.findChild(Label, "act.about").text()
    assert not editor.findChild(Message, "reason.message").text()


def test_refusals_stand_beside_the_benefit(page, desk, member, qtbot):
    use(desk, member, "rescue")
    reread(page)
    page.run("member.use_benefit")
    editor = typed(page.view.acts.editor, benefit="rescue", place="厅")
    save(qtbot, editor)
    assert told(editor, "benefit").startswith("All 1 of this period are used")
    assert BenefitUse.select().count() == 1


def test_the_end_is_typed_only_where_the_matrix_leaves_the_hours_open(page):
    page.run("member.use_benefit")
    editor = typed(page.view.acts.editor, benefit="switch_on")
    until = next(one for one in editor.typed if one.name == "until_at")
    assert not until.row.control.isEnabled()


def test_a_grant_counts_down_on_the_card_and_is_ended_there(page, desk, member, qtbot):
    use(desk, member, "switch_on")
    reread(page)
    assert line(page, "紧急开机")[2:] == ["4 h 00 min left", "11-18", "End"]
    card(page).act_asked.emit("end_grant", "switch_on")
    save(qtbot, typed(page.view.acts.editor, reason="客户已缴费"))
    reread(page)
    assert line(page, "紧急开机")[2] == "used 1 times"


def test_a_grant_that_nobody_ended_is_late_and_can_still_be_ended(page, desk, member, clock):
    use(desk, member, "switch_on")
    clock.advance(timedelta(hours=5))
    reread(page)
    assert line(page, "紧急开机")[2:] == ["1 h 00 min late", "11-18", "End"]
    assert page.action("member.end_grant").isEnabled()
    page.run("member.end_grant")
    ended = next(one for one in page.view.acts.editor.typed if one.name == "ended_at")
    assert ended.value() == desk.now().replace(second=0, microsecond=0) - timedelta(hours=1)


def test_what_is_applied_for_is_answered_and_stopped(page, desk, member, qtbot):
    card(page).act_asked.emit("apply_benefit", "bills")
    save(qtbot, typed(page.view.acts.editor, paper="申请表 3"))
    reread(page)
    assert line(page, "账单寄送")[2:] == ["answer awaited", "—", "Answer"]
    card(page).act_asked.emit("answer_application", "bills")
    save(qtbot, typed(page.view.acts.editor, granted="granted", signed_by=signer(desk)))
    reread(page)
    assert line(page, "账单寄送")[2:] == ["applied for", "—", "Stop"]
    card(page).act_asked.emit("stop_benefit", "bills")
    save(qtbot, typed(page.view.acts.editor, reason="改为电子账单"))
    reread(page)
    assert line(page, "账单寄送")[4] == "Apply"


def test_the_sub_tab_lists_filters_cancels_and_prints(page, desk, member, qtbot):
    use(desk, member, used_at=desk.now() - timedelta(days=30))
    kept = use(desk, member, "rescue", place="公路 K12")
    reread(page)
    page.view.turn_to("uses")
    part = page.view.made("uses")
    assert [part.table.records.line(row).split("\t")[1] for row in range(2)] == ["车辆道路救援", "卡免费升级"]
    assert part.use.number == kept
    page.run("member.cancel_use")
    save(qtbot, typed(page.view.acts.editor, reason="登记错误"))
    reread(page)
    assert "cancelled: 登记错误" in part.table.records.line(0)
    part.filter.choice.set_value("card_upgrade")
    part.filter._tell()
    assert part.table.records.rowCount() == 1
    page.run("member.print_uses")
    dialog = dialog_of(page.window(), PrintDialog)
    dialog.reject()
    assert page.back()
    assert part.table.records.rowCount() == 2


def test_a_member_who_left_uses_nothing_and_is_told_why(page, desk, member):
    people.leave_club(desk, member)
    page.changed(people_rules.MEMBERS)
    assert page.findChild(Label, "member.benefits.why").text() == ("The member has left the club and uses no benefits.")
    assert banner(page, "error") == ""


def test_a_slip_of_before_somebody_left_is_entered_with_the_day_on_it(qtbot, page, desk, member, clock):
    used_at = desk.now()
    clock.advance(timedelta(days=2))
    people.leave_club(desk, member)
    page.changed(people_rules.MEMBERS)
    editor = page._benefits.begin("use_benefit")
    assert editor.draft().used_at is None
    save(qtbot, typed(editor, benefit="card_upgrade", used_at=used_at, place="青河营业厅"))
    (one,) = service.uses(desk, member)
    assert one.used_at == used_at


def test_who_never_had_a_tier_uses_nothing(page, desk, member):
    nobody = people.admit_member(desk, people_rules.MemberDraft("孙悦"))
    page.open_record(nobody)
    assert not page.action("member.use_benefit").isEnabled()


def test_applications_show_under_the_uses(page, desk, member):
    service.apply_for(desk, member, ApplicationDraft("bills", desk.today(), "", "申请表 3"))
    application = service.applications(desk, member)[0]
    service.answer_application(desk, application.id, AnswerDraft("refused", signer(desk), desk.today(), "资料不全"))
    page.view.turn_to("uses")
    part = page.view.made("uses")
    QApplication.sendPostedEvents()
    assert "refused" in part.applications.records.line(0)
    assert "资料不全" in part.applications.records.line(0)


def test_a_grant_is_due_until_somebody_ends_it(desk, member, clock):
    assert list(service.dues(desk)) == []
    number = use(desk, member, "switch_on")
    (due,) = service.dues(desk)
    assert (due.subject, due.due_at - due.starts_at, due.mine) == ("王建国，紧急开机", timedelta(hours=4), True)
    clock.advance(timedelta(hours=5))
    assert service.dues(desk)[0].due_at < desk.now()
    grant = service.use_by_number(desk, number)
    service.end_grant(desk, grant.id, EndDraft(desk.now() - timedelta(hours=1), "已关机"))
    assert list(service.dues(desk)) == []


def test_the_slip_and_the_register_are_found_again_by_their_numbers(desk, member):
    number = use(desk, member, "card_upgrade", times=2, witness="李敏")
    use(desk, member, "counter")
    slip = service.use_sheet_by_number(desk, number)
    assert (slip.number, slip.tier, slip.count) == (number, "金卡", 2)
    assert [(one.benefit, one.times, one.left, one.witness) for one in slip.lines] == [("卡免费升级", 2, "1", "李敏")]
    sheet = service.use_sheet(desk, member, date(2026, 11, 1), date(2026, 11, 18))
    assert [(one.benefit, one.left) for one in sheet.lines] == [("卡免费升级", "1"), ("营业厅通道", "不限")]
    assert service.use_sheet_by_number(desk, sheet.number) == sheet
    assert service.use_sheet_by_number(desk, "") is None
    assert service.use_sheet_by_number(desk, "QH-Q-20261118-999-X") is None
    with pytest.raises(Problems):
        service.use_sheet(desk, member, date(2026, 11, 18), date(2026, 11, 1))


def test_an_open_quota_prints_as_a_rule_and_a_cancelled_use_counts_for_nothing(desk, member):
    number = use(desk, member, "credit")
    assert service.use_slip(desk, number).lines[0].left == BLANK_RULE
    service.cancel_use(desk, service.use_by_number(desk, number).id, "登记错误")
    slip = service.use_slip(desk, number)
    assert (slip.count, slip.lines[0].left, slip.lines[0].benefit) == (0, "", "临时授信（已撤销，不计次）")


def test_the_history_of_a_member_tells_the_cancelling_of_a_use_and_no_codes(desk, member):
    number = use(desk, member)
    service.cancel_use(desk, service.use_by_number(desk, number).id, "客户改主意")
    acts = {act.verb: act for act in service.history(desk, member)}
    assert "membership.cancel_use" in acts
    told = [change.after for record in acts["membership.use_benefit"].records for change in record.changes]
    assert "金卡" in told
    assert not {"gold", "card_upgrade"} & set(told)


def test_who_may_only_read_is_offered_no_act_and_no_look_behind_the_stars(qtbot, lent, desk, member):
    page = shown_page(qtbot, MembershipTab(desk_for(desk, "auditor")), lent)
    page.open_record(member)
    table = card(page).table
    asked = []
    table.act_asked.connect(lambda *what: asked.append(what))
    for row in range(table.records.rowCount()):
        assert "Record" not in table.records.line(row)
        table._ask(table.records.key(row))
    assert not asked
    assert not page.view.head.reveal.isVisible()
