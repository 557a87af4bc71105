"""Before an update the office's data are laid aside, compared byte by byte."""

import shutil
from datetime import timedelta

import pytest

from desktop.app import update
from desktop.storage import place
from desktop.storage import update as shelf


def aside(folder):
    return sorted((folder / shelf.SHELF).iterdir())


def test_the_closed_office_is_laid_aside_whole(folder, clock):
    assert update.run(folder, clock) == update.KEPT
    (kept,) = aside(folder)
    for name in ("store.db", "store.json"):
        assert (kept / name).read_bytes() == (folder / name).read_bytes()


def test_only_the_last_three_are_kept_and_half_copies_are_not_counted(folder, clock):
    for _ in range(5):
        assert update.run(folder, clock) == update.KEPT
        clock.advance(timedelta(minutes=1))
    assert len(aside(folder)) == shelf.KEPT
    assert not [path for path in aside(folder) if path.suffix == ".part"]


def test_an_open_office_is_told_apart(folder, clock):
    lock = place.Lock(folder)
    assert update.run(folder, clock) == update.IN_USE
    lock.release()


def test_where_there_is_no_office_nothing_is_done(tmp_path, clock):
    assert update.run(tmp_path, clock) == update.KEPT
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), PermissionError(13, "denied")])
def test_a_disk_that_refuses_is_a_failure_and_leaves_the_office_as_it_was(folder, clock, monkeypatch, fault):
    def refuse(*_args):
        raise fault

    monkeypatch.setattr(shutil, "copy2", refuse)
    before = (folder / "store.db").read_bytes()
    assert update.run(folder, clock) == update.FAILED
    assert (folder / "store.db").read_bytes() == before


def test_a_copy_that_differs_is_no_copy(folder, clock, monkeypatch):
    def lossy(source, target):
        target.write_bytes(source.read_bytes()[:-1])
        return target

    monkeypatch.setattr(shutil, "copy2", lossy)
    assert update.run(folder, clock) == update.FAILED
