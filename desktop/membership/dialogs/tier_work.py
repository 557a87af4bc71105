"""What the page does to a member's tier and card: opens the editor of an act, and has it done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from desktop.core.numbers import shown_card
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.dialogs.act_drafts import place_of
from desktop.membership.dialogs.act_place import ActPlace
from desktop.membership.dialogs.points_trial import TrialPanel
from desktop.membership.rules import tier_acts as rules
from desktop.membership.rules.card_effects import told_effects
from desktop.membership.rules.cards import CardOperation
from desktop.membership.rules.holdings import end_problems
from desktop.membership.rules.tier_acts import TierCase
from desktop.people import service as people
from desktop.people.dialogs import staff_offered
from desktop.policy.clauses import MembershipAsOf
from desktop.widgets.act_editor import ActEditor
from desktop.widgets.page import Page
from desktop.widgets.speech import tell

_AFTERWARDS = sentence("membership", "Once it is cancelled")
_DONE = sentence("membership", "Done; application {number}")
Do = Callable[[Any], object]
Found = Callable[[Any], list[Problem]]


class TierWork:
    """Lives as long as the part of the page in whose place the editors open."""

    def __init__(self, desk: Desk, page: Page, place: ActPlace, print_papers: Callable[[str], object]) -> None:
        """*print_papers* opens the print dialog with the papers of an application."""
        self._desk, self._page, self._place = desk, page, place
        self._print = print_papers

    def case(self, member_id: UUID, name: str, *, left: bool) -> TierCase:
        """The member's tiers and card as the acts see them."""
        held = tuple(service.spans(self._desk, member_id))
        special = tuple(service.overrides(self._desk, member_id))
        card = service.cards(self._desk, member_id)[0]
        return TierCase(name, people.tiers(self._desk), held, special, card, left)

    def offers(self, case: TierCase) -> tuple[rules.Offer, ...]:
        """What can be done now, and why the rest cannot."""
        return rules.tier_offers(case, self._asof(), self._desk.permissions)

    def begin(self, code: str, member_id: UUID, case: TierCase) -> ActEditor | None:
        """Open the editor of an act; None when it is impossible, which is told."""
        offer = next(one for one in self.offers(case) if one.act.code == code)
        if offer.why_not is not None:
            self._page.show_error(tell(offer.why_not))
            return None
        found, do = self._parts(code, member_id, case)
        names = frozenset(one.name for one in offer.fields)

        def check(typed: Any, _case: TierCase, _asof: MembershipAsOf) -> list[Problem]:
            return [one if one.field in names else replace(one, field="") for one in found(typed)]

        checked = replace(offer, act=replace(offer.act, problems=check))
        drafts = place_of(self._desk, code, member_id)
        side = self._effects(code, member_id, case.card.card)
        editor = self._place.edit(checked, staff_offered(self._desk), case, self._asof, do, drafts=drafts, side=side)
        if code.startswith("card_"):
            editor.say_about(shown_card(case.card.card))
        return editor

    def _effects(self, code: str, member_id: UUID, card: str) -> TrialPanel | None:
        """What cancelling a card comes to, beside its editor; nothing for other acts."""
        if code != f"card_{CardOperation.CANCEL.value}":
            return None
        panel = TrialPanel(tell(_AFTERWARDS))
        told = told_effects(card, service.card_effects(self._desk, member_id))
        panel.tell("", [(words, "ink" if place == 0 else "ink2") for place, words in enumerate(told)])
        return panel

    def _asof(self) -> MembershipAsOf:
        return self._desk.policy.membership_asof(self._desk.now())

    def _parts(self, code: str, member_id: UUID, case: TierCase) -> tuple[Found, Do]:
        """What checks a draft of the act, and what does it."""
        desk = self._desk
        if code == rules.CHANGE.code:
            return (
                partial(service.change_found, desk, member_id),
                lambda typed: self._tell(service.change_tier(desk, member_id, typed)),
            )
        if code == rules.OVERRIDE.code:
            return (
                partial(service.override_found, desk, member_id),
                lambda typed: self._tell(service.override_tier(desk, member_id, typed)),
            )
        if code == rules.END.code:
            running = case.running(desk.today())
            assert running is not None
            return (
                lambda typed: end_problems(typed, running, desk.today()),
                lambda typed: self._end(running.id, typed),
            )
        operation = CardOperation.of(code.removeprefix("card_"))
        return (
            lambda typed: service.card_found(desk, member_id, operation, rules.card_draft(typed)),
            lambda typed: self._card(member_id, operation, typed),
        )

    def _end(self, override_id: UUID, typed: Any) -> None:
        service.end_override(self._desk, override_id, typed)
        self._page.note(tell(sentence("membership", "The tier for a time ends earlier")))

    def _card(self, member_id: UUID, operation: CardOperation, typed: Any) -> None:
        number = service.handle_card(self._desk, member_id, operation, rules.card_draft(typed))
        card = shown_card(service.cards(self._desk, member_id)[0].card)
        told = sentence("membership", "{what}: card {card}; application {number}")
        self._page.note(tell(told.of(what=operation.zh, card=card, number=number)))

    def _tell(self, number: str) -> None:
        self._page.note(tell(_DONE.of(number=number)))
