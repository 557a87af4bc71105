"""What a table cell shows, as values: words and chips on one or two lines."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.listing import Heading
from desktop.widgets.clock_text import Face
from desktop.widgets.speech import tell


@dataclass(frozen=True, slots=True)
class Words:
    """A run of text: its colour token, its role of type, and whether it may be cut at the end."""

    text: str
    token: str = "ink"
    role: str = "body"
    bold: bool = False
    elides: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A chip, clock, level or tier: its kind as `chips.DRESSES` names it, and its words."""

    kind: str
    text: str
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class Gap:
    """Empty space before the next piece, in pixels at 100 %; lines words up under those of an unfilled chip."""

    pixels: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """The time used of one segment (used time over limit), drawn into the rest of the cell."""

    elapsed: float
    finished: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class Pips:
    """A small quota as dots: hollow for what is used, solid for what is left."""

    used: int
    left: int
    text: str = ""


Piece = Words | Mark | Gap | Bar | Pips


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: a line, perhaps a second one, and what it says to those who listen."""

    line: tuple[Piece, ...] = ()
    second: tuple[Piece, ...] = ()
    said: str = ""
    seconds: bool = False
    """It shows minutes and seconds and must be painted each second."""

    @property
    def text(self) -> str:
        """Both lines as plain text, for copying and for tests."""
        return " ".join(piece.text for piece in (*self.line, *self.second) if piece.text)

    @property
    def spoken(self) -> str:
        """What it says aloud: its own words for that, else its text."""
        return self.said or self.text


def words(text: str, token: str = "ink", role: str = "body", *, bold: bool = False, elides: bool = True) -> Cell:
    """A cell of one plain text; free text is cut at the end, names and numbers should not be."""
    return Cell((Words(text, token, role, bold, elides),))


def link(text: str) -> Cell:
    """A cell that reads as something to do."""
    return Cell((Words(text, "link", "cell"),))


def clock(face: Face, below: str = "") -> Cell:
    """A segment clock, with a quiet second line *below* it; belongs into a column that ticks."""
    second = (Gap(7), Words(below, "ink2", "meta", elides=True)) if below else ()
    return Cell((Mark(face.kind, tell(face.sentence), face.share),), second, seconds=face.seconds)


def heading_cell(heading: Heading) -> Cell:
    """The group line of a heading."""
    return Cell((Words(f"{tell(heading.title)} {heading.count}", "ink3", "meta", bold=True),))
