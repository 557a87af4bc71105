"""The top row of the window: brand, one tab per room with its badge, search, user, lock."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QTabBar, QToolButton, QWidget

from desktop.widgets import chips
from desktop.widgets.brand import Brand
from desktop.widgets.buttons import IconButton
from desktop.widgets.icons import wear
from desktop.widgets.labels import Label, set_look
from desktop.widgets.metrics import metrics
from desktop.widgets.theme import theme
from desktop.widgets.typeface import font


class MainTabs(QTabBar):
    """One tab per room; badges are painted over them, so that nothing shifts when a count changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("main.tabs")
        self.setAccessibleName(self.tr("Rooms"))
        self.setProperty("rank", "main")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Alt and a number lead here
        self.setFont(font("body"))
        self._badges: dict[int, int] = {}

    def set_badge(self, tab: int, count: int) -> None:
        """How many late things a tab wears; 0 takes the badge away."""
        if self._badges.get(tab, 0) != count:
            self._badges[tab] = count
            late = self.tr("{n} late").format(n=count) if count else ""
            self.setTabToolTip(tab, late)
            self.setAccessibleTabName(tab, f"{self.tabText(tab)} {late}".strip())
            self.update()

    def set_aside(self, aside: bool) -> None:
        """A page without a tab is in view: none of the tabs is where one is."""
        set_look(self, "aside", aside)
        self.setFont(font("body"))  # dressed anew it falls back to the size of its first dress

    def badge(self, tab: int) -> int:
        """The count a tab wears."""
        return self._badges.get(tab, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tabs, then the badges."""
        super().paintEvent(event)
        painter = QPainter(self)
        for tab, count in self._badges.items():
            if count:
                box = self.tabRect(tab)
                chips.badge(painter, box.right() - metrics().px(2) + 4, box.y() + metrics().px(5), count)
        painter.end()


class SearchBox(QPushButton):
    """Looks like a field and opens the palette; only an icon where the window is narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("main.search")
        self.setAccessibleName(self.tr("Find or do"))
        self.setToolTip(self.tr("Find or do") + "  Ctrl+K")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAutoDefault(False)
        wear(self, "magnifying-glass")
        self._words = self.tr("Find or do…")

    def sizeHint(self) -> QSize:
        """Room for the words and the keys."""
        return QSize(metrics().px(216), metrics().control)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A quiet box, the words left, the keys right."""
        painter, size, look = QPainter(self), metrics(), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.color("line2"))
        painter.setBrush(look.color("hover" if self.underMouse() else "subtle"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), size.radius, size.radius)
        edge = size.icon
        self.icon().paint(painter, size.px(12), (self.height() - edge) // 2, edge, edge)
        painter.setPen(look.color("ink3"))
        painter.setFont(font("body"))
        inner = self.rect().adjusted(size.px(38), 0, -size.px(9), 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._words)
        painter.setFont(font("micro"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, "Ctrl+K")
        painter.end()


class MainRow(QFrame):
    """The row itself; it folds search and user into icons when the window is narrow."""

    search_asked = Signal()
    lock_asked = Signal()

    def __init__(self, title: str, user: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("main.row")
        self.setProperty("frame", "bar")
        self._user_name = user
        self.tabs = MainTabs(self)
        self._title = Label(title, "strong", name="main.title")
        self._search = SearchBox(self)
        self._find = IconButton("magnifying-glass", self.tr("Find or do"), "main.find", keys="Ctrl+K", parent=self)
        self.user_menu = QMenu(self)
        self.user_menu.setObjectName("main.user.menu")
        self._user = QToolButton(self)
        self._lock = IconButton("lock-simple", self.tr("Lock"), "main.lock_button", keys="Ctrl+L", parent=self)
        self._set_up_user()
        self._lay_out()
        self._search.clicked.connect(self.search_asked)
        self._find.clicked.connect(self.search_asked)
        self._lock.clicked.connect(self.lock_asked)
        theme().changed.connect(self._measure)
        self.narrow(narrow=False)
        self._measure()

    def _set_up_user(self) -> None:
        self._user.setObjectName("main.user")
        self._user.setProperty("kind", "user")
        self._user.setAccessibleName(self.tr("{name}: settings and more").format(name=self._user_name))
        self._user.setToolTip(self._user_name)
        self._user.setText(f" {self._user_name}")  # Qt leaves no gap between icon and words
        self._user.setMenu(self.user_menu)
        self._user.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._user.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        wear(self._user, "user")
        for button in (self._find, self._lock):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics().px(12), 0, metrics().px(12), 0)
        row.setSpacing(metrics().gap)
        row.addWidget(Brand(metrics().px(20), self))
        row.addWidget(self._title)
        row.addSpacing(metrics().gap)
        row.addWidget(self.tabs, 1)
        for widget in (self._search, self._find, self._user, self._lock):
            row.addWidget(widget)
        self.tabs.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def narrow(self, *, narrow: bool) -> None:
        """Fold search and user into icons, or unfold them."""
        self._search.setVisible(not narrow)
        self._find.setVisible(narrow)
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if narrow else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self._user.setToolButtonStyle(style)

    def _measure(self) -> None:
        self.setFixedHeight(metrics().main_row + 1)
        self._search.setFixedSize(self._search.sizeHint())
        self.tabs.setFont(font("body"))
