"""The door: who comes in, by keys, and where else it leads."""

import pytest
from PySide6.QtCore import Qt

from desktop import threshold
from desktop.access import service
from desktop.access.dialogs.door import Door
from desktop.core.problem import Problems
from desktop.core.sentence import sentence
from tests.access.screens import ENTER, TAB, doorway, focus, keys_of, message, part, press
from tests.office import PASSWORD, records

pytestmark = pytest.mark.usefixtures("look", "cheap")


def test_the_door_asks_for_the_password_first(shown, qtbot):
    door = shown(Door(doorway()))
    door.start_focus()
    with qtbot.waitSignal(door.unlock_asked) as asked:
        keys_of(PASSWORD, ENTER)
    assert asked.args == [door._doorway.accounts[0].account_id, PASSWORD]
    assert not part(door, "login.ok").isEnabled()


def test_arrows_choose_another_account_and_tab_leads_to_the_password(shown, qtbot):
    door = shown(Door(doorway()))
    part(door, "account.L0").setFocus()
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    press(TAB)
    assert focus() == "password"
    with qtbot.waitSignal(door.unlock_asked) as asked:
        keys_of("x", ENTER)
    assert asked.args[0] == door._doorway.accounts[2].account_id


def test_more_than_four_accounts_are_found_by_initials(shown, qtbot):
    door = shown(Door(doorway(6)))
    qtbot.mouseClick(part(door, "account.more"), Qt.MouseButton.LeftButton)
    assert focus() == "account.others"
    press(Qt.Key.Key_L)
    keys_of("5", ENTER)
    assert focus() == "password"
    with qtbot.waitSignal(door.unlock_asked) as asked:
        keys_of("x", ENTER)
    assert asked.args[0] == door._doorway.accounts[5].account_id


def test_nobody_chosen_is_said_and_the_password_stays(shown, qtbot):
    door = shown(Door(doorway(6)))
    qtbot.mouseClick(part(door, "account.more"), Qt.MouseButton.LeftButton)
    part(door, "account.others").set_value("")
    part(door, "password").setFocus()
    with qtbot.assertNotEmitted(door.unlock_asked):
        keys_of("geheim", ENTER)
    assert message(door, "password")
    assert part(door, "password").text() == "geheim"
    assert focus() == "account.others"


def test_a_wrong_password_is_told_and_its_cost(shown, folder, clock, office_template, jobs, qtbot):
    door = shown(Door(threshold.doorway(folder, clock)))
    door.choose(office_template[1])
    for tries in range(1, 7):
        with pytest.raises(Problems) as refused:
            service.unlock(folder, office_template[1], "falsch", clock, records())
        door.show_doorway(threshold.doorway(folder, clock))
        door.show_problems(refused.value.found)
        told = part(door, "login.tries").text()
        assert told == ("Try again in 01:00" if tries == 6 else f"{5 - tries} tries left before a wait")
        assert message(door, "password")
    assert door._accounts.value() == office_template[1]
    assert part(door, "login.ok").isEnabled()
    assert focus() == "password"


def test_the_door_tells_why_the_last_backup_failed(shown):
    why = sentence("storage", "No room is left in {folder}, so no copy was made. Free some space there.")
    door = shown(Door(doorway(backup_failed=why.of(folder="E:"))))
    assert "No room is left in E:" in part(door, "login.state").text()


def test_the_door_leads_to_recovery_and_restore(shown, qtbot):
    door = shown(Door(doorway()))
    for name, signal in (("login.recovery", door.recovery_asked), ("login.restore", door.restore_asked)):
        with qtbot.waitSignal(signal):
            part(door, name).click()
