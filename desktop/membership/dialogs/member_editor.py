"""Enrolling a member or changing a file: the form, who may be the same person, what is missing, the draft kept."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import fields, replace
from functools import partial
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.core.problem import Problem
from desktop.desk import Desk
from desktop.membership.dialogs.alike_side import AlikeSide
from desktop.membership.dialogs.member_form import MemberForm
from desktop.membership.dialogs.photo_field import PhotoField
from desktop.membership.rules.enrolling import from_identity, told_while_typing
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.rules import MemberDraft, MemberFile
from desktop.widgets.action_button import ActionButton
from desktop.widgets.draft_editor import ENTER, PageEditor
from desktop.widgets.fieldset import FieldSet
from desktop.widgets.metrics import metrics
from desktop.widgets.scrolled import Scrolled
from desktop.widgets.spacing import space
from desktop.widgets.theme import theme

NAME = "member_edit"
LOOK_AFTER = 250
"""Milliseconds without a change after which files of the same person are looked for."""
SIDE_WIDTH = 300
BESIDE_FROM = 1040


class MemberEditor(PageEditor):
    """Asks its page to save, to keep the draft, to throw it away, to close."""

    save_asked = Signal(object, bool)
    """A draft without problems, and whether the enrolment form is to be printed."""
    drop_asked = Signal(object)

    def __init__(self, desk: Desk, photo: PhotoField, file: MemberFile | None = None) -> None:
        """*file* is the one to be changed; None enrols somebody."""
        super().__init__(NAME)
        self._desk, self.file = desk, file
        self.form = MemberForm(desk.clock, photo, new=file is None)
        self.fields = FieldSet(self.form.rows, self._problems, self)
        self.side = AlikeSide(new=file is None)
        self._save = self._action("save", self._save_words(), ("Ctrl+S",), partial(self._ask, False))
        self._print = self._action("save_and_print", self.tr("Enrol and print F11"), ENTER, partial(self._ask, True))
        self._look_timer = self._timer(LOOK_AFTER, self.look)
        self._lay_out()
        self._connect()

    def _save_words(self) -> str:
        return self.tr("Enrol") if self.file is None else self.tr("Save the file")

    # Layout

    def _lay_out(self) -> None:
        area = Scrolled(f"{NAME}.scroll", margins=(12, 3, 20, 4), gap=0, wide=True)
        area.column.addWidget(self.form)
        self._grid = QGridLayout()
        space(self._grid)
        self._grid.addWidget(area, 1, 0)
        self._grid.addWidget(self._foot(self.fields, *self._buttons()), 2, 0)
        self._grid.setRowStretch(1, 1)
        self._grid.setColumnStretch(0, 1)
        outer = QVBoxLayout(self)
        space(outer)
        outer.addWidget(self._bar(self._title()))
        outer.addLayout(self._grid, 1)
        self._fold()

    def _title(self) -> str:
        if self.file is None:
            return self.tr("New member")
        return self.tr("File of {name}").format(name=self.file.says.name)

    def _buttons(self) -> list[QWidget]:
        new = self.file is None
        self._save_button = ActionButton(self._save, kind="" if new else "primary", parent=self)
        self._print.setEnabled(new)
        if not new:
            return [self._save_button]
        return [self._save_button, ActionButton(self._print, kind="primary", icon="printer", parent=self)]

    def _connect(self) -> None:
        self.fields.edited.connect(self._edited)
        self.fields.checked.connect(self._tell_missing)
        self.form.lines["id_number"].left.connect(self._take_from_identity)
        theme().changed.connect(self._fold)
        for first, second in pairwise(self.form.stops()):
            QWidget.setTabOrder(first, second)
        # Work begins at the name; handed the focus on arrival it would count as left, and as empty.
        self.setFocusProxy(self.form.lines["name"])

    # What the page does with it

    def begin(self, draft: MemberDraft, *, restored: bool) -> None:
        """Show what the editor begins with; *restored* was typed before and not saved."""
        card = draft.card_number if self.file is None else self.file.says.card_number
        with self.fields.filling():
            self.form.fill(replace(draft, card_number=card))
        self.fields.forget()
        self._draft_begun(restored=restored)
        self.look()

    def show_problems(self, found: Collection[Problem]) -> None:
        """Say beside the fields what a verb refused; nothing typed is lost."""
        self.fields.show_problems(found)

    def to_keep(self) -> MemberDraft:
        """What stands in the form."""
        return self.form.draft()

    def go_to(self, field: str) -> None:
        """Put the focus on a field; of a birthday on the one that is shown."""
        if field == "birthday" and not self.form.days["birthday"].isVisibleTo(self):
            field = "lunar_birthday"
        self.fields.go_to(field)

    def rebase(self, now: MemberFile) -> tuple[str, ...]:
        """The file was changed meanwhile: take over what was not typed here, return the fields where both changed."""
        assert self.file is not None
        typed, before = self.form.draft(), self.file.says
        names = [one.name for one in fields(MemberDraft) if getattr(now.says, one.name) != getattr(before, one.name)]
        if before.birthday_kind == people_rules.BirthdayKind.LUNAR:
            names = [name for name in names if name != "birthday"]  # it follows from the lunar day
        ours = tuple(name for name in names if getattr(typed, name) != getattr(before, name))
        taken: dict[str, Any] = {name: getattr(now.says, name) for name in names if name not in ours}
        self.file = now
        self.form.fill(replace(typed, **taken))
        self.fields.recheck()
        return ours

    def throw_away(self) -> None:
        """Begin anew; the page has the draft dropped and offers it back."""
        thrown = self.form.draft()
        self.begin(MemberDraft("") if self.file is None else self.file.says, restored=False)
        self._saved.setText("")
        self.drop_asked.emit(thrown)
        self.form.lines["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def look(self) -> None:
        """Look for files of the same person."""
        self._look_timer.stop()
        own = None if self.file is None else self.file.id
        found = people.duplicates(self._desk, self._open_draft(), own)
        self.side.show_alike(found)
        self._fold()

    # Problems and what is missing

    def _open_draft(self) -> MemberDraft:
        """The draft without what was left hidden: stars are nobody's number."""
        draft, file = self.form.draft(), self.file
        hidden: dict[str, Any] = {}
        for name in file.masked if file is not None else ():
            if file is not None and getattr(draft, name) == getattr(file.says, name):
                hidden[name] = () if name == "other_phones" else ""
        return replace(draft, **hidden)

    def _problems(self) -> Sequence[Problem]:
        draft = self._open_draft()
        asof = self._desk.policy.membership_asof(self._desk.now())
        if self.file is None:
            found = people_rules.enrolment_problems(draft, asof)
        else:
            found = people_rules.member_problems(draft, asof)
        wrong = {problem.field for problem in found}
        told = (one for one in told_while_typing(draft, self._desk.today()) if one.field not in wrong)
        return [*found, *told]

    def _tell_missing(self) -> None:
        clauses = self._desk.policy.membership.completeness
        managed = self.file is not None and self.file.manager is not None
        self.side.show_missing(people_rules.completeness(self.form.draft(), managed, clauses))

    def _take_from_identity(self) -> None:
        """A sound identity number says sex and birthday: they are filled in where nothing was typed."""
        draft = self._open_draft()
        read = from_identity(draft, self._desk.today())
        if read is None:
            return
        if not draft.sex:
            self.form.sex.set_value(read.sex.value)
        solar = draft.birthday_kind != people_rules.BirthdayKind.LUNAR
        if solar and draft.birthday is None:
            self.form.days["birthday"].set_value(read.born_on)

    # Saving

    def _edited(self) -> None:
        super()._edited()
        self._look_timer.start()

    def _ask(self, prints: bool) -> None:
        # What stands half-typed in a combo or a day is settled when it loses the focus.
        self._save_button.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.fields.complete():
            self.save_asked.emit(self.form.draft(), prints)
        else:
            self.keep_now()

    # Width

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Below a certain width the side column stands above the form, and only when it has something to say."""
        super().resizeEvent(event)
        self._fold()

    def hideEvent(self, event: QHideEvent) -> None:
        """Locking, turning to another page, closing the window: what was typed is kept before."""
        super().hideEvent(event)
        self._look_timer.stop()

    def _fold(self) -> None:
        beside = self.width() >= metrics().px(BESIDE_FROM)
        self._grid.removeWidget(self.side)
        if beside:
            self._grid.addWidget(self.side, 0, 1, 3, 1)
            self.side.setFixedWidth(metrics().px(SIDE_WIDTH))
        else:
            self._grid.addWidget(self.side, 0, 0)
            self.side.setMinimumWidth(0)
            self.side.setMaximumWidth(_ANY_WIDTH)
        self.side.fold(beside)


_ANY_WIDTH = 16_777_215
