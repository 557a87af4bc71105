"""The tables of people and places: staff, departments, posts with who stands in, proxies."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from desktop.core.clock import local
from desktop.core.listing import Key, Order
from desktop.core.sentence import sentence
from desktop.people.rules import Occupancy, ProxyFacts, ProxyState, StaffFacts
from desktop.widgets.cells import Cell, Mark, Words, words
from desktop.widgets.records_model import Column
from desktop.widgets.speech import tell

WHOLE_BRANCH = sentence("people", "the whole branch")
VACANT = sentence("people", "vacant")
COMMA = sentence("people", ", ")
STATES = {
    ProxyState.ASKED: ("attn", sentence("people", "not answered")),
    ProxyState.ACCEPTED: ("ok", sentence("people", "accepted")),
    ProxyState.DECLINED: ("plain", sentence("people", "declined")),
    ProxyState.WITHDRAWN: ("plain", sentence("people", "withdrawn")),
    ProxyState.ENDED: ("plain", sentence("people", "over")),
}


@dataclass(frozen=True, slots=True)
class StaffRow:
    """A person as listed: with the posts held today and what else finds the name."""

    id: UUID
    person: StaffFacts
    posts: tuple[str, ...]
    spelled: str
    here: bool


class StaffSource:
    """Everybody on the staff, the ones who left last; found by name, initials, number and post."""

    def __init__(self) -> None:
        self._rows: dict[Key, StaffRow] = {}

    def show(self, rows: Sequence[StaffRow]) -> None:
        """Hold other rows from now on."""
        self._rows = {row.id: row for row in rows}

    def row(self, key: Key | None) -> StaffRow | None:
        """One person."""
        return None if key is None else self._rows.get(key)

    def ids(self, _order: Order, wanted: object, limit: int | None = None) -> Sequence[Key]:
        """Those whose name, initials, number or posts hold the wanted text."""
        text = str(wanted or "").strip().lower()
        found = [row for row in self._rows.values() if text in _searched(row)]
        return [row.id for row in sorted(found, key=lambda row: not row.here)][:limit]

    def rows(self, ids: Sequence[Key]) -> Iterable[StaffRow]:
        """The rows of *ids*."""
        return [self._rows[key] for key in ids if key in self._rows]


def _searched(row: StaffRow) -> str:
    one = row.person
    return f"{one.name} {row.spelled} {one.staff_number} {one.phone} {' '.join(row.posts)}".lower()


def staff_columns() -> tuple[Column[StaffRow], ...]:
    """Name and posts."""
    return (
        Column("name", tell(sentence("people", "Name")), _name, 110, narrow=96),
        Column("posts", tell(sentence("people", "Posts today")), _posts, stretches=True),
    )


def _name(row: StaffRow) -> Cell:
    return words(row.person.name, "ink" if row.here else "ink3", elides=False)


def _posts(row: StaffRow) -> Cell:
    if not row.here:
        left = sentence("people", "left {day}")
        return words(tell(left.of(day=row.person.left_on)), "ink3", "cell")
    if not row.posts:
        return words(tell(sentence("people", "no post")), "ink3", "cell")
    return words(tell(COMMA).join(row.posts), "ink2", "cell")


@dataclass(frozen=True, slots=True)
class DepartmentRow:
    """A department as listed: its division, who manages it today, and who answers for it now."""

    id: UUID
    name: str
    division: str
    managers: tuple[str, ...]
    answering: str = ""


def department_columns() -> tuple[Column[DepartmentRow], ...]:
    """Name, division, manager."""
    return (
        Column("name", tell(sentence("people", "Department")), lambda row: words(row.name), stretches=True),
        Column(
            "division",
            tell(sentence("people", "Division")),
            lambda row: words(row.division or "—", "ink2" if row.division else "ink3", "cell"),
            100,
            narrow=0,
        ),
        Column("manager", tell(sentence("people", "Manager")), _managers, 190, narrow=150),
    )


def _managers(row: DepartmentRow) -> Cell:
    if not row.managers:
        return Cell((Mark("attn", tell(VACANT)), Words(row.answering, "warn", "cell", elides=True)))
    return words(tell(COMMA).join(row.managers), "ink2", "cell")


@dataclass(frozen=True, slots=True)
class OccupancyRow:
    """A post in its place, as listed."""

    id: tuple[str, UUID | None]
    occupancy: Occupancy


def occupancy_columns() -> tuple[Column[OccupancyRow], ...]:
    """Post, department, who holds it, who answers in the end."""
    return (
        Column("post", tell(sentence("people", "Post")), lambda row: words(row.occupancy.place.post_name), 140, 120),
        Column("department", tell(sentence("people", "Department")), _place, 140, narrow=110),
        Column("holders", tell(sentence("people", "Held by")), _holders, stretches=True),
        Column("answers", tell(sentence("people", "Answers now")), _answers, 150, narrow=130),
    )


def _place(row: OccupancyRow) -> Cell:
    return words(row.occupancy.place.department or tell(WHOLE_BRANCH), "ink2", "cell")


def _holders(row: OccupancyRow) -> Cell:
    if row.occupancy.vacant:
        return Cell((Mark("attn", tell(VACANT)),))
    return words(tell(COMMA).join(row.occupancy.holders), "ink", "cell")


def _answers(row: OccupancyRow) -> Cell:
    owner = row.occupancy.answering
    if owner is None:
        return words(tell(sentence("people", "nobody")), "warn", "cell")
    return words(owner.shown, "warn" if owner.stands_in else "ink2", "cell")


def standing_in(found: Iterable[Occupancy]) -> str:
    """Vacant posts with who answers for them, as one sentence each."""
    one = sentence("people", "{post}: {name} stands in.")
    none = sentence("people", "{post}: nobody stands in.")
    return " ".join(
        tell(one.of(post=where(item), name=item.answering.name) if item.answering else none.of(post=where(item)))
        for item in found
    )


def where(item: Occupancy) -> str:
    """A post in its department, in words."""
    place = item.place
    return f"{place.department} · {place.post_name}" if place.department else place.post_name


def proxy_columns(today: Callable[[], date]) -> tuple[Column[ProxyFacts], ...]:
    """Who stands in for whom, when, and the answer."""
    return (
        Column("staff", tell(sentence("people", "Stands in for")), _represented, stretches=True),
        Column("deputy", tell(sentence("people", "Stand-in")), lambda row: words(row.deputy, elides=False), 100),
        Column("from", tell(sentence("people", "From")), lambda row: words(f"{row.from_on}", "ink2", "cell"), 100),
        Column("until", tell(sentence("people", "Until")), lambda row: words(_day(row.until_on), "ink2", "cell"), 100),
        Column("state", tell(sentence("people", "State")), lambda row: _state(row, today()), 110, narrow=96),
        Column("answered", tell(sentence("people", "Answered")), _answered, 220, narrow=0),
        Column("named", tell(sentence("people", "Named by")), lambda row: words(row.named_by, "ink2", "cell"), 90, 0),
    )


def _represented(row: ProxyFacts) -> Cell:
    place = f" · {row.department}" if row.department else ""
    return Cell((Words(row.staff), Words(f"{row.post_name}{place}", "ink2", "cell", elides=True)))


def _state(row: ProxyFacts, today: date) -> Cell:
    kind, word = STATES[row.state_on(today)]
    return Cell((Mark(kind, tell(word)),))


def _answered(row: ProxyFacts) -> Cell:
    if row.answered_at is None:
        return words("—", "ink3", "cell")
    at = f"{local(row.answered_at):%Y-%m-%d %H:%M}"
    return words(f"{at} {row.answer_note}".strip(), "ink2", "cell")


def _day(day: date | None) -> str:
    return "—" if day is None else day.isoformat()


def managers(occupied: Iterable[Occupancy], heads: Iterable[str]) -> Mapping[UUID | None, tuple[str, ...]]:
    """Who holds a head's post, by department."""
    wanted, found = frozenset(heads), dict[UUID | None, tuple[str, ...]]()
    for one in occupied:
        if one.place.post in wanted:
            found[one.place.department_id] = (*found.get(one.place.department_id, ()), *one.holders)
    return found
