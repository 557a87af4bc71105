"""The strip over clauses or rights: which version is shown, since when, what is still to decide, and ways there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QSpacerItem

from desktop.core.clock import local_day
from desktop.policy.versions import BEGINNING
from desktop.settings import rules
from desktop.widgets.buttons import Button
from desktop.widgets.chips import Chip
from desktop.widgets.choices import Choice, Option
from desktop.widgets.labels import Elided, Label
from desktop.widgets.spacing import space

_GROWS, _STAYS = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum
COUNTED = ("unconfirmed", "unset", "changed")


class PolicyStrip(QFrame):
    """Chooses a version and counts; *walk_asked* names what shall be gone through one by one."""

    version_chosen = Signal(str)
    walk_asked = Signal(str)

    def __init__(self, name: str = "policy", counted: Sequence[str] = COUNTED) -> None:
        """*name* is the page's, *counted* what is told and gone through."""
        super().__init__()
        self._name, self._counted = name, tuple(counted)
        self.setObjectName(f"{name}.strip")
        self.setProperty("frame", "bar")
        self._filling = False
        self.choice = Choice([])
        self.choice.setObjectName(f"{name}.shown")
        self.choice.setAccessibleName(self.tr("Version"))
        self.choice.edited.connect(self._chosen)
        self._chip = Chip("plain", "", name=f"{name}.shown.state")
        self._facts = Elided("", "label", name=f"{name}.shown.facts")
        self._counts = {what: Label("", "cell", name=f"{name}.count.{what}") for what in counted}
        self._walks = {what: self._walk(what) for what in counted}
        self._lay_out()

    def show_versions(self, versions: Sequence[rules.VersionFacts], shown: str) -> None:
        """Offer every version and tell about the one that is shown."""
        self._filling = True
        self.choice.set_options([Option(one.version, self.version_words(one)) for one in versions])
        self.choice.set_value(shown)
        self._filling = False
        facts = next(one for one in versions if one.version == shown)
        current = next((one for one in versions if one.in_force), facts)
        if facts.in_force:
            self._chip.show_chip("ok", self.tr("in force"))
        elif facts.effective_at > current.effective_at:
            self._chip.show_chip("attn", self.tr("later"))
        else:
            self._chip.show_chip("plain", self.tr("former"))
        self._facts.setText(self._told(facts))
        self.choice.setToolTip(self._told(facts))

    def show_counts(self, counts: dict[str, int]) -> None:
        """How many clauses are to be confirmed, not set, changed."""
        words = {
            "unconfirmed": self.tr("To be confirmed {n}"),
            "unset": self.tr("Not set {n}"),
            "changed": self.tr("Changed {n}"),
        }
        tones = {"unconfirmed": "warn", "unset": "ink2", "changed": "link"}
        for what, label in self._counts.items():
            count = counts.get(what, 0)
            label.setText(words[what].format(n=count))
            label.set_tone(tones[what] if count else "ink3")
            self._walks[what].setVisible(count > 0)

    def narrow(self, *, narrow: bool) -> None:
        """Keep only what is needed."""
        self._facts.setVisible(not narrow)
        self._label.setVisible(not narrow)
        self._spare.changeSize(0, 0, _GROWS if narrow else _STAYS, _STAYS)
        self._row.invalidate()
        self.updateGeometry()

    def version_words(self, facts: rules.VersionFacts) -> str:
        """A version as the list of versions names it."""
        if facts.effective_at == BEGINNING:
            return self.tr("Version {n} (as shipped)").format(n=facts.version)
        return self.tr("Version {n}").format(n=facts.version)

    def _told(self, facts: rules.VersionFacts) -> str:
        if facts.effective_at == BEGINNING:
            return self.tr("as the program brings it, in force until another version is made")
        told = self.tr("from {day} on, approved by {name}, entered by {clerk}").format(
            day=local_day(facts.effective_at).isoformat(), name=facts.approved_by, clerk=facts.made_by
        )
        return self.tr("{told}: {note}").format(told=told, note=facts.note) if facts.note else told

    def _walk(self, what: str) -> Button:
        button = Button(self.tr("one by one"), f"{self._name}.walk.{what}", kind="link")
        button.clicked.connect(lambda: self.walk_asked.emit(what))
        return button

    def _chosen(self) -> None:
        if not self._filling and self.choice.value():
            self.version_chosen.emit(self.choice.value())

    def _lay_out(self) -> None:
        self._spare = QSpacerItem(0, 0)
        self.middle = QHBoxLayout()
        """What a page adds before the counts."""
        row = self._row = QHBoxLayout(self)
        space(row, (12, 6, 12, 6), gap=8)
        self._label = Label(self.tr("Version"), "label")
        self._label.setBuddy(self.choice)
        row.addWidget(self._label)
        row.addWidget(self.choice)
        row.addWidget(self._chip)
        row.addWidget(self._facts, 1)
        row.addSpacerItem(self._spare)
        row.addLayout(self.middle)
        for what in self._counted:
            row.addWidget(self._counts[what])
            row.addWidget(self._walks[what])
