"""The installer tried as an office would use it: installed, worked with, updated, not downgraded, removed.

What is kept in dist/: the log of the installed program's own test, and pictures of its real windows.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from machine import Machine, Screen
from make import DIST
from PIL import Image, ImageChops
from workshop import BUILD, CACHE, OUTPUT, PROGRAM, Unfit, bundle

PLACE = ("客户 服务", "维系台")
TITLE, FLOOR = "维系台", "Hello, floor"
OFFICE, BRANCH, PASSWORD = "云河通信有限公司青禾县分公司", "青禾县分公司营业厅", "shi-yong-2026"
NEWER_IS_HERE = 3
STARTS = 3
HAND_SECONDS = 4  # until the hand's own Python runs in Wine
PATIENCE = 120
UNINSTALL_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\WeixiDesk"


def try_out(setup: Path, older: Path, python: Path, version: str) -> None:
    """Take both installers through the life of a PC.

    Raises:
        Unfit: something is not as an office may expect it.
    """
    with Screen() as screen:
        machine = Machine(OUTPUT / "prefix", CACHE / "locale", screen.name)
        machine.set_up()
        trial = Trial(machine, screen, python)
        try:
            trial.refuse_to_touch_an_office()
            trial.install(older)
            trial.set_up_office()
            trial.work()
            before = trial.rows()
            trial.update(setup, version, before)
            trial.test_itself(version)
            trial.refuse_downgrade(older, version)
            trial.start_twice()
            try:
                trial.measure_start()
            except (subprocess.SubprocessError, ValueError) as error:
                print(f"The start could not be measured: {error}")
            trial.uninstall()
        finally:
            machine.stop()


class Trial:
    """One Windows on which the program is installed, with somebody sitting before it."""

    def __init__(self, machine: Machine, screen: Screen, python: Path) -> None:
        self._machine, self._screen, self._python = machine, screen, python
        self._place = machine.drive.joinpath(*PLACE)
        self._program = self._place / PROGRAM

    @property
    def _data(self) -> Path:
        return self._machine.home / "WeixiDesk"

    def refuse_to_touch_an_office(self) -> None:
        """On a PC that somebody works on, nothing is tried."""
        if self._data.exists():
            raise Unfit(f"{self._data} exists: the trial would work on a real office. Move it away first.")

    def install(self, setup: Path) -> None:
        """Install in silence into a folder with Chinese and a space in its name."""
        code = self._setup(setup)
        shortcuts = [file.name for file in self._machine.home.parents[1].rglob("维系台.lnk")]
        if code or not self._program.exists():
            raise Unfit(f"{setup.name} ended with {code} and installed nothing.")
        if len(shortcuts) < 2:
            raise Unfit(f"shortcuts are missing: there are only {shortcuts}.")
        print(f"Installed into {self._machine.path(self._place)}, shortcuts in menu and desktop.")

    def set_up_office(self) -> None:
        """Type the first run into the real window; what was typed must stand in the side file."""
        self._start()
        self._picture()
        self._hand("click:700,230", f"text:{OFFICE}", "key:tab", f"text:{BRANCH}", "key:tab", "text:QH",
                   "key:tab", "key:tab", "key:tab", "text:王建国", "key:tab", f"text:{PASSWORD}", "key:tab",
                   f"text:{PASSWORD}")  # fmt: skip
        self._picture("first-run")
        self._hand("key:ctrl+return")
        side, unfinished = self._data / "store.json", self._data / "first-run-unfinished"
        _until(lambda: side.exists() and not unfinished.exists(), "the office was not set up", self._failed)
        if BRANCH not in side.read_text(encoding="utf-8"):
            raise Unfit("the Chinese text that was typed did not arrive.")
        self._picture("codes")
        self._close()
        print("Set up an office by mouse and keyboard; its Chinese name was stored as typed.")

    def work(self) -> None:
        """Sign in, look at the window, close it; the first day's backup is made behind the window."""
        self._start()
        self._picture("door")
        self._hand(f"text:{PASSWORD}", "key:return")
        _until(lambda: any(self._data.glob("backups/*/copy.json")), "no backup was made", self._failed)
        self._picture("window")
        self._hand("key:ctrl+k", "text:账号")
        self._picture("palette")
        self._hand("key:escape")
        self._close()
        print("Signed in, saw the window, found an action by Chinese words; a checked backup was made.")

    def rows(self) -> Mapping[str, int]:
        """How many rows every table holds, read with our own key on this side."""
        from desktop.storage import copies, keys, sidefile

        copy = OUTPUT / "rows"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self._data, copy, ignore=shutil.ignore_patterns("backups", "log", "store.lock"))
        side = sidefile.read(copy)
        account = side.accounts[0]
        key = keys.unwrap(account.wrap, PASSWORD, owner=keys.Owner(side.store_id, account.account_id))
        return copies.checked(copy / "store.db", key).counts

    def update(self, setup: Path, version: str, before: Mapping[str, int]) -> None:
        """Install the new version over the old one: every row stays, and a copy was laid aside first."""
        self.install(setup)
        if self._registered() != version:
            raise Unfit(f"after the update {self._registered()} is registered, not {version}.")
        if not any(self._data.glob("before-update/*/store.db")):
            raise Unfit("the update laid no copy of the data aside.")
        if self.rows() != before:
            raise Unfit(f"rows were {before} and are {self.rows()} after the update.")
        print(f"Updated to {version}: {sum(before.values())} rows in {len(before)} tables kept, a checked copy aside.")

    def test_itself(self, version: str) -> None:
        """Run the installed program's own test and keep what it says."""
        log = DIST / f"WeixiDesk-{version}-windows-self-test.log"
        code = self._machine.code(self._program, "--self-test", "--report", log)
        print(log.read_text(encoding="utf-8") if log.exists() else "The self-test wrote nothing.")
        if code:
            raise Unfit(f"the installed program's self-test ended with {code}.")

    def refuse_downgrade(self, older: Path, version: str) -> None:
        """The older installer refuses, in silence by its exit code and otherwise in words."""
        code = self._setup(older)
        if code != NEWER_IS_HERE or self._registered() != version:
            raise Unfit(f"the older installer ended with {code} and left {self._registered()}.")
        before = self._picture()
        shown = self._machine.start(self._machine.path(older), heard=False)
        self._picture("downgrade", other_than=before)
        self._hand("key:return", title="")
        shown.wait(PATIENCE)
        print("The older installer refused to go back.")

    def start_twice(self) -> None:
        """A second start ends at once and brings the first window to the front."""
        self._start()
        self._hand("minimize")
        code = self._machine.code(self._program, limit=PATIENCE)
        self._hand("front")
        self._close()
        if code:
            raise Unfit(f"the second start ended with {code}.")
        print("A second start brought the first window to the front.")

    def measure_start(self) -> None:
        """The start of the program against that of the smallest Qt program, in the same run."""
        hello = self._python.parent.parent / "hello" / "hello.exe"
        if not hello.exists():
            built = bundle(self._machine, self._python, BUILD / "hello.spec") / "hello"
            shutil.copytree(built, hello.parent, dirs_exist_ok=True)
        floor = statistics.median(self._started(hello, FLOOR) for _ in range(STARTS))
        ours = statistics.median(self._started(self._program, TITLE) for _ in range(STARTS))
        print(f"Start until the window stands: {ours:.2f} s; floor {floor:.2f} s; ratio {ours / floor:.1f}")

    def uninstall(self) -> None:
        """Remove the program in silence: nothing is left of it but the office's data."""
        before = self.rows()
        code = self._machine.code(self._machine.path(self._place / "uninstall.exe"), "/S")
        _until(lambda: not self._place.exists(), "the program's folder is still there", self._failed)
        left = [str(file) for file in self._machine.home.parents[1].rglob("维系台*")]
        if code or left or self._registered():
            raise Unfit(f"the uninstaller ended with {code} and left {left} {self._registered()}.")
        if self.rows() != before:
            raise Unfit("the uninstaller touched the office's data.")
        print("Uninstalled: nothing is left but the office's data.")

    # Hands and eyes

    def _setup(self, setup: Path) -> int:
        # NSIS takes the folder to the end of the line and wants no quotation marks, so no part may hold a space.
        place = f"/D={self._machine.path(self._place)}".split(" ")
        return self._machine.code(self._machine.path(setup), "/S", *place)

    def _start(self) -> None:
        self._running = self._machine.start(self._program, heard=False)
        self._hand("wait")

    def _close(self) -> None:
        self._hand("close")
        self._running.wait(PATIENCE)

    def _started(self, program: Path, title: str) -> float:
        """Seconds until the window stands; whoever looks for it is there before."""
        watching = self._machine.start(self._python, BUILD / "hand.py", title, "wait")
        time.sleep(HAND_SECONDS)
        began = time.time()
        self._machine.start(program, heard=False)
        # One line, not all: what Wine starts beside the first program keeps the pipe open.
        seen = float(watching.stdout.readline()) if watching.stdout else began
        self._hand("close", title=title)
        return seen - began

    def _hand(self, *steps: str, title: str = TITLE) -> str:
        try:
            return self._machine.run(self._python, BUILD / "hand.py", title, *steps, limit=PATIENCE)
        except subprocess.SubprocessError as error:
            self._failed()
            raise Unfit(f"the window did not do as it was told: {' '.join(steps)}") from error

    def _picture(self, name: str = "", *, other_than: Image.Image | None = None) -> Image.Image:
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
            time.sleep(0.7)
        self._failed()
        raise Unfit(f"the screen never came to rest: {name}")

    def _failed(self) -> None:
        self._screen.picture().save(DIST / "windows-failed.png")

    def _registered(self) -> str:
        said = self._machine.run("reg", "query", UNINSTALL_KEY, "/v", "DisplayVersion", check=False)
        return said.split()[-1] if "DisplayVersion" in said else ""


def _differ(one: Image.Image, other: Image.Image) -> bool:
    """Whether more has changed than a blinking caret."""
    box = ImageChops.difference(one.convert("L"), other.convert("L")).getbbox()
    return box is not None and (box[2] - box[0]) * (box[3] - box[1]) > 200


def _until(condition: Callable[[], bool], otherwise: str, failed: Callable[[], None]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            failed()
            raise Unfit(otherwise)
        time.sleep(0.2)
