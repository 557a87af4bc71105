"""F66, the recovery sheet: the code in boxes, and nowhere else."""

from __future__ import annotations

from desktop.access.forms import RECOVERY_SHEET
from desktop.paper.definition import Mode
from desktop.paper.press import render
from tests.paper import floor
from tests.paper.specimens import RECOVERY, STAMP


def leaf():
    (found,) = floor.leaves(render(RECOVERY_SHEET, RECOVERY, STAMP, Mode.FILLED))
    return found


def test_the_code_stands_in_boxes_in_the_order_it_is_typed():
    boxed = [char for char in leaf().chars if char.text.isascii() and 60 < (297 - char.bottom / floor.MM) < 90]
    rows = sorted({round(char.bottom) for char in boxed}, reverse=True)
    printed = "".join(char.text for char in sorted(boxed, key=lambda char: (-char.bottom // 20, char.left)))
    assert sorted(printed) == sorted("".join(RECOVERY.code_groups))
    assert len(rows) >= 2


def test_the_code_is_not_in_the_qr():
    assert leaf().codes == ("WX1:F66::4:1/1:1",)


def test_the_sheet_says_whose_it_is_and_how_to_keep_it():
    page = "".join(leaf().text.split())
    for words in (
        RECOVERY.company,
        RECOVERY.branch,
        "QH",
        "2026-11-1814:26",
        "保险柜",
        "使用方法",
        "（盖章）",
        "密封保管",
    ):
        assert words in page
