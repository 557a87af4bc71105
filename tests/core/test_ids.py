"""Identities sort by their birth, also within one millisecond and when the clock is set back."""

import time
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

from desktop.core import ids
from desktop.core.ids import new_id, new_ids


def test_identities_sort_by_birth():
    made = [new_id() for _ in range(5000)]
    assert made == sorted(made, key=lambda one: one.bytes)
    assert len(set(made)) == 5000
    assert {(one.version, one.variant) for one in made} == {(7, "specified in RFC 4122")}
    assert abs((made[-1].int >> 80) - time.time() * 1000) < 60_000


def test_many_at_once_are_such_identities_too():
    before, made, after = new_id(), new_ids(3000), new_id()
    assert [before.bytes, *made, after.bytes] == sorted({before.bytes, *made, after.bytes})
    assert len(made) == 3000
    assert {(UUID(bytes=one).version, UUID(bytes=one).variant) for one in made} == {(7, "specified in RFC 4122")}
    assert new_ids(0) == []


def test_a_clock_set_back_changes_nothing(monkeypatch):
    before = new_id()
    monkeypatch.setattr(time, "time_ns", lambda: 10**18)
    assert new_id().bytes > before.bytes


def test_threads_share_one_sequence():
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: new_id(), range(2000)))
    assert len(set(made)) == 2000


def test_after_a_restart_with_the_clock_set_back_identities_go_on(monkeypatch):
    before = new_id()
    monkeypatch.setattr(ids._Births, "last", 0)
    monkeypatch.setattr(ids.time, "time_ns", lambda: 1_700_000_000_000_000_000)
    assert new_id() < before
    ids.go_on_after(before)
    ids.go_on_after(UUID(int=7))
    made = new_id()
    assert made > before
    assert made.version == 7
