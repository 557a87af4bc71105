"""Two files side by side, field by field: which value stays, which file is kept; nothing is lost by it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.sentence import sentence
from desktop.membership.dialogs import words
from desktop.membership.dialogs.portrait import Portrait
from desktop.people.rules import MemberFile, Pair, Side
from desktop.widgets.back_bar import BackBar
from desktop.widgets.buttons import Button
from desktop.widgets.labels import Label, breakable
from desktop.widgets.scrolled import Scrolled
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell

NAME = "member_merge"


class MergeView(QWidget):
    """Asks its page to merge, to swap which file is kept, to close."""

    merge_asked = Signal(object)
    """The chosen side of each field that differs."""
    swap_asked = Signal()
    close_asked = Signal()

    def __init__(
        self,
        kept: MemberFile,
        absorbed: MemberFile,
        pairs: list[Pair],
        photos: tuple[bytes | None, bytes | None] = (None, None),
    ) -> None:
        """*photos* are the portraits of both files."""
        super().__init__()
        self._photos = photos
        self.setObjectName(NAME)
        self.setProperty("frame", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.kept, self.absorbed = kept, absorbed
        self._choices: dict[str, tuple[QRadioButton, QRadioButton]] = {}
        self._groups: list[QButtonGroup] = []
        area = Scrolled(f"{NAME}.scroll", margins=(16, 8, 16, 8))
        area.column.addLayout(self._table(pairs))
        area.column.addStretch(1)
        column = QVBoxLayout(self)
        space(column)
        column.addWidget(self._head())
        column.addWidget(area, 1)
        column.addWidget(self._foot())
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            save = QShortcut(QKeySequence(keys), self, self._ask)
            save.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def chosen(self) -> Mapping[str, Side]:
        """The side of each field that differs."""
        taken = {field: theirs.isChecked() for field, (_ours, theirs) in self._choices.items()}
        return {field: Side.ABSORBED if theirs else Side.KEPT for field, theirs in taken.items()}

    def choose(self, field: str, side: Side) -> None:
        """Choose a side of a field."""
        self._choices[field][side is Side.ABSORBED].setChecked(True)

    # Layout

    def _head(self) -> BackBar:
        head = BackBar(NAME, self.tr("Two files of one person"), self.tr("Back"))
        head.back.clicked.connect(self.close_asked)
        head.row.addStretch(1)
        swap = Button(self.tr("Keep the other file"), f"{NAME}.swap")
        swap.clicked.connect(self.swap_asked)
        head.row.addWidget(swap)
        return head

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName(f"{NAME}.foot")
        foot.setProperty("frame", "foot")
        told = sentence(
            "membership",
            "The card {card} goes into {kept}: its points, tiers, uses and papers count for one person from then on. "
            "Both histories stay; the merge can be taken back under “Changes”.",
        )
        row = QHBoxLayout(foot)
        space(row, (16, 8, 12, 8), gap=8)
        said = Label(
            tell(told.of(card=self.absorbed.card, kept=self.kept.card)), "hint", name=f"{NAME}.told", wraps=True
        )
        row.addWidget(said, 1)
        close = Button(self.tr("Close"), f"{NAME}.close", keys="Esc")
        close.clicked.connect(self.close_asked)
        row.addWidget(close)
        merge = Button(self.tr("Merge"), f"{NAME}.merge", kind="primary", keys="Ctrl+Enter")
        merge.clicked.connect(self._ask)
        row.addWidget(merge)
        return foot

    def _table(self, pairs: list[Pair]) -> QGridLayout:
        grid = QGridLayout()
        space(grid, gap=6, across=16)
        for column in (1, 2):
            grid.setColumnStretch(column, 1)
        kept, gone = self.tr("Stays: {card}"), self.tr("Goes into it: {card}")
        grid.addWidget(Label(kept.format(card=self.kept.card), "strong", name=f"{NAME}.kept"), 0, 1)
        grid.addWidget(Label(gone.format(card=self.absorbed.card), "strong", name=f"{NAME}.absorbed"), 0, 2)
        differing = [pair for pair in pairs if not pair.same]
        first = 1 + self._managers(grid, 1)
        for place, pair in enumerate(differing, first):
            self._line(grid, place, pair)
        below = first + len(differing)
        same = [pair for pair in pairs if pair.same and words.pair_words(pair)[0]]
        if same:
            named = words.SEPARATOR.join(words.pair_label(pair) for pair in same)
            alike = Label(self.tr("The same in both: {fields}").format(fields=named), "label", wraps=True)
            alike.setObjectName(f"{NAME}.same")
            grid.addWidget(alike, below, 1, 1, 2)
        return grid

    def _managers(self, grid: QGridLayout, place: int) -> int:
        """What becomes of the managers of both files, where they differ: a manager belongs to a file and is not
        chosen here; returns the lines it took.
        """
        ours, theirs = self.kept.manager, self.absorbed.manager
        if theirs is None or (ours is not None and ours.staff_id == theirs.staff_id):
            return 0
        grid.addWidget(
            Label(self.tr("Manager"), "label"), place, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        )
        stays = self.tr("{name}, goes on") if ours else self.tr("None: name one after the merge")
        ends = self.tr("{name}, is not taken over")
        for column, (side, told, one) in enumerate(((Side.KEPT, stays, ours), (Side.ABSORBED, ends, theirs)), 1):
            name = f"{NAME}.manager.{side.value}"
            label = Label(told.format(name=one.name if one else ""), "label", name=name, wraps=True)
            grid.addWidget(label, place, column)
        return 1

    def _line(self, grid: QGridLayout, place: int, pair: Pair) -> None:
        label = Label(words.pair_label(pair), "label")
        grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        group = QButtonGroup(self)
        self._groups.append(group)
        made = []
        for column, (side, value) in enumerate(zip((Side.KEPT, Side.ABSORBED), words.pair_words(pair), strict=True), 1):
            button = QRadioButton(_said(self.tr("this portrait") if value and pair.field == "photo" else value))
            button.setObjectName(f"{NAME}.{pair.field}.{side.value}")
            button.setAccessibleName(f"{label.text()} {button.text()}")
            button.setChecked(pair.suggested is side)
            group.addButton(button)
            made.append(button)
            photo = self._photos[side is Side.ABSORBED] if pair.field == "photo" else None
            if photo is None:
                grid.addWidget(button, place, column, Qt.AlignmentFlag.AlignVCenter)
            else:
                grid.addLayout(_with_portrait(button, photo), place, column)
        self._choices[pair.field] = (made[0], made[1])

    def _ask(self) -> None:
        self.merge_asked.emit(self.chosen())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Work begins at the first field that differs."""
        super().focusInEvent(event)
        first = next((pair for pair in self._choices.values()), None)
        if first is not None:
            first[0 if first[0].isChecked() else 1].setFocus(event.reason())


def _with_portrait(button: QRadioButton, photo: bytes) -> QHBoxLayout:
    portrait = Portrait(f"{button.objectName()}.picture")
    portrait.show_photo(photo)
    row = QHBoxLayout()
    space(row, gap=8)
    row.addWidget(button)
    row.addWidget(portrait)
    row.addStretch(1)
    return row


_LONGEST = 120


def _said(value: str) -> str:
    said = breakable(value) or tell(sentence("membership", "(empty)"))
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"
