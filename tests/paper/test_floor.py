"""The automated floor: every form, blank, filled, longest and empty, and forms that no room has."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.paper.cells import LabelPiece, SignaturePiece
from desktop.paper.definition import Copy, Field, Mode, Paper
from desktop.paper.layout import planned
from desktop.paper.patterns import full
from desktop.paper.press import render
from desktop.paper.values import Job
from tests.paper import floor, foreign
from tests.paper.specimens import PAD, SPECIMENS, STAMP, Specimen, empty, odd

HOUSE = [*SPECIMENS, *(Specimen(form, facts, facts) for form, facts in foreign.FORMS)]
ALL = pytest.mark.parametrize("specimen", HOUSE, ids=lambda specimen: specimen.form.code)
STATES = pytest.mark.parametrize("state", ["blank", "filled", "longest", "odd", "empty", "pad"])
BOTTOMS = {
    Paper.A4: {297 - 268.1},
    Paper.A4_LANDSCAPE: {210 - 181.6},
    Paper.A5_TWO_UP: {297 - 121.1, 148.5 - 121.1},
}


def job(specimen, state):
    if state in ("blank", "pad"):
        stamp = replace(STAMP, pad=PAD) if state == "pad" else STAMP
        return Job(None, stamp, Mode.PAD if state == "pad" else Mode.BLANK)
    made = {"empty": empty, "odd": odd}.get(state)
    facts = made(specimen.filled) if made else getattr(specimen, state)
    return Job(facts, STAMP, Mode.FILLED)


def number(specimen, state):
    if state == "pad":
        return PAD.number
    return getattr(specimen.filled, specimen.form.number, "") if state != "blank" and specimen.form.number else ""


@STATES
@ALL
def test_every_form_keeps_the_floor(specimen, state):
    work = job(specimen, state)
    data = render(specimen.form, work.facts, work.stamp, work.mode)
    slips = specimen.form.paper is Paper.A5_TWO_UP
    assert floor.breaches(data, specimen.form, number(specimen, state), slips=slips) == []


@pytest.mark.parametrize("mode", [Mode.PAD, Mode.FILLED])
@pytest.mark.parametrize(
    "specimen",
    [one for one in SPECIMENS if one.form.code in ("F03", "F08", "F57")],
    ids=lambda one: one.form.code,
)
def test_the_foot_has_room_for_who_received_a_pad_and_how_often_it_was_printed(specimen, mode):
    pad = replace(PAD, issued_to="城关镇东风路营业厅二楼东侧集团客户服务台")
    stamp = replace(STAMP, pad=pad, operator="欧阳娜仁其其格", reprints=12, policy="2026-12", copies=(1,))
    form, filled = specimen.form, specimen.filled if mode is Mode.FILLED else None
    known = PAD.number if filled is None else number(specimen, "filled")
    data = render(form, filled, stamp, mode)
    assert floor.breaches(data, form, known, slips=form.paper is Paper.A5_TWO_UP) == []


@STATES
@ALL
def test_no_row_is_too_low_to_write_in(specimen, state):
    assert floor.tight_rows(planned(specimen.form, job(specimen, state))) == []


@pytest.mark.parametrize("state", ["blank", "filled", "empty", "pad"])
@ALL
def test_the_frame_ends_at_the_standard_height_and_has_one_outline(specimen, state):
    bottoms = BOTTOMS[specimen.form.paper]
    work = job(specimen, state)
    leaves = floor.leaves(render(specimen.form, work.facts, work.stamp, work.mode), codes=False)
    for place, leaf in enumerate(leaves):
        found = {round(frame[1] / floor.MM, 1) for frame in leaf.frames}
        if place and place == len(leaves) - 1:  # a last page that is not half full ends where its rows end
            assert min(found) >= round(min(bottoms), 1)
        else:
            assert found == {round(bottom, 1) for bottom in bottoms}


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("F03", "18日退订"),
        ("F09", "12.1V"),
        ("F60", "11月19"),
        ("F63", "迟完成12分"),
        ("F63", "12小时49分"),
        ("F63", "（时钟异常）"),
        ("F11", "乐部。"),
    ],
)
def test_what_belongs_together_stands_on_one_line(code, words):
    specimen = next(one for one in SPECIMENS if one.form.code == code)
    chars = [char for leaf in floor.leaves(render(specimen.form, specimen.filled, STAMP, Mode.FILLED), codes=False)
             for char in leaf.chars]  # fmt: skip
    shown = "".join(char.text for char in chars)
    at = shown.index(words)
    assert max(abs(char.bottom - chars[at].bottom) for char in chars[at : at + len(words)]) < 6


@pytest.mark.parametrize("rows", range(9, 24, 3))
def test_no_signature_swells_to_half_a_page(rows):
    specimen = next(one for one in SPECIMENS if one.form.code == "F63")
    facts = replace(specimen.filled, steps=specimen.filled.steps[:1] * rows)
    for page in planned(specimen.form, Job(facts, STAMP, Mode.FILLED)).pages:
        for strip in page.strips:
            signed = any(isinstance(piece, SignaturePiece) for _, piece in strip.pieces)
            assert not signed or strip.height < 40 * floor.MM


@ALL
def test_the_signature_block_brings_content_with_it(specimen):
    for state in ("filled", "longest"):
        plan = planned(specimen.form, job(specimen, state))
        pieces = [piece for strip in plan.pages[-1].strips for _, piece in strip.pieces]
        assert not all(isinstance(piece, (LabelPiece, SignaturePiece)) for piece in pieces)


def test_the_floor_notices_what_breaks_it():
    """A floor that never gives way proves nothing."""
    crowded = replace(foreign.SLIP, rows=(full("太长太长太长的标签", Field("member"), height=80),), copies=(Copy(""),))
    found = floor.breaches(render(crowded, foreign.SLIP_FACTS, STAMP, Mode.FILLED), crowded, "QH-X", slips=True)
    assert any("mm from a line" in text for text in found)
    assert any("overlap" in text for text in found) or any("no number" in text for text in found)
