"""How customer managers' books and the members in them look in lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from desktop.core.clause import Clause
from desktop.core.listing import Key
from desktop.core.sentence import sentence
from desktop.membership.dialogs.member_table import name_and_tier
from desktop.membership.rules import books
from desktop.membership.rules.books import Book
from desktop.people.rules import MemberRow
from desktop.widgets.cells import Cell, Mark, Words
from desktop.widgets.cells import words as text
from desktop.widgets.figures import grouped, phone
from desktop.widgets.records_model import Column
from desktop.widgets.speech import tell

NOBODY = "nobody"
_NONE = sentence("membership", "Without a manager")
_LEFT = sentence("membership", "left on {day}")
_UNSET = sentence("membership", "not set")
_FULL = 100


@dataclass(frozen=True, slots=True)
class BookLine:
    """A book as the list shows it; members without a manager have a key of their own."""

    book: Book
    load: int | None

    @property
    def id(self) -> Key:
        """The manager, or that there is none."""
        return self.book.staff_id or NOBODY


def lines(found: list[Book], most: Mapping[str, Clause[int]]) -> list[BookLine]:
    """The books with their load."""
    return [BookLine(book, books.load(book.by_tier, most)) for book in found]


def name(book: Book) -> str:
    """What a book is called."""
    return tell(_NONE) if book.staff_id is None else book.name


def columns(tiers: Mapping[str, str]) -> list[Column[BookLine]]:
    """Who, how many of each tier, and how full."""
    found = [
        Column("name", tell(sentence("membership", "Customer manager")), _name, stretches=True),
        Column("members", tell(sentence("membership", "Members")), _members, 72, right=True),
    ]
    found += [Column(code, word, _of_tier(code), 66, narrow=0, right=True) for code, word in tiers.items()]
    return [*found, Column("load", tell(sentence("membership", "Load")), _load, 78, right=True)]


def member_columns() -> list[Column[MemberRow]]:
    """The members of a book."""
    return [
        Column("name", tell(sentence("membership", "Member")), _member, stretches=True, sorts=True),
        Column("card", tell(sentence("membership", "Card")), lambda row: text(row.card, "ink2", "cell"), 132, narrow=0),
        Column("phone", tell(sentence("membership", "Telephone")), _phone, 124, narrow=0),
        Column("contract", tell(sentence("membership", "Contract until")), _contract, 104, sorts=True),
        Column("broadband", tell(sentence("membership", "Broadband until")), _broadband, 104, narrow=0, sorts=True),
    ]


def state(line: BookLine, tiers: Mapping[str, str], most: Mapping[str, Clause[int]]) -> str:
    """What is said below the name of the book in view."""
    told = [f"{word} {grouped(line.book.by_tier[code])}" for code, word in tiers.items() if line.book.by_tier.get(code)]
    if line.book.by_tier.get(""):
        told.append(tell(sentence("membership", "no tier {n}").of(n=grouped(line.book.by_tier[""]))))
    if line.load is not None:
        told.append(tell(sentence("membership", "load {n} %").of(n=line.load)))
    open_tiers = [tiers.get(code, code) for code in books.unset_tiers(line.book.by_tier, most)]
    if open_tiers:
        text_ = sentence("membership", "load not judged: the policy says nothing for {tiers}")
        told.append(tell(text_.of(tiers="、".join(open_tiers))))
    return "　".join(told)


def _name(row: BookLine) -> Cell:
    left = row.book.left_on
    more = () if left is None else (Words(tell(_LEFT.of(day=left.isoformat())), "warn", "meta"),)
    tone = "warn" if row.book.staff_id is None and row.book.members else "ink"
    return Cell((Words(name(row.book), tone, bold=True, elides=True), *more))


def _members(row: BookLine) -> Cell:
    return text(grouped(row.book.members), role="cell")


def _of_tier(code: str) -> Callable[[BookLine], Cell]:
    return lambda row: text(grouped(row.book.by_tier.get(code, 0)), "ink2", "cell")


def _load(row: BookLine) -> Cell:
    if row.book.staff_id is None:
        return text("—", "ink3", "cell")
    if row.load is None:
        return Cell((Mark("unset", tell(_UNSET)),))
    return text(f"{row.load}%", "warn" if row.load > _FULL else "ink2", "cell", bold=row.load > _FULL)


def _member(row: MemberRow) -> Cell:
    return Cell(name_and_tier(row.name, row.tier_code, row.tier))


def _phone(row: MemberRow) -> Cell:
    return text(phone(row.phone), "ink2", "cell")


def _contract(row: MemberRow) -> Cell:
    return text(row.contract_until.isoformat() if row.contract_until else "—", "ink2", "cell")


def _broadband(row: MemberRow) -> Cell:
    return text(row.broadband_until.isoformat() if row.broadband_until else "—", "ink2", "cell")
