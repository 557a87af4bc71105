"""Which printer each form usually goes to; known before anything is printed, so it brings nothing of printing along."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable


class UsualPrinters:
    """Which printer a form usually goes to on this PC; the application says where that is remembered."""

    def __init__(self) -> None:
        self.ask: Callable[[str], str] = lambda _code: ""

    def of(self, codes: Iterable[str], known: Collection[str]) -> str:
        """The printer of the first form that has one among those that are there; empty when none has."""
        return next((name for code in codes if (name := self.ask(code)) in known), "")


_usual = UsualPrinters()


def usual_printers() -> UsualPrinters:
    """The one remembered choice of this PC."""
    return _usual
