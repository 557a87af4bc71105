"""Collecting diagnostics at the clerk's wish, and offering it after the program was torn down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.app import crash, diagnostics
from desktop.core.sentence import sentence
from desktop.widgets.buttons import Button
from desktop.widgets.file_places import ask_file
from desktop.widgets.labels import Label
from desktop.widgets.metrics import metrics
from desktop.widgets.speech import tell

if TYPE_CHECKING:
    from desktop.app.look import Look
    from desktop.app.session import Session

TITLE = sentence("support", "Diagnostics for support")
SAVED = sentence("support", "Diagnostics saved: {file}. It holds no names and nothing that was typed.")
FAILED = sentence("support", "The diagnostics could not be written: {reason}. Choose another folder.")


class CrashDialog(QDialog):
    """Says that the last start ended badly, and offers to collect what helps to find out why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crash")
        self.setWindowTitle(self.tr("The program ended unexpectedly"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(metrics().px(side) for side in (20, 18, 20, 16)))
        column.setSpacing(metrics().gap)
        column.addWidget(Label(self.tr("The program ended unexpectedly last time"), "head", name="crash.head"))
        safe = self.tr("Everything saved before is unchanged, and a typed draft comes back.")
        more = self.tr("A trace of the fault was kept. You can save it with the log and versions for support.")
        column.addWidget(Label(f"{safe} {more}", wraps=True, name="crash.text"))
        column.addWidget(Label(self.tr("No names and nothing that was typed is in it."), "label", wraps=True))
        foot = QHBoxLayout()
        foot.addStretch(1)
        later = Button(self.tr("Not now"), "crash.cancel", keys="Esc")
        later.clicked.connect(self.reject)
        save = Button(self.tr("Save diagnostics …"), "crash.ok", kind="primary")
        save.clicked.connect(self.accept)
        save.setDefault(True)
        foot.addWidget(later)
        foot.addWidget(save)
        column.addLayout(foot)
        self.setMinimumWidth(metrics().px(480))


def offer_trace(session: Session) -> None:
    """Ask once after a start that ended badly."""
    log = session.desk.store.path / diagnostics.LOG
    if crash.last(log) is None:
        return
    crash.told(log)
    dialog = CrashDialog(session.window)
    dialog.accepted.connect(lambda: save(session))
    dialog.open()


def save(session: Session) -> None:
    """Ask where to, collect in the background, tell the outcome on the page."""
    desk = session.desk
    file = ask_file(session.window, diagnostics.file_name(desk))
    if file is None:
        return
    screen = screen_facts(session.program.look)

    def saved(_nothing: None) -> None:
        page = session.window.page()
        if page is not None:
            page.note(tell(SAVED.of(file=file)))

    def failed(error: BaseException) -> None:
        page = session.window.page()
        if page is not None and isinstance(error, OSError):
            page.show_error(tell(FAILED.of(reason=error.strerror or type(error).__name__)))
        else:
            session.program.reporter.report(error)

    session.program.jobs.read(
        lambda _job: diagnostics.collect(desk, file, screen), saved, failed=failed, owner=session.window
    )


def screen_facts(look: Look) -> dict[str, object]:
    """How the program is shown here."""
    return {
        "qt": qVersion(),
        "platform": QGuiApplication.platformName(),
        "locale": QLocale.system().name(),
        "language": look.language.value,
        "appearance": look.appearance.value,
        "font_size": look.font_size,
        "screens": [
            f"{screen.size().width()}x{screen.size().height()} at {screen.devicePixelRatio():g}"
            for screen in QGuiApplication.screens()
        ],
    }
