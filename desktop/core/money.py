"""Money in whole fen: read from what is typed, written in figures and in capital Chinese numerals."""

from __future__ import annotations

import re
import unicodedata

from desktop.core.sentence import Sentence, sentence

LIMIT_FEN = 999_999_999_999_99
"""The largest amount that can be typed or written out: one fen below one trillion yuan."""

_TYPED = re.compile(r"(?P<minus>-)?(?P<yuan>\d+|\d{1,3}(?:,\d{3})+)(?:\.(?P<fen>\d*))?\Z", re.ASCII)
_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿")


def figures(fen: int) -> str:
    """An amount in figures with commas and two decimals: ``2,420.00``, ``-0.05``."""
    yuan, rest = divmod(abs(fen), 100)
    return f"{'-' if fen < 0 else ''}{yuan:,}.{rest:02d}"


def read(typed: str) -> int | Sentence:
    """The fen of an amount as typed (``2420``, ``2,420.5``, ``¥2420.50``, ``20元``); a sentence says what is wrong."""
    text = re.sub(r"\s", "", unicodedata.normalize("NFKC", typed)).removeprefix("¥").removesuffix("元")
    match = _TYPED.match(text)
    if match is None:
        return sentence("core", "“{typed}” is no amount; type yuan and fen in figures, e.g. 2420.50.").of(
            typed=typed.strip()
        )
    decimals = match["fen"] or ""
    if len(decimals.rstrip("0")) > 2:
        return sentence("core", "An amount has no parts smaller than one fen; type at most two decimals.")
    if match["minus"]:
        return sentence("core", "An amount can’t be negative.")
    fen = int(match["yuan"].replace(",", "")) * 100 + int(f"{decimals:0<2}"[:2])
    if fen > LIMIT_FEN:
        return sentence("core", "The amount is too large; the largest is {limit}.").of(limit=figures(LIMIT_FEN))
    return fen


def capitals(fen: int) -> str:
    """An amount in capital numerals as cheques and receipts demand: ``贰仟肆佰贰拾元整``; negative ones begin with 负.

    Raises:
        ValueError: the amount is beyond `LIMIT_FEN` either way.
    """
    if abs(fen) > LIMIT_FEN:
        raise ValueError(f"amount beyond what can be written out: {fen} fen")
    yuan, rest = divmod(abs(fen), 100)
    jiao, single = divmod(rest, 10)
    words = f"{_whole(yuan)}元" if yuan else ""
    if jiao:
        # A zero just before the point is spoken as 零, so that no figure can be squeezed in.
        words += "零" if yuan and yuan % 10 == 0 else ""
        words += f"{_DIGITS[jiao]}角"
    elif single and yuan:
        words += "零"
    words += f"{_DIGITS[single]}分" if single else "整"
    return ("负" if fen < 0 else "") + (words if fen else "零元整")


def _whole(yuan: int) -> str:
    """The capital numerals of whole yuan above zero, by groups of four figures."""
    words = ""
    for power in range(len(_GROUPS) - 1, -1, -1):
        group = yuan // 10_000**power % 10_000
        if not group:
            continue
        above = yuan // 10_000 ** (power + 1)
        # One 零 stands for any run of zeros between two figures, also across the groups.
        if words and (group < 1_000 or above % 10 == 0):
            words += "零"
        words += _group(group) + _GROUPS[power]
    return words


def _group(group: int) -> str:
    words, gap = "", False
    for place in range(3, -1, -1):
        digit = group // 10**place % 10
        if digit:
            words += ("零" if gap and words else "") + _DIGITS[digit] + _PLACES[place]
        gap = digit == 0
    return words
