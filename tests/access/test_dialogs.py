"""What all dialogs about access have in common."""

import subprocess
import sys

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget

from desktop.access import service
from desktop.access.dialogs.account import AccountDialog
from desktop.access.dialogs.accounts import CloseDialog, IssueDialog
from desktop.access.dialogs.codes import CodesDialog
from desktop.access.dialogs.counter import CounterDialog
from desktop.access.dialogs.password import PasswordDialog, ResetDialog
from desktop.access.dialogs.recovery import RecoveryDialog
from desktop.access.dialogs.restore import RestoreDialog
from tests.access.screens import (
    SHEET,
    Ports,
    doorway,
)

pytestmark = pytest.mark.usefixtures("look", "cheap")


def test_dialogs_are_small_enough_and_every_control_has_its_name(shown, qtbot, desk, house, jobs):
    agent = next(line for line in service.account_list(desk) if line.name == "何晴")
    wide = [
        AccountDialog(desk, jobs),
        PasswordDialog(desk, jobs),
        ResetDialog(desk, agent, jobs),
        CloseDialog(desk, agent, house),
        IssueDialog(desk, house),
        CodesDialog(SHEET),
        CounterDialog(desk),
        RecoveryDialog(doorway(6)),
        RestoreDialog(Ports(None), jobs),
    ]
    for dialog in wide:
        shown(dialog)
        assert dialog.width() <= 960, dialog.objectName()
        assert dialog.height() <= 560, dialog.objectName()
        buttons = [one for one in dialog.findChildren(QPushButton) if one.isVisible()]
        assert not any(one.autoDefault() or one.isDefault() for one in buttons)
        controls = [*buttons, *dialog.findChildren(QLineEdit)]
        named = [one.objectName() for one in controls if isinstance(one.parent(), QWidget) and one.objectName()]
        assert len(named) == len(set(named)), dialog.objectName()
        assert all(one.objectName() for one in buttons)
        assert isinstance(dialog, QDialog)


def test_the_screens_before_the_office_is_open_load_no_engine():
    screens = ("door", "first_run", "codes", "recovery", "restore")
    code = f"import {', '.join(f'desktop.access.dialogs.{name}' for name in screens)}, sys; print(*sys.modules)"
    loaded = set(
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    )
    assert not loaded & {"peewee", "apsw", "argon2", "cryptography", "pypinyin", "desktop.access.service"}
