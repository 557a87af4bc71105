"""Very long lists, consumed and freed in pieces.

Whoever drops hundreds of thousands of objects at once stops every other thread until the last of them is gone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

T = TypeVar("T")
PIECE = 5_000


def taken(whole: list[T], size: int = PIECE) -> Iterator[list[T]]:
    """The list in pieces from its beginning; what was taken is in it no more."""
    while whole:
        some = whole[:size]
        del whole[:size]
        yield some


def let_go(*wholes: list[Any] | dict[Any, Any] | set[Any]) -> None:
    """Empty what is needed no more."""
    for whole in wholes:
        if isinstance(whole, list):
            while whole:
                del whole[-PIECE:]
        else:
            drop = whole.popitem if isinstance(whole, dict) else whole.pop
            while whole:
                drop()
