"""Taking a complaint down by the keyboard: journeys, wrong inputs, drafts, doubles, limits."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from desktop.complaints import rules, service
from desktop.complaints.dialogs.customer_line import CustomerLine
from desktop.complaints.dialogs.editor import ComplaintEditor
from desktop.complaints.records import Complaint, ComplaintLink
from desktop.core.clause import Value
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.widgets.banners import Banner
from desktop.widgets.fields import FieldRow
from desktop.widgets.print_dialog import PrintDialog
from tests.office import desk_for

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
MINUTE = timedelta(minutes=1)


@pytest.fixture
def page(open_page, desk):
    return open_page(desk)


@pytest.fixture
def editor(page, qtbot):
    qtbot.keyClick(page, Qt.Key.Key_F2)
    assert isinstance(page.editor, ComplaintEditor)
    return page.editor


@pytest.fixture
def member(desk):
    made = people.admit_member(
        desk, people_rules.MemberDraft("单雄信", phone="13800004417", address="青河县人民路 18 号")
    )
    since = desk.today() - timedelta(days=30)
    people.grant_tier(desk, people_rules.TierDraft(made, "diamond", since, None, "消费达标"))
    return people.member(desk, made)


class Hand:
    """Types where the focus is: letters and digits by keys, Chinese as an input method commits it."""

    def __init__(self, qtbot):
        self._qtbot = qtbot

    def type(self, text):
        if text.isascii():
            self._qtbot.keyClicks(QApplication.focusWidget(), text)
            return self
        committed = QInputMethodEvent()
        committed.setCommitString(text)
        QApplication.sendEvent(QApplication.focusWidget(), committed)
        return self

    def key(self, key, modifier=NONE):
        self._qtbot.keyClick(QApplication.focusWidget(), key, modifier)
        return self

    def enter(self):
        return self.key(Qt.Key.Key_Return)

    def tab(self, times=1):
        for _ in range(times):
            self.key(Qt.Key.Key_Tab)
        return self


@pytest.fixture
def hand(qtbot):
    return Hand(qtbot)


def at():
    """The name of the field that has the focus; parts of a box answer for it."""
    widget = QApplication.focusWidget()
    while widget is not None and not (widget.objectName() and not widget.objectName().startswith("qt_")):
        widget = widget.parentWidget()
    return widget.objectName().split(".")[0] if widget is not None else ""


def message(page, field):
    return page.findChild(QLabel, f"{field}.message").text()


def type_a_complaint(hand, words="账单多扣二十元"):
    hand.type("李秀英").enter()
    hand.enter()  # address
    hand.type("李秀英").enter()
    hand.type("13912345678").enter()
    hand.type("计费有误").enter()
    assert at() == "object_department"
    hand.type("jfb").enter()
    hand.enter().enter()  # person, product
    assert at() == "level"
    hand.type("1").enter()
    hand.enter()  # reason
    assert at() == "content"
    hand.type(words).tab()
    hand.type("退 20 元").enter()
    assert at() == "read_back"
    hand.key(Qt.Key.Key_Space)


def put(editor, draft):
    """Fill the form as if it had been typed."""
    editor.form.fill(replace(draft, received_at=draft.received_at))
    editor.fields.recheck()


# ---- journeys -------------------------------------------------------------------------------------------------


def test_a_complaint_is_taken_down_by_the_keyboard_alone(page, editor, hand, desk):
    assert at() == "customer_name"
    type_a_complaint(hand)
    hand.key(Qt.Key.Key_S, CTRL)
    [kept] = list(Complaint.select())
    assert (kept.customer_name, kept.phone, kept.category, kept.level) == (
        "李秀英", "13912345678", "billing_error", "dissatisfied",
    )  # fmt: skip
    assert (kept.object_department, kept.content, kept.demand) == ("计费部", "账单多扣二十元", "退 20 元")
    assert (kept.read_back, kept.read_back_at, kept.received_at) == (True, desk.now(), desk.now())
    assert page.editor is None
    assert page.register.table.current_key() == kept.id
    assert page.register.table.hasFocus()
    assert page.record.detail.facts.number == kept.number
    note = page.findChild(QLabel, "undo.text")
    assert note.text() == f"Registered {kept.number}, first contact by 14:56"
    assert not page.findChild(QPushButton, "undo.do").isVisible()
    assert not page.action("complaints.undo").isEnabled()
    assert service.kept_draft(desk) is None


def test_what_is_left_is_said_to_be_kept(page, editor, hand, desk):
    hand.type("lixiuying")
    hand.key(Qt.Key.Key_Escape)
    if page.editor is not None:  # the first one closed the list of names
        hand.key(Qt.Key.Key_Escape)
    assert page.editor is None
    assert service.kept_draft(desk) is not None
    told = page.findChild(QLabel, "undo.text").text()
    assert told == "The new complaint is kept as a draft; F2 goes on with it."
    page.run("complaints.new")
    page.editor.throw_away()
    page.clear_note()
    page.back()
    assert page.editor is None
    assert service.kept_draft(desk) is None


def test_ctrl_enter_registers_and_opens_both_forms(page, editor, hand, qtbot):
    type_a_complaint(hand)
    hand.key(Qt.Key.Key_Return, CTRL)
    assert Complaint.select().count() == 1
    dialog = page.window().findChild(PrintDialog)
    assert [form.code for form in dialog.list.forms.ticked()] == ["F03", "F08"]
    qtbot.waitUntil(lambda: dialog.preview.page_count() > 0, timeout=20_000)
    dialog.reject()


def test_a_member_is_found_by_initials_and_brings_what_is_known(page, editor, hand, qtbot, member):
    line: CustomerLine = editor.form.customer_name
    hand.type("sxx")
    popup = line.findChild(QWidget, "customer_name.found") or line._finder.popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Return)  # a popup has the keyboard
    assert (line.value(), line.member) == ("单雄信", member)
    draft = editor.form.draft()
    assert (draft.member_id, draft.contact, draft.phone, draft.address) == (
        member.id, "单雄信", "13800004417", "青河县人民路 18 号",
    )  # fmt: skip
    assert editor.form.customer_info.accessibleName() == f"钻石卡, {member.card}"
    line.setFocus()
    hand.key(Qt.Key.Key_End).type("丰")
    assert editor.form.draft().member_id is None
    assert not editor.form.customer_info.isVisible()


@pytest.mark.parametrize("typed", ["13800004417", "4417", "QH10000001{check}"])
def test_a_phone_its_tail_or_a_card_is_the_member_when_the_field_is_left(page, editor, hand, member, typed):
    hand.type(typed.replace("{check}", member.card_number[-1]))
    hand.tab()
    assert editor.form.draft().member_id == member.id
    assert editor.form.customer_name.value() == "单雄信"


def test_a_chinese_name_is_not_taken_for_a_member_of_that_name(page, editor, hand, member):
    hand.type("单雄信").tab()
    draft = editor.form.draft()
    assert (draft.customer_name, draft.member_id) == ("单雄信", None)


# ---- wrong inputs ---------------------------------------------------------------------------------------------


def test_everything_missing_is_said_beside_its_field_and_listed_below(page, editor, hand):
    hand.key(Qt.Key.Key_S, CTRL)
    assert Complaint.select().count() == 0
    assert at() == "customer_name"
    for field, said in (
        ("customer_name", "Say who complains"),
        ("contact", "Say whom to ask for"),
        ("phone", "Say on which number"),
        ("category", "Choose a category"),
        ("level", "Choose how serious"),
        ("content", "Write down what the customer says"),
    ):
        assert message(page, field).startswith(said)
    assert page.findChild(QLabel, "complaint_edit.problems.count").text() == "6 to mend:"
    page.findChild(QPushButton, "complaint_edit.problems.phone").click()
    assert at() == "phone"


def test_a_field_is_judged_when_it_is_left_not_before(page, editor, hand):
    editor.form.lines["phone"].setFocus()
    hand.type("1380000441")
    assert message(page, "phone") == ""
    hand.enter()
    assert message(page, "phone") == "1 digits short: a mobile number has 11 digits."
    assert editor.form.lines["phone"].accessibleDescription() == message(page, "phone")
    editor.form.lines["phone"].setFocus()
    hand.key(Qt.Key.Key_End).type("7")
    assert message(page, "phone") == ""


def test_a_time_in_the_future_and_words_that_no_list_has_are_refused(page, editor, hand):
    editor.form.received_at.setFocus()
    editor.form.received_at.selectAll()
    hand.type("2359").enter()
    assert message(page, "received_at").startswith("This lies in the future")
    editor.form.category.setFocus()
    hand.type("没有这一类").tab()
    assert message(page, "category") == "“没有这一类” is not in the list."
    assert editor.form.category.currentText() == "没有这一类"


def test_what_a_verb_refuses_stands_beside_the_field_and_nothing_is_lost(page, editor, draft, member):
    put(editor, draft)
    before = editor.form.draft()
    page.attempt(service.register, page._desk, replace(draft, member_id=draft.department_id))
    assert "not in the register" in message(page, "customer_name")
    assert editor.form.draft() == before


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("a\x00b\ud800c\u200bd\u202ee", "abcde"),
        ("<b>粗</b> ' OR 1=1; --", "<b>粗</b> ' OR 1=1; --"),
        ("一行\r\n二行\u2028三行", "一行\n二行\n三行"),
        ("𠮷野家", "𠮷野家"),
    ],
)
def test_pasted_texts_are_cleaned(page, editor, draft, pasted, kept):
    mime = QMimeData()
    mime.setText(pasted)
    editor.form.content.insertFromMimeData(mime)
    assert editor.form.draft().content.replace("\ufffd", "") == kept
    editor.form.lines["contact"].setText(pasted)
    assert editor.form.draft().contact.replace("\ufffd", "") == kept.replace("\n", " ")


def test_ten_thousand_characters_are_kept_and_one_more_is_told(page, editor, draft):
    put(editor, replace(draft, content="诉" * 10_000))
    assert not any(problem.blocks for problem in editor.fields.found)
    editor.form.content.appendPlainText("诉")
    assert not editor.fields.complete()
    assert "too many" in message(page, "content")


def test_the_store_being_full_is_told_in_a_banner_and_the_editor_stays(page, editor, draft, monkeypatch):
    def full(*_args):
        raise OSError("No space left on device")

    put(editor, draft)
    monkeypatch.setattr(service, "register", full)
    with pytest.raises(OSError):  # the house reports what nobody expected; this test's house raises it
        page._intake._register(editor, editor.form.draft(), ())
    assert page.editor is editor
    assert editor.form.draft().content == rules.tidied(draft).content


# ---- fields that depend on each other ---------------------------------------------------------------------------


def test_a_quality_case_asks_for_the_goods_and_only_then(page, editor):
    row = page.findChild(QWidget, "product_model.cell")
    assert row.isHidden()
    editor.form.category.set_value("quality")
    assert not row.isHidden()
    editor.form.lines["product_batch"].set_value("K2609")
    editor.form.category.set_value("billing_error")
    assert not row.isHidden()  # what was typed does not vanish
    editor.form.lines["product_batch"].set_value("")
    editor.form.category.set_value("attitude")
    assert row.isHidden()


def test_the_other_category_asks_what_it_is(page, editor):
    other = editor.form.lines["category_other"]
    assert other.isHidden()
    editor.form.category.set_value("other")
    assert not other.isHidden()


def test_a_grave_level_asks_why_and_names_the_criteria(page, editor):
    editor.form.level.set_value("major")
    row = next(row for row in editor.form.rows if row.name == "level_reason")
    assert isinstance(row, FieldRow)
    assert message(page, "level_reason").startswith("Serious: 媒体关注")
    assert not editor.fields.complete()
    assert message(page, "level_reason") == "“重大投诉” needs a reason."


def test_ticking_the_read_back_notes_the_time_and_the_count_follows_the_ticks(editor, desk):
    editor.form.read_back.set_value(True)
    assert editor.form.draft().read_back_at == desk.now()
    editor.form.read_back.set_value(False)
    assert editor.form.draft().read_back_at is None
    ticks = editor.form.attachments.lines
    ticks["fax"].set_value(True)
    ticks["photo"].set_value(True)
    assert editor.form.draft().attachment_count == 2
    editor.form.attachment_count.set_value("5")
    ticks["sample"].set_value(True)
    assert editor.form.draft().attachment_count == 5
    editor.form.attachment_count.set_value("viele")
    assert editor.form.attachment_count.own_problem() is not None


def test_letters_choose_the_channel(editor, hand):
    editor.form.channel.setFocus()
    hand.type("l")
    assert editor.form.draft().channel is rules.Channel.VISIT


# ---- limits ---------------------------------------------------------------------------------------------------


def explained(editor):
    side = editor._side.explanation
    return [label.text() for label in side.findChildren(QLabel) if label.isVisible()]


def test_the_limits_follow_every_change(editor, qtbot):
    qtbot.waitUntil(lambda: any("choose one" in text for text in explained(editor)))
    editor.form.level.set_value("very_dissatisfied")
    qtbot.waitUntil(lambda: "today 14:46" in explained(editor))
    assert "14:26 + 20 min, calendar time, 部门经理" in explained(editor)
    assert "As a “quality” case" in explained(editor)
    editor.form.category.set_value("quality")
    qtbot.waitUntil(lambda: "内联单提交" in explained(editor) and "As a “quality” case" not in explained(editor))
    editor.form.received_at.clear()
    qtbot.waitUntil(lambda: "The limits run from receipt: say when that was." in explained(editor))


def test_the_cards_carry_limit_and_fine_of_the_policy(editor, desk):
    level = desk.policy.complaints.level("crisis")
    assert level.late_fine == Value(80_00)
    card = editor.findChild(QWidget, "level.crisis")
    assert card.accessibleDescription() == "first 10 min·fine 80"


# ---- doubles --------------------------------------------------------------------------------------------------


def test_a_possible_double_is_offered_compared_and_linked(page, desk, draft, qtbot):
    first = service.register(desk, draft)
    page.run("complaints.new")
    editor = page.editor
    put(editor, draft)
    editor._look_for_doubles()
    line = editor.form.duplicate_of
    assert line.isVisible()
    qtbot.mouseClick(line._compare, Qt.MouseButton.LeftButton)
    assert editor._side.compare.isVisible()
    assert "1118-001" in [label.text() for label in editor._side.compare.findChildren(QLabel)]
    qtbot.mouseClick(line._link, Qt.MouseButton.LeftButton)
    assert editor.form.draft().duplicate_of == first
    editor._save.trigger()
    assert [(link.earlier_id, link.complaint_id) for link in ComplaintLink.select()] == [(first, page.record.detail.id)]


def test_what_is_not_the_same_is_not_offered_again(page, desk, draft, qtbot):
    service.register(desk, draft)
    page.run("complaints.new")
    editor = page.editor
    put(editor, draft)
    editor._look_for_doubles()
    qtbot.mouseClick(editor.form.duplicate_of._not_same, Qt.MouseButton.LeftButton)
    assert editor.form.duplicate_of.isHidden() or not editor.form.duplicate_of.isVisible()
    editor._look_for_doubles()
    assert not editor.form.duplicate_of.isVisible()
    assert editor.form.draft().duplicate_of is None


# ---- drafts ---------------------------------------------------------------------------------------------------


def test_the_draft_survives_esc_and_comes_back(page, editor, hand, desk, draft):
    put(editor, draft)
    typed = editor.form.draft()
    hand.key(Qt.Key.Key_Escape)
    assert page.editor is None
    assert page.bar.isVisible()
    assert service.kept_draft(desk) == typed
    page.run("complaints.new")
    assert page.editor.form.draft() == typed
    assert page.editor.findChild(QLabel, "complaint_edit.restored").isVisible()
    page.editor.findChild(QPushButton, "complaint_edit.drop").click()
    assert service.kept_draft(desk) is None
    assert page.editor.form.draft().content == ""
    page.action("complaints.undo").trigger()
    assert page.editor.form.draft() == typed


def test_leaving_says_in_view_that_the_draft_is_kept(page, editor, hand, draft, qtbot):
    put(editor, draft)
    hand.key(Qt.Key.Key_Escape)
    note = page.findChild(QWidget, "undo")
    assert note.accessibleName().startswith("The new complaint is kept")

    def seen():
        there = page.childAt(note.mapTo(page, note.rect().center()))
        return there is note or note.isAncestorOf(there)

    qtbot.waitUntil(seen)


def test_a_draft_thrown_away_comes_back_by_the_key_that_is_offered(page, editor, hand, draft, qtbot):
    put(editor, draft)
    editor.keep_now()
    typed = editor.form.draft()
    editor.throw_away()
    assert at() == "customer_name"
    hand.key(Qt.Key.Key_Z, CTRL)
    assert page.editor.form.draft() == typed
    editor.throw_away()
    hand.type("Li")
    hand.key(Qt.Key.Key_Z, CTRL)
    assert page.editor.form.draft().customer_name != "Li"
    assert page.editor.form.draft() != typed


def test_the_draft_is_kept_while_one_types_and_says_when(page, editor, hand, desk, qtbot):
    hand.type("李秀英")
    qtbot.waitUntil(lambda: page.findChild(QLabel, "complaint_edit.saved").text() == "Draft kept 14:26")
    assert service.kept_draft(desk).customer_name == "李秀英"


def test_an_untouched_editor_leaves_no_draft(page, editor, hand, desk):
    hand.key(Qt.Key.Key_Escape)
    assert service.kept_draft(desk) is None


def test_drafts_belong_to_their_account(page, editor, open_page, desk, draft):
    put(editor, draft)
    page.close_editor()
    other = open_page(desk_for(desk, "agent"))
    other.run("complaints.new")
    assert other.editor.form.draft().content == ""


def test_another_record_can_be_opened_from_elsewhere_and_the_draft_waits(page, editor, desk, draft):
    there = service.register(desk, draft)
    put(editor, replace(draft, customer_name="何志强"))
    page.open_record(there)
    assert page.editor is None
    assert page.record.detail.id == there
    assert service.kept_draft(desk).customer_name == "何志强"


def test_f2_again_keeps_the_editor(page, editor):
    page.run("complaints.new")
    assert page.editor is editor


# ---- room, order, names ---------------------------------------------------------------------------------------


def test_a_service_case_fits_without_scrolling(page, editor, draft, qtbot):
    page.resize(1366, 697 - 43 - 27)  # under the main row, over the status bar
    put(editor, replace(draft, level="major"))
    editor.fields.complete()
    editor.form.show_doubles(True)
    qtbot.waitUntil(lambda: editor._area.verticalScrollBar().maximum() == 0)


def test_the_smallest_window_folds_the_limits_into_a_tab(page, editor, qtbot):
    page.resize(1024, 532)
    qtbot.waitUntil(lambda: editor.width() <= 1024)
    assert editor._tabs.isVisible()
    assert not editor._side.isVisible()
    assert page.minimumSizeHint().width() <= 1024
    assert page.minimumSizeHint().height() <= 532
    editor._tabs.setCurrentIndex(1)
    assert editor._side.isVisible()
    assert not editor._area.isVisible()
    assert page.findChild(QPushButton, "complaint_edit.save_and_print").isVisible()
    qtbot.keyClick(editor, Qt.Key.Key_F9)
    assert editor._area.isVisible()
    page.resize(1366, 600)
    qtbot.waitUntil(lambda: editor._side.isVisible() and editor._area.isVisible())


def test_tab_visits_the_fields_in_the_order_of_the_eye(page, editor, hand, qtbot):
    editor.form.received_at.setFocus()
    seen = [at()]
    while seen.count("received_at") < 2 and len(seen) < 60:
        hand.tab()
        if at() != seen[-1]:
            seen.append(at())
    fields = [name for name in seen if name in {row for one in editor.form.rows for row in one.fields}]
    assert fields == [
        "received_at", "channel", "customer_name", "address", "contact", "phone", "category", "object_department",
        "object_person", "object_product", "level", "level_reason", "content", "demand", "read_back", "read_back_at",
        "attachments", "attachment_count", "validity", "validity_reason", "received_at",
    ]  # fmt: skip


def test_no_letter_and_no_key_is_given_twice(page, editor):
    editor.form.category.set_value("quality")
    letters = [label.toolTip() for label in editor.findChildren(QLabel) if label.toolTip().startswith("Alt+")]
    assert len(letters) == len(set(letters)) >= 15
    own = [keys.toString() for act in editor.actions() for keys in act.shortcuts()]
    theirs = [keys.toString() for act in page.known_actions() if act.isEnabled() for keys in act.shortcuts()]
    assert not set(own) & set(theirs)


def test_every_control_of_the_editor_has_one_name_and_says_what_it_is(page, editor):
    editor.form.category.set_value("quality")
    stops = [w for w in editor.findChildren(QWidget) if w.focusPolicy() is not Qt.FocusPolicy.NoFocus and w.isVisible()]
    stops = [w for w in stops if not w.objectName().startswith("qt_") and w.parentWidget().objectName() != "category"]
    inner = [w for w in stops if type(w.parentWidget()).__name__ == "Choice"]
    stops = [w for w in stops if w not in inner]
    assert [w for w in stops if not w.objectName()] == []
    names = [w.objectName() for w in stops]
    assert sorted(names) == sorted(set(names))
    assert [w.objectName() for w in stops if not w.accessibleName()] == []


def test_who_may_not_read_members_types_the_name(open_page, desk, qtbot):
    page = open_page(replace(desk, permissions=desk.permissions - {people_rules.MEMBER_READ}))
    page.run("complaints.new")
    page.editor.form.customer_name.setFocus()
    qtbot.keyClicks(page.editor.form.customer_name, "4417")
    page.editor.form.customer_name.look()
    assert page.editor.form.draft().customer_name == "4417"
    assert page.findChild(Banner) is None


# ---- one layer for each Esc -----------------------------------------------------------------------------------


def opened_over(editor, qtbot):
    """What lies over the editor and takes the keys."""
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    return QApplication.activePopupWidget()


@pytest.mark.parametrize(("field", "typed"), [("category", "jf"), ("customer_name", "sxx")])
def test_esc_closes_a_list_of_found_words_and_not_the_editor(page, editor, hand, qtbot, member, field, typed):
    getattr(editor.form, field).setFocus()
    hand.type(typed)
    found = opened_over(editor, qtbot)
    qtbot.keyClick(found, Qt.Key.Key_Escape)
    assert not found.isVisible()
    assert page.editor is editor
    assert at() == field
    hand.key(Qt.Key.Key_Escape)
    assert page.editor is None


def test_esc_closes_the_calendar_and_not_the_editor(page, editor, hand, qtbot):
    editor.form.received_at.setFocus()
    hand.key(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = opened_over(editor, qtbot)
    qtbot.keyClick(editor.form.received_at.picker, Qt.Key.Key_Escape)
    assert not calendar.isVisible()
    assert page.editor is editor
    assert at() == "received_at"


def test_ctrl_s_closes_the_calendar_before_it_registers(page, editor, hand, qtbot):
    editor.form.received_at.setFocus()
    hand.key(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = opened_over(editor, qtbot)
    qtbot.keyClick(editor.form.received_at.picker, Qt.Key.Key_S, CTRL)
    assert not calendar.isVisible()
    assert message(page, "content")


# ---- what stands beside the fields ----------------------------------------------------------------------------


def test_how_long_ago_it_was_received_stands_beside_the_time(page, editor):
    assert message(page, "received_at") == "now; may be changed"
    received = editor.form.received_at
    for typed, told in (("1356", "30 min ago"), ("0930", "4 h 56 min ago"), ("14:26", "now; may be changed")):
        received.setText(typed)
        assert message(page, "received_at") == told
    received.setText("1500")
    editor.fields.complete()
    assert "future" in message(page, "received_at")


def test_the_limits_name_the_day_that_is_not_today(page, editor):
    told = editor.findChild(QLabel, "complaint_edit.explanation.intro")
    assert told.text().startswith("From receipt 14:26;")
    editor.form.received_at.setText("yesterday 14:26")
    assert told.text().startswith("From receipt 11-17 14:26;")


def test_three_controls_of_one_row_are_told_apart_and_their_sentence_has_room(page, editor):
    form = editor.form
    names = [form.object_department, form.lines["object_person"], form.lines["object_product"]]
    assert [one.accessibleName() for one in names] == ["Against", "Against Person", "Against Product or service"]
    page.resize(1366, 697)
    editor.fields.complete()
    told = page.findChild(QLabel, "object_department.message")
    assert told.isVisible()
    assert told.width() > 300


def test_more_places_to_mend_than_links_are_hinted_at(page, editor, draft):
    editor.fields.complete()
    more = editor.findChild(QLabel, "complaint_edit.problems.more")
    assert more.isVisible()
    put(editor, draft)
    assert not more.isVisible()
