"""The backup page: copies listed, made, looked into, rehearsed; the drive that comes and goes; damaged ones refused."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from desktop.app import rooms
from desktop.core.worktime import DayKind
from desktop.settings import rules, service
from desktop.settings.dialogs.drive_watch import DriveWatch
from desktop.settings.dialogs.restore_copy import RestoreCopyDialog
from desktop.settings.tab.backup import BackupPage
from desktop.storage import backup, place, sidefile
from desktop.storage.copies import Cancelled
from desktop.widgets.banners import Banner
from desktop.widgets.breadth import Breadth
from desktop.widgets.chips import Chip
from desktop.widgets.labels import Message
from tests.office import desk_for
from tests.pages import shown


@pytest.fixture
def drive(tmp_path):
    made = tmp_path / "usb" / "copies"
    made.mkdir(parents=True)
    return made


@pytest.fixture
def show(qtbot, desk, lent, drive):
    def show(acting=desk):
        words = {verb: said for told in rooms.tellings(acting) for verb, said in told.acts.items()}
        made = BackupPage(acting, words, ask=lambda _parent, _title: drive)
        shown(qtbot, made, lent)
        qtbot.waitUntil(lambda: made._facts is not None)
        return made

    return show


@pytest.fixture
def page(show):
    return show()


def count(page):
    return page.table.records.rowCount()


def run(qtbot, page, name):
    """Do an action and wait until its work has ended."""
    page.run(name)
    qtbot.waitUntil(lambda: page._running.isHidden() and (page._job is None or not page._job.running))


def outcome(page):
    return page.findChild(Message, "backup.copy.outcome").text()


def error(page):
    return " ".join(f"{one._lead} {one.text}" for one in page.findChildren(Banner) if one.kind == "error")


def test_a_copy_is_made_listed_and_told(qtbot, page, desk):
    assert count(page) == 0
    run(qtbot, page, "backup.now")
    qtbot.waitUntil(lambda: count(page) == 1)
    assert page.findChild(Chip, "backup.state").text == "of today"
    head = service.journal_head(desk)
    facts = page.findChild(QLabel, "backup.copy.facts").text()
    assert rules.shown_hash(head.hash) in facts
    assert "tables" in facts


def test_the_copy_tells_what_is_inside_and_what_would_be_numbered_again(qtbot, page, desk):
    run(qtbot, page, "backup.now")
    qtbot.waitUntil(lambda: count(page) == 1)
    with desk.transaction(rules.CALENDAR_CHANGE) as work:
        number = work.next_number()
    run(qtbot, page, "backup.inside")
    qtbot.waitUntil(lambda: outcome(page) != "")
    texts = "\n".join(f"{line.title} {line.text}" for line in page.pane.story.lines.found)
    assert number in texts
    assert "Later transactions" in texts
    assert any(line.who == desk.actor.name for line in page.pane.story.lines.found)


def test_a_restore_is_rehearsed_and_leaves_nothing(qtbot, page, desk):
    run(qtbot, page, "backup.now")
    qtbot.waitUntil(lambda: count(page) == 1)
    before = sorted(path.name for path in desk.store.path.iterdir())
    run(qtbot, page, "backup.rehearse")
    qtbot.waitUntil(lambda: "succeeded" in outcome(page))
    assert [line.tone for line in page.pane.story.lines.found] == ["done"] * 6
    assert sorted(path.name for path in desk.store.path.iterdir()) == before
    assert service.check_journal(desk, lambda _done, _total: None, lambda: False).sound


def test_a_damaged_copy_is_refused_and_the_present_untouched(qtbot, page, desk):
    run(qtbot, page, "backup.now")
    qtbot.waitUntil(lambda: count(page) == 1)
    file = page._row().copy.file
    whole = bytearray(file.read_bytes())
    whole[len(whole) // 2] ^= 1
    file.write_bytes(whole)
    for act in ("backup.inside", "backup.restore"):
        run(qtbot, page, act)
        qtbot.waitUntil(lambda: "damaged" in outcome(page))
        assert page.window().findChild(RestoreCopyDialog) is None
    run(qtbot, page, "backup.rehearse")
    qtbot.waitUntil(lambda: "cannot be relied on" in outcome(page))
    assert "as it was" in error(page)
    service.enter_days(desk, [rules.DayDraft(desk.today(), DayKind.HALF_DAY)])


def test_a_restore_is_confirmed_only_after_reading(qtbot, page, desk, asked):
    run(qtbot, page, "backup.now")
    qtbot.waitUntil(lambda: count(page) == 1)
    run(qtbot, page, "backup.restore")
    dialog = page.window().findChild(RestoreCopyDialog)
    assert not dialog.ok.isEnabled()
    dialog.reject()
    assert asked == []
    run(qtbot, page, "backup.restore")
    dialog = page.window().findChildren(RestoreCopyDialog)[-1]
    dialog.read.set_value(True)
    dialog.ok.click()
    assert asked == ["settings.restore"]
    assert page.to_restore == page._row().copy.path


def test_a_second_folder_is_chosen_copied_into_and_left_again(qtbot, page, desk, drive):
    run(qtbot, page, "backup.choose")
    qtbot.waitUntil(lambda: count(page) == 2)
    assert page.findChild(Chip, "backup.second.state").text == "there"
    assert len(backup.list_copies(drive)) == 1
    page.run("backup.no_second")
    qtbot.waitUntil(lambda: count(page) == 1)
    page.run("backup.undo")
    qtbot.waitUntil(lambda: count(page) == 2)


def test_a_drive_that_goes_and_comes_is_noticed(qtbot, page, desk, drive):
    run(qtbot, page, "backup.choose")
    qtbot.waitUntil(lambda: count(page) == 2)
    page._watch.look()
    qtbot.waitUntil(lambda: page._watch.there is True)
    away = drive.parent.rename(drive.parent.with_name("pocket"))
    page._watch.look()
    qtbot.waitUntil(lambda: page.findChild(Chip, "backup.second.state").text == "not there")
    run(qtbot, page, "backup.now")
    qtbot.waitUntil(lambda: "not there" in error(page))
    away.rename(drive.parent)
    with qtbot.waitSignal(page._watch.came):
        page._watch.look()
    qtbot.waitUntil(lambda: page.findChild(Chip, "backup.second.state").text == "there")


def test_what_is_found_after_the_watch_has_stopped_is_not_told(qtbot, desk, drive, lent):
    service.choose_second_folder(desk, drive)
    watch, told = DriveWatch(desk, lent.jobs, lent.jobs), []
    watch.came.connect(lambda: told.append(True))
    watch._there = False
    watch.look()
    job = watch._asking
    watch.stop()
    with qtbot.waitSignal(job.ended):
        pass
    assert not told
    watch.start()
    with qtbot.waitSignal(watch.came):
        watch.look()
    watch.stop()


def test_a_drive_under_another_name_is_found_by_its_copies(qtbot, desk, drive, tmp_path):
    service.choose_second_folder(desk, drive)
    service.back_up(desk, lambda _done, _total: None, lambda: False)
    other = tmp_path / "another"
    other.mkdir()
    shutil.move(drive, other / "copies")
    assert service.find_drive(desk, [tmp_path / "nowhere"]) is None
    assert service.find_drive(desk, [other]) == other / "copies"
    assert service.second_folder_there(desk)
    assert service.backup_facts(desk).second_folder == str(other / "copies")


def test_a_drive_pulled_out_in_mid_copy_leaves_no_half_copy(desk, drive):
    service.choose_second_folder(desk, drive)

    def pull_out(done, _total):
        if done and drive.exists() and any(drive.iterdir()):
            shutil.rmtree(drive.parent)

    facts = service.back_up(desk, pull_out, lambda: False)
    assert "is not there" in str(facts.failed)
    drive.mkdir(parents=True)
    assert backup.list_copies(drive) == []
    assert len(service.backup_facts(desk).copies) == 1
    assert service.back_up(desk, lambda _done, _total: None, lambda: False).failed is None
    assert len(backup.list_copies(drive)) == 1


def test_half_a_copy_is_never_counted(desk, drive):
    service.back_up(desk, lambda _done, _total: None, lambda: False)
    (made,) = backup.list_copies(desk.store.path / "backups")
    half = drive / made.path.name
    shutil.copytree(made.path, half)
    (half / place.FILE).write_bytes((half / place.FILE).read_bytes()[:4096])
    with pytest.raises(Exception, match="damaged"):
        service.preview_copy(desk, half)
    shutil.copytree(made.path, drive / f"{made.path.name}-2.part")
    assert [copy.path for copy in backup.list_copies(drive)] == [half]


def test_copies_follow_their_journal_when_the_clock_was_set_back(desk, clock):
    service.back_up(desk, lambda _done, _total: None, lambda: False)
    service.enter_days(desk, [rules.DayDraft(desk.today(), DayKind.HALF_DAY)])
    clock.advance(timedelta(hours=-5))
    service.back_up(desk, lambda _done, _total: None, lambda: False)
    newer, older = service.backup_facts(desk).copies
    assert newer.made_at < older.made_at
    assert newer.content.head.seq > older.content.head.seq


def test_stopping_leaves_nothing(desk):
    with pytest.raises(Cancelled):
        service.back_up(desk, lambda _done, _total: None, lambda: True)
    service.back_up(desk, lambda _done, _total: None, lambda: False)
    (copy,) = service.backup_facts(desk).copies
    with pytest.raises(Cancelled):
        service.rehearse(desk, copy.path, lambda _done, _total: None, lambda: True)
    assert not list(desk.store.path.glob("rehearsal-*"))
    assert sidefile.read(desk.store.path).backup.failed is None


def test_who_may_only_look_is_told_why(show, desk):
    page = show(desk_for(desk, "auditor"))
    for act in ("backup.now", "backup.restore", "backup.choose"):
        assert not page.action(act).isEnabled(), act
        assert page.action(act).statusTip()


def test_it_fits_the_smallest_window(page):
    page.give_way(Breadth.NARROW)
    QApplication.processEvents()
    hint = page.minimumSizeHint()
    assert hint.width() <= 1024
    assert hint.height() <= 600 - 42 - 26
    assert isinstance(page._desk.store.path, Path)
