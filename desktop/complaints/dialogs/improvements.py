"""The section 改进: measures against causes, what each owes next, and whether the complaints became fewer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.complaints import rules, service
from desktop.complaints.dialogs.act_desk import offered
from desktop.complaints.rules.aftermath import IMPROVE, Effect, Effects
from desktop.complaints.rules.improvements import CHECK, FINISH, PLAN, MeasureRow, Standing
from desktop.core import numbers
from desktop.core.acts import draft_problems
from desktop.core.clock import local
from desktop.core.listing import Key, Order
from desktop.core.problem import Problem, Problems
from desktop.core.sentence import Sentence, sentence
from desktop.desk import Desk
from desktop.widgets.act_editor import ActEditor
from desktop.widgets.breadth import Breadth
from desktop.widgets.buttons import Button
from desktop.widgets.cells import Cell, Gap, Mark, Words
from desktop.widgets.labels import Elided
from desktop.widgets.metrics import metrics
from desktop.widgets.page import Page
from desktop.widgets.quick_filters import QuickFilters
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import EmptyState
from desktop.widgets.story import StoryLine, StoryView

NAME = "improvements"
_OPEN, _ALL = "open", "all"
_STORY, _EMPTY = 0, 1
_EFFECTS = {Effect.EFFECTIVE: "ok", Effect.PARTLY: "plain", Effect.INEFFECTIVE: "attn"}
_NEXT = {Standing.PLANNED: FINISH, Standing.RUNNING: CHECK, Standing.CHECKABLE: CHECK}
_DAYS_LATE = sentence("complaints", "{n} d late")
_DAYS_LEFT = sentence("complaints", "{n} d left")
_TODAY = sentence("complaints", "today")
_FIGURES = sentence(
    "complaints", "Same cause: {before} of {before_all} complaints before, {after} of {after_all} after ({days} days)"
)
_SO_FAR = sentence("complaints", "so far; the days after the measure run until {day}")


class _Measures:
    """The measures as the table asks for them; all are read for one quick filter."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.found: dict[Key, MeasureRow] = {}

    def ids(self, _order: Order, wanted: object, limit: int | None = None) -> Sequence[Key]:
        """What is to be done by the nearest day first."""
        rows = service.improvement_list(self._desk)
        self.found = {row.id: row for row in rows if wanted == _ALL or row.next_on is not None}
        return list(self.found)[:limit]

    def rows(self, ids: Sequence[Key]) -> list[MeasureRow]:
        """The rows as they were read."""
        return [self.found[key] for key in ids if key in self.found]


class ImprovementsPane(QWidget):
    """List of measures, the story of one, and what can be entered about it; its page lends the house."""

    open_asked = Signal(object)
    """The case of the measure in view shall be shown."""
    print_asked = Signal(object)
    """The measures of the case in view shall be printed."""

    def __init__(self, desk: Desk, page: Page) -> None:
        super().__init__()
        self.setObjectName(NAME)
        self._desk, self._page = desk, page
        self._measures = _Measures(desk)
        self._loaded = False
        self.editor: ActEditor | None = None
        filters = [(_OPEN, self.tr("Not finished")), (_ALL, self.tr("All"))]
        self.quick = QuickFilters(f"{NAME}.quick", filters)
        self.table = RecordTable(self._measures, self._columns(), name=f"{NAME}.list", two_lines=True)
        self.table.setAccessibleName(self.tr("Measures against causes"))
        self._none = EmptyState(f"{NAME}.list.empty", "clipboard-text")
        self.table.show_when_empty(self._none)
        self.story = StoryView(f"{NAME}.story", self.tr("What became of this measure"))
        self._nothing = EmptyState(f"{NAME}.empty", "clipboard-text")
        self._nothing.say(self.tr("No measure chosen"), self.tr("Choose one in the list."))
        self._title = Elided("", "title", name=f"{NAME}.title")
        self._state = Elided("", "meta", name=f"{NAME}.state")
        self.next_button = Button("", f"{NAME}.next", kind="primary")
        self.plan_button = Button(self.tr("Plan another measure"), f"{NAME}.plan", icon="plus")
        self.open_button = Button(self.tr("Open the case"), f"{NAME}.open")
        self.print_button = Button(self.tr("Print F56"), f"{NAME}.print", icon="printer")
        self._lay_out()
        self._connect()
        self.panes: list[QWidget] = [self.table, self.quick]
        self._show(None)

    def _columns(self) -> list[Column[MeasureRow]]:
        return [
            Column("measure", self.tr("Measure and cause"), _measure, stretches=True),
            Column("next", self.tr("Next, by"), self._next, 152, narrow=144),
        ]

    # Layout

    def _lay_out(self) -> None:
        left = QFrame()
        left.setProperty("frame", "pane")
        left.setMinimumWidth(metrics().px(340))
        column = QVBoxLayout(left)
        space(column)
        top = QHBoxLayout()
        space(top, (6, 8, 6, 4))
        top.addWidget(self.quick)
        top.addStretch(1)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        self._middle = QStackedWidget()
        self._middle.setObjectName(f"{NAME}.middle")
        self._middle.addWidget(self.story)
        self._middle.addWidget(self._nothing)
        right = QFrame()
        right.setProperty("frame", "pane")
        right.setMinimumWidth(metrics().px(560))
        column = QVBoxLayout(right)
        space(column)
        self._head = self._make_head()
        column.addWidget(self._head)
        column.addWidget(self._middle, 1)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setObjectName(f"{NAME}.split")
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        for part in (left, right):
            self._split.addWidget(part)
        self._split.setStretchFactor(1, 1)
        row = QHBoxLayout(self)
        space(row)
        row.addWidget(self._split)

    def _make_head(self) -> QFrame:
        head = QFrame()
        head.setObjectName(f"{NAME}.head")
        head.setProperty("frame", "bar")
        column = QVBoxLayout(head)
        space(column, (16, 12, 12, 12), gap=4)
        column.addWidget(self._title)
        column.addWidget(self._state)
        row = QHBoxLayout()
        space(row, (0, 8, 0, 0), gap=8)
        row.addWidget(self.next_button)
        row.addWidget(self.plan_button)
        row.addWidget(self.open_button)
        row.addStretch(1)
        row.addWidget(self.print_button)
        column.addLayout(row)
        return head

    def _connect(self) -> None:
        self.quick.chosen.connect(self.table.ask)
        self.table.picked.connect(self._picked)
        self.table.opened.connect(lambda _key: self.go_on())
        self.table.records.modelReset.connect(self._say_empty)
        self.table.records.settled.connect(self._say_empty)
        self.next_button.clicked.connect(self.go_on)
        self.plan_button.clicked.connect(lambda: self._edit(PLAN.code))
        self.open_button.clicked.connect(lambda: self._emit(self.open_asked))
        self.print_button.clicked.connect(self._print)

    # What its page calls

    def begin(self) -> None:
        """Shown for the first time."""
        if not self._loaded and self._page.house is not None:
            self._loaded = True
            self.table.ask(_OPEN)

    def refresh(self) -> None:
        """Read the measures and the one in view again."""
        if self._loaded:
            self.table.refresh()
            self._show(self.row)

    def give_way(self, breadth: Breadth) -> None:
        """Narrow windows have a narrower list."""
        self.table.give_way(breadth)
        left = metrics().px({Breadth.NARROW: 372, Breadth.NORMAL: 500, Breadth.WIDE: 640}[breadth])
        self._split.setSizes([left, max(1, self.width() - left)])

    def back(self) -> bool:
        """Leave the editor; False when there is none."""
        if self.editor is None:
            return False
        self._leave()
        return True

    # The measure in view

    @property
    def row(self) -> MeasureRow | None:
        """The measure in view."""
        key = self.table.current_key()
        return self._measures.found.get(key) if key is not None else None

    def _picked(self, key: object) -> None:
        self._leave()
        self._show(self._measures.found.get(key) if isinstance(key, UUID) else None)

    def _show(self, row: MeasureRow | None) -> None:
        self._head.setVisible(row is not None)
        if self.editor is None:
            self._middle.setCurrentIndex(_EMPTY if row is None else _STORY)
        if row is None:
            return
        self._title.setText(row.found.measure)
        owner = " ".join(part for part in (row.found.department, row.found.owner) if part)
        told = (row.standing.zh, owner, numbers.short(row.number), row.summary)
        self._state.setText("　".join(part for part in told if part))
        self.story.show_lines([*_story(row, self._desk.today(), self._counted(row))])
        self._follow(row)

    def _counted(self, row: MeasureRow) -> Effects | None:
        if row.found.counted is not None or row.found.done_on is None:
            return row.found.counted
        return service.effects(self._desk, row.id)

    def _follow(self, row: MeasureRow) -> None:
        """What can be done now, and why not."""
        act = _NEXT.get(row.standing)
        self.next_button.setVisible(act is not None)
        rights = "" if self._desk.may(IMPROVE) else self.tr("Your posts do not include this.")
        self.plan_button.refuse(rights)
        self.print_button.refuse("" if self._desk.may(rules.PRINT) else self.tr("Your posts do not include this."))
        if act is not None:
            self.next_button.setText(tell(act.word))
            self.next_button.setAccessibleName(tell(act.word))
            early = row.standing is Standing.RUNNING and row.check_on is not None
            wait = self.tr("The effect is checked from {day} on.").format(day=row.check_on) if early else ""
            self.next_button.refuse(rights or wait)

    def _emit(self, signal: Any) -> None:
        if self.row is not None:
            signal.emit(self.row.complaint_id)

    def _print(self) -> None:
        """The paper is one of the case: it comes into view, and the print dialog over it."""
        self._emit(self.open_asked)
        self._emit(self.print_asked)

    def _say_empty(self) -> None:
        if self.table.records.rowCount():
            return
        self._show(None)
        if self.quick.value() == _OPEN and service.improvement_list(self._desk):
            self._none.say(
                self.tr("Every measure is checked"),
                self.tr("What was carried out and checked is under “{all}”.").format(all=self.tr("All")),
            )
        else:
            self._none.say(
                self.tr("No measures yet"),
                self.tr("Plan the first one in a case: Ctrl+J, “{act}”.").format(act=tell(PLAN.word)),
            )

    # Entering

    def go_on(self) -> None:
        """Open the editor of what the measure in view owes next."""
        row = self.row
        act = None if row is None else _NEXT.get(row.standing)
        if act is not None and self.next_button.isEnabled():
            self._edit(act.code)

    def _edit(self, code: str) -> None:
        row = self.row
        detail = None if row is None else service.detail(self._desk, row.complaint_id)
        if row is None or detail is None:
            return
        offer = next(one for one in detail.offers if one.act.code == code)
        if offer.why_not is not None:
            self._page.note(tell(offer.why_not))
            return
        self._leave()
        own = {"cause": row.found.cause} if code == PLAN.code else {"improvement": str(row.id)}
        offer = replace(offer, proposed={**offer.proposed, **own})
        check = partial(self._problems, offer.act, detail)
        editor = ActEditor(offer, offered(self._desk), check, detail.sequence)
        editor.done_asked.connect(partial(self._do, code, row.complaint_id, editor))
        editor.close_asked.connect(self._leave)
        self.editor = editor
        self._middle.addWidget(editor)
        self._middle.setCurrentWidget(editor)
        self._page.action(f"{self._page.key}.back").setEnabled(True)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _problems(self, act: rules.Act, detail: rules.Detail, draft: object) -> Sequence[Problem]:
        return draft_problems(act, draft, detail.case, replace(detail.asof, now=self._desk.now()))

    def _do(self, code: str, case: UUID, editor: ActEditor, draft: object) -> None:
        verb: Callable[..., Any] = service.ACTS[code]
        try:
            verb(self._desk, case, draft, editor.sequence)
        except rules.Outdated as outdated:  # by now the case has been read anew: what is typed counts from there on
            detail = service.detail(self._desk, case)
            editor.sequence = editor.sequence if detail is None else detail.sequence
            editor.show_problems(outdated.found)
            return
        except Problems as refused:
            editor.show_problems(refused.found)
            return
        except Exception as error:  # whatever else happened, the page lives on
            self._page.show_refusal(error)
            return
        editor.finish()
        self._leave()
        self.refresh()
        self._page.note(tell(sentence("complaints", "Entered: {act}").of(act=rules.BY_CODE[code].word)))

    def _leave(self) -> None:
        editor, self.editor = self.editor, None
        if editor is not None:
            self._middle.setCurrentIndex(_STORY)
            self._middle.removeWidget(editor)
            editor.hide()
            editor.deleteLater()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _next(self, row: MeasureRow) -> Cell:
        kind, said = _mark(row, self._desk.today())
        return Cell((Mark(kind, said),), (Gap(7), Words(f"{row.standing.zh}·{row.found.owner}", "ink2", "meta")))


def _measure(row: MeasureRow) -> Cell:
    below = f"{numbers.short(row.number)}　{row.found.cause}"
    return Cell((Words(row.found.measure, bold=True, elides=True),), (Words(below, "ink2", "meta", elides=True),))


def _mark(row: MeasureRow, today: date) -> tuple[str, str]:
    """The chip of a measure: how late, how long yet, or what it brought."""
    if row.next_on is None:
        effect = Effect.of(row.found.effect or Effect.INEFFECTIVE.value)
        return _EFFECTS[effect], effect.zh
    days = (row.next_on - today).days
    if days < 0:
        return "clock.late", tell(_DAYS_LATE.of(n=-days))
    kind = "clock.soon" if row.standing is Standing.CHECKABLE or days <= 1 else "clock.running"
    return kind, tell(_DAYS_LEFT.of(n=days) if days else _TODAY)


def _story(row: MeasureRow, today: date, counted: Effects | None) -> Iterator[StoryLine]:
    """What became of a measure, the newest first, with the figures of its effect as they are now."""
    found = row.found
    if found.checked_on is not None and found.effect is not None:
        told = [tell(_figures(counted)) if counted else "", found.effect_note]
        said = "\n".join(part for part in told if part)
        word = f"{rules.StepKind.IMPROVEMENT_CHECKED.zh}　{Effect.of(found.effect).zh}"
        yield StoryLine(f"{found.checked_on:%m-%d}", word, "", said, "done")
    elif counted is not None and row.check_on is not None:
        parts: list[Sentence] = [_figures(counted)]
        if row.standing is Standing.RUNNING:
            parts.append(_SO_FAR.of(day=row.check_on.isoformat()))
        tone = "late" if row.late(today) else ""
        said = "\n".join(tell(part) for part in parts)
        yield StoryLine(f"{row.check_on:%m-%d}", row.standing.zh, "", said, tone)
    if found.done_on is not None:
        yield StoryLine(f"{found.done_on:%m-%d}", rules.StepKind.IMPROVEMENT_DONE.zh, found.owner, found.how, "done")
    else:
        late = "late" if row.late(today) else ""
        by = tell(sentence("complaints", "to be carried out by {day}").of(day=found.due_on.isoformat()))
        yield StoryLine(f"{found.due_on:%m-%d}", Standing.PLANNED.zh, found.owner, by, late)
    planned = local(found.planned_at)
    yield StoryLine(f"{planned:%m-%d}", rules.StepKind.IMPROVEMENT_PLANNED.zh, found.owner, found.measure)


def _figures(counted: Effects) -> Sentence:
    return _FIGURES.of(
        before=counted.before, before_all=counted.before_all, after=counted.after,
        after_all=counted.after_all, days=counted.days,
    )  # fmt: skip
