"""One backup copy beside the list: what its note says, and what came of looking into it or rehearsing it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.core.clock import local
from desktop.core.problem import Severity
from desktop.core.sentence import Sentence
from desktop.history.rules import CHANGED
from desktop.settings import rules, service
from desktop.settings.dialogs.copy_table import CopyRow, moment_words, size_words
from desktop.widgets.breadth import Breadth
from desktop.widgets.figures import grouped
from desktop.widgets.labels import Label, Message
from desktop.widgets.metrics import metrics
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import EmptyState
from desktop.widgets.story import StoryLine, StoryView

_WIDTHS = {Breadth.NARROW: 340, Breadth.NORMAL: 440, Breadth.WIDE: 520}


class CopyPane(QStackedWidget):
    """Shows a copy; *acts* are the words of verbs, as histories tell them."""

    def __init__(self, acts: Mapping[str, Sentence]) -> None:
        super().__init__()
        self.setObjectName("backup.copy")
        self.setProperty("frame", "side")
        self._acts = acts
        empty = EmptyState("backup.copy.empty", "archive")
        empty.say(self.tr("No copy is chosen"), self.tr("What it holds is told here."))
        self._title = Label("", "title", name="backup.copy.title", wraps=True)
        self._facts = Label("", "label", name="backup.copy.facts", wraps=True)
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._outcome = Message("backup.copy.outcome")
        self.story = StoryView("backup.copy.story", self.tr("What was found in the copy"))
        filled = QWidget()
        filled.setProperty("frame", "pane")
        column = QVBoxLayout(filled)
        space(column, (0, 12, 0, 0), gap=4)
        head = QVBoxLayout()
        space(head, (16, 0, 16, 4), gap=4)
        for part in (self._title, self._facts, self._outcome):
            head.addWidget(part)
        column.addLayout(head)
        column.addWidget(self.story, 1)
        self.addWidget(empty)
        self.addWidget(filled)
        self.give_way(Breadth.NORMAL)

    def show_copy(self, row: CopyRow | None) -> None:
        """Show what the note of a copy says."""
        self.setCurrentIndex(0 if row is None else 1)
        self._outcome.hide()
        self.story.show_lines([])
        if row is None:
            return
        copy = row.copy
        self._title.setText(self.tr("Copy of {moment}").format(moment=moment_words(copy)))
        head = copy.content.head
        told = [
            self.tr("{office} ({code}), program {version}").format(
                office=copy.office, code=copy.content.code, version=copy.program
            ),
            self.tr("{size}, {tables} tables, {rows} rows").format(
                size=size_words(copy.size), tables=len(copy.content.counts), rows=grouped(copy.rows)
            ),
            self.tr("Journal up to {code} {n}, {hash}").format(
                code=head.code, n=grouped(head.seq), hash=rules.shown_hash(head.hash)
            ),
        ]
        if copy.files:
            told.append(self.tr("{n} attachments beside it").format(n=grouped(copy.files)))
        self._facts.setText("\n".join(told))

    def show_preview(self, seen: service.CopyPreview) -> None:
        """Show what is inside and what restoring it would mean."""
        self._outcome.show()
        self._outcome.say(self.tr("The copy is whole and can be restored."), Severity.FINE)
        self.story.show_lines([*self._meaning(seen), *self._latest(seen)])

    def show_protocol(self, found: service.Protocol) -> None:
        """Show a rehearsal step by step."""
        self._outcome.show()
        if found.passed:
            told = self.tr("The rehearsal of {moment} succeeded: the office could go on from this copy.")
            self._outcome.say(told.format(moment=f"{local(found.began_at):%Y-%m-%d %H:%M}"), Severity.FINE)
        else:
            self._outcome.say(
                self.tr("This copy cannot be relied on. Make a new one and rehearse that."), Severity.ERROR
            )
        well, ill = self.tr("in order"), self.tr("not in order")
        self.story.show_lines(
            [
                StoryLine(
                    str(number),
                    well if check.passed else ill,
                    text=tell(check.told),
                    tone="done" if check.passed else "late",
                )
                for number, check in enumerate(found.checks, 1)
            ]
        )

    def show_fault(self, told: str) -> None:
        """Say why the copy cannot be used; the present state is as it was."""
        self._outcome.show()
        self._outcome.say(told, Severity.ERROR)
        self.story.show_lines([])

    def give_way(self, breadth: Breadth) -> None:
        """As wide as the window allows."""
        self.setFixedWidth(metrics().px(_WIDTHS[breadth]))

    def _meaning(self, seen: service.CopyPreview) -> list[StoryLine]:
        return preview_lines(seen, self.tr("Restoring it means"), self.tr("Numbers that may be given out again"))

    def _latest(self, seen: service.CopyPreview) -> list[StoryLine]:
        return [
            StoryLine(
                f"{local(one.at):%m-%d}\n{local(one.at):%H:%M}",
                tell(self._acts.get(one.verb, CHANGED)),
                one.who,
            )
            for one in seen.latest
        ]


def preview_lines(seen: service.CopyPreview, meaning: str, again: str) -> list[StoryLine]:
    """What restoring a copy would mean, as lines of a story."""
    lines = [StoryLine("", meaning, text="\n".join(tell(one) for one in seen.sentences))]
    if seen.again:
        lines.append(StoryLine("", again, text=_listed(seen.again), tone="late"))
    return lines


def _listed(numbers: Sequence[str]) -> str:
    return "　".join(numbers)
