"""Sections 维系名单 and 资料质量: filters, offers, cohorts frozen, books moved, papers, exports, drill-down."""

import csv
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.core.clause import Value
from desktop.core.listing import Order
from desktop.membership import service
from desktop.membership.dialogs import unset_notes
from desktop.membership.dialogs.due_pane import NOBODY
from desktop.membership.dialogs.quality_section import QualitySection
from desktop.membership.dialogs.retention_section import RetentionSection
from desktop.membership.rules import CohortDraft, OfferDraft
from desktop.membership.rules.indicators import FigureDraft, Indicator
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.rules import MemberDraft, MembersWanted
from desktop.policy.clauses import MembershipClauses, ReminderClauses, RetentionClauses
from desktop.settings import service as settings
from desktop.widgets import list_export
from desktop.widgets.banners import Banner
from desktop.widgets.buttons import Button
from desktop.widgets.labels import Label, Message
from desktop.widgets.page import Page
from desktop.widgets.print_dialog import PrintDialog
from tests.office import desk_for
from tests.pages import dialog_of, shown

DAY = timedelta(days=1)


class Shell(Page):
    """A page that holds one section, as the members' page does."""

    def __init__(self, section):
        super().__init__(key="membership", title="")
        self.section = section(self)
        self.opened = []
        self.section.open_asked.connect(self.opened.append)
        self.set_content(self.section)


def person(desk, name):
    return next(line.id for line in people.staff_list(desk) if line.name == name)


def join(desk, name, tier="", manager="", **more):
    made = people.admit_member(desk, MemberDraft(name, **more))
    if tier:
        people.grant_tier(desk, people_rules.TierDraft(made, tier, desk.today(), None, "消费"))
    if manager:
        people.assign_manager(desk, people_rules.AssignmentDraft(made, person(desk, manager), desk.today()))
    return made


@pytest.fixture
def members(desk, clock):
    """Five members, made the day before."""
    soon = desk.today() + 10 * DAY
    made = {
        "赵大": join(desk, "赵大", "gold", "何晴", contract_until=soon, phone="13800000001"),
        "钱二": join(desk, "钱二", "silver", "何晴", contract_until=soon + DAY, do_not_disturb=True),
        "孙三": join(desk, "孙三", "diamond", "曾静", broadband_until=soon),
        "李四": join(desk, "李四", birthday=date(1980, 11, 25)),
        "周五": join(desk, "周五", contract_until=soon + 80 * DAY),
    }
    clock.advance(DAY)
    return made


@pytest.fixture
def open_section(qtbot, desk, lent, tmp_path):  # the workers end before the office closes
    def build(maker=RetentionSection, who=None):
        ask = lambda _parent, _name: tmp_path / "list.csv"  # noqa: E731
        page = shown(qtbot, Shell(lambda page: maker(who or desk, page, ask)), lent)
        page.section.begin()
        return page

    return build


@pytest.fixture
def due(open_section, members, qtbot):
    page = open_section()
    settle(qtbot, page.section.pane.table)
    return page


def settle(qtbot, table):
    qtbot.waitUntil(lambda: table.records.complete and not table.records.pending)


def names(table):
    return [table.records.record(row).name for row in range(table.records.rowCount())]


def fill(editor, **typed):
    for field in editor.typed:
        if field.name in typed:
            field.show(typed[field.name])


def save(editor):
    editor.findChild(QAction, "act.save").trigger()


def test_a_list_shows_who_runs_out_and_its_filters_narrow_it(due, qtbot, members, desk):
    pane = due.section.pane
    assert names(pane.table) == ["赵大", "钱二"]
    pane.window_box.set_value("180")
    qtbot.waitUntil(lambda: len(names(pane.table)) == 3)
    pane.tier_box.set_value("gold")
    qtbot.waitUntil(lambda: names(pane.table) == ["赵大"])
    pane.tier_box.set_value("all")
    pane.manager_box.set_value(NOBODY)
    qtbot.waitUntil(lambda: names(pane.table) == ["周五"])
    pane.manager_box.set_value(str(person(desk, "曾静")))
    qtbot.waitUntil(lambda: names(pane.table) == [])
    assert due.findChild(Label, "retention.contract.list.empty.line").text() == "Nobody answers this filter"
    pane.clear_filter()
    qtbot.waitUntil(lambda: len(names(pane.table)) == 3)
    assert pane.table.records.cell(1, 0).text.endswith("do not disturb")


@pytest.mark.parametrize(
    ("key", "who"),
    [("broadband", ["孙三"]), ("birthday", ["李四"]), ("gratitude", ["李四", "钱二", "孙三", "赵大", "周五"])],
)
def test_each_list_is_under_a_tab_of_its_own(due, qtbot, key, who):
    due.section.turn_to(key)
    pane = due.section.pane
    settle(qtbot, pane.table)
    assert names(pane.table) == who
    assert due.section.panes == pane.panes
    due.section.turn_to("contract")
    assert due.section.pane is not pane


def test_an_offer_is_typed_beside_the_list_and_cancelled_by_a_counter_entry(due, qtbot, members, desk):
    pane = due.section.pane
    pane.table.pick(members["赵大"])
    assert not pane.cancel_button.isEnabled()
    pane.record()
    save(pane.editor)
    assert pane.editor.findChild(Message, "outcome.message").text()
    fill(pane.editor, outcome="accepted", offer="续约送 100 元")
    save(pane.editor)
    assert pane.editor is None
    assert [one.outcome.value for one in service.offers_of(desk, members["赵大"])] == ["accepted"]
    assert pane.story.lines.rowCount() == 1
    qtbot.waitUntil(lambda: "已接受" in pane.table.records.line(0))
    pane.quick.set_value("done")
    pane._ask()
    qtbot.waitUntil(lambda: names(pane.table) == ["赵大"])
    pane.cancel()
    fill(pane.editor, reason="登错人")
    save(pane.editor)
    assert service.offers_of(desk, members["赵大"])[0].cancelled == "登错人"
    assert due.section.back() is False


def test_escape_leaves_the_editor_and_the_file_opens_by_enter(due, qtbot, members):
    pane = due.section.pane
    pane.record()
    assert due.section.back()
    assert pane.editor is None
    qtbot.keyClick(pane.table, Qt.Key.Key_Return)
    pane.open_button.click()
    assert due.opened == [members["赵大"], members["赵大"]]


def test_a_list_is_printed_and_exported(due, qtbot, members, tmp_path):
    pane = due.section.pane
    due.section.print_list()
    qtbot.waitUntil(lambda: any(one.isVisible() for one in due.findChildren(PrintDialog)))
    dialog_of(due, PrintDialog).reject()
    due.section.export()
    qtbot.waitUntil((tmp_path / "list.csv").exists)
    with (tmp_path / "list.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))
    assert [line[0].split()[0] for line in lines[1:]] == ["赵大", "钱二"]
    assert len(lines[0]) == len(pane.table.records.columns)


def test_no_exported_text_is_taken_for_a_formula():
    assert list_export.plain("=1+1") == "'=1+1"
    assert list_export.plain("赵大") == "赵大"


def test_who_may_not_record_sees_why(open_section, members, qtbot, desk):
    page = open_section(who=desk_for(desk, "auditor"))
    pane = page.section.pane
    settle(qtbot, pane.table)
    assert not pane.offer_button.isEnabled()
    assert pane.offer_button.accessibleDescription()
    page.section.turn_to("books")
    books = page.section.pane
    qtbot.waitUntil(lambda: books.table.records.rowCount() > 0)
    assert not books.whole_button.isEnabled()
    page.section.turn_to("cohorts")
    assert not page.section.pane.freeze_button.isEnabled()


# Cohorts


@pytest.fixture
def cohort_pane(open_section, members, qtbot):
    page = open_section()
    page.section.turn_to("cohorts")
    return page.section.pane


def told(pane, indicator):
    return pane.tiles.tiles[indicator].accessibleDescription()


def test_a_cohort_is_frozen_and_shows_how_it_fares(cohort_pane, qtbot, members, desk, clock):
    pane = cohort_pane
    qtbot.waitUntil(lambda: pane.table.records.complete)
    assert pane.none.findChild(Label, "retention.cohorts.list.empty.line").text() == "No cohort yet"
    pane.freeze()
    fill(pane.editor, name="年末")
    save(pane.editor)
    qtbot.waitUntil(lambda: pane.editor is None)
    qtbot.waitUntil(lambda: told(pane, Indicator.KEPT).startswith("100.0%"))
    assert "did not" not in told(pane, Indicator.HIGH_KEPT)
    assert "Nobody entered" in told(pane, Indicator.CLUB_SHARE)
    assert pane.tiles.tiles[Indicator.KEPT].findChild(QWidget, "retention.cohorts.tiles.kept.target")
    qtbot.waitUntil(pane.nobody.isVisible)
    clock.advance(DAY)
    people.leave_club(desk, members["赵大"])
    pane.day.set_value(desk.today())
    qtbot.waitUntil(lambda: names(pane.lost_table) == ["赵大"])
    assert told(pane, Indicator.KEPT).startswith("80.0%")
    assert "已退会" in pane.lost_table.records.line(0)
    pane.quick.set_value("tier")
    pane._filter()
    qtbot.waitUntil(lambda: names(pane.lost_table) == [])
    pane.day.set_value(desk.today() - DAY)
    qtbot.waitUntil(lambda: told(pane, Indicator.KEPT).startswith("100.0%"))


def test_a_name_that_is_taken_is_said_beside_the_field(cohort_pane, qtbot, desk):
    service.freeze_cohort(desk, CohortDraft("年末"), lambda *_: None, lambda: False)
    cohort_pane.freeze()
    fill(cohort_pane.editor, name="年末")
    save(cohort_pane.editor)
    assert cohort_pane.editor.findChild(Message, "name.message").text()
    assert cohort_pane.back()


def test_the_users_of_the_network_are_typed_with_day_and_source(cohort_pane, qtbot, desk):
    service.freeze_cohort(desk, CohortDraft("年末"), lambda *_: None, lambda: False)
    cohort_pane.table.ask("")
    qtbot.waitUntil(lambda: told(cohort_pane, Indicator.KEPT).startswith("100.0%"))
    cohort_pane.enter_figure()
    fill(cohort_pane.editor, users=50, counted_on=desk.today(), source="省公司报表")
    save(cohort_pane.editor)
    qtbot.waitUntil(lambda: told(cohort_pane, Indicator.CLUB_SHARE).startswith("10.0%"))
    assert "省公司报表" in told(cohort_pane, Indicator.CLUB_SHARE)
    cohort_pane.cancel_figure()
    fill(cohort_pane.editor, reason="看错行")
    save(cohort_pane.editor)
    qtbot.waitUntil(lambda: told(cohort_pane, Indicator.CLUB_SHARE).startswith("—"))


def test_a_day_before_the_freezing_is_refused_in_words(cohort_pane, qtbot, desk):
    service.freeze_cohort(desk, CohortDraft("年末"), lambda *_: None, lambda: False)
    cohort_pane.table.ask("")
    qtbot.waitUntil(lambda: told(cohort_pane, Indicator.KEPT).startswith("100.0%"))
    cohort_pane.day.set_value(desk.today() - DAY)
    qtbot.waitUntil(lambda: "frozen on" in cohort_pane.day.toolTip())


def test_the_lost_are_printed_and_open_their_file(cohort_pane, qtbot, members, desk, clock):
    service.freeze_cohort(desk, CohortDraft("年末"), lambda *_: None, lambda: False)
    people.leave_club(desk, members["赵大"])
    cohort_pane.table.ask("")
    qtbot.waitUntil(lambda: names(cohort_pane.lost_table) == ["赵大"])
    page = cohort_pane._page
    cohort_pane.print_list()
    qtbot.waitUntil(lambda: any(one.isVisible() for one in page.findChildren(PrintDialog)))
    dialog_of(page, PrintDialog).reject()
    cohort_pane.lost_table.opened.emit(members["赵大"])
    assert page.opened == [members["赵大"]]


# Books


@pytest.fixture
def books_pane(open_section, members, qtbot):
    page = open_section()
    page.section.turn_to("books")
    pane = page.section.pane
    qtbot.waitUntil(lambda: pane.table.records.rowCount() > 0)
    return pane


def rows(table):
    return [table.records.line(row).split("\t") for row in range(table.records.rowCount())]


def test_books_say_who_looks_after_how_many_and_that_the_ratio_is_not_set(books_pane):
    found = {line[0]: line for line in rows(books_pane.table)}
    assert found["何晴"] == ["何晴", "2", "1", "1", "0", "not set"]
    assert found["Without a manager"][1] == "2"
    assert "load not judged" in books_pane.head.state.text()


def test_a_whole_book_is_moved_and_its_list_printed(books_pane, qtbot, members, desk):
    books_pane.table.pick(person(desk, "何晴"))
    settle(qtbot, books_pane.members)
    books_pane.move_whole()
    save(books_pane.editor)
    assert books_pane.editor.findChild(Message, "to_staff.message").text()
    fill(books_pane.editor, to_staff=person(desk, "郭芳"), reason="岗位调整")
    save(books_pane.editor)
    qtbot.waitUntil(lambda: books_pane.editor is None)
    assert people.manager_on(members["赵大"], desk.today()) == person(desk, "郭芳")
    qtbot.waitUntil(lambda: ["郭芳", "2", "1", "1", "0", "not set"] in rows(books_pane.table))
    assert books_pane.printed.value() == service.handovers(desk)[0].number
    books_pane.print_list()
    page = books_pane._page
    qtbot.waitUntil(lambda: any(one.isVisible() for one in page.findChildren(PrintDialog)))
    dialog_of(page, PrintDialog).reject()


def test_selected_members_are_moved_and_a_refusal_stands_in_the_editor(books_pane, qtbot, members, desk):
    books_pane.table.pick(person(desk, "曾静"))
    qtbot.waitUntil(lambda: names(books_pane.members) == ["孙三"])
    books_pane.members.pick(members["孙三"])
    books_pane.move_some()
    fill(books_pane.editor, to_staff=person(desk, "郭芳"), reason="调整", from_on=desk.today() - DAY)
    save(books_pane.editor)
    message = books_pane.editor.findChild(Message, "from_on.message")
    qtbot.waitUntil(lambda: "孙三" in message.text())
    fill(books_pane.editor, from_on=desk.today() + 3 * DAY)
    save(books_pane.editor)
    qtbot.waitUntil(lambda: books_pane.editor is None)
    assert people.manager_on(members["孙三"], desk.today() + 3 * DAY) == person(desk, "郭芳")


# Quality


def test_the_quality_of_files_by_manager_and_what_each_lacks(open_section, members, qtbot, desk):
    page = open_section(QualitySection)
    pane = page.section
    qtbot.waitUntil(lambda: pane.table.records.rowCount() > 0)
    settle(qtbot, pane.files)
    assert next(line[:2] for line in rows(pane.table)) == ["All members", "5"]
    assert len(names(pane.files)) == 5
    pane.table.pick(person(desk, "何晴"))
    qtbot.waitUntil(lambda: sorted(names(pane.files)) == ["赵大", "钱二"])
    pane.missing.set_value("phone")
    qtbot.waitUntil(lambda: names(pane.files) == ["钱二"])
    pane.table.pick("nobody")
    qtbot.waitUntil(lambda: sorted(names(pane.files)) == ["周五", "李四"])
    pane.files.pick(members["周五"])
    pane.open_button.click()
    assert page.opened == [members["周五"]]
    assert pane.complete.accessibleDescription().startswith("0.0%")


def test_the_window_of_a_list_is_the_policys_where_it_says_one(open_section, members, qtbot, desk, monkeypatch):
    monkeypatch.setattr("desktop.membership.dialogs.due_pane.DuePane._clause", lambda _pane: Value(5))
    pane = open_section().section.pane
    settle(qtbot, pane.table)
    assert pane.window_box.value() == "policy"
    assert names(pane.table) == []
    assert pane.wanted().until == desk.today() + 5 * DAY


def test_every_control_has_a_name(open_section, members, qtbot, desk):
    service.enter_figure(desk, FigureDraft(desk.today(), 100, "报表"))
    service.record_offer(desk, OfferDraft(members["赵大"], "contract", desk.today(), "送", "accepted"))
    section = open_section().section
    for key in ("contract", "cohorts", "books"):
        section.turn_to(key)
        pane = section.pane
        qtbot.waitUntil(lambda pane=pane: getattr(pane, "_job", None) is None)
        for table in section.pane.findChildren(QWidget):
            if type(table).__module__.startswith("desktop.widgets") and hasattr(table, "accessibleName"):
                assert table.objectName() or not table.focusPolicy() & Qt.FocusPolicy.TabFocus, type(table)


def test_the_lists_are_read_by_the_source_as_the_table_asks(desk, members):
    source = service.QualitySource(desk)
    assert len(source.ids(Order(), MembersWanted(), 2)) == 2


@pytest.mark.parametrize("tab", ["contract", "cohorts", "books"])
def test_what_nobody_has_set_is_said_once_on_top_and_leads_to_its_clause(due, desk, tab, qtbot, monkeypatch):
    due.section.turn_to(tab)
    settle(qtbot, due.section.pane.table)
    qtbot.waitUntil(lambda: getattr(due.section.pane, "_job", None) is None)
    (notice,) = due.section.pane.findChildren(Banner)
    assert notice.kind == "unset"
    gone = []
    monkeypatch.setattr(due, "house", replace(due.house, open=lambda page, key: gone.append((page, key))))
    notice.findChild(Button, "banner.unset.act1").click()
    ((page, clause),) = gone
    assert page == "policy"
    assert clause in {one.line.name for one in settings.clauses(desk)}


def test_without_the_right_to_set_it_the_notice_names_whom_to_ask(open_section, desk, qtbot):
    page = open_section(QualitySection, desk_for(desk, "customer_manager"))
    qtbot.waitUntil(lambda: page.section._job is None and page.section.files.records.complete)
    (notice,) = page.section.findChildren(Banner)
    assert "Ask the administrator" in notice.text
    assert notice.findChild(Button, "banner.unset.act1") is None


def test_a_policy_that_says_everything_has_no_notice():
    said = Value(10)
    clauses = MembershipClauses(
        reminders=ReminderClauses(contract_days=said), retention=RetentionClauses(offer_period=Value("year"))
    )
    assert unset_notes.unset(clauses, "contract") == []
    assert unset_notes.unset(clauses, "broadband") == ["membership.reminders.broadband_days"]
