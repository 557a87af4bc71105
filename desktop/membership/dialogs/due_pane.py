"""Lists of members to be kept: whose contract or broadband ends, whose birthday comes, and what was offered to whom."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import cast
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.clause import Clause
from desktop.core.listing import Key
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.dialogs import due_cells
from desktop.membership.dialogs.act_drafts import place_of
from desktop.membership.dialogs.book_editing import carried_out, edit
from desktop.membership.dialogs.list_paper import print_list
from desktop.membership.dialogs.unset_notes import notice
from desktop.membership.rules import retention
from desktop.membership.rules.book_acts import CANCEL_OFFER, OFFER, OfferTyped, ReasonTyped, offer_draft
from desktop.membership.rules.retention import Answered, ListKind, ListWanted, OfferFacts, RetentionRow
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.printouts import rules as paper
from desktop.widgets.act_editor import ActEditor
from desktop.widgets.act_fields import Offered
from desktop.widgets.breadth import Breadth
from desktop.widgets.buttons import Button
from desktop.widgets.choices import Choice, Option
from desktop.widgets.file_places import AskFile, ask_file
from desktop.widgets.list_and_detail import ListAndDetail
from desktop.widgets.list_export import export_list, sheet_of
from desktop.widgets.metrics import metrics
from desktop.widgets.page import Page
from desktop.widgets.quick_filters import QuickFilters
from desktop.widgets.record_table import RecordTable
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import EmptyState
from desktop.widgets.story import StoryView
from desktop.widgets.table_footer import TableFooter

NAME = "retention.due"
WIDTHS = {Breadth.NARROW: 440, Breadth.NORMAL: 770, Breadth.WIDE: 960}
DAYS = (7, 15, 30, 60, 90, 180, 366)
NOBODY = "none"
_ALL, _MONTH = "all", "30"
ICONS = {ListKind.BIRTHDAY: "gift", ListKind.GRATITUDE: "gift"}
_RIGHTS = sentence("membership", "Your posts do not include this.")
_WINDOW = sentence("membership", "Policy: {n} days")
_AHEAD = sentence("membership", "{n} days")


class DuePane(ListAndDetail):
    """One list of members at the left, what was offered to the one in view at the right."""

    open_asked = Signal(object)
    """The file of a member shall be shown."""

    def __init__(self, desk: Desk, page: Page, kind: ListKind, ask_file: AskFile = ask_file) -> None:
        self._desk, self._kind, self._ask_file = desk, kind, ask_file
        self.source = service.RetentionSource(desk)
        self._row: RetentionRow | None = None
        self._offers: list[OfferFacts] = []
        name = f"retention.{kind.value}"
        self._name = name
        self.window_box = Choice(self._windows(), hint=tell(sentence("membership", "Days ahead")))
        self.tier_box = Choice(self._tiers(), hint=tell(sentence("membership", "Tier")))
        self.manager_box = Choice(self._managers(), hint=tell(sentence("membership", "Manager")))
        self.quick = QuickFilters(f"{name}.quick", [(one.value, due_cells.answered(one)) for one in Answered])
        # While neither policy nor clerk says how far to look, a month is looked ahead, and the box says so.
        decided = retention.window(self._clause(), None)
        self.window_box.set_value("policy" if decided is not None else _MONTH)
        table = RecordTable(
            self.source,
            due_cells.columns(kind, desk.today()),
            name=f"{name}.list",
            wanted=self.wanted(),
            spoken=due_cells.spoken,
            behind=True,
        )
        table.setAccessibleName(due_cells.title(kind))
        self.story = StoryView(f"{name}.story", tell(sentence("membership", "What was offered to this member")))
        icon = ICONS.get(kind, "calendar-blank")
        self.unoffered = EmptyState(f"{name}.story.empty", "note-pencil")
        self.unoffered.say(
            self.tr("Nothing was offered yet"), self.tr("Record what was offered and what the member answered.")
        )
        self._told = QStackedWidget()
        self._told.setObjectName(f"{name}.told")
        for part in (self.story, self.unoffered):
            self._told.addWidget(part)
        super().__init__(
            name, page, table, self._told, icon=icon, first=self.wanted(), above=self._above(), widths=WIDTHS
        )
        self.put_notice(notice(desk, page, kind.value))
        self._put_buttons()
        left = cast(QWidget, table.parent()).layout()
        assert isinstance(left, QVBoxLayout)
        left.addWidget(TableFooter(table, lambda n: tell(sentence("membership", "{n} members").of(n=n))))
        self.panes = [self.table, self.story, self.quick, self.window_box, self.tier_box, self.manager_box]
        self.nothing.say(self.tr("No member chosen"), self.tr("Choose one in the list."))
        self._connect()

    # Layout

    def _above(self) -> QWidget:
        above = QWidget()
        column = QVBoxLayout(above)
        space(column, (8, 8, 8, 4), gap=6)
        row = QHBoxLayout()
        space(row, gap=8)
        for box, name, words in (
            (self.window_box, "window", sentence("membership", "Days ahead")),
            (self.tier_box, "tier", sentence("membership", "Tier")),
            (self.manager_box, "manager", sentence("membership", "Manager")),
        ):
            box.setObjectName(f"{self._name}.{name}")
            box.setAccessibleName(tell(words))
            box.setFixedWidth(metrics().px(132))
            row.addWidget(box)
        self.window_box.setVisible(self._kind is not ListKind.GRATITUDE)
        row.addStretch(1)
        column.addLayout(row)
        second = QHBoxLayout()
        space(second)
        second.addWidget(self.quick)
        second.addStretch(1)
        column.addLayout(second)
        return above

    def _put_buttons(self) -> None:
        name = self._name
        self.offer_button = Button(tell(OFFER.word), f"{name}.offer", kind="primary", icon="note-pencil")
        self.cancel_button = Button(tell(CANCEL_OFFER.word), f"{name}.cancel")
        self.open_button = Button(self.tr("Open the file"), f"{name}.open", icon="user")
        self.print_button = Button(self.tr("Print F45"), f"{name}.print", icon="printer")
        self.head.put([self.offer_button, self.open_button, self.cancel_button], [self.print_button])

    def _connect(self) -> None:
        for box in (self.window_box, self.tier_box, self.manager_box):
            box.edited.connect(self._ask)
        self.quick.chosen.connect(lambda _code: self._ask())
        self.table.opened.connect(self.open_asked)
        self.offer_button.clicked.connect(self.record)
        self.cancel_button.clicked.connect(self.cancel)
        self.open_button.clicked.connect(lambda: self.open_asked.emit(self.table.current_key()))
        self.print_button.clicked.connect(self.print_list)

    # What can be chosen

    def _clause(self) -> Clause[int]:
        reminders = self._desk.policy.membership.reminders
        found: dict[ListKind, Clause[int]] = {
            ListKind.CONTRACT: reminders.contract_days,
            ListKind.BROADBAND: reminders.broadband_days,
            ListKind.BIRTHDAY: reminders.birthday_days,
        }
        return found.get(self._kind, reminders.contract_days)

    def _windows(self) -> list[Option]:
        decided = retention.window(self._clause(), None)
        policy = [] if decided is None else [Option("policy", tell(_WINDOW.of(n=decided)))]
        return [*policy, *(Option(str(days), tell(_AHEAD.of(n=days))) for days in DAYS)]

    def _tiers(self) -> list[Option]:
        words = people.tiers(self._desk) if self._desk.may(people_rules.MEMBER_READ) else {}
        none = Option(people_rules.NO_TIER, tell(sentence("membership", "No tier")))
        return [Option(_ALL, tell(sentence("membership", "Every tier"))), *_options(words), none]

    def _managers(self) -> list[Option]:
        known = service.heirs(self._desk) if self._desk.may(people_rules.READ) else []
        named = [Option(str(rid), name, search=people.spelled) for rid, name in known]
        every = Option(_ALL, tell(sentence("membership", "Every manager")))
        return [every, Option(NOBODY, tell(sentence("membership", "Without a manager"))), *named]

    def wanted(self) -> ListWanted:
        """What the filters ask for."""
        chosen = self.window_box.value()
        days = retention.window(self._clause(), int(chosen) if chosen.isdigit() else None)
        manager, tier = self.manager_box.value(), self.tier_box.value()
        return ListWanted(
            kind=self._kind,
            until=None if days is None else self._desk.today() + timedelta(days=days),
            tier="" if tier == _ALL else tier,
            manager=UUID(manager) if manager not in {"", _ALL, NOBODY} else None,
            without_manager=manager == NOBODY,
            answered=Answered.of(self.quick.value()),
        )

    def _ask(self) -> None:
        if self._loaded:
            self.table.ask_behind(self.wanted())

    def say_none(self) -> None:
        """Nobody is on the list, or the filter hides all."""
        wanted = self.wanted()
        narrowed = replace(wanted, tier="", manager=None, without_manager=False, answered=Answered.ALL) != wanted
        until = "" if wanted.until is None else wanted.until.isoformat()
        if narrowed:
            act = (self.tr("Clear the filter"), self.clear_filter)
            self.none.say(self.tr("Nobody answers this filter"), self.tr("Up to {day}.").format(day=until), [act])
        else:
            why = self.tr("Worked out from the days in the files, up to {day}.").format(day=until) if until else ""
            self.none.say(due_cells.nobody(self._kind), why, self._further(wanted.until))

    def _further(self, until: date | None) -> list[tuple[str, Callable[[], object]]]:
        """Looking as far ahead as can be chosen, where the list does not yet."""
        if until is None or until >= self._desk.today() + timedelta(days=max(DAYS)):
            return []
        return [(self.tr("Look {n} days ahead").format(n=max(DAYS)), self._look_further)]

    def _look_further(self) -> None:
        self.window_box.set_value(str(max(DAYS)))
        self._ask()

    def clear_filter(self) -> None:
        """Let everybody in the window through."""
        for box in (self.tier_box, self.manager_box):
            box.set_value(_ALL)
        self.quick.set_value(Answered.ALL.value)
        self._ask()

    # The member in view

    def show_key(self, key: Key | None) -> None:
        """Show what was offered to a member, or that none is chosen."""
        row = self.table.records.record(self.table.records.row_of(key)) if key is not None else None
        self._row = row if isinstance(row, RetentionRow) else None
        if self._row is None:
            self.show_nothing()
            return
        self.show_detail(self._row.name, due_cells.state(self._row))
        self._page.attempt(service.offers_of, self._desk, self._row.id, done=self._tell)

    def _tell(self, offers: list[OfferFacts]) -> None:
        self._offers = offers
        self.story.show_lines([due_cells.line(one, self._desk.now()) for one in offers])
        self._told.setCurrentWidget(self.story if offers else self.unoffered)
        rights = "" if self._desk.may(retention.RECORD) else tell(_RIGHTS)
        self.offer_button.refuse(rights)
        standing = [one for one in offers if not one.cancelled]
        self.cancel_button.refuse(rights or ("" if standing else self.tr("Nothing was offered yet.")))
        self.print_button.refuse("" if self._desk.may(paper.RECORD) else tell(_RIGHTS))

    # Entering

    def record(self) -> None:
        """Open the editor for an offer to the member in view."""
        row = self._row
        if row is None or not self.offer_button.isEnabled():
            return
        proposed = {"kind": retention.OFFERED[self._kind].value, "offered_on": self._desk.today()}
        drafts = place_of(self._desk, OFFER.code, row.id, *proposed.values())
        check, do = partial(self._check, row.id), partial(self._record, row)
        edit(self, OFFER, Offered(self._desk.clock), check, do, drafts=drafts, proposed=proposed)

    def _check(self, member_id: UUID, typed: OfferTyped) -> Sequence[Problem]:
        return service.offer_check(self._desk, offer_draft(member_id, typed))

    def _record(self, row: RetentionRow, typed: OfferTyped, editor: ActEditor) -> None:
        verb = partial(service.record_offer, self._desk, offer_draft(row.id, typed))
        if carried_out(self._page, self, editor, verb):
            self._page.note(self.tr("Recorded for {name}").format(name=row.name))
            self.refresh()

    def cancel(self) -> None:
        """Open the editor that cancels the last record of the member in view."""
        standing = [one for one in self._offers if not one.cancelled]
        if self._row is None or not standing or not self.cancel_button.isEnabled():
            return
        drafts = place_of(self._desk, CANCEL_OFFER.code, standing[0].id)
        do = partial(self._cancel, standing[0].id)
        edit(self, CANCEL_OFFER, Offered(self._desk.clock), _reason, do, drafts=drafts)

    def _cancel(self, offer_id: UUID, typed: ReasonTyped, editor: ActEditor) -> None:
        verb = partial(service.cancel_offer, self._desk, offer_id, typed.reason)
        if carried_out(self._page, self, editor, verb):
            self._page.note(self.tr("The record does not count any more"))
            self.refresh()

    # Out of the program

    def export(self) -> None:
        """Write the list into a file."""
        export_list(self._page, sheet_of(self.table), due_cells.title(self._kind), self._ask_file)

    def print_list(self) -> None:
        """Print the list, or the selected members when there are several."""
        chosen = self.table.chosen_keys()
        some = chosen if len(chosen) > 1 else []
        house = self._page.house
        if house is None or not self.print_button.isEnabled():
            return
        order, wanted = self.table.records.order, self.wanted()
        house.jobs.read(
            lambda _job: service.list_sheet(self._desk, wanted, order, some),
            lambda facts: print_list(self._desk, self._page, facts),
            owner=self,
            failed=lambda error: self._page.show_refusal(cast(Exception, error)),
        )


def _reason(typed: ReasonTyped) -> Sequence[Problem]:
    return retention.cancel_problems(typed.reason)


def _options(words: dict[str, str]) -> list[Option]:
    return [Option(code, word) for code, word in words.items()]
