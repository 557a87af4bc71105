"""The section 三次处理: whose conduct was complained of and upheld, and what each time led to."""

from __future__ import annotations

from PySide6.QtCore import Signal

from desktop.complaints import service
from desktop.complaints.rules.aftermath import Conduct
from desktop.complaints.rules.strikes import Strike, StrikeCard, StrikeLine
from desktop.core import numbers
from desktop.core.listing import Key
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.widgets.buttons import Button
from desktop.widgets.cells import Cell, Words
from desktop.widgets.cells import words as text
from desktop.widgets.lines import Lines
from desktop.widgets.list_and_detail import ListAndDetail
from desktop.widgets.page import Page
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.speech import tell
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


class StrikesPane(ListAndDetail):
    """People on the left, the card of one on the right; Enter opens the latest case."""

    open_asked = Signal(object)

    def __init__(self, desk: Desk, page: Page) -> None:
        self._cards = Lines(lambda _wanted: service.people_with_strikes(desk))
        called = tell(sentence("complaints", "Three-strike cards"))
        table = RecordTable(self._cards, self._columns(), name=f"{NAME}.list")
        table.setAccessibleName(called)
        self.story = StoryView(f"{NAME}.card", called)
        super().__init__(NAME, page, table, self.story, icon="file-text")
        self.nothing.say(self.tr("Nobody chosen"), self.tr("Choose somebody in the list."))
        self.none.say(
            self.tr("No upheld complaint about anybody’s conduct"),
            self.tr("It stands here once a case is upheld and its cause is somebody’s words or behaviour."),
        )
        self.open_button = Button(self.tr("Open the latest case"), f"{NAME}.open")
        self.open_button.clicked.connect(lambda: self._open(self.table.current_key()))
        self.head.put([self.open_button])
        table.opened.connect(self._open)

    @staticmethod
    def _columns() -> list[Column[StrikeCard]]:
        return [
            Column("person", tell(sentence("complaints", "Person")), _person, 140),
            Column("count", tell(sentence("complaints", "Times upheld")), _count, 84, right=True),
            Column("last", tell(sentence("complaints", "Leads to")), _last, stretches=True),
        ]

    def show_key(self, key: Key | None) -> None:
        """Show somebody's card, or that nobody is chosen."""
        card = self._cards.line(key)
        if card is None:
            self.show_nothing()
            return
        self.show_detail(card.person, card_words(card))
        self.story.show_lines(strike_lines(card))

    def _open(self, key: Key | None) -> None:
        card = self._cards.line(key)
        if card is not None:
            found = [line.strike for line in card.lines] or list(card.expired)
            self.open_asked.emit(found[-1].complaint_id)


def _person(card: StrikeCard) -> Cell:
    return Cell((Words(card.person, bold=True, elides=True),))


def _count(card: StrikeCard) -> Cell:
    return text(str(card.count), "ink2", "cell")


def _last(card: StrikeCard) -> Cell:
    leads = card.lines[-1].leads_to.zh if card.lines else ""
    done = card.lines[-1].strike.state if card.lines else ""
    return text("　".join(one for one in (leads, done) if one), "ink2", "cell")
