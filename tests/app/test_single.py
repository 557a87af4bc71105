"""A second start of the program calls the first one to the front."""

import sys

from PySide6.QtCore import QProcess, Qt
from PySide6.QtWidgets import QWidget

from desktop.app import single

CALL = "import sys; from pathlib import Path; from desktop.app import single; sys.exit(7 if {} else 8)"


def test_a_second_start_rings_and_ends(qtbot, tmp_path):
    rung = []
    doorbell = single.Doorbell(tmp_path, lambda: rung.append(True))
    second = QProcess()
    with qtbot.waitSignal(second.finished, timeout=20_000):
        second.start(sys.executable, ["-c", CALL.format(f"single.calls_another(Path({str(tmp_path)!r}))")])
    assert second.exitCode() == 7
    qtbot.waitUntil(lambda: rung == [True])
    doorbell.close()


def test_nobody_answers_where_no_program_works(qapp, tmp_path):
    assert not single.calls_another(tmp_path)


def test_the_same_folder_has_one_address_however_it_is_written(tmp_path):
    (tmp_path / "数据").mkdir()
    roundabout = tmp_path / "数据" / ".." / "数据"
    assert single.address(roundabout) == single.address(tmp_path / "数据")
    assert single.address(tmp_path) != single.address(tmp_path / "数据")
    assert single.address(tmp_path / "数据").isascii()


def test_a_name_left_behind_by_a_killed_program_is_taken_over(qtbot, tmp_path):
    killed = QProcess()
    code = (
        "from pathlib import Path; from PySide6.QtWidgets import QApplication; from desktop.app import single;"
        f"app = QApplication([]); bell = single.Doorbell(Path({str(tmp_path)!r}), print); print('on', flush=True);"
        "app.exec()"
    )
    killed.start(sys.executable, ["-c", code])
    with qtbot.waitSignal(killed.readyReadStandardOutput, timeout=20_000):
        pass
    with qtbot.waitSignal(killed.finished):
        killed.kill()
    assert not single.calls_another(tmp_path)
    rung = []
    doorbell = single.Doorbell(tmp_path, lambda: rung.append(True))
    assert single.calls_another(tmp_path)
    qtbot.waitUntil(lambda: rung == [True])
    doorbell.close()


def test_the_window_that_was_folded_away_comes_forward(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(4000, 3000)
    window.showMinimized()
    single.bring_forward()
    assert not window.windowState() & Qt.WindowState.WindowMinimized
