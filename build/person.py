"""Somebody who sits before the Windows that the program is tried on: starts programs, types, looks at the screen."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from machine import Machine, Screen
from make import DIST
from PIL import Image, ImageChops
from workshop import BUILD, Unfit

PATIENCE = 120
HAND_SECONDS = 4  # until the hand's own Python runs in Wine
GLANCE_SECONDS = 0.7


class Person:
    """Hands and eyes at one machine; whatever does not happen in time ends the trial with a picture."""

    def __init__(self, machine: Machine, screen: Screen, python: Path) -> None:
        """*python* is the machine's own; the hands' script runs in it."""
        self._machine, self._screen, self._python = machine, screen, python

    def start(self, program: Path, title: str, *arguments: str) -> subprocess.Popen[bytes]:
        """Start a program and wait for its window."""
        running = self._machine.start(program, *arguments, heard=False)
        self.hand(title, "wait")
        return running

    def close(self, running: subprocess.Popen[bytes], title: str) -> None:
        """Close a program's windows and wait for its end."""
        self.hand(title, "close")
        running.wait(PATIENCE)

    def seconds_to_start(self, program: Path, title: str) -> float:
        """How long a program takes until its window stands; whoever looks for it is there before."""
        watching = self._machine.start(self._python, BUILD / "hand.py", title, "wait")
        time.sleep(HAND_SECONDS)
        began = time.time()
        running = self._machine.start(program, heard=False)
        # One line, not all: what Wine starts beside the first program keeps the pipe open.
        told = watching.stdout.readline().strip() if watching.stdout else b""
        self.close(running, title)
        try:
            return float(told) - began
        except ValueError as error:
            raise Unfit(f"the window of {program.name} never came: {told.decode()}") from error

    def hand(self, title: str, *steps: str) -> str:
        """Type, click, wait in the window with this title; returns what the hand says."""
        try:
            return self._machine.run(self._python, BUILD / "hand.py", title, *steps, limit=PATIENCE)
        except subprocess.SubprocessError as error:
            self._keep_last_view()
            raise Unfit(f"the window did not do as it was told: {' '.join(steps)}") from error

    def picture(self, name: str = "", *, other_than: Image.Image | None = None) -> Image.Image:
        """The screen once it stands still and differs from a former picture; kept under a name."""
        last: Image.Image | None = None
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            now = self._screen.picture()
            if last is not None and not _differ(now, last) and (other_than is None or _differ(now, other_than)):
                if name:
                    now.save(DIST / f"windows-{name}.png")
                return now
            last = now
            time.sleep(GLANCE_SECONDS)
        self._keep_last_view()
        raise Unfit(f"the screen never came to rest: {name}")

    def wait_until(self, condition: Callable[[], bool], otherwise: str) -> None:
        """Wait for something that can be seen from outside the window."""
        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end:
                self._keep_last_view()
                raise Unfit(otherwise)
            time.sleep(0.2)

    def _keep_last_view(self) -> None:
        self._screen.picture().save(DIST / "windows-failed.png")


def _differ(one: Image.Image, other: Image.Image) -> bool:
    """Whether more has changed than a blinking caret."""
    box = ImageChops.difference(one.convert("L"), other.convert("L")).getbbox()
    return box is not None and (box[2] - box[0]) * (box[3] - box[1]) > 200
