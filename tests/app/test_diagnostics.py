"""The file for support tells versions and counts, and nothing of a person; a torn-down program leaves a trace."""

import getpass
import json
import logging
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton

from desktop.app import crash, diagnostics, support
from desktop.core import logbook
from tests.office import DRAFT, NAMES

SECRET = "张三 13987654321 宽带掉线"


@pytest.fixture
def packed(desk, tmp_path):
    """The diagnostics of an office that keeps a file and in whose log an unexpected error was written down."""
    desk.store.files.keep(b"%PDF-" + SECRET.encode())
    logbook.start(desk.store.path / diagnostics.LOG)
    try:
        raise ValueError(SECRET)
    except ValueError as error:
        logbook.write_down(error)
    logging.getLogger("desktop").warning("%s could not be removed", Path.home() / "维系台")
    logbook.stop()
    file = tmp_path / "diagnostics.zip"
    diagnostics.collect(desk, file, {"platform": "offscreen"})
    with zipfile.ZipFile(file) as opened:
        return {name: opened.read(name).decode() for name in opened.namelist()}


def test_it_tells_versions_settings_and_counts(packed, desk):
    told = json.loads(packed["about.json"])
    assert told["store"]["code"] == "QH"
    assert told["rows"]["staff"] == len(NAMES) + 1
    assert told["policy"] == desk.policy.version
    assert told["screen"] == {"platform": "offscreen"}
    assert all(told[name] for name in ("program", "python", "system", "sqlite"))


def test_attachments_are_told_by_their_size_alone(packed):
    assert set(packed) == {"about.json", "log/weixi-desk.log"}
    assert json.loads(packed["about.json"])["store"]["files"]["files.db"] > 0


def test_it_holds_the_log_with_the_place_of_a_fault_but_nothing_of_a_person(packed):
    log = packed["log/weixi-desk.log"]
    assert "ValueError" in log
    assert "test_diagnostics.py" in log
    whole = "\n".join(packed.values())
    for personal in (
        *SECRET.split(),
        *NAMES.values(),
        DRAFT.administrator,
        DRAFT.branch,
        DRAFT.company,
        DRAFT.telephone,
    ):
        assert personal not in whole
    assert str(Path.home()) not in whole


def test_the_name_of_the_pcs_user_is_taken_out_of_paths(monkeypatch):
    monkeypatch.setattr(getpass, "getuser", lambda: "王建国")
    assert diagnostics.nameless(r"C:\Users\王建国\Desktop\a.zip") == r"C:\Users\<user>\Desktop\a.zip"


def test_a_folder_that_refuses_is_told_and_nothing_of_the_file_is_left(desk, tmp_path):
    with pytest.raises(OSError):
        diagnostics.collect(desk, tmp_path / "gone" / "diagnostics.zip", {})
    assert not list(tmp_path.glob("**/*.part"))


def test_a_crash_of_the_interpreter_leaves_a_trace_without_values(tmp_path):
    code = (
        "from pathlib import Path; from desktop.app.crash import Trace; import faulthandler;"
        f"trace = Trace(Path({str(tmp_path)!r})); secret = {SECRET!r}; faulthandler._sigabrt()"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert ran.returncode != 0
    assert crash.last(tmp_path) is None, "the trace is found by the next start"
    crash.Trace(tmp_path).end()
    text = crash.last(tmp_path).read_text(encoding="utf-8")
    assert "Fatal Python error: Aborted" in text
    assert not any(part in text for part in SECRET.split())


def test_a_folder_that_cannot_be_written_does_not_keep_the_program_from_starting(tmp_path):
    (tmp_path / "log").touch()
    crash.Trace(tmp_path / "log").end()
    assert [one.name for one in tmp_path.iterdir()] == ["log"]


def test_an_orderly_end_and_a_hard_one_without_a_fault_leave_none(tmp_path):
    crash.Trace(tmp_path).end()
    assert not list(tmp_path.iterdir())
    (tmp_path / crash.RUNNING).touch()
    crash.Trace(tmp_path).end()
    assert crash.last(tmp_path) is None


def test_the_trace_is_offered_once_and_saved_with_the_rest(user, folder, tmp_path, monkeypatch):
    log = folder / diagnostics.LOG
    log.mkdir(exist_ok=True)
    (log / crash.LAST).write_text("Fatal Python error", encoding="utf-8")
    file = tmp_path / "an-support.zip"
    monkeypatch.setattr(QFileDialog, "exec", lambda dialog: dialog.selectFile(str(file)) or True)
    user.sign_in()
    window = user.opened()
    user.qtbot.waitUntil(lambda: window.findChild(support.CrashDialog) is not None)
    window.findChild(QPushButton, "crash.ok").click()
    user.qtbot.waitUntil(file.exists, timeout=20_000)
    assert crash.last(log) is None
    with zipfile.ZipFile(file) as opened:
        assert "Fatal Python error" in opened.read("log/crash-told.txt").decode()


def test_the_user_menu_collects_diagnostics(user, tmp_path, monkeypatch):
    file = tmp_path / "an-support"
    monkeypatch.setattr(QFileDialog, "exec", lambda dialog: dialog.selectFile(str(file)) or True)
    user.sign_in()
    user.opened().run("settings.diagnostics")
    user.qtbot.waitUntil(file.with_suffix(".zip").exists, timeout=20_000)
