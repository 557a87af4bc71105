"""What can go wrong without a defect of ours, such as a failing disk: the sentence for it, and where it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop.core.problem import Problem, Problems
from desktop.core.sentence import Sentence
from desktop.storage.faults import sentence_of
from desktop.widgets.speech import in_a_row, tell

if TYPE_CHECKING:
    from desktop.app.program import Program


def problems(error: BaseException, field: str) -> list[Problem]:
    """What to say beside the fields of a screen, a refusal of the store beside *field*; nothing of a defect."""
    if isinstance(error, Problems):
        return list(error.found)
    said = sentence_of(error)
    return [] if said is None else [Problem(field, said)]


def sentence(error: BaseException) -> Sentence | None:
    """The first sentence for an error; None for a defect of the program."""
    found = problems(error, "")
    return found[0].sentence if found else None


def words(error: BaseException) -> str:
    """The sentences for an error as they are shown; empty for a defect of the program."""
    return in_a_row(tell(problem.sentence) for problem in problems(error, ""))


def tell_on_page(program: Program, said: str) -> bool:
    """Show a sentence on the page that is open; False where there is none in front."""
    window = program.session.window if program.session is not None else None
    if window is None or not window.row.isVisible() or QApplication.activeModalWidget() is not None:
        return False
    page = window.page()
    if page is None:
        return False
    page.show_error(said)
    return True
