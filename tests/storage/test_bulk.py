"""Rows written many at once: kept as each field would keep its value, and refused where a field would refuse it."""

import pytest

from desktop.complaints.records import ComplaintStep
from desktop.complaints.rules import StepKind
from desktop.complaints.service.rows import step_row
from desktop.core.clock import FrozenClock
from desktop.core.ids import new_id
from desktop.storage import bulk
from desktop.storage.fields import RefField, Unstorable


def stored(row):
    """The row, each value put into the store's form by its own field."""
    fields = ComplaintStep._meta.fields
    own = {name: field.rel_field if isinstance(field, RefField) else field for name, field in fields.items()}
    return {name: own[name].db_value(value) for name, value in row.items()}


def bound(row):
    return bulk._statement(ComplaintStep, tuple(row)).bound(row)


@pytest.fixture
def row(store):
    now = FrozenClock().now()
    return step_row(new_id(), StepKind.REGISTERED, now, now, new_id())


@pytest.mark.parametrize("note", ["", "客户来电", "two\nlines\u3000and a gap", "\u200b"])
@pytest.mark.parametrize("code", ["", "phone", "电话", "x" * 64, StepKind.CONTACTED])
def test_rows_are_kept_as_their_fields_keep_them(row, note, code):
    told = row | {"note": note, "code": code}
    for _ in range(2):  # The second time the code is known.
        assert dict(zip(ComplaintStep._meta.sorted_field_names, bound(told), strict=True)) == stored(told)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("note", "a\0b"),
        ("note", "\ud800"),
        ("note", b"bytes"),
        ("note", 7),
        ("code", "two words"),
        ("code", " "),
        ("code", "x" * 65),
        ("code", "a\nb"),
        ("code", ["list"]),
        ("round", True),
        ("round", 2**63),
        ("happened_at", "2026-11-18"),
        ("complaint", "text"),
    ],
)
def test_what_a_field_refuses_is_refused_among_many(row, name, value):
    bound(row)
    with pytest.raises(Unstorable):
        stored(row | {name: value})
    with pytest.raises(Unstorable):
        bound(row | {name: value})
