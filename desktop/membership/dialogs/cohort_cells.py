"""How cohorts and those whom they lost look in lists."""

from __future__ import annotations

from desktop.core.sentence import sentence
from desktop.membership.rules.cohorts import CohortFacts, LostRow
from desktop.widgets.cells import Cell, Words
from desktop.widgets.cells import words as text
from desktop.widgets.figures import grouped
from desktop.widgets.records_model import Column
from desktop.widgets.speech import tell

_STATE = sentence("membership", "Frozen on {day} by {who}: {n} members; kept is who: {rule}; digest {digest}…")


def columns() -> list[Column[CohortFacts]]:
    """One cohort on two lines."""
    return [
        Column("name", tell(sentence("membership", "Cohort")), _cohort, stretches=True),
        Column("count", tell(sentence("membership", "Members")), _count, 76, right=True),
    ]


def lost_columns() -> list[Column[LostRow]]:
    """Who was lost, and why."""
    return [
        Column("name", tell(sentence("membership", "Member")), _name, stretches=True, sorts=True),
        Column("card", tell(sentence("membership", "Card")), lambda row: text(row.card, "ink2", "cell"), 132, narrow=0),
        Column("tier", tell(sentence("membership", "Tier then, now")), _tiers, 128, narrow=0),
        Column("manager", tell(sentence("membership", "Manager then")), _manager, 92, narrow=0),
        Column("left_on", tell(sentence("membership", "Left on")), _left, 96, sorts=True),
        Column("why", tell(sentence("membership", "Why lost")), _why, 200, narrow=150, sorts=True),
    ]


def state(cohort: CohortFacts) -> str:
    """What is said below the name of the cohort in view."""
    told = _STATE.of(
        day=cohort.frozen_on.isoformat(),
        who=cohort.frozen_by,
        n=grouped(cohort.count),
        rule=cohort.kept_by.zh,
        digest=cohort.digest[:12],
    )
    return tell(told)


def _cohort(row: CohortFacts) -> Cell:
    second = (Words(f"{row.frozen_on.isoformat()}　{row.filter_words}", "ink2", "meta", elides=True),)
    return Cell((Words(row.name, bold=True, elides=True),), second)


def _count(row: CohortFacts) -> Cell:
    return text(grouped(row.count), "ink2", "cell")


def _name(row: LostRow) -> Cell:
    return text(row.name, bold=True)


def _tiers(row: LostRow) -> Cell:
    then, now = row.tier_then or "—", row.tier_now or "—"
    return text(then if then == now else f"{then} → {now}", "ink2", "cell")


def _manager(row: LostRow) -> Cell:
    return text(row.manager_then or "—", "ink2", "cell")


def _left(row: LostRow) -> Cell:
    return text(row.left_on.isoformat() if row.left_on else "—", "ink2", "cell")


def _why(row: LostRow) -> Cell:
    return text("、".join(one.zh for one in row.why), "warn", "cell")
