"""The colours of the program as data: one light and one dark value per meaning."""

from collections.abc import Mapping

# token: (light, dark)
TOKENS: Mapping[str, tuple[str, str]] = {
    "bg": ("#F2F3F5", "#16181B"),
    "surface": ("#FFFFFF", "#1E2125"),
    "subtle": ("#F7F8FA", "#24282D"),
    "hover": ("#EDF0F4", "#2B3036"),
    "sel_off": ("#E8EBEF", "#2C3138"),
    "sel": ("#DFE9FC", "#22385C"),
    "line": ("#E2E5EA", "#31363D"),
    "line2": ("#CBD1D9", "#454C55"),
    "edge": ("#848D9A", "#7D8794"),
    "ink": ("#1A1E24", "#E9EBEE"),
    "ink2": ("#48505C", "#BCC3CC"),
    "ink3": ("#5F6875", "#A2ABB7"),
    "off": ("#9AA2AD", "#6B7480"),
    "accent": ("#2257C5", "#7BA4FF"),
    "accent_hi": ("#1B48A6", "#9ABAFF"),
    "on_accent": ("#FFFFFF", "#0A1630"),
    "focus": ("#2257C5", "#7BA4FF"),
    "link": ("#1F52BD", "#8DB1FF"),
    "accent_bg": ("#E8EFFC", "#222F4A"),
    "red": ("#AF1F27", "#FF938D"),
    "red_bg": ("#FCE9E8", "#42211F"),
    "red_solid": ("#C0272F", "#C93A3A"),
    "on_red": ("#FFFFFF", "#FFFFFF"),
    "warn": ("#8A4300", "#FFB66B"),
    "warn_bg": ("#FFEBD3", "#3E2B15"),
    "warn_edge": ("#C8701A", "#D9822B"),
    "green": ("#17663A", "#77D19A"),
    "green_bg": ("#E3F3E8", "#1B3325"),
    "v1": ("#5B4B78", "#C9BCE3"),
    "v1b": ("#F1EEF7", "#2E2A38"),
    "v2": ("#64399B", "#CBAEF5"),
    "v2b": ("#EAE0F8", "#36284B"),
    "v3": ("#5A1F99", "#DCC2FF"),
    "v3b": ("#DCC8F6", "#472B6B"),
    "v4": ("#FFFFFF", "#1F0B38"),
    "v4b": ("#55198F", "#D2AFFF"),
    "silver": ("#4C5867", "#C4CDD8"),
    "silver_bg": ("#E9EDF1", "#31373E"),
    "gold": ("#6F5200", "#E9C75F"),
    "gold_bg": ("#F7EBC4", "#3A3118"),
    "diamond": ("#0A5780", "#7FCDF5"),
    "diamond_bg": ("#D9EFFA", "#15364A"),
    "tbc": ("#7A5200", "#E5B75C"),
    "hatch": ("#E6D9BF", "#4A3F2A"),
    "unset": ("#5F6875", "#A2ABB7"),
    "track": ("#E4E8ED", "#343A42"),
}

LIGHT: Mapping[str, str] = {token: pair[0] for token, pair in TOKENS.items()}
DARK: Mapping[str, str] = {token: pair[1] for token, pair in TOKENS.items()}


def contrast(one: str, other: str) -> float:
    """The WCAG contrast ratio of two ``#RRGGBB`` colours, 1 to 21."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
