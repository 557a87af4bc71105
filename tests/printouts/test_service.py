"""Prints are written down, come back signed, and pads are given out."""

import hashlib

import pytest

from desktop.core import numbers
from desktop.core.clock import local_day
from desktop.core.contributions import Content
from desktop.core.problem import Problems
from desktop.printouts import rules, service


@pytest.fixture
def number(clock):
    return numbers.daily("QH", local_day(clock.now()), 12)


def printed(number, form="F03", mode=Content.FILLED, signature=True, content=b"%PDF"):
    return rules.Print(form, number, 4, "2026-01", content, mode, copies=2, needs_signature=signature)


def forms(desk):
    return [(line.form, line.number) for line in service.outstanding(desk)]


def test_a_print_is_written_down_with_its_digest(desk, number):
    service.record_printout(desk, printed(number))
    service.record_printout(desk, printed(number, content=b"%PDF again"))
    again, first = service.printouts(desk, number)
    assert (first.reprint, again.reprint) == (0, 1)
    assert first.digest == hashlib.sha256(b"%PDF").hexdigest()
    assert first.account_id == desk.account_id
    assert first.printed_at == desk.now()
    assert service.printed_before(desk, "F03", number) == 2
    assert service.printed_before(desk, "F08", number) == 0
    assert (first.mode, first.copies, first.template, first.policy) == (Content.FILLED, 2, 4, "2026-01")


def test_a_blank_is_neither_counted_nor_awaited(desk):
    for _ in range(2):
        service.record_printout(desk, printed("", mode=Content.BLANK))
    assert service.printed_before(desk, "F03", "") == 0
    assert service.outstanding(desk) == []
    assert [line.reprint for line in service.printouts(desk, "")] == [0, 0]


def test_a_signed_paper_comes_back_by_its_code(desk, number):
    service.record_printout(desk, printed(number))
    service.record_printout(desk, printed(number))
    assert forms(desk) == [("F03", number)]
    back = service.mark_returned(desk, f"WX1:F03:{number}:4:1/1:1")
    assert back.returned_at == desk.now()
    assert service.outstanding(desk) == []
    with pytest.raises(Problems) as refused:
        service.mark_returned(desk, number)
    assert "already" in str(refused.value)


def test_a_number_with_two_forms_away_asks_which(desk, number):
    for form in ("F03", "F04"):
        service.record_printout(desk, printed(number, form))
    with pytest.raises(Problems) as refused:
        service.mark_returned(desk, number.lower())
    assert "F03 · F04" in str(refused.value)
    assert service.mark_returned(desk, f"F04 {number}").form == "F04"
    assert forms(desk) == [("F03", number)]


@pytest.mark.parametrize("typed", ["", "老王", "WX1:F03::4:1/1:1", "WX1:F99:X:4:1/1:1"])
def test_nonsense_is_not_taken_back(desk, typed):
    with pytest.raises(Problems) as refused:
        service.mark_returned(desk, typed)
    assert [problem.field for problem in refused.value.found] == ["typed"]


def test_what_was_never_printed_or_needs_no_signature_is_told_so(desk, number):
    with pytest.raises(Problems) as refused:
        service.mark_returned(desk, number)
    assert "not printed" in str(refused.value)
    service.record_printout(desk, printed(number, signature=False))
    with pytest.raises(Problems) as refused:
        service.mark_returned(desk, number)
    assert "no signature" in str(refused.value)


def test_pads_are_numbered_one_after_another(desk):
    draft = rules.PadDraft("F03", 4, "2026-01", 50, "前台")
    first, second = service.add_pad(desk, draft), service.add_pad(desk, draft)
    assert (first.pad_number, second.pad_number, len(second.numbers)) == (1, 2, 50)
    assert second.numbers[16] == numbers.pad("QH", 2, 17)
    assert service.pads(desk) == [second, first]


def test_a_sheet_is_found_by_its_number(desk):
    pad = service.add_pad(desk, rules.PadDraft("F03", 4, "2026-01", 50, "前台"))
    sheet = service.pad_sheet(desk, f"wx1:f03:{pad.numbers[16]}:4:1/1:1".lower())
    assert sheet is not None
    assert (sheet.form, sheet.pad_number, sheet.sheet, sheet.state) == ("F03", 1, 17, rules.SheetState.UNUSED)
    for strange in ("", "QH", numbers.pad("QH", 1, 51), numbers.pad("QH", 9, 1), numbers.pad("Q2", 1, 1)):
        assert service.pad_sheet(desk, strange) is None


@pytest.mark.parametrize(
    "draft", [printed("", "F03"), printed("X", "03"), rules.Print("F03", "X", 4, "", b"", Content.FILLED, 0)]
)
def test_a_senseless_print_is_refused(desk, draft):
    with pytest.raises(Problems):
        service.record_printout(desk, draft)
    assert service.printouts(desk, draft.number) == []


def test_a_paper_of_several_pages_is_back_when_every_page_of_a_copy_is(desk, number):
    service.record_printout(desk, printed(number))
    first = service.mark_returned(desk, f"WX1:F03:{number}:4:2/3:1")
    assert (first.returned_at, first.missing_pages) == (None, (1, 3))
    other = service.mark_returned(desk, f"WX1:F03:{number}:4:1/3:2")
    assert other.missing_pages == (2, 3)
    assert forms(desk) == [("F03", number)]
    with pytest.raises(Problems) as refused:
        service.mark_returned(desk, f"WX1:F03:{number}:4:2/3:1")
    assert "Page 2 came back already; page 1 · 3 is still away" in str(refused.value)
    service.mark_returned(desk, f"WX1:F03:{number}:4:3/3:1")
    last = service.mark_returned(desk, f"WX1:F03:{number}:4:1/3:1")
    assert (last.returned_at, last.missing_pages) == (desk.now(), ())
    assert forms(desk) == []
    assert service.returned_pages(desk, last.id) == {"1": (1, 2, 3), "2": (1,)}


def test_a_number_ticked_by_hand_is_the_whole_paper(desk, number):
    service.record_printout(desk, printed(number))
    service.mark_returned(desk, f"WX1:F03:{number}:4:1/2:1")
    assert service.mark_returned(desk, f"F03 {number}").returned_at == desk.now()


def test_what_became_of_the_sheets_of_a_pad_is_written_down(desk):
    pad = service.add_pad(desk, rules.PadDraft("F04", 4, "2026-01", 3, "前台"))
    first, second, _ = pad.numbers
    used = service.mark_sheet(desk, rules.SheetDraft(f"WX1:F04:{first}:4:1/1:1", "used", "QH-G-20261118-001-X"))
    assert (used.state, used.note) == (rules.SheetState.USED, "QH-G-20261118-001-X")
    service.mark_sheet(desk, rules.SheetDraft(second, "missing", "找不到"))
    service.mark_sheet(desk, rules.SheetDraft(second, "void", "写坏了"))
    assert [sheet.state.value for sheet in service.pad_sheets(desk, pad.id)] == ["used", "void", "unused"]


@pytest.mark.parametrize(
    ("state", "note", "field"), [("used", " ", "note"), ("void", "", "note"), ("unused", "x", "state")]
)
def test_a_sheet_is_not_written_off_without_a_reason(desk, state, note, field):
    pad = service.add_pad(desk, rules.PadDraft("F04", 4, "2026-01", 1, "前台"))
    with pytest.raises(Problems) as refused:
        service.mark_sheet(desk, rules.SheetDraft(pad.numbers[0], state, note))
    assert [problem.field for problem in refused.value.found] == [field]
    with pytest.raises(Problems):
        service.mark_sheet(desk, rules.SheetDraft("QH-1", "void", "x"))


LISTED = "QH-F45-20261118-CO12AB"


@pytest.mark.parametrize(("typed", "told"), [
    (f"WX1:F45:{LISTED}:4:1/1:1", f"F45 {LISTED} was printed on 2026-11-18 14:26; it is about no single record"),
    ("WX1:F03::4:1/2:1", "a blank F03"),
    ("WX1:F45:QH-F45-20261118-CO99ZZ:4:1/1:1", None),
    (f"WX1:F42:{LISTED}:4:1/1:1", None),
    ("hello", None),
])  # fmt: skip
def test_a_paper_that_opens_no_page_says_what_it_is(desk, typed, told):
    service.record_printout(desk, printed(LISTED, "F45", signature=False))
    said = service.about(desk, typed)
    assert said is None if told is None else told in str(said)


def test_a_sheet_of_a_pad_says_what_became_of_it(desk):
    pad = service.add_pad(desk, rules.PadDraft("F03", 4, "2026-1", 3, "一号台"))
    code = f"WX1:F03:{pad.numbers[1]}:4:1/2:1"
    said = str(service.about(desk, code))
    assert "sheet 2 of pad 1 of F03, handed to 一号台; nothing was entered" in said
    service.mark_sheet(desk, rules.SheetDraft(code, "used", "QH-20261118-012-T"))
    assert "was entered: QH-20261118-012-T" in str(service.about(desk, code))
