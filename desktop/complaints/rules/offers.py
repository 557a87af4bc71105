"""Every act that a case may offer, whichever module declares it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from desktop.complaints.rules import (
    assignments,
    contacts,
    extensions,
    files,
    improvements,
    judging,
    levels,
    memos,
    orders,
    penalties,
    regulator,
    responsibility,
    rounds,
    sample_times,
    samples,
    watching,
)
from desktop.complaints.rules.acts import Act, Offer, offered
from desktop.complaints.rules.case import Case
from desktop.core.permission import Permission
from desktop.policy.clauses import AsOf

ALL: tuple[Act, ...] = (
    *contacts.ACTS,
    *orders.ACTS,
    *memos.ACTS,
    *sample_times.ACTS,
    *rounds.ACTS,
    *extensions.ACTS,
    *assignments.ACTS,
    *levels.ACTS,
    *judging.ACTS,
    *samples.ACTS,
    *responsibility.ACTS,
    *penalties.ACTS,
    *improvements.ACTS,
    *files.ACTS,
    *watching.ACTS,
    *regulator.ACTS,
)
"""In the order in which a page lists acts that are equally near."""
BY_CODE: Mapping[str, Act] = MappingProxyType({act.code: act for act in ALL})


def offers(case: Case, asof: AsOf, may: frozenset[Permission]) -> tuple[Offer, ...]:
    """What can be done to a case now, first, and what cannot, each with the reason."""
    return offered(ALL, case, asof, may)
