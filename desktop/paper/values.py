"""What a fact looks like on paper, and how a name finds its fact."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time

from desktop.core.clause import NotSet, Unconfirmed
from desktop.core.clause import Value as Decided
from desktop.core.clock import local
from desktop.core.money import capitals, figures
from desktop.core.numbers import shown_card
from desktop.core.text import cleaned
from desktop.paper import masking
from desktop.paper.definition import BLANK_RULE, FieldKind, Masking, Mode, Stamp

CARD_LENGTH = 11
RANGE = re.compile(r"(?<=\d)-(?=\d\d?:\d)")
"""Between two times of the day: a clause is typed with a hyphen, paper has a dash there."""
FIELDS = re.compile(r"\{([A-Za-z_][\w.]*)\}")


def fact(facts: object, name: str) -> object:
    """The fact of that name, None when a part of the way is missing or empty."""
    value = facts
    for part in name.split("."):
        if value is None:
            return None
        if part.isdecimal() and isinstance(value, (tuple, list)):
            value = value[int(part)] if int(part) < len(value) else None
        else:
            value = getattr(value, part, None)
    return value.value if isinstance(value, Decided) else value


def printed(value: object, kind: FieldKind) -> str:
    """The value as it is written on paper; empty when there is none."""
    if isinstance(value, (NotSet, Unconfirmed)):
        return BLANK_RULE
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    return WRITTEN[kind](value)


def _text(value: object) -> str:
    if isinstance(value, datetime):
        return _date_time(value)
    if isinstance(value, (tuple, list)):
        return "、".join(_text(part) for part in value)
    text = str(value)
    return text if text.isprintable() else cleaned(text).replace("\t", " ")


def _number(value: object) -> str:
    return f"{value:,}" if isinstance(value, (int, float)) else _text(value)


def _money(value: object) -> str:
    return figures(value) if isinstance(value, int) else _text(value)


def _capital(value: object) -> str:
    return capitals(value) if isinstance(value, int) else _text(value)


def _wall(value: object) -> object:
    return local(value) if isinstance(value, datetime) and value.tzinfo else value


def _date(value: object) -> str:
    value = _wall(value)
    return f"{value:%Y-%m-%d}" if isinstance(value, date) else _text(value)


def _date_time(value: object) -> str:
    value = _wall(value)
    return f"{value:%Y-%m-%d %H:%M}" if isinstance(value, datetime) else _date(value)


def _time(value: object) -> str:
    value = _wall(value)
    return f"{value:%H:%M}" if isinstance(value, (datetime, time)) else _text(value)


def _long_date(value: object) -> str:
    value = _wall(value)
    return f"{value.year}年{value.month}月{value.day}日" if isinstance(value, date) else _text(value)


def _card(value: object) -> str:
    text = _text(value)
    plain = text.replace(" ", "")
    return shown_card(plain) if len(plain) == CARD_LENGTH else text


WRITTEN: dict[FieldKind, Callable[[object], str]] = {
    FieldKind.TEXT: _text,
    FieldKind.NUMBER: _number,
    FieldKind.MONEY: _money,
    FieldKind.CAPITAL: _capital,
    FieldKind.DATE: _date,
    FieldKind.DATE_TIME: _date_time,
    FieldKind.TIME: _time,
    FieldKind.LONG_DATE: _long_date,
    FieldKind.PHONE: lambda value: masking.grouped_phone(_text(value)),
    FieldKind.HIDDEN_PHONE: lambda value: masking.masked_phone(_text(value)),
    FieldKind.IDENTITY: lambda value: _text(value).replace(" ", ""),
    FieldKind.CARD: _card,
}
HIDDEN = {FieldKind.PHONE: masking.masked_phone, FieldKind.IDENTITY: masking.masked_identity}


@dataclass(frozen=True, slots=True)
class Job:
    """One copy to be drawn: facts, stamp and mode, and which fields this copy hides."""

    facts: object | None
    stamp: Stamp
    mode: Mode
    masked: frozenset[str] = frozenset()
    small: bool = False
    """Every long text at the smaller size."""
    extra: int = field(default=0)
    """Empty rows that fill a register's last page."""

    @property
    def filled(self) -> bool:
        """Whether values are printed at all."""
        return self.mode is Mode.FILLED and self.facts is not None

    def fact(self, name: str) -> object:
        """The raw fact of that name; None on blanks and pads."""
        return fact(self.facts, name) if self.filled and name else None

    def value(self, name: str, kind: FieldKind = FieldKind.TEXT) -> str:
        """The fact as this copy prints it."""
        text = printed(self.fact(name), kind)
        return HIDDEN[kind](text) if text and self._hides(name, kind) else text

    def _hides(self, name: str, kind: FieldKind) -> bool:
        if kind not in HIDDEN or self.stamp.masking is Masking.NONE:
            return False
        return self.stamp.masking is Masking.ALL or name in self.masked

    def words(self, text: str) -> str:
        """Printed words with their ``{fields}`` filled; where policy and facts are silent, a rule to write on."""
        return FIELDS.sub(lambda match: self._word(match[1]), text) if "{" in text else text

    def _word(self, name: str) -> str:
        if name in ("company", "branch", "operator"):
            return str(getattr(self.stamp, name))
        return RANGE.sub("–", self.stamp.clauses.get(name, "")) or self.value(name) or BLANK_RULE
