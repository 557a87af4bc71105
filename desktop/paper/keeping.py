"""What a line does not part: a number and its unit; ragged lines also keep a length of time and a remark whole.

Pure: it reads the parts of a text and names those that stay with the part before them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

_NUMBER = r"(?<![A-Za-z0-9.:/_-])[+-]?\d+(?:[.,]\d+)*"
_LATIN = r"(?:[kmμ]?[VWAgLmsB]|[KMGT]B|[kMG]?Hz|dBm?|[kMG]bps|kWh?|[cmk]m|m[lL]|°C)(?![A-Za-z0-9])"
_UNIT = (
    r"(?:个工作[日时]|个?小时|个[月人]|工作[日时]|分钟|[万亿]?元整?|千克|公[里斤]|毫升|[平立]方米"
    r"|年度?|月份?|号[台楼线]?|[日天周时秒点角万亿件次台份人户名张条页轮级岁位项款倍度米克栋幢楼层室组套支本册笔批辆处间种类期届版章节℃]"
    r"|分(?![公局店支之别析类])|" + _LATIN + ")"
)
TIGHT = re.compile(rf"第? ?{_NUMBER} ?{_UNIT}|第 ?{_NUMBER}|No\. ?\d+")
"""A number with its unit or its 第."""
LOOSE = re.compile(
    r"(?<!\d)(?:\d+(?:年|个?月|日|天|小时|时|分钟|分|秒)){2,}"
    r"|(?:\d{4}-)?\d\d-\d\d \d\d:\d\d"
    r"|（[^（）]{1,9}）"
)
"""Several such in a row, a day with its time, a short remark in brackets."""
_ADDRESS = re.compile(r"[^/?&=_.@,:;#+-]*[/?&=_.@,:;#+-]+|[^/?&=_.@,:;#+-]+")


def joints(parts: Sequence[str], pattern: re.Pattern[str], fits: Callable[[int, int], bool]) -> set[int]:
    """The places of the parts that *pattern* keeps with the one before, in groups that *fits* accepts by its places."""
    found: set[int] = set()
    starts: list[int] = []
    for match in pattern.finditer("".join(parts)):
        starts = starts or [0, *accumulate(map(len, parts))]
        first, end = bisect_right(starts, match.start()) - 1, bisect_left(starts, match.end())
        if end - first > 1 and fits(first, end):
            found.update(range(first + 1, end))
    return found


def parts_of_word(word: str) -> list[str]:
    """A word too long for its line, parted behind the marks that an address has."""
    return _ADDRESS.findall(word)
