"""A new account: for somebody on the staff, or for a newcomer with name, posts and account in one act."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.access import service
from desktop.access.dialogs.sheet import Sheet
from desktop.access.rules import (
    AccountDraft,
    NewcomerDraft,
    PlaceDraft,
    login_problems,
    newcomer_problems,
    password_problems,
)
from desktop.core.problem import Problem, Severity
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.people.rules import SHIPPED_POSTS
from desktop.people.service import spelled
from desktop.widgets.choices import Choice, Option, Segmented
from desktop.widgets.fields import FieldRow
from desktop.widgets.inputs import TextLine
from desktop.widgets.jobs import Jobs

MOST_POSTS = 3
STAFF, NEWCOMER = "staff", "newcomer"


class AccountDialog(Sheet):
    """Asks whose account it is; accepted when it is open."""

    opened = Signal(object)
    """The id of the account."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__("account", width=760, parent=parent)
        about = self.tr("One person has one account. What it may do is told by the posts that the person holds.")
        self.head(self.tr("New account"), about)
        self._desk, self._jobs = desk, jobs
        self._facts = service.admission_facts(desk)
        self._proposed = ""
        self._build()
        self.add_foot(self.tr("Open the account"))
        self._whose.edited.connect(self._choose_whose)
        self._person.edited.connect(self._propose_known)
        self._name.left.connect(self._propose_new)
        self._whose.set_value(STAFF if self._facts.people else NEWCOMER)
        self._choose_whose()

    def draft(self) -> AccountDraft | NewcomerDraft | None:
        """What has been typed; None while no person of the staff is chosen."""
        password, again = self.typed("password"), self.typed("password_again")
        login = self._login.value().upper()
        if self._whose.value() == NEWCOMER:
            return NewcomerDraft(self._name.value(), self._places(), password, again, login)
        person = self._person.value()
        return AccountDraft(UUID(person), password, again, login) if person else None

    def carry_out(self) -> None:
        """Open it; deriving the key takes a moment."""
        draft, desk = self.draft(), self._desk
        if draft is None:
            return
        self.set_busy(True, self.tr("Opening …"))
        self._jobs.write(
            lambda _job: (
                service.admit(desk, draft) if isinstance(draft, NewcomerDraft) else service.add_account(desk, draft)
            ),
            self._opened,
            failed=self.refused,
            owner=self,
        )

    def _opened(self, account_id: UUID) -> None:
        self.opened.emit(account_id)
        self.done_well()

    def _build(self) -> None:
        self._whose = Segmented(
            (Option(STAFF, self.tr("On the staff")), Option(NEWCOMER, self.tr("Somebody new"))),
        )
        comma = self.tr(", ")
        people = [
            Option(str(one.id), f"{one.name} · {comma.join(held)}" if held else one.name, search=one.initials)
            for one, held in zip(self._facts.people, self._facts.held, strict=True)
        ]
        self._person = Choice(people, hint=self.tr("Name or initials"), grows=True)
        self._name = TextLine(breadth="wide", longest=60)
        self._login = TextLine(breadth="brief", longest=12)
        self._posts = [self._post_row(number) for number in range(1, MOST_POSTS + 1)]
        about_login = self.tr("What the account is called in lists and found by, e.g. the initials")
        rows = {
            "whose": FieldRow("whose", self.tr("Person"), self._whose),
            "staff_id": FieldRow("staff_id", self.tr("Name"), self._person, required=True),
            "name": FieldRow("name", self.tr("Name"), self._name, required=True),
            **{row.name: row for row in self._posts},
            "login": FieldRow("login", self.tr("Short name"), self._login, hint=about_login),
            **{row.name: row for row in self.new_password()},
        }
        self._rows = rows
        self.add_rows(list(rows.values()), self._check)

    def _post_row(self, number: int) -> FieldRow:
        posts = [Option(post.code, post.name, search=spelled) for post in self._facts.posts]
        departments = [Option(str(place.id), place.name, search=spelled) for place in self._facts.departments]
        post = Choice(posts, hint=self.tr("Post"))
        department = Choice(departments, hint=self.tr("The whole branch"))
        department.setAccessibleName(self.tr("Department"))
        post.edited.connect(lambda: self._place(number))
        words = self.tr("Post") if number == 1 else self.tr("Further post")
        beside = {f"department_{number}": department}
        return FieldRow(f"post_{number}", words, post, required=number == 1, beside=beside)

    def _place(self, number: int) -> None:
        """A post is usually in one department: propose it, and offer a further post."""
        post, department = self._choices(number)
        usual = {shipped.code: shipped.department for shipped in SHIPPED_POSTS}.get(post.value(), "")
        known = {place.code: place.id for place in self._facts.departments}
        department.set_value(str(known[usual]) if usual in known else "")
        self._show_posts()

    def _show_posts(self) -> None:
        """A further post can be chosen when the one before it is."""
        shows = self._whose.value() == NEWCOMER
        for number, row in enumerate(self._posts, 1):
            row.set_visible(shows)
            shows = shows and bool(self._choices(number)[0].value())

    def _choices(self, number: int) -> tuple[Choice, Choice]:
        controls = self._posts[number - 1].controls
        post, department = controls[f"post_{number}"], controls[f"department_{number}"]
        assert isinstance(post, Choice)
        assert isinstance(department, Choice)
        return post, department

    def _places(self) -> tuple[PlaceDraft, ...]:
        pairs = [self._choices(number) for number in range(1, MOST_POSTS + 1)]
        chosen = [(post.value(), department.value()) for post, department in pairs]
        while chosen and chosen[-1] == ("", ""):
            chosen.pop()
        return tuple(PlaceDraft(post, UUID(place) if place else None) for post, place in chosen)

    def _choose_whose(self) -> None:
        new = self._whose.value() == NEWCOMER
        self._rows["staff_id"].set_visible(not new)
        self._rows["name"].set_visible(new)
        self._show_posts()
        if self.fields is not None:
            self.fields.forget()
        self.go_to("name" if new else "staff_id")

    def _check(self) -> list[Problem]:
        draft = self.draft()
        if draft is None:
            password, again = self.typed("password"), self.typed("password_again")
            chosen = Problem("staff_id", sentence("access", "Choose a person who is on the staff."))
            return [chosen, *login_problems(self._login.value().upper()), *password_problems(password, again)]
        if isinstance(draft, NewcomerDraft):
            return newcomer_problems(draft) + self._namesakes(draft.name)
        name = next(one.name for one in self._facts.people if one.id == draft.staff_id)
        return login_problems(draft.login) + password_problems(draft.password, draft.password_again, name)

    def _namesakes(self, name: str) -> list[Problem]:
        if name not in {one.name for one in self._facts.people}:
            return []
        text = sentence("access", "Somebody of this name is on the staff without an account: is it the same person?")
        return [Problem("name", text, Severity.WARNING)]

    # The short name

    def _propose_known(self) -> None:
        chosen = next((one for one in self._facts.people if str(one.id) == self._person.value()), None)
        if chosen is not None:
            self._propose(chosen.name)

    def _propose_new(self) -> None:
        if self._name.value():
            self._propose(self._name.value())

    def _propose(self, name: str) -> None:
        """Fill in the free initials unless something else was typed; finding them loads the table of readings."""
        if self._login.value() != self._proposed:
            return
        desk = self._desk
        self._jobs.read(
            lambda _job: service.proposed_login(desk, name), self._take, failed=lambda _error: None, owner=self
        )

    def _take(self, login: str) -> None:
        if self._login.value() == self._proposed:
            self._proposed = login
            self._login.set_value(login)
