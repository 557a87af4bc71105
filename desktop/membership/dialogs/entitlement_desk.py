"""What the page does to the benefits of the member in view: uses, applications, grants for a time, their papers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop.core.clock import local
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence
from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.dialogs.act_drafts import place_of
from desktop.membership.dialogs.entitlement_card import EntitlementCard
from desktop.membership.dialogs.entitlement_print import print_slip, print_uses
from desktop.membership.dialogs.entitlement_table import left_cell
from desktop.membership.dialogs.member_view import MemberView
from desktop.membership.dialogs.overview_part import OverviewPart
from desktop.membership.dialogs.uses_part import UsesPart
from desktop.membership.rules import Overview
from desktop.membership.rules import entitlement_acts as rules
from desktop.membership.rules.benefit_notation import said
from desktop.membership.rules.entitlement_acts import BenefitCase, UsesWanted
from desktop.membership.rules.entitlements import Entitlement, UseFacts
from desktop.membership.rules.uses import UseDraft
from desktop.people.dialogs import staff_offered
from desktop.policy.clauses import MembershipAsOf
from desktop.widgets.act_editor import ActEditor
from desktop.widgets.page import Page, Place
from desktop.widgets.speech import tell

USES = "uses"
PRINT, SLIP = "member.print_uses", "member.print_slip"
_KEYS = {rules.USE.code: "F7"}
_NONE = sentence("membership", "Choose a member first.")
_EDITING = sentence("membership", "Close the editor first.")
_BY_MATRIX = sentence("membership", "the matrix says for how long")
_MEANT = sentence("membership", "{benefit}, number {number}")
_UNDONE = "登记后即时撤销"
_DONE = {
    rules.CANCEL.code: sentence("membership", "The use is cancelled; what it took is there again"),
    rules.END.code: sentence("membership", "The grant is ended"),
    rules.APPLY.code: sentence("membership", "The application is entered; it waits for its answer"),
    rules.ANSWER.code: sentence("membership", "The answer is entered"),
    rules.STOP.code: sentence("membership", "The benefit is stopped"),
}


class EntitlementDesk:
    """Lives as long as its page."""

    def __init__(self, desk: Desk, page: Page) -> None:
        self._desk, self._page = desk, page
        self._view: MemberView | None = None
        self._part: UsesPart | None = None
        self._recorded = ""
        self._recorded_for: UUID | None = None
        """The number of the use that was recorded last, and whose it is."""

    def add_actions(self) -> None:
        """Put the acts and their keys on the page."""
        add, page = self._page.add_action, self._page
        for act in rules.BENEFIT_ACTS:
            name = f"member.{act.code}"
            add(name, tell(act.word), _KEYS.get(act.code, ""), partial(self.begin, act.code), place=Place.NOWHERE)
            page.action(name).setProperty("palette", True)
        slip = tell(sentence("membership", "Slip to sign F13…"))
        add(SLIP, slip, "Shift+F7", self._print_last, place=Place.NOWHERE)
        words = tell(sentence("membership", "Register F13…"))
        add(PRINT, words, "", self._print, place=Place.NOWHERE)

    def serve(self, view: MemberView) -> None:
        """Do what the card and the sub-tab of *view* ask for."""
        self._view = view
        view.part_made.connect(self._serve_part)

    def _serve_part(self, part: QWidget) -> None:
        if isinstance(part, OverviewPart):
            for card in part.cards:
                if isinstance(card, EntitlementCard):
                    card.act_asked.connect(self.begin)
        elif isinstance(part, UsesPart):
            self._part = part
            part.picked.connect(lambda: self.follow(self._overview))
            part.slip_asked.connect(self._print_slip)

    @property
    def _overview(self) -> Overview | None:
        return self._view.overview if self._view is not None else None

    def follow(self, overview: Overview | None) -> None:
        """What can be done now, and why not."""
        case = self._case(overview)
        editing = tell(_EDITING) if self._page.editor is not None else ""
        none = editing or tell(_NONE)
        offers = {} if case is None else {one.act.code: one for one in self._offers(case)}
        for act in rules.BENEFIT_ACTS:
            offer = offers.get(act.code)
            why = none if offer is None else editing if offer.why_not is None else tell(offer.why_not)
            self._page.allow(f"member.{act.code}", why)
        self._page.allow(PRINT, none if case is None else editing)
        no_use = tell(sentence("membership", "Choose a use first."))
        self._page.allow(SLIP, none if case is None else editing or ("" if self._slip_number(case) else no_use))

    def _offers(self, case: BenefitCase) -> tuple[rules.Offer, ...]:
        return rules.benefit_offers(case, self._asof(), self._desk.permissions)

    def _asof(self) -> MembershipAsOf:
        return self._desk.policy.membership_asof(self._desk.now())

    def _case(self, overview: Overview | None, benefit: str = "") -> BenefitCase | None:
        """The benefits of the member in view; of a *benefit* its running grant and its application are meant."""
        if overview is None or overview.entitlements is None:
            return None
        file, today = overview.file, overview.entitlements
        part = self._part if self._view is not None and self._view.part() == USES else None
        use, application = (part.use, part.application) if part is not None else (None, None)
        line = today.of(benefit)
        if line is not None:
            use, application = line.running or use, line.application
        elif application is None:
            waiting = [one.application for one in today.lines if one.application is not None and one.application.waits]
            application = waiting[0] if len(waiting) == 1 else None
        if use is None:
            running = [one.running for one in today.lines if one.running is not None]
            use = running[0] if len(running) == 1 else None
        past = None if today.lines else service.past_entitlements(self._desk, file.id)
        return BenefitCase(file.id, file.says.name, today, self._desk.office.branch, use, application, past)

    # Acts

    def begin(self, code: str, benefit: str = "") -> ActEditor | None:
        """Open the editor of an act; None when it is impossible, which is told."""
        case, view = self._case(self._overview, benefit), self._view
        if case is None or view is None:
            return None
        offer = next(one for one in self._offers(case) if one.act.code == code)
        if offer.why_not is not None:
            self._page.show_error(tell(offer.why_not))
            return None
        check, do = self._parts(code, case)
        checked = replace(offer, act=replace(offer.act, fields=offer.fields, problems=check))
        if benefit and any(field.name == "benefit" for field in offer.fields):
            checked = replace(checked, proposed={**checked.proposed, "benefit": benefit})
        drafts = place_of(self._desk, code, *_subject(code, case, benefit))
        offered = staff_offered(self._desk, self._desk.today())
        editor = view.acts.edit(checked, offered, case, self._asof, do, drafts=drafts)
        editor.say_about(_about(code, case))
        if code == rules.USE.code:
            editor.fields.checked.connect(partial(self._show_line, editor, case))
            self._show_line(editor, case)
        return editor

    def _parts(self, code: str, case: BenefitCase) -> tuple[Callable[..., list[Problem]], Callable[[Any], object]]:
        """What checks a draft of the act, and does it."""
        desk, use, application = self._desk, case.use, case.application
        checks: dict[str, Callable[[Any], list[Problem]]] = {
            rules.USE.code: lambda draft: service.use_found(desk, case.member_id, draft),
            rules.APPLY.code: lambda draft: service.application_found(desk, case.member_id, draft),
            rules.CANCEL.code: lambda draft: service.cancel_found(desk, use.id, draft.reason) if use else [],
            rules.END.code: lambda draft: service.end_found(desk, use.id, draft) if use else [],
            rules.ANSWER.code: lambda draft: service.answer_found(desk, application.id, draft) if application else [],
            rules.STOP.code: lambda draft: service.stop_found(desk, application.id, draft) if application else [],
        }
        verbs: dict[str, Callable[[Any], object]] = {
            rules.USE.code: lambda draft: self._use(case, draft),
            rules.APPLY.code: lambda draft: service.apply_for(desk, case.member_id, draft),
            rules.CANCEL.code: lambda draft: service.cancel_use(desk, use.id, draft.reason) if use else None,
            rules.END.code: lambda draft: service.end_grant(desk, use.id, draft) if use else None,
            rules.ANSWER.code: lambda draft: (
                service.answer_application(desk, application.id, draft) if application else None
            ),
            rules.STOP.code: lambda draft: (
                service.stop_application(desk, application.id, draft) if application else None
            ),
        }
        return lambda draft, _case, _asof: checks[code](draft), partial(self._do, code, verbs[code])

    def _do(self, code: str, verb: Callable[[Any], object], draft: Any) -> None:
        verb(draft)
        if code in _DONE:
            self._page.note(tell(_DONE[code]))

    def _use(self, case: BenefitCase, draft: UseDraft) -> None:
        number = service.use_benefit(self._desk, case.member_id, draft)
        use = service.use_by_number(self._desk, number)
        if use is None:
            return
        told = _recorded(use)
        if self._desk.may(rules.CANCEL.permission):
            self._page.offer_undo(
                tell(told), partial(self._page.attempt, service.cancel_use, self._desk, use.id, _UNDONE)
            )
        else:
            self._page.note(tell(told))
        self._recorded, self._recorded_for = number, case.member_id

    def _show_line(self, editor: ActEditor, case: BenefitCase) -> None:
        """What the member has of the benefit stands beside it; the end is asked for where the matrix leaves it open."""
        draft: UseDraft = editor.draft()
        line = (case.past or case.today).of(draft.benefit)
        asks = rules.asks_end(line)
        for field in editor.typed:
            if field.name == "until_at":
                field.row.control.setEnabled(asks)
                field.row.set_hint("" if asks or line is None else tell(_BY_MATRIX))
            elif field.name == "benefit":
                field.row.set_hint("" if line is None else self._has(line))

    def _has(self, line: Entitlement) -> str:
        return "　".join((said(line.cell), left_cell(line, self._desk.now()).text))

    # Papers

    def _print(self) -> None:
        overview = self._overview
        if overview is not None:
            wanted = self._part.wanted() if self._part is not None else UsesWanted()
            print_uses(self._desk, self._page, overview.file.id, wanted)

    def _slip_number(self, case: BenefitCase | None) -> str:
        """The use that is picked, else the one recorded last."""
        part = self._part if self._view is not None and self._view.part() == USES else None
        if part is not None and part.use is not None:
            return part.use.number
        return self._recorded if case is not None and case.member_id == self._recorded_for else ""

    def _print_last(self) -> None:
        number = self._slip_number(self._case(self._overview))
        if number:
            self._print_slip(number)

    def _print_slip(self, number: str) -> None:
        overview = self._overview
        if overview is not None:
            print_slip(self._desk, self._page, overview.file.id, number)


def _subject(code: str, case: BenefitCase, benefit: str) -> tuple[object, ...]:
    """Whose draft it is: that of the use or the application meant, else of the member and the benefit asked for."""
    if code in {rules.CANCEL.code, rules.END.code} and case.use is not None:
        return (case.use.id,)
    if code in {rules.ANSWER.code, rules.STOP.code} and case.application is not None:
        return (case.application.id,)
    return case.member_id, benefit


def _about(code: str, case: BenefitCase) -> str:
    """Which use or application is meant."""
    if code in {rules.CANCEL.code, rules.END.code} and case.use is not None:
        return tell(_MEANT.of(benefit=case.use.title, number=case.use.number))
    if code in {rules.ANSWER.code, rules.STOP.code} and case.application is not None:
        return tell(_MEANT.of(benefit=case.application.title, number=case.application.number))
    return ""


def _recorded(use: UseFacts) -> Sentence:
    """What is said of a use: what is left of the benefit, or until when it was granted."""
    known = {"benefit": use.title, "number": use.number}
    if use.until_at is not None:
        until = f"{local(use.until_at):%m-%d %H:%M}"
        return sentence("membership", "{benefit} recorded under {number}, until {until}").of(until=until, **known)
    if use.left is None:
        return sentence("membership", "{benefit} recorded under {number}").of(**known)
    return sentence("membership", "{benefit} recorded under {number}, {left} left").of(left=use.left, **known)
