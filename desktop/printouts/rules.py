"""Decisions about printed paper: what a scanned code says, and what a print or a pad must say."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from desktop.core import numbers
from desktop.core.clock import local
from desktop.core.contributions import Content
from desktop.core.kind import Kind
from desktop.core.permission import Permission
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence
from desktop.core.telling import RecordWords, Telling
from desktop.core.word import Word

READ = Permission("printouts.read")
RECORD = Permission("printouts.record")
RETURN = Permission("printouts.return")
PAD = Permission("printouts.pad")

PRINTOUTS = frozenset({Kind("printout")})

FORM = re.compile(r"F\d{2}")
MOST_SHEETS = 999
_CODE = re.compile(r"WX1:(F\d{2}):([0-9A-Z-]*):(\d+):(\d+)/(\d+):([0-9A-Z]*)")
_TYPED = re.compile(r"(?:(F\d{2})[\s:/]*)?(\S.*)")


class SheetState(Word):
    """What became of a sheet of a pad."""

    UNUSED = "unused", "未用"
    USED = "used", "已用"
    VOID = "void", "作废"
    MISSING = "missing", "遗失"


@dataclass(frozen=True, slots=True)
class Print:
    """A form that left the printer or was kept as PDF; *number* is empty on a blank."""

    form: str
    number: str
    template: int
    policy: str
    content: bytes
    mode: Content
    copies: int = 1
    needs_signature: bool = False


@dataclass(frozen=True, slots=True)
class PaperOffer:
    """One paper of a record: its form's code, its own number and facts; without facts *why_not* says why."""

    code: str
    number: str = ""
    facts: object | None = None
    why_not: Sentence | None = None


@dataclass(frozen=True, slots=True)
class PrintoutFacts:
    """A print as shown; *reprint* counts the earlier prints of the same form and number."""

    id: UUID
    form: str
    number: str
    template: int
    policy: str
    digest: str
    mode: Content
    copies: int
    reprint: int
    account_id: UUID
    printed_at: datetime
    needs_signature: bool
    returned_at: datetime | None
    missing_pages: tuple[int, ...] = ()
    """Pages of the copy that has begun to come back and is not complete."""


@dataclass(frozen=True, slots=True)
class Scanned:
    """What a form's code or a typed number says: *form* is empty when only a number was typed."""

    form: str
    number: str
    page: int = 1
    pages: int = 1
    copy: str = ""

    @property
    def is_page(self) -> bool:
        """Whether it names one page of one copy, as a scanned code does; a typed number means the whole paper."""
        return bool(self.copy)


@dataclass(frozen=True, slots=True)
class PadDraft:
    """A pad of numbered blanks as asked for: which form, how many sheets, handed to whom."""

    form: str
    template: int
    policy: str
    sheets: int
    issued_to: str


@dataclass(frozen=True, slots=True)
class PadFacts:
    """A numbered pad as shown and printed; *numbers* are those of its sheets, in order."""

    id: UUID
    form: str
    pad_number: int
    sheets: int
    issued_to: str
    issued_at: datetime
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetDraft:
    """What became of a sheet of a pad, by its scanned code or its number; *note* says for which record, or why."""

    typed: str
    state: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """One sheet of a pad: where it belongs and what became of it."""

    number: str
    form: str
    pad_number: int
    sheet: int
    issued_to: str
    state: SheetState
    note: str


def read_code(typed: str) -> Scanned | None:
    """What a scanner or a clerk entered: ``WX1:F03:QH-…:4:1/1:1``, ``F03 QH-…`` or a number alone; None when neither.

    Full-width characters of an input method and lost hyphens are forgiven.
    """
    plain = unicodedata.normalize("NFKC", typed).strip().upper()
    code = _CODE.fullmatch(plain)
    if code is not None:
        form, number, _template, page, pages, copy = code.groups()
        return Scanned(form, number, int(page), int(pages), copy)
    match = _TYPED.fullmatch(plain)
    if match is None:
        return None
    number = numbers.parse(match[2])
    return Scanned(match[1] or "", number.text) if isinstance(number, numbers.Number) else None


_SHEETS = {
    SheetState.UNUSED: sentence(
        "printouts",
        "{number} is sheet {sheet} of pad {pad} of {form}, handed to {to}; nothing was entered from it yet.",
    ),
    SheetState.USED: sentence("printouts", "{number} of a pad of {form} was entered: {note}."),
    SheetState.VOID: sentence("printouts", "{number} of a pad of {form} is void: {note}."),
    SheetState.MISSING: sentence("printouts", "{number} of a pad of {form} is missing: {note}."),
}


def blank_words(form: str) -> Sentence:
    """What the code of a blank says."""
    return sentence("printouts", "This is a blank {form} without a number: nothing is kept under it.").of(form=form)


def sheet_words(sheet: SheetFacts) -> Sentence:
    """What the code of a pad's sheet says."""
    return _SHEETS[sheet.state].of(
        number=sheet.number,
        sheet=sheet.sheet,
        pad=sheet.pad_number,
        form=sheet.form,
        to=sheet.issued_to,
        note=sheet.note,
    )


def paper_words(form: str, number: str, printed_at: datetime) -> Sentence:
    """What the code of a paper says that stands for no single record, e.g. of a list."""
    text = sentence("printouts", "{form} {number} was printed on {at}; it is about no single record, so no page opens.")
    return text.of(form=form, number=number, at=f"{local(printed_at):%Y-%m-%d %H:%M}")


def print_problems(printed: Print) -> list[Problem]:
    """What speaks against writing a print down."""
    found = []
    if not FORM.fullmatch(printed.form):
        found.append(Problem("form", sentence("printouts", "A form is called by F and two digits, e.g. F03.")))
    if printed.copies < 1:
        found.append(Problem("copies", sentence("printouts", "At least one copy.")))
    if not printed.number and printed.mode is not Content.BLANK:
        found.append(Problem("number", sentence("printouts", "Only a blank form has no number.")))
    return found


def pad_problems(draft: PadDraft) -> list[Problem]:
    """What must be mended before the numbers of a pad are given out."""
    found = []
    if not FORM.fullmatch(draft.form):
        found.append(Problem("form", sentence("printouts", "A form is called by F and two digits, e.g. F03.")))
    if not 1 <= draft.sheets <= MOST_SHEETS:
        found.append(Problem("sheets", sentence("printouts", "A pad has 1 to {n} sheets.").of(n=MOST_SHEETS)))
    if not draft.issued_to.strip():
        found.append(Problem("issued_to", sentence("printouts", "Say who receives the pad.")))
    return found


def sheet_problems(draft: SheetDraft) -> list[Problem]:
    """What must be mended before a sheet's state is written down."""
    found = []
    if draft.state not in {SheetState.USED.value, SheetState.VOID.value, SheetState.MISSING.value}:
        found.append(Problem("state", sentence("printouts", "Say whether the sheet was used, is void or is missing.")))
    elif draft.state == SheetState.USED.value and not draft.note.strip():
        found.append(Problem("note", sentence("printouts", "Say under which number it was entered.")))
    elif not draft.note.strip():
        found.append(Problem("note", sentence("printouts", "Say why.")))
    return found


def missing_pages(pages: int, returned: frozenset[int]) -> tuple[int, ...]:
    """The pages of a copy that have not come back."""
    return tuple(page for page in range(1, pages + 1) if page not in returned)


_AT = sentence("printouts", "at")
_BY = sentence("printouts", "by")
_FORM = sentence("printouts", "form")
_NUMBER = sentence("printouts", "number")
_CONTENTS = {
    Content.FILLED.value: sentence("printouts", "filled"),
    Content.BLANK.value: sentence("printouts", "blank"),
    Content.PAD.value: sentence("printouts", "numbered pad"),
}
TELLING = Telling(
    (
        RecordWords(
            Kind("printout"),
            sentence("printouts", "Print"),
            {
                "form": _FORM,
                "number": _NUMBER,
                "mode": sentence("printouts", "content"),
                "copies": sentence("printouts", "sets"),
                "reprint": sentence("printouts", "printed before"),
                "account": _BY,
                "printed_at": _AT,
                "needs_signature": sentence("printouts", "awaits signatures"),
                "returned_at": sentence("printouts", "back at"),
                "returned_by": sentence("printouts", "taken back by"),
            },
            {"mode": lambda code: _CONTENTS.get(str(code), str(code))},
            named_by="form",
            parts={"page_return": "printout"},
            left_out=frozenset({"template", "policy", "digest"}),
        ),
        RecordWords(
            Kind("page_return"),
            sentence("printouts", "Page that came back"),
            {
                "printout": sentence("printouts", "Print"),
                "page": sentence("printouts", "page"),
                "pages": sentence("printouts", "of pages"),
                "copy": sentence("printouts", "copy"),
                "account": _BY,
                "returned_at": _AT,
            },
            named_by="printout",
        ),
        RecordWords(
            Kind("pad"),
            sentence("printouts", "Pad"),
            {
                "form": _FORM,
                "pad_number": sentence("printouts", "pad number"),
                "sheets": sentence("printouts", "sheets"),
                "issued_to": sentence("printouts", "handed to"),
                "issued_at": _AT,
                "account": _BY,
            },
            named_by="pad_number",
            parts={"pad_sheet": "pad"},
            left_out=frozenset({"code", "template", "policy"}),
        ),
        RecordWords(
            Kind("pad_sheet"),
            sentence("printouts", "Sheet of a pad"),
            {
                "number": _NUMBER,
                "sheet": sentence("printouts", "sheet"),
                "state": sentence("printouts", "state"),
                "note": sentence("printouts", "note"),
            },
            {"state": lambda code: SheetState.of(str(code)).zh},
            named_by="number",
            left_out=frozenset({"pad"}),
        ),
    ),
    {
        "printouts.record": sentence("printouts", "Printed"),
        "printouts.return": sentence("printouts", "Signed paper came back"),
        "printouts.add_pad": sentence("printouts", "Pad handed out"),
        "printouts.mark_sheet": sentence("printouts", "What became of a sheet"),
    },
)
"""How histories and the journal tell of printed paper."""
