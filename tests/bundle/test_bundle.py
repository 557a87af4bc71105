"""The built program tests itself, where it was built and where a user might put it; run by ``make.py bundle``."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.frozen,
    pytest.mark.skipif("WEIXI_BUNDLE" not in os.environ, reason="make.py bundle builds the program first"),
]


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
def copied(program, tmp_path):
    """The program in a folder with Chinese and spaces, to be damaged by a test."""
    folder = tmp_path / "客户服务 部" / "维系台"
    shutil.copytree(program.parent, folder, symlinks=True)
    yield folder
    writable(folder)


def writable(folder):
    for part in [folder, *folder.rglob("*")]:
        if part.is_dir():
            part.chmod(0o755)


def self_test(program, **environment):
    ran = subprocess.run(
        [program, "--self-test"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"} | environment,
    )
    return ran.returncode, ran.stdout + ran.stderr


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
