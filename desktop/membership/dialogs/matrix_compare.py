"""Two versions of the benefit matrix side by side: only what differs, cell by cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.dialogs.matrix_paint import CHIPS
from desktop.membership.rules.benefit_changes import Difference, Part, differences
from desktop.membership.rules.benefit_notation import Mark as Run
from desktop.membership.rules.benefit_notation import Piece, pieces, read_cell
from desktop.membership.rules.benefit_versions import VersionFacts
from desktop.widgets.cells import Cell, Mark, Words, words
from desktop.widgets.choices import Option
from desktop.widgets.records_model import Column
from desktop.widgets.speech import tell
from desktop.widgets.versions_compared import Compared, Row, VersionsCompared

_PARTS = {
    Part.TITLE: sentence("matrix", "Title"),
    Part.NOTE: sentence("matrix", "Rests on"),
    Part.ORDER: sentence("matrix", "Order of the benefits"),
}
_NO_LINE = sentence("matrix", "no such benefit")


def comparison(
    desk: Desk, versions: Sequence[VersionFacts], before: int, after: int, tiers: Mapping[str, str]
) -> VersionsCompared:
    """Two versions to choose and what differs between them; *tiers* are their words by code."""

    def compare(first: str, second: str) -> Sequence[Difference]:
        found = differences(service.matrix_of(desk, int(first)), service.matrix_of(desk, int(second)))
        lines = list(dict.fromkeys(one.place.benefit for one in found))
        ranks = list(tiers)
        parts = list(Part)

        def order(one: Difference) -> tuple[int, int, int]:
            rank = ranks.index(one.place.tier) if one.place.tier in ranks else -1
            return lines.index(one.place.benefit), rank, parts.index(one.place.part)

        return sorted(found, key=order)

    def place(row: Row[Difference]) -> Cell:
        one = row.difference.place
        if one.part is Part.CELL:
            return words(tiers.get(one.tier, one.tier), "ink2", "cell")
        said = tell(_PARTS[one.part])
        return words(f"{tiers.get(one.tier, one.tier)}  {said}" if one.part is Part.NOTE else said, "ink2", "cell")

    columns: list[Column[Row[Difference]]] = [
        Column("benefit", tell(sentence("matrix", "Benefit")), _title, 220, narrow=170),
        Column("place", tell(sentence("matrix", "Tier")), place, 150, narrow=120),
        Column("before", tell(sentence("matrix", "Earlier")), _before, 330, narrow=230),
        Column("after", tell(sentence("matrix", "Later")), _after, stretches=True),
    ]
    compared = Compared(
        page="matrix",
        compare=compare,
        name=lambda one: ".".join((one.place.part.value, one.place.benefit, one.place.tier)),
        columns=columns,
        list_name=tell(sentence("matrix", "Cells that differ")),
        count=sentence("matrix", "{n} places differ"),
        nothing=tell(sentence("matrix", "Both versions say the same in every cell.")),
    )
    options = [Option(str(one.number), one.name) for one in versions]
    return VersionsCompared(options, str(before), str(after), compared)


def _title(row: Row[Difference]) -> Cell:
    return words(row.difference.title)


def _before(row: Row[Difference]) -> Cell:
    return _content(row, row.difference.before)


def _after(row: Row[Difference]) -> Cell:
    return _content(row, row.difference.after)


def _content(row: Row[Difference], told: str | None) -> Cell:
    if row.difference.place.part is not Part.CELL:
        return words(tell(_NO_LINE) if told is None else told, "ink3" if told is None else "ink", "cell")
    return Cell(tuple(_piece(one) for one in pieces(read_cell(told or ""))), said=told or "")


def _piece(piece: Piece) -> Words | Mark:
    if piece.mark is Run.WORDS:
        return Words(piece.text.strip(), role="cell")
    kind, text = CHIPS[piece.mark]
    return Mark(kind, text)
