"""How facts are written on paper, and what is hidden of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest

from desktop.core.clause import NOT_SET, Unconfirmed, Value
from desktop.paper.definition import BLANK_RULE, FieldKind, Mode
from desktop.paper.masking import grouped_phone, masked_identity, masked_phone
from desktop.paper.values import Job, fact, printed
from tests.paper.specimens import STAMP

AT = datetime(2026, 11, 18, 17, 5, tzinfo=UTC)


@dataclass(frozen=True)
class Inner:
    name: str = "里"
    prices: tuple[int, ...] = (5, 6)


@dataclass(frozen=True)
class Outer:
    inner: Inner | None = Inner()
    limit: object = Value("10分钟")


@pytest.mark.parametrize(
    ("value", "kind", "words"),
    [
        (None, FieldKind.TEXT, ""),
        ("", FieldKind.DATE, ""),
        (0, FieldKind.TEXT, "0"),
        (True, FieldKind.TEXT, "是"),
        (("甲", "乙"), FieldKind.TEXT, "甲、乙"),
        ("一\u200b二\tA", FieldKind.TEXT, "一二 A"),
        (1234567, FieldKind.NUMBER, "1,234,567"),
        (242050, FieldKind.MONEY, "2,420.50"),
        (242050, FieldKind.CAPITAL, "贰仟肆佰贰拾元零伍角整"),
        (AT, FieldKind.DATE, "2026-11-19"),  # the office's day, not London's
        (AT, FieldKind.DATE_TIME, "2026-11-19 01:05"),
        (AT, FieldKind.TIME, "01:05"),
        (date(2026, 1, 2), FieldKind.DATE_TIME, "2026-01-02"),
        (date(2026, 1, 2), FieldKind.LONG_DATE, "2026年1月2日"),
        ("13800004417", FieldKind.PHONE, "138 0000 4417"),
        ("0530-000 2186", FieldKind.PHONE, "0530-000 2186"),
        ("QH100038476", FieldKind.CARD, "QH 1000 3847 6"),
        ("QH 12", FieldKind.CARD, "QH 12"),
        (NOT_SET, FieldKind.TEXT, BLANK_RULE),
        (Unconfirmed("半年"), FieldKind.TEXT, BLANK_RULE),
    ],
)
def test_values_are_written_as_the_office_writes_them(value, kind, words):
    assert printed(value, kind) == words


@pytest.mark.parametrize(
    ("number", "masked"),
    [
        ("13800004417", "138 **** 4417"),
        ("0530-000 2186", "0530-*** 2186"),
        ("0530-0001935", "0530-***1935"),
        ("05300001935", "053****1935"),
        ("010-88001200", "010-****1200"),
        ("2186", "**86"),
        ("", ""),
    ],
)
def test_telephones_keep_their_groups_when_masked(number, masked):
    assert masked_phone(number) == masked
    assert len(masked) == len(grouped_phone(number))


@pytest.mark.parametrize(
    ("number", "masked"),
    [("11010519491231002X", "110105********002X"), ("E12345678", "E*******8"), ("7", "*")],
)
def test_identity_numbers_show_first_six_and_last_four(number, masked):
    assert masked_identity(number) == masked


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("inner.name", "里"),
        ("inner.prices.1", 6),
        ("inner.prices.9", None),
        ("nothing.at.all", None),
        ("limit", "10分钟"),
    ],
)
def test_a_name_finds_its_fact(name, value):
    assert fact(Outer(), name) == value
    assert fact(Outer(None), "inner.name") is None


def test_a_blank_knows_no_facts():
    assert Job(Outer(), STAMP, Mode.BLANK).value("inner.name") == ""
    assert (
        Job(Outer(), STAMP, Mode.FILLED).words("{inner.name}／{branch}／{gone}") == f"里／{STAMP.branch}／{BLANK_RULE}"
    )


def test_a_clause_from_time_to_time_has_a_dash():
    assert Job(None, STAMP, Mode.BLANK).words("{complaints.extension.quiet}除外") == "22:00–08:30、12:00–13:30除外"
