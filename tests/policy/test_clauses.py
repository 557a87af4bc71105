"""Clauses as rules see them: limits, levels, segments."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from desktop.core.clause import NOT_SET, Unconfirmed, Value
from desktop.core.clock import OFFICE_ZONE
from desktop.core.sentence import Sentence
from desktop.core.worktime import Calendar, Never, WeeklyHours
from desktop.policy.clauses import AsOf, Limit, Measure, Unit

NOON_FRIDAY = datetime(2026, 11, 20, 17, 0, tzinfo=OFFICE_ZONE)


@pytest.mark.parametrize(
    ("typed", "limit"),
    [
        ("10分钟", Limit(10, Measure.MINUTES)),
        (" 24 小时 ", Limit(24, Measure.HOURS)),
        ("２工作时", Limit(2, Measure.WORKING_HOURS)),
        ("1个工作日", Limit(1, Measure.WORKING_DAYS)),
        ("10", None),
        ("0分钟", None),
        ("-5分钟", None),
        ("1.5小时", None),
        ("10 minutes", None),
        ("9999999小时", None),
        ("", None),
    ],
)
def test_limits_are_read_as_the_office_writes_them(typed, limit):
    found = Limit.read(typed)
    assert isinstance(found, Sentence) if limit is None else found == limit


def test_a_limit_is_printed_as_it_is_read():
    for text in ("10分钟", "24小时", "2工作时", "1工作日"):
        assert Limit.read(text).words == text


@pytest.mark.parametrize(
    ("limit", "due"),
    [
        ("10分钟", datetime(2026, 11, 20, 17, 10, tzinfo=OFFICE_ZONE)),
        ("24小时", datetime(2026, 11, 21, 17, 0, tzinfo=OFFICE_ZONE)),
        ("2工作时", datetime(2026, 11, 23, 10, 0, tzinfo=OFFICE_ZONE)),
        ("1工作日", datetime(2026, 11, 23, 17, 0, tzinfo=OFFICE_ZONE)),
    ],
)
def test_minutes_and_hours_run_through_working_limits_stop(shipped, limit, due):
    assert Limit.read(limit).after(NOON_FRIDAY, shipped.calendar).at == due


def test_a_working_day_is_a_regular_day_of_the_branch(shipped):
    assert Limit(1, Measure.WORKING_DAYS).length(shipped.calendar) == timedelta(hours=7.5)
    assert Measure.WORKING_DAYS.unit is Unit.WORKING
    assert Unit.CALENDAR.zh == "自然时间"
    without = Calendar(WeeklyHours(((),) * 7))
    assert isinstance(Limit(1, Measure.WORKING_DAYS).after(NOON_FRIDAY, without), Never)


def test_the_levels_are_those_of_the_handbook(shipped):
    found = [
        (level.word, level.first_contact.value.words, level.late_fine.value) for level in shipped.complaints.levels
    ]
    assert found == [
        ("不满意", "30分钟", 2000),
        ("非常不满意", "20分钟", 3000),
        ("重大投诉", "10分钟", 5000),
        ("危机事件", "10分钟", 8000),
    ]
    assert all(level.second_contact.value.words == "24小时" for level in shipped.complaints.levels)


def test_a_reason_is_needed_from_very_dissatisfied_upwards(shipped):
    needs = {level.code: shipped.complaints.needs_reason(level) for level in shipped.complaints.levels}
    assert needs == {"dissatisfied": False, "very_dissatisfied": True, "major": True, "crisis": True}
    silent = replace(shipped.complaints, intake=replace(shipped.complaints.intake, reason_required_from=NOT_SET))
    assert not silent.needs_reason(silent.levels[-1])


def test_segments_of_a_workflow_come_in_order(shipped):
    complaints = shipped.complaints
    assert [one.code for one in complaints.segments("service")] == [
        "work_order",
        "first_contact",
        "written_result",
        "second_contact",
        "satisfaction",
    ]
    assert complaints.segments("unknown") == ()
    assert complaints.segment("memo").limit == Value(Limit(1, Measure.WORKING_DAYS))
    assert complaints.segment("unknown") is None


def test_the_level_gives_the_limits_of_the_contacts(shipped):
    complaints, major = shipped.complaints, shipped.complaints.level("major")
    assert complaints.limit_of(complaints.segment("first_contact"), major) == Value(Limit(10, Measure.MINUTES))
    assert complaints.limit_of(complaints.segment("second_contact"), major) == Value(Limit(24, Measure.HOURS))
    assert complaints.limit_of(complaints.segment("work_order"), major) == Value(Limit(10, Measure.MINUTES))
    assert complaints.limit_of(complaints.segment("department_answer"), major) == NOT_SET


@pytest.mark.parametrize(
    ("cap", "limit"),
    [
        (NOT_SET, "30分钟"),
        (Unconfirmed(Limit(5, Measure.MINUTES)), "30分钟"),
        (Value(Limit(20, Measure.MINUTES)), "20分钟"),
        (Value(Limit(1, Measure.HOURS)), "30分钟"),
    ],
)
def test_a_cap_shortens_the_first_contact_of_every_level(shipped, cap, limit):
    segment = replace(shipped.complaints.segment("first_contact"), cap=cap)
    assert shipped.complaints.limit_of(segment, shipped.complaints.level("dissatisfied")).value.words == limit


def test_every_leaf_of_the_category_tree_has_a_box_and_a_workflow(shipped):
    leaves = {leaf.word: (leaf.box, leaf.workflow) for leaf in shipped.complaints.leaves}
    assert leaves["通话质量"] == ("network", "service")
    assert leaves["制卡错误"] == ("business", "service")
    assert leaves["质量"] == ("quality", "quality")
    assert len(leaves) == 12
    assert shipped.complaints.category("billing") is None  # a branch of the tree, not a leaf
    assert shipped.complaints.category("billing_error").word == "计费有误"


def test_asof_knows_the_office_day(shipped):
    asof = AsOf(datetime(2026, 11, 18, 23, 30, tzinfo=OFFICE_ZONE), shipped.complaints, shipped.calendar)
    assert asof.today == date(2026, 11, 18)
