"""Beside the file editor: who may be the same person, that file laid beside the typed one, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.sentence import sentence
from desktop.membership.dialogs import words
from desktop.people.rules import Completeness, Duplicate, Pair
from desktop.widgets.buttons import Button, IconButton
from desktop.widgets.chips import Chip
from desktop.widgets.figures import phone
from desktop.widgets.labels import Elided, Label
from desktop.widgets.scrolled import Scrolled
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell

NAME = "member_edit.side"
MOST_SHOWN = 4


class AlikeSide(QFrame):
    """Warns, never refuses: a family shares a telephone."""

    open_asked = Signal(object)
    """The id of a file to be opened; the draft is kept."""
    compare_asked = Signal(object)
    """The id of a file to be laid beside what is typed."""

    def __init__(self, *, new: bool) -> None:
        super().__init__()
        self.setObjectName(NAME)
        self.setProperty("frame", "side")
        self._new, self._beside = new, True
        self._found: tuple[Duplicate, ...] = ()
        self._shown: list[QWidget] = []
        self._area = Scrolled(f"{NAME}.scroll", margins=(12, 8, 12, 8))
        self._alike = QVBoxLayout()
        space(self._alike, gap=6)
        self._percent = Label("", "strong", name=f"{NAME}.complete")
        self._missing = Label("", "label", name=f"{NAME}.missing", wraps=True)
        for part in (self._percent, self._missing):
            self._area.column.addWidget(part)
        self._area.column.insertLayout(0, self._alike)
        self._area.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(self._area)

    @property
    def alike(self) -> tuple[Duplicate, ...]:
        """The files that may be of the same person."""
        return self._found

    def fold(self, beside: bool) -> None:
        """Stand beside the form, or above it with the warnings alone."""
        self._beside = beside
        for part in (self._percent, self._missing):
            part.setVisible(beside)
        self.setVisible(beside or bool(self._found))

    def show_alike(self, found: Sequence[Duplicate]) -> None:
        """Show the files that may be of the same person."""
        if tuple(found) == self._found:
            return
        self._found = tuple(found)
        self._put([self._line(place, one) for place, one in enumerate(self._found[:MOST_SHOWN], 1)])

    def show_missing(self, complete: Completeness) -> None:
        """Say how complete the file would be."""
        percent = sentence("membership", "Complete: {n} %").of(n=complete.percent or 0)
        self._percent.setText(tell(percent) if complete.required else "")
        named = words.SEPARATOR.join(words.field_words(name) for name in complete.missing)
        lacks = sentence("membership", "Missing: {fields}").of(fields=named)
        none = sentence("membership", "Nothing that is required is missing")
        self._missing.setText(tell(lacks if named else none))

    def lay_beside(self, name: str, pairs: Sequence[Pair]) -> None:
        """Show where what is typed differs from a file."""
        head = QWidget()
        row = QHBoxLayout(head)
        space(row, gap=4)
        title = sentence("membership", "Typed here and in the file of {name}").of(name=name)
        row.addWidget(Label(tell(title), "strong", wraps=True, name=f"{NAME}.compared"), 1)
        close = IconButton("x", tell(sentence("membership", "Close")), f"{NAME}.compared.close")
        close.clicked.connect(self._show_found)
        row.addWidget(close)
        self._put([head, *(self._pair(one) for one in pairs if not one.same)])

    def _show_found(self) -> None:
        self._put([self._line(place, one) for place, one in enumerate(self._found[:MOST_SHOWN], 1)])

    def _pair(self, pair: Pair) -> QWidget:
        line = QWidget()
        column = QVBoxLayout(line)
        space(column, (0, 2, 0, 2))
        column.addWidget(Label(words.pair_label(pair), "hint"))
        ours, theirs = (said or "—" for said in words.pair_words(pair))
        column.addWidget(Label(f"{ours}\n{theirs}", "body", wraps=True, name=f"{NAME}.compared.{pair.field}"))
        return line

    def _put(self, parts: Sequence[QWidget]) -> None:
        for part in self._shown:
            self._alike.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._shown = list(parts)
        for part in self._shown:
            self._alike.addWidget(part)
        self.setVisible(self._beside or bool(self._found))

    def _line(self, place: int, one: Duplicate) -> QWidget:
        line = QFrame()
        line.setObjectName(f"{NAME}.alike{place}")
        line.setProperty("frame", "banner_warn")
        column = QVBoxLayout(line)
        space(column, (10, 6, 10, 6), gap=2)
        first = QHBoxLayout()
        space(first, gap=8)
        first.addWidget(Label(one.name, "strong"))
        first.addWidget(Elided(one.card, "meta"), 1)
        column.addLayout(first)
        second = QHBoxLayout()
        space(second, gap=4)
        for alike in one.why:
            second.addWidget(Chip("attn", alike.zh))
        second.addStretch(1)
        column.addLayout(second)
        column.addWidget(Label(phone(one.phone), "meta"))
        acts = QHBoxLayout()
        space(acts, gap=4)
        for name, text, signal in (
            ("open", sentence("membership", "Open"), self.open_asked),
            ("compare", sentence("membership", "Side by side"), self.compare_asked),
        ):
            link = Button(tell(text), f"{NAME}.alike{place}.{name}", kind="link")
            link.clicked.connect(lambda _checked=False, signal=signal, rid=one.id: signal.emit(rid))
            acts.addWidget(link)
        acts.addStretch(1)
        column.addLayout(acts)
        return line
