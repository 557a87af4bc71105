"""Beside the fields of a run of tiers and of its approval: who would move, before anything does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop.core.problem import Problem, Problems
from desktop.core.sentence import Sentence, sentence
from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.dialogs.points_trial import Line, TrialPanel
from desktop.membership.rules.proposal_rows import RowsTold
from desktop.membership.rules.proposals import (
    Criterion,
    Move,
    RunDraft,
    Simulation,
    missing_told,
    proposal_problems,
    run_problems,
)
from desktop.membership.rules.tier_acts import RunTyped
from desktop.membership.service.running import Pace
from desktop.people import service as people
from desktop.widgets.act_editor import ActEditor
from desktop.widgets.figures import grouped
from desktop.widgets.jobs import Cancelled, Job, Jobs
from desktop.widgets.speech import tell

_WORKING = sentence("membership", "Being worked out…")
_WAIT = sentence("membership", "Who would move is still being worked out.")


class Trial:
    """The simulation beside the fields of a run; the worker works it out anew when a field that matters changed."""

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        self._desk, self._jobs = desk, jobs
        self.panel = TrialPanel()
        self._words = people.tiers(desk)
        self._for: RunDraft | None = None
        self._found: Simulation | None = None
        self._refused: Sequence[Problem] = ()
        self._job: Job | None = None

    @property
    def seen(self) -> bytes | None:
        """The digest of what was looked at."""
        return self._found.digest if self._found is not None and self._found.basis is not None else None

    def check(self, typed: RunTyped) -> list[Problem]:
        """What speaks against the run; nothing is kept that was not looked at."""
        if not _whole(typed):
            return []
        draft = _counted(typed)
        found = run_problems(draft, self._desk.policy.membership_asof(self._desk.now()))
        if found:
            return found
        if draft != self._for or (self._found is None and not self._refused):
            return [Problem("", _WAIT)]
        return [*self._refused] if self._found is None else proposal_problems(self._found, None)

    def show(self, editor: ActEditor) -> None:
        """Tell who would move, or have it worked out."""
        typed = editor.draft()
        asof = self._desk.policy.membership_asof(self._desk.now())
        if not _whole(typed) or run_problems(run_draft(typed), asof):
            self.panel.tell("", ())
            return
        draft = _counted(typed)
        if draft != self._for:
            self._start(draft, editor)
        elif self._found is not None:
            self._tell(self._found)

    def stop(self) -> None:
        """Nobody looks at it any more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _start(self, draft: RunDraft, editor: ActEditor) -> None:
        self.stop()
        self._for, self._found, self._refused = draft, None, ()
        self.panel.tell("", [(_WORKING, "ink3")])

        def work(job: Job) -> Simulation:
            return service.simulate(self._desk, draft, pace_of(job))

        def done(found: Simulation) -> None:
            if draft == self._for:
                self._job, self._found = None, found
                self._tell(found)
                editor.fields.recheck()

        def failed(error: BaseException) -> None:
            if isinstance(error, Cancelled):
                return
            self._job = None
            if not isinstance(error, Problems):
                raise error
            self._refused = error.found
            self.panel.tell("", ())
            editor.fields.recheck()

        self._job = self._jobs.read(work, done, owner=editor, failed=failed)

    def _tell(self, found: Simulation) -> None:
        if found.basis is None:
            self.panel.tell("", [(missing_told(found.missing), "warn")])
        else:
            self.panel.tell(grouped(found.moving), simulation_lines(found, self._words))


def pace_of(job: Job) -> Pace:
    """How a verb tells the worker how far it is, and hears that it shall stop."""

    def go_on(done: int, total: int) -> None:
        job.check()
        job.progress(done, total)

    return go_on


def _counted(typed: RunTyped) -> RunDraft:
    """What matters to who would move."""
    return replace(run_draft(typed), note="")


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
    moved = sorted(found.counts.items(), key=lambda one: (ladder.index(one[0][0]), ladder.index(one[0][1])))
    lines: list[Line] = []
    for (before, after), number in moved:
        if before != after:
            told = sentence("membership", "{before} → {after}: {n}")
            lines.append((told.of(before=words.get(before) or none, after=words[after], n=grouped(number)), "ink"))
    for move, told in _COUNTED.items():
        if number := found.moves.get(move, 0):
            lines.append((told.of(n=grouped(number)), "ink2"))
    lines.append((sentence("membership", "Nobody moves before the signed approval is entered."), "ink3"))
    return lines


_COUNTED = {
    Move.RENEW: sentence("membership", "{n} keep their tier for another term"),
    Move.STAY: sentence("membership", "{n} stay"),
    Move.UNKNOWN: sentence("membership", "{n} without a record are not moved: unknown is not nought"),
    Move.HELD_BACK: sentence("membership", "{n} with a tier for a time or a later one are left alone"),
}


def approval_lines(told: RowsTold) -> list[Line]:
    """What an approval would leave out, and why."""
    lines: list[Line] = [(sentence("membership", "so many move once the approval is entered"), "ink2")]
    if told.rejected:
        lines.append((sentence("membership", "{n} rows are rejected").of(n=told.rejected), "ink2"))
    if told.left_out:
        left = sentence("membership", "{n} changed since the simulation and are left out")
        lines.append((left.of(n=told.left_out), "warn"))
    for name, what in told.named:
        words: Sentence = sentence("membership", "{name}: {what}").of(name=name, what=what)
        lines.append((words, "warn"))
    return lines
