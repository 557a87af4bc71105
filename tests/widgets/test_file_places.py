"""Where a file goes: names that every system takes, endings that stay, nothing written over unasked."""

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from desktop.widgets.file_places import ask_file, ask_files, ask_folder


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def clerk(tmp_path, monkeypatch):
    """What a clerk does in the system's dialog: names proposed, the one typed instead, whether they stop."""

    class Clerk:
        def __init__(self):
            self.proposed, self.types, self.takes = [], "", True

        def meet(self, dialog):
            dialog.setDirectory(str(tmp_path))
            line = dialog.findChild(QLineEdit, "fileNameEdit")
            self.proposed.append(line.text())
            if self.types:
                line.setText(self.types)
            return self.takes

    made = Clerk()

    def executed(dialog):
        return made.meet(dialog)

    monkeypatch.setattr(QFileDialog, "exec", executed)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path) if made.takes else "")
    return made


def test_the_proposed_name_is_one_that_every_system_takes(parent, clerk, tmp_path):
    assert ask_file(parent, "F12 变更/补卡.pdf") == tmp_path / "F12 变更／补卡.pdf"
    assert clerk.proposed[-1] == "F12 变更／补卡.pdf"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("名单", "名单.csv"),
        ("名单.CSV", "名单.CSV"),
        ("名单 2026.11", "名单 2026.11.csv"),
        ("名单.csv", "名单.csv"),
    ],
)
def test_whatever_is_typed_keeps_its_words_and_the_ending(parent, clerk, tmp_path, typed, name):
    clerk.types = typed
    assert ask_file(parent, "会员.csv") == tmp_path / name


def test_the_dialog_itself_knows_the_ending_and_so_asks_before_it_writes_over(parent, clerk, monkeypatch):
    seen = []
    monkeypatch.setattr(QFileDialog, "exec", lambda dialog: seen.append((dialog.defaultSuffix(), dialog.nameFilters())))
    assert ask_file(parent, "诊断.zip") is None
    assert seen == [("zip", ["ZIP (*.zip)"])]


def test_a_file_without_an_ending_gets_none(parent, clerk, tmp_path):
    assert ask_file(parent, "录音") == tmp_path / "录音"


def test_one_file_is_asked_for_by_name_several_by_folder(parent, clerk, tmp_path):
    assert ask_files(parent, ["F03.pdf"]) == [tmp_path / "F03.pdf"]
    assert ask_files(parent, ["F03.pdf", "F/8.pdf"]) == [tmp_path / "F03.pdf", tmp_path / "F／8.pdf"]
    assert ask_files(parent, []) == []


def test_who_gives_up_gets_nothing(parent, clerk):
    clerk.takes = False
    assert ask_file(parent, "会员.csv") is None
    assert ask_files(parent, ["F03.pdf"]) == []
    assert ask_files(parent, ["F03.pdf", "F08.pdf"]) == []
    assert ask_folder(parent, "哪里") is None
