"""The press: one definition, facts or none, and a stamp become the bytes of a PDF; the same in, the same out."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from threading import Lock

from desktop.paper import measures as m
from desktop.paper.borders import lines
from desktop.paper.cells import Area
from desktop.paper.definition import Form, Mode, Paper, Stamp
from desktop.paper.drawing import Sheet
from desktop.paper.fonts import lacking
from desktop.paper.furniture import Surroundings, cut_line
from desktop.paper.layout import Page, Plan, areas, planned
from desktop.paper.marks import Mark, Shade
from desktop.paper.naming import Named, names
from desktop.paper.report import Report
from desktop.paper.reporting import ReportPage, laid_out
from desktop.paper.values import Job

KEPT_FRAMES = 64
_at_work = Lock()
_frames: OrderedDict[Hashable, tuple[Form, list[Mark]]] = OrderedDict()
_NO_STAMP = Stamp(datetime(2000, 1, 1, tzinfo=UTC), "", "", "")


@dataclass(frozen=True, slots=True)
class Missing:
    """A character that no font of ours has, and the field where it must be written by hand."""

    character: str
    field: str
    label: str


def render(form: Form, facts: object | None, stamp: Stamp, mode: Mode) -> bytes:
    """The form as PDF, every wanted copy one after the other (slips: two on a sheet).

    Raises:
        ValueError: the stamp wants no copy that the form has.
    """
    return render_batch(form, ((facts, stamp),), mode)


def render_batch(form: Form, sheets: Sequence[tuple[object | None, Stamp]], mode: Mode) -> bytes:
    """Many forms of one kind in one PDF: a list of records, or the sheets of a pad."""
    sheet = m.SHEETS[form.paper]
    height = sheet.height * (2 if form.paper is Paper.A5_TWO_UP else 1)
    with _at_work:
        file = Sheet(sheet.width, height, form.title)
        plans: dict[object, Plan] = {}
        for facts, stamp in sheets:
            job = Job(facts, stamp, mode)
            _print(file, form, job, {} if job.filled else plans)
        return file.data()


def missing(form: Form, facts: object) -> tuple[Missing, ...]:
    """The characters of the printed fields that the fonts lack; room is left for each on the paper."""
    job = Job(facts, _NO_STAMP, Mode.FILLED)
    found = [Missing(character, named.name, named.label)
             for named in names(form)
             for text in _printed(job, named)
             for character in lacking(text)]  # fmt: skip
    return tuple(dict.fromkeys(found))


def _printed(job: Job, named: Named) -> Iterator[str]:
    """The texts printed under a name; a table's column has one for each item."""
    table, _, column = named.name.rpartition(".")
    items = job.fact(table) if table else None
    if isinstance(items, (tuple, list)):
        yield from (job.value(f"{table}.{place}.{column}", named.kind) for place in range(len(items)))
    else:
        yield job.value(named.name, named.kind)


def _print(file: Sheet, form: Form, job: Job, plans: dict[object, Plan]) -> None:
    every = range(1, len(form.copies) + 1)
    wanted = [place for place in job.stamp.copies or every if place in every]
    if not wanted:
        raise ValueError(f"{form.code} has no copy {job.stamp.copies}")
    sides = [list(_pages(form, replace(job, masked=form.copies[place - 1].masked), place, plans)) for place in wanted]
    if form.paper is Paper.A5_TWO_UP:
        _slips(file, sides)
        return
    for side in sides:
        for page in side:
            page.draw(file, 0)
            file.turn()


def _slips(file: Sheet, sides: Sequence[Sequence[Printed | PrintedReport]]) -> None:
    """Two slips on a sheet, the cut line between them."""
    half = m.SHEETS[Paper.A5_TWO_UP].height
    for at in range(0, len(sides), 2):
        pair = sides[at : at + 2]
        for number in range(max(len(side) for side in pair)):
            for place, side in enumerate(pair):
                if number < len(side):
                    side[number].draw(file, place * half)
            file.repeated("cut", cut_line())
            file.turn()


@dataclass(frozen=True, slots=True)
class Printed:
    """One page of one copy, ready to be drawn."""

    plan: Plan
    page: Page
    around: Surroundings

    def draw(self, file: Sheet, drop: float) -> None:
        """Draw it, *drop* points lower on the sheet."""
        job = self.around.job
        key = self._key()
        file.repeated(key, self._frame(key), drop)
        if job.filled:
            file.draw(self._ink(), drop)
        else:
            file.draw(self.around.marks(), drop)

    def _key(self) -> Hashable:
        """All that decides the constant part; on blanks that is everything within the frame."""
        stamp, filled = self.around.job.stamp, self.around.job.filled
        strips = tuple(
            (strip.band.place, round(strip.height, 2), *(piece.shape for _, piece in strip.pieces))
            for strip in self.page.strips
        )
        words = None if filled else (stamp.company, stamp.branch, stamp.operator, *sorted(stamp.clauses.items()))
        return id(self.plan.form), stamp.shading, words, strips

    def _frame(self, key: Hashable) -> list[Mark]:
        """The page's constant part, remembered for the next page of the same shape."""
        if key in _frames:
            _frames.move_to_end(key)
            return _frames[key][1]
        marks = list(self._constant())
        _frames[key] = (self.plan.form, marks)
        while len(_frames) > KEPT_FRAMES:
            _frames.popitem(last=False)
        return marks

    def _constant(self) -> Iterator[Mark]:
        sheet = m.SHEETS[self.plan.form.paper]
        job = self.around.job
        cells = list(areas(self.plan, self.page))
        for area, piece, _ in cells:
            for mark in piece.constant(area):
                if job.stamp.shading or not isinstance(mark, Shade):
                    yield mark
            if not job.filled:
                yield from piece.changing(area)
        sections = [area.y for area, _, strip in cells if strip.row.section and area.y > self.page.top]
        frame = Area(sheet.left, self.page.top, sheet.frame_width, self.page.bottom - self.page.top)
        yield from lines((area for area, _, _ in cells), sections, frame)

    def _ink(self) -> Iterator[Mark]:
        for area, piece, _ in areas(self.plan, self.page):
            yield from piece.changing(area)
        yield from self.around.marks()


@dataclass(frozen=True, slots=True)
class PrintedReport:
    """One page of a report, ready to be drawn."""

    page: ReportPage
    around: Surroundings

    def draw(self, file: Sheet, drop: float) -> None:
        """Draw it, *drop* points lower on the sheet."""
        shading = self.around.job.stamp.shading
        marks = self.page.marks(m.SHEETS[self.around.form.paper])
        file.draw((mark for mark in marks if shading or not isinstance(mark, Shade)), drop)
        file.draw(self.around.marks(), drop)


def _pages(form: Form, job: Job, copy: int, plans: dict[object, Plan]) -> Iterator[Printed | PrintedReport]:
    if isinstance(form, Report):
        pages = laid_out(form, job)
        for place, laid in enumerate(pages):
            yield PrintedReport(laid, Surroundings(form, job, copy, place, len(pages)))
        return
    key = job.masked if job.filled else None
    plan = plans.get(key) or plans.setdefault(key, planned(form, job))
    for place, page in enumerate(plan.pages):
        yield Printed(plan, page, Surroundings(form, job, copy, place, len(plan.pages)))
