"""The one editor of everything that can be done to a record: made from what the act declares, inside the record."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.acts import Offer
from desktop.core.problem import Problem
from desktop.widgets.act_fields import Offered, Typed, draft_of, typed_field
from desktop.widgets.action_button import ActionButton
from desktop.widgets.banners import Banner
from desktop.widgets.buttons import Button, IconButton
from desktop.widgets.draft_editor import ENTER, DraftEditor
from desktop.widgets.fields import FormGrid
from desktop.widgets.fieldset import FieldSet, ProblemLine
from desktop.widgets.jobs import Job
from desktop.widgets.labels import Label, Message
from desktop.widgets.metrics import metrics
from desktop.widgets.scrolled import Scrolled
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell

NAME = "act"
LEFT_OVER = 2
"""The share of the spare height that stays free below the fields; a text of several lines takes one."""
Check = Callable[[Any], Sequence[Problem]]


def _pairs(typed: Sequence[Typed]) -> Iterator[tuple[Typed, Typed | None]]:
    """Two short fields in a row stand side by side; every other one has the width to itself."""
    left = list(typed)
    while left:
        first = left.pop(0)
        beside = left.pop(0) if left and first.short and left[0].short else None
        yield first, beside


class ActEditor(DraftEditor):
    """Asks its page to do the act, to keep what was typed, to throw it away, to close."""

    done_asked = Signal(object)
    """The act's draft, without problems."""
    drop_asked = Signal()
    finished = Signal()
    """The act is done."""
    began = Signal(object)
    """The `Job` that does it elsewhere has begun."""

    def __init__(
        self, offer: Offer[Any], offered: Offered, check: Check, sequence: int, *, side: QWidget | None = None
    ) -> None:
        """*sequence* is the journal sequence of the record as the clerk saw it; *side* stands beside the fields."""
        super().__init__(NAME)
        self.offer, self.act, self.sequence = offer, offer.act, sequence
        self._check = check
        self.typed = [typed_field(declared, offered) for declared in offer.fields]
        self._by_name = {one.name: one for one in self.typed}
        self._fill(offer.proposed)
        self.fields = FieldSet([one.row for one in self.typed], self._problems, self)
        self._save = self._action("save", tell(self.act.word), (*ENTER, "Ctrl+S"), self._ask)
        self._banner: Banner | None = None
        self._job: Job | None = None
        self._begun = False
        """Whether the focus came here for the first time."""
        self._general = Message(f"{NAME}.message")
        self._lay_out(side)
        self.fields.checked.connect(self._tell_general)
        self.fields.forget()
        self.fields.edited.connect(self._edited)

    # Layout

    def _lay_out(self, side: QWidget | None) -> None:
        self._top = QVBoxLayout()
        space(self._top, (12, 6, 12, 0))
        middle = QHBoxLayout()
        space(middle)
        self._typing = self._area()
        middle.addWidget(self._typing, 1)
        if side is not None:
            middle.addWidget(side)
        column = QVBoxLayout(self)
        space(column)
        column.addWidget(self._head())
        column.addLayout(self._top)
        column.addLayout(middle, 1)
        column.addWidget(self._foot())
        order = [control for one in self.typed for control in one.row.controls.values()]
        for first, second in pairwise([*order, self._cancel, self._button]):
            QWidget.setTabOrder(first, second)

    def _head(self) -> QFrame:
        head = QFrame()
        head.setObjectName(f"{NAME}.head")
        head.setProperty("frame", "bar")
        head.setFixedHeight(metrics().subtab_row + 1)
        self._about = Label("", "hint", name=f"{NAME}.about")
        self._anew.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        close = IconButton("x", self.tr("Close, what was typed is kept"), f"{NAME}.close", keys="Esc")
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.clicked.connect(self.close_asked)
        row = QHBoxLayout(head)
        space(row, (16, 0, 8, 0), gap=8)
        row.addWidget(Label(tell(self.act.word), "strong", name=f"{NAME}.title"))
        row.addWidget(self._about)
        row.addWidget(self._restored)
        row.addWidget(self._anew)
        row.addStretch(1)
        row.addWidget(close)
        self._draft_begun(restored=False)
        return head

    def _area(self) -> Scrolled:
        grid = FormGrid(left=1, right=1)
        for first, second in _pairs(self.typed):
            grid.add(first.row, second.row if second is not None else None)
        grid.add_stretch(LEFT_OVER)
        area = Scrolled(f"{NAME}.scroll", margins=(12, 8, 16, 8), gap=0)
        area.column.addWidget(grid, 1)
        return area

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName(f"{NAME}.foot")
        foot.setProperty("frame", "foot")
        self._cancel = Button(self.tr("Close"), f"{NAME}.cancel", keys="Esc")
        self._cancel.clicked.connect(self.close_asked)
        self._button = ActionButton(self._save, kind="danger" if self.act.final else "primary", parent=self)
        self._stop = Button(self.tr("Stop"), f"{NAME}.stop", kind="link")
        self._stop.clicked.connect(self._ask_to_stop)
        self._stop.hide()
        row = QHBoxLayout(foot)
        space(row, (16, 7, 12, 7), gap=8)
        row.addWidget(ProblemLine(NAME, self.fields), 1)
        row.addWidget(self._general, 2)
        row.addWidget(self._saved)
        row.addWidget(self._stop)
        row.addWidget(self._cancel)
        row.addWidget(self._button)
        return foot

    # What the page does with it

    def say_about(self, text: str) -> None:
        """Say beside the title what the act is done to, where there are several of it."""
        self._about.setText(text)

    def show_problems(self, found: Collection[Problem]) -> None:
        """Say beside the fields what the verb refused; what belongs to no field stands in the foot."""
        self.fields.show_problems(found)

    def show_changes(self, told: Sequence[str], sequence: int) -> None:
        """The record has changed meanwhile: say what; nothing typed is lost, saving then counts as having seen it."""
        self._clear_banner()
        self.sequence = sequence
        lead = self.tr("This has changed while you were typing.")
        text = self.tr("; ").join(told)
        self._banner = Banner("warn", text, lead=lead, acts=[(self.tr("Seen"), self._clear_banner)], parent=self)
        self._banner.closed.connect(self._clear_banner)
        self._top.addWidget(self._banner)
        self.fields.recheck()

    def restore(self, texts: Mapping[str, str]) -> None:
        """Go on with what was typed before; fields that are no more are left out."""
        for name, text in texts.items():
            if name in self._by_name:
                self._by_name[name].show_raw(text)
        self._draft_begun(restored=True)
        self.fields.forget()

    @property
    def waits(self) -> bool:
        """Whether the act is being done."""
        return self._job is not None

    def wait_for(self, job: Job) -> None:
        """The act is being done elsewhere: nothing can be typed until then, it can be stopped or left."""
        self._job = job
        self.began.emit(job)
        self._rest(True)
        self._stop.setFocus(Qt.FocusReason.OtherFocusReason)
        job.changed.connect(self._tell_work)
        self._tell_work()

    def go_on(self) -> None:
        """It was not done: what was typed stands there and can be changed."""
        self._job = None
        self._rest(False)
        self._saved.setText("")
        self._button.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """The act is done; there is no draft any more."""
        super().finish()
        self.finished.emit()

    def to_keep(self) -> dict[str, str]:
        """The fields as they were typed."""
        return self.texts()

    def texts(self) -> dict[str, str]:
        """The fields as they were typed, half-typed times included."""
        return {one.name: one.raw() for one in self.typed}

    def draft(self) -> Any:
        """What the fields hold, as the act's draft."""
        return draft_of(self.act, self.typed)

    def throw_away(self) -> None:
        """Begin anew with what the act proposes; the page has the draft dropped."""
        for one in self.typed:
            one.show_raw("")
        self._fill(self.offer.proposed)
        self._draft_begun(restored=False)
        self.fields.forget()
        self._saved.setText("")
        self.drop_asked.emit()

    # Inside

    def _fill(self, proposed: Mapping[str, object]) -> None:
        for name, value in proposed.items():
            if name in self._by_name:
                self._by_name[name].show(value)

    def _problems(self) -> Sequence[Problem]:
        return self._check(self.draft())

    def _tell_general(self) -> None:
        """What belongs to no field of this editor."""
        general = [problem for problem in self.fields.found if problem.field not in self._by_name]
        worst = next((problem for problem in general if problem.blocks), general[0] if general else None)
        if worst is None:
            self._general.say("")
        else:
            self._general.say(tell(worst.sentence), worst.severity)

    def _ask(self) -> None:
        self._button.setFocus(Qt.FocusReason.OtherFocusReason)  # what stands half-typed in a field is settled
        if self.fields.complete():
            self._clear_banner()
            self.done_asked.emit(self.draft())
        else:
            self.keep_now()

    def _rest(self, waits: bool) -> None:
        self._typing.setDisabled(waits)
        self._anew.setDisabled(waits)
        self._save.setDisabled(waits)
        self._stop.setVisible(waits)
        self._stop.setEnabled(waits)

    def _tell_work(self) -> None:
        job = self._job
        if job is None or not job.running:
            return
        place = min(job.done + 1, job.total) if job.total else 0
        counted = self.tr("Working… file {n} of {total}").format(n=place, total=job.total)
        told = self.tr("Stopping…") if job.stopping else counted if job.total else self.tr("Working…")
        self._saved.setText(told)

    def _ask_to_stop(self) -> None:
        if self._job is not None:
            self._stop.setEnabled(False)
            self._job.cancel()

    def _clear_banner(self) -> None:
        banner, self._banner = self._banner, None
        if banner is not None:
            self._top.removeWidget(banner)
            banner.hide()
            banner.deleteLater()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Work begins at the first field that must be filled and is empty, else at the first one."""
        super().focusInEvent(event)
        if not self._begun:
            # A field that was passed on the way here was not left by anybody.
            self._begun = True
            self.fields.forget()
        empty = (one for one in self.typed if one.row.label.required and not one.raw())
        first = next(empty, self.typed[0] if self.typed else None)
        (self._button if first is None else first.row.control).setFocus(event.reason())
