"""A hand at a Windows screen: waits for a window, clicks and types into it as mouse and keyboard do. Windows only.

    python hand.py TITLE wait                        prints the moment at which the window stood there
    python hand.py TITLE click:0,-170 text:青禾 key:tab key:ctrl+return says:已登记 close front

Places are counted from the middle of the window. Runs inside the Windows that shows the window, be it Wine; standard
library only.
"""

from __future__ import annotations

import ctypes
import sys
import time
from collections.abc import Callable, Iterable
from ctypes import wintypes

PATIENCE, SHORT_WHILE = 90.0, 20.0
LONGEST, ABORT_WHEN_HUNG = 1000, 0x2
KEYS = {"tab": 0x09, "return": 0x0D, "escape": 0x1B, "ctrl": 0x11, "alt": 0x12, "f2": 0x71}
CLOSE, MINIMIZE, GET_TEXT = 0x10, 6, 0xD
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


def click(title: str, place: str) -> None:
    """Click at x,y from the middle of the window."""
    right, down = (int(part) for part in place.split(","))
    area = wintypes.RECT()
    window = windows(title)[0]
    user.GetClientRect(window, ctypes.byref(area))
    point = wintypes.POINT(area.right // 2 + right, area.bottom // 2 + down)
    user.ClientToScreen(window, ctypes.byref(point))
    width, height = user.GetSystemMetrics(0), user.GetSystemMetrics(1)
    at = (point.x * 65535 // (width - 1), point.y * 65535 // (height - 1))
    send(*(Input(0, Either(move=Move(*at, 0, flags | ABSOLUTE, 0, None))) for flags in (MOVE, PRESS, RELEASE)))


def windows(title: str) -> list[int]:
    """The visible windows with this title, by their beginning."""
    text = ctypes.create_unicode_buffer(LONGEST)
    found = []
    for handle in _listed(user.EnumWindows):
        user.GetWindowTextW(handle, text, LONGEST)
        if text.value.startswith(title):
            found.append(handle)
    return found


def written(handle: int) -> str:
    """The text of a part of a window, whatever program it belongs to."""
    text = ctypes.create_unicode_buffer(LONGEST)
    user.SendMessageTimeoutW(handle, GET_TEXT, LONGEST, text, ABORT_WHEN_HUNG, 1000, None)
    return text.value


def says(title: str, words: str) -> None:
    """Wait until a box of the system with this title says one of the words; prints all of its sentence."""

    def sentences() -> list[str]:
        parts = [part for box in windows(title) for part in _listed(user.EnumChildWindows, box)]
        return [said for part in parts if any(word in (said := written(part)) for word in words.split("|"))]

    waited(sentences)
    print(*sentences(), flush=True)


def _listed(enumerate_windows: Callable[..., object], *inside: int) -> list[int]:
    """The visible windows that one of the system's enumerations tells."""
    found: list[int] = []

    def look(handle: int, _given: int) -> bool:
        if user.IsWindowVisible(handle):
            found.append(handle)
        return True

    enumerate_windows(*inside, ctypes.WINFUNCTYPE(wintypes.BOOL, wintypes.HWND, wintypes.LPARAM)(look), 0)
    return found


def waited(condition: Callable[[], object]) -> None:
    """Wait until the condition holds; end with exit code 3 when it never does."""
    if not came_true(condition, PATIENCE):
        print("never", flush=True)
        sys.exit(3)


def came_true(condition: Callable[[], object], patience: float) -> bool:
    """Whether the condition holds within so many seconds."""
    end = time.monotonic() + patience
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def front(title: str) -> None:
    """Print whether the window comes before all others in a short while."""
    came = came_true(lambda: user.GetForegroundWindow() in windows(title), SHORT_WHILE)
    print("in front" if came else "behind", flush=True)


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
        "click": lambda place: click(title, place),
        "says": lambda words: says(title, words),
        "text": write,
        "key": press,
        "close": lambda _nothing: close(title),
        "minimize": lambda _nothing: user.ShowWindow(windows(title)[0], MINIMIZE),
        "front": lambda _nothing: front(title),
    }
    for step in steps:
        act, _, what = step.partition(":")
        acts[act](what)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
