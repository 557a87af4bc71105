"""Where the page keeps what was typed into an act on a member, a use, a proposal and was not done."""

from __future__ import annotations

from functools import partial

from desktop.desk import Desk
from desktop.membership import service
from desktop.widgets.act_drafts import DraftPlace


def place_of(desk: Desk, act: str, *subject: object) -> DraftPlace:
    """The draft of an act, by its code, on what *subject* names; empty for something new."""
    told = ":".join(str(part) for part in subject)
    return DraftPlace(
        partial(service.keep_act_draft, desk, act, told),
        partial(service.kept_act_draft, desk, act, told),
        partial(service.drop_act_draft, desk, act, told),
    )
