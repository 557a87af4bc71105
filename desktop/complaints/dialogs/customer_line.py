"""Who complains: typed freely, or found among the members by name, pinyin, telephone tail or card."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QStyledItemDelegate, QWidget

from desktop.complaints.dialogs import words
from desktop.people.rules import MemberFacts
from desktop.widgets.chips import Chip
from desktop.widgets.chords import ChordsPass
from desktop.widgets.figures import phone
from desktop.widgets.inputs import TextLine
from desktop.widgets.labels import Elided
from desktop.widgets.metrics import metrics
from desktop.widgets.spacing import space

PAUSE = 120
"""Milliseconds without a key after which members are looked for."""
MOST = 8
WIDE = 380
_FACTS = Qt.ItemDataRole.UserRole + 1
_STAYS = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason})
"""Another window is in front; the clerk has not left the field."""
_TAKES = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_NAME = Qt.ItemDataRole.UserRole + 2


class _ByMember(QCompleter):
    """Offers what the line found; completes to the member's name."""

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """The name, not the line with card and telephone."""
        return str(index.data(_NAME))

    def splitPath(self, path: str) -> list[str]:  # noqa: ARG002  # Qt's name
        """Everything that was found is offered."""
        return [""]


class CustomerLine(TextLine):
    """Says which member was taken; a name that is changed afterwards is a typed customer again."""

    taken = Signal(object)
    """`MemberFacts`, or None when the member was let go."""

    def __init__(self, find: Callable[[str, int], Sequence[MemberFacts]], *, hint: str) -> None:
        super().__init__(hint=hint, icon="magnifying-glass")
        self._find = find
        self.member: MemberFacts | None = None
        self._found = QStandardItemModel(self)
        self._finder = _ByMember(self._found, self)
        self._finder.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._finder.setMaxVisibleItems(MOST)
        popup = self._finder.popup()
        assert popup is not None
        popup.setObjectName("customer_name.found")
        popup.setProperty("frame", "popup")
        popup.setItemDelegate(QStyledItemDelegate(self._finder))
        self._finder.setWidget(self)
        ChordsPass(popup, self, self._take_marked)
        self._finder.activated[QModelIndex].connect(self._take_row)  # type: ignore[index]
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.look)
        self.textEdited.connect(self._typed)

    def take(self, member: MemberFacts | None) -> None:
        """Let a member be the customer; None leaves the typed name alone."""
        self.member = member
        if member is not None:
            self.set_value(member.name)
        self._timer.stop()
        self.taken.emit(member)

    def look(self) -> None:
        """Offer the members that answer what stands here."""
        self._timer.stop()
        if not self.isVisible():
            return
        found = self._answers()
        self._found.clear()
        for member in found:
            self._found.appendRow(_item(member))
        popup = self._finder.popup()
        if not found or not self.hasFocus():
            if popup is not None:
                popup.hide()
            return
        # Name, tier, telephone and card want more room than the field has.
        self._finder.complete(QRect(0, 0, metrics().px(WIDE), self.height()))
        # Digits and letters can only mean a member; a Chinese name may be that of somebody else.
        if popup is not None and self.value().isascii():
            popup.setCurrentIndex(self._finder.completionModel().index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """While members are offered, Enter is theirs."""
        popup = self._finder.popup()
        if popup is not None and popup.isVisible() and event.key() in _TAKES and popup.currentIndex().isValid():
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A telephone, card or initials that mean one member are that member."""
        super().focusOutEvent(event)
        self._timer.stop()
        if event.reason() in _STAYS:
            return
        found = self._answers() if self.value().isascii() else []
        if len(found) == 1:
            self.take(found[0])

    def _take_marked(self) -> None:
        """The member that is marked among the found ones is taken; without a mark the typed name stays."""
        popup = self._finder.popup()
        if popup is not None and popup.currentIndex().isValid():
            self._take_row(popup.currentIndex())

    def _typed(self, _text: str) -> None:
        if self.member is not None and self.value() != self.member.name:
            self.take(None)
        self._timer.start()

    def _answers(self) -> Sequence[MemberFacts]:
        typed = self.value()
        least = 1 if not typed.isascii() else 2
        return self._find(typed, MOST) if len(typed) >= least and self.member is None else []

    def _take_row(self, index: QModelIndex) -> None:
        member = index.data(_FACTS)
        if isinstance(member, MemberFacts):
            self.take(member)


def _item(member: MemberFacts) -> QStandardItem:
    item = QStandardItem(
        "  ".join(part for part in (member.name, member.tier, phone(member.phone), member.card) if part)
    )
    item.setData(member, _FACTS)
    item.setData(member.name, _NAME)
    return item


class CustomerInfo(QWidget):
    """What is known of the member beside the name: tier and card."""

    def __init__(self) -> None:
        super().__init__()
        self._tier = Chip("plain", "", name="customer_info.tier")
        self._card = Elided("", "hint", name="customer_info.card")
        row = QHBoxLayout(self)
        space(row, gap=8)
        row.addWidget(self._tier)
        row.addWidget(self._card, 1)
        self.show_member(None)

    def show_member(self, member: MemberFacts | None) -> None:
        """Show a member's tier and card, or nothing."""
        self._tier.setVisible(member is not None and bool(member.tier))
        if member is not None:
            self._tier.show_chip(words.tier_chip(member.tier_code), member.tier)
        self._card.setText("" if member is None else member.card)
        told = words.joined([member.tier, member.card]) if member is not None else ""
        self.setAccessibleName(told)
        self.setVisible(member is not None)
