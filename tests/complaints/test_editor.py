"""Taking a complaint down by the keyboard: journeys, wrong inputs, fields that depend on each other, limits."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop.complaints import rules, service
from desktop.complaints.dialogs.customer_line import CustomerLine
from desktop.complaints.records import Complaint
from desktop.core.clause import Value
from desktop.widgets.fields import FieldRow
from desktop.widgets.print_dialog import PrintDialog
from tests.complaints.editing import CTRL, at, message, put, type_a_complaint


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
