"""What a changed policy, calendar or permission table must say."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from desktop.core.clause import NOT_SET, Unconfirmed, Value
from desktop.core.clock import instant
from desktop.core.kind import Kind
from desktop.core.permission import Permission
from desktop.core.worktime import Calendar, DayKind, DayRule
from desktop.policy import versions
from desktop.settings import rules

TODAY = date(2026, 11, 18)
SHIPPED = versions.shipped()
STANDING = rules.Standing("3", datetime(2026, 11, 1, tzinfo=UTC), SHIPPED.lines, SHIPPED.texts)
LIMIT = "complaints.work_order.limit"
DRAFT = rules.PolicyDraft("3", {LIMIT: Value("15分钟")}, TODAY, "周宏")


def fields(found):
    return [problem.field for problem in found]


def about(name, clause):
    return rules.policy_problems(replace(DRAFT, changes={name: clause}), STANDING, TODAY)


def test_a_good_change_has_no_problems():
    assert rules.policy_problems(DRAFT, STANDING, TODAY) == []


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"base": "2"}, "base"),
        ({"effective_on": date(2026, 11, 17)}, "effective_on"),
        ({"approved_by": "  "}, "approved_by"),
        ({"note": "x" * 501}, "note"),
        ({"changes": {}}, "changes"),
        ({"changes": {LIMIT: Value("10分钟")}}, "changes"),
        ({"changes": {"complaints.no.such": NOT_SET}}, "complaints.no.such"),
    ],
)
def test_what_stands_against_a_version_is_beside_its_field(change, field):
    assert field in fields(rules.policy_problems(replace(DRAFT, **change), STANDING, TODAY))


def test_the_past_is_refused_with_the_reason():
    found = rules.policy_problems(replace(DRAFT, effective_on=date(2026, 11, 17)), STANDING, TODAY)
    assert "policy of its own day" in str(found[0].sentence)


def test_no_version_takes_effect_before_one_that_is_planned():
    planned = replace(STANDING, effective_at=datetime(2026, 12, 31, 16, 0, tzinfo=UTC))  # 1 January at the office
    assert fields(rules.policy_problems(DRAFT, planned, TODAY)) == ["effective_on"]
    on_the_day = replace(DRAFT, effective_on=date(2027, 1, 1))
    assert rules.policy_problems(on_the_day, planned, TODAY) == []


@pytest.mark.parametrize(
    ("name", "clause"),
    [
        (LIMIT, Value("10")),
        (LIMIT, Value(10)),
        (LIMIT, Unconfirmed("10")),
        ("complaints.levels.major.late_fine", Value("-1")),
        ("complaints.levels.major.first_contact", Value("1工作时")),
        ("complaints.warning.percent", Value(200)),
        ("complaints.warning.percent", NOT_SET),
        ("complaints.warning.rest", Unconfirmed("10分钟")),
        ("complaints.intake.reason_required_from", Value("angry")),
        ("complaints.sampling.aim", Value("4工作时")),
        ("calendar.weekly.monday", Value("8:30")),
        ("calendar.holidays.observed", Value("yes")),
    ],
)
def test_a_wrong_value_is_named_by_its_clause(name, clause):
    assert fields(about(name, clause)) == [name]
    assert about(name, clause)[0].blocks


@pytest.mark.parametrize(
    ("name", "clause"),
    [
        (LIMIT, NOT_SET),
        (LIMIT, Unconfirmed()),
        (LIMIT, Unconfirmed("20分钟")),
        ("complaints.levels.major.late_fine", Value("60")),
        ("complaints.first_contact.cap", Value("20分钟")),
        ("complaints.intake.duplicate_days", Value("14")),
        ("complaints.intake.serious_criteria", Value(["媒体"])),
        ("calendar.limits.used_up", Value("at_opening")),
        ("calendar.weekly.saturday", Value("9:00-12:00")),
    ],
)
def test_a_right_value_is_kept_and_read_back(name, clause):
    draft = replace(DRAFT, changes={name: clause})
    assert rules.policy_problems(draft, STANDING, TODAY) == []
    room = name.split(".")[0]
    from desktop.policy.reading import ROOMS

    line = next(line for line in ROOMS[room](rules.changed_texts(draft, STANDING)[room]).lines if line.name == name)
    assert type(line.clause) is type(clause)
    assert line.clause != SHIPPED.lines[name].clause


@pytest.mark.parametrize(("direct", "head", "refused"), [(70, 30, False), (70, 31, True), (100, None, False)])
def test_shares_of_a_loss_are_together_no_more_than_the_loss(direct, head, refused):
    shares = {"direct_percent": Value(direct), "head_percent": NOT_SET if head is None else Value(head)}
    draft = replace(DRAFT, changes={f"complaints.responsibility.{name}": clause for name, clause in shares.items()})
    found = rules.policy_problems(draft, STANDING, TODAY)
    assert fields(found) == (["complaints.responsibility.head_percent"] if refused else [])


def test_an_odd_order_of_levels_warns_and_lets_pass():
    found = about("complaints.levels.major.first_contact", Value("45分钟"))
    assert fields(found) == ["complaints.levels.major.first_contact"]
    assert not found[0].blocks


def test_differences_name_the_clause_and_both_wordings():
    from desktop.policy.reading import complaints

    after = {line.name: line for line in complaints(rules.changed_texts(DRAFT, STANDING)["complaints"]).lines}
    before = {name: line for name, line in SHIPPED.lines.items() if name.startswith("complaints.")}
    found = rules.differences(before, after)
    assert [(one.name, one.before.words, one.after.words) for one in found] == [(LIMIT, "10分钟", "15分钟")]
    assert str(found[0].said) == "工作单提交: to be done within {value}."
    assert len(rules.differences(before, {})) == len(before)


def test_every_clause_has_a_sentence_with_its_number_in_place():
    for name in SHIPPED.lines:
        told = str(rules.said(name, SHIPPED.lines))
        assert "{value}" in told
        assert name not in told, f"no sentence for {name}"


# ---- weekly hours and days


WEEK = ("8:30-12:00", "", "", "", "", "", "")
HOURS = rules.HoursDraft(WEEK, TODAY, "周宏")
NO_HOURS = rules.HoursFacts(SHIPPED.calendar.weekly, None, "", entered=False)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"days": ("8:30", *WEEK[1:])}, "monday"),
        ({"days": ("8:30-12:00", "8:30", "", "", "", "", "")}, "tuesday"),
        ({"days": ("22:00-9:00", "8:00-12:00", "", "", "", "", "")}, "tuesday"),
        ({"days": ("6:00-12:00", "", "", "", "", "", "22:00-7:00")}, "monday"),
        ({"days": ("8:30-12:00, 11:00-13:00", "", "", "", "", "", "")}, "monday"),
        ({"days": ("",) * 7}, "monday"),
        ({"effective_on": date(2026, 11, 17)}, "effective_on"),
        ({"approved_by": ""}, "approved_by"),
    ],
)
def test_hours_that_overlap_are_empty_or_past_are_refused(change, field):
    assert fields(rules.hours_problems(replace(HOURS, **change), NO_HOURS, TODAY)) == [field]


@pytest.mark.parametrize(
    ("query", "wrong"),
    [
        ({}, []),
        ({"since": TODAY, "until": TODAY}, []),
        ({"since": TODAY, "until": date(2026, 11, 17)}, ["until"]),
        ({"until": date(2026, 11, 17)}, []),
        ({"named": "QH-20261118-001-2"}, ["kind"]),
        ({"named": "QH-20261118-001-2", "kind": Kind("complaint")}, []),
    ],
)
def test_what_the_journal_may_be_asked(query, wrong):
    assert fields(rules.query_problems(rules.JournalQuery(**query))) == wrong


def test_rights_stand_under_their_heading_as_they_are_listed():
    listed = [Permission(one) for one in rules.DUTIES]
    assert sorted([*listed, Permission("zoo.feed")], key=rules.order_of) == [*listed, "zoo.feed"]
    assert rules.order_of(listed[0])[0] == 0


@pytest.mark.parametrize(
    ("clause", "after", "mark"),
    [
        (None, "10分钟", ""),
        (Value("10分钟"), "10分钟", ""),
        (Value("15分钟"), "15分钟", rules.CHANGED),
        (Value("bald"), "10分钟", ""),
        (NOT_SET, "未设置", rules.CHANGED),
        (Unconfirmed(None), "待确认", rules.CHANGED),
    ],
)
def test_the_sheet_says_what_stood_and_what_shall_stand(clause, after, mark):
    changes = {} if clause is None else {LIMIT: clause}
    lines = rules.sheet_lines(SHIPPED.lines, SHIPPED.lines, changes)
    (line,) = [one for one, name in zip(lines, SHIPPED.lines, strict=True) if name == LIMIT]
    assert (line.before, line.after, line.mark) == ("10分钟", after, mark)
    (new,) = [
        one for one, name in zip(rules.sheet_lines({}, SHIPPED.lines, {}), SHIPPED.lines, strict=True) if name == LIMIT
    ]
    assert (new.before, new.after) == ("", "10分钟")


def test_good_hours_pass():
    assert rules.hours_problems(HOURS, NO_HOURS, TODAY) == []
    planned = replace(NO_HOURS, effective_at=datetime(2026, 12, 1, tzinfo=UTC))
    assert fields(rules.hours_problems(HOURS, planned, TODAY)) == ["effective_on"]


CALENDAR = Calendar(SHIPPED.calendar.weekly, {date(2026, 10, 1): DayRule(DayKind.HOLIDAY, "国庆节")}, frozenset({2026}))


@pytest.mark.parametrize(
    ("days", "blocks"),
    [
        ([], True),
        ([rules.DayDraft(date(2027, 1, 1), DayKind.HOLIDAY)] * 2, True),
        ([rules.DayDraft(date(2027, 1, 1), DayKind.HOLIDAY), rules.DayDraft(date(2027, 1, 1), DayKind.HALF_DAY)], True),
        ([rules.DayDraft(date(2026, 10, 1), DayKind.HALF_DAY)], True),
        ([rules.DayDraft(date(2027, 1, 4), DayKind.HALF_DAY, "", "8:30")], True),
        ([rules.DayDraft(date(2027, 1, 4), DayKind.HALF_DAY, "", "")], True),
        ([rules.DayDraft(date(2027, 1, 1), DayKind.HOLIDAY, "", "8:30-12:00")], True),
        ([rules.DayDraft(date(2027, 1, 1), DayKind.HOLIDAY, "x" * 21)], True),
        ([rules.DayDraft(date(2027, 1, 4), DayKind.MAKE_UP)], False),
        ([rules.DayDraft(date(2027, 1, 3), DayKind.HALF_DAY)], False),
    ],
)
def test_strange_days_are_named(days, blocks):
    assert [problem.blocks for problem in rules.days_problems(days, CALENDAR)] == [blocks]


def test_good_days_pass():
    days = [
        rules.DayDraft(date(2027, 1, 1), DayKind.HOLIDAY, "元旦"),
        rules.DayDraft(date(2027, 1, 3), DayKind.MAKE_UP),
    ]
    days += [
        rules.DayDraft(date(2027, 1, 4), DayKind.HALF_DAY, "盘点", "8:30-11:00"),
        rules.DayDraft(date(2026, 10, 1), None),
    ]
    assert rules.days_problems(days, CALENDAR) == []


def test_a_year_has_holidays_of_its_own():
    new_year = rules.DayDraft(date(2027, 1, 1), DayKind.HOLIDAY)
    assert rules.year_problems(rules.YearDraft(2027, "", (new_year,)), CALENDAR) == []
    assert fields(rules.year_problems(rules.YearDraft(2027, "", ()), CALENDAR)) == ["days", "days"]
    assert fields(rules.year_problems(rules.YearDraft(1066, "", (new_year,)), CALENDAR)) == ["year", "2027-01-01"]
    assert fields(rules.year_problems(rules.YearDraft(2029, "", (new_year,)), CALENDAR)) == ["2027-01-01"]


@pytest.mark.parametrize(
    ("today", "year"),
    [(date(2026, 11, 1), None), (date(2026, 11, 2), 2027), (date(2026, 12, 31), 2027), (date(2028, 3, 1), 2028)],
)
def test_a_missing_year_is_announced_two_months_ahead(today, year):
    assert rules.year_to_announce(CALENDAR, today, 60) == year


# ---- the permission table

READ, REGISTER = Permission("complaints.read"), Permission("complaints.register")
TABLE = rules.TableFacts("1", versions.BEGINNING, SHIPPED.permissions)
POSTS = frozenset({"agent", "administrator", "auditor"})
DAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (rules.RightsDraft("1", {}, DAY, "周宏"), "grants"),
        (rules.RightsDraft("0", {REGISTER: frozenset({"agent"})}, DAY, "周宏"), "base"),
        (rules.RightsDraft("1", {REGISTER: frozenset({"agent"})}, DAY, ""), "approved_by"),
        (rules.RightsDraft("1", {REGISTER: frozenset({"king"})}, DAY, "周宏"), "complaints.register"),
        (rules.RightsDraft("1", {REGISTER: frozenset({"auditor"})}, DAY, "周宏"), "complaints.register"),
        (rules.RightsDraft("1", {REGISTER: frozenset({"agent"})}, date(2026, 11, 17), "周宏"), "effective_on"),
        (rules.RightsDraft("1", {Permission("moon.read"): POSTS}, DAY, "周宏"), "moon.read"),
        (
            rules.RightsDraft("1", {rules.RIGHTS_CHANGE: frozenset({"agent"})}, DAY, "周宏"),
            "settings.permissions.change",
        ),
    ],
)
def test_a_table_that_would_lock_somebody_out_is_refused(draft, field):
    assert fields(rules.rights_problems(draft, TABLE, POSTS, DAY)) == [field]


def test_a_later_table_takes_effect_after_a_planned_one():
    planned = replace(TABLE, version="2", effective_at=instant(date(2026, 12, 1), time()))
    draft = rules.RightsDraft("2", {REGISTER: frozenset({"agent"})}, DAY, "周宏")
    assert fields(rules.rights_problems(draft, planned, POSTS, DAY)) == ["effective_on"]


def test_a_good_table_passes():
    draft = rules.RightsDraft("1", {REGISTER: frozenset({"agent"}), READ: POSTS}, DAY, "周宏")
    assert rules.rights_problems(draft, TABLE, POSTS, DAY) == []
