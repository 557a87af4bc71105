"""Unexpected errors: numbered, logged without what people typed, told calmly, once."""

import logging
import sys
import threading

import pytest
from PySide6.QtCore import QtMsgType
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget

from desktop.core import logbook
from desktop.widgets.error_dialog import ErrorDialog, Reporter, log_qt_message


@pytest.fixture
def log(tmp_path):
    yield logbook.start(tmp_path / "logs")
    logbook.stop()


@pytest.fixture
def reporter(qtbot, log):
    made = Reporter(lambda act: act(), log)
    yield made
    made.uninstall()
    if made.dialog is not None:
        made.dialog.close()


def fail():
    try:
        int("王建国 13800004417")
    except ValueError as error:
        raise RuntimeError("customer 王建国") from error


def test_what_can_be_foreseen_is_told_by_its_sentence_alone(reporter):
    reporter.foreseen = lambda error: "The disk is full." if isinstance(error, OSError) else ""
    reporter.report(OSError())
    dialog = reporter.dialog
    assert dialog.findChild(QLabel, "error.text").text() == "The disk is full."
    assert dialog.findChild(QLabel, "error.number").isHidden()
    assert dialog.findChild(QPushButton, "error.show_details").isHidden()
    reporter.report(caught())  # a defect while it is read gets its number all the same
    assert dialog.findChild(QLabel, "error.number").isVisible()
    told = []
    reporter.banner = lambda said: not told.append(said)
    reporter.report(OSError())
    assert told == ["The disk is full."]


def test_a_dialog_that_went_with_its_window_is_followed_by_another(qtbot, reporter):
    reporter.parent_window = QWidget()
    reporter.report(caught())
    first, window = reporter.dialog, reporter.parent_window
    reporter.parent_window = None
    window.deleteLater()
    with qtbot.waitSignal(window.destroyed):
        pass
    reporter.report(caught())
    assert reporter.dialog is not first
    assert reporter.dialog.isVisible()


def caught():
    with pytest.raises(RuntimeError) as raised:
        fail()
    return raised.value


def test_the_log_names_places_but_nobody(reporter, log):
    reporter.report(caught())
    text = log.read_text(encoding="utf-8")
    assert "RuntimeError" in text
    assert "test_error_dialog.py" in text
    assert "ValueError" in text
    assert "王建国" not in text
    assert "13800004417" not in text


def test_the_dialog_tells_the_number_and_copies_the_details(qtbot, reporter):
    reporter.report(caught())
    dialog = reporter.dialog
    number = dialog.findChild(QLabel, "error.number").text().split()[1].rstrip(",")
    assert dialog.findChild(QPlainTextEdit, "error.details").isHidden()
    dialog.findChild(QPushButton, "error.show_details").click()
    assert dialog.findChild(QPlainTextEdit, "error.details").isVisible()
    dialog.findChild(QPushButton, "error.copy").click()
    assert QGuiApplication.clipboard().text().startswith(number)
    assert "王建国" not in QGuiApplication.clipboard().text()


def test_further_errors_do_not_stack_dialogs(reporter):
    reporter.report(caught())
    first = reporter.dialog
    reporter.report(caught())
    assert reporter.dialog is first
    assert "1 more followed" in first.findChild(QLabel, "error.number").text()
    first.accept()
    assert reporter.dialog is None


def test_the_hooks_catch_both_kinds_of_threads(reporter):
    reporter.install()
    sys.excepthook(RuntimeError, caught(), None)
    assert isinstance(reporter.dialog, ErrorDialog)
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert "1 more followed" in reporter.dialog.findChild(QLabel, "error.number").text()


def test_messages_of_qt_go_to_the_log(log):
    log_qt_message(QtMsgType.QtWarningMsg, None, "QPainter::begin: Paint device returned engine == 0")
    assert "WARNING" in log.read_text(encoding="utf-8")
    assert "QPainter::begin" in log.read_text(encoding="utf-8")


def test_the_log_is_one_handler_that_can_be_closed(tmp_path):
    before = list(logging.getLogger().handlers)
    logbook.start(tmp_path)
    logbook.stop()
    assert logging.getLogger().handlers == before
