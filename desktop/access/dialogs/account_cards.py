"""Choosing who works here: the first accounts as cards, more than four by typing a name or initials."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.core.doorway import DoorLine
from desktop.widgets import typeface
from desktop.widgets.metrics import metrics
from desktop.widgets.theme import theme

if TYPE_CHECKING:
    from desktop.widgets.choices import Choice

MOST_CARDS = 4
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class AccountCard(QAbstractButton):
    """One account: name above, main post below."""

    def __init__(self, words: str, below: str, name: str) -> None:
        super().__init__()
        self._below = below
        self.setText(words)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setAccessibleDescription(below)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Two lines of text."""
        return QSize(metrics().px(108), metrics().row_two)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows are the row's."""
        if event.key() in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box and both lines, centred."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.isChecked() or self.hasFocus()
        wide = 2 if strong else 1
        painter.setPen(QPen(theme().color("accent" if strong else "line2"), wide))
        tint = "accent_bg" if self.isChecked() else "hover" if self.underMouse() else "surface"
        painter.setBrush(theme().color(tint))
        box = QRectF(self.rect()).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        painter.drawRoundedRect(box, metrics().radius, metrics().radius)
        self._write(painter, 0.35, self.text(), "body", "ink")
        self._write(painter, 0.71, self._below, "meta", "ink2")
        painter.end()

    def _write(self, painter: QPainter, share: float, text: str, role: str, token: str) -> None:
        bold = role == "body" and self.isChecked()
        fonts = typeface.measure(role, bold=bold)
        shown = fonts.elidedText(text, Qt.TextElideMode.ElideRight, self.width() - 2 * metrics().field_pad)
        painter.setFont(typeface.font(role, bold=bold))
        painter.setPen(theme().color(token))
        left = (self.width() - fonts.horizontalAdvance(shown)) / 2
        painter.drawText(QPointF(left, self.height() * share + (fonts.ascent() - fonts.descent()) / 2), shown)


class AccountCards(QWidget):
    """The accounts of the store, one chosen; with more than four the last card opens a list searched by typing."""

    chosen = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._accounts: tuple[DoorLine, ...] = ()
        self._cards: list[AccountCard] = []
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout()
        self._row.setSpacing(metrics().gap)
        self._others: Choice | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(metrics().gap)
        self._column.addLayout(self._row)

    def show_accounts(self, accounts: Sequence[DoorLine]) -> None:
        """Offer *accounts*; the chosen one stays chosen, otherwise the first is."""
        kept = self.value()
        self._accounts = tuple(accounts)
        for card in self._cards:
            self._group.removeButton(card)
            self._row.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [self._card(line.name, line.post, line.login) for line in self._carded]
        if len(self._accounts) > MOST_CARDS:
            self._cards.append(self._card(self.tr("Others …"), self.tr("Name or initials"), "more"))
            self._cards[-1].clicked.connect(self.start_focus)
            self._list_others()
        self.choose(kept or (self._accounts[0].account_id if self._accounts else None))

    def _list_others(self) -> None:
        """The list behind the last card; four people never need it, so its widgets load with the fifth."""
        from desktop.widgets.choices import Choice, Option

        if self._others is None:
            self._others = Choice((), hint=self.tr("Name or initials"), grows=True)
            self._others.setObjectName(f"{self.objectName()}.others")
            self._others.setAccessibleName(self.tr("Other people"))
            self._others.edited.connect(self.chosen)
            self._column.addWidget(self._others)
            self._others.hide()
        self._others.set_options(
            [Option(str(line.account_id), line.name, search=line.login) for line in self._accounts]
        )

    @property
    def _carded(self) -> tuple[DoorLine, ...]:
        return self._accounts if len(self._accounts) <= MOST_CARDS else self._accounts[: MOST_CARDS - 1]

    def value(self) -> UUID | None:
        """The id of the chosen account."""
        at = self._at()
        if 0 <= at < len(self._carded):
            return self._carded[at].account_id
        typed = self._others.value() if self._others is not None else ""
        return UUID(typed) if typed else None

    def choose(self, account_id: UUID | None) -> None:
        """Choose an account, behind the last card when it has none of its own."""
        for card, line in zip(self._cards, self._carded, strict=False):
            if line.account_id == account_id:
                card.setChecked(True)
        if (
            account_id is not None
            and account_id not in {line.account_id for line in self._carded}
            and self._others is not None
        ):
            self._cards[-1].setChecked(True)
            self._others.set_value(str(account_id))
        self._settle()

    def start_focus(self) -> None:
        """Go where a person is chosen: the list when it is open, else the chosen card."""
        if self._others is not None and not self._others.isHidden():
            self._others.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._cards:
            self._cards[max(self._at(), 0)].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows step from card to card."""
        key = Qt.Key(event.key())
        if key in _STEPS and self._cards:
            card = self._cards[(self._at() + _STEPS[key]) % len(self._cards)]
            card.setChecked(True)
            card.setFocus(Qt.FocusReason.OtherFocusReason)
            self._settle()
        else:
            super().keyPressEvent(event)

    def _card(self, words: str, below: str, code: str) -> AccountCard:
        card = AccountCard(words, below, f"{self.objectName()}.{code}")
        card.clicked.connect(self._settle)
        self._group.addButton(card)
        self._row.addWidget(card, 1)
        return card

    def _at(self) -> int:
        return next((at for at, card in enumerate(self._cards) if card.isChecked()), -1)

    def _settle(self) -> None:
        """One Tab stop for all cards; the list shows while the last card stands for it."""
        at = self._at()
        for number, card in enumerate(self._cards):
            stop = number == max(at, 0)
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)
        if self._others is not None:
            self._others.setVisible(at >= len(self._carded) and at >= 0)
        self.chosen.emit()
