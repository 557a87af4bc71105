"""The floor of everything that writes: the very statements that a verb sent, without the verb.

A verb is watched once on a copy of the office; what it wrote is then sent again to another copy of the same office
through a bare connection, triggers and durable commit included.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import apsw

from desktop.desk import Desk
from desktop.storage import place as places
from desktop.storage.engine import Engine
from desktop.storage.record import office
from tests.benchmarks.offices import Place

Statement = tuple[str, Any]
_WRITES = re.compile(r"\s*(?:BEGIN|COMMIT|INSERT|UPDATE|DELETE|REPLACE)", re.IGNORECASE)
_SEAL = re.compile(r"\s*(?:UPDATE journal_now|INSERT INTO journal_(?:tx|kind))", re.IGNORECASE)


@contextmanager
def watched() -> Iterator[list[Statement]]:
    """What is written meanwhile in the open office."""
    written: list[Statement] = []

    def note(_cursor: object, sql: str, bindings: Any) -> bool:
        if _WRITES.match(sql):
            written.append((sql, bindings))
        return True

    connection = office.connection()
    connection.exec_trace = note
    try:
        yield written
    finally:
        connection.exec_trace = None


@contextmanager
def bare(place: Place, desk: Desk) -> Iterator[apsw.Connection]:
    """A connection with our triggers and functions and nothing else of ours, to a copy of *desk*'s office."""
    db = Engine(place.folder / places.FILE, desk.store.db.data_key)
    try:
        yield db.connection()
    finally:
        db.close_all()


def again(connection: apsw.Connection, statements: Sequence[Statement]) -> None:
    """Send statements one by one."""
    cursor = connection.cursor()
    for sql, bindings in statements:
        cursor.execute(sql, bindings).fetchall()


def at_once(connection: apsw.Connection, statements: Sequence[Statement]) -> None:
    """Send what was written in many transactions as one, alike statements together."""
    alike: dict[str, list[Any]] = {}
    seals: list[Statement] = []
    for sql, bindings in statements:
        if _SEAL.match(sql):
            seals.append((sql, bindings))
        elif not re.match(r"\s*(?:BEGIN|COMMIT)", sql, re.IGNORECASE):
            alike.setdefault(sql, []).append(bindings)
    # One transaction: begun once, one header, ended once.
    begin, *_, header, end = seals
    again(connection, [("BEGIN IMMEDIATE", None), begin])
    for sql, rows in alike.items():
        connection.cursor().executemany(sql, rows).fetchall()
    again(connection, [header, end, ("COMMIT", None)])
