"""A page that is one card in the middle of the window, as the first run and the codes are."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.widgets.brand import Brand
from desktop.widgets.labels import Label
from desktop.widgets.metrics import metrics

WIDTH = 860


def card(name: str) -> QFrame:
    """The card itself."""
    made = QFrame()
    made.setObjectName(name)
    made.setProperty("frame", "card")
    made.setMaximumWidth(metrics().px(WIDTH))
    return made


def column(inside: QWidget) -> QVBoxLayout:
    """The column of what stands in a card."""
    made = QVBoxLayout(inside)
    made.setContentsMargins(*(metrics().px(side) for side in (30, 22, 30, 18)))
    made.setSpacing(metrics().card_gap)
    return made


def head(title: str, below: str) -> QHBoxLayout:
    """The mark of the program, a title and a line under it."""
    made = QHBoxLayout()
    made.setSpacing(metrics().px(12))
    made.addWidget(Brand(metrics().px(36)))
    names = QVBoxLayout()
    names.setSpacing(0)
    names.addWidget(Label(title, "title"))
    names.addWidget(Label(below, "label"))
    made.addLayout(names, 1)
    return made


def centre(page: QWidget, inside: QWidget) -> None:
    """Put a card in the middle of its page, scrolling where the window is too low for it."""
    inner = QWidget()
    inner.setProperty("frame", "page")
    rows, across = QVBoxLayout(inner), QHBoxLayout()
    # Stretches, not an alignment: aligned widgets get no height for the width at which their sentences wrap.
    across.addStretch(1)
    across.addWidget(inside)
    across.addStretch(1)
    rows.addStretch(1)
    rows.addLayout(across)
    rows.addStretch(1)
    inside.setMinimumWidth(metrics().px(WIDTH))
    scroll = QScrollArea()
    scroll.setObjectName(f"{page.objectName()}.scroll")
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(inner)
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(scroll)
