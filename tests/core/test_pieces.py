"""Long lists are taken and let go of in pieces, so that no thread waits for the end of all of them."""

import pytest

from desktop.core import pieces


class Counted:
    """Tells how many of its kind went in one go, without the interpreter coming in between."""

    alive = 0

    def __init__(self):
        Counted.alive += 1

    def __del__(self):
        Counted.alive -= 1


def test_what_was_taken_is_held_no_more():
    whole = [Counted() for _ in range(11)]
    seen = []
    for some in pieces.taken(whole, 5):
        seen.append((len(some), Counted.alive))
        del some
    assert seen == [(5, 11), (5, 6), (1, 1)]
    assert not whole
    assert not Counted.alive


@pytest.mark.parametrize("make", [list, set, lambda some: dict.fromkeys(some, 1)])
def test_what_is_let_go_of_is_empty(make, monkeypatch):
    monkeypatch.setattr(pieces, "PIECE", 4)
    whole = make(Counted() for _ in range(10))
    pieces.let_go(whole)
    assert not whole
    assert not Counted.alive
