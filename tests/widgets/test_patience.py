"""Waiting for one's turn: timers go on, what breaks is told, and only what takes long is spoken of."""

import pytest
from PySide6.QtCore import QTimer

from desktop.widgets import patience
from desktop.widgets.patience import Patience


def test_the_window_goes_on_while_it_waits(qtbot, monkeypatch):
    monkeypatch.setattr(patience, "SAY_AFTER", 1)
    said, ticks = [], []
    waiting = Patience(lambda: said.append(waiting.waits))
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(waiting.waits))
    timer.start(1)
    waiting(lambda: len(ticks) > 5 and bool(said))
    assert set(ticks) == {1}
    assert said == [1]
    assert not waiting.waits


def test_what_is_over_at_once_is_not_spoken_of(qtbot):
    said = []
    Patience(lambda: said.append(True))(lambda: True)
    assert not said


def test_what_breaks_while_waiting_is_raised_where_it_was_waited(qtbot):
    waiting = Patience(lambda: None)
    with pytest.raises(ZeroDivisionError):
        waiting(lambda: 1 // 0 > 0)
    assert not waiting.waits


def test_an_act_that_begins_by_itself_meanwhile_is_done_inside(qtbot, monkeypatch):
    monkeypatch.setattr(patience, "SAY_AFTER", 1)
    order, said, gate = [], [], []
    waiting = Patience(lambda: said.append(True))

    def inner():
        waiting(lambda: True)
        order.append("inner")
        gate.append(True)

    QTimer.singleShot(0, inner)
    waiting(lambda: bool(gate) and bool(said))
    order.append("outer")
    assert order == ["inner", "outer"]
    assert len(said) == 1


def test_nothing_else_begins_between_taking_the_turn_and_going_on(qtbot):
    """Two timers are due at once; the second would wait for ever for a turn that the first has just taken."""
    ran, taken, second = [], [], QTimer()
    second.timeout.connect(lambda: ran.append(bool(taken)))

    def come():
        if not second.isActive():
            second.start(patience.LOOK)
            while second.remainingTime():
                pass
            return False
        taken.append(True)
        return True

    Patience(lambda: None)(come)
    assert not any(ran)
