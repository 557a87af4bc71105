"""The day's page: read once, every due thing, what was missed while the program was off."""

from datetime import timedelta

from desktop.core.contributions import Card, Due, Figure
from desktop.core.kind import Kind
from desktop.core.sentence import sentence
from desktop.today import rules, service
from desktop.today.tab import TodayTab
from desktop.widgets.bar_chart import BarChart
from desktop.widgets.breadth import Breadth
from desktop.widgets.labels import Message
from desktop.widgets.theme import theme
from tests.office import clock, desk, folder, nothing_stays_open, office_template

__all__ = ["clock", "desk", "folder", "nothing_stays_open", "office_template"]


def owed(desk, count, *, mine_from=10_000):
    """A room that owes *count* things and remembers how it was asked."""
    asked = []

    def dues(_desk, limit=None):
        asked.append(limit)
        now = desk.now()
        return [
            Due(
                kind=Kind("find"),
                id=n,
                room=sentence("today", "Today"),
                subject=f"{n}",
                owner="陈立",
                starts_at=now - timedelta(hours=9),
                due_at=now + timedelta(minutes=n - 5),
                step=sentence("today", "Today"),
                page="finds",
                mine=n >= mine_from,
            )
            for n in range(count)
        ][:limit]

    return dues, asked


def test_a_short_day_is_read_once_and_told_in_figures(desk):
    dues, asked = owed(desk, 12)
    day = service.DayList(desk, [dues])
    assert len(day.ids(None, rules.DueWanted(), 64)) == 12 + 3 - 1
    assert asked == [64]
    assert (day.told.all, len(day.told.late)) == (12, 5)


def test_a_long_day_shows_its_beginning_first_and_every_thing_then(desk):
    dues, asked = owed(desk, 700)
    day = service.DayList(desk, [dues])
    assert len(day.ids(None, rules.DueWanted(), 64)) == 64
    assert day.told is None
    whole = day.ids(None, rules.DueWanted())
    assert len([key for key in whole if isinstance(key, tuple)]) == 700
    assert asked == [64, None]


def test_one_s_own_are_found_wherever_they_stand(desk):
    dues, _asked = owed(desk, 300, mine_from=290)
    keys = service.DayList(desk, [dues]).ids(None, rules.DueWanted(mine=True), 64)
    assert len([key for key in keys if isinstance(key, tuple)]) == 10


def test_a_reading_of_what_was_wanted_before_takes_no_line_away(desk):
    dues, _asked = owed(desk, 9, mine_from=6)
    day = service.DayList(desk, [dues])
    keys = [key for key in day.ids(None, rules.DueWanted(), 64) if isinstance(key, tuple)]
    day.ids(None, rules.DueWanted(mine=True))
    assert [row.id for row in day.rows(keys)] == keys


def test_missed_is_what_passed_while_the_program_was_off(desk):
    dues, _asked = owed(desk, 12)
    late = rules.told(dues(desk), desk.now()).late
    since, until = desk.now() - timedelta(minutes=3), desk.now()
    assert [due.subject for due in rules.missed(late, since, until)] == ["2", "3", "4"]


def test_a_narrow_window_has_the_figures_under_the_papers(desk, qtbot):
    theme().apply()
    told = sentence("today", "Today")
    card = Card("week", told, (told,), tuple(Figure(told, (n,)) for n in range(7)))
    page = TodayTab(desk, shows=(), dues=(), cards=[lambda _desk: [card]], form_words=str)
    qtbot.addWidget(page)
    page.resize(1366, 620)
    with qtbot.waitExposed(page):
        page.show()
    chart = page.findChild(BarChart)

    def at(part):
        return part.mapTo(page, part.rect().topLeft())

    for breadth, width, below in ((Breadth.NARROW, 1024, True), (Breadth.NORMAL, 1366, False)):
        page.resize(width, 620)
        page.give_way(breadth)
        away = page._away
        qtbot.waitUntil(lambda below=below, away=away: (at(chart).y() > at(away).y() + away.height()) is below)
        assert chart.isVisible()
        assert not chart.visibleRegion().isEmpty()
        assert chart.visibleRegion().boundingRect().height() == chart.height()
        assert (at(chart).x() > at(away).x()) is below


def test_no_room_is_kept_for_what_a_scan_did_not_say_yet(desk, qtbot):
    page = TodayTab(desk, shows=(), dues=(), cards=(), form_words=str)
    qtbot.addWidget(page)
    assert page.findChild(Message, "today.scan.message").isHidden()
