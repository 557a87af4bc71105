"""What ships: holidays as announced, permissions for every post, nothing missing that is not meant to be."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

import desktop
from desktop.core.worktime import DayKind
from desktop.people.rules import SHIPPED_POSTS
from desktop.policy import versions

HOUSE = Path(desktop.__file__).parent
DECLARED = re.compile(r'= Permission\("([a-z_.]+)"\)')


@pytest.mark.parametrize(
    ("year", "holidays", "make_up"),
    [
        (2024, 28, "0204 0218 0407 0428 0511 0914 0929 1012"),
        (2025, 28, "0126 0208 0427 0928 1011"),
        (2026, 33, "0104 0214 0228 0509 0920 1010"),
    ],
)
def test_the_years_are_those_of_the_state_council(year, holidays, make_up):
    found = next(one for one in versions.shipped_years() if one.year == year)
    kinds = {kind: [day for day, rule in found.days if rule.kind is kind] for kind in DayKind}
    assert len(kinds[DayKind.HOLIDAY]) == holidays
    assert " ".join(f"{day:%m%d}" for day in kinds[DayKind.MAKE_UP]) == make_up
    assert all(day.weekday() >= 5 for day in kinds[DayKind.MAKE_UP])
    assert found.source.startswith(f"国务院办公厅关于{year}年")


@pytest.mark.parametrize(
    ("day", "hours"),
    [
        (date(2026, 2, 13), 7.5),
        (date(2026, 2, 14), 7.5),  # Saturday, worked
        (date(2026, 2, 15), 0),
        (date(2026, 2, 23), 0),
        (date(2026, 2, 24), 7.5),
        (date(2025, 10, 8), 0),
        (date(2025, 10, 9), 7.5),
        (date(2024, 2, 9), 7.5),  # New Year's Eve was encouraged only
        (date(2027, 1, 1), 7.5),  # not known yet
    ],
)
def test_days_of_the_shipped_calendar(shipped, day, hours):
    minutes = sum(closes - opens for opens, closes in shipped.calendar.open_minutes(day))
    assert timedelta(minutes=minutes) == timedelta(hours=hours)


def declared():
    return {code for file in HOUSE.rglob("*.py") for code in DECLARED.findall(file.read_text(encoding="utf-8"))}


def test_every_right_of_the_house_stands_in_the_table():
    assert declared() <= set(versions.shipped_permissions().permissions)


def test_the_table_names_posts_that_exist():
    posts = {post.code for post in SHIPPED_POSTS}
    assert all(allowed <= posts for allowed in versions.shipped_permissions().posts.values())


def test_the_auditor_reads_everything_and_changes_nothing():
    table = versions.shipped_permissions()
    reads = {permission for permission in table.permissions if permission.endswith(".read")}
    assert table.of(["auditor"]) == reads | {"access.password"}


def test_posts_that_see_customers_take_complaints_down():
    table = versions.shipped_permissions()
    for post in ("agent", "callback_specialist", "customer_manager", "department_manager", "service_department"):
        assert {"complaints.read", "complaints.register", "complaints.print"} <= table.of([post])
    assert "complaints.register" not in table.of(["administrator"])
    assert table.of([]) == table.of(["no such post"]) == frozenset()


def test_nothing_that_the_handbook_decides_is_missing(shipped):
    assert {line.name for line in shipped.holes} == {
        "complaints.satisfaction.limit",
        "complaints.rounds.before_no_agreement",
        "complaints.responsibility.direct_percent",
        "complaints.responsibility.head_percent",
        "complaints.penalty.appeal_term",
        "membership.completeness.completeness_target",
        "membership.authenticity.authenticity_target",
        "membership.retention.offer_period",
        *(f"membership.cohorts.{key}" for key in ("high_from", "kept_target", "high_kept_target", "club_share_target")),
        *(f"membership.managers.{tier}_most" for tier in ("silver", "gold", "diamond")),
        *(
            f"membership.tiers.{tier}_{what}"
            for tier in ("gold", "diamond")
            for what in ("spend", "points", "tenure_months")
        ),
        "membership.tiers.period_months",
        *(f"points.earn.{rule.code}.points" for rule in shipped.points.earn if rule.code != "other"),
        "points.earn.spend.per",
        "points.expiry.term_years",
        *(f"complaints.authority.{clause.post}.compensation" for clause in shipped.complaints.authority),
    }
    posts = {post.code for post in SHIPPED_POSTS}
    assert {clause.post for clause in shipped.complaints.authority} < posts
    assert shipped.clause("complaints.written_result.limit") == "12小时"
    assert shipped.clause("complaints.first_contact.cap") is None
    assert shipped.clause("complaints.no.such") is None
    assert "complaints.first_contact.cap" not in shipped.printed
