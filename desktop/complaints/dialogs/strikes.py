"""The section 三次处理: whose conduct was complained of and upheld, and what each time led to."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop.complaints import service
from desktop.complaints.rules.aftermath import Conduct
from desktop.complaints.rules.strikes import Strike, StrikeCard, StrikeLine
from desktop.core import numbers
from desktop.core.listing import Key, Order
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.widgets.breadth import Breadth
from desktop.widgets.cells import Cell, Words
from desktop.widgets.cells import words as text
from desktop.widgets.labels import Elided
from desktop.widgets.metrics import metrics
from desktop.widgets.page import Page
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import EmptyState
from desktop.widgets.story import StoryLine, StoryView

NAME = "strikes"
_ORDINAL = sentence("complaints", "No. {n}: {what}")
_SIGNED = sentence("complaints", "{n} of {needed} approvals")
_NONE = sentence("complaints", "no proposal yet")
_EXPIRED = sentence("complaints", "older than the window, counts no more")
_LIFE = sentence("complaints", "counted for life")
_SINCE = sentence("complaints", "counted since {day}")
_COUNT = sentence("complaints", "{n} upheld complaints about conduct")


def card_words(card: StrikeCard) -> str:
    """How many count, and since when."""
    since = _LIFE if card.since is None else _SINCE.of(day=card.since.isoformat())
    return f"{tell(_COUNT.of(n=card.count))}　{tell(since)}"


def strike_lines(card: StrikeCard) -> list[StoryLine]:
    """The card, the latest strike first; those beyond the window at the end."""
    counted = [_line(one.strike, one) for one in reversed(card.lines)]
    return [*counted, *(_line(one, None) for one in reversed(card.expired))]


def _line(strike: Strike, line: StrikeLine | None) -> StoryLine:
    title = Conduct.of(strike.conduct).zh
    if line is not None:
        title = tell(_ORDINAL.of(n=line.ordinal, what=f"{title} → {line.leads_to.zh}"))
    told = [strike.content, _proposal(strike) if line is not None else tell(_EXPIRED), *strike.signers]
    day = f"{strike.received_on:%Y}\n{strike.received_on:%m-%d}"
    return StoryLine(day, title, numbers.short(strike.number), "\n".join(one for one in told if one))


def _proposal(strike: Strike) -> str:
    if not strike.proposal:
        return tell(_NONE)
    number, _, kind = strike.proposal.partition(" ")
    signed = tell(_SIGNED.of(n=len(strike.signers), needed=strike.needed)) if strike.needed else ""
    return "　".join(one for one in (f"{kind} {numbers.short(number)}", strike.state, signed) if one)


class _Cards:
    """The cards as the table asks for them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.found: dict[Key, StrikeCard] = {}

    def ids(self, _order: Order, _wanted: object, limit: int | None = None) -> Sequence[Key]:
        """The most strikes first."""
        self.found = {card.staff_id: card for card in service.people_with_strikes(self._desk)}
        return list(self.found)[:limit]

    def rows(self, ids: Sequence[Key]) -> list[StrikeCard]:
        """The cards as they were read."""
        return [self.found[key] for key in ids if key in self.found]


class StrikesPane(QWidget):
    """People on the left, the card of one on the right; Enter opens the latest case."""

    open_asked = Signal(object)

    def __init__(self, desk: Desk, page: Page) -> None:
        super().__init__()
        self.setObjectName(NAME)
        self._page = page
        self._cards = _Cards(desk)
        self._loaded = False
        self.table = RecordTable(self._cards, self._columns(), name=f"{NAME}.list")
        self.table.setAccessibleName(self.tr("Three-strike cards"))
        empty = EmptyState(f"{NAME}.list.empty", "file-text")
        empty.say(
            self.tr("No upheld complaint about anybody’s conduct"),
            self.tr("It stands here once a case is upheld and its cause is somebody’s words or behaviour."),
        )
        self.table.show_when_empty(empty)
        self.story = StoryView(f"{NAME}.card", self.tr("Three-strike card"))
        self._title = Elided("", "title", name=f"{NAME}.title")
        self._state = Elided("", "meta", name=f"{NAME}.state")
        self._lay_out()
        self.table.picked.connect(self._show)
        self.table.opened.connect(self._open)
        self.panes: list[QWidget] = [self.table, self.story]

    def _columns(self) -> list[Column[StrikeCard]]:
        return [
            Column("person", self.tr("Person"), lambda card: Cell((Words(card.person, bold=True, elides=True),)), 140),
            Column("count", self.tr("Times upheld"), lambda card: text(str(card.count), "ink2", "cell"), 84),
            Column("last", self.tr("Last"), self._last, stretches=True),
        ]

    @staticmethod
    def _last(card: StrikeCard) -> Cell:
        leads = card.lines[-1].leads_to.zh if card.lines else ""
        done = card.lines[-1].strike.state if card.lines else ""
        return text("　".join(one for one in (leads, done) if one), "ink2", "cell")

    def _lay_out(self) -> None:
        right = QFrame()
        right.setProperty("frame", "pane")
        head = QFrame()
        head.setProperty("frame", "bar")
        told = QVBoxLayout(head)
        space(told, (14, 8, 12, 8), gap=2)
        told.addWidget(self._title)
        told.addWidget(self._state)
        column = QVBoxLayout(right)
        space(column)
        column.addWidget(head)
        column.addWidget(self.story, 1)
        left = QFrame()
        left.setProperty("frame", "pane")
        left.setMinimumWidth(metrics().px(320))
        listed = QVBoxLayout(left)
        space(listed)
        listed.addWidget(self.table)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setObjectName(f"{NAME}.split")
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.addWidget(left)
        self._split.addWidget(right)
        self._split.setStretchFactor(1, 1)
        row = QHBoxLayout(self)
        space(row)
        row.addWidget(self._split)

    # What its page calls

    def begin(self) -> None:
        """Shown for the first time."""
        if not self._loaded and self._page.house is not None:
            self._loaded = True
            self.table.ask("")

    def refresh(self) -> None:
        """Read the cards again."""
        if self._loaded:
            self.table.refresh()
            self._show(self.table.current_key())

    def give_way(self, breadth: Breadth) -> None:
        """Narrow windows have a narrower list."""
        self.table.give_way(breadth)
        left = metrics().px({Breadth.NARROW: 350, Breadth.NORMAL: 500, Breadth.WIDE: 640}[breadth])
        self._split.setSizes([left, max(1, self.width() - left)])

    def back(self) -> bool:
        """There is nothing to leave."""
        return False

    def _show(self, key: object) -> None:
        card = self._cards.found.get(key) if isinstance(key, UUID) else None
        self._title.setText("" if card is None else card.person)
        self._state.setText("" if card is None else card_words(card))
        self.story.show_lines([] if card is None else strike_lines(card))

    def _open(self, key: object) -> None:
        card = self._cards.found.get(key) if isinstance(key, UUID) else None
        if card is not None:
            found = [line.strike for line in card.lines] or list(card.expired)
            self.open_asked.emit(found[-1].complaint_id)
