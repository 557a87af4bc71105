"""The installer tried as an office would use it: installed, worked with, updated, not downgraded, removed.

What is kept in dist/: the log of the installed program's own test, and pictures of its real windows.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
from collections.abc import Mapping
from pathlib import Path

from machine import NATIVE, Machine, Screen
from make import DIST
from person import PATIENCE, Person
from workshop import BUILD, CACHE, OUTPUT, PROGRAM, Unfit, bundle

from desktop.app.opening import DEMO_PASSWORD

PLACE, STICK = ("客户 服务", "维系台"), ("U 盘", "维系台")
TITLE, FLOOR = "维系台", "Hello, floor"
OFFICE, BRANCH, PASSWORD = "云河通信有限公司青禾县分公司", "青禾县分公司营业厅", "shi-yong-2026"
FIRST_FIELD = "0,-170"  # of the first run, from the middle of its window
NEWER_IS_HERE, OLD_WINDOWS = 3, 4
TOO_OLD, JUST_NEW_ENOUGH = 14393, 15063  # Windows 10 1607 and 1703
STARTS, RINGS = 3, 3
UNINSTALL_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\WeixiDesk"


def try_out(setup: Path, older: Path, python: Path, version: str) -> None:
    """Take both installers through the life of a PC.

    Raises:
        Unfit: something is not as an office may expect it.
    """
    with Screen() as screen:
        machine = Machine(OUTPUT / "prefix", CACHE / "locale", screen.name)
        machine.set_up()
        trial = Trial(machine, Person(machine, screen, python))
        try:
            trial.refuse_to_touch_an_office()
            trial.meet_an_old_windows(setup, older)
            trial.set_up_office()
            trial.work()
            trial.update(setup, version)
            trial.test_itself(version)
            trial.refuse_downgrade(older, version)
            trial.start_twice()
            trial.carry_on_a_stick()
            trial.measure_start(smallest(machine, python))
            trial.uninstall()
            trial.install(setup)
            trial.uninstall_with_data()
        finally:
            machine.stop()


def smallest(machine: Machine, python: Path) -> Path:
    """The smallest Qt program, built with the same tools; kept beside the Python that built it."""
    hello = python.parent.parent / "hello" / "hello.exe"
    if not hello.exists():
        shutil.copytree(bundle(machine, python, BUILD / "hello.spec") / "hello", hello.parent, dirs_exist_ok=True)
    return hello


class Trial:
    """One Windows on which the program is installed, with somebody sitting before it."""

    def __init__(self, machine: Machine, person: Person) -> None:
        self._machine, self._person = machine, person
        self._place, self._stick = machine.drive.joinpath(*PLACE), machine.drive.joinpath(*STICK)
        self._program = self._place / PROGRAM

    @property
    def _data(self) -> Path:
        return self._machine.home / "WeixiDesk"

    def refuse_to_touch_an_office(self) -> None:
        """On a PC that somebody works on, nothing is tried."""
        if self._data.exists():
            raise Unfit(f"{self._data} exists: the trial would work on a real office. Move it away first.")

    def meet_an_old_windows(self, setup: Path, older: Path) -> None:
        """Refused by the last Windows that Qt does not run on; the older version goes onto the first it does."""
        if NATIVE:
            self.install(older)
            return
        self._machine.be(TOO_OLD)
        code = self._setup(setup)
        if code != OLD_WINDOWS or self._place.exists() or self._registered():
            raise Unfit(f"on build {TOO_OLD} of Windows the installer ended with {code} and left {self._registered()}.")
        self._machine.be(JUST_NEW_ENOUGH)
        self.install(older)
        self._machine.be()
        print(f"Build {TOO_OLD} of Windows was refused, build {JUST_NEW_ENOUGH} taken.")

    def install(self, setup: Path) -> None:
        """Install in silence into a folder with Chinese and a space in its name."""
        code = self._setup(setup)
        if code or not self._program.exists():
            raise Unfit(f"{setup.name} ended with {code} and installed nothing.")
        missing = [str(link) for link in self._shortcuts() if not link.exists()]
        if missing:
            raise Unfit(f"shortcuts are missing: {', '.join(missing)}.")
        print(f"Installed into {self._machine.path(self._place)}, shortcuts in menu and desktop.")

    def set_up_office(self) -> None:
        """Type the first run into the real window; what was typed must stand in the side file."""
        running = self._start()
        self._person.picture()
        self._hand(f"click:{FIRST_FIELD}", f"text:{OFFICE}", "key:tab", f"text:{BRANCH}", "key:tab", "text:QH",
                   "key:tab", "key:tab", "key:tab", "text:王建国", "key:tab", f"text:{PASSWORD}", "key:tab",
                   f"text:{PASSWORD}")  # fmt: skip
        self._person.picture("first-run")
        self._hand("key:ctrl+return")
        side, unfinished = self._data / "store.json", self._data / "first-run-unfinished"
        self._person.wait_until(lambda: side.exists() and not unfinished.exists(), "the office was not set up")
        if BRANCH not in side.read_text(encoding="utf-8"):
            raise Unfit("the Chinese text that was typed did not arrive.")
        self._person.picture("codes")
        self._person.close(running, TITLE)
        print("Set up an office by mouse and keyboard; its Chinese name was stored as typed.")

    def work(self) -> None:
        """Sign in, look at the window, close it; the first day's backup is made behind the window."""
        running = self._start()
        self._person.picture("door")
        self._hand(f"text:{PASSWORD}", "key:return")
        self._person.wait_until(lambda: any(self._data.glob("backups/*/copy.json")), "no backup was made")
        self._person.picture("window")
        self._hand("key:ctrl+k", "text:账号")
        self._person.picture("palette")
        self._hand("key:escape")
        self._person.close(running, TITLE)
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

    def update(self, setup: Path, version: str) -> None:
        """Install the new version over the old one: every row stays, and a copy was laid aside first."""
        before = self.rows()
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
        log.unlink(missing_ok=True)
        try:
            code = self._machine.code(self._program, "--self-test", "--report", log)
        except subprocess.TimeoutExpired:
            self._person.picture("self-test")
            code = None
        print(log.read_text(encoding="utf-8") if log.exists() else "The self-test wrote nothing.")
        if code != 0:
            ended = "did not end" if code is None else f"ended with {code}"
            raise Unfit(f"the installed program's self-test {ended}.")

    def refuse_downgrade(self, older: Path, version: str) -> None:
        """The older installer refuses, in silence by its exit code and otherwise in words."""
        code = self._setup(older)
        if code != NEWER_IS_HERE or self._registered() != version:
            raise Unfit(f"the older installer ended with {code} and left {self._registered()}.")
        shown = self._machine.start(self._machine.path(older), heard=False)
        said = self._hand(f"says:{version}").strip()
        self._person.picture("downgrade")
        self._hand("key:return")
        shown.wait(PATIENCE)
        print(f"The older installer refused to go back: “{said}”")

    def start_twice(self) -> None:
        """A second start ends at once and brings the first window to the front."""
        running = self._start()
        self._person.picture()
        self._hand("minimize")
        # A busy Wine now and then takes the focus back that it gave: then somebody clicks once more.
        if not any(self._rings() for _ in range(RINGS)):
            raise Unfit("a second start does not bring the first window to the front.")
        self._person.close(running, TITLE)
        print("A second start brought the first window to the front.")

    def _rings(self) -> bool:
        code = self._machine.code(self._program, limit=PATIENCE)
        if code:
            raise Unfit(f"the second start ended with {code}.")
        return "in front" in self._hand("front")

    def carry_on_a_stick(self) -> None:
        """The same folder with its marker file keeps the data beside itself and leaves the user's alone."""
        shutil.copytree(self._place, self._stick)
        (self._stick / "portable.txt").touch()
        before = _files(self._machine.home)
        running = self._person.start(self._stick / PROGRAM, TITLE, "--demo")
        office = self._stick / "data" / "WeixiDesk-demo"
        self._person.wait_until(lambda: _is_closed_office(office), "no office was stored beside the program")
        self._person.picture()
        self._hand(f"text:{DEMO_PASSWORD}", "key:return")
        self._person.wait_until(lambda: any(office.glob("backups/*/copy.json")), "no backup was made on the stick")
        self._person.picture()
        self._hand("key:alt+2")
        self._person.picture("stick")
        self._person.close(running, TITLE)
        touched = [str(file) for file in sorted(_files(self._machine.home) ^ before) if "WeixiDesk" in str(file)]
        if touched:
            raise Unfit(f"the portable program touched the user's own data: {', '.join(touched)}")
        shutil.rmtree(self._stick.parent)
        print("With portable.txt beside it, the same folder kept its data in data/ beside the program.")

    def measure_start(self, hello: Path) -> None:
        """The start of the program against that of the smallest Qt program, in the same run."""
        floor = statistics.median(self._person.seconds_to_start(hello, FLOOR) for _ in range(STARTS))
        ours = statistics.median(self._person.seconds_to_start(self._program, TITLE) for _ in range(STARTS))
        print(f"Start until the window stands: {ours:.2f} s; floor {floor:.2f} s; ratio {ours / floor:.1f}")

    def uninstall(self) -> None:
        """Remove the program in silence: nothing is left of it but the office's data."""
        before = self.rows()
        code = self._machine.code(self._machine.path(self._place / "uninstall.exe"), "/S")
        self._expect_removed(code)
        if self.rows() != before:
            raise Unfit("the uninstaller touched the office's data.")
        print("Uninstalled in silence: nothing is left but the office's data.")

    def uninstall_with_data(self) -> None:
        """Remove the program by its dialogs and the data as well, which is asked twice."""
        shown = self._machine.start(self._machine.path(self._place / "uninstall.exe"), heard=False)
        self._hand("wait", "says:卸载|ninstall", "key:return")
        asked = self._hand("says:是否连同数据|as well").strip()
        self._person.picture("uninstall")
        self._hand("key:y")
        self._hand("says:确定删除吗|for good", "key:y")
        self._person.wait_until(lambda: not self._data.exists(), "the data are still there")
        self._hand("says:卸载完成|Completed", "key:return")
        self._expect_removed(shown.wait(PATIENCE))
        print(f"Uninstalled with the data, as was said twice: “{asked.splitlines()[0]} …”")

    def _expect_removed(self, code: int) -> None:
        self._person.wait_until(lambda: not self._place.exists(), "the program's folder is still there")
        left = [str(link) for link in self._shortcuts() if link.exists()]
        if code or left or self._registered():
            raise Unfit(f"the uninstaller ended with {code} and left {left} {self._registered()}.")

    def _setup(self, setup: Path) -> int:
        # NSIS takes the folder to the end of the line and wants no quotation marks, so no part may hold a space.
        place = f"/D={self._machine.path(self._place)}".split(" ")
        return self._machine.code(self._machine.path(setup), "/S", *place)

    def _start(self) -> subprocess.Popen[bytes]:
        return self._person.start(self._program, TITLE)

    def _hand(self, *steps: str) -> str:
        return self._person.hand(TITLE, *steps)

    def _shortcuts(self) -> list[Path]:
        menu = self._machine.home.parent / "Roaming/Microsoft/Windows/Start Menu/Programs"
        return [folder / "维系台.lnk" for folder in (menu, self._machine.profile / "Desktop")]

    def _registered(self) -> str:
        said = self._machine.run("reg", "query", UNINSTALL_KEY, "/v", "DisplayVersion", check=False)
        # Wine may have something to say of its own, before the answer or after it.
        answer = next((line.split() for line in said.splitlines() if "DisplayVersion" in line), [""])
        return answer[-1]


def _is_closed_office(folder: Path) -> bool:
    names = {file.name for file in folder.glob("*")}
    return "store.json" in names and not {"first-run-unfinished", "store.db-wal"} & names


def _files(folder: Path) -> set[tuple[Path, float]]:
    """Every file inside with the moment of its last change."""
    return {(file, file.stat().st_mtime) for file in folder.rglob("*") if file.is_file()}
