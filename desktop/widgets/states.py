"""What a page shows around its content: cards, the empty state, progress."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.widgets.banners import Acts, Picture
from desktop.widgets.buttons import Button
from desktop.widgets.figures import grouped
from desktop.widgets.labels import Label
from desktop.widgets.metrics import metrics
from desktop.widgets.spacing import space
from desktop.widgets.theme import theme


class Card(QFrame):
    """A white card with an optional head: title left, one link right; its content goes into `body`."""

    def __init__(
        self, name: str, title: str = "", *, act: tuple[str, Callable[[], object]] | None = None, bare: bool = False
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("frame", "card")
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        space(column, (1, 1, 1, 1) if bare else (14, 8, 14, 14), gap=4)
        self.title = Label(title, "strong", name=f"{name}.title")
        if title or act:
            column.addLayout(self._head(name, act, bare))
        self.body = QVBoxLayout()
        space(self.body, gap=4)
        column.addLayout(self.body, 1)

    def _head(self, name: str, act: tuple[str, Callable[[], object]] | None, bare: bool) -> QHBoxLayout:
        head = QHBoxLayout()
        space(head, (14, 6, 14, 0) if bare else (0, 0, 0, 0), gap=8)
        head.addWidget(self.title)
        head.addStretch(1)
        if act:
            words, do = act
            link = Button(words, f"{name}.act", kind="link")
            link.clicked.connect(lambda: do())  # noqa: PLW0108  # clicked would hand over its flag
            head.addWidget(link)
        return head


class EmptyState(QWidget):
    """Says what there is none of, why, and what could be done; different words for none, filtered away, not allowed."""

    def __init__(self, name: str, icon: str = "tray") -> None:
        super().__init__()
        self.setObjectName(name)
        self._name = name
        self._buttons: list[Button] = []
        self._line = Label("", "head", name=f"{name}.line")
        self._why = Label("", "label", name=f"{name}.why", wraps=True)
        self._row = QHBoxLayout()
        space(self._row, gap=8)
        self._row.addStretch(1)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        space(column, (16, 10, 16, 10), gap=8)
        column.addStretch(1)
        picture = Picture(icon, "off", 40)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._line, self._why):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addLayout(self._row)
        column.addStretch(1)

    def say(self, line: str, why: str = "", acts: Acts = ()) -> None:
        """Show the sentences and up to two acts, the first as a button, the second as a link."""
        self._line.setText(line)
        self._why.setText(why)
        self.setAccessibleName(line)
        self.setAccessibleDescription(why)
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(place, words, act) for place, (words, act) in enumerate(acts, 1)]
        for place, button in enumerate(self._buttons, 1):
            self._row.insertWidget(place, button)

    def _button(self, place: int, words: str, act: Callable[[], object]) -> Button:
        button = Button(words, f"{self._name}.act{place}", kind="plain" if place == 1 else "link", parent=self)
        button.clicked.connect(lambda: act())  # noqa: PLW0108  # clicked would hand over its flag
        return button


class ProgressBar(QWidget):
    """A thin painted bar; platform bars differ in height and text."""

    def __init__(self, name: str, *, wide: int = 0) -> None:
        super().__init__()
        self.setObjectName(name)
        self._wide = wide
        self._share = 0.0
        across = QSizePolicy.Policy.Fixed if wide else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_share(self, share: float) -> None:
        """How much is done, 0 to 1."""
        self._share = max(0.0, min(1.0, share))
        self.setAccessibleDescription(f"{self._share:.0%}")
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as asked for, six pixels high."""
        return QSize(metrics().px(self._wide or 120), metrics().px(6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track and part done."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        round_by = self.height() / 2
        painter.setBrush(theme().color("track"))
        painter.drawRoundedRect(QRectF(self.rect()), round_by, round_by)
        if self._share > 0:
            done = max(self.width() * self._share, self.height())
            painter.setBrush(theme().color("accent"))
            painter.drawRoundedRect(QRectF(0, 0, done, self.height()), round_by, round_by)
        painter.end()


class ProgressLine(QWidget):
    """Progress inside a page: what is being done, the bar, how far it is."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._what = Label("", "cell", tone="ink2", name=f"{name}.what")
        self._bar = ProgressBar(f"{name}.bar")
        self._far = Label("", "hint", name=f"{name}.far")
        column = QVBoxLayout(self)
        space(column, gap=6)
        for part in (self._what, self._bar, self._far):
            column.addWidget(part)

    def show_progress(self, what: str, done: int, total: int) -> None:
        """Say what is being done and how much of it; a *total* of 0 is not known yet."""
        self._what.setText(what)
        self._bar.show_share(done / total if total else 0.0)
        self._far.setText(f"{grouped(done)} / {grouped(total)}" if total else "")
        self.setAccessibleName(what)
