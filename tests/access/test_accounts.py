"""Accounts: opening, closing, passwords; the last administrator stays; side file and store keep in step."""

import shutil
from datetime import timedelta

import pytest

from desktop.access import rules, service
from desktop.access.records import Account, KeyChange
from desktop.access.service import accounts as keeping
from desktop.access.service import locks
from desktop.core.permission import Denied
from desktop.core.problem import Problems
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.settings import service as settings
from desktop.storage import chain, journal, sidefile
from desktop.storage.record import office
from tests.office import PASSWORD, TINY, account_of, desk_for, records

NEW = "neues-wort-77"
PAIR = rules.PasswordDraft(NEW, NEW)


def fields(refused):
    return [problem.field for problem in refused.value.found]


def hire(desk, name="欧阳明"):
    return people.add_staff(desk, people_rules.StaffDraft(name))


def account(staff_id, **more):
    return rules.AccountDraft(staff_id, **{"password": NEW, "password_again": NEW, **more})


def opens(desk, account_id, password):
    try:
        service.unlock(desk.store.path, account_id, password, desk.clock, records(), store=desk.store)
    except Problems:
        return False
    return True


def lines(desk):
    return {line.account_id: line for line in sidefile.read(desk.store.path).accounts}


def test_an_account_opens_the_store_and_is_on_the_door(desk):
    made = service.add_account(desk, account(hire(desk)), cost=TINY)
    assert opens(desk, made, NEW)
    assert (lines(desk)[made].name, lines(desk)[made].initials, lines(desk)[made].post) == ("欧阳明", "OYM", "")
    assert "OYM" in [line.login for line in service.account_list(desk)]


def test_equal_initials_get_a_number(desk):
    first = service.add_account(desk, account(hire(desk, "何青")), cost=TINY)
    assert lines(desk)[first].initials == "HQ2"


def test_one_person_has_one_account_and_one_name(desk):
    staff_id = hire(desk)
    service.add_account(desk, account(staff_id), cost=TINY)
    with pytest.raises(Problems) as refused:
        service.add_account(desk, account(staff_id), cost=TINY)
    assert fields(refused) == ["staff_id"]
    with pytest.raises(Problems) as refused:
        service.add_account(desk, account(hire(desk, "乔布"), login="HQ"), cost=TINY)
    assert fields(refused) == ["login"]
    with pytest.raises(Problems) as refused:
        service.add_account(desk, account(desk.account_id), cost=TINY)
    assert fields(refused) == ["staff_id"]
    with pytest.raises(Problems) as refused:
        service.add_account(desk, account(hire(desk), password="kurz"), cost=TINY)
    assert fields(refused) == ["password"]


def test_a_closed_account_opens_nothing_until_it_is_opened_again(desk):
    agent = account_of(desk, "何晴")
    service.close_account(desk, agent)
    assert not opens(desk, agent, PASSWORD)
    assert agent not in lines(desk)
    assert str(agent) not in (desk.store.path / sidefile.PREVIOUS).read_text("utf-8")
    with pytest.raises(Problems):
        service.close_account(desk, agent)
    again = service.add_account(desk, account(Account.get_by_id(agent).staff_id), cost=TINY)
    assert again == agent
    assert opens(desk, agent, NEW)


def test_a_password_is_changed_by_whom_knows_it(desk):
    agent = desk_for(desk, "agent")
    wrap = lines(desk)[agent.account_id].wrap.sealed.hex()
    with pytest.raises(Problems) as refused:
        service.change_password(agent, "falsch", PAIR, cost=TINY)
    assert fields(refused) == ["old"]
    assert sidefile.read(desk.store.path).attempts.failures == 1
    service.change_password(agent, PASSWORD, PAIR, cost=TINY)
    assert opens(desk, agent.account_id, NEW)
    assert not opens(desk, agent.account_id, PASSWORD)
    assert not any(wrap in path.read_text("utf-8") for path in desk.store.path.glob("store.json*"))


def test_a_forgotten_password_is_reset_by_an_administrator_only(desk):
    agent, boss = desk_for(desk, "agent"), desk_for(desk, "administrator")
    with pytest.raises(Denied):
        service.reset_password(agent, boss.account_id, PAIR, cost=TINY)
    service.reset_password(boss, agent.account_id, PAIR, cost=TINY)
    assert opens(desk, agent.account_id, NEW)
    assert KeyChange.select().where(KeyChange.account == agent.account_id, KeyChange.by == boss.account_id).count() == 1


@pytest.fixture
def last(desk):
    """The desk of the only administrator that is left."""
    person = desk_for(desk, "administrator")
    service.close_account(person, desk.account_id)
    return desk_for(desk, "administrator")


def holding_of(last):
    return people.holdings_of(last, last.actor.staff_id)[0].id


@pytest.mark.parametrize(
    "act",
    [
        lambda last: service.close_account(last, last.account_id),
        lambda last: service.leave(last, last.actor.staff_id, last.today()),
        lambda last: service.leave(last, last.actor.staff_id, last.today() + timedelta(days=90)),
        lambda last: service.leave(last, last.actor.staff_id, last.today() - timedelta(days=0)),
        lambda last: service.end_holding(last, holding_of(last), last.today()),
        lambda last: service.end_holding(last, holding_of(last), last.today() + timedelta(days=400)),
    ],
)
def test_the_last_administrator_stays(last, act):
    before = (people.holdings(last), people.staff_list(last), service.account_list(last), lines(last))
    with pytest.raises(Problems) as refused:
        act(last)
    assert "administrator" in str(refused.value)
    assert (people.holdings(last), people.staff_list(last), service.account_list(last), lines(last)) == before


def test_an_administrator_with_a_successor_may_go(last):
    staff_id, day = hire(last), last.today()
    service.add_account(last, account(staff_id), cost=TINY)
    people.appoint(last, people_rules.AppointmentDraft(staff_id, "administrator", None, day + timedelta(days=31)))
    with pytest.raises(Problems):
        service.end_holding(last, holding_of(last), day + timedelta(days=29))
    service.end_holding(last, holding_of(last), day + timedelta(days=30))


def test_a_successor_without_an_account_does_not_count(last):
    staff_id = hire(last)
    people.appoint(last, people_rules.AppointmentDraft(staff_id, "administrator", None, last.today()))
    with pytest.raises(Problems):
        service.leave(last, last.actor.staff_id, last.today())


def test_side_file_and_store_keep_in_step_when_the_commit_fails(desk, monkeypatch):
    before = lines(desk)
    with monkeypatch.context() as patched:
        patched.setattr(keeping, "_administered", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            service.close_account(desk, account_of(desk, "何晴"))
    assert lines(desk) == before

    def full(folder, sidefile_):
        raise OSError(28, "No space left on device")

    count = Account.select().count()
    with monkeypatch.context() as patched:
        patched.setattr(sidefile, "change", full)
        with pytest.raises(OSError, match="space"):
            service.add_account(desk, account(hire(desk)), cost=TINY)
    assert Account.select().count() == count
    assert lines(desk) == before


def test_the_door_follows_names_and_posts(desk):
    agent = desk_for(desk, "agent")
    people.change_staff(desk, agent.actor.staff_id, people_rules.StaffDraft("何晴儿"))
    service.end_holding(desk, people.holdings_of(desk, agent.actor.staff_id)[0].id, desk.today() - timedelta(days=0))
    desk.clock.advance(timedelta(days=1))
    opens(desk, desk.account_id, PASSWORD)
    assert (lines(desk)[agent.account_id].name, lines(desk)[agent.account_id].post) == ("何晴儿", "")


def test_who_could_do_what_is_told_for_any_moment(desk):
    agent, before = desk_for(desk, "agent"), desk.now()
    desk.clock.advance(timedelta(days=2))
    service.end_holding(desk, people.holdings_of(desk, agent.actor.staff_id)[0].id, before.date())
    service.close_account(desk, account_of(desk, "宋平"))
    then = {line.account_id: line for line in service.rights_at(desk, before)}
    now = {line.account_id: line for line in service.rights_at(desk, desk.now())}
    assert then[agent.account_id].posts == {"agent"}
    assert then[agent.account_id].permissions == agent.permissions
    assert not now[agent.account_id].permissions
    assert {line.name for line in then.values()} - {line.name for line in now.values()} == {"宋平"}
    assert service.rights_at(desk, before - timedelta(days=1)) == []


def test_unlocking_is_written_down_with_the_wrong_tries_before(desk):
    agent = account_of(desk, "何晴")
    assert not opens(desk, agent, "falsch")
    assert opens(desk, agent, PASSWORD)
    newest = service.unlockings(desk)[0]
    assert (newest.name, newest.failures, newest.at) == ("何晴", 1, desk.now())


def test_the_list_tells_the_last_unlock_and_the_history_every_one(desk, clock):
    agent = account_of(desk, "何晴")
    assert next(line for line in service.account_list(desk) if line.id == agent).unlocked_at is None
    clock.advance(timedelta(minutes=5))
    assert not opens(desk, agent, "falsch")
    assert opens(desk, agent, PASSWORD)
    assert next(line for line in service.account_list(desk) if line.id == agent).unlocked_at == clock.now()
    newest, first = service.account_history(desk, agent)
    assert (newest.what, newest.failures, newest.by) == (rules.Event.UNLOCKED, 1, "何晴")
    assert (first.what, first.by) == (rules.Event.PASSWORD, desk.actor.name)


def test_a_wait_after_wrong_passwords_is_lifted_and_kept_in_the_history(desk):
    agent = account_of(desk, "何晴")
    assert service.lockout(desk) == rules.LockoutFacts(0, None)
    with pytest.raises(Problems):
        service.lift_lockout(desk)
    for _ in range(6):
        assert not opens(desk, agent, "falsch")
    facts = service.lockout(desk)
    assert (facts.failures, facts.until) == (6, desk.now() + timedelta(minutes=1))
    assert not opens(desk, agent, PASSWORD)
    service.lift_lockout(desk)
    assert opens(desk, agent, PASSWORD)
    assert rules.Event.WAIT_LIFTED in [line.what for line in service.account_history(desk, desk.account_id)]


@pytest.mark.parametrize(
    "read",
    [
        service.account_list,
        lambda desk: service.rights_at(desk, desk.now()),
        lambda desk: settings.rights_on(desk, desk.today()),
    ],
)
def test_the_posts_of_all_accounts_are_asked_for_at_once(desk, read):
    sent = []
    connection = office.connection()
    connection.exec_trace = lambda _cursor, sql, _values: sent.append(sql) or True
    lines = read(desk)
    connection.exec_trace = None
    assert len(lines) > 1
    assert sum('FROM "post_holding"' in sql for sql in sent) == 1


ACTS = {
    "admit": lambda desk, _: service.admit(
        desk, rules.NewcomerDraft("欧阳明", (rules.PlaceDraft("agent", None),), NEW, NEW), cost=TINY
    ),
    "close": service.close_account,
    "leave": lambda desk, one: service.leave(desk, Account.get_by_id(one).staff_id, desk.today() - timedelta(days=1)),
    "reset": lambda desk, one: service.reset_password(desk, one, PAIR, cost=TINY),
    "change": lambda desk, _: service.change_password(desk, PASSWORD, PAIR, cost=TINY),
    "code": lambda desk, _: service.reissue_recovery_code(desk, cost=TINY),
}


@pytest.mark.parametrize("act", ACTS)
def test_cut_off_at_any_moment_an_account_is_open_by_a_password_or_closed(desk, clock, tmp_path, monkeypatch, act):
    """The folder as it lies there before each step that reaches the disk is what a program that is killed leaves."""
    moments = []
    clock.advance(timedelta(days=3))

    def before(step):
        def stepping(*arguments):
            left = tmp_path / f"left-{len(moments)}"
            shutil.copytree(desk.store.path, left)
            moments.append(left)
            return step(*arguments)

        return stepping

    with monkeypatch.context() as patched:
        patched.setattr(sidefile, "write_durably", before(sidefile.write_durably))
        patched.setattr(chain, "seal", before(chain.seal))
        patched.setattr(locks, "forget_previous", before(locks.forget_previous))
        ACTS[act](desk, account_of(desk, "何晴"))
    desk.store.close()
    assert len(moments) > 2
    for left in moments:
        again = _unlocked(left, desk.account_id, clock)
        held = {line.account_id for line in sidefile.read(left).accounts}
        assert held == {row.id for row in Account.select().where(Account.closed_at.is_null())}, left.name
        assert journal.verify(lambda _done, _all: None, lambda: False).sound
        again.store.close()


def _unlocked(folder, account_id, clock):
    try:
        return service.unlock(folder, account_id, PASSWORD, clock, records())
    except Problems:
        return service.unlock(folder, account_id, NEW, clock, records())


def test_a_closed_account_whose_wrap_could_not_be_taken_away_opens_nothing(desk, clock, monkeypatch):
    agent = account_of(desk, "何晴")
    with monkeypatch.context() as patched:
        patched.setattr(sidefile, "write_durably", lambda *_: (_ for _ in ()).throw(OSError(28, "full")))
        service.close_account(desk, agent)
    assert agent in lines(desk)
    assert not opens(desk, agent, PASSWORD)
    service.unlock(desk.store.path, desk.account_id, PASSWORD, clock, records(), store=desk.store)
    assert agent not in lines(desk)
