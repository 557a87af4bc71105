"""The journal's page: filters, one act field by field, the chain, noted heads, and what is taken out."""

import csv
import io
from datetime import date, timedelta

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from desktop.app import rooms
from desktop.core.worktime import DayKind
from desktop.settings import rules, service
from desktop.settings.dialogs import journal_extract
from desktop.settings.forms import JOURNAL_EXTRACT
from desktop.settings.tab.journal import JournalPage
from desktop.storage.record import kind_of, office
from desktop.widgets.banners import Banner
from desktop.widgets.breadth import Breadth
from desktop.widgets.labels import Message
from tests.office import NAMES, desk_for
from tests.pages import shown
from tests.paper.definitions import faults


@pytest.fixture
def written(desk, clock):
    """A day of the calendar, entered and changed."""
    service.enter_days(desk, [rules.DayDraft(date(2026, 12, 24), DayKind.HALF_DAY, "盘点")])
    clock.advance(timedelta(minutes=5))
    service.enter_days(
        desk_for(desk, "service_supervisor"), [rules.DayDraft(date(2026, 12, 24), DayKind.HALF_DAY, "盘存")]
    )


@pytest.fixture
def page(qtbot, desk, lent, written, tmp_path):
    made = JournalPage(
        desk,
        rooms.tellings(desk),
        ask=lambda _parent, names: [tmp_path / name for name in names],
        ask_file=lambda _parent, name: tmp_path / name,
    )
    shown(qtbot, made, lent)
    qtbot.waitUntil(lambda: made.table.records.complete)
    return made


def listed(page):
    """The acts in the list, each as a text."""
    records = page.table.records
    return [" ".join(records.cell(row, column).text for column in range(4)) for row in range(records.rowCount())]


def ask(qtbot, page, **asked):
    with qtbot.waitSignal(page.table.records.modelReset):
        page.strip.show_query(rules.JournalQuery(**asked))
    qtbot.waitUntil(lambda: page.table.records.complete)


def banner(page, kind):
    found = [one for one in page.findChildren(Banner) if one.kind == kind]
    return f"{found[0]._lead} {found[0].text}" if found else ""


def test_an_act_is_told_field_by_field_in_words(page):
    assert page.pane.act.who == NAMES["service_supervisor"]
    (line,) = page.pane.story.lines.found
    assert line.title == "Day of the calendar 2026-12-24: changed"
    assert line.text == "name: 盘点 → 盘存"
    assert "Days of the calendar changed" in listed(page)[0]


def test_filters_by_person_kind_record_verb_and_day(qtbot, page, desk):
    ask(qtbot, page, who=desk_for(desk, "service_supervisor").account_id)
    assert listed(page)
    assert all(NAMES["service_supervisor"] in line for line in listed(page))
    ask(qtbot, page, kind="calendar_day", named="2026-12-24")
    assert len(listed(page)) == 2
    ask(qtbot, page, verb="settings.calendar.days", since=desk.today(), until=desk.today())
    assert len(listed(page)) == 2
    ask(qtbot, page, since=desk.today() + timedelta(days=1))
    assert listed(page) == []
    ask(qtbot, page)
    assert len(listed(page)) > 10


def test_a_name_finds_a_person_and_what_belongs_to_them(qtbot, page):
    ask(qtbot, page, kind="staff", named=NAMES["agent"])
    assert {"Person taken on", "Post given", "Account opened"} <= {
        page.table.records.cell(row, 2).text for row in range(page.table.records.rowCount())
    }


def test_what_cannot_be_asked_is_told(page, desk):
    page.strip.named.set_value("QH")
    assert page.findChild(Message, "journal.strip.message").isVisible()
    page.strip.show_query(rules.JournalQuery(since=desk.today(), until=desk.today() - timedelta(days=1)))
    assert "before" in page.findChild(Message, "journal.strip.message").text()


def test_only_this_record_and_back(qtbot, page):
    with qtbot.waitSignal(page.table.records.modelReset):
        page.run("journal.only_record")
    assert len(listed(page)) == 2
    with qtbot.waitSignal(page.table.records.modelReset):
        page.run("journal.all")
    assert len(listed(page)) > 10


def test_a_long_journal_is_paged(qtbot, page, monkeypatch):
    monkeypatch.setattr("desktop.settings.service.journal.MOST", 5)
    monkeypatch.setattr(service, "MOST", 5)
    ask(qtbot, page)
    newest = listed(page)
    assert len(newest) == 5
    page.run("journal.older")
    assert not set(newest) & set(listed(page)[1:])
    page.run("journal.newer")
    assert listed(page) == newest


def test_the_chain_is_checked_and_a_forged_entry_is_told(qtbot, page, desk):
    page.run("journal.check")
    qtbot.waitUntil(lambda: "whole" in banner(page, "fine"))
    for (name,) in office.execute_sql("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        if name.startswith("journal_entry"):
            desk.store.db.connection().authorizer = None
            office.execute_sql(f"DROP TRIGGER {name}")
    office.execute_sql("UPDATE journal_entry SET after = '{}' WHERE seq = 3")
    page.run("journal.check")
    qtbot.waitUntil(lambda: "altered" in banner(page, "error"))


def test_noted_heads_are_compared(qtbot, page, desk):
    service.back_up(desk, lambda _done, _total: None, lambda: False)
    page.bar.choose_section("anchors")
    qtbot.waitUntil(lambda: page.anchors.table.records.rowCount() == 2)
    verdicts = [page.anchors.table.records.cell(row, 4).text for row in range(2)]
    assert verdicts == ["stands in the chain"] * 2
    head = service.journal_head(desk)
    assert rules.shown_hash(head.hash) in page.findChild(QLabel, "journal.head.now").text()
    for typed, verdict in [
        (f"QH {head.seq} {rules.shown_hash(head.hash)}", "stands"),
        (f"qh {head.seq} {head.hash.hex()[:8]}", "stands"),
        (f"QH {head.seq} 0000 0000", "altered"),
        (f"QH {head.seq + 5} 8F3A 01BC", "lost"),
        ("ZZ 3 8F3A01BC", "another store"),
    ]:
        page.anchors.head.set_value(typed)
        page.anchors.compare()
        assert verdict in page.anchors.table.records.cell(0, 4).text, typed
    page.anchors.head.set_value("8F3A")
    page.anchors.compare()
    assert page.findChild(Message, "journal.head.message").text()


def test_a_selection_becomes_a_table_that_is_no_formula(qtbot, page, desk, tmp_path):
    service.enter_days(desk, [rules.DayDraft(date(2026, 12, 25), DayKind.HALF_DAY, '=HYPERLINK("x")')])
    ask(qtbot, page, kind="calendar_day")
    page.run("journal.export")
    qtbot.waitUntil(lambda: list(tmp_path.glob("*.csv")) != [])
    qtbot.waitUntil(lambda: next(tmp_path.glob("*.csv")).stat().st_size > 0)
    (file,) = tmp_path.glob("*.csv")
    lines = list(csv.reader(io.StringIO(file.read_text("utf-8-sig"))))
    assert len(lines[0]) == 10
    assert all(len(line) == 10 for line in lines)
    assert any(line[7:] == ["name", "盘点", "盘存"] for line in lines)
    assert any(line[9] == '\'=HYPERLINK("x")' for line in lines)


def test_a_selection_becomes_paper_in_chinese_and_is_written_down(qtbot, page, desk, tmp_path):
    ask(qtbot, page, kind="calendar_day", named="2026-12-24")
    dialog = page.print_extract()
    with qtbot.waitSignal(dialog.finished):
        dialog.save_pdf()
    (file,) = tmp_path.glob("*.pdf")
    document = pypdfium2.PdfDocument(file.read_bytes())
    text = document[0].get_textpage().get_text_bounded()
    for words in ("盘点", "盘存", desk.actor.name, "QH"):
        assert words in text, words
    assert "Days of the calendar" not in text
    assert faults(JOURNAL_EXTRACT, rules.JournalExtract) == ()


def test_too_many_acts_for_paper_are_told(qtbot, page, monkeypatch):
    monkeypatch.setattr(journal_extract, "MOST_ON_PAPER", 3)
    assert page.print_extract() is None
    assert "3" in banner(page, "warn")


def test_a_commit_is_read_while_the_page_is_seen(qtbot, page, desk):
    count = len(listed(page))
    service.enter_days(desk, [rules.DayDraft(date(2026, 12, 25), DayKind.HOLIDAY)])
    page.changed(frozenset({"calendar_day"}))
    qtbot.waitUntil(lambda: len(listed(page)) == count + 1)


def test_enter_and_keys_lead_through(qtbot, page):
    page.table.setFocus()
    first = page.table.current_key()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert page.table.current_key() != first
    assert page.pane.act.key == page.table.current_key()


def test_it_fits_the_smallest_window(page):
    page.give_way(Breadth.NARROW)
    QApplication.processEvents()
    hint = page.minimumSizeHint()
    assert hint.width() <= 1024
    assert hint.height() <= 600 - 42 - 26


def test_every_field_of_every_record_has_words_or_is_left_out(desk):
    """A new table or field is told from the day it exists."""
    told = {words.kind: words for telling in rooms.tellings(desk) for words in telling.records}
    missing = []
    for record in desk.store.records:
        kind = kind_of(record)
        if kind not in told:
            missing.append(kind)
            continue
        known = told[kind].fields.keys() | told[kind].left_out | {"id"}
        missing += [f"{kind}.{name}" for name in record._meta.fields if name not in known]
        strange = (told[kind].fields.keys() | told[kind].left_out) - set(record._meta.fields)
        assert not strange, (kind, strange)
    assert missing == []
