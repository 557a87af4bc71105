"""The layout that most sections share: a list, beside it one of its rows under a head, or an editor in its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.listing import Key
from desktop.core.problem import Problems
from desktop.widgets.act_drafts import DraftPlace, keep_drafts, tell_left
from desktop.widgets.act_editor import ActEditor
from desktop.widgets.banners import Banner
from desktop.widgets.breadth import Breadth
from desktop.widgets.jobs import Cancelled
from desktop.widgets.labels import Elided
from desktop.widgets.metrics import metrics
from desktop.widgets.page import Page
from desktop.widgets.record_table import RecordTable
from desktop.widgets.spacing import space
from desktop.widgets.states import EmptyState

WIDTHS: Mapping[Breadth, int] = MappingProxyType({Breadth.NARROW: 350, Breadth.NORMAL: 500, Breadth.WIDE: 640})
LEAST_LEFT, LEAST_RIGHT = 320, 560


class DetailHead(QFrame):
    """What the row in view is called, how it stands, and what can be done about it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}.head")
        self.setProperty("frame", "bar")
        self.title = Elided("", "title", name=f"{name}.title")
        self.state = Elided("", "meta", name=f"{name}.state")
        self._column = QVBoxLayout(self)
        space(self._column, (16, 12, 12, 12), gap=4)
        self._column.addWidget(self.title)
        self._column.addWidget(self.state)

    def put(self, acts: Sequence[QWidget], ends: Sequence[QWidget] = ()) -> None:
        """A row of buttons; *ends* stand at its right."""
        row = QHBoxLayout()
        space(row, (0, 8, 0, 0), gap=8)
        for act in acts:
            row.addWidget(act)
        row.addStretch(1)
        for end in ends:
            row.addWidget(end)
        self._column.addLayout(row)

    def say(self, title: str, state: str) -> None:
        """Another row is in view."""
        self.title.setText(title)
        self.state.setText(state)


class ListAndDetail(QWidget):
    """A section of a page; a room's own says by `show_key` what is shown of a row."""

    def __init__(
        self,
        name: str,
        page: Page,
        table: RecordTable,
        detail: QWidget,
        *,
        icon: str,
        first: object = "",
        above: QWidget | None = None,
        widths: Mapping[Breadth, int] = WIDTHS,
    ) -> None:
        """*first* is what the list lets through at first, *above* stands over it; *icon* marks empty states."""
        super().__init__()
        self.setObjectName(name)
        self._page, self._widths = page, widths
        self._loaded = False
        self.table, self.detail = table, detail
        table.records.wanted = first
        self.editor: ActEditor | None = None
        self.head = DetailHead(name)
        self.none = EmptyState(f"{name}.list.empty", icon)
        """In place of the list's rows; `say_none` gives it its words."""
        self.table.show_when_empty(self.none)
        self.nothing = EmptyState(f"{name}.empty", icon)
        """In place of the detail while no row is chosen."""
        # From the outside in: whatever is put into something else has all its own parts dressed again.
        self._column = QVBoxLayout(self)
        space(self._column)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._column.addWidget(self._split, 1)
        self._middle = QStackedWidget()
        self._lay_out(name, above)
        for part in (detail, self.nothing, self._blank):
            self._middle.addWidget(part)
        self.panes: list[QWidget] = [table, detail] if above is None else [table, detail, above]
        table.picked.connect(self._picked)
        table.records.modelReset.connect(self._counted)
        table.records.settled.connect(self._counted)
        self.show_nothing()

    def _lay_out(self, name: str, above: QWidget | None) -> None:
        split = self._split
        split.setObjectName(f"{name}.split")
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        self._middle.setObjectName(f"{name}.middle")
        self._blank = QWidget()
        for parts, least in (([above, self.table], LEAST_LEFT), ([self.head, self._middle], LEAST_RIGHT)):
            frame = QFrame()
            split.addWidget(frame)
            frame.setProperty("frame", "pane")
            frame.setMinimumWidth(metrics().px(least))
            column = QVBoxLayout(frame)
            space(column)
            for part in parts:
                if part is not None:
                    column.addWidget(part, 1 if part is parts[-1] else 0)
        split.setStretchFactor(1, 1)

    def put_notice(self, notice: Banner | None) -> None:
        """One thing to know about the whole section, on top of it."""
        if notice is not None:
            row = QHBoxLayout()
            space(row, (8, 8, 8, 8))
            row.addWidget(notice)
            self._column.insertLayout(0, row)

    # What a room's own section says

    def show_key(self, _key: Key | None) -> None:
        """Show the row of a key by `show_detail`, or that there is none by `show_nothing`."""
        self.show_nothing()

    def say_none(self) -> None:
        """Say in `none` why the list is empty; called whenever it is."""

    # What its page calls

    def begin(self) -> None:
        """Shown; the list is read for the first time."""
        if not self._loaded and self._page.house is not None:
            self._loaded = True
            self.table.load()

    def refresh(self) -> None:
        """Read the list and the row in view again."""
        if self._loaded:
            self.table.refresh()
            self.show_key(self.table.current_key())

    def give_way(self, breadth: Breadth) -> None:
        """Narrow windows have a narrower list."""
        self.table.give_way(breadth)
        left = metrics().px(self._widths[breadth])
        self._split.setSizes([left, max(1, self.width() - left)])

    def back(self) -> bool:
        """Leave the editor; False when there is none."""
        if self.editor is None:
            return False
        self.leave_editor()
        return True

    # The row in view

    def show_detail(self, title: str, state: str) -> None:
        """A row is in view, called and standing like this; an open editor stays in front."""
        self.head.say(title, state)
        self.head.show()
        if self.editor is None:
            self._middle.setCurrentWidget(self.detail)

    def show_nothing(self) -> None:
        """No row is in view; an open editor stays in front, under no head."""
        self.head.hide()
        if self.editor is None:
            self._middle.setCurrentWidget(self._no_row())

    def _no_row(self) -> QWidget:
        """An empty list says by itself that there is nothing to choose."""
        return self.nothing if self.table.records.rowCount() else self._blank

    def _picked(self, key: Key | None) -> None:
        if self.editor is not None and self.table.restoring:
            return  # what others did moves the list, not what is being typed
        self.leave_editor()
        self.show_key(key)

    def _counted(self) -> None:
        if not self.table.records.rowCount():
            self.say_none()
            self.show_key(None)

    # Its editor

    def show_editor(self, editor: ActEditor, drafts: DraftPlace | None = None) -> None:
        """Put an editor in place of the detail; closing it comes back here. What is typed is kept in *drafts*."""
        self.leave_editor()
        if drafts is not None:
            keep_drafts(self._page, editor, drafts)
        self._page.clear_note()
        editor.close_asked.connect(self.leave_editor)
        self.editor = editor
        self._middle.addWidget(editor)
        self._middle.setCurrentWidget(editor)
        self.panes.insert(1, editor)
        self._page.action(f"{self._page.key}.back").setEnabled(True)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_editor(self) -> None:
        """Show the detail again, or that there is none."""
        editor, self.editor = self.editor, None
        if editor is None:
            return
        self._middle.removeWidget(editor)
        self.panes.remove(editor)
        editor.hide()
        tell_left(self._page, editor)
        editor.deleteLater()
        self._middle.setCurrentWidget(self._no_row() if self.head.isHidden() else self.detail)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def act_failed(self, editor: ActEditor, error: BaseException) -> None:
        """The worker did not do the act of an editor: it was refused, stopped, or failed; what was typed stays."""
        editor.go_on()
        if isinstance(error, Problems):
            editor.show_problems(error.found)
        elif isinstance(error, Exception) and not isinstance(error, Cancelled):
            self._page.show_refusal(error)
