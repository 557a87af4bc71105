"""The three-strike cards on screen: beside the case of the person, as a list, with the approvals of a dismissal."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.complaints import rules, service
from tests.complaints.cases import Handling, opinion, uphold

HOUR = timedelta(hours=1)


@pytest.fixture
def third(desk, clock, draft):
    """The third upheld complaint about somebody's attitude, with a dismissal that one of two has approved."""
    for _ in range(3):
        clock.advance(HOUR)
        case = Handling(desk, clock, service.register(desk, replace(draft, received_at=clock.now())))
        uphold(case, staff_id=case.person("马强"), conduct="attitude")
    case.do("propose_penalty", kind="dismissal", grounds="第三次")
    case.do("state_penalty", stand="silent", statement="无")
    opinion(case, "personnel", "许诺")
    return case


def test_the_case_shows_the_card_of_the_person_with_the_approvals_of_the_dismissal(open_page, desk, third):
    page = open_page(desk)
    page.open_record(third.id)
    page.record.turn_to("aftermath")
    card = page.record.made("aftermath").story.lines.found[0]
    assert card.title == "Three-strike card 马强"
    assert "3 upheld complaints about conduct" in card.who
    assert [card.text.count(what) for what in ("→ 警告", "→ 处罚", "→ 辞退")] == [1, 1, 1]
    assert "1 of 2 approvals" in card.text
    assert "许诺" in card.text


def test_a_case_that_is_not_about_conduct_shows_no_card(open_page, desk, clock, draft):
    case = Handling(desk, clock, service.register(desk, draft))
    uphold(case, staff_id=case.person("马强"))
    page = open_page(desk)
    page.open_record(case.id)
    page.record.turn_to("aftermath")
    lines = page.record.made("aftermath").story.lines.found
    assert lines
    assert not any("card" in line.title for line in lines)


def test_everybody_with_a_card_is_listed_and_the_last_case_opened(open_page, desk, third, qtbot):
    page = open_page(desk)
    assert page.action("complaints.strikes").property("palette")
    assert page.run("complaints.strikes")
    pane = page.sections.current()
    qtbot.waitUntil(lambda: pane.table.current_key() is not None)
    assert pane.head.title.text() == "马强"
    assert "1 of 2 approvals" in pane.story.lines.found[0].text
    pane.table.opened.emit(pane.table.current_key())
    assert page.sections.current() is None
    assert page.record.detail.id == third.id


def test_what_one_watches_can_be_filtered(open_page, desk, clock, draft):
    watched, _other = (service.register(desk, draft) for _ in range(2))
    case = Handling(desk, clock, watched)
    case.do("name_watcher", staff_id=desk.actor.staff_id, reason="自己跟进")
    page = open_page(desk)
    assert page.run("complaints.watched")
    assert page.register.quick.value() == rules.Quick.WATCHED
    assert page.register.table.records.keys() == [watched]
    assert service.counts(desk)[rules.Quick.WATCHED] == 1
