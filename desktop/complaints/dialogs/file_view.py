"""One attached file: a picture is shown, everything can be saved as a copy where the clerk says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.complaints.rules.aftermath import Kept
from desktop.core.whole_files import whole_file
from desktop.widgets.buttons import Button
from desktop.widgets.file_places import AskFile, ask_file
from desktop.widgets.labels import Elided, Label, Message
from desktop.widgets.metrics import metrics
from desktop.widgets.page import Page
from desktop.widgets.spacing import space

NAME = "complaint.file"
PICTURE = "picture"


class FileDialog(QDialog):
    """The content stays in memory; a copy outside the encrypted store is made on demand alone, and says so."""

    def __init__(self, kept: Kept, content: bytes, parent: QWidget | None = None, ask: AskFile = ask_file) -> None:
        super().__init__(parent)
        self.setObjectName(NAME)
        self.setWindowTitle(kept.name)
        self._kept, self._content, self._ask = kept, content, ask
        self._picture = QPixmap.fromImage(QImage.fromData(content)) if kept.media == PICTURE else QPixmap()
        self._shown = QLabel()
        self._shown.setObjectName(f"{NAME}.picture")
        self._shown.setAccessibleName(kept.name)
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown.setMinimumSize(QSize(metrics().px(240), metrics().px(160)))
        self.told = Message(f"{NAME}.message")
        self._lay_out()
        self.resize(
            metrics().px(760 if not self._picture.isNull() else 460), metrics().px(520 if self._picture else 160)
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        space(column, (16, 14, 16, 12), gap=8)
        column.addWidget(Elided(self._kept.name, "strong", name=f"{NAME}.name"))
        if self._picture.isNull():
            told = self.tr("This file is shown by another program: save a copy to open it.")
            column.addWidget(Label(told, "cell", wraps=True, name=f"{NAME}.how"))
            column.addStretch(1)
        else:
            column.addWidget(self._shown, 1)
        hint = self.tr("A copy lies outside the encrypted store: delete it when it is no longer needed.")
        column.addWidget(Label(hint, "hint", wraps=True))
        foot = QHBoxLayout()
        space(foot, gap=8)
        foot.addWidget(self.told, 1)
        save = Button(self.tr("Save a copy…"), f"{NAME}.save", icon="export")
        save.clicked.connect(self.save)
        close = Button(self.tr("Close"), f"{NAME}.cancel", kind="primary", keys="Esc")
        close.clicked.connect(self.reject)
        foot.addWidget(save)
        foot.addWidget(close)
        column.addLayout(foot)

    def save(self) -> None:
        """Write a copy where the clerk says."""
        name = Path(self._kept.name).stem + self._kept.suffix
        path = self._ask(self, name)
        if path is None:
            return
        try:
            with whole_file(path) as part:
                part.write_bytes(self._content)
        except OSError as error:
            self.told.say(self.tr("Not saved: {reason}").format(reason=error.strerror or type(error).__name__))
        else:
            self.told.say(self.tr("Saved: {file}").format(file=path.name))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture fills what room there is."""
        super().resizeEvent(event)
        if not self._picture.isNull():
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            room = self._shown.size() * self.devicePixelRatioF()
            fitting = self._picture.size().scaled(room, keep)
            small = (
                self._picture if fitting.width() > self._picture.width() else self._picture.scaled(room, keep, smooth)
            )
            small.setDevicePixelRatio(self.devicePixelRatioF())
            self._shown.setPixmap(small)


def show_file(page: Page, content: Callable[[Kept], bytes], kept: Kept) -> None:
    """Show an attached file over its page; one that is damaged is told there by its name."""

    def show(read: bytes) -> None:
        dialog = FileDialog(kept, read, page)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    page.attempt(content, kept, done=show)
