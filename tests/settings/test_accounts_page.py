"""The page of accounts: state and history, the last administrator, the wait after wrong passwords."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from desktop.access import service
from desktop.access.dialogs.accounts import CloseDialog
from desktop.access.dialogs.password import ResetDialog
from desktop.core.problem import Problems
from desktop.settings.tab.accounts import AccountsPage
from desktop.widgets import typeface
from desktop.widgets.breadth import Breadth
from desktop.widgets.labels import Message
from tests.office import PASSWORD, TINY, account_of, desk_for, records
from tests.pages import banner, dialog_of, shown

NEW = "neues-wort-77"


@pytest.fixture
def page(qtbot, desk, lent):
    return shown(qtbot, AccountsPage(desk), lent)


def opens(desk, name, password=PASSWORD):
    try:
        service.unlock(desk.store.path, account_of(desk, name), password, desk.clock, records(), store=desk.store)
    except Problems:
        return False
    return True


def pick(page, desk, name):
    page.open_record(account_of(desk, name))


def test_an_account_tells_its_posts_its_last_unlock_and_its_history(page, desk, clock):
    clock.advance(timedelta(minutes=10))
    assert not opens(desk, "何晴", "falsch")
    assert opens(desk, "何晴")
    page.refresh()
    pick(page, desk, "何晴")
    assert page.account._unlocked.text() == "Signed in last: 2026-11-18 14:36"
    assert "电话/在线客服" in page.account._posts.text()
    assert page.account.history.records.cell(0, 1).text == "Signed in after 1 wrong passwords"
    assert page.account.history.records.rowCount() == 2


def test_accounts_are_found_by_initials(page):
    page._filter.set_value("heq")
    assert page.table.records.rowCount() == 1
    page._filter.set_value("nobody")
    assert not page.account.isVisible()
    assert not page.action("accounts.reset").isEnabled()


def test_a_wait_is_told_and_lifted_on_the_page(page, desk):
    for _ in range(6):
        assert not opens(desk, "何晴", "falsch")
    page.refresh()
    assert banner(page, "warn") == "Nobody gets in before 14:27."
    next(one for one in page.findChildren(QAbstractButton) if one.objectName() == "banner.warn.act1").click()
    assert banner(page, "warn") == ""
    assert opens(desk, "何晴")


def test_a_wait_that_is_over_is_told_as_free(page, desk, clock):
    for _ in range(6):
        assert not opens(desk, "何晴", "falsch")
    page.refresh()
    clock.advance(timedelta(minutes=2))
    page.tick()
    assert banner(page, "warn") == "The next sign-in is free."


def test_a_forgotten_password_is_reset_from_the_page(page, qtbot, desk, monkeypatch):
    monkeypatch.setitem(service.reset_password.__kwdefaults__, "cost", TINY)
    pick(page, desk, "何晴")
    qtbot.keyClick(page.table, Qt.Key.Key_F8)
    dialog = dialog_of(page, ResetDialog)
    for field in ("password", "password_again"):
        next(line for line in dialog._passwords if line.objectName() == field).set_value(NEW)
    with qtbot.waitSignal(dialog.accepted):
        dialog.ask()
    assert opens(desk, "何晴", NEW)


def test_the_last_administrator_stays_and_the_dialog_says_why(qtbot, desk, lent):
    other = desk_for(desk, "administrator")
    service.close_account(desk, desk.account_id)
    page = shown(qtbot, AccountsPage(other), lent)
    page.table.pick(other.account_id)
    assert not page.action("accounts.close_account").isEnabled()
    last = next(line for line in service.account_list(other) if line.id == other.account_id)
    dialog = CloseDialog(other, last, lent, page)
    dialog.open()
    dialog.ask()
    said = dialog.findChild(Message, "account_close.message")
    qtbot.waitUntil(lambda: "administrator" in said.text())
    assert opens(other, other.actor.name)
    dialog.reject()


def test_a_closed_account_is_quiet_at_the_end_of_the_list(page, qtbot, desk):
    service.close_account(desk, account_of(desk, "陈立"))
    page.refresh()
    last = page.table.records.record(page.table.records.rowCount() - 1)
    assert (last.name, last.closed_at is None) == ("陈立", False)
    page.table.pick(last.id)
    assert not page.action("accounts.reset").isEnabled()
    assert "closed 2026-11-18" in page.account._login.text()


def test_a_new_recovery_code_is_asked_of_the_application(page, asked):
    page.run("accounts.recovery")
    assert asked == ["access.recovery"]


@pytest.mark.parametrize("post", ["general_manager", "auditor"])
def test_who_may_only_read_manages_nothing(qtbot, desk, lent, post):
    page = shown(qtbot, AccountsPage(desk_for(desk, post)), lent)
    for name in ("accounts.new", "accounts.reset", "accounts.close_account", "accounts.recovery"):
        assert not page.action(name).isEnabled(), name
    assert page.table.records.rowCount() > 10


def test_in_a_narrow_window_the_list_tells_more_than_one_post(page, qtbot):
    page.give_way(Breadth.NARROW)
    page.resize(1024, 697)
    place = [column.key for column in page.table.records.columns].index("posts")
    qtbot.waitUntil(lambda: page.table.columnWidth(place) >= typeface.width("客服主管、售后服务部长", "cell") + 16)
    assert page.account.width() >= 400


def test_the_page_fits_the_smallest_window(page):
    page.give_way(Breadth.NARROW)
    assert page.minimumSizeHint().width() <= 1024
    assert page.minimumSizeHint().height() <= 516
