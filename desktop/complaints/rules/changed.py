"""What somebody else did to a case while it was open on another page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.core.clock import local
from desktop.core.problem import Problem, Problems
from desktop.core.sentence import sentence


@dataclass(frozen=True, slots=True)
class Changed:
    """One step that was written meanwhile: *event* is its code, *word* how it is said."""

    event: str
    word: str
    who: str
    at: datetime
    note: str


class Outdated(Problems):
    """A deed was refused, because its page did not show what others have done since; nothing was written."""

    def __init__(self, changed: Sequence[Changed]) -> None:
        self.changed = tuple(changed)
        super().__init__([_problem(one) for one in self.changed] or [Problem("", _SOMETHING)])


_SOMETHING = sentence("complaints", "Somebody changed this case meanwhile. Look at it again; what you typed is kept.")


def _problem(one: Changed) -> Problem:
    told = sentence(
        "complaints", "{who} entered “{what}” at {time} meanwhile. Look at it again; what you typed is kept."
    )
    return Problem("", told.of(who=one.who, what=one.word, time=f"{local(one.at):%H:%M}"))
