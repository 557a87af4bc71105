"""How many a proposal moves from which tier to which; a press on a figure lists them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from desktop.core.sentence import sentence
from desktop.membership.dialogs.member_table import tier_kind
from desktop.membership.rules.proposals import NO_TIER
from desktop.widgets.buttons import Button
from desktop.widgets.chips import Chip
from desktop.widgets.figures import grouped
from desktop.widgets.labels import Label
from desktop.widgets.metrics import metrics
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell

NAME = "proposal.grid"
Pair = tuple[str, str]


class ProposalGrid(QFrame):
    """From tiers down the left, to tiers along the top; who stays stands without a link."""

    chosen = Signal(object)
    """The pair of tiers whose figure was pressed."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName(NAME)
        self._grid = QGridLayout(self)
        space(self._grid, (16, 8, 16, 8), gap=4)
        self._grid.setColumnStretch(9, 1)
        self._cells: list[QWidget] = []

    def show_counts(self, counts: Mapping[Pair, int], words: Mapping[str, str], moved: Mapping[Pair, int]) -> None:
        """Show another table; *moved* are the pairs of the kept rows, the other figures are of who stays."""
        for widget in self._cells:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._cells = []
        befores = [tier for tier in (NO_TIER, *words) if any(pair[0] == tier for pair in counts)]
        self._put(0, 0, Label(tell(sentence("membership", "from → to")), "meta", tone="ink3"))
        for column, (tier, word) in enumerate(words.items(), 1):
            self._put(0, column, _chip(tier, word))
        for row, before in enumerate(befores, 1):
            none = tell(sentence("membership", "no tier"))
            self._put(row, 0, _chip(before, words[before]) if before else Label(none, "meta", tone="ink2"))
            for column, tier in enumerate(words, 1):
                self._put(row, column, self._figure((before, tier), counts, moved, words))

    def _figure(
        self, pair: Pair, counts: Mapping[Pair, int], moved: Mapping[Pair, int], words: Mapping[str, str]
    ) -> QWidget:
        number, name = counts.get(pair, 0), f"{NAME}.{pair[0] or 'none'}_{pair[1]}"
        if not moved.get(pair):
            return Label(grouped(number) if number else "—", "body", tone="ink2" if number else "ink3", name=name)
        button = Button(grouped(moved[pair]), name, kind="link")
        told = sentence("membership", "{n} from {before} to {after}")
        before = words.get(pair[0]) or tell(sentence("membership", "no tier"))
        button.setAccessibleName(tell(told.of(n=moved[pair], before=before, after=words[pair[1]])))
        button.clicked.connect(partial(self.chosen.emit, pair))
        return button

    def _put(self, row: int, column: int, widget: QWidget) -> None:
        side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignHCenter
        widget.setMinimumHeight(metrics().px(26))
        self._grid.addWidget(widget, row, column, side | Qt.AlignmentFlag.AlignVCenter)
        self._grid.setColumnMinimumWidth(column, metrics().px(84))
        self._cells.append(widget)


def _chip(tier: str, word: str) -> Chip:
    return Chip(tier_kind(tier), word, name=f"{NAME}.tier_{tier}")
