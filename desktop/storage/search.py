"""The search index: one document per record, written with the record and asked at every key stroke.

The newest document has the highest number, and the full-text index is read from its end, so that a list of thirty needs
no sorting however many documents match; the widest beginnings, up to three letters or figures, have their own index.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from enum import Enum
from functools import lru_cache
from itertools import chain, islice
from uuid import UUID

import apsw

from desktop.core.kind import Kind
from desktop.storage import tokens
from desktop.storage.pinyin import folded, sounds
from desktop.storage.record import office
from desktop.storage.tokens import COMMON_START, LONGEST_TOKEN, RUN, SearchText, is_chinese

__all__ = ["SCHEMA", "SearchText", "clear", "drop", "find", "found", "marks", "put", "put_many"]

SCHEMA: tuple[str, ...] = (
    "CREATE TABLE search_doc (n INTEGER NOT NULL PRIMARY KEY, kind TEXT NOT NULL, rid BLOB NOT NULL UNIQUE) STRICT",
    "CREATE VIRTUAL TABLE search_text USING fts5(tok, content='', contentless_delete=1, prefix='1 3 4 5',"
    " tokenize=\"ascii tokenchars '_'\")",
)

_KEEP = (
    "INSERT INTO search_doc (kind, rid) VALUES (?, ?) ON CONFLICT (rid) DO UPDATE SET kind = excluded.kind RETURNING n"
)
_INDEX = "INSERT OR REPLACE INTO search_text (rowid, tok) VALUES (?, ?)"
_FIND = (
    "SELECT d.kind, d.rid FROM search_text AS s JOIN search_doc AS d ON d.n = s.rowid "
    "WHERE s.search_text MATCH ? ORDER BY s.rowid DESC LIMIT ?"
)
_KEYS = _FIND.replace("d.kind, ", "")
_BATCH = 1000
_LONGEST_TYPED = 100
_MOST_WORDS = 8


class _Tier(Enum):
    """How well a document matches: a whole name or number, its beginning, or anything in it."""

    WHOLE = 1
    BEGINNING = 2
    ANYTHING = 3


def put(kind: Kind, rid: UUID, document: SearchText) -> None:
    """Write a record's document, in place of its former one, inside the running transaction."""
    put_many([(kind, rid, document)])


def put_many(documents: Iterable[tuple[Kind, UUID, SearchText]]) -> None:
    """Write many documents, the oldest record first, inside the running transaction."""
    cursor = _inside().cursor()
    left = iter(documents)
    while batch := list(islice(left, _BATCH)):
        places = [n for (n,) in cursor.executemany(_KEEP, [(kind, rid.bytes) for kind, rid, _ in batch])]
        made = [tokens.tokens(kind, document) for kind, _, document in batch]
        cursor.executemany(_INDEX, list(zip(places, made, strict=True)))


def drop(rid: UUID) -> None:
    """Forget a record's document, inside the running transaction."""
    _inside()
    for (n,) in office.execute_sql("DELETE FROM search_doc WHERE rid = ? RETURNING n", (rid.bytes,)).fetchall():
        office.execute_sql("DELETE FROM search_text WHERE rowid = ?", (n,))


def clear() -> None:
    """Forget every document, before all are written anew."""
    _inside()
    office.execute_sql("DELETE FROM search_doc")
    office.execute_sql("INSERT INTO search_text (search_text) VALUES ('delete-all')")


def _inside() -> apsw.Connection:
    connection: apsw.Connection = office.connection()
    if connection.get_autocommit():
        raise RuntimeError("search documents are written with their record, inside its transaction")
    return connection


def find(typed: str, kinds: Collection[Kind] | None = None, limit: int = 30) -> list[tuple[Kind, UUID]]:
    """Records that match every word typed, of these kinds or of all; whole matches first, then the newest first."""
    found: dict[bytes, Kind] = {}
    for match in _matches(typed, None if kinds is None else frozenset(kinds)):
        for kind, rid in office.execute_sql(_FIND, (match, limit)).fetchall():
            found.setdefault(rid, Kind(kind))
        if len(found) >= limit:
            break
    return [(kind, UUID(bytes=rid)) for rid, kind in islice(found.items(), limit)]


def found(typed: str, kinds: Collection[Kind] | None, most: int) -> list[bytes]:
    """The ids of what `find` finds, as the store keeps them and in no order.

    Whatever matches better matches less well, too: where everything fits, one question tells it.
    """
    layers: list[list[bytes]] = []
    for match in reversed(_matches(typed, None if kinds is None else frozenset(kinds))):
        layers.insert(0, _keys(match, most))
        if len(layers[0]) < most:
            break
    return list(dict.fromkeys(chain.from_iterable(layers)))[:most]


def _keys(match: str, most: int) -> list[bytes]:
    return [rid for (rid,) in office.execute_sql(_KEYS, (match, most))]


@lru_cache(maxsize=256)
def _matches(typed: str, kinds: frozenset[Kind] | None) -> tuple[str, ...]:
    """The questions to the full-text index, the best matches first."""
    words = _words(typed)
    if not words or (kinds is not None and not kinds):
        return ()
    # The index goes from match to match of what stands first: that must not be what nearly every document is.
    only = "" if kinds is None else " AND " + _any(f'"k_{kind}"' for kind in sorted(kinds))
    return tuple(dict.fromkeys(_asked(words, tier) + only for tier in _Tier))


def _words(typed: str) -> list[str]:
    """What was typed between spaces and signs, folded; hyphens and dots inside a word stay."""
    plain = tokens.without_country(folded(typed[:_LONGEST_TYPED]))
    return [word for word in tokens.WORD.findall(plain) if word][:_MOST_WORDS]


def _asked(words: list[str], tier: _Tier) -> str:
    every = _all(_word(word, tier) for word in words)
    if len(words) == 1 or not all(word.isascii() for word in words):
        return every
    # A phone, a card number or a name in pinyin may be typed in groups.
    return _any([every, _word("".join(words), tier)])


def _word(word: str, tier: _Tier) -> str:
    known = list(_identities(tokens.squeezed(word)[:LONGEST_TOKEN], tier))
    if tier is not _Tier.ANYTHING:
        return _any(known)
    runs = RUN.findall(word)
    if len(runs) == 1:
        return _any([*known, _text(runs[0])])
    return _any([*known, _all(_word(run, tier) for run in runs)])


def _text(run: str) -> str:
    if not is_chinese(run):
        return _begins(f"x_{run[:LONGEST_TOKEN]}")
    if len(run) == 1:
        return _begins(run)
    return '"' + " ".join(run[place : place + 2] for place in range(len(run) - 1)) + '"'


def _identities(plain: str, tier: _Tier) -> Iterator[str]:
    ask = _is if tier is _Tier.WHOLE else _begins
    yield ask(f"n_{plain}")
    if plain.isdecimal() and plain.isascii():
        yield from (ask(f"h_{plain}"), ask(f"t_{plain}"))
    elif any(ch.isascii() for ch in plain):
        yield from (ask(f"p_{plain}"), ask(f"i_{plain}"))
    if plain.isascii():
        yield _number(plain, tier)


def _number(plain: str, tier: _Tier) -> str:
    store, rest = plain[:2], plain[2:]
    number, code = (_number_is, _is) if tier is _Tier.WHOLE else (_number_begins, _begins)
    if not store[0].isalpha():
        return number(plain)
    return _any([number(plain), _all([_is(f"s_{store}"), number(rest)]) if rest else code(f"s_{store}")])


def _number_is(plain: str) -> str:
    return _is(f"u_{plain}")


def _number_begins(plain: str) -> str:
    # Beginnings that nearly every number shares are tokens of their own.
    return _is(f"y_{plain}") if len(plain) > 2 and COMMON_START.fullmatch(plain) else _begins(f"u_{plain}")


def _is(token: str) -> str:
    return f'"{token}"'


def _begins(token: str) -> str:
    return f'"{token}"*'


def _any(parts: Iterable[str]) -> str:
    return "(" + " OR ".join(parts) + ")"


def _all(parts: Iterable[str]) -> str:
    return "(" + " AND ".join(parts) + ")"


def marks(typed: str, name: str) -> list[int]:
    """Places of the characters of *name* that what was typed stands for, by themselves or by their pinyin."""
    marked: set[int] = set()
    shown = name[:LONGEST_TOKEN]
    for word in _words(typed):
        wanted = tokens.squeezed(word)
        starts = (_matched(wanted, shown, start) for start in range(len(shown)))
        marked.update(next((places for places in starts if places is not None), ()))
    return sorted(marked)


def _matched(wanted: str, name: str, place: int) -> tuple[int, ...] | None:
    """Which characters from *place* on take up *wanted*, without a gap; None when they do not."""
    if not wanted:
        return ()
    if place >= len(name):
        return None
    ch = tokens.squeezed(name[place])
    if not ch:
        return _matched(wanted, name, place + 1)
    for eaten in _eaten(wanted, ch):
        rest = _matched(wanted[eaten:], name, place + 1)
        if rest is not None:
            return (place, *rest)
    return None


def _eaten(wanted: str, ch: str) -> list[int]:
    """How many letters one character may stand for, the most first: itself, a whole syllable, its beginning."""
    lengths = {len(ch)} if wanted.startswith(ch) else set()
    for sound in sounds(ch) if is_chinese(ch) else ():
        same = next((place for place, pair in enumerate(zip(wanted, sound, strict=False)) if pair[0] != pair[1]), None)
        common = min(len(wanted), len(sound)) if same is None else same
        lengths.update(range(1, common + 1))
    return sorted(lengths, reverse=True)
