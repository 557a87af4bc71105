"""How words are found by typing: initials and sounds, e.g. of posts and departments in lists of choices."""

from __future__ import annotations

from functools import lru_cache

from desktop.storage.pinyin import reading


@lru_cache(maxsize=512)
def spelled(words: str) -> str:
    """The initials of words, and their sounds without gaps: what somebody types to find them."""
    read = reading(words)
    return f"{read.initials} {read.full}".lower()
