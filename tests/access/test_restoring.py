"""Restoring while no office is open: finding copies, opening one by its own keys, refusals that change nothing."""

import shutil
from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.access import rules, service
from desktop.core.ids import new_id
from desktop.core.problem import Problems
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.storage import backup, copies, place, sidefile
from desktop.storage.faults import DamagedStore, ForeignFile, NewerStore, StoreFault, StoreInUse
from tests.office import DRAFT, PASSWORD, TINY, account_of, close_office, desk_for, records

NEW = "neues-wort-77"


def quiet(*_):
    return None


def never():
    return False


def state(folder):
    """Every file that makes up the store."""
    names = (place.FILE, sidefile.NAME)
    return {name: (folder / name).read_bytes() for name in names}


@pytest.fixture
def copied(desk):
    """A copy; afterwards somebody was hired and an agent got another password; the store is closed."""
    made = backup.back_up_everywhere(desk.store, quiet, never)
    people.add_staff(desk, people_rules.StaffDraft("欧阳明"))
    service.reset_password(desk, account_of(desk, "何晴"), rules.PasswordDraft(NEW, NEW), cost=TINY)
    close_office(desk)
    return desk.store.path / copies.FOLDER / made.copies[0].split("/")[-1]


@pytest.fixture
def door(folder, clock):
    return service.RestoreDoor(folder, clock)


@pytest.fixture
def boss(office_template):
    return office_template[1]


def key(copy, account_id, secret=PASSWORD):
    return rules.RestoreDraft(copy, account_id, secret)


def renote(copy, **changes):
    """Change what the copy's note says of it, as if it had been written so."""
    noted = copies.read_copy(copy)
    content = replace(noted.content, **changes)
    (copy / copies.NOTE).write_bytes(copies.write_note(replace(noted, content=content)))


def names(folder, clock, boss):
    desk = service.unlock(folder, boss, PASSWORD, clock, records())
    found = [one.name for one in people.staff_list(desk)]
    close_office(desk)
    return found


def test_copies_are_listed_with_their_own_accounts(door, copied, clock):
    (line,) = door.copies(None)
    assert (line.path, line.id, line.office, line.code) == (copied, copied, "青河营业部", "QH")
    assert (line.made_at, line.refused) == (clock.now(), None)
    assert line.rows > 100
    assert line.size == (copied / "store.db").stat().st_size
    assert "何晴" in [account.name for account in line.accounts]


def test_copies_are_found_in_a_drive_a_data_folder_and_by_choosing_one(door, copied, folder, tmp_path):
    drive = tmp_path / "drive"
    shutil.copytree(copied, drive / copied.name)
    assert [line.path for line in door.copies(drive)] == [drive / copied.name]
    assert [line.path for line in door.copies(drive / copied.name)] == [drive / copied.name]
    assert [line.path for line in door.copies(folder)] == [copied]
    assert door.copies(tmp_path / "pulled out") == []


def test_the_second_folder_belongs_to_this_pc(door, copied, folder, tmp_path):
    second = tmp_path / "second"
    shutil.copytree(copied, second / "later")
    backup.choose_second_folder(folder, second)
    assert {line.path for line in door.copies(None)} == {copied, second / "later"}


def test_what_cannot_be_restored_is_listed_with_its_reason(door, copied, folder):
    shelf = folder / copies.FOLDER
    for name in ("foreign", "newer", "damaged", "halved.part"):
        shutil.copytree(copied, shelf / name)
    renote(shelf / "foreign", store_id=new_id())
    renote(shelf / "newer", steps=("9999_later",))
    (shelf / "damaged" / copies.NOTE).write_text("{")
    told = {line.path.name: str(line.refused or "") for line in door.copies(None)}
    assert told.keys() == {copied.name, "foreign", "newer", "damaged"}
    assert told[copied.name] == ""
    assert "another store" in told["foreign"]
    assert "newer version" in told["newer"]
    assert "damaged" in told["damaged"]


def test_a_copy_is_opened_by_a_password_of_its_own_time(door, copied, folder, desk):
    before = state(folder)
    agent = next(line for line in sidefile.read(folder).accounts if line.name == "何晴").account_id
    opened = door.look(key(copied, agent))
    assert len(opened.sentences) == 3
    assert "data_key" not in repr(opened)
    with pytest.raises(Problems):
        door.look(key(copied, agent, NEW))
    assert state(folder)[place.FILE] == before[place.FILE]


def test_a_wrong_password_counts_against_the_present_store(door, copied, folder, clock, boss):
    for failures in range(1, 7):
        with pytest.raises(Problems) as refused:
            door.look(key(copied, boss, "falsch"))
        assert [problem.field for problem in refused.value.found] == ["secret"]
        assert sidefile.read(folder).attempts.failures == failures
    with pytest.raises(Problems) as refused:
        door.look(key(copied, boss))
    assert "1 min" in str(refused.value)
    with pytest.raises(Problems):
        service.unlock(folder, boss, PASSWORD, clock, records())
    clock.advance(timedelta(seconds=61))
    assert door.look(key(copied, boss)).path == copied


def test_an_old_password_wins_no_new_tries_at_the_door(door, copied, folder, boss):
    for _ in range(4):
        with pytest.raises(Problems):
            door.look(key(copied, boss, "falsch"))
    door.look(key(copied, boss))
    assert sidefile.read(folder).attempts.failures == 4


def test_without_a_store_tries_are_counted_as_well(copied, clock, boss, tmp_path):
    door = service.RestoreDoor(tmp_path / "new PC", clock)
    for _ in range(6):
        with pytest.raises(Problems):
            door.look(key(copied, boss, "falsch"))
    with pytest.raises(Problems) as refused:
        door.look(key(copied, boss))
    assert "1 min" in str(refused.value)
    assert sidefile.read(copied).attempts.failures == 0


def test_an_account_that_came_later_does_not_open_it(door, copied):
    with pytest.raises(Problems) as refused:
        door.look(key(copied, new_id()))
    assert [problem.field for problem in refused.value.found] == ["account"]
    assert door.copies(None)


def test_a_damaged_foreign_or_newer_copy_changes_nothing(door, copied, folder, boss, tmp_path):
    drive = tmp_path / "drive"
    for name in ("torn", "foreign", "newer", "lost"):
        shutil.copytree(copied, drive / name)
    file = drive / "torn" / "store.db"
    file.write_bytes(file.read_bytes()[:-4096])
    renote(drive / "newer", steps=("9999_later",))
    (drive / "lost" / sidefile.NAME).unlink()
    before = state(folder)
    other = service.first_run(replace(DRAFT, store_code="Q2"), tmp_path / "other", door._clock, records(), cost=TINY)
    there = backup.backup(other.desk.store, drive, quiet, never).path
    close_office(other.desk)
    with pytest.raises(ForeignFile):
        door.look(key(there, other.desk.account_id))
    for name, fault in (("torn", DamagedStore), ("newer", NewerStore), ("lost", DamagedStore)):
        with pytest.raises(fault) as refused:
            door.look(key(drive / name, boss))
        assert str(refused.value.sentence)
    assert state(folder)[place.FILE] == before[place.FILE]
    assert sidefile.read(folder).attempts.failures == 0


def test_a_restored_store_is_as_it_was_and_the_later_one_lies_aside(door, copied, folder, clock, boss):
    assert "欧阳明" in names(folder, clock, boss)
    told = []
    done = door.restore(door.look(key(copied, boss)), lambda *far: told.append(far), never)
    assert (done.office, done.made_at) == ("青河营业部", clock.now())
    assert (done.aside / place.FILE).is_file()
    assert told[-1][0] == told[-1][1]
    assert "欧阳明" not in names(folder, clock, boss)
    agent = next(line for line in sidefile.read(folder).accounts if line.name == "何晴").account_id
    close_office(service.unlock(folder, agent, PASSWORD, clock, records()))


def test_stopping_leaves_everything_as_it_was(door, copied, folder, boss):
    opened = door.look(key(copied, boss))
    before = state(folder)
    assert door.restore(opened, quiet, lambda: True) is None
    assert state(folder) == before


def test_an_open_store_is_not_replaced(door, copied, folder, clock, boss):
    opened = door.look(key(copied, boss))
    desk = service.unlock(folder, boss, PASSWORD, clock, records())
    with pytest.raises(StoreInUse):
        door.restore(opened, quiet, never)
    assert "欧阳明" in [one.name for one in people.staff_list(desk)]
    close_office(desk)


def test_a_new_pc_takes_a_copy_over(copied, clock, boss, tmp_path):
    place_ = tmp_path / "new PC"
    door = service.RestoreDoor(place_, clock)
    assert door.copies(None) == []
    done = door.restore(door.look(key(copied, boss)), quiet, never)
    assert done.aside is None
    assert "何晴" in names(place_, clock, boss)


def test_leftovers_of_a_first_run_do_not_stand_in_the_way(copied, clock, boss, tmp_path):
    place_ = tmp_path / "cut off"
    made = service.first_run(replace(DRAFT, store_code="Q2"), place_, clock, records(), cost=TINY)
    close_office(made.desk)
    (place_ / place.UNFINISHED).write_bytes(b"")
    door = service.RestoreDoor(place_, clock)
    assert [line.refused for line in door.copies(copied.parent)] == [None]
    door.restore(door.look(key(copied, boss)), quiet, never)
    assert place.holds_store(place_)
    assert "何晴" in names(place_, clock, boss)
    assert list(place_.glob(f"{place.UNFINISHED}-*/{place.FILE}"))


def test_the_recovery_code_of_that_time_opens_it(folder, desk, clock):
    code = service.reissue_recovery_code(desk, cost=TINY).code
    backup.back_up_everywhere(desk.store, quiet, never)
    later = service.reissue_recovery_code(desk, cost=TINY).code
    close_office(desk)
    door = service.RestoreDoor(folder, clock)
    (line,) = door.copies(None)
    assert door.look(key(line.path, None, code.lower().replace("-", " "))).sentences
    with pytest.raises(Problems):
        door.look(key(line.path, None, later))
    with pytest.raises(Problems) as refused:
        door.look(key(line.path, None, code[:-1]))
    assert "groups" in str(refused.value)
    assert sidefile.read(folder).attempts.failures == 1


def test_a_copy_whose_folder_went_away_is_refused_calmly(door, copied, boss):
    opened = door.look(key(copied, boss))
    shutil.rmtree(copied)
    with pytest.raises(StoreFault):
        door.restore(opened, quiet, never)
    with pytest.raises(StoreFault):
        door.look(key(copied, boss))


def test_the_counter_is_noted_for_this_pc(desk):
    named = service.name_counter(desk, " 3 号台 ")
    assert named.office.counter == "3 号台"
    assert service.make_desk(desk.store, desk.account_id, desk.clock).office.counter == "3 号台"
    with pytest.raises(Problems):
        service.name_counter(desk, "号" * 21)
    assert service.name_counter(desk_for(desk, "administrator"), "").office.counter == ""
