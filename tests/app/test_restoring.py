"""A backup copy put in place from the open office: the window goes, the door comes, the former state can come back."""

import threading
from datetime import timedelta

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.rules import StaffDraft
from desktop.settings import service
from desktop.settings.dialogs.restore_copy import RestoreCopyDialog
from desktop.storage.record import office
from desktop.widgets.buttons import Button
from desktop.widgets.jobs import Job


def taken_on(desk):
    return any(one.name == "柳青" for one in people.staff_list(desk))


def copied(user):
    """Wait for the copy of the day, which is made behind the first page."""
    jobs = user.program.jobs
    user.qtbot.waitUntil(
        lambda: (
            service.backup_facts(user.program.session.desk).done_at is not None
            and not [job for job in jobs.findChildren(Job) if job.running]
        ),
        timeout=20_000,
    )


def confirm(user, window):
    page = window.show_page("backup")
    user.qtbot.waitUntil(lambda: page._facts is not None and page.table.records.rowCount() > 0)
    return page


def put_in_place(user, page):
    page.run("backup.restore")
    user.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None, timeout=20_000)
    dialog = page.window().findChild(RestoreCopyDialog)
    dialog.read.set_value(True)
    dialog.ok.click()


def test_the_office_goes_back_and_forth(user, clock):
    user.sign_in()
    window = user.opened()
    desk = user.program.session.desk
    copied(user)
    clock.advance(timedelta(minutes=3))
    people.add_staff(desk, StaffDraft("柳青"))
    assert taken_on(desk)
    page = confirm(user, window)
    put_in_place(user, page)
    user.qtbot.waitUntil(lambda: user.program.session is None and office.obj is None, timeout=20_000)
    user.qtbot.waitUntil(lambda: user.screen.objectName() == "login", timeout=20_000)
    user.sign_in()
    window = user.opened()
    desk = user.program.session.desk
    assert not taken_on(desk)
    page = confirm(user, window)
    first = page.table.records.keys()[0]
    page.table.pick(first)
    put_in_place(user, page)
    user.qtbot.waitUntil(lambda: user.program.session is None and office.obj is None, timeout=20_000)
    user.qtbot.waitUntil(lambda: user.screen.objectName() == "login", timeout=20_000)
    user.sign_in()
    user.opened()
    assert taken_on(user.program.session.desk)


def test_a_copy_that_is_damaged_meanwhile_leaves_the_office_open(user, clock):
    user.sign_in()
    window = user.opened()
    copied(user)
    page = confirm(user, window)
    page.to_restore = page._row().copy.path
    (page.to_restore / "store.db").write_bytes(b"nothing")
    user.program.session._run("settings.restore")
    user.qtbot.waitUntil(lambda: user.program.session is not None and user.program.session.window is not window)
    assert office.obj is not None
    assert user.program.session.window.page().key == "backup"
    assert not taken_on(user.program.session.desk)


def test_what_is_still_being_written_is_written_to_its_end_before_the_office_goes(user, clock, monkeypatch):
    user.sign_in()
    window = user.opened()
    copied(user)
    page = confirm(user, window)
    desk, begun, end, outcome = user.program.session.desk, threading.Event(), threading.Event(), []
    restore, before = service.restore_copy, []
    monkeypatch.setattr(service, "restore_copy", lambda *given: before.append(end.is_set()) or restore(*given))

    def write(_job):
        with desk.store.reading(), desk.transaction(people_rules.MEMBER_CHANGE):
            begun.set()
            assert end.wait(20)
        return people.staff_list(desk)

    user.program.jobs.write(write, lambda staff: outcome.append(bool(staff)), failed=outcome.append, owner=user.program)
    assert begun.wait(20)
    page.to_restore = page._row().copy.path
    user.program.session._run("settings.restore")
    user.qtbot.waitUntil(lambda: user.screen.objectName() == "waiting", timeout=20_000)
    QTimer.singleShot(100, end.set)
    user.qtbot.waitUntil(lambda: user.screen.objectName() == "login", timeout=20_000)
    assert before == [True]
    assert outcome == [True]


def test_stopping_while_others_still_write_leaves_the_office_open(user, clock):
    user.sign_in()
    window = user.opened()
    copied(user)
    page = confirm(user, window)
    end = threading.Event()
    user.program.jobs.write(lambda _job: end.wait(20), lambda _came: None, owner=user.program)
    page.to_restore = page._row().copy.path
    user.program.session._run("settings.restore")
    user.screen.findChild(Button, "waiting.skip").click()
    end.set()
    user.opened()
    assert office.obj is not None
