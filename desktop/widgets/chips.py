"""Chips, clocks, badges and bars: pure paint functions, so that a table cell and a widget never differ.

Each draws at *x* with its middle at *cy* and returns its width.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.widgets import glyphs, typeface
from desktop.widgets.metrics import metrics
from desktop.widgets.theme import theme


@dataclass(frozen=True, slots=True)
class Dress:
    """How a kind of chip looks: tokens of text and fill, its glyph, and how the glyph is filled."""

    ink: str
    fill: str = ""
    glyph: str = ""
    bold: bool = False
    dashed: bool = False
    padded: bool = True
    share: float = 0.0


DRESSES: Mapping[str, Dress] = {
    "clock.waiting": Dress("ink3", glyph="waiting"),
    "clock.running": Dress("ink2", glyph="ring"),
    "clock.soon": Dress("warn", "warn_bg", "triangle", bold=True),
    "clock.late": Dress("on_red", "red_solid", "square", bold=True),
    "clock.kept": Dress("green", glyph="check"),
    "clock.missed": Dress("red", glyph="check_box"),
    "clock.doubtful": Dress("warn", "warn_bg", "doubt"),
    "level.1": Dress("v1", "v1b", "bars", share=1),
    "level.2": Dress("v2", "v2b", "bars", share=2),
    "level.3": Dress("v3", "v3b", "bars", share=3),
    "level.4": Dress("v4", "v4b", "bars", bold=True, share=4),
    "tier.silver": Dress("silver", "silver_bg", "tier_ring"),
    "tier.gold": Dress("gold", "gold_bg", "disc"),
    "tier.diamond": Dress("diamond", "diamond_bg", "lozenge"),
    "plain": Dress("ink2", "hover"),
    "info": Dress("link", "accent_bg"),
    "ok": Dress("green", "green_bg"),
    "attn": Dress("warn", "warn_bg"),
    "bad": Dress("red", "red_bg"),
    "unset": Dress("unset", dashed=True),
    "unconfirmed": Dress("tbc", "surface", dashed=True),
}
_TINTED_IN_LISTS = frozenset({"level.3", "level.4"})


def dress(kind: str, *, listed: bool = False) -> Dress:
    """The look of a kind; in lists the milder levels and the tiers lose their fill.

    A level beyond four is dressed like the fourth.
    """
    rank = kind.removeprefix("level.")
    if rank != kind and rank.isdecimal() and int(rank) > 4:
        kind = "level.4"
    worn = DRESSES[kind]
    if listed and kind.startswith(("level.", "tier.")) and kind not in _TINTED_IN_LISTS:
        return replace(worn, fill="", padded=not kind.startswith("tier."))
    return worn


def paint(
    painter: QPainter,
    x: float,
    cy: float,
    kind: str,
    text: str,
    *,
    share: float = 0.0,
    listed: bool = False,
    small: bool = False,
) -> float:
    """Draw a chip of `DRESSES`; *share* is the part of the limit that is left, *small* fits two-line rows.

    Chips without fill keep the padding of those with one, so that the words below each other line up.
    """
    worn, look, sizes = dress(kind, listed=listed), theme(), metrics()
    whole = width(kind, text, listed=listed)
    if worn.fill or worn.dashed:
        height = sizes.chip_small if small else sizes.chip
        _box(painter, QRectF(x, round(cy - height / 2), whole, height), worn)
    at = x + (sizes.chip_pad if worn.padded else 0)
    if worn.glyph:
        box = QRectF(at, round(cy - sizes.glyph / 2), sizes.glyph, sizes.glyph)
        glyphs.draw(painter, box, worn.glyph, look.color(worn.ink), worn.share or share)
        at += sizes.glyph + sizes.tight
    _write(painter, at, cy, text, worn.ink, bold=worn.bold)
    return whole


def width(kind: str, text: str, *, listed: bool = False) -> float:
    """How wide `paint` draws a chip."""
    worn, sizes = dress(kind, listed=listed), metrics()
    inner = typeface.width(text, "meta", bold=worn.bold) if text else 0.0
    if worn.glyph:
        inner += sizes.glyph + (sizes.tight if text else 0)
    return round(inner + (2 * sizes.chip_pad if worn.padded else 0))


def badge(painter: QPainter, right: float, top: float, count: int) -> float:
    """Draw the number of late items as a red pill whose top right corner is given; at most ``99+``."""
    text, sizes = str(count) if count < 100 else "99+", metrics()
    wide = max(sizes.badge, typeface.width(text, "micro", bold=True) + sizes.px(7))
    pill = QRectF(right - wide, top, wide, sizes.badge)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("red_solid"))
    painter.drawRoundedRect(pill, sizes.badge / 2, sizes.badge / 2)
    painter.setFont(typeface.font("micro", bold=True))
    painter.setPen(theme().color("on_red"))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
    return wide


def segment_bar(painter: QPainter, box: QRectF, elapsed: float, *, finished: bool = False) -> float:
    """Draw the time used of one segment: *elapsed* is used time over limit, the limit's tick stands at 76 %."""
    look, sizes = theme(), metrics()
    wide = min(box.width(), sizes.bar_max)
    x, cy, limit = box.x(), box.center().y(), round(wide * 0.76)
    thick, tall = sizes.px(6), sizes.px(10)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("track"))
    painter.drawRoundedRect(QRectF(x, cy - thick / 2, limit, thick), thick / 2, thick / 2)
    used = limit * min(elapsed, 1.0)
    if used > 0:
        painter.setBrush(look.color("edge" if finished else "accent"))
        painter.drawRoundedRect(QRectF(x, cy - thick / 2, max(used, thick), thick), thick / 2, thick / 2)
    if elapsed > 1:
        over = QRectF(x + limit, cy - tall / 2, min(max(limit * (elapsed - 1), sizes.tight), wide - limit), tall)
        painter.setBrush(look.color("red_solid"))
        painter.drawRect(over)
        _hatch(painter, over, look.color("on_red"))
    painter.fillRect(QRectF(x + limit - 0.75, cy - sizes.px(9), 1.5, 2 * sizes.px(9)), look.color("ink2"))
    painter.restore()
    return wide


PIP, PIP_STEP = 10, 14


def pips(painter: QPainter, x: float, cy: float, used: int, left: int) -> float:
    """Draw a quota as dots, hollow for what is used and solid for what is left; returns the width."""
    look, size, step = theme(), metrics().px(PIP), metrics().px(PIP_STEP)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for place in range(used + left):
        box = QRectF(x + place * step, cy - size / 2, size, size).adjusted(0.75, 0.75, -0.75, -0.75)
        hollow = place < used
        painter.setPen(QPen(look.color("edge" if hollow else "accent"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush if hollow else look.color("accent"))
        painter.drawEllipse(box)
    painter.restore()
    return pips_width(used + left)


def pips_width(count: int) -> float:
    """How wide `pips` draws so many."""
    return max(0, count - 1) * metrics().px(PIP_STEP) + (metrics().px(PIP) if count else 0)


@dataclass(frozen=True, slots=True)
class Slice:
    """A piece of a time bar: its words, its weight, and whether it counts towards the limit."""

    text: str
    weight: float
    counts: bool = True
    brief: str = ""
    """Said in its place where the words do not fit."""


def slice_bar(painter: QPainter, box: QRectF, slices: Sequence[Slice]) -> None:
    """Draw the stretches of time that make up a limit side by side; those that do not count are hatched."""
    look, gap = theme(), 2.0
    least = metrics().px(14)
    room = box.width() - gap * (len(slices) - 1)
    widths = _shared([piece.weight for piece in slices], room, least)
    x = box.x()
    painter.save()
    painter.setFont(typeface.font("micro"))
    for piece, wide in zip(slices, widths, strict=True):
        part = QRectF(x, box.y(), wide, box.height())
        painter.fillRect(part, look.color("accent_bg" if piece.counts else "hover"))
        fitting = next((text for text in (piece.text, piece.brief) if typeface.width(text, "micro") <= wide), "")
        if not piece.counts:
            _hatch(painter, part, look.color("line2"))
            painter.fillRect(_words_in(part, typeface.width(fitting, "micro")), look.color("hover"))
        if look.high_contrast:
            painter.setPen(look.color("ink"))
            painter.drawRect(part.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(look.color("link" if piece.counts else "ink2"))
        painter.drawText(part, Qt.AlignmentFlag.AlignCenter, fitting)
        x += wide + gap
    painter.restore()


def _words_in(part: QRectF, wide: float) -> QRectF:
    """Where words stand in the middle of a stretch: nothing is hatched under them."""
    room = min(part.width(), wide + 4) if wide else 0.0
    return QRectF(part.center().x() - room / 2, part.y(), room, part.height())


def _shared(weights: Sequence[float], room: float, least: float) -> list[float]:
    total = sum(weights) or 1.0
    spare = max(0.0, room - least * len(weights))
    return [least + spare * weight / total for weight in weights]


def _box(painter: QPainter, box: QRectF, worn: Dress) -> None:
    look, radius = theme(), metrics().radius
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if worn.fill:
        painter.setBrush(look.color(worn.fill))
    if look.high_contrast:
        painter.setPen(QPen(look.color("ink"), 1))
        box = box.adjusted(0.5, 0.5, -0.5, -0.5)
    if worn.dashed:
        pen = QPen(look.color(worn.ink), 1)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        box = box if look.high_contrast else box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(box, radius, radius)
    painter.restore()


def _write(painter: QPainter, x: float, cy: float, text: str, token: str, *, bold: bool) -> None:
    fonts = typeface.measure("meta", bold=bold)
    painter.setFont(typeface.font("meta", bold=bold))
    painter.setPen(theme().color(token))
    painter.drawText(QPointF(x, cy + (fonts.ascent() - fonts.descent()) / 2), text)


def _hatch(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.save()
    painter.setClipRect(box)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1))
    step, x = metrics().px(6), box.left() - box.height()
    while x < box.right():
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()))
        x += step
    painter.restore()


class Chip(QWidget):
    """One chip as a widget of its own, for heads and forms."""

    def __init__(self, kind: str, text: str, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)
        self._kind, self._text, self._share = kind, text, 0.0
        self.show_chip(kind, text)

    @property
    def kind(self) -> str:
        """Which of `DRESSES` it wears."""
        return self._kind

    @property
    def text(self) -> str:
        """Its words."""
        return self._text

    def show_chip(self, kind: str, text: str, *, share: float = 0.0) -> None:
        """Change what it says."""
        self._kind, self._text, self._share = kind, text, share
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        return QSize(round(width(self._kind, self._text)), metrics().chip)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip."""
        painter = QPainter(self)
        paint(painter, 0, self.height() / 2, self._kind, self._text, share=self._share)
        painter.end()
