"""Rehearsing a restore: a copy put in place in a folder of its own, opened, checked to the last entry, and removed."""

from __future__ import annotations

import logging
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import apsw
from peewee import PeeweeException

from desktop.core.figures import grouped
from desktop.core.sentence import Sentence, sentence
from desktop.storage import copies, journal, place, restore, schema, triggers
from desktop.storage.copies import BackupCopy, Cancelled
from desktop.storage.engine import Engine
from desktop.storage.faults import StoreFault
from desktop.storage.record import Record

PREFIX = "rehearsal-"
Progress = Callable[[int, int], None]

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Check:
    """One step of a rehearsal and whether it went well."""

    told: Sentence
    passed: bool


@dataclass(frozen=True, slots=True)
class Protocol:
    """What a rehearsal of a copy found, step by step; it ends at the first step that failed."""

    copy: BackupCopy
    began_at: datetime
    checks: tuple[Check, ...]

    @property
    def passed(self) -> bool:
        """Whether the office could go on from this copy."""
        return all(check.passed for check in self.checks)


@dataclass(frozen=True, slots=True)
class Stage:
    """What a rehearsal needs: the store's folder, its key and records, and the moment."""

    folder: Path
    data_key: bytes
    records: Sequence[type[Record]]
    now: datetime


def rehearse(stage: Stage, copy: Path, progress: Progress, cancelled: Callable[[], bool]) -> Protocol:
    """Restore a copy into a folder inside the store's, check it there and remove it; the store is not touched.

    Raises:
        StoreFault: the copy cannot even be read, or there is no room for it.
        Cancelled: the user stopped it; nothing is left.
    """
    sweep(stage.folder)
    noted = copies.read_copy(copy)
    copies.needs_room(stage.folder, 2 * noted.size)
    scene = Path(tempfile.mkdtemp(prefix=PREFIX, dir=stage.folder))
    checks: list[Check] = []
    try:
        for check in _acted(stage, scene, noted, progress, cancelled):
            checks.append(check)
            if not check.passed:
                break
    finally:
        shutil.rmtree(scene, ignore_errors=True)
    checks.append(Check(sentence("storage", "The rehearsal was removed again."), not scene.exists()))
    return Protocol(noted, stage.now, tuple(checks))


def sweep(folder: Path) -> None:
    """Remove what a rehearsal that was cut off left behind."""
    for left in folder.glob(f"{PREFIX}*"):
        shutil.rmtree(left, ignore_errors=True)


def _acted(
    stage: Stage, to: Path, noted: BackupCopy, progress: Progress, cancelled: Callable[[], bool]
) -> Iterator[Check]:
    try:
        restore.restore(to, noted.path, stage.data_key, stage.now, progress=progress, cancelled=cancelled)
    except StoreFault as fault:
        yield Check(fault.sentence, passed=False)
        return
    yield _put_in_place(noted)
    db = Engine(to / place.FILE, stage.data_key, cache_mib=8)
    try:
        yield from _checked(db, noted, stage.records, progress, cancelled)
    except (PeeweeException, apsw.Error, StoreFault) as error:
        _log.warning("the rehearsal of %s failed", noted.path, exc_info=error)
        unopened = sentence("storage", "It could not be opened: {why}.").of(why=error)
        yield Check(error.sentence if isinstance(error, StoreFault) else unopened, passed=False)
    finally:
        db.close_all()


def _put_in_place(noted: BackupCopy) -> Check:
    told = sentence("storage", "{size} MB were put in place; every byte is the one that was noted.")
    return Check(told.of(size=f"{max(noted.size / 1e6, 0.1):.1f}"), passed=True)


def _checked(
    db: Engine,
    noted: BackupCopy,
    records: Sequence[type[Record]],
    progress: Progress,
    cancelled: Callable[[], bool],
) -> Iterator[Check]:
    found = copies.content_of(db.connection())
    counted = sentence("storage", "{tables} tables with {rows} rows, as many as were counted when it was made.")
    differing = sentence("storage", "The rows are not those that were counted when it was made.")
    same = found.counts == noted.content.counts
    yield Check(counted.of(tables=len(found.counts), rows=grouped(noted.rows)) if same else differing, same)
    waiting = schema.pending(db, schema.STEPS)
    if waiting:
        schema.migrate(db, schema.STEPS, records, None)
        told = sentence("storage", "It was brought up to this program’s version by {n} steps.")
        yield Check(told.of(n=len(waiting)), passed=True)
    whole = sentence("storage", "Its guards against later changes are whole.")
    lacking = sentence("storage", "Its guards against later changes were altered.")
    altered = triggers.differing(db, records)
    yield Check(lacking if altered else whole, not altered)
    verdict = journal.verify_in(db, progress, cancelled)
    if not verdict.finished:
        raise Cancelled
    chained = sentence("storage", "The journal’s chain holds: {acts} acts with {entries} entries.")
    yield Check(verdict.fault or chained.of(acts=verdict.transactions, entries=verdict.entries), verdict.sound)
    ends = sentence("storage", "It ends at act {n}, as was noted when it was made.")
    ends_not = sentence("storage", "It does not end where was noted when it was made.")
    head = found.head == noted.content.head
    yield Check(ends.of(n=found.head.seq) if head else ends_not, head)
