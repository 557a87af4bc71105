"""Two matrices side by side, and the work of two editors put together place by place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from desktop.membership.rules.benefit_notation import read_cell, words_of
from desktop.membership.rules.benefits import UNSET, Benefit, Matrix


class Part(Enum):
    """What of a matrix differs."""

    TITLE = "title"
    CELL = "cell"
    NOTE = "note"
    ORDER = "order"


class Place(NamedTuple):
    """Where something of a matrix stands; the order of the lines has neither benefit nor tier."""

    part: Part
    benefit: str = ""
    tier: str = ""


ORDER = Place(Part.ORDER)


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where two matrices differ, in the office's words; None where the matrix has no such line."""

    place: Place
    title: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Conflict:
    """A place that two editors changed: what the one saw, wants, and what the other one wrote meanwhile."""

    place: Place
    title: str
    before: str | None
    mine: str | None
    theirs: str | None


def differences(before: Matrix, after: Matrix) -> list[Difference]:
    """Where two matrices differ, in the order of the later one's lines; a line that went comes last."""
    stood, stands = _flat(before), _flat(after)
    places = sorted({*stood, *stands} - {ORDER}, key=_order(after, before))
    found = [
        Difference(place, _title(place, after, before), stood.get(place), stands.get(place))
        for place in places
        if stood.get(place) != stands.get(place)
    ]
    if _moved(before, after):
        found.append(Difference(ORDER, "", _order_words(before), _order_words(after)))
    return found


def merged(before: Matrix, mine: Matrix, theirs: Matrix) -> tuple[Matrix, list[Conflict]]:
    """What stands after *mine* is put over *theirs*, both made from *before*, and where they contradict each other.

    A place that both changed alike is no contradiction; where there is one, *theirs* stays.
    """
    base, wanted, stored = _flat(before), _flat(mine), _flat(theirs)
    changed = [place for place in {*base, *wanted} - {ORDER} if base.get(place) != wanted.get(place)]
    clashes = _clashing(changed, base, wanted, stored)
    result = dict(stored)
    for place in set(changed) - set(clashes):
        _put(result, place, wanted.get(place))
    if _moved(before, mine) and _moved(before, theirs) and _moved(mine, theirs):
        clashes.append(ORDER)
    found = [
        Conflict(place, _title(place, theirs, mine), base.get(place), wanted.get(place), stored.get(place))
        for place in sorted(clashes, key=_order(theirs, mine))
    ]
    return _built(result, _order_of(before, mine, theirs, clashes=ORDER in clashes), theirs), found


def insisted(before: Matrix, mine: Matrix, theirs: Matrix) -> Matrix:
    """*mine* put over *theirs* also where they contradict each other; everything else of *theirs* stays."""
    whole, conflicts = merged(before, mine, theirs)
    wanted, places = _flat(mine), _flat(whole)
    for one in conflicts:
        title = Place(Part.TITLE, one.place.benefit)
        if one.mine is not None and title in wanted:
            places.setdefault(title, wanted[title])
        _put(places, one.place, one.mine)
    codes = [one.place for one in conflicts if one.place == ORDER] and _codes(mine)
    return _built(places, [*(codes or _codes(whole)), *_codes(mine)], whole)


def _clashing(
    changed: Sequence[Place], base: Mapping[Place, str], wanted: Mapping[Place, str], stored: Mapping[Place, str]
) -> list[Place]:
    """The places that both changed differently; a line that one took away clashes with any change the other made."""
    taken = {place.benefit for place in base if place.part is Part.TITLE and place not in stored}
    clashes = {
        place
        for place in changed
        if stored.get(place) not in {base.get(place), wanted.get(place)} or (place.benefit in taken and place in wanted)
    }
    others = {place.benefit for place in {*base, *stored} - {ORDER} if base.get(place) != stored.get(place)}
    clashes |= {
        place
        for place in changed
        if place.part is Part.TITLE and place not in wanted and place in stored and place.benefit in others
    }
    return list(clashes)


def _flat(matrix: Matrix) -> dict[Place, str]:
    found = {Place(Part.TITLE, one.code): one.title for one in matrix.benefits}
    found |= {Place(Part.CELL, *spot): words_of(cell) for spot, cell in matrix.cells.items() if cell != UNSET}
    found |= {Place(Part.NOTE, *spot): note for spot, note in matrix.notes.items() if note}
    return found | {ORDER: _order_words(matrix)}


def _put(places: dict[Place, str], place: Place, words: str | None) -> None:
    if words is None:
        places.pop(place, None)
    else:
        places[place] = words


def _built(places: Mapping[Place, str], codes: Sequence[str], model: Matrix) -> Matrix:
    titles = {place.benefit: words for place, words in places.items() if place.part is Part.TITLE}
    benefits = tuple(Benefit(code, titles[code]) for code in dict.fromkeys(codes) if code in titles)
    cells = {(at.benefit, at.tier): read_cell(words) for at, words in places.items() if at.part is Part.CELL}
    notes = {(at.benefit, at.tier): words for at, words in places.items() if at.part is Part.NOTE}
    whole = replace(model, cells=MappingProxyType(cells), notes=MappingProxyType(notes))
    return whole.with_benefits(benefits)


def _order_of(before: Matrix, mine: Matrix, theirs: Matrix, *, clashes: bool) -> list[str]:
    """The lines in the order of whoever changed it; what only the other one has follows the line it followed there."""
    if _moved(before, mine) and not clashes:
        return _woven(_codes(mine), _codes(theirs))
    alone = _codes(theirs) == _codes(before)
    return _woven(_codes(mine), _codes(theirs)) if alone else _woven(_codes(theirs), _codes(mine))


def _woven(codes: list[str], others: list[str]) -> list[str]:
    found = list(codes)
    for place, code in enumerate(others):
        if code not in found:
            found.insert(found.index(others[place - 1]) + 1 if place else 0, code)
    return found


def _codes(matrix: Matrix) -> list[str]:
    return [one.code for one in matrix.benefits]


def _moved(before: Matrix, after: Matrix) -> bool:
    """Whether the lines that both have stand in another order."""
    both = {*_codes(before)} & {*_codes(after)}
    return [code for code in _codes(before) if code in both] != [code for code in _codes(after) if code in both]


def _order_words(matrix: Matrix) -> str:
    return "、".join(one.title for one in matrix.benefits)


def _title(place: Place, first: Matrix, second: Matrix) -> str:
    return first.title(place.benefit) or second.title(place.benefit) or ""


def _order(first: Matrix, second: Matrix) -> Callable[[Place], tuple[int, int, str]]:
    known = {code: at for at, code in enumerate(dict.fromkeys([*_codes(first), *_codes(second)]))}
    parts = list(Part)
    return lambda place: (known.get(place.benefit, len(known)), parts.index(place.part), place.tier)


def changed_spots(found: Sequence[Difference]) -> Iterator[tuple[str, str]]:
    """The cells among the places that differ."""
    return ((one.place.benefit, one.place.tier) for one in found if one.place.part in {Part.CELL, Part.NOTE})
