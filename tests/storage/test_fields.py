"""Columns keep the same bytes for ever and refuse what they cannot keep."""

from datetime import UTC, date, datetime, timedelta, timezone
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.storage.fields import (
    BytesField,
    CodeField,
    CountField,
    IdField,
    InstantField,
    LocalDateField,
    MoneyField,
    TextField,
    Unstorable,
    to_instant,
    to_microseconds,
)
from desktop.storage.transaction import transaction
from tests.storage.toys import Find, find

STORABLE = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=200)
INSTANTS = st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30), timezones=st.just(timezone(timedelta(hours=8))))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    what=STORABLE,
    weight=st.integers(-(2**63), 2**63 - 1),
    photo=st.binary(max_size=50),
    kept=st.booleans(),
    seen_at=INSTANTS,
    found_on=st.dates(),
)
def test_values_come_back_as_they_went_in(clerk, **values):
    with pytest.raises(KeyError), transaction(clerk, "a"):
        made = Find.create(number="1", **values)
        again = Find.get_by_id(made.id)
        assert {name: getattr(again, name) for name in values} == values
        assert again.seen_at.tzinfo is UTC
        raise KeyError


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (TextField(), "a\0b"),
        (TextField(), "\ud83d"),
        (TextField(), 3),
        (TextField(), b"x"),
        (CodeField(), "two words"),
        (CodeField(), "x" * 65),
        (CountField(), 2**63),
        (CountField(), -(2**63) - 1),
        (CountField(), True),
        (CountField(), "3"),
        (MoneyField(), 12.5),
        (InstantField(), datetime(2026, 1, 1)),
        (InstantField(), date(2026, 1, 1)),
        (LocalDateField(), datetime(2026, 1, 1, tzinfo=UTC)),
        (LocalDateField(), "2026-01-01"),
        (IdField(), "01977777777777778777777777777777"),
        (BytesField(), "x"),
    ],
    ids=repr,
)
def test_what_a_column_cannot_keep_never_reaches_the_database(field, value):
    with pytest.raises(Unstorable):
        field.db_value(value)


def test_nothing_is_a_value_of_every_column():
    fields = (TextField, CodeField, CountField, MoneyField, InstantField, LocalDateField, IdField, BytesField)
    assert [field(null=True).db_value(None) for field in fields] == [None] * len(fields)


def test_instants_are_exact_to_the_microsecond():
    at = datetime(2026, 11, 18, 6, 26, 0, 1, tzinfo=UTC)
    assert to_instant(to_microseconds(at)) == at
    assert to_microseconds(at) == 1_794_983_160_000_001


@pytest.mark.parametrize("nasty", ["'; DROP TABLE find; --", "<b>x</b>", "𠮷田😀", "长" * 10_000, "\u200b", "%_*?["])
def test_hostile_text_is_only_text(clerk, nasty):
    with transaction(clerk, "a"):
        made = find("1", what=nasty)
    assert Find.get(Find.what == nasty).id == made.id
    assert Find.select().where(Find.what.contains(nasty)).count() == 1


def test_a_value_that_is_no_column_type_is_refused_by_the_connection(store):
    with pytest.raises(TypeError):
        store.db.execute_sql("SELECT ?", (UUID(int=1),))


def test_ids_sort_by_time_of_birth(clerk):
    with transaction(clerk, "a"):
        made = [find(str(n)).id for n in range(3)]
    assert sorted(made, key=lambda rid: rid.int >> 80) == made
