"""F03 and F08 as the office hands them out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.complaints.forms import BOXES, RECEIPT, form_of
from desktop.complaints.rules.facts import ComplaintFacts
from desktop.complaints.rules.papers import STANDARD, FormWords, form_words
from desktop.complaints.rules.words import Attachment, Box, Channel, Satisfaction, Validity
from desktop.paper.definition import Masking, Mode, Options
from desktop.paper.press import render
from desktop.policy import versions
from tests.paper import floor
from tests.paper.definitions import faults
from tests.paper.register_specimens import HANDLING
from tests.paper.specimens import COMPLAINT, LONGEST, PAD, REGISTRATION, STAMP, STORY, at

FIRST = replace(STAMP, copies=(1,))


def leaves(form=REGISTRATION, facts=COMPLAINT, stamp=FIRST, mode=Mode.FILLED):
    return floor.leaves(render(form, facts, stamp, mode))


def text(leaf):
    return "".join(leaf.text.split())


def filled(**changes):
    return text(leaves(facts=replace(COMPLAINT, **changes))[0])


def place_of(leaf, word):
    """Left and baseline-near bottom (mm from the paper's upper left) of the first character of *word*."""
    at = leaf.text.index(word)
    char = leaf.chars[at]
    return round(char.left / floor.MM), round((leaf.height - char.bottom) / floor.MM)


@pytest.mark.parametrize(("mode", "facts"), [(Mode.BLANK, None), (Mode.PAD, None), (Mode.FILLED, COMPLAINT)])
def test_the_registration_form_fits_one_page(mode, facts):
    assert len(leaves(facts=facts, mode=mode, stamp=replace(FIRST, pad=PAD))) == 1


def test_what_was_registered_stands_on_paper():
    page = filled()
    for words in (
        "QH-20261118-012-T",
        "2026-11-1813:30",
        "林晓梅（营业厅3号台）",
        "王建国（钻石卡）",
        "13800004417",
        "QH100038476",
    ):
        assert words in page
    assert "受理后10分钟内转协调工作单" in page


@pytest.mark.parametrize(
    ("word", "x", "y"),
    [
        ("云", 71, 15),
        ("编", 142, 32),
        ("受", 29, 39),
        ("客户签", 34, 250),
        ("说明：", 25, 273),
        ("打印", 25, 289),
        ("第一", 199, 38),
    ],
)
def test_things_stand_where_the_office_expects_them(word, x, y):
    found = place_of(leaves()[0], word)
    assert found == (pytest.approx(x, abs=1), pytest.approx(y, abs=1))


def test_blank_and_filled_have_one_outline():
    blank, full = leaves(facts=None, mode=Mode.BLANK)[0], leaves()[0]
    assert blank.frames == full.frames
    upright = [[line.x for line in leaf.grid if not line.level] for leaf in (blank, full)]
    assert sorted({round(x, 1) for x in upright[0]}) == sorted({round(x, 1) for x in upright[1]})


def test_a_blank_says_so_and_asks_for_the_customers_own_words():
    page = text(leaves(facts=None, mode=Mode.BLANK)[0])
    assert "空白表" in page
    assert "按客户原话记录时间、地点、经过" in page
    assert "林晓梅" not in page


def test_a_missing_read_back_is_said_on_paper():
    assert "未复述" in filled(read_back=False, read_back_at=None)
    assert "未复述" not in filled()
    assert "未复述" not in text(leaves(facts=None, mode=Mode.BLANK)[0])


def test_unanswered_dates_wait_for_the_pen():
    answered, open_case = (
        filled().count("年"),
        filled(contacts=(COMPLAINT.contacts[0], None), answered_at=None, answer_due_at=None).count("年"),
    )
    assert open_case == answered + 3


def test_a_long_complaint_continues_with_its_number_on_every_page():
    found = leaves(facts=replace(COMPLAINT, content=LONGEST[:2000]))
    assert len(found) == 2
    assert [leaf.codes[0] for leaf in found] == [f"WX1:F03:QH-20261118-012-T:4:{page}/2:1" for page in (1, 2)]
    assert "（续下页）" in text(found[0])
    assert "客户投诉登记反馈表（续）" in text(found[1])
    assert "投诉内容（续）" in text(found[1])
    assert "客户签字（盖章）" in text(found[1])


def test_a_long_result_brings_its_signature_to_the_next_page():
    found = leaves(facts=replace(COMPLAINT, result=STORY * 5))
    assert len(found) == 2
    assert "责任部门负责人" not in text(found[0])
    assert "回复客户" in text(found[1])


def test_the_boxes_are_the_words_of_the_room():
    contents = [row.cells[1].content for row in REGISTRATION.rows if hasattr(row, "cells")]
    items = [item for content in contents for item in getattr(content, "items", (content,))]
    printed = {item.name: item for item in items if isinstance(item, Options)}
    assert [choice.words for choice in printed["channel"].choices] == [way.zh for way in Channel]
    assert [choice.words for choice in BOXES] == [box.zh for box in Box]
    assert [choice.words for choice in printed["satisfaction"].choices] == [answer.zh for answer in Satisfaction]
    assert [choice.words for choice in printed["level"].choices] == [word for _, word in STANDARD.levels]
    assert len(Attachment) == 4
    assert len(Validity) == 2


def test_the_receipt_names_limit_number_and_enquiry_phone_on_both_halves():
    (leaf,) = leaves(RECEIPT, stamp=STAMP)
    page = text(leaf)
    for words in ("QH-20261118-012-T", "2026-11-1813:50", "0530-0002186", "业务专用章", "要求退费并书面说明"):
        assert page.count(words) >= 2, words
    assert "第一联客户留存" in page
    assert "第二联存根客服部留存" in page


MORE = FormWords(
    levels=(*STANDARD.levels, ("disaster", "灾害事件")),
    contacts=(*STANDARD.contacts, ("third_contact", "三次联系")),
)
THIRD = at(11, 20, 9, 5)


def test_a_fifth_level_and_a_third_contact_have_their_place_on_paper_by_policy_data_alone():
    form, facts = form_of("F03", MORE), replace(COMPLAINT, level="disaster", contacts=(*COMPLAINT.contacts, THIRD))
    data = render(form, facts, FIRST, Mode.FILLED)
    assert floor.breaches(data, form, COMPLAINT.number) == []
    (page,) = floor.leaves(data)
    assert "灾害事件" in text(page)
    assert "三次联系" in text(page)
    assert "2026-11-2009:05" in text(page)
    assert faults(form, ComplaintFacts) == ()
    (blank,) = leaves(form, None, mode=Mode.BLANK)
    assert blank.frames == page.frames
    for code in ("F04", "F07", "F10"):
        assert "灾害事件" in text(leaves(form_of(code, MORE), None, mode=Mode.BLANK)[0])


@pytest.mark.parametrize("word", ["灾害事件", "媒体曝光的群体性投诉", "涉及多个网点并已由媒体报道的群体性投诉"])
def test_a_long_name_of_a_level_keeps_the_form_on_one_page(word):
    form = form_of("F03", FormWords((*MORE.levels, ("exposed", word)), MORE.contacts))
    (blank,) = leaves(form, None, mode=Mode.BLANK)
    assert word in text(blank)


@pytest.mark.parametrize("count", [0, 1, 2, 3, 4, 5])
def test_any_number_of_contacts_keeps_the_form_on_one_page(count):
    words = FormWords(MORE.levels * 2, tuple((f"contact{n}", f"联系{n}") for n in range(count)))
    form = form_of("F03", replace(words, levels=tuple((f"{n}", word) for n, (_, word) in enumerate(words.levels))))
    assert faults(form, ComplaintFacts) == ()
    assert len(leaves(form, None, mode=Mode.BLANK)) == 1


def test_the_standard_words_are_those_of_the_shipped_policy():
    assert form_words(versions.shipped().complaints) == STANDARD


def test_a_note_to_the_answer_stands_below_it_and_takes_no_room_on_a_blank():
    assert "意见退费慢了一天" in filled(satisfaction_note="退费慢了一天")
    assert "意见" not in text(leaves(facts=None, mode=Mode.BLANK)[0])


def test_opinions_already_entered_stand_above_their_dates():
    page = filled(deputy_opinion="同意。（周宏 2026-11-19）")
    assert "同意。（周宏2026-11-19）" in page


@pytest.mark.parametrize(("code", "copy"), [("F03", 2), ("F06", 2), ("F08", 1)])
def test_the_customers_copy_hides_the_contacts_telephone_when_asked_to(code, copy):
    form, facts = form_of(code), HANDLING if code == "F06" else COMPLAINT
    every = leaves(form, facts, replace(STAMP, masking=Masking.BY_COPY))
    shown = [text(page) for page in leaves(form, facts, replace(STAMP, masking=Masking.NONE))]
    if code == "F08":
        assert text(every[0]).count("****4417") == 1
        assert shown[0].count("13800004417") == 2
        return
    assert ["****" in text(page) for page in every] == [place == copy for place in (1, 2)]
    assert "****" not in "".join(shown)
