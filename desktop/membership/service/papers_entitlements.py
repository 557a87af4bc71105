"""The uses of benefits put on paper: F13 of a member and a period, or of one use to be signed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from desktop.core.problem import Problem, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.rules.entitlements import UseFacts
from desktop.membership.rules.papers_entitlements import (
    UseSheet,
    counted_times,
    read_sheet_number,
    sheet_number,
    use_line,
)
from desktop.membership.service.benefits import matrix_of
from desktop.membership.service.entitling import use_by_number, uses
from desktop.people import service as people
from desktop.people.records import Member


def use_sheet(desk: Desk, member_id: UUID, from_on: date, until_on: date, benefit: str = "") -> UseSheet:
    """F13 with a person's uses from a day to a day, both included, the oldest first; of one *benefit* when named.

    Raises:
        Denied: the account may not see the members' page.
        Problems: there is no such member, or the period ends before it begins.
    """
    desk.require(rules.READ)
    if until_on < from_on:
        refuse([Problem("until_on", sentence("membership", "The period ends before it begins."))])
    found = [
        one
        for one in reversed(uses(desk, member_id))
        if from_on <= one.used_on <= until_on and benefit in ("", one.benefit)
    ]
    sheet = _sheet(desk, member_id, found, from_on, until_on)
    return replace(sheet, number=sheet_number(sheet.card_number, from_on, until_on))


def use_slip(desk: Desk, number: str) -> UseSheet | None:
    """F13 with one line, for the member's signature under one use; None when no use has that number.

    Raises:
        Denied: the account may not see the members' page.
    """
    desk.require(rules.READ)
    use = use_by_number(desk, number)
    if use is None:
        return None
    sheet = _sheet(desk, use.member_id, [use], use.used_on, use.used_on)
    return replace(sheet, number=use.number, tier=people.tiers(desk).get(use.tier, sheet.tier))


def use_sheet_by_number(desk: Desk, number: str) -> UseSheet | None:
    """F13 of a number: one use, or card and period; None when there is none.

    Raises:
        Denied: the account may not see the members' page.
    """
    named = read_sheet_number(number)
    if named is None:
        return use_slip(desk, number)
    desk.require(rules.READ)
    card, from_on, until_on = named
    member = Member.get_or_none(Member.card_number == card)
    return None if member is None else use_sheet(desk, member.id, from_on, until_on)


def _sheet(desk: Desk, member_id: UUID, found: Sequence[UseFacts], from_on: date, until_on: date) -> UseSheet:
    file = people.member_file(desk, member_id)
    matrices = {one.matrix: matrix_of(desk, one.matrix) for one in found}
    return UseSheet(
        number="",
        name=file.says.name,
        tier=file.tier.word if file.tier else "",
        card_number=Member.get_by_id(file.id).card_number,
        from_on=from_on,
        until_on=until_on,
        version="、".join(dict.fromkeys(one.name for one in matrices.values())),
        count=counted_times(found),
        lines=tuple(use_line(one, matrices[one.matrix].cell(one.benefit, one.tier)) for one in found),
    )
