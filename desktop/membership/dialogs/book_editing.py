"""Opens the editor of an act beside a list of members, and does it when it is filled in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from desktop.core.acts import Choices, Offer, text_problems, tidied_act
from desktop.core.problem import Problem
from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.rules.book_acts import BookAct
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.widgets.act_drafts import DraftPlace
from desktop.widgets.act_editor import ActEditor
from desktop.widgets.act_fields import Offered
from desktop.widgets.list_and_detail import ListAndDetail
from desktop.widgets.page import Page

Check = Callable[[Any], Sequence[Problem]]


def edit(
    pane: ListAndDetail,
    act: BookAct,
    offered: Offered,
    check: Check,
    do: Callable[[Any, ActEditor], object],
    *,
    drafts: DraftPlace,
    proposed: Mapping[str, Any] | None = None,
    choices: Mapping[str, Choices] | None = None,
) -> ActEditor:
    """Show the editor of an act in place of a pane's detail; *do* is called with the tidied draft.

    What is typed is kept in *drafts*.
    """
    fields = tuple(replace(one, choices=(choices or {}).get(one.name, one.choices)) for one in act.fields)
    offer = Offer(act, None, proposed=proposed or {}, fields=fields)

    def problems(draft: Any) -> list[Problem]:
        found = text_problems(act, draft)
        named = {one.field for one in found}
        return [*found, *(one for one in check(draft) if one.field not in named)]

    editor = ActEditor(offer, offered, problems, 0)
    editor.done_asked.connect(lambda draft: do(tidied_act(draft), editor))
    pane.show_editor(editor, drafts)
    return editor


def carried_out(page: Page, pane: ListAndDetail, editor: ActEditor, verb: Callable[[], object]) -> bool:
    """Do a verb and leave its editor; False when it was refused: the reason stands beside the fields."""
    if not page.attempt(verb, editor=editor):
        return False
    editor.finish()
    pane.leave_editor()
    return True


def people_offered(desk: Desk) -> Offered:
    """Customer managers first, then everybody else on the staff, found by initials too."""
    known: list[tuple[UUID, str]] = service.heirs(desk) if desk.may(people_rules.READ) else []
    return Offered(desk.clock, known, spelled=people.spelled)
