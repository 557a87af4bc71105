"""Small dialogs about people and places: each collects one draft and does one verb."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop.access.dialogs.sheet import Sheet
from desktop.core.clock import local_day
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.people import rules
from desktop.people import service as people
from desktop.widgets.choices import Choice, Option
from desktop.widgets.entries import DateEntry
from desktop.widgets.entry_times import Lean
from desktop.widgets.fields import FieldRow
from desktop.widgets.inputs import TextLine

NO_DAY = sentence("people", "Type a day.")
Check = Callable[[], Sequence[Problem]]


class PeopleSheet(Sheet):
    """Does its verb at once; a refusal stays beside the fields and nothing typed is lost."""

    def do(self, verb: Callable[..., object], *arguments: object) -> None:
        """Do a verb and close, or tell why not."""
        try:
            verb(*arguments)
        except Exception as error:  # one with a sentence is told, any other goes on to where defects are reported
            self.refused(error)
        else:
            self.done_well()


class PersonDialog(PeopleSheet):
    """A new person on the staff, or the corrected name, number and telephone of one."""

    def __init__(self, desk: Desk, person: rules.StaffFacts | None, parent: QWidget | None = None) -> None:
        super().__init__("person", width=560, parent=parent)
        title = self.tr("New person") if person is None else self.tr("Correct {name}").format(name=person.name)
        about = self.tr("What the person may do is told by posts; an account is opened on the page of accounts.")
        self.head(title, about if person is None else "")
        self._desk, self._person = desk, person
        self._name, self._number, self._phone = (TextLine(longest=60), TextLine(longest=40), TextLine(longest=40))
        if person is not None:
            self._name.set_value(person.name)
            self._number.set_value(person.staff_number)
            self._phone.set_value(person.phone)
        rows = (
            FieldRow("name", self.tr("Name"), self._name, required=True),
            FieldRow("staff_number", self.tr("Staff no."), self._number),
            FieldRow("phone", self.tr("Telephone"), self._phone),
        )
        self.add_rows(rows, lambda: rules.staff_problems(self.draft()))
        self.add_foot(self.tr("Add") if person is None else self.tr("Save"))
        self.go_to("name")

    def draft(self) -> rules.StaffDraft:
        """What is typed."""
        return rules.StaffDraft(self._name.value(), self._number.value(), self._phone.value())

    def carry_out(self) -> None:
        """Add or correct the person; what somebody else changed meanwhile is told."""
        if self._person is None:
            self.do(people.add_staff, self._desk, self.draft())
            return
        seen, now = self._person, {one.id: one for one in people.staff_list(self._desk)}
        self._person = now.get(seen.id, seen)  # told once: the next try saves over it
        self.do(people.change_staff, self._desk, seen.id, self.draft(), seen)


class AppointDialog(PeopleSheet):
    """A post for a person, from a day to a day."""

    def __init__(self, desk: Desk, person: rules.StaffFacts, parent: QWidget | None = None) -> None:
        super().__init__("appoint", width=600, parent=parent)
        self.head(self.tr("Appoint {name}").format(name=person.name), self.tr("The rights of the post begin with it."))
        self._desk, self._person = desk, person
        self._places = {line.code: line.id for line in people.departments(desk)}
        self._post = Choice(post_options(desk), hint=self.tr("Post"))
        self._department = Choice(department_options(desk), hint=self.tr("The whole branch"))
        self._from, self._until = DateEntry(desk.clock, lean=Lean.FUTURE), DateEntry(desk.clock, lean=Lean.FUTURE)
        self._from.set_value(desk.today())
        self._post.edited.connect(self._place)
        open_end = self.tr("The last day; empty until further notice")
        rows = (
            FieldRow("post", self.tr("Post"), self._post, required=True),
            FieldRow("department_id", self.tr("Department"), self._department),
            FieldRow("from_on", self.tr("From"), self._from, required=True),
            FieldRow("until_on", self.tr("Until"), self._until, hint=open_end),
        )
        self._held = people.holdings_of(desk, person.id)
        self.add_rows(rows, self._check)
        self.add_foot(self.tr("Appoint"))
        self.go_to("post")

    def carry_out(self) -> None:
        """Appoint."""
        draft = self._draft()
        if draft is not None:
            self.do(people.appoint, self._desk, draft)

    def _place(self) -> None:
        """A post is usually in one department: propose it."""
        usual = {shipped.code: shipped.department for shipped in rules.SHIPPED_POSTS}.get(self._post.value(), "")
        self._department.set_value(str(self._places[usual]) if usual in self._places else "")

    def _draft(self) -> rules.AppointmentDraft | None:
        first = self._from.value()
        if first is None or not self._post.value():
            return None
        place = chosen_id(self._department)
        return rules.AppointmentDraft(self._person.id, self._post.value(), place, first, self._until.value())

    def _check(self) -> list[Problem]:
        found = [] if self._post.value() else [Problem("post", sentence("people", "Choose a post."))]
        if self._from.value() is None:
            found.append(Problem("from_on", NO_DAY))
        draft = self._draft()
        return found if draft is None else rules.appointment_problems(draft, self._person.left_on, self._held)


class DayDialog(PeopleSheet):
    """Asks for a last day and does what it was made for; *about* may follow the day."""

    def __init__(
        self,
        desk: Desk,
        name: str,
        words: tuple[str, str, str],
        act: Callable[[date], object],
        *,
        field: str = "until_on",
        check: Callable[[date], Sequence[Problem]] = lambda _day: (),
        about: Callable[[date], str] = lambda _day: "",
        parent: QWidget | None = None,
    ) -> None:
        """*words*: the title, the sentence below it, the button. *field* is what the verb calls the day."""
        super().__init__(name, width=600, parent=parent)
        self.head(words[0], words[1])
        self._act, self._wrong, self._follow, self._field, self._first = act, check, about, field, words[1]
        self._day = DateEntry(desk.clock, lean=Lean.NEAREST)
        self._day.set_value(local_day(desk.now()))
        self._day.edited.connect(self._tell)
        row = FieldRow(field, self.tr("Last day"), self._day, required=True, hint=self.tr("This day is included"))
        self.add_rows((row,), self._check)
        self.add_foot(words[2], kind="danger")
        self.go_to(field)
        self._tell()

    def carry_out(self) -> None:
        """End it."""
        day = self._day.value()
        if day is not None:
            self.do(self._act, day)

    def _check(self) -> Sequence[Problem]:
        day = self._day.value()
        return [Problem(self._field, NO_DAY)] if day is None else list(self._wrong(day))

    def _tell(self) -> None:
        day = self._day.value()
        self._about.setText("\n".join(part for part in (self._first, self._follow(day) if day else "") if part))
        self._about.setVisible(bool(self._about.text()))
        self.adjustSize()


class ProxyDialog(PeopleSheet):
    """A proxy (责任代理人) for a post that somebody holds; it counts when the deputy accepts."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("proxy", width=640, parent=parent)
        about = self.tr("The proxy answers for the post, also for fines, from the moment of acceptance.")
        self.head(self.tr("Name a proxy"), about)
        self._desk = desk
        own = None if desk.may(rules.CHANGE) else desk.actor.staff_id
        held = [line for line in people.holdings(desk) if own is None or line.staff_id == own]
        self._held = {str(line.id): line for line in held if line.until_on is None or line.until_on >= desk.today()}
        self._staff = {line.id: line for line in people.staff_list(desk) if line.here(desk.today())}
        self._known = people.proxies(desk)
        self._post = Choice([self._holding(line) for line in self._held.values()], hint=self.tr("Name"), grows=True)
        deputies = [Option(str(line.id), line.name, search=line.initials) for line in self._staff.values()]
        self._deputy = Choice(deputies, hint=self.tr("Name or initials"))
        self._from, self._until = DateEntry(desk.clock, lean=Lean.FUTURE), DateEntry(desk.clock, lean=Lean.FUTURE)
        self._from.set_value(desk.today())
        self._until.set_value(desk.today() + timedelta(days=6))
        rows = (
            FieldRow("post", self.tr("Stands in for"), self._post, required=True),
            FieldRow("deputy_id", self.tr("Proxy"), self._deputy, required=True),
            FieldRow("from_on", self.tr("From"), self._from, required=True),
            FieldRow("until_on", self.tr("Until"), self._until, hint=self.tr("Empty until further notice")),
        )
        self.add_rows(rows, self._check)
        self.add_foot(self.tr("Name the proxy"))
        if len(self._held) == 1:
            self._post.set_value(next(iter(self._held)))
        self.go_to("deputy_id" if len(self._held) == 1 else "post")

    def carry_out(self) -> None:
        """Name the proxy."""
        draft = self._draft()
        if draft is not None:
            self.do(people.name_proxy, self._desk, draft)

    def _holding(self, line: rules.HoldingFacts) -> Option:
        place = f" · {line.department}" if line.department else ""
        known = self._staff.get(line.staff_id)
        return Option(str(line.id), f"{line.staff} · {line.post_name}{place}", search=known.initials if known else "")

    def _draft(self) -> rules.ProxyDraft | None:
        line, deputy, first = self._held.get(self._post.value()), chosen_id(self._deputy), self._from.value()
        if line is None or deputy is None or first is None:
            return None
        return rules.ProxyDraft(line.staff_id, line.post, line.department_id, deputy, first, self._until.value())

    def _check(self) -> list[Problem]:
        draft = self._draft()
        if draft is not None:
            held = [line for line in self._held.values() if line.staff_id == draft.staff_id]
            others = [line for line in self._known if line.staff_id == draft.staff_id]
            return rules.proxy_problems(draft, self._staff.get(draft.deputy_id), held, others)
        found = [] if self._post.value() else [Problem("post", sentence("people", "Choose an entry of the list."))]
        if not self._deputy.value():
            found.append(Problem("deputy_id", sentence("people", "Choose an entry of the list.")))
        return found if self._from.value() else [*found, Problem("from_on", NO_DAY)]


class AnswerDialog(PeopleSheet):
    """The deputy's answer: by the deputy, or entered from the paper that the deputy signed."""

    def __init__(self, desk: Desk, proxy: rules.ProxyFacts, *, accepts: bool, parent: QWidget | None = None) -> None:
        super().__init__("proxy_answer", width=640, parent=parent)
        title = self.tr("Accept the proxy") if accepts else self.tr("Decline the proxy")
        about = self.tr("{deputy} stands in for {name} ({post}) from {day} on.")
        told = about.format(deputy=proxy.deputy, name=proxy.staff, post=proxy.post_name, day=proxy.from_on.isoformat())
        self.head(title, told)
        self._desk, self._proxy, self._accepts = desk, proxy, accepts
        self._note = TextLine(breadth="whole", longest=200)
        own = desk.actor.staff_id == proxy.deputy_id
        hint = "" if own else self.tr("The paper that the proxy signed, and its day")
        self.add_rows((FieldRow("answer_note", self.tr("Note"), self._note, required=not own, hint=hint),), self._check)
        self.add_foot(self.tr("Accept") if accepts else self.tr("Decline"))
        self.go_to("answer_note")

    def carry_out(self) -> None:
        """Note the answer."""
        verb = people.accept_proxy if self._accepts else people.decline_proxy
        self.do(verb, self._desk, self._proxy.id, self._note.value())

    def _check(self) -> list[Problem]:
        may, today = self._desk.may(rules.CHANGE), self._desk.today()
        return rules.answer_problems(self._proxy, self._desk.actor.staff_id, may, self._note.value(), today)


def post_options(desk: Desk) -> list[Option]:
    """Every post, found by its words, initials and sounds."""
    return [Option(one.code, one.name, search=people.spelled) for one in people.posts(desk)]


def department_options(desk: Desk, *, without: UUID | None = None) -> list[Option]:
    """Every department, found as posts are."""
    found = [one for one in people.departments(desk) if one.id != without]
    return [Option(str(one.id), one.name, search=people.spelled) for one in found]


def chosen_id(choice: Choice) -> UUID | None:
    """The id that is chosen."""
    return UUID(choice.value()) if choice.value() else None
