"""What a typed text may contain: no NUL, no lone surrogates, no invisible controls."""

import re
import unicodedata

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_KEPT_CONTROLS = frozenset("\n\t")


def storable(text: str) -> bool:
    """Whether the database can keep the text: it has no NUL and no lone surrogate."""
    return text.isprintable() or ("\x00" not in text and _LONE_SURROGATE.search(text) is None)


def cleaned(text: str) -> str:
    """The text as it may be kept: composed (NFC), ``\\n`` line ends, no control, zero-width or bidi characters."""
    if text.isprintable():  # nothing of what goes is printable
        return unicodedata.normalize("NFC", text)
    text = _LINE_BREAKS.sub("\n", _LONE_SURROGATE.sub("", text))
    return "".join(ch for ch in unicodedata.normalize("NFC", text) if _visible(ch))


def _visible(ch: str) -> bool:
    return ch in _KEPT_CONTROLS or unicodedata.category(ch) not in {"Cc", "Cf", "Cs"}
