"""What stands in a cell: labels, values, rules to write on, boxes to tick, signatures."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

BLANK_RULE = "\ue000"
"""Stands in a text where the policy is silent; printed as a short rule to write on."""


class Align(Enum):
    """Where a value stands in its cell or on its rule."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class FieldKind(Enum):
    """How a value is written on paper."""

    TEXT = "text"
    NUMBER = "number"  # 1,200
    MONEY = "money"  # fen, printed 1,200.00
    CAPITAL = "capital"  # fen, printed 壹仟贰佰元整
    DATE = "date"  # 2026-11-18
    DATE_TIME = "date_time"  # 2026-11-18 13:30
    TIME = "time"  # 13:30
    LONG_DATE = "long_date"  # 2026年11月18日
    PHONE = "phone"  # 138 0000 4417, may be masked
    HIDDEN_PHONE = "hidden_phone"  # 138 **** 4417 on every copy
    IDENTITY = "identity"  # may be masked
    CARD = "card"  # QH 1000 3847 6


@dataclass(frozen=True, slots=True)
class Label:
    """A shaded label; two and three characters are spread over four, the author breaks longer ones by a line feed."""

    text: str
    vertical: bool = False
    spread: bool = True


@dataclass(frozen=True, slots=True)
class Field:
    """One value alone in its cell; an empty date with *prompt* prints 年 月 日 to be completed by hand."""

    name: str
    kind: FieldKind = FieldKind.TEXT
    align: Align = Align.LEFT
    key: bool = False
    prompt: bool = True
    size: float = 10.5
    aside: str = ""
    """A second fact, printed behind the value in brackets: 王建国（钻石卡）."""


@dataclass(frozen=True, slots=True)
class Words:
    """Printed words on a line; *gap* is the distance from what stands before."""

    text: str
    gap: float | None = None


@dataclass(frozen=True, slots=True)
class Blank:
    """A rule to write on, with its value when there is one; without *width* it runs to the cell's end."""

    name: str = ""
    width: float | None = None
    kind: FieldKind = FieldKind.TEXT
    align: Align | None = None
    gap: float | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """A value on a line, without a rule; an empty date prints 年 月 日."""

    name: str
    kind: FieldKind = FieldKind.TEXT
    gap: float | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One box to tick; *other* names the field whose rule follows 其他."""

    code: object
    words: str
    other: str = ""


@dataclass(frozen=True, slots=True)
class Options:
    """Boxes for one field; with *step* they stand on tab stops of so many columns, else they flow."""

    name: str
    choices: tuple[Choice, ...]
    step: int = 0


@dataclass(frozen=True, slots=True)
class Stop:
    """The next item begins at this column of the cell."""

    column: float


@dataclass(frozen=True, slots=True)
class Feed:
    """The next item begins a new line."""


@dataclass(frozen=True, slots=True)
class Either:
    """Prints *then* where the field equals *code*, else *otherwise*; a blank form prints *otherwise*."""

    name: str
    code: object
    then: tuple[Item, ...]
    otherwise: tuple[Item, ...]


Item: TypeAlias = Words | Blank | Value | Options | Stop | Feed | Either


@dataclass(frozen=True, slots=True)
class Line:
    """Words, blanks, values and options one after the other."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """Words, a rule and a date at the cell's lower right; with *seal* the dotted circle crosses the date."""

    words: str = "签字："
    rule: float = 30
    date: bool = True
    time: bool = False
    seal: bool = False


@dataclass(frozen=True, slots=True)
class LongText:
    """Text that grows and may continue on the next page; the hint stands in an empty blank form only."""

    name: str
    hint: str = ""
    indent: bool = True
    signature: Signature | None = None


@dataclass(frozen=True, slots=True)
class Boxes:
    """One character a box, in groups (registration forms only)."""

    name: str
    groups: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture (bytes of JPEG or PNG in the facts), fitted into its cell."""

    name: str


@dataclass(frozen=True, slots=True)
class Consent:
    """A fixed text, one box to tick and a signature of its own."""

    text: str
    options: Options
    signature: Signature = Signature("本人签字：")


@dataclass(frozen=True, slots=True)
class Fixed:
    """A short text that the form itself supplies, centred and unshaded: ①, a row's number."""

    text: str
    size: float = 9


@dataclass(frozen=True, slots=True)
class Empty:
    """A cell left free for handwriting."""


@dataclass(frozen=True, slots=True)
class Tear:
    """A dashed line over the whole row with its words set into it: what is below is torn off."""

    words: str


Content: TypeAlias = (
    Label | Field | Line | Options | LongText | Signature | Boxes | Picture | Consent | Fixed | Empty | Tear
)
