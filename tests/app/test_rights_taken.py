"""Rights, posts, office facts and accounts that change while a window is open: refused calmly, nothing is lost."""

from dataclasses import replace
from datetime import timedelta

from desktop.access import service as access
from desktop.core.permission import Permission
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.settings import rules, service
from desktop.widgets.banners import Banner
from tests.office import account_of

CHANGE = Permission("settings.calendar.change")


def session_of(user, name):
    user.sign_in(name=name)
    user.opened()
    return user.program.session


def other_clerk(session):
    """An administrator at work while the session is open."""
    everybody = access.make_desk(session.desk.store, session.desk.account_id, session.desk.clock)
    all_rights = replace(everybody, permissions=everybody.permissions | {Permission("access.read")})
    return access.make_desk(session.desk.store, account_of(all_rights, "林晓"), session.desk.clock)


def take_away(desk, permission, post):
    table = service.newest_permissions(desk)
    grants = {permission: table.table.posts[permission] - {post}}
    service.change_permissions(desk, rules.RightsDraft(table.version, grants, desk.today(), "周宏"))


def test_a_right_taken_away_is_refused_on_the_open_page_and_nothing_is_lost(user):
    session = session_of(user, "曾静")
    former = session.window
    page = former.show_page("calendar")
    page.bar.choose_section("hours")
    first = next(iter(page.hours.fields._rows)).controls
    control = next(iter(first.values()))
    control.set_value("9:00-12:00")
    assert page.busy()
    take_away(other_clerk(session), CHANGE, "service_supervisor")
    user.qtbot.waitUntil(lambda: CHANGE in session.desk.withdrawn, timeout=20_000)
    page._set_hours(page.hours.draft())
    told = page.findChild(Banner, "banner.error")
    assert "修改工作时间与节假日" in told.text
    assert control.value() == "9:00-12:00"
    assert session.window is former
    assert service.weekly_hours(session.desk) != page.hours.draft()


def test_a_right_given_is_there_at_once_when_nothing_is_open(user):
    session = session_of(user, "曾静")
    former = session.window
    former.show_page("calendar")
    take_away(other_clerk(session), CHANGE, "service_supervisor")
    user.qtbot.waitUntil(lambda: session.window is not former, timeout=20_000)
    assert not session.desk.may(CHANGE)
    assert not session.window.page().action("calendar.enter_year").isEnabled()


def test_a_post_that_ends_takes_its_rights_with_the_next_day(user, clock):
    session = session_of(user, "曾静")
    admin = other_clerk(session)
    (held,) = people.holdings_of(admin, session.desk.actor.staff_id)
    access.end_holding(admin, held.id, admin.today())
    session._following.look()
    assert session.desk.may(CHANGE)
    clock.advance(timedelta(days=1))
    session._following._minute()
    assert session.desk.permissions == frozenset()


def test_the_window_carries_the_new_facts_of_the_office(user):
    session = session_of(user, "曾静")
    former, admin = session.window, other_clerk(session)
    facts = people.branch(admin, admin.office.branch_id)
    draft = people_rules.BranchDraft(facts.code, "青河一店", facts.company, "新街 2 号", facts.telephone)
    people.change_branch(admin, facts.id, draft, facts)
    user.qtbot.waitUntil(lambda: session.window is not former, timeout=20_000)
    assert (session.desk.office.branch, session.desk.office.address) == ("青河一店", "新街 2 号")


def test_a_closed_account_finds_its_window_locked_and_writes_nothing(user):
    session = session_of(user, "曾静")
    admin = other_clerk(session)
    access.close_account(admin, session.desk.account_id)
    user.qtbot.waitUntil(lambda: not session.window.row.isVisible(), timeout=20_000)
    assert session.desk.withdrawn == session.desk.permissions
