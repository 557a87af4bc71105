"""What a member's page reminds of, and the overview that is read with it."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.core.clause import Value
from desktop.core.contributions import Content
from desktop.membership import service
from desktop.membership.rules import About
from desktop.membership.rules.benefits import Cell, CellKind, Period
from desktop.membership.rules.entitlements import Entitlement, Entitlements, Standing
from desktop.membership.rules.reminders import Away, left_words, reminders
from desktop.people import service as people
from desktop.points.rules import LotFacts, MovementKind
from desktop.policy.clauses import ReminderClauses
from desktop.printouts import rules as paper
from desktop.printouts import service as printouts
from tests.membership.people import rich
from tests.office import desk_for

TODAY = date(2026, 11, 18)
THIRTY = ReminderClauses(Value(30), Value(30), Value(30), Value(30), Value(30))
UNSET = ReminderClauses()


@pytest.fixture
def file(desk):
    return people.member_file(desk, rich(desk))


NOTHING = Entitlements(TODAY, 0, "", "", "")


def told(file, clauses=UNSET, lots=(), away=(), may_use=NOTHING, **says):
    found = reminders(replace(file, says=replace(file.says, **says)), lots, away, may_use, clauses)
    return [(one.about, one.on, one.pressing) for one in found]


def lot(until_on, points=300, *, overdue=False):
    return LotFacts(None, "L-1", MovementKind.AWARD, until_on, points, 0, overdue)


@pytest.mark.parametrize(
    ("until", "clauses", "expected"),
    [
        (date(2026, 12, 31), UNSET, [(About.CONTRACT, date(2026, 12, 31), False)]),  # the policy is silent: a fact
        (date(2026, 12, 18), THIRTY, [(About.CONTRACT, date(2026, 12, 18), True)]),  # the first day that warns
        (date(2026, 12, 19), THIRTY, []),  # not yet
        (date(2026, 11, 18), THIRTY, [(About.CONTRACT, date(2026, 11, 18), True)]),  # today, inclusive
        (date(2026, 11, 17), UNSET, [(About.CONTRACT, date(2026, 11, 17), True)]),  # past: that needs no clause
        (None, THIRTY, []),
    ],
)
def test_a_contract_is_told_as_the_policy_says(file, until, clauses, expected):
    quiet = replace(file, next_birthday=None)
    assert told(quiet, clauses, contract_until=until, broadband_until=None) == expected


def test_who_may_leave_is_offered_something_by_what_ends(file):
    ends = replace(file.says, contract_until=date(2026, 12, 31), broadband_until=date(2027, 1, 31))
    found = reminders(replace(file, says=ends, next_birthday=None), (), (), NOTHING, UNSET)
    assert [(one.action, one.target) for one in found] == [("member.offer", "contract"), ("member.offer", "broadband")]


def test_the_next_points_to_expire_are_summed_and_those_past_press(file):
    quiet = replace(file, next_birthday=None)
    lots = (
        lot(date(2026, 12, 31)),
        lot(date(2026, 12, 31), 20),
        lot(date(2027, 6, 30)),
        lot(date(2026, 10, 1), overdue=True),
    )
    found = reminders(replace(quiet, says=replace(quiet.says, contract_until=None)), lots, (), NOTHING, UNSET)
    assert [(one.pressing, one.words.values["n"]) for one in found] == [(True, 300), (False, 320)]


def test_papers_that_are_away_come_with_their_act(file):
    found = reminders(file, (), (Away("F11", "QH-H-1", TODAY),), NOTHING, UNSET)
    (one,) = [one for one in found if one.about is About.FORM]
    assert (one.action, one.target) == ("member.paper_back", "F11 QH-H-1")


@pytest.mark.parametrize(
    ("period", "left", "clauses", "expected"),
    [
        (Period.YEAR, 2, UNSET, [(About.ENTITLEMENT, date(2026, 12, 31), False)]),
        (Period.YEAR, 0, UNSET, []),
        (Period.MONTH, 2, UNSET, []),  # its card tells that
        (Period.YEAR, 2, THIRTY, []),  # not yet
    ],
)
def test_what_is_left_of_a_year_is_told_before_it_is_gone(file, period, left, clauses, expected):
    cell = Cell(CellKind.COUNT, count=3, period=period)
    line = Entitlement("x", "卡免费升级", cell, Standing.USABLE, 3, 3 - left, left, None, renews_on=date(2027, 1, 1))
    quiet = replace(file, next_birthday=None)
    may_use = replace(NOTHING, lines=(line,))
    assert told(quiet, clauses, may_use=may_use, contract_until=None, broadband_until=None) == expected


@pytest.mark.parametrize(("on", "words"), [(18, "today"), (17, "{n} days ago"), (20, "in {n} days")])
def test_how_far_off_a_day_is(on, words):
    assert left_words(date(2026, 11, on), TODAY).text == words


def test_an_overview_is_read_by_a_known_number_of_questions(desk, statements):
    first, second = rich(desk), rich(desk, "孙玉兰", phone="13900006218", network_number="")
    service.overview(desk, first)
    statements.clear()
    service.overview(desk, first)
    one = len(statements)
    statements.clear()
    service.overview(desk, second)
    assert len(statements) == one
    assert one <= 24, [sql for sql, _ in statements]


def test_a_print_is_kept_with_its_member_and_comes_back(desk):
    member = rich(desk)
    file = people.member_file(desk, member)
    written = paper.Print("F11", file.number, 4, "1", b"%PDF", Content.FILLED, 2, needs_signature=True)
    service.record_print(desk, written, member)
    (found,) = service.prints_of(desk, (member,))
    assert (found.form, found.number) == ("F11", file.number)
    assert service.member_of_print(desk, file.number) == member
    assert About.FORM in {one.about for one in service.overview(desk, member).reminders}
    printouts.mark_returned(desk, file.number)
    assert About.FORM not in {one.about for one in service.overview(desk, member).reminders}


def test_a_blank_is_about_nobody(desk):
    blank = paper.Print("F11", "", 4, "1", b"%PDF", Content.BLANK)
    service.record_print(desk, blank, None)
    assert service.member_of_print(desk, "") is None


def test_the_history_tells_what_happened_to_the_member_and_around(desk):
    member = rich(desk)
    people.reveal(desk, member, "id_number") if people.member_file(desk, member).says.id_number else None
    written = paper.Print("F11", people.member_file(desk, member).number, 4, "1", b"%PDF", Content.FILLED)
    service.record_print(desk, written, member)
    verbs = [act.verb for act in service.history(desk, member)]
    assert verbs[0] == "people.enrol"
    assert "printouts.record" in verbs


def test_without_the_right_to_points_the_overview_has_none(desk):
    member = rich(desk)
    clerk = desk_for(desk, "after_sales_clerk")
    shown = service.overview(replace(clerk, permissions=clerk.permissions - {"points.read"}), member)
    assert shown.balance is None and shown.lots == ()
