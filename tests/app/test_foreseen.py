"""A disk, a file or a folder that fails while the office works: every time a sentence, never the box of defects."""

from datetime import timedelta

import apsw
import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from desktop.app import opening
from desktop.app.session import Session
from desktop.storage import faults, local, sidefile
from desktop.storage.faults import sentence_of
from desktop.storage.record import office
from desktop.widgets.speech import tell
from tests.storage.faulty_vfs import How, faulty_disk


def banner(user):
    return user.program.session.window.page().findChild(QLabel, "banner.error.text")


@pytest.fixture
def work(user, monkeypatch):
    """Somebody at work, and the defects that were reported."""

    def begin():
        user.sign_in()
        user.opened()
        user.qtbot.waitUntil(lambda: sidefile.read(user.program.folder).backup.done_at is not None, timeout=20_000)
        reporter = user.program.reporter
        reporter.install()
        monkeypatch.setattr("desktop.widgets.error_dialog.ErrorDialog", None)  # the box would be a failure
        return user.program.session

    yield begin
    user.program.reporter.uninstall()


def lose(folder):
    for name in (sidefile.NAME, sidefile.PREVIOUS):
        (folder / name).unlink(missing_ok=True)


def damage(folder):
    for name in (sidefile.NAME, sidefile.PREVIOUS):
        (folder / name).write_bytes(b"{ half")


@pytest.mark.parametrize("harm", [lose, damage])
def test_without_its_side_file_the_office_works_on_and_is_locked_all_the_same(user, work, harm):
    session, folder = work(), user.program.folder
    kept = (folder / sidefile.NAME).read_bytes()
    harm(folder)
    session.window.tell_state()
    session.rebuild()
    assert session.window.page().key == "today"
    session.back_up()
    user.qtbot.waitUntil(lambda: banner(user) is not None, timeout=20_000)
    session.lock()
    assert not session.window.row.isVisible()
    assert user.screen.objectName() == "refused"
    (folder / sidefile.NAME).write_bytes(kept)
    user.screen.findChild(object, "refused.again").click()
    assert user.screen.objectName() == "login"


def test_a_disk_that_cannot_be_read_is_told_on_the_page(user, work):
    with faulty_disk() as disk:
        session = work()
        for pragma in ("cache_size = 1", "shrink_memory"):
            office.execute_sql(f"PRAGMA {pragma}")
        disk.unreadable = True
        session.program.jobs.post(lambda: session.window.show_page("journal"))
        user.qtbot.waitUntil(lambda: banner(user) is not None, timeout=20_000)
        assert tell(faults.UNREAD.of(reason="disk I/O error")) in banner(user).text()
        disk.heal()
        assert session.window.show_page("journal").key == "journal"


def test_a_column_s_width_stops_nobody_when_the_disk_is_full(user, work):
    with faulty_disk() as disk:
        session = work()
        disk.fail(1, How.FULL, forever=True)
        session.window.house.preferences.put("complaints.widths.x", "7")
        assert session.window.house.preferences.get("complaints.widths.x") == "7"
        assert banner(user) is None


def test_the_counter_is_refused_by_a_sentence_when_the_disk_is_full(user, work):
    with faulty_disk() as disk:
        session = work()
        session._run("settings.counter")
        dialog = QApplication.activeModalWidget()
        dialog.findChild(QLineEdit, "counter").setText("7")
        disk.fail(1, How.FULL, forever=True)
        dialog.ask()
        assert tell(faults.DISK_FULL) in dialog.findChild(QLabel, "counter_name.message").text()
        disk.heal()
        dialog.ask()
        assert session.program.session.desk.office.counter == "7"


def test_damage_found_behind_the_door_closes_the_store_and_says_so(user, monkeypatch):
    def broken(_session):
        raise apsw.CorruptError("database disk image is malformed")

    monkeypatch.setattr(Session, "_made", broken)
    user.sign_in()
    user.qtbot.waitUntil(lambda: user.screen.objectName() == "refused", timeout=20_000)
    assert user.screen.findChild(QLabel, "refused.body").text() == tell(faults.DAMAGED)
    assert office.obj is None
    monkeypatch.undo()
    user.screen.findChild(object, "refused.again").click()
    user.sign_in()
    user.opened()


def test_a_demo_that_cannot_be_invented_says_why(start, tmp_path, monkeypatch):
    def full(_folder):
        raise faults.DiskFull(faults.DISK_FULL)

    monkeypatch.setattr(opening, "invent", full)
    user = start(tmp_path / "demo", demo=True)
    user.qtbot.waitUntil(lambda: user.screen.objectName() == "refused", timeout=20_000)
    assert user.screen.findChild(QLabel, "refused.body").text() == tell(faults.DISK_FULL)


def test_a_check_noted_by_a_clock_that_ran_ahead_does_not_put_the_next_one_off(user, work):
    session = work()
    name, today = "journal.verified_on", session.desk.today()
    local.set_preference(None, name, (today + timedelta(days=9000)).isoformat())
    session._check_journal()
    user.qtbot.waitUntil(lambda: local.preference(None, name) == today.isoformat(), timeout=20_000)


def test_a_bare_error_of_the_engine_came_of_reading():
    assert sentence_of(apsw.IOError("disk I/O error")) == faults.UNREAD.of(reason="disk I/O error")
    assert sentence_of(apsw.NotADBError("file is not a database")) == faults.DAMAGED
    assert sentence_of(faults.DiskFault(faults.BUSY)) == faults.BUSY
    assert sentence_of(apsw.SQLError("no such table")) is None
    assert sentence_of(ValueError("x")) is None
