"""The list of members: name and tier, below them the card number."""

from __future__ import annotations

from typing import Any

from desktop.core.listing import Source
from desktop.core.sentence import sentence
from desktop.people.rules import MemberRow, MemberState, MembersWanted
from desktop.widgets.cells import Cell, Mark, Words
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.speech import tell

NAME = "membership.list"


class MemberTable(RecordTable):
    """One member on two lines."""

    def __init__(self, source: Source[Any, Any]) -> None:
        column = Column("name", tell(sentence("membership", "Member")), member_cell, stretches=True, sorts=True)
        super().__init__(source, [column], name=NAME, two_lines=True, wanted=MembersWanted(), spoken=_spoken)
        self.horizontalHeader().hide()
        self.setAccessibleName(tell(sentence("membership", "Members")))


def tier_kind(code: str) -> str:
    """The chip of a tier; tiers that an office added look plain."""
    return f"tier.{code}" if code in {"silver", "gold", "diamond"} else "plain"


def name_and_tier(name: str, tier_code: str, tier: str) -> tuple[Words | Mark, ...]:
    """How lists name a member; *tier* is the word of the tier, empty for none."""
    words = Words(name, bold=True, elides=True)
    return (words, Mark(tier_kind(tier_code), tier)) if tier else (words,)


def member_cell(row: MemberRow) -> Cell:
    """Name and tier, below them the card number, or the telephone where there is no card."""
    second = [Words(row.card or row.phone, "ink2", "meta")]
    if row.state is MemberState.LEFT:
        second.append(Words(row.state.zh, "warn", "meta"))
    return Cell(name_and_tier(row.name, row.tier_code, row.tier), tuple(second))


def _spoken(row: MemberRow) -> str:
    return "，".join(part for part in (row.name, row.tier, row.card, row.phone, row.manager) if part)
