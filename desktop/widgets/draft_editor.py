"""Editors whose typing is kept: after a pause and when they are left, until it is saved or thrown away."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.core.clock import local
from desktop.widgets.back_bar import BackBar
from desktop.widgets.buttons import Button
from desktop.widgets.fieldset import FieldSet, ProblemLine
from desktop.widgets.labels import Label
from desktop.widgets.spacing import space

KEEP_AFTER = 600
"""Milliseconds without a change after which the draft is kept."""
ENTER = ("Ctrl+Return", "Ctrl+Enter")


class DraftEditor(QFrame):
    """Tells its page when there is something to keep, and the clerk that it is kept or was gone on with."""

    keep_asked = Signal(object)
    """What `to_keep` says."""
    close_asked = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("frame", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._name = name
        self._changed = False
        """Something was typed that is not kept yet."""
        self.has_draft = False
        """Something was typed that is kept, and not saved yet."""
        self._restored = Label(self.tr("Going on with what was not saved"), "hint", name=f"{name}.restored")
        self._anew = Button(self.tr("Begin anew"), f"{name}.drop", kind="link")
        self._anew.clicked.connect(self.throw_away)
        self._saved = Label("", "hint", name=f"{name}.saved")
        self._keep_timer = self._timer(KEEP_AFTER, self.keep_now)

    # What every editor says of itself

    @abstractmethod
    def to_keep(self) -> object:
        """What stands in the fields, as it is kept."""

    @abstractmethod
    def throw_away(self) -> None:
        """Begin anew; the page has the draft dropped."""

    # What the page does with it

    def keep_now(self) -> None:
        """Have the draft kept at once when anything was typed since."""
        self._keep_timer.stop()
        if self._changed:
            self._changed = False
            self.keep_asked.emit(self.to_keep())

    def kept(self, at: datetime) -> None:
        """The draft is safe."""
        self.has_draft = True
        self._saved.setText(self.tr("Draft kept {time}").format(time=f"{local(at):%H:%M}"))

    def finish(self) -> None:
        """It is saved; there is no draft any more."""
        self._unchanged()
        self.has_draft = False

    # The draft

    def _draft_begun(self, *, restored: bool) -> None:
        """The fields were filled anew, or with what was typed before and not saved."""
        self._unchanged()
        self.has_draft = restored
        self._restored.setVisible(restored)
        self._anew.setVisible(restored)

    def _edited(self) -> None:
        self._changed = True
        self._keep_timer.start()

    def _unchanged(self) -> None:
        self._changed = False
        self._keep_timer.stop()

    # What it is made of

    def _action(self, name: str, words: str, keys: Sequence[str], act: Callable[[], object]) -> QAction:
        action = QAction(words, self)
        action.setObjectName(f"{self._name}.{name}")
        action.setShortcuts([QKeySequence(one) for one in keys])
        if ENTER[1] in keys:
            action.setProperty("shown_keys", ENTER[1])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked: act())
        self.addAction(action)
        return action

    def _timer(self, pause: int, act: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(act)
        return timer

    def hideEvent(self, event: QHideEvent) -> None:
        """Locking, turning to another page, closing the window: what was typed is kept before."""
        super().hideEvent(event)
        self.keep_now()


class PageEditor(DraftEditor):
    """Takes the place of a page's content, with a bar above its fields and a foot below."""

    def _bar(self, title: str, *parts: QWidget) -> BackBar:
        """The way back, the title and *parts*, and whether one goes on with a draft."""
        bar = BackBar(self._name, title, self.tr("Back, the draft is kept"))
        bar.back.clicked.connect(self.close_asked)
        for part in (*parts, self._restored, self._anew):
            bar.row.addWidget(part)
        bar.row.addStretch(1)
        return bar

    def _foot(self, fields: FieldSet, *buttons: QWidget) -> QFrame:
        """What is to be mended, whether the draft is kept, and what can be done with it."""
        foot = QFrame()
        foot.setObjectName(f"{self._name}.foot")
        foot.setProperty("frame", "foot")
        close = Button(self.tr("Close"), f"{self._name}.close", keys="Esc")
        close.clicked.connect(self.close_asked)
        row = QHBoxLayout(foot)
        space(row, (16, 8, 12, 8), gap=8)
        row.addWidget(ProblemLine(self._name, fields), 1)
        for part in (self._saved, close, *buttons):
            row.addWidget(part)
        return foot
