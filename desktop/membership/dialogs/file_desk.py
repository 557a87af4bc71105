"""What the page does with the file in view: verifying, naming a manager, revealing, leaving the club and rejoining."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop.core.acts import offered
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.dialogs.act_drafts import place_of
from desktop.membership.dialogs.file_part import FilePart
from desktop.membership.dialogs.member_view import MemberView
from desktop.membership.dialogs.overview_part import OverviewPart
from desktop.membership.dialogs.part_list import FILE, POINTS, PRINTS
from desktop.membership.dialogs.points_card import PointsCard
from desktop.membership.dialogs.prints_part import PrintsPart
from desktop.membership.dialogs.reminders_card import RemindersCard
from desktop.membership.rules import Overview, retention
from desktop.membership.rules.book_acts import OFFER, OfferTyped, offer_draft
from desktop.membership.rules.filework import ASSIGN, VERIFY, FileAct, ManagerDraft, VerifyDraft
from desktop.membership.rules.retention import OfferKind
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.dialogs import staff_offered
from desktop.people.rules import MemberFile, MemberState, VerifiedBy
from desktop.policy.clauses import MembershipAsOf
from desktop.printouts import rules as paper
from desktop.printouts import service as printouts
from desktop.widgets.page import Page, Place
from desktop.widgets.speech import tell

_NONE = sentence("membership", "Choose a member first.")
_EDITING = sentence("membership", "Close the editor first.")


class FileDesk:
    """The acts on one file; lives as long as its page."""

    def __init__(self, desk: Desk, page: Page) -> None:
        self._desk, self._page = desk, page
        self._view: MemberView | None = None
        self._photo: tuple[str, bytes | None] = ("", None)
        """The photo shown last, by its name: the same one is not read again."""

    def add_actions(self) -> None:
        """Put the acts and their keys on the page."""
        add, menu = self._page.add_action, Place.MENU
        add("member.verify", tell(sentence("membership", "Verify a field…")), "", partial(self.verify, ""), place=menu)
        add("member.manager", tell(sentence("membership", "Name the customer manager…")), "", self.assign, place=menu)
        add("member.leave", tell(sentence("membership", "Leaves the club")), "", self._leave_club, place=menu)
        add("member.rejoin", tell(sentence("membership", "Comes back into the club")), "", self._rejoin, place=menu)
        add(
            "member.paper_back",
            tell(sentence("membership", "A signed form came back")),
            "",
            self._show_papers,
            place=Place.NOWHERE,
        )
        add("member.offer", tell(OFFER.word), "", self.offer, place=Place.NOWHERE)
        for name in ("member.verify", "member.manager", "member.offer"):
            self._page.action(name).setProperty("palette", True)

    def serve(self, view: MemberView) -> None:
        """Do what the parts of *view* ask for."""
        self._view = view
        view.head.reveal_asked.connect(self.reveal)
        view.head.verify_asked.connect(self.verify)
        view.part_made.connect(self._serve_part)

    def _serve_part(self, part: QWidget) -> None:
        if isinstance(part, FilePart):
            part.reveal_asked.connect(self.reveal)
            part.verify_asked.connect(self.verify)
        elif isinstance(part, PrintsPart):
            part.back_asked.connect(self.take_back)
        elif isinstance(part, OverviewPart):
            for card in part.cards:
                if isinstance(card, RemindersCard):
                    card.act_asked.connect(self._remind)
                elif isinstance(card, PointsCard):
                    card.ledger_asked.connect(self._show_ledger)

    def _show_ledger(self) -> None:
        if self._view is not None:
            self._view.turn_to(POINTS)

    # The file in view

    @property
    def file(self) -> MemberFile | None:
        """The file in view."""
        shown = self._view.overview if self._view is not None else None
        return shown.file if shown is not None else None

    def show(self, overview: Overview) -> None:
        """Show a member with the photo."""
        if self._view is not None:
            self._view.show_overview(overview, self._photo_of(overview.file))

    def follow(self, overview: Overview | None) -> None:
        """What can be done now, and why not."""
        editing = tell(_EDITING) if self._page.editor is not None else ""
        chosen = editing or ("" if overview is not None else tell(_NONE))
        rights = tell(sentence("membership", "Your posts do not include this."))
        may = {name: self._desk.may(right) for name, right in _RIGHTS.items()}
        for name, allowed in may.items():
            self._page.allow(name, chosen if allowed else rights)
        gone = overview is not None and overview.file.state is MemberState.LEFT
        for name, shown in (("member.leave", not gone), ("member.rejoin", gone)):
            self._page.action(name).setVisible(shown)

    def _photo_of(self, file: MemberFile) -> bytes | None:
        if file.says.photo != self._photo[0]:
            self._photo = (file.says.photo, None)
            if file.says.photo:
                self._page.attempt(people.photo, self._desk, file.id, done=self._keep_photo)
        return self._photo[1]

    def _keep_photo(self, content: bytes | None) -> None:
        self._photo = (self._photo[0], content)

    # Revealing

    def reveal(self, field: str) -> None:
        """Show a hidden field in full; who looked is written down."""
        file = self.file
        if file is not None:
            self._page.attempt(people.reveal, self._desk, file.id, field, done=partial(self._revealed, file.id, field))

    def _revealed(self, member_id: UUID, field: str, value: str) -> None:
        view = self._view
        if view is None or self.file is None or self.file.id != member_id:
            return
        if field == "phone":
            view.head.show_phone(value, hidden=False)
        part = view.made(FILE)
        if isinstance(part, FilePart):
            part.show_revealed(member_id, field, value)

    # Acts with an editor

    def verify(self, field: str = "") -> None:
        """Open the editor for a verification; *field* is proposed."""
        self._edit(VERIFY, self._verified, {"field": field} if field else {})

    def assign(self) -> None:
        """Open the editor for another customer manager."""
        self._edit(ASSIGN, self._assigned, {})

    def offer(self, kind: str = "") -> None:
        """Open the editor for what the member was offered and answered; *kind* is proposed."""
        file = self.file
        if file is None:
            return
        today = self._desk.today()

        def problems(typed: OfferTyped, _file: Any, _asof: Any) -> list[Problem]:
            return service.offer_check(self._desk, offer_draft(file.id, typed))

        begun = {"kind": kind or OfferKind.CONTRACT.value, "offered_on": today}
        self._edit(replace(OFFER, problems=problems), self._offer_made, begun)

    def _offer_made(self, file: MemberFile, typed: OfferTyped) -> None:
        service.record_offer(self._desk, offer_draft(file.id, typed))
        self._page.note(tell(sentence("membership", "Recorded for {name}").of(name=file.says.name)))

    def _edit(self, act: FileAct, do: Any, begun: dict[str, Any]) -> None:
        file, view = self.file, self._view
        if file is None or view is None:
            return
        offer = offered((act,), file, self._asof(), self._desk.permissions)[0]
        if offer.why_not is not None:
            self._page.show_error(tell(offer.why_not))
            return
        meant = replace(offer, proposed={**offer.proposed, **begun})
        drafts = place_of(self._desk, act.code, file.id, *begun.values())
        staff = staff_offered(self._desk, self._desk.today())
        view.acts.edit(meant, staff, file, self._asof, partial(do, file), drafts=drafts)

    def _verified(self, file: MemberFile, draft: VerifyDraft) -> None:
        assert draft.on is not None
        people.verify(self._desk, file.id, draft.field, VerifiedBy.of(draft.how), draft.on)
        self._page.note(tell(sentence("membership", "Verified: {field}").of(
            field=people_rules.FIELD_WORDS[draft.field])))  # fmt: skip

    def _assigned(self, file: MemberFile, draft: ManagerDraft) -> None:
        assert draft.staff_id is not None
        assert draft.from_on is not None
        people.assign_manager(self._desk, people_rules.AssignmentDraft(file.id, draft.staff_id, draft.from_on))
        self._page.note(tell(sentence("membership", "The customer manager of {name} is named").of(name=file.says.name)))

    def _asof(self) -> MembershipAsOf:
        return self._desk.policy.membership_asof(self._desk.now())

    # Leaving and coming back

    def _leave_club(self) -> None:
        file = self.file
        if file is not None:
            done = partial(self._left, file.id, file.says.name)
            self._page.attempt(people.leave_club, self._desk, file.id, file.sequence, done=done)

    def _left(self, member_id: UUID, name: str, _none: None) -> None:
        text = tell(sentence("membership", "{name} left the club; the file and all histories stay").of(name=name))
        undo = partial(self._page.attempt, people.rejoin_club, self._desk, member_id)
        self._page.offer_undo(text, undo, partial(self._page.attempt, people.leave_club, self._desk, member_id))

    def _rejoin(self) -> None:
        file = self.file
        if file is not None:
            told = tell(sentence("membership", "{name} is a member again").of(name=file.says.name))
            undo = partial(self._page.attempt, people.leave_club, self._desk, file.id)
            redo = partial(self._page.attempt, people.rejoin_club, self._desk, file.id)
            if self._page.attempt(people.rejoin_club, self._desk, file.id, file.sequence):
                self._page.offer_undo(told, undo, redo)

    # Papers

    def take_back(self, typed: str) -> None:
        """A signed paper came back."""
        told = sentence("membership", "{form} {number} came back signed")
        self._page.attempt(
            printouts.mark_returned,
            self._desk,
            typed,
            done=lambda one: self._page.note(tell(told.of(form=one.form, number=one.number))),
        )

    def _show_papers(self) -> None:
        if self._view is not None:
            self._view.turn_to(PRINTS)

    def _remind(self, action: str, target: str) -> None:
        if action == "member.paper_back":
            self.take_back(target)
        elif action == "member.offer":
            self.offer(target)
        else:
            self._page.run(action)


_RIGHTS = {
    "member.change": people_rules.MEMBER_CHANGE,
    "member.verify": people_rules.MEMBER_VERIFY,
    "member.manager": people_rules.MEMBER_CHANGE,
    "member.merge": people_rules.MEMBER_MERGE,
    "member.leave": people_rules.MEMBER_CHANGE,
    "member.rejoin": people_rules.MEMBER_CHANGE,
    "member.paper_back": paper.RETURN,
    "member.offer": retention.RECORD,
}
