"""Every size on screen, in device-independent pixels, at the font size the user chose."""

from __future__ import annotations

from collections.abc import Mapping
from math import floor
from typing import NamedTuple

FONT_SIZES = (100, 115, 130)
TYPE: Mapping[str, int] = {
    "hero": 24,
    "name": 20,
    "title": 18,
    "head": 16,
    "body": 14,
    "cell": 13,
    "meta": 12,
    "micro": 11,
}


class Metrics(NamedTuple):
    """The named sizes; the defaults are those at 100 %, `at` scales them all."""

    percent: int = 100
    # heights
    control: int = 30
    tool: int = 30
    main_row: int = 42
    page_bar: int = 42
    subtab_row: int = 34
    table_head: int = 28
    row: int = 32
    row_grid: int = 31
    row_two: int = 50
    row_compact: int = 28
    group_row: int = 27
    chip: int = 20
    chip_small: int = 18
    banner: int = 38
    status: int = 26
    long_text: int = 64
    level_card: int = 48
    line_body: int = 20
    line_meta: int = 18
    target: int = 28
    badge: int = 15
    # widths
    button_min: int = 64
    label: int = 68
    field: int = 170
    brief: int = 118
    wide: int = 340
    bar_max: int = 340
    # gaps and paddings
    tight: int = 4
    row_gap: int = 5
    gap: int = 8
    card_gap: int = 10
    margin_x: int = 12
    margin_y: int = 10
    pane: int = 16
    field_pad: int = 8
    chip_pad: int = 7
    # pictures and corners
    glyph: int = 12
    icon: int = 16
    radius: int = 4

    @staticmethod
    def at(percent: int) -> Metrics:
        """All sizes at a font size of *percent*."""
        return Metrics(percent, *(_scaled(size, percent) for size in Metrics()[1:]))

    def px(self, base: float) -> int:
        """A size that has no name here, given at 100 %; at least one pixel."""
        return _scaled(base, self.percent)

    def type(self, role: str) -> int:
        """The font's pixel size of a role of `TYPE`."""
        return _scaled(TYPE[role], self.percent)


def _scaled(base: object, percent: int) -> int:
    assert isinstance(base, (int, float))
    return max(1, floor(base * percent / 100 + 0.5))


_current = Metrics()


def metrics() -> Metrics:
    """The sizes in force; ask anew at each use, a font size chosen by the user replaces them."""
    return _current


def use(percent: int) -> None:
    """Put the sizes of a font size into force; `theme.Theme.resize` is the way to do it on screen."""
    global _current  # noqa: PLW0603  # the one place that holds the sizes in force
    _current = Metrics.at(percent)
