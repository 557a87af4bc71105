"""The policy in force at a moment, from the store and from what ships."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from desktop.core.clause import NOT_SET
from desktop.core.permission import Permission
from desktop.core.worktime import DayKind
from desktop.policy import versions
from desktop.policy.records import BranchHours, CalendarDay, CalendarYear, PolicyText, PolicyVersion
from desktop.policy.writing import with_clauses, with_entries, without

CHANGE = Permission("settings.policy.change")
LATER = datetime(2026, 12, 1, tzinfo=UTC)


def keep(desk, number, effective_at, part=versions.POLICY, **texts):
    with desk.transaction(CHANGE) as work:
        version = PolicyVersion.create(
            part=part,
            number=number,
            effective_at=effective_at,
            approved_by="周宏",
            made_by=desk.account_id,
            made_at=work.at,
        )
        for room, text in texts.items():
            PolicyText.create(version=version, room=room, text=text)


def longer(limit):
    return with_clauses(versions.shipped_texts()["complaints"], {"work_order.limit": {"value": limit}})


def test_an_office_that_changed_nothing_works_by_what_ships(desk):
    policy = versions.in_force(desk.store, desk.now())
    assert policy.version == "1"
    assert policy.clause("complaints.work_order.limit") == "10分钟"


def test_the_version_in_force_changes_at_its_instant(desk):
    keep(desk, 1, versions.BEGINNING, complaints=versions.shipped_texts()["complaints"])
    keep(desk, 2, LATER, complaints=longer("15分钟"))
    limits = [
        versions.in_force(desk.store, at).clause("complaints.work_order.limit")
        for at in (LATER - timedelta(microseconds=1), LATER, LATER + timedelta(days=400))
    ]
    assert limits == ["10分钟", "15分钟", "15分钟"]
    assert versions.in_force(desk.store, LATER).effective_from == LATER
    assert versions.of_version(desk.store, "2", desk.now()).clause("complaints.work_order.limit") == "15分钟"
    with pytest.raises(LookupError):
        versions.of_version(desk.store, "3", desk.now())


def test_a_version_without_a_room_that_came_later_takes_it_as_shipped(desk):
    keep(desk, 2, versions.BEGINNING, complaints=longer("15分钟"))
    assert versions.in_force(desk.store, LATER).calendar_clauses == versions.shipped().calendar_clauses


def older(*names, **tables):
    """A complaints file of an earlier program: without some entries, and with others that are gone since."""
    return with_entries(without(longer("15分钟"), names), tables)


def test_a_version_older_than_clauses_and_tables_takes_them_as_shipped(desk):
    gone = ("regulator", "cards", "strikes.window_years", "levels.major.late_fine", "penalty.approvals")
    keep(desk, 2, versions.BEGINNING, complaints=older(*gone), calendar=versions.shipped_texts()["calendar"])
    policy, ours = versions.in_force(desk.store, LATER), versions.shipped()
    assert policy.clause("complaints.work_order.limit") == "15分钟"
    assert policy.complaints.regulator == ours.complaints.regulator
    assert policy.complaints.cards == ours.complaints.cards
    assert list(policy.lines) == list(ours.lines)
    assert {"complaints.strikes.window_years", "complaints.levels.major.late_fine"} <= policy.added
    later = (*(f"complaints.{one}" for one in gone), "membership.", "points.")
    assert {name for name in policy.added if not name.startswith(later)} == set()
    assert versions.of_version(desk.store, "2", desk.now()).added == policy.added
    assert versions.of_version(desk.store, "1", desk.now()).added == frozenset()


def test_a_segment_that_came_later_stays_out_of_an_older_version(desk):
    text = older("sampling").replace('"sampling", ', "").replace(', "sampling"', "")
    keep(desk, 2, versions.BEGINNING, complaints=text)
    segments = versions.in_force(desk.store, LATER).complaints.workflows["quality"]
    assert "sampling" not in [one.code for one in segments]
    assert not any(name.startswith("complaints.sampling.") for name in versions.in_force(desk.store, LATER).added)


def test_entries_that_the_program_has_forgotten_do_not_stop_an_older_version(desk):
    keep(desk, 2, versions.BEGINNING, complaints=older(former={"limit": {"value": "3小时"}}))
    policy = versions.in_force(desk.store, LATER)
    assert policy.clause("complaints.work_order.limit") == "15分钟"
    assert "former" not in policy.texts["complaints"]


def test_a_new_clause_of_a_level_of_the_office_is_not_set(desk):
    own = {"word": "灾难事件", "order": 5, "first_contact": {"value": "5分钟"}, "second_contact": {"value": "9小时"}}
    keep(desk, 2, versions.BEGINNING, complaints=older(**{"levels.ruin": own}))
    level = versions.in_force(desk.store, LATER).complaints.level("ruin")
    assert (level.word, level.late_fine) == ("灾难事件", NOT_SET)


def test_asking_again_reads_nothing(desk, monkeypatch):
    first = versions.in_force(desk.store, desk.now())
    monkeypatch.setattr(versions, "_loaded", lambda: pytest.fail("read again"))
    assert versions.in_force(desk.store, desk.now() + timedelta(days=3)) is first
    assert versions.asof(desk.store, desk.now()).calendar is first.calendar


def test_a_commit_of_anything_else_keeps_what_was_read(desk, monkeypatch):
    from desktop.people.records import Tier

    first = versions.in_force(desk.store, desk.now())
    with desk.transaction(CHANGE):
        Tier.create(code="jade", word="玉卡", rank=9)
    monkeypatch.setattr(versions, "_loaded", lambda: pytest.fail("read again"))
    assert versions.in_force(desk.store, desk.now()) is first


def test_a_permission_learnt_since_has_its_shipped_posts(desk):
    keep(desk, 2, desk.now(), versions.PERMISSIONS, permissions='[permissions]\n"complaints.register" = ["auditor"]')
    table = versions.in_force(desk.store, desk.now()).permissions
    assert table.may("auditor", Permission("complaints.register"))
    assert not table.may("agent", Permission("complaints.register"))
    assert table.may("agent", Permission("complaints.read"))


def test_each_branch_has_its_hours_of_the_day(desk):
    other = replace(desk.office, branch_id=desk.account_id)
    with desk.transaction(CHANGE):
        for number, (at, monday) in enumerate(((versions.BEGINNING, "8:00-12:00"), (LATER, "9:00-12:00")), 1):
            BranchHours.create(
                branch_id=desk.office.branch_id,
                number=number,
                effective_at=at,
                days=f"{monday}\n\n\n\n\n\n",
                approved_by="周宏",
            )
    hours = [
        versions.in_force(desk.store, at, branch).calendar.weekly.working_day
        for at, branch in (
            (desk.now(), desk.office.branch_id),
            (LATER, desk.office.branch_id),
            (LATER, other.branch_id),
        )
    ]
    assert hours == [timedelta(hours=4), timedelta(hours=3), timedelta(hours=7.5)]
    assert versions.in_force(desk.store, LATER).calendar.weekly.working_day == timedelta(hours=3)


def test_entered_days_stand_over_shipped_ones(desk):
    with desk.transaction(CHANGE):
        CalendarYear.create(year=2027)
        CalendarDay.create(day=date(2027, 1, 1), rule="holiday", name="元旦")
        CalendarDay.create(day=date(2026, 10, 1), rule=versions.ORDINARY)
        CalendarDay.create(day=date(2026, 12, 24), rule="half_day", name="盘点", hours="8:30-11:00")
    calendar = versions.in_force(desk.store, desk.now()).calendar
    assert calendar.days[date(2027, 1, 1)].kind is DayKind.HOLIDAY
    assert calendar.hours(date(2026, 10, 1)) == calendar.weekly.regular
    assert calendar.open_minutes(date(2026, 12, 24)) == [(510, 660)]
    assert calendar.years_known == {2024, 2025, 2026, 2027}


def test_a_branch_that_never_closes_knows_no_holidays(desk):
    text = with_clauses(versions.shipped_texts()["calendar"], {"holidays.observed": {"value": False}})
    keep(desk, 2, versions.BEGINNING, calendar=text)
    calendar = versions.in_force(desk.store, desk.now()).calendar
    assert not calendar.days
    assert calendar.years_known is None
