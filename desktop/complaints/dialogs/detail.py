"""The record beside the list: head, segments with ticking clocks, and what lies under its tabs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from desktop.complaints import rules
from desktop.complaints.dialogs.explanation import Explained, Explanation
from desktop.complaints.dialogs.facts_view import FactsView, QuotePanel
from desktop.complaints.dialogs.linked_table import LinkedTable
from desktop.complaints.dialogs.record_head import RecordHead
from desktop.complaints.dialogs.segment_table import SegmentTable, with_post
from desktop.complaints.dialogs.story import told
from desktop.history.dialogs import HistoryView
from desktop.history.rules import Act
from desktop.policy.clauses import AsOf
from desktop.widgets.breadth import Breadth
from desktop.widgets.metrics import metrics
from desktop.widgets.spacing import space
from desktop.widgets.states import EmptyState
from desktop.widgets.story import StoryView

STORY, FACTS, LINKED, HISTORY, EXPLAINED = range(5)
_QUOTE_WIDTH = {Breadth.NARROW: 0, Breadth.NORMAL: 268, Breadth.WIDE: 420}


class DetailPane(QStackedWidget):
    """Shows one complaint, or why there is none; reads nothing itself but asks *history* when that tab is opened."""

    open_asked = Signal(object)
    """The id of a linked complaint."""
    turned = Signal()
    """Another tab, or the explanation, came into view or went."""

    def __init__(
        self,
        asof: Callable[[], AsOf],
        posts: Mapping[str, str],
        history: Callable[[UUID], Sequence[Act]],
        head: RecordHead,
        explain: QWidget,
    ) -> None:
        super().__init__()
        self.setObjectName("complaint")
        self.setProperty("frame", "pane")
        self._asof, self._posts, self._history = asof, posts, history
        self._breadth = Breadth.NORMAL
        self.detail: rules.Detail | None = None
        self._history_of: UUID | None = None
        self.head = head
        self.segments = SegmentTable(asof, posts)
        self.tabs = self._make_tabs()
        self.story = StoryView("complaint.log", self.tr("Course of the case"))
        self.facts = FactsView("complaint.facts")
        self.linked = LinkedTable(lambda: asof().now)
        self.history = HistoryView("complaint.history", self.tr("History"))
        self.explanation = Explanation("complaint.explanation", self.tr("How the limits add up"))
        self.quote = QuotePanel()
        self.body = QStackedWidget()
        self.body.setObjectName("complaint.body")
        for page in (self.story, self.facts, self.linked, self.history, self.explanation):
            self.body.addWidget(page)
        self.empty = EmptyState("complaint.empty", "clipboard-text")
        self.addWidget(self.empty)
        self.addWidget(self._record(explain))
        head.links_asked.connect(lambda: self.turn_to(LINKED))
        self.linked.opened.connect(self.open_asked)

    def _make_tabs(self) -> QTabBar:
        tabs = QTabBar()
        tabs.setObjectName("complaint.tabs")
        tabs.setAccessibleName(self.tr("Parts of the record"))
        tabs.setProperty("rank", "sub")
        tabs.setDrawBase(False)
        tabs.setExpanding(False)
        for text in (self.tr("Course"), self.tr("Words and demand"), self.tr("Linked"), self.tr("History")):
            tabs.addTab(text)
        tabs.currentChanged.connect(self.turn_to)
        tabs.tabBarClicked.connect(self.turn_to)
        return tabs

    def _record(self, explain: QWidget) -> QWidget:
        record = QWidget()
        record.setProperty("frame", "pane")
        bar = QFrame()
        bar.setObjectName("complaint.tabs.row")
        bar.setProperty("frame", "bar")
        row = QHBoxLayout(bar)
        space(row, (16, 0, 12, 0), gap=8)
        row.addWidget(self.tabs, 1)
        row.addWidget(explain)
        under = QHBoxLayout()
        space(under)
        under.addWidget(self.body, 1)
        under.addWidget(self.quote)
        column = QVBoxLayout(record)
        space(column)
        column.addWidget(self.head)
        column.addWidget(self.segments)
        column.addWidget(bar)
        column.addLayout(under, 1)
        self.body.setMinimumHeight(metrics().px(72))
        return record

    # What it shows

    def show_record(self, detail: rules.Detail | None) -> None:
        """Show a complaint, or the empty state; the tab in view stays."""
        self.detail = detail
        self.setCurrentIndex(0 if detail is None else 1)
        if detail is None:
            return
        self.head.show_record(detail, self._asof().now)
        self.segments.show_segments(detail.segments)
        self.quote.show_record(detail)
        self.facts.show_facts(detail.facts)
        self.linked.show_linked(detail.linked)
        count = len(detail.linked)
        self.tabs.setTabText(LINKED, self.tr("Linked {n}").format(n=count) if count else self.tr("Linked"))
        self._history_of = None
        self._show_story()
        self._follow()

    def tick(self) -> None:
        """A minute later something may be late; the tables tick by themselves."""
        if self.detail is not None:
            self._show_story()

    def turn_to(self, place: int) -> None:
        """Bring one of the parts into view."""
        if place < 0:
            return
        if place != EXPLAINED:
            self.tabs.blockSignals(True)
            self.tabs.setCurrentIndex(place)
            self.tabs.blockSignals(False)
        self.body.setCurrentIndex(place)
        self._follow()
        self.turned.emit()

    @property
    def explaining(self) -> bool:
        """Whether the explanation of the limits is in view."""
        return self.body.currentIndex() == EXPLAINED

    def explain(self) -> None:
        """Bring the explanation into view, or go back to the tab."""
        self.turn_to(self.tabs.currentIndex() if self.explaining else EXPLAINED)

    def give_way(self, breadth: Breadth) -> None:
        """Leave out what a window of this width has no room for."""
        self._breadth = breadth
        self.segments.narrow(breadth is Breadth.NARROW)
        self._follow()

    def _follow(self) -> None:
        wide = _QUOTE_WIDTH[self._breadth]
        self.quote.setVisible(bool(wide) and self.body.currentIndex() == STORY)
        if wide:
            self.quote.setFixedWidth(metrics().px(wide))
        detail = self.detail
        if detail is not None and self.body.currentIndex() == HISTORY and self._history_of != detail.id:
            self._history_of = detail.id
            self.history.show_acts(self._history(detail.id), self._asof().now)
        if detail is not None and self.explaining:
            self._show_explanation(detail)

    def _show_story(self) -> None:
        if self.detail is not None:
            self.story.show_lines(told(self.detail, self._asof().now))

    def _show_explanation(self, detail: rules.Detail) -> None:
        intro = self.tr("By the level “{level}”, frozen at receipt. Policy version {version}.")
        found = [Explained(one.due, with_post(one, self._posts.get(one.due.owner, ""))) for one in detail.segments]
        now = self._asof().now
        self.explanation.show_limits(intro.format(level=detail.level_word, version=detail.policy_version), found, now)
