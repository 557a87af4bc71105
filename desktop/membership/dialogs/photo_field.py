"""A portrait as a field: chosen from a file, made small by a worker, shown at once; its value names the kept file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QWidget

from desktop.core.problem import Problem, Problems
from desktop.core.sentence import sentence
from desktop.membership.dialogs.portrait import Portrait
from desktop.widgets.buttons import Button
from desktop.widgets.jobs import Jobs
from desktop.widgets.spacing import space

Keep = Callable[[str, bytes], str]
Read = Callable[[str], bytes | None]
_SIZE = (38, 48)


def ask_picture(parent: QWidget) -> Path | None:
    """Which picture; None when the clerk thought better of it."""
    chosen, _ = QFileDialog.getOpenFileName(parent, "", "", "*.jpg *.jpeg *.png *.bmp *.webp *.tif *.tiff")
    return Path(chosen) if chosen else None


class PhotoField(QWidget):
    """Portrait, a button to choose another one, a link to leave it out."""

    edited = Signal()
    left = Signal()

    def __init__(self, keep: Keep, read: Read, jobs: Jobs | None, ask: Callable[[QWidget], Path | None]) -> None:
        """*keep* makes a picture small and keeps it, *read* gives a kept one; both may refuse."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._keep, self._read, self._jobs, self._ask = keep, read, jobs, ask
        self._value = ""
        self._wrong: Problem | None = None
        self.picture = Portrait("photo.picture", _SIZE)
        self.choose = Button(self.tr("From a file…"), "photo.choose")
        self._out = Button(self.tr("Leave out"), "photo.out", kind="link")
        row = QHBoxLayout(self)
        space(row, gap=8)
        for part in (self.picture, self.choose, self._out):
            row.addWidget(part)
        self.choose.clicked.connect(self._choose)
        self._out.clicked.connect(lambda: self.set_value(""))
        self._out.hide()
        self.setFocusProxy(self.choose)

    def value(self) -> str:
        """What a draft names the kept portrait by; empty for none."""
        return self._value

    def set_value(self, photo: str) -> None:
        """Show a kept portrait, or none."""
        if photo == self._value:
            return
        self._value, self._wrong = photo, None
        try:
            self.picture.show_photo(self._read(photo) if photo else None)
        except Exception as error:  # a portrait that is lost must not keep the file from being opened
            self._refuse(error)
        self._out.setVisible(bool(photo))
        self.edited.emit()

    def own_problem(self) -> Problem | None:
        """What was wrong with the file that was chosen last."""
        return self._wrong

    def take(self, path: Path) -> None:
        """Take a picture; it is made small by the worker."""
        try:
            content = path.read_bytes()
        except OSError as error:
            self._refuse(error)
            self.edited.emit()
            return
        if self._jobs is None:
            self._work(path.name, content)
        else:
            self._jobs.write(
                lambda _job: self._keep(path.name, content), self.set_value, owner=self, failed=self._failed
            )

    def _work(self, name: str, content: bytes) -> None:
        try:
            self.set_value(self._keep(name, content))
        except Exception as error:  # a refusal stands beside the field
            self._failed(error)

    def _choose(self) -> None:
        path = self._ask(self)
        if path is not None:
            self.take(path)
        self.left.emit()

    def _failed(self, error: BaseException) -> None:
        self._refuse(error)
        self.edited.emit()

    def _refuse(self, error: BaseException) -> None:
        if isinstance(error, Problems) and error.found:
            self._wrong = Problem("", error.found[0].sentence)
            return
        told = getattr(error, "sentence", None)
        lost = sentence("membership", "The picture cannot be read.")
        self._wrong = Problem("", told if told is not None else lost)
