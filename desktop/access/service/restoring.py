"""Restoring while no office is open: finding copies, opening one by a key of its own, putting it in place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop.access import rules
from desktop.access.service import founding, locks
from desktop.core.clock import Clock
from desktop.core.doorway import DoorLine
from desktop.core.problem import Problem, Problems, refuse
from desktop.core.sentence import Sentence, sentence
from desktop.storage import copies, keys, place, restore, schema, sidefile
from desktop.storage.copies import BackupCopy, Cancelled
from desktop.storage.faults import StoreFault
from desktop.storage.sidefile import Attempts, SideFile

_OLDEST = datetime.min.replace(tzinfo=UTC)
_GONE = sentence("access", "This account is not in the copy, so it cannot open it.")


class RestoreDoor:
    """What the unlock screen can do with backup copies; see `rules.RestorePorts`. One for each start of the program.

    Wrong passwords count against the delay of the present store; where there is none, against this object's own.
    """

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._folder, self._clock = folder, clock
        self._tries = Attempts()

    def copies(self, chosen: Path | None) -> list[rules.CopyLine]:
        """The copies of this PC and its second folder, or those in a chosen folder or drive; the fullest first."""
        present = self._present()
        lines = [_line(path, present) for folder in self._shelves(chosen, present) for path in _copies_in(folder)]
        return sorted(lines, key=lambda line: (line.sequence, line.made_at or _OLDEST), reverse=True)

    def look(self, draft: rules.RestoreDraft) -> rules.OpenedCopy:
        """Open a copy by a password or recovery code of its own, check it as a whole, and tell what it holds.

        Raises:
            Problems: wrong password or code, or still waiting; a wrong one has been counted.
            StoreFault: the copy cannot be restored here; the sentence says why.
        """
        refuse(rules.restore_problems(draft))
        side = _side_of(draft.copy)
        data_key = self._opened_key(side, draft)
        seen = restore.preview(draft.copy, data_key, self._own_folder())
        return rules.OpenedCopy(draft.copy, seen.sentences, data_key)

    def restore(
        self, opened: rules.OpenedCopy, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> rules.RestoredFacts | None:
        """Put an opened copy in the place of the store, which is closed; the present state is laid aside first.

        None when it was stopped: the present state is as it was.

        Raises:
            StoreFault: the store is open, the copy is refused or the disk failed; see `storage.restore.restore`.
        """
        self._own_folder()
        try:
            done = restore.restore(
                self._folder, opened.path, opened.data_key, self._clock.now(), progress=progress, cancelled=cancelled
            )
        except Cancelled:
            return None
        return rules.RestoredFacts(done.copy.office, done.copy.made_at, done.aside)

    def _own_folder(self) -> Path:
        """The store's folder, what an unfinished first run left there put aside: it is no store to compare with."""
        founding.clear_unfinished(self._folder)
        return self._folder

    def _present(self) -> SideFile | None:
        """The side file of the present store; None when there is none, or none that can be read."""
        if (self._folder / place.UNFINISHED).exists():
            return None
        try:
            return sidefile.read(self._folder)
        except StoreFault:
            return None

    def _shelves(self, chosen: Path | None, present: SideFile | None) -> list[Path]:
        if chosen is not None:
            return [chosen, chosen / copies.FOLDER]
        second = present.backup.second_folder if present else ""
        return [self._folder / copies.FOLDER, *([Path(second)] if second else [])]

    def _opened_key(self, side: SideFile, draft: rules.RestoreDraft) -> bytes:
        """The data key of a copy.

        A right password does not forget earlier failures: an old one of the copy's must not win new tries at the door.
        """
        wrap, now = locks.wrap_of(side, draft.account_id), self._clock.now()
        if wrap is None:
            raise Problems([Problem("account", _GONE)])
        locks.refuse_wait(self._waiting(now), "secret")
        before = self._attempts()
        # Counted before the key is tried: ending the program in between gives no free try.
        counted = self._count(before.anchored(now).failed(now))
        secret = draft.secret if draft.account_id else keys.recovery_code(draft.secret)
        try:
            data_key = keys.unwrap(wrap, secret, owner=keys.Owner(side.store_id, draft.account_id))
        except keys.WrongPassword:
            raise Problems([Problem("secret", locks.wrong(counted, now))]) from None
        self._count(before)
        return data_key

    def _attempts(self) -> Attempts:
        present = self._present()
        return self._tries if present is None else present.attempts

    def _waiting(self, now: datetime) -> timedelta:
        return self._count(self._attempts().anchored(now)).remaining(now)

    def _count(self, attempts: Attempts) -> Attempts:
        if self._present() is None:
            self._tries = attempts
        else:
            sidefile.change(self._folder, lambda kept: replace(kept, attempts=attempts))
        return attempts


def _copies_in(folder: Path) -> Iterator[Path]:
    """The copies in a folder, or the folder itself when somebody chose a copy."""
    try:
        if (folder / copies.NOTE).is_file():
            yield folder
        for note in sorted(folder.glob(f"*/{copies.NOTE}")):
            if not note.parent.name.endswith(copies.PARTIAL):
                yield note.parent
    except OSError:
        return  # A drive that was pulled out holds no copies.


def _line(path: Path, present: SideFile | None) -> rules.CopyLine:
    """A copy as the list shows it; one that cannot be restored is listed with its reason."""
    try:
        noted = copies.read_copy(path)
        side = _side_of(path)
    except StoreFault as fault:
        return rules.CopyLine(path, None, refused=fault.sentence)
    accounts = tuple(DoorLine(line.account_id, line.name, line.initials, line.post) for line in side.accounts)
    return rules.CopyLine(
        path=path,
        made_at=noted.made_at,
        office=noted.office,
        code=noted.content.code,
        sequence=noted.content.head.seq,
        rows=noted.rows,
        size=noted.size,
        program=noted.program,
        accounts=accounts,
        refused=_refusal(noted, present),
    )


def _refusal(noted: BackupCopy, present: SideFile | None) -> Sentence | None:
    if present is not None and present.store_id != noted.content.store_id:
        return sentence("access", "Of another store: it cannot be restored over this one.")
    if copies.newer(noted.content, schema.known(schema.STEPS)):
        return sentence("access", "Made by a newer version of the program: install that version first.")
    return None


def _side_of(copy: Path) -> SideFile:
    try:
        return sidefile.read(copy)
    except StoreFault as fault:
        raise copies.damaged(copy) from fault
