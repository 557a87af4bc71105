"""The register of nuisance calls: entered, listed by number, decided about; its section and the panel of cards."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from desktop.complaints import service
from desktop.complaints.dialogs.cards import CardsPanel
from desktop.complaints.dialogs.nuisance import NuisancePane
from desktop.complaints.rules.nuisance import ActionDraft, CallDraft
from desktop.core.clause import NOT_SET, Value
from desktop.core.permission import Denied
from desktop.core.problem import Problems
from desktop.widgets.breadth import Breadth
from desktop.widgets.house import House
from desktop.widgets.labels import Label
from desktop.widgets.page import Page
from desktop.widgets.theme import theme
from tests.complaints.conftest import Kept
from tests.office import desk_for

HOUR = timedelta(hours=1)
NUMBER = "95013 8824 1177"


@pytest.fixture
def report(desk):
    def report(phone=NUMBER, ago=HOUR, times=1, source="marketing", **more):
        return service.report_nuisance(desk, CallDraft(phone, desk.now() - ago, times, source, **more))

    return report


def decide(desk, action="block", phone=NUMBER, reason="多次骚扰"):
    return service.decide_nuisance(desk, ActionDraft(phone, action, desk.today(), desk.actor.staff_id, reason))


def test_one_row_a_number_the_last_call_first(desk, report):
    report(ago=49 * HOUR, times=3)
    report("+85212345678", 2 * HOUR, source="fraud")
    report("9501-3882-41177", times=2, customer_name="李秀兰", story="推销贷款")
    first, second = service.nuisance_list(desk)
    assert (first.dialled, first.reports, first.times, first.frequency) == ("9501388241177", 2, 5, "5次/3天")
    assert (second.phone, second.source, second.blocked, second.action) == ("+85212345678", "fraud", False, "")
    assert [row.dialled for row in service.nuisance_list(desk, "8521")] == ["+85212345678"]
    assert service.nuisance_list(desk, "777") == []
    assert len(service.nuisance_calls(desk, desk.today(), desk.today())) == 2


def test_a_number_is_blocked_and_unblocked(desk, report):
    report()
    decide(desk)
    assert service.nuisance_row(desk, NUMBER).blocked
    with pytest.raises(Problems, match="blocked already"):
        decide(desk)
    decide(desk, "unblock")
    decide(desk, "investigate")
    row = service.nuisance_row(desk, NUMBER)
    assert (row.blocked, row.action) == (False, "investigate")
    assert [line.what for line in service.nuisance_story(desk, NUMBER)][-1] == "推销 1次"
    assert {line.what for line in service.nuisance_story(desk, NUMBER)} == {"推销 1次", "屏蔽", "解除屏蔽", "调查"}


def test_a_number_with_an_open_complaint_is_not_blocked(desk, report, draft):
    report("13800004417")
    service.register(desk, draft)
    with pytest.raises(Problems, match="can’t be blocked"):
        decide(desk, phone="138 0000 4417")
    assert not service.nuisance_row(desk, "13800004417").blocked


def test_a_blocked_number_that_complains_has_to_be_unblocked(desk, report, draft):
    report("13800004417")
    decide(desk, phone="13800004417")
    service.register(desk, draft)
    assert service.nuisance_row(desk, "138-0000-4417").must_be_unblocked


def test_an_unknown_number_is_not_decided_about(desk):
    with pytest.raises(Problems, match="not in the register"):
        decide(desk)
    assert service.nuisance_row(desk, NUMBER) is None


def test_rights(desk, report):
    report()
    auditor, agent = desk_for(desk, "auditor"), desk_for(desk, "agent")
    assert service.nuisance_list(auditor)
    with pytest.raises(Denied):
        service.report_nuisance(auditor, CallDraft(NUMBER, desk.now()))
    with pytest.raises(Denied):
        decide(agent)


# ---- the section -------------------------------------------------------------------------------------------------


@pytest.fixture
def pane(qtbot, desk, jobs):
    theme().apply()
    page = Page(key="complaints", title="Complaints")
    made = NuisancePane(desk, page)
    page.set_content(made)
    qtbot.addWidget(page)
    page.enter(House(jobs, Kept(), page.run, lambda *_place: None, _raised))
    page.resize(1024, 560)
    with qtbot.waitExposed(page):
        page.show()
    made.begin()
    made.give_way(Breadth.NARROW)
    return made


def _raised(error):
    raise error


def test_calls_are_entered_and_decided_in_the_section(qtbot, desk, pane):
    assert pane.row is None
    assert not pane.decide_button.isEnabled()
    qtbot.mouseClick(pane.report_button, Qt.MouseButton.LeftButton)
    pane.editor._by_name["phone"].show("12")
    pane.editor._ask()
    assert pane.editor is not None, "a number has at least three digits"
    pane.editor._by_name["phone"].show(NUMBER)
    pane.editor._ask()
    assert pane.editor is None
    qtbot.waitUntil(lambda: pane.row is not None)
    assert pane.row.dialled == "9501388241177"
    assert pane.story.model().rowCount() == 1
    qtbot.mouseClick(pane.decide_button, Qt.MouseButton.LeftButton)
    pane.editor._by_name["action"].show("block")
    pane.editor._ask()
    qtbot.waitUntil(lambda: pane.row is not None and pane.row.blocked)
    assert pane.story.model().rowCount() == 2
    assert service.nuisance_row(desk, NUMBER).blocked


def test_the_filter_and_the_ways_back(qtbot, pane, report):
    report()
    report("+85212345678")
    pane.refresh()
    pane.line.setText("852")
    qtbot.waitUntil(lambda: len(pane.table.records.keys()) == 1)
    assert pane.back()
    qtbot.waitUntil(lambda: len(pane.table.records.keys()) == 2)
    pane.report()
    assert pane.back()
    assert pane.editor is None
    assert not pane.back()


def test_who_may_only_read_enters_nothing(qtbot, desk, jobs):
    page = Page(key="complaints", title="Complaints")
    made = NuisancePane(desk_for(desk, "auditor"), page)
    qtbot.addWidget(page)
    qtbot.addWidget(made)
    assert not made.report_button.isEnabled()
    assert not made.decide_button.isEnabled()


# ---- techniques and cards ----------------------------------------------------------------------------------------


def test_the_panel_shows_techniques_and_the_cards_valid_today(qtbot, desk):
    clauses = desk.policy.complaints
    over = replace(clauses.cards[0], valid_until=Value(desk.today() - timedelta(days=1)))
    later = replace(clauses.cards[1], valid_from=Value(date(2027, 1, 1)))
    silent = replace(clauses.cards[2], says=NOT_SET, valid_from=Value(date(2026, 1, 1)))
    panel = CardsPanel(replace(clauses, cards=(over, later, silent)), desk.today())
    qtbot.addWidget(panel)
    told = [label.text() for label in panel.findChildren(Label)]
    for technique in clauses.techniques:
        assert technique.word in told
        assert any(technique.when.value[0] in one for one in told)
    assert over.word not in told and later.word not in told
    assert silent.word in told
    assert "Not set in the policy." in told
    assert "Valid from 2026-01-01 on" in told
    panel.show_cards(replace(clauses, techniques=(), cards=()), desk.today())
    qtbot.waitUntil(lambda: len(panel.findChildren(Label)) == 1)
