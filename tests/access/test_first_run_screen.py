"""The screen of the first run and the codes that it shows once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.access import rules
from desktop.access.dialogs.codes import Codes, CodesDialog
from desktop.access.dialogs.first_run import FirstRun
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from tests.access.screens import CTRL, ENTER, ESC, SHEET, TAB, focus, keys_of, message, part, press
from tests.office import PASSWORD

pytestmark = pytest.mark.usefixtures("look", "cheap")


def fill_first_run(screen):
    screen.start_focus()
    keys_of("云联通信", ENTER)
    keys_of("青河营业部", ENTER)
    keys_of("qh", ENTER, ENTER, ENTER)
    keys_of("王建国", ENTER)
    keys_of(PASSWORD, TAB)
    keys_of(PASSWORD)


def test_the_first_run_is_done_by_keys_alone(shown, qtbot):
    screen = shown(FirstRun("/data"))
    fill_first_run(screen)
    with qtbot.waitSignal(screen.set_up_asked) as asked:
        press(ENTER, CTRL)
    draft = asked.args[0]
    assert (draft.company, draft.branch, draft.store_code, draft.administrator) == (
        "云联通信",
        "青河营业部",
        "QH",
        "王建国",
    )
    assert rules.first_run_problems(draft) == []


@pytest.mark.parametrize("typed", ["kfzg", "KFZG", "kefuzhuguan", "客服主管"])
def test_a_further_post_is_found_by_its_initials(shown, typed):
    screen = shown(FirstRun("/data"))
    fill_first_run(screen)
    part(screen, "posts").setFocus()
    keys_of(typed, ENTER)
    assert screen._questions.draft().posts == ("service_supervisor",)


def test_a_refused_first_run_keeps_what_was_typed_and_can_be_asked_again(shown, qtbot):
    screen = shown(FirstRun("/data"))
    fill_first_run(screen)
    press(ENTER, CTRL)
    screen.show_problems([Problem("branch", sentence("access", "The two passwords differ."))])
    assert focus() == "branch"
    assert part(screen, "company").text() == "云联通信"
    with qtbot.waitSignal(screen.set_up_asked):
        press(ENTER, CTRL)


def test_an_incomplete_first_run_is_not_asked(shown, qtbot):
    screen = shown(FirstRun("/data"))
    screen.start_focus()
    with qtbot.assertNotEmitted(screen.set_up_asked):
        press(ENTER, CTRL)
    assert focus() == "company"
    assert message(screen, "store_code")


def test_codes_must_be_locked_away_before_work_begins(shown, qtbot):
    screen = shown(FirstRun("/data"))
    screen.show_codes(SHEET, "-".join(["EFGH"] * 14))
    assert focus() == "first_run.print"
    assert not part(screen, "first_run.finish").isEnabled()
    with qtbot.waitSignal(screen.print_asked):
        press(Qt.Key.Key_P, CTRL)
    screen.printed()
    assert focus() == "first_run.safe"
    press(Qt.Key.Key_Space)
    with qtbot.waitSignal(screen.finished):
        press(ENTER, CTRL)


def test_a_new_code_is_shown_without_the_company_key(shown):
    codes = shown(Codes(SHEET))
    assert part(codes, "codes.recovery_code", QLabel).text().count("ABCD") == 8
    assert not codes.findChildren(QLabel, "codes.company_key_code")


def test_a_code_shown_once_is_not_lost_by_escape(shown, qtbot):
    dialog = shown(CodesDialog(SHEET))
    press(ESC)
    assert dialog.isVisible()
    assert focus() == "codes.safe"
    press(Qt.Key.Key_Space)
    with qtbot.waitSignal(dialog.accepted):
        press(ENTER, CTRL)
