"""Decisions about a new version of the policy: what must be mended before it may take effect, and what it changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from desktop.core.clause import Clause, NotSet, Unconfirmed, Value
from desktop.core.clock import local_day
from desktop.core.problem import Problem, Problems
from desktop.core.sentence import Sentence, sentence
from desktop.policy.lines import Line, clause_from, filed
from desktop.policy.reading import ROOMS
from desktop.policy.writing import with_clauses
from desktop.settings.rules.wording import said

LONGEST_NOTE = 500


@dataclass(frozen=True, slots=True)
class PolicyDraft:
    """Clauses as typed, by name, for a new version; *base* is the version that the editor showed.

    A value is what the clerk typed (``"15分钟"``, ``"20"``, True); `NotSet` and `Unconfirmed` are answers too.
    """

    base: str
    changes: Mapping[str, Clause[object]]
    effective_on: date
    approved_by: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class VersionFacts:
    """One version of the policy or of the permission table, as listed."""

    version: str
    effective_at: datetime
    made_at: datetime | None
    made_by: str
    approved_by: str
    note: str
    in_force: bool


@dataclass(frozen=True, slots=True)
class ClauseFacts:
    """One clause as the page shows it: the line of the policy file and the sentence it stands in.

    *added* says that the version is older than the clause: it came with the program and is as shipped.
    """

    line: Line
    said: Sentence
    added: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """A clause that differs between two versions; None where a version does not have it."""

    name: str
    said: Sentence
    before: Line | None
    after: Line | None


@dataclass(frozen=True, slots=True)
class Standing:
    """What a new version must fit: the newest version, its clauses and files, and the day from which it is in force."""

    version: str
    effective_at: datetime
    lines: Mapping[str, Line]
    texts: Mapping[str, str]


def policy_problems(draft: PolicyDraft, standing: Standing, today: date) -> list[Problem]:
    """What stands against the new version; fields are names of clauses or of the draft."""
    clauses = list(_about_clauses(draft, standing))
    found = [*_about_paper(draft, standing, today), *clauses]
    return found if any(problem.blocks for problem in clauses) else [*found, *_about_files(draft, standing)]


def changed_texts(draft: PolicyDraft, standing: Standing) -> dict[str, str]:
    """The policy files of the new version; the draft's clauses must be without problems."""
    texts = dict(standing.texts)
    for room, text in standing.texts.items():
        clauses = {
            name.removeprefix(f"{room}."): _filed(standing.lines[name], clause)
            for name, clause in draft.changes.items()
            if name.split(".")[0] == room
        }
        texts[room] = with_clauses(text, clauses) if clauses else _as_kept(text)
    return texts


def differences(before: Mapping[str, Line], after: Mapping[str, Line]) -> list[Difference]:
    """The clauses that two versions word differently, in the order of the files."""
    found = []
    for name in dict.fromkeys([*after, *before]):
        one, other = before.get(name), after.get(name)
        if one is None or other is None or one.clause != other.clause:
            found.append(Difference(name, said(name, after if other else before), one, other))
    return found


def _about_paper(draft: PolicyDraft, standing: Standing, today: date) -> Iterator[Problem]:
    if draft.base != standing.version:
        meanwhile = sentence(
            "settings", "Somebody made version {version} meanwhile. Compare it with your changes and start from it."
        )
        yield Problem("base", meanwhile.of(version=standing.version))
    if draft.effective_on < today:
        past = sentence(
            "settings",
            "A policy can’t take effect in the past: what was received until now follows the policy of its own day. "
            "The earliest day is today, {day}.",
        )
        yield Problem("effective_on", past.of(day=today.isoformat()))
    elif draft.effective_on < local_day(standing.effective_at):
        planned = sentence(
            "settings", "Version {version} takes effect on {day}; a later version can’t take effect before it."
        )
        yield Problem(
            "effective_on", planned.of(version=standing.version, day=local_day(standing.effective_at).isoformat())
        )
    if not draft.approved_by.strip():
        yield Problem("approved_by", sentence("settings", "Say who approved the change."))
    if len(draft.note) > LONGEST_NOTE:
        yield Problem("note", sentence("settings", "At most {n} characters.").of(n=LONGEST_NOTE))


def _about_clauses(draft: PolicyDraft, standing: Standing) -> Iterator[Problem]:
    effective = False
    for name, clause in draft.changes.items():
        line = standing.lines.get(name)
        if line is None:
            yield Problem(name, sentence("settings", "There is no such clause."))
            continue
        read = understood(line, clause)
        if isinstance(read, Sentence):
            yield Problem(name, read)
        elif line.required and not isinstance(read, Value):
            yield Problem(name, sentence("settings", "The program cannot work without a value here."))
        effective = effective or read != line.clause
    if not effective:
        yield Problem("changes", sentence("settings", "Nothing is changed."))


def _about_files(draft: PolicyDraft, standing: Standing) -> Iterator[Problem]:
    """What only the whole file shows: an aim beyond its limit, hours that overlap, levels in an odd order."""
    for room, text in changed_texts(draft, standing).items():
        yield from _about_file(room, text)


# A draft is judged after every letter, and most letters leave most files as they are.
@lru_cache(maxsize=16)
def _as_kept(text: str) -> str:
    return with_clauses(text, {})


@lru_cache(maxsize=16)
def _about_file(room: str, text: str) -> tuple[Problem, ...]:
    try:
        return tuple(ROOMS[room](text).warnings)
    except Problems as mistakes:
        return tuple(mistakes.found)


def understood(line: Line, clause: Clause[object]) -> Clause[object] | Sentence:
    """What a clause as typed says; the sentence tells why it says nothing."""
    match clause:
        case Value(typed):
            return clause_from({"value": typed}, line.slot)
        case Unconfirmed(hint) if hint is not None:
            return clause_from({"unconfirmed": True, "hint": hint}, line.slot)
    return clause


def rebased_clauses(changes: Mapping[str, Clause[object]], lines: Mapping[str, Line]) -> dict[str, Clause[object]]:
    """Changes put on another version with these *lines*; what it already says is no change any more."""
    return {
        name: clause
        for name, clause in changes.items()
        if name in lines and understood(lines[name], clause) != lines[name].clause
    }


def _filed(line: Line, clause: Clause[object]) -> dict[str, object]:
    read = understood(line, clause)
    if not isinstance(read, Value | NotSet | Unconfirmed):
        raise ValueError(str(read))
    return filed(read, line.slot)
