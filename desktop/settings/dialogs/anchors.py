"""The heads of the journal that were noted elsewhere, beside the chain: side file, backup copies, and as typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.clock import local
from desktop.core.listing import Key, Order
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.settings import rules
from desktop.widgets.buttons import Button
from desktop.widgets.cells import Cell, Mark, words
from desktop.widgets.figures import grouped
from desktop.widgets.inputs import TextLine
from desktop.widgets.labels import Label, Message
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import EmptyState

VERDICTS = {
    rules.Anchorage.STANDS: ("ok", sentence("settings", "stands in the chain")),
    rules.Anchorage.ALTERED: ("bad", sentence("settings", "the chain says something else here: it was altered")),
    rules.Anchorage.CUT: ("bad", sentence("settings", "the journal ends before it: later acts are lost")),
    rules.Anchorage.FOREIGN: ("plain", sentence("settings", "of another store, not compared")),
    rules.Anchorage.NONE: ("plain", sentence("settings", "nothing had been written yet")),
}


class AnchorsView(QWidget):
    """Lists the noted heads with a verdict each; *compare* judges a head that is typed from paper."""

    asked = Signal()
    """The list shall be read again."""

    def __init__(self, compare: Callable[[rules.TypedHead], rules.Anchor]) -> None:
        super().__init__()
        self.setObjectName("journal.anchors")
        self.setProperty("frame", "pane")
        self._compare = compare
        self._rows: list[rules.Anchor] = []
        self._typed: list[rules.Anchor] = []
        self.head = TextLine(hint=self.tr("As printed, e.g. QH 1234 8F3A01BC"), breadth="wide")
        self.head.setObjectName("journal.head")
        self.head.setAccessibleName(self.tr("A head from paper"))
        self.head.returnPressed.connect(self.compare)
        act = Button(self.tr("Compare"), "journal.compare_head")
        act.clicked.connect(self.compare)
        self._message = Message("journal.head.message")
        self._message.hide()
        self._now = Label("", "cell", name="journal.head.now")
        self.table = self._table()
        column = QVBoxLayout(self)
        space(column)
        top = QVBoxLayout()
        space(top, (12, 10, 12, 10), gap=4)
        told = self.tr(
            "Who rewrites a journal cannot rewrite what was noted elsewhere: each noted head must stand in the chain."
        )
        top.addWidget(Label(told, "label", wraps=True))
        top.addWidget(self._now)
        row = QHBoxLayout()
        space(row, gap=8)
        label = Label(self.tr("A head from paper"), "label")
        label.setBuddy(self.head)
        for part in (label, self.head, act):
            row.addWidget(part)
        row.addStretch(1)
        top.addLayout(row)
        top.addWidget(self._message)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.head)

    def show_head(self, code: str, sequence: int, hash_: bytes) -> None:
        """Tell where the chain ends now."""
        told = self.tr("The chain ends now at {code} {n}, {hash}.")
        self._now.setText(told.format(code=code, n=sequence, hash=rules.shown_hash(hash_)))

    def show_anchors(self, found: Sequence[rules.Anchor]) -> None:
        """Show the heads that were found; those typed before stay on top."""
        self._rows = list(found)
        self.table.ask(None)

    def compare(self) -> None:
        """Judge what was typed."""
        typed = rules.typed_head(self.head.value())
        if isinstance(typed, Problem):
            self._message.say(tell(typed.sentence), typed.severity)
            return
        self._message.say("")
        anchor = self._compare(typed)
        self._typed = [anchor, *(one for one in self._typed if one.id != anchor.id)]
        self.table.ask(None)
        self.table.pick(anchor.id)

    # What the list reads

    def ids(self, _order: Order, _wanted: object, limit: int | None = None) -> Sequence[Key]:
        """The noted heads, the typed ones first."""
        return [one.id for one in (*self._typed, *self._rows)][:limit]

    def rows(self, ids: Sequence[Key]) -> list[rules.Anchor]:
        """The heads of *ids*."""
        wanted = set(ids)
        return [one for one in (*self._typed, *self._rows) if one.id in wanted]

    def _table(self) -> RecordTable:
        columns: list[Column[rules.Anchor]] = [
            Column("place", self.tr("Noted where"), lambda one: words(tell(one.place)), stretches=True),
            Column("at", self.tr("When"), _when, 140),
            Column("number", self.tr("Number"), lambda one: words(f"{one.code} {grouped(one.sequence)}"), 110),
            Column("hash", self.tr("Hash"), lambda one: words(one.hash, "ink2", "cell"), 190, narrow=0),
            Column("verdict", self.tr("Verdict"), self._verdict, 330, narrow=300),
        ]
        table = RecordTable(self, columns, name="journal.anchors.list")
        table.setAccessibleName(self.tr("Noted heads"))
        empty = EmptyState("journal.anchors.empty", "archive")
        empty.say(self.tr("No head is noted anywhere yet"), self.tr("The first exit and every backup copy note one."))
        table.show_when_empty(empty)
        return table

    def _verdict(self, one: rules.Anchor) -> Cell:
        kind, told = VERDICTS[one.verdict]
        return Cell((Mark(kind, tell(told)),))


def _when(one: rules.Anchor) -> Cell:
    return words(f"{local(one.at):%Y-%m-%d %H:%M}" if one.at else "—", "ink2", "cell")
