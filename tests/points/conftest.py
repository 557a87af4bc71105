"""The office as a fixture, with members to keep points for."""

import pytest

from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.points import service
from tests.office import clock, desk, folder, nothing_stays_open, office_template  # noqa: F401
from tests.points.ledgers import Ledger


@pytest.fixture
def member(desk):  # noqa: F811
    return people.admit_member(desk, people_rules.MemberDraft("王建国", phone="13800004417"))


@pytest.fixture
def other(desk):  # noqa: F811
    return people.admit_member(desk, people_rules.MemberDraft("李敏", phone="13800004418"))


@pytest.fixture
def ledger(desk, member):  # noqa: F811
    """A member's ledger; whatever a test did with it, the office's check finds it sound."""
    made = Ledger(desk, member)
    yield made
    assert service.check_balances(desk).faults == ()
