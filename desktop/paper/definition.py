"""What a printed form is made of: pure data that the press draws blank, filled or as a numbered pad.

Lengths are millimetres. A name is an attribute of the facts, dotted or with an index for parts: ``items.0.price``.
Labels, words and notes may hold ``{name}`` fields: policy clauses, facts, or the stamp's company and branch.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from types import MappingProxyType
from typing import TypeAlias

COLUMNS = 24
LABEL = 3
BLANK_RULE = "\ue000"
"""Stands in a text where the policy is silent; printed as a short rule to write on."""


class Mode(Enum):
    """The three renderings of one definition."""

    BLANK = "blank"
    FILLED = "filled"
    PAD = "pad"


class Paper(Enum):
    """The sheet a form is made for."""

    A4 = "A4"
    A4_LANDSCAPE = "A4L"
    A5_TWO_UP = "A5"


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


class Masking(Enum):
    """Which telephone and identity numbers lose their middle."""

    BY_COPY = "by_copy"  # those that the copy's definition names
    ALL = "all"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class PadSheet:
    """One sheet of a numbered pad: its own number, and where the pad went."""

    number: str
    book: int
    sheet: int
    sheets: int
    issued_on: date
    issued_to: str


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the printing itself adds to a form; the same stamp and facts give the same bytes."""

    printed_at: datetime
    operator: str
    company: str
    branch: str
    policy: str = ""
    reprints: int = 0
    pad: PadSheet | None = None
    copies: tuple[int, ...] = ()
    """Copies wanted, counted from 1; empty means every copy of the form."""
    masking: Masking = Masking.BY_COPY
    shading: bool = True
    digest: str = ""
    """Printed as 已固化 摘要 when the record is fixed."""
    clauses: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Policy clause → printed words, e.g. ``10分钟``; a name that is missing or empty prints a rule."""


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


@dataclass(frozen=True, slots=True)
class Cell:
    """A part of a row, so many grid columns wide and rows high."""

    span: int
    content: Content
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """Joined cells. *height* is the least height blank, *filled* when filled; *stretch* its share of spare height."""

    cells: tuple[Cell, ...]
    height: float = 8
    filled: float | None = None
    stretch: float = 0
    section: bool = False
    keep: bool = False
    """Stays on one page with the next row."""
    alone: bool = False
    """May be parted from the rows its side label also spans."""
    rest: bool = False
    """Everything from here on goes to the next page when it does not fit on this one."""
    fresh: bool = False
    """Begins a new page."""
    under: Row | None = None
    """Column heads to repeat above this row at the top of a page."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table; *name* is an attribute of each item, empty for a column filled by hand."""

    head: str
    name: str
    span: int
    kind: FieldKind = FieldKind.TEXT
    align: Align = Align.LEFT
    size: float = 10.5
    marks: tuple[str, ...] = ()
    """Printed in the first rows whatever the facts say, e.g. ①②③."""
    counts: bool = False
    """Numbered 1, 2, 3 … on filled and empty rows alike."""


@dataclass(frozen=True, slots=True)
class Table:
    """Items of the facts, one a row: at least *rows*, more when there are more, with *fill* to the page's end."""

    items: str
    columns: tuple[Column, ...]
    rows: int = 4
    side: str = ""
    height: float = 8
    head_height: float = 6.5
    repeat: bool = False
    """The heads stand on every page already (a register's `Form.repeat`)."""
    fill: bool = False
    section: bool = False
    total: Row | None = None


@dataclass(frozen=True, slots=True)
class Opinion:
    """One rank's opinion: label, the field already entered, signature."""

    label: str
    name: str
    signature: Signature = Signature()
    height: float = 30


@dataclass(frozen=True, slots=True)
class Countersign:
    """会签: departments two by two beside a side label, each with a signature of its own."""

    side: str
    departments: tuple[tuple[str, str], ...]
    height: float = 29


@dataclass(frozen=True, slots=True)
class Opinions:
    """The opinion stack in order of rank; goes to the next page as one block when it does not fit."""

    ranks: tuple[Opinion | Countersign, ...]


@dataclass(frozen=True, slots=True)
class SignatureTable:
    """A strip of heads over empty cells with dates; never parted."""

    heads: tuple[str, ...]
    height: float = 15.5
    stretch: float = 1.2
    seals: tuple[int, ...] = ()
    """Heads (from 0) whose cell carries the seal circle."""
    section: bool = False
    opinions: tuple[str, ...] = ()
    """Facts already entered that stand above the dates, one a head; empty for a head that has none."""


Part: TypeAlias = Row | Table | Opinions | SignatureTable


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy of a form: its mark at the margin and the fields masked on it."""

    mark: str
    masked: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Form:
    """One printed form of the office."""

    code: str
    title: str
    rows: tuple[Part, ...]
    template: int = 4
    paper: Paper = Paper.A4
    copies: tuple[Copy, ...] = (Copy(""),)
    number: str = "number"
    left: str = "填表网点：{branch}"
    notes: tuple[str, ...] = ()
    repeat: tuple[Row, ...] = ()
    """Rows at the head of every page (a register's column heads)."""
    grid: tuple[float, ...] = ()
    """Column widths of a register; otherwise 24 equal columns."""
    one_page: bool = True
    """The blank form is promised to fit one page."""
