"""The working calendar's page: a year at a glance, its days one by one or all at once, and the hours of the week."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.clock import local
from desktop.core.contributions import Due
from desktop.core.listing import Key
from desktop.core.worktime import DayKind, written
from desktop.desk import Desk
from desktop.policy import versions
from desktop.settings import rules, service
from desktop.settings.dialogs.day_form import Check as CheckDays
from desktop.settings.dialogs.day_form import DayForm
from desktop.settings.dialogs.hours_form import DAY_WORDS, HoursForm
from desktop.settings.dialogs.hours_form import Check as CheckHours
from desktop.settings.dialogs.year_editor import AskFile, YearEditor
from desktop.settings.dialogs.year_view import KIND_WORDS, YearView
from desktop.widgets.banners import Banner
from desktop.widgets.breadth import Breadth
from desktop.widgets.buttons import IconButton
from desktop.widgets.chips import Chip
from desktop.widgets.jobs import Job
from desktop.widgets.labels import Elided, Label
from desktop.widgets.page import Page, Place
from desktop.widgets.scrolled import Scrolled
from desktop.widgets.side import Side, rule
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import Card

DueSource = Callable[[Desk], Iterable[Due]]
Renew = Callable[[Desk], object]
_MOST_TOLD = 4
_LEGEND = {DayKind.HOLIDAY: "ok", DayKind.MAKE_UP: "attn", DayKind.HALF_DAY: "info"}


class CalendarPage(Page):
    """Shows when the branch works; a change counts at once, also for limits that are running."""

    shows = versions.KINDS

    def __init__(
        self,
        desk: Desk,
        *,
        dues: Iterable[DueSource] = (),
        renew: Renew = lambda _desk: None,
        ask_file: AskFile | None = None,
    ) -> None:
        """*dues* are what runs in all rooms, *renew* computes their limits anew, *ask_file* asks for a file."""
        super().__init__(key="calendar", title=self.tr("Working calendar"))
        self._desk, self._dues, self._renew, self._ask_file = desk, tuple(dues), renew, ask_file
        self._may_change = desk.may(rules.CALENDAR_CHANGE)
        self._year = desk.today().year
        check: CheckDays = partial(service.check_days, desk) if self._may_change else lambda _days: []
        self.view = YearView()
        self.day = DayForm(desk.clock, check, editable=self._may_change)
        hours: CheckHours = partial(service.check_weekly_hours, desk) if self._may_change else lambda _draft: []
        self.hours = HoursForm(desk.clock, hours, editable=self._may_change)
        self.bar.add_section("year", self.tr("Year view"))
        self.bar.add_section("hours", self.tr("Hours of the week"))
        self.bar.set_heading("", self.tr("When the branch works: limits in working time follow it"))
        self._add_actions()
        self._sections = QStackedWidget()
        self._sections.setObjectName("calendar.sections_stack")
        self._sections.addWidget(self._year_pane())
        self._sections.addWidget(self._hours_pane())
        self.set_content(self._sections)
        self.panes = [self.view, self.day]
        self._connect()
        self.refresh()

    def _add_actions(self) -> None:
        add, hidden = self.add_action, Place.NOWHERE
        why = "" if self._may_change else self.tr("Ask the management or the administrator to change the calendar.")
        add("calendar.enter_year", self.tr("Enter a year"), "Ctrl+N", self.enter_year, place=Place.PRIMARY, icon="plus",
            unavailable=why)  # fmt: skip
        add("calendar.previous", self.tr("Previous year"), "F7", lambda: self.show_year(self._year - 1), place=hidden)
        add("calendar.next", self.tr("Next year"), "F8", lambda: self.show_year(self._year + 1), place=hidden)
        add("calendar.this", self.tr("This year"), "F9", lambda: self.show_year(self._desk.today().year), place=hidden)
        add("calendar.confirm", self.tr("Confirm"), "Ctrl+Return", self._confirm, place=hidden)

    # Layout

    def _year_pane(self) -> QWidget:
        self._title = Label("", "title", name="calendar.year.title")
        self._state = Chip("plain", "", name="calendar.year.state")
        self._source = Elided("", "label", name="calendar.year.source")
        self._legend = {kind: Chip(chip, "", name=f"calendar.count.{kind.value}") for kind, chip in _LEGEND.items()}
        head = QHBoxLayout()
        space(head, (10, 8, 12, 4), gap=8)
        for name, icon, words, keys in (
            ("calendar.previous", "caret-left", self.tr("Previous year"), "F7"),
            ("calendar.next", "caret-right", self.tr("Next year"), "F8"),
        ):
            button = IconButton(icon, words, f"{name}.button", keys=keys)
            button.clicked.connect(self.action(name).trigger)
            head.addWidget(button)
        for widget in (self._title, self._state):
            head.addWidget(widget)
        head.addWidget(self._source, 1)
        for chip in self._legend.values():
            head.addWidget(chip)
        left = QWidget()
        left.setProperty("frame", "pane")
        column = QVBoxLayout(left)
        space(column)
        column.addLayout(head)
        inner = QVBoxLayout()
        space(inner, (12, 4, 12, 8))
        inner.addWidget(self.view)
        column.addLayout(inner, 1)
        side = Side("calendar.side")
        side.column.addWidget(self.day)
        side.column.addStretch(1)
        side.column.addWidget(rule())
        keys = self.tr("Arrows go from day to day, PgUp and PgDn by months, Enter changes the day")
        side.column.addWidget(Label(keys, "hint", wraps=True))
        frame = QWidget()
        frame.setProperty("frame", "page")
        row = QHBoxLayout(frame)
        space(row)
        row.addWidget(left, 1)
        row.addWidget(side)
        return frame

    def _hours_pane(self) -> QWidget:
        card = Card("calendar.hours.card", self.tr("Hours of the week"))
        card.body.addWidget(self.hours)
        foot = QHBoxLayout()
        space(foot, (0, 0, 0, 4))
        foot.addWidget(self.hours.save_button)
        foot.addStretch(1)
        card.body.addLayout(foot)
        area = Scrolled("calendar.hours.scroll", frame="page", margins=(12, 10, 12, 10), gap=0, wide=True)
        area.column.addWidget(card)
        area.column.addStretch(1)
        return area

    def _connect(self) -> None:
        self.view.picked.connect(lambda _day: self._show_day())
        self.view.opened.connect(self.day.start_focus)
        self.view.year_asked.connect(self.show_year)
        self.day.saved.connect(self._enter_days)
        self.hours.saved.connect(self._set_hours)
        self.bar.section_chosen.connect(self._turn)
        self.editor_left.connect(lambda _editor: self._tell_missing())

    # What the window calls

    def refresh(self) -> None:
        """Read the year and the hours again; hours that are being typed stay."""
        super().refresh()
        self.show_year(self._year)
        if not self.hours.changed:
            self.hours.show_hours(service.weekly_hours(self._desk), self._desk.office.branch)
        self._tell_missing()

    def busy(self) -> bool:
        """Whether leaving would lose something: what is typed, the limits just listed, the offer to undo."""
        told = any(banner.kind == "fine" for banner in self.findChildren(Banner))
        offers_undo = self._undo.pending and not self._undo.isHidden()
        return super().busy() or self.hours.changed or told or offers_undo

    def open_record(self, key: Key) -> None:
        """Show a day."""
        if isinstance(key, date):
            self.view.pick(key)

    def give_way(self, breadth: Breadth) -> None:
        """Where room is short the remarks go."""
        super().give_way(breadth)
        self._source.setVisible(breadth is not Breadth.NARROW)

    # What is shown

    def show_year(self, year: int) -> None:
        """Show a year with its exceptional days."""
        if not rules.FIRST_YEAR <= year <= rules.LAST_YEAR:
            return
        self._year = year
        facts = service.calendar_year(self._desk, year)
        self._title.setText(self.tr("Year {n}").format(n=year))
        if facts.known:
            self._state.show_chip("ok", self.tr("entered"))
            self._source.setText(facts.source)
        else:
            self._state.show_chip("attn", self.tr("not entered"))
            self._source.setText(self.tr("the weekly hours alone count"))
        counts = Counter(one.kind for one in facts.days)
        for kind, chip in self._legend.items():
            chip.show_chip(_LEGEND[kind], f"{tell(KIND_WORDS[kind])} {counts[kind]}")
        self.view.show_year(facts, self._desk.today())
        self._show_day()

    def _show_day(self) -> None:
        day = self.view.day
        hours = service.working_calendar(self._desk).hours(day)
        self.day.show_day(day, self.view.facts(day), hours, tell(DAY_WORDS[day.weekday()]))

    def _turn(self, section: str) -> None:
        self._sections.setCurrentIndex(1 if section == "hours" else 0)
        self.panes = [self.hours] if section == "hours" else [self.view, self.day]

    def _tell_missing(self) -> None:
        missing = service.missing_year(self._desk)
        if missing is None:
            self.clear_banner("warn")
            return
        text = self.tr("Until they are, every day of it follows the weekly hours and papers say so.")
        lead = self.tr("The holidays of {year} are not entered.").format(year=missing)
        acts = [(self.tr("Enter them"), partial(self.enter_year, missing))] if self._may_change else []
        self.show_banner(Banner("warn", text, lead=lead, acts=acts))

    # What is changed

    def enter_year(self, year: int | None = None) -> None:
        """Enter a whole year: the one that is missing next, unless one is named."""
        wanted = year or service.missing_year(self._desk) or self._next_unknown()
        editor = YearEditor(
            wanted,
            partial(service.recognise_notice, self._desk),
            partial(service.read_holiday_file, self._desk),
            partial(service.check_holidays, self._desk),
            self._ask_file,
        )
        editor.saved.connect(self._enter_year)
        editor.left.connect(self.close_editor)
        self.show_editor(editor)
        self.clear_banner("warn")

    def _next_unknown(self) -> int:
        year = self._desk.today().year
        while service.calendar_year(self._desk, year).known and year < rules.LAST_YEAR:
            year += 1
        return year

    def _confirm(self) -> None:
        if isinstance(self.editor, YearEditor):
            self.editor.save()
        elif self.bar.section() == "hours":
            self.hours.save()
        else:
            self.day.save()

    def _enter_year(self, draft: rules.YearDraft) -> None:
        before = self._limits()

        def done(_nothing: object) -> None:
            self.close_editor()
            self._year = draft.year
            self._follow_up(before, self.tr("The holidays of {year} are entered").format(year=draft.year))

        self.attempt(service.enter_holidays, self._desk, draft, done=done)

    def _enter_days(self, drafts: Sequence[rules.DayDraft]) -> None:
        before = self._limits()
        former = [self._as_it_was(one.day) for one in drafts]

        def done(_nothing: object) -> None:
            self._follow_up(before, "")
            told = self.tr("{n} days are entered").format(n=len(drafts))
            self.offer_undo(told, partial(self._put_back, former))

        self.attempt(service.enter_days, self._desk, list(drafts), done=done)

    def _put_back(self, former: Sequence[rules.DayDraft]) -> None:
        before = self._limits()
        self.attempt(service.enter_days, self._desk, list(former), done=lambda _nothing: self._follow_up(before, ""))

    def _as_it_was(self, day: date) -> rules.DayDraft:
        facts = self.view.facts(day)
        if facts is None:
            return rules.DayDraft(day, None)
        hours = None if facts.kind is DayKind.HOLIDAY else written(facts.hours)
        return rules.DayDraft(day, facts.kind, facts.name, hours)

    def _set_hours(self, draft: rules.HoursDraft) -> None:
        def done(_nothing: object) -> None:
            self.hours.show_hours(service.weekly_hours(self._desk), self._desk.office.branch)
            self.refresh()
            self.note(self.tr("The hours hold from {day} on").format(day=draft.effective_on.isoformat()))

        self.attempt(service.set_weekly_hours, self._desk, draft, done=done)

    # The limits that move

    def _limits(self) -> Mapping[tuple[object, ...], Due]:
        found = (due for source in self._dues for due in source(self._desk))
        return {(due.kind, due.id, due.subject, due.starts_at, tell(due.step)): due for due in found}

    def _follow_up(self, before: Mapping[tuple[object, ...], Due], told: str) -> None:
        """Compute running limits anew behind the window, then list those that have moved."""
        self.refresh()
        if told:
            self.note(told)
        self.clear_banner("fine")

        def work(_job: Job) -> None:
            with self._desk.store.reading():
                self._renew(self._desk)

        if self.house is not None:
            self.house.jobs.write(work, lambda _nothing: self._tell_moved(before), owner=self)

    def _tell_moved(self, before: Mapping[tuple[object, ...], Due]) -> None:
        after = self._limits()
        moved = [(due, after[key]) for key, due in before.items() if key in after and after[key].due_at != due.due_at]
        if not moved:
            return
        lines = [
            self.tr("{what}: {before} → {after}").format(
                what=was.subject, before=_moment(was.due_at), after=_moment(now.due_at)
            )
            for was, now in moved[:_MOST_TOLD]
        ]
        if len(moved) > _MOST_TOLD:
            lines.append(self.tr("{n} more").format(n=len(moved) - _MOST_TOLD))
        lead = self.tr("{n} running limits have moved.").format(n=len(moved))
        self.show_banner(Banner("fine", self.tr("; ").join(lines), lead=lead))


def _moment(at: datetime) -> str:
    return f"{local(at):%m-%d %H:%M}"
