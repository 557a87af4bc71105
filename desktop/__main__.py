"""Front door: ``python -m desktop [--data DIR] [--demo] [--self-test] [--tour DIR] …``."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop import __version__


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the program, or do what the arguments ask; returns the exit code."""
    asked = _parser().parse_args(arguments)
    if asked.report:  # a program with windows has no console on Windows
        sys.stdout = sys.stderr = asked.report.open("w", encoding="utf-8")
    # Each way in loads only what it needs: the window must be painted before anything heavy is imported.
    if asked.self_test:
        from desktop import selftest

        return selftest.run()
    if asked.tour:
        from desktop import tour

        return tour.run(asked.tour)
    if asked.copy_aside:
        from desktop import threshold
        from desktop.app import update

        return update.run(asked.data or threshold.data_folder(demo=False))
    gc.disable()  # what is loaded now stays: collecting garbage would only delay the first paint
    from desktop import app

    return app.run(folder=asked.data, demo=asked.demo)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="weixi-desk", description="维系台 Weixi Desk")
    parser.add_argument("--data", type=Path, metavar="DIR", help="folder of the office's data (default: per user)")
    parser.add_argument("--demo", action="store_true", help="open an invented office in a folder of its own")
    parser.add_argument("--self-test", action="store_true", help="check this installation and name what is missing")
    parser.add_argument("--tour", type=Path, metavar="DIR", help="print and photograph the demo office into a folder")
    parser.add_argument("--report", type=Path, metavar="FILE", help="write into a file what would be printed")
    parser.add_argument("--copy-aside", action="store_true", help="copy the closed office's data before an update")
    parser.add_argument("--version", action="version", version=__version__)
    return parser


if __name__ == "__main__":
    sys.exit(main())
