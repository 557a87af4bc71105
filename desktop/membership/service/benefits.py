"""Reading the benefit matrix: its versions, and what each tier has on a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from types import MappingProxyType
from typing import NamedTuple
from uuid import UUID

from desktop import resources
from desktop.core.kind import Kind
from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.records.benefits import (
    BenefitApproval,
    BenefitCell,
    BenefitLine,
    BenefitRetirement,
    BenefitVersion,
)
from desktop.membership.rules.benefit_notation import read_cell
from desktop.membership.rules.benefit_versions import SHIPPED, Opinion, VersionFacts, in_force_on
from desktop.membership.rules.benefits import Benefit, Matrix, Spot
from desktop.people.records import Staff
from desktop.policy.tables import opened
from desktop.storage.kept import Kept

FILE = "benefits"
_TITLE = "title"


class Writing(NamedTuple):
    """Who wrote a cell of a draft last, and when."""

    name: str
    at: datetime


def matrix_on(desk: Desk, day: date) -> Matrix:
    """The matrix in force on a day."""
    desk.require(rules.READ)
    shelf = _kept.of(desk.store.db)
    return _matrix(shelf, in_force_on(shelf.versions, day))


def benefit_versions(desk: Desk) -> Sequence[VersionFacts]:
    """Every version there is, the newest first; the shipped one is the last."""
    desk.require(rules.READ)
    return _kept.of(desk.store.db).versions


def matrix_of(desk: Desk, number: int) -> Matrix:
    """One version of the matrix by its number.

    Raises:
        LookupError: there is no such version.
    """
    desk.require(rules.READ)
    shelf = _kept.of(desk.store.db)
    return _matrix(shelf, version_of(shelf.versions, number))


def version_of(versions: Sequence[VersionFacts], number: int) -> VersionFacts:
    """The version of that number.

    Raises:
        LookupError: there is no such version.
    """
    found = next((one for one in versions if one.number == number), None)
    if found is None:
        raise LookupError(f"no version {number} of the benefit matrix")
    return found


@cache
def shipped_matrix() -> Matrix:
    """The matrix that the program brings: version 1."""
    return shipped_from((resources.find("policy") / f"{FILE}.toml").read_text(encoding="utf-8"))


def shipped_from(text: str) -> Matrix:
    """The matrix of a file: one table a benefit, with its title and a cell for each tier.

    Raises:
        Problems: the text is no TOML.
    """
    file = opened(FILE, text)
    tables = {code: file.table(code) for code in file.names()}
    benefits = tuple(Benefit(code, table.text(_TITLE)) for code, table in tables.items())
    cells = {
        (code, tier): read_cell(table.text(tier))
        for code, table in tables.items()
        for tier in table.names()
        if tier != _TITLE
    }
    return Matrix(SHIPPED, VersionFacts(SHIPPED).name, benefits, MappingProxyType(cells))


def writings(version_id: UUID) -> dict[Spot, Writing]:
    """Who wrote each cell of a version, and when."""
    query = BenefitCell.select(BenefitCell, Staff).join(Staff).where(BenefitCell.version == version_id)
    return {(row.benefit, row.tier): Writing(row.written_by.name, row.written_at) for row in query}


class _Shelf:
    """What the store keeps of the matrix's versions; a matrix is read when it is first asked for."""

    def __init__(self, versions: Sequence[VersionFacts]) -> None:
        self.versions = versions
        self.matrices: dict[int, Matrix] = {}


def _matrix(shelf: _Shelf, version: VersionFacts) -> Matrix:
    found = shelf.matrices.get(version.number)
    if found is None:
        found = shelf.matrices[version.number] = read_matrix(version)
    return found


def read_matrix(version: VersionFacts) -> Matrix:
    """The matrix of a version, as the store or the file has it."""
    if version.id is None:
        return shipped_matrix()
    lines = BenefitLine.select().where(BenefitLine.version == version.id, ~BenefitLine.dropped)
    benefits = tuple(Benefit(row.benefit, row.title) for row in lines.order_by(BenefitLine.place))
    rows = list(BenefitCell.select().where(BenefitCell.version == version.id))
    cells = {(row.benefit, row.tier): read_cell(row.content) for row in rows}
    notes = {(row.benefit, row.tier): row.note for row in rows if row.note}
    matrix = Matrix(version.number, version.name, (), MappingProxyType(cells), MappingProxyType(notes))
    return matrix.with_benefits(benefits)


def read_versions() -> Sequence[VersionFacts]:
    """Every version as it stands in the store, the newest first."""
    opinions: dict[UUID, list[Opinion]] = {}
    query = BenefitApproval.select(BenefitApproval, Staff).join(Staff, on=BenefitApproval.signed_by)
    for row in query.order_by(BenefitApproval.entered_at, BenefitApproval.id):
        said = Opinion(row.paper, row.signed_by.name, row.signed_on, row.granted, row.opinion)
        opinions.setdefault(row.version_id, []).append(said)
    retired = {row.version_id: row for row in BenefitRetirement.select()}
    versions = (
        BenefitVersion.select(BenefitVersion, Staff)
        .join(Staff, on=BenefitVersion.made_by)
        .order_by(BenefitVersion.number.desc())
    )
    found = [_facts(row, opinions.get(row.id, []), retired.get(row.id)) for row in versions]
    return (*found, VersionFacts(SHIPPED))


def _facts(row: BenefitVersion, opinions: Sequence[Opinion], retired: BenefitRetirement | None) -> VersionFacts:
    return VersionFacts(
        number=row.number,
        id=row.id,
        effective_on=row.effective_on,
        note=row.note,
        copied_from=row.copied_from,
        made_by=row.made_by.name,
        made_at=row.made_at,
        submitted_by=row.submitted_by_id,
        submitted_at=row.submitted_at,
        dropped=row.dropped,
        opinions=tuple(opinions),
        retired_from=None if retired is None else retired.from_on,
        reason="" if retired is None else retired.reason,
    )


_kept = Kept(lambda: _Shelf(read_versions()), rules.BENEFITS | {Kind("staff")})
