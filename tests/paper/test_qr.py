"""QR codes keep one size: correction gives way before the modules shrink."""

from __future__ import annotations

import pytest
import segno

from desktop.paper import measures as m
from desktop.paper.qr import modules

SHORT = "WX1:F03::4:1/1:1"
USUAL = "WX1:F03:QH-20261118-012-7:4:1/1:1"


@pytest.mark.parametrize(
    ("content", "size"), [(SHORT, 29), (USUAL, 29), (USUAL + "X" * 20, 29), (USUAL + "X" * 60, 33)]
)
def test_the_version_grows_last(content, size):
    assert modules(content).size == size
    assert m.QR_SIDE / modules(content).size / m.MM >= 0.4


def test_runs_cover_each_dark_module_once():
    size, runs = modules(USUAL)
    dark = [(column + step, row) for column, row, length in runs for step in range(length)]
    assert len(dark) == len(set(dark))
    assert {(0, 0), (6, 6), (size - 1, 0)} <= set(dark)


def test_content_beyond_readable_modules_is_refused():
    with pytest.raises(segno.DataOverflowError):
        modules("X" * 200)
