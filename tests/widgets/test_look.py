"""Colours that can be read, sizes that scale together, a look that changes at once."""

import re

import pytest
from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QWidget

from desktop import resources
from desktop.widgets import chips, icons, typeface
from desktop.widgets import metrics as sizes
from desktop.widgets.buttons import Button
from desktop.widgets.main_row import MainTabs
from desktop.widgets.marking import mark_selected
from desktop.widgets.metrics import FONT_SIZES, Metrics, metrics
from desktop.widgets.spacing import space
from desktop.widgets.stylesheet import build
from desktop.widgets.theme import Appearance, Theme, _contrasting, theme
from desktop.widgets.tokens import DARK, LIGHT, TOKENS, contrast

GROUNDS = ("bg", "surface", "subtle", "hover", "sel_off", "sel")
TEXTS = ("ink", "ink2")
ON_PANES = [(text, ground) for text in ("ink3", "unset") for ground in ("bg", "surface", "subtle", "hover")]
PAIRS = [
    *[(text, ground) for text in TEXTS for ground in GROUNDS],
    *ON_PANES,
    *[(text, ground) for text in ("link", "red", "warn", "green") for ground in ("surface", "bg", "subtle", "sel")],
    *[(level, ground) for level in ("v1", "v2", "v3") for ground in ("surface", "sel")],
    *[(tier, ground) for tier in ("silver", "gold", "diamond") for ground in ("surface", "sel")],
    ("on_accent", "accent"),
    ("on_accent", "accent_hi"),
    ("link", "accent_bg"),
    ("ink", "accent_bg"),
    ("ink2", "accent_bg"),
    ("ink", "red_bg"),
    ("link", "red_bg"),
    ("ink", "warn_bg"),
    ("link", "warn_bg"),
    ("ink", "green_bg"),
    ("tbc", "surface"),
    *[(text, ground) for text in ("ink3", "unset") for ground in ("sel", "sel_off")],
    *[(text, ground) for text in ("red", "warn", "green", "link") for ground in ("hover", "sel_off")],
    *[(tone, f"{tone}_bg") for tone in ("red", "warn", "green")],
    ("link", "warn_bg"),
    *[(dress.ink, dress.fill) for dress in chips.DRESSES.values() if dress.fill],
]
SHAPES = [
    *[(shape, ground) for shape in ("accent", "focus") for ground in ("surface", "bg", "subtle", "hover", "sel")],
    *[(shape, ground) for shape in ("edge", "warn_edge") for ground in ("surface", "bg", "subtle")],
    ("red_solid", "surface"),
]


@pytest.fixture
def look(qapp):
    yield theme()
    theme().resize(100)
    theme().choose(Appearance.SYSTEM)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_can_be_read_on_its_ground(tokens):
    weak = {pair: round(contrast(tokens[pair[0]], tokens[pair[1]]), 2) for pair in PAIRS}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_meaningful_shape_can_be_seen(tokens):
    assert all(contrast(tokens[shape], tokens[ground]) >= 3.0 for shape, ground in SHAPES)


def test_contrast_is_that_of_the_standard():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
@pytest.mark.parametrize("percent", FONT_SIZES)
def test_the_style_sheet_is_filled_and_scaled(tokens, percent):
    text = build(tokens, Metrics.at(percent), "light")
    assert "$" not in text
    assert not re.search(r"\d-\d+px", text)
    assert f"font-size: {Metrics.at(percent).type('title')}px" in text
    assert f"min-height: {Metrics.at(percent).control - 2}px" in text


@pytest.mark.parametrize(
    ("percent", "control", "body", "meta"), [(100, 30, 14, 12), (115, 35, 16, 14), (130, 39, 18, 16)]
)
def test_one_factor_scales_every_size(percent, control, body, meta):
    scaled = Metrics.at(percent)
    assert (scaled.control, scaled.type("body"), scaled.type("meta")) == (control, body, meta)
    assert scaled.px(1) >= 1


def test_the_look_changes_at_once(look, qtbot):
    line, button = QLineEdit(), QPushButton("打印")
    for widget in (line, button):
        qtbot.addWidget(widget)
        widget.show()
    with qtbot.waitSignal(look.changed):
        look.choose(Appearance.DARK)
    assert look.dark
    assert look.name("surface") == DARK["surface"].lower()
    assert line.palette().color(QPalette.ColorRole.Base) == look.color("surface")
    with qtbot.waitSignal(look.changed):
        look.resize(130)
    assert (line.sizeHint().height(), button.sizeHint().height()) == (39, 39)
    look.choose(Appearance.LIGHT)
    assert not look.dark


def test_tabs_keep_the_type_size_when_none_of_them_is_where_one_is(look, qtbot):
    tabs = MainTabs()
    qtbot.addWidget(tabs)
    tabs.addTab("工作台")
    tabs.show()
    look.resize(130)
    tabs.setFont(typeface.font("body"))
    tabs.set_aside(True)
    assert tabs.font().pixelSize() == 18


def test_fields_keep_their_size_when_they_are_focused_or_wrong(look, qtbot):
    for percent in FONT_SIZES:
        look.resize(percent)
        line = QLineEdit()
        qtbot.addWidget(line)
        plain = line.sizeHint().height()
        line.setProperty("state", "error")
        line.style().polish(line)
        assert line.sizeHint().height() == plain == metrics().control


def test_in_high_contrast_every_token_has_a_colour_of_the_system(qapp):
    assert _contrasting(QPalette()).keys() == TOKENS.keys()
    assert isinstance(theme(), Theme)


def test_icons_take_the_colour_of_their_token_and_follow_the_look(look, qtbot):
    button = Button("新投诉", "x.new", icon="plus")
    qtbot.addWidget(button)
    look.choose(Appearance.LIGHT)
    before = button.icon().pixmap(16).toImage()
    look.choose(Appearance.DARK)
    assert button.icon().pixmap(16).toImage() != before
    middle = icons.icon("plus", "ink", 16).pixmap(QSize(16, 16), 2.0).toImage().pixelColor(16, 16)
    assert middle == look.color("ink")
    look.resize(130)
    assert button.iconSize().width() == sizes.metrics().px(16) == 21


def test_every_shipped_icon_can_be_drawn_and_the_arrows_wear_the_tokens(qapp):
    shipped = sorted(resources.find("icons").glob("*.svg"))
    assert len(shipped) > 40
    for file in shipped:
        text = file.read_text(encoding="utf-8")
        assert 'viewBox="0 0 256 256"' in text
        assert "currentColor" in text
        assert QSvgRenderer(QByteArray(text.encode())).isValid()
    for scheme, tokens in (("light", LIGHT), ("dark", DARK)):
        assert tokens["ink2"] in resources.find(f"icons/{scheme}/caret-down.svg").read_text(encoding="utf-8")
        assert tokens["on_accent"] in resources.find(f"icons/{scheme}/check.svg").read_text(encoding="utf-8")


def test_the_style_sheet_names_only_pictures_that_exist():
    sheets = build(LIGHT, Metrics(), "light") + build(DARK, Metrics(), "dark")
    names = re.findall(r"url\(icons:(.*?)\)", sheets)
    assert len(names) == sheets.count("url(") > 0
    for name in names:
        assert resources.find(f"icons/{name}").is_file()


def test_digits_are_equally_wide_so_that_columns_align(qapp):
    assert len({typeface.width(digit * 4, "cell") for digit in "0123456789"}) == 1
    assert typeface.font("body") is typeface.font("body")


@pytest.mark.parametrize("kind", chips.DRESSES)
def test_a_chip_is_as_wide_as_it_says(kind, look):
    picture = QPixmap(300, 40)
    painter = QPainter(picture)
    for listed in (False, True):
        drawn = chips.paint(painter, 10, 20, kind, "超时 36 分", share=0.4, listed=listed)
        assert drawn == chips.width(kind, "超时 36 分", listed=listed) > 40
    painter.end()


def test_lists_are_quieter_than_heads_and_words_line_up():
    assert chips.dress("level.2").fill
    assert not chips.dress("level.2", listed=True).fill
    assert chips.dress("level.3", listed=True).fill
    assert chips.dress("level.7") == chips.dress("level.4")
    assert chips.dress("clock.running").padded
    assert not chips.dress("tier.gold", listed=True).padded


def test_bars_and_badges_are_drawn(look):
    picture = QPixmap(400, 40)
    picture.fill(look.color("surface"))
    painter = QPainter(picture)
    assert chips.segment_bar(painter, QRectF(0, 0, 400, 20), 1.4) == metrics().bar_max
    assert chips.badge(painter, 390, 20, 120) > chips.badge(painter, 350, 20, 2) == metrics().badge
    chips.slice_bar(painter, QRectF(0, 24, 200, 16), [chips.Slice("30 分", 30), chips.Slice("下班", 9, counts=False)])
    painter.end()
    image = picture.toImage()
    assert image.pixelColor(20, 10) == look.color("accent")
    assert image.pixelColor(3, 30) == look.color("accent_bg")


def test_nothing_is_hatched_under_the_words_of_a_stretch_that_does_not_count(look):
    for appearance in (Appearance.LIGHT, Appearance.DARK, Appearance.CONTRAST):
        look.choose(appearance)
        grounds = []
        for words in ("", "下班"):
            picture = QPixmap(200, 16)
            painter = QPainter(picture)
            chips.slice_bar(painter, QRectF(0, 0, 200, 16), [chips.Slice(words, 1, counts=False)])
            painter.end()
            drawn = picture.toImage()
            left = 100 - round(typeface.width("下班", "micro") / 2) - 1
            grounds.append({drawn.pixelColor(left, y).name() for y in range(2, 14)})
        assert look.color("hover").name() in grounds[1]
        assert len(grounds[1]) == 1 < len(grounds[0])


def test_high_contrast_can_be_chosen_and_marks_by_frames(look, qapp):
    look.choose(Appearance.CONTRAST)
    assert look.high_contrast
    name = look.name
    assert min(contrast(name(text), name(ground)) for text, ground in PAIRS) >= 7.0
    assert contrast(name("accent"), name("surface")) >= 7.0
    assert "QPushButton:checked { border: 2px" in qapp.styleSheet()
    row = QPixmap(100, 30)
    painter = QPainter(row)
    mark_selected(painter, QRectF(0, 0, 100, 30))
    painter.end()
    drawn = row.toImage()
    assert drawn.pixelColor(50, 1) == drawn.pixelColor(1, 15) == drawn.pixelColor(98, 15) == look.color("accent")
    assert drawn.pixelColor(50, 15) == look.color("surface")
    assert "banner_warn" in qapp.styleSheet().split("QPushButton:checked { border: 2px")[1]
    look.choose(Appearance.LIGHT)
    assert not look.high_contrast
    assert name("surface") == LIGHT["surface"].lower()


def test_the_gap_between_columns_outlives_a_change_of_the_look(qapp):
    holder = QWidget()
    grid = QGridLayout(holder)
    space(grid, gap=1, across=12)
    theme().changed.emit()
    assert (grid.horizontalSpacing(), grid.verticalSpacing()) == (12, 1)
