"""One writer at a time: whoever comes meanwhile waits for as long as it takes, in the order of coming."""

import threading

import pytest

from desktop.storage.local import preference, set_preference
from desktop.storage.transaction import transaction
from desktop.storage.turn import Turn
from tests.storage.toys import Find, find


def hold(clerk, begun, end):
    """Another thread's long transaction."""

    def write():
        with clerk.store.reading(), transaction(clerk, "finds.count"):
            find("1")
            begun.set()
            end.wait(20)

    thread = threading.Thread(target=write)
    thread.start()
    assert begun.wait(20)
    return thread


def test_a_second_writer_waits_longer_than_the_engine_would_and_nothing_is_lost(clerk):
    begun, end = threading.Event(), threading.Event()
    clerk.store.db.connection().set_busy_timeout(0)
    other = hold(clerk, begun, end)
    assert clerk.store.db.turn.verb == "finds.count"
    waited = []

    def patience(come):
        waited.append(come())
        end.set()
        while not come():
            pass

    clerk.store.db.turn.patience = patience
    with transaction(clerk, "finds.register"):
        find("2")
    other.join()
    set_preference(None, "width", "7")
    assert waited == [False]
    assert [kept.number for kept in Find.select().order_by(Find.number)] == ["1", "2"]
    assert preference(None, "width") == "7"
    assert clerk.store.head().seq == 2
    assert clerk.store.db.turn.free


def test_a_waiting_thread_needs_no_patience(clerk):
    begun, end = threading.Event(), threading.Event()
    other = hold(clerk, begun, end)
    second = threading.Thread(target=lambda: written.append(_register(clerk)))
    written = []
    second.start()
    end.set()
    other.join()
    second.join()
    assert written == ["2"]
    assert clerk.store.db.turn.free


def _register(clerk):
    with clerk.store.reading(), transaction(clerk, "finds.register"):
        return find("2").number


def test_a_refused_or_broken_transaction_gives_its_turn_back(clerk):
    with pytest.raises(KeyError), transaction(clerk, "finds.register"):
        raise KeyError
    assert clerk.store.db.turn.free
    begun, end = threading.Event(), threading.Event()
    other = hold(clerk, begun, end)

    def impatient(_come):
        raise KeyboardInterrupt

    clerk.store.db.turn.patience = impatient
    with pytest.raises(KeyboardInterrupt), transaction(clerk, "finds.register"):
        find("2")
    end.set()
    other.join()
    assert clerk.store.db.turn.free
    with transaction(clerk, "finds.register"):
        find("3")


def test_batches_let_others_in_between():
    turn, order, coming = Turn(), [], threading.Event()

    def batches():
        for place in range(3):
            turn.take(f"batch {place}")
            coming.set()
            while place == 0 and not turn._waiting:
                pass
            order.append(f"batch {place}")
            turn.give_back()

    worker = threading.Thread(target=batches)
    worker.start()
    assert coming.wait(20)
    turn.take("act")
    order.append("act")
    turn.give_back()
    worker.join()
    assert order == ["batch 0", "act", "batch 1", "batch 2"]


def test_what_begins_while_the_main_thread_waits_goes_before_it():
    turn, order, begun, end = Turn(), [], threading.Event(), threading.Event()

    def long():
        turn.take("long")
        begun.set()
        end.wait(20)
        turn.give_back()

    def patience(come):
        if not end.is_set():
            end.set()
            turn.take("inner")
            order.append("inner")
            turn.give_back()
        while not come():
            pass

    turn.patience = patience
    worker = threading.Thread(target=long)
    worker.start()
    assert begun.wait(20)
    turn.take("outer")
    order.append("outer")
    turn.give_back()
    worker.join()
    assert order == ["inner", "outer"]
    assert turn.free


def test_a_thread_whose_waiting_is_broken_off_leaves_the_queue(monkeypatch):
    turn = Turn()
    turn.take("long")

    def broken(_condition, _timeout=None):
        raise KeyboardInterrupt

    monkeypatch.setattr(turn._changed, "wait_for", broken)
    with pytest.raises(KeyboardInterrupt):
        turn.take("act")
    turn.give_back()
    assert turn.free
