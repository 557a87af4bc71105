"""The story of a case: what happened when, newest first; painted, so that a long one costs nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.complaints import rules
from desktop.complaints.dialogs import clocks, words
from desktop.core.clause import Value
from desktop.core.clock import local
from desktop.core.money import figures
from desktop.core.sentence import sentence
from desktop.widgets.metrics import metrics
from desktop.widgets.speech import tell
from desktop.widgets.theme import theme
from desktop.widgets.typeface import font, measure

Index = QModelIndex | QPersistentModelIndex
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_DOTS = {"": "edge", "late": "red_solid", "done": "green"}
_INKS = {"": "ink", "late": "red", "done": "green"}


@dataclass(frozen=True, slots=True)
class StoryLine:
    """One thing that happened: its time in words, its title, who or by what, and more about it; *tone* colours it."""

    at: str
    title: str
    who: str = ""
    text: str = ""
    tone: str = ""


def told(detail: rules.Detail, now: datetime) -> list[StoryLine]:
    """The case as its steps and its clocks tell it, newest first."""
    found = [*_steps(detail, now), *_read_back(detail, now), *_overruns(detail, now)]
    return [line for _at, line in sorted(found, key=lambda one: one[0], reverse=True)]


def written(entries: Sequence[rules.HistoryEntry], now: datetime) -> list[StoryLine]:
    """The history out of the journal, newest first, field by field."""
    return [_entry(entry, now) for entry in reversed(entries)]


def _steps(detail: rules.Detail, now: datetime) -> Iterator[tuple[datetime, StoryLine]]:
    for step in detail.steps:
        title = words.step_words(step.kind)
        note = step.note
        if step.kind == rules.StepKind.REGISTERED and detail.registered_at - step.at >= clocks.MINUTE:
            at = words.clock_time(detail.registered_at, now)
            note = note or tell(sentence("complaints", "Received then, entered {time}.").of(time=at))
        yield step.at, StoryLine(_time(step.at, now), title, step.who, note)


def _read_back(detail: rules.Detail, now: datetime) -> Iterator[tuple[datetime, StoryLine]]:
    at = detail.facts.read_back_at
    if detail.facts.read_back and at is not None:
        title = tell(sentence("complaints", "Read back and confirmed by the customer"))
        yield at, StoryLine(_time(at, now), title, tone="done")


def _overruns(detail: rules.Detail, now: datetime) -> Iterator[tuple[datetime, StoryLine]]:
    for owned in detail.segments:
        due_at = owned.due.due_at
        if due_at is None or not clocks.is_late(owned.due, now):
            continue
        title = tell(sentence("complaints", "{segment} is late").of(segment=owned.due.word))
        by = tell(sentence("complaints", "reckoned from the facts"))
        yield due_at, StoryLine(_time(due_at, now), title, by, _owed(owned), "late")


def _owed(owned: rules.OwnedSegment) -> str:
    owner = tell(sentence("complaints", "Owner: {name}.").of(name=owned.owner))
    if not isinstance(owned.fine, Value):
        return owner
    fine = sentence("complaints", "A fine of {amount} yuan is to be proposed.")
    return f"{owner}{tell(fine.of(amount=figures(owned.fine.value).removesuffix('.00')))}"


def _entry(entry: rules.HistoryEntry, now: datetime) -> StoryLine:
    lines = [_change(change) for change in entry.changes]
    if entry.doubtful:
        lines.insert(0, tell(sentence("complaints", "The clock of this PC was in doubt then.")))
    return StoryLine(
        _time(entry.at, now),
        tell(entry.what),
        words.joined([entry.who, tell(sentence("complaints", "journal no. {n}").of(n=entry.sequence))]),
        "\n".join(lines),
    )


def _change(change: rules.Change) -> str:
    field = tell(change.field)
    if not change.before:
        return tell(sentence("complaints", "{field}: {after}").of(field=field, after=change.after))
    told_change = sentence("complaints", "{field}: {before} → {after}")
    after = change.after or tell(sentence("complaints", "empty"))
    return tell(told_change.of(field=field, before=change.before, after=after))


def _time(at: datetime, now: datetime) -> str:
    there, here = local(at), local(now)
    if there.date() == here.date():
        return f"{there:%H:%M}"
    return f"{there:%m-%d}\n{there:%H:%M}" if there.year == here.year else f"{there:%Y}\n{there:%m-%d}"


class StoryView(QListView):
    """Shows story lines: time, a dot on a thread, title and who, the text wrapped below."""

    def __init__(self, name: str, called: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(called)
        self.lines = _Lines(self)
        self.setModel(self.lines)
        self.setItemDelegate(_StoryDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(False)
        self.setViewportMargins(0, metrics().gap, 0, 0)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    def show_lines(self, lines: Sequence[StoryLine]) -> None:
        """Show another story; the same one again changes nothing."""
        self.lines.show(lines)


class _Lines(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.found: list[StoryLine] = []

    def show(self, lines: Sequence[StoryLine]) -> None:
        if list(lines) != self.found:
            self.beginResetModel()
            self.found = list(lines)
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.found):
            return None
        line = self.found[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            parts = [line.at.replace("\n", " "), line.title, line.who, *line.text.split("\n")]
            return words.joined(parts)
        return None


class _StoryDelegate(QStyledItemDelegate):
    """Lays a line out by the width of its view."""

    def __init__(self, view: StoryView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        line = self._view.lines.found[index.row()]
        high = metrics().line_body + self._text_height(line) + metrics().px(5)
        if "\n" in line.at:
            high = max(high, 2 * metrics().line_meta + metrics().px(5))
        return QSize(metrics().px(120), high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, box, size, look = self._view.lines.found[index.row()], QRectF(option.rect), metrics(), theme()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
            painter.fillRect(box, look.color("sel"))
        top = box.y() + size.px(2)
        first = top + size.line_body / 2
        self._times(painter, box.x() + size.pane, first, line.at)
        dot, x = size.px(8), box.x() + size.pane + size.px(54)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.row() < self._view.lines.rowCount() - 1:
            from_ = first + dot / 2 + 2
            painter.fillRect(QRectF(x - 1, from_, 2, box.bottom() - from_ + 2), look.color("line"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(_DOTS[line.tone]))
        painter.drawEllipse(QPointF(x, first), dot / 2, dot / 2)
        left = self._left(box.x())
        x = self._write(painter, QPointF(left, first), line.title, "body", _INKS[line.tone])
        self._write(painter, QPointF(x + size.gap, first), line.who, "meta", "ink2")
        if line.text:
            painter.setFont(font("cell"))
            painter.setPen(look.color("ink2"))
            room = QRectF(left, top + size.line_body, box.right() - left - size.pane, box.height())
            painter.drawText(room, _WRAPPED, line.text)
        painter.restore()

    def _times(self, painter: QPainter, x: float, middle: float, at: str) -> None:
        for number, part in enumerate(at.split("\n")):
            self._write(painter, QPointF(x, middle + number * metrics().line_meta), part, "meta", "ink2")

    def _write(self, painter: QPainter, at: QPointF, text: str, role: str, token: str) -> float:
        bold = role == "body"
        fonts = measure(role, bold=bold)
        painter.setFont(font(role, bold=bold))
        painter.setPen(theme().color(token))
        painter.drawText(QPointF(at.x(), at.y() + (fonts.ascent() - fonts.descent()) / 2), text)
        return at.x() + fonts.horizontalAdvance(text)

    def _left(self, x: float) -> float:
        return x + metrics().pane + metrics().px(68)

    def _text_height(self, line: StoryLine) -> int:
        if not line.text:
            return 0
        room = self._view.viewport().width() - self._left(0) - metrics().pane
        return round(measure("cell").boundingRect(QRectF(0, 0, room, 100_000), _WRAPPED, line.text).height()) + 1
