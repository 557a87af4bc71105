"""The row patterns of the office's forms: labels stand in straight lines down the page."""

from typing import TypeAlias

from desktop.paper.definition import COLUMNS, LABEL, Cell, Content, Item, Label, Line, Row, Signature

Pair: TypeAlias = tuple[str, Content]


def full(
    label: str,
    content: Content,
    *,
    height: float = 8,
    filled: float | None = None,
    stretch: float = 0,
    section: bool = False,
    keep: bool = False,
) -> Row:
    """A label and one value over the whole width: 3 + 21."""
    cells = (Cell(LABEL, Label(label)), Cell(COLUMNS - LABEL, content))
    return Row(cells, height, filled, stretch, section, keep)


def two(
    first: Pair, second: Pair, *, height: float = 8, stretch: float = 0, section: bool = False, keep: bool = False
) -> Row:
    """Two pairs: 3 + 9 + 3 + 9."""
    return Row(_paired((9, first), (9, second)), height, None, stretch, section, keep)


def three(first: Pair, second: Pair, third: Pair, *, height: float = 8, section: bool = False) -> Row:
    """Three pairs: 3 + 5 + 3 + 5 + 3 + 5."""
    return Row(_paired((5, first), (5, second), (5, third)), height, section=section)


def long_short(first: Pair, second: Pair, *, height: float = 8, section: bool = False, stretch: float = 0) -> Row:
    """A long and a short pair: 3 + 13 + 3 + 5."""
    return Row(_paired((13, first), (5, second)), height, None, stretch, section)


def short_long(first: Pair, second: Pair, *, height: float = 8, section: bool = False) -> Row:
    """A short and a long pair: 3 + 5 + 3 + 13."""
    return Row(_paired((5, first), (13, second)), height, section=section)


def summed(columns: int, *told: Item, label: str = "合计", height: float = 8) -> Row:
    """Under a table of so many columns: a label below the first two, and what they come to in words."""
    return Row((Cell(2, Label(label)), Cell(columns - 2, Line(told))), height, keep=True)


def signed(*who: tuple[int, str, int]) -> Row:
    """Who signs, side by side: the columns of the label, the label, the columns of the signature."""
    cells = ((Cell(span, Label(label)), Cell(room, Signature("", rule=0))) for span, label, room in who)
    return Row(tuple(cell for pair in cells for cell in pair), 13)


def _paired(*pairs: tuple[int, Pair]) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    for span, (label, content) in pairs:
        cells += (Cell(LABEL, Label(label)), Cell(span, content))
    return tuple(cells)
