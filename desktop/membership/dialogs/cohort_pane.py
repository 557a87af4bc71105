"""Cohorts: the frozen lists at the left; at the right how one fared by a day, the indicators, and who was lost."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.listing import Key
from desktop.core.problem import Problem, Problems
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.dialogs import cohort_cells, unset_notes
from desktop.membership.dialogs.act_drafts import place_of
from desktop.membership.dialogs.book_editing import carried_out, edit, people_offered
from desktop.membership.dialogs.indicator_tiles import Tiles
from desktop.membership.dialogs.list_paper import print_list
from desktop.membership.dialogs.work_line import WorkLine
from desktop.membership.rules import cohorts, indicators, retention
from desktop.membership.rules.book_acts import (
    CANCEL_FIGURE,
    FIGURE,
    FREEZE,
    FigureTyped,
    FreezeTyped,
    ReasonTyped,
)
from desktop.membership.rules.cohorts import CohortDraft, CohortFacts, KeptBy, Loss, Retention
from desktop.membership.rules.indicators import FigureDraft, FigureFacts, IndicatorFacts
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.rules import MembersWanted
from desktop.printouts import rules as paper
from desktop.widgets.act_editor import ActEditor
from desktop.widgets.act_fields import Offered
from desktop.widgets.breadth import Breadth
from desktop.widgets.buttons import Button
from desktop.widgets.entries import DateEntry
from desktop.widgets.entry_times import Lean
from desktop.widgets.file_places import AskFile, ask_file
from desktop.widgets.jobs import Cancelled, Job
from desktop.widgets.labels import Label
from desktop.widgets.lines import Lines
from desktop.widgets.list_and_detail import ListAndDetail
from desktop.widgets.list_export import export_list, sheet_of
from desktop.widgets.page import Page
from desktop.widgets.quick_filters import QuickFilters
from desktop.widgets.record_table import RecordTable
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import EmptyState
from desktop.widgets.table_footer import TableFooter

NAME = "retention.cohorts"
WIDTHS = {Breadth.NARROW: 320, Breadth.NORMAL: 350, Breadth.WIDE: 420}
_ALL = "all"
_RIGHTS = sentence("membership", "Your posts do not include this.")


class CohortPane(ListAndDetail):
    """Freezes lists and shows what became of them."""

    open_asked = Signal(object)
    """The file of a member shall be shown."""

    def __init__(self, desk: Desk, page: Page, ask_file: AskFile = ask_file) -> None:
        self._desk, self._ask_file = desk, ask_file
        self._cohorts: Lines[CohortFacts] = Lines(lambda _wanted: service.cohorts(desk))
        self._found: Retention | None = None
        self._figure: FigureFacts | None = None
        self._job: Job | None = None
        self.lost = service.LostSource(desk)
        table = RecordTable(self._cohorts, cohort_cells.columns(), name=f"{NAME}.list", two_lines=True)
        table.setAccessibleName(tell(sentence("membership", "Cohorts")))
        self.tiles = Tiles(f"{NAME}.tiles")
        self.day = DateEntry(desk.clock, lean=Lean.PAST, hint=self.tr("Day"))
        self.quick = QuickFilters(f"{NAME}.why", [(_ALL, self.tr("All"))] + [(why.value, why.zh) for why in Loss])
        self.lost_table = RecordTable(self.lost, cohort_cells.lost_columns(), name=f"{NAME}.lost", behind=True)
        self.progress = WorkLine(f"{NAME}.progress")
        super().__init__(NAME, page, table, self._make_detail(), icon="users-three", above=self._above(), widths=WIDTHS)
        self.panes = [self.table, self.lost_table, self.day, self.quick, self.freeze_button]
        self.put_notice(unset_notes.notice(desk, page, unset_notes.COHORTS))
        self._put_buttons()
        self.nothing.say(self.tr("No cohort chosen"), self.tr("Freeze one with the button at the left."))
        self._connect()

    # Layout

    def _above(self) -> QWidget:
        above = QWidget()
        row = QHBoxLayout(above)
        space(row, (8, 8, 8, 8), gap=8)
        self.freeze_button = Button(tell(FREEZE.word), f"{NAME}.freeze", kind="primary", icon="plus")
        self.freeze_button.refuse("" if self._desk.may(cohorts.FREEZE) else tell(_RIGHTS))
        row.addWidget(self.freeze_button)
        row.addStretch(1)
        return above

    def _make_detail(self) -> QWidget:
        detail = QWidget()
        detail.setProperty("frame", "pane")
        column = QVBoxLayout(detail)
        space(column)
        top = QWidget()
        inner = QVBoxLayout(top)
        space(inner, (12, 10, 12, 6), gap=8)
        inner.addWidget(self.tiles)
        inner.addLayout(self._ask_row())
        column.addWidget(top)
        column.addWidget(self.progress)
        rule = QFrame()
        rule.setProperty("frame", "rule")
        column.addWidget(rule)
        self.nobody = EmptyState(f"{NAME}.lost.empty", "check-circle")
        self.lost_table.show_when_empty(self.nobody)
        self.lost_table.setAccessibleName(self.tr("Who was lost"))
        column.addWidget(self.lost_table, 1)
        column.addWidget(TableFooter(self.lost_table, lambda n: self.tr("{n} lost").format(n=n)))
        return detail

    def _ask_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        space(row, gap=8)
        self.day.setObjectName(f"{NAME}.day")
        self.day.setAccessibleName(self.tr("On which day"))
        row.addWidget(Label(self.tr("Who was lost until"), "label", name=f"{NAME}.day.label"))
        row.addWidget(self.day)
        row.addWidget(self.quick)
        row.addStretch(1)
        return row

    def _put_buttons(self) -> None:
        self.figure_button = Button(self.tr("Users of the network…"), f"{NAME}.figure", icon="note-pencil")
        self.figure_cancel = Button(self.tr("Cancel that figure…"), f"{NAME}.figure_cancel", kind="link")
        self.print_button = Button(self.tr("Print F45"), f"{NAME}.print", icon="printer")
        self.head.put([self.figure_button, self.figure_cancel], [self.print_button])

    def _connect(self) -> None:
        self.freeze_button.clicked.connect(self.freeze)
        self.figure_button.clicked.connect(self.enter_figure)
        self.figure_cancel.clicked.connect(self.cancel_figure)
        self.print_button.clicked.connect(self.print_list)
        self.day.edited.connect(self._day_typed)
        self.quick.chosen.connect(lambda _why: self._filter())
        self.lost_table.opened.connect(self.open_asked)

    def give_way(self, breadth: Breadth) -> None:
        """Narrow windows have a narrower list."""
        super().give_way(breadth)
        self.tiles.give_way(breadth)
        self.lost_table.give_way(breadth)

    def say_none(self) -> None:
        """Nothing was frozen yet."""
        may = self._desk.may(cohorts.FREEZE)
        acts = [(tell(FREEZE.word), self.freeze)] if may else []
        self.none.say(
            self.tr("No cohort yet"), self.tr("Freeze the members of a tier or a manager as they are today."), acts
        )

    # The cohort in view

    def show_key(self, key: Key | None) -> None:
        """Show how a cohort fared, or that none is chosen."""
        cohort = self._cohorts.line(key)
        if cohort is None:
            self._stop()
            self._show_found(None)
            self.show_nothing()
            return
        self.show_detail(cohort.name, cohort_cells.state(cohort))
        self.figure_button.refuse("" if self._desk.may(indicators.ENTER_FIGURE) else tell(_RIGHTS))
        same = self._found is not None and self._found.cohort.id == cohort.id
        if self.day.value() is None or not same:
            self.day.set_value(self._desk.today())
        self._work_out(cohort)

    def _day_typed(self) -> None:
        cohort = self._cohorts.line(self.table.current_key())
        on = self.day.value()
        if cohort is not None and on is not None and (self._found is None or self._found.on != on):
            self._work_out(cohort)

    def _work_out(self, cohort: CohortFacts) -> None:
        """Let the reading worker count; a cohort of many thousands takes a moment and can be stopped."""
        house, on = self._page.house, self.day.value()
        self._stop()
        if house is None or on is None:
            return

        def work(job: Job) -> tuple[Retention, tuple[IndicatorFacts, ...], FigureFacts | None] | None:
            found = service.cohort_retention(self._desk, cohort.id, on, job.progress, job.cancelled)
            if found is None:
                raise Cancelled
            figures = [one for one in service.figures(self._desk) if not one.cancelled]
            return found, service.indicators(self._desk, found), figures[0] if figures else None

        self._job = house.jobs.read(work, self._counted_out, owner=self, failed=self._failed)
        self.progress.follow(self._job, self.tr("Counting who is still there"))

    def _counted_out(self, found: tuple[Retention, tuple[IndicatorFacts, ...], FigureFacts | None] | None) -> None:
        self._job = None
        if found is None or self.table.current_key() != found[0].cohort.id:
            return
        self._figure = found[2]
        self.figure_cancel.setVisible(self._figure is not None and self._desk.may(indicators.ENTER_FIGURE))
        self.tiles.show_facts(found[1])
        self._show_found(found[0])

    def _failed(self, error: BaseException) -> None:
        self._job = None
        if isinstance(error, Problems):
            self.day.setToolTip(tell(error.found[0].sentence))
            self._page.show_error(tell(error.found[0].sentence))
        elif isinstance(error, Exception) and not isinstance(error, Cancelled):
            self._page.show_refusal(error)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _show_found(self, found: Retention | None) -> None:
        self._found = found
        self.lost.show(found)
        counts = {} if found is None else {why.value: n for why, n in found.because().items()}
        self.quick.show_counts({} if found is None else {_ALL: len(found.lost), **counts})
        self.print_button.refuse(self._not_printed(found))
        if found is not None:
            self.nobody.say(
                self.tr("Nobody was lost by {day}").format(day=found.on.isoformat()),
                self.tr("Of {n} members frozen on {day}.").format(
                    n=found.kept.whole, day=found.cohort.frozen_on.isoformat()
                ),
            )
        self._filter()

    def _filter(self) -> None:
        chosen = self.quick.value()
        self.lost_table.ask(None if chosen == _ALL else Loss.of(chosen))

    def _not_printed(self, found: Retention | None) -> str:
        if not self._desk.may(paper.RECORD):
            return tell(_RIGHTS)
        return "" if found is not None and found.lost else self.tr("Nobody was lost.")

    # Freezing, and the figure of the network

    def freeze(self) -> None:
        """Open the editor of a new cohort."""
        if not self.freeze_button.isEnabled():
            return
        clauses = self._desk.policy.membership.cohorts
        proposed = {"network": clauses.network_counts, "tier_counts": clauses.tier_counts}
        words = people.tiers(self._desk) if self._desk.may(people_rules.MEMBER_READ) else {}
        edit(self, FREEZE, people_offered(self._desk), self._freeze_problems, self._freeze,
             drafts=place_of(self._desk, FREEZE.code), proposed=proposed,
             choices={"tier": tuple(words.items())})  # fmt: skip
        self.head.hide()  # what is typed is no part of the cohort in view

    def leave_editor(self) -> None:
        """Show the cohort in view again."""
        freezing = self.editor is not None and self.head.isHidden()
        super().leave_editor()
        if freezing:
            self.show_key(self.table.current_key())

    def _freeze_problems(self, typed: FreezeTyped) -> Sequence[Problem]:
        return cohorts.cohort_problems(_draft(typed), [one.name for one in service.cohorts(self._desk)])

    def _freeze(self, typed: FreezeTyped, editor: ActEditor) -> None:
        house = self._page.house
        if house is None:
            return
        job = house.jobs.write(
            lambda job: service.freeze_cohort(self._desk, _draft(typed), job.progress, job.cancelled),
            partial(self._frozen, editor),
            owner=editor,
            failed=partial(self.act_failed, editor),
        )
        editor.wait_for(job)

    def _frozen(self, editor: ActEditor, cohort_id: object) -> None:
        if cohort_id is None:
            editor.go_on()
            self._page.note(self.tr("Stopped; nothing was frozen"))
            return
        editor.finish()
        self.leave_editor()
        self.table.ask("")
        self.table.pick(cohort_id)
        self._page.note(self.tr("The cohort is frozen"))

    def enter_figure(self) -> None:
        """Open the editor for how many users the network has."""
        drafts = place_of(self._desk, FIGURE.code)
        edit(self, FIGURE, Offered(self._desk.clock), self._figure_problems, self._enter_figure, drafts=drafts)

    def _figure_problems(self, typed: FigureTyped) -> Sequence[Problem]:
        return indicators.figure_problems(_figure(typed), self._desk.today())

    def _enter_figure(self, typed: FigureTyped, editor: ActEditor) -> None:
        if carried_out(self._page, self, editor, partial(service.enter_figure, self._desk, _figure(typed))):
            self.refresh()

    def cancel_figure(self) -> None:
        """Open the editor that cancels the figure in use."""
        figure = self._figure
        if figure is not None:
            drafts, do = place_of(self._desk, CANCEL_FIGURE.code, figure.id), partial(self._cancel_figure, figure)
            edit(self, CANCEL_FIGURE, Offered(self._desk.clock), _reason_problems, do, drafts=drafts)

    def _cancel_figure(self, figure: FigureFacts, typed: ReasonTyped, editor: ActEditor) -> None:
        if carried_out(self._page, self, editor, partial(service.cancel_figure, self._desk, figure.id, typed.reason)):
            self.refresh()

    # Out of the program

    def export(self) -> None:
        """Write those who were lost into a file."""
        export_list(self._page, sheet_of(self.lost_table), self.tr("Lost members"), self._ask_file)

    def print_list(self) -> None:
        """Print those who were lost."""
        found, house = self._found, self._page.house
        if found is None or house is None or not self.print_button.isEnabled():
            return
        chosen = self.quick.value()
        why = None if chosen == _ALL else Loss.of(chosen)
        house.jobs.read(
            lambda _job: service.lost_sheet(self._desk, found, why),
            lambda facts: print_list(self._desk, self._page, facts),
            owner=self,
            failed=lambda error: self._page.show_refusal(cast(Exception, error)),
        )


def _draft(typed: FreezeTyped) -> CohortDraft:
    wanted = MembersWanted(tier=typed.tier, manager=typed.manager)
    return CohortDraft(typed.name, wanted, KeptBy(typed.network, typed.tier_counts), typed.note)


def _reason_problems(typed: ReasonTyped) -> Sequence[Problem]:
    return retention.cancel_problems(typed.reason)


def _figure(typed: FigureTyped) -> FigureDraft:
    return FigureDraft(typed.counted_on, typed.users, typed.source)
