"""What a clerk may type or paste without harm: every text ends as it was meant or in a sentence, through the window."""

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from desktop.complaints import rules
from desktop.complaints import service as complaints
from desktop.core.listing import Order
from desktop.storage import journal
from tests.office import PASSWORD

PASTED = {
    "sql": "'; DROP TABLE complaint; --",
    "html": "<script>alert('王')</script><b>&amp;",
    "invisible": "王\u200b建\u202e国\ufeff",
    "control": "a\x00b\x07c\x1b[31m\r\nd",
    "surrogate": "坏\ud83d字",
    "beyond": "𠮷野家𬀩",
}


@pytest.mark.parametrize("name", PASTED)
def test_any_pasted_text_is_registered_listed_found_and_told(sit_down, folder, name):
    hands = sit_down(folder)
    hands.sign_in(PASSWORD)
    hands.press("F2")
    hands.until_seen("complaint_edit")
    for field in ("customer_name", "contact", "content", "demand"):
        hands.walk_to(field)
        paste(hands, PASTED[name])
    hands.walk_to("phone", by="Shift+Tab")
    hands.write("13800004417")
    hands.fill("category", "计费有误")
    hands.press("Return")
    hands.fill("level", "1")
    hands.press("Ctrl+S")
    hands.until(lambda: hands.see("complaint_edit") is None)
    desk = hands.program.session.desk
    kept = complaints.ComplaintSource(desk).ids(Order(), rules.Wanted())
    facts = complaints.facts(desk, kept[0])
    assert facts.content
    assert "\x00" not in facts.content
    assert facts.content.encode()
    assert journal.verify(lambda _done, _total: None, lambda: False).sound


def paste(hands, text):
    """As from the clipboard of another program."""
    QApplication.clipboard().setText(text)
    hands.press("Ctrl+V")


def test_ten_thousand_characters_may_be_pasted_and_one_more_is_told(sit_down, folder):
    hands = sit_down(folder)
    hands.sign_in(PASSWORD)
    hands.press("F2")
    hands.until_seen("complaint_edit")
    hands.walk_to("content")
    paste(hands, "长" * 10_000)
    hands.press("Tab")
    assert hands.see("content", QPlainTextEdit).toPlainText() == "长" * 10_000
    assert hands.see("content.message") is None
    hands.press("Shift+Tab", "Ctrl+End")
    paste(hands, "长")
    hands.press("Tab")
    assert "10" in hands.until_seen("content.message").text()
