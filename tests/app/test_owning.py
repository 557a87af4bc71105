"""Open limits follow people behind the window: appointments, leavings, and a power cut before the last renewal."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest

from desktop.app import owning
from desktop.complaints import rules, service
from desktop.complaints.records import ComplaintDue
from desktop.complaints.samples.small import hire
from desktop.people import service as people

DAY = timedelta(days=1)


@pytest.fixture
def session(user, monkeypatch):
    """Somebody at work in an office that owes one customer an answer."""
    monkeypatch.setattr(owning, "_SETTLED", 0)
    user.sign_in()
    user.opened()
    session = user.program.session
    user.qtbot.waitUntil(lambda: session._owners._running is not None, timeout=20_000)
    desk = session.desk
    hire(desk)
    billing = next(line.id for line in people.departments(desk) if line.code == "billing")
    draft = rules.ComplaintDraft(
        received_at=desk.now() - timedelta(minutes=1),
        customer_name="王建国",
        contact="王建国",
        phone="138 0000 4417",
        category="billing_error",
        level="dissatisfied",
        department_id=billing,
        object_department="计费部",
        content="流量包",
    )
    service.register(desk, draft)
    user.qtbot.waitUntil(lambda: session._owners._running is None, timeout=20_000)
    return session


def owner_leaves(desk):
    """Somebody who answers for an open limit, and does not sit at this desk, worked until yesterday."""
    due = ComplaintDue.select().where(ComplaintDue.state == "open", ComplaintDue.owner != desk.actor.staff_id).first()
    people.leave(desk, due.owner_id, desk.today() - DAY, list)


def test_limits_change_hands_after_the_commit_that_moved_people(user, session):
    desk = session.desk
    owner_leaves(desk)
    user.qtbot.waitUntil(lambda: service.differing_dues(desk) == [], timeout=20_000)


def test_what_a_power_cut_left_is_renewed_after_the_unlock(user, session, monkeypatch):
    desk = session.desk
    monkeypatch.setattr(owning, "_FOLLOWED", frozenset())
    owner_leaves(desk)
    assert service.differing_dues(desk)
    session._owners.look()
    session._owners.look()  # asked for again meanwhile: it follows
    user.qtbot.waitUntil(lambda: session._owners._running is None and not session._owners._again, timeout=20_000)
    assert service.differing_dues(desk) == []


def test_a_session_that_ends_hears_no_more(session):
    session._owners.stop()
    session._owners.stop()
    owner_leaves(session.desk)
    assert session._owners._running is None


def test_what_was_asked_for_while_the_session_ended_is_not_begun(user, session, monkeypatch):
    keeper, begun, end, asked = session._owners, threading.Event(), threading.Event(), []

    def renew(_desk):
        asked.append(True)
        begun.set()
        return end.wait(20)

    monkeypatch.setattr(service, "renew_owners", renew)
    keeper.look()
    assert begun.wait(20)
    keeper.look()
    keeper.stop()
    end.set()
    user.qtbot.waitUntil(lambda: keeper._running is None, timeout=20_000)
    assert asked == [True]
