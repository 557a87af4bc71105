"""Writes resources/readings anew from pypinyin's dictionaries: ``python build/readings.py``.

The program carries these two small texts instead of the package, whose dictionaries take 60 MB once they are loaded.
"""

from __future__ import annotations

import shutil
from collections import defaultdict
from importlib.metadata import files
from pathlib import Path

from pypinyin import Style, lazy_pinyin
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT
from pypinyin.contrib.tone_convert import tone_to_tone3

PLACE = Path(__file__).resolve().parent.parent / "resources" / "readings"
COMPATIBILITY = range(0xF900, 0xFB00), range(0x2F800, 0x2FA20), range(0xE000, 0xF900)
"""Characters that are folded into others, or private, before anybody asks how they are read."""


def toned(word: str) -> list[str]:
    """A word's syllables, each with the digit of its tone."""
    return lazy_pinyin([word], style=Style.TONE3, neutral_tone_with_five=True)


def characters() -> dict[str, tuple[str, ...]]:
    """Every character with its readings, the usual one first."""
    found = {}
    for code, ways in sorted(PINYIN_DICT.items()):
        if not any(code in block for block in COMPATIBILITY):
            each = [tone_to_tone3(way, neutral_tone_with_five=True) for way in ways.split(",")]
            found[chr(code)] = tuple(dict.fromkeys(each))
    return found


def characters_text(known: dict[str, tuple[str, ...]]) -> str:
    """A line for each set of readings: ``wan4,mo4 万``."""
    alike: dict[str, str] = defaultdict(str)
    for character, ways in known.items():
        alike[",".join(ways)] += character
    return "".join(f"{ways} {chars}\n" for ways, chars in sorted(alike.items()))


def words_text(known: dict[str, tuple[str, ...]]) -> str:
    """A line for each first character, then its words without it: ``阿 堵 訇=a1,hong1``; no reading: the usual one."""
    lines: dict[str, str] = {}
    for word in sorted(PHRASES_DICT):
        said = toned(word)
        usual = said == [known[character][0] for character in word]
        rest = word[1:] if usual else f"{word[1:]}={','.join(said)}"
        lines[word[0]] = f"{lines.get(word[0], word[0])} {rest}"
    return "".join(f"{line}\n" for line in lines.values())


def main() -> None:
    """Write both texts and the licence under which they are used."""
    PLACE.mkdir(exist_ok=True)
    known = characters()
    (PLACE / "characters.txt").write_text(characters_text(known), encoding="utf-8", newline="\n")
    (PLACE / "words.txt").write_text(words_text(known), encoding="utf-8", newline="\n")
    licence = next(file for file in files("pypinyin") or () if file.name.startswith("LICENSE"))
    shutil.copyfile(licence.locate(), PLACE / "LICENSE.txt")


if __name__ == "__main__":
    main()
