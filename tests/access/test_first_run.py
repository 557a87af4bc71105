"""Setting up an office: everything is there afterwards, or nothing that blocks the next try."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from desktop import threshold
from desktop.access import rules, service
from desktop.access.service import founding
from desktop.core.clock import FrozenClock
from desktop.core.problem import Problems
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.storage import place, sidefile
from desktop.storage.faults import DiskFull, StoreFault, StoreInUse
from desktop.storage.keys import mistyped
from tests.office import DRAFT, PASSWORD, TINY, close_office, records

ALONE = replace(DRAFT, posts=())


def begin(folder, draft=ALONE, clock=None):
    return service.first_run(draft, folder, clock or FrozenClock(), records(), cost=TINY)


@pytest.fixture
def empty(tmp_path):
    return tmp_path / "data" / "office"


def test_an_office_is_set_up_and_opened(empty):
    made = begin(empty)
    desk = made.desk
    assert (desk.office.company, desk.office.branch, desk.office.code) == ("云联通信有限公司", "青河营业部", "QH")
    assert desk.actor.name == "王建国"
    assert desk.actor.posts == {people_rules.ADMINISTRATOR}
    assert [line.code for line in people.departments(desk)] == [code for code, _ in people_rules.SHIPPED_DEPARTMENTS]
    assert len(people.posts(desk)) == len(people_rules.SHIPPED_POSTS)
    assert people.branches(desk)[0].telephone == "0871-6555 1234"
    assert rules.company_key_from(made.company_key) is not None
    assert service.company_key_code(desk) == made.company_key
    assert mistyped(made.sheet.code) is None
    assert (made.sheet.company, made.sheet.store_code, made.sheet.issued_by) == ("云联通信有限公司", "QH", "王建国")
    assert "WJG" in [line.login for line in threshold.doorway(empty, desk.clock).accounts]
    close_office(desk)


def test_the_key_of_the_company_is_taken_over(empty):
    key = rules.company_key_code(bytes(range(32)))
    made = begin(empty, replace(ALONE, company_key=key.lower()))
    assert made.company_key == key
    service.enter_company_key(made.desk, rules.company_key_code(bytes(32)))
    assert service.company_key_code(made.desk) == rules.company_key_code(bytes(32))
    with pytest.raises(Problems):
        service.enter_company_key(made.desk, "ABCD")
    close_office(made.desk)


def test_a_bad_draft_writes_nothing(empty):
    with pytest.raises(Problems):
        begin(empty, replace(ALONE, store_code="1"))
    assert not empty.exists()


def test_a_second_first_run_is_refused(empty):
    close_office(begin(empty).desk)
    before = (empty / sidefile.NAME).read_bytes()
    with pytest.raises(Problems) as refused:
        begin(empty)
    assert [problem.field for problem in refused.value.found] == ["folder"]
    assert (empty / sidefile.NAME).read_bytes() == before


def test_a_store_without_its_side_file_is_not_taken_for_an_empty_folder(empty):
    close_office(begin(empty).desk)
    for name in (sidefile.NAME, sidefile.PREVIOUS):
        (empty / name).unlink(missing_ok=True)
    assert place.holds_store(empty)
    with pytest.raises(Problems):
        begin(empty)
    with pytest.raises(StoreFault):
        threshold.doorway(empty, FrozenClock())


@pytest.mark.parametrize("step", ["_people", "keep_company_key", "make_desk", "recovery_sheet", "_finish"])
def test_a_failing_first_run_leaves_the_way_free(empty, monkeypatch, step):
    with monkeypatch.context() as patched:
        patched.setattr(founding, step, _fails)
        with pytest.raises(DiskFull):
            begin(empty)
    assert not place.holds_store(empty)
    made = begin(empty)
    assert place.holds_store(empty)
    close_office(made.desk)


@pytest.mark.parametrize("step", ["_people", "_finish"])
def test_a_first_run_that_was_killed_leaves_the_way_free_and_loses_no_file(empty, monkeypatch, step):
    with monkeypatch.context() as patched:
        patched.setattr(founding, step, _fails)
        patched.setattr(founding, "clear_unfinished", lambda folder: None)
        with pytest.raises(DiskFull):
            begin(empty)
    assert not place.holds_store(empty)
    leftover = (empty / "store.db").read_bytes()
    close_office(begin(empty).desk)
    aside = next(path for path in empty.iterdir() if path.is_dir())
    assert (aside / "store.db").read_bytes() == leftover


TWICE = """
import sys
from pathlib import Path
from desktop.access import service
from desktop.core.problem import Problems
from desktop.storage.faults import StoreInUse
from dataclasses import replace
from desktop.core.clock import FrozenClock
from tests.office import DRAFT, TINY, records

print("ready", flush=True)
sys.stdin.readline()
try:
    made = service.first_run(replace(DRAFT, branch=sys.argv[2]), Path(sys.argv[1]), FrozenClock(), records(), cost=TINY)
except StoreInUse as fault:
    print("refused", fault.sentence)
except Problems as problems:
    print("refused", problems.found[0].sentence)
else:
    made.desk.store.close()
    print("made")
"""


def test_of_two_first_runs_at_once_one_stands_whole_and_the_other_is_told(empty):
    names = ["青河营业部", "城东营业部", "城西营业部"]
    command = [sys.executable, "-c", TWICE, str(empty)]
    starts = [
        subprocess.Popen([*command, name], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for name in names
    ]
    for start in starts:
        start.stdout.readline()
    for start in starts:
        start.stdin.write("go\n")
        start.stdin.flush()
    told = [start.communicate()[0] for start in starts]
    assert sorted(word.split()[0] for word in told) == ["made", "refused", "refused"], told
    made = names[next(place for place, word in enumerate(told) if word.startswith("made"))]
    assert sidefile.read(empty).office == made
    assert place.holds_store(empty)
    account = sidefile.read(empty).accounts[0].account_id
    desk = service.unlock(empty, account, PASSWORD, FrozenClock(), records())
    assert desk.office.branch == made
    close_office(desk)


def test_a_second_window_leaves_alone_what_is_being_set_up(empty):
    empty.mkdir(parents=True)
    (empty / place.FILE).write_bytes(b"being made")
    with place.Lock(empty, place.UNFINISHED):
        with pytest.raises(StoreInUse):
            begin(empty)
        with pytest.raises(StoreInUse):
            founding.clear_unfinished(empty)
        assert (empty / place.FILE).read_bytes() == b"being made"
    close_office(begin(empty).desk)


def _fails(*_args, **_kwargs):
    raise DiskFull(people_text())


def people_text():
    return rules.login_problems("?")[0].sentence


def test_it_runs_off_the_gui_thread(empty):
    with ThreadPoolExecutor(1) as worker:
        made = worker.submit(begin, empty).result()
        assert len(people.posts(made.desk)) == len(people_rules.SHIPPED_POSTS)
    close_office(made.desk)


def test_no_secret_is_shown_or_journalled(empty):
    made = begin(empty)
    secrets = [PASSWORD, made.company_key, made.sheet.code, made.desk.store.db.data_key.hex()]
    key = rules.company_key_from(made.company_key)
    texts = made.desk.store.db.execute_sql("SELECT coalesce(before, '') || coalesce(after, '') FROM journal_entry")
    kept = " ".join(line for (line,) in texts.fetchall())
    shown = f"{made!r} {made.desk!r} {made.sheet!r}"
    assert key is not None
    assert not any(secret in kept + shown for secret in [*secrets, key.hex()])
    close_office(made.desk)


def test_a_clock_that_was_ahead_is_mended_by_the_recovery_code(empty):
    clock = FrozenClock()
    clock.advance(timedelta(days=400))
    made = begin(empty, clock=clock)
    close_office(made.desk)
    clock.advance(timedelta(days=-400))
    powerless = service.unlock(empty, made.desk.account_id, PASSWORD, clock, records())
    assert not powerless.permissions
    close_office(powerless)
    draft = rules.RecoveryDraft(made.sheet.code, made.desk.account_id, "neu-2026-wort", "neu-2026-wort")
    rescued = service.open_with_recovery(empty, draft, clock, records(), cost=TINY).desk
    assert rescued.may(rules.MANAGE)
    close_office(rescued)
