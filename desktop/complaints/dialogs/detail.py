"""The record beside the list: head, segments with ticking clocks, what lies under its tabs, or an act's editor."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.complaints import rules
from desktop.complaints.dialogs import words
from desktop.complaints.dialogs.explanation import Explained, Explanation
from desktop.complaints.dialogs.facts_view import QuotePanel
from desktop.complaints.dialogs.parts import PARTS, ListPart, Reads
from desktop.complaints.dialogs.quick_entry import QuickEntry
from desktop.complaints.dialogs.record_head import RecordHead
from desktop.complaints.dialogs.segment_table import SegmentTable, with_post
from desktop.policy.clauses import AsOf
from desktop.widgets.act_editor import ActEditor
from desktop.widgets.act_list import ActList
from desktop.widgets.act_row import ActRow
from desktop.widgets.banners import Banner
from desktop.widgets.breadth import Breadth
from desktop.widgets.metrics import metrics
from desktop.widgets.spacing import space
from desktop.widgets.states import EmptyState
from desktop.widgets.sub_tabs import SubTabs

KEYS = tuple(part.key for part in PARTS)
EXPLAINED = "explained"
ALL_ACTS = "all_acts"
_QUOTE_WIDTH = {Breadth.NARROW: 0, Breadth.NORMAL: 268, Breadth.WIDE: 420}
_ROOM_FOR_BOTH = 560
"""Height from which the segments stay in view above an act's editor, the explanation and the list of all acts."""


class DetailPane(QStackedWidget):
    """Shows one complaint, or why there is none; its parts are made when they are first looked at."""

    turned = Signal()
    """Another tab, the explanation, or the editor of an act came into view or went."""
    act_asked = Signal(object)
    """The code of an act chosen from the list of all."""
    part_made = Signal(object)
    """A part was looked at for the first time: the page lends it the house."""

    def __init__(
        self,
        asof: Callable[[], AsOf],
        posts: Mapping[str, str],
        reads: Reads,
        acts: ActRow,
        explain: QWidget,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("complaint")
        self.setProperty("frame", "pane")
        self._asof, self._posts = asof, posts
        self._reads = reads
        self._breadth = Breadth.NORMAL
        self.detail: rules.Detail | None = None
        self.editor: ActEditor | None = None
        self._made: dict[str, QWidget] = {}
        self._shown: dict[str, rules.Detail] = {}
        self.acts = acts
        self.empty = EmptyState("complaint.empty", "clipboard-text")
        self.addWidget(self.empty)
        self._record = QWidget(self)
        self._record.setProperty("frame", "pane")
        self.addWidget(self._record)
        self._lay_out(explain)
        self.head.links_asked.connect(lambda: self.turn_to("linked"))

    # Layout

    def _lay_out(self, explain: QWidget) -> None:
        # From the outside in: what is laid into its place is dressed once, not once for each parent.
        column = QVBoxLayout(self._record)
        space(column)
        self.head = RecordHead(self.acts, self._record)
        self.segments = SegmentTable(self._asof, self._posts, self._record)
        self._notices = QVBoxLayout()
        space(self._notices, (12, 0, 12, 0))
        self.below = QStackedWidget(self._record)
        self.below.setObjectName("complaint.below")
        self._reading = QWidget(self.below)
        self.below.addWidget(self._reading)
        column.addWidget(self.head)
        column.addLayout(self._notices)
        column.addWidget(self.segments)
        column.addWidget(self.below, 1)
        self._lay_out_reading(explain)

    def _lay_out_reading(self, explain: QWidget) -> None:
        column = QVBoxLayout(self._reading)
        space(column)
        bar = QFrame(self._reading)
        bar.setObjectName("complaint.tabs.row")
        bar.setProperty("frame", "bar")
        column.addWidget(bar)
        row = QHBoxLayout(bar)
        space(row, (16, 0, 12, 0), gap=8)
        self.tabs = self._make_tabs()
        row.addWidget(self.tabs, 1)
        row.addWidget(explain)
        QWidget.setTabOrder(self.tabs, explain)
        self._before_body = explain
        self.body = QStackedWidget(self._reading)
        self.body.setObjectName("complaint.body")
        self.body.setMinimumHeight(metrics().px(72))
        self.quote = QuotePanel(self._reading)
        self.quick = QuickEntry(self._reading)
        under = QHBoxLayout()
        space(under)
        column.addLayout(under, 1)
        column.addWidget(self.quick)
        under.addWidget(self.body, 1)
        under.addWidget(self.quote)

    def _make_tabs(self) -> SubTabs:
        tabs = SubTabs("complaint.tabs", self.tr("Parts of the record"))
        for part in PARTS:
            tabs.addTab(part.tab(None, False))
        tabs.currentChanged.connect(self._turn_by_tab)
        tabs.tabBarClicked.connect(self._turn_by_tab)
        return tabs

    # What it shows

    def show_record(self, detail: rules.Detail | None) -> None:
        """Show a complaint, or the empty state; the tab in view stays."""
        self.detail = detail
        self.setCurrentIndex(0 if detail is None else 1)
        self._shown.clear()
        if detail is None:
            return
        now = self._asof().now
        self.head.show_record(detail, now)
        self.show_offers(detail.offers)
        self.segments.show_segments(detail.segments)
        self.quote.show_record(detail)
        self._show_notices(detail)
        self._tell_tabs()
        self._show_part()

    def show_offers(self, offers: Sequence[rules.Offer]) -> None:
        """Show what can be done with the case now."""
        self.acts.show_offers(offers)
        self.quick.show_offers(offers)

    def tick(self) -> None:
        """A minute later something may be late; the tables tick by themselves."""
        if self.detail is not None:
            self._shown.pop("story", None)
            self._show_part()

    def part(self) -> str:
        """The key of the part in view, also of those without a tab: the explanation, the list of all acts."""
        shown = self.body.currentWidget()
        return next(
            (key for key, widget in self._made.items() if widget is shown), KEYS[max(0, self.tabs.currentIndex())]
        )

    def turn_to(self, key: str) -> None:
        """Bring one of the parts, the explanation or the list of all acts into view."""
        if key in KEYS:
            self.tabs.blockSignals(True)
            self.tabs.setCurrentIndex(KEYS.index(key))
            self.tabs.blockSignals(False)
        self._show_part(key)
        self.turned.emit()

    @property
    def aside(self) -> bool:
        """Whether something without a tab is in view: the explanation of the limits, the list of all acts."""
        return self.part() not in KEYS

    def turn_aside(self, key: str) -> None:
        """Bring something without a tab into view, or go back to the tab."""
        self.turn_to(KEYS[self.tabs.currentIndex()] if self.part() == key else key)

    def made(self, key: str) -> QWidget:
        """The widget of a part, made when it is wanted first."""
        if key not in self._made:
            if key == EXPLAINED:
                widget: QWidget = Explanation("complaint.explanation", self.tr("How the limits add up"))
            elif key == ALL_ACTS:
                widget = self._act_list()
            else:
                widget = PARTS[KEYS.index(key)].make(self._reads)
            self._made[key] = widget
            self.body.addWidget(widget)
            # What is made late would be visited last, after the line below it.
            QWidget.setTabOrder(self._before_body, widget.story if isinstance(widget, ListPart) else widget)
            self.part_made.emit(widget)
        return self._made[key]

    def _act_list(self) -> ActList:
        acts = ActList("complaint", words.ACT_GROUPS)
        acts.opened.connect(self.act_asked)
        acts.clicked.connect(lambda index: self.act_asked.emit(acts.records.key(index.row())))
        return acts

    def give_way(self, breadth: Breadth) -> None:
        """Leave out what a window of this width has no room for."""
        self._breadth = breadth
        self.segments.narrow(breadth is Breadth.NARROW)
        self.acts.narrow(breadth is Breadth.NARROW)
        self._tell_tabs()
        self._follow()

    # The editor of an act

    def show_editor(self, editor: ActEditor) -> None:
        """Put an act's editor in place of the tabs; head and, where there is room, segments stay in view."""
        self.close_editor()
        self.editor = editor
        self.below.addWidget(editor)
        self.below.setCurrentWidget(editor)
        self._follow_height()
        editor.setFocus()
        self.turned.emit()

    def close_editor(self) -> None:
        """Show the tabs again; what was typed was kept by the page."""
        editor, self.editor = self.editor, None
        if editor is not None:
            self.below.setCurrentWidget(self._reading)
            self.below.removeWidget(editor)
            editor.hide()
            editor.deleteLater()
            self._follow_height()
            self.turned.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window shows the editor of an act, the explanation or the list of all acts alone under the head."""
        super().resizeEvent(event)
        self._follow_height()

    def _follow_height(self) -> None:
        read_below = self.editor is not None or self.aside
        self.segments.setVisible(not read_below or self.height() >= metrics().px(_ROOM_FOR_BOTH))
        self.segments.shrink(read_below)

    # Inside

    def _turn_by_tab(self, place: int) -> None:
        if place >= 0:
            self._show_part(KEYS[place])
            self.turned.emit()

    def _show_part(self, key: str = "") -> None:
        key = key or self.part()
        widget = self.made(key)
        self.body.setCurrentWidget(widget)
        self._follow()
        self._follow_height()
        detail = self.detail
        if detail is None:
            return
        if key == EXPLAINED:
            self._show_explanation(detail)
        elif key == ALL_ACTS:
            assert isinstance(widget, ActList)
            widget.show_offers(detail.offers, self._reads.begun(detail.id))
        elif self._shown.get(key) is not detail:
            self._shown[key] = detail
            PARTS[KEYS.index(key)].show(widget, detail, self._reads)

    def _tell_tabs(self) -> None:
        narrow = self._breadth is Breadth.NARROW
        for place, part in enumerate(PARTS):
            self.tabs.setTabText(place, part.tab(self.detail, narrow))

    def _follow(self) -> None:
        wide, story = _QUOTE_WIDTH[self._breadth], self.part() == "story"
        self.quote.setVisible(bool(wide) and story)
        self.quick.setVisible(story)
        if wide:
            self.quote.setFixedWidth(metrics().px(wide))

    def _show_notices(self, detail: rules.Detail) -> None:
        while (item := self._notices.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        years = sorted(frozenset().union(*(one.due.fallback_years for one in detail.segments)))
        self._notices.setContentsMargins(*((metrics().px(side) for side in (12, 6, 12, 6)) if years else (0, 0, 0, 0)))
        if years:
            told = self.tr("Limits are counted by the ordinary week: public holidays of {years} are not entered.")
            self._notices.addWidget(Banner("unset", told.format(years=self.tr(", ").join(map(str, years)))))

    def _show_explanation(self, detail: rules.Detail) -> None:
        intro = self.tr("By the level “{level}”, frozen at receipt. Policy version {version}.")
        found = [Explained(one.due, with_post(one, self._posts.get(one.due.owner, ""))) for one in detail.segments]
        explanation = self.made(EXPLAINED)
        assert isinstance(explanation, Explanation)
        told = intro.format(level=detail.level_word, version=detail.policy_version)
        explanation.show_limits(told, found, self._asof().now)
