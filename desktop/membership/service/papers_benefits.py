"""The benefit matrix put on paper: F14 of any version."""

from __future__ import annotations

from collections.abc import Collection

from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.rules import papers_benefits as paper
from desktop.membership.rules.papers_benefits import NoticeFacts, notice, read_notice_number
from desktop.membership.service.benefits import benefit_versions, matrix_of, matrix_on, version_of
from desktop.people.records import Tier


def benefit_notice(desk: Desk, number: int) -> NoticeFacts:
    """What the members' notice of a version says.

    Raises:
        Denied: the account may not see the members' page.
        LookupError: there is no such version.
    """
    desk.require(rules.READ)
    version = version_of(benefit_versions(desk), number)
    words = _words()
    return notice(version, matrix_of(desk, number), words, desk.store.code, desk.office.telephone)


def notice_by_number(desk: Desk, number: str) -> NoticeFacts | None:
    """The notice of a number; None when there is none."""
    desk.require(rules.READ)
    version = read_notice_number(desk.store.code, number)
    known = {one.number for one in benefit_versions(desk)}
    return benefit_notice(desk, version) if version in known and version is not None else None


def tiers_on_paper(desk: Desk, named: Collection[str] = ()) -> tuple[tuple[str, str], ...]:
    """Codes and words of the tiers that a form to be signed today offers; those *named* on the paper among them."""
    desk.require(rules.READ)
    return paper.tiers_on_paper(matrix_on(desk, desk.today()), _words(), named)


def _words() -> dict[str, str]:
    return {row.code: row.word for row in Tier.select().order_by(Tier.rank)}
