"""Names for files that every system takes, also the one that forbids most."""

_FORBIDDEN = {ord(plain): ord(plain) + 0xFEE0 for plain in '\\/:*?"<>|'} | dict.fromkeys(range(32))
"""What Windows refuses becomes the same sign in full width; controls go."""


def file_name(words: str) -> str:
    """The words as the name of one file: no folder, nothing at the end that Windows would cut off."""
    return words.translate(_FORBIDDEN).strip().rstrip(".") or "_"
