"""The journal act by act: filters against a plain reckoning, pages that follow, and no walk over the whole journal."""

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from desktop.core.clock import FrozenClock
from desktop.core.kind import Kind
from desktop.storage import acts
from desktop.storage.acts import Wanted
from desktop.storage.store import Store
from desktop.storage.transaction import transaction
from tests.storage.toys import CLERK, Clerk, Remark, find

START = datetime(2026, 11, 18, 6, 26, tzinfo=UTC)
FIND, REMARK = Kind("find"), Kind("remark")
OTHER = uuid4()


@dataclass
class Written:
    key: int
    at: datetime
    who: object
    verb: str
    kinds: set
    records: set


@pytest.fixture
def written(store, clock):
    """Sixty acts of two people, two verbs and two kinds; once the clock is set back by an hour."""
    chance, finds, made = random.Random(7), [], []
    for number in range(60):
        who, verb = chance.choice([CLERK, OTHER]), chance.choice(["add", "note"])
        with transaction(Clerk(store, clock, who), verb):
            if verb == "add" or not finds:
                one = find(str(number))
                finds.append(one)
                kinds, records = {FIND}, {one.id}
            else:
                remark = Remark.create(find=chance.choice(finds), text="x")
                kinds, records = {REMARK}, {remark.id}
        made.append(Written(acts.firsts(Wanted())[0], clock.now(), who, verb, kinds, records))
        clock.advance(timedelta(minutes=-60 if number == 30 else 7))
    return made


def reckoned(written, wanted):
    return [
        act.key
        for act in reversed(written)
        if (wanted.kind is None or wanted.kind in act.kinds)
        and (wanted.who is None or wanted.who == act.who)
        and (wanted.verb is None or wanted.verb == act.verb)
        and (wanted.since is None or act.at >= wanted.since)
        and (wanted.until is None or act.at < wanted.until)
        and (wanted.records is None or act.records & set(wanted.records))
    ]


def test_every_filter_finds_what_a_plain_reckoning_finds(written):
    times = [None, START + timedelta(minutes=50), START + timedelta(minutes=150), START - timedelta(days=1)]
    some = tuple(record for act in written[::5] for record in act.records)
    for kind in (None, FIND, REMARK, Kind("collection")):
        for who in (None, CLERK, OTHER, uuid4()):
            for verb in (None, "add", "note", "none"):
                for since in times:
                    for until in times:
                        for records in (None, some, ()):
                            wanted = Wanted(kind, who, verb, since, until, records)
                            assert acts.firsts(wanted) == reckoned(written, wanted), wanted


def test_pages_follow_each_other_without_gap_or_double(written):
    for wanted in (Wanted(), Wanted(verb="note"), Wanted(kind=REMARK, who=CLERK)):
        found, before = [], acts.LATEST
        while page := acts.firsts(wanted, before, 4):
            found += page
            before = page[-1]
        assert found == reckoned(written, wanted)


def test_an_act_tells_its_entries_and_a_list_its_first_records(written):
    keys = acts.firsts(Wanted())
    lines = acts.headers(keys)
    assert [line.first for line in lines] == keys
    assert all({one.kind for one in line.touched} == act.kinds for line, act in zip(lines, written[::-1], strict=True))
    one = acts.act(keys[0])
    assert [entry.op for entry in one.entries] == ["insert"]
    assert acts.act(10**9) is None
    assert (set(acts.writers()), set(acts.verbs()), set(acts.kinds())) == (
        {CLERK, OTHER}, {"add", "note"}, {FIND, REMARK},
    )  # fmt: skip


def test_the_acts_of_a_record_tell_of_it_alone(store, clock):
    clerk = Clerk(store, clock)
    with transaction(clerk, "add"):
        one, other = find("1"), find("2")
    with transaction(clerk, "change"):
        one.what = "雨伞"
        one.save()
        other.what = "帽子"
        other.save()
    first, second = acts.acts_of([one.id])
    assert {entry.rid for entry in (*first.entries, *second.entries)} == {one.id}
    assert [entry.after["what"] for entry in second.entries] == ["雨伞"]


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(),
        Wanted(who=CLERK),
        Wanted(verb="note"),
        Wanted(who=CLERK, verb="note"),
        Wanted(kind=REMARK),
        Wanted(kind=REMARK, who=CLERK),
        Wanted(since=START, until=START + timedelta(days=1)),
        Wanted(records=(CLERK,), kind=FIND),
    ],
)
def test_no_question_reads_the_whole_journal(written, store, wanted, monkeypatch):
    asked = []
    run = store.db.execute_sql
    monkeypatch.setattr(store.db, "execute_sql", lambda sql, *more: asked.append((sql, *more)) or run(sql, *more))
    acts.headers(acts.firsts(wanted))
    monkeypatch.undo()
    assert asked
    for sql, *values in asked:
        plan = [row[3] for row in store.db.execute_sql(f"EXPLAIN QUERY PLAN {sql}", *values).fetchall()]
        assert not [
            step for step in plan if step.startswith("SCAN") and "USING" not in step and "subquery" not in step
        ], plan
        assert not [
            step for step in plan if "TEMP B-TREE FOR ORDER BY" in step and "LIMIT" in sql and "e.rid" not in sql
        ]


def test_a_store_without_acts_says_so(folder, steps):
    made = Store.create(folder, bytes(32), "QH", (), FrozenClock(), steps=steps)
    assert (acts.firsts(Wanted()), acts.writers(), acts.kinds()) == ([], [], [])
    assert acts.firsts(Wanted(until=START, since=START)) == []
    made.close()
