"""The day's page: what is due on the left, figures of the rooms, and signed papers that are still away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop.core.clock import local
from desktop.core.contributions import Action, Due
from desktop.core.contributions import Card as Contribution
from desktop.core.kind import Kind
from desktop.core.listing import Key
from desktop.desk import Desk
from desktop.printouts import rules as paper
from desktop.printouts import service as printouts
from desktop.room import DueSource
from desktop.today import rules, service
from desktop.today.dialogs.away import AwayForms
from desktop.widgets.banners import Banner
from desktop.widgets.bar_chart import BarChart
from desktop.widgets.breadth import Breadth
from desktop.widgets.cells import Cell, clock, link, words
from desktop.widgets.clock_text import face, moment, weekday
from desktop.widgets.house import House
from desktop.widgets.labels import Label
from desktop.widgets.metrics import metrics
from desktop.widgets.page import Page, Place
from desktop.widgets.quick_filters import QuickFilters
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.scrolled import Scrolled
from desktop.widgets.speech import tell
from desktop.widgets.states import Card, EmptyState

CardSource = Callable[[Desk], Sequence[Contribution]]
FormWords = Callable[[str], str]
_MISSED = "today.missed"
"""Preference: since when the limits passed that were told and closed."""
_NAMED = 3


class TodayTab(Page):
    """Lists what is due over all rooms; Enter opens the record where its next step is done."""

    stands_apart = True

    def __init__(
        self,
        desk: Desk,
        *,
        shows: Iterable[Kind],
        dues: Iterable[DueSource],
        cards: Iterable[CardSource],
        form_words: FormWords,
        acts: Iterable[Action] = (),
        off_since: datetime | None = None,
    ) -> None:
        """*shows* are the kinds the sources read; *form_words* gives the title of a form by its code; *acts* begin
        something new in a room, the first of them as the page's primary button; *off_since* is when the program
        was left last.
        """
        super().__init__(key="today", title=self.tr("Today"))
        self.shows = frozenset(shows) | paper.PRINTOUTS
        self._desk = desk
        self._source = service.DayList(desk, dues)
        self._off_since, self._began_at = off_since, desk.now()
        self._cards = tuple(cards)
        self._table = self._due_table()
        self._away = AwayForms(desk, form_words, self._take_back)
        self._figures = QVBoxLayout()
        self.set_content(self._lay_out())
        self.panes = [self._table, self._away.table]
        self._table.records.settled.connect(self._tell_counts)
        for number, act in enumerate(acts):
            self._offer(act, Place.SECONDARY if number else Place.PRIMARY)
        self._show_heading()
        self._show_cards()

    def refresh(self) -> None:
        """Read dues, figures and papers again."""
        super().refresh()
        self._show_heading()
        self._show_cards()

    def tick(self) -> None:
        """Repaint the clocks; at midnight the heading changes too."""
        super().tick()
        self._show_heading()

    def enter(self, house: House) -> None:
        """Take what the house lends; the counts follow with the list."""
        super().enter(house)
        self._quick.await_counts(("all", "mine"))

    def give_way(self, breadth: Breadth) -> None:
        """Where room is short the figures go under the papers' list."""
        super().give_way(breadth)
        below = breadth is Breadth.NARROW
        if below == (self._right.indexOf(self._middle) >= 0):
            return
        if below:
            self._right.addWidget(self._middle)
        else:
            self._split.insertWidget(1, self._middle)
            self._split.setStretchFactor(1, 0)
        self._middle.show()

    # What is shown

    def _due_table(self) -> RecordTable:
        columns: list[Column[rules.DueRow]] = [
            Column("due", self.tr("Limit"), self._clock, 160, ticks=True),
            Column("room", self.tr("Kind"), lambda row: words(tell(row.due.room), "ink2", "cell"), 52),
            Column("subject", self.tr("Matter"), lambda row: words(row.due.subject), stretches=True),
            Column("owner", self.tr("Owner"), lambda row: words(row.due.owner, "ink2", "cell"), 96),
            Column("step", self.tr("Next step"), lambda row: link(tell(row.due.step)), 112, right=True),
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
        self._middle = _Figures(self._figures)
        right = QWidget()
        right.setProperty("frame", "page")
        self._right = QVBoxLayout(right)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(metrics().card_gap)
        self._right.addWidget(self._away, 1)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setObjectName("today.split")
        self._split.setProperty("frame", "cards")
        self._split.setChildrenCollapsible(False)
        for part, stretch in ((left, 1), (self._middle, 0), (right, 0)):
            self._split.addWidget(part)
            self._split.setStretchFactor(self._split.count() - 1, stretch)
        self._split.setHandleWidth(metrics().card_gap)
        frame = QWidget()
        frame.setProperty("frame", "page")
        row = QHBoxLayout(frame)
        row.setContentsMargins(*(metrics().px(side) for side in (12, 10, 12, 10)))
        row.addWidget(self._split)
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
        return clock(face(self._desk.now(), due.starts_at, due.due_at, due.warns_at, doubtful=due.doubtful))

    def _show_heading(self) -> None:
        now = self._desk.now()
        day = self.tr("{month}/{day}, {weekday}; computed from the facts since the start, nothing is left out")
        told = day.format(month=local(now).month, day=local(now).day, weekday=tell(weekday(now)))
        self.bar.set_heading(self.title, told)

    def _tell_counts(self) -> None:
        told = self._source.told
        if told is None:
            return
        self._quick.show_counts({"all": told.all, "mine": told.mine})
        since = self._off_since
        if since is not None:
            self._off_since = None
            self._tell_missed(since, rules.missed(told.late, since, self._began_at))

    def _tell_missed(self, since: datetime, late: Sequence[Due]) -> None:
        """What became late while nobody could see it; told once, and gone for good when it was closed."""
        mark = since.isoformat()
        if not late or self.house is None or self.house.preferences.get(_MISSED) == mark:
            return
        at, names = tell(moment(since, self._began_at)), self.tr(", ").join(due.subject for due in late[:_NAMED])
        text = self.tr("since {time}: {names}").format(time=at, names=names)
        if len(late) > _NAMED:
            text = self.tr("{text} and {n} more").format(text=text, n=len(late) - _NAMED)
        lead = self.tr("{n} limits passed while the program was off").format(n=len(late))
        acts = [(self.tr("Show what is late"), partial(self._show_late, late[0].page))]
        banner = Banner("warn", text, lead=lead, acts=acts)
        preferences = self.house.preferences
        banner.closed.connect(lambda: preferences.put(_MISSED, mark))
        self.show_banner(banner)

    def _show_late(self, page: str) -> None:
        if self.house is not None:
            self.house.run(f"{page}.late")

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
        self._middle.updateGeometry()

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

    def take_scan(self, typed: str) -> None:
        """On this page a scanned form is one that came back."""
        self._take_back(typed)

    def _take_back(self, typed: str) -> None:
        if self.attempt(printouts.mark_returned, self._desk, typed, done=self._away.took_back):
            self._away.refresh()


class _Figures(Scrolled):
    """The cards with figures under each other, as high as they are together where there is room for that."""

    def __init__(self, cards: QVBoxLayout) -> None:
        super().__init__("today.figures", frame="page", margins=(0, 0, 0, 0), gap=0, wide=True)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(metrics().card_gap)
        self.column.addLayout(cards)
        self.setMinimumWidth(metrics().px(280))
        self.resize(metrics().px(310), self.height())

    def sizeHint(self) -> QSize:
        """What the cards want now; an area would go on by those it had at first."""
        inner = self.widget()
        return QSize(metrics().px(310), inner.sizeHint().height() if inner is not None else 0)
