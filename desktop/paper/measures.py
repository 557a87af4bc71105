"""The measures of the office's paper, in points; distances on a page count from its upper left corner."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.paper.definition import COLUMNS, Form, Paper

MM = 72 / 25.4

PADDING = 1.8 * MM
TOP_PADDING = 1.3 * MM
MIDDLE = 0.38  # em from a line's middle down to its baseline
ASCENT = 0.88  # em from the ideograph box's top down to its baseline

LABEL_SIZE = 9.0
LEAST_LABEL_SIZE = 7.0
LABEL_INSET = 0.9 * MM
VALUE_SIZE = 10.5
LEAST_VALUE_SIZE = 9.0
SHRINK_STEP = 0.25
WRAPPED = 1.3  # em between the lines of a label or of a wrapped value
LONG_SIZE, LONG_LEAD = 10.5, 16.5
SMALL_LONG_SIZE, SMALL_LONG_LEAD = 9.5, 14.5
SMALL_FROM = 900  # characters; more go to the smaller size
INDENT_FROM = 60
NOTE_SIZE, NOTE_LEAD = 8.0, 11.4
FOOTER_SIZE = 7.5
NUMBER_SIZE, NUMBER_TRACKING = 11.0, 0.3
FOLLOWING_TITLE_SIZE = 13.0

FRAME, SECTION, INNER, RULE = 1.3, 1.0, 0.5, 0.4
BOX_LINE, BOX_INNER, TICK = 0.6, 0.4, 1.25
RULE_DROP = 2.5  # points that a writing rule lies under the baseline

SQUARE = 3.0 * MM
SQUARE_GAP = 1.1 * MM
OPTION_GAP = 4.0 * MM
STOP_CLEARANCE = 0.9 * MM
WORD_TO_RULE = 0.9 * MM
RULE_TO_WORD = 0.7 * MM
PHRASE_GAP = 3.0 * MM
DATE_GAP = 5.0 * MM
FLOW_LEAD = 7.0 * MM
WORDS_LEAD = 15.5  # points between lines that nobody writes on

DATE_GAPS = (11 * MM, 7 * MM)
NARROW_DATE_GAPS = (9 * MM, 5 * MM)
SIGN_INSET = PADDING + 1.5 * MM
SIGN_BASE = 3.6 * MM
SEAL_BASE = 7.6 * MM
SIGN_ROOM = 9.0 * MM
SIGN_LEAD = 8.0 * MM
SEAL_RADIUS = 15.0 * MM

QR_SIDE = 14 * MM
QR_OVER_FOOTER = 4.3 * MM
NOTES_DROP = 2.2 * MM
COPY_MARK_OUT = 5 * MM
COPY_MARK_DROP = 1 * MM
COPY_MARK_STEP = 1.28
NUMBER_LIFT = 1.9 * MM


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where things stand on one kind of sheet."""

    company_size: float
    title_size: float
    width: float
    height: float
    left: float
    frame_width: float
    company_top: float
    first_top: float
    next_top: float
    title_lift: float
    bottom: float
    footer: float

    @property
    def right(self) -> float:
        """The frame's right edge."""
        return self.left + self.frame_width

    @property
    def middle(self) -> float:
        """The frame's middle, on which titles are centred."""
        return self.left + self.frame_width / 2

    def top(self, page: int) -> float:
        """The frame's top on that page, counted from 0."""
        return self.next_top if page else self.first_top

    def room(self, page: int) -> float:
        """The frame's height on that page."""
        return self.bottom - self.top(page)


def _sheet(company: float, title: float, *millimetres: float) -> Sheet:
    return Sheet(company, title, *(length * MM for length in millimetres))


SHEETS = {
    Paper.A4: _sheet(15, 21, 210, 297, 25, 170, 10.5, 34, 23, 8.2, 268.1, 288.5),
    Paper.A4_LANDSCAPE: _sheet(15, 21, 297, 210, 15, 267, 14, 37.5, 26.5, 8.2, 181.6, 202),
    Paper.A5_TWO_UP: _sheet(12, 18, 210, 148.5, 25, 170, 9, 28.8, 20.2, 6.6, 121.1, 141.5),
}
TITLE_TRACKING = ((4, 1.0), (6, 0.6), (8, 0.36), (11, 0.24), (15, 0.12))
LEAST_TRACKING = 0.04


def title_tracking(characters: int) -> float:
    """Em between the characters of a title of that length."""
    return next((tracking for most, tracking in TITLE_TRACKING if characters <= most), LEAST_TRACKING)


def grid(form: Form) -> tuple[float, ...]:
    """The left edges of the form's columns and the frame's right edge, counted from the frame's left."""
    widths = form.grid or (SHEETS[form.paper].frame_width / COLUMNS / MM,) * COLUMNS
    edges = [0.0]
    for width in widths:
        edges.append(edges[-1] + width * MM)
    return tuple(edges)
