"""Files that are there whole or not at all."""

import pytest

from desktop.core.whole_files import whole_file


def test_a_file_that_was_written_whole_takes_its_place(tmp_path):
    file = tmp_path / "a.pdf"
    file.write_bytes(b"old")
    with whole_file(file) as part:
        part.write_bytes(b"new")
        assert file.read_bytes() == b"old"
    assert file.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [file]


def test_one_that_was_stopped_leaves_what_was_there(tmp_path):
    file = tmp_path / "a.pdf"
    file.write_bytes(b"old")
    with pytest.raises(OSError, match="full"), whole_file(file) as part:
        part.write_bytes(b"half")
        raise OSError("full")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]
