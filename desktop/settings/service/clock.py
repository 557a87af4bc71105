"""The doubtful clock: why it is not believed, and confirming that it is right after all."""

from __future__ import annotations

from desktop.core.honesty import Doubt, steady_seconds
from desktop.core.problem import Problem, Problems
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.settings import rules
from desktop.settings.records import ClockConfirmation


def clock_doubt(desk: Desk) -> Doubt | None:
    """Why the PC's clock is not believed; None while it is.

    Raises:
        Denied: the account may not confirm the clock.
    """
    desk.require(rules.CLOCK_CONFIRM)
    return _doubt(desk)


def confirm_clock(desk: Desk) -> None:
    """Somebody has looked at the PC's clock and found it right; from now on records are not marked any more.

    Raises:
        Denied: the account may not confirm the clock.
        Problems: nobody doubts the clock; nothing was written.
    """
    with desk.transaction(rules.CLOCK_CONFIRM) as work:
        doubt = _doubt(desk)
        if doubt is None:
            raise Problems([Problem("clock", sentence("settings", "The clock is not doubted."))])
        ClockConfirmation.create(doubt=doubt.value, confirmed_at=work.at, account_id=desk.account_id)
    desk.store.watch.confirm(work.at, steady_seconds(desk.clock))


def _doubt(desk: Desk) -> Doubt | None:
    return desk.store.watch.doubt(desk.now(), steady_seconds(desk.clock))
