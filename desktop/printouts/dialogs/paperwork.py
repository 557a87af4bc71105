"""The papers of one record out of a page: what the dialog offers, how it is rendered, how it is written down."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType

from desktop.core import numbers
from desktop.core.contributions import Content, Printable, Printed, PrintOptions, Rendered
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.paper.definition import (
    Form,
    LongText,
    Masking,
    Mode,
    Opinions,
    PadSheet,
    Paper,
    Row,
    SignatureTable,
    Stamp,
)
from desktop.policy.versions import Policy
from desktop.printouts import rules as paper
from desktop.printouts import service as printouts
from desktop.widgets.clock_text import moment
from desktop.widgets.speech import tell

_PAPERS = {
    Paper.A4: sentence("printouts", "A4, {n} copies"),
    Paper.A4_LANDSCAPE: sentence("printouts", "A4 landscape, {n} copies"),
    Paper.A5_TWO_UP: sentence("printouts", "A5, {n} copies on one sheet"),
}
_SINGLE = {
    Paper.A4: sentence("printouts", "A4"),
    Paper.A4_LANDSCAPE: sentence("printouts", "A4 landscape"),
    Paper.A5_TWO_UP: sentence("printouts", "A5"),
}
_PRINTED = sentence("printouts", "{paper}; printed {n} times already")
_NUMBERED = sentence("printouts", "{number}; {paper}")
_LAST = sentence("printouts", "Last printed: {form} {time}")
_NO_EXPECTATIONS: Mapping[str, frozenset[str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Sheet:
    """One line of the print dialog: a form with the facts of one paper, or without any."""

    key: str
    """The form's code; of further papers of a kind with their short number behind it."""
    form: Form
    number: str = ""
    facts: object | None = None
    why_not: str = ""


class Paperwork:
    """The papers of one record, or blanks and pads when it has no number."""

    def __init__(
        self,
        desk: Desk,
        sheets: Iterable[Sheet],
        *,
        number: str = "",
        name: str = "",
        policy: Policy | None = None,
        expected: Mapping[str, frozenset[str]] = _NO_EXPECTATIONS,
        record: Callable[[Desk, paper.Print], object] = printouts.record_printout,
    ) -> None:
        """*policy* governs the record when it is not today's.

        *expected* are the facts that a form says in the end: while they are missing, the clerk is told that they
        print empty; *record* writes a print down with what else the room notes about it.
        """
        self._record = record
        self._desk, self.number, self._name, self._expected = desk, number, name, expected
        self._policy = policy or desk.policy
        self._pads: dict[str, str] = {}
        self.sheets = tuple(sheets)

    @property
    def subject(self) -> str:
        """What the dialog says behind its heading."""
        return f"{self.number} {self._name}".strip()

    def printables(self, chosen: Sequence[str]) -> list[Printable]:
        """The papers for the print dialog, those of the keys *chosen* ticked."""
        return [self._printable(sheet, sheet.key in chosen) for sheet in self.sheets]

    def why_not(self, code: str) -> str:
        """Why the paper of that code cannot be filled now; empty when it can."""
        return next((sheet.why_not for sheet in self.sheets if sheet.key == code), "")

    def note(self, printed: Printed) -> None:
        """Write a print down; a pad is written down under the number of its first sheet.

        Raises:
            Denied: the account may not print.
        """
        sheet = next(one for one in self.sheets if one.key == printed.code)
        number = {Content.FILLED: sheet.number, Content.PAD: self._pads.get(sheet.key, "")}.get(printed.content, "")
        written = paper.Print(
            form=sheet.form.code,
            number=number,
            template=sheet.form.template,
            policy=self._policy.version,
            content=printed.rendered.pdf,
            mode=printed.content,
            copies=len(sheet.form.copies) * printed.times,
            needs_signature=printed.outstanding and awaits_signature(sheet.form),
        )
        self._record(self._desk, written)

    def last_printed(self) -> tuple[str, str] | None:
        """The key of the paper that was printed last, and when in words; None before the first print."""
        if not self.number or not self._desk.may(paper.READ):
            return None
        keys = {(sheet.form.code, sheet.number): sheet.key for sheet in self.sheets if sheet.number}
        found = [
            one
            for number in dict.fromkeys(number for _, number in keys)
            for one in printouts.printouts(self._desk, number)
            if (one.form, one.number) in keys
        ]
        if not found:
            return None
        last = max(found, key=lambda one: (one.printed_at, one.id))
        time = tell(moment(last.printed_at, self._desk.now()))
        return keys[last.form, last.number], tell(_LAST.of(form=last.form, time=time))

    def _printable(self, sheet: Sheet, chosen: bool) -> Printable:
        form = sheet.form
        filled = (Content.FILLED,) if sheet.facts is not None else ()
        pad = (Content.PAD,) if self._desk.may(paper.PAD) else ()
        before = self._printed_before(sheet)
        stamp = self._stamp(before)
        return Printable(
            code=sheet.key,
            title=form.title,
            paper=self._second_line(sheet, before),
            copies=len(form.copies),
            render=lambda content, options: self._render(sheet, _masked(stamp, options), content),
            issue=partial(self._issue, sheet),
            contents=(*filled, Content.BLANK, *pad),
            unavailable=sheet.why_not,
            masks=any(copy.masked for copy in form.copies),
            chosen=chosen and not sheet.why_not,
            file_name=" ".join(part for part in (form.code, sheet.number or self.number, self._name) if part),
        )

    def _second_line(self, sheet: Sheet, before: int) -> str:
        about = paper_words(sheet.form)
        if sheet.number and sheet.number != self.number:
            about = tell(_NUMBERED.of(number=sheet.number, paper=about))
        return tell(_PRINTED.of(paper=about, n=before)) if before else about

    def _issue(self, sheet: Sheet, content: Content, options: PrintOptions) -> Callable[[], Rendered]:
        """The paper as it leaves the printer: the present moment, the true count of reprints, a pad's own numbers."""
        if content is Content.PAD:
            return self._pad(sheet, options.sheets)
        stamp = _masked(self._stamp(self._printed_before(sheet)), options)
        return partial(self._render, sheet, stamp, content)

    def _pad(self, sheet: Sheet, sheets: int) -> Callable[[], Rendered]:
        desk, form = self._desk, sheet.form
        receiver = desk.office.counter or desk.actor.name
        pad = printouts.add_pad(desk, paper.PadDraft(form.code, form.template, desk.policy.version, sheets, receiver))
        self._pads[sheet.key] = pad.numbers[0]
        stamp = self._stamp(0)
        stamps = [
            replace(stamp, pad=PadSheet(number, pad.pad_number, place, pad.sheets, desk.today(), receiver))
            for place, number in enumerate(pad.numbers, 1)
        ]

        def render() -> Rendered:
            from desktop.paper import press  # ReportLab is read on the first print

            return Rendered(press.render_batch(form, [(None, one) for one in stamps], Mode.PAD))

        return render

    def _render(self, sheet: Sheet, stamp: Stamp, content: Content) -> Rendered:
        from desktop.paper import press  # ReportLab is read on the first print

        form = sheet.form
        if content is not Content.FILLED or sheet.facts is None:
            return Rendered(press.render(form, None, replace(stamp, reprints=0), Mode.BLANK))
        lacking = dict.fromkeys(one.character for one in press.missing(form, sheet.facts))
        pdf = press.render(form, sheet.facts, stamp, Mode.FILLED)
        return Rendered(
            pdf, _left_free(form, sheet.facts, self._expected.get(form.code, frozenset())), "".join(lacking)
        )

    def _stamp(self, before: int) -> Stamp:
        return stamp_of(self._desk, before, self._policy)

    def _printed_before(self, sheet: Sheet) -> int:
        return printed_before(self._desk, sheet.form.code, sheet.number) if sheet.number else 0


def stamp_of(desk: Desk, before: int = 0, policy: Policy | None = None) -> Stamp:
    """What printing now adds to a paper that was printed *before* so often, under today's policy or the one given."""
    policy = policy or desk.policy
    return Stamp(
        printed_at=desk.now(),
        operator=desk.actor.name,
        company=desk.office.company,
        branch=desk.office.branch,
        policy=policy.version,
        reprints=before,
        clauses=policy.printed,
    )


def printed_before(desk: Desk, form: str, number: str) -> int:
    """How often a paper was printed already; 0 to an account that may not see prints."""
    return printouts.printed_before(desk, form, number) if desk.may(paper.READ) else 0


def sheets(forms: Iterable[Form], offers: Sequence[paper.PaperOffer] = ()) -> Iterator[Sheet]:
    """Every form in its order: with the papers that a record has, of several of a kind all of them."""
    for form in forms:
        found = [offer for offer in offers if offer.code == form.code]
        if not found:
            yield Sheet(form.code, form)
        for place, offer in enumerate(found):
            yield _sheet(form, offer, further=place > 0)


def _sheet(form: Form, offer: paper.PaperOffer, *, further: bool) -> Sheet:
    key = f"{form.code} {short_number(offer.number)}" if further else form.code
    return Sheet(key, form, offer.number, offer.facts, tell(offer.why_not) if offer.why_not is not None else "")


def short_number(number: str) -> str:
    """A paper's number without store and check character: enough to tell two papers of one case apart."""
    read = numbers.parse(number)
    return f"{read.period}-{read.counter:03d}" if isinstance(read, numbers.Number) else number


def awaits_signature(form: Form) -> bool:
    """Whether the paper comes back signed by others: it has a strip of signatures or opinions, or a signed text."""
    return any(
        isinstance(part, SignatureTable | Opinions) or (isinstance(part, Row) and _signed_text(part))
        for part in form.rows
    )


def _signed_text(row: Row) -> bool:
    return any(isinstance(cell.content, LongText) and cell.content.signature is not None for cell in row.cells)


def paper_words(form: Form) -> str:
    """Size and copies of a form: ``A4, 2 copies``; the size alone where there is one."""
    count = len(form.copies)
    return tell(_PAPERS[form.paper].of(n=count) if count > 1 else _SINGLE[form.paper])


def _masked(stamp: Stamp, options: PrintOptions) -> Stamp:
    return replace(stamp, masking=Masking.BY_COPY if options.masked else Masking.NONE)


def _left_free(form: Form, facts: object, expected: frozenset[str]) -> tuple[str, ...]:
    """The labels of expected facts that the paper leaves free."""
    from desktop.paper.naming import names
    from desktop.paper.values import fact

    free = (named.label for named in names(form) if named.name in expected and not fact(facts, named.name))
    return tuple(dict.fromkeys(free))
