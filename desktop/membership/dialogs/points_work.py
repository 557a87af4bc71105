"""What the page does to a member's points: opens the editor of an act with its dry run beside it, and has it posted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject

from desktop.core.problem import Problem, Problems
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership.dialogs.act_drafts import place_of
from desktop.membership.dialogs.act_place import ActPlace
from desktop.membership.dialogs.points_lot_lines import NAME as LOTS
from desktop.membership.dialogs.points_lot_lines import lots_maker
from desktop.membership.dialogs.points_trial import TrialPanel, of_award, of_change, of_undoing
from desktop.membership.rules import points_acts as rules
from desktop.membership.rules.points_acts import PointsCase
from desktop.people.dialogs import staff_offered
from desktop.points import rules as points_rules
from desktop.points import service as points
from desktop.policy.clauses import PointsAsOf
from desktop.widgets.act_editor import ActEditor
from desktop.widgets.page import Page
from desktop.widgets.speech import tell

_FIGURES = frozenset({"amount", "times", "points"})
_NOT_ASKED = sentence("membership", "not asked for by this rule")
_BY_POLICY = sentence("membership", "by the policy")
_AWARDED = sentence("membership", "Awarded, {name} has {points} points to spend")
_DONE = sentence("membership", "Posted, {name} has {points} points to spend")
Check = Callable[[Any, PointsCase, PointsAsOf], list[Problem]]


class PointsWork(QObject):
    """Lives as long as the part of the page in whose place the editors open."""

    def __init__(self, desk: Desk, page: Page, place: ActPlace) -> None:
        super().__init__(place)
        self._desk, self._page, self._place = desk, page, place

    def offers(self, case: PointsCase) -> tuple[rules.Offer, ...]:
        """What can be done to these points now, and why the rest cannot."""
        return rules.points_offers(case, points.asof(self._desk), self._desk.permissions)

    def begin(self, code: str, case: PointsCase) -> ActEditor | None:
        """Open the editor of an act; None when it is impossible, which is told."""
        if code == rules.REVERSE.code and case.movement is not None and not case.movement.undone:
            foreseen = self._with_undoing(case)
            if foreseen is None:
                return None
            case = foreseen
        offer = next(one for one in self.offers(case) if one.act.code == code)
        if offer.why_not is not None:
            self._page.show_error(tell(offer.why_not))
            return None
        panel = TrialPanel()
        check, show, do = self._parts(code, case, panel, frozenset(one.name for one in offer.fields))
        checked = replace(offer, act=replace(offer.act, fields=offer.fields, problems=check))
        undone = code == rules.REVERSE.code and case.movement is not None
        drafts = place_of(self._desk, code, case.movement.id if undone and case.movement else case.member_id)
        asof = partial(points.asof, self._desk)
        offered = replace(staff_offered(self._desk), makers={LOTS: lots_maker(self._desk.clock)})
        editor = self._place.edit(checked, offered, case, asof, do, drafts=drafts, side=panel)
        editor.fields.checked.connect(partial(show, editor))
        show(editor)
        if undone and case.movement is not None:
            editor.say_about(f"{case.movement.kind.zh} {case.movement.document}")
        return editor

    def _with_undoing(self, case: PointsCase) -> PointsCase | None:
        """The case with what undoing comes to; None when it is impossible, which is told."""
        assert case.movement is not None
        try:
            return replace(case, undoing=points.undoing(self._desk, case.movement.id))
        except Problems as impossible:
            self._page.show_problems(impossible.found)
            return None

    def _parts(
        self, code: str, case: PointsCase, panel: TrialPanel, names: frozenset[str]
    ) -> tuple[Check, Callable[[ActEditor], None], Callable[[Any], object]]:
        """What checks a draft of the act, shows what it comes to, and does it."""
        if code == rules.AWARD.code:
            award = _Award(self._desk, case, panel, names)
            return award.check, award.show, lambda typed: self._award(award.draft(typed), case)
        if code == rules.OPEN.code:
            return self._check_opening(names), partial(_show_opening, case, panel), partial(self._open, case)
        if code == rules.ADJUST.code:
            return self._check_adjustment(names), partial(_show_adjustment, case, panel), partial(self._adjust, case)
        return self._check_reversal(names), partial(_show_undoing, case, panel), partial(self._reverse, case)

    # Opening balances

    def _check_opening(self, names: frozenset[str]) -> Check:
        def check(typed: rules.OpeningTyped, case: PointsCase, asof: PointsAsOf) -> list[Problem]:
            found = points.opening_found(self._desk, rules.opening_draft(typed, case, asof))
            return rules.beside_fields(found, names)

        return check

    def _open(self, case: PointsCase, typed: rules.OpeningTyped) -> None:
        points.open_balance(self._desk, rules.opening_draft(typed, case, points.asof(self._desk)))
        self._tell(case)

    # Adjustments

    def _check_adjustment(self, names: frozenset[str]) -> Check:
        def check(typed: rules.AdjustTyped, case: PointsCase, asof: PointsAsOf) -> list[Problem]:
            found = points.adjustment_found(self._desk, rules.adjust_draft(typed, case, asof))
            return rules.beside_fields(found, names)

        return check

    def _adjust(self, case: PointsCase, typed: rules.AdjustTyped) -> None:
        points.adjust(self._desk, rules.adjust_draft(typed, case, points.asof(self._desk)))
        self._tell(case)

    # Counter-entries

    def _check_reversal(self, names: frozenset[str]) -> Check:
        def check(typed: rules.ReverseTyped, case: PointsCase, _asof: PointsAsOf) -> list[Problem]:
            assert case.movement is not None
            found = points.reversal_found(self._desk, case.movement.id, typed.reason, rules.approvals_of(typed))
            return rules.beside_fields(found, names)

        return check

    def _reverse(self, case: PointsCase, typed: rules.ReverseTyped) -> None:
        assert case.movement is not None
        points.reverse(self._desk, case.movement.id, typed.reason, rules.approvals_of(typed))
        self._tell(case)

    # Awards

    def _award(self, draft: points_rules.AwardDraft, case: PointsCase) -> None:
        awarded = points.award(self._desk, draft)
        told = tell(_AWARDED.of(name=case.name, points=self._good(case)))
        if self._desk.may(points_rules.REVERSE):
            self._page.offer_undo(told, partial(self._take_back, awarded))
        else:
            self._page.note(told)

    def _take_back(self, awarded: UUID) -> None:
        self._page.attempt(points.reverse, self._desk, awarded, points_rules.UNDONE)

    def _tell(self, case: PointsCase) -> None:
        self._page.note(tell(_DONE.of(name=case.name, points=self._good(case))))

    def _good(self, case: PointsCase) -> int:
        return points.balance(self._desk, case.member_id).good


class _Award:
    """The dry run of the award that is being typed."""

    def __init__(self, desk: Desk, case: PointsCase, panel: TrialPanel, names: frozenset[str]) -> None:
        self._desk, self._case, self._panel, self._names = desk, case, panel, names
        self._earning: points_rules.Earning | None = None

    def draft(self, typed: rules.AwardTyped) -> points_rules.AwardDraft:
        """The ledger's draft as of now."""
        return rules.award_draft(typed, self._case, points.asof(self._desk))

    def check(self, typed: rules.AwardTyped, _case: PointsCase, _asof: PointsAsOf) -> list[Problem]:
        """What speaks against it; the dry run is kept for the panel."""
        self._earning, found = points.award_found(self._desk, self.draft(typed))
        if not typed.rule:  # which of the figures are asked for is not known yet
            found = [one for one in found if one.field not in _FIGURES]
        return rules.beside_fields(found, self._names)

    def show(self, editor: ActEditor) -> None:
        """Tell the dry run; fields that the rule does not ask for rest."""
        typed: rules.AwardTyped = editor.draft()
        asked = rules.asks_for(typed.rule, points.asof(self._desk)) if typed.rule else frozenset()
        for field in editor.typed:
            if field.name in _FIGURES:
                settled = field.name == "points" and bool(typed.rule)
                hint = "" if field.name in asked or not typed.rule else tell(_BY_POLICY if settled else _NOT_ASKED)
                field.row.control.setEnabled(field.name in asked)
                field.row.set_hint(hint)
        if typed.rule and self._earning is not None:
            self._panel.tell(*of_award(self._earning, typed.points, self._case.balance))
        else:
            self._panel.tell("", ())


def _show_opening(case: PointsCase, panel: TrialPanel, editor: ActEditor) -> None:
    typed: rules.OpeningTyped = editor.draft()
    panel.tell(*of_change(sum(number for number, _ in typed.lots), case.balance))


def _show_adjustment(case: PointsCase, panel: TrialPanel, editor: ActEditor) -> None:
    typed: rules.AdjustTyped = editor.draft()
    number = typed.points or 0
    panel.tell(*of_change(-number if typed.way == rules.Way.DOWN.value else number, case.balance))


def _show_undoing(case: PointsCase, panel: TrialPanel, _editor: ActEditor) -> None:
    if case.undoing is not None:
        panel.tell(*of_undoing(case.undoing, case.balance))
