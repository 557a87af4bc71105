"""How the words of a choice are typed: by initials and by pinyin."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.complaints import rules
from desktop.desk import Desk
from desktop.storage.pinyin import reading


def spelled(desk: Desk, words: Iterable[str]) -> dict[str, str]:
    """Each word with what else finds it in a list of choices: its initials and its pinyin.

    Raises:
        Denied: the account may not read complaints.
    """
    desk.require(rules.READ)
    return {word: f"{reading(word).initials} {reading(word).full}".lower() for word in words}
