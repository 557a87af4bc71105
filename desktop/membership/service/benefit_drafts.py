"""Drafts of the benefit matrix: begun from any version, changed place by place by whoever may, sent to be signed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from peewee import fn

from desktop.core.clock import local
from desktop.core.ids import new_id
from desktop.core.problem import Problem, refuse
from desktop.core.sentence import Sentence, sentence
from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.records.benefits import BenefitCell, BenefitLine, BenefitVersion
from desktop.membership.rules.benefit_changes import Conflict, Part, differences, merged
from desktop.membership.rules.benefit_notation import UNSET, words_of
from desktop.membership.rules.benefit_versions import (
    SHIPPED,
    Plan,
    VersionFacts,
    matrix_problems,
    plan_problems,
    submission_problems,
)
from desktop.membership.rules.benefits import Benefit, Matrix, Spot
from desktop.membership.service.benefits import Writing, read_matrix, read_versions, version_of, writings
from desktop.people.records import Tier


def start_draft(desk: Desk, copied_from: int) -> int:
    """Begin a draft as a copy of any version and return its number; nothing else changes by it.

    Raises:
        Denied: the account may not change the matrix.
        LookupError: there is no such version.
    """
    with desk.transaction(rules.BENEFITS_CHANGE, "membership.start_benefit_draft") as work:
        versions = read_versions()
        matrix = read_matrix(version_of(versions, copied_from))
        number = int(BenefitVersion.select(fn.MAX(BenefitVersion.number)).scalar() or SHIPPED) + 1
        row = BenefitVersion.create(
            number=number, copied_from=copied_from, made_by=desk.actor.staff_id, made_at=work.at
        )
        _write(desk, row.id, Matrix(), matrix, work.at)
        return number


def new_benefit(desk: Desk, title: str) -> Benefit:
    """A line that no version has yet, to be put into a draft; nothing is written by it."""
    desk.require(rules.BENEFITS_CHANGE)
    return Benefit(f"own_{new_id().hex[-8:]}", title)


def edit_matrix(desk: Desk, number: int, before: Matrix, after: Matrix) -> Matrix:
    """Write into a draft what changed from *before* to *after*, over what others wrote meanwhile; return what stands.

    Raises:
        Denied: the account may not change the matrix.
        Problems: the version is no draft, a title, number or text is out of bounds, or somebody else changed one of
            the same places; nothing was written.
        LookupError: there is no such version.
    """
    with desk.transaction(rules.BENEFITS_CHANGE, "membership.edit_benefits") as work:
        version = version_of(read_versions(), number)
        refuse(_closed(version))
        assert version.id is not None
        stored = read_matrix(version)
        wanted, conflicts = merged(before, after, stored)
        who = writings(version.id) if conflicts else {}
        refuse([_told(one, who.get((one.place.benefit, one.place.tier))) for one in conflicts])
        refuse([*matrix_problems(wanted), *_unknown_tiers(wanted)])
        _write(desk, version.id, stored, wanted, work.at)
        return read_matrix(version)


def plan_version(desk: Desk, number: int, before: Plan, plan: Plan) -> None:
    """Say from which day a draft shall count, and why it is made; *before* is what stood there when it was typed.

    Raises:
        Denied: the account may not change the matrix.
        Problems: the version is no draft, the remark does not fit, or somebody else changed it meanwhile; nothing was
            written.
        LookupError: there is no such version.
    """
    with desk.transaction(rules.BENEFITS_CHANGE, "membership.plan_benefits"):
        version = version_of(read_versions(), number)
        refuse([*_closed(version), *plan_problems(plan, before, version)])
        row = BenefitVersion.get_by_id(version.id)
        row.effective_on = plan.effective_on
        row.note = plan.note.strip()
        row.save()


def submit_version(desk: Desk, number: int) -> None:
    """Hand a draft in to be signed; it is not changed any more unless it comes back.

    Raises:
        Denied: the account may not change the matrix.
        Problems: the version is no draft, has no day or no benefits, or its day is past or taken; nothing was written.
        LookupError: there is no such version.
    """
    with desk.transaction(rules.BENEFITS_CHANGE, "membership.submit_benefits") as work:
        versions = read_versions()
        version = version_of(versions, number)
        refuse(_closed(version))
        refuse(submission_problems(version, read_matrix(version), versions, desk.today()))
        row = BenefitVersion.get_by_id(version.id)
        row.submitted_by_id, row.submitted_at = desk.actor.staff_id, work.at
        row.save()


def take_back_version(desk: Desk, number: int) -> None:
    """Make a draft of a submitted version again.

    Raises:
        Denied: the account may not change the matrix.
        Problems: the version is not waiting for a signature; nothing was written.
        LookupError: there is no such version.
    """
    with desk.transaction(rules.BENEFITS_CHANGE, "membership.take_back_benefits"):
        version = version_of(read_versions(), number)
        if version.submitted_at is None or version.approved or version.dropped:
            refuse([Problem("version", sentence("membership", "The version is not waiting for a signature."))])
        reopen(version)


def drop_draft(desk: Desk, number: int) -> None:
    """Lay a draft aside; it stays in the history and can be brought back.

    Raises:
        Denied: the account may not change the matrix.
        Problems: the version is no draft; nothing was written.
        LookupError: there is no such version.
    """
    with desk.transaction(rules.BENEFITS_CHANGE, "membership.drop_benefits"):
        version = version_of(read_versions(), number)
        refuse(_closed(version))
        BenefitVersion.update(dropped=True).where(BenefitVersion.id == version.id).execute()


def bring_back_draft(desk: Desk, number: int) -> None:
    """Take up a draft again that was laid aside.

    Raises:
        Denied: the account may not change the matrix.
        Problems: the version was not laid aside; nothing was written.
        LookupError: there is no such version.
    """
    with desk.transaction(rules.BENEFITS_CHANGE, "membership.bring_back_benefits"):
        version = version_of(read_versions(), number)
        if not version.dropped:
            refuse([Problem("version", sentence("membership", "The version was not laid aside."))])
        BenefitVersion.update(dropped=False).where(BenefitVersion.id == version.id).execute()


def reopen(version: VersionFacts) -> None:
    """A version that was handed in is a draft again."""
    row = BenefitVersion.get_by_id(version.id)
    row.submitted_by_id, row.submitted_at = None, None
    row.save()


def _closed(version: VersionFacts) -> list[Problem]:
    if version.editable:
        return []
    closed = sentence("membership", "{version} is no draft and is not changed any more; copy it into a new one.")
    return [Problem("version", closed.of(version=version.name))]


def _unknown_tiers(matrix: Matrix) -> list[Problem]:
    known = {row.code for row in Tier.select(Tier.code)}
    strange = sorted({tier for _, tier in matrix.cells} - known)
    wrong = sentence("membership", "Choose an entry of the list.")
    return [Problem(f"tier.{tier}", wrong) for tier in strange]


def _told(conflict: Conflict, writing: Writing | None) -> Problem:
    """What somebody else wrote meanwhile where the clerk was writing."""
    place = conflict.place
    theirs = conflict.theirs or UNSET
    if place.part is Part.ORDER:
        told: Sentence = sentence("membership", "Somebody else put the benefits into another order meanwhile.")
    elif writing is None or place.part is Part.TITLE:
        told = sentence("membership", "{title}: somebody else changed it meanwhile to “{theirs}”.")
        told = told.of(title=conflict.title, theirs=theirs)
    else:
        told = sentence("membership", "{title}: {name} changed it at {moment} to “{theirs}”.")
        told = told.of(title=conflict.title, name=writing.name, moment=f"{local(writing.at):%H:%M}", theirs=theirs)
    return Problem(".".join(("conflict", place.part.value, place.benefit, place.tier)), told)


def _write(desk: Desk, version_id: UUID, stood: Matrix, stands: Matrix, at: datetime) -> None:
    found = differences(stood, stands)
    _write_lines(version_id, stood, stands)
    spots = dict.fromkeys(
        (one.place.benefit, one.place.tier) for one in found if one.place.part in {Part.CELL, Part.NOTE}
    )
    _write_cells(desk, version_id, [spot for spot in spots if stands.title(spot[0]) is not None], stands, at)


def _write_lines(version_id: UUID, stood: Matrix, stands: Matrix) -> None:
    if stood.benefits == stands.benefits:
        return
    rows = {row.benefit: row for row in BenefitLine.select().where(BenefitLine.version == version_id)}
    for place, one in enumerate(stands.benefits, 1):
        row = rows.pop(one.code, None)
        if row is None:
            BenefitLine.create(version=version_id, benefit=one.code, title=one.title.strip(), place=place)
            continue
        _set(row, title=one.title.strip(), place=place, dropped=False)
    for row in rows.values():
        _set(row, dropped=True)


def _set(row: BenefitLine, **values: object) -> None:
    changed = {name: value for name, value in values.items() if getattr(row, name) != value}
    for name, value in changed.items():
        setattr(row, name, value)
    if changed:
        row.save()


def _write_cells(desk: Desk, version_id: UUID, spots: Sequence[Spot], matrix: Matrix, at: datetime) -> None:
    rows = {(row.benefit, row.tier): row for row in BenefitCell.select().where(BenefitCell.version == version_id)}
    for benefit, tier in spots:
        content, note = words_of(matrix.cell(benefit, tier)), matrix.note(benefit, tier).strip()
        row = rows.get((benefit, tier))
        if row is None:
            BenefitCell.create(
                version=version_id,
                benefit=benefit,
                tier=tier,
                content=content,
                note=note,
                written_by=desk.actor.staff_id,
                written_at=at,
            )
            continue
        row.content, row.note = content, note
        row.written_by_id, row.written_at = desk.actor.staff_id, at
        row.save()
