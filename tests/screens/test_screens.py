"""Every page in the real window: pictures in ``screens/`` for eyes, measured, read for English, asked for names."""

import re
from pathlib import Path

from PySide6.QtCore import QIdentityProxyModel, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from desktop import tour
from desktop.app import demo
from desktop.widgets.theme import Appearance

SCREENS = Path(__file__).resolve().parents[2] / "screens" / "pages"
SMALLEST = (1024, 600)
QUICK = 75
"""A picture packed lightly; packed well it would take longer than all that it shows."""
CONTROLS = (
    QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTabBar, QTextEdit,
)  # fmt: skip
NAME = re.compile(r"[a-z][a-z0-9_]*(\.[A-Za-z0-9_\-]+)*")
LATIN = re.compile(r"[A-Za-z]{3,}")
KEPT = frozenset(
    "Ctrl Alt Shift Enter Esc Tab Space Del Delete Home End Page Up Down Left Right "  # noqa: SIM905
    "PgUp PgDown PgDn PDF English Excel".split()
)
FIGURES = re.compile(
    r"([0-9A-F]{4} ){3}[0-9A-F]{4}|F\d+|QH[-\w]*|[0-9][\w-]*|/\S+|[a-z_]+(\.[a-z_]+)+|" + demo.PASSWORD
)
"""Hashes, forms, numbers, folders, names of clauses, and what the demo tells."""


def keep(rehearsal, name):
    SCREENS.mkdir(parents=True, exist_ok=True)
    assert rehearsal.picture().save(str(SCREENS / f"{name}.png"), quality=QUICK)


def seen():
    """Every visible widget of every window."""
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    return [widget for window in windows for widget in (window, *window.findChildren(QWidget)) if widget.isVisible()]


def texts_of(widget):
    """All that a widget says, to eyes, pointer and screen reader."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.statusTip())
    if widget.isWindow():
        yield widget.windowTitle()
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    if isinstance(widget, (QLineEdit, QPlainTextEdit, QTextEdit)):
        yield widget.placeholderText()
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(tab) for tab in range(widget.count()))
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from table_texts(QIdentityProxyModel(widget), widget.model())
    yield from (action.text() for action in widget.actions() if isinstance(action, QAction) and action.isVisible())


def table_texts(seen, model):
    """Asked through a proxy: the size of lists and trees of Qt's own is private in this binding."""
    seen.setSourceModel(model)
    model, across = seen, Qt.Orientation.Horizontal
    for column in range(model.columnCount()):
        yield str(model.headerData(column, across) or "")
        for row in range(min(model.rowCount(), 30)):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                yield str(model.index(row, column).data(role) or "")


def english(text):
    """The words of a text that nobody has translated."""
    return [word for word in LATIN.findall(FIGURES.sub(" ", re.sub(r"<[^>]*>", " ", text))) if word not in KEPT]


def is_inside_qt(widget):
    """A part that Qt itself put into a box of several parts."""
    holder = widget.parentWidget()
    while holder is not None:
        if isinstance(holder, (QComboBox, QAbstractSpinBox, QAbstractItemView, QTabBar, QLineEdit)):
            return True
        holder = holder.parentWidget()
    return widget.objectName().startswith("qt_")


def nameless(widgets):
    """Controls that neither a test nor a screen reader can name."""
    for widget in widgets:
        if not isinstance(widget, CONTROLS) or is_inside_qt(widget) or isinstance(widget, QMenu):
            continue
        if not isinstance(widget, QAbstractButton) and widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        said = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        if not NAME.fullmatch(widget.objectName()) or not said:
            holder = widget.parentWidget().objectName()
            yield f"{type(widget).__name__} {widget.objectName()!r} says {said!r} in {holder!r}"


def faults(name):
    """What is wrong with all that can be seen now."""
    widgets = seen()
    found = [f"{name}: “{text}” is English" for text in dict.fromkeys(
        text for widget in widgets for text in texts_of(widget) if english(text))]  # fmt: skip
    found += [f"{name}: {control}" for control in nameless(widgets)]
    for window in (widget for widget in widgets if widget.isWindow()):
        hint = window.minimumSizeHint()
        limit = SMALLEST if not isinstance(window, QDialog) else (SMALLEST[0] - 40, SMALLEST[1] - 40)
        if hint.width() > limit[0] or hint.height() > limit[1]:
            found.append(f"{name}: {window.objectName()} needs {hint.width()}×{hint.height()}")
    return found


def test_the_first_screen_of_a_new_office(rehearse):
    with rehearse("new") as rehearsal:
        keep(rehearsal, "first-run")
        found = faults("first-run")
    assert not found + rehearsal.heard


def test_every_page_is_chinese_named_and_fits_the_smallest_window(rehearse, invented):
    with rehearse("office") as rehearsal:
        keep(rehearsal, "unlock")
        found = faults("unlock")
        rehearsal.unlock()
        for name in tour.sights(rehearsal, invented):
            keep(rehearsal, name)
            found += faults(name)
    assert not rehearsal.heard
    assert not found, "\n".join(found)


def test_every_page_can_be_dark(rehearse, invented):
    with rehearse("office") as rehearsal:
        rehearsal.dress(Appearance.DARK)
        keep(rehearsal, "unlock-dark")
        rehearsal.unlock()
        for name in tour.sights(rehearsal, invented):
            keep(rehearsal, f"{name}-dark")
    assert not rehearsal.heard
