"""What a user's preferences remember of a list, as plain values."""

from __future__ import annotations

import json

from desktop.core.listing import Preferences


def remembered(preferences: Preferences | None, name: str) -> object:
    """The value kept under *name*; None when there is none or it cannot be read."""
    text = preferences.get(name) if preferences is not None else None
    try:
        return json.loads(text) if text else None
    except ValueError:
        return None
