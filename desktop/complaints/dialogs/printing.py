"""Paper of the room out of the page: what the print dialog offers, how it is rendered, how it is written down."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from desktop.complaints import forms, rules
from desktop.complaints.dialogs.words import clock_time
from desktop.complaints.service.frozen import governing
from desktop.core.contributions import Content, Printable, Printed, PrintOptions, Rendered
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.paper.definition import Form, Masking, Mode, Opinions, PadSheet, Paper, SignatureTable, Stamp
from desktop.policy.versions import Policy
from desktop.printouts import rules as paper
from desktop.printouts import service as printouts
from desktop.widgets.speech import tell

_PAPERS = {
    Paper.A4: sentence("complaints", "A4, {n} copies"),
    Paper.A4_LANDSCAPE: sentence("complaints", "A4 landscape, {n} copies"),
    Paper.A5_TWO_UP: sentence("complaints", "A5, {n} copies on one sheet"),
}
_PRINTED = sentence("complaints", "{paper}; printed {n} times already")
_LAST = sentence("complaints", "Last printed: {form} {time}")
_EXPECTED = frozenset({
    "validity", "first_contact_at", "second_contact_at", "owner", "answer_due_at", "result", "answered_at",
    "satisfaction", "promised_at", "enquiry_phone",
})  # fmt: skip
"""Facts that a form is expected to say in the end; while they are missing the clerk is told that they print empty."""


class Paperwork:
    """The forms about one complaint, or blanks and pads when there is none."""

    def __init__(self, desk: Desk, facts: rules.ComplaintFacts | None = None) -> None:
        self._desk, self._facts = desk, facts
        self._pads: dict[str, str] = {}

    @property
    def number(self) -> str:
        """The number on the paper; empty on blanks."""
        return self._facts.number if self._facts is not None else ""

    @property
    def subject(self) -> str:
        """What the dialog says behind its heading."""
        return f"{self.number} {self._facts.customer_name}" if self._facts is not None else ""

    def printables(self, chosen: Sequence[str]) -> list[Printable]:
        """The room's forms for the print dialog, those of the codes *chosen* ticked."""
        return [self._printable(form, form.code in chosen) for form in forms.FORMS]

    def note(self, printed: Printed) -> None:
        """Write a print down; a pad is written down under the number of its first sheet.

        Raises:
            Denied: the account may not print.
        """
        form = form_of(printed.code)
        number = {Content.FILLED: self.number, Content.PAD: self._pads.get(form.code, "")}.get(printed.content, "")
        written = paper.Print(
            form=form.code,
            number=number,
            template=form.template,
            policy=self._policy().version,
            content=printed.rendered.pdf,
            mode=printed.content,
            copies=len(form.copies) * printed.times,
            needs_signature=printed.outstanding and awaits_signature(form),
        )
        printouts.record_printout(self._desk, written)

    def last_printed(self) -> tuple[str, str] | None:
        """The code of the form that was printed last, and when in words; None before the first print."""
        found = printouts.printouts(self._desk, self.number) if self.number and self._desk.may(paper.READ) else []
        if not found:
            return None
        time = clock_time(found[0].printed_at, self._desk.now())
        return found[0].form, tell(_LAST.of(form=found[0].form, time=time))

    def _printable(self, form: Form, chosen: bool) -> Printable:
        before, about = self._printed_before(form), paper_words(form)
        filled = (Content.FILLED,) if self._facts is not None else ()
        pad = (Content.PAD,) if self._desk.may(paper.PAD) else ()
        stamp = self._stamp(before)
        return Printable(
            code=form.code,
            title=form.title,
            paper=tell(_PRINTED.of(paper=about, n=before)) if before else about,
            copies=len(form.copies),
            render=lambda content, options: self._render(form, _masked(stamp, options), content),
            issue=partial(self._issue, form),
            contents=(*filled, Content.BLANK, *pad),
            chosen=chosen,
            file_name=f"{form.code} {self.subject}".strip(),
        )

    def _issue(self, form: Form, content: Content, options: PrintOptions) -> Callable[[], Rendered]:
        """The paper as it leaves the printer: the present moment, the true count of reprints, a pad's own numbers."""
        if content is Content.PAD:
            return self._pad(form, options.sheets)
        stamp = _masked(self._stamp(self._printed_before(form)), options)
        return partial(self._render, form, stamp, content)

    def _pad(self, form: Form, sheets: int) -> Callable[[], Rendered]:
        desk = self._desk
        receiver = desk.office.counter or desk.actor.name
        pad = printouts.add_pad(desk, paper.PadDraft(form.code, form.template, desk.policy.version, sheets, receiver))
        self._pads[form.code] = pad.numbers[0]
        stamp = self._stamp(0)
        stamps = [
            replace(stamp, pad=PadSheet(number, pad.pad_number, place, pad.sheets, desk.today(), receiver))
            for place, number in enumerate(pad.numbers, 1)
        ]

        def render() -> Rendered:
            from desktop.paper import press  # ReportLab is read on the first print

            return Rendered(press.render_batch(form, [(None, one) for one in stamps], Mode.PAD))

        return render

    def _render(self, form: Form, stamp: Stamp, content: Content) -> Rendered:
        from desktop.paper import press  # ReportLab is read on the first print

        if content is not Content.FILLED or self._facts is None:
            return Rendered(press.render(form, None, replace(stamp, reprints=0), Mode.BLANK))
        lacking = dict.fromkeys(one.character for one in press.missing(form, self._facts))
        pdf = press.render(form, self._facts, stamp, Mode.FILLED)
        return Rendered(pdf, _left_free(form, self._facts), "".join(lacking))

    def _stamp(self, before: int) -> Stamp:
        policy = self._policy()
        return Stamp(
            printed_at=self._desk.now(),
            operator=self._desk.actor.name,
            company=self._desk.office.company,
            branch=self._desk.office.branch,
            policy=policy.version,
            reprints=before,
            clauses=policy.printed,
        )

    def _policy(self) -> Policy:
        return governing(self._desk, self._facts.received_at if self._facts is not None else None)

    def _printed_before(self, form: Form) -> int:
        if not self.number or not self._desk.may(paper.READ):
            return 0
        return printouts.printed_before(self._desk, form.code, self.number)


def form_of(code: str) -> Form:
    """The form of a code."""
    return next(form for form in forms.FORMS if form.code == code)


def awaits_signature(form: Form) -> bool:
    """Whether the paper comes back signed by others: it has a strip of signatures or opinions."""
    return any(isinstance(part, SignatureTable | Opinions) for part in form.rows)


def paper_words(form: Form) -> str:
    """Size and copies of a form: ``A4, 2 copies``."""
    return tell(_PAPERS[form.paper].of(n=len(form.copies)))


def _masked(stamp: Stamp, options: PrintOptions) -> Stamp:
    return replace(stamp, masking=Masking.BY_COPY if options.masked else Masking.NONE)


def _left_free(form: Form, facts: rules.ComplaintFacts) -> tuple[str, ...]:
    """The labels of expected facts that the paper leaves free."""
    from desktop.paper.naming import names

    free = (named.label for named in names(form) if named.name in _EXPECTED and not getattr(facts, named.name, None))
    return tuple(dict.fromkeys(free))
