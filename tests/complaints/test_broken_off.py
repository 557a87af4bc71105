"""A receipt that is broken off by the disk or by a kill is there as a whole or not at all."""

import signal
import subprocess
import sys

import pytest

from desktop.access import service as access
from desktop.complaints import rules, service
from desktop.complaints.records import Complaint, ComplaintDue, ComplaintStep
from desktop.storage import journal, search
from desktop.storage.faults import StoreFault
from desktop.storage.record import office
from tests.complaints.cases import listed
from tests.office import PASSWORD, close_office, records
from tests.storage.faulty_vfs import faulty_disk, sweep


def test_a_fault_at_every_call_of_register_leaves_all_or_nothing(folder, clock, office_template, monkeypatch):
    with faulty_disk() as disk:
        desk = access.unlock(folder, office_template[1], PASSWORD, clock, records())
        draft = rules.ComplaintDraft(
            received_at=desk.now(), customer_name="王建国", contact="王建国", phone="13800004417",
            category="billing_error", level="dissatisfied", content="多扣二十块" * 500,
        )  # fmt: skip
        registered = []

        def check(told):
            assert told is None or isinstance(told, StoreFault), told
            assert Complaint.select().count() == ComplaintStep.select().count() == len(registered)
            assert ComplaintDue.select().count() == 3 * len(registered)
            assert set(found(desk)) == set(registered)
            office.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")

        calls = sweep(disk, lambda: registered.append(service.register(desk, draft)), check)
        assert calls > 10
        assert service.differing_dues(desk) == []
        assert journal.verify(lambda _done, _all: None, lambda: False).sound
        close_office(desk)


def found(desk):
    return [rid for _kind, rid in search.find("多扣", {rules.COMPLAINT}, 1_000)]


KILLED = """
import sys, time
from pathlib import Path
from uuid import UUID
from desktop.access import service as access
from desktop.complaints import rules, service
from desktop.core.clock import FrozenClock
from tests.office import PASSWORD, records

desk = access.unlock(Path(sys.argv[1]), UUID(sys.argv[2]), PASSWORD, FrozenClock(), records())
draft = rules.ComplaintDraft(received_at=desk.now(), customer_name="王建国", contact="王建国", phone="13800004417",
                             category="billing_error", level="dissatisfied", content="多扣二十块")
print(service.register(desk, draft), flush=True)
time.sleep(60)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_what_was_registered_is_there_after_the_program_was_killed(folder, clock, office_template):
    command = [sys.executable, "-c", KILLED, str(folder), str(office_template[1])]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        acknowledged = program.stdout.readline().strip()
        program.send_signal(signal.SIGKILL)
    desk = access.unlock(folder, office_template[1], PASSWORD, clock, records())
    (found_id,) = listed(desk, text="wjg")
    assert str(found_id) == acknowledged
    assert service.facts(desk, found_id).content == "多扣二十块"
    assert service.differing_dues(desk) == []
    assert journal.verify(lambda _done, _all: None, lambda: False).sound
    close_office(desk)
