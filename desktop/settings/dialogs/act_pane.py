"""One act of the journal in full: who did what when, and each record it touched, field by field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.core.clock import local
from desktop.history import rules as histories
from desktop.history.dialogs import DOUBTED, ERASED, change_words, record_words
from desktop.settings import rules
from desktop.widgets.breadth import Breadth
from desktop.widgets.labels import Elided, Label, Message
from desktop.widgets.metrics import metrics
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import EmptyState
from desktop.widgets.story import StoryLine, StoryView

_WIDTHS = {Breadth.NARROW: 340, Breadth.NORMAL: 460, Breadth.WIDE: 560}


class ActPane(QStackedWidget):
    """Shows an act, or that none is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("journal.act")
        self.setProperty("frame", "side")
        self._act: histories.Act | None = None
        empty = EmptyState("journal.act.empty", "clipboard-text")
        empty.say(self.tr("No act is chosen"), self.tr("What it changed is told here field by field."))
        self._title = Label("", "title", name="journal.act.title", wraps=True)
        self._who = Elided("", "label", name="journal.act.who")
        self._place = Elided("", "hint", name="journal.act.place")
        self._doubt = Message("journal.act.doubt")
        self.story = StoryView("journal.act.records", self.tr("What it changed"))
        filled = QWidget()
        filled.setProperty("frame", "pane")
        column = QVBoxLayout(filled)
        space(column, (0, 12, 0, 0), gap=4)
        head = QVBoxLayout()
        space(head, (16, 0, 16, 4), gap=2)
        for part in (self._title, self._who, self._place, self._doubt):
            head.addWidget(part)
        self._place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addLayout(head)
        column.addWidget(self.story, 1)
        self.addWidget(empty)
        self.addWidget(filled)
        self.give_way(Breadth.NORMAL)

    @property
    def act(self) -> histories.Act | None:
        """The act that is shown."""
        return self._act

    def show_act(self, act: histories.Act | None) -> None:
        """Show an act, or none."""
        self._act = act
        self.setCurrentIndex(0 if act is None else 1)
        if act is None:
            return
        self._title.setText(tell(act.what))
        when = f"{local(act.at):%Y-%m-%d %H:%M:%S}"
        self._who.setText(self.tr("{who}, {when}").format(who=act.who, when=when) if act.who else when)
        place = self.tr("Journal {code} {n} · {hash}")
        self._place.setText(place.format(code=act.origin, n=act.sequence, hash=rules.shown_hash(act.hash)))
        self._doubt.say(tell(DOUBTED) if act.doubtful else "")
        self._doubt.setVisible(act.doubtful)
        self.story.show_lines(self._lines(act))

    def give_way(self, breadth: Breadth) -> None:
        """As wide as the window allows."""
        self.setFixedWidth(metrics().px(_WIDTHS[breadth]))

    def _lines(self, act: histories.Act) -> list[StoryLine]:
        lines = []
        for number, record in enumerate(act.records, 1):
            text = [change_words(change) for change in record.changes]
            if record.erased:
                text.append(tell(ERASED))
            lines.append(StoryLine(str(number), record_words(record), text="\n".join(text)))
        if act.count > rules.MOST_ENTRIES:
            more = act.count - rules.MOST_ENTRIES
            lines.append(StoryLine("…", self.tr("and {n} more entries").format(n=more)))
        return lines
