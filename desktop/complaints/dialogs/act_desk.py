"""What a page does to the case in view: offers the acts, opens their editor, keeps what was typed, does the act."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any, Protocol
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from desktop.complaints import rules, service
from desktop.complaints.dialogs.act_work import RUNNING, STOPPED, ActWork, ask_to_attach, takes_files
from desktop.complaints.dialogs.cards import cards_beside
from desktop.complaints.dialogs.case_line import case_field
from desktop.complaints.dialogs.detail import KEYS as KEYS_OF_PARTS
from desktop.complaints.dialogs.detail import DetailPane
from desktop.complaints.dialogs.quick_entry import ACT as QUICK
from desktop.core.acts import FieldKind, draft_problems
from desktop.core.clock import local
from desktop.core.listing import Key
from desktop.core.problem import Problem, Problems
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.dialogs import staff_offered
from desktop.widgets.act_drafts import DraftPlace, keep_drafts, tell_left
from desktop.widgets.act_editor import ActEditor
from desktop.widgets.act_fields import Maker, Offered
from desktop.widgets.jobs import Cancelled
from desktop.widgets.page import Page, Place
from desktop.widgets.speech import tell

KEYS: Mapping[str, str] = {"log_contact": "F7", "ask_extension": "F8"}
_CHANGED = sentence("complaints", "{time} {who}: {what} {note}")


class Teller(Protocol):
    """Where an act was typed: it says what is to be mended and keeps what was typed."""

    def show_problems(self, found: Sequence[Problem]) -> None:
        """Tell what the verb refused."""
        ...


class ActDesk:
    """The acts of one page; it lives as long as the page."""

    def __init__(self, desk: Desk, page: Page, pick: Callable[[Key], None], unavailable: str) -> None:
        """*pick* shows a case, read anew; *unavailable* says why nothing can be done before one is shown."""
        self._desk, self._page, self._pick = desk, page, pick
        self._work = ActWork(desk, page)
        self._record: DetailPane | None = None
        self._unavailable = unavailable
        self._minute: datetime | None = None
        add = partial(page.add_action, place=Place.NOWHERE, unavailable=unavailable)
        words = tell(sentence("complaints", "Next step"))
        following = add("complaint.next", words, "Ctrl+Return", self._next)
        following.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        for act in rules.ALL:
            own = add(f"complaint.{act.code}", tell(act.word), KEYS.get(act.code, ""), partial(self.begin, act.code))
            own.setProperty("palette", True)

    def serve(self, record: DetailPane) -> None:
        """Work for the pane that shows the case."""
        self._record = record
        record.quick.asked.connect(self._log_quickly)
        record.act_asked.connect(self._choose)

    # What can be done

    def follow(self, unavailable: str) -> None:
        """Each act is possible or says why it is not; *unavailable* says why none is."""
        self._unavailable = unavailable
        self._told(self._detail.offers if self._detail is not None else ())

    def _told(self, offers: Sequence[rules.Offer]) -> None:
        unavailable, editor = self._unavailable, self._record.editor if self._record is not None else None
        reasons = {one.act.code: "" if one.why_not is None else tell(one.why_not) for one in offers}
        for act in rules.ALL:
            self._page.allow(f"complaint.{act.code}", unavailable or reasons.get(act.code, ""))
        following = self._record.acts.primary() if self._record is not None else ""
        none = "" if following else tell(sentence("complaints", "No step is due."))
        busy = "" if editor is None else tell(sentence("complaints", "Finish what is open first."))
        self._page.allow("complaint.next", unavailable or busy or none)

    @property
    def _detail(self) -> rules.Detail | None:
        return self._record.detail if self._record is not None else None

    def _offers(self) -> tuple[rules.Offer, ...]:
        """What can be done at this very moment; nothing is read."""
        detail = self._detail
        if detail is None:
            return ()
        return rules.offers(detail.case, replace(detail.asof, now=self._desk.now()), self._desk.permissions)

    def tick(self) -> None:
        """A new minute: what was impossible may be possible now."""
        record, minute = self._record, self._desk.now().replace(second=0, microsecond=0)
        if record is None or record.detail is None or minute == self._minute:
            return
        self._minute = minute
        offers = self._offers()
        record.show_offers(offers)
        self._told(offers)

    def _next(self) -> None:
        if self._record is not None:
            self.begin(self._record.acts.primary())

    def _choose(self, code: object) -> None:
        """Chosen from the list of all acts: one that is impossible says why where it stands."""
        if isinstance(code, str):
            self.begin(code)

    # The editor

    def begin(self, code: str) -> None:
        """Open the editor of an act, with what was typed into it before."""
        record, detail = self._record, self._detail
        offer = next((one for one in self._offers() if one.act.code == code), None)
        if record is None or detail is None or offer is None or offer.why_not is not None:
            return
        if record.editor is not None and record.editor.act.code == code:
            record.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        if self._work.runs(detail.id, code):
            self._page.mention(tell(RUNNING))
            return
        self.leave()
        cards = cards_beside(code, detail.asof, record.width())
        check = partial(self._problems, offer.act)
        editor = ActEditor(offer, offered(self._desk), check, detail.sequence, side=cards)
        self._connect(editor, detail.id)
        self._page.clear_note()
        record.show_editor(editor)
        self.follow("")
        self._page.action(f"{self._page.key}.back").setEnabled(True)

    def _connect(self, editor: ActEditor, case: UUID) -> None:
        editor.done_asked.connect(partial(self._do, editor, case))
        keep_drafts(self._page, editor, self._draft_place(case, editor.act.code))
        editor.close_asked.connect(self.leave)

    def leave(self) -> None:
        """Close the editor; what was typed is kept."""
        record = self._record
        if record is None or record.editor is None:
            return
        editor = record.editor
        editor.keep_now()
        record.close_editor()
        tell_left(self._page, editor)
        self._page.start_focus()
        self.follow("")

    def leave_other(self, key: Key | None) -> None:
        """Close the editor when another case comes into view."""
        detail = self._detail
        if detail is None or detail.id != key:
            self.leave()

    def show(self, detail: rules.Detail | None) -> None:
        """Show a case; an open editor of it is told what others have done since."""
        record = self._record
        if record is None:
            return
        record.show_record(detail)
        editor = record.editor
        waits = editor is None or editor.waits
        if editor is not None and not waits and detail is not None and detail.sequence > editor.sequence:
            changed = service.changed_since(self._desk, detail.id, editor.sequence)
            editor.show_changes([_change_words(one) for one in changed], detail.sequence)

    def _problems(self, act: rules.Act, draft: object) -> Sequence[Problem]:
        detail = self._detail
        if detail is None:
            return ()
        return draft_problems(act, draft, detail.case, replace(detail.asof, now=self._desk.now()))

    # Doing it

    def _do(self, editor: ActEditor, case: UUID, draft: object) -> None:
        if takes_files(editor.act):
            self._work.start(editor, case, draft, partial(self._ended, editor, case))
        elif self._done(editor.act, case, draft, editor.sequence, editor):
            self._finished(editor, case)

    def _finished(self, editor: ActEditor, case: UUID) -> None:
        if self._shows(editor):
            editor.finish()
        self._page.attempt(service.drop_act_draft, self._desk, case, editor.act.code)
        if self._record is not None and self._shows(editor):
            self.leave()
            if self._record.aside:
                self._record.turn_to(KEYS_OF_PARTS[0])  # the course shows what was just entered
            self._pick(case)
        self._page.note(tell(sentence("complaints", "Entered: {act}").of(act=editor.act.word)))

    def _ended(self, editor: ActEditor, case: UUID, error: BaseException | None) -> None:
        """The worker is done with an act; its editor may have been closed meanwhile, its draft was kept."""
        if error is None:
            self._finished(editor, case)
            return
        shown = self._shows(editor)
        if shown:
            editor.go_on()
            self._pick(case)
        if isinstance(error, Cancelled):
            self._page.mention(tell(STOPPED))
        elif isinstance(error, Problems) and not shown:
            self._page.show_error(" ".join(tell(one.sentence) for one in error.found), lead=tell(editor.act.word))
        else:
            self._refused(error, case, editor)

    def _shows(self, editor: ActEditor) -> bool:
        return self._record is not None and self._record.editor is editor

    def _log_quickly(self) -> None:
        record, detail = self._record, self._detail
        offer = next((one for one in self._offers() if one.act.code == QUICK), None)
        if record is None or detail is None or offer is None or offer.why_not is not None:
            return
        act, draft = offer.act, record.quick.draft(offer)
        found = [problem for problem in self._problems(act, draft) if problem.blocks]
        if found:
            record.quick.show_problems(found)
        elif self._done(act, detail.id, draft, detail.sequence, record.quick):
            record.quick.clear()
            self._pick(detail.id)

    def _done(self, act: rules.Act, case: UUID, draft: object, seen: int, teller: Teller) -> bool:
        """Do an act; a refusal is told where it was typed, and what others did meanwhile is shown first."""
        verb: Callable[..., Any] = service.ACTS[act.code]
        try:
            verb(self._desk, case, draft, seen)
        except Exception as error:  # whatever happened, the page lives on
            self._refused(error, case, teller)
            return False
        self._page.clear_banner("error")
        return True

    def _refused(self, error: BaseException, case: UUID, teller: Teller) -> None:
        match error:
            case rules.Outdated(found=found):
                self._pick(case)
                if not isinstance(teller, ActEditor):
                    teller.show_problems(found)
            case Problems(found=found):
                teller.show_problems(found)
            case Exception():
                self._page.show_refusal(error)
            case _:
                raise error

    def _draft_place(self, case: UUID, code: str) -> DraftPlace:
        desk = self._desk
        return DraftPlace(
            partial(service.keep_act_draft, desk, case, code),
            partial(service.kept_act_draft, desk, case, code),
            partial(service.drop_act_draft, desk, case, code),
        )


def offered(desk: Desk) -> Offered:
    """What the fields of an act to a case can be answered with."""
    departments = [(line.id, line.name) for line in people.departments(desk)] if desk.may(people_rules.READ) else []
    makers: dict[FieldKind | str, Maker] = {
        FieldKind.RECORD: case_field(partial(service.find_linked, desk), desk.clock.now)
    }
    return replace(staff_offered(desk), departments=departments, ask_files=ask_to_attach, makers=makers)


def _change_words(one: rules.Changed) -> str:
    told = _CHANGED.of(time=f"{local(one.at):%H:%M}", who=one.who, what=one.word, note=one.note)
    return tell(told).strip()
