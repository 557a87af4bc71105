"""Writing down what was printed, what came back signed, and giving out numbered pads."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from peewee import fn

from desktop.core import numbers
from desktop.core.contributions import Content
from desktop.core.permission import Permission
from desktop.core.problem import Problem, Problems, refuse
from desktop.core.sentence import Sentence, sentence
from desktop.desk import Desk
from desktop.printouts import rules
from desktop.printouts.records import Pad, PadSheet, PageReturn, Printout


def record_printout(desk: Desk, printed: rules.Print) -> UUID:
    """Write down a print and return its id.

    Raises:
        Denied: the account may not print.
        Problems: it is no print of ours; nothing was written.
    """
    with desk.transaction(rules.RECORD, "printouts.record") as work:
        refuse(rules.print_problems(printed))
        return Printout.create(
            form=printed.form,
            number=printed.number,
            template=printed.template,
            policy=printed.policy,
            digest=hashlib.sha256(printed.content).digest(),
            mode=printed.mode.value,
            copies=printed.copies,
            reprint=_times(printed.form, printed.number),
            account=desk.account_id,
            printed_at=work.at,
            needs_signature=printed.needs_signature and bool(printed.number),
        ).id


def printed_before(desk: Desk, form: str, number: str) -> int:
    """How often a form with this number was printed already."""
    desk.require(rules.READ)
    return _times(form, number)


def printouts(desk: Desk, number: str) -> list[rules.PrintoutFacts]:
    """Every print of the forms with this number, the newest first."""
    desk.require(rules.READ)
    rows = Printout.select().where(Printout.number == number).order_by(Printout.printed_at.desc(), Printout.id.desc())
    return [_facts(row) for row in rows]


def printouts_by_id(desk: Desk, printout_ids: Sequence[UUID]) -> list[rules.PrintoutFacts]:
    """These prints, the newest first; unknown ids are left out."""
    desk.require(rules.READ)
    rows = Printout.select().where(Printout.id.in_(list(printout_ids)))
    return [_facts(row) for row in rows.order_by(Printout.printed_at.desc(), Printout.id.desc())]


def about(desk: Desk, typed: str) -> Sentence | None:
    """What is known of a paper by its scanned code when its number opens no page: a blank, a sheet of a pad, a list;
    None when it was not printed here.
    """
    desk.require(rules.READ)
    scanned = rules.read_code(typed)
    if scanned is None:
        return None
    if not scanned.number:
        return rules.blank_words(scanned.form)
    sheet = pad_sheet(desk, typed)
    if sheet is not None:
        return rules.sheet_words(sheet)
    prints = Printout.select().where(Printout.number == scanned.number)
    if scanned.form:
        prints = prints.where(Printout.form == scanned.form)
    row = prints.order_by(Printout.printed_at.desc(), Printout.id.desc()).first()
    return None if row is None else rules.paper_words(row.form, row.number, row.printed_at)


def outstanding(desk: Desk, limit: int = 200) -> list[rules.PrintoutFacts]:
    """Papers that have not come back signed, the longest away first; of several prints of a form the last counts."""
    desk.require(rules.READ)
    newest = (
        Printout.select(fn.MAX(Printout.id).alias("id"))
        .where(Printout.needs_signature, Printout.returned_at.is_null())
        .group_by(Printout.form, Printout.number)
    )
    rows = Printout.select().where(Printout.id.in_(newest)).order_by(Printout.printed_at, Printout.id).limit(limit)
    return [_facts(row) for row in rows]


def mark_returned(desk: Desk, typed: str) -> rules.PrintoutFacts:
    """Note that a signed paper came back, by its scanned code or its number; returns the print it was.

    A scanned code is one page of one copy: the paper stays away until every page of that copy has come back.

    Raises:
        Denied: the account may not take papers back.
        Problems: no such paper is outstanding, or several with this number; nothing was written.
    """
    with desk.transaction(rules.RETURN, "printouts.return") as work:
        scanned = rules.read_code(typed)
        if scanned is None or not scanned.number:
            raise _not_taken(sentence("printouts", "This is neither a form's code nor a number."))
        away = _away(scanned)
        forms = sorted({row.form for row in away})
        if len(forms) > 1:
            text = sentence(
                "printouts", "{forms} with this number are outstanding: put the form before it, e.g. “{form} {number}”."
            )
            raise _not_taken(text.of(forms=" · ".join(forms), form=forms[0], number=scanned.number))
        if not away:
            raise _not_taken(_why_not(scanned))
        missing = _page_back(desk, away[0], scanned, work.at) if scanned.is_page else ()
        for row in () if missing else away:
            change = Printout.update(returned_at=work.at, returned_by=desk.account_id)
            change.where(Printout.id == row.id).execute()
        return _facts(Printout.get_by_id(away[0].id), missing)


def returned_pages(desk: Desk, printout_id: UUID) -> dict[str, tuple[int, ...]]:
    """The pages of a print that have come back, by copy."""
    desk.require(rules.READ)
    found: dict[str, list[int]] = {}
    for row in PageReturn.select().where(PageReturn.printout == printout_id).order_by(PageReturn.copy, PageReturn.page):
        found.setdefault(row.copy, []).append(row.page)
    return {copy: tuple(pages) for copy, pages in found.items()}


def add_pad(desk: Desk, draft: rules.PadDraft) -> rules.PadFacts:
    """Give out a pad of numbered blanks; its numbers are taken for good.

    Raises:
        Denied: the account may not give out pads.
        Problems: the draft is incomplete; nothing was written.
    """
    with desk.transaction(rules.PAD, "printouts.add_pad") as work:
        refuse(rules.pad_problems(draft))
        last = Pad.select(fn.MAX(Pad.pad_number)).where(Pad.code == desk.store.code).scalar() or 0
        pad = Pad.create(
            form=draft.form,
            code=desk.store.code,
            pad_number=int(last) + 1,
            template=draft.template,
            policy=draft.policy,
            sheets=draft.sheets,
            issued_to=draft.issued_to.strip(),
            issued_at=work.at,
            account=desk.account_id,
        )
        return _pad_facts(pad)


def pads(desk: Desk) -> list[rules.PadFacts]:
    """Every pad, the newest first."""
    desk.require(rules.READ)
    return [_pad_facts(pad) for pad in Pad.select().order_by(Pad.pad_number.desc())]


def pad_sheet(desk: Desk, typed: str) -> rules.SheetFacts | None:
    """The sheet of a pad by its scanned code or number; None when no pad has it."""
    desk.require(rules.READ)
    found = _known_sheet(desk, typed)
    if found is None:
        return None
    pad, place, number = found
    return _sheet(pad, place, PadSheet.get_or_none(PadSheet.number == number))


def pad_sheets(desk: Desk, pad_id: UUID) -> list[rules.SheetFacts]:
    """Every sheet of a pad with what became of it, in order; an unknown pad has none."""
    desk.require(rules.READ)
    pad = Pad.get_or_none(Pad.id == pad_id)
    if pad is None:
        return []
    known = {row.number: row for row in PadSheet.select().where(PadSheet.pad == pad_id)}
    return [_sheet(pad, place, known.get(number)) for place, number in enumerate(_pad_facts(pad).numbers, 1)]


def mark_sheet(desk: Desk, draft: rules.SheetDraft) -> rules.SheetFacts:
    """Write down what became of a sheet of a pad: used for a record, void, or missing; later words replace earlier.

    Raises:
        Denied: the account may not take papers back.
        Problems: no pad of this store has the sheet, or the draft is incomplete; nothing was written.
    """
    with desk.transaction(rules.RETURN, "printouts.mark_sheet"):
        refuse(rules.sheet_problems(draft))
        found = _known_sheet(desk, draft.typed)
        if found is None:
            raise _not_taken(sentence("printouts", "No pad given out here has this sheet."))
        pad, place, number = found
        typed = {"state": draft.state, "note": draft.note.strip()}
        if PadSheet.get_or_none(PadSheet.number == number) is None:
            PadSheet.create(pad=pad, number=number, sheet=place, **typed)
        else:
            PadSheet.update(**typed).where(PadSheet.number == number).execute()
        return _sheet(pad, place, PadSheet.get(PadSheet.number == number))


def _times(form: str, number: str) -> int:
    """Earlier prints; blanks have no number and are not counted."""
    return Printout.select().where(Printout.number == number, Printout.form == form).count() if number else 0


def _away(scanned: rules.Scanned) -> list[Printout]:
    """Prints of a paper that are outstanding, the newest first."""
    found = Printout.number == scanned.number
    if scanned.form:
        found &= Printout.form == scanned.form
    rows = Printout.select().where(found, Printout.needs_signature, Printout.returned_at.is_null())
    return list(rows.order_by(Printout.printed_at.desc(), Printout.id.desc()))


def _page_back(desk: Desk, away: Printout, scanned: rules.Scanned, at: datetime) -> tuple[int, ...]:
    """Write one page of a copy down and return the pages of that copy that are still away."""
    of_copy = (PageReturn.printout == away.id) & (PageReturn.copy == scanned.copy)
    before = {row.page for row in PageReturn.select(PageReturn.page).where(of_copy)}
    if scanned.page in before:
        missing = " · ".join(str(page) for page in rules.missing_pages(scanned.pages, frozenset(before)))
        text = sentence("printouts", "Page {page} came back already; page {missing} is still away.")
        raise _not_taken(text.of(page=scanned.page, missing=missing))
    PageReturn.create(
        printout=away.id,
        page=scanned.page,
        pages=scanned.pages,
        copy=scanned.copy,
        account=desk.account_id,
        returned_at=at,
    )
    return rules.missing_pages(scanned.pages, frozenset({*before, scanned.page}))


def _known_sheet(desk: Desk, typed: str) -> tuple[Pad, int, str] | None:
    """The pad, place and number of a sheet of this store; None when there is none."""
    scanned = rules.read_code(typed)
    number = numbers.parse(scanned.number) if scanned else None
    if not isinstance(number, numbers.Number) or number.series is not numbers.Series.PAD:
        return None
    pad = Pad.get_or_none(Pad.code == number.code, Pad.pad_number == int(number.period))
    if pad is None or number.code != desk.store.code or not 1 <= number.counter <= pad.sheets:
        return None
    return pad, number.counter, number.text


def _sheet(pad: Pad, place: int, row: PadSheet | None) -> rules.SheetFacts:
    state = rules.SheetState.UNUSED if row is None else rules.SheetState.of(row.state)
    note = "" if row is None else row.note
    number = numbers.pad(pad.code, pad.pad_number, place)
    return rules.SheetFacts(number, pad.form, pad.pad_number, place, pad.issued_to, state, note)


def _why_not(scanned: rules.Scanned) -> Sentence:
    prints = Printout.select().where(Printout.number == scanned.number)
    if scanned.form:
        prints = prints.where(Printout.form == scanned.form)
    if prints.where(Printout.returned_at.is_null(False)).exists():
        return sentence("printouts", "{number} came back already.").of(number=scanned.number)
    if prints.exists():
        return sentence("printouts", "{number} needs no signature; nothing is outstanding.").of(number=scanned.number)
    return sentence("printouts", "{number} was not printed here.").of(number=scanned.number)


def _not_taken(text: Sentence) -> Problems:
    return Problems([Problem("typed", text)])


def _facts(row: Printout, missing: tuple[int, ...] = ()) -> rules.PrintoutFacts:
    return rules.PrintoutFacts(
        id=row.id,
        form=row.form,
        number=row.number,
        template=row.template,
        policy=row.policy,
        digest=row.digest.hex(),
        mode=Content(row.mode),
        copies=row.copies,
        reprint=row.reprint,
        account_id=row.account_id,
        printed_at=row.printed_at,
        needs_signature=row.needs_signature,
        returned_at=row.returned_at,
        missing_pages=missing,
    )


def _pad_facts(pad: Pad) -> rules.PadFacts:
    leaves = tuple(numbers.pad(pad.code, pad.pad_number, leaf) for leaf in range(1, pad.sheets + 1))
    return rules.PadFacts(pad.id, pad.form, pad.pad_number, pad.sheets, pad.issued_to, pad.issued_at, leaves)


VERBS: Mapping[Callable[..., object], Permission] = {
    record_printout: rules.RECORD,
    printed_before: rules.READ,
    printouts: rules.READ,
    printouts_by_id: rules.READ,
    about: rules.READ,
    outstanding: rules.READ,
    mark_returned: rules.RETURN,
    add_pad: rules.PAD,
    pads: rules.READ,
    pad_sheet: rules.READ,
    pad_sheets: rules.READ,
    mark_sheet: rules.RETURN,
    returned_pages: rules.READ,
}
