"""Cohorts: frozen from a filter of the members' list, read back line by line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from uuid import UUID

from peewee import JOIN

from desktop.core.listing import Order
from desktop.core.pieces import taken
from desktop.core.problem import Problem, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.records.cohorts import Cohort, CohortSheet
from desktop.membership.rules import cohorts as rule
from desktop.membership.rules.cohorts import CohortDraft, CohortFacts, CohortLine, KeptBy
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.records import ManagerAssignment, Member, Staff, Tier, TierHolding
from desktop.people.service.listing import MOST_FOUND
from desktop.people.service.tiers import with_tier
from desktop.people.service.verifying import covers
from desktop.policy.membership import FIELDS
from desktop.storage.record import office
from desktop.storage.selection import among

SHEET = 5_000
"""Lines of a sheet, and members read at a time."""
Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


def cohorts(desk: Desk) -> list[CohortFacts]:
    """Every cohort, the newest first."""
    desk.require(rules.READ)
    query = Cohort.select(Cohort, Staff).join(Staff).order_by(Cohort.frozen_at.desc(), Cohort.id.desc())
    return [_facts(row) for row in query]


def cohort(desk: Desk, cohort_id: UUID) -> CohortFacts | None:
    """One cohort; None when there is none of this id."""
    desk.require(rules.READ)
    row = Cohort.select(Cohort, Staff).join(Staff).where(Cohort.id == cohort_id).first()
    return None if row is None else _facts(row)


def freeze_cohort(desk: Desk, draft: CohortDraft, progress: Progress, cancelled: Cancelled) -> UUID | None:
    """Freeze who is in the members' list under a filter now, and return the cohort's id; for the writing worker.

    None when it was cancelled: then nothing was written. Nothing of a cohort is ever changed.

    Raises:
        Denied: the account may not freeze cohorts, or not read members.
        Problems: there is no name, it is taken, or the filter lets nobody through; nothing was written.
    """
    desk.require(rule.FREEZE)
    refuse(rule.cohort_problems(draft, _names()))
    frozen_at = desk.now()
    with desk.store.db.atomic("DEFERRED"):  # One snapshot: who is listed, and how he stands, belong together.
        ids = _chosen(desk, draft.wanted)
        kept = _read(desk, ids, progress, cancelled)
    if kept is None:
        return None
    kept.sort()
    digest, count = rule.digest_of_kept(kept), len(kept)
    with desk.transaction(rule.FREEZE, "membership.freeze_cohort"):
        refuse(rule.cohort_problems(draft, _names()))
        row = Cohort.create(
            name=" ".join(draft.name.split()),
            frozen_on=desk.today(),
            filter_words=said(desk, draft.wanted),
            network_counts=draft.kept_by.network,
            tier_counts=draft.kept_by.tier,
            members=count,
            digest=digest,
            note=draft.note.strip(),
            frozen_by=desk.actor.staff_id,
            frozen_at=frozen_at,
        )
        for place, some in enumerate(taken(kept, SHEET), 1):
            CohortSheet.create(cohort=row, place=place, lines="\n".join(some))
        return row.id


def cohort_lines(desk: Desk, cohort_id: UUID) -> Iterator[CohortLine]:
    """The members of a cohort with their facts of then, in the order of their ids."""
    desk.require(rules.READ)
    return _lines(cohort_id)


def _lines(cohort_id: UUID) -> Iterator[CohortLine]:
    for sheet in sheets(cohort_id):
        yield from sheet


def sheets(cohort_id: UUID) -> Iterator[list[CohortLine]]:
    """The lines sheet by sheet; nobody is asked for a right."""
    query = CohortSheet.select(CohortSheet.lines).where(CohortSheet.cohort == cohort_id).order_by(CohortSheet.place)
    for (sheet,) in office.execute(query).fetchall():
        yield [CohortLine.read(kept) for kept in sheet.splitlines()]


def cohort_intact(desk: Desk, cohort_id: UUID) -> bool:
    """Whether the lines of a cohort still have the digest and the number that were frozen."""
    found = cohort(desk, cohort_id)
    if found is None:
        return False
    lines = list(cohort_lines(desk, cohort_id))
    return len(lines) == found.count and rule.digest_of(lines) == found.digest


def said(desk: Desk, wanted: people_rules.MembersWanted) -> str:
    """Whom a filter lets through, in words."""
    tier = people.tiers(desk).get(wanted.tier, "")
    manager = "" if wanted.manager is None else Staff.get_by_id(wanted.manager).name
    return rule.filter_words(wanted, tier, manager, FIELDS.get(wanted.missing, ""))


def _chosen(desk: Desk, wanted: people_rules.MembersWanted) -> list[UUID]:
    ids = [key for key in people.MembersSource(desk).ids(Order("card"), wanted) if isinstance(key, UUID)]
    if not ids:
        refuse(
            [Problem("wanted", sentence("membership", "The filter lets nobody through; there is nothing to freeze."))]
        )
    if wanted.text.strip() and len(ids) >= MOST_FOUND:
        text = sentence("membership", "The typed text finds more than {n} members; filter by tier or manager instead.")
        refuse([Problem("wanted", text.of(n=MOST_FOUND))])
    return ids


def _read(desk: Desk, ids: list[UUID], progress: Progress, cancelled: Cancelled) -> list[str] | None:
    """The facts of these members today, as the sheets keep them; None when it was cancelled."""
    lines: list[str] = []
    whole = len(ids)
    for some in taken(ids, SHEET):
        if cancelled():
            return None
        lines += [line.kept for line in _lines_of(desk, some)]
        progress(len(lines), whole)
    return lines


def _lines_of(desk: Desk, ids: Sequence[UUID]) -> list[CohortLine]:
    today = desk.today()
    kept = (ManagerAssignment.member == Member.id) & covers(today)
    query = Member.select(Member.id, Member.network_number, Tier.code, ManagerAssignment.staff)
    query = (
        with_tier(query, today)
        .join(ManagerAssignment, JOIN.LEFT_OUTER, on=kept)
        .where(among(Member.id, ids))
        .order_by(TierHolding.from_on, ManagerAssignment.from_on)
    )
    # Two tiers at once are two lines of a merged person's old holdings: the later begun one counts.
    found = {
        member: CohortLine(member.hex(), tier or "", rule.network_mark(network), manager.hex() if manager else "")
        for member, network, tier, manager in office.execute(query).fetchall()
    }
    return list(found.values())


def _names() -> list[str]:
    return [row.name for row in Cohort.select(Cohort.name)]


def _facts(row: Cohort) -> CohortFacts:
    return CohortFacts(
        id=row.id,
        name=row.name,
        frozen_on=row.frozen_on,
        frozen_at=row.frozen_at,
        frozen_by=row.frozen_by.name,
        filter_words=row.filter_words,
        kept_by=KeptBy(row.network_counts, row.tier_counts),
        count=row.members,
        digest=row.digest,
        note=row.note,
    )
