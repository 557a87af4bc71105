"""The one style sheet of the program.

Written at 100 %: ``$ink`` is a token, ``30px`` scales with the font size, ``30-2px`` scales and then takes 2 off,
1 and 2 px are lines and stay. Buttons get no min-width: layouts would squeeze their words down to it.
Widgets ask for a look by dynamic properties: ``kind`` of buttons, ``role`` and ``tone`` of labels, ``frame`` of
frames, ``rank`` of tab bars, ``state`` of fields.
"""

import re
from collections.abc import Mapping
from string import Template

from desktop.widgets.metrics import Metrics

_SIZE = re.compile(r"(?<![\w.])(\d+)(?:-(\d+))?px")


def build(tokens: Mapping[str, str], sizes: Metrics, scheme: str) -> str:
    """The style sheet for a set of tokens and sizes; *scheme* (light, dark) chooses the arrow pictures."""
    text = Template("".join(_SECTIONS)).substitute(tokens, scheme=scheme)
    return _SIZE.sub(lambda found: f"{_pixels(found, sizes)}px", text)


def contrasting(tokens: Mapping[str, str]) -> str:
    """What high contrast adds: without tints, what is chosen, pointed at or focused is told by frames."""
    return Template(_CONTRAST).substitute(tokens)


def _pixels(found: re.Match[str], sizes: Metrics) -> int:
    base, less = int(found[1]), int(found[2] or 0)
    return (base if base <= 2 else sizes.px(base)) - less


_CONTRAST = """
QPushButton, QFrame[frame="segmented"], QLineEdit, QComboBox, QPlainTextEdit { border-color: $ink }
QToolButton:checked, QPushButton:checked { border: 2px solid $accent; color: $ink }
QToolButton:hover, QPushButton:hover { border: 1px solid $accent }
QToolButton:focus, QPushButton:focus, QTabBar:focus { border: 2px solid $accent }
QPushButton:disabled, QToolButton:disabled { border: 1px dashed $ink }
QFrame[frame="banner_error"], QFrame[frame="banner_warn"], QFrame[frame="banner_fine"] { border-color: $ink }
"""

_GROUND = """
QMainWindow, QWidget[frame="page"] { background: $bg }
QDialog, QWidget[frame="pane"] { background: $surface }
QToolTip { background: $surface; color: $ink; border: 1px solid $line2; padding: 4px 6px; font-size: 12px }
QFrame[frame="card"] { background: $surface; border: 1px solid $line; border-radius: 6px }
QFrame[frame="float"] { background: $surface; border: 1px solid $line2; border-radius: 8px }
QFrame[frame="popup"] { background: $surface; border: 1px solid $line2 }
QFrame[frame="segmented"] { background: $subtle; border: 1px solid $line2; border-radius: 4px }
QFrame[frame="segmented"][state="error"] { border: 1px solid $red_solid }
QFrame[frame="bar"] { background: $surface; border: 0; border-bottom: 1px solid $line }
QFrame[frame="foot"] { background: $surface; border: 0; border-top: 1px solid $line }
QFrame[frame="side"] { background: $surface; border: 0; border-left: 1px solid $line }
QFrame[frame="rule"] { background: $line; border: 0; max-height: 1px; min-height: 1px }
QFrame[frame="banner_error"] { background: $red_bg; border: 1px solid $red_bg; border-radius: 6px }
QFrame[frame="banner_warn"] { background: $warn_bg; border: 1px solid $warn_bg; border-radius: 6px }
QFrame[frame="banner_fine"] { background: $green_bg; border: 1px solid $green_bg; border-radius: 6px }
QFrame[frame="banner_unset"] { background: $subtle; border: 1px dashed $unset; border-radius: 6px }
QSplitter::handle { background: $line }
QSplitter::handle:hover { background: $accent }
QSplitter[frame="cards"]::handle { background: transparent }
QScrollArea, QScrollArea > QWidget > QWidget[frame="scrolled"] { background: transparent; border: 0 }
"""

_LABELS = """
QLabel { color: $ink; background: transparent }
QLabel[role="hero"] { font-size: 24px; font-weight: 600 }
QLabel[role="name"] { font-size: 20px; font-weight: 600 }
QLabel[role="title"] { font-size: 18px; font-weight: 600 }
QLabel[role="head"] { font-size: 16px; font-weight: 600 }
QLabel[role="strong"] { font-weight: 600 }
QLabel[role="cell"] { font-size: 13px }
QLabel[role="label"] { font-size: 13px; color: $ink2 }
QLabel[role="meta"] { font-size: 12px; color: $ink2 }
QLabel[role="hint"] { font-size: 12px; color: $ink3 }
QLabel[role="micro"] { font-size: 11px; color: $ink3 }
QLabel[tone="ink"] { color: $ink }
QLabel[tone="ink2"] { color: $ink2 }
QLabel[tone="ink3"] { color: $ink3 }
QLabel[tone="link"] { color: $link }
QLabel[tone="error"] { color: $red }
QLabel[tone="warn"] { color: $warn }
QLabel[tone="fine"] { color: $green }
QLabel[tone="hint"] { color: $ink3 }
"""

_BUTTONS = """
QPushButton, QToolButton, QCheckBox, QRadioButton, QTabBar { outline: 0 }
QPushButton { background: $surface; color: $ink; border: 1px solid $line2; border-radius: 4px; padding: 0 12px;
  min-height: 30-2px; max-height: 30-2px }
QPushButton:hover { background: $hover }
QPushButton:pressed, QPushButton:checked { background: $sel_off }
QPushButton::menu-indicator { image: url(icons:$scheme/caret-down.svg); width: 12px; height: 12px;
  subcontrol-origin: padding; subcontrol-position: center right; right: 8px }
QPushButton[menu="true"] { padding-right: 26px }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600 }
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed { background: $accent_hi;
  border-color: $accent_hi }
QPushButton[kind="danger"] { color: $red; border-color: $red_solid }
QPushButton[kind="danger"]:hover, QPushButton[kind="danger"]:pressed { background: $red_bg }
QPushButton[kind="link"] { background: transparent; color: $link; border: 1px solid transparent; padding: 0 6px }
QPushButton[kind="link"]:hover { text-decoration: underline }
QPushButton:focus { border: 2px solid $focus; padding: 0 12-1px; min-height: 30-4px; max-height: 30-4px }
QPushButton[kind="link"]:focus { padding: 0 6-1px }
QPushButton[kind="link"][inline="true"] { min-height: 20-2px; max-height: 20-2px }
QPushButton[kind="link"][inline="true"]:focus { min-height: 20-4px; max-height: 20-4px }
QPushButton[kind="primary"]:focus { border-color: $ink }
QPushButton:disabled, QPushButton[kind="primary"]:disabled, QPushButton[kind="danger"]:disabled {
  background: $subtle; color: $ink3; border-color: $line; font-weight: 400 }
QPushButton[kind="link"]:disabled { background: transparent; color: $ink3; border-color: transparent }
QToolButton { background: transparent; color: $ink; border: 1px solid transparent; border-radius: 4px; padding: 0 5px;
  min-height: 30-2px }
QToolButton:hover { background: $hover }
QToolButton:pressed { background: $sel_off }
QToolButton::menu-indicator { image: none }
QToolButton[kind="section"], QToolButton[kind="quick"], QToolButton[kind="user"] { padding: 0 14px; max-height: 30-2px }
QToolButton[kind="quick"] { padding: 0 12px }
QToolButton[kind="user"] { padding: 0 8px }
QToolButton[kind="segment"] { padding: 0 5px; color: $ink2; border-radius: 3px; min-height: 30-4px;
  max-height: 30-4px }
QToolButton:checked { background: $accent_bg; color: $link; font-weight: 600 }
QToolButton:focus { border: 2px solid $focus; padding: 0 5-1px; min-height: 30-4px }
QToolButton[kind="section"]:focus { padding: 0 14-1px; max-height: 30-4px }
QToolButton[kind="quick"]:focus { padding: 0 12-1px; max-height: 30-4px }
QToolButton[kind="user"]:focus { padding: 0 8-1px; max-height: 30-4px }
QToolButton[kind="segment"]:checked { background: $surface; border: 1px solid $accent; color: $link }
QToolButton[kind="segment"]:focus { border: 2px solid $focus; padding: 0 5-1px; min-height: 30-6px;
  max-height: 30-6px }
QToolButton:disabled { color: $ink3; background: transparent }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox { background: $surface; color: $ink;
  border: 1px solid $line2; border-bottom: 1px solid $edge; border-radius: 4px;
  selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $ink3 }
QLineEdit { padding: 0 8px; min-height: 30-2px; max-height: 30-2px }
QPlainTextEdit, QTextEdit { padding: 2px 4px }
QComboBox { padding: 0 8px; min-height: 30-2px; max-height: 30-2px }
QAbstractSpinBox { padding: 0 8px; min-height: 30-2px; max-height: 30-2px }
QComboBox::drop-down { border: 0; width: 26px; subcontrol-origin: border; subcontrol-position: center right }
QComboBox::down-arrow { image: url(icons:$scheme/caret-down.svg); width: 14px; height: 14px }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; width: 22px; background: transparent }
QAbstractSpinBox::up-arrow { image: url(icons:$scheme/caret-up.svg); width: 10px; height: 10px }
QAbstractSpinBox::down-arrow { image: url(icons:$scheme/caret-down.svg); width: 10px; height: 10px }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit { border: 0; padding: 0; background: transparent;
  min-height: 0; max-height: 9999px }
QComboBox QAbstractItemView, QListView[frame="popup"] { background: $surface; color: $ink; border: 1px solid $line2;
  selection-background-color: $sel; selection-color: $ink; outline: 0; padding: 2px }
QComboBox QAbstractItemView::item, QListView[frame="popup"]::item { min-height: 28px; padding: 0 6px }
QComboBox QAbstractItemView::item:selected, QListView[frame="popup"]::item:selected,
QListView[frame="popup"]::item:hover { background: $sel; color: $ink }
QLineEdit:hover, QPlainTextEdit:hover, QComboBox:hover, QAbstractSpinBox:hover { border-color: $edge }
QComboBox QLineEdit:hover, QAbstractSpinBox QLineEdit:hover { border: 0 }
QLineEdit:read-only, QPlainTextEdit:read-only { background: $subtle; border: 1px solid $line }
QComboBox QLineEdit:read-only { background: transparent; border: 0 }
QLineEdit[state="warn"], QPlainTextEdit[state="warn"], QComboBox[state="warn"] { border-color: $warn_edge }
QLineEdit[state="error"], QComboBox[state="error"] { border: 1px solid $red_solid; border-bottom: 2px solid $red_solid;
  min-height: 30-3px; max-height: 30-3px }
QPlainTextEdit[state="error"] { border: 1px solid $red_solid; border-bottom: 2px solid $red_solid; padding-bottom: 1px }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid $focus; padding: 0 8-1px;
  min-height: 30-4px; max-height: 30-4px }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $focus; padding: 1px 4-1px }
QComboBox QLineEdit:focus, QAbstractSpinBox QLineEdit:focus { border: 0; padding: 0; min-height: 0; max-height: 9999px }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
  background: $subtle; color: $ink3; border: 1px solid $line }
QLineEdit QToolButton { border: 0; background: transparent; min-height: 0; padding: 0 }
QLineEdit QToolButton[kind="side"]:hover { background: $hover }
QLineEdit QToolButton[kind="side"]:checked { background: $accent_bg }
"""

_CHECKS = """
QCheckBox, QRadioButton { color: $ink; background: transparent; spacing: 6px; min-height: 28px }
QCheckBox:disabled, QRadioButton:disabled { color: $ink3 }
QCheckBox::indicator, QRadioButton::indicator { width: 16-2px; height: 16-2px; border: 1px solid $edge;
  background: $surface }
QCheckBox::indicator { border-radius: 3px }
QRadioButton::indicator { border-radius: 8px }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url(icons:$scheme/check.svg) }
QCheckBox::indicator:indeterminate { background: $accent_bg; border-color: $accent }
QRadioButton::indicator:checked { border: 4px solid $accent; width: 16-8px; height: 16-8px }
QCheckBox:focus, QRadioButton:focus { color: $link }
QCheckBox::indicator:focus { border: 2px solid $focus; width: 16-4px; height: 16-4px }
QCheckBox::indicator:checked:focus { border: 2px solid $ink; width: 16-4px; height: 16-4px }
QRadioButton::indicator:focus { border-color: $focus }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line2; background: $subtle }
"""

_LISTS = """
QTableView, QListView, QTreeView { background: $surface; color: $ink; border: 0; outline: 0; gridline-color: $line;
  selection-background-color: $sel; selection-color: $ink; alternate-background-color: $surface }
QHeaderView { background: $subtle; border: 0 }
QHeaderView::section { background: $subtle; color: $ink2; font-size: 12px; border: 0; border-bottom: 1px solid $line;
  padding: 0 8px; min-height: 28-1px }
QHeaderView::section:hover { background: $hover }
QHeaderView::up-arrow { image: url(icons:$scheme/caret-up.svg); width: 10px; height: 10px }
QHeaderView::down-arrow { image: url(icons:$scheme/caret-down.svg); width: 10px; height: 10px }
QTableCornerButton::section { background: $subtle; border: 0 }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; border: 0 }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; border: 0 }
QScrollBar::handle { background: $line2; border-radius: 3px }
QScrollBar::handle:vertical { min-height: 28px; margin: 2px }
QScrollBar::handle:horizontal { min-width: 28px; margin: 2px }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $edge }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: 0 }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent }
QAbstractScrollArea::corner { background: transparent }
"""

_SHELL = """
QTabBar { background: transparent; border: 0 }
QTabBar::tab { background: transparent; color: $ink; border: 0; border-bottom: 2px solid transparent; padding: 0 13px }
QTabBar[rank="main"]::tab { height: 42-3px }
QTabBar[rank="sub"]::tab { height: 34-3px; padding: 0 2px; margin-right: 18px }
QTabBar::tab:hover { color: $link }
QTabBar::tab:selected { border-bottom-color: $accent; font-weight: 600; color: $ink }
QTabBar[aside="true"]::tab:selected { border-bottom-color: transparent; font-weight: 400 }
QTabBar::tab:focus { color: $link }
QTabBar::tab:disabled { color: $ink3 }
QStatusBar { background: $surface; border-top: 1px solid $line; min-height: 26-1px; max-height: 26-1px }
QStatusBar::item { border: 0 }
QStatusBar QLabel { font-size: 12px; color: $ink2 }
QStatusBar QLabel[tone="warn"] { color: $warn }
QStatusBar QPushButton { font-size: 12px; min-height: 26-6px; max-height: 26-6px }
QMenu { background: $surface; color: $ink; border: 1px solid $line2; padding: 4px 0 }
QMenu::item { padding: 5px 28px 5px 12px; min-height: 20px; background: transparent }
QMenu::item:selected { background: $sel; color: $ink }
QMenu::item:disabled { color: $ink3; background: transparent }
QMenu::separator { height: 1px; background: $line; margin: 4px 0 }
QMenu::icon { padding-left: 10px }
QProgressBar { background: $track; border: 0; border-radius: 3px; min-height: 6px; max-height: 6px;
  text-align: center; color: transparent }
QProgressBar::chunk { background: $accent; border-radius: 3px }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $subtle; border-bottom: 1px solid $line }
QCalendarWidget QToolButton { font-weight: 600; padding: 0 6px }
QCalendarWidget QToolButton#qt_calendar_prevmonth { qproperty-icon: url(icons:$scheme/caret-left.svg) }
QCalendarWidget QToolButton#qt_calendar_nextmonth { qproperty-icon: url(icons:$scheme/caret-right.svg) }
QCalendarWidget QAbstractItemView { background: $surface; color: $ink; selection-background-color: $accent;
  selection-color: $on_accent; outline: 0 }
"""

_SECTIONS = (_GROUND, _LABELS, _BUTTONS, _FIELDS, _CHECKS, _LISTS, _SHELL)
