"""Where the office's data lie: per user, or beside a portable program."""

import sys

import pytest

from desktop import threshold


@pytest.fixture
def built(tmp_path, monkeypatch):
    """The program as it lies on a stick."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "WeixiDesk.exe"))
    return tmp_path


@pytest.mark.parametrize("marker", threshold.PORTABLE)
def test_a_marker_beside_the_program_keeps_the_data_beside_it(built, marker):
    (built / marker).touch()
    assert threshold.data_folder(demo=False) == built / "data" / "WeixiDesk"
    assert threshold.data_folder(demo=True) == built / "data" / "WeixiDesk-demo"


def test_without_the_marker_the_data_are_the_users(built):
    assert not threshold.data_folder(demo=False).is_relative_to(built)


def test_a_marker_beside_a_python_that_runs_the_source_means_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    (tmp_path / "portable").touch()
    assert threshold.portable_folder() is None
