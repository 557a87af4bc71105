"""Problems: what the user can mend, each beside the field it belongs to."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from desktop.core.sentence import Sentence


class Severity(Enum):
    """How much a problem weighs: errors block, warnings and hints do not, fine names what was found."""

    ERROR = "error"
    WARNING = "warning"
    FINE = "fine"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Problem:
    """One sentence about one field: what is wrong and what would be right."""

    field: str
    sentence: Sentence
    severity: Severity = Severity.ERROR

    @property
    def blocks(self) -> bool:
        """Whether the draft is refused because of this problem."""
        return self.severity is Severity.ERROR


class Problems(Exception):
    """A draft was refused; nothing was written."""

    def __init__(self, found: Iterable[Problem]) -> None:
        self.found = tuple(found)
        super().__init__("; ".join(f"{problem.field}: {problem.sentence}" for problem in self.found))


def refuse(found: Iterable[Problem]) -> None:
    """Raise `Problems` when one of *found* blocks; warnings and hints let the draft pass."""
    blocking = [problem for problem in found if problem.blocks]
    if blocking:
        raise Problems(blocking)
