"""The Windows that the program is built and tried on: this PC itself, or Wine in a folder of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageGrab

NATIVE = os.name == "nt"
STAND_INS = Path(__file__).resolve().parent / "stand_ins"
LOCALE = "zh_CN.UTF-8"
TIME_LIMIT = 600
WINE_KEY = r"HKCU\Software\Wine"
WINDOWS_KEY = r"HKLM\Software\Microsoft\Windows NT\CurrentVersion"


class Machine:
    """Runs Windows programs and says where they find our files."""

    def __init__(self, folder: Path, cache: Path, display: str = "") -> None:
        """*folder* becomes the Wine prefix, *cache* keeps the Chinese locale, *display* is the screen to draw on."""
        self._folder, self._cache, self._display = folder, cache, display

    @property
    def drive(self) -> Path:
        """Where drive C: lies for us."""
        return Path("C:/") if NATIVE else self._folder / "drive_c"

    @property
    def profile(self) -> Path:
        """The folder of the user."""
        return Path.home() if NATIVE else next((self.drive / "users").glob("[!P]*"))

    @property
    def home(self) -> Path:
        """The local application data of the user."""
        return Path(os.environ["LOCALAPPDATA"]) if NATIVE else self.profile / "AppData" / "Local"

    def set_up(self) -> None:
        """A clean Wine prefix that speaks Chinese, with the stand-ins for what Wine lacks."""
        if NATIVE:
            return
        if not (self._cache / LOCALE).is_dir():
            self._cache.mkdir(parents=True, exist_ok=True)
            subprocess.run(["localedef", "-i", "zh_CN", "-f", "UTF-8", self._cache / LOCALE], check=True)
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.parent.mkdir(parents=True, exist_ok=True)
        self.run("wineboot", "-i")
        self.be()
        self._remember(r"HKCU\Software\Wine\WineDbg", "ShowCrashDialog", "0", "REG_DWORD")
        for link in (self.drive / "users").glob("*/*"):
            if link.is_symlink():  # Wine would put shortcuts into the home of whoever builds
                link.unlink()
                link.mkdir()
        for source in STAND_INS.glob("*.c"):
            library = self.drive / "windows" / "system32" / f"{source.stem}.dll"
            subprocess.run(
                ["x86_64-w64-mingw32-gcc", "-shared", "-O2", "-s", "-o", library, source, "-ladvapi32"], check=True
            )

    def be(self, build: int | None = None) -> None:
        """Let Wine be the Windows of this build number; without one, the Windows 10 that it knows itself."""
        if build is None:
            self._remember(WINE_KEY, "Version", "win10")
            return
        self.run("reg", "delete", WINE_KEY, "/v", "Version", "/f", check=False)  # it would hide the number
        for name in ("CurrentBuild", "CurrentBuildNumber"):
            self._remember(WINDOWS_KEY, name, str(build))

    def _remember(self, key: str, name: str, value: str, kind: str = "REG_SZ") -> None:
        self.run("reg", "add", key, "/v", name, "/t", kind, "/d", value, "/f")

    def path(self, file: Path) -> str:
        """A path of ours as Windows programs write it."""
        if NATIVE:
            return str(file)
        inside = file.is_relative_to(self.drive)
        return "C:\\" + _turned(file.relative_to(self.drive)) if inside else "Z:" + _turned(file)

    def run(self, program: Path | str, *arguments: str | Path, check: bool = True, limit: int = TIME_LIMIT) -> str:
        """Run a program to its end and return what it said.

        Raises:
            subprocess.CalledProcessError: it failed, and *check* was asked for.
        """
        begun = self.start(program, *arguments)
        try:
            said, _ = begun.communicate(timeout=limit)
        except subprocess.TimeoutExpired:
            begun.kill()
            self.stop()
            raise
        text = said.decode("utf-8", "replace")
        if check and begun.returncode:
            print(text)
            raise subprocess.CalledProcessError(begun.returncode, begun.args, said)
        return text

    def code(self, program: Path | str, *arguments: str | Path, limit: int = TIME_LIMIT) -> int:
        """Run a program to its end and return its exit code."""
        return self.start(program, *arguments, heard=False).wait(limit)

    def start(self, program: Path | str, *arguments: str | Path, heard: bool = True) -> subprocess.Popen[bytes]:
        """Start a program; its output goes through a pipe, for a file ends Python in Wine, or is not heard."""
        told = [self.path(part) if isinstance(part, Path) else part for part in arguments]
        command: Sequence[str | Path] = [program, *told] if NATIVE else ["wine", program, *told]
        output = subprocess.PIPE if heard else subprocess.DEVNULL
        return subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, env=self._environment()
        )

    def stop(self) -> None:
        """End everything that runs in the prefix."""
        if not NATIVE:
            subprocess.run(["wineserver", "-k"], env=self._environment(), check=False)

    def _environment(self) -> dict[str, str]:
        if NATIVE:
            return dict(os.environ, PYTHONUTF8="1")
        kept = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
        return kept | {
            "WINEPREFIX": str(self._folder), "WINEARCH": "win64", "WINEDEBUG": "-all", "PYTHONUTF8": "1",
            "WINEDLLOVERRIDES": "winemenubuilder.exe=d",
            "LOCPATH": str(self._cache), "LC_ALL": LOCALE, "LANG": LOCALE, "DISPLAY": self._display,
        }  # fmt: skip


class Screen:
    """A screen for windows: an invisible one on Linux, that of the PC on Windows."""

    def __init__(self, width: int = 1376, height: int = 796) -> None:
        self._size = f"{width}x{height}x24"
        self._server: subprocess.Popen[bytes] | None = None
        self.name = ""

    def __enter__(self) -> Screen:
        if not NATIVE:
            reading, writing = os.pipe()
            self._server = subprocess.Popen(
                ["Xvfb", "-displayfd", str(writing), "-screen", "0", self._size], pass_fds=[writing],
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )  # fmt: skip
            os.close(writing)
            with os.fdopen(reading) as told:
                self.name = f":{told.readline().strip()}"
        return self

    def __exit__(self, *_error: object) -> None:
        if self._server is not None:
            self._server.terminate()
            self._server.wait()

    def picture(self) -> Image.Image:
        """What the screen shows."""
        return ImageGrab.grab(xdisplay=self.name or None)


def _turned(path: Path) -> str:
    return str(path).replace("/", "\\")
