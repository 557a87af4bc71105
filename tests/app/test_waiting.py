"""An act of the window that comes while a job writes waits its turn: the window goes on, nothing is lost."""

import threading

import pytest
from PySide6.QtCore import QTimer

from desktop.core.permission import Denied
from desktop.core.sentence import sentence
from desktop.membership.rules import proposals as rule
from desktop.people.rules import MEMBER_CHANGE
from desktop.storage import local
from desktop.widgets import patience
from desktop.widgets.speech import tell


@pytest.fixture
def window(user):
    user.sign_in()
    return user.opened()


@pytest.fixture
def long(user):
    """Starts a job that writes until it is told to end."""
    begun, end, done = threading.Event(), threading.Event(), []

    def start():
        desk = user.program.desk

        def work(_job):
            with desk.transaction(rule.APPROVE, "membership.approve_tiers"):
                begun.set()
                return end.wait(20)

        user.program.jobs.write(work, done.append, owner=user.program)
        assert begun.wait(20)
        return end, done

    yield start
    end.set()


def test_the_window_goes_on_while_an_act_waits_and_says_for_what(qtbot, user, window, long, monkeypatch):
    monkeypatch.setattr(patience, "SAY_AFTER", 1)
    desk, ticks, told = user.program.desk, [], []
    monkeypatch.setattr(window.page(), "mention", told.append)
    end, done = long()
    ticker = QTimer()
    ticker.timeout.connect(lambda: ticks.append(window.waiting()))
    ticker.timeout.connect(window.close)
    ticker.timeout.connect(lambda: end.set() if len(ticks) > 3 and told else None)
    ticker.start(1)
    with desk.transaction(MEMBER_CHANGE):
        made = ticks[:]
    ticker.stop()
    assert len(made) > 3
    assert all(made)
    assert not window.waiting()
    assert window.isVisible()
    assert len(told) == 1
    assert tell(sentence("membership", "Approval of tiers entered")) in told[0]
    qtbot.waitUntil(lambda: bool(done))


def test_an_act_whose_right_is_lost_while_it_waits_writes_nothing(user, window, long):
    desk = user.program.desk
    end, _done = long()
    before = desk.store.head()

    def lose():
        desk.withdrawn.add(MEMBER_CHANGE)
        end.set()

    QTimer.singleShot(50, lose)
    with pytest.raises(Denied), desk.transaction(MEMBER_CHANGE):
        pytest.fail("it was begun")
    assert desk.store.head() == before
    assert desk.store.db.turn.free


def test_the_width_of_a_column_waits_behind_the_window(qtbot, user, window, long):
    kept, account = user.program.session.house.preferences, user.program.desk.account_id
    end, _done = long()
    kept.put("people.list.widths", "1,2")
    assert kept.get("people.list.widths") == "1,2"
    assert not local.preference(account, "people.list.widths")
    end.set()
    qtbot.waitUntil(lambda: local.preference(account, "people.list.widths") == "1,2")
