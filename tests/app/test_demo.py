"""The invented office shows something on every page of the members, whatever day it is opened on."""

from datetime import UTC, datetime, timedelta

import pytest

from desktop.app import demo
from desktop.core.clock import FrozenClock
from desktop.core.listing import Order
from desktop.membership import service
from desktop.membership.rules import ListKind, ListWanted
from desktop.points import service as points
from tests.office import TINY


@pytest.mark.parametrize(
    "at", [datetime(2026, 11, 18, 6, 26, tzinfo=UTC), datetime(2027, 1, 3, 1, 0, tzinfo=UTC),
           datetime(2028, 2, 29, 15, 30, tzinfo=UTC)], ids=["november", "new_year", "leap_day"],
)  # fmt: skip
def test_every_page_of_the_members_shows_something(tmp_path, at):
    desk, made = demo.invented(tmp_path, FrozenClock(at), cost=TINY)
    try:
        assert made
        lost = [_lost(desk, one) for one in service.cohorts(desk)]
        assert len(lost) == 2
        assert any(lost)
        until = desk.today() + timedelta(days=60)
        for kind in ListKind:
            assert service.RetentionSource(desk).ids(Order(), ListWanted(kind, until))
        assert service.outcomes(desk, desk.today() - timedelta(days=30), desk.today())
        assert service.handovers(desk)
        assert service.figures(desk)
        assert service.open_grants(desk)
        assert service.proposals(desk)
        assert points.check_balances(desk).sound
        assert points.expiry_runs(desk)
    finally:
        desk.store.close()


def _lost(desk, cohort):
    found = service.cohort_retention(desk, cohort.id, desk.today(), lambda _done, _all: None, lambda: False)
    return found.lost
