"""Every clause, found by asking the policy: changed through the page, it changes what a rule or a form says."""

from datetime import date, time, timedelta

import pytest

from desktop.app import rooms
from desktop.complaints import rules as complaints
from desktop.complaints.rules import clocks, contacts, strikes
from desktop.core.clock import FrozenClock, instant
from desktop.core.worktime import limit_after
from desktop.paper import press
from desktop.paper.definition import Mode, Stamp
from desktop.policy import versions
from desktop.settings import rules
from desktop.settings.dialogs.clause_table import as_in_file
from desktop.settings.forms import POLICY_SHEET
from tests.settings.test_policy_page import another, in_force, lent, shown, sign, type_into

__all__ = ["lent"]
NOW = FrozenClock().now()
AWAITED = (
    "complaints.authority.",
    "complaints.cards.",
    "complaints.intake.duplicate_days",
    "complaints.intake.serious_criteria",
    "complaints.levels.crisis.responses",
    "complaints.levels.dissatisfied.responses",
    "complaints.levels.major.responses",
    "complaints.levels.very_dissatisfied.responses",
    "complaints.penalty.",
    "complaints.regulator.",
    "complaints.responsibility.",
    "complaints.rounds.",
    "complaints.techniques.",
)
"""Clauses whose rules need a running case, or words shown as they are: their own rooms' tests follow them.

A clause that one of the probes below already follows may not stand here, so the list only shrinks.
"""


def limits(policy):
    clauses = policy.complaints
    return {
        (workflow, segment.code, level.code): (
            clauses.limit_of(segment, level),
            segment.limit,
            segment.cap,
            segment.aim,
        )
        for workflow, many in clauses.workflows.items()
        for segment in many
        for level in clauses.levels
    }


def fines(policy):
    return {level.code: level.late_fine for level in policy.complaints.levels}


def intake(policy):
    told = []
    for level in policy.complaints.levels:
        for hours in (1, 5, 30):
            draft = complaints.ComplaintDraft(received_at=NOW - timedelta(hours=hours), level=level.code)
            told.append([(one.field, str(one.sentence)) for one in complaints.problems(draft, policy.asof(NOW))])
    return told


def warnings(policy):
    spans = (timedelta(minutes=40), timedelta(hours=3), timedelta(hours=24))
    return [clocks.warns_at(NOW, NOW + span, policy.complaints.warning) for span in spans]


def working_time(policy):
    calendar, week = policy.calendar, [date(2026, 11, 16) + timedelta(days=day) for day in range(7)]
    dues = [
        limit_after(instant(day, time(9)), timedelta(minutes=minutes), calendar)
        for day in week
        for minutes in range(0, 600, 30)
    ]
    return [calendar.open_minutes(day) for day in (*week, date(2026, 10, 1))], dues


def announced(policy):
    ahead = policy.calendar_clauses.announce_missing_days
    days = [date(2026, 10, 1) + timedelta(days=day) for day in range(0, 92, 3)]
    return [rules.year_to_announce(policy.calendar, day, ahead) for day in days]


def attempts(policy):
    clauses = policy.complaints.extension
    times = [NOW + timedelta(minutes=minutes) for minutes in range(0, 900, 4)]
    return contacts.counted(times, clauses), contacts.next_counting(times[:1], NOW, clauses), clauses.attempts


def struck(policy):
    return strikes.counted_since(date(2026, 11, 18), policy.complaints.strikes)


RULES = (limits, fines, intake, warnings, working_time, announced, attempts, struck)


def printed(policy, name):
    """The blank forms whose labels name the clause; the approval sheet prints every clause and proves nothing."""
    stamp = Stamp(printed_at=NOW, operator="", company="", branch="", policy="", clauses=policy.printed)
    forms = [form for form in rooms.forms().values() if form is not POLICY_SHEET and f"{{{name}}}" in repr(form)]
    return [press.render(form, None, stamp, Mode.BLANK) for form in forms]


def seen(policy, name):
    return [rule(policy) for rule in RULES], printed(policy, name)


def wanted(name, line):
    return "1工作时" if name == "complaints.sampling.aim" else another(line)


@pytest.mark.parametrize("file", ["complaints", "calendar"])
def test_a_clause_changed_through_the_page_changes_a_rule_or_a_form(qtbot, desk, lent, file):
    page = shown(qtbot, desk, lent)
    unseen, followed = [], []
    for name, line in versions.shipped().lines.items():
        if not name.startswith(f"{file}."):
            continue
        before = seen(in_force(desk), name)
        type_into(page, name, wanted(name, line))
        sign(page)
        page.save()
        after = in_force(desk)
        assert after.lines[name].clause != line.clause, name
        changed = seen(after, name) != before
        if file == "calendar":  # without its holidays the calendar announces none
            former = as_in_file(line).value
            type_into(page, name, former if isinstance(former, bool) else str(former))
            sign(page)
            page.save()
        awaited = name.startswith(AWAITED)
        if not changed and not awaited:
            unseen.append(name)
        if changed and awaited:
            followed.append(name)
    assert unseen == []
    assert followed == [], "these are followed: take them out of AWAITED"
