"""Acts on the page: the editor, its drafts, two editors of one case, refusals, the quick line, bulk print, export."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop.complaints import rules, service
from desktop.complaints.dialogs import words
from desktop.complaints.rules import StepKind
from desktop.people import service as people
from desktop.printouts.dialogs.bulk_print import BulkPrintDialog
from desktop.widgets.act_editor import ActEditor
from desktop.widgets.banners import Banner
from tests.office import desk_for
from tests.pages import noted

MINUTE = timedelta(minutes=1)


@pytest.fixture
def case(desk, draft):
    return service.register(desk, draft)


@pytest.fixture
def page(open_page, desk, case):
    return open_page(desk)


def begin(page, code):
    assert page.run(f"complaint.{code}")
    return page.record.editor


def control(editor, name):
    return next(one.row.control for one in editor.typed if one.name == name)


def kinds(page):
    return [step.kind for step in page.record.detail.steps]


def test_the_next_step_is_the_primary_button_and_ctrl_enter_opens_it(page, qtbot):
    assert page.record.acts.primary() == "hand_over_work_order"
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.record.editor.act.code == "hand_over_work_order"
    qtbot.keyClick(page.record.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.record.editor is None
    assert StepKind.WORK_ORDER_HANDED_OVER in kinds(page)


def test_what_cannot_be_done_says_why(page):
    assert not page.run("complaint.ask_extension")
    assert page.action("complaint.ask_extension").statusTip()
    assert noted(page) == page.action("complaint.ask_extension").statusTip()
    page.run("complaint.all_acts")
    listed = page.record.made("all_acts").records
    at = listed.row_of("ask_extension")
    assert listed.cell(at, 1).text == page.action("complaint.ask_extension").statusTip()


def test_the_key_of_an_impossible_act_says_why(page, qtbot):
    page.register.table.setFocus()
    qtbot.keyClick(page.register.table, Qt.Key.Key_F8)
    assert noted(page) == page.action("complaint.ask_extension").statusTip() != ""
    assert page.record.editor is None


def test_what_was_done_last_within_a_minute_stands_first(page, desk, case):
    staff = next(line.id for line in people.staff_list(desk) if line.name == "任重")
    draft = rules.BY_CODE["assign"].draft
    service.assign(desk, case, draft(post="department_manager", staff_id=staff))
    answer = rules.BY_CODE["decline_assignment"].draft
    service.decline_assignment(desk, case, answer(desk.now(), "department_manager", "出差"))
    page.refresh()
    lines = [line.title for line in page.record.made("story").lines.found]
    assert lines[:2] == [words.step_words(StepKind.ASSIGNMENT_DECLINED), words.step_words(StepKind.ASSIGNED)]


def test_what_was_typed_is_kept_as_typed_and_comes_back(page, desk, case):
    editor = begin(page, "log_contact")
    control(editor, "note").set_value("说好明天回话")
    control(editor, "at").setText("25:99")
    page.back()
    assert page.record.editor is None
    assert service.begun_acts(desk, case) == {"log_contact"}
    again = begin(page, "log_contact")
    assert (control(again, "note").value(), control(again, "at").text()) == ("说好明天回话", "25:99")
    again.throw_away()
    assert control(again, "note").value() == ""
    assert service.begun_acts(desk, case) == frozenset()


def test_problems_are_told_beside_the_fields_and_nothing_is_done(page, qtbot):
    editor = begin(page, "log_contact")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.record.editor is editor
    assert editor.findChild(QLabel, "note.message").text() == "Write down what was said."
    control(editor, "note").set_value("已致歉")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.record.editor is None
    assert StepKind.CONTACTED in kinds(page)


def test_of_two_editors_of_one_case_the_second_is_shown_what_changed_and_loses_nothing(page, desk, case, qtbot):
    editor = begin(page, "log_contact")
    control(editor, "note").set_value("第二个人也联系了")
    other = desk_for(desk, "callback_specialist")
    proposed = next(one for one in page.record.detail.offers if one.act.code == "log_contact").proposed
    draft = rules.BY_CODE["log_contact"].draft(**{**proposed, "connected": True, "note": "我先联系了"})
    service.ACTS["log_contact"](other, case, draft, None)
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.record.editor is editor
    assert "我先联系了" in editor.findChild(Banner, "banner.warn").text
    assert control(editor, "note").value() == "第二个人也联系了"
    assert kinds(page).count(StepKind.CONTACTED) == 1
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert kinds(page).count(StepKind.CONTACTED) == 2


def test_a_refusal_is_told_calmly_and_the_text_stays(page, monkeypatch, desk, qtbot):
    editor = begin(page, "log_contact")
    control(editor, "note").set_value("已致歉")

    def denied(*_args):
        desk_for(desk, "storekeeper").require(rules.BY_CODE["log_contact"].permission)

    monkeypatch.setitem(service.ACTS, "log_contact", denied)
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.findChild(Banner, "banner.error") is not None
    assert page.record.editor is editor
    assert control(editor, "note").value() == "已致歉"


def test_the_quick_line_takes_its_time_from_the_text(page, clock, qtbot):
    clock.advance(20 * MINUTE)
    quick = page.record.quick
    quick.line.setFocus()
    qtbot.keyClicks(quick.line, "14:30 no answer")
    qtbot.keyClick(quick.line, Qt.Key.Key_Return)
    tried = [step for step in page.record.detail.steps if step.kind == StepKind.CONTACT_TRIED]
    assert [(step.at.minute, step.note) for step in tried] == [(30, "no answer")]
    assert quick.line.text() == ""


def test_a_time_that_no_day_has_is_told_and_not_saved_as_words(page, qtbot):
    quick = page.record.quick
    quick.line.setFocus()
    qtbot.keyClicks(quick.line, "25:10 no answer")
    qtbot.keyClick(quick.line, Qt.Key.Key_Return)
    assert "25:10" in quick.message.text()
    assert StepKind.CONTACT_TRIED not in kinds(page)
    assert quick.line.text() == "25:10 no answer"


def test_esc_empties_the_quick_line_before_it_leaves_the_filter(page, qtbot):
    quick = page.record.quick
    page.register.line.setText("wjg")
    page.register.ask()
    qtbot.waitUntil(lambda: not page.register.table.records.pending)
    quick.line.setFocus()
    qtbot.keyClicks(quick.line, "no answer")
    qtbot.keyClick(quick.line, Qt.Key.Key_Escape)
    assert quick.line.text() == ""
    assert page.register.line.text() == "wjg"
    qtbot.keyClick(quick.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert quick.line.text() == "no answer"
    qtbot.keyClick(quick.line, Qt.Key.Key_Escape)
    qtbot.keyClick(quick.line, Qt.Key.Key_Escape)
    assert page.register.line.text() == ""


def test_the_note_in_the_corner_lies_beside_the_buttons(page, qtbot):
    def note():
        return page.findChild(QWidget, "undo")

    def clear_of(row):
        place = QRect(row.mapTo(page, QPoint(0, 0)), row.size())
        return not place.intersects(QRect(note().mapTo(page, QPoint(0, 0)), note().size()))

    page.mention("Kept as a draft")
    assert clear_of(page.record.quick)
    editor = begin(page, "log_contact")
    page.mention("Finish what is open first")
    assert clear_of(editor.findChild(QWidget, "act.save"))
    page.run("complaints.new")
    page.mention("Something to know")
    assert clear_of(page.editor.findChild(QWidget, "complaint_edit.foot"))


def test_several_cases_are_printed_in_one_job(page, desk, draft, printers, qtbot, tmp_path):
    for _ in range(2):
        service.register(desk, draft)
    page.refresh()
    page.register.table.selectAll()
    assert page.run("complaint.print")
    dialog = page.window().findChild(BulkPrintDialog)
    with qtbot.waitSignal(dialog.finished):
        dialog._ask("HP LaserJet")
    qtbot.waitUntil(lambda: len(printers.sent) == 3)
    qtbot.waitUntil(lambda: noted(page) == "3 complaints printed")


def test_the_list_is_exported_as_it_stands(open_page, desk, case, tmp_path, qtbot):
    page = open_page(desk)
    path = tmp_path / "list.csv"
    page._ask_table = lambda _parent, _name: path
    assert page.run("complaints.export")
    qtbot.waitUntil(path.exists)
    head, line = path.read_text(encoding="utf-8-sig").splitlines()
    assert head.startswith("Number,Received,Customer")
    assert "王建国" in line
    qtbot.waitUntil(lambda: "exported" in noted(page))


def test_sections_turn_and_a_record_leads_back_to_the_register(page, case, qtbot):
    for value in ("reports", "nuisance"):
        page.bar.choose_section(value)
        assert page.sections.current() is not None
        assert not page.action("complaint.print").isEnabled()
    page.open_record(case)
    assert page.sections.current() is None
    assert isinstance(begin(page, "log_contact"), ActEditor)


def test_ctrl_enter_settles_an_open_list_of_found_words_and_saves(page, qtbot):
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    box = control(page.record.editor, "received_by")
    box.setFocus(Qt.FocusReason.TabFocusReason)
    box.clearEditText()
    qtbot.keyClicks(box.lineEdit(), "zengjing")
    popup = box.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.record.editor is None)
    assert StepKind.WORK_ORDER_HANDED_OVER in kinds(page)
