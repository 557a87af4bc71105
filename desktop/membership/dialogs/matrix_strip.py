"""The strip over the benefit matrix: which version, how far it has come, and what is still to decide in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.core.sentence import Sentence, sentence
from desktop.membership.rules.benefit_versions import SHIPPED, VersionFacts, VersionState, in_force_on, state_of
from desktop.widgets.buttons import Button
from desktop.widgets.chips import Chip
from desktop.widgets.choices import Choice, Option
from desktop.widgets.labels import Elided, Label
from desktop.widgets.metrics import metrics
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell

STATES: Mapping[VersionState, Sentence] = {
    VersionState.DRAFT: sentence("matrix", "draft"),
    VersionState.SUBMITTED: sentence("matrix", "waiting for a signature"),
    VersionState.PLANNED: sentence("matrix", "approved, not yet in force"),
    VersionState.IN_FORCE: sentence("matrix", "in force"),
    VersionState.PAST: sentence("matrix", "replaced"),
    VersionState.RETIRED: sentence("matrix", "retired"),
    VersionState.DROPPED: sentence("matrix", "laid aside"),
}
CHIPS: Mapping[VersionState, str] = {
    VersionState.DRAFT: "attn",
    VersionState.SUBMITTED: "info",
    VersionState.PLANNED: "info",
    VersionState.IN_FORCE: "ok",
}
"""Chips of states; the others are plain."""
COUNTED = ("open", "unset", "changed")


class MatrixStrip(QFrame):
    """Chooses a version and counts; *walk_asked* names what shall be gone through cell by cell."""

    version_chosen = Signal(int)
    walk_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("matrix.strip")
        self.setProperty("frame", "bar")
        self._filling = False
        self._shown = ""
        """The number of the version in view."""
        self.choice = Choice([])
        self.choice.setObjectName("matrix.version")
        self.choice.setAccessibleName(self.tr("Version"))
        self.choice.setMinimumWidth(metrics().px(170))
        self.choice.edited.connect(self._chosen)
        self.chip = Chip("plain", "", name="matrix.state")
        self._facts = Elided("", "label", name="matrix.facts")
        self.counts = {what: Label("", "cell", name=f"matrix.count.{what}") for what in COUNTED}
        self.walks = {what: self._walk(what) for what in COUNTED}
        self._lay_out()

    def show_versions(self, versions: Sequence[VersionFacts], shown: VersionFacts, today: date) -> None:
        """Offer every version but those laid aside, and tell about the one that is shown."""
        self._filling, self._shown = True, str(shown.number)
        listed = [one for one in versions if not one.dropped or one.number == shown.number]
        self.choice.set_options([Option(str(one.number), _words(one, versions, today)) for one in listed])
        self.choice.set_value(self._shown)
        self._filling = False
        state = state_of(shown, versions, today)
        self.chip.show_chip(CHIPS.get(state, "plain"), tell(STATES[state]))
        told = self.told(shown, versions, today)
        self._facts.setText(told)
        self.choice.setToolTip(told)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """How many cells are doubtful, how many numbers not set, how many cells changed."""
        words = {
            "open": self.tr("To be confirmed: {n}"),
            "unset": self.tr("Not set: {n}"),
            "changed": self.tr("Changed: {n}"),
        }
        tones = {"open": "warn", "unset": "ink2", "changed": "link"}
        for what, label in self.counts.items():
            count = counts.get(what, 0)
            label.setText(words[what].format(n=count))
            label.set_tone(tones[what] if count else "ink3")
            label.setVisible(bool(count) or what != "changed")
            self.walks[what].setVisible(count > 0)

    def narrow(self, *, narrow: bool) -> None:
        """Where room is short the version's own words are in its tooltip."""
        self._label.setVisible(not narrow)
        self._facts.setVisible(not narrow)
        self._row.setStretchFactor(self._spare, 1 if narrow else 0)

    def told(self, shown: VersionFacts, versions: Sequence[VersionFacts], today: date) -> str:
        """From when on a version counts, who approved it, and what is in force meanwhile."""
        current = in_force_on(versions, today)
        if shown.number == SHIPPED and current.number == SHIPPED:
            return self.tr("as the program brings it, in force until another version is approved")
        day = shown.effective_on.isoformat() if shown.effective_on else self.tr("day not chosen")
        signed = next((one for one in reversed(shown.opinions) if one.granted), None)
        if signed is not None:
            return self.tr("from {day} on, approved by {name} on {signed}").format(
                day=day, name=signed.signed_by, signed=signed.signed_on.isoformat()
            )
        if shown.number == SHIPPED:
            return self.tr("as the program brings it")
        return self.tr("from {day} on; {version} stays in force until then").format(day=day, version=current.name)

    def _walk(self, what: str) -> Button:
        button = Button(self.tr("one by one"), f"matrix.walk.{what}", kind="link")
        button.clicked.connect(lambda: self.walk_asked.emit(what))
        return button

    def _chosen(self) -> None:
        """The one that is shown already was not chosen: the choice only lost the focus."""
        value = self.choice.value()
        if not self._filling and value and value != self._shown:
            self.version_chosen.emit(int(value))

    def _lay_out(self) -> None:
        row = self._row = QHBoxLayout(self)
        space(row, (12, 6, 12, 6), gap=8)
        self._label = Label(self.tr("Version"), "label")
        self._label.setBuddy(self.choice)
        self._spare = QFrame()
        for part in (self._label, self.choice, self.chip):
            row.addWidget(part)
        row.addWidget(self._facts, 1)
        row.addWidget(self._spare)
        for what in COUNTED:
            row.addWidget(self.counts[what])
            row.addWidget(self.walks[what])


def _words(one: VersionFacts, versions: Sequence[VersionFacts], today: date) -> str:
    return f"{one.name}  {tell(STATES[state_of(one, versions, today)])}"
