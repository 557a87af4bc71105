"""What followed from a case, and its files, under their tabs; one file opened and saved as a copy."""

import io
from datetime import timedelta
from functools import partial

import pytest
from PIL import Image
from PySide6.QtWidgets import QLabel

from desktop.complaints import rules, service
from desktop.complaints.dialogs import aftermath
from desktop.complaints.dialogs.file_view import FileDialog, show_file
from desktop.complaints.rules.regulator import Risk, Standing

DAY = timedelta(days=1)


@pytest.fixture
def picture(tmp_path):
    held = io.BytesIO()
    Image.effect_noise((300, 200), 60).save(held, "JPEG")
    file = tmp_path / "现场照片.jpg"
    file.write_bytes(held.getvalue())
    return file


def told(case):
    return {line.title: (line.who, line.text, line.tone) for line in aftermath.lines(case.detail, case.now)}


def test_nothing_followed_yet(case):
    assert (told(case), aftermath.count(case.detail)) == ({}, 0)


def test_everything_that_followed_is_told(case):
    case.pass_by(timedelta(minutes=11))
    case.work_order()
    case.do("judge_validity", validity="valid", note="属实")
    case.do("find_responsibility", cause="服务态度", explanation="语气生硬", staff_id=case.person("马强"),
            head_id=case.person("单田"), conduct="words", loss=12345)  # fmt: skip
    case.do("propose_penalty", kind="direct", grounds="录音为证")
    case.do("decide_remedy", plan="致歉", compensation=5000, decided_by=case.person("陈立"))
    case.do(
        "plan_improvement", cause="服务态度", measure="班前演练", owner_id=case.person("曾静"), due_on=case.desk.today()
    )
    case.do("record_appeal", regulator="工商所", demand="书面道歉")
    case.do("name_watcher", staff_id=case.person("何晴"))
    case.pass_by(DAY)
    found = told(case)
    assert aftermath.count(case.detail) == 6
    who, text, _tone = found["服务态度"]
    assert who.endswith("马强")
    assert "loss 123.45 yuan" in text
    assert "upheld complaint about conduct no. 1" in text
    late = next(value for title, value in found.items() if title.startswith("超时扣罚 K-"))
    assert "20.00 yuan" in late[0]
    assert "待本人陈述" in late[1]
    assert late[2] == "late"
    direct = next(value for title, value in found.items() if title.startswith("直接责任扣款"))
    assert "amount not set in the policy" in direct[0]
    assert "权限未设置" in found["处理方案"][1]
    assert found["改进措施"][2] == "late"
    assert "accepted on not yet" in found["已申诉"][1]
    assert found["关注人"][0] == "何晴"


@pytest.mark.parametrize(
    ("standing", "words"),
    [
        (Standing(Risk.NONE), ""),
        (Standing(Risk.NEAR, 10), "Appeal is near"),
        (Standing(Risk.MAY, 15), "May be appealed"),
        (Standing(Risk.ANSWERED), "Appeal answered"),
    ],
)
def test_the_badge_says_how_near_an_appeal_is(standing, words):
    assert aftermath.risk_words(standing) == words


def test_files_are_listed_and_opened_from_the_page(qtbot, desk, case, picture, open_page, tmp_path):
    case.do("attach_file", files=(picture,), subject="evidence", note="机房")
    page = open_page(desk)
    page.open_record(case.id)
    page.record.turn_to("files")
    table = page.record.made("files")
    qtbot.waitUntil(lambda: table.current_key() is not None)
    table.opened.emit(table.current_key())
    dialog = page.findChild(FileDialog)
    assert dialog is not None
    saved = tmp_path / "副本.jpg"
    dialog._ask = lambda _parent, name: saved if name == "现场照片.jpg" else None
    dialog.save()
    assert saved.read_bytes() == service.file_content(desk, case.case.aftermath.files[0])
    dialog._ask = lambda _parent, _name: tmp_path / "no folder" / "x.jpg"
    dialog.save()
    assert "Not saved" in dialog.told.text()
    dialog.reject()


def test_a_damaged_file_is_told_by_its_name(qtbot, desk, case, picture, open_page):
    case.do("attach_file", files=(picture,), subject="evidence")
    page = open_page(desk)
    page.open_record(case.id)
    desk.store.files.close()
    (desk.store.path / "files.db").write_bytes(b"x" * 5_000)
    show_file(page, partial(service.file_content, desk), case.case.aftermath.files[0])
    assert page.findChild(FileDialog) is None
    assert any("attachments is damaged" in label.text() for label in page.findChildren(QLabel))


def test_a_recording_is_not_shown_but_can_be_saved(qtbot, desk, case, tmp_path):
    file = tmp_path / "通话.wav"
    file.write_bytes(b"RIFF\0\0\0\0WAVEfmt " + bytes(90))
    case.do("attach_file", files=(file,), subject="contact")
    (kept,) = case.case.aftermath.files
    dialog = FileDialog(kept, service.file_content(desk, kept), ask=lambda _parent, _name: None)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert dialog._picture.isNull()
    dialog.save()
    assert dialog.told.text() == ""
    assert rules.StepKind.FILE_ATTACHED in {step.event for step in case.case.steps}
