"""Invented points are as sound as posted ones."""

from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.points import samples, service
from desktop.points.records import PointsEntry
from desktop.storage import journal
from tests.points.ledgers import never, silent


def test_the_demo_office_has_points_of_every_kind(desk):
    for place in range(8):
        people.admit_member(desk, people_rules.MemberDraft(f"王{place}"))
    assert samples.small(desk) == 8
    found = service.check_balances(desk)
    assert found.sound
    assert (found.held > 0, found.debt) == (True, 0)


def test_the_bulk_path_writes_a_sound_ledger(desk, member, other):
    assert samples.bulk(desk) == PointsEntry.select().count() == 20
    assert service.check_balances(desk).sound
    assert len(service.lots(desk, member)) == 4
    assert journal.verify(silent, never).sound
