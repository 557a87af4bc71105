"""The other ways into an office: the recovery code, and a backup copy put in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from desktop.access.rules import RecoveryDraft
    from desktop.access.service import Recovered
    from desktop.app.program import Program

# The imports below stand inside functions so that the unlock screen is painted before any of them is loaded.


def recover(program: Program, parent: QWidget) -> None:
    """Open the office by its recovery code; whoever typed it gets a new password and a new code."""
    from desktop.access.dialogs.recovery import RecoveryDialog

    dialog = RecoveryDialog(program.doorway(), parent)

    def ask(draft: RecoveryDraft) -> None:
        program.jobs.write(lambda _job: _opened(program, draft), done, failed=dialog.refused, owner=dialog)

    def done(recovered: Recovered) -> None:
        dialog.done_well()
        show_codes(program, recovered)

    dialog.asked.connect(ask)
    dialog.open()


def _opened(program: Program, draft: RecoveryDraft) -> Recovered:
    from desktop.access import service
    from desktop.app import rooms

    return service.open_with_recovery(program.folder, draft, program.clock, rooms.records())


def show_codes(program: Program, recovered: Recovered) -> None:
    """Show the new code until it is locked away, then open the window."""
    from desktop.access.dialogs.codes import CodesDialog
    from desktop.app import paper

    program.desk = recovered.desk
    codes = CodesDialog(recovered.sheet, program.entry)
    codes.print_asked.connect(
        lambda sheet: paper.print_recovery_sheet(program, codes, recovered.desk, sheet, codes.printed)
    )
    codes.accepted.connect(lambda: program.enter(recovered.desk))
    codes.open()


def restore(program: Program, parent: QWidget) -> None:
    """Choose a backup copy and put it in the place of the store; the door is shown anew afterwards."""
    from desktop.access.dialogs.restore import RestoreDialog
    from desktop.access.service import RestoreDoor

    # One for each start: without a store of its own this is where wrong passwords are counted.
    program.restore_door = program.restore_door or RestoreDoor(program.folder, program.clock)
    dialog = RestoreDialog(program.restore_door, program.jobs, parent)
    dialog.restored.connect(lambda _facts: program.show_first_screen())
    dialog.open()
