"""What a printing adds to a form: rendering, sheet, who printed when, and what is masked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from types import MappingProxyType


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
