"""Parts of the status bar: an icon with words, and the strip of running work."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.sentence import Sentence, sentence
from desktop.widgets.banners import Picture
from desktop.widgets.buttons import Button
from desktop.widgets.figures import grouped
from desktop.widgets.labels import Label
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import ProgressBar


class StatusPart(QWidget):
    """One fact in the status bar; a doubtful one is orange, with words."""

    def __init__(self, name: str, icon: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self._icon = icon
        self._picture = Picture(icon, "ink3", 14, parent=self) if icon else None
        self._words = Label("", "meta", name=f"{name}.words")
        row = QHBoxLayout(self)
        space(row, gap=4)
        if self._picture:
            row.addWidget(self._picture)
        row.addWidget(self._words)

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def say(self, text: str, *, warns: bool = False, more: str = "") -> None:
        """Show a fact; *more* goes into the tooltip."""
        self._words.setText(text)
        self._words.set_tone("warn" if warns else "")
        if self._picture:
            self._picture.show_icon(self._icon, "warn" if warns else "ink3")
        self.setToolTip(more)
        self.setAccessibleName(text)
        self.setVisible(bool(text))


class JobStrip(QWidget):
    """Running work in the status bar: what, how far, how long still, and a button to cancel.

    It hides itself ten seconds after a result.
    """

    RESULT_LASTS = 10_000
    """Milliseconds."""

    cancel_asked = Signal()
    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("status.job")
        self._words = Label("", "meta", name="status.job.words")
        self._bar = ProgressBar("status.job.bar", wide=120)
        self._cancel = Button(self.tr("Cancel"), "job.cancel", kind="link", parent=self)
        self._cancel.clicked.connect(self.cancel_asked)
        self._open = Button("", "job.open", kind="link", parent=self)
        self._open.clicked.connect(self._opened)
        self._look: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(self.RESULT_LASTS)
        self._timer.timeout.connect(self.hide)
        row = QHBoxLayout(self)
        space(row, gap=8)
        for part in (self._words, self._bar, self._cancel, self._open):
            row.addWidget(part)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def show_progress(self, what: str, done: int = 0, total: int = 0, seconds: int | None = None) -> None:
        """One running job."""
        self._show(tell(progress_text(what, done, total, seconds)), share=done / total if total else 0.0)

    def show_many(self, count: int) -> None:
        """Several running jobs; a click opens their list."""
        self._show("", open_words=tell(sentence("widgets", "{n} jobs ▾").of(n=count)), cancels=False)

    def show_stopping(self, what: str) -> None:
        """It was asked to stop and has not yet."""
        self._show(tell(sentence("widgets", "{what}: stopping …").of(what=what)), cancels=False)

    def show_result(self, text: str, look: tuple[str, Callable[[], object]] | None = None) -> None:
        """What came of it, for ten seconds; *look* leads there."""
        self._show(text, open_words=look[0] if look else "", cancels=False)
        self._look = look[1] if look else None
        self._timer.start()

    def _show(self, text: str, *, share: float | None = None, open_words: str = "", cancels: bool = True) -> None:
        self._timer.stop()
        self._look = None
        self._words.setText(text)
        self.setAccessibleName(text or open_words)
        self._words.setVisible(bool(text))
        self._bar.setVisible(share is not None)
        self._bar.show_share(share or 0.0)
        self._cancel.setVisible(cancels)
        self._open.setText(open_words)
        self._open.setVisible(bool(open_words))
        self.show()

    def _opened(self) -> None:
        if self._look is not None:
            self._look()
        else:
            self.opened.emit()


def progress_text(what: str, done: int, total: int, seconds: int | None) -> Sentence:
    """How far a job is: ``Import members 1 240 / 2 000, about 20 s``."""
    if not total:
        return sentence("widgets", "{what} …").of(what=what)
    far = f"{grouped(done)} / {grouped(total)}"
    if seconds is None:
        return sentence("widgets", "{what} {far}").of(what=what, far=far)
    if seconds < 90:
        return sentence("widgets", "{what} {far}, about {n} s").of(what=what, far=far, n=seconds)
    return sentence("widgets", "{what} {far}, about {n} min").of(what=what, far=far, n=round(seconds / 60))
