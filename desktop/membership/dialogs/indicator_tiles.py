"""The four indicators of retention side by side: figure, target or 未设置, and what they are counted from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.clause import Value
from desktop.core.sentence import Sentence, sentence
from desktop.membership.rules.indicators import Indicator, IndicatorFacts
from desktop.widgets.breadth import Breadth
from desktop.widgets.chips import Chip
from desktop.widgets.figures import grouped
from desktop.widgets.labels import Elided, Label
from desktop.widgets.metrics import metrics
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell

_WORDS: Mapping[Indicator, Sentence] = {
    Indicator.KEPT: sentence("membership", "Retention of the cohort"),
    Indicator.HIGH_KEPT: sentence("membership", "Retention of its 中高端 members"),
    Indicator.COMPLETE: sentence("membership", "Completeness of files"),
    Indicator.CLUB_SHARE: sentence("membership", "Club members among all users"),
}
_OF = sentence("membership", "{part} of {whole}, {day}")
_TARGET = sentence("membership", "Target {n} %")
_MET, _MISSED = sentence("membership", "met"), sentence("membership", "not met")
_NO_TARGET = sentence("membership", "No target set")


class Tile(QFrame):
    """One indicator."""

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("frame", "card")
        self.setAccessibleName(words)
        self._missing, self._breadth = True, Breadth.NORMAL
        self._figure = Label("—", "hero", name=f"{name}.figure")
        self._target = Chip("unset", "", name=f"{name}.target")
        self._of = Elided("", "meta", tone="ink2", name=f"{name}.of")
        self._basis = Elided("", "hint", name=f"{name}.basis")
        column = QVBoxLayout(self)
        space(column, (12, 8, 12, 8), gap=2)
        first = QHBoxLayout()
        space(first, gap=8)
        first.addWidget(self._figure)
        first.addStretch(1)
        first.addWidget(self._target)
        self._top = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        space(self._top, gap=2)
        self._top.addWidget(Elided(words, "label", name=f"{name}.words"), 1)
        self._top.addLayout(first)
        column.addLayout(self._top)
        column.addWidget(self._of)
        column.addWidget(self._basis)
        column.addStretch(1)

    def show_facts(self, facts: IndicatorFacts) -> None:
        """Show a figure, or what is missing for it."""
        share = facts.share
        self._figure.setText("—" if share is None else share.words)
        self._of.setText(_counted(facts))
        self._basis.setText(facts.basis)
        self._target.show_chip(*_target(facts))
        self._missing = share is None
        self.give_way(self._breadth)
        spoken = "，".join(part for part in (self._figure.text(), self._of.text(), self._basis.text()) if part)
        self.setAccessibleDescription(spoken)
        self.setToolTip(spoken)

    def give_way(self, breadth: Breadth) -> None:
        """Where room is short the figure stands beside its name with only what is missing below; the tip says all."""
        self._breadth = breadth
        short = breadth is Breadth.NARROW
        along = QBoxLayout.Direction.LeftToRight if short else QBoxLayout.Direction.TopToBottom
        self._top.setDirection(along)
        self._of.setVisible(self._missing or not short)
        self._basis.setVisible(not short)


class Tiles(QWidget):
    """All four."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.tiles = {one: Tile(f"{name}.{one.value}", tell(_WORDS[one])) for one in Indicator}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(metrics().gap)
        self.give_way(Breadth.NORMAL)

    def give_way(self, breadth: Breadth) -> None:
        """Four in a row; two where room is short."""
        across = 2 if breadth is Breadth.NARROW else 4
        for place, tile in enumerate(self.tiles.values()):
            tile.give_way(breadth)
            self._grid.addWidget(tile, place // across, place % across)

    def show_facts(self, found: Sequence[IndicatorFacts]) -> None:
        """Show the indicators."""
        for one in found:
            self.tiles[one.indicator].show_facts(one)


def _counted(facts: IndicatorFacts) -> str:
    if facts.share is None:
        return "" if facts.why is None else tell(facts.why)
    part, whole = grouped(facts.share.part), grouped(facts.share.whole)
    return tell(_OF.of(part=part, whole=whole, day=facts.on.isoformat()))


def _target(facts: IndicatorFacts) -> tuple[str, str]:
    if not isinstance(facts.target, Value):
        return "unset", tell(_NO_TARGET)
    words = tell(_TARGET.of(n=facts.target.value))
    if facts.meets is None:
        return "plain", words
    return ("ok", f"{words} {tell(_MET)}") if facts.meets else ("attn", f"{words} {tell(_MISSED)}")
