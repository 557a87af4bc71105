"""Column types that keep the same bytes for ever: 16-byte ids, whole microseconds, ISO days, fen, clean text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal, TypeVar, overload
from uuid import UUID

from peewee import BooleanField, Field, ForeignKeyField
from peewee import TextField as PlainTextField

from desktop.core.text import storable

V = TypeVar("V")
Column = Sequence[Any]
"""Values of one field, in many rows."""
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
LARGEST = 2**63 - 1
LONGEST_CODE = 64

if TYPE_CHECKING:
    from peewee import _StringField

    class _Column(Field[V]): ...

    class _Text(_StringField[V]): ...
else:

    class _Column(Field):
        """A column whose Python type the type checker knows."""

        def __class_getitem__(cls, _value_type: object) -> type:
            return cls

    class _Text(PlainTextField):
        """A text column whose Python type the type checker knows."""

        def __class_getitem__(cls, _value_type: object) -> type:
            return cls


FlagField = BooleanField
RefField = ForeignKeyField


class Unstorable(ValueError):
    """A value that the column cannot keep unchanged; it never reached the database."""


def to_microseconds(at: datetime) -> int:
    """An aware instant as whole microseconds since 1970 in UTC."""
    if at.tzinfo is None:
        raise Unstorable("an instant needs a zone")
    return (at - EPOCH) // MICROSECOND


def to_instant(microseconds: int) -> datetime:
    """The UTC instant of a stored number of microseconds."""
    return EPOCH + timedelta(microseconds=microseconds)


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise Unstorable(f"a whole number is needed, not {type(value).__name__}")
    if not -LARGEST - 1 <= value <= LARGEST:
        raise Unstorable("the number is beyond 64 bits")
    return value


def _clean(value: object) -> str:
    if not isinstance(value, str):
        raise Unstorable(f"text is needed, not {type(value).__name__}")
    if not storable(value):
        raise Unstorable("the text holds NUL or half a character")
    return value


class IdField(_Column[V]):
    """A 16-byte identity."""

    field_type = "BLOB"

    if TYPE_CHECKING:

        @overload
        def __init__(self: IdField[UUID | None], *args: Any, null: Literal[True], **kwargs: Any) -> None: ...
        @overload
        def __init__(self: IdField[UUID], *args: Any, null: Literal[False] = ..., **kwargs: Any) -> None: ...
        def __init__(self, *args: Any, **kwargs: Any) -> None: ...

    def db_value(self, value: Any) -> bytes | None:
        """Sixteen bytes, from a UUID or from the bytes themselves."""
        if isinstance(value, UUID):
            return value.bytes
        if value is None or (isinstance(value, bytes) and len(value) == 16):
            return value
        raise Unstorable(f"an id is needed, not {type(value).__name__}")

    def db_values(self, column: Column) -> Column:
        """A whole column, each as `db_value` keeps it."""
        if set(map(type, column)) == {UUID}:
            return [value.bytes for value in column]
        return list(map(self.db_value, column))

    def python_value(self, value: Any) -> UUID | None:
        """The UUID of the stored bytes."""
        return value if value is None or isinstance(value, UUID) else UUID(bytes=value)


class BytesField(_Column[V]):
    """A short binary value: a digest, a salt, a picture."""

    field_type = "BLOB"

    if TYPE_CHECKING:

        @overload
        def __init__(self: BytesField[bytes | None], *args: Any, null: Literal[True], **kwargs: Any) -> None: ...
        @overload
        def __init__(self: BytesField[bytes], *args: Any, null: Literal[False] = ..., **kwargs: Any) -> None: ...
        def __init__(self, *args: Any, **kwargs: Any) -> None: ...

    def db_value(self, value: Any) -> bytes | None:
        """The bytes themselves."""
        if value is not None and not isinstance(value, bytes):
            raise Unstorable(f"bytes are needed, not {type(value).__name__}")
        return value


class InstantField(_Column[V]):
    """A moment: aware in Python, whole microseconds UTC in the file."""

    field_type = "BIGINT"

    if TYPE_CHECKING:

        @overload
        def __init__(self: InstantField[datetime | None], *args: Any, null: Literal[True], **kwargs: Any) -> None: ...
        @overload
        def __init__(self: InstantField[datetime], *args: Any, null: Literal[False] = ..., **kwargs: Any) -> None: ...
        def __init__(self, *args: Any, **kwargs: Any) -> None: ...

    def db_value(self, value: Any) -> int | None:
        """Microseconds since 1970."""
        if value is not None and not isinstance(value, datetime):
            raise Unstorable(f"an instant is needed, not {type(value).__name__}")
        return None if value is None else to_microseconds(value)

    def db_values(self, column: Column) -> Column:
        """A whole column, each as `db_value` keeps it."""
        try:
            return [(at - EPOCH) // MICROSECOND for at in column]
        except TypeError:  # Not all of them are instants.
            return list(map(self.db_value, column))

    def python_value(self, value: Any) -> datetime | None:
        """The instant in UTC."""
        return to_instant(value) if isinstance(value, int) else value


class LocalDateField(_Column[V]):
    """A calendar day of the office, as ``YYYY-MM-DD``."""

    field_type = "TEXT"

    if TYPE_CHECKING:

        @overload
        def __init__(self: LocalDateField[date | None], *args: Any, null: Literal[True], **kwargs: Any) -> None: ...
        @overload
        def __init__(self: LocalDateField[date], *args: Any, null: Literal[False] = ..., **kwargs: Any) -> None: ...
        def __init__(self, *args: Any, **kwargs: Any) -> None: ...

    def db_value(self, value: Any) -> str | None:
        """The ISO text of a day; an instant is refused, because its day depends on the zone."""
        if value is not None and (not isinstance(value, date) or isinstance(value, datetime)):
            raise Unstorable(f"a day is needed, not {type(value).__name__}")
        return None if value is None else value.isoformat()

    def python_value(self, value: Any) -> date | None:
        """The day."""
        return date.fromisoformat(value) if isinstance(value, str) else value


class TextField(_Text[V]):
    """Text as typed; NUL and half characters are refused before they reach a query."""

    if TYPE_CHECKING:

        @overload
        def __init__(self: TextField[str | None], *args: Any, null: Literal[True], **kwargs: Any) -> None: ...
        @overload
        def __init__(self: TextField[str], *args: Any, null: Literal[False] = ..., **kwargs: Any) -> None: ...
        def __init__(self, *args: Any, **kwargs: Any) -> None: ...

    def db_value(self, value: Any) -> str | None:
        """The text."""
        return None if value is None else _clean(value)

    def db_values(self, column: Column) -> Column:
        """A whole column, each as `db_value` keeps it; what can be shown on a line can be kept as it is."""
        try:
            plain = "".join(column).isprintable()
        except TypeError:  # Not all of them are texts.
            plain = False
        return column if plain else list(map(self.db_value, column))


class NumberField(TextField[V]):
    """A number that people read and write, such as ``QH-20261118-012-T``; unique."""

    if TYPE_CHECKING:

        @overload
        def __init__(self: NumberField[str | None], *args: Any, null: Literal[True], **kwargs: Any) -> None: ...
        @overload
        def __init__(self: NumberField[str], *args: Any, null: Literal[False] = ..., **kwargs: Any) -> None: ...
        def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    else:

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **{"unique": True, **kwargs})


class CodeField(TextField[V]):
    """A short code word of ours: at most 64 characters, no spaces; empty when unanswered."""

    if TYPE_CHECKING:

        @overload
        def __init__(self: CodeField[str | None], *args: Any, null: Literal[True], **kwargs: Any) -> None: ...
        @overload
        def __init__(self: CodeField[str], *args: Any, null: Literal[False] = ..., **kwargs: Any) -> None: ...
        def __init__(self, *args: Any, **kwargs: Any) -> None: ...

    def db_value(self, value: Any) -> str | None:
        """The code."""
        code = super().db_value(value)
        if code and (len(code) > LONGEST_CODE or code.split() != [code]):
            raise Unstorable("a code is one short word")
        return code

    def db_values(self, column: Column) -> Column:
        """A whole column, each as `db_value` keeps it."""
        try:
            whole = "".join(column)
            plain = whole.isprintable() and " " not in whole and max(map(len, column)) <= LONGEST_CODE
        except TypeError:  # Not all of them are texts.
            plain = False
        return column if plain else list(map(self.db_value, column))


class CountField(_Column[V]):
    """A whole number of 64 bits."""

    field_type = "BIGINT"

    if TYPE_CHECKING:

        @overload
        def __init__(self: CountField[int | None], *args: Any, null: Literal[True], **kwargs: Any) -> None: ...
        @overload
        def __init__(self: CountField[int], *args: Any, null: Literal[False] = ..., **kwargs: Any) -> None: ...
        def __init__(self, *args: Any, **kwargs: Any) -> None: ...

    def db_value(self, value: Any) -> int | None:
        """The number."""
        return None if value is None else _whole(value)

    def db_values(self, column: Column) -> Column:
        """A whole column, each as `db_value` keeps it."""
        if set(map(type, column)) == {int} and min(column) >= -LARGEST - 1 and max(column) <= LARGEST:
            return column
        return list(map(self.db_value, column))


class MoneyField(CountField[V]):
    """An amount in fen."""

    if TYPE_CHECKING:

        @overload
        def __init__(self: MoneyField[int | None], *args: Any, null: Literal[True], **kwargs: Any) -> None: ...
        @overload
        def __init__(self: MoneyField[int], *args: Any, null: Literal[False] = ..., **kwargs: Any) -> None: ...
        def __init__(self, *args: Any, **kwargs: Any) -> None: ...
