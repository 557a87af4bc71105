"""Banners on top of a page, and the strip that offers to undo."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.core.sentence import sentence
from desktop.widgets import icons
from desktop.widgets.buttons import Button, IconButton
from desktop.widgets.labels import Label
from desktop.widgets.metrics import metrics
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.theme import theme

Acts = Iterable[tuple[str, Callable[[], object]]]
_ICONS = {
    "error": ("warning-circle", "red"),
    "warn": ("warning", "warn"),
    "unset": ("sliders", "ink2"),
    "fine": ("check-circle", "green"),
}


_DONE, _SAID = ("check-circle", "green"), ("info", "ink2")


class Picture(QWidget):
    """An icon that stands alone and follows the look."""

    def __init__(self, icon: str, token: str, size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._token, self._size = icon, token, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_icon(self, icon: str, token: str) -> None:
        """Show another icon."""
        self._icon, self._token = icon, token
        self.update()

    def sizeHint(self) -> QSize:
        """The icon's size."""
        return QSize(metrics().px(self._size), metrics().px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        painter = QPainter(self)
        icons.paint(painter, QRectF(self.rect()), self._icon, self._token)
        painter.end()


class Banner(QFrame):
    """One thing the whole page must know; *kind* is error, warn, unset or fine.

    *lead* is printed bold before *text*; *details* is technical text, shown only when asked for.
    """

    closed = Signal()

    def __init__(
        self,
        kind: str,
        text: str,
        *,
        lead: str = "",
        acts: Acts = (),
        details: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind, self.text, self._lead = kind, text, lead
        self.setObjectName(f"banner.{kind}")
        self.setProperty("frame", f"banner_{kind}")
        self.setAccessibleName(f"{lead}{text}")
        self._picture = Picture(*_ICONS[kind], parent=self)
        self._words = Label(name=f"banner.{kind}.text", wraps=True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._buttons = [self._button(number, words, act) for number, (words, act) in enumerate(acts, 1)]
        self._lay_out()
        if details:
            self._add_details(details)
        if kind in {"error", "warn", "fine"}:
            self._add_close()
        theme().changed.connect(self._write)
        self._write()

    def _button(self, number: int, words: str, act: Callable[[], object]) -> Button:
        button = Button(words, f"banner.{self.kind}.act{number}", kind="link", parent=self)
        button.clicked.connect(lambda: act())  # noqa: PLW0108  # clicked would hand over its flag
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        space(column, (14, 3, 8, 3))
        self._row = QHBoxLayout()
        space(self._row, gap=10)
        self._row.addWidget(self._picture)
        self._row.addWidget(self._words, 1)
        for button in self._buttons:
            self._row.addWidget(button)
        column.addLayout(self._row)

    def _add_close(self) -> None:
        close = IconButton("x", self.tr("Close"), f"banner.{self.kind}.close", parent=self)
        close.clicked.connect(self.closed)
        self._row.addWidget(close)

    def _add_details(self, details: str) -> None:
        area = QPlainTextEdit(details, self)
        area.setObjectName(f"banner.{self.kind}.details")
        area.setAccessibleName(self.tr("Details"))
        area.setReadOnly(True)
        area.setFixedHeight(metrics().px(96))
        area.hide()
        toggle = Button(self.tr("Details"), f"banner.{self.kind}.more", kind="link")
        toggle.clicked.connect(lambda: area.setVisible(area.isHidden()))
        self._row.addWidget(toggle)
        column = self.layout()
        assert column is not None
        column.addWidget(area)

    def _write(self) -> None:
        self.setMinimumHeight(metrics().banner)
        ink = {"error": "red", "warn": "warn", "fine": "green"}.get(self.kind, "ink2")
        lead = (
            f'<span style="font-weight:600;color:{theme().name(ink)}">{_escaped(self._lead)}</span> '
            if self._lead
            else ""
        )
        body = "ink2" if self.kind == "unset" else "ink"
        self._words.setText(f'{lead}<span style="color:{theme().name(body)}">{_escaped(self.text)}</span>')


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def unset_notice(settings: Sequence[str], meanwhile: str, act: tuple[str, Callable[[], object]] | None) -> Banner:
    """The one notice of a page about settings that the office has not made, all of them together.

    *act* leads to the settings; without the permission it is None and *meanwhile* names whom to ask.
    """
    listed = tell(sentence("widgets", ", ")).join(settings)
    lead = tell(sentence("widgets", "Not set: {settings}.").of(settings=listed))
    return Banner("unset", meanwhile, lead=lead, acts=[act] if act else ())


class UndoStrip(QFrame):
    """Says for eight seconds what was done and offers to take it back where it can be; bottom right of the content."""

    LASTS = 8000
    """Milliseconds."""

    undone = Signal()
    gone = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("undo")
        self.setProperty("frame", "float")
        self._over = over
        self._act: Callable[[], object] | None = None
        self._redo: Callable[[], object] | None = None
        self._again: tuple[str, Callable[[], object], Callable[[], object]] | None = None
        """What was taken back last and can be done again: its words, doing it, taking it back."""
        self._told = ""
        """What was done that can be taken back, whatever is said meanwhile."""
        self._words = Label(name="undo.text")
        self._do = Button(self.tr("Undo"), "undo.do", kind="link", keys="Ctrl+Z")
        self._do.clicked.connect(self.take_back)
        row = QHBoxLayout(self)
        space(row, (14, 4, 8, 4), gap=10)
        self._picture = Picture(*_DONE, parent=self)
        row.addWidget(self._picture)
        row.addWidget(self._words)
        row.addWidget(self._do)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(self.LASTS)
        self._timer.timeout.connect(self.dismiss)
        over.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)
        self._follow(None, app.focusWidget())
        self.hide()

    def offer(self, text: str, undo: Callable[[], object], redo: Callable[[], object] | None = None) -> None:
        """Tell what was done; *undo* takes it back, *redo* does it once more after that."""
        self._redo = redo
        self._show(text, undo)

    def tell(self, text: str) -> None:
        """Tell what was done and binds: there is nothing to take back, neither this nor what was offered before."""
        self._show(text, None)

    def mention(self, text: str) -> None:
        """Say something beside what was done, a refusal too: what was done can still be taken back by its key."""
        self._picture.show_icon(*_SAID)
        self._say(text, offers=False)

    def _show(self, text: str, undo: Callable[[], object] | None) -> None:
        self._act, self._again, self._told = undo, None, text
        self._picture.show_icon(*_DONE)
        self._say(text, offers=undo is not None)

    def _say(self, text: str, *, offers: bool) -> None:
        self._do.setVisible(offers)
        self._words.setText(text)
        self.setAccessibleName(text)
        self._settle()
        self.show()
        self.keep_clear()  # dressed for its first showing it may want more room
        self._timer.start()

    def take_back(self) -> None:
        """Undo what was offered last; nothing when that was done already."""
        act, self._act = self._act, None
        text, redo = self._told, self._redo  # the act may offer to take back what was done before it
        self.dismiss()
        if act is not None:
            act()
            self._again = None if redo is None else (text, redo, act)
            self.undone.emit()

    def do_again(self) -> None:
        """Do once more what was taken back last; nothing when something else was done since."""
        again, self._again = self._again, None
        if again is not None:
            text, redo, undo = again
            redo()
            self.offer(text, undo, redo)

    @property
    def pending(self) -> bool:
        """Whether something can still be taken back (by its key also after the strip is gone)."""
        return self._act is not None

    @property
    def repeatable(self) -> bool:
        """Whether something that was taken back can be done again."""
        return self._again is not None

    def dismiss(self) -> None:
        """Take the strip away; the key still undoes."""
        self._timer.stop()
        if not self.isHidden():
            self.hide()
            self.gone.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the content is resized; take Ctrl+Z where a field has nothing to take back."""
        if watched is self._over and event.type() is QEvent.Type.Resize and not self.isHidden():
            self._settle()
        if self._do.isVisible() and _asks_undo(event) and not _has_typing(watched):
            event.ignore()  # a field would take the key and do nothing with it
            return True
        return super().eventFilter(watched, event)

    def keep_clear(self) -> None:
        """Something else came into view: stay on top of it, beside its buttons."""
        if not self.isHidden():
            QTimer.singleShot(0, self, self._settle)  # what was opened is laid into its place first

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None:
            before.removeEventFilter(self)
        if now is not None:
            now.installEventFilter(self)
            self.keep_clear()

    def _settle(self) -> None:
        self.raise_()
        size: QSize = self.sizeHint()
        width = min(size.width(), self._over.width() - 2 * metrics().margin_x)
        left = self._over.width() - width - metrics().margin_x
        place = QRect(left, self._over.height() - size.height() - metrics().margin_y, width, size.height())
        for foot in self._feet():
            if foot.intersects(place):
                place.moveBottom(foot.top() - 1 - metrics().gap)
        self.setGeometry(place)

    def _feet(self) -> list[QRect]:
        """Where buttons and entry lines stand below a list or an editor, the lowest first."""
        feet = [one for one in self._over.findChildren(QFrame) if one.property("frame") == "foot" and one.isVisible()]
        places = [QRect(one.mapTo(self._over, QPoint(0, 0)), one.size()) for one in feet]
        return sorted(places, key=lambda place: -place.bottom())


def _asks_undo(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.ShortcutOverride:
        return False
    return event.matches(QKeySequence.StandardKey.Undo)


def _has_typing(field: QObject) -> bool:
    """Whether a field has something of its own to take back."""
    line = field.lineEdit() if isinstance(field, QComboBox) else field
    if isinstance(line, QPlainTextEdit):
        return line.document().isUndoAvailable()
    return isinstance(line, QLineEdit) and line.isUndoAvailable()
