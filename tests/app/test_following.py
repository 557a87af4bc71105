"""An open session follows a policy that was changed while it was open, but never under the clerk's hands."""

from datetime import timedelta

from desktop.core.clause import Value
from desktop.settings import rules, service
from desktop.widgets.banners import Banner

FINE = "complaints.levels.major.late_fine"


def change(desk, amount="60", on=None):
    base = service.newest_policy(desk).version
    service.change_policy(desk, rules.PolicyDraft(base, {FINE: Value(amount)}, on or desk.today(), "周宏"))


def session_of(user):
    user.sign_in()
    user.opened()
    return user.program.session


def test_the_session_acts_by_a_version_from_its_commit_on(user):
    session = session_of(user)
    former = session.window
    former.show_page("policy")
    change(session.desk)
    user.qtbot.waitUntil(lambda: session.window is not former, timeout=20_000)
    assert session.desk.policy.clause(FINE) == "60元"
    assert session.window.page().key == "policy"


def test_a_page_in_use_is_left_alone_until_it_is_free(user):
    session = session_of(user)
    former = session.window
    page = former.show_page("policy")
    page._take(FINE, Value("70"))
    change(session.desk)
    user.qtbot.waitUntil(lambda: page.findChild(Banner, "banner.warn") is not None, timeout=20_000)
    assert session.window is former
    page.run("policy.drop")
    session._following.look()
    assert session.window is not former
    assert session.desk.policy.clause(FINE) == "60元"


def test_a_planned_version_begins_with_its_day(user, clock):
    session = session_of(user)
    change(session.desk, on=session.desk.today() + timedelta(days=1))
    session._following.look()
    assert session.desk.policy.version == "1"
    clock.advance(timedelta(days=1))
    session._following._minute()
    assert session.desk.policy.version == "2"


def test_an_act_that_waits_to_be_saved_keeps_its_window(user):
    session = session_of(user)
    former = session.window
    former.waiting = lambda: True
    change(session.desk)
    session._following.look()
    assert session.window is former
    former.waiting = lambda: False
    session._following._minute()
    assert session.window is not former


def test_a_session_that_has_ended_follows_nothing(user):
    session = session_of(user)
    former = session.window
    former.show_page("policy")
    change(session.desk)
    session._following.stop()
    session._following.look()
    assert session.window is former
