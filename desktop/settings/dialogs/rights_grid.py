"""The table of rights: one line per right under its room's heading, one column per post, a tick where it may."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop.core.permission import Permission
from desktop.core.sentence import sentence
from desktop.settings.dialogs.rights_model import RightsModel, Spot
from desktop.settings.dialogs.rights_paint import CellPainter, PostHeader, RightHeader
from desktop.widgets.metrics import metrics
from desktop.widgets.speech import tell
from desktop.widgets.theme import theme

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class RightsGrid(QTableView):
    """Arrows go from field to field; Space, Enter and a double click change one."""

    picked = Signal()
    toggled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rights.grid")
        self.setAccessibleName(tell(sentence("rights", "Rights by posts")))
        self.rights = RightsModel()
        self.setModel(self.rights)
        self.setItemDelegate(CellPainter(self, self.rights))
        self.setVerticalHeader(RightHeader(self, self.rights))
        self.setHorizontalHeader(PostHeader(self, self.rights))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.rights.modelReset.connect(self._measure)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.picked.emit())
        self.doubleClicked.connect(lambda _index: self.toggled.emit())
        theme().changed.connect(self._measure)
        self._measure()

    @property
    def spot(self) -> Spot | None:
        """The picked field."""
        return self.rights.spot(self.currentIndex())

    def pick(self, spot: Spot) -> bool:
        """Go to a field; False while it is filtered away."""
        index = self.rights.place(spot)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter change the field."""
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.toggled.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Fields hold ticks, not words: nothing to jump to."""

    def sizeHint(self) -> QSize:
        """As much as there is."""
        return QSize(metrics().px(760), metrics().px(420))

    def _measure(self) -> None:
        heads = self.verticalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setDefaultSectionSize(metrics().row_compact)
        for row, line in enumerate(self.rights.lines):
            heads.resizeSection(row, metrics().row_compact if isinstance(line, Permission) else metrics().group_row)
        posts = self.horizontalHeader()
        posts.setDefaultSectionSize(metrics().px(160 if len(self.rights.posts) == 1 else 34))
