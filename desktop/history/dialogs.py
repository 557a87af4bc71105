"""The history of a record as every room shows it: act by act, the newest first, each field before and after."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from desktop.core.clock import local
from desktop.core.sentence import Sentence, sentence
from desktop.history import rules
from desktop.widgets.speech import tell
from desktop.widgets.story import COMMA, StoryLine, StoryView

Speak = Callable[[Sentence], str]
EMPTY = sentence("history", "empty")
DOUBTED = sentence("history", "The clock of this PC was in doubt then.")
ERASED = sentence("history", "What stood here was erased together with the person’s data.")
_FIRST = sentence("history", "{field}: {after}")
_CHANGED = sentence("history", "{field}: {before} → {after}")
_NUMBER = sentence("history", "journal no. {n}")
_OPS = {
    rules.Op.INSERTED: sentence("history", "{record}: recorded"),
    rules.Op.UPDATED: sentence("history", "{record}: changed"),
    rules.Op.DELETED: sentence("history", "{record}: taken out"),
}


class HistoryView(StoryView):
    """Shows acts; the record whose history it is needs no name in it."""

    def show_acts(self, acts: Sequence[rules.Act], now: datetime) -> None:
        """Show the acts that *acts* lists with the oldest first."""
        self.show_lines([_line(act, now) for act in reversed(acts)])


def _line(act: rules.Act, now: datetime) -> StoryLine:
    who = [act.who, tell(_NUMBER.of(n=act.sequence))]
    return StoryLine(
        moment(act.at, now),
        tell(act.what),
        tell(COMMA).join(part for part in who if part),
        "\n".join(_text(act)),
    )


def _text(act: rules.Act) -> Iterator[str]:
    if act.doubtful:
        yield tell(DOUBTED)
    main = act.records[0].rid if act.records else None
    for record in act.records:
        if record.rid != main and record.changes:
            yield record_words(record)
        yield from (change_words(change) for change in record.changes)
        if record.erased:
            yield tell(ERASED)


def record_words(record: rules.RecordChange, speak: Speak = tell) -> str:
    """What was done to which record, e.g. “Complaint QH-20261118-001-T: recorded”."""
    return speak(_OPS[record.op].of(record=record_name(record, speak)))


def record_name(record: rules.RecordChange, speak: Speak = tell) -> str:
    """A record by its kind and its number or name."""
    return f"{speak(record.title)} {record.name}".strip()


def change_words(change: rules.Change, speak: Speak = tell) -> str:
    """One field before and after as a line."""
    field, before, after = speak(change.field), said(change.before, speak), said(change.after, speak)
    if not before:
        return speak(_FIRST.of(field=field, after=after))
    return speak(_CHANGED.of(field=field, before=before, after=after or speak(EMPTY)))


def said(text: rules.Text, speak: Speak = tell) -> str:
    """A value in the language on screen, or in that of *speak*."""
    return speak(text) if isinstance(text, Sentence) else text


def moment(at: datetime, now: datetime) -> str:
    """When something happened, as the narrow column of a story says it: on two lines when it was not today."""
    there, here = local(at), local(now)
    if there.date() == here.date():
        return f"{there:%H:%M}"
    return f"{there:%m-%d}\n{there:%H:%M}" if there.year == here.year else f"{there:%Y}\n{there:%m-%d}"
