"""The section 改进: measures against causes, what each owes next, and whether the complaints became fewer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.complaints import rules, service
from desktop.complaints.dialogs.act_desk import offered
from desktop.complaints.rules.aftermath import IMPROVE, Effect, Effects
from desktop.complaints.rules.improvements import CHECK, FINISH, PLAN, MeasureRow, Standing
from desktop.core import numbers
from desktop.core.acts import draft_problems
from desktop.core.clock import local
from desktop.core.listing import Key
from desktop.core.problem import Problem, Problems
from desktop.core.sentence import Sentence, sentence
from desktop.desk import Desk
from desktop.widgets.act_editor import ActEditor
from desktop.widgets.breadth import Breadth
from desktop.widgets.buttons import Button
from desktop.widgets.cells import Cell, Gap, Mark, Words
from desktop.widgets.lines import Lines
from desktop.widgets.list_and_detail import ListAndDetail
from desktop.widgets.page import Page
from desktop.widgets.quick_filters import QuickFilters
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.story import StoryLine, StoryView

NAME = "improvements"
_OPEN, _ALL = "open", "all"
_WIDTHS = {Breadth.NARROW: 372, Breadth.NORMAL: 500, Breadth.WIDE: 640}
_NOT_FINISHED = sentence("complaints", "Not finished")
_EVERY = sentence("complaints", "All")
_EFFECTS = {Effect.EFFECTIVE: "ok", Effect.PARTLY: "plain", Effect.INEFFECTIVE: "attn"}
_NEXT = {Standing.PLANNED: FINISH, Standing.RUNNING: CHECK, Standing.CHECKABLE: CHECK}
_DAYS_LATE = sentence("complaints", "{n} d late")
_DAYS_LEFT = sentence("complaints", "{n} d left")
_TODAY = sentence("complaints", "today")
_FIGURES = sentence(
    "complaints", "Same cause: {before} of {before_all} complaints before, {after} of {after_all} after ({days} days)"
)
_SO_FAR = sentence("complaints", "so far; the days after the measure run until {day}")


class ImprovementsPane(ListAndDetail):
    """List of measures, the story of one, and what can be entered about it; its page lends the house."""

    open_asked = Signal(object)
    """The case of the measure in view shall be shown."""
    print_asked = Signal(object)
    """The measures of the case in view shall be printed."""

    def __init__(self, desk: Desk, page: Page) -> None:
        self._desk = desk
        self._measures = Lines(self._read)
        filters = [(_OPEN, tell(_NOT_FINISHED)), (_ALL, tell(_EVERY))]
        self.quick = QuickFilters(f"{NAME}.quick", filters)
        self.story = StoryView(f"{NAME}.story", tell(sentence("complaints", "What became of this measure")))
        table = RecordTable(self._measures, self._columns(), name=f"{NAME}.list", two_lines=True)
        table.setAccessibleName(tell(sentence("complaints", "Measures against causes")))
        super().__init__(
            NAME, page, table, self.story, icon="clipboard-text", first=_OPEN, above=self._above(), widths=_WIDTHS
        )
        self.nothing.say(self.tr("No measure chosen"), self.tr("Choose one in the list."))
        self.next_button = Button("", f"{NAME}.next", kind="primary")
        self.plan_button = Button(self.tr("Plan another measure"), f"{NAME}.plan", icon="plus")
        self.open_button = Button(self.tr("Open the case"), f"{NAME}.open")
        self.print_button = Button(self.tr("Print F56"), f"{NAME}.print", icon="printer")
        self.head.put([self.next_button, self.plan_button, self.open_button], [self.print_button])
        self.panes = [self.table, self.story, self.quick]
        self._connect()

    def _read(self, wanted: object) -> list[MeasureRow]:
        """What is to be done by the nearest day first; all are read for one quick filter."""
        rows = service.improvement_list(self._desk)
        return [row for row in rows if wanted == _ALL or row.next_on is not None]

    def _columns(self) -> list[Column[MeasureRow]]:
        return [
            Column("measure", tell(sentence("complaints", "Measure and cause")), _measure, stretches=True),
            Column("next", tell(sentence("complaints", "Next, by")), self._next, 152, narrow=144),
        ]

    def _above(self) -> QWidget:
        above = QWidget()
        row = QHBoxLayout(above)
        space(row, (6, 8, 6, 4))
        row.addWidget(self.quick)
        row.addStretch(1)
        return above

    def _connect(self) -> None:
        self.quick.chosen.connect(self.table.ask)
        self.table.opened.connect(lambda _key: self.go_on())
        self.next_button.clicked.connect(self.go_on)
        self.plan_button.clicked.connect(lambda: self._edit(PLAN.code))
        self.open_button.clicked.connect(lambda: self._emit(self.open_asked))
        self.print_button.clicked.connect(self._print)

    # The measure in view

    @property
    def row(self) -> MeasureRow | None:
        """The measure in view."""
        return self._measures.line(self.table.current_key())

    def show_key(self, key: Key | None) -> None:
        """Show what became of a measure, or that none is chosen."""
        row = self._measures.line(key)
        if row is None:
            self.show_nothing()
            return
        owner = " ".join(part for part in (row.found.department, row.found.owner) if part)
        told = (row.standing.zh, owner, numbers.short(row.number), row.summary)
        self.show_detail(row.found.measure, "　".join(part for part in told if part))
        self.story.show_lines([*_story(row, self._desk.today(), self._effects(row))])
        self._follow(row)

    def _effects(self, row: MeasureRow) -> Effects | None:
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

    def say_none(self) -> None:
        """Nothing is open, or there never was a measure."""
        if self.quick.value() == _OPEN and service.improvement_list(self._desk):
            self.none.say(
                self.tr("Every measure is checked"),
                self.tr("What was carried out and checked is under “{all}”.").format(all=tell(_EVERY)),
            )
        else:
            self.none.say(
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
            self._page.mention(tell(offer.why_not))
            return
        own = {"cause": row.found.cause} if code == PLAN.code else {"improvement": str(row.id)}
        offer = replace(offer, proposed={**offer.proposed, **own})
        check = partial(self._problems, offer.act, detail)
        editor = ActEditor(offer, offered(self._desk), check, detail.sequence)
        editor.done_asked.connect(partial(self._do, code, row.complaint_id, editor))
        self.show_editor(editor)

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
        self.leave_editor()
        self.refresh()
        self._page.note(tell(sentence("complaints", "Entered: {act}").of(act=rules.BY_CODE[code].word)))

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
