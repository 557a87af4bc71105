"""Choosing appearance, type size and language; the ways to printers and to layouts as at first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.app.look import Look
from desktop.widgets.buttons import Button
from desktop.widgets.choices import Option, Segmented
from desktop.widgets.fields import FieldRow, FormGrid
from desktop.widgets.labels import Label
from desktop.widgets.metrics import metrics
from desktop.widgets.speech import Language
from desktop.widgets.theme import Appearance


class LookDialog(QDialog):
    """Every choice acts at once; there is nothing to save."""

    chosen = Signal(str, object)
    """The name of the setting and its value."""
    printers_asked = Signal()
    reset_asked = Signal()
    """Remembered layouts shall be as at first."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("look")
        self.setWindowTitle(self.tr("Look and language"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(metrics().px(side) for side in (20, 18, 20, 16)))
        column.setSpacing(metrics().pane)
        column.addWidget(Label(self.tr("Look and language"), "head"))
        grid = FormGrid()
        for row in self._rows(look):
            grid.add(row)
        column.addWidget(grid)
        column.addWidget(Label(self.tr("At 150 % system scaling small screens need scroll bars."), "hint"))
        foot = QHBoxLayout()
        foot.setSpacing(metrics().gap)
        printers = Button(self.tr("Usual printers …"), "look.printers", icon="printer")
        printers.clicked.connect(self.printers_asked)
        self._reset = Button(self.tr("Reset the layouts"), "look.reset", kind="link")
        self._reset.setToolTip(self.tr("Column widths, orders, sections and the window’s place are as at first"))
        self._reset.clicked.connect(self._ask_reset)
        foot.addWidget(printers)
        foot.addWidget(self._reset)
        foot.addStretch(1)
        close = Button(self.tr("Close"), "look.ok", kind="primary", keys="Esc")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        foot.addWidget(close)
        column.addLayout(foot)
        self.setMinimumWidth(metrics().px(620))

    def _rows(self, look: Look) -> list[FieldRow]:
        appearance = Segmented(
            (
                Option(Appearance.SYSTEM.value, self.tr("As the system")),
                Option(Appearance.LIGHT.value, self.tr("Light")),
                Option(Appearance.DARK.value, self.tr("Dark")),
                Option(Appearance.CONTRAST.value, self.tr("High contrast")),
            )
        )
        sizes = Segmented(
            (
                Option("100", self.tr("Standard")),
                Option("115", self.tr("Large")),
                Option("130", self.tr("Very large")),
            )
        )
        language = Segmented(
            (
                Option(Language.SYSTEM.value, self.tr("As the system")),
                Option(Language.CHINESE.value, "简体中文"),
                Option(Language.ENGLISH.value, "English"),
            )
        )
        appearance.set_value(look.appearance.value)
        sizes.set_value(str(look.font_size))
        language.set_value(look.language.value)
        for name, box in (("appearance", appearance), ("font_size", sizes), ("language", language)):
            box.edited.connect(lambda name=name, box=box: self._choose(name, box.value()))
        return [
            FieldRow("appearance", self.tr("Appearance"), appearance),
            FieldRow("font_size", self.tr("Type size"), sizes),
            FieldRow("language", self.tr("Language"), language),
        ]

    def _ask_reset(self) -> None:
        self.accept()
        self.reset_asked.emit()

    def _choose(self, name: str, value: str) -> None:
        kinds = {"appearance": Appearance, "language": Language}
        self.chosen.emit(name, kinds[name](value).value if name in kinds else value)
        if name == "language":
            self.accept()
