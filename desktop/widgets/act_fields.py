"""From the fields that an act declares to the controls that take them: one maker for each kind of field."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast
from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from desktop.core.acts import SHORT, Act, ActField, FieldKind
from desktop.core.clock import Clock
from desktop.core.sentence import Sentence
from desktop.widgets.amounts import CountLine, MoneyLine
from desktop.widgets.choices import Choice, Option, Segmented, Spell
from desktop.widgets.entries import DateEntry, DateTimeEntry
from desktop.widgets.entry_times import Lean
from desktop.widgets.fields import FieldRow
from desktop.widgets.files_line import FilesLine
from desktop.widgets.inputs import CheckLine, LongText, TextLine
from desktop.widgets.metrics import metrics
from desktop.widgets.speech import tell

MOST_SEGMENTS = 5
"""More choices than this, or longer words, are a list to be searched."""
LONGEST_SEGMENT = 22
"""Characters that the words of a segmented box may have together."""
SHORT_LINE = 60
SHORT_BOX = 200
MOST_DIGITS = 6
"""Of a count that says nothing else."""
_NOTHING: Mapping[Any, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Made:
    """A control with its value as the draft wants it, and its text as it was typed; both can be shown again."""

    control: QWidget
    value: Callable[[], object]
    show: Callable[[Any], None]
    raw: Callable[[], str]
    show_raw: Callable[[str], None]


Maker = Callable[[ActField], Made]
"""A room's own way of making the control of a field."""


@dataclass(frozen=True, slots=True)
class Offered:
    """What the fields of an act can be answered with, and the controls that only the room can make."""

    clock: Clock
    staff: Sequence[tuple[UUID, str]] = ()
    departments: Sequence[tuple[UUID, str]] = ()
    spelled: str | Spell = ""
    """Tells what else finds a name: initials, pinyin."""
    ask_files: Callable[[QWidget], Sequence[Path]] = lambda _parent: ()
    makers: Mapping[FieldKind | str, Maker] = field(default_factory=lambda: _NOTHING)
    """By the name of a field, or for all fields of a kind."""


@dataclass(frozen=True, slots=True)
class Typed:
    """One field on screen: its row, its value as the draft wants it, and its text as it was typed."""

    name: str
    row: FieldRow
    value: Callable[[], object]
    show: Callable[[Any], None]
    raw: Callable[[], str]
    show_raw: Callable[[str], None]
    short: bool = False
    """Another short field has room beside it."""


def typed_field(declared: ActField, offered: Offered) -> Typed:
    """The row of a field."""
    own = offered.makers.get(declared.name) or offered.makers.get(declared.kind)
    made = _MAKERS[declared.kind](declared, offered) if own is None else own(declared)
    hint = "" if declared.hint is None or _inside(made.control) else tell(declared.hint)
    label = "" if declared.kind is FieldKind.FLAG else tell(declared.label)
    row = FieldRow(declared.name, label, made.control, required=declared.required, hint=hint)
    return Typed(declared.name, row, made.value, made.show, made.raw, made.show_raw, _short(made.control))


def _short(control: QWidget) -> bool:
    fixed = control.sizePolicy().horizontalPolicy() is not QSizePolicy.Policy.Expanding
    return fixed and control.sizeHint().width() <= metrics().px(SHORT_BOX)


def _inside(control: QWidget) -> bool:
    """Whether the hint stands in the field itself."""
    return isinstance(control, (QLineEdit, QPlainTextEdit, FilesLine))


def _hint(declared: ActField) -> str:
    return tell(declared.hint) if declared.hint is not None else ""


def _words(told: Sentence | str) -> str:
    return told if isinstance(told, str) else tell(told)


def _text(declared: ActField, _offered: Offered) -> Made:
    longest = declared.longest or 500
    line = TextLine(hint=_hint(declared), breadth="wide" if longest <= SHORT_LINE else "whole", longest=longest)
    return Made(line, line.value, line.set_value, line.text, line.set_value)


def _phone(declared: ActField, _offered: Offered) -> Made:
    line = TextLine(hint=_hint(declared), longest=declared.longest or 40)
    return Made(line, line.value, line.set_value, line.text, line.set_value)


def _long(declared: ActField, _offered: Offered) -> Made:
    text = LongText(hint=_hint(declared), longest=declared.longest or 10_000)
    return Made(text, text.value, text.set_value, text.toPlainText, text.set_value)


def _instant(declared: ActField, offered: Offered) -> Made:
    entry = DateTimeEntry(offered.clock, lean=Lean.NEAREST, hint=_hint(declared))
    return Made(entry, entry.value, entry.set_value, entry.text, entry.setText)


def _day(declared: ActField, offered: Offered) -> Made:
    entry = DateEntry(offered.clock, lean=Lean.NEAREST, hint=_hint(declared))
    return Made(entry, entry.value, entry.set_value, entry.text, entry.setText)


def _choice(declared: ActField, offered: Offered) -> Made:
    options = [(code, _words(told)) for code, told in declared.choices]
    return _one_of(declared, offered, options)


def _one_of(declared: ActField, offered: Offered, options: Sequence[tuple[str, str]]) -> Made:
    few = len(options) <= MOST_SEGMENTS and sum(len(told) for _code, told in options) <= LONGEST_SEGMENT
    box: Segmented | Choice
    if few and options:
        box = Segmented([Option(code, told) for code, told in options], optional=not declared.required)
        return Made(box, box.value, box.set_value, box.value, box.set_value)
    made = [Option(code, told, search=offered.spelled) for code, told in options]
    box = Choice(made, hint=_hint(declared), grows=True)
    return Made(box, box.value, box.set_value, box.value, box.set_value)


def _staff(declared: ActField, offered: Offered) -> Made:
    return _known(declared, offered, offered.staff)


def _department(declared: ActField, offered: Offered) -> Made:
    return _known(declared, offered, offered.departments)


def _known(declared: ActField, offered: Offered, known: Sequence[tuple[UUID, str]]) -> Made:
    options = [Option(str(key), name, search=offered.spelled) for key, name in known]
    box = Choice(options, hint=_hint(declared))

    def value() -> UUID | None:
        return UUID(box.value()) if box.value() else None

    def show(key: UUID | None) -> None:
        box.set_value("" if key is None else str(key))

    return Made(box, value, show, box.value, box.set_value)


def _flag(declared: ActField, _offered: Offered) -> Made:
    tick = CheckLine(tell(declared.label))
    return Made(
        tick,
        tick.value,
        lambda on: tick.set_value(bool(on)),
        lambda: "1" if tick.value() else "",
        lambda raw: tick.set_value(bool(raw)),
    )


def _money(declared: ActField, _offered: Offered) -> Made:
    line = MoneyLine(hint=_hint(declared))
    return Made(line, line.amount, line.set_amount, line.text, line.set_value)


def _count(declared: ActField, _offered: Offered) -> Made:
    line = CountLine(hint=_hint(declared), digits=declared.longest if declared.longest < SHORT else MOST_DIGITS)
    return Made(line, line.count, line.set_count, line.text, line.set_value)


def _files(declared: ActField, offered: Offered) -> Made:
    box = FilesLine(offered.ask_files, hint=_hint(declared))
    return Made(box, box.value, box.set_value, lambda: "\n".join(str(path) for path in box.value()), _paths_into(box))


def _paths_into(box: FilesLine) -> Callable[[str], None]:
    return lambda raw: box.set_value(tuple(Path(line) for line in raw.split("\n") if line))


_MAKERS: Mapping[FieldKind, Callable[[ActField, Offered], Made]] = MappingProxyType(
    {
        FieldKind.TEXT: _text,
        FieldKind.LONG: _long,
        FieldKind.INSTANT: _instant,
        FieldKind.DAY: _day,
        FieldKind.CHOICE: _choice,
        FieldKind.FLAG: _flag,
        FieldKind.STAFF: _staff,
        FieldKind.DEPARTMENT: _department,
        FieldKind.MONEY: _money,
        FieldKind.COUNT: _count,
        FieldKind.PHONE: _phone,
        FieldKind.FILES: _files,
    }
)


def draft_of(act: Act[Any, Any], typed: Sequence[Typed]) -> Any:
    """What the fields hold, as the act's own draft."""
    return cast("Callable[..., Any]", act.draft)(**{one.name: one.value() for one in typed})
