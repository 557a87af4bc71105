"""The section 权益对照表: versions of the benefit matrix, written cell by cell, compared, approved and printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.desk import Desk
from desktop.membership import rules, service
from desktop.membership.dialogs.matrix_actions import add_actions, show_actions
from desktop.membership.dialogs.matrix_compare import comparison
from desktop.membership.dialogs.matrix_grid import MatrixGrid
from desktop.membership.dialogs.matrix_hand import MatrixHand
from desktop.membership.dialogs.matrix_inspector import MatrixInspector, Picked
from desktop.membership.dialogs.matrix_lines import MatrixLine
from desktop.membership.dialogs.matrix_model import Shown
from desktop.membership.dialogs.matrix_strip import MatrixStrip
from desktop.membership.dialogs.matrix_versions import MatrixVersions
from desktop.membership.dialogs.matrix_work import MatrixWork
from desktop.membership.rules.benefit_changes import changed_spots, differences
from desktop.membership.rules.benefit_notation import said
from desktop.membership.rules.benefit_versions import VersionFacts, VersionState, in_force_on, state_of
from desktop.membership.rules.benefits import Spot
from desktop.membership.service.benefits import version_of
from desktop.people import service as people
from desktop.widgets.breadth import Breadth
from desktop.widgets.labels import Elided
from desktop.widgets.page import Page
from desktop.widgets.side import Side, rule
from desktop.widgets.spacing import space

COMPARED = frozenset({VersionState.DRAFT, VersionState.SUBMITTED, VersionState.PLANNED})
"""Versions that are shown against the one in force."""


class MatrixSection(QWidget):
    """One version in the grid; a draft is written at once, cell by cell, and every change can be taken back."""

    def __init__(self, desk: Desk, page: Page, print_matrix: Callable[[int], object]) -> None:
        super().__init__()
        self.setObjectName("matrix")
        self.setProperty("frame", "page")
        self._desk, self._page, self._print = desk, page, print_matrix
        self._may = desk.may(rules.BENEFITS_CHANGE)
        self._begun = False
        self.strip, self.grid = MatrixStrip(), MatrixGrid()
        self._made: tuple[MatrixInspector, MatrixLine] | None = None
        self.work = MatrixWork(desk, page)
        self.hand = MatrixHand(desk, self.grid, self.work)
        self.versions: Sequence[VersionFacts] = ()
        self.facts = VersionFacts(0)
        add_actions(self, page)
        self.panes: list[QWidget] = [self.grid, self.strip.choice]
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        """From the outside in: whatever is put into something else has all its own parts dressed again."""
        column = QVBoxLayout(self)
        space(column)
        body = QFrame()
        body.setProperty("frame", "pane")
        column.addWidget(self.strip)
        column.addWidget(body, 1)
        row = QHBoxLayout(body)
        space(row)
        left = QVBoxLayout()
        space(left)
        row.addLayout(left, 1)
        side = self._side = Side("matrix.side")
        row.addWidget(side)
        left.addWidget(self.grid, 1)
        left.addWidget(self._foot())
        self._line_rule = rule()
        side.column.addWidget(self._line_rule)
        side.column.addStretch(1)

    def _foot(self) -> QFrame:
        """What the keys do, in view whatever the inspector holds."""
        foot = QFrame()
        foot.setProperty("frame", "foot")
        row = QHBoxLayout(foot)
        space(row, (12, 4, 12, 4))
        self._keys = Elided("", "hint", name="matrix.keys")
        row.addWidget(self._keys, 1)
        return foot

    def _connect(self) -> None:
        grid, work = self.grid, self.work
        grid.picked.connect(self._pick)
        hand = self.hand
        grid.doubted.connect(hand.doubt)
        grid.cleared.connect(hand.clear)
        grid.filled.connect(hand.fill_right)
        grid.undo_asked.connect(work.undo)
        grid.redo_asked.connect(work.redo)
        grid.moved.connect(hand.move_line)
        grid.cells.typed.connect(hand.type_cell)
        self.strip.version_chosen.connect(self.show_version)
        self.strip.walk_asked.connect(self.walk)
        work.written.connect(self._judge)

    @property
    def inspector(self) -> MatrixInspector:
        """The cell in view; made when it is wanted first, at the latest right after the grid was shown."""
        return self._beside()[0]

    @property
    def line(self) -> MatrixLine:
        """The line in view, below the cell."""
        return self._beside()[1]

    def _beside(self) -> tuple[MatrixInspector, MatrixLine]:
        if self._made is not None:
            return self._made
        inspector, line = self._made = MatrixInspector(), MatrixLine()
        self._side.column.insertWidget(0, inspector)
        self._side.column.insertWidget(2, line)
        self.panes.insert(1, inspector)
        hand = self.hand
        inspector.edited.connect(hand.edit_cell)
        inspector.noted.connect(hand.note_cell)
        inspector.spread.connect(hand.spread)
        line.renamed.connect(hand.rename)
        line.moved.connect(hand.move_line)
        line.removed.connect(hand.remove_line)
        line.added.connect(self.add_line)
        self._pick()
        return self._made

    def _send(self) -> None:
        """Tell what is typed beside the grid."""
        for part in self._made or ():
            part.send()

    # What the page calls

    def begin(self) -> None:
        """Shown; the newest draft or, without one, the version in force is in view first."""
        if not self._begun:
            self._begun = True
            self._read_versions()
            open_ones = [one for one in self.versions if one.editable and self._may]
            first = open_ones[0] if open_ones else in_force_on(self.versions, self._desk.today())
            self.show_version(first.number)
            QTimer.singleShot(0, self, lambda: self._beside())  # noqa: PLW0108  # the timer wants a function of Python

    def refresh(self) -> None:
        """Read again; another editor's cells appear, what is being typed stays."""
        if not self._begun:
            return
        self._read_versions()
        self.show_version(self.facts.number)
        editor = self._page.editor
        if isinstance(editor, MatrixVersions):
            editor.refresh()

    def give_way(self, breadth: Breadth) -> None:
        """Where room is short sentences are cut."""
        narrow = breadth is Breadth.NARROW
        self.strip.narrow(narrow=narrow)
        self.grid.narrow(narrow=narrow)

    def back(self) -> bool:
        """From the inspector back into the grid."""
        inside = self._side.isAncestorOf(self._page.focusWidget() or self)
        if inside:
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        return inside

    def showEvent(self, event: QShowEvent) -> None:
        """Its actions stand in the page's bar while it is in view."""
        super().showEvent(event)
        self._follow()

    def hideEvent(self, event: QHideEvent) -> None:
        """What is typed is kept, and its actions go."""
        super().hideEvent(event)
        self._send()
        show_actions(self._page, ())

    # What is shown

    @property
    def state(self) -> VersionState:
        """How far the version in view has come."""
        return state_of(self.facts, self.versions, self._desk.today())

    @property
    def editable(self) -> bool:
        """Whether the version in view is a draft that this account may write."""
        return self._may and self.facts.editable

    def show_version(self, number: int) -> None:
        """Show a version in the grid."""
        self.facts = version_of(self.versions, number)
        self.work.show(service.matrix_of(self._desk, number))
        self.strip.show_versions(self.versions, self.facts, self._desk.today())
        self._judge()
        self._follow()
        if self.grid.spot is None:
            spots = self.grid.cells.spots()
            if spots:
                self.grid.pick(spots[0])

    def _read_versions(self) -> None:
        self.versions = service.benefit_versions(self._desk)
        self.tiers = people.tiers(self._desk)
        self.current = service.matrix_on(self._desk, self._desk.today())

    def _judge(self) -> None:
        """Show every cell as it now is."""
        matrix = self.work.matrix
        base = self.current if self.state in COMPARED else None
        wrong = {tuple(problem.field.split(".")[-2:]) for problem in self.work.refused}
        spots = frozenset((one[0], one[1]) for one in wrong if len(one) > 1)
        self.grid.cells.show(Shown(matrix, self.tiers, base, self.editable, spots))
        self.strip.show_counts(
            {what: len(self._walked(what)) for what in ("open", "changed")} | {"unset": self._holes()}
        )
        self._pick()

    def _holes(self) -> int:
        return sum(self.work.matrix.cell(*spot).holes for spot in self.grid.cells.spots())

    def _pick(self) -> None:
        spot = self.grid.spot
        self._keys.setText(self._keys_told())
        self._keys.setToolTip(self._keys_told())
        if self._made is None:
            return
        if spot is None:
            self.inspector.show_cell(None, "")
            return
        matrix, codes = self.work.matrix, [one.code for one in self.work.matrix.benefits]
        place = codes.index(spot[0])
        title = matrix.title(spot[0]) or ""
        standing = self.current.title(spot[0])
        content = self.tr("no such benefit") if standing is None else said(self.current.cell(*spot))
        picked = Picked(
            spot,
            title,
            self.tiers[spot[1]],
            place + 1,
            matrix.cell(*spot),
            matrix.note(*spot),
            content,
            len(self.tiers),
        )
        self.inspector.show_cell(picked, self._reason())
        self.line.show_line(spot[0], title, place, len(codes))
        self.line.setVisible(self.editable)
        self._line_rule.setVisible(self.editable)

    def _reason(self) -> str:
        """Why the cell cannot be changed."""
        if self.editable:
            return ""
        if not self._may:
            return self.tr("Your posts do not include changing the matrix.")
        if self.state is VersionState.SUBMITTED:
            return self.tr("It is waiting for a signature; take it back to change it.")
        return self.tr("An approved version is not changed; copy it into a draft.")

    def _keys_told(self) -> str:
        if not self.editable:
            return self.tr("Keys: arrows move, F9 compares")
        return self.tr(
            "Keys: arrows move, Enter or typing writes, ? to be confirmed, Delete not set, Ctrl+D fills to the right, "
            "Ctrl+Z takes back, Alt+Up/Down moves the line"
        )

    def _follow(self) -> None:
        if self.isVisible():
            show_actions(self._page, self._offered())

    def _offered(self) -> list[str]:
        """The actions that the version in view asks for."""
        found = ["matrix.versions", "matrix.print", "matrix.next_open", "matrix.next_unset", "matrix.next_changed"]
        if len(self.versions) > 1:
            found.append("matrix.compare")
        if self.editable:
            return [*found, "matrix.submit", "matrix.add"]
        if self.state is VersionState.SUBMITTED and self._desk.may(rules.BENEFITS_APPROVE):
            return [*found, "matrix.approve"]
        return [*found, "matrix.copy"] if self._may else found

    # Going from cell to cell

    def walk(self, what: str) -> None:
        """Go to the next cell that is doubtful, not set or changed; from the top again after the last one."""
        spots, all_spots = self._walked(what), self.grid.cells.spots()
        if not spots:
            return
        here = all_spots.index(self.grid.spot) if self.grid.spot in all_spots else -1
        later = [spot for spot in spots if all_spots.index(spot) > here]
        self.grid.pick((later or spots)[0])
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _walked(self, what: str) -> list[Spot]:
        matrix, shown = self.work.matrix, self.grid.cells.shown
        if what == "changed":
            found = set(changed_spots(differences(shown.base, matrix))) if shown.base is not None else set()
            return [spot for spot in self.grid.cells.spots() if spot in found]
        return [
            spot
            for spot in self.grid.cells.spots()
            if (not matrix.cell(*spot).confirmed if what == "open" else matrix.cell(*spot).holes)
        ]

    # Versions

    def add_line(self) -> None:
        """A benefit more, under the picked one; its title is typed next."""
        if self.hand.add_line():
            self.line.start_focus()

    def copy(self) -> None:
        """Begin a draft as a copy of the version in view."""
        self._page.attempt(service.start_draft, self._desk, self.facts.number, done=self._go_to)

    def submit(self) -> None:
        """Hand the draft in; without a day it is asked for first."""
        self._send()
        if self.facts.effective_on is None:
            self.open_versions().focus_plan()
            return
        if self._page.attempt(service.submit_version, self._desk, self.facts.number):
            self.refresh()
            self._page.note(self.tr("Submitted: it is not changed any more unless it comes back"))

    def approve(self) -> None:
        """Enter what the signed paper says."""
        self.open_versions().focus_approval()

    def open_versions(self) -> MatrixVersions:
        """The list of versions with what can be done about them."""
        shown = MatrixVersions(self._desk, self._page, self.facts.number)
        shown.left.connect(self._page.close_editor)
        shown.chosen.connect(self._go_to)
        shown.done.connect(self.refresh)
        self._page.show_editor(shown)
        self._page.adopt(shown)
        return shown

    def compare(self) -> None:
        """The version in view against the one in force, cell by cell."""
        before, after = self.current.number, self.facts.number
        if before == after:
            before = next((one.number for one in self.versions if one.number != after), after)
        shown = comparison(self._desk, self.versions, before, after, self.tiers)
        shown.left.connect(self._page.close_editor)
        self._page.show_editor(shown)
        self._page.adopt(shown)

    def print_version(self) -> None:
        """The notice for members, from the version in view."""
        self._send()
        self._print(self.facts.number)

    def _go_to(self, number: int) -> None:
        self._page.close_editor()
        self._read_versions()
        self.show_version(number)
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
