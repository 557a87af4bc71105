"""Where a title answers what was typed: by its characters, by pinyin, or by initials."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Spell = Callable[[str], Sequence[str]]
"""The pinyin of each character of a text; the character itself where it has none."""


def matched(typed: str, title: str, spell: Spell) -> tuple[int, ...] | None:
    """The positions of *title* that answer *typed*; None when it does not.

    Characters in a row come first, then syllables or initials in a row, then initials with gaps.
    """
    wanted = typed.casefold().replace(" ", "")
    if not wanted:
        return ()
    plain = title.casefold()
    at = plain.find(typed.casefold().strip())
    if at >= 0:
        return tuple(range(at, at + len(typed.strip())))
    if not wanted.isascii():
        return None
    syllables = [syllable.casefold() for syllable in spell(title)]
    for start in range(len(syllables)):
        run = _run(wanted, syllables, start)
        if run is not None:
            return run
    return _scattered(wanted, syllables) if len(wanted) > 1 else None


def _run(wanted: str, syllables: Sequence[str], at: int) -> tuple[int, ...] | None:
    if not wanted:
        return ()
    if at >= len(syllables):
        return None
    syllable = syllables[at]
    if not syllable.strip():
        return _run(wanted, syllables, at + 1)
    # The whole syllable first: "xian" should be one character before it is two.
    shared = next((n for n in range(min(len(syllable), len(wanted)), 0, -1) if syllable[:n] == wanted[:n]), 0)
    for taken in {shared, 1} - {0} if shared else ():
        whole = taken in {len(syllable), 1} or taken == len(wanted)
        rest = _run(wanted[taken:], syllables, at + 1) if whole else None
        if rest is not None:
            return (at, *rest)
    return None


def _scattered(wanted: str, syllables: Sequence[str]) -> tuple[int, ...] | None:
    found: list[int] = []
    for letter in wanted:
        after = found[-1] + 1 if found else 0
        at = next((n for n in range(after, len(syllables)) if syllables[n].startswith(letter)), -1)
        if at < 0:
            return None
        found.append(at)
    return tuple(found)
