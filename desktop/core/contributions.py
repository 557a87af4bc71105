"""What rooms offer each other and the window: dues, hits, cards, actions, things to print; plain values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from desktop.core.kind import Kind
from desktop.core.listing import Key
from desktop.core.permission import Permission
from desktop.core.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Action:
    """Something to start from anywhere: by its global shortcut, by the palette, from the user menu.

    It opens *page* and triggers the action called *name* there; without a page the application itself acts.
    """

    name: str
    title: Sentence
    page: str = ""
    shortcut: str = ""
    needs: Permission | None = None
    in_user_menu: bool = False


@dataclass(frozen=True, slots=True)
class Due:
    """A thing to be done by a moment, as the day's list shows it."""

    kind: Kind
    id: Key
    room: Sentence
    subject: str
    owner: str
    starts_at: datetime
    due_at: datetime
    step: Sentence
    page: str
    action: str = ""
    """Action of the page that does the next step once the record is open."""
    mine: bool = False
    doubtful: bool = False
    """The clock was not trusted when the limit began."""
    warns_at: datetime | None = None
    """From when on its clock warns, as the room's policy says; None while nothing says so."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A record found by the palette; *matched* are the positions in *title* that answer the typed text.

    Left empty, the palette finds them itself by characters and pinyin.
    """

    kind: Kind
    id: Key
    title: str
    subtitle: str
    page: str
    matched: tuple[int, ...] = ()
    running: tuple[datetime, datetime, datetime | None] | None = None
    """Of a clock that runs for it: its start, its due moment, and from when on it warns."""
    prints: str = ""
    """Action of the page that prints it."""


@dataclass(frozen=True, slots=True)
class Search:
    """One group of the palette: its heading, how it is asked, and the prefixes (``#``, ``@``) that ask it too."""

    title: Sentence
    find: Callable[[str, int], Sequence[Hit]]
    """The hits for a typed text, at most so many, best first."""
    prefixes: str = ""
    icon: str = "file-text"


@dataclass(frozen=True, slots=True)
class Figure:
    """One bar or line of a card: a label and its parts, in the order of the card's series."""

    label: Sentence
    parts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """Figures that a room puts on the day's page; stacked bars when there are several series."""

    key: str
    title: Sentence
    series: tuple[Sentence, ...]
    figures: tuple[Figure, ...]
    page: str = ""


@dataclass(frozen=True, slots=True)
class OfficeState:
    """What the status bar says, read anew each minute; empty texts are left out."""

    branch: str
    counter: str = ""
    working: str = ""
    calendar: str = ""
    """Why limits may be wrong: holiday data of a year are missing."""
    clock: str = ""
    """Why the clock is not trusted."""
    backup: str = ""
    backup_late: bool = False


class Content(Enum):
    """What stands on the paper: the record's facts, nothing, or nothing under a running number."""

    FILLED = "filled"
    BLANK = "blank"
    PAD = "pad"


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """What the print dialog asks of a form; *sheets* counts the blanks of a numbered pad."""

    masked: bool = False
    sheets: int = 1


@dataclass(frozen=True, slots=True)
class Rendered:
    """A form as PDF, the names of fields that print empty, and characters that the fonts lack."""

    pdf: bytes
    empty: tuple[str, ...] = ()
    lacking: str = ""


@dataclass(frozen=True, slots=True)
class Printable:
    """One form in the print dialog; *render* is called from the reading worker.

    Where printing itself needs a verb first (the numbers of a new pad), *issue* does it on the GUI thread and
    returns what the worker then renders.
    """

    code: str
    title: str
    paper: str
    """Its second line: paper size, copies, when it was last printed."""
    copies: int
    render: Callable[[Content, PrintOptions], Rendered]
    issue: Callable[[Content, PrintOptions], Callable[[], Rendered]] | None = None
    contents: tuple[Content, ...] = (Content.FILLED, Content.BLANK, Content.PAD)
    unavailable: str = ""
    """Why it cannot be printed now, in place of the second line."""
    masks: bool = False
    """A copy of it hides telephones when asked to."""
    chosen: bool = False
    file_name: str = ""
    """Suggested name of the PDF, without folder and ending."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What came of printing one form: *to* is a printer's name or a file; the caller writes it down."""

    code: str
    content: Content
    options: PrintOptions
    times: int
    outstanding: bool
    """The signed paper is expected back."""
    to: str
    rendered: Rendered
