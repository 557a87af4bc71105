"""The built program tests itself, where it was built and where a user might put it; run by ``make.py bundle``.

Each of the seven faults that are planted here must be named: font, migration step, catalogue, Qt plugin, the files of
another version, data that cannot be written, an engine without cipher.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, QProcessEnvironment

from desktop import __version__

pytestmark = [
    pytest.mark.frozen,
    pytest.mark.skipif("WEIXI_BUNDLE" not in os.environ, reason="make.py bundle builds the program first"),
]
NOBODY = 65534
TAKEN_AWAY = {
    "resources/fonts/NotoSansSC-Regular.ttf": "the font NotoSansSC-Regular is missing",
    "resources/translations/zh_CN.qm": "the Chinese catalogue is missing",
    "resources/licences/LGPL-3.0.txt": "LGPL-3.0.txt is missing",
    "resources/policy/complaints.toml": "complaints.toml",
    "desktop/storage/migrations/0001_first_line.py": "migration steps are missing",
    "PySide6/Qt/plugins/platforms/libqxcb.so": "Qt has no libqxcb.so",
    "PySide6/Qt/plugins/imageformats/libqsvg.so": "Qt cannot read SVG pictures",
}


@pytest.fixture(scope="module")
def program():
    return Path(os.environ["WEIXI_BUNDLE"])


@pytest.fixture
def copied(program):
    """The program in a folder with Chinese and spaces that everybody may enter, to be damaged by a test."""
    with tempfile.TemporaryDirectory(prefix="weixi-bundle-") as place:
        Path(place).chmod(0o755)
        folder = Path(place) / "客户服务 部" / "维系台"
        shutil.copytree(program.parent, folder, symlinks=True)
        yield folder
        writable(folder)


def writable(folder):
    for part in [folder, *folder.rglob("*")]:
        if part.is_dir():
            part.chmod(0o755)


def locked(folder):
    """A folder that nobody may write into."""
    folder.mkdir()
    folder.chmod(0o555)
    return folder


def somebody():
    """Who may not write everywhere, as root may."""
    return NOBODY if os.geteuid() == 0 else None


def self_test(program, *, user=None, **environment):
    """Exit code and words of the program's own test."""
    ran = subprocess.run(
        [program, "--self-test"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
        user=user,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"} | environment,
    )
    return ran.returncode, ran.stdout + ran.stderr


def failures(said):
    """The names of the checks that failed."""
    return [line.split()[1] for line in said.splitlines() if line.startswith("  FAILED")]


def test_it_passes_in_a_folder_that_cannot_be_written_on_a_console_without_chinese(copied):
    for part in [*copied.rglob("*"), copied]:
        if not part.is_symlink():
            part.chmod(0o555 if part.is_dir() or os.access(part, os.X_OK) else 0o444)
    before = sorted(copied.rglob("*"))
    code, said = self_test(copied / "WeixiDesk", LC_ALL="C", PYTHONUTF8="0")
    assert code == 0, said
    assert "painting by offscreen" in said
    assert sorted(copied.rglob("*")) == before


def test_it_names_everything_that_was_taken_away(copied):
    for part in TAKEN_AWAY:
        (copied / "_internal" / part).unlink()
    code, said = self_test(copied / "WeixiDesk")
    assert code == 1
    assert [words for words in TAKEN_AWAY.values() if words not in said] == [], said


def test_it_names_files_of_another_version_and_data_of_the_user_that_cannot_be_written(copied):
    (copied / "_internal" / "resources" / "version.txt").write_text("0.0.7", encoding="utf-8")
    share = locked(copied.parent / "share")
    code, said = self_test(copied / "WeixiDesk", user=somebody(), HOME="/nonexistent", XDG_DATA_HOME=str(share))
    assert code == 1
    assert failures(said) == ["version:", "data"], said
    assert f"the program is version {__version__}, but its files belong to version 0.0.7" in said
    assert f"the office's data cannot be written in {share}" in said


def test_it_names_an_engine_without_cipher_and_data_beside_it_that_cannot_be_written(copied, tmp_path):
    """Stock SQLite of the same version in the place of ours, as a careless repair would put it there."""
    stock = f"apsw=={version('apsw-sqlite3mc')}"
    subprocess.run([sys.executable, "-m", "pip", "install", "-q", "--no-deps", "-t", tmp_path, stock], check=True)
    (engine,) = (tmp_path / "apsw").glob("__init__.*.so")
    shutil.copy(engine, copied / "_internal" / "apsw" / engine.name)
    (copied / "portable.txt").touch()
    data = locked(copied / "data")
    code, said = self_test(copied / "WeixiDesk", user=somebody())
    assert code == 1
    assert failures(said) == ["data", "engine:", "office:"], said
    assert "engine: The database engine cannot encrypt" in said
    assert f"the office's data cannot be written in {data}" in said


def test_with_its_marker_the_folder_keeps_the_data_beside_the_program(copied, tmp_path, qtbot):
    (copied / "portable.txt").touch()
    known = QProcessEnvironment.systemEnvironment()
    for name, value in {"HOME": tmp_path, "XDG_DATA_HOME": tmp_path / "share", "QT_QPA_PLATFORM": "offscreen"}.items():
        known.insert(name, str(value))
    running = QProcess()
    running.setProcessEnvironment(known)
    running.start(str(copied / "WeixiDesk"), ["--demo"])
    office = copied / "data" / "WeixiDesk-demo" / "store.json"
    qtbot.waitUntil(lambda: office.exists() or running.state() == QProcess.ProcessState.NotRunning, timeout=60_000)
    running.terminate()
    assert running.waitForFinished(30_000)
    assert office.exists(), bytes(running.readAllStandardError().data()).decode()
    assert not [file for file in tmp_path.rglob("*") if "eixi" in file.name]
