"""Under the ledger: what stands behind the movement in view — papers, lots, debts, signatures, its counter-entry."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.core.clock import local
from desktop.core.sentence import Sentence, sentence
from desktop.desk import Desk
from desktop.membership.dialogs.points_ledger import link_words
from desktop.membership.dialogs.points_trial import signed
from desktop.points.rules import Account, LedgerLine, MovementFacts, MovementPart
from desktop.widgets.buttons import Button
from desktop.widgets.labels import Elided
from desktop.widgets.metrics import metrics
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell

NAME = "member.movement"
MOST_PARTS = 3
_PART = {
    Account.MEMBER: sentence("membership", "{points} lot {document}, good until {day}"),
    Account.HELD: sentence("membership", "{points} put aside of lot {document}, good until {day}"),
    Account.DEBT: sentence("membership", "{points} of what is owed"),
}


class MovementStrip(QFrame):
    """A few lines at the foot of the ledger."""

    counterpart_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName(NAME)
        self.setProperty("frame", "foot")
        self._desk = desk
        self._title = Elided("", "strong", name=f"{NAME}.title")
        self._times = Elided("", "meta", tone="ink2", name=f"{NAME}.times")
        self._link = Button("", f"{NAME}.counterpart", kind="link")
        self._link.clicked.connect(self.counterpart_asked)
        self._lines = [Elided("", "cell", tone="ink2", name=f"{NAME}.line{place}") for place in range(MOST_PARTS + 1)]
        first = QHBoxLayout()
        space(first, gap=8)
        first.addWidget(self._title, 1)
        first.addWidget(self._link)
        column = QVBoxLayout(self)
        space(column, (16, 8, 12, 8), gap=2)
        column.addLayout(first)
        column.addWidget(self._times)
        for line in self._lines:
            column.addWidget(line)
        self.setMinimumHeight(metrics().px(92))
        self.show_movement(None, None)

    def show_movement(self, line: LedgerLine | None, facts: MovementFacts | None) -> None:
        """Show another movement; nothing while none is picked."""
        self.setVisible(line is not None and facts is not None)
        if line is None or facts is None:
            return
        one = line.movement
        self._title.setText(f"{one.kind.zh}　{one.document}　{signed(one.change)}")
        times = sentence("membership", "On paper {paper}, entered {entered} by {name}")
        told = times.of(paper=_time(one.paper_at), entered=_time(one.entered_at), name=one.operator)
        self._times.setText(tell(told))
        link = link_words(one)
        self._link.setText(link)
        self._link.setAccessibleName(link)
        self._link.setVisible(bool(link))
        texts = list(_told(facts))
        for place, label in enumerate(self._lines):
            label.setText(texts[place] if place < len(texts) else "")
            label.setVisible(place < len(texts))
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(" ".join((self._times.text(), *texts)))


def _time(at: datetime) -> str:
    return f"{local(at):%Y-%m-%d %H:%M}"


def _told(facts: MovementFacts) -> Iterator[str]:
    parts = [tell(_part(part)) for part in facts.parts]
    yield from parts[:MOST_PARTS] if len(parts) <= MOST_PARTS else parts[: MOST_PARTS - 1]
    if len(parts) > MOST_PARTS:
        yield tell(sentence("membership", "and {n} more lots").of(n=len(parts) - MOST_PARTS + 1))
    if facts.signed:
        words = sentence("membership", "{paper} signed by {name} {day}")
        told = (tell(words.of(paper=one.paper, name=one.signer, day=one.signed_on.isoformat())) for one in facts.signed)
        yield "；".join(f"{text} {one.opinion}".strip() for text, one in zip(told, facts.signed, strict=True))


def _part(part: MovementPart) -> Sentence:
    day = part.until_on.isoformat() if part.until_on is not None else sentence("membership", "without end")
    return _PART[part.account].of(points=signed(part.points), document=part.document, day=day)
