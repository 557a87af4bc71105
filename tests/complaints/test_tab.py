"""The complaints page: what it lists, shows, explains, prints; what a key does; what it costs."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QTabBar, QWidget

from desktop.complaints import rules, service
from desktop.complaints.dialogs import words
from desktop.complaints.dialogs.detail import KEYS
from desktop.complaints.samples import small
from desktop.core.contributions import Content
from desktop.core.ids import new_id
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.printouts import service as printouts
from desktop.printouts.records import Pad, Printout
from desktop.resources import find
from desktop.widgets.breadth import Breadth
from desktop.widgets.chips import Chip
from desktop.widgets.print_dialog import PrintDialog
from desktop.widgets.states import EmptyState
from tests.office import desk_for

MINUTE = timedelta(minutes=1)


@pytest.fixture
def case(desk, draft):
    """One registered complaint, late in its work order."""
    return service.register(desk, replace(draft, received_at=desk.now() - 15 * MINUTE))


@pytest.fixture
def page(open_page, desk, case):
    return open_page(desk)


def keys(qtbot, text="", key=None, modifier=Qt.KeyboardModifier.NoModifier):
    """Type at the focus, as a hand does."""
    focus = QApplication.focusWidget()
    if text:
        qtbot.keyClicks(focus, text)
    if key is not None:
        qtbot.keyClick(focus, key, modifier)


def press(qtbot, page, key, modifier=Qt.KeyboardModifier.ControlModifier):
    qtbot.keyClick(page, key, modifier)


def rows(page):
    return [page.register.table.records.record(row) for row in range(page.register.table.records.rowCount())]


def ask(page, qtbot):
    """Ask for what filter line and quick filter say, and wait for the worker's answer."""
    page.register.ask()
    qtbot.waitUntil(lambda: not page.register.table.records.pending)


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def buttons(widget):
    return [button for button in widget.findChildren(QPushButton) if button.isVisible()]


def dialog_of(page):
    return page.window().findChild(PrintDialog)


# ---- the list -------------------------------------------------------------------------------------------------


def test_the_list_is_there_at_once_with_the_first_one_chosen_and_the_focus_in_it(page, case):
    table = page.register.table
    assert [row.id for row in rows(page)] == [case]
    assert table.current_key() == case
    assert table.hasFocus()
    assert page.record.detail.id == case


def test_a_row_says_who_what_and_how_late_on_two_lines(page):
    records = page.register.table.records
    cells = [records.cell(0, column).text for column in range(3)]
    assert cells[0].startswith("不满意")
    assert re.match(r"王建国 计费有误 1118-001 我十月", cells[1])
    assert cells[2] == "5 min late 工作单提交·王建国"
    assert "owner 王建国" in records.spoken(0)


def test_the_model_keeps_qt_s_contract(page, desk, draft, qtbot):
    tester = QAbstractItemModelTester(page.register.table.records, QAbstractItemModelTester.FailureReportingMode.QtTest)
    for _ in range(3):
        service.register(desk, draft)
    page.refresh()
    page.register.line.set_value("王建国")
    ask(page, qtbot)
    assert len(rows(page)) == 4
    segments = QAbstractItemModelTester(page.record.segments.records)
    page.record.segments.show_segments(page.record.detail.segments[:2])
    assert page.record.segments.records.rowCount() == 2
    del tester, segments


def test_initials_typed_into_the_filter_find_the_case_and_enter_leads_to_it(page, desk, draft, qtbot):
    other = service.register(desk, replace(draft, customer_name="单雄信", contact="单雄信", phone="13911112222"))
    press(qtbot, page, Qt.Key.Key_F)
    assert page.register.line.hasFocus()
    keys(qtbot, "sxx")
    keys(qtbot, key=Qt.Key.Key_Return)
    qtbot.waitUntil(page.register.table.hasFocus)
    assert [row.id for row in rows(page)] == [other]
    assert page.record.detail.id == other
    keys(qtbot, key=Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(rows(page)) == 2)
    assert page.register.line.text() == ""


def test_quick_filters_are_counted_by_the_worker_and_choose(page, desk, draft, qtbot):
    service.register(desk, draft)
    page.refresh()
    button = page.findChild(QWidget, "complaints.quick.late")
    qtbot.waitUntil(lambda: page.findChild(QWidget, "complaints.quick.open").text() == "Open 2")
    assert button.text() == "Late 1"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(rows(page)) == 1)
    assert page.findChild(QLabel, "complaints.count").text() == "1 complaints, by the nearest limit"


@pytest.mark.parametrize(
    ("quick", "text", "line", "act"),
    [
        ("all", "", "No complaint has been registered yet", "New complaint"),
        ("open", "", "No complaint has been registered yet", "New complaint"),
        ("late", "", "None under “Late”", "Show all"),
        ("open", "nobody at all", "Nothing answers “nobody at all”", "Clear the filter"),
    ],
)
def test_an_empty_list_says_why_and_offers_the_way_out(open_page, desk, qtbot, quick, text, line, act):
    page = open_page(desk)
    page.register.quick.set_value(quick)
    page.register.line.set_value(text)
    ask(page, qtbot)
    empty = page.findChild(EmptyState, "complaints.list.empty")
    assert empty.isVisible()
    assert empty.accessibleName() == line
    qtbot.waitUntil(lambda: [button.text() for button in buttons(empty)] == [act])
    [button] = buttons(empty)
    button.click()
    assert page.register.line.text() == ""
    assert page.record.detail is None


def test_without_the_right_nothing_is_listed(open_page, desk):
    page = open_page(replace(desk, permissions=frozenset()))
    assert page.findChild(EmptyState, "complaints.empty").isVisible()
    assert not page.run("complaints.new")
    page.refresh()
    page.tick()
    page.give_way(Breadth.NARROW)
    page.open_record(new_id())
    assert not page.back()


def test_a_record_outside_the_filter_is_opened_all_the_same(page, desk, draft, qtbot):
    other = service.register(desk, replace(draft, customer_name="何志强", contact="何志强", phone="13711112222"))
    page.register.line.set_value("王建国")
    ask(page, qtbot)
    page.open_record(other)
    assert page.record.detail.id == other
    assert page.register.table.current_key() == other
    assert page.register.line.text() == ""


# ---- the record -----------------------------------------------------------------------------------------------


def test_the_head_says_what_is_known(page, desk, draft):
    member = people.admit_member(desk, people_rules.MemberDraft("孙玉兰", phone="13612345678"))
    since = desk.today() - timedelta(days=9)
    people.grant_tier(desk, people_rules.TierDraft(member, "gold", since, None, "消费达标"))
    full = replace(
        draft,
        member_id=member,
        customer_name="孙玉兰",
        contact="孙女士",
        level="crisis",
        level_reason="媒体到场",
        read_back=True,
        read_back_at=desk.now(),
        validity=rules.Validity.VALID,
        address="人民路 18 号",
    )
    page.open_record(service.register(desk, full))
    shown = " ".join(texts(page.record.head))
    for said in ("QH-20261118-002-", "Received 14:25·Phone·王建国", "孙玉兰", "Read back 14:26", "Contact: 孙女士"):
        assert said in shown
    chips = {
        chip.objectName(): (chip.kind, chip.text) for chip in page.record.head.findChildren(Chip) if chip.isVisible()
    }
    assert chips == {
        "complaint.level": ("level.4", "危机事件"),
        "complaint.category": ("plain", "计费有误"),
        "complaint.validity": ("plain", "Upheld"),
        "complaint.tier": ("tier.gold", "金卡"),
    }


def test_segments_show_owner_limit_and_state(page):
    records = page.record.segments.records
    shown = [[records.cell(row, column).text for column in (0, 1, 2, 3, 5)] for row in range(records.rowCount())]
    assert shown[0] == ["工作单提交", "王建国 回访专员", "14:11 + 10 min", "14:21", "5 min late"]
    assert shown[1][0] == "首次联系"
    assert shown[1][3:] == ["14:41", "15 min left"]
    assert shown[2][2:] == ["after 工作单提交", "—", "not started"]
    assert shown[3][3] == "next day 14:11"


def test_the_tick_repaints_and_tells_what_became_late_without_asking_the_database(page, qtbot, clock, statements):
    read = []
    page.house.jobs.read(lambda _job: None, read.append, owner=page)  # the reader's last job: all others are done
    qtbot.waitUntil(lambda: page.record.detail is not None and read == [None])
    clock.advance(16 * MINUTE)
    statements.clear()
    page.tick()
    page.grab()
    assert page.record.segments.records.cell(1, 5).text == "1 min late"
    assert page.record.made("story").lines.found[0].title == "首次联系 is late"
    assert page.needs_seconds() is False
    assert statements == []


def test_a_clock_below_ten_minutes_asks_for_seconds(page, clock):
    clock.advance(10 * MINUTE)
    assert page.record.segments.records.cell(1, 5).text == "05:00 left"
    assert page.needs_seconds()


def test_choosing_another_case_costs_few_statements(page, desk, draft, statements, qtbot):
    for _ in range(4):
        service.register(desk, draft)
    page.refresh()
    page.grab()
    statements.clear()
    keys(qtbot, key=Qt.Key.Key_Down)
    page.grab()
    assert page.record.detail.id == page.register.table.current_key()
    assert len(statements) <= 12


def test_tabs_show_words_links_and_the_history_field_by_field(page, desk, draft, case, qtbot):
    later = service.register(desk, replace(draft, duplicate_of=case, level="major", level_reason="群体投诉"))
    page.open_record(later)
    tabs = page.findChild(QTabBar, "complaint.tabs")
    assert tabs.tabText(KEYS.index("linked")) == "Linked 1"
    page.record.turn_to("facts")
    qtbot.waitUntil(lambda: "群体投诉" in texts(page.record.made("facts")))
    page.record.turn_to("history")
    told = page.record.made("history").lines.found
    assert [line.title for line in told] == ["Registered"]
    assert "level: 重大投诉" in told[0].text
    assert "王建国, journal no." in told[0].who
    page.findChild(QPushButton, "complaint.links").click()
    assert tabs.currentIndex() == KEYS.index("linked")
    page.record.made("linked").setFocus()
    keys(qtbot, key=Qt.Key.Key_Return)
    assert page.record.detail.id == case


def test_the_explanation_comes_and_goes_and_adds_up(page, qtbot):
    press(qtbot, page, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
    assert page.record.aside
    formula = "14:11 + 10 min, calendar time, 王建国 回访专员"
    qtbot.waitUntil(lambda: {formula, "today 14:21"} <= set(texts(page.record.made("explained"))))
    found = page.record.made("explained").findChildren(QWidget)
    bar = next(w for w in found if w.accessibleName().startswith("today 9 h"))
    assert bar.accessibleName() == "today 9 h 49 min, tomorrow 14 h 11 min"
    press(qtbot, page, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert not page.record.aside
    assert page.record.part() == "story"


def test_the_number_goes_to_the_clipboard(page, qtbot):
    press(qtbot, page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert QGuiApplication.clipboard().text() == page.record.detail.facts.number
    assert not page.action("complaints.undo").isEnabled()


@pytest.mark.parametrize("content", ["<b>&amp;</b> %1 {0} ' OR 1=1 --", "🀄𠮷" * 300, "x" * 9_000, "a\u0301\n\n\tb"])
def test_nasty_texts_are_shown_as_they_are(page, desk, draft, content, qtbot):
    page.open_record(service.register(desk, replace(draft, content=content, customer_name="<i>O'Hara</i>")))
    page.resize(1024, 560)
    page.grab()
    assert page.record.detail.facts.customer_name == "<i>O'Hara</i>"
    assert (
        page.record.quote.findChild(QLabel, "complaint.quote.words").text().replace("\u200b", "")
        == rules.tidied(replace(draft, content=content)).content
    )


# ---- paper ----------------------------------------------------------------------------------------------------


def test_ctrl_p_opens_the_first_form_saves_a_pdf_and_writes_the_print_down(page, qtbot, tmp_path):
    press(qtbot, page, Qt.Key.Key_P)
    dialog = dialog_of(page)
    assert [form.code for form in dialog.list.forms.ticked()] == ["F03"]
    qtbot.waitUntil(lambda: dialog.preview.page_count() > 0, timeout=20_000)
    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        dialog.save_pdf()
    [row] = list(Printout.select())
    assert (row.form, row.number, row.mode) == ("F03", page.record.detail.facts.number, Content.FILLED.value)
    assert (row.needs_signature, row.copies, row.reprint) == (True, 2, 0)
    assert [file.read_bytes()[:5] for file in tmp_path.glob("F03*.pdf")] == [b"%PDF-"]


def test_a_second_print_is_counted_on_the_paper_and_in_the_menu(page, desk, printers, qtbot):
    for count in (1, 2):
        press(qtbot, page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        qtbot.waitUntil(lambda count=count: Printout.select().count() == count, timeout=20_000)
    assert [order.printer for order, _size in printers.sent] == ["HP LaserJet"] * 2
    assert [line.reprint for line in printouts.printouts(desk, page.record.detail.facts.number)] == [1, 0]
    menu = page.findChild(QMenu, "complaint.print.menu")
    menu.aboutToShow.emit()
    assert menu.actions()[-1].text() == "Last printed: F03 14:26"
    menu.actions()[-1].trigger()
    assert dialog_of(page).list.forms.forms[0].paper == "A4, 2 copies; printed 2 times already"
    dialog_of(page).reject()


def test_the_receipt_is_not_awaited_back(page, qtbot):
    page.run("complaint.print.F08")
    dialog = dialog_of(page)
    qtbot.waitUntil(lambda: dialog.preview.page_count() > 0, timeout=20_000)
    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        dialog.print_now()
    assert [(row.form, row.needs_signature) for row in Printout.select()] == [("F08", False)]


def test_a_pad_takes_its_numbers_when_it_is_printed(page, desk, qtbot):
    page.run("complaint.print.pad")
    dialog = dialog_of(page)
    assert dialog.settings.value().content is Content.PAD
    assert Pad.select().count() == 0
    with qtbot.waitSignal(dialog.accepted, timeout=30_000):
        dialog.print_now()
    [pad] = printouts.pads(desk)
    [row] = list(Printout.select())
    assert (row.mode, row.number, pad.sheets) == ("pad", pad.numbers[0], 20)


def test_blanks_need_no_case(open_page, desk, qtbot):
    page = open_page(desk)
    page.run("complaint.print.blank")
    dialog = dialog_of(page)
    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        dialog.print_now()
    [row] = list(Printout.select())
    assert (row.mode, row.number, row.needs_signature) == ("blank", "", False)
    assert not page.run("complaint.print")
    assert page.action("complaint.print").statusTip() == "Choose a complaint first."


def test_characters_that_the_fonts_lack_are_named_before_printing(page, desk, draft, qtbot):
    page.open_record(service.register(desk, replace(draft, contact="\U0003134a某")))
    page.run("complaint.print.F03")
    dialog = dialog_of(page)
    qtbot.waitUntil(lambda: dialog.preview.page_count() > 0, timeout=20_000)
    qtbot.waitUntil(lambda: any("\U0003134a" in text for text in texts(dialog)))
    dialog.reject()


def test_who_may_not_print_is_told_why(open_page, desk, case):
    page = open_page(desk_for(desk, "auditor"))
    assert not page.run("complaint.print")
    assert "do not include printing" in page.action("complaint.print").statusTip()
    assert "do not include registering" in page.action("complaints.new").statusTip()


# ---- room, names, keys ----------------------------------------------------------------------------------------


def test_the_smallest_window_holds_the_page(page):
    for breadth, size in ((Breadth.NARROW, (1024, 532)), (Breadth.NORMAL, (1366, 629)), (Breadth.WIDE, (1920, 1012))):
        page.resize(*size)
        page.give_way(breadth)
        assert page.minimumSizeHint().width() <= 1024
        assert page.minimumSizeHint().height() <= 532
    page.give_way(Breadth.NARROW)
    assert page.record.segments.isColumnHidden(2)
    assert not page.record.quote.isVisible()
    assert not page.findChild(QWidget, "complaints.quick.all").isVisible()
    assert page.register.table.records.cell(0, 0).text == ""


def test_the_splitter_stays_where_it_was_put(page):
    page.give_way(Breadth.NORMAL)
    page._split.moveSplitter(430, 1)
    page.give_way(Breadth.WIDE)
    page.give_way(Breadth.NORMAL)
    assert abs(page._split.sizes()[0] - 430) <= 2


def walked(qtbot, page, key=Qt.Key.Key_Tab):
    """Where Tab leads, once round from the list; parts of a box answer as the box."""
    page.register.table.setFocus()
    seen = []
    while "list" not in seen and len(seen) < 60:
        qtbot.keyClick(QApplication.focusWidget(), key)
        where = QApplication.focusWidget()
        while not where.objectName() or where.objectName().startswith("qt_"):
            where = where.parentWidget()
        seen.append(where.objectName().split(".", 1)[-1])
    return seen


def test_tab_goes_once_round_in_the_order_of_the_eye(page, qtbot):
    seen = walked(qtbot, page)
    acts = seen.index("segments") - 2
    assert seen[acts:] == [
        "print", "more", "segments", "tabs", "explain", "log", "quick.result.tried", "quick.note", "quick.save",
        "sections.open", "export", "new", "filter", "quick.open", "list",
    ]  # fmt: skip
    assert walked(qtbot, page, Qt.Key.Key_Backtab) == [*seen[-2::-1], "list"]


@pytest.mark.parametrize("part", [*KEYS, "explained", "all_acts"])
def test_no_part_of_the_record_holds_the_focus_for_ever(page, qtbot, part):
    page.record.turn_to(part)
    seen = walked(qtbot, page)
    assert seen[-1] == "list"
    assert seen.index("explain") == seen.index("tabs") + 1


def test_every_control_has_one_name_of_its_own(page):
    named = [w for w in page.findChildren(QWidget) if w.focusPolicy() is not Qt.FocusPolicy.NoFocus and w.isVisible()]
    unnamed = [w for w in named if not w.objectName()]
    assert unnamed == []
    names = [w.objectName() for w in named if not w.objectName().startswith("qt_")]
    assert sorted(names) == sorted(set(names))


def test_no_key_is_taken_twice(page):
    taken = [keys.toString() for act in page.known_actions() for keys in act.shortcuts() if not keys.isEmpty()]
    assert sorted(taken) == sorted(set(taken))


def test_the_menu_of_a_row_offers_what_can_be_done(page, qtbot):
    table = page.register.table
    table.menu_asked.emit(table.current_key(), page.mapToGlobal(QPoint(50, 50)))
    menu = page.findChild(QMenu, "complaint.menu")
    assert [act.objectName() for act in menu.actions() if act.objectName()] == [
        *(f"complaint.{code}" for code in page.record.acts.shown()),
        "complaint.all_acts", "complaint.copy_number", "complaint.explain", "complaint.print",
    ]  # fmt: skip
    assert page.record.acts.shown()[0] == "hand_over_work_order"
    menu.close()


def test_the_sample_office_can_be_walked_through(open_page, desk, qtbot):
    small(desk, until=desk.now(), complaints=12)
    page = open_page(desk)
    seen = set()
    for _ in range(page.register.table.records.rowCount()):
        seen.add(page.record.detail.id)
        keys(qtbot, key=Qt.Key.Key_Down)
        page.grab()
    assert len(seen) == page.register.table.records.rowCount() > 8  # A few of the twelve are closed.


def test_the_catalogue_says_every_closed_word_as_the_paper_does():
    text = (find("translations") / "zh_CN" / "complaints.ts").read_text(encoding="utf-8")
    room = text[text.index("<name>complaints</name>") :]
    pattern = r"<source>([^<]*)</source>\s*<translation>([^<]*)</translation>"
    pairs = dict(re.findall(pattern, room[: room.index("</context>")]))
    for said in (words.CHANNELS, words.ATTACHMENTS, words.VALIDITIES, words.STEPS, words.QUICKS, words.UNITS):
        for word, told in said.items():
            assert pairs[told.text] == word.zh
