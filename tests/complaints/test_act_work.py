"""Files are attached by the writing worker: the editor waits, can be stopped or left, and loses nothing."""

import io
import threading

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.complaints import service
from desktop.complaints.service import files
from desktop.widgets.banners import Banner
from tests.pages import noted


@pytest.fixture
def case(desk, draft):
    return service.register(desk, draft)


@pytest.fixture
def page(open_page, desk, case):
    return open_page(desk)


@pytest.fixture
def pictures(tmp_path):
    made = []
    for name in ("现场照片.jpg", "聊天记录.jpg"):
        held = io.BytesIO()
        Image.effect_noise((300, 200), 60).save(held, "JPEG")
        made.append(tmp_path / name)
        made[-1].write_bytes(held.getvalue())
    return made


class Held:
    """Preparing a file waits until the test lets it go on; remembers in which thread it was asked for."""

    def __init__(self, monkeypatch):
        self.go_on, self.threads = threading.Event(), []
        self._prepared = files.prepared
        monkeypatch.setattr(files, "prepared", self)

    def __call__(self, name, content):
        self.threads.append(threading.current_thread())
        assert self.go_on.wait(20)
        return self._prepared(name, content)


@pytest.fixture
def held(monkeypatch):
    made = Held(monkeypatch)
    yield made
    made.go_on.set()


def begin(page, paths, note="客户当面交来"):
    assert page.run("complaint.attach_file")
    editor = page.record.editor
    fields = {one.name: one.row.control for one in editor.typed}
    fields["files"].set_value(paths)
    fields["note"].set_value(note)
    return editor


def save(qtbot, editor):
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def typed(editor, name):
    return next(one for one in editor.typed if one.name == name)


def kept(page):
    return [one.name for one in page.record.detail.case.aftermath.files]


def test_the_editor_waits_while_the_worker_prepares_and_writes(qtbot, page, desk, case, pictures, held, jobs):
    editor = begin(page, pictures)
    save(qtbot, editor)
    qtbot.waitUntil(lambda: len(held.threads) == 1)
    assert threading.main_thread() not in held.threads
    assert page.record.editor is editor
    assert editor.waits
    assert not typed(editor, "note").row.control.isEnabled()
    qtbot.waitUntil(lambda: editor.findChild(QLabel, "act.saved").text() == "Working… file 1 of 2")
    assert [job.title for job in jobs.running()] == ["Attach files"]
    held.go_on.set()
    qtbot.waitUntil(lambda: page.record.editor is None)
    assert kept(page) == ["现场照片.jpg", "聊天记录.jpg"]
    assert service.begun_acts(desk, case) == frozenset()
    assert noted(page) == "Entered: Attach files"


def test_what_the_worker_refuses_is_told_beside_the_field_and_nothing_typed_is_lost(qtbot, page, pictures, tmp_path):
    text = tmp_path / "说明.txt"
    text.write_text("不是图片", encoding="utf-8")
    editor = begin(page, [*pictures, text])
    save(qtbot, editor)
    qtbot.waitUntil(lambda: not editor.waits)
    assert page.record.editor is editor
    assert "说明.txt" in editor.findChild(QLabel, "files.message").text()
    assert typed(editor, "note").value() == "客户当面交来"
    assert typed(editor, "files").value() == (*pictures, text)
    assert kept(page) == []
    typed(editor, "files").row.control.set_value(pictures)
    save(qtbot, editor)
    qtbot.waitUntil(lambda: page.record.editor is None)
    assert len(kept(page)) == 2


def test_it_can_be_stopped(qtbot, page, pictures, held):
    editor = begin(page, pictures)
    save(qtbot, editor)
    qtbot.waitUntil(lambda: len(held.threads) == 1)
    qtbot.mouseClick(editor.findChild(QPushButton, "act.stop"), Qt.MouseButton.LeftButton)
    assert editor.findChild(QLabel, "act.saved").text() == "Stopping…"
    held.go_on.set()
    qtbot.waitUntil(lambda: not editor.waits)
    assert "nothing was attached" in noted(page)
    assert typed(editor, "note").value() == "客户当面交来"
    assert kept(page) == []


def test_an_editor_that_was_left_is_done_without_it_and_not_twice(qtbot, page, desk, case, pictures, held):
    editor = begin(page, pictures)
    save(qtbot, editor)
    qtbot.waitUntil(lambda: len(held.threads) == 1)
    assert page.back()
    assert page.record.editor is None
    assert page.run("complaint.attach_file")
    assert page.record.editor is None
    assert noted(page) == "These files are still being attached."
    held.go_on.set()
    qtbot.waitUntil(lambda: noted(page) == "Entered: Attach files")
    assert service.begun_acts(desk, case) == frozenset()
    page.refresh()
    assert len(kept(page)) == 2


def test_a_refusal_after_the_editor_was_left_stands_in_a_banner_and_the_draft_stays(
    qtbot, page, desk, case, pictures, held, tmp_path
):
    editor = begin(page, [*pictures, tmp_path / "没有.pdf"])
    save(qtbot, editor)
    qtbot.waitUntil(lambda: len(held.threads) == 1)
    page.back()
    held.go_on.set()
    qtbot.waitUntil(lambda: page.findChild(Banner, "banner.error") is not None)
    assert "没有.pdf" in page.findChild(Banner, "banner.error").text
    assert page.run("complaint.attach_file")
    assert typed(page.record.editor, "note").value() == "客户当面交来"
