"""The report on paper and as a workbook: what the print dialog offers, what is written down of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from desktop.complaints import service
from desktop.complaints.forms.reports import REPORT
from desktop.complaints.rules.reports import Content as Report
from desktop.complaints.rules.reports import ReportDraft, shown_digest
from desktop.complaints.service.reports import workbook
from desktop.core.contributions import Content, Printable, Printed, PrintOptions, Rendered
from desktop.core.sentence import sentence
from desktop.core.whole_files import whole_file
from desktop.desk import Desk
from desktop.paper.definition import Mode, Stamp
from desktop.printouts import rules as paper
from desktop.printouts import service as printouts
from desktop.printouts.dialogs.paperwork import printed_before
from desktop.widgets.jobs import Job
from desktop.widgets.speech import tell

_PAPER = sentence("complaints", "A4, 1 copy")
_DRAFT = sentence("complaints", "A4, draft: not signed yet")
_PRINTED = sentence("complaints", "{paper}; printed {n} times already")


class ReportPaper:
    """Prints and exports one report; a draft's records are read when it is printed."""

    def __init__(self, desk: Desk, content: Report) -> None:
        self._desk, self._content = desk, content

    @property
    def file_name(self) -> str:
        """What its files are called."""
        return f"{REPORT.code} {self._content.number}"

    def printable(self) -> Printable:
        """The form for the print dialog."""
        before = self._printed_before()
        about = tell(_PAPER if self._content.digest else _DRAFT)
        return Printable(
            code=REPORT.code,
            title=f"投诉分析{self._content.period_title}",
            paper=tell(_PRINTED.of(paper=about, n=before)) if before else about,
            copies=1,
            render=lambda _content, _options: self._render(before),
            issue=self._issue,
            contents=(Content.FILLED,),
            chosen=True,
            file_name=self.file_name,
        )

    def note(self, printed: Printed) -> None:
        """Write a print down; a signed report comes back with the manager's words on it.

        Raises:
            Denied: the account may not print.
        """
        awaited = printed.outstanding and bool(self._content.digest)
        self._written(printed.rendered.pdf, printed.times, awaited)

    def export(self, path: Path) -> Callable[[Job], bytes]:
        """Work that writes the workbook into *path*, which keeps its former content until all is written."""

        def work(job: Job) -> bytes:
            told = workbook(self._whole(partial(_step, job)))
            with whole_file(path) as part:
                part.write_bytes(told)
                job.check()
            return told

        return work

    def exported(self, told: bytes) -> None:
        """Write an export down like a print."""
        self._written(told, 1, False)

    def _issue(self, _content: Content, _options: PrintOptions) -> Callable[[], Rendered]:
        return partial(self._render, self._printed_before())

    def _render(self, before: int) -> Rendered:
        from desktop.paper import press  # ReportLab is read on the first print

        whole = self._whole()
        stamp = Stamp(
            printed_at=self._desk.now(),
            operator=self._desk.actor.name,
            company=whole.company,
            branch=whole.branch,
            policy=whole.policy,
            reprints=before,
            digest=shown_digest(whole.digest),
        )
        return Rendered(press.render(REPORT, whole, stamp, Mode.FILLED))

    def _whole(self, told: Callable[[int, int], None] = lambda _done, _all: None) -> Report:
        """The report with its records: a signed one has them, a draft's are read now."""
        if self._content.digest:
            return self._content
        return service.whole_report(self._desk, ReportDraft(self._content.period), told)

    def _printed_before(self) -> int:
        return printed_before(self._desk, REPORT.code, self._content.number)

    def _written(self, told: bytes, copies: int, awaited: bool) -> None:
        printouts.record_printout(
            self._desk,
            paper.Print(
                form=REPORT.code,
                number=self._content.number,
                template=REPORT.template,
                policy=self._content.policy,
                content=told,
                mode=Content.FILLED,
                copies=copies,
                needs_signature=awaited,
            ),
        )


def _step(job: Job, done: int, total: int) -> None:
    job.check()
    job.progress(done, total)
