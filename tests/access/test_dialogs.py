"""The screens before the office is open and the dialogs about access, worked by keys as a clerk would."""

import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QWidget
from shiboken6 import isValid

from desktop import threshold
from desktop.access import rules, service
from desktop.access.dialogs.account import NEWCOMER, AccountDialog
from desktop.access.dialogs.accounts import CloseDialog, IssueDialog
from desktop.access.dialogs.codes import Codes, CodesDialog
from desktop.access.dialogs.counter import CounterDialog
from desktop.access.dialogs.door import Door
from desktop.access.dialogs.first_run import FirstRun
from desktop.access.dialogs.password import PasswordDialog, ResetDialog
from desktop.access.dialogs.recovery import RecoveryDialog
from desktop.access.dialogs.restore import RestoreDialog
from desktop.access.service import accounts as keeping
from desktop.core.clock import FrozenClock
from desktop.core.doorway import DoorLine, Doorway
from desktop.core.ids import new_id
from desktop.core.problem import Problem, Problems
from desktop.core.sentence import sentence
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.settings.tab.accounts import AccountsPage
from desktop.storage import backup, keys
from desktop.storage.faults import DamagedStore
from desktop.storage.record import office
from desktop.widgets.house import House
from desktop.widgets.jobs import Jobs
from desktop.widgets.theme import theme
from tests.office import PASSWORD, TINY, account_of, close_office, records

NEW = "neues-wort-77"
ENTER, TAB, ESC = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape
CTRL = Qt.KeyboardModifier.ControlModifier
NAMES = ("王建国", "何晴", "赵敏", "陈立", "马俊", "欧阳明")


@pytest.fixture(autouse=True)
def look(qapp):
    theme().apply()


@pytest.fixture
def jobs(qtbot):
    made = Jobs(farewell=lambda: office.obj is not None and not office.obj.is_closed() and office.obj.close())
    yield made
    made.close()


class Forgetful:
    """Preferences of nobody."""

    def get(self, name):
        return None

    def put(self, name, value):
        return None


@pytest.fixture
def house(jobs):
    return House(jobs, Forgetful(), lambda _: None, lambda *_: None, lambda error: None)


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    """Keys are derived at the cost of tests; what is shipped is tried by the storage's own tests."""
    for verb in (service.admit, service.add_account, service.change_password, service.reset_password):
        monkeypatch.setitem(verb.__kwdefaults__, "cost", TINY)
    monkeypatch.setitem(service.reissue_recovery_code.__kwdefaults__, "cost", TINY)


@pytest.fixture
def shown(qtbot):
    """Show a screen or dialog and give it the keyboard."""
    made = []

    def show(widget):
        made.append(widget)
        widget.show()
        widget.activateWindow()
        QTest.qWaitForWindowActive(widget)
        return widget

    yield show
    for widget in made:
        if isValid(widget):
            widget.setParent(None)
            widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def part(widget, name, kind=QWidget):
    found = widget.findChildren(kind, name)
    assert len(found) == 1, (name, [one.objectName() for one in widget.findChildren(QWidget)])
    return found[0]


def keys_of(text, *more):
    """Type into whatever has the focus; Chinese comes from the input method."""
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(QApplication.focusWidget(), letter)
        else:
            composed = QInputMethodEvent()
            composed.setCommitString(letter)
            QApplication.sendEvent(QApplication.focusWidget(), composed)
    for key in more:
        press(key)


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or QApplication.activeWindow(), key, modifiers)


def focus():
    """The field that has the focus; inside a combo box the box itself."""
    here = QApplication.focusWidget()
    parent = here.parentWidget()
    return here.objectName() if here.objectName() and "qt_" not in here.objectName() else parent.objectName()


def message(widget, field):
    return part(widget, f"{field}.message", QLabel).text()


def doorway(count=4, **more):
    lines = tuple(DoorLine(new_id(), name, f"L{at}", "客服") for at, name in enumerate(NAMES[:count]))
    return Doorway("青河营业部", "QH", lines, 5, timedelta(), None, None, None)._replace(**more)


# The door


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


# The first run


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


SHEET = rules.RecoveryFacts("云联通信", "青河营业部", "QH", FrozenClock().now(), ("ABCD",) * 8, "王建国")


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


# The recovery code


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


# Passwords


def opens(desk, account_id, password):
    try:
        service.unlock(desk.store.path, account_id, password, desk.clock, records(), store=desk.store)
    except Problems:
        return False
    return True


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


# Accounts


@pytest.fixture
def accounts(shown, desk, house):
    page = AccountsPage(desk)
    page.enter(house)
    page.resize(1200, 640)
    shown(page)
    page.start_focus()
    return page


def rows(page):
    records_ = page.table.records
    return [records_.index(row, 0).data() for row in range(records_.rowCount())]


@pytest.fixture
def child(qtbot):
    """The dialog that an act has opened; a button's key acts a moment after it was pressed."""

    def found(dialog, kind):
        def seen():
            return [one for one in dialog.findChildren(kind) if isValid(one) and one.isVisible()]

        qtbot.waitUntil(lambda: len(seen()) == 1)
        (opened,) = seen()
        opened.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is opened)
        return opened

    return found


def pick(page, desk, name):
    page.table.pick(account_of(desk, name))


def test_the_accounts_are_listed_with_posts_and_state(accounts, desk):
    assert focus() == "accounts.list"
    assert len(rows(accounts)) == len(service.account_list(desk))
    pick(accounts, desk, "何晴")
    spoken = accounts.table.records.spoken(accounts.table.currentIndex().row())
    assert spoken == "何晴, HQ, 电话/在线客服, never, open"


def test_an_account_is_closed_after_its_effects_were_named(accounts, child, qtbot, desk):
    pick(accounts, desk, "何晴")
    part(accounts, "accounts.close_account").click()
    dialog = child(accounts, CloseDialog)
    assert "何晴" in part(dialog, "account_close.about", QLabel).text()
    assert focus() == "account_close.cancel"
    press(ENTER)
    assert opens(desk, account_of(desk, "何晴"), PASSWORD)
    part(accounts, "accounts.close_account").click()
    dialog = child(accounts, CloseDialog)
    with qtbot.waitSignal(dialog.accepted):
        press(ENTER, CTRL)
    assert not opens(desk, account_of(desk, "何晴"), PASSWORD)
    assert not part(accounts, "accounts.reset").isEnabled()
    assert part(accounts, "accounts.reset").accessibleDescription()


def test_the_last_administrator_is_refused_with_the_reason(shown, qtbot, desk, house, jobs):
    service.close_account(desk, account_of(desk, "林晓"))
    staff = people.add_staff(desk, people_rules.StaffDraft("欧阳明"))
    other = service.add_account(desk, rules.AccountDraft(staff, NEW, NEW))
    acting = service.make_desk(desk.store, desk.account_id, desk.clock)
    last = next(line for line in service.account_list(desk) if line.id == desk.account_id)
    dialog = shown(CloseDialog(acting, last, house))
    press(ENTER, CTRL)
    qtbot.waitUntil(lambda: "administrator" in message(dialog, "account_close"))
    assert not dialog.busy
    assert other in {line.id for line in service.account_list(desk)}


def test_ones_own_account_is_closed_by_another(accounts, desk):
    pick(accounts, desk, "王建国")
    assert not part(accounts, "accounts.close_account").isEnabled()
    assert not part(accounts, "accounts.reset").isEnabled()


def test_a_new_code_is_made_after_a_question_and_handed_to_the_printer(shown, qtbot, desk, house):
    dialog = shown(IssueDialog(desk, house))
    assert focus() == "recovery_issue.cancel"
    with qtbot.waitSignal(dialog.issued) as issued:
        press(ENTER, CTRL)
    codes = shown(CodesDialog(issued.args[0]))
    with qtbot.waitSignal(codes.print_asked) as asked:
        press(Qt.Key.Key_P, CTRL)
    assert len(asked.args[0].code_groups) == 8
    codes.printed()
    assert focus() == "codes.safe"
    press(Qt.Key.Key_Space)
    with qtbot.waitSignal(codes.accepted):
        press(ENTER, CTRL)


def test_a_newcomer_is_admitted_by_keys(accounts, child, qtbot, desk):
    press(Qt.Key.Key_N, CTRL)
    dialog = child(accounts, AccountDialog)
    assert dialog._whose.value() == NEWCOMER
    assert focus() == "name"
    keys_of("欧阳明", ENTER)
    qtbot.waitUntil(lambda: part(dialog, "login").text() == "OYM")
    assert focus() == "post_1"
    keys_of("电话/在线客服", ENTER)
    assert dialog._choices(1)[1].currentText() == "客服部"
    assert focus() == "department_1"
    press(TAB)
    assert focus() == "post_2"
    press(TAB)
    press(TAB)
    assert focus() == "login"
    press(ENTER)
    keys_of(NEW, ENTER)
    with qtbot.waitSignal(dialog.accepted):
        keys_of(NEW, ENTER)
    made = account_of(desk, "欧阳明")
    assert accounts.table.current_key() == made
    assert opens(desk, made, NEW)
    assert service.make_desk(desk.store, made, desk.clock).actor.posts == {"agent"}


def test_a_refused_account_keeps_what_was_typed(shown, qtbot, desk, jobs):
    staff = people.add_staff(desk, people_rules.StaffDraft("何青"))
    dialog = shown(AccountDialog(desk, jobs))
    assert focus() == "staff_id"
    keys_of("HQ", ENTER)
    qtbot.waitUntil(lambda: part(dialog, "login").text() == "HQ2")
    part(dialog, "login").set_value("HQ")
    part(dialog, "password").setFocus()
    keys_of(NEW, ENTER)
    keys_of(NEW, ENTER)
    qtbot.waitUntil(lambda: "何晴" in message(dialog, "login"))
    assert focus() == "login"
    assert part(dialog, "password").text() == NEW
    press(Qt.Key.Key_End)
    keys_of("3")
    with qtbot.waitSignal(dialog.opened) as opened:
        press(ENTER, CTRL)
    assert {line.id: line.staff_id for line in service.account_list(desk)}[opened.args[0]] == staff


def test_a_defect_goes_on_to_where_defects_are_reported(shown, qtbot, desk, jobs, monkeypatch):
    dialog = shown(ResetDialog(desk, service.account_list(desk)[0], jobs))
    monkeypatch.setattr(keeping, "_set_password", lambda *_: 1 / 0)
    with qtbot.captureExceptions() as caught:
        keys_of(NEW, ENTER)
        keys_of(NEW, ENTER)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
    assert not dialog.busy
    assert part(dialog, "password").text() == NEW


def test_the_counter_is_named(shown, qtbot, desk):
    dialog = shown(CounterDialog(desk))
    keys_of("3 号台")
    with qtbot.waitSignal(dialog.accepted):
        press(ENTER, CTRL)
    assert dialog.desk.office.counter == "3 号台"


# Restoring


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
    assert part(restoring, "secret").isHidden() or not part(restoring, "secret").isVisible()
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


class Ports:
    """A door whose restore ends as the test says."""

    def __init__(self, outcome):
        self.outcome = outcome
        self.accounts = (DoorLine(UUID(int=1), "王建国", "WJG", ""),)

    def copies(self, chosen):
        good = rules.CopyLine(Path("good"), None, "青河", "QH", 1, 1, 1, "1", self.accounts)
        return [replace(good, path=Path("bad"), refused=sentence("access", "The two passwords differ.")), good]

    def look(self, draft):
        return rules.OpenedCopy(draft.copy, (), b"")

    def restore(self, opened, progress, cancelled):
        progress(1 << 20, 2 << 20)
        return self.outcome(cancelled)


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


# What all have in common


def test_dialogs_are_small_enough_and_every_control_has_its_name(shown, qtbot, desk, house, jobs):
    agent = next(line for line in service.account_list(desk) if line.name == "何晴")
    wide = [
        AccountDialog(desk, jobs),
        PasswordDialog(desk, jobs),
        ResetDialog(desk, agent, jobs),
        CloseDialog(desk, agent, house),
        IssueDialog(desk, house),
        CodesDialog(SHEET),
        CounterDialog(desk),
        RecoveryDialog(doorway(6)),
        RestoreDialog(Ports(None), jobs),
    ]
    for dialog in wide:
        shown(dialog)
        assert dialog.width() <= 960, dialog.objectName()
        assert dialog.height() <= 560, dialog.objectName()
        buttons = [one for one in dialog.findChildren(QPushButton) if one.isVisible()]
        assert not any(one.autoDefault() or one.isDefault() for one in buttons)
        controls = [*buttons, *dialog.findChildren(QLineEdit)]
        named = [one.objectName() for one in controls if isinstance(one.parent(), QWidget) and one.objectName()]
        assert len(named) == len(set(named)), dialog.objectName()
        assert all(one.objectName() for one in buttons)
        assert isinstance(dialog, QDialog)


def test_the_screens_before_the_office_is_open_load_no_engine():
    screens = ("door", "first_run", "codes", "recovery", "restore")
    code = f"import {', '.join(f'desktop.access.dialogs.{name}' for name in screens)}, sys; print(*sys.modules)"
    loaded = set(
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    )
    assert not loaded & {"peewee", "apsw", "argon2", "cryptography", "pypinyin", "desktop.access.service"}
