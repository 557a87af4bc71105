"""Printing what belongs to no room's page: the recovery sheet."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.access.forms import RECOVERY_SHEET
from desktop.access.rules import RecoveryFacts
from desktop.core.contributions import Content, Printable, Printed, PrintOptions, Rendered
from desktop.desk import Desk
from desktop.paper.definition import Mode
from desktop.printouts import service as printouts
from desktop.printouts.dialogs.paperwork import stamp_of
from desktop.printouts.rules import Print
from desktop.widgets.print_dialog import PrintDialog

if TYPE_CHECKING:
    from desktop.app.program import Program


def print_recovery_sheet(
    program: Program, parent: QWidget, desk: Desk, sheet: RecoveryFacts, done: Callable[[], object]
) -> None:
    """Show the print dialog for 恢复码单; each print is written down, its content only as a digest."""

    def printed(what: Printed) -> None:
        printouts.record_printout(desk, _record(desk, what))
        done()

    dialog = PrintDialog(
        sheet.branch,
        (_printable(desk, sheet),),
        program.jobs,
        printed,
        report=program.reporter.report,
        parent=parent.window(),
    )
    dialog.open()


def _printable(desk: Desk, sheet: RecoveryFacts) -> Printable:
    def render(_content: Content, _options: PrintOptions) -> Rendered:
        from desktop.paper import press  # the press loads at the first print

        return Rendered(press.render(RECOVERY_SHEET, sheet, stamp_of(desk), Mode.FILLED))

    return Printable(
        RECOVERY_SHEET.code,
        RECOVERY_SHEET.title,
        "A4",
        len(RECOVERY_SHEET.copies),
        render,
        contents=(Content.FILLED,),
        chosen=True,
        file_name=f"{RECOVERY_SHEET.code}-{sheet.store_code}",
    )


def _record(desk: Desk, what: Printed) -> Print:
    return Print(
        form=RECOVERY_SHEET.code,
        number=desk.store.code,
        template=RECOVERY_SHEET.template,
        policy=desk.policy.version,
        content=what.rendered.pdf,
        mode=what.content,
        copies=what.times,
    )
