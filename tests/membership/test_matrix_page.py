"""The section 权益对照表 by keyboard: writing cells, walking, undoing, two editors, versions to the signature."""

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop.membership import service
from desktop.membership.dialogs.matrix_paint import flowed
from desktop.membership.dialogs.matrix_print import print_notice
from desktop.membership.dialogs.matrix_section import MatrixSection
from desktop.membership.dialogs.matrix_versions import MatrixVersions
from desktop.membership.rules.benefit_notation import pieces, read_cell, said, words_of
from desktop.membership.rules.benefit_versions import SHIPPED, Plan
from desktop.membership.tab import MembershipTab
from desktop.people import service as people
from desktop.widgets.breadth import Breadth
from desktop.widgets.page import Page
from desktop.widgets.print_dialog import PrintDialog
from desktop.widgets.versions_compared import VersionsCompared
from tests.office import desk_for
from tests.pages import banner, shown

NEW_YEAR = date(2027, 1, 1)
CREDIT = ("credit", "gold")


@pytest.fixture
def clerk(desk):
    return desk_for(desk, "service_supervisor")


@pytest.fixture
def draft(clerk):
    number = service.start_draft(clerk, SHIPPED)
    service.plan_version(clerk, number, Plan(), Plan(NEW_YEAR))
    return number


def opened(qtbot, desk, lent):
    page = Page(key="membership", title="会员与权益")
    section = MatrixSection(desk, page, lambda number: print_notice(desk, page, number))
    page.set_content(section)
    shown(qtbot, page, lent)
    section.begin()
    return section


@pytest.fixture
def section(qtbot, clerk, draft, lent):
    return opened(qtbot, clerk, lent)


@pytest.fixture
def hand(qtbot, section):
    return Hand(qtbot, section)


class Hand:
    """Types into the grid."""

    def __init__(self, qtbot, section):
        self.qtbot, self.section, self.grid = qtbot, section, section.grid

    def at(self, spot):
        self.grid.setFocus()
        assert self.grid.pick(spot)
        return self

    def press(self, *keys):
        for key in keys:
            pressed = key if isinstance(key, tuple) else (key, Qt.KeyboardModifier.NoModifier)
            self.qtbot.keyClick(self.grid, *pressed)
        return self

    def type(self, text):
        """Enter, the text, Enter."""
        line = self.begin()
        line.setText(text)
        self.qtbot.keyClick(line, Qt.Key.Key_Return)
        return self

    def begin(self):
        """The line in which the cell is typed."""
        self.press(Qt.Key.Key_Return)
        return next(line for line in self.grid.findChildren(QLineEdit, "matrix.cell") if line.isVisible())

    def control(self, key):
        return self.press((key, Qt.KeyboardModifier.ControlModifier))

    def says(self, spot=CREDIT):
        return words_of(self.section.work.matrix.cell(*spot))


def stored(desk, number, spot=CREDIT):
    return words_of(service.matrix_of(desk, number).cell(*spot))


def test_the_newest_draft_is_in_view_with_what_is_still_to_decide(section):
    assert section.strip.choice.value() == "2"
    assert section.strip.chip.kind == "attn"
    assert [label.text() for label in section.strip.counts.values()] == [
        "To be confirmed: 34",
        "Not set: 16",
        "Changed: 0",
    ]
    assert section.grid.cells.rowCount() == 20
    assert section.grid.spot == ("hotline", "silver")


def test_a_cell_is_typed_and_kept_at_once(hand, clerk, draft):
    hand.at(CREDIT).type("3次/月")
    assert hand.says() == stored(clerk, draft) == "3 次/月"
    assert hand.section.strip.counts["changed"].text() == "Changed: 1"
    assert hand.grid.cells.shown_at(hand.grid.currentIndex()).changed
    assert hand.grid.hasFocus()


def test_arrows_go_from_cell_to_cell(hand):
    hand.at(("hotline", "silver")).press(Qt.Key.Key_Down, Qt.Key.Key_Right)
    assert hand.grid.spot == ("manager", "gold")
    assert hand.section.inspector.hours.value() == read_cell("电话经理 n 小时 + 客户经理 n 小时").hours


def test_a_question_mark_doubts_and_delete_empties(hand, clerk, draft):
    hand.at(CREDIT).type("3 次/月").press(Qt.Key.Key_Question)
    assert hand.says() == "3 次/月 待确认"
    hand.press(Qt.Key.Key_Delete)
    assert hand.says() == "n 次/月 待确认"
    hand.press(Qt.Key.Key_Delete)
    assert hand.says() == stored(clerk, draft) == "未设置"


def test_an_input_method_writes_the_question_mark_and_the_cell(hand, clerk, draft):
    hand.at(CREDIT)
    for written in ("？", "不限次"):
        event = QInputMethodEvent("", [])
        event.setCommitString(written)
        QCoreApplication.sendEvent(hand.grid, event)
    line = next(line for line in hand.grid.findChildren(QLineEdit, "matrix.cell") if line.isVisible())
    assert hand.says() == "n 次/月 待确认"
    assert "不限次" in line.text()


def test_ctrl_d_fills_to_the_right(hand, clerk, draft):
    hand.at(("trials", "silver")).type("√").control(Qt.Key.Key_D)
    assert [stored(clerk, draft, ("trials", tier)) for tier in ("silver", "gold", "diamond")] == ["√"] * 3


def test_every_change_is_taken_back_and_done_again(hand, clerk, draft):
    hand.at(CREDIT).type("3 次/月").press(Qt.Key.Key_Question)
    hand.at(("trials", "silver")).type("√").control(Qt.Key.Key_D)
    for _ in range(4):
        hand.control(Qt.Key.Key_Z)
    assert service.matrix_of(clerk, draft).cells == service.matrix_of(clerk, SHIPPED).cells
    hand.control(Qt.Key.Key_Z)
    for _ in range(5):
        hand.control(Qt.Key.Key_Y)
    assert stored(clerk, draft) == "3 次/月 待确认"
    assert stored(clerk, draft, ("trials", "diamond")) == "√"


def test_undo_reaches_back_from_the_inspector_too(hand, clerk, draft):
    inspector = hand.at(CREDIT).section.inspector
    inspector.scope.set_value("nation")
    inspector.scope.set_value("province")
    page = hand.section._page
    page.run("membership.undo")
    assert stored(clerk, draft) == "全国 n 次/月"
    page.run("membership.undo")
    assert stored(clerk, draft) == "n 次/月"
    page.run("membership.redo")
    assert stored(clerk, draft) == "全国 n 次/月"


def test_what_is_to_decide_is_gone_through_cell_by_cell(hand):
    walked = []
    for _ in range(35):
        hand.section.walk("open")
        walked.append(hand.grid.spot)
    assert len(set(walked)) == 34
    assert walked[-1] == walked[0]
    hand.section.walk("unset")
    assert hand.section.work.matrix.cell(*hand.grid.spot).holes


def test_the_inspector_writes_what_its_fields_say(hand, qtbot, clerk, draft):
    inspector = hand.at(CREDIT).section.inspector
    inspector.count.setFocus()
    qtbot.keyClicks(inspector.count, "5")
    qtbot.keyClick(inspector.count, Qt.Key.Key_Return)
    assert stored(clerk, draft) == "5 次/月"
    inspector.scope.set_value("nation")
    inspector.applies.set_value(True)
    inspector.open.set_value(True)
    assert stored(clerk, draft) == "全国 5 次/月（需申请） 待确认"
    inspector.period.set_value("unlimited")
    assert stored(clerk, draft) == "全国 不限次（需申请） 待确认"
    inspector.spread_button.click()
    assert stored(clerk, draft, ("credit", "diamond")) == "全国 不限次（需申请） 待确认"


@pytest.mark.parametrize(("kind", "written"), [
    ("unset", "未设置"), ("tick", "√"), ("none", "无"), ("duration", "n 小时"), ("count", "n 次/月"),
])  # fmt: skip
def test_each_kind_can_be_chosen(hand, clerk, draft, kind, written):
    hand.at(CREDIT).section.inspector.kind.set_value(kind)
    assert stored(clerk, draft) == written


def test_hours_of_several_are_typed_line_by_line(hand, qtbot, clerk, draft):
    hours = hand.at(("manager", "gold")).section.inspector.hours
    field = hours.findChild(QLineEdit, "cell_hours_of_2")
    field.setFocus()
    qtbot.keyClicks(field, "8")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert stored(clerk, draft, ("manager", "gold")) == "电话经理 n 小时 + 客户经理 8 小时"


def test_a_number_out_of_bounds_is_told_beside_it(hand, clerk, draft):
    inspector = hand.at(CREDIT).section.inspector
    inspector.count.setText("0")
    inspector.count.returnPressed.emit()
    assert "9999" in inspector.count.accessibleDescription().replace(",", "").replace(" ", "")
    assert stored(clerk, draft) == "n 次/月"


def test_a_remark_is_kept_with_the_cell(hand, qtbot, clerk, draft):
    note = hand.at(CREDIT).section.inspector.note
    note.setFocus()
    qtbot.keyClicks(note, "3.2")
    hand.grid.setFocus()
    assert service.matrix_of(clerk, draft).note(*CREDIT) == "3.2"


def test_lines_are_added_renamed_moved_and_removed(hand, clerk, draft):
    section = hand.at(CREDIT).section
    section.add_line()
    added = section.work.matrix.benefits[5]
    assert section.grid.spot[0] == added.code
    section.line.title.setText("生日礼遇")
    section.line.send()
    assert service.matrix_of(clerk, draft).title(added.code) == "生日礼遇"
    hand.press((Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier))
    assert service.matrix_of(clerk, draft).benefits[4].code == added.code
    hand.section.hand.remove_line()
    assert service.matrix_of(clerk, draft).title(added.code) is None
    for _ in range(4):
        hand.control(Qt.Key.Key_Z)
    assert service.matrix_of(clerk, draft).benefits == service.matrix_of(clerk, SHIPPED).benefits


def test_the_second_editor_is_shown_what_changed_and_loses_nothing(hand, desk, clerk, draft):
    line = hand.at(CREDIT).begin()
    line.setText("5 次/月")
    seen = service.matrix_of(desk, draft)
    other = seen.with_cells({CREDIT: read_cell("3 次/月"), ("trials", "gold"): read_cell("√")})
    service.edit_matrix(desk, draft, seen, other)
    hand.section.refresh()
    hand.qtbot.keyClick(line, Qt.Key.Key_Return)
    page = hand.section._page
    assert "王建国" in banner(page, "error")
    assert "3 次/月" in banner(page, "error")
    assert "5 次/月" in banner(page, "error")
    assert stored(clerk, draft) == "3 次/月"
    page.findChild(QPushButton, "banner.error.act1").click()
    assert stored(clerk, draft) == "5 次/月"
    assert stored(clerk, draft, ("trials", "gold")) == "√"
    assert not banner(page, "error")


def test_what_others_write_appears(hand, desk, draft):
    seen = service.matrix_of(desk, draft)
    service.edit_matrix(desk, draft, seen, seen.with_cells({CREDIT: read_cell("3 次/月")}))
    hand.section.refresh()
    assert hand.says() == "3 次/月"


def test_a_draft_goes_to_the_signature_and_into_force(qtbot, desk, clerk, section, lent):
    section.submit()
    assert section.state.value == "submitted"
    assert not section.editable
    boss = opened(qtbot, desk, lent)
    boss.show_version(2)
    boss.approve()
    versions = boss._page.editor
    assert isinstance(versions, MatrixVersions)
    form = versions.approval
    for name, value in (("paper", "QH-F14-7"), ("signed_by", "周宏")):
        field = form.findChild(object, name)
        field.set_value(value if name == "paper" else str(next(
            one.id for one in people.staff_list(desk) if one.name == value
        )))  # fmt: skip
    form.findChild(object, "matrix.approval.enter").click()
    assert service.matrix_on(desk, NEW_YEAR).number == 2
    assert versions.row.state.value == "planned"
    assert not form.isVisible()


def test_a_draft_without_a_day_asks_for_it(qtbot, clerk, lent):
    service.start_draft(clerk, SHIPPED)
    section = opened(qtbot, clerk, lent)
    section.submit()
    versions = section._page.editor
    assert isinstance(versions, MatrixVersions)
    day = versions.plan.findChild(QLineEdit, "effective_on")
    assert day.hasFocus()
    day.setText("2027-01-01")
    versions.findChild(object, "matrix.versions.submit").click()
    assert service.benefit_versions(clerk)[0].effective_on == NEW_YEAR
    assert versions.row.state.value == "submitted"


def test_an_approved_version_is_only_copied(qtbot, clerk, lent):
    section = opened(qtbot, clerk, lent)
    hand = Hand(qtbot, section).at(CREDIT).press(Qt.Key.Key_Question, Qt.Key.Key_Delete).control(Qt.Key.Key_D)
    assert hand.says() == "n 次/月"
    assert not section.inspector.kind.isVisible()
    assert "copy" in section.inspector.findChild(object, "matrix.inspector.says").text()
    section.copy()
    assert section.facts.number == 2
    assert section.editable


def test_who_only_reads_writes_nothing(qtbot, desk, draft, lent):
    section = opened(qtbot, desk_for(desk, "agent"), lent)
    assert section.facts.number == SHIPPED
    section.show_version(draft)
    hand = Hand(qtbot, section).at(CREDIT).press(Qt.Key.Key_Question)
    assert hand.says() == "n 次/月"
    assert not section._page.action("matrix.copy").isVisible()


def test_versions_are_compared_cell_by_cell(hand):
    hand.at(CREDIT).type("3 次/月")
    hand.section.compare()
    compared = hand.section._page.editor
    assert isinstance(compared, VersionsCompared)
    rows = compared.table.records
    compared.table.load()
    told = [str(rows.index(0, column).data()) for column in range(4)]
    assert told == ["临时授信", "金卡", "未设置 次/月", "3 次/月"]


def test_a_version_is_printed_from_the_page(hand):
    hand.section.print_version()
    dialog = hand.section._page.window().findChild(PrintDialog)
    assert dialog is not None
    dialog.close()


def test_a_cell_tells_itself_to_the_ear(hand):
    hand.at(CREDIT).type("3 次/月")
    index = hand.grid.currentIndex()
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert all(word in spoken for word in ("临时授信", "金卡", "3 次/月", said(read_cell("n 次/月"))))


@pytest.mark.parametrize("breadth", list(Breadth))
def test_it_fits_every_window(section, breadth):
    section.give_way(breadth)
    assert section.minimumSizeHint().width() <= 1024
    assert section.minimumSizeHint().height() <= 480


def test_the_model_keeps_its_promises(section, qtmodeltester):
    qtmodeltester.check(section.grid.cells)


def test_no_line_of_a_cell_ends_with_an_opening_mark_or_begins_with_a_closing_one(qapp):
    written = pieces(read_cell("电话/短信/彩信、贺卡或礼物（自选）"))
    for room in range(60, 260, 8):
        lines = ["".join(run.text for run in line) for line in flowed(written, float(room))]
        assert not [line for line in lines if line.endswith("（") or line.startswith(("、", "）"))], room


def test_the_section_reads_its_version_once_and_makes_what_stands_beside_when_the_grid_was_seen(
    qtbot, monkeypatch, desk, lent
):
    asked = []
    real = MatrixSection.show_version
    monkeypatch.setattr(MatrixSection, "show_version", lambda self, number: asked.append(number) or real(self, number))
    page = shown(qtbot, MembershipTab(desk), lent)
    page.bar.choose_section("matrix")
    section = page.sections.current()
    assert section._made is None
    qtbot.waitUntil(lambda: section._made is not None)
    assert asked == [1]
    assert section.inspector.isVisible()
    assert section.inspector in section.panes
