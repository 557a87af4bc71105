"""The press as others call it: same bytes, own fonts, copies, slips, pads, masking, rare characters, silent clauses."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from desktop.complaints.forms import RECEIPT, form_of
from desktop.paper.definition import Masking, Mode
from desktop.paper.press import Missing, missing, render, render_batch
from tests.paper import floor, foreign
from tests.paper.specimens import CLAUSES, COMPLAINT, LONGEST, PAD, REGISTRATION, STAMP

FIRST = replace(STAMP, copies=(1,))


def words(data):
    return ["".join(leaf.text.split()) for leaf in floor.leaves(data, codes=False)]


def fonts_of(page):
    return {str(font.get_object()["/BaseFont"]) for font in page["/Resources"]["/Font"].values()}


def filled(stamp=FIRST, form=REGISTRATION, **changes):
    return render(form, replace(COMPLAINT, **changes), stamp, Mode.FILLED)


def test_the_same_facts_and_stamp_give_the_same_bytes_whatever_was_printed_between():
    first = filled()
    for form, facts in foreign.FORMS:
        render(form, facts, STAMP, Mode.FILLED)
    assert filled() == first


def test_another_stamp_gives_other_bytes():
    assert filled() != filled(replace(FIRST, reprints=1))


def test_every_font_is_in_the_file():
    assert floor.unembedded(filled()) == set()


@pytest.mark.parametrize(("copies", "pages"), [((), 2), ((1,), 1), ((2,), 1), ((2, 1), 2), ((7,), 0)])
def test_the_wanted_copies_are_printed(copies, pages):
    if not pages:
        with pytest.raises(ValueError, match="no copy"):
            filled(replace(STAMP, copies=copies))
        return
    found = floor.leaves(filled(replace(STAMP, copies=copies)))
    assert [leaf.codes[0][-1] for leaf in found] == [str(place) for place in copies or (1, 2)]
    assert "第二联客户留存" in "".join(words(filled(replace(STAMP, copies=(2,)))))


def test_two_slips_stand_on_one_sheet_with_a_number_and_a_code_each():
    (leaf,) = floor.leaves(filled(STAMP, RECEIPT))
    assert {code[-1] for code in leaf.codes} == {"1", "2"}
    assert "沿此线裁开" in leaf.text
    (single,) = floor.leaves(filled(FIRST, RECEIPT))
    assert [frame[1] > single.height / 2 for frame in single.frames] == [True]


def test_a_pad_is_printed_in_one_go_and_every_sheet_has_its_own_number():
    sheets = [
        (None, replace(FIRST, pad=replace(PAD, number=f"QH-B-0003-{sheet:03}-C", sheet=sheet))) for sheet in (1, 2, 3)
    ]
    found = floor.leaves(render_batch(REGISTRATION, sheets, Mode.PAD))
    assert [leaf.codes[0] for leaf in found] == [f"WX1:F03:QH-B-0003-{sheet:03}-C:4:1/1:1" for sheet in (1, 2, 3)]
    assert "编号本第3册2/50" in "".join(found[1].text.split())


def test_sheets_of_one_outline_share_their_frame_in_the_file():
    facts = [replace(COMPLAINT, number=f"QH-20261118-{place:03}-7") for place in range(5)]
    data = render_batch(REGISTRATION, [(one, FIRST) for one in facts], Mode.FILLED)
    forms = {id(page["/Resources"]["/XObject"].get_object()): sorted(page["/Resources"]["/XObject"].get_object())
             for page in PdfReader(BytesIO(data)).pages}  # fmt: skip
    assert {name for names in forms.values() for name in names} == {"/FormXob.frame1"}
    assert data.count(b"/Subtype /Form") == 1


@pytest.mark.parametrize(
    ("masking", "phone"),
    [(Masking.BY_COPY, "13800004417"), (Masking.ALL, "138****4417"), (Masking.NONE, "13800004417")],
)
def test_telephones_are_masked_as_the_stamp_says(masking, phone):
    assert phone in words(filled(replace(FIRST, masking=masking)))[0]


def test_a_copy_hides_what_its_definition_names():
    first, second = words(render(foreign.ENROLMENT, foreign.ENROLMENT_FACTS, STAMP, Mode.FILLED))
    assert "138****1935" in first
    assert "13800001935" in second


def test_a_silent_clause_prints_a_rule_and_no_word():
    told, silent = (filled(replace(FIRST, clauses=clauses)) for clauses in (CLAUSES, {}))
    assert "受理后10分钟内" in words(told)[0]
    assert "受理后内" in words(silent)[0]
    rules = [
        sum(abs(line.width - 0.4) < 0.01 for line in floor.leaves(data, codes=False)[0].segments)
        for data in (told, silent)
    ]
    assert rules[1] == rules[0] + 1


def test_characters_without_glyph_are_named_and_room_is_left():
    facts = replace(COMPLAINT, customer_name="王𠮷", content="他说☑了☑")
    assert missing(REGISTRATION, facts) == (
        Missing("𠮷", "customer_name", "客户名称"),
        Missing("☑", "content", "投诉内容"),
    )
    whole, lacking = (floor.leaves(filled(customer_name=name), codes=False)[0] for name in ("王丑国", "王𠮷国"))
    ends = [
        max(char.right for char in leaf.chars if char.text == "国" and char.left < 80 * floor.MM)
        for leaf in (whole, lacking)
    ]
    assert ends[0] == pytest.approx(ends[1], abs=0.01)
    assert missing(foreign.SLIP, replace(foreign.SLIP_FACTS, gifts=(foreign.Gift("𠮷祥杯"),)))[0].label == "礼品名称"


def test_characters_beyond_the_basic_plane_copy_out_right():
    data = filled(customer_name="王𬭚", content="𫟹𬬻𬬭")
    text = "".join(PdfReader(BytesIO(data)).pages[0].extract_text().split())
    assert "王𬭚" in text
    assert "𫟹𬬻𬬭" in text


def test_a_title_outside_the_cut_fonts_moves_to_the_other_face():
    page = PdfReader(BytesIO(filled(replace(FIRST, company="云河𬭚通信有限公司")))).pages[0]
    assert "云河𬭚通信有限公司" in "".join(page.extract_text().split())
    assert not any("SerifSC-Medium" in font for font in fonts_of(page))


def test_ten_thousand_characters_lose_none():
    story = LONGEST[:10_000]
    data = filled(content=story)
    pages = words(data)
    assert len(pages) <= 6
    assert all("（续下页）" in page for page in pages[:-1])
    assert "（续）" in pages[-1]
    printed = "".join(pages)
    assert all(printed.count(part) >= 19 for part in ("没人回我。”经查客户", "要求书面说明。"))


def test_shading_can_be_switched_off():
    def greys(data):
        image = __import__("pypdfium2").PdfDocument(data)[0].render(scale=1).to_pil().convert("L")
        return image.histogram()[242]

    assert greys(filled()) > 1000
    assert greys(filled(replace(FIRST, shading=False))) < greys(filled()) / 10


@pytest.mark.parametrize(
    ("changes", "footer"),
    [
        ({"reprints": 2}, "补打2次"),
        ({"digest": "7f3a"}, "已固化摘要7f3a"),
        ({"policy": "2026-1"}, "政策2026-1"),
    ],
)
def test_the_footer_says_how_the_sheet_came_about(changes, footer):
    assert footer in words(filled(replace(FIRST, **changes)))[0]


def test_what_was_typed_is_only_text():
    odd = "<b>&amp;{clerk}</b>\x00\u200b'; DROP TABLE complaint;-- ) Tj ET"
    assert "<b>&amp;{clerk}</b>';DROPTABLEcomplaint;--)TjET" in words(filled(content=odd))[0]


def test_a_blank_register_has_room_for_its_period_beside_the_number():
    (leaf,) = floor.leaves(render(form_of("F57"), None, FIRST, Mode.BLANK))
    head = [line for line in leaf.segments if line.level and line.y > leaf.frames[0][3] and line.x < leaf.width / 2]
    rules = sorted((min(line.x, line.x2), max(line.x, line.x2)) for line in head)
    assert len(rules) == 6
    assert all(right + 0.1 >= left for (_, right), (left, _) in (rules[0:2], rules[1:3], rules[3:5], rules[4:6]))
    assert rules[2][1] - rules[0][0] > 25 * floor.MM
