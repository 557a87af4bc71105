"""Reports on paper keep the floor of every form, and what is theirs: headings with content, heads on every page."""

from __future__ import annotations

from dataclasses import fields, replace
from functools import cache, cached_property
from itertools import pairwise

import pytest

from desktop.complaints.forms.reports import REPORT
from desktop.complaints.rules.reports import Content, shown_digest
from desktop.paper import charts
from desktop.paper import measures as m
from desktop.paper.blocks import FramedBlock, HeadBlock
from desktop.paper.charts import steps
from desktop.paper.definition import Mode
from desktop.paper.marks import Bar, Chain, Text
from desktop.paper.press import render
from desktop.paper.reporting import laid_out, numeral
from desktop.paper.values import Job
from tests.paper import floor
from tests.paper.definitions import faults
from tests.paper.report_specimens import REPORTS
from tests.paper.specimens import STAMP

ALL = pytest.mark.parametrize("name", REPORTS)


@cache
def content(name):
    return REPORTS[name]()


def stamp(told):
    return replace(STAMP, digest=shown_digest(told.digest))


@cache
def pages(name):
    told = content(name)
    return laid_out(REPORT, Job(told, stamp(told), Mode.FILLED))


@cache
def printed(name):
    told = content(name)
    return render(REPORT, told, stamp(told), Mode.FILLED)


@ALL
def test_a_report_keeps_the_floor(name):
    assert floor.breaches(printed(name), REPORT, content(name).number, many_frames=True) == []


@ALL
def test_everything_stays_within_the_text_area(name):
    sheet = m.SHEETS[REPORT.paper]
    for place, page in enumerate(pages(name)):
        assert page.placed
        for (y, block), below in zip(page.placed, [*page.placed[1:], None], strict=True):
            assert y >= sheet.top(place) - 0.01
            assert y + block.height <= (below[0] if below else sheet.bottom) + 0.01


@ALL
def test_a_heading_never_stands_alone_and_every_part_of_a_table_has_its_head(name):
    for page in pages(name):
        blocks = [block for _, block in page.placed]
        assert not isinstance(blocks[-1], HeadBlock)
        for block in blocks:
            if isinstance(block, FramedBlock) and block.head is not None:
                assert block.strips
                assert not block.strips[0].row.section or len(block.strips) > 1


def test_the_longest_report_goes_on_over_many_pages_with_every_number():
    told = content("longest")
    text = "".join(leaf.text for leaf in floor.leaves(printed("longest"), codes=False))
    assert len(pages("longest")) > 15
    assert text.count("记录编号") > 10
    for line in told.annex:
        assert line.name.replace(" ", "") in text.replace(" ", "")
    lists = sum(len(line.records) for line in told.annex)
    assert lists > 3_000
    assert sum(text.count(line.records[-1]) > 0 for line in told.annex if line.records) == sum(
        1 for line in told.annex if line.records
    )


def test_sections_are_counted_and_the_title_says_which_period():
    text = "".join(leaf.text for leaf in floor.leaves(printed("usual"), codes=False))
    plain = text.replace(" ", "").replace("\u3000", "")
    for said in (
        "投诉分析月报",
        "一、总体情况",
        "二、按级别",
        "十、总经理批示",
        "十一、各部门签收",
        "（盖章）",
        "附页",
        "已固化",
    ):
        assert said in plain, said
    assert [numeral(count) for count in (1, 9, 10, 11, 20, 21)] == ["一", "九", "十", "十一", "二十", "二十一"]


def test_the_same_report_gives_the_same_bytes():
    told = content("usual")
    assert render(REPORT, told, stamp(told), Mode.FILLED) == printed("usual")


def test_a_report_has_no_blank():
    with pytest.raises(ValueError, match="blank"):
        render(REPORT, None, STAMP, Mode.BLANK)


def test_the_definition_names_what_a_report_says():
    known = {field.name for field in fields(Content)} | {
        name for name, held in vars(Content).items() if isinstance(held, property | cached_property)
    }
    for part in REPORT.parts:
        for name in (getattr(part, "name", ""), getattr(part, "aside", "")):
            assert not name or name.split(".")[0] in known
    assert faults(REPORT, Content) == ()


# ---- charts -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("most", "last"), [(0, 1), (1, 1), (7, 8), (50, 50), (61, 80), (999, 1000), (123_456, 125_000)]
)
def test_scales_are_round_and_reach_the_highest(most, last):
    marks = steps(most, 5)
    assert marks[0] == 0
    assert marks[-1] >= most
    assert marks[-1] == last
    assert len({b - a for a, b in pairwise(marks)}) == 1
    assert len(marks) <= 6


class Causes:
    unit = "件"

    def __init__(self, *bars):
        self.bars = bars


def test_bars_and_line_stand_on_one_scale():
    marks = list(charts.pareto(Causes(("甲", 30), ("乙", 15), ("丙", 5)), 0, 0, 480, 200))
    bars = [mark for mark in marks if isinstance(mark, Bar)][:3]
    (line,) = [mark for mark in marks if isinstance(mark, Chain) and len(mark.points) == 3]
    foot = charts.TOP + 200
    assert [round(bar.height) for bar in bars] == [120, 60, 20]
    assert [round(foot - y) for _, y in line.points] == [120, 180, 200]


def test_a_chart_of_nothing_says_so():
    marks = list(charts.pareto(Causes(), 0, 0, 480, 200))
    said = "".join(run.text for mark in marks if isinstance(mark, Text) for run in mark.runs)
    assert charts.NOTHING in said


def test_all_values_of_a_column_have_one_size():
    blocks = [block for page in pages("usual") for _, block in page.placed if isinstance(block, FramedBlock)]
    table = next(block for block in blocks if block.head and _words(block.head)[5:6] == ["最长"])
    longest = {piece.size for strip in table.strips for spot, piece in strip.pieces[5:6]}
    assert len(longest) == 1


def _words(strip):
    return [getattr(piece, "words", "") for _, piece in strip.pieces]
