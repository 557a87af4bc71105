"""What only the application can do in an open office: accounts, password, counter, look, clock, a copy now."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.access.dialogs.accounts import IssueDialog
from desktop.access.dialogs.codes import CodesDialog
from desktop.access.dialogs.counter import CounterDialog
from desktop.access.dialogs.password import PasswordDialog
from desktop.access.rules import RecoveryFacts
from desktop.app import paper, restoring, rooms, support
from desktop.app.look_dialog import LookDialog
from desktop.app.printers_dialog import PrintersDialog
from desktop.app.state import DOUBTS, clock_doubt
from desktop.core.sentence import sentence
from desktop.settings import rules as settings
from desktop.settings import service as setting_service
from desktop.widgets.clock_dialog import ClockDialog
from desktop.widgets.paper_output import SystemPrinters
from desktop.widgets.speech import tell

if TYPE_CHECKING:
    from desktop.app.session import Session


def acts(session: Session) -> dict[str, Callable[[], None]]:
    """Every act of the application by the name of its action."""
    return {
        "access.recovery": lambda: _recovery(session),
        "access.password": lambda: _password(session),
        "settings.back_up": session.back_up,
        "settings.look": lambda: _look(session),
        "settings.counter": lambda: _counter(session),
        "settings.diagnostics": lambda: support.save(session),
        "settings.confirm_clock": lambda: confirm_clock(session),
        "settings.restore": lambda: restoring.restore(session),
    }


def _recovery(session: Session) -> None:
    """A new recovery code: asked once, shown once, printed at once."""
    program = session.program

    def show(sheet: RecoveryFacts) -> None:
        codes = CodesDialog(sheet, session.window)
        codes.print_asked.connect(
            lambda told: paper.print_recovery_sheet(program, codes, session.desk, told, codes.printed)
        )
        codes.open()

    dialog = IssueDialog(session.desk, session.house, session.window)
    dialog.issued.connect(show)
    dialog.open()


def _password(session: Session) -> None:
    PasswordDialog(session.desk, session.program.jobs, session.window).open()


def _look(session: Session) -> None:
    dialog = LookDialog(session.program.look, session.window)
    dialog.chosen.connect(session.program.change_look)
    dialog.printers_asked.connect(lambda: _printers(session, dialog))
    dialog.reset_asked.connect(lambda: _reset_layouts(session))
    dialog.open()


def _printers(session: Session, over: QWidget) -> None:
    PrintersDialog(session.program.look, rooms.forms(), SystemPrinters().names(), over).open()


def _reset_layouts(session: Session) -> None:
    key = page.key if (page := session.window.page()) is not None else ""
    session.reset_layouts()
    shown = session.window.show_page(key)
    if shown is not None:
        shown.note(tell(sentence("app", "Widths, orders and the window’s place are as at first")))


def _counter(session: Session) -> None:
    dialog = CounterDialog(session.desk, session.window)
    dialog.accepted.connect(lambda: session.sit_at(dialog.desk))
    dialog.open()


def confirm_clock(session: Session) -> None:
    """Ask whether the PC's clock is right; nothing happens while nobody doubts it."""
    desk = session.desk
    doubt = clock_doubt(desk)
    if doubt is None:
        return
    may = desk.may(settings.CLOCK_CONFIRM)
    dialog = ClockDialog(tell(DOUBTS[doubt]), desk.now(), may_confirm=may, parent=session.window)
    dialog.confirmed.connect(lambda: setting_service.confirm_clock(desk))
    dialog.confirmed.connect(session.window.tell_state)
    dialog.open()
