"""The last question before a backup copy takes the place of the office: what it holds and what will be missing."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.settings import service
from desktop.settings.dialogs.copy_pane import preview_lines
from desktop.settings.dialogs.copy_table import moment_words
from desktop.widgets.buttons import Button
from desktop.widgets.inputs import CheckLine
from desktop.widgets.labels import Label
from desktop.widgets.metrics import metrics
from desktop.widgets.spacing import space
from desktop.widgets.story import StoryView


class RestoreCopyDialog(QDialog):
    """Accepted only after it was said that the consequences were read."""

    def __init__(self, seen: service.CopyPreview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("restore_copy")
        title = self.tr("Put the copy of {moment} in place").format(moment=moment_words(seen.copy))
        self.setWindowTitle(title)
        about = self.tr(
            "The present state is copied first and laid aside, so that it can be brought back the same way. The window "
            "closes; afterwards sign in with a password of that time."
        )
        story = StoryView("restore_copy.means", self.tr("What restoring means"))
        story.show_lines(
            preview_lines(seen, self.tr("What it holds and what will be missing"), self.tr("May be numbered again"))
        )
        self.read = CheckLine(self.tr("I have read what will be missing"))
        self.read.setObjectName("restore_copy.read")
        self.keep = Button(self.tr("Keep the present state"), "restore_copy.cancel", keys="Esc")
        self.ok = Button(self.tr("Put it in place"), "restore_copy.ok", kind="danger")
        self.keep.clicked.connect(self.reject)
        self.ok.clicked.connect(self.accept)
        self.keep.setDefault(True)
        self.read.edited.connect(self._follow)
        self._follow()
        column = QVBoxLayout(self)
        space(column, (24, 18, 24, 18), gap=12)
        column.addWidget(Label(title, "head", wraps=True))
        column.addWidget(Label(about, "label", wraps=True))
        column.addWidget(story, 1)
        column.addWidget(self.read)
        foot = QHBoxLayout()
        space(foot, gap=8)
        foot.addStretch(1)
        foot.addWidget(self.keep)
        foot.addWidget(self.ok)
        column.addLayout(foot)
        self.resize(metrics().px(760), metrics().px(480))
        self.read.setFocus()

    def _follow(self) -> None:
        self.ok.refuse("" if self.read.value() else self.tr("Say first that you have read it."))
