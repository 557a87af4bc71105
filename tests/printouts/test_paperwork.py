"""One record's papers: the preview is the paper, a reprint says so, a blank carries no number."""

from __future__ import annotations

import pytest

from desktop.complaints.forms import RECEIPT
from desktop.core.contributions import Content, Printed, PrintOptions
from desktop.printouts import service
from desktop.printouts.dialogs.paperwork import Paperwork, sheets
from desktop.printouts.rules import PaperOffer
from tests.paper import floor
from tests.paper.specimens import COMPLAINT

PLAIN = PrintOptions()


def receipt(desk):
    offers = [PaperOffer("F08", COMPLAINT.number, COMPLAINT)]
    return Paperwork(desk, sheets((RECEIPT,), offers), number=COMPLAINT.number)


def foot(pdf):
    return floor.leaves(pdf, codes=False)[0].text


@pytest.mark.parametrize("content", [Content.FILLED, Content.BLANK])
def test_what_is_previewed_is_what_is_printed_to_the_byte(desk, content):
    (form,) = receipt(desk).printables(("F08",))
    assert form.render(content, PLAIN).pdf == form.issue(content, PLAIN)().pdf


def test_a_reprint_says_how_often_it_was_printed_before(desk):
    for times in range(3):
        work = receipt(desk)
        (form,) = work.printables(("F08",))
        rendered = form.issue(Content.FILLED, PLAIN)()
        assert ("补打" in foot(rendered.pdf)) is (times > 0)
        assert times == 0 or f"补打{times}次" in foot(rendered.pdf)
        work.note(Printed("F08", Content.FILLED, PLAIN, 1, True, "HP", rendered))
    assert [one.reprint for one in service.printouts(desk, COMPLAINT.number)] == [2, 1, 0]


def test_the_leaves_of_a_pad_count_up_and_each_has_its_number(desk):
    work = receipt(desk)
    (form,) = work.printables(("F08",))
    pages = floor.leaves(form.issue(Content.PAD, PrintOptions(sheets=3))().pdf)
    numbers = [page.codes[0].split(":")[2] for page in pages]
    assert len(set(numbers)) == 3
    for place, (page, number) in enumerate(zip(pages, numbers, strict=True), 1):
        assert f"册{place}/3" in page.text
        assert page.text.count(number) == 4  # at the head and at the foot of either copy
