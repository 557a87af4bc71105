"""The page of people: staff and the posts they hold, departments, proxies, and the facts of the office."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from desktop.access import service as access
from desktop.core.listing import Key
from desktop.core.problem import Problem
from desktop.desk import Desk
from desktop.people import rules
from desktop.people import service as people
from desktop.people.rules.posts import DEPARTMENT_HEADS
from desktop.settings.dialogs.office_form import OfficeForm
from desktop.settings.dialogs.people_panes import PlacesPane, ProxiesPane, StaffPane
from desktop.settings.dialogs.people_sheets import AnswerDialog, AppointDialog, DayDialog, PersonDialog, ProxyDialog
from desktop.settings.dialogs.people_tables import DepartmentRow, OccupancyRow, StaffRow, managers, standing_in
from desktop.settings.dialogs.place_sheets import BranchDialog, DepartmentDialog, PostDialog
from desktop.widgets.breadth import Breadth
from desktop.widgets.house import House
from desktop.widgets.page import Page, Place

_NOWHERE = Place.NOWHERE


class PeoplePage(Page):
    """Shows who works here as what; everything that was, stays: posts end, people leave, nobody is deleted."""

    shows = rules.STAFF | rules.PLACES

    def __init__(self, desk: Desk) -> None:
        super().__init__(key="people", title=self.tr("People"))
        self._desk = desk
        self._may = desk.may(rules.CHANGE)
        self._why = "" if self._may else self.tr("Ask the management or the administrator to change people.")
        self._add_actions()
        self.staff = StaffPane()
        for name in ("people.appoint", "people.end", "people.change", "people.leave"):
            self.staff.person.acts.addWidget(self.button(name))
        self.staff.person.acts.addStretch(1)
        department = [self.button(name) for name in ("people.add_department", "people.change_department")]
        self.places = PlacesPane((department, [self.button("people.add_post")]))
        answers = ("people.accept", "people.decline", "people.end_proxy")
        proxy = [self.button("people.name_proxy", kind="primary"), *(self.button(name) for name in answers)]
        self.proxies = ProxiesPane(proxy, desk.today)
        self.office = OfficeForm(editable=self._may)
        self._sections = QStackedWidget()
        self._sections.setObjectName("people.sections_stack")
        self.set_content(self._sections)  # empty: each pane is dressed once, in its place
        self._panes = {"staff": self.staff, "places": self.places, "proxies": self.proxies, "office": self.office}
        self._stops: dict[str, list[QWidget]] = {
            "staff": [self.staff.table, self.staff.person.holdings, self.staff.filter],
            "places": [self.places.departments, self.places.posts],
            "proxies": [self.proxies.table],
            "office": [self.office.first, self.office.branches],
        }
        words = (self.tr("Staff"), self.tr("Departments and posts"), self.tr("Proxies"), self.tr("This office"))
        for (name, pane), word in zip(self._panes.items(), words, strict=True):
            self.bar.add_section(name, word)
            self._sections.addWidget(pane)
        self.bar.set_heading("", self.tr("Who works here as what; nobody is ever deleted"))
        self._connect()
        self._turn("staff")

    def _add_actions(self) -> None:
        add, why = self.add_action, self._why
        add("people.new", self.tr("New person"), "Ctrl+N", self.new_person, place=Place.PRIMARY, icon="plus",
            unavailable=why)  # fmt: skip
        add("people.find", self.tr("Filter the staff"), "Ctrl+F", self._find, place=_NOWHERE)
        for name, words, keys, act in (
            ("people.appoint", self.tr("Appoint"), "F7", self.appoint),
            ("people.end", self.tr("End a post"), "F8", self.end_post),
            ("people.change", self.tr("Correct"), "F9", self.correct),
            ("people.leave", self.tr("Leaves the office"), "", self.leave),
            ("people.add_department", self.tr("New department"), "", self.add_department),
            ("people.change_department", self.tr("Change"), "", self.change_department),
            ("people.add_post", self.tr("New post"), "", self.add_post),
            ("people.name_proxy", self.tr("Name a proxy"), "", self.name_proxy),
            ("people.accept", self.tr("Accept"), "", partial(self.answer, accepts=True)),
            ("people.decline", self.tr("Decline"), "", partial(self.answer, accepts=False)),
            ("people.end_proxy", self.tr("End"), "", self.end_proxy),
            ("people.save_office", self.tr("Save the facts of the office"), "Ctrl+S", self._save_office),
        ):
            add(name, words, keys, act, place=_NOWHERE, unavailable=why)

    def _connect(self) -> None:
        self.bar.section_chosen.connect(self._turn)
        self.staff.picked.connect(lambda _key: self._show_person())
        self.staff.table.opened.connect(lambda _key: self.correct())
        self.staff.person.ending_asked.connect(lambda _line: self.end_post())
        self.staff.person.holdings.picked.connect(lambda _key: self._allow())
        self.places.departments.opened.connect(lambda _key: self.change_department())
        self.places.departments.picked.connect(lambda _key: self._allow())
        self.proxies.table.picked.connect(lambda _key: self._allow())
        self.office.saved.connect(self._keep_office)
        self.office.edited.connect(self._allow)
        self.office.branch_asked.connect(self.found_branch)

    # What the window calls

    def enter(self, house: House) -> None:
        """Take what the house lends and read everything."""
        super().enter(house)
        for pane in (self.staff, self.places):
            pane.enter(house.preferences)
        self._read()

    def refresh(self) -> None:
        """Read again; the facts of the office that are being typed stay."""
        self.stale = False
        self._read()

    def give_way(self, breadth: Breadth) -> None:
        """Where room is short the remark goes."""
        super().give_way(breadth)
        for pane in (self.staff, self.places):
            pane.give_way(breadth)
        self.bar.remark.setVisible(breadth is not Breadth.NARROW)

    def busy(self) -> bool:
        """Whether leaving would lose something."""
        return super().busy() or self.office.changed

    def open_record(self, key: Key) -> None:
        """Show one person."""
        self.bar.choose_section("staff")
        self.staff.filter.set_value("")
        self.staff.table.pick(key)

    # What is shown

    def _read(self) -> None:
        today = self._desk.today()
        held: dict[Key, list[str]] = {}
        for line in people.holdings(self._desk, today):
            if line.post_name not in held.setdefault(line.staff_id, []):
                held[line.staff_id].append(line.post_name)
        self._proxies = people.proxies(self._desk)
        rows = [
            StaffRow(one.id, one, tuple(held.get(one.id, ())), people.spelled(one.name), one.here(today))
            for one in people.staff_list(self._desk)
        ]
        self.staff.show_staff(rows)
        self._read_places()
        self.proxies.show_proxies(self._proxies)
        if not self.office.changed:
            branches = people.branches(self._desk)
            own = next(one for one in branches if one.id == self._desk.office.branch_id)
            self.office.show_branch(own, branches)
        self._allow()

    def _read_places(self) -> None:
        occupied = people.occupancy(self._desk)
        heads = managers(occupied, DEPARTMENT_HEADS)
        departments = people.departments(self._desk)
        names: dict[UUID | None, str] = {one.id: one.name for one in departments}
        rows = [
            DepartmentRow(one.id, one.name, names.get(one.parent_id, ""), heads.get(one.id, ())) for one in departments
        ]
        posts = [OccupancyRow((one.place.post, one.place.department_id), one) for one in occupied]
        self.places.show_places(rows, posts)

    def _above(self, department_id: UUID) -> str:
        """Who answers for the manager of a department."""
        owner = people.holder_of(self._desk, DEPARTMENT_HEADS[0], department_id, self._desk.now())
        return "" if owner is None else owner.shown

    def _show_person(self) -> None:
        row = self.staff.current()
        self.staff.person.setVisible(row is not None)
        if row is not None:
            held = people.holdings_of(self._desk, row.person.id)
            self.staff.person.show_person(row.person, held, self._proxies, self._desk.today())
        self._allow()

    def _turn(self, section: str) -> None:
        pane = self._panes.get(section, self.staff)
        self.action("people.new").setVisible(pane is self.staff)  # one primary button in a view
        self._sections.setCurrentWidget(pane)
        self.panes = self._stops[section if section in self._panes else "staff"]
        self._allow()

    def _find(self) -> None:
        self.bar.choose_section("staff")
        self.staff.filter.setFocus()

    def _allow(self) -> None:
        """What can be done with what is picked, and why not."""
        row, line = self.staff.current(), self.staff.person.picked()
        nobody = self.tr("Choose a person first.") if row is None else ""
        gone = self.tr("The person has left.") if row is not None and row.person.left_on is not None else ""
        past = line is not None and line.until_on is not None and line.until_on < self._desk.today()
        none = self.tr("Choose a post that is held or to come.") if line is None or past else ""
        self.allow("people.appoint", self._why or nobody or gone)
        self.allow("people.end", self._why or nobody or none)
        self.allow("people.change", self._why or nobody)
        self.allow("people.leave", self._why or nobody or gone)
        picked = "" if self.places.department() is not None else self.tr("Choose a department first.")
        self.allow("people.change_department", self._why or picked)
        self._allow_proxies()
        unchanged = "" if self.office.changed else self.tr("Nothing is changed.")
        self.allow("people.save_office", self._why or unchanged)
        self.office.save_button.refuse(self._why or unchanged)

    def _allow_proxies(self) -> None:
        names = self._desk.may(rules.PROXY_NAME)
        self.allow("people.name_proxy", "" if names else self.tr("Managers name proxies for their own posts."))
        proxy, today = self.proxies.current(), self._desk.today()
        none = self.tr("Choose a proxy first.") if proxy is None else ""
        state = None if proxy is None else proxy.state_on(today)
        answered = "" if state is rules.ProxyState.ASKED else self.tr("It is answered or over already.")
        over = "" if state in {rules.ProxyState.ASKED, rules.ProxyState.ACCEPTED} else self.tr("It is over already.")
        may = "" if self._desk.may(rules.PROXY_ANSWER) else self.tr("Your posts do not allow it.")
        for name in ("people.accept", "people.decline"):
            self.allow(name, none or may or answered)
        own = proxy is not None and (self._may or (names and proxy.staff_id == self._desk.actor.staff_id))
        self.allow("people.end_proxy", none or over or ("" if own else self.tr("Only the person represented ends it.")))

    # What is changed

    def _ask(self, dialog: QDialog) -> None:
        """Open a dialog; the page is read again when the commit is heard."""
        dialog.accepted.connect(self.refresh)
        dialog.open()

    def new_person(self) -> None:
        """Ask for a person who is not on the staff yet."""
        self._ask(PersonDialog(self._desk, None, self))

    def correct(self) -> None:
        """Correct name, number or telephone of the picked person."""
        row = self.staff.current()
        if row is not None and self._may:
            self._ask(PersonDialog(self._desk, row.person, self))

    def appoint(self) -> None:
        """Give the picked person a post."""
        row = self.staff.current()
        if row is not None:
            self._ask(AppointDialog(self._desk, row.person, self))

    def end_post(self) -> None:
        """Ask for the last day of the picked post."""
        line = self.staff.person.picked()
        if line is None or not self._may:
            return
        title = self.tr("End the post {post}").format(post=line.post_name)
        about = self.tr("{name} holds it from {day} on. What was done as {post} stays.")
        words = (
            title,
            about.format(name=line.staff, day=line.from_on.isoformat(), post=line.post_name),
            self.tr("End the post"),
        )
        act, check = partial(access.end_holding, self._desk, line.id), partial(rules.ending_problems, line)
        self._ask(DayDialog(self._desk, "post_end", words, act, check=check, parent=self))

    def leave(self) -> None:
        """Ask for the last day of the picked person; who stands in then is told at once."""
        row = self.staff.current()
        if row is None:
            return
        held = people.holdings_of(self._desk, row.person.id)
        first = [line.from_on for line in held]
        words = (
            self.tr("{name} leaves the office").format(name=row.person.name),
            self.tr("All posts and proxies end with the last day and the account closes after it; nothing is deleted."),
            self.tr("Note the leaving"),
        )
        dialog = DayDialog(
            self._desk,
            "leave",
            words,
            partial(access.leave, self._desk, row.person.id),
            field="left_on",
            check=lambda day: rules.leaving_problems(row.person, day, first),
            about=partial(self._left_vacant, row.person),
            parent=self,
        )
        self._ask(dialog)

    def _left_vacant(self, person: rules.StaffFacts, day: date) -> str:
        found = people.vacant_after(self._desk, person.id, day)
        if not found:
            return self.tr("No post becomes vacant.")
        return self.tr("Vacant afterwards: {posts}").format(posts=standing_in(found))

    def add_department(self) -> None:
        """Ask for a new department."""
        self._ask(DepartmentDialog(self._desk, None, self))

    def change_department(self) -> None:
        """Rename the picked department or put it under a division."""
        key = self.places.department()
        found = next((one for one in people.departments(self._desk) if one.id == key), None)
        if found is not None and self._may:
            self._ask(DepartmentDialog(self._desk, found, self))

    def add_post(self) -> None:
        """Ask for a further post."""
        self._ask(PostDialog(self._desk, self))

    def found_branch(self) -> None:
        """Ask for a further branch."""
        self._ask(BranchDialog(self._desk, self))

    def name_proxy(self) -> None:
        """Ask who stands in for whom."""
        self.bar.choose_section("proxies")
        self._ask(ProxyDialog(self._desk, self))

    def answer(self, *, accepts: bool) -> None:
        """Note the answer of the picked proxy."""
        proxy = self.proxies.current()
        if proxy is not None:
            self._ask(AnswerDialog(self._desk, proxy, accepts=accepts, parent=self))

    def end_proxy(self) -> None:
        """Ask for the last day of the picked proxy."""
        proxy = self.proxies.current()
        if proxy is None:
            return
        words = (
            self.tr("End the proxy of {name}").format(name=proxy.deputy),
            self.tr("What the proxy answered for until then stays with the proxy."),
            self.tr("End the proxy"),
        )
        act = partial(people.end_proxy, self._desk, proxy.id)
        check = partial(self._ending_problems, proxy)
        self._ask(DayDialog(self._desk, "proxy_end", words, act, check=check, parent=self))

    def _ending_problems(self, proxy: rules.ProxyFacts, day: date) -> list[Problem]:
        return rules.proxy_ending_problems(proxy, day, self._desk.today())

    # The facts of the office

    def _save_office(self) -> None:
        self.office.save()

    def _keep_office(self) -> None:
        seen = self.office.seen
        if seen is not None:
            draft = self.office.draft()
            self.attempt(people.change_branch, self._desk, seen.id, draft, seen, done=self._office_kept)

    def _office_kept(self, _nothing: object) -> None:
        branches = people.branches(self._desk)
        own = next(one for one in branches if one.id == self._desk.office.branch_id)
        self.office.show_branch(own, branches)
        self._allow()
        self.note(self.tr("Forms printed from now on carry the new facts"))

    def show_problems(self, found: Collection[Problem]) -> None:
        """Beside the fields of the office; what somebody else saved is told once, then it may be saved over."""
        if self.bar.section() != "office":
            super().show_problems(found)
            return
        seen = self.office.seen
        self.office.fields.show_problems(found)
        if seen is not None:
            self.office.seen = people.branch(self._desk, seen.id) or seen
