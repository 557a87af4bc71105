"""Where an act is typed inside a member's file: its editor takes the place of what is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from desktop.core.acts import Offer, draft_problems, tidied_act
from desktop.core.problem import Problem
from desktop.widgets.act_drafts import DraftPlace, keep_drafts, tell_left
from desktop.widgets.act_editor import ActEditor
from desktop.widgets.act_fields import Offered
from desktop.widgets.page import Page


class ActPlace(QStackedWidget):
    """Shows *content*, or the editor of one act."""

    opening = Signal()
    """An editor is about to be opened here, whatever is in view."""
    left = Signal()
    """The editor was closed, its act done or not."""

    def __init__(self, name: str, page: Page, content: QWidget) -> None:
        super().__init__()
        self.setObjectName(name)
        self._page, self._content = page, content
        self.editor: ActEditor | None = None
        self._before: QWidget | None = None
        """Where the focus was when the editor was opened."""
        self.addWidget(content)

    def edit(
        self,
        offer: Offer[Any],
        offered: Offered,
        subject: Any,
        asof: Callable[[], Any],
        do: Callable[[Any], object],
        *,
        drafts: DraftPlace,
        side: QWidget | None = None,
    ) -> ActEditor:
        """Open the editor of an offer; *do* is the verb with the tidied draft, its refusals stand beside the fields.

        What is typed is kept in *drafts*; *side* stands beside the fields.
        """
        self._before = QApplication.focusWidget()
        self.opening.emit()
        self.leave()
        self._page.clear_note()
        self._page.clear_banner("error")  # why the former act could not be begun

        def problems(draft: Any) -> list[Problem]:
            return draft_problems(offer.act, draft, subject, asof())

        editor = ActEditor(offer, offered, problems, 0, side=side)
        keep_drafts(self._page, editor, drafts)
        editor.done_asked.connect(lambda draft: self._do(editor, do, tidied_act(draft)))
        editor.close_asked.connect(self.leave)
        self.editor = editor
        self.addWidget(editor)
        self.setCurrentWidget(editor)
        self._page.action(f"{self._page.key}.back").setEnabled(True)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return editor

    def leave(self) -> bool:
        """Show the content again; False when no editor was open."""
        editor, self.editor = self.editor, None
        if editor is None:
            return False
        held = editor.isAncestorOf(QApplication.focusWidget() or self)
        self.setCurrentWidget(self._content)
        self.removeWidget(editor)
        editor.hide()
        tell_left(self._page, editor)
        editor.deleteLater()
        if held:
            self._give_focus_back()
        self.left.emit()
        return True

    def _give_focus_back(self) -> None:
        """To where the act was asked for; to where work on the page begins when that is gone."""
        before, self._before = self._before, None
        if before is None or not isValid(before) or not before.isVisible() or not before.isEnabled():
            self._page.start_focus()
        elif isinstance(before, QAbstractButton):
            _list_beside(before).setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _do(self, editor: ActEditor, do: Callable[[Any], object], draft: Any) -> None:
        if self._page.attempt(do, draft, editor=editor):
            editor.finish()
            self.leave()


def _list_beside(button: QAbstractButton) -> QWidget:
    """The nearest list around a button: what was pressed may be out of reach now that its act is done."""
    around = button.parentWidget()
    while around is not None and not around.isWindow():
        listed = next((one for one in around.findChildren(QAbstractItemView) if one.isVisible()), None)
        if listed is not None:
            return listed
        around = around.parentWidget()
    return button
