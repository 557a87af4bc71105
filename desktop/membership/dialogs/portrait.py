"""A member's photo, or the words in its place."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.widgets import typeface
from desktop.widgets.metrics import metrics
from desktop.widgets.theme import theme

SIZE = (50, 64)


class Portrait(QWidget):
    """Draws the photo cut to its frame."""

    def __init__(self, name: str, size: tuple[int, int] = SIZE) -> None:
        super().__init__()
        self.setObjectName(name)
        self._size = size
        self._image: QImage | None = None
        self._words = self.tr("Photo")
        self.setAccessibleName(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    @property
    def shown(self) -> bool:
        """Whether there is a photo."""
        return self._image is not None

    def show_photo(self, content: bytes | None) -> None:
        """Show another photo; None, or what is no picture, shows the words."""
        image = QImage.fromData(content) if content else QImage()
        self._image = None if image.isNull() else image
        self.update()

    def sizeHint(self) -> QSize:
        """As asked for."""
        return QSize(metrics().px(self._size[0]), metrics().px(self._size[1]))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw photo or words, and the frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(frame, metrics().radius, metrics().radius)
        painter.fillPath(path, theme().color("hover"))
        if self._image is None:
            painter.setFont(typeface.font("meta"))
            painter.setPen(theme().color("ink3"))
            painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self._words)
        else:
            painter.save()
            painter.setClipPath(path)
            painter.drawImage(frame, self._image, _cut(self._image, frame.width() / frame.height()))
            painter.restore()
        painter.setPen(QPen(theme().color("line2"), 1))
        painter.drawPath(path)
        painter.end()


def _cut(image: QImage, ratio: float) -> QRectF:
    """The middle part of a picture that has the ratio of the frame; faces stand in the upper half."""
    wide, high = image.width(), image.height()
    if wide / high > ratio:
        part = high * ratio
        return QRectF((wide - part) / 2, 0, part, high)
    part = wide / ratio
    return QRectF(0, (high - part) / 4, wide, part)
