"""The section 改进: measures of all cases in the order of what they owe, entered and checked where they are listed."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.complaints import service
from desktop.complaints.rules.improvements import Standing
from desktop.widgets.print_dialog import PrintDialog
from tests.office import desk_for

DAY = timedelta(days=1)


@pytest.fixture
def plan(case):
    def plan(measure="每日两次查看待办", days=3):
        on = case.desk.today() + days * DAY
        case.do("plan_improvement", cause="回复超时", measure=measure, owner_id=case.person("曾静"), due_on=on)

    return plan


@pytest.fixture
def pane(open_page, desk):
    page = open_page(desk)
    page.bar.choose_section("improvements")
    return page.sections.current()


def measures(desk):
    return [(row.found.measure, row.standing) for row in service.improvement_list(desk)]


def test_what_is_due_first_stands_first_and_what_is_checked_last(desk, clock, case, plan):
    plan("later", 9)
    plan("sooner", 3)
    assert [name for name, _ in measures(desk)] == ["sooner", "later"]
    later = service.improvement_list(desk)[1]
    case.do("finish_improvement", improvement=str(later.id), how="已做")
    row = next(row for row in service.improvement_list(desk) if row.id == later.id)
    assert (row.standing, row.check_on) == (Standing.RUNNING, desk.today() + 91 * DAY)
    clock.advance(91 * DAY)
    assert measures(desk) == [("sooner", Standing.PLANNED), ("later", Standing.CHECKABLE)]
    assert [row.late(desk.today()) for row in service.improvement_list(desk)] == [True, False]
    case.do("check_improvement", improvement=str(later.id), effect="effective", note="好")
    assert measures(desk) == [("sooner", Standing.PLANNED), ("later", Standing.CHECKED)]
    assert service.improvement_list(desk)[1].found == case.case.aftermath.improvements[0]


def test_a_list_is_read_by_one_question(desk, plan, statements):
    for days in range(1, 4):
        plan(days=days)
    statements.clear()
    assert len(service.improvement_list(desk)) == 3
    assert sum("complaint_step" in sql for sql, _ in statements) == 1


def test_an_office_without_measures_is_told_where_they_are_planned(pane):
    assert pane.row is None
    assert not pane.head.isVisible()
    assert any("Ctrl+J" in label.text() for label in pane.table.findChildren(QLabel))


def test_a_measure_is_carried_out_and_checked_in_the_section(qtbot, desk, clock, case, plan, pane):
    plan()
    pane.refresh()
    qtbot.waitUntil(lambda: pane.row is not None)
    assert pane.story.model().rowCount() == 2
    pane.table.setFocus()
    qtbot.keyClick(pane.table, Qt.Key.Key_Return)
    assert pane.editor.act.code == "finish_improvement"
    pane.editor._by_name["how"].show("已写入值班制度")
    qtbot.keyClick(pane.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pane.editor is None
    qtbot.waitUntil(lambda: pane.row is not None and pane.row.standing is Standing.RUNNING)
    assert not pane.next_button.isEnabled()
    assert pane.next_button.toolTip()
    clock.advance(91 * DAY)
    pane.refresh()
    qtbot.waitUntil(lambda: pane.row is not None and pane.row.standing is Standing.CHECKABLE)
    qtbot.mouseClick(pane.next_button, Qt.MouseButton.LeftButton)
    pane.editor._by_name["effect"].show("effective")
    pane.editor._by_name["note"].show("三个月未再发生")
    pane.editor._ask()
    assert measures(desk) == [("每日两次查看待办", Standing.CHECKED)]
    qtbot.waitUntil(lambda: not pane.table.records.keys())
    pane.quick._choose("all")
    qtbot.waitUntil(lambda: len(pane.table.records.keys()) == 1)
    assert not pane.next_button.isVisible()


def test_from_a_measure_to_another_to_its_case_and_to_its_paper(qtbot, desk, case, plan, open_page):
    plan()
    page = open_page(desk)
    page.bar.choose_section("improvements")
    pane = page.sections.current()
    qtbot.waitUntil(lambda: pane.row is not None)
    qtbot.mouseClick(pane.plan_button, Qt.MouseButton.LeftButton)
    assert pane.editor._by_name["cause"].raw() == "回复超时"
    assert page.back()
    assert pane.editor is None
    pane.open_button.click()
    assert page.sections.current() is None
    assert page.record.detail.id == case.id
    page.bar.choose_section("improvements")
    pane.print_button.click()
    dialog = page.window().findChild(PrintDialog)
    assert dialog is not None
    assert [one.code for one in dialog.list.forms.forms if one.chosen] == ["F56"]
    dialog.reject()


def test_who_may_only_read_enters_nothing(qtbot, desk, case, plan, open_page):
    plan()
    page = open_page(desk_for(desk, "auditor"))
    page.bar.choose_section("improvements")
    pane = page.sections.current()
    qtbot.waitUntil(lambda: pane.row is not None)
    assert not pane.next_button.isEnabled()
    assert not pane.plan_button.isEnabled()
    pane.go_on()
    assert pane.editor is None
