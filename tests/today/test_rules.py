from datetime import UTC, datetime, timedelta

import pytest

from desktop.core.contributions import Due
from desktop.core.kind import Kind
from desktop.core.listing import Heading
from desktop.core.sentence import sentence
from desktop.today import rules
from desktop.today.rules import DueWanted, Group

WEDNESDAY_NOON = datetime(2026, 11, 18, 4, 0, tzinfo=UTC)


def due(hours: float, *, mine: bool = False) -> Due:
    return Due(
        kind=Kind("find"),
        id=hours,
        room=sentence("today", "Today"),
        subject="黑色雨伞",
        owner="陈立",
        starts_at=WEDNESDAY_NOON - timedelta(hours=1),
        due_at=WEDNESDAY_NOON + timedelta(hours=hours),
        step=sentence("today", "Today"),
        page="finds",
        mine=mine,
    )


@pytest.mark.parametrize(
    ("hours", "group"),
    [
        (-1 / 3600, Group.LATE),  # a second past the limit is late
        (0, Group.TODAY),  # at the limit itself it is not
        (11.99, Group.TODAY),
        (12, Group.WEEK),  # midnight of the office, not of Greenwich
        (12 + 4 * 24 - 0.01, Group.WEEK),  # Sunday's last minute
        (12 + 4 * 24, Group.AFTER),  # Monday
        (24 * 400, Group.AFTER),
    ],
)
def test_a_due_thing_stands_under_its_heading(hours, group):
    assert rules.group_of(due(hours), WEDNESDAY_NOON) is group


def test_headings_count_what_stands_under_them_and_the_nearest_limit_leads():
    lines = rules.listed([due(3), due(-2), due(1), due(-5)], WEDNESDAY_NOON, DueWanted())
    assert [line.count if isinstance(line, Heading) else line.id for line in lines] == [2, -5, -2, 2, 1, 3]


def test_mine_leaves_out_what_others_owe_and_headings_without_lines():
    lines = rules.listed([due(3, mine=True), due(-2)], WEDNESDAY_NOON, DueWanted(mine=True))
    assert [line.key if isinstance(line, Heading) else line.id for line in lines] == ["today", 3]


def test_one_record_may_owe_two_things():
    assert rules.key_of(due(1)) != rules.key_of(due(2))
