"""Line breaking: a table of cases with square ideographs and half-em Latin, and what holds for any text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.paper.composition import BLANK_RULE, NO_END, NO_START, flush_line, one_line, paragraphs

MARKS = "，。、；：！？）】》」』”’（【《「『“‘…—％¥"
TEXTS = st.text(st.sampled_from("我们他的是在了有和人这中大" + MARKS + "abcXYZ0123456789 -/."), max_size=120)


def width(ch):
    return {"i": 250, "W": 1000}.get(ch, 500 if ord(ch) < 0x2000 else 1000)


def shown(line):
    return "".join(run.text for run in line.runs)


def broken(text, ems, **options):
    return [shown(line) for line in paragraphs(text, width, ems * 1000, **options)]


@pytest.mark.parametrize(
    ("text", "ems", "lines"),
    [
        ("一二三四五六", 4, ["一二三四", "五六"]),
        ("一二三四，五六", 4, ["一二三", "四，五六"]),  # no room for half a comma: its character goes with it
        ("一二三，四五", 3.5, ["一二三，", "四五"]),  # half a comma fits
        ("一二三“四五”", 4, ["一二三", "“四五”"]),  # an opening mark ends no line
        ("0中《 《", 4, ["0中", "《 《"]),  # nor does it with a space behind it
        ("“一二三四五", 3.5, ["“一二三", "四五"]),  # and loses its empty half at a line's start
        ("一二（三）四", 3, ["一二", "（三）", "四"]),
        ("工号QH0217代办", 5, ["工号", "QH0217", "代办"]),  # a number stays whole
        ("ABCDEFGHIJKLMNOP", 4, ["ABCDEFGH", "IJKLMNOP"]),  # unless it is longer than the line
        ("iiiWWWWWiii", 4, ["iiiWWW", "WWiii"]),  # letters count as wide as they are
        ("网址www.example.com/a?b=cd", 6, ["网址www.", "example.com/", "a?b=cd"]),  # an address at its marks
        ("一二 AB 三四五", 5, ["一二AB三", "四五"]),  # a typed space becomes the composer's quarter em
        ("两月共40元整退", 5, ["两月共", "40元整退"]),  # a number and its unit
        ("供电12.1 V。", 4, ["供电", "12.1 V。"]),
        ("第3分公司之事", 3, ["第3分", "公司", "之事"]),
        ("共等12小时", 4, ["共等", "12小时"]),
        ("一二三四五", 4, ["一二三", "四五"]),  # nobody alone on the last line
        ("一二三四五。", 4, ["一二三", "四五。"]),
        ("see AB CD", 4, ["see AB", "CD"]),
        ("他说——好", 3, ["他", "说——", "好"]),  # a dash is not parted and begins no line
        ("共¥120元", 3, ["共¥120", "元"]),
        ("", 4, [""]),
        ("一\n\n二", 4, ["一", "", "二"]),
    ],
)
def test_lines_break_where_chinese_paper_breaks_them(text, ems, lines):
    assert broken(text, ems) == lines


@pytest.mark.parametrize(
    ("text", "ems", "lines"),
    [
        ("超时 12小时49分", 7, ["超时", "12小时49分"]),  # a length of time in several units
        ("超时 12小时49分", 5, ["超时", "12小时", "49分"]),  # if the line takes it
        ("进行中（时钟异常）", 6, ["进行中", "（时钟异常）"]),
        ("无误（2026-11-18 14:26）", 9, ["无误", "（2026-11-18 14:26）"]),
    ],
)
def test_a_ragged_line_leaves_a_time_or_a_remark_whole_to_the_next(text, ems, lines):
    assert broken(text, ems, justify=False) == lines


def test_a_line_that_is_shared_out_gives_up_no_more_than_can_be_shared():
    assert broken("一二三四五ABCDEF七", 9) == ["一二三四五ABCDEF", "七"]
    assert broken("一二三四五ABCDEF七", 9, justify=False) == ["一二三四五", "ABCDEF七"]


@pytest.mark.parametrize(
    ("text", "ems"),
    [
        ("中文", 2),
        ("中A文", 3),
        ("中10文", 3.5),
        ("”，", 1.5),
        ("：“", 1.5),
        ("（“", 1.5),
        ("（）", 2),
        ("10%以上", 3.75),
        ("一．二", 3),
        ("1．“二”", 4.0),
        ("半角ｶ", 2.5 + 0.5),
    ],
)
def test_marks_standing_together_lose_half_and_scripts_keep_a_quarter(text, ems):
    assert one_line(text, width).width == ems * 1000


def test_a_value_stands_flush_with_its_cell():
    line = flush_line("“好”", width)
    assert (line.runs[0].x, line.width) == (-500, 2000)


def test_the_rest_of_a_line_is_shared_and_the_last_line_stays_natural():
    first, last = paragraphs("一二三四五，六七", width, 5300)
    assert first.width == pytest.approx(5300)
    assert last.width < 5300
    ragged, _ = paragraphs("一二ABCDEFGHIJ", width, 5300)
    assert ragged.width == 2000


def test_the_last_character_of_a_title_is_not_tracked():
    assert one_line("三个字", width, 600).width == 3000 + 2 * 600


def test_a_character_without_glyph_leaves_room_for_the_pen():
    line = one_line("王𠮷国", lambda ch: None if ch == "𠮷" else 1000)
    assert (shown(line), line.width) == ("王\u3000国", 3000)


def test_a_silent_clause_leaves_a_rule():
    line = one_line(f"受理后{BLANK_RULE}内", width)
    assert [run.text for run in line.runs] == ["受理后", BLANK_RULE, "内"]


@given(TEXTS, st.integers(4, 20))
def test_nothing_is_lost_and_no_line_begins_or_ends_badly(text, ems):
    lines = broken(text, ems)
    joined = "".join(lines).replace(" ", "")
    assert joined == text.replace(" ", "")
    for above, below in pairwise(lines):
        if len(above) > 1 and not set(above) <= NO_END and below.strip():
            assert below[0] not in NO_START or above[-1] in NO_START or _is_word(above, below)
            assert above[-1] not in NO_END or _is_word(above, below) or above[-1] in "¥"


def _is_word(above, below):
    return ord(above[-1]) < 0x2000 or ord(below[0]) < 0x2000


@given(TEXTS, st.integers(4, 20))
def test_no_line_is_wider_than_its_measure(text, ems):
    for line in paragraphs(text, width, ems * 1000):
        assert line.width <= ems * 1000 + 1 or len(shown(line)) < 4 or _cannot_break(shown(line))


def _cannot_break(line):
    """A run of marks that may neither begin nor end a line is set beyond it rather than parted."""
    return all(right in NO_START or left in NO_END for left, right in pairwise(line) if left > "\u2000")
