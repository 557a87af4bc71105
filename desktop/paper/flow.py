"""Sets words, blanks, options and dates one after the other in a cell, and feeds where the cell ends."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from desktop.paper import measures as m
from desktop.paper.cells import PROMPTS, Area, date_prompt, date_width
from desktop.paper.composition import Line, paragraphs
from desktop.paper.definition import (
    BLANK_RULE,
    Align,
    Blank,
    Choice,
    Either,
    Feed,
    Item,
    Options,
    Stop,
    Value,
    Words,
)
from desktop.paper.definition import Line as LineContent
from desktop.paper.fonts import BOLD, REGULAR, composed, widths
from desktop.paper.lettering import lettered, placed, width_of
from desktop.paper.marks import Box, Mark, Stroke, Tick, moved
from desktop.paper.values import Job

LEAST_BLANK = 12 * m.MM
EDGE = 0.5  # points of rounding that never cause a feed


@dataclass(slots=True)
class Flow:
    """The pen: where it stands, what stood before, and the marks by line; baselines are zero."""

    job: Job
    width: float
    column: float
    x: float = 0
    line: int = 0
    before: str = ""
    boxes: list[tuple[int, Mark]] = field(default_factory=list)
    inks: list[tuple[int, Mark]] = field(default_factory=list)

    def put(self, marks: Iterator[Mark]) -> None:
        """Add marks to the present line."""
        self.inks += ((self.line, mark) for mark in marks)

    def feed(self) -> None:
        """Begin a new line."""
        self.line += 1
        self.x = 0
        self.before = ""

    def part(self, first: int, end: int | None) -> Flow:
        """The lines from *first* up to before *end*."""
        last = self.line + 1 if end is None else end

        def lines(marks: list[tuple[int, Mark]]) -> list[tuple[int, Mark]]:
            return [(line - first, mark) for line, mark in marks if first <= line < last]

        return replace(self, line=last - first - 1, boxes=lines(self.boxes), inks=lines(self.inks))

    def need(self, gap: float, width: float) -> None:
        """Leave a gap, or feed when the width does not fit behind it."""
        if self.before and self.x + gap + width > self.width + EDGE:
            self.feed()
        elif self.before:
            self.x += gap


def flowed(items: Sequence[Item], width: float, column: float, job: Job) -> Flow:
    """All items set into that width."""
    flow = Flow(job, width, column)
    _set(flow, items)
    return flow


def _set(flow: Flow, items: Sequence[Item]) -> None:
    for place, item in enumerate(items):
        if isinstance(item, Options):
            _options(flow, item)
        elif isinstance(item, Words):
            _words(flow, item, items[place + 1] if place + 1 < len(items) else None)
        elif isinstance(item, Blank):
            _blank(flow, item)
        elif isinstance(item, Value):
            _value(flow, item)
        elif isinstance(item, Either):
            _set(flow, item.then if flow.job.filled and flow.job.fact(item.name) == item.code else item.otherwise)
        elif isinstance(item, Feed):
            flow.feed()
        else:
            _stop(flow, item)


def _stop(flow: Flow, stop: Stop) -> None:
    target = stop.column * flow.column
    if target > flow.x or not flow.before:
        flow.x = target
        flow.before = ""


def _gap(item_gap: float | None, usual: float) -> float:
    return usual if item_gap is None else item_gap * m.MM


def _words(flow: Flow, item: Words, follower: Item | None) -> None:
    words = flow.job.words(item.text)
    width = width_of(words, m.LABEL_SIZE)
    usual = {"blank": m.RULE_TO_WORD, "date": m.DATE_GAP}.get(flow.before, m.PHRASE_GAP)
    with_blank = m.WORD_TO_RULE + LEAST_BLANK if isinstance(follower, Blank) else 0
    if width > flow.width:
        _wrapped(flow, words, 0 if not flow.before else _gap(item.gap, usual), size=m.LABEL_SIZE)
        return
    flow.need(_gap(item.gap, usual), width + with_blank)
    flow.put(placed(flow.x, flow.x + width, 0, words, m.LABEL_SIZE))
    flow.x += width
    flow.before = "words"


def _value(flow: Flow, item: Value) -> None:
    words = flow.job.value(item.name, item.kind)
    prompt = PROMPTS.get(item.kind, "")
    if not words and prompt:
        flow.need(_gap(item.gap, m.WORD_TO_RULE), date_width(prompt))
        flow.put(date_prompt(flow.x, 0, prompt))
        flow.x += date_width(prompt)
        flow.before = "date"
        return
    _fill(flow, words, _gap(item.gap, m.WORD_TO_RULE))
    flow.before = "date" if prompt else "words"


def _fill(flow: Flow, words: str, gap: float) -> None:
    """A value without a rule; it wraps when even the least size is too wide."""
    gap = gap if flow.before else 0
    size = _fitting_size(words, flow.width - flow.x - gap)
    width = width_of(words, size)
    if flow.x + gap + width > flow.width + EDGE:
        _wrapped(flow, words, gap)
        return
    flow.need(gap, width)
    flow.put(placed(flow.x, flow.x + width, 0, words, size))
    flow.x += width


def _fitting_size(words: str, room: float) -> float:
    size = m.VALUE_SIZE
    natural = composed(words, REGULAR).width / 1000
    while size > m.LEAST_VALUE_SIZE and natural * size > room:
        size -= m.SHRINK_STEP
    return size


def _blank(flow: Flow, item: Blank) -> None:
    words = flow.job.value(item.name, item.kind) if item.name else ""
    words = "" if words == BLANK_RULE else words
    gap = _gap(item.gap, m.WORD_TO_RULE if flow.before == "words" else m.PHRASE_GAP)
    wanted = item.width * m.MM if item.width is not None else LEAST_BLANK
    least = max(wanted, width_of(words, m.LEAST_VALUE_SIZE) + 2 * m.RULE_TO_WORD) if words else wanted
    gap = gap if flow.before else 0
    if item.width is not None and not words:
        flow.need(gap, wanted)
        gap = 0
    room = flow.width - flow.x - gap
    if words and least > room + EDGE:
        _wrapped(flow, words.replace("\n", " "), gap, ruled=True)
    else:
        flow.x += gap
        _ruled(flow, item, words, room if item.width is None else least)
    flow.before = "blank"


def _ruled(flow: Flow, item: Blank, words: str, width: float) -> None:
    """A rule with its value standing on it."""
    flow.put(iter((Stroke(flow.x, m.RULE_DROP, flow.x + width, m.RULE_DROP, m.RULE),)))
    if words:
        align = item.align or (Align.LEFT if item.width is None else Align.CENTRE)
        inset = m.WORD_TO_RULE if align is Align.LEFT else 0
        size = _fitting_size(words, width - 2 * m.RULE_TO_WORD)
        flow.put(placed(flow.x + inset, flow.x + width, 0, words, size, align=align))
    flow.x += width


def _wrapped(flow: Flow, words: str, gap: float, *, ruled: bool = False, size: float = m.LEAST_VALUE_SIZE) -> None:
    """Text too long for its line: it goes on over the lines below, each on a rule of its own when *ruled*."""
    start = flow.x + gap
    if flow.width - start < LEAST_BLANK:
        flow.feed()
        start = 0
    inset = start / size * 1000
    lines = paragraphs(words, widths(REGULAR), flow.width / size * 1000, indent=inset, justify=False)
    for place, line in enumerate(lines):
        if place:
            flow.feed()
        _lay(flow, line, size, start if place == 0 else 0, ruled)


def _lay(flow: Flow, line: Line, size: float, left: float, ruled: bool) -> None:
    flow.put(lettered(0, 0, line, size))
    if ruled:
        flow.put(iter((Stroke(left, m.RULE_DROP, flow.width, m.RULE_DROP, m.RULE),)))
    flow.x = flow.width if ruled else line.width * size / 1000
    flow.before = "words"


def _options(flow: Flow, options: Options) -> None:
    chosen = flow.job.fact(options.name)
    codes = chosen if isinstance(chosen, (tuple, frozenset)) else (chosen,)
    for choice in options.choices:
        _option(flow, choice, options.step * flow.column, chosen is not None and choice.code in codes)


def _option(flow: Flow, choice: Choice, step: float, ticked: bool) -> None:
    words = flow.job.words(choice.words)
    width = m.SQUARE + m.SQUARE_GAP + width_of(words, m.LABEL_SIZE)
    with_other = m.WORD_TO_RULE + LEAST_BLANK if choice.other else 0
    _option_place(flow, step, width + with_other)
    top = -m.MIDDLE * m.LABEL_SIZE - m.SQUARE / 2
    flow.boxes.append((flow.line, Box(flow.x, top, m.SQUARE, m.SQUARE, m.BOX_LINE)))
    if ticked:
        flow.put(iter((Tick(flow.x, top, m.SQUARE),)))
    left = flow.x + m.SQUARE + m.SQUARE_GAP
    flow.put(placed(left, flow.width, 0, words, m.LABEL_SIZE, face=BOLD if ticked else REGULAR))
    flow.x += width
    flow.before = "option"
    if choice.other:
        flow.before = "words"
        _blank(flow, Blank(choice.other))


def _option_place(flow: Flow, step: float, width: float) -> None:
    """Move to the next tab stop that leaves room behind the former option, or flow with the usual gap."""
    if not step or not flow.before:
        flow.need(m.OPTION_GAP, width)
        return
    stop = step
    while stop < flow.x + m.STOP_CLEARANCE:
        stop += step
    if stop + width > flow.width + EDGE:
        flow.feed()
    else:
        flow.x = stop


@dataclass(frozen=True, slots=True)
class FlowPiece:
    """A line of items, or several when they wrap."""

    flow: Flow
    steady: bool
    """Boxes on tab stops stand at the same place whatever is ticked."""
    size: float = m.LABEL_SIZE
    """The size whose middle is the line's."""
    lead: float = m.FLOW_LEAD
    endless: bool = False
    """Its lines would fill more than a page and may go on on the next."""

    @property
    def height(self) -> float:
        """Seven millimetres a line beyond the first where something is written by hand."""
        return 8 * m.MM + self.flow.line * self.lead

    @property
    def shape(self) -> Hashable:
        """Where the steady boxes stand."""
        return tuple(self.flow.boxes) if self.steady else None

    def split(self, room: float) -> tuple[FlowPiece, FlowPiece] | None:
        """The lines that fit *room* and the rest; None when none fits, or when they must stay together."""
        above = min(int((room - 8 * m.MM) // self.lead) + 1 if room >= 8 * m.MM else 0, self.flow.line)
        if not self.endless or above < 1:
            return None
        return replace(self, flow=self.flow.part(0, above)), replace(self, flow=self.flow.part(above, None))

    def _baseline(self, area: Area, line: int) -> float:
        return area.middle + m.MIDDLE * self.size + (line - self.flow.line / 2) * self.lead

    def _moved(self, area: Area, marks: list[tuple[int, Mark]]) -> Iterator[Mark]:
        for line, mark in marks:
            yield moved(mark, area.left, self._baseline(area, line))

    def constant(self, area: Area) -> Iterator[Mark]:
        """The boxes, where their places are fixed."""
        return self._moved(area, self.flow.boxes if self.steady else [])

    def changing(self, area: Area) -> Iterator[Mark]:
        """Everything else."""
        return self._moved(area, self.flow.inks if self.steady else self.flow.boxes + self.flow.inks)


def flow_piece(content: LineContent | Options, width: float, column: float, job: Job) -> FlowPiece:
    """A line or a set of options made ready for its width."""
    items = content.items if isinstance(content, LineContent) else (content,)
    steady = isinstance(content, Options) and content.step > 0 and not any(choice.other for choice in content.choices)
    size = m.VALUE_SIZE if all(isinstance(item, Value) for item in items) else m.LABEL_SIZE
    lead = m.WORDS_LEAD if all(isinstance(item, Words | Feed) for item in items) else m.FLOW_LEAD
    return FlowPiece(flowed(items, width - 2 * m.PADDING, column, job), steady, size, lead)
