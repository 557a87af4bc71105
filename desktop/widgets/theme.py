"""The look in force: light or dark tokens turned into palette, style sheet and colours for painting."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import cache

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop import resources
from desktop.widgets import metrics as sizes
from desktop.widgets import stylesheet, typeface
from desktop.widgets.tokens import DARK, LIGHT

STYLE = "Fusion"
"""Handed to Qt at its start, and noted as a property, it costs the first paint less than a call: nothing is wrapped."""
_ROLES = {
    QPalette.ColorRole.Window: "bg",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "subtle",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.LinkVisited: "link",
    QPalette.ColorRole.PlaceholderText: "ink3",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "line2",
    QPalette.ColorRole.Dark: "edge",
    QPalette.ColorRole.Shadow: "edge",
}
_TEXT_ROLES = (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText)

_SEEN = (
    QPalette.ColorRole.ToolTipText,
    QPalette.ColorRole.BrightText,
    QPalette.ColorRole.PlaceholderText,
    QPalette.ColorRole.Light,
    QPalette.ColorRole.Midlight,
    QPalette.ColorRole.Mid,
    QPalette.ColorRole.Dark,
)
_CONTRAST = {
    QPalette.ColorRole.Highlight: "#1AEBFF",
    QPalette.ColorRole.Accent: "#1AEBFF",
    QPalette.ColorRole.HighlightedText: "#000000",
    QPalette.ColorRole.Link: "#FFFF00",
    QPalette.ColorRole.LinkVisited: "#FFFF00",
}
"""White on black, selection light blue, links yellow: as systems ship it."""


class Appearance(Enum):
    """What the user chose in the settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Theme(QObject):
    """The one look of the application; widgets that paint themselves repaint on `changed`."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._appearance = Appearance.SYSTEM
        self._tokens: Mapping[str, str] = LIGHT
        self._colors: dict[str, QColor] = {}
        self._applying = False
        QDir.addSearchPath("icons", str(resources.find("icons")))
        if app.property("style") != STYLE:
            app.setStyle(STYLE)
        # Held for good: the binding takes what hangs on the hints for deleted once its wrapper of them is gone.
        self._hints = app.styleHints()
        self._eyes = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._follow)
        self._eyes.contrastPreferenceChanged.connect(self._follow)
        self._take_tokens()

    @property
    def appearance(self) -> Appearance:
        """What the user chose."""
        return self._appearance

    @property
    def dark(self) -> bool:
        """Whether the dark tokens are in force."""
        return self._tokens is DARK

    @property
    def high_contrast(self) -> bool:
        """Whether the user or the system asks for high contrast: shapes and words stay, colours come from a palette."""
        return self._appearance is Appearance.CONTRAST or self._system_contrast

    @property
    def _system_contrast(self) -> bool:
        return self._eyes.contrastPreference() is Qt.ContrastPreference.HighContrast

    def color(self, token: str) -> QColor:
        """The colour of a token of `tokens.TOKENS`; never change it, copy it first."""
        return self._colors[token]

    def name(self, token: str) -> str:
        """The colour of a token as ``#rrggbb``."""
        return self._colors[token].name()

    def choose(self, appearance: Appearance) -> None:
        """Follow the system, or be light or dark; acts at once."""
        self._appearance = appearance
        wanted = {Appearance.LIGHT: Qt.ColorScheme.Light, Appearance.DARK: Qt.ColorScheme.Dark}
        wanted[Appearance.CONTRAST] = Qt.ColorScheme.Dark
        self._applying = True
        self._hints.setColorScheme(wanted.get(appearance, Qt.ColorScheme.Unknown))
        self._applying = False
        self.apply()

    def resize(self, percent: int) -> None:
        """Use a font size of 100, 115 or 130 %; acts at once on every size."""
        sizes.use(percent)
        self.apply()

    def apply(self) -> None:
        """Hand fonts, palette and style sheet to the application and tell everybody."""
        if self.high_contrast:
            # The system's own colours where it has high ones; ours must not stand in their way.
            self._app.setPalette(QPalette() if self._system_contrast else contrast_palette())
        self._take_tokens()
        self._app.setFont(typeface.font("body"))
        if not self.high_contrast:
            self._app.setPalette(self._palette())
        tokens = {token: colour.name() for token, colour in self._colors.items()}
        sheet = stylesheet.build(tokens, sizes.metrics(), "dark" if self._colors["ink"].lightness() > 127 else "light")
        self._app.setStyleSheet(sheet + (stylesheet.contrasting(tokens) if self.high_contrast else ""))
        self.changed.emit()

    def _follow(self) -> None:
        if not self._applying:
            self.apply()

    def _take_tokens(self) -> None:
        system = self._hints.colorScheme() is Qt.ColorScheme.Dark
        asked = self._appearance in (Appearance.DARK, Appearance.CONTRAST)
        dark = system if self._appearance is Appearance.SYSTEM else asked
        self._tokens = DARK if dark else LIGHT
        self._colors = {token: QColor(value) for token, value in self._tokens.items()}
        if self.high_contrast:
            self._colors |= _contrasting(self._app.palette())

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, token in _ROLES.items():
            palette.setColor(role, self._colors[token])
        for role in _TEXT_ROLES:
            palette.setColor(QPalette.ColorGroup.Disabled, role, self._colors["ink3"])
        return palette


def contrast_palette() -> QPalette:
    """The colours of high contrast where the user asks for it and the system has none of its own."""
    palette = QPalette()
    for role in _ROLES:
        palette.setColor(role, QColor("#000000"))
    for role in (*_TEXT_ROLES, *_SEEN):
        palette.setColor(role, QColor("#FFFFFF"))
    for role, colour in _CONTRAST.items():
        palette.setColor(role, QColor(colour))
    return palette


def _contrasting(palette: QPalette) -> dict[str, QColor]:
    """Every token in the colours of the system's high-contrast palette."""
    text, base, mark = palette.text().color(), palette.base().color(), palette.highlight().color()
    marked = palette.highlightedText().color()
    filled = dict.fromkeys(("accent", "accent_hi", "red_solid", "v4b", "focus", "edge", "warn_edge"), mark)
    on_fill = dict.fromkeys(("on_accent", "on_red", "v4"), marked)
    lines = dict.fromkeys(("line", "line2", "off"), text)
    lines["link"] = palette.link().color()
    plain = ("bg", "surface", "subtle", "hover", "sel_off", "sel", "accent_bg", "red_bg", "warn_bg", "green_bg")
    tints = dict.fromkeys((*plain, "v1b", "v2b", "v3b", "silver_bg", "gold_bg", "diamond_bg", "hatch", "track"), base)
    return dict.fromkeys(LIGHT, text) | filled | on_fill | lines | tints


@cache
def theme() -> Theme:
    """The look of the running application, made at first use; call `Theme.apply` once at the start."""
    app = QApplication.instance()
    assert isinstance(app, QApplication), "a look needs a running application"
    return Theme(app)
