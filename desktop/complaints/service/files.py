"""Attaching files to a case and reading them again; their bytes lie in the office's files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from desktop.complaints import rules
from desktop.complaints.records import AttachedFile
from desktop.complaints.rules import files
from desktop.complaints.rules.aftermath import ATTACH, Kept
from desktop.complaints.rules.words import StepKind
from desktop.complaints.service.acting import acting
from desktop.core.problem import Problem, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.storage.faults import StoreFault
from desktop.storage.media import LARGEST_PICTURE, Prepared, prepared, tidy_name, too_large

Progress = Callable[[int, int], None]


def attach_file(
    desk: Desk,
    complaint_id: UUID,
    draft: files.AttachDraft,
    seen: int | None = None,
    progress: Progress = lambda _done, _total: None,
) -> list[UUID]:
    """Attach files to a case, open or closed, and return their ids; for a worker, large pictures take a while.

    The files are durable before the row that names them; a refusal leaves files that nobody names. *progress* is told
    how many of them are ready and may stop the work by an exception of its own: none of them is attached then.

    Raises:
        Denied: the account may not attach files.
        Problems: a file cannot be read or kept, which is said by its name; none of them was attached.
        StoreFault: the disk did not let it; none of them was attached.
    """
    desk.require(ATTACH)
    ready = ready_to_keep(draft.files, progress)
    digests = [desk.store.files.keep(one.content) for one in ready]
    progress(len(ready), len(ready))
    with acting(desk, complaint_id, ATTACH, seen=seen, code="attach_file") as act:
        act.check(files.ATTACH_FILE, draft)
        step = act.step(StepKind.FILE_ATTACHED, note=draft.note.strip(), code=draft.subject)
        return [
            AttachedFile.create(
                complaint=complaint_id,
                step=step,
                digest=digest,
                name=one.name,
                media=one.media.value,
                suffix=one.suffix,
                size=len(one.content),
                subject=draft.subject,
            ).id
            for one, digest in zip(ready, digests, strict=True)
        ]


def ready_to_keep(paths: Sequence[Path], progress: Progress = lambda _done, _total: None) -> list[Prepared]:
    """The files as they will be kept: pictures made smaller and nameless; *progress* is told before each of them.

    Raises:
        Problems: each file that cannot be kept is named with the reason.
    """
    chosen, found = paths[: files.MOST_AT_ONCE], []
    for done, path in enumerate(chosen):
        progress(done, len(chosen))
        found.append(_ready(path))
    refuse(one for one in found if isinstance(one, Problem))
    return [one for one in found if isinstance(one, Prepared)]


def _ready(path: Path) -> Prepared | Problem:
    try:
        if path.stat().st_size > LARGEST_PICTURE:
            # Not even read: what is larger than any picture is too large for everything else.
            return Problem("files", too_large(tidy_name(path.name), path.stat().st_size))
        made = prepared(path.name, path.read_bytes())
    except (OSError, ValueError) as error:
        gone = sentence("complaints", "“{name}” cannot be read: {reason}.")
        reason = getattr(error, "strerror", None) or type(error).__name__
        return Problem("files", gone.of(name=tidy_name(path.name), reason=reason))
    return made if isinstance(made, Prepared) else Problem("files", made)


def file_content(desk: Desk, kept: Kept) -> bytes:
    """The bytes of an attached file.

    Raises:
        Denied: the account may not read complaints.
        FileLost: it is damaged or missing; its name is said.
        StoreFault: none of the files can be read.
    """
    desk.require(rules.READ)
    return desk.store.files.read(kept.digest, kept.name)


def damaged_files(desk: Desk) -> list[tuple[str, str]]:
    """Attached files that are damaged or missing: the complaint's number and the file's name; reads all of them."""
    desk.require(rules.READ)
    lost = []
    for row in AttachedFile.select().order_by(AttachedFile.id):
        if not _is_whole(desk, row):
            lost.append((row.complaint.number, row.name))
    return lost


def _is_whole(desk: Desk, row: AttachedFile) -> bool:
    try:
        desk.store.files.read(row.digest, row.name)
    except StoreFault:
        return False
    return True
