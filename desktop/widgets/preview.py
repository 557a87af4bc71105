"""Shows the pages of a PDF as they will lie on the table: white in both looks, whole page or zoomed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from desktop.widgets.metrics import metrics
from desktop.widgets.paper_output import opened
from desktop.widgets.theme import theme

_STEP = 1.25
_LEAST, _MOST = 0.2, 4.0
_SCREEN = 96 / 72
"""Pixels of a point at 100 %."""
_KEPT = 4


class Preview(QAbstractScrollArea):
    """Pages under each other; `shown` tells when the page in view or the zoom changed."""

    shown = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Preview"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._file: opened | None = None
        self._zoom: float | None = None
        self._pictures: dict[tuple[int, int], QPixmap] = {}
        self.verticalScrollBar().valueChanged.connect(self.shown)

    @property
    def document(self) -> QPdfDocument | None:
        """What is shown."""
        return self._file.document if self._file is not None else None

    def show_pdf(self, pdf: bytes) -> None:
        """Show a PDF from its first page; empty bytes show nothing."""
        self._pictures.clear()
        old, self._file = self._file, opened(pdf) if pdf else None
        if old is not None:
            old.close()
        self.verticalScrollBar().setValue(0)
        self._measure()

    def page_count(self) -> int:
        """How many pages there are."""
        return self.document.pageCount() if self.document is not None else 0

    def page(self) -> int:
        """The page in view, counted from 1; 0 when there is none."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        for page in range(self.page_count()):
            if middle <= self._box(page).bottom() + self._gap():
                return page + 1
        return self.page_count()

    # Zoom

    @property
    def whole(self) -> bool:
        """Whether the zoom follows the window so that the whole page is seen."""
        return self._zoom is None

    def zoom(self) -> float:
        """The size of the page on screen; 1 is as printed."""
        if self._zoom is not None:
            return self._zoom
        if self.document is None or not self.page_count():
            return 1.0
        points = self.document.pagePointSize(0)
        room = self.viewport().size() - QSize(2 * self._gap(), 2 * self._gap())
        fit = min(room.width() / points.width(), room.height() / points.height()) / _SCREEN
        return max(0.05, fit)

    def set_zoom(self, zoom: float | None) -> None:
        """Choose a size; None shows the whole page."""
        self._zoom = None if zoom is None else max(_LEAST, min(_MOST, zoom))
        self._measure()

    def zoom_in(self) -> None:
        """One step larger."""
        self.set_zoom(self.zoom() * _STEP)

    def zoom_out(self) -> None:
        """One step smaller."""
        self.set_zoom(self.zoom() / _STEP)

    # Painting

    def _gap(self) -> int:
        return metrics().pane

    def _size(self, page: int) -> QSize:
        assert self.document is not None
        scale = self.zoom() * _SCREEN
        points = self.document.pagePointSize(page)
        return QSize(round(points.width() * scale), round(points.height() * scale))

    def _box(self, page: int) -> QRectF:
        top = self._gap() + sum(self._size(before).height() + self._gap() for before in range(page))
        size = self._size(page)
        left = max(self._gap(), (self.viewport().width() - size.width()) / 2)
        return QRectF(round(left), top, size.width(), size.height())

    def _measure(self) -> None:
        sizes = [self._size(page) for page in range(self.page_count())]
        high = sum(size.height() + self._gap() for size in sizes) + self._gap()
        wide = max((size.width() for size in sizes), default=0) + 2 * self._gap()
        room = self.viewport().size()
        # The whole page needs no bar; a bar would change the room that the page is fitted into.
        never, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(never if self.whole and self.page_count() < 2 else needed)
        self.setHorizontalScrollBarPolicy(never if self.whole else needed)
        self.verticalScrollBar().setRange(0, max(0, high - room.height()))
        self.verticalScrollBar().setPageStep(room.height())
        self.verticalScrollBar().setSingleStep(metrics().px(40))
        self.horizontalScrollBar().setRange(0, max(0, wide - room.width()))
        self.horizontalScrollBar().setPageStep(room.width())
        self.viewport().update()
        self.shown.emit()

    def _picture(self, page: int) -> QPixmap:
        ratio = self.devicePixelRatioF()
        size = self._size(page)
        key = (page, round(size.width() * ratio))
        if key not in self._pictures:
            assert self.document is not None
            while len(self._pictures) >= _KEPT:
                del self._pictures[next(iter(self._pictures))]
            drawn = self.document.render(page, QSize(round(size.width() * ratio), round(size.height() * ratio)))
            picture = QPixmap.fromImage(drawn)
            picture.setDevicePixelRatio(ratio)
            self._pictures[key] = picture
        return self._pictures[key]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in view."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme().color("bg"))
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        for page in range(self.page_count()):
            box = self._box(page).translated(-across, -down)
            if box.intersects(QRectF(event.rect())):
                painter.fillRect(box.adjusted(-1, -1, 1, 1), theme().color("line2"))
                painter.fillRect(box, Qt.GlobalColor.white)
                painter.drawPixmap(box.topLeft(), self._picture(page))
        painter.end()

    # Keys, wheel, size

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls; with Ctrl it zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_in() if event.angleDelta().y() > 0 else self.zoom_out()
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus, minus and 0 zoom."""
        acts = {Qt.Key.Key_Plus: self.zoom_in, Qt.Key.Key_Equal: self.zoom_in, Qt.Key.Key_Minus: self.zoom_out}
        if event.key() == Qt.Key.Key_0:
            self.set_zoom(None)
        elif event.key() in acts:
            acts[Qt.Key(event.key())]()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page into the new room."""
        super().resizeEvent(event)
        self._measure()
