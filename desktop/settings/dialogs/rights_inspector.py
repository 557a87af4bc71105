"""The inspector of one field of the table of rights: which right, which post, who that is today, may or may not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.settings import rules
from desktop.settings.dialogs.rights_model import MAY, MAY_NOT, Shown, Spot
from desktop.widgets.choices import Option, Segmented
from desktop.widgets.fields import FieldRow
from desktop.widgets.labels import Elided, Label
from desktop.widgets.side import stacked
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell

_MOST = 12


@dataclass(frozen=True, slots=True)
class Told:
    """What is said about a field besides the table: the number of the version and who holds the post today."""

    version: str
    holders: Sequence[str]
    editable: bool


class RightsInspector(QWidget):
    """Shows a field and changes it."""

    answered = Signal(bool)
    """Whether the post shall hold the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rights.inspector")
        self._filling = False
        self._title = Label("", "head", name="rights.inspector.title", wraps=True)
        self._code = Elided("", "hint", name="rights.inspector.code")
        self._post = Label("", "strong", name="rights.inspector.post", wraps=True)
        self._holders = Label("", "hint", name="rights.inspector.holders", wraps=True)
        self._stands = Label("", "hint", name="rights.inspector.stands", wraps=True)
        self._all = Label("", "hint", name="rights.inspector.all", wraps=True)
        self._may = Segmented((Option("yes", tell(MAY)), Option("no", tell(MAY_NOT))))
        self._may.edited.connect(self._edited)
        self._row = FieldRow("may", self.tr("This post"), self._may)
        self._column = QVBoxLayout(self)
        space(self._column, gap=4)
        for part in (self._title, self._code, self._post, self._holders):
            self._column.addWidget(part)
        stacked(self._column, self._row, self)
        self._column.addWidget(self._stands)
        self._column.addWidget(self._all)

    def show_spot(self, spot: Spot | None, shown: Shown, told: Told) -> None:
        """Show a field, or nothing."""
        self.setVisible(spot is not None)
        if spot is None:
            return
        permission, code = spot
        words = {one.code: one.name for one in shown.posts}
        self._title.setText(tell(rules.allows(permission)))
        self._code.setText(str(permission))
        self._post.setText(words.get(code, code))
        self._holders.setText(self._held(told.holders))
        self._row.set_visible(told.editable)
        self._filling = True
        self._may.set_value("yes" if shown.may(spot) else "no")
        self._filling = False
        stood = tell(MAY if shown.table.may(code, permission) else MAY_NOT)
        self._stands.setText(self.tr("Version {n}: {may}").format(n=told.version, may=stood))
        allowed = [one.name for one in shown.posts if shown.may((permission, one.code))]
        self._all.setText(self._listed(allowed))

    def start_focus(self) -> None:
        """Begin to change it."""
        self._may.setFocus()

    def _held(self, holders: Sequence[str]) -> str:
        if not holders:
            return self.tr("Nobody holds this post today.")
        return self.tr("Today: {names}").format(names=self.tr(", ").join(holders))

    def _listed(self, allowed: Sequence[str]) -> str:
        if not allowed:
            return self.tr("No post holds this right.")
        names = self.tr(", ").join(allowed[:_MOST])
        if len(allowed) > _MOST:
            return self.tr("Held by {n} posts: {names} …").format(n=len(allowed), names=names)
        return self.tr("Held by {n} posts: {names}").format(n=len(allowed), names=names)

    def _edited(self) -> None:
        if not self._filling:
            self.answered.emit(self._may.value() == "yes")
