"""Choosing one of a few: the segmented box and the combo that is searched by typing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QAbstractProxyModel, QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QSizePolicy,
    QStyledItemDelegate,
    QToolButton,
)

from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.widgets import typeface
from desktop.widgets.choice_row import ChoiceRow
from desktop.widgets.chords import CHORD, ChordsPass
from desktop.widgets.metrics import metrics

_SEARCHED = Qt.ItemDataRole.UserRole + 1
Spell = Callable[[str], str]
"""Tells what else finds some words: their initials, their sounds."""
_NO_SUCH = sentence("widgets", "“{typed}” is not in the list.")
_SEVERAL = sentence("widgets", "“{typed}” finds several: choose one of them.")


@dataclass(frozen=True, slots=True)
class Option:
    """One value that can be chosen: its code, its words, its letter, and what else finds it (initials, pinyin).

    *search* may be told when letters are first typed: a dictionary is behind it, which opening a form must not load.
    """

    code: str
    words: str
    letter: str = ""
    search: str | Spell = ""


class _Segment(QToolButton):
    """One part of a segmented box; arrows and letters go to the box."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space chooses; everything else is the box's."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the box."""
        super().focusOutEvent(event)
        box = self.parent()
        if isinstance(box, Segmented):
            box.note_left()

    def sizeHint(self) -> QSize:
        """Wide enough for the bold words of the chosen state."""
        return QSize(self._words_width() + metrics().px(36), metrics().control - 2)

    def minimumSizeHint(self) -> QSize:
        """In narrow forms the padding gives way, the words never do."""
        return QSize(self._words_width() + metrics().px(16), metrics().control - 2)

    def _words_width(self) -> int:
        return ceil(typeface.width(self.text(), "body", bold=True))


class Segmented(ChoiceRow):
    """Two to six fixed choices side by side, one chosen; letters and arrows choose as well as the mouse."""

    def __init__(self, options: Sequence[Option], *, optional: bool = False) -> None:
        super().__init__(optional=optional)
        self._options = tuple(options)
        self.setProperty("frame", "segmented")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._row.setSpacing(0)
        self._fill({option.code: self._segment(option) for option in self._options})

    def _take_key(self, event: QKeyEvent) -> bool:
        """Letters and Home and End jump, Delete empties an optional choice."""
        key, codes = event.key(), tuple(self._parts)
        ends = {Qt.Key.Key_Home: codes[0], Qt.Key.Key_End: codes[-1]}
        if key in ends:
            self._choose(ends[Qt.Key(key)])
        elif self._optional and key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.set_value("")
        else:
            return self._choose_letter(event.text())
        return True

    def _segment(self, option: Option) -> QToolButton:
        segment = _Segment(self)
        segment.setText(f"{option.words} {option.letter}".strip())
        segment.setAccessibleName(option.words)
        segment.setCheckable(True)
        segment.setProperty("kind", "segment")
        segment.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return segment

    def _clicked(self) -> None:
        pressed = self.sender()
        if self._optional:
            for segment in self._parts.values():
                if segment is not pressed:
                    segment.setChecked(False)
        super()._clicked()

    def _choose_letter(self, text: str) -> bool:
        for option in self._options:
            if text and option.letter.lower() == text.lower():
                self._choose(option.code)
                return True
        return False

    def _measure(self) -> None:
        super()._measure()
        self.setFixedHeight(metrics().control)


class _ByInitials(QCompleter):
    """Finds options by words, initials or pinyin, and completes to the words."""

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """The words of the option, not the text that was searched."""
        return str(index.data(Qt.ItemDataRole.DisplayRole))


class Choice(QComboBox):
    """One of many options; typing filters by words, initials or pinyin, the wheel turns it only when focused."""

    edited = Signal()
    left = Signal()

    def __init__(self, options: Sequence[Option], *, hint: str = "", grows: bool = False) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(14)
        across = QSizePolicy.Policy.Expanding if grows else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        line = self.lineEdit()
        assert line is not None
        line.setPlaceholderText(hint)
        line.editingFinished.connect(self._settle)
        line.textEdited.connect(self._spell)
        line.textEdited.connect(lambda _typed: QTimer.singleShot(0, self, self._mark_likeliest))
        self.currentIndexChanged.connect(self.edited)
        self.set_options(options)

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer other options; the chosen code stays chosen when it is among them."""
        kept = self.value()
        self.blockSignals(True)
        self.clear()
        for option in options:
            self.addItem(option.words, option.code)
            told = option.search if isinstance(option.search, str) else ""
            self.setItemData(self.count() - 1, f"{option.words} {told}", _SEARCHED)
        self._unspelled = {at: one.search for at, one in enumerate(options) if not isinstance(one.search, str)}
        self.setCurrentIndex(self.findData(kept) if kept else -1)
        self.blockSignals(False)
        finder = _ByInitials(self)
        finder.setModel(self.model())
        finder.setCompletionRole(_SEARCHED)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        popup = finder.popup()
        assert popup is not None
        popup.setProperty("frame", "popup")
        popup.setItemDelegate(QStyledItemDelegate(finder))
        finder.activated[QModelIndex].connect(self._take)  # type: ignore[index]
        self.setCompleter(finder)
        ChordsPass(popup, self, self._take_highlighted)
        if self.value() != kept:
            self.edited.emit()

    def _spell(self, typed: str) -> None:
        """Letters are typed: from now on the options are found by initials and sounds, too."""
        if not any(ch.isascii() and ch.isalpha() for ch in typed):
            return
        unspelled, self._unspelled = self._unspelled, {}
        for at, spell in unspelled.items():
            words = self.itemText(at)
            self.setItemData(at, f"{words} {spell(words)}", _SEARCHED)

    def value(self) -> str:
        """The code that is chosen, or an empty text."""
        code = self.itemData(self.currentIndex())
        return code if isinstance(code, str) and self.currentText() == self.itemText(self.currentIndex()) else ""

    def set_value(self, value: str) -> None:
        """Choose a code; an empty or unknown one chooses nothing."""
        at = self.findData(value) if value else -1
        self.setCurrentIndex(at)
        if at < 0:
            self.clearEditText()
        self._show_beginning()

    def _show_beginning(self) -> None:
        """Words longer than the box are seen from their first letter on."""
        line = self.lineEdit()
        if line is not None:
            line.setCursorPosition(0)

    def own_problem(self) -> Problem | None:
        """Words that no option has, or several have."""
        typed = self.currentText().strip()
        if not typed or self.value():
            return None
        return Problem("", (_SEVERAL if self._found(typed) else _NO_SUCH).of(typed=typed))

    def sizeHint(self) -> QSize:
        """A field's usual width."""
        return QSize(metrics().field, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """It may shrink to the width of a date."""
        return QSize(metrics().brief, super().minimumSizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling a page must not change what is chosen."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes what was typed and goes on; Ctrl+Enter is left to the page."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if event.modifiers() & CHORD:
                event.ignore()
                return
            self._take_highlighted()
            self.focusNextChild()
            event.accept()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab takes what is marked among the found ones, as Enter does."""
        if self._marked().isValid():
            self._take_highlighted()
        return super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._show_beginning()
            self.left.emit()

    def _take_highlighted(self) -> None:
        """What is marked among the found ones counts as chosen; without a mark, what was typed is settled."""
        marked = self._marked()
        if marked.isValid():
            self._take(marked)
        else:
            self._settle()

    def _found(self, typed: str) -> list[int]:
        return [at for at in range(self.count()) if typed.lower() in str(self.itemData(at, _SEARCHED)).lower()]

    def _marked(self) -> QModelIndex:
        """What is marked among the found ones, as long as they are to be seen."""
        finder = self.completer()
        popup = finder.popup() if finder is not None else None
        return popup.currentIndex() if popup is not None and popup.isVisible() else QModelIndex()

    def _mark_likeliest(self) -> None:
        """Mark the option that what was typed begins rather than one that only contains it; nothing typed changes."""
        finder = self.completer()
        popup = finder.popup() if finder is not None else None
        if finder is None or popup is None or not popup.isVisible() or popup.currentIndex().isValid():
            return
        shown, typed = finder.completionModel(), self.currentText().strip().lower()
        rows = [shown.index(row, finder.completionColumn()) for row in range(shown.rowCount())]
        if rows:
            finder.blockSignals(True)  # a marked row would be written over what is being typed
            popup.setCurrentIndex(min(rows, key=lambda found: _distance(typed, str(found.data(_SEARCHED)).lower())))
            finder.blockSignals(False)

    def _take(self, found: QModelIndex) -> None:
        """Choose a found one by its place: two options may have the same words."""
        shown = found.model()
        assert isinstance(shown, QAbstractProxyModel)
        self.setCurrentIndex(shown.mapToSource(found).row())

    def _settle(self) -> None:
        """Take the only option that what was typed can mean; otherwise leave it to be mended."""
        typed = self.currentText().strip().lower()
        if not typed:
            self.setCurrentIndex(-1)
            return
        found = self._found(typed)
        exact = [at for at in found if self.itemText(at).lower() == typed]
        chosen = exact or found
        if len(chosen) == 1:
            self.setCurrentIndex(chosen[0])
            self.setEditText(self.itemText(chosen[0]))
        self.edited.emit()


def _distance(typed: str, searched: str) -> int:
    """How far an option is from what was typed: its words, one of its spellings beginning so, or only containing it."""
    spellings = searched.split()
    if typed in spellings:
        return 0
    return 1 if any(one.startswith(typed) for one in spellings) else 2
