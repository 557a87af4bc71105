"""A scanner's burst is told from typing by its speed alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget

from desktop.widgets.scanner import ScannerBurst

CODE = "WX1:F03:QH-20261118-001-T:1:1/1:1"


class HearingList(QListWidget):
    """Tells its keys to a scanner's burst first, as lists of records do."""

    burst: ScannerBurst

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.burst.hear(self, event):
            super().keyPressEvent(event)


@pytest.mark.parametrize(
    ("gap", "typed", "scans"),
    [(0.004, CODE, [CODE]), (0.2, CODE, []), (0.004, "wjg", []), (0.004, "", [])],
    ids=["scanner", "a person types", "too short", "Enter alone"],
)
def test_only_a_quick_burst_that_ends_with_enter_is_a_scan(qtbot, gap, typed, scans):
    moment = iter(range(1000))
    shown, heard = HearingList(), []
    qtbot.addWidget(shown)
    burst = shown.burst = ScannerBurst(shown, now=lambda: next(moment) * gap)
    burst.listens_to(shown)
    burst.scanned.connect(heard.append)
    opened = []
    shown.addItem("umbrella")
    shown.setCurrentRow(0)
    shown.itemActivated.connect(opened.append)
    QTest.keyClicks(shown, typed)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert heard == scans
    assert bool(opened) is not bool(scans)
