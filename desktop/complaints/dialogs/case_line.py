"""Another complaint as a field: its number or the customer's name is typed, the case that was meant is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import UUID

from desktop.complaints import rules
from desktop.complaints.dialogs import words
from desktop.core import numbers
from desktop.core.acts import ActField
from desktop.core.problem import Problem, Severity
from desktop.core.sentence import sentence
from desktop.widgets.act_fields import Made, Maker
from desktop.widgets.inputs import TextLine
from desktop.widgets.speech import tell

_NONE = sentence("complaints", "No complaint answers “{typed}”.")
_SEVERAL = sentence("complaints", "{n} complaints answer “{typed}”: type the number.")
_FOUND = sentence("complaints", "{number} {customer}, {summary}, {time}")


class CaseLine(TextLine):
    """Its value is the id of the one case that what was typed can mean."""

    def __init__(
        self, find: Callable[[str], Sequence[rules.Linked]], now: Callable[[], datetime], *, hint: str = ""
    ) -> None:
        super().__init__(hint=hint, icon="magnifying-glass", longest=60)
        self._find, self._now = find, now
        self._asked = ""
        self._answers: Sequence[rules.Linked] = ()

    def case(self) -> UUID | None:
        """The case; None while there is none or it is not the only one."""
        found = self._found()
        return found[0].id if len(found) == 1 else None

    def set_case(self, case_id: UUID | None) -> None:
        """Show a case by its number; None empties the field."""
        if case_id is None:
            self.set_value("")
            return
        found = next((one for one in self._find(str(case_id)) if one.id == case_id), None)
        self.set_value("" if found is None else found.number)

    def own_problem(self) -> Problem | None:
        """Which case is meant, or that none or several are."""
        typed = self.value()
        if not typed:
            return None
        found = self._found()
        if not found:
            return Problem("", _NONE.of(typed=typed))
        if len(found) > 1:
            return Problem("", _SEVERAL.of(n=len(found), typed=typed))
        one = found[0]
        told = _FOUND.of(
            number=numbers.short(one.number),
            customer=one.customer_name,
            summary=one.summary,
            time=words.clock_time(one.received_at, self._now()),
        )
        return Problem("", told, Severity.FINE)

    def _found(self) -> Sequence[rules.Linked]:
        typed = self.value()
        if typed != self._asked:
            self._asked, self._answers = typed, tuple(self._find(typed)) if typed else ()
        return self._answers


def case_field(find: Callable[[str], Sequence[rules.Linked]], now: Callable[[], datetime]) -> Maker:
    """How a field for another complaint is made; *find* gives the cases that answer a typed number or name."""

    def made(declared: ActField) -> Made:
        line = CaseLine(find, now, hint="" if declared.hint is None else tell(declared.hint))
        return Made(line, line.case, line.set_case, line.text, line.set_value)

    return made
