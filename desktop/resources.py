"""Where the files live that the program brings with it: fonts, icons, policy, translations."""

import sys
from pathlib import Path


def find(name: str) -> Path:
    """The path of a resource, e.g. ``fonts/NotoSansSC-Regular.ttf``; the same in the source tree and in the bundle."""
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    return (Path(bundle) if bundle else Path(__file__).resolve().parent.parent) / "resources" / name
