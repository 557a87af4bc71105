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


@pytest.mark.parametrize(
    ("removed", "named"),
    [
        ("resources/fonts/NotoSansSC-Regular.ttf", "the font NotoSansSC-Regular is missing"),
        ("resources/translations/zh_CN.qm", "the Chinese catalogue is missing"),
        ("desktop/storage/migrations/0001_first_line.py", "migration steps are missing"),
    ],
)
def test_it_names_what_was_taken_away(copied, removed, named):
    (copied / "_internal" / removed).unlink()
    code, said = self_test(copied / "WeixiDesk")
    assert code == 1
    assert named in said, said
