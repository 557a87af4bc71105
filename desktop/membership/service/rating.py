"""The quality of members' files: rates overall and by customer manager, and what each file lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter
from types import SimpleNamespace
from typing import Any, NamedTuple, cast
from uuid import UUID

from peewee import JOIN, fn

from desktop.core.listing import Key, Order
from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.rules import quality as rule
from desktop.membership.rules.cohorts import Share
from desktop.membership.rules.quality import Age, ManagerQuality, Quality, QualityRow
from desktop.membership.service.freezing import SHEET, Cancelled, Progress
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.records import ManagerAssignment, Member, MemberVerification, Staff
from desktop.people.service.columns import draft_of
from desktop.people.service.persons import absorbed, root, with_absorbed
from desktop.people.service.verifying import covers, listed
from desktop.storage.record import office
from desktop.storage.selection import among


def quality(desk: Desk, progress: Progress, cancelled: Cancelled) -> Quality | None:
    """How complete and how true the files are, by customer manager; for the reading worker. None when cancelled."""
    desk.require(rules.READ)
    clauses = desk.policy.membership
    gaps = people.gaps(desk)
    verified = _verified(desk, progress, cancelled)
    if verified is None:
        return None
    counted, ages = verified
    required, fields = len(clauses.completeness.required), len(clauses.authenticity.fields)
    lines = tuple(
        ManagerQuality(
            line.staff_id,
            line.name,
            line.members,
            Share(line.complete, line.members),
            Share(line.members * required - sum(line.missing.values()), line.members * required),
            Share(counted.get(line.staff_id, 0), line.members * fields),
            line.missing,
        )
        for line in gaps
    )
    total = rule.summed(lines)
    ages[Age.NEVER] = total.verified.whole - sum(ages.values())
    return Quality(total, lines, ages, clauses.completeness.target, clauses.authenticity.target)


class QualitySource:
    """Files and what they lack, as the one item model reads them; ordered and filtered as the members' list is."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._members = people.MembersSource(desk)

    def ids(self, order: Order, wanted: people_rules.MembersWanted, limit: int | None = None) -> Sequence[Key]:
        """The files that *wanted* lets through, in *order*."""
        self._desk.require(rules.READ)
        return self._members.ids(order, wanted, limit)

    def rows(self, ids: Sequence[Key]) -> list[QualityRow]:
        """The rows of *ids*, in any order."""
        wanted = cast("Sequence[UUID]", ids)
        files = {row.id: row for row in Member.select().where(among(Member.id, wanted))}
        written = _written(wanted, absorbed())
        return [
            _row(self._desk, row, files[row.id], written.get(row.id, []))
            for row in self._members.rows(ids)
            if row.id in files
        ]


def _row(
    desk: Desk, row: people_rules.MemberRow, file: Member, written: list[people_rules.VerificationFacts]
) -> QualityRow:
    says, clauses = draft_of(file), desk.policy.membership
    complete = people_rules.completeness(says, bool(row.manager), clauses.completeness)
    true = people_rules.authenticity(says, written, desk.today(), clauses.authenticity)
    return QualityRow(
        id=row.id,
        name=row.name,
        card=row.card,
        phone=row.phone,
        tier=row.tier,
        tier_code=row.tier_code,
        manager=row.manager,
        missing=complete.missing,
        required=complete.required,
        unverified=true.open,
        verifiable=len(true.fields),
        oldest_on=min((one.on for one in true.fields if one.counts and one.on is not None), default=None),
    )


def _verified(
    desk: Desk, progress: Progress, cancelled: Cancelled
) -> tuple[dict[UUID | None, int], dict[Age, int]] | None:
    """How many key fields count as verified, by manager, and in which band the verified ones lie."""
    today, clauses = desk.today(), desk.policy.membership.authenticity
    counted: dict[bytes | None, int] = {}
    ages = dict.fromkeys(Age, 0)
    whole, done = MemberVerification.select().count(), 0
    for some in _persons(desk, clauses.fields):
        if cancelled():
            return None
        for manager, file, written in some:
            done += len(written)
            for fits, one in people_rules.newest(file, written, clauses.fields).values():
                holds = people_rules.counts(fits, one.on, today, clauses)
                counted[manager] = counted.get(manager, 0) + holds
                ages[rule.age_of(one.on, counts=holds, today=today)] += 1
        progress(min(done, whole), whole)
    return {UUID(bytes=one) if one else None: number for one, number in counted.items()}, ages


class _Said(NamedTuple):
    """What decides whether a verification counts."""

    field: str
    on: date
    digest: bytes


_Person = tuple[bytes | None, Any, Sequence[people_rules.Written]]
"""The manager, the file and what was verified of one listed person."""


def _persons(desk: Desk, fields: tuple[str, ...]) -> Iterator[list[_Person]]:
    """Everybody of whom something was verified, in pieces: those of one file as they lie there, then the others."""
    into = absorbed()
    several = {one.bytes for one in (*into, *into.values())}
    query, names, first, most = _lines(desk, fields), _columns_of(fields), UUID(int=0), SHEET
    while True:
        rows = office.execute(query.where(MemberVerification.member > first).limit(most)).fetchall()
        groups = [(rid, list(lines)) for rid, lines in groupby(rows, key=itemgetter(0))]
        if len(rows) == most:
            groups.pop()  # its rest lies beyond the piece
            if not groups:
                most *= 2
                continue
        yield [_person(lines, names) for rid, lines in groups if rid not in several]
        if len(rows) < most:
            break
        first = UUID(bytes=groups[-1][0])
    roots = sorted({root(one, into) for one in into})
    for start in range(0, len(roots), SHEET):
        some = roots[start : start + SHEET]
        written, managers = _written(some, into), _managers(desk, some)
        yield [(managers.get(file.id), file, written.get(file.id, ())) for file in _files(some, fields)]


def _lines(desk: Desk, fields: tuple[str, ...]) -> Any:
    """What was verified of listed files beside what stands there now, and no more: whole drafts would take long."""
    said = (MemberVerification.field, MemberVerification.verified_on, MemberVerification.digest)
    looked_after = (ManagerAssignment.member == Member.id) & covers(desk.today())
    return (
        MemberVerification.select(
            MemberVerification.member, *said, ManagerAssignment.staff, *_columns_of(fields).values()
        )
        .join(Member)
        .join(ManagerAssignment, JOIN.LEFT_OUTER, on=looked_after)
        .where(listed())
        .order_by(MemberVerification.member, MemberVerification.verified_on, MemberVerification.id)
    )


def _person(lines: list[tuple[Any, ...]], names: Iterable[str]) -> _Person:
    manager, stands = lines[0][4], lines[0][5:]
    file = SimpleNamespace(
        **{name: getattr(Member, name).python_value(value) for name, value in zip(names, stands, strict=True)}
    )
    return manager, file, [_Said(line[1], date.fromisoformat(line[2]), line[3]) for line in lines]


def _columns_of(fields: tuple[str, ...]) -> dict[str, Any]:
    """The columns that key fields are made of."""
    names = dict.fromkeys((*fields, "birthday", "birthday_kind", "lunar_birthday", "lunar_leap"))
    # Files older than the column keep their birthday by the solar calendar.
    kind = fn.COALESCE(fn.NULLIF(Member.birthday_kind, ""), people_rules.BirthdayKind.SOLAR.value)
    return {name: kind if name == "birthday_kind" else getattr(Member, name) for name in names}


def _files(ids: Sequence[UUID], fields: tuple[str, ...]) -> Any:
    """The listed files among these with the fields that are verified."""
    columns = [column.alias(name) for name, column in _columns_of(fields).items()]
    return Member.select(Member.id, *columns).where(among(Member.id, ids), listed()).namedtuples()


def _written(ids: Sequence[UUID], into: dict[UUID, UUID]) -> dict[UUID, list[people_rules.VerificationFacts]]:
    """What was verified of these people, over all their files, the oldest first."""
    query: Any = (
        MemberVerification.select(
            MemberVerification.member,
            MemberVerification.field,
            MemberVerification.verified_on,
            MemberVerification.how,
            Staff.name,
            MemberVerification.digest,
        )
        .join(Staff)
        .where(among(MemberVerification.member, with_absorbed(ids, into)))
        .order_by(MemberVerification.verified_on, MemberVerification.id)
    )
    found: dict[UUID, list[people_rules.VerificationFacts]] = {}
    for rid, field, on, how, by, digest in query.tuples():
        line = people_rules.VerificationFacts(field, on, people_rules.VerifiedBy.of(how), by, digest)
        found.setdefault(root(rid, into), []).append(line)
    return found


def _managers(desk: Desk, ids: Sequence[UUID]) -> dict[UUID, bytes]:
    query = ManagerAssignment.select(ManagerAssignment.member, ManagerAssignment.staff)
    query = query.where(among(ManagerAssignment.member, ids), covers(desk.today()))
    return {UUID(bytes=rid): staff for rid, staff in office.execute(query).fetchall()}
