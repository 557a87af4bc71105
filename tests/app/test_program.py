"""From the door to the window and back: unlocking, locking, changing clerks, leaving, and doors that stay shut."""

import threading

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop.app import opening
from desktop.app.opening import DEMO_PASSWORD
from desktop.storage import copies, journal, place, sidefile
from desktop.storage.record import office
from desktop.widgets.buttons import Button
from desktop.widgets.jobs import Cancelled, Job
from desktop.widgets.metrics import metrics
from desktop.widgets.theme import Appearance
from desktop.window import Window
from tests.office import DRAFT, PASSWORD


def test_the_right_password_opens_the_window_on_the_day_s_page(user):
    user.sign_in()
    window = user.opened()
    assert window.isVisible()
    assert window.page().key == "today"
    assert not user.program.entry.isVisible()


def test_a_wrong_password_says_so_and_counts(user):
    user.sign_in("nicht das richtige")
    user.told("4")
    assert user.line("password").text() == ""
    assert sidefile.read(user.program.folder).attempts.failures == 1
    user.sign_in()
    user.opened()
    assert sidefile.read(user.program.folder).attempts.failures == 0


def test_locking_covers_the_pages_and_the_same_clerk_finds_them_as_they_were(user):
    user.sign_in()
    window = user.opened()
    page = window.page()
    user.qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert user.screen.objectName() == "login"
    assert not window.row.isVisible()
    user.sign_in()
    user.qtbot.waitUntil(window.row.isVisible, timeout=20_000)
    assert window.page() is page


def test_another_clerk_gets_a_window_of_their_own(user):
    user.sign_in()
    first = user.opened()
    user.program.session.lock()
    user.sign_in(name="林晓")
    user.qtbot.waitUntil(lambda: user.program.session.window is not first, timeout=20_000)
    assert user.program.session.desk.actor.name == "林晓"
    assert user.program.session.desk.store.db is office.obj


def test_leaving_makes_a_checked_copy_and_closes_the_store(user):
    user.sign_in()
    window = user.opened()
    store = user.program.session.desk.store
    window.close()
    user.qtbot.waitUntil(lambda: office.obj is None, timeout=30_000)
    known = sidefile.read(user.program.folder)
    assert known.last_exit is not None
    assert known.head is not None
    assert known.backup.done_at is not None
    assert copies.list_copies(store.path / copies.FOLDER)
    assert user.program.session is None


def test_the_look_acts_at_once_and_is_kept_for_the_next_start(user, start):
    user.program.change_look("appearance", "dark")
    user.program.change_look("font_size", "115")
    assert user.program.look.appearance is Appearance.DARK
    again = start(user.program.folder)
    assert (again.program.look.appearance, again.program.look.font_size) == (Appearance.DARK, 115)
    again.program.change_look("appearance", "system")
    again.program.change_look("font_size", "100")
    assert metrics().percent == 100


def test_an_empty_folder_leads_to_the_first_run_and_to_an_open_office(start, tmp_path):
    user = start(tmp_path / "new")
    assert user.screen.objectName() == "first_run"
    for name, typed in {
        "company": DRAFT.company,
        "branch": DRAFT.branch,
        "store_code": "qh",
        "administrator": DRAFT.administrator,
        "password": PASSWORD,
        "password_again": PASSWORD,
    }.items():
        user.line(name).setText(typed)
    user.qtbot.mouseClick(user.screen.findChild(object, "first_run.ok"), Qt.MouseButton.LeftButton)
    user.qtbot.waitUntil(lambda: user.screen.findChild(object, "first_run.codes") is not None, timeout=30_000)
    codes = user.screen.findChild(object, "first_run.codes")
    assert len(codes.findChild(QLabel, "first_run.recovery_code").text()) > 30
    codes.findChild(object, "first_run.safe").click()
    codes.findChild(object, "first_run.finish").click()
    assert user.opened().isVisible()


def test_leaving_before_the_codes_are_locked_away_closes_the_office_all_the_same(start, tmp_path):
    user = start(tmp_path / "new")
    user.program.entry.currentWidget().set_up_asked.emit(DRAFT)
    user.qtbot.waitUntil(lambda: user.screen.findChild(object, "first_run.codes") is not None, timeout=30_000)
    user.program.entry.close()
    assert office.obj is None
    assert sidefile.read(tmp_path / "new").last_exit is not None


def test_a_first_run_with_gaps_says_them_and_keeps_what_was_typed(start, tmp_path):
    user = start(tmp_path / "new")
    user.line("company").setText(DRAFT.company)
    user.qtbot.mouseClick(user.screen.findChild(object, "first_run.ok"), Qt.MouseButton.LeftButton)
    assert user.screen.findChild(QLabel, "branch.message").text()
    assert user.line("company").text() == DRAFT.company
    assert not place.holds_store(tmp_path / "new")


@pytest.mark.parametrize("harm", ["zero", "half", "plain", "foreign"])
def test_a_store_that_cannot_be_opened_is_told_at_the_door_and_left_as_it_is(user, harm):
    file = user.program.folder / place.FILE
    whole = file.read_bytes()
    harmed = {
        "zero": b"",
        "half": whole[: len(whole) // 2 // place.PAGE * place.PAGE],
        "plain": place.PLAIN_HEADER + bytes(8192),
        "foreign": b"%PDF-1.7 of another program" * 400,
    }[harm]
    file.write_bytes(harmed)
    user.sign_in()
    message = user.screen.findChild(object, "password.message")
    user.qtbot.waitUntil(lambda: len(message.text()) > 10, timeout=20_000)
    assert user.program.session is None
    assert file.read_bytes() == harmed


def test_a_damaged_side_file_is_told_in_place_of_the_door(start, folder):
    for name in (sidefile.NAME, sidefile.PREVIOUS):
        (folder / name).write_bytes(b"{ not what we wrote")
    user = start(folder)
    assert user.screen.objectName() == "refused"
    assert user.screen.findChild(QLabel, "refused.body").text()


def test_a_folder_that_cannot_be_written_is_told_calmly_and_tried_again(start, tmp_path):
    (tmp_path / "blocked").write_text("a file where the folder should be")
    user = start(tmp_path / "blocked" / "office")
    assert user.screen.objectName() == "refused"
    assert user.screen.findChild(QLabel, "refused.body").text()
    (tmp_path / "blocked").unlink()
    user.screen.findChild(object, "refused.again").click()
    assert user.screen.objectName() == "first_run"


def test_a_folder_whose_path_is_too_long_is_told_before_anything_is_typed(start, tmp_path, monkeypatch):
    monkeypatch.setattr(place, "LONGEST_PATH", 20)
    user = start(tmp_path / "new")
    assert user.screen.objectName() == "refused"
    monkeypatch.undo()
    user.screen.findChild(object, "refused.again").click()
    assert user.screen.objectName() == "first_run"


def test_the_demo_invents_its_office_behind_a_sentence_and_tells_its_password(start, tmp_path):
    user = start(tmp_path / "demo", demo=True)
    assert user.screen.objectName() == "waiting"
    user.qtbot.waitUntil(lambda: user.screen.objectName() == "login", timeout=60_000)
    assert DEMO_PASSWORD in user.screen.findChild(QLabel, "login.hint").text()
    user.sign_in(DEMO_PASSWORD)
    assert "demo" in user.opened().windowTitle() or "演示" in user.opened().windowTitle()


def test_leaving_while_the_door_is_being_opened_opens_no_window(user, monkeypatch):
    unlocking, unlock = threading.Event(), opening.unlock

    def begun(*arguments):
        unlocking.set()
        return unlock(*arguments)

    monkeypatch.setattr(opening, "unlock", begun)
    user.sign_in()
    assert unlocking.wait(20)
    user.program.entry.close()
    assert user.program.left
    assert not [shown for shown in QApplication.topLevelWidgets() if isinstance(shown, Window) and shown.isVisible()]
    assert office.obj is None
    assert sidefile.read(user.program.folder).last_exit is not None


def test_an_error_after_the_window_has_gone_is_told_before_the_door(user):
    user.sign_in()
    user.opened()
    program = user.program
    program.session.leave_for(QWidget())
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    program.reporter.report(ZeroDivisionError())
    dialog = program.reporter.dialog
    assert dialog.parent() is program.entry
    dialog.accept()


def test_closing_while_the_copy_is_made_leaves_once_and_in_order(user, monkeypatch):
    copying, left = threading.Event(), []

    def copy(_store, _progress, cancelled):
        copying.set()
        while not cancelled():
            pass
        raise Cancelled

    user.sign_in()
    window = user.opened()
    program = user.program
    program.leaving.connect(lambda: left.append(office.obj is not None))
    monkeypatch.setattr(opening, "back_up", copy)
    window.close()
    assert copying.wait(20)
    program.entry.close()
    assert left == [True]
    assert office.obj is None
    assert sidefile.read(program.folder).last_exit is not None


def test_a_window_that_is_closed_at_once_begins_nothing(user, monkeypatch):
    user.sign_in()
    user.opened().close()
    checked = []
    monkeypatch.setattr(user.program.session, "_check_journal", lambda: checked.append(True))
    user.program.session._afterwards()
    assert not checked
    user.qtbot.waitUntil(lambda: office.obj is None, timeout=30_000)


def test_a_check_of_the_journal_that_was_cut_off_raises_no_alarm(user, monkeypatch, caplog):
    checked = []
    monkeypatch.setattr(
        journal, "verify", lambda *_given: checked.append(True) or journal.Verdict(0, 0, None, finished=False)
    )
    user.sign_in()
    user.opened()
    jobs = user.program.jobs
    user.qtbot.waitUntil(lambda: bool(checked) and not [one for one in jobs.findChildren(Job) if one.running])
    assert "broken" not in caplog.text


def test_while_the_door_is_being_opened_no_other_way_in_can_be_asked(user):
    door = user.screen
    door.set_busy(True)
    assert not door.findChild(Button, "login.recovery").isEnabled()
    assert not door.findChild(Button, "login.restore").isEnabled()
    door.set_busy(False)
    assert door.findChild(Button, "login.recovery").isEnabled()
    door.shut_in("close it first")
    door.set_busy(True)
    door.set_busy(False)
    assert not door.findChild(Button, "login.restore").isEnabled()
