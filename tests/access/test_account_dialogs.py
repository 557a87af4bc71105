"""The page of accounts and its dialogs, worked by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from shiboken6 import isValid

from desktop.access import rules, service
from desktop.access.dialogs.account import NEWCOMER, AccountDialog
from desktop.access.dialogs.accounts import CloseDialog, IssueDialog
from desktop.access.dialogs.codes import CodesDialog
from desktop.access.dialogs.counter import CounterDialog
from desktop.access.dialogs.password import ResetDialog
from desktop.access.service import accounts as keeping
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.settings.tab.accounts import AccountsPage
from tests.access.screens import CTRL, ENTER, NEW, TAB, focus, keys_of, message, opens, part, press
from tests.office import PASSWORD, account_of

pytestmark = pytest.mark.usefixtures("look", "cheap")


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
