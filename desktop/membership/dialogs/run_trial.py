"""Beside the fields of a run of tiers and of its approval: who would move, before anything does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence
from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.dialogs.points_trial import Line, TrialPanel
from desktop.membership.rules.proposals import Criterion, Move, RunDraft, Simulation, missing_told, run_problems
from desktop.membership.rules.tier_acts import RunTyped
from desktop.people import service as people
from desktop.widgets.act_editor import ActEditor
from desktop.widgets.figures import grouped
from desktop.widgets.speech import tell


class Trial:
    """The simulation beside the fields of a run; it is worked out anew when a field that matters changed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.panel = TrialPanel()
        self._words = people.tiers(desk)
        self._for: RunDraft | None = None
        self._found: Simulation | None = None

    @property
    def seen(self) -> bytes | None:
        """The digest of what was looked at."""
        return self._found.digest if self._found is not None and self._found.basis is not None else None

    def check(self, typed: RunTyped) -> list[Problem]:
        """What speaks against the run."""
        if not _whole(typed):
            return []
        found = run_problems(run_draft(typed), self._desk.policy.membership_asof(self._desk.now()))
        if found:
            return found
        simulation = self._simulate(run_draft(typed))
        if simulation.basis is None:
            return [Problem("criterion", missing_told(simulation.missing))]
        none = sentence("membership", "Nobody would move; there is nothing to propose.")
        return [] if simulation.movers else [Problem("criterion", none)]

    def show(self, editor: ActEditor) -> None:
        """Tell who would move."""
        typed = editor.draft()
        problems = not _whole(typed) or bool(
            run_problems(run_draft(typed), self._desk.policy.membership_asof(self._desk.now()))
        )
        if problems:
            self.panel.tell("", ())
            return
        found = self._simulate(run_draft(typed))
        if found.basis is None:
            self.panel.tell("", [(missing_told(found.missing), "warn")])
            return
        self.panel.tell(grouped(len(found.movers)), simulation_lines(found, self._words))

    def _simulate(self, draft: RunDraft) -> Simulation:
        key = replace(draft, note="")
        if self._found is None or key != self._for:
            self._for, self._found = key, service.simulate(self._desk, key)
        return self._found


def run_draft(typed: RunTyped) -> RunDraft:
    """The service's draft of a run that is typed wholly."""
    assert typed.counted_until is not None and typed.from_on is not None
    return RunDraft(Criterion.of(typed.criterion), typed.counted_until, typed.from_on, typed.note)


def _whole(typed: RunTyped) -> bool:
    return bool(typed.criterion) and typed.counted_until is not None and typed.from_on is not None


def simulation_lines(found: Simulation, words: Mapping[str, str]) -> list[Line]:
    """How many move from which tier to which, who stays, who is left alone."""
    none = tell(sentence("membership", "no tier"))
    ladder = ["", *words]
    moved = sorted(found.counts().items(), key=lambda one: (ladder.index(one[0][0]), ladder.index(one[0][1])))
    lines: list[Line] = []
    for (before, after), number in moved:
        if before != after:
            told = sentence("membership", "{before} → {after}: {n}")
            lines.append((told.of(before=words.get(before) or none, after=words[after], n=grouped(number)), "ink"))
    for move, told in _COUNTED.items():
        if number := found.moves().get(move, 0):
            lines.append((told.of(n=grouped(number)), "ink2"))
    lines.append((sentence("membership", "Nobody moves before the signed approval is entered."), "ink3"))
    return lines


_COUNTED = {
    Move.RENEW: sentence("membership", "{n} keep their tier for another term"),
    Move.STAY: sentence("membership", "{n} stay"),
    Move.UNKNOWN: sentence("membership", "{n} without a record are not moved: unknown is not nought"),
    Move.HELD_BACK: sentence("membership", "{n} with a tier for a time or a later one are left alone"),
}


def approval_lines(rejected: int, left: int, rows: Sequence[Any]) -> list[Line]:
    """What an approval would leave out, and why."""
    lines: list[Line] = [(sentence("membership", "so many move once the approval is entered"), "ink2")]
    if rejected:
        lines.append((sentence("membership", "{n} rows are rejected").of(n=rejected), "ink2"))
    if left:
        lines.append((sentence("membership", "{n} changed since the simulation and are left out").of(n=left), "warn"))
    named = [row for row in rows if row.changed and not row.refused][:8]
    for row in named:
        told: Sentence = sentence("membership", "{name}: {what}").of(name=row.name, what=row.changed)
        lines.append((told, "warn"))
    return lines
