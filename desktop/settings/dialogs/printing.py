"""Puts 政策审批单 and 日志摘录 on paper through the print dialog and has every print written down."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache

from desktop.core.clause import Clause
from desktop.core.clock import local_day
from desktop.core.contributions import Content, Printable, Printed, PrintOptions, Rendered
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.paper.definition import Form, Mode
from desktop.policy.versions import BEGINNING
from desktop.printouts import rules as printouts
from desktop.printouts import service as print_service
from desktop.printouts.dialogs.paperwork import printed_before, stamp_of
from desktop.settings import rules, service
from desktop.settings.dialogs.version_form import VersionForm
from desktop.settings.forms import JOURNAL_EXTRACT, POLICY_SHEET
from desktop.widgets.speech import tell

_MODES = {Content.FILLED: Mode.FILLED, Content.BLANK: Mode.BLANK}


def approval_sheet(
    desk: Desk, version: str, changes: Mapping[str, Clause[object]], form: VersionForm, missing: int
) -> rules.PolicySheet:
    """The facts of 政策审批单: a version as it was made, or with *changes* the next one as it is drafted in *form*."""
    facts = next(one for one in service.policy_versions(desk) if one.version == version)
    clauses = service.clauses(desk, version)
    base = version if changes else str(max(1, int(version) - 1))
    standing = service.clauses(desk, base)
    before, lines = ({one.line.name: one.line for one in found} for found in (standing, clauses))
    added = {one.line.name for one in (*standing, *clauses) if one.added}
    listed = rules.sheet_lines(before, lines, changes, added)
    number = str(int(version) + 1) if changes else version
    return rules.PolicySheet(
        number=f"{desk.store.code}-{POLICY_SHEET.code}-{number}",
        company=desk.office.company,
        branch=desk.office.branch,
        version=f"第 {number} 版" + ("（草稿）" if changes else ""),
        base=f"第 {base} 版",
        effective_on=_drafted_day(form) if changes else _day(facts),
        prepared_by=desk.actor.name if changes else facts.made_by,
        approved_by=form.approved_by if changes else facts.approved_by,
        note=form.note if changes else facts.note,
        count=len(listed),
        changed=sum(1 for line in listed if line.mark == rules.CHANGED),
        missing=missing,
        lines=listed,
    )


def _drafted_day(form: VersionForm) -> date | None:
    return None if form.effective_on == date.min else form.effective_on


def _day(facts: rules.VersionFacts) -> date | None:
    return None if facts.effective_at == BEGINNING else local_day(facts.effective_at)


def policy_printable(desk: Desk, sheet: rules.PolicySheet) -> Printable:
    """The sheet as the print dialog offers it: filled or blank."""
    return _printable(
        desk, POLICY_SHEET, sheet.number, lambda: sheet, tell(sentence("settings", "A4, one copy for the file"))
    )


def journal_printable(desk: Desk, number: str, extract: Callable[[], rules.JournalExtract]) -> Printable:
    """日志摘录 as the print dialog offers it; *extract* is read on the worker, once."""
    paper = tell(sentence("settings", "A4 landscape, one copy for the file"))
    return _printable(desk, JOURNAL_EXTRACT, number, cache(extract), paper)


def _printable(desk: Desk, form: Form, number: str, facts: Callable[[], object], paper: str) -> Printable:
    before = printed_before(desk, form.code, number)

    def render(content: Content, _options: PrintOptions) -> Rendered:
        from desktop.paper import press  # the press loads at the first print

        told = facts() if content is Content.FILLED else None
        return Rendered(press.render(form, told, stamp_of(desk, before), _MODES[content]))

    return Printable(
        form.code,
        form.title,
        paper,
        len(form.copies),
        render,
        contents=(Content.FILLED, Content.BLANK),
        chosen=True,
        file_name=f"{form.code}-{number}",
    )


def note_print(desk: Desk, form: Form, number: str, what: Printed) -> None:
    """Write a print down; the signed sheet is expected back.

    Raises:
        Denied: the account may not print.
    """
    print_service.record_printout(
        desk,
        printouts.Print(
            form=form.code,
            number=number if what.content is Content.FILLED else "",
            template=form.template,
            policy=desk.policy.version,
            content=what.rendered.pdf,
            mode=what.content,
            copies=what.times,
            needs_signature=what.outstanding,
        ),
    )
