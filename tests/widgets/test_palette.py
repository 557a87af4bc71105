"""The palette: groups, prefixes, pinyin, keys, and peace while the input method composes."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent

from desktop.core.contributions import Hit, Search
from desktop.core.kind import Kind
from desktop.core.sentence import sentence
from desktop.widgets.matching import matched
from desktop.widgets.palette import Palette
from desktop.widgets.palette_results import Command
from desktop.widgets.theme import theme

NOW = datetime(2026, 11, 18, 6, 26, tzinfo=UTC)
READINGS = dict(
    zip(
        "王建国汪金桂投诉新登记导出先",
        ["wang", "jian", "guo", "wang", "jin", "gui", "tou", "su", "xin", "deng", "ji", "dao", "chu", "xian"],
        strict=True,
    )
)


def spell(text):
    return [READINGS.get(character, character) for character in text]


@pytest.mark.parametrize(
    ("typed", "title", "positions"),
    [
        ("建国", "王建国", (1, 2)),
        ("wjg", "王建国", (0, 1, 2)),
        ("wangjian", "王建国", (0, 1)),
        ("wangjg", "王建国", (0, 1, 2)),
        ("wangji", "王建国", (0, 1)),
        ("jg", "王建国", (1, 2)),
        ("wg", "王建国", (0, 2)),
        ("w", "王建国", (0,)),
        ("gw", "王建国", None),
        ("x", "王建国", None),
        ("0012", "QH-0012", (3, 4, 5, 6)),
        ("qh", "QH-0012", (0, 1)),
        ("", "王建国", ()),
        ("国王", "王建国", None),
        ("xian", "先", (0,)),
    ],
)
def test_titles_are_found_by_characters_pinyin_and_initials(typed, title, positions):
    assert matched(typed, title, spell) == positions


class People:
    names = ("王建国", "汪金桂", *(f"王{n}" for n in range(8)))

    def __init__(self):
        self.asked = []

    def find(self, typed, limit):
        self.asked.append((typed, limit))
        hits = [
            Hit(Kind("member"), UUID(int=n), name, "138", "members", prints="member.print")
            for n, name in enumerate(self.names)
            if matched(typed, name, spell)
        ]
        return hits[:limit]


COMMANDS = [Command("complaints.new", "新投诉", "投诉登记", "F2"), Command("complaints.export", "导出", "投诉登记")]


@pytest.fixture
def people():
    return People()


@pytest.fixture
def palette(qtbot, people):
    theme().apply()
    running = (NOW - timedelta(hours=1), NOW - timedelta(minutes=36), None)
    complaint = Hit(Kind("complaint"), UUID(int=100), "1118-012 王建国", "计费", "complaints", running=running)
    searches = [
        Search(sentence("test", "Members"), people.find, "@", "identification-card"),
        Search(
            sentence("test", "Complaints"),
            lambda typed, limit: [complaint] if typed in {"wjg", "012"} else [],
            "#",
            "clipboard-text",
        ),
    ]
    made = Palette(COMMANDS, searches, spell=spell, now=lambda: NOW)
    qtbot.addWidget(made)
    made.appear()
    return made


def titles(palette):
    return [line.title for line in palette.answer.lines]


def test_before_typing_it_offers_commands_and_asks_nobody(palette, people):
    assert titles(palette) == ["Commands 2", "新投诉", "导出"]
    assert people.asked == []


def test_groups_come_with_counts_and_the_first_hit_is_chosen(qtbot, palette):
    qtbot.keyClicks(palette.query, "wjg")
    assert titles(palette) == ["Members 2", "王建国", "汪金桂", "Complaints 1", "1118-012 王建国"]
    assert palette.chosen.title == "王建国"
    assert palette.chosen.matched == (0, 1, 2)
    assert palette.answer.lines[-1].face.kind == "clock.late"


def test_a_group_shows_five_and_says_there_are_more(qtbot, palette, people):
    palette.query.insert("王")
    assert titles(palette)[0] == "Members 5+"
    assert len(titles(palette)) == 6
    assert people.asked == [("王", 6)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [(">x", "Commands 1"), ("#012", "Complaints 1"), ("@wjg", "Members 2"), ("@新", "Nothing is called “新”.")],
)
def test_prefixes_narrow_the_question(qtbot, palette, typed, first):
    palette.query.insert(typed)
    assert titles(palette)[0] == first


def test_arrows_skip_headings_and_go_round(qtbot, palette):
    qtbot.keyClicks(palette.query, "wjg")
    chosen = []
    for _ in range(3):
        qtbot.keyClick(palette.query, Qt.Key.Key_Down)
        chosen.append(palette.chosen.title)
    assert chosen == ["汪金桂", "1118-012 王建国", "王建国"]


def test_enter_opens_a_hit_and_runs_a_command(qtbot, palette):
    qtbot.keyClicks(palette.query, "wjg")
    with qtbot.waitSignal(palette.open_asked) as heard:
        qtbot.keyClick(palette.query, Qt.Key.Key_Return)
    assert heard.args[0].id == UUID(int=0)
    assert not palette.isVisible()
    palette.appear()
    palette.query.setText("dc")
    with qtbot.waitSignal(palette.run_asked) as heard:
        qtbot.keyClick(palette.query, Qt.Key.Key_Return)
    assert heard.args == ["complaints.export"]


def test_alt_enter_prints_and_tab_lists_the_acts(qtbot, palette):
    qtbot.keyClicks(palette.query, "wjg")
    menu = palette.show_acts()
    assert [action.text() for action in menu.actions()] == ["Open", "Print"]
    menu.close()
    with qtbot.waitSignal(palette.print_asked):
        qtbot.keyClick(palette.query, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)


def test_keys_belong_to_the_input_method_while_it_composes(qtbot, palette):
    qtbot.keyClicks(palette.query, "wjg")
    QCoreApplication.sendEvent(palette.query, QInputMethodEvent("wang", []))
    qtbot.keyClick(palette.query, Qt.Key.Key_Down)
    qtbot.keyClick(palette.query, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert palette.chosen.title == "王建国"
    committed = QInputMethodEvent("", [])
    committed.setCommitString("王")
    QCoreApplication.sendEvent(palette.query, committed)
    assert palette.query.text() == "wjg王"
    qtbot.keyClick(palette.query, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_every_keystroke_asks_each_source_once(qtbot, palette, people):
    qtbot.keyClicks(palette.query, "wjg")
    assert [typed for typed, _ in people.asked] == ["w", "wj", "wjg"]


def test_it_paints(palette):
    palette.query.setText("wjg")
    assert not palette.grab().isNull()


def test_the_palette_is_as_high_as_its_results_and_the_line_stays(qtbot, palette):
    at, high = palette.query.mapTo(palette, palette.query.rect().topLeft()), palette.height()
    qtbot.keyClicks(palette.query, "w")
    qtbot.waitUntil(lambda: palette.height() > high)
    palette.query.setText("nobody")
    qtbot.waitUntil(lambda: palette.height() < high)
    assert palette.query.mapTo(palette, palette.query.rect().topLeft()) == at
    assert palette.results.height() < 40
