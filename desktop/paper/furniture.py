"""What stands around the frame: company, title, number, copy mark, notes, QR and footer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.core.clock import local
from desktop.paper import measures as m
from desktop.paper.composition import paragraphs
from desktop.paper.definition import BLANK_RULE, Align, Copy, Form, Mode, Paper
from desktop.paper.fonts import BOLD, COMPANY, REGULAR, TITLE, fitting, widths
from desktop.paper.lettering import lettered, placed, upright, width_of
from desktop.paper.marks import Code, Dashes, Mark, Stroke
from desktop.paper.report import Report
from desktop.paper.values import Job

COMPANY_TRACKING = 60
FOLLOWING_TRACKING = 120
BLANK_NUMBER_RULE = 46 * m.MM
NOTES_BESIDE_QR = 4.3 * m.MM
NOTES_HEAD = "说明："
CUT_WORDS = "沿此线裁开"
CUT_SIZE, CUT_TRACKING = 7.0, 250
CUT_GAP, CUT_INSET = 1.8 * m.MM, 8 * m.MM
LEAST_SHRUNK = 0.6
LEAST_LEFT, LEFT_LINES, LEFT_STEP = 7.5, 2, 0.9
RULES_TO_WRITE_ON = 3  # so many times the rule of a silent clause have room for a name or a day


@dataclass(frozen=True, slots=True)
class Surroundings:
    """One page of one copy, and what its surroundings say."""

    form: Form
    job: Job
    copy: int
    page: int
    pages: int

    @property
    def sheet(self) -> m.Sheet:
        """The measures of the sheet."""
        return m.SHEETS[self.form.paper]

    @property
    def number(self) -> str:
        """The form's number: its record's, its pad's, or none on a blank."""
        if self.job.mode is Mode.PAD and self.job.stamp.pad:
            return self.job.stamp.pad.number
        return self.job.value(self.form.number) if self.form.number else ""

    def marks(self) -> Iterator[Mark]:
        """Everything outside the frame."""
        yield from self._head()
        yield from self._number_line()
        yield from self._copy_mark()
        yield from self._notes()
        yield from self._footer()

    def _head(self) -> Iterator[Mark]:
        sheet, title = self.sheet, self._title
        if self.page:
            y = sheet.next_top - sheet.title_lift - (1 - m.ASCENT) * m.FOLLOWING_TITLE_SIZE
            yield from self._centred(y, f"{title}（续）", m.FOLLOWING_TITLE_SIZE, TITLE, FOLLOWING_TRACKING)
            return
        y = sheet.company_top + m.ASCENT * sheet.company_size
        yield from self._centred(y, self.job.stamp.company, sheet.company_size, COMPANY, COMPANY_TRACKING)
        y = sheet.company_top + sheet.company_size + 2.6 * m.MM + m.ASCENT * sheet.title_size
        yield from self._centred(y, title, sheet.title_size, TITLE, m.title_tracking(len(title)) * 1000)

    @property
    def _title(self) -> str:
        """The form's title; a report's may say what it is about."""
        heading = self.form.heading if isinstance(self.form, Report) else ""
        return self.job.words(heading or self.form.title)

    def _centred(self, y: float, words: str, size: float, face: str, tracking: float) -> Iterator[Mark]:
        """A title line on the frame's middle, made smaller when it is wider than the frame."""
        face = fitting(words, face)
        width = width_of(words, size, face, tracking)
        size *= max(LEAST_SHRUNK, min(1, self.sheet.frame_width / width)) if width else 1
        return placed(
            self.sheet.left, self.sheet.right, y, words, size, align=Align.CENTRE, face=face, tracking=tracking
        )

    def _number_line(self) -> Iterator[Mark]:
        sheet = self.sheet
        y = sheet.top(self.page) - m.NUMBER_LIFT
        words_end = sheet.right - BLANK_NUMBER_RULE
        if self.form.number and self.number:
            tracking = m.NUMBER_TRACKING / m.NUMBER_SIZE * 1000
            words_end = sheet.right - width_of(self.number, m.NUMBER_SIZE, BOLD, tracking)
            yield from placed(words_end, sheet.right, y, self.number, m.NUMBER_SIZE, face=BOLD, tracking=tracking)
            words_end -= 0.5 * m.MM
        elif self.form.number:
            yield Stroke(words_end, y + m.RULE_DROP, sheet.right, y + m.RULE_DROP, m.RULE)
        if self.form.number:
            yield from placed(sheet.left, words_end - m.WORD_TO_RULE, y, "编号 No.", m.LABEL_SIZE, align=Align.RIGHT)
        yield from self._left(y, words_end - sheet.left - 22 * m.MM)

    def _left(self, y: float, room: float) -> Iterator[Mark]:
        """The words at the left of the number: smaller where they are long, then on two lines."""
        words = self.job.words(self.form.left)
        if not self.job.filled:
            words = words.replace(BLANK_RULE, BLANK_RULE * RULES_TO_WRITE_ON)
        size = m.LABEL_SIZE * min(1, room / max(width_of(words, m.LABEL_SIZE), 1))
        if size >= LEAST_LEFT:
            yield from placed(self.sheet.left, self.sheet.left + room, y, words, size)
            return
        size = LEAST_LEFT
        while len(lines := paragraphs(words, widths(REGULAR), room / size * 1000, justify=False)) > LEFT_LINES:
            size *= LEFT_STEP
        for place, line in enumerate(reversed(lines)):
            yield from lettered(self.sheet.left, y - place * m.WRAPPED * size, line, size)

    def _copy_mark(self) -> Iterator[Mark]:
        mark: Copy = self.form.copies[self.copy - 1]
        top = self.sheet.top(self.page) + m.COPY_MARK_DROP
        x = self.sheet.right + m.COPY_MARK_OUT
        return upright(x, top, mark.mark, m.LABEL_SIZE, m.COPY_MARK_STEP * m.LABEL_SIZE)

    def _notes(self) -> Iterator[Mark]:
        if not self.form.notes or self.page < self.pages - 1:
            return
        sheet, size = self.sheet, m.NOTE_SIZE
        y = sheet.bottom + m.NOTES_DROP + m.ASCENT * size
        indent = width_of(NOTES_HEAD, size)
        left = sheet.left + indent
        measure = (sheet.frame_width - indent - m.QR_SIDE - NOTES_BESIDE_QR) / size * 1000
        yield from placed(sheet.left, left, y, NOTES_HEAD, size)
        for place, note in enumerate(self.form.notes, 1):
            words = self.job.words(note if len(self.form.notes) == 1 else f"{place}．{note}")
            for line in paragraphs(words, widths(REGULAR), measure, justify=False):
                yield from lettered(left, y, line, size)
                y += m.NOTE_LEAD

    def _footer(self) -> Iterator[Mark]:
        sheet, size = self.sheet, m.FOOTER_SIZE
        side = m.QR_SIDE
        yield Code(sheet.right - side, sheet.footer - m.QR_OVER_FOOTER - side, side, self.code)
        left, y, right = sheet.left, sheet.footer, sheet.right
        parts = (f"{self.form.code}/{self.form.template}", self.number, f"{self.page + 1}/{self.pages}")
        last = "　".join(part for part in parts if part)
        yield from placed(left, right, y, last, size, align=Align.RIGHT)
        first, middle = "　".join(self._printing()), f"第 {self.page + 1} 页　共 {self.pages} 页"
        room = right - left - width_of(middle, size) - width_of(last, size) - 4 * size
        shrunk = size * max(LEAST_SHRUNK, min(1, room / max(width_of(first, size), 1)))
        yield from placed(left, right, y, first, shrunk)
        # In the middle of the frame; where the first words reach so far, behind them.
        centred = (left + right - width_of(middle, size)) / 2
        yield from placed(max(centred, left + width_of(first, shrunk) + 2 * size), right, y, middle, size)

    def _printing(self) -> Iterator[str]:
        """How this sheet came about."""
        stamp, mode = self.job.stamp, self.job.mode
        if mode is Mode.PAD and stamp.pad:
            pad = stamp.pad
            yield f"编号本 第 {pad.book} 册 {pad.sheet}/{pad.sheets}"
            yield f"{pad.issued_on:%Y-%m-%d} 领用：{pad.issued_to}"
        else:
            if mode is Mode.BLANK:
                yield "空白表"
            yield f"打印 {local(stamp.printed_at):%Y-%m-%d %H:%M}"
            if mode is Mode.FILLED:
                yield stamp.operator
        if stamp.reprints:
            yield f"补打 {stamp.reprints} 次"
        if stamp.digest:  # what is fixed says its policy itself, and the line has no room for both
            yield f"已固化 摘要 {stamp.digest}"
        elif stamp.policy:
            yield f"政策 {stamp.policy}"

    @property
    def code(self) -> str:
        """What the QR says: no personal data, upper case only."""
        form = self.form
        page = f"{self.page + 1}/{self.pages}"
        return f"WX1:{form.code}:{self.number}:{form.template}:{page}:{self.copy}".upper()


def cut_line() -> Iterator[Mark]:
    """The dashed line between two slips, with its words set into it."""
    sheet = m.SHEETS[Paper.A5_TWO_UP]
    y, middle = sheet.height, sheet.width / 2
    half = width_of(CUT_WORDS, CUT_SIZE, tracking=CUT_TRACKING) / 2
    yield Dashes(CUT_INSET, y, middle - half - CUT_GAP)
    yield Dashes(middle + half + CUT_GAP, y, sheet.width - CUT_INSET)
    yield from placed(middle - half, middle + half, y + m.MIDDLE * CUT_SIZE, CUT_WORDS, CUT_SIZE, tracking=CUT_TRACKING)
