"""Banners, the undo strip, empty states, progress, status parts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop.widgets.banners import Banner, UndoStrip, unset_notice
from desktop.widgets.states import Card, EmptyState, ProgressLine
from desktop.widgets.status_parts import JobStrip, StatusPart, progress_text


def press(qtbot, within, name):
    qtbot.mouseClick(within.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def test_an_error_banner_says_offers_and_closes(qtbot):
    done = []
    banner = Banner(
        "error", "Nothing changed.", lead="<Import> stopped", acts=[("Look", lambda: done.append(1))], details="E42"
    )
    qtbot.addWidget(banner)
    banner.show()
    assert banner.objectName() == "banner.error"
    assert "&lt;Import>" in banner.findChild(QLabel, "banner.error.text").text()
    press(qtbot, banner, "banner.error.act1")
    assert done == [1]
    details = banner.findChild(QPlainTextEdit, "banner.error.details")
    assert details.isHidden()
    press(qtbot, banner, "banner.error.more")
    assert details.isVisible()
    assert details.toPlainText() == "E42"
    with qtbot.waitSignal(banner.closed):
        qtbot.mouseClick(banner.findChild(QWidget, "banner.error.close"), Qt.MouseButton.LeftButton)


def test_all_missing_settings_make_one_notice(qtbot):
    notice = unset_notice(["Tier limits", "Callback days"], "Facts are shown, nothing is judged.", None)
    qtbot.addWidget(notice)
    assert notice.objectName() == "banner.unset"
    assert notice.accessibleName().startswith("Not set: Tier limits, Callback days.")
    assert notice.findChild(QPushButton) is None


def test_the_undo_strip_takes_back_once(qtbot):
    page, undone = QWidget(), []
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    strip = UndoStrip(page)
    strip.offer("Used once, one left", lambda: undone.append(1))
    assert strip.isVisible()
    assert strip.geometry().right() < 800
    assert strip.geometry().bottom() < 600
    page.resize(640, 480)
    assert strip.geometry().right() < 640
    press(qtbot, strip, "undo.do")
    strip.take_back()
    assert undone == [1]
    assert strip.isHidden()


def test_the_undo_strip_lies_on_no_buttons(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    column, line, foot = QVBoxLayout(page), QLineEdit(), QFrame()
    column.setContentsMargins(0, 0, 0, 0)
    foot.setProperty("frame", "foot")
    foot.setFixedHeight(46)
    column.addWidget(line)
    column.addStretch(1)
    column.addWidget(foot)
    page.resize(800, 600)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    strip = UndoStrip(page)
    strip.offer("Used once, one left", lambda: None)
    assert strip.geometry().bottom() < foot.geometry().top()
    foot.hide()
    qtbot.keyClick(line, Qt.Key.Key_A)
    line.clearFocus()
    line.setFocus()
    qtbot.waitUntil(lambda: strip.geometry().bottom() > 560)
    foot.show()
    page.resize(640, 480)
    assert strip.geometry().bottom() < foot.geometry().top()


def test_what_is_only_said_wears_no_tick(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    strip = UndoStrip(page)
    strip.offer("Used", lambda: None)
    assert strip._picture._icon == "check-circle"
    strip.mention("Not possible now")
    assert strip._picture._icon == "info"
    assert strip.pending
    strip.tell("Entered")
    assert strip._picture._icon == "check-circle"


def test_the_undo_strip_goes_but_its_key_still_works(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    strip = UndoStrip(page)
    strip.offer("Used", lambda: None)
    with qtbot.waitSignal(strip.gone):
        strip._timer.timeout.emit()
    assert strip.pending


def test_an_empty_state_explains_and_offers(qtbot):
    empty, done = EmptyState("list.empty"), []
    qtbot.addWidget(empty)
    empty.say("No complaints", "None was registered yet.", [("Register", lambda: done.append(1)), ("Look", print)])
    empty.show()
    press(qtbot, empty, "list.empty.act1")
    assert done == [1]
    assert empty.findChild(QPushButton, "list.empty.act2").property("kind") == "link"
    empty.say("The filter hides all")
    assert empty.accessibleName() == "The filter hides all"


def test_cards_and_progress(qtbot):
    card = Card("today.due", "Due", act=("All", lambda: None))
    qtbot.addWidget(card)
    line = ProgressLine("today.progress")
    card.body.addWidget(line)
    line.show_progress("Comparing names", 1240, 2000)
    card.show()
    card.grab()
    assert card.findChild(QLabel, "today.progress.far").text() == "1\u2009240 / 2\u2009000"


def test_a_status_part_warns_with_words(qtbot):
    part = StatusPart("status.calendar", "calendar-blank")
    qtbot.addWidget(part)
    part.say("No holidays for 2027", warns=True, more="Counted by the weekly rule")
    assert part.text == part.accessibleName() == "No holidays for 2027"
    assert part.findChild(QLabel, "status.calendar.words").property("tone") == "warn"


@pytest.mark.parametrize(
    ("total", "seconds", "told"),
    [
        (0, None, "Backup …"),
        (2000, None, "Backup 1\u2009240 / 2\u2009000"),
        (2000, 20, "Backup 1\u2009240 / 2\u2009000, about 20 s"),
        (2000, 150, "Backup 1\u2009240 / 2\u2009000, about 2 min"),
    ],
)
def test_progress_is_told_in_words(total, seconds, told):
    assert str(progress_text("Backup", 1240, total, seconds)) == told


def test_the_strip_shows_one_job_many_and_a_result(qtbot):
    strip, looked = JobStrip(), []
    qtbot.addWidget(strip)
    strip.show_progress("Import", 5, 10, 3)
    assert strip.isVisible()
    with qtbot.waitSignal(strip.cancel_asked):
        press(qtbot, strip, "job.cancel")
    strip.show_many(3)
    with qtbot.waitSignal(strip.opened):
        press(qtbot, strip, "job.open")
    strip.show_stopping("Import")
    assert strip.text == "Import: stopping …"
    strip.show_result("1\u2009998 done", ("Look", lambda: looked.append(1)))
    press(qtbot, strip, "job.open")
    assert looked == [1]
    strip._timer.timeout.emit()
    assert strip.isHidden()
