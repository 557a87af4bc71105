"""The recovery code and passwords, typed as a clerk would."""

import pytest

from desktop.access import service
from desktop.access.dialogs.password import PasswordDialog, ResetDialog
from desktop.access.dialogs.recovery import RecoveryDialog
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.storage import keys
from tests.access.screens import CTRL, ENTER, ESC, NEW, TAB, doorway, focus, keys_of, message, opens, part, press
from tests.office import PASSWORD

pytestmark = pytest.mark.usefixtures("look", "cheap")


def test_the_recovery_dialog_is_worked_by_keys(shown, qtbot):
    code = keys.new_recovery_code()
    way = doorway(3)
    dialog = shown(RecoveryDialog(way))
    assert focus() == "code"
    keys_of(code.replace("-", "").lower())
    assert part(dialog, "code").text() == code
    assert message(dialog, "code") == "Typed without a mistake."
    press(ENTER)
    assert focus() == "account"
    keys_of("L1", ENTER)
    keys_of(NEW, ENTER)
    assert focus() == "password_again"
    with qtbot.waitSignal(dialog.asked) as asked:
        keys_of(NEW, ENTER)
    draft = asked.args[0]
    assert (draft.account_id, draft.password, draft.password_again) == (way.accounts[1].account_id, NEW, NEW)
    assert keys.recovery_code(draft.code) == code
    assert not part(dialog, "recovery.ok").isEnabled()
    press(ESC)
    assert dialog.isVisible()


def test_a_mistyped_code_is_told_at_once_and_nothing_is_lost(shown, qtbot):
    dialog = shown(RecoveryDialog(doorway(1)))
    code = keys.new_recovery_code()
    keys_of(code[:-1])
    assert not message(dialog, "code")
    keys_of("A" if code[-1] != "A" else "B")
    assert "typing error" in message(dialog, "code")
    press(TAB)
    press(TAB)
    keys_of(NEW, ENTER)
    with qtbot.assertNotEmitted(dialog.asked):
        keys_of(NEW, ENTER)
    assert focus() == "code"
    assert part(dialog, "password").text() == NEW


def test_a_wrong_code_is_told_beside_it(shown, qtbot):
    dialog = shown(RecoveryDialog(doorway(1)))
    keys_of(keys.new_recovery_code())
    dialog.set_busy(True)
    dialog.show_problems(
        [Problem("code", sentence("access", "That is not right. {n} more tries without a wait.").of(n=4))]
    )
    assert "4 more tries" in message(dialog, "code")
    assert part(dialog, "recovery.ok").isEnabled()
    with qtbot.waitSignal(dialog.rejected):
        press(ESC)


def test_an_administrator_is_proposed(shown):
    way = doorway(3)
    admin = way.accounts[2]._replace(post="系统管理员")
    dialog = shown(RecoveryDialog(way._replace(accounts=(*way.accounts[:2], admin))))
    assert dialog._account.value() == str(admin.account_id)
    assert RecoveryDialog(way)._account.value() == ""


def test_ones_own_password_is_changed_by_keys(shown, qtbot, desk, jobs):
    dialog = shown(PasswordDialog(desk, jobs))
    keys_of("falsch", ENTER)
    keys_of(NEW, ENTER)
    keys_of(NEW, ENTER)
    qtbot.waitUntil(lambda: "4 more tries" in message(dialog, "old"))
    assert focus() == "old"
    assert part(dialog, "password").text() == NEW
    part(dialog, "old").selectAll()
    keys_of(PASSWORD)
    with qtbot.waitSignal(dialog.accepted):
        press(ENTER, CTRL)
    assert opens(desk, desk.account_id, NEW)


def test_a_weak_or_differing_password_is_not_asked(shown, desk, jobs):
    dialog = shown(PasswordDialog(desk, jobs))
    keys_of(PASSWORD, ENTER)
    keys_of(PASSWORD, ENTER)
    keys_of("anders", ENTER)
    assert message(dialog, "password") == "This is the present password."
    assert not dialog.busy
    assert dialog.isVisible()


def test_a_forgotten_password_is_reset(shown, qtbot, desk, jobs):
    agent = next(line for line in service.account_list(desk) if line.name == "何晴")
    dialog = shown(ResetDialog(desk, agent, jobs))
    keys_of(NEW, ENTER)
    with qtbot.waitSignal(dialog.accepted):
        keys_of(NEW, ENTER)
    assert opens(desk, agent.id, NEW)
