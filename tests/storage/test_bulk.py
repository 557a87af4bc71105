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


def bound(*rows):
    return list(bulk._statement(ComplaintStep, tuple(rows[0])).bound(rows))


@pytest.fixture
def row(store):
    now = FrozenClock().now()
    return step_row(new_id(), StepKind.REGISTERED, now, now, new_id())


@pytest.mark.parametrize("note", ["", "客户来电", "two\nlines\u3000and a gap", "\u200b"])
@pytest.mark.parametrize("code", ["", "phone", "电话", "x" * 64, StepKind.CONTACTED])
def test_rows_are_kept_as_their_fields_keep_them(row, note, code):
    told = row | {"note": note, "code": code}
    for kept, one in zip(bound(told, row, told), (told, row, told), strict=True):  # Columns are looked at as a whole.
        assert dict(zip(ComplaintStep._meta.sorted_field_names, kept, strict=True)) == stored(one)


def test_rows_that_name_no_identity_get_one_each(row):
    del row["id"]
    place = ComplaintStep._meta.sorted_field_names.index("id")
    ids = [kept[place] for kept in bound(row, row, row)]
    assert sorted(set(ids)) == ids
    assert {len(one) for one in ids} == {16}


@pytest.mark.parametrize("field", [field for field in ComplaintStep._meta.sorted_fields if hasattr(field, "db_values")])
def test_a_column_is_kept_as_its_values_one_by_one(field, row):
    values = [row[field.name], *([None] if field.null else []), row[field.name]]
    assert list(field.db_values(values)) == [field.db_value(value) for value in values]


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
    with pytest.raises(Unstorable):
        stored(row | {name: value})
    with pytest.raises(Unstorable):
        bound(row, row | {name: value}, row)
