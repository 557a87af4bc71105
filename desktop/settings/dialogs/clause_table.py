"""The clauses as a list: each a sentence with its value in place, under the heading of its file and table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from desktop.core.clause import Clause, NotSet, Unconfirmed, Value
from desktop.core.listing import Heading, Key, Order
from desktop.core.sentence import Sentence, sentence
from desktop.people.rules import FIELD_WORDS
from desktop.policy.clauses import Limit, Measure
from desktop.policy.lines import Line, Shape
from desktop.settings import rules
from desktop.widgets.cells import Cell, Mark, Piece, Words
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.speech import tell
from desktop.widgets.states import EmptyState

UNSET = sentence("settings", "not set")
UNCONFIRMED = sentence("settings", "to be confirmed")
CHANGED = sentence("settings", "changed")
TO_MEND = sentence("settings", "to mend")
ADDED = sentence("settings", "new with the program")
_MEASURES = {
    Measure.MINUTES: sentence("settings", "{n} minutes"),
    Measure.HOURS: sentence("settings", "{n} hours"),
    Measure.WORKING_HOURS: sentence("settings", "{n} working hours"),
    Measure.WORKING_DAYS: sentence("settings", "{n} working days"),
}
_YES, _NO = sentence("settings", "yes"), sentence("settings", "no")
_CODES: Mapping[str, Sentence] = {
    "at_closing": sentence("settings", "due at closing time"),
    "at_opening": sentence("settings", "due at the next opening"),
}
_YUAN = sentence("settings", "{amount} yuan")
_CLOSED = sentence("settings", "closed")
_NONE = sentence("settings", "none")
_ALIKE: Mapping[str, Sentence] = {
    "id_number": sentence("settings", "the same document"),
    "phone": sentence("settings", "the same telephone"),
    "name_and_birthday": sentence("settings", "the same name and birthday"),
}


@dataclass(frozen=True, slots=True)
class ClauseRow:
    """One clause as listed: what stands in the version, what was typed in its place, whether that can stand.

    *added* says that it came with the program, later than the version.
    """

    id: str
    line: Line
    said: Sentence
    typed: Clause[object] | None = None
    wrong: bool = False
    added: bool = False

    @property
    def clause(self) -> Clause[object]:
        """What stands there or shall stand there, as a clerk would type it."""
        return as_in_file(self.line) if self.typed is None else self.typed


def value_words(line: Line, value: object) -> str:
    """A value in the language on screen; codes that the office names itself stay as they are."""
    if isinstance(value, Limit):
        return tell(_MEASURES[value.measure].of(n=value.count))
    if isinstance(value, bool):
        return tell(_YES if value else _NO)
    if isinstance(value, str) and value in _CODES:
        return tell(_CODES[value])
    return _shaped_words(line, value)


def _shaped_words(line: Line, value: object) -> str:
    if line.slot.shape is Shape.HOURS:
        return str(value) or tell(_CLOSED)
    if line.slot.shape is Shape.MONEY:
        return tell(_YUAN.of(amount=line.slot.words(value).removesuffix("元")))
    if line.slot.shape is Shape.CODES and isinstance(value, list | tuple):
        return "、".join(code_words(line, code) for code in value) or tell(_NONE)
    return line.slot.words(value)


def code_words(line: Line, code: str) -> str:
    """One entry of a list of codes, in the language on screen."""
    return tell((_ALIKE if line.name == "membership.duplicates.by" else FIELD_WORDS)[code])


def standing_words(line: Line) -> str:
    """What stands in a clause, in words, as an inspector or a comparison tells it."""
    return _words(line, as_in_file(line))


def _words(line: Line, clause: Clause[object]) -> str:
    return " ".join(piece.text for piece in _pieces(line, clause) if piece.text)


def _pieces(line: Line, clause: Clause[object]) -> tuple[Piece, ...]:
    if isinstance(clause, NotSet):
        return (Mark("unset", tell(UNSET)),)
    if isinstance(clause, Unconfirmed):
        mark = Mark("unconfirmed", tell(UNCONFIRMED))
        hint = rules.understood(line, Value(clause.hint)) if clause.hint is not None else None
        return (mark, Words(value_words(line, hint.value), "tbc", "cell")) if isinstance(hint, Value) else (mark,)
    read = rules.understood(line, clause)
    if isinstance(read, Value):
        return (Words(value_words(line, read.value), "ink", bold=True),)
    typed = clause.value
    text = typed if isinstance(typed, str) else "、".join(typed) if isinstance(typed, list) else str(typed)
    return (Words(text or "—", "red", bold=True),)


def as_in_file(line: Line) -> Clause[object]:
    """What stands in a clause, with its value written as a clerk would type it."""
    clause = line.clause
    if isinstance(clause, Value):
        return Value(line.slot.filed(clause.value))
    if isinstance(clause, Unconfirmed) and clause.hint is not None:
        return Unconfirmed(line.slot.filed(clause.hint))
    return clause


class ClauseSource:
    """The clauses of one version with what was typed, as the item model reads them."""

    def __init__(self) -> None:
        self._rows: dict[str, ClauseRow] = {}

    def show(self, rows: Sequence[ClauseRow]) -> None:
        """Hold other rows from now on."""
        self._rows = {row.id: row for row in rows}

    def row(self, key: Key) -> ClauseRow | None:
        """One clause."""
        return self._rows.get(str(key))

    @property
    def all(self) -> list[ClauseRow]:
        """Every clause in the order of the files."""
        return list(self._rows.values())

    def found(self, *kinds: str) -> list[str]:
        """The names of the clauses that are changed, unset or unconfirmed, in the order of the files."""
        return [row.id for row in self._rows.values() if any(_is(row, kind) for kind in kinds)]

    def next_of(self, names: Sequence[str], current: Key | None) -> str:
        """The first of *names* after the current clause, from the top again after the last."""
        order = list(self._rows)
        at = order.index(str(current)) if current in self._rows else -1
        return next((name for name in names if order.index(name) > at), names[0])

    def ids(self, _order: Order, wanted: object, limit: int | None = None) -> Sequence[Key]:
        """The clauses whose sentence or name holds the wanted text, under their headings."""
        text = str(wanted or "").strip().lower()
        groups: dict[str, list[Key]] = {}
        for row in self._rows.values():
            # By what stood there before: a clause does not vanish under the hands that change it.
            if text in f"{tell(row.said)} {standing_words(row.line)} {row.id}".lower():
                groups.setdefault(rules.group_of(row.id), []).append(row.id)
        found: list[Key] = []
        for group, names in groups.items():
            found += [Heading(group, rules.group_title(group), len(names)), *names]
        return found[:limit]

    def rows(self, ids: Sequence[Key]) -> list[ClauseRow]:
        """The rows of *ids*."""
        return [self._rows[str(key)] for key in ids if key in self._rows]


def sentence_words(row: ClauseRow) -> str:
    """The whole sentence with its value."""
    return tell(row.said).replace(rules.VALUE, _words(row.line, row.clause))


def _sentence_cell(row: ClauseRow) -> Cell:
    before, _, after = tell(row.said).partition(rules.VALUE)
    pieces = (Words(before.strip()), *_pieces(row.line, row.clause), Words(after.strip().rstrip("。."), elides=True))
    said = f"{sentence_words(row)} {_state(row)}".strip()
    return Cell(tuple(piece for piece in pieces if piece.text), said=said)


def _state(row: ClauseRow) -> str:
    if row.wrong:
        return tell(TO_MEND)
    if row.typed is not None:
        return tell(CHANGED)
    return tell(ADDED) if row.added else ""


def _state_cell(row: ClauseRow) -> Cell:
    state = _state(row)
    if not state:
        return Cell()
    return Cell((Mark("bad" if row.wrong else "attn" if row.typed is None else "info", state),))


def clause_table(source: ClauseSource, clear: Callable[[], None]) -> RecordTable:
    """The list of clauses; *clear* takes the filter away that hides them all."""
    columns = [
        Column("clause", tell(sentence("settings", "Clause")), _sentence_cell, stretches=True),
        Column("state", tell(sentence("settings", "Draft")), _state_cell, 108),
    ]
    table = RecordTable(source, columns, name="policy.list", wanted="", compact=True)
    table.setAccessibleName(tell(sentence("settings", "Clauses of the policy")))
    empty = EmptyState("policy.list.empty", "funnel")
    empty.say(
        tell(sentence("settings", "No clause holds these words")),
        tell(sentence("settings", "The filter looks into sentences, values and names.")),
        [(tell(sentence("settings", "Clear the filter")), clear)],
    )
    table.show_when_empty(empty)
    return table


def _is(row: ClauseRow, kind: str) -> bool:
    """Whether a clause is one of those that are gone through: changed, unset or unconfirmed."""
    if kind == "changed":
        return row.typed is not None
    if row.line.optional:
        return False
    stands = row.line.clause if row.typed is None else row.typed
    return isinstance(stands, NotSet if kind == "unset" else Unconfirmed)
