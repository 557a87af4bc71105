"""How characters are read and which words read them otherwise: two small texts, searched without being parsed.

`build/readings.py` writes them. No tables are built of them: an office PC has better uses for its memory.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from desktop.resources import find

_LONGEST_WORD = 10
_RARE = re.compile("[\U00010000-\U0010ffff]")


@cache
def _characters(rare: bool) -> str:
    # As text: a character is found in it much faster than its three bytes among bytes. Of the rare ones, that would
    # make all of it twice as wide, no name is likely to hold any.
    text = find("readings/characters.txt").read_text(encoding="utf-8")
    return text if rare else _RARE.sub("", text)


@cache
def _words() -> dict[str, str]:
    """The words of each first character: the rest of each, and after ``=`` its reading where it is not the usual."""
    lines = find("readings/words.txt").read_text(encoding="utf-8").splitlines()
    return {line[0]: f"{line[1:]} " for line in lines}


@lru_cache(maxsize=16384)
def ways(ch: str) -> tuple[str, ...]:
    """The readings of a Chinese character with the digit of their tone, the usual one first; none when unknown."""
    text = _characters(rare=ch > "\uffff")
    place = text.find(ch)
    if place < 0:
        return ()
    start = text.rfind("\n", 0, place) + 1
    return tuple(text[start : text.index(" ", start)].split(","))


def in_words(run: str) -> tuple[str, ...]:
    """The syllables of Chinese characters, read by the longest words that they make up from the left."""
    said: list[str] = []
    while run:
        word, syllables = _first_word(run)
        said += syllables or (_usual(ch) for ch in word)
        run = run[len(word) :]
    return tuple(said)


def _first_word(run: str) -> tuple[str, list[str]]:
    """The longest word that *run* begins with, or its first character; its reading, empty for the usual one."""
    words = _words().get(run[0], "")
    for size in range(min(len(run), _LONGEST_WORD), 1, -1):
        rest = f" {run[1:size]}"
        if f"{rest} " in words:
            return run[:size], []
        place = words.find(f"{rest}=")
        if place >= 0:
            start = place + len(rest) + 1
            return run[:size], words[start : words.index(" ", start)].split(",")
    return run[0], []


def _usual(ch: str) -> str:
    return next(iter(ways(ch)), ch)
