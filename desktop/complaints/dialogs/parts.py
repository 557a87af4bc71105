"""The parts of a case under its tabs: what each is called, how it is made, and what it shows of a case."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.complaints import rules
from desktop.complaints.dialogs import aftermath, handling
from desktop.complaints.dialogs.facts_view import FactsView
from desktop.complaints.dialogs.file_table import FileTable
from desktop.complaints.dialogs.linked_table import LinkedTable
from desktop.complaints.dialogs.story import told
from desktop.complaints.dialogs.strikes import card_words, strike_lines
from desktop.complaints.rules.aftermath import Kept
from desktop.complaints.rules.strikes import StrikeCard
from desktop.core.sentence import Sentence, sentence
from desktop.history.dialogs import HistoryView
from desktop.history.rules import Act
from desktop.widgets.speech import tell
from desktop.widgets.states import EmptyState
from desktop.widgets.story import StoryLine, StoryView

_COUNTED = sentence("complaints", "{part} {n}")
_CARD = sentence("complaints", "Three-strike card")


@dataclass(frozen=True, slots=True)
class Reads:
    """What parts may ask: the present moment, the journal of a case, the acts that hold a draft, another case."""

    now: Callable[[], datetime]
    history: Callable[[UUID], Sequence[Act]]
    begun: Callable[[UUID], frozenset[str]]
    open: Callable[[UUID], None]
    file: Callable[[Kept], None] = lambda _kept: None
    """Shows an attached file."""
    strikes: Callable[[UUID], StrikeCard] | None = None
    """The three-strike card of a person."""


@dataclass(frozen=True, slots=True)
class Part:
    """One tab: *short* is its word where room is short, *count* how many things stand under it."""

    key: str
    word: Sentence
    make: Callable[[Reads], QWidget]
    show: Callable[[Any, rules.Detail, Reads], None]
    count: Callable[[rules.Detail], int] = lambda _detail: 0
    short: Sentence | None = None

    def tab(self, detail: rules.Detail | None, narrow: bool) -> str:
        """The words of the tab, with the count when there is something."""
        word = tell(self.short if narrow and self.short is not None else self.word)
        count = self.count(detail) if detail is not None else 0
        return tell(_COUNTED.of(part=word, n=count)) if count else word


class ListPart(QStackedWidget):
    """Lines of a story, or why there are none."""

    def __init__(self, name: str, called: str, line: str, why: str) -> None:
        super().__init__()
        self.story = StoryView(name, called)
        empty = EmptyState(f"{name}.empty", "file-text")
        empty.say(line, why)
        self.addWidget(empty)
        self.addWidget(self.story)

    def show_lines(self, lines: Sequence[StoryLine]) -> None:
        """Show these lines."""
        self.story.show_lines(lines)
        self.setCurrentIndex(1 if lines else 0)


def _story(_reads: Reads) -> QWidget:
    return StoryView("complaint.log", tell(sentence("complaints", "Course of the case")))


def _show_story(view: StoryView, detail: rules.Detail, reads: Reads) -> None:
    view.show_lines(told(detail, reads.now()))


def _papers(_reads: Reads) -> QWidget:
    return ListPart(
        "complaint.papers",
        tell(sentence("complaints", "Work orders and memos")),
        tell(sentence("complaints", "No work order or memo yet")),
        tell(sentence("complaints", "Handing over a work order or a memo enters it here, with its number.")),
    )


def _extensions(_reads: Reads) -> QWidget:
    return ListPart(
        "complaint.extensions",
        tell(sentence("complaints", "Extensions")),
        tell(sentence("complaints", "No extension was asked for")),
        tell(sentence("complaints", "A granted extension moves the limit of one segment; the original stays visible.")),
    )


def _aftermath(_reads: Reads) -> QWidget:
    return ListPart(
        "complaint.aftermath",
        tell(sentence("complaints", "Responsibility and what followed")),
        tell(sentence("complaints", "Nothing has followed yet")),
        tell(sentence("complaints", "Cause, penalty proposals, promises, samples, measures and appeals stand here.")),
    )


def _show_aftermath(part: ListPart, detail: rules.Detail, reads: Reads) -> None:
    """What followed; on top the three-strike card of the person whose conduct was complained of."""
    found = detail.case.aftermath.responsible
    lines = aftermath.lines(detail, reads.now())
    if found is not None and found.strike and found.staff_id is not None and reads.strikes is not None:
        lines = [_card_line(reads.strikes(found.staff_id)), *lines]
    part.show_lines(lines)


def _card_line(card: StrikeCard) -> StoryLine:
    told = [f"{line.at.replace(chr(10), '-')}　{line.title}　{line.who}\n{line.text}" for line in strike_lines(card)]
    return StoryLine("", f"{tell(_CARD)} {card.person}", card_words(card), "\n".join(told))


def _files(reads: Reads) -> QWidget:
    table = FileTable(reads.now)

    def open_file(key: object) -> None:
        kept = table.file(key)
        if kept is not None:
            reads.file(kept)

    table.opened.connect(open_file)
    return table


def _facts(_reads: Reads) -> QWidget:
    return FactsView("complaint.facts")


def _show_facts(view: FactsView, detail: rules.Detail, _reads: Reads) -> None:
    view.show_facts(detail.facts)


def _linked(reads: Reads) -> QWidget:
    table = LinkedTable(reads.now)
    table.opened.connect(reads.open)
    return table


def _show_linked(table: LinkedTable, detail: rules.Detail, _reads: Reads) -> None:
    table.show_linked(detail.linked)


def _history(_reads: Reads) -> QWidget:
    return HistoryView("complaint.history", tell(sentence("complaints", "History")))


def _show_history(view: HistoryView, detail: rules.Detail, reads: Reads) -> None:
    view.show_acts(reads.history(detail.id), reads.now())


PARTS: tuple[Part, ...] = (
    Part("story", sentence("complaints", "Course"), _story, _show_story),
    Part(
        "papers",
        sentence("complaints", "Orders and memos"),
        _papers,
        lambda part, detail, reads: part.show_lines(handling.papers(detail, reads.now())),
        handling.papers_count,
        sentence("complaints", "Orders"),
    ),
    Part(
        "extensions",
        sentence("complaints", "Extensions"),
        _extensions,
        lambda part, detail, reads: part.show_lines(handling.extensions(detail, reads.now())),
        handling.extensions_count,
    ),
    Part(
        "aftermath",
        sentence("complaints", "What followed"),
        _aftermath,
        _show_aftermath,
        aftermath.count,
        sentence("complaints", "Resp."),
    ),
    Part(
        "files",
        sentence("complaints", "Files"),
        _files,
        lambda table, detail, _reads: table.show_files(detail),
        lambda detail: len(detail.case.aftermath.files),
    ),
    Part(
        "facts",
        sentence("complaints", "Words and demand"),
        _facts,
        _show_facts,
        short=sentence("complaints", "Words"),
    ),
    Part("linked", sentence("complaints", "Linked"), _linked, _show_linked, lambda detail: len(detail.linked)),
    Part("history", sentence("complaints", "History"), _history, _show_history),
)
"""In the order of the tabs."""
