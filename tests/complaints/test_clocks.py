"""The clocks of a case as the screen shows them: what is judged, what is only shown."""

from datetime import datetime, timedelta

import pytest

from desktop.complaints import rules
from desktop.complaints.dialogs import clocks
from desktop.core.clause import NOT_SET
from desktop.core.clock import OFFICE_ZONE

BEGAN = datetime(2026, 11, 18, 10, 0, tzinfo=OFFICE_ZONE)
HOUR = timedelta(hours=1)


def segment(**known):
    return rules.SegmentDue("answer", "责任部门答复", "department_manager", "memo", NOT_SET, **known)


def shown(hours, **known):
    due, now = segment(**known), BEGAN + hours * HOUR
    found = clocks.segment_face(rules.OwnedSegment(due, "陈立", True), now)
    return found.kind, str(found.sentence)


@pytest.mark.parametrize(
    ("known", "face"),
    [
        ({}, ("clock.waiting", "not started")),
        ({"doubtful": True}, ("clock.waiting", "not started")),
        ({"started_at": BEGAN}, ("unset", "no limit set")),
        ({"started_at": BEGAN, "finished_at": BEGAN + HOUR}, ("clock.kept", "11:00 done")),
        ({"started_at": BEGAN, "finished_at": BEGAN + HOUR, "doubtful": True}, ("clock.doubtful", "clock in doubt")),
        ({"started_at": BEGAN, "due_at": BEGAN + HOUR}, ("clock.late", "1 h 00 min late")),
        ({"started_at": BEGAN, "due_at": BEGAN + HOUR, "doubtful": True}, ("clock.doubtful", "clock in doubt")),
    ],
)
def test_a_clock_shows_what_is_known(known, face):
    assert shown(2, **known) == face


@pytest.mark.parametrize(
    ("known", "share"),
    [
        ({}, 0.0),
        ({"started_at": BEGAN}, 0.0),
        ({"started_at": BEGAN, "due_at": BEGAN + 4 * HOUR}, 0.5),
        ({"started_at": BEGAN, "due_at": BEGAN + 4 * HOUR, "finished_at": BEGAN + HOUR}, 0.25),
        ({"started_at": BEGAN, "due_at": BEGAN + HOUR}, 2.0),
        ({"started_at": BEGAN, "due_at": BEGAN + HOUR, "doubtful": True}, 1.0),
    ],
    ids=["waiting", "no limit", "a limit of the case's own", "finished", "late", "not believed"],
)
def test_the_bar_tells_the_time_used(known, share):
    assert clocks.used(segment(**known), BEGAN + 2 * HOUR) == share
