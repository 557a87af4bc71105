"""How papers say lengths, moments and limits."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.complaints import rules
from desktop.complaints.rules import papers
from desktop.complaints.rules.papers import timeline as told
from desktop.complaints.rules.papers.orders import WorkOrderFacts
from desktop.policy import versions
from tests.paper.register_specimens import ORDER, at

RECEIVED = at(11, 18, 13, 30)


@pytest.mark.parametrize(
    ("length", "said", "working"),
    [
        (timedelta(seconds=1), "1秒", "0分"),
        (timedelta(minutes=12), "12分", "12分"),
        (timedelta(hours=2), "2小时", "2小时"),
        (timedelta(hours=7, minutes=30), "7小时30分", "7小时30分"),
        (timedelta(days=2, hours=8, minutes=30), "2天8小时30分", "56小时30分"),
        (timedelta(), "0分", "0分"),
        (-timedelta(minutes=5), "5分", None),
    ],
)
def test_a_length_is_said_as_the_office_says_it(length, said, working):
    assert told.spell(length) == said
    assert working is None or told.working_spell(length) == working


def test_a_moment_names_its_year_only_when_that_is_another():
    assert told.moment(RECEIVED, RECEIVED) == "11-18 13:30"
    assert told.moment(at(1, 2, 9, 0, 2027), RECEIVED) == "2027-01-02 09:00"
    assert told.moment(None, RECEIVED) == ""


def test_a_work_order_taken_on_another_day_says_which():
    assert ORDER.taken_shown == ORDER.taken_at
    later = WorkOrderFacts(**{name: getattr(ORDER, name) for name in ORDER.__slots__} | {"taken_at": at(11, 19, 8, 5)})
    assert later.taken_shown == "11-19 08:05"


def test_a_nuisance_register_counts_what_was_handled():
    line = papers.CallLine(RECEIVED, "020-1", "", "", "3次", "推销", "", "屏蔽", None, "")
    other = papers.CallLine(RECEIVED, "020-2", "", "", "1次", "推销", "", "", None, "")
    facts = papers.NuisanceFacts("QH-F57-202611", RECEIVED.date(), RECEIVED.date(), (line, other))
    assert (facts.count, facts.handled) == (2, 1)


def owned(received_at, *, doubtful=False, workflow="quality"):
    """The segments of a case just received, with somebody for each."""
    asof = versions.shipped().asof(received_at + timedelta(minutes=1))
    case = rules.Case(received_at, "dissatisfied", workflow, doubtful=doubtful)
    return [rules.OwnedSegment(due, "陈立", held=True) for due in rules.segments(case, asof)], asof


def test_the_stretches_that_count_add_up_to_the_limit():
    found, _ = owned(at(11, 20, 17, 0))
    lines = list(told.slice_lines(found, at(11, 20, 17, 0), 1))
    at_memo = next(place for place, line in enumerate(lines) if line.word == "内联单提交")
    assert [(line.counted, line.passed, line.why) for line in lines[at_memo : at_memo + 7]] == [
        ("30分", "", "工作时间"),
        ("", "6小时30分", "下班时间"),
        ("", "48小时", "休息日"),
        ("", "8小时30分", "下班时间"),
        ("3小时30分", "", "工作时间"),
        ("", "1小时30分", "午休"),
        ("3小时30分", "", "工作时间"),
    ]
    total = next(line for line in lines[at_memo:] if line.start == "合计")
    assert (total.counted, total.passed, total.why) == ("7小时30分", "64小时30分", "= 时限 1工作日，到期")


def test_a_year_without_holidays_and_a_clock_in_doubt_are_said_on_paper():
    plain, _ = owned(at(11, 18, 13, 30))
    assert told.notice_words(plain, doubtful=False) == ""
    far, _ = owned(at(11, 18, 13, 30, 2031))
    assert told.notice_words(far, doubtful=False).startswith("2031年没有节假日数据")
    doubtful, asof = owned(at(11, 18, 13, 30), doubtful=True)
    assert "时钟异常" in told.notice_words(doubtful, doubtful=True)
    lines = list(told.limit_lines(doubtful, asof, at(11, 18, 13, 30), 1))
    assert {line.state for line in lines if line.started} == {"时钟异常"}
