"""Beside the editor of an act on points: what it would come to, step by step, before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.core.sentence import Sentence, sentence
from desktop.points.rules import Balance, Earning, ExpiryPosted, LotChange, Undoing
from desktop.widgets.figures import grouped
from desktop.widgets.labels import Label
from desktop.widgets.metrics import metrics
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell

NAME = "points.trial"
_NOTHING = sentence("membership", "It is shown here as soon as there is something to work out.")
WIDTH = 272
Line = tuple[Sentence, str]
"""A sentence and its tone."""


class TrialPanel(QFrame):
    """A figure and the sentences that explain it."""

    def __init__(self, title: str = "") -> None:
        super().__init__()
        self._title = title or self.tr("What it comes to")
        self.setObjectName(NAME)
        self.setProperty("frame", "side")
        self.setContentsMargins(1, 0, 0, 0)
        self._figure = Label("", "hero", name=f"{NAME}.figure")
        self._lines: list[Label] = []
        self._column = QVBoxLayout(self)
        space(self._column, (14, 10, 14, 12), gap=8)
        self._column.addWidget(Label(self._title, "meta", tone="ink3"))
        self._column.addWidget(self._figure)
        self._column.addStretch(1)

    def sizeHint(self) -> QSize:
        """Wide enough for a sentence."""
        return QSize(metrics().px(WIDTH), metrics().px(160))

    def minimumSizeHint(self) -> QSize:
        """It gives way before the fields do."""
        return QSize(metrics().px(190), 0)

    def tell(self, figure: str, lines: Iterable[Line]) -> None:
        """Show another figure with other sentences."""
        for label in self._lines:
            self._column.removeWidget(label)
            label.hide()
            label.deleteLater()
        shown = [(tell(words), tone) for words, tone in lines] or [(tell(_NOTHING), "ink3")]
        self._lines = [
            Label(text, "cell", tone=tone, name=f"{NAME}.line{place}", wraps=True)
            for place, (text, tone) in enumerate(shown, 1)
        ]
        for place, label in enumerate(self._lines, 2):
            self._column.insertWidget(place, label)
        self._figure.setText(figure)
        self._figure.setVisible(bool(figure))
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(" ".join((figure, *(text for text, _tone in shown))).strip())


def signed(points: int) -> str:
    """A change with its sign: ``+1 200``."""
    return f"{'+' if points > 0 else '−' if points < 0 else ''}{grouped(abs(points))}"


def of_award(earning: Earning, typed: int | None, balance: Balance) -> tuple[str, list[Line]]:
    """The dry run of an award: every step, what the policy leaves open, what becomes of a debt."""
    points = earning.points if earning.points is not None else typed
    open_tone = "warn" if earning.points is None else "ink2"
    lines: list[Line] = [(step, open_tone if place == 0 else "ink2") for place, step in enumerate(earning.explained)]
    return signed(points) if points else "", [*lines, *_after(points or 0, balance)]


def of_change(points: int, balance: Balance) -> tuple[str, list[Line]]:
    """What points that come or go make of the balance."""
    return signed(points) if points else "", list(_after(points, balance))


def _after(points: int, balance: Balance) -> Sequence[Line]:
    if not points:
        return ()
    repaid = min(balance.debt, points) if points > 0 else 0
    after = balance.points + points - repaid
    told: list[Line] = []
    if repaid:
        debt = sentence("membership", "{points} of them repay what is owed first.")
        told.append((debt.of(points=grouped(repaid)), "warn"))
    if after >= 0:
        becomes = sentence("membership", "Balance {before} → {after}")
        told.append((becomes.of(before=grouped(balance.points), after=grouped(after)), "ink"))
    return told


def of_undoing(would: Undoing, balance: Balance) -> tuple[str, list[Line]]:
    """What a counter-entry would do: lot by lot, debts, what expires at once."""
    lines: list[Line] = [(_lot_words(lot), "ink2") for lot in would.lots]
    if would.repaid:
        repaid = sentence("membership", "{points} of them repay what is owed first.")
        lines.append((repaid.of(points=grouped(would.repaid)), "warn"))
    if would.debt:
        debt = sentence("membership", "{points} are spent already and become a debt, which must be signed for.")
        lines.append((debt.of(points=grouped(would.debt)), "warn"))
    gone = sum(lot.gone for lot in would.lots)
    becomes = sentence("membership", "Balance {before} → {after}")
    after = balance.points + would.points - gone
    lines.append((becomes.of(before=grouped(balance.points), after=grouped(after)), "ink"))
    if would.debt or would.repaid:
        owed = sentence("membership", "Owed {before} → {after}")
        now = balance.debt + would.debt - would.repaid
        lines.append((owed.of(before=grouped(balance.debt), after=grouped(now)), "ink"))
    return signed(would.points), lines


def of_taking_back(run: ExpiryPosted) -> tuple[str, list[Line]]:
    """What taking an expiry run back would do."""
    every = sentence("membership", "All points that this run let expire come back to their lots with their last day.")
    debts = sentence("membership", "Where a member owes points meanwhile, the debt is repaid first.")
    return signed(run.points), [(every, "ink2"), (debts, "ink2")]


def _lot_words(lot: LotChange) -> Sentence:
    day = lot.until_on.isoformat() if lot.until_on is not None else sentence("membership", "without end")
    points = grouped(abs(lot.points))
    if lot.points < 0:
        return sentence("membership", "{points} are taken out of the lot good until {day}.").of(points=points, day=day)
    if lot.gone:
        late = sentence(
            "membership", "{points} come back to the lot good until {day}, which is past: they expire at once."
        )
        return late.of(points=points, day=day)
    return sentence("membership", "{points} come back to the lot good until {day}.").of(points=points, day=day)
