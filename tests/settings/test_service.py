"""Settings carried out: versions, hours, holidays, rights, journal, clock and backup on a real store."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from desktop.access import service as access
from desktop.core.clause import NOT_SET, Value
from desktop.core.clock import OFFICE_ZONE
from desktop.core.honesty import Doubt
from desktop.core.kind import Kind
from desktop.core.listing import Order
from desktop.core.permission import Denied, Permission
from desktop.core.problem import Problems
from desktop.core.worktime import DayKind
from desktop.policy import versions
from desktop.policy.records import PolicyVersion
from desktop.settings import rules, service
from desktop.settings.records import ClockConfirmation
from desktop.settings.service.telling import TELLING
from desktop.storage.faults import StoreFault
from tests.office import PASSWORD, desk_for, records

LIMIT = "complaints.work_order.limit"
REGISTER = Permission("complaints.register")


def never():
    return False


def quiet(done, total):
    assert done <= total


def draft(desk, limit="15分钟", on=None, base=None):
    base = base or service.newest_policy(desk).version
    return rules.PolicyDraft(base, {LIMIT: Value(limit)}, on or desk.today(), "周宏", "试行")


def said(refused):
    return [problem.field for problem in refused.value.found]


def test_every_verb_asks_for_its_permission(desk):
    nobody = replace(desk, permissions=frozenset())
    for verb in service.VERBS:
        arguments = [None] * (verb.__code__.co_argcount - 1)
        with pytest.raises(Denied) as refused:
            verb(nobody, *arguments)
        assert refused.value.permission == service.VERBS[verb]


# ---- policy


def test_a_change_of_today_is_in_force_at_once(desk, clock):
    clock.advance(timedelta(minutes=5))
    assert service.change_policy(desk, draft(desk)) == "2"
    assert service.current_policy(desk).clause(LIMIT) == "15分钟"
    before = versions.in_force(desk.store, desk.now() - timedelta(seconds=1))
    assert (before.version, before.clause(LIMIT)) == ("1", "10分钟")


def test_a_later_change_waits_for_its_midnight(desk):
    service.change_policy(desk, draft(desk, on=date(2026, 12, 1)))
    assert service.current_policy(desk).clause(LIMIT) == "10分钟"
    assert service.newest_policy(desk).version == "2"
    midnight = datetime(2026, 12, 1, tzinfo=OFFICE_ZONE)
    assert versions.in_force(desk.store, midnight).clause(LIMIT) == "15分钟"
    assert versions.in_force(desk.store, midnight - timedelta(microseconds=1)).clause(LIMIT) == "10分钟"


def test_versions_are_listed_with_who_made_and_approved_them(desk):
    assert [line.version for line in service.policy_versions(desk)] == ["1"]
    service.change_policy(desk, draft(desk))
    newest, shipped = service.policy_versions(desk)
    assert (newest.version, newest.made_by, newest.approved_by, newest.note) == ("2", desk.actor.name, "周宏", "试行")
    assert (newest.in_force, shipped.in_force, shipped.made_by) == (True, False, "")


def test_two_edits_at_once_the_second_is_told(desk):
    first, second = draft(desk), draft(desk, "20分钟")
    service.change_policy(desk, first)
    with pytest.raises(Problems) as refused:
        service.change_policy(desk, second)
    assert said(refused) == ["base"]
    assert PolicyVersion.select().count() == 2
    assert service.current_policy(desk).clause(LIMIT) == "15分钟"


def test_a_refused_change_writes_nothing(desk):
    with pytest.raises(Problems) as refused:
        service.change_policy(desk, draft(desk, on=desk.today() - timedelta(days=1)))
    assert said(refused) == ["effective_on"]
    assert not PolicyVersion.select().exists()


def test_a_change_is_checked_without_writing(desk):
    assert service.check_policy(desk, draft(desk)) == []
    assert [problem.field for problem in service.check_policy(desk, draft(desk, "bald"))] == [LIMIT]


def test_versions_are_compared_clause_by_clause(desk):
    service.change_policy(desk, draft(desk))
    cleared = rules.PolicyDraft("2", {LIMIT: NOT_SET}, desk.today(), "周宏")
    service.change_policy(desk, cleared)
    found = service.compare(desk, "1", "3")
    assert [(one.name, one.before.words, one.after.words) for one in found] == [(LIMIT, "10分钟", None)]
    assert service.compare(desk, "2", "2") == []
    with pytest.raises(Problems):
        service.compare(desk, "1", "9")
    with pytest.raises(Problems):
        service.compare(desk, "1", "x")


def test_clauses_are_read_one_by_one(desk):
    found = {one.line.name: one for one in service.clauses(desk)}
    assert found[LIMIT].line.words == "10分钟"
    assert service.clauses(desk, "1")[0].line.name == "complaints.levels.dissatisfied.responses"


# ---- calendar

HOURS = ("9:00-12:00", "9:00-12:00", "9:00-12:00", "9:00-12:00", "9:00-12:00", "", "22:00-2:00")


def test_hours_of_the_branch_change_from_a_day_on(desk, clock):
    assert not service.weekly_hours(desk).entered
    service.set_weekly_hours(desk, rules.HoursDraft(HOURS, date(2026, 12, 1), "周宏"))
    assert not service.weekly_hours(desk).entered
    clock.advance(timedelta(days=20))
    found = service.weekly_hours(desk)
    assert found.entered
    assert found.approved_by == "周宏"
    assert found.weekly.working_day == timedelta(hours=3)
    assert service.working_calendar(desk).open_minutes(date(2026, 12, 7)) == [(0, 120), (540, 720)]
    with pytest.raises(Problems):
        service.set_weekly_hours(desk, rules.HoursDraft(("",) * 7, desk.today(), "周宏"))


def test_a_year_is_recognised_confirmed_and_known(desk):
    assert service.missing_year(desk) == 2027
    notice = (
        "一、元旦：1月1日（周五）至3日（周日）放假，共3天。二、春节：2月5日至11日放假调休，共7天。2月13日（周六）上班。"
    )
    found = service.recognise_notice(desk, notice.replace("二、", "\n二、"), 2027)
    assert service.check_holidays(desk, found.draft) == []
    service.enter_holidays(desk, replace(found.draft, source="试"))
    assert service.missing_year(desk) is None
    year = service.calendar_year(desk, 2027)
    assert (year.known, year.source, len(year.days)) == (True, "试", 11)
    assert year.days[-1].kind is DayKind.MAKE_UP
    assert not any(day.shipped for day in year.days)


def test_entering_a_year_again_replaces_it(desk):
    shipped = service.calendar_year(desk, 2026)
    assert shipped.known
    assert all(day.shipped for day in shipped.days)
    only = rules.YearDraft(2026, "改", (rules.DayDraft(date(2026, 5, 1), DayKind.HOLIDAY, "劳动节"),))
    service.enter_holidays(desk, only)
    assert [day.day for day in service.calendar_year(desk, 2026).days] == [date(2026, 5, 1)]
    service.enter_holidays(desk, replace(only, source="再改"))
    assert service.calendar_year(desk, 2026).source == "再改"


def test_a_holiday_file_is_read_and_entered(desk):
    text = (
        'year = 2027\nsource = "通知"\n[[holiday]]\nname = "元旦"\nfrom = 2027-01-01\nuntil = 2027-01-03\nmake_up = []'
    )
    service.enter_holidays(desk, service.read_holiday_file(desk, text))
    assert service.calendar_year(desk, 2027).source == "通知"
    with pytest.raises(Problems):
        service.read_holiday_file(desk, "nonsense")


def test_single_days_come_and_go(desk):
    half = rules.DayDraft(date(2026, 12, 24), DayKind.HALF_DAY, "盘点", "8:30-11:00")
    assert service.check_days(desk, [half]) == []
    service.enter_days(desk, [half])
    assert service.working_calendar(desk).open_minutes(half.day) == [(510, 660)]
    service.enter_days(desk, [replace(half, hours=None)])
    assert service.working_calendar(desk).open_minutes(half.day) == [(510, 720)]
    service.enter_days(desk, [replace(half, kind=None, hours=None)])
    assert half.day not in service.working_calendar(desk).days
    with pytest.raises(Problems):
        service.enter_days(desk, [half, half])


# ---- rights


def test_a_right_given_to_a_post_counts_from_the_next_unlock(desk, clock):
    clock.advance(timedelta(minutes=1))
    agent = desk_for(desk, "quality_inspector")
    assert not agent.may(REGISTER)
    table = service.permission_table(desk)
    grants = {REGISTER: table.table.posts[REGISTER] | {"quality_inspector"}}
    assert service.change_permissions(desk, rules.RightsDraft(table.version, grants, desk.today(), "周宏")) == "2"
    assert desk_for(desk, "quality_inspector").may(REGISTER)
    assert [line.version for line in service.permission_versions(desk)] == ["2", "1"]
    assert not service.permission_table(desk, desk.today() - timedelta(days=1)).table.may("quality_inspector", REGISTER)
    with pytest.raises(Problems) as refused:
        service.change_permissions(desk, rules.RightsDraft("1", grants, desk.today(), "周宏"))
    assert "base" in said(refused)
    assert service.check_permissions(desk, rules.RightsDraft("2", {}, desk.today(), "周宏"))


def test_a_planned_table_begins_with_its_day_and_is_compared(desk, clock):
    later = desk.today() + timedelta(days=7)
    grants = {REGISTER: frozenset({"agent"})}
    service.change_permissions(desk, rules.RightsDraft("1", grants, later, "周宏"))
    assert service.permission_table(desk).version == "1"
    assert service.newest_permissions(desk).version == "2"
    (found,) = service.compare_permissions(desk, "1", "2")
    assert (found.permission, found.after) == (REGISTER, frozenset({"agent"}))
    clock.advance(timedelta(days=7))
    assert service.permission_table(desk).version == "2"
    with pytest.raises(Problems):
        service.permissions_of(desk, "9")


def test_who_could_do_what_on_a_day(desk):
    found = {line.name: line for line in service.rights_on(desk, desk.today())}
    assert found["宋平"].posts == ("审计只读",)
    assert REGISTER not in found["宋平"].permissions
    assert REGISTER in found["何晴"].permissions
    assert found["何晴"].by[REGISTER] == ("电话/在线客服",)
    assert service.rights_on(desk, desk.today() - timedelta(days=1)) == []


# ---- journal and clock


def test_the_journal_tells_who_changed_what(desk):
    service.enter_days(desk, [rules.DayDraft(date(2026, 12, 24), DayKind.HALF_DAY, "盘点")])
    service.enter_days(desk, [rules.DayDraft(date(2026, 12, 24), DayKind.HALF_DAY, "盘存")])
    source = service.ActSource(desk, [TELLING])
    day = rules.JournalQuery(kind=Kind("calendar_day"))
    newest, first = source.ids(Order(), day)
    told = service.act(desk, [TELLING], newest)
    assert (told.who, told.verb) == (desk.actor.name, "settings.calendar.days")
    (record,) = told.records
    assert (record.name, [(str(one.field), one.before, one.after) for one in record.changes]) == (
        "2026-12-24", [("name", "盘点", "盘存")],
    )  # fmt: skip
    history = service.record_history(desk, [TELLING], record.kind, record.rid)
    assert [act.key for act in history] == [first, newest]
    assert source.ids(Order(), replace(day, before=newest)) == [first]
    assert source.ids(Order(), replace(day, named="2026-12-2")) == [newest, first]
    assert source.ids(Order(), replace(day, named="2026-12-25")) == []
    assert source.ids(Order(), rules.JournalQuery(since=desk.today() + timedelta(days=1))) == []
    assert len(source.ids(Order(), rules.JournalQuery(since=desk.today(), until=desk.today()), 3)) == 3
    assert desk.actor.name in dict(service.journal_filters(desk, [TELLING]).writers).values()
    assert service.check_journal(desk, quiet, never).sound


def test_a_doubtful_clock_is_confirmed_once(desk, clock):
    assert service.clock_doubt(desk) is None
    with pytest.raises(Problems):
        service.confirm_clock(desk)
    clock.advance(timedelta(hours=-3))
    assert service.clock_doubt(desk) is Doubt.BACK
    service.confirm_clock(desk)
    assert service.clock_doubt(desk) is None
    assert ClockConfirmation.get().doubt == "back"
    service.enter_days(desk, [rules.DayDraft(date(2026, 12, 24), DayKind.HALF_DAY)])
    source = service.ActSource(desk, [TELLING])
    assert [act.doubtful for act in source.rows(source.ids(Order(), None, 2))] == [False, True]


# ---- backup


def test_a_copy_is_made_seen_and_rehearsed(desk, tmp_path):
    assert service.backup_facts(desk).due
    elsewhere = tmp_path / "stick"
    elsewhere.mkdir()
    service.choose_second_folder(desk, elsewhere)
    assert service.back_up(desk, quiet, never).failed is None
    facts = service.backup_facts(desk)
    assert (facts.due, facts.done_at, len(facts.copies)) == (False, desk.now(), 2)
    seen = service.preview_copy(desk, facts.copies[0].path)
    assert seen.copy.office == desk.office.branch
    assert seen.latest[0].who == desk.actor.name
    protocol = service.rehearse(desk, facts.copies[0].path, quiet, never)
    assert protocol.passed
    assert len(protocol.checks) == 6
    assert not list(desk.store.path.glob("rehearsal-*"))


def test_a_folder_that_vanished_is_told_and_the_other_copy_is_made(desk, tmp_path):
    elsewhere = tmp_path / "stick"
    elsewhere.mkdir()
    service.choose_second_folder(desk, elsewhere)
    elsewhere.rmdir()
    facts = service.back_up(desk, quiet, never)
    assert facts.failed is not None
    assert len(service.backup_facts(desk).copies) == 1


def test_a_restore_brings_the_former_state_back(desk, clock):
    service.back_up(desk, quiet, never)
    copy = service.backup_facts(desk).copies[0].path
    service.change_policy(desk, draft(desk))
    assert service.current_policy(desk).version == "2"
    restored = service.restore_copy(desk, copy, quiet, never)
    assert restored.aside is not None
    again = access.unlock(desk.store.path, desk.account_id, PASSWORD, clock, records())
    try:
        assert service.current_policy(again).version == "1"
    finally:
        again.store.close()


def test_a_damaged_copy_is_refused_and_the_store_stays_open(desk):
    service.back_up(desk, quiet, never)
    copy = service.backup_facts(desk).copies[0]
    with Path(copy.file).open("r+b") as file:
        file.seek(5000)
        file.write(b"damage")
    with pytest.raises(StoreFault):
        service.restore_copy(desk, copy.path, quiet, never)
    assert service.current_policy(desk).version == "1"
