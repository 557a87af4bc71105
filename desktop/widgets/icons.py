"""Icons: Phosphor outlines from ``resources/icons``, drawn in the colour of a token and cached per colour."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from desktop import resources
from desktop.widgets.metrics import metrics
from desktop.widgets.theme import theme

Wearer = QAbstractButton | QAction


def icon(name: str, token: str = "ink2", size: int = 16) -> QIcon:
    """A Phosphor icon in the colour of a token, *size* given at 100 %; grey (`ink3`) where it is disabled."""
    look = theme()
    return _icon(name, look.name(token), look.name("ink3"), metrics().px(size), _ratios())


def paint(painter: QPainter, box: QRectF, name: str, token: str = "ink2") -> None:
    """Draw an icon sharply into *box*."""
    edge = round(min(box.width(), box.height()))
    picture = _pixmap(name, theme().name(token), edge, painter.device().devicePixelRatioF())
    left, top = box.x() + (box.width() - edge) / 2, box.y() + (box.height() - edge) / 2
    painter.drawPixmap(QRectF(round(left), round(top), edge, edge), picture, QRectF(picture.rect()))


def wear(wearer: Wearer, name: str, token: str = "ink2", size: int = 16) -> None:
    """Give a button or action an icon that follows the look; a later call replaces it. *size* is at 100 %."""
    worn = wearer.findChild(_Worn, options=Qt.FindChildOption.FindDirectChildrenOnly)
    (worn or _Worn(wearer)).put_on(name, token, size)


class _Worn(QObject):
    """Puts the icon on again when the look changes; lives and ends with its wearer."""

    def __init__(self, wearer: Wearer) -> None:
        super().__init__(wearer)
        self._wearer = wearer
        self._worn = ("", "", 0)
        theme().changed.connect(self._again)

    def put_on(self, name: str, token: str, size: int) -> None:
        """Show the icon from now on."""
        self._worn = (name, token, size)
        self._again()

    def _again(self) -> None:
        name, token, size = self._worn
        self._wearer.setIcon(icon(name, token, size))
        if not isinstance(self._wearer, QAction):
            self._wearer.setIconSize(QSize(metrics().px(size), metrics().px(size)))


def _ratios() -> tuple[float, ...]:
    return tuple(sorted({1.0, 2.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}))


@lru_cache(maxsize=512)
def _icon(name: str, colour: str, disabled: str, edge: int, ratios: tuple[float, ...]) -> QIcon:
    made = QIcon()
    for ratio in ratios:
        made.addPixmap(_pixmap(name, colour, edge, ratio))
        made.addPixmap(_pixmap(name, disabled, edge, ratio), QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=1024)
def _pixmap(name: str, colour: str, edge: int, ratio: float) -> QPixmap:
    picture = QPixmap(QSize(round(edge * ratio), round(edge * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(_outline(name).replace("currentColor", colour).encode())).render(
        painter, QRectF(0, 0, edge, edge)
    )
    painter.end()
    return picture


@cache
def _outline(name: str) -> str:
    return resources.find(f"icons/{name}.svg").read_text(encoding="utf-8")
