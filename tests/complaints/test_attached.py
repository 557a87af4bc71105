"""Files that are attached to a case."""

import pytest

from desktop.complaints import rules, service
from desktop.core.permission import Denied
from tests.office import desk_for


@pytest.fixture
def recording(tmp_path):
    file = tmp_path / "通话 录音.wav"
    file.write_bytes(b"RIFF\0\0\0\0WAVEfmt " + bytes(900))
    return file


def test_files_are_attached_and_read_again(desk, case, recording):
    case.do("attach_file", files=(recording,), subject="contact", note="首次联系录音")
    (kept,) = case.case.aftermath.files
    assert (kept.name, kept.media, kept.subject, kept.note) == ("通话 录音.wav", "recording", "contact", "首次联系录音")
    assert service.file_content(desk, kept) == recording.read_bytes()
    assert service.damaged_files(desk) == []
    desk.store.files.close()
    (desk.store.path / "files.db").write_bytes(b"x" * 5000)
    assert service.damaged_files(desk) == [(case.case.number, "通话 录音.wav")]


def test_what_cannot_be_kept_is_named_and_nothing_is_attached(desk, case, recording, tmp_path):
    text = tmp_path / "说明.docx"
    text.write_bytes(b"PK\3\4")
    told = case.refused("attach_file", files=(recording, text, tmp_path / "没有.pdf"), subject="evidence")
    assert any("“说明.docx” is neither" in one for one in told)
    assert any("“没有.pdf” cannot be read: No such file" in one for one in told)
    assert case.case.aftermath.files == ()
    assert "at least one" in case.refused("attach_file", files=(), subject="evidence")[0]
    assert "At most 20" in case.refused("attach_file", files=(recording,) * 21, subject="evidence")[0]


def test_without_the_right_no_file_is_kept(desk, clock, case, recording):
    auditor = desk_for(desk, "auditor")
    act = rules.BY_CODE["attach_file"]
    with pytest.raises(Denied):
        service.attach_file(auditor, case.id, act.draft((recording,)))
    assert desk.store.files.count() == 0
