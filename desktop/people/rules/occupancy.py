"""Posts as they are filled: who holds them, and who stands in where nobody does (空缺代)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

from desktop.core.clock import instant, local_day
from desktop.people.rules.owners import Owner, owner_of
from desktop.people.rules.posts import HoldingFacts, PostFacts
from desktop.people.rules.proxies import ProxyFacts


@dataclass(frozen=True, slots=True)
class PlaceOfPost:
    """A post in a department, or for the whole branch: what can be held or vacant."""

    post: str
    post_name: str
    department_id: UUID | None
    department: str = ""


@dataclass(frozen=True, slots=True)
class Occupancy:
    """A post in its place at a moment: its holders, and who answers for it; None when nobody does."""

    place: PlaceOfPost
    holders: tuple[str, ...]
    answering: Owner | None

    @property
    def vacant(self) -> bool:
        """Whether nobody holds the post."""
        return not self.holders


def places_of(
    posts: Sequence[PostFacts], usual: Mapping[str, tuple[UUID, str]], holdings: Iterable[HoldingFacts]
) -> list[PlaceOfPost]:
    """Where each post is or was held, in the order of *posts*; one that never was stands in its *usual* department."""
    held: dict[str, dict[UUID | None, str]] = {}
    for line in holdings:
        held.setdefault(line.post, {}).setdefault(line.department_id, line.department)
    found = []
    for post in posts:
        known = held.get(post.code)
        if known is None:
            place = usual.get(post.code)
            known = {None: ""} if place is None else {place[0]: place[1]}
        found += [PlaceOfPost(post.code, post.name, where, name) for where, name in known.items()]
    return found


def occupancies(
    places: Iterable[PlaceOfPost],
    at: datetime,
    holdings: Sequence[HoldingFacts],
    divisions: Mapping[UUID, UUID | None],
    proxies: Sequence[ProxyFacts] = (),
) -> list[Occupancy]:
    """How each of *places* is filled at a moment."""
    day = local_day(at)
    found = []
    for place in places:
        mine = [one for one in holdings if (one.post, one.department_id) == (place.post, place.department_id)]
        holders = tuple(one.staff for one in sorted(mine, key=lambda one: one.from_on) if one.covers(day))
        answering = owner_of(place.post, place.department_id, at, holdings, divisions, proxies=proxies)
        found.append(Occupancy(place, holders, answering))
    return found


def vacant_after(
    staff_id: UUID,
    last_day: date,
    holdings: Sequence[HoldingFacts],
    divisions: Mapping[UUID, UUID | None],
    proxies: Sequence[ProxyFacts] = (),
) -> list[Occupancy]:
    """The posts that nobody holds on the day after a person's last day, with who answers for them then."""
    if last_day == date.max:
        return []
    at = instant(last_day + timedelta(days=1), time(12))
    mine = [one for one in holdings if one.staff_id == staff_id and one.covers(local_day(at))]
    places = dict.fromkeys(PlaceOfPost(one.post, one.post_name, one.department_id, one.department) for one in mine)
    left = [_cut(one, last_day) if one.staff_id == staff_id else one for one in holdings]
    standing = [one for one in proxies if staff_id not in {one.staff_id, one.deputy_id}]
    return [one for one in occupancies(places, at, left, divisions, standing) if one.vacant]


def _cut(line: HoldingFacts, last_day: date) -> HoldingFacts:
    return line if line.until_on is not None and line.until_on <= last_day else replace(line, until_on=last_day)
