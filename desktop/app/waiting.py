"""What happens when an act of the window has to wait for a job that writes: the window goes on, the page says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.app import rooms
from desktop.core.sentence import sentence
from desktop.widgets.patience import Patience
from desktop.widgets.speech import tell

if TYPE_CHECKING:
    from desktop.app.session import Session

_WAITS = sentence("app", "This is saved as soon as the present work is written: {act}. Nothing is lost.")
_WAITS_BRIEFLY = sentence("app", "This is saved as soon as the present work is written. Nothing is lost.")


def begin(session: Session) -> None:
    """Let the window stay responsive while it waits for its turn to write."""
    patience = Patience(lambda: _say(session))
    session.desk.store.db.turn.patience = patience
    session.window.waiting = lambda: patience.waits > 0


def end(session: Session) -> None:
    """The window goes: from here on the main thread blocks while it waits."""
    session.desk.store.db.turn.patience = None


def _say(session: Session) -> None:
    page, verb = session.window.page(), session.desk.store.db.turn.verb
    if page is None:
        return
    words = {code: act for telling in rooms.tellings(session.desk) for code, act in telling.acts.items()}
    page.mention(tell(_WAITS.of(act=tell(words[verb])) if verb in words else _WAITS_BRIEFLY))
