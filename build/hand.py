"""A hand at a Windows screen: waits for a window, clicks and types into it as mouse and keyboard do. Windows only.

    python hand.py TITLE wait                        prints the moment at which the window stood there
    python hand.py TITLE click:683,400 text:青禾 key:tab key:ctrl+return close front

Runs inside the Windows that shows the window, be it Wine; standard library only.
"""

from __future__ import annotations

import ctypes
import sys
import time
from collections.abc import Callable, Iterable
from ctypes import wintypes

PATIENCE = 90.0
KEYS = {"tab": 0x09, "return": 0x0D, "escape": 0x1B, "ctrl": 0x11, "alt": 0x12, "f2": 0x71}
CLOSE, MINIMIZE = 0x10, 6
KEY_UP, UNICODE, PRESS, RELEASE, MOVE, ABSOLUTE = 0x2, 0x4, 0x2, 0x4, 0x1, 0x8000
user = ctypes.WinDLL("user32") if sys.platform == "win32" else None


class Stroke(ctypes.Structure):
    """KEYBDINPUT."""

    _fields_ = (
        ("key", wintypes.WORD), ("scan", wintypes.WORD), ("flags", wintypes.DWORD), ("time", wintypes.DWORD),
        ("extra", ctypes.c_void_p),
    )  # fmt: skip


class Move(ctypes.Structure):
    """MOUSEINPUT."""

    _fields_ = (
        ("x", wintypes.LONG), ("y", wintypes.LONG), ("data", wintypes.DWORD), ("flags", wintypes.DWORD),
        ("time", wintypes.DWORD), ("extra", ctypes.c_void_p),
    )  # fmt: skip


class Either(ctypes.Union):
    """What an INPUT holds."""

    _fields_ = (("stroke", Stroke), ("move", Move))


class Input(ctypes.Structure):
    """INPUT."""

    _fields_ = (("kind", wintypes.DWORD), ("what", Either))


def send(*inputs: Input) -> None:
    """Put inputs into the system's queue, with the rest that a real hand needs between them."""
    for one in inputs:
        user.SendInput(1, ctypes.byref(one), ctypes.sizeof(Input))
        time.sleep(0.01)


def stroke(key: int = 0, scan: int = 0, flags: int = 0) -> Input:
    """One key going down, or up."""
    return Input(1, Either(stroke=Stroke(key, scan, flags, 0, None)))


def press(names: str) -> None:
    """Press keys together, the last one inside the others: ctrl+return."""
    codes = [KEYS.get(name) or ord(name.upper()) for name in names.split("+")]
    send(*(stroke(code) for code in codes), *(stroke(code, flags=KEY_UP) for code in reversed(codes)))


def write(text: str) -> None:
    """Type a text, whatever its script."""
    for unit in memoryview(text.encode("utf-16-le")).cast("H"):
        send(stroke(scan=unit, flags=UNICODE), stroke(scan=unit, flags=UNICODE | KEY_UP))


def click(place: str) -> None:
    """Click at x,y of the screen."""
    x, y = (int(part) for part in place.split(","))
    width, height = user.GetSystemMetrics(0), user.GetSystemMetrics(1)
    at = (x * 65535 // (width - 1), y * 65535 // (height - 1))
    send(*(Input(0, Either(move=Move(*at, 0, flags | ABSOLUTE, 0, None))) for flags in (MOVE, PRESS, RELEASE)))


def windows(title: str) -> list[int]:
    """The visible windows with this title, by their beginning."""
    found: list[int] = []

    def look(handle: int, _given: int) -> bool:
        text = ctypes.create_unicode_buffer(200)
        user.GetWindowTextW(handle, text, 200)
        if user.IsWindowVisible(handle) and text.value.startswith(title):
            found.append(handle)
        return True

    user.EnumWindows(ctypes.WINFUNCTYPE(wintypes.BOOL, wintypes.HWND, wintypes.LPARAM)(look), 0)
    return found


def waited(condition: Callable[[], object]) -> None:
    """Wait until the condition holds; end with exit code 3 when it never does."""
    began = time.monotonic()
    while not condition():
        if time.monotonic() - began > PATIENCE:
            print("never", flush=True)
            sys.exit(3)
        time.sleep(0.02)


def wait(title: str) -> None:
    """Print the moment at which the window stands there."""
    waited(lambda: windows(title))
    print(time.time(), flush=True)


def close(title: str) -> None:
    """Ask the windows to close as their cross does, and wait until they are gone."""
    for handle in windows(title):
        user.PostMessageW(handle, CLOSE, 0, 0)
    waited(lambda: not windows(title))


def main(title: str, steps: Iterable[str]) -> None:
    """Do the steps in the window with this title."""
    acts: dict[str, Callable[[str], object]] = {
        "wait": lambda _nothing: wait(title),
        "click": click,
        "text": write,
        "key": press,
        "close": lambda _nothing: close(title),
        "minimize": lambda _nothing: user.ShowWindow(windows(title)[0], MINIMIZE),
        "front": lambda _nothing: waited(lambda: user.GetForegroundWindow() in windows(title)),
    }
    for step in steps:
        act, _, what = step.partition(":")
        acts[act](what)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
