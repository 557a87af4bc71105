"""A report on screen: key figures, words, charts and tables; every blue figure leads to its records."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.complaints.dialogs.figure_table import FigureTable
from desktop.complaints.dialogs.report_charts import ParetoChart, TrendChart
from desktop.complaints.rules.reports import Content
from desktop.complaints.rules.reports.content import KeyCell
from desktop.widgets import typeface
from desktop.widgets.cards import CardButton
from desktop.widgets.labels import Label
from desktop.widgets.metrics import metrics
from desktop.widgets.spacing import space
from desktop.widgets.states import Card
from desktop.widgets.theme import theme

TABLES = ("levels", "categories", "segments", "owners", "outcomes", "improvements")
IN_ROW = 3


class KeyCard(CardButton):
    """A key figure: its name, the figure large, what it rests on."""

    def __init__(self, key: KeyCell, name: str) -> None:
        super().__init__(key.label, key.basis.replace("　", "  "), name=name)
        self._figure = key.figure
        self.setCheckable(False)
        self.setAccessibleDescription(f"{key.figure}  {self.line}")

    def sizeHint(self) -> QSize:
        """Three lines."""
        wide = max(typeface.width(text, role) for text, role in self._lines())
        return QSize(round(wide) + 2 * metrics().px(12), metrics().px(84))

    def minimumSizeHint(self) -> QSize:
        """The name never elides."""
        return QSize(round(typeface.width(self.text(), "cell")) + 2 * metrics().px(8), metrics().px(84))

    def _lines(self) -> tuple[tuple[str, str], ...]:
        return (self.text(), "cell"), (self._figure, "hero"), (self.line, "meta")

    def draw_content(self, painter: QPainter) -> None:
        """Draw the lines in the middle."""
        room = self.width() - 2 * metrics().px(8)
        for (text, role), height in zip(self._lines(), (0.2, 0.51, 0.82), strict=True):
            bold = role == "hero"
            fonts = typeface.measure(role, bold=bold)
            shown = fonts.elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.setFont(typeface.font(role, bold=bold))
            painter.setPen(theme().color("ink" if bold else "ink2"))
            x = (self.width() - fonts.horizontalAdvance(shown)) / 2
            painter.drawText(QPointF(x, self.height() * height + (fonts.ascent() - fonts.descent()) / 2), shown)


class ReportView(QScrollArea):
    """Shows one report; says which figure's records are wanted."""

    asked = Signal(str)
    """A figure's code."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("reports.view")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._keys: list[CardButton] = []
        self._grid = QGridLayout()
        self._summary = Label("", "body", name="reports.summary", wraps=True)
        self.pareto = ParetoChart("reports.pareto", self.tr("Causes"))
        self.trend = TrendChart("reports.trend", self.tr("Over time"))
        self.pareto.asked.connect(self.asked)
        self.tables = {name: FigureTable(f"reports.{name}") for name in TABLES}
        self._cards: dict[str, Card] = {}
        self._lay_out()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("reports.page")
        self.setWidget(inside)  # empty, see `ReportsPane`
        column = QVBoxLayout(inside)
        space(column, (12, 10, 12, 12), gap=10)
        space(self._grid, gap=8)
        column.addLayout(self._grid)
        column.addWidget(self._card("summary", "", self._summary))
        charts = QHBoxLayout()
        space(charts, gap=10)
        charts.addWidget(self._card("causes", self.tr("Causes"), self.pareto), 1)
        charts.addWidget(self._card("time", self.tr("Over time"), self.trend), 1)
        column.addLayout(charts)
        for name, table in self.tables.items():
            table.asked.connect(self.asked)
            column.addWidget(self._card(name, "", table))
        column.addStretch(1)

    def _card(self, name: str, title: str, content: QWidget) -> Card:
        card = Card(f"reports.{name}.card", title or " ")
        card.body.addWidget(content)
        self._cards[name] = card
        return card

    def show_report(self, content: Content) -> None:
        """Show another report."""
        self._show_keys(content.key_figures)
        self._summary.setText(content.whole_text)
        self._name("summary", "总体情况", "")
        self.pareto.show_bars(content.pareto)
        self.trend.show_lines(content.trend)
        for name, table in self.tables.items():
            told = getattr(content, name)
            table.show_table(told)
            self._name(name, told.title, told.aside)
            self._cards[name].setVisible(bool(told.rows))

    def _name(self, name: str, title: str, aside: str) -> None:
        card = self._cards[name]
        card.title.setText(title)
        card.setAccessibleName(title)
        card.setToolTip(aside)

    def _show_keys(self, keys: tuple[KeyCell, ...]) -> None:
        for card in self._keys:
            self._grid.removeWidget(card)
            card.setParent(None)
            card.deleteLater()
        self._keys = [self._key(place, key) for place, key in enumerate(keys)]

    def _key(self, place: int, key: KeyCell) -> CardButton:
        card = KeyCard(key, f"reports.key.{place + 1}")
        card.clicked.connect(lambda: self.asked.emit(key.code))
        self._grid.addWidget(card, place // IN_ROW, place % IN_ROW)
        return card
