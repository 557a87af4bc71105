"""Restoring a copy, step by step and back."""

from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.access import rules, service
from desktop.access.dialogs.restore import RestoreDialog
from desktop.core.sentence import sentence
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.storage import backup, keys
from desktop.storage.faults import DamagedStore
from tests.access.screens import CTRL, ENTER, ESC, Ports, focus, keys_of, message, part, press
from tests.office import PASSWORD, close_office, records

pytestmark = pytest.mark.usefixtures("look", "cheap")


@pytest.fixture
def copied(desk):
    """A copy, somebody hired after it, the store closed."""
    made = backup.back_up_everywhere(desk.store, lambda *_: None, lambda: False)
    people.add_staff(desk, people_rules.StaffDraft("欧阳明"))
    close_office(desk)
    return Path(made.copies[0])


@pytest.fixture
def restoring(shown, qtbot, copied, folder, clock, jobs):
    dialog = shown(RestoreDialog(service.RestoreDoor(folder, clock), jobs))
    qtbot.waitUntil(lambda: dialog._copies.value() is not None)
    return dialog


def test_a_copy_is_restored_by_keys(restoring, qtbot, folder, clock, office_template):
    assert focus() == "restore.copies.list"
    press(ENTER)
    assert focus() == "account"
    keys_of("WJG", ENTER)
    keys_of("falsch", ENTER)
    qtbot.waitUntil(lambda: "4 more tries" in message(restoring, "secret"))
    part(restoring, "secret").selectAll()
    keys_of(PASSWORD, ENTER)
    qtbot.waitUntil(lambda: focus() == "restore.cancel")
    told = part(restoring, "restore.told", QLabel).text()
    assert "青河营业部" in told
    assert "Later transactions that are not in it: 1" in told
    with qtbot.waitSignal(restoring.restored) as restored:
        press(ENTER, CTRL)
    assert restored.args[0].aside.is_dir()
    assert focus() == "restore.ok"
    with qtbot.waitSignal(restoring.accepted):
        press(ENTER)
    desk = service.unlock(folder, office_template[1], PASSWORD, clock, records())
    assert "欧阳明" not in [one.name for one in people.staff_list(desk)]
    close_office(desk)


def test_escape_goes_back_one_step_and_then_leaves(restoring, qtbot):
    restoring._looked(rules.OpenedCopy(Path("x"), (), b""))
    press(ESC)
    assert restoring.isVisible()
    assert focus() == "restore.copies.list"
    with qtbot.waitSignal(restoring.rejected):
        press(ESC)


def test_a_recovery_code_is_typed_in_its_own_field(restoring, qtbot):
    part(restoring, "account").set_value("code")
    assert not part(restoring, "secret").isVisible()
    part(restoring, "code").setFocus()
    keys_of(keys.new_recovery_code())
    press(ENTER, CTRL)
    qtbot.waitUntil(lambda: "4 more tries" in message(restoring, "code"))
    assert part(restoring, "code").text()


def test_another_folder_without_copies_says_so(restoring, qtbot, tmp_path):
    restoring.look_in(tmp_path)
    qtbot.waitUntil(lambda: "No backup copy here" in part(restoring, "restore.copies.empty.line", QLabel).text())
    assert not part(restoring, "restore.ok").isEnabled()
    part(restoring, "restore.copies.here").click()
    qtbot.waitUntil(lambda: restoring._copies.value() is not None)
    assert part(restoring, "restore.ok").isEnabled()


def begin(shown, qtbot, jobs, outcome):
    dialog = shown(RestoreDialog(Ports(outcome), jobs))
    qtbot.waitUntil(lambda: dialog._copies.value() is not None)
    dialog._looked(rules.OpenedCopy(Path("good"), (), b""))
    press(ENTER, CTRL)
    return dialog


def test_stopping_is_answered_and_says_what_remained(shown, qtbot, jobs):
    def until_stopped(cancelled):
        while not cancelled():
            pass

    dialog = begin(shown, qtbot, jobs, until_stopped)
    qtbot.waitUntil(lambda: dialog.busy)
    assert focus() == "restore.cancel"
    press(ESC)
    qtbot.waitUntil(lambda: message(dialog, "restore").startswith("Stopped"))
    assert not dialog.busy
    assert part(dialog, "restore.cancel", QPushButton).text() == "Back"


def test_a_refused_restore_is_shown_calmly(shown, qtbot, jobs):
    def damaged(_cancelled):
        raise DamagedStore(sentence("storage", "That password is not right."))

    dialog = begin(shown, qtbot, jobs, damaged)
    qtbot.waitUntil(lambda: bool(message(dialog, "restore")))
    assert part(dialog, "restore.ok").isEnabled()
    press(ESC)
    assert dialog.isVisible()


def test_the_first_copy_that_can_be_restored_is_picked_and_a_bad_one_says_why(shown, qtbot, jobs):
    dialog = shown(RestoreDialog(Ports(None), jobs))
    qtbot.waitUntil(lambda: dialog._copies.value() is not None)
    assert dialog._copies.value().path == Path("good")
    assert dialog._account.value() == str(UUID(int=1))
    dialog._copies._table.pick(Path("bad"))
    assert not part(dialog, "restore.ok").isEnabled()
    assert message(dialog, "restore")
