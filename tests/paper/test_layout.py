"""Page breaks for any length of texts: nothing runs over the frame, nothing is lost, signatures bring content."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.complaints.forms import form_of
from desktop.paper import measures as m
from desktop.paper.cells import LabelPiece, SignaturePiece
from desktop.paper.definition import Column, Field, Mode, Paper, Table
from desktop.paper.layout import planned
from desktop.paper.longtext import LEAST_ABOVE, LEAST_BELOW, LongPiece
from desktop.paper.patterns import full
from desktop.paper.values import Job
from tests.paper import foreign
from tests.paper import register_specimens as register
from tests.paper.specimens import COMPLAINT, LONGEST, REGISTRATION, STAMP

SHEET = m.SHEETS[Paper.A4]
LENGTH = st.integers(0, 2600)


def plan(**changes):
    return planned(REGISTRATION, Job(replace(COMPLAINT, **changes), STAMP, Mode.FILLED))


def long_pieces(page):
    return [(strip, piece) for strip in page.strips for _, piece in strip.pieces if isinstance(piece, LongPiece)]


@settings(max_examples=60, deadline=None)
@given(LENGTH, LENGTH, LENGTH)
def test_pages_hold_whatever_was_written(content, demand, result):
    texts = {"content": LONGEST[:content], "demand": LONGEST[:demand], "result": LONGEST[:result]}
    found = plan(**texts)
    for place, page in enumerate(found.pages):
        assert page.bottom <= SHEET.bottom + 0.1
        assert page.bottom == pytest.approx(SHEET.bottom, abs=0.1) or place == len(found.pages) - 1 > 0
        for strip, piece in long_pieces(page):
            assert piece.height <= strip.height + 0.1
            assert not piece.continues or len(piece.lines) >= LEAST_ABOVE
            assert not strip.again or piece.continues or len(piece.lines) >= LEAST_BELOW
    last = [piece for strip in found.pages[-1].strips for _, piece in strip.pieces]
    assert not all(isinstance(piece, (LabelPiece, SignaturePiece)) for piece in last)


@pytest.mark.parametrize(
    ("characters", "pages", "size"),
    [(200, 1, m.LONG_SIZE), (400, 1, m.SMALL_LONG_SIZE), (901, 2, m.SMALL_LONG_SIZE), (2000, 2, m.SMALL_LONG_SIZE)],
)
def test_smaller_letters_come_before_a_second_page(characters, pages, size):
    found = plan(content=LONGEST[:characters])
    assert (len(found.pages), long_pieces(found.pages[0])[0][1].size) == (pages, size)


def test_a_table_repeats_its_heads_and_its_side_label_on_the_next_page():
    costs = tuple(foreign.Cost(f"项目{place}", place, "个", 100, 100) for place in range(40))
    found = planned(foreign.PLAN, Job(replace(foreign.PLAN_FACTS, costs=costs), STAMP, Mode.FILLED))
    heads = [
        sum(
            isinstance(piece, LabelPiece) and piece.words == "项目"
            for strip in page.strips
            for _, piece in strip.pieces
        )
        for page in found.pages
    ]
    assert heads[:2] == [1, 1]


def test_a_registers_last_page_is_filled_with_numbered_rows_and_keeps_three_with_its_total():
    found = planned(foreign.REGISTER, Job(foreign.REGISTER_FACTS, STAMP, Mode.FILLED))
    rows = [len(page.strips) - 1 for page in found.pages]
    assert rows[:3] == [17, 18, 18]
    assert found.pages[-1].bottom == pytest.approx(m.SHEETS[Paper.A4_LANDSCAPE].bottom, abs=0.1)
    for guests in range(48, 56):
        facts = replace(foreign.REGISTER_FACTS, guests=foreign.REGISTER_FACTS.guests[:guests])
        last = planned(foreign.REGISTER, Job(facts, STAMP, Mode.FILLED)).pages[-1]
        assert len(last.strips) >= 1 + 3 + 2


def test_the_opinion_stack_stays_one_block_and_fills_its_page():
    found = planned(foreign.PLAN, Job(foreign.PLAN_FACTS, STAMP, Mode.FILLED))
    assert [len(page.strips) for page in found.pages][1] == 5
    assert found.pages[1].bottom == pytest.approx(SHEET.bottom, abs=0.1)


def test_a_name_longer_than_a_page_continues_instead_of_being_cut():
    found = plan(customer_name="长" * 3000)
    lines = [piece.lines for page in found.pages for _, piece in long_pieces(page)[:1]]
    assert len(found.pages) > 1
    assert sum(map(len, lines)) > 0
    assert all(page.bottom <= SHEET.bottom + 0.1 for page in found.pages)


def test_rows_that_must_stay_together_and_fill_more_than_a_page_still_come_to_an_end():
    head = full("说明", Field("customer_name"), keep=True)
    form = replace(REGISTRATION, rows=(*(replace(head) for _ in range(60)), full("末", Field("clerk"))))
    found = planned(form, Job(COMPLAINT, STAMP, Mode.FILLED))
    assert [len(page.strips) for page in found.pages] == [29, 30, 2]
    assert all(page.bottom <= SHEET.bottom + 0.1 for page in found.pages)


@pytest.mark.parametrize("count", range(700, 1500, 40))
def test_a_line_of_a_table_that_fills_more_than_its_page_goes_on_on_the_next(count):
    """Between a whole page and what the repeated heads leave of it lay a row that ran over the foot."""
    lines = (replace(register.CALLS[0], story="长" * count),)
    form = form_of("F57")
    found = planned(form, Job(replace(register.NUISANCE, lines=lines), STAMP, Mode.FILLED))
    bottom = m.SHEETS[form.paper].bottom
    assert all(page.bottom <= bottom + 0.1 for page in found.pages)


def test_a_rule_with_an_endless_text_goes_on_on_the_next_page():
    found = plan(validity_reason="因" * 6000)
    assert all(page.bottom <= SHEET.bottom + 0.1 for page in found.pages)
    assert len(found.pages) > 2


def test_the_only_row_of_a_table_on_a_page_does_not_swell_alone():
    heads = tuple(full(f"第{place}", Field("clerk"), height=20, keep=place == 9) for place in range(10))
    table = Table("contacts", (Column("时间", "", 24),), rows=1)
    form = replace(REGISTRATION, rows=(*heads, table))
    (page,) = planned(form, Job(COMPLAINT, STAMP, Mode.FILLED)).pages
    assert page.bottom == pytest.approx(SHEET.bottom, abs=0.1)
    assert page.strips[-1].height < 2 * 8 * m.MM
