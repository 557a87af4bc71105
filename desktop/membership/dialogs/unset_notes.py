"""What the policy leaves open for a list or its figures: named once on top of it, with the way to the clause."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import reduce
from types import MappingProxyType

from desktop.core.clause import Clause, Value
from desktop.core.sentence import Sentence, sentence
from desktop.desk import Desk
from desktop.membership.rules.retention import ListKind
from desktop.policy.clauses import MembershipClauses
from desktop.policy.permissions import POLICY_CHANGE
from desktop.widgets.banners import Banner, unset_notice
from desktop.widgets.page import Page
from desktop.widgets.speech import tell

POLICY = "policy"
COHORTS, BOOKS, QUALITY = "cohorts", "books", "quality"
_OFFERS = "membership.retention.offer_period"
_WINDOWS: Mapping[str, str] = MappingProxyType(
    {
        ListKind.CONTRACT.value: "membership.reminders.contract_days",
        ListKind.BROADBAND.value: "membership.reminders.broadband_days",
        ListKind.BIRTHDAY.value: "membership.reminders.birthday_days",
    }
)
_WORDS: Mapping[str, Sentence] = MappingProxyType(
    {
        _OFFERS: sentence("membership", "period of an offer’s outcome"),
        "membership.reminders.contract_days": sentence("membership", "how far ahead contracts are looked after"),
        "membership.reminders.broadband_days": sentence("membership", "how far ahead broadband is looked after"),
        "membership.reminders.birthday_days": sentence("membership", "how far ahead birthdays are looked after"),
        "membership.cohorts.high_from": sentence("membership", "tiers of the middle and upper market"),
        "membership.cohorts.kept_target": sentence("membership", "target of retention"),
        "membership.cohorts.high_kept_target": sentence("membership", "target of the middle and upper market"),
        "membership.cohorts.club_share_target": sentence("membership", "target of the club’s share"),
        "membership.completeness.completeness_target": sentence("membership", "target of completeness"),
        "membership.authenticity.authenticity_target": sentence("membership", "target of authenticity"),
        "membership.managers.silver_most": sentence("membership", "most silver members of a manager"),
        "membership.managers.gold_most": sentence("membership", "most gold members of a manager"),
        "membership.managers.diamond_most": sentence("membership", "most diamond members of a manager"),
    }
)
_MEANWHILE: Mapping[str, Sentence] = MappingProxyType(
    {
        "window": sentence("membership", "A month is looked ahead unless you choose otherwise."),
        "offers": sentence("membership", "Outcomes are recorded as often as you enter them."),
        COHORTS: sentence("membership", "Rates are shown and not judged."),
        BOOKS: sentence("membership", "Loads are shown and not judged."),
        QUALITY: sentence("membership", "Rates are shown and not judged."),
    }
)
_ASK = sentence("membership", "Ask the administrator to set it.")
_SET = sentence("membership", "Set it")
_AND = sentence("membership", "{before} {after}")


def notice(desk: Desk, page: Page, shown: str) -> Banner | None:
    """The notice on top of a list of *shown* (a `ListKind`'s value or one of this module); None when all is set."""
    missing = unset(desk.policy.membership, shown)
    if not missing:
        return None
    told, named = _told(shown, missing), [tell(_WORDS[code]) for code in missing]
    if not desk.may(POLICY_CHANGE):
        return unset_notice(named, _joined([*told, _ASK]), None)

    def go() -> None:
        if page.house is not None:
            page.house.open(POLICY, missing[0])

    return unset_notice(named, _joined(told), (tell(_SET), go))


def unset(clauses: MembershipClauses, shown: str) -> list[str]:
    """The clauses that *shown* needs and that nobody has set."""
    return [code for code, clause in _needed(clauses, shown).items() if not isinstance(clause, Value)]


def _needed(clauses: MembershipClauses, shown: str) -> Mapping[str, Clause[int] | Clause[str]]:
    completeness = {"membership.completeness.completeness_target": clauses.completeness.target}
    if shown == QUALITY:
        return {**completeness, "membership.authenticity.authenticity_target": clauses.authenticity.target}
    if shown == BOOKS:
        return {f"membership.managers.{tier}_most": most for tier, most in clauses.managers.most.items()}
    if shown == COHORTS:
        cohorts = clauses.cohorts
        return {
            "membership.cohorts.high_from": cohorts.high_from,
            "membership.cohorts.kept_target": cohorts.kept_target,
            "membership.cohorts.high_kept_target": cohorts.high_kept_target,
            "membership.cohorts.club_share_target": cohorts.club_share_target,
            **completeness,
        }
    days = {
        ListKind.CONTRACT.value: clauses.reminders.contract_days,
        ListKind.BROADBAND.value: clauses.reminders.broadband_days,
        ListKind.BIRTHDAY.value: clauses.reminders.birthday_days,
    }
    window = {_WINDOWS[shown]: days[shown]} if shown in days else {}
    return {**window, _OFFERS: clauses.retention.offer_period}


def _told(shown: str, missing: list[str]) -> list[Sentence]:
    if shown in _MEANWHILE:
        return [_MEANWHILE[shown]]
    window = [_MEANWHILE["window"]] if _WINDOWS.get(shown) in missing else []
    return [*window, *([_MEANWHILE["offers"]] if _OFFERS in missing else [])]


def _joined(told: Sequence[Sentence]) -> str:
    return reduce(lambda before, after: tell(_AND.of(before=before, after=after)), map(tell, told))
