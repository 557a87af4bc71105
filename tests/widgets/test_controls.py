"""What is typed into and chosen from: by keyboard first, cleanly, without surprises."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QDate, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.core.clock import FrozenClock, instant
from desktop.core.problem import Severity
from desktop.widgets.cards import CardButton
from desktop.widgets.choices import Choice, Option, Segmented
from desktop.widgets.entries import DateEntry, DateTimeEntry
from desktop.widgets.entry_times import TIME_MISSING, Lean
from desktop.widgets.inputs import CAPS_LOCK, CheckLine, Control, LongText, PasswordLine, TextLine
from desktop.widgets.level_cards import Level, LevelCards

CHANNELS = [Option("phone", "电话", "P"), Option("oral", "口头", "K"), Option("visit", "来访", "L")]
CATEGORIES = [
    Option("billing", "计费有误", search="jfyw jifeiyouwu"),
    Option("missing", "缴费未到账", search="jfwdz"),
    Option("network", "网络问题", search="wlwt"),
]
LEVELS = [
    Level("dissatisfied", 1, "不满意", "初次 30 分"),
    Level("major", 3, "重大投诉"),
    Level("crisis", 4, "危机事件"),
]


@pytest.fixture
def shown(qtbot):
    kept = []

    def show(*widgets):
        page = QWidget()
        column = QVBoxLayout(page)
        for widget in widgets:
            column.addWidget(widget)
        qtbot.addWidget(page)
        kept.append(page)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        widgets[0].setFocus()
        return page

    return show


@pytest.mark.parametrize(
    "control",
    [
        TextLine,
        LongText,
        PasswordLine,
        lambda: CheckLine("done"),
        lambda: Segmented(CHANNELS),
        lambda: Choice(CATEGORIES),
        lambda: LevelCards(LEVELS),
        lambda: DateEntry(FrozenClock()),
        lambda: DateTimeEntry(FrozenClock()),
    ],
)
def test_every_control_says_that_it_was_left(control, shown, qtbot):
    made = control()
    assert isinstance(made, Control)
    shown(made, TextLine())
    with qtbot.waitSignal(made.left):
        made.window().focusNextChild()
    assert made.own_problem() is None


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("王\u200b建国\u202e", "王建国"),
        ("两行\r\n一起\t说", "两行 一起 说"),
        ("\ud83d半个", "半个"),
        ("𠮷田\x00", "𠮷田"),
        ("e\u0301", "é"),
        ("'; DROP TABLE complaint;--<b>x</b>", "'; DROP TABLE complaint;--<b>x</b>"),
    ],
)
def test_a_pasted_text_is_kept_clean(pasted, kept, qtbot):
    line, text = TextLine(), LongText()
    for widget in (line, text):
        qtbot.addWidget(widget)
    line.insert(pasted)
    assert (line.text(), line.value()) == (kept, kept)
    line.set_value(pasted)
    assert line.value() == kept
    clipboard = QMimeData()
    clipboard.setText(pasted)
    text.insertFromMimeData(clipboard)
    assert text.value().replace("\n", " ").replace("\t", " ") == kept


def test_a_long_text_says_when_it_is_too_long(qtbot):
    text = LongText(longest=10_000)
    qtbot.addWidget(text)
    text.set_value("长" * 10_000)
    assert text.own_problem() is None
    text.set_value("长" * 10_003)
    assert text.own_problem().sentence.values["over"] == 3


def test_enter_leads_on_and_ctrl_enter_is_left_to_the_page(shown, qtbot):
    first, second, text = TextLine(), TextLine(), LongText()
    page = shown(first, second, text)
    heard = []
    page.keyPressEvent = lambda event: heard.append(event.key())
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert second.hasFocus()
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert text.value() == ""
    assert heard[-1] == Qt.Key.Key_Return
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    assert not text.hasFocus()


def test_a_password_is_shown_by_its_eye_and_warns_of_caps_lock(shown, qtbot):
    line = PasswordLine()
    line.setObjectName("password")
    shown(line)
    qtbot.keyClicks(line, "ab")
    assert line.displayText() != "ab"
    eye = line.findChild(QWidget, "password.eye")
    qtbot.mouseClick(eye, Qt.MouseButton.LeftButton)
    assert line.displayText() == "ab"
    qtbot.keyClick(line, "C")
    assert line.own_problem().sentence == CAPS_LOCK
    assert line.own_problem().severity is Severity.WARNING
    qtbot.keyClick(line, "d")
    assert line.own_problem() is None
    line.set_value("")
    assert not eye.isChecked()


def test_segments_are_chosen_by_letter_arrow_and_mouse(shown, qtbot):
    box, after = Segmented(CHANNELS), TextLine()
    box.setObjectName("channel")
    shown(box, after)
    inner = QApplication.focusWidget
    assert box.value() == ""
    qtbot.keyClick(inner(), "k")
    assert box.value() == "oral"
    qtbot.keyClick(inner(), Qt.Key.Key_Right)
    assert box.value() == "visit"
    qtbot.keyClick(inner(), Qt.Key.Key_Right)
    assert box.value() == "phone"
    qtbot.keyClick(inner(), Qt.Key.Key_End)
    assert box.value() == "visit"
    with qtbot.waitSignal(box.edited):
        qtbot.mouseClick(box.findChild(QWidget, "channel.oral"), Qt.MouseButton.LeftButton)
    assert box.value() == "oral"
    qtbot.keyClick(inner(), Qt.Key.Key_Tab)
    assert after.hasFocus()  # one Tab stop for the whole box
    box.set_value("nonsense")
    assert box.value() == ""


def test_an_optional_choice_can_be_emptied(shown, qtbot):
    box = Segmented(CHANNELS, optional=True)
    box.setObjectName("channel")
    shown(box)
    box.set_value("oral")
    qtbot.mouseClick(box.findChild(QWidget, "channel.phone"), Qt.MouseButton.LeftButton)
    assert box.value() == "phone"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert box.value() == ""


def test_levels_are_chosen_by_digit_and_arrows(shown, qtbot):
    cards = LevelCards(LEVELS)
    cards.setObjectName("level")
    shown(cards)
    qtbot.keyClick(QApplication.focusWidget(), "3")
    assert cards.value() == "major"
    qtbot.keyClick(QApplication.focusWidget(), "2")
    assert cards.value() == "major"  # there is no such level
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert cards.value() == "dissatisfied"
    qtbot.mouseClick(cards.findChild(QWidget, "level.crisis"), Qt.MouseButton.LeftButton)
    assert cards.value() == "crisis"
    cards.show_line("crisis", "初次 10 分，罚 80 元")
    assert cards.findChild(QWidget, "level.crisis").accessibleDescription() == "初次 10 分，罚 80 元"
    cards.grab()


def test_a_card_of_two_lines_is_chosen_and_changed(shown, qtbot):
    card = CardButton("林晓梅", "客服主管", name="login.account")
    shown(card)
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert card.isChecked()
    card.show_line("回访专员")
    assert (card.accessibleName(), card.accessibleDescription()) == ("林晓梅", "回访专员")
    card.grab()


def test_a_combo_is_searched_by_initials(shown, qtbot):
    combo, after = Choice(CATEGORIES), TextLine()
    shown(combo, after)
    combo.lineEdit().selectAll()
    qtbot.keyClicks(combo.lineEdit(), "wl")
    qtbot.keyClick(combo, Qt.Key.Key_Return)
    assert (combo.value(), combo.currentText()) == ("network", "网络问题")
    assert after.hasFocus()


def test_words_wider_than_the_combo_are_seen_from_their_first_letter(shown):
    combo = Choice([Option("long", "Version 1 as the program brings it, in force until another one is made")])
    shown(combo)
    combo.resize(120, combo.height())
    combo.set_value("long")
    assert combo.lineEdit().cursorPosition() == 0


def test_words_that_mean_several_options_stay_to_be_mended(shown, qtbot):
    combo, after = Choice(CATEGORIES), TextLine()
    shown(combo, after)
    combo.lineEdit().selectAll()
    qtbot.keyClicks(combo.lineEdit(), "jf")
    after.setFocus()
    assert combo.value() == ""
    assert combo.own_problem().sentence.values == {"typed": "jf"}
    combo.set_value("billing")
    assert combo.own_problem() is None
    combo.set_options(CATEGORIES[:1])
    assert combo.value() == "billing"
    combo.set_options(CATEGORIES[1:])
    assert combo.value() == ""
    combo.set_value("")
    assert combo.currentText() == ""


def test_several_that_may_be_meant_are_said_to_be_several(shown, qtbot):
    combo, after = Choice(CATEGORIES), TextLine()
    shown(combo, after)
    combo.setEditText("jf")
    assert combo.own_problem().sentence.text == "“{typed}” finds several: choose one of them."
    combo.setEditText("xyz")
    assert combo.own_problem().sentence.text == "“{typed}” is not in the list."


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_the_likeliest_of_the_found_words_is_marked_and_taken(shown, qtbot, key):
    options = [Option("big", "大计费部", search="djfb"), Option("billing", "计费部", search="jfb")]
    combo, after = Choice(options), TextLine()
    shown(combo, after)
    combo.setFocus()
    qtbot.keyClicks(combo.lineEdit(), "jf")
    popup = combo.completer().popup()
    qtbot.waitUntil(lambda: popup.isVisible() and popup.currentIndex().isValid())
    assert popup.currentIndex().data() == "计费部"
    assert combo.currentText() == "jf"
    qtbot.keyClick(popup, key)
    assert combo.value() == "billing"
    assert not popup.isVisible()
    assert after.hasFocus()


def test_the_wheel_turns_only_a_focused_combo(shown, qtbot):
    first, combo = TextLine(), Choice(CATEGORIES)
    shown(first, combo)
    combo.set_value("billing")
    for focused, value in ((False, "billing"), (True, "missing")):
        (combo if focused else first).setFocus()
        turn = QWheelEvent(
            QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(combo, turn)
        assert combo.value() == value


def test_a_moment_is_shown_canonically_when_it_is_left(shown, qtbot):
    entry, after = DateTimeEntry(FrozenClock()), TextLine()
    shown(entry, after)
    qtbot.keyClicks(entry, "yesterday 1420")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert entry.text() == "11-17 14:20"
    assert entry.value() == datetime(2026, 11, 17, 6, 20, tzinfo=UTC)
    assert after.hasFocus()
    entry.setText("18")
    after.setFocus()
    assert entry.text() == "18"
    assert entry.value() is None
    assert entry.own_problem().sentence == TIME_MISSING.of(day="18")
    entry.setText("")
    assert entry.own_problem() is None


@pytest.mark.parametrize("lean", list(Lean))
@pytest.mark.parametrize("typed", ["明天 9:30", "昨天 9:30", "下午11点", "-40天 9:30", "+40天 9:30", "1-2 9:30"])
def test_a_moment_that_was_read_stays_itself(shown, qtbot, lean, typed):
    entry, after = DateTimeEntry(FrozenClock(), lean=lean), TextLine()
    shown(entry, after)
    entry.setText(typed)
    meant = entry.value()
    assert meant is not None
    for _once_more in range(3):
        entry.setFocus()
        after.setFocus()
        assert entry.value() == meant


def test_an_instant_keeps_its_seconds_until_somebody_types(qtbot):
    exact = datetime(2026, 11, 18, 6, 26, 41, 7, tzinfo=UTC)
    entry = DateTimeEntry(FrozenClock())
    qtbot.addWidget(entry)
    entry.set_value(exact)
    assert entry.value() == exact
    entry.setText("1427")
    assert entry.value() == datetime(2026, 11, 18, 6, 27, tzinfo=UTC)
    entry.set_value(None)
    assert entry.value() is None


def test_a_day_is_read_and_picked(shown, qtbot):
    entry = DateEntry(FrozenClock())
    entry.setObjectName("ordered_on")
    shown(entry)
    qtbot.keyClicks(entry, "+3")
    entry.settle()
    assert (entry.text(), entry.value()) == ("2026-11-21", date(2026, 11, 21))
    moment = DateTimeEntry(FrozenClock())
    qtbot.addWidget(moment)
    for field in (entry, moment):
        field._take_day(date(2026, 12, 1))
    assert entry.value() == date(2026, 12, 1)
    assert moment.value() == instant(date(2026, 12, 1), datetime(2026, 1, 1, 14, 26).time())


def test_the_calendar_opens_on_the_typed_day(qtbot):
    from desktop.widgets.entries import CalendarPopup

    entry = DateEntry(FrozenClock())
    qtbot.addWidget(entry)
    popup = CalendarPopup(entry)
    popup.show_day(date(2026, 12, 1))
    assert popup.calendar.selectedDate() == QDate(2026, 12, 1)
    assert popup.calendar.firstDayOfWeek() is Qt.DayOfWeek.Monday
