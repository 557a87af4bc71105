"""Admitting a newcomer: staff, posts and account in one transaction, or nothing at all."""

from dataclasses import replace

import pytest

from desktop.access import rules, service
from desktop.access.records import Account
from desktop.access.service import admission
from desktop.core.ids import new_id
from desktop.core.permission import Denied
from desktop.core.problem import Problems
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.records import PostHolding, Staff
from desktop.storage import sidefile
from tests.office import TINY, desk_for

NEW = "neues-wort-77"


def department(desk, code):
    return next(line.id for line in people.departments(desk) if line.code == code)


@pytest.fixture
def draft(desk):
    posts = (rules.PlaceDraft("agent", department(desk, "service")), rules.PlaceDraft("trainer"))
    return rules.NewcomerDraft("欧阳明", posts, NEW, NEW)


def counts(desk):
    accounts = len(sidefile.read(desk.store.path).accounts)
    return (Staff.select().count(), PostHolding.select().count(), Account.select().count(), accounts)


def test_a_newcomer_may_work_at_once(desk, draft):
    made = service.admit(desk, draft, cost=TINY)
    newcomer = service.make_desk(desk.store, made, desk.clock)
    assert (newcomer.actor.name, newcomer.actor.posts) == ("欧阳明", {"agent", "trainer"})
    held = {line.post: line.department for line in people.holdings_of(desk, newcomer.actor.staff_id)}
    assert held == {"agent": "客服部", "trainer": ""}
    (line,) = [line for line in sidefile.read(desk.store.path).accounts if line.account_id == made]
    assert (line.name, line.initials, line.post) == ("欧阳明", "OYM", "电话/在线客服")


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"name": " "}, ["name"]),
        ({"posts": ()}, ["post_1"]),
        ({"posts": (rules.PlaceDraft("agent"), rules.PlaceDraft("agent"))}, ["post_2"]),
        ({"posts": (rules.PlaceDraft("agent"), rules.PlaceDraft("", new_id()))}, ["post_2", "post_2"]),
        ({"posts": (rules.PlaceDraft("agent", new_id()),)}, ["post_1"]),
        ({"posts": (rules.PlaceDraft("agent"), rules.PlaceDraft("no_such_post"))}, ["post_2"]),
        ({"login": "HQ"}, ["login"]),
        ({"login": "h q"}, ["login"]),
        ({"password": "kurz"}, ["password"]),
        ({"password_again": NEW + "?"}, ["password_again"]),
        ({"name": NEW}, ["password"]),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_written(desk, draft, changes, fields):
    before = counts(desk)
    with pytest.raises(Problems) as refused:
        service.admit(desk, replace(draft, **changes), cost=TINY)
    assert [problem.field for problem in refused.value.found] == fields
    assert counts(desk) == before


def test_a_fault_at_the_last_step_leaves_nothing(desk, draft, monkeypatch):
    before = counts(desk)
    monkeypatch.setattr(admission, "open_account", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        service.admit(desk, draft, cost=TINY)
    assert counts(desk) == before


def test_only_administrators_admit(desk, draft):
    with pytest.raises(Denied):
        service.admit(desk_for(desk, "general_manager"), draft, cost=TINY)
    with pytest.raises(Denied):
        service.admission_facts(desk_for(desk, "agent"))
    assert service.admit(desk_for(desk, "administrator"), draft, cost=TINY)


def test_who_can_be_given_an_account(desk, draft):
    assert service.admission_facts(desk).people == ()
    hired = people.add_staff(desk, people_rules.StaffDraft("司马青"))
    gone = people.add_staff(desk, people_rules.StaffDraft("史进"))
    people.leave(desk, gone, desk.today(), list)
    agent = desk_for(desk, "agent")
    service.close_account(desk, agent.account_id)
    facts = service.admission_facts(desk)
    assert [one.name for one in facts.people] == ["何晴", "史进", "司马青"]
    assert facts.held[0] == ("电话/在线客服",)
    assert len(facts.posts) == len(people_rules.SHIPPED_POSTS)
    service.add_account(desk, rules.AccountDraft(hired, NEW, NEW), cost=TINY)
    assert "司马青" not in [one.name for one in service.admission_facts(desk).people]


def test_the_short_name_is_proposed_by_the_initials(desk, draft):
    assert service.proposed_login(desk, "欧阳明") == "OYM"
    service.admit(desk, draft, cost=TINY)
    assert service.proposed_login(desk, "欧阳敏") == "OYM2"
