"""The small office of tests/office.py, and a complaint that is ready to be registered."""

from datetime import timedelta

import pytest

from desktop.complaints import rules
from desktop.people import service as people
from tests.office import clock, desk, folder, nothing_stays_open, office_template

__all__ = ["clock", "desk", "folder", "nothing_stays_open", "office_template"]


@pytest.fixture
def departments(desk):
    return {line.code: line.id for line in people.departments(desk)}


@pytest.fixture
def draft(desk, departments):
    """A complaint received a minute ago, complete but for what may be left out."""
    return rules.ComplaintDraft(
        received_at=desk.now() - timedelta(minutes=1),
        customer_name="王建国",
        contact="王建国",
        phone="138 0000 4417",
        category="billing_error",
        level="dissatisfied",
        department_id=departments["billing"],
        object_department="计费部",
        content="“我十月、十一月都被扣了二十块的流量包，我根本没订。打了两次热线都说查，没人回我。”",
        demand="退 40 元；书面说明。",
    )
