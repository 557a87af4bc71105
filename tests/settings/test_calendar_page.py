"""The calendar page: days one by one, a year from its notice or a file, hours of the week, and what is refused."""

from datetime import date, timedelta
from threading import current_thread, main_thread

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop import resources
from desktop.core.contributions import Due
from desktop.core.kind import Kind
from desktop.core.sentence import sentence
from desktop.core.worktime import DayKind
from desktop.policy import versions
from desktop.settings import service
from desktop.settings.tab.calendar import CalendarPage
from desktop.widgets.banners import Banner
from desktop.widgets.breadth import Breadth
from desktop.widgets.labels import Message
from tests.office import desk_for
from tests.pages import shown as shown_page

NOTICE = """国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕9号
一、元旦：1月1日至3日放假调休，共3天。
二、春节：2月5日至11日放假调休，共7天。1月31日、2月20日上班。
"""
FRIDAY = date(2026, 11, 20)


@pytest.fixture
def shown(qtbot, lent):
    def show(desk, **more):
        made = CalendarPage(desk, **more)
        shown_page(qtbot, made, lent)
        return made

    return show


@pytest.fixture
def page(shown, desk):
    return shown(desk)


def message(page, name):
    return page.findChild(Message, f"{name}.message").text()


def calendar(desk):
    return versions.in_force(desk.store, desk.now(), desk.office.branch_id).calendar


def enter(page, day, kind, *, until=None, name="", hours=""):
    page.open_record(day)
    page.day._kind.set_value(kind)
    page.day._name.set_value(name)
    page.day._hours.set_value(hours)
    if until is not None:
        page.day._until.set_value(until)
    page.day.save()


def test_days_in_a_row_become_a_holiday_and_undo_takes_them_back(page, desk):
    enter(page, FRIDAY, "holiday", until=date(2026, 11, 22), name="店庆")
    assert [calendar(desk).days[FRIDAY + timedelta(days=shift)].name for shift in range(3)] == ["店庆"] * 3
    page.run("calendar.undo")
    assert FRIDAY not in calendar(desk).days


def test_a_half_day_with_hours_of_its_own(page, desk):
    enter(page, FRIDAY, "half_day", hours="8:30-11:00")
    assert calendar(desk).days[FRIDAY].kind is DayKind.HALF_DAY
    assert str(calendar(desk).hours(FRIDAY)[0]) == "8:30–11:00"


def test_hours_that_are_none_are_told_beside_the_hours(page, desk):
    enter(page, FRIDAY, "half_day", hours="8:30-25:00")
    assert "8:30-25:00" in message(page, "hours")
    assert FRIDAY not in calendar(desk).days


def test_a_half_day_on_a_holiday_is_refused_with_the_reason(page, desk):
    holiday = date(2026, 10, 1)
    enter(page, holiday, "half_day")
    assert "holiday" in message(page, "kind")
    assert calendar(desk).days[holiday].kind is DayKind.HOLIDAY


def test_a_run_that_goes_backwards_or_too_far_is_refused(page, desk):
    enter(page, FRIDAY, "holiday", until=date(2026, 11, 1))
    assert message(page, "until")
    enter(page, FRIDAY, "holiday", until=date(2027, 3, 1))
    assert message(page, "until")
    assert FRIDAY not in calendar(desk).days


def test_arrows_walk_and_cross_the_years(qtbot, page):
    page.view.setFocus()
    page.open_record(date(2026, 12, 31))
    qtbot.keyClick(page.view, Qt.Key.Key_Right)
    assert page.view.day == date(2027, 1, 1)
    assert "2027" in page._title.text()
    qtbot.keyClick(page.view, Qt.Key.Key_PageUp)
    assert page.view.day == date(2026, 12, 1)
    qtbot.keyClick(page.view, Qt.Key.Key_End)
    assert page.view.day == date(2026, 12, 31)
    assert "2026-12-31" in page.view.accessibleDescription()


def test_the_missing_year_is_announced_and_entered_from_its_notice(page, desk):
    (banner,) = [one for one in page.findChildren(Banner) if one.kind == "warn"]
    assert "2027" in banner.accessibleName()
    page.enter_year()
    page.editor._text.set_value(NOTICE)
    assert page.editor.table.records.rowCount() == 12
    assert page.editor._source.value() == "国办发明电〔2026〕9号"
    assert not calendar(desk).missing_years(date(2026, 1, 1), date(2026, 12, 31))
    assert 2027 not in calendar(desk).years_known
    page.editor.save()
    assert page.editor is None
    assert 2027 in calendar(desk).years_known
    assert calendar(desk).days[date(2027, 2, 20)].kind is DayKind.MAKE_UP
    assert not [one for one in page.findChildren(Banner) if one.kind == "warn"]


@pytest.mark.parametrize(
    "text",
    [
        "今天天气很好。",
        NOTICE.replace("2027", "2031"),
        NOTICE + "三、清明节：2月5日至7日放假。",
        NOTICE.replace("1月31日", "1月32日"),
        NOTICE.replace("2月20日上班", "2月20日（周一）上班"),
        "",
    ],
)
def test_nonsense_another_year_and_days_twice_are_refused_beside_the_text(page, desk, text):
    page.enter_year(2027)
    page.editor._text.set_value(text)
    page.editor.save()
    assert message(page, "text")
    assert page.editor is not None
    assert 2027 not in calendar(desk).years_known


def test_a_year_that_is_none_is_refused(page):
    page.enter_year(2027)
    page.editor._year.set_value("27")
    page.editor._text.set_value(NOTICE)
    page.editor.save()
    assert message(page, "year")
    assert page.editor is not None


def test_a_day_can_be_left_out_before_confirming(qtbot, page, desk):
    page.enter_year(2027)
    page.editor._text.set_value(NOTICE)
    page.editor.table.pick(date(2027, 2, 20))
    page.editor.drop_day()
    page.editor.save()
    assert date(2027, 2, 20) not in calendar(desk).days


def test_a_file_is_shown_before_it_is_entered(shown, desk, tmp_path):
    file = tmp_path / "calendar-cn-2027.toml"
    shipped = (resources.find("policy") / "calendar-cn-2026.toml").read_text(encoding="utf-8")
    file.write_text(shipped.replace("2026", "2027"), encoding="utf-8")
    page = shown(desk, ask_file=lambda _parent: str(file))
    page.enter_year()
    page.editor.choose_file()
    assert page.editor.year == 2027
    page.editor.save()
    assert 2027 in calendar(desk).years_known


@pytest.mark.parametrize("content", [b"\xff\xfe\x00broken", b"year = ", b"year = 2027\nholiday = []\n"])
def test_a_broken_file_is_refused_and_nothing_is_shown(shown, desk, tmp_path, content):
    file = tmp_path / "days.toml"
    file.write_bytes(content)
    page = shown(desk, ask_file=lambda _parent: str(file))
    page.enter_year(2027)
    page.editor.choose_file()
    assert message(page, "text")
    assert page.editor.table.records.rowCount() == 0


def hours(page, monday, *, on=None, by="周宏"):
    page.bar.choose_section("hours")
    page.hours._lines[0].set_value(monday)
    page.hours._approved_by.set_value(by)
    if on is not None:
        page.hours._effective_on.set_value(on)
    page.hours.save()


def test_other_hours_hold_from_their_day(page, desk):
    hours(page, "9:00-12:00, 14:00-18:00")
    assert str(calendar(desk).weekly.days[0][1]) == "14:00–18:00"
    assert "周宏" in page.hours._facts.text()
    assert not page.busy()


@pytest.mark.parametrize(("monday", "field"), [("8:30-12:00, 11:00-17:00", "monday"), ("acht Uhr", "monday")])
def test_hours_that_overlap_are_refused_beside_the_day(page, desk, monday, field):
    hours(page, monday)
    assert message(page, field)
    assert not service.weekly_hours(desk).entered
    assert page.busy()


def test_a_week_without_hours_is_refused(page, desk):
    for line in page.hours._lines:
        line.set_value("")
    hours(page, "")
    assert message(page, "monday")
    assert not service.weekly_hours(desk).entered


def test_hours_in_the_past_and_without_approval_are_refused(page, desk):
    hours(page, "9:00-12:00", on=desk.today() - timedelta(days=1), by="")
    assert "2026-11-18" in message(page, "hours_from")
    assert message(page, "hours_approved_by")
    assert not service.weekly_hours(desk).entered


def fine(page):
    return [one for one in page.findChildren(Banner) if one.kind == "fine"]


def test_limits_that_move_are_listed(shown, desk, qtbot):
    start = desk.now()

    def dues(_desk):
        ends = calendar(desk).timeline.worked(0)
        late = timedelta(days=1 if FRIDAY in calendar(desk).days else 0) + timedelta(hours=int(ends == -1))
        step = sentence("test", "First contact")
        return [Due(Kind("find"), 1, step, "黑色雨伞", "陈立", start, start + timedelta(days=2) + late, step, "finds")]

    renewed = []
    page = shown(desk, dues=[dues], renew=lambda desk: renewed.append((desk, current_thread())))
    enter(page, FRIDAY, "holiday")
    qtbot.waitUntil(lambda: bool(fine(page)))
    (banner,) = fine(page)
    assert "黑色雨伞: 11-20 14:26 → 11-21 14:26" in banner.text
    ((by, thread),) = renewed
    assert by == desk
    assert thread is not main_thread(), "many limits take their time: the window does not wait for them"


def test_who_may_only_read_changes_nothing(shown, desk):
    page = shown(desk_for(desk, "agent"))
    page.open_record(FRIDAY)
    assert not page.day._save.isVisible()
    assert not page.action("calendar.enter_year").isEnabled()
    assert page.action("calendar.enter_year").statusTip()


def test_it_fits_the_smallest_window(page):
    page.give_way(Breadth.NARROW)
    for open_editor in (lambda: None, page.enter_year):
        open_editor()
        QApplication.processEvents()
        assert page.minimumSizeHint().width() <= 1024
        assert page.minimumSizeHint().height() <= 600 - 42 - 26
