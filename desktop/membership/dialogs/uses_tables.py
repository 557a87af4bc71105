"""The tables of the sub-tab 权益使用: every use with what was left after it, and what was applied for."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.core.clock import Clock
from desktop.core.sentence import sentence
from desktop.membership.rules.applications import ApplicationFacts, ApplicationState
from desktop.membership.rules.entitlements import UseFacts
from desktop.widgets.cells import Cell, Mark, Words, clock
from desktop.widgets.cells import words as text
from desktop.widgets.clock_text import face, moment
from desktop.widgets.lines import Lines
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.speech import tell

USES, APPLICATIONS = "member.uses", "member.applications"
_CHIPS = {
    ApplicationState.WAITING: ("attn", sentence("membership", "answer awaited")),
    ApplicationState.GRANTED: ("ok", sentence("membership", "granted")),
    ApplicationState.REFUSED: ("plain", sentence("membership", "refused")),
    ApplicationState.STOPPED: ("plain", sentence("membership", "stopped")),
}
_CANCELLED = sentence("membership", "cancelled: {reason}")


class UsesTable(RecordTable):
    """The latest use on top; a cancelled one stays, in quiet ink."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lines: Lines[UseFacts] = Lines()
        columns: list[Column[UseFacts]] = [
            Column("at", tell(sentence("membership", "Used at")), self._at, 116, narrow=104),
            Column("benefit", tell(sentence("membership", "Benefit")), _benefit, 164, narrow=148),
            Column("times", tell(sentence("membership", "Times")), _times, 50, narrow=44, right=True),
            Column("left", tell(sentence("membership", "Left")), _left, 50, narrow=44, right=True),
            Column("place", tell(sentence("membership", "Place, witness, remark")), _place, stretches=True),
            Column("state", tell(sentence("membership", "State")), self._state, 124, narrow=112, ticks=True),
            Column("number", tell(sentence("membership", "Number")), _number, 154, narrow=0),
            Column("clerk", tell(sentence("membership", "Clerk")), _clerk, 68, narrow=0),
        ]
        super().__init__(self._lines, columns, name=USES)
        self.setAccessibleName(tell(sentence("membership", "Uses of benefits, the latest first")))

    def show_uses(self, found: Iterable[UseFacts]) -> None:
        """Show these uses."""
        self._lines.put(found)
        self.ask(None)

    def current_use(self) -> UseFacts | None:
        """The use that is picked."""
        return self._lines.line(self.current_key())

    def _at(self, use: UseFacts) -> Cell:
        return text(tell(moment(use.used_at, self._clock.now())), _ink(use, "ink2"), "cell", elides=False)

    def _state(self, use: UseFacts) -> Cell:
        now = self._clock.now()
        if use.cancelled:
            return text(tell(_CANCELLED.of(reason=use.cancelled)), "ink3", "cell")
        if use.ended_at is not None:
            words = sentence("membership", "ended {moment}").of(moment=moment(use.ended_at, now))
            return text(tell(words), "ink2", "cell")
        return clock(face(now, use.used_at, use.until_at)) if use.until_at is not None else Cell()


class ApplicationsTable(RecordTable):
    """What was applied for, the latest first."""

    def __init__(self) -> None:
        self._lines: Lines[ApplicationFacts] = Lines()
        columns: list[Column[ApplicationFacts]] = [
            Column("on", tell(sentence("membership", "Applied on")), _applied_on, 116, narrow=104),
            Column("benefit", tell(sentence("membership", "Benefit")), _applied, 164, narrow=148),
            Column("state", tell(sentence("membership", "State")), _answer, 104, narrow=96),
            Column("says", tell(sentence("membership", "Wish, answer, paper")), _says, stretches=True),
            Column("number", tell(sentence("membership", "Number")), _application, 154, narrow=0),
        ]
        super().__init__(self._lines, columns, name=APPLICATIONS)
        self.setAccessibleName(tell(sentence("membership", "Applications, the latest first")))

    def show_applications(self, found: Iterable[ApplicationFacts]) -> None:
        """Show these applications."""
        self._lines.put(found)
        self.ask(None)

    def current_application(self) -> ApplicationFacts | None:
        """The application that is picked."""
        return self._lines.line(self.current_key())


def _ink(use: UseFacts, token: str = "ink") -> str:
    return "ink3" if use.cancelled else token


def _benefit(use: UseFacts) -> Cell:
    return text(use.title, _ink(use))


def _times(use: UseFacts) -> Cell:
    return text(str(use.times), _ink(use), elides=False)


def _left(use: UseFacts) -> Cell:
    return text("—" if use.left is None or use.cancelled else str(use.left), _ink(use), elides=False)


def _place(use: UseFacts) -> Cell:
    return text("，".join(part for part in (use.place, use.witness, use.note) if part), _ink(use, "ink2"), "cell")


def _number(use: UseFacts) -> Cell:
    return text(use.number, "ink3", "meta")


def _clerk(use: UseFacts) -> Cell:
    return text(use.entered_by, "ink2", "cell")


def _applied_on(one: ApplicationFacts) -> Cell:
    return text(one.applied_on.isoformat(), "ink2", "cell", elides=False)


def _applied(one: ApplicationFacts) -> Cell:
    return text(one.title)


def _answer(one: ApplicationFacts) -> Cell:
    kind, words = _CHIPS[one.state]
    return Cell((Mark(kind, tell(words)),))


def _says(one: ApplicationFacts) -> Cell:
    answered = f"{one.signed_by} {one.signed_on}" if one.signed_on is not None else ""
    stopped = ""
    if one.stopped_from is not None:
        words = sentence("membership", "stopped from {day}: {reason}")
        stopped = tell(words.of(day=one.stopped_from.isoformat(), reason=one.stopped_why))
    said = [part for part in (one.wish, answered, one.opinion, stopped, one.paper) if part]
    return Cell((Words("，".join(said), "ink2", "cell", elides=True),))


def _application(one: ApplicationFacts) -> Cell:
    return text(one.number, "ink3", "meta")
