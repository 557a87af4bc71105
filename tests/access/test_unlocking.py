"""Unlocking by password and recovery code, what is refused, and what each refusal costs."""

from datetime import timedelta

import pytest

from desktop import threshold
from desktop.access import rules, service
from desktop.core.ids import new_id
from desktop.core.problem import Problems
from desktop.people import service as people
from desktop.storage import place, sidefile
from desktop.storage.engine import Engine
from desktop.storage.faults import DamagedStore, StoreFault
from tests.office import DRAFT, PASSWORD, TINY, account_of, close_office, desk_for, make_office, records

NEW = "neues-wort-77"


def fields(refused):
    return [problem.field for problem in refused.value.found]


@pytest.fixture
def enter(folder, clock):
    """Unlock as an account; closes what was opened."""
    opened = []

    def unlocked(account_id, password=PASSWORD, **more):
        opened.append(service.unlock(folder, account_id, password, clock, records(), **more))
        return opened[-1]

    yield unlocked
    for desk in opened:
        close_office(desk)


@pytest.fixture
def boss(office_template):
    return office_template[1]


def test_unlocking_asks_as_much_with_many_accounts_as_with_one(enter, boss, tmp_path, clock, monkeypatch):
    asked, execute = [], Engine.execute_sql
    monkeypatch.setattr(Engine, "execute_sql", lambda db, *args: asked.append(args) or execute(db, *args))
    close_office(enter(boss))
    many = len(asked)
    alone = service.first_run(DRAFT, tmp_path / "alone", clock, records(), cost=TINY).desk
    close_office(alone)
    asked.clear()
    close_office(service.unlock(tmp_path / "alone", alone.account_id, PASSWORD, clock, records()))
    assert many == len(asked) <= 50


def test_the_posts_of_the_day_say_what_a_desk_may(desk):
    agent = desk_for(desk, "agent")
    assert agent.actor.posts == {"agent"}
    assert agent.permissions == desk.policy.permissions.of(frozenset({"agent"}))
    assert agent.permissions < desk.permissions


def test_rights_begin_and_end_with_the_day(desk, clock):
    person = desk_for(desk, "agent")
    held = people.holdings_of(desk, person.actor.staff_id)[0]
    service.end_holding(desk, held.id, desk.today())
    assert desk_for(desk, "agent").actor.posts == {"agent"}
    clock.advance(timedelta(hours=9, minutes=34))
    assert desk_for(desk, "agent").actor.posts == frozenset()
    assert not desk_for(desk, "agent").permissions


def test_a_wrong_password_is_counted_then_delayed(enter, folder, clock, boss):
    for left in (4, 3, 2, 1, 0):
        with pytest.raises(Problems) as refused:
            enter(boss, "falsch")
        assert fields(refused) == ["password"]
        assert threshold.doorway(folder, clock).tries_left == left
    with pytest.raises(Problems):
        enter(boss, "falsch")
    assert threshold.doorway(folder, clock).wait == timedelta(minutes=1)
    with pytest.raises(Problems) as refused:
        enter(boss)
    assert "1 min" in str(refused.value)
    clock.advance(timedelta(seconds=61))
    with pytest.raises(Problems) as refused:
        enter(boss, "falsch")
    assert "5 min" in str(refused.value)
    clock.advance(timedelta(minutes=5, seconds=1))
    assert enter(boss).actor.name == "王建国"
    assert threshold.doorway(folder, clock).tries_left == 5


def test_setting_the_clock_back_does_not_shorten_the_wait(enter, folder, clock, boss):
    for _ in range(6):
        with pytest.raises(Problems):
            enter(boss, "falsch")
    clock.advance(timedelta(days=-30))
    with pytest.raises(Problems):
        enter(boss)


def test_a_damaged_file_is_told_from_a_wrong_password(enter, folder, boss):
    file = folder / "store.db"
    file.write_bytes(file.read_bytes()[:4096] + b"\x00" * 4096 + file.read_bytes()[8192:])
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2 + 100])
    with pytest.raises(Problems):
        enter(boss, "falsch")
    with pytest.raises(DamagedStore):
        enter(boss)
    assert sidefile.read(folder).attempts.failures == 0


def test_an_unknown_account_opens_nothing(enter, folder):
    with pytest.raises(Problems) as refused:
        enter(new_id())
    assert fields(refused) == ["account"]


def test_a_folder_without_a_store_says_so(tmp_path, clock):
    assert not place.holds_store(tmp_path)
    with pytest.raises(StoreFault):
        threshold.doorway(tmp_path, clock)


def test_unlocking_after_a_lock_only_proves_the_password(enter, boss, desk):
    again = enter(boss, store=desk.store)
    assert again.store is desk.store
    with pytest.raises(Problems):
        enter(boss, "falsch", store=desk.store)
    assert desk.store.db.execute_sql("SELECT count(*) FROM branch").fetchone() == (1,)


def test_another_clerk_unlocks_the_same_store(enter, desk):
    agent = enter(account_of(desk, "何晴"), store=desk.store)
    assert agent.actor.name == "何晴"


def test_who_left_is_shown_out_after_the_last_day(enter, desk, folder, clock):
    agent = account_of(desk, "何晴")
    service.leave(desk, desk_for(desk, "agent").actor.staff_id, desk.today())
    assert enter(agent, store=desk.store).actor.posts == {"agent"}
    clock.advance(timedelta(days=1))
    with pytest.raises(Problems) as refused:
        enter(agent, store=desk.store)
    assert fields(refused) == ["account"]
    enter(desk.account_id, store=desk.store)
    assert agent not in {line.account_id for line in threshold.doorway(folder, clock).accounts}
    assert next(line for line in service.account_list(desk) if line.id == agent).closed_at is not None


def recovery(code, account_id, password=NEW):
    return rules.RecoveryDraft(code, account_id, password, password)


@pytest.fixture
def fresh(tmp_path, clock):
    """An office whose recovery code is known; closed."""
    place = tmp_path / "fresh"
    made = service.first_run(DRAFT, place, clock, records(), cost=TINY)
    close_office(made.desk)
    return place, made.desk.account_id, made.sheet.code


def test_the_recovery_code_opens_and_is_used_up(fresh, clock):
    place, account, code = fresh
    rescued = service.open_with_recovery(
        place, recovery(code.lower().replace("-", " "), account), clock, records(), cost=TINY
    )
    assert rescued.desk.actor.name == "王建国"
    assert rescued.sheet.code != code
    close_office(rescued.desk)
    with pytest.raises(Problems):
        service.unlock(place, account, PASSWORD, clock, records())
    close_office(service.unlock(place, account, NEW, clock, records()))
    with pytest.raises(Problems) as refused:
        service.open_with_recovery(place, recovery(code, account), clock, records(), cost=TINY)
    assert fields(refused) == ["code"]
    again = service.open_with_recovery(place, recovery(rescued.sheet.code, account), clock, records(), cost=TINY)
    close_office(again.desk)


def test_a_mistyped_code_costs_no_try(fresh, clock):
    place, account, code = fresh
    for typed in ("", code[:-1], "?" + code[1:], code[:-1] + ("A" if code[-1] != "A" else "B")):
        with pytest.raises(Problems) as refused:
            service.open_with_recovery(place, recovery(typed, account), clock, records(), cost=TINY)
        assert fields(refused) == ["code"]
    with pytest.raises(Problems) as refused:
        service.open_with_recovery(place, recovery(code, account, "kurz"), clock, records(), cost=TINY)
    assert fields(refused) == ["password"]
    assert sidefile.read(place).attempts.failures == 0


def test_only_an_administrator_is_rescued(tmp_path, clock):
    place = tmp_path / "office"
    desk = make_office(place, clock)
    code = service.reissue_recovery_code(desk, cost=TINY).code
    agent = account_of(desk, "何晴")
    close_office(desk)
    with pytest.raises(Problems) as refused:
        service.open_with_recovery(place, recovery(code, agent), clock, records(), cost=TINY)
    assert fields(refused) == ["account"]
    close_office(service.unlock(place, agent, PASSWORD, clock, records()))
