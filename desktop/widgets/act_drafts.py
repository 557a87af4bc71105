"""What is typed into the editor of an act is kept until the act is done: by every room in the same way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from shiboken6 import isValid

from desktop.core.sentence import sentence
from desktop.widgets.act_editor import ActEditor
from desktop.widgets.jobs import Job, Stage
from desktop.widgets.page import Page
from desktop.widgets.speech import tell

_KEPT = sentence("widgets", "“{act}” is kept as a draft; it is there when you open it again.")


@dataclass(frozen=True, slots=True)
class DraftPlace:
    """Where a room keeps what was typed into one act on one thing: per account, encrypted like the rest."""

    keep: Callable[[Mapping[str, str]], datetime]
    kept: Callable[[], Mapping[str, str] | None]
    drop: Callable[[], object]


def keep_drafts(page: Page, editor: ActEditor, place: DraftPlace) -> None:
    """Let *editor* go on with what was typed there before, and keep what is typed now until the act is done."""
    texts = place.kept()
    if texts is not None:
        editor.restore(texts)
    editor.keep_asked.connect(lambda typed: page.attempt(place.keep, typed, done=editor.kept))
    editor.drop_asked.connect(lambda: page.attempt(place.drop))
    editor.finished.connect(lambda: page.attempt(place.drop))
    editor.began.connect(lambda job: job.ended.connect(partial(_settle, page, editor, place, job)))


def _settle(page: Page, editor: ActEditor, place: DraftPlace, job: Job) -> None:
    """An act that was done after its editor had been left: nobody shall do it twice."""
    if job.stage is Stage.DONE and job.result is not None and not isValid(editor) and isValid(page):
        page.attempt(place.drop)


def tell_left(page: Page, editor: ActEditor) -> None:
    """An editor was left: say that what was typed is kept."""
    if editor.has_draft:
        page.mention(tell(_KEPT.of(act=editor.act.word)))
