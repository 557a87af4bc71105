"""The day's page: what is due on the left, figures of the rooms, and signed papers that are still away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from desktop.core.clock import local, local_day
from desktop.core.contributions import Action
from desktop.core.contributions import Card as Contribution
from desktop.core.kind import Kind
from desktop.core.listing import Key
from desktop.desk import Desk
from desktop.printouts import rules as paper
from desktop.printouts import service as printouts
from desktop.today import rules, service
from desktop.widgets.bar_chart import BarChart
from desktop.widgets.breadth import Breadth
from desktop.widgets.cells import Cell, Gap, Words, clock, link, words
from desktop.widgets.clock_text import face, weekday
from desktop.widgets.house import House
from desktop.widgets.inputs import TextLine
from desktop.widgets.labels import Label, Message
from desktop.widgets.metrics import metrics
from desktop.widgets.page import Page, Place
from desktop.widgets.quick_filters import QuickFilters
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.scanner import ScannerBurst
from desktop.widgets.speech import tell
from desktop.widgets.states import Card, EmptyState

CardSource = Callable[[Desk], Sequence[Contribution]]
FormWords = Callable[[str], str]


class TodayTab(Page):
    """Lists what is due over all rooms; Enter opens the record where its next step is done."""

    def __init__(
        self,
        desk: Desk,
        *,
        shows: Iterable[Kind],
        dues: Iterable[service.DueSource],
        cards: Iterable[CardSource],
        form_words: FormWords,
        acts: Iterable[Action] = (),
    ) -> None:
        """*shows* are the kinds the sources read; *form_words* gives the title of a form by its code; *acts* begin
        something new in a room, the first of them as the page's primary button.
        """
        super().__init__(key="today", title=self.tr("Today"))
        self.shows = frozenset(shows) | paper.PRINTOUTS
        self._desk = desk
        self._source = service.DayList(desk, dues)
        self._cards = tuple(cards)
        self._table = self._due_table()
        self._away = AwayForms(desk, form_words, self._take_back)
        self._figures = QVBoxLayout()
        self.set_content(self._lay_out())
        self.panes = [self._table, self._away.table]
        burst = ScannerBurst(self)
        burst.scanned.connect(self._take_back)
        for table in (self._table, self._away.table):
            burst.watch(table)
        for number, act in enumerate(acts):
            self._offer(act, Place.SECONDARY if number else Place.PRIMARY)
        self._show_heading()
        self._show_cards()

    def refresh(self) -> None:
        """Read dues, figures and papers again."""
        super().refresh()
        self._show_heading()
        self._show_cards()
        self._count()

    def tick(self) -> None:
        """Repaint the clocks; at midnight the heading changes too."""
        super().tick()
        self._show_heading()

    def enter(self, house: House) -> None:
        """Take what the house lends and count what is due."""
        super().enter(house)
        self._count()

    def give_way(self, breadth: Breadth) -> None:
        """Where room is short the figures go under the papers' list; here they fold away first."""
        super().give_way(breadth)
        self._middle.setVisible(breadth is not Breadth.NARROW)

    # What is shown

    def _due_table(self) -> RecordTable:
        columns: list[Column[rules.DueRow]] = [
            Column("due", self.tr("Limit"), self._clock, 136, ticks=True),
            Column("room", self.tr("Kind"), lambda row: words(tell(row.due.room), "ink2", "cell"), 52),
            Column("subject", self.tr("Matter"), lambda row: words(row.due.subject), stretches=True),
            Column("owner", self.tr("Owner"), lambda row: words(row.due.owner, "ink2", "cell"), 96),
            Column("step", self.tr("Next step"), lambda row: link(tell(row.due.step)), 96, right=True),
        ]
        table = RecordTable(self._source, columns, name="today.due", wanted=rules.DueWanted())
        table.setAccessibleName(self.tr("What is due"))
        table.opened.connect(self._open)
        table.clicked.connect(lambda index: self._open(table.current_key()) if index.column() == 4 else None)
        empty = EmptyState("today.due.empty", "calendar-blank")
        empty.say(self.tr("Nothing is due"), self.tr("Computed from the facts of all rooms at this moment."))
        table.show_when_empty(empty)
        return table

    def _lay_out(self) -> QWidget:
        left = Card("today.list", bare=True)
        left.body.addLayout(self._filters())
        left.body.addWidget(self._table, 1)
        self._middle = _column_of(self._figures, metrics().px(310))
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setObjectName("today.split")
        split.setProperty("frame", "cards")
        split.setChildrenCollapsible(False)
        for part, stretch in ((left, 1), (self._middle, 0), (self._away, 0)):
            split.addWidget(part)
            split.setStretchFactor(split.count() - 1, stretch)
        split.setHandleWidth(metrics().card_gap)
        frame = QWidget()
        frame.setProperty("frame", "page")
        row = QHBoxLayout(frame)
        row.setContentsMargins(*(metrics().px(side) for side in (12, 10, 12, 10)))
        row.addWidget(split)
        return frame

    def _filters(self) -> QHBoxLayout:
        self._quick = QuickFilters("today.quick", (("all", self.tr("Whole office")), ("mine", self.tr("Mine"))))
        self._quick.chosen.connect(lambda value: self._table.ask(rules.DueWanted(mine=value == "mine")))
        row = QHBoxLayout()
        row.setContentsMargins(*(metrics().px(side) for side in (10, 5, 14, 5)))
        row.addWidget(self._quick)
        row.addStretch(1)
        row.addWidget(Label(self.tr("F5 reads again; Enter goes to the next step"), "hint"))
        return row

    def _clock(self, row: rules.DueRow) -> Cell:
        due = row.due
        return clock(face(self._desk.now(), due.starts_at, due.due_at, doubtful=due.doubtful))

    def _show_heading(self) -> None:
        now = self._desk.now()
        day = self.tr("{month}/{day}, {weekday}; computed from the facts since the start, nothing is left out")
        told = day.format(month=local(now).month, day=local(now).day, weekday=tell(weekday(now)))
        self.bar.set_heading(self.title, told)

    def _count(self) -> None:
        due = service.dues(self._desk, self._source.sources)
        self._quick.show_counts({"all": len(due), "mine": sum(1 for one in due if one.mine)})

    def _show_cards(self) -> None:
        while item := self._figures.takeAt(0):
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for source in self._cards:
            for shown in source(self._desk):
                total = sum(sum(figure.parts) for figure in shown.figures)
                card = Card(f"today.{shown.key}", self.tr("{title}: {n}").format(title=tell(shown.title), n=total))
                card.body.addWidget(BarChart(shown))
                self._figures.addWidget(card)
        self._figures.addStretch(1)

    # What is done

    def _offer(self, act: Action, place: Place) -> None:
        action = self.add_action(
            f"today.{act.name}", tell(act.title), "", partial(self._begin, act), place=place, icon="plus"
        )
        action.setProperty("shown_keys", act.shortcut)  # the window listens to them
        action.changed.emit()

    def _begin(self, act: Action) -> None:
        if self.house is not None:
            self.house.run(act.name)

    def _open(self, key: Key) -> None:
        row = self._source.row(key)
        if row is None or self.house is None:
            return
        self.house.open(row.due.page, row.due.id)
        if row.due.action:
            self.house.run(row.due.action)

    def _take_back(self, typed: str) -> None:
        if self.attempt(printouts.mark_returned, self._desk, typed, done=self._away.took_back):
            self._away.refresh()


class AwayForms(Card):
    """Papers that have not come back signed, with a line that takes a form's scanned code."""

    def __init__(self, desk: Desk, form_words: FormWords, take_back: Callable[[str], None]) -> None:
        super().__init__("today.away", self.tr("Signed forms still away: {n}").format(n=0))
        self._desk, self._form_words = desk, form_words
        self.setMinimumWidth(metrics().px(260))
        self.table = self._table()
        self._scan = TextLine(hint=self.tr("Scan a form's code to take it back"), icon="keyboard", breadth="whole")
        self._scan.setObjectName("today.scan")
        self._scan.setAccessibleName(self.tr("Take a signed form back"))
        self._scan.returnPressed.connect(lambda: take_back(self._scan.value()))
        self._message = Message("today.scan.message")
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._scan)
        self.body.addWidget(self._message)
        self.refresh()

    def refresh(self) -> None:
        """Count the papers; the table reads itself."""
        count = len(printouts.outstanding(self._desk)) if self._desk.may(paper.READ) else 0
        self.title.setText(self.tr("Signed forms still away: {n}").format(n=count))

    def took_back(self, facts: paper.PrintoutFacts) -> None:
        """Say which paper came back, and be ready for the next one."""
        self._scan.set_value("")
        self._scan.setFocus(Qt.FocusReason.OtherFocusReason)
        told = self.tr("{form} {number} is back").format(form=facts.form, number=facts.number)
        self._message.say(told)

    def _table(self) -> RecordTable:
        columns: list[Column[paper.PrintoutFacts]] = [
            Column("form", self.tr("Form"), self._form, stretches=True),
            Column("days", self.tr("Away"), self._days, 64, right=True),
        ]
        table = RecordTable(_Away(self._desk), columns, name="today.forms", two_lines=True)
        table.setAccessibleName(self.tr("Signed forms still away"))
        empty = EmptyState("today.forms.empty", "file-text")
        empty.say(
            self.tr("No signed form is away"), self.tr("Forms that need a signature wait here until they return.")
        )
        table.show_when_empty(empty)
        return table

    def _form(self, row: paper.PrintoutFacts) -> Cell:
        title = Words(self._form_words(row.form), elides=True)
        return Cell((Words(row.form, "ink2", "meta"), Gap(6), title), (Words(row.number, "ink2", "meta"),))

    def _days(self, row: paper.PrintoutFacts) -> Cell:
        days = (self._desk.today() - local_day(row.printed_at)).days
        if days < 1:
            return words(self.tr("today"), "ink2", "meta")
        return words(self.tr("{n} d").format(n=days), "warn" if days > 2 else "ink2", "meta")


class _Away:
    """Outstanding papers as the item model reads them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._read: dict[Key, paper.PrintoutFacts] = {}

    def ids(self, _order: object, _wanted: object, limit: int | None = None) -> Sequence[Key]:
        """The longest away first."""
        if not self._desk.may(paper.READ):
            return []
        self._read = {facts.id: facts for facts in printouts.outstanding(self._desk)[:limit]}
        return list(self._read)

    def rows(self, ids: Sequence[Key]) -> list[paper.PrintoutFacts]:
        """The papers as they were last read."""
        return [self._read[key] for key in ids if key in self._read]


def _column_of(layout: QVBoxLayout, width: int) -> QScrollArea:
    inner = QWidget()
    inner.setProperty("frame", "page")
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(metrics().card_gap)
    inner.setLayout(layout)
    area = QScrollArea()
    area.setObjectName("today.figures")
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setMinimumWidth(metrics().px(280))
    area.setWidget(inner)
    area.resize(width, area.height())
    return area
