"""What is done between the right password and the window: as little as can be, the rest behind the closed door."""

import os
import subprocess
import sys
import threading

import pytest

from desktop import threshold
from desktop.app import rooms
from desktop.core.clock import FrozenClock
from desktop.storage.engine import Engine
from tests.office import PASSWORD

SIGNING_IN = """
import pathlib, sys, uuid
from PySide6.QtWidgets import QApplication
from desktop import app
from desktop.app import opening
from desktop.app.program import Program
from desktop.core.clock import FrozenClock

running = app.application()
program = Program(running, pathlib.Path(sys.argv[1]), clock=FrozenClock())
program.show_first_screen()
running.processEvents()
opening.warm_up()
if len(sys.argv) > 4:
    opening.load_pages()
known = set(sys.modules)
program.enter(opening.unlock(program.folder, uuid.UUID(sys.argv[2]), sys.argv[3], program.clock, None))
running.processEvents()
for page in sys.argv[4:] or ["complaints"]:
    program.session.window.show_page(page)
    running.processEvents()
print(*sorted(set(sys.modules) - known - {"fcntl", "msvcrt"}))  # the lock of a file is the system's own
program.jobs.close()
"""


@pytest.mark.parametrize("pages", [[], [room.key for room in rooms.house() if room.page is not None]])
def test_all_that_signing_in_and_the_pages_need_is_loaded_behind_the_door(folder, pages):
    account = threshold.doorway(folder, FrozenClock()).accounts[0].account_id
    asked = [sys.executable, "-c", SIGNING_IN, folder, str(account), PASSWORD, *pages]
    done = subprocess.run(asked, check=False, capture_output=True, text=True, env=os.environ, timeout=120)
    assert (done.returncode, done.stdout.split()) == (0, []), done.stderr


@pytest.fixture
def unlocked_by(monkeypatch):
    """The threads that have opened the store's file, one for each time."""
    threads = []
    unlock = Engine.unlock

    def told(engine, connection):
        threads.append(threading.current_thread())
        unlock(engine, connection)

    monkeypatch.setattr(Engine, "unlock", told)
    return threads


def test_the_window_goes_on_with_the_connection_that_opened_the_store(user, unlocked_by):
    user.sign_in()
    user.opened()
    assert unlocked_by
    assert threading.main_thread() not in unlocked_by
