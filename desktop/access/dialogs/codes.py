"""The codes that open the data when every password is forgotten: shown once, printed, locked away."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.access.dialogs import card_page
from desktop.access.rules import RecoveryFacts
from desktop.widgets.buttons import Button
from desktop.widgets.inputs import CheckLine
from desktop.widgets.labels import Label
from desktop.widgets.metrics import metrics

_GROUPS_IN_LINE = 8


class Codes(QWidget):
    """What has to be printed and locked away before work begins or goes on; *name* begins its parts' names."""

    print_asked = Signal()
    finished = Signal()

    def __init__(self, sheet: RecoveryFacts, company_key: str = "", *, name: str = "codes", go_on: str = "") -> None:
        """Without a company key it is a new recovery code alone; *go_on* are the words of the last button."""
        super().__init__()
        self.setObjectName(f"{name}.page" if name == "codes" else f"{name}.codes")
        self._name, self._both = name, bool(company_key)
        card = card_page.card(f"{self.objectName()}.card")
        column = card_page.column(card)
        store = self.tr("Store {code}, {branch}").format(code=sheet.store_code, branch=sheet.branch)
        title = self.tr("The office stands") if company_key else self.tr("The new recovery code")
        column.addLayout(card_page.head(title, store))
        column.addWidget(Label(self._about(), "label", wraps=True))
        column.addWidget(_code(sheet.code, f"{name}.recovery_code", self.tr("Recovery code")))
        if company_key:
            key_about = self.tr("The company key: every further branch enters it at its own first run.")
            column.addWidget(Label(key_about, "label", wraps=True))
            column.addWidget(_code(company_key, f"{name}.company_key_code", self.tr("Company key")))
        column.addLayout(self._foot(go_on or self.tr("Begin work")))
        card_page.centre(self, card)

    @property
    def locked_away(self) -> bool:
        """Whether somebody said that the codes are on paper and safe."""
        return self._safe.value()

    def start_focus(self) -> None:
        """Printing comes first."""
        self._print.setFocus(Qt.FocusReason.OtherFocusReason)

    def printed(self) -> None:
        """The sheet left the printer or was kept as PDF: it may be confirmed now."""
        self._safe.setFocus(Qt.FocusReason.OtherFocusReason)

    def _about(self) -> str:
        if self._both:
            return self.tr(
                "If every password is forgotten, only this recovery code opens the data. Print it, put it in a sealed "
                "envelope and lock it away. It is not shown again; an administrator can issue a new one."
            )
        return self.tr(
            "If every password is forgotten, only this code opens the data; the former one opens nothing any more. "
            "Print it, put it in a sealed envelope, lock it away and destroy the former sheet. It is not shown again."
        )

    def _foot(self, go_on: str) -> QHBoxLayout:
        foot = QHBoxLayout()
        self._print = Button(self.tr("Print the recovery sheet"), f"{self._name}.print", icon="printer", keys="Ctrl+P")
        self._print.setShortcut("Ctrl+P")
        self._print.clicked.connect(self.print_asked)
        safe = self.tr("The codes are on paper and locked away") if self._both else self.tr("It is locked away")
        self._safe = CheckLine(safe)
        self._safe.setObjectName(f"{self._name}.safe")
        self._go_on = Button(go_on, f"{self._name}.finish", kind="primary", keys="Ctrl+Enter")
        self._go_on.setShortcut("Ctrl+Return")
        self._go_on.clicked.connect(self.finished)
        self._safe.edited.connect(self._allow)
        foot.addWidget(self._print)
        foot.addWidget(self._safe)
        foot.addStretch(1)
        foot.addWidget(self._go_on)
        self._allow()
        return foot

    def _allow(self) -> None:
        why = self.tr("Confirm first that it is locked away.")
        self._go_on.refuse("" if self._safe.value() else why)


class CodesDialog(QDialog):
    """A new recovery code in a dialog; it closes only after somebody said that the code is safe."""

    print_asked = Signal(object)
    """What the sheet prints; tell `printed` afterwards."""

    def __init__(self, sheet: RecoveryFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("codes")
        self.setWindowTitle(self.tr("The new recovery code"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._codes = Codes(sheet, go_on=self.tr("Done"))
        self._codes.print_asked.connect(lambda: self.print_asked.emit(sheet))
        self._codes.finished.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._codes)
        self.resize(metrics().px(920), metrics().px(330))
        self._codes.start_focus()

    def printed(self) -> None:
        """The sheet left the printer or was kept as PDF."""
        self._codes.printed()

    def reject(self) -> None:
        """Esc would lose a code that is shown only once."""
        if self._codes.locked_away:
            super().reject()
        else:
            self._codes.printed()


def _code(text: str, name: str, called: str) -> Label:
    groups = text.split("-")
    each = ceil(len(groups) / ceil(len(groups) / _GROUPS_IN_LINE))
    lines = [" – ".join(groups[start : start + each]) for start in range(0, len(groups), each)]
    label = Label("\n".join(lines), "name", name=name)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    label.setAccessibleName(called)
    label.setProperty("frame", "segmented")
    label.setMinimumHeight(metrics().px(28 * len(lines) + 16))
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
