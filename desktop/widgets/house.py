"""What the window lends to every page and its tables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop.core.listing import Key, Preferences
from desktop.widgets.jobs import Jobs


@dataclass(frozen=True, slots=True)
class House:
    """The workers, the user's preferences, and the ways from one page to another."""

    jobs: Jobs
    preferences: Preferences
    run: Callable[[str], None]
    """Does an action by its name, wherever its page is."""
    open: Callable[[str, Key], None]
    """Shows a record on the page of this key."""
    report: Callable[[BaseException], None]
    """Logs an unexpected error and tells it calmly."""
    scan: Callable[[str], bool] = lambda _typed: False
    """Shows the record that a form's scanned code names; False when there is none."""
    spell: Callable[[str], str] = lambda _words: ""
    """The initials and the sounds of words, by which lists jump to a name."""
