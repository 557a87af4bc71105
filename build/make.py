#!/usr/bin/env python3
"""The one builder of the project: set up, run, test, translate, bundle, bench — the same on Debian, Windows and macOS.

    python3 build/make.py run | test | bundle | windows | bench | translate | catalogue  [-- arguments for the program]

Standard library only: it must work before anything is installed.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from xml.etree import ElementTree

HOUSE = Path(__file__).resolve().parent.parent
VENV = HOUSE / ".venv"
TOOLS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = TOOLS / ("python.exe" if os.name == "nt" else "python")
TRANSLATIONS = HOUSE / "resources" / "translations"
CATALOGUE = TRANSLATIONS / "zh_CN.qm"
DIST = HOUSE / "dist"
PROGRAM = DIST / "WeixiDesk" / ("WeixiDesk.exe" if os.name == "nt" else "WeixiDesk")

OFFSCREEN_LIBRARIES = ("libegl1", "libgl1", "libfontconfig1", "libdbus-1-3", "libxkbcommon0", "libglib2.0-0")
SCREEN_LIBRARIES = ("libxcb-cursor0", "libxkbcommon-x11-0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0")
WINDOWS_LIBRARIES = (
    "wine", "wine64", "xvfb", "xauth", "nsis", "gcc-mingw-w64-x86-64-posix", "locales", "libxcb1",
)  # fmt: skip
BUNDLE_LIBRARIES = ("binutils",)  # PyInstaller reads libraries with objdump


def main() -> int:
    """Carry out one command; the exit code is that of the first step that failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=sorted(COMMANDS))
    parser.add_argument("rest", nargs="*", help="arguments passed on, after --")
    chosen = parser.parse_args()
    try:
        COMMANDS[chosen.command](chosen.rest)
    except subprocess.CalledProcessError as failed:
        print(f"\nStopped: {' '.join(map(str, failed.cmd))} ended with {failed.returncode}.", file=sys.stderr)
        return failed.returncode or 1
    except KeyboardInterrupt:
        return 130
    return 0


def run(rest: Sequence[str]) -> None:
    """Open the program; without a screen, show it as pictures and PDF files in demo/."""
    prepare()
    if has_screen():
        call(PYTHON, "-m", "desktop", *rest)
        return
    print("There is no screen here: the sample office is filled, printed and photographed into demo/ instead.")
    call(PYTHON, "-m", "desktop", "--tour", HOUSE / "demo", *rest, env=offscreen())


def test(rest: Sequence[str]) -> None:
    """Everything a change must pass: lint, format, types, import contracts and tests."""
    prepare()
    call(TOOLS / "ruff", "check", "desktop", "tests", "build")
    call(TOOLS / "ruff", "format", "--check", "desktop", "tests", "build")
    call(TOOLS / "mypy")
    call(PYTHON, "-m", "pytest", "-n", "2", *rest, env=offscreen())


def bundle(rest: Sequence[str]) -> None:
    """Build the program for this system as one folder, then let the built program test itself."""
    python = (f"libpython{sys.version_info.major}.{sys.version_info.minor}",) if sys.base_prefix == "/usr" else ()
    prepare(also=(*BUNDLE_LIBRARIES, *python))  # Debian's Python has its library in a package of its own
    call(PYTHON, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN", "--distpath", DIST,
         "--workpath", DIST / "work", HOUSE / "build" / "desktop.spec", env=offscreen())  # fmt: skip
    size = sum(part.stat().st_size for part in PROGRAM.parent.rglob("*") if part.is_file() and not part.is_symlink())
    print(f"Bundle: {PROGRAM.parent} ({size / 1e6:.0f} MB)")
    call(PROGRAM, "--self-test", *rest, env=offscreen())
    call(PYTHON, "-m", "pytest", "-n", "2", "-m", "frozen", "tests/bundle",
         env=offscreen() | {"WEIXI_BUNDLE": str(PROGRAM)})  # fmt: skip


def windows(rest: Sequence[str]) -> None:
    """Build the Windows program and its installer, install, try and remove it: through Wine on Linux."""
    prepare(also=WINDOWS_LIBRARIES)
    call(PYTHON, HOUSE / "build" / "windows.py", *rest)


def bench(rest: Sequence[str]) -> None:
    """Print the value of each benchmark, its floor measured in the same run, and their ratio."""
    prepare()
    built = {"WEIXI_BUNDLE": str(PROGRAM)} if PROGRAM.exists() else {}
    call(PYTHON, "-m", "tests.benchmarks", *rest, env=offscreen() | built)


def translate(_rest: Sequence[str]) -> None:
    """Collect the source strings of every package into its catalogue and name those without Chinese."""
    set_up()
    (TRANSLATIONS / "zh_CN").mkdir(parents=True, exist_ok=True)
    for room in sorted((HOUSE / "desktop").iterdir()):
        sources = sorted(room.rglob("*.py")) if room.is_dir() else [room] if room.suffix == ".py" else []
        if any(says_something(source) for source in sources):
            collect(room.stem, sources)
    left = [f"{file.name}: {text}" for file, text in unfinished()]
    print("\n".join(left) or "Every string has its Chinese.")


def catalogue(_rest: Sequence[str]) -> None:
    """Compile the Chinese catalogue that the program loads."""
    set_up()
    compile_catalogue()


def prepare(also: Sequence[str] = ()) -> None:
    """Bring this machine to where the program runs: libraries, packages, compiled catalogue."""
    install_libraries((*OFFSCREEN_LIBRARIES, *(SCREEN_LIBRARIES if has_screen() else ()), *also))
    set_up()
    compile_catalogue()


def set_up() -> None:
    """Make .venv with the pinned packages; nothing happens while pins and project file stay the same."""
    pins, project = HOUSE / "build" / "constraints.txt", HOUSE / "pyproject.toml"
    wanted = hashlib.sha256(pins.read_bytes() + project.read_bytes() + sys.version.encode()).hexdigest()
    stamp = VENV / "pins.sha256"
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    if not can_make_environments():
        install_libraries(("python3-venv",))
    if not PYTHON.exists():
        call(sys.executable, "-m", "venv", VENV)
    install = (PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-c", pins)
    call(*install, "hatchling", "editables")
    call(*install, "--no-build-isolation", "-e", f"{HOUSE}[dev]")
    stamp.write_text(wanted)


def can_make_environments() -> bool:
    """Whether this Python can make virtual environments (Debian ships the part separately)."""
    return (
        subprocess.run([sys.executable, "-c", "import ensurepip, venv"], capture_output=True, check=False).returncode
        == 0
    )


def install_libraries(packages: Sequence[str]) -> None:
    """On a Debian-like system install what is missing as root, or print the line for somebody who is."""
    if not shutil.which("dpkg-query"):
        return
    missing = [package for package in packages if not installed(package)]
    if not missing:
        return
    if os.geteuid() != 0:
        print(f"Missing system libraries. Please run:  sudo apt-get install {' '.join(missing)}", file=sys.stderr)
        return
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    call("apt-get", "update", "-qq", env=quiet)
    call("apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing, env=quiet)


def installed(package: str) -> bool:
    """Whether dpkg has the package."""
    asked = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Status}", package], capture_output=True, text=True, check=False
    )
    return asked.stdout.endswith("ok installed")


def says_something(source: Path) -> bool:
    """Whether a file holds strings to translate."""
    text = source.read_text(encoding="utf-8")
    return ".tr(" in text or "sentence(" in text or "translate(" in text


def collect(name: str, sources: Sequence[Path]) -> None:
    """Bring one package's catalogue up to date with its sources."""
    call(TOOLS / "pyside6-lupdate", "-silent", "-no-obsolete", "-locations", "none", "-source-language", "en",
         "-target-language", "zh_CN", "-tr-function-alias", "QT_TRANSLATE_NOOP+=sentence", *sources,
         "-ts", TRANSLATIONS / "zh_CN" / f"{name}.ts")  # fmt: skip


def unfinished() -> list[tuple[Path, str]]:
    """Every source string that has no Chinese yet, with the catalogue it stands in."""
    return [
        (file, message.findtext("source", ""))
        for file in sorted((TRANSLATIONS / "zh_CN").glob("*.ts"))
        for message in ElementTree.parse(file).iter("message")
        if message.find("translation[@type='unfinished']") is not None or not message.findtext("translation")
    ]


def compile_catalogue() -> None:
    """Compile all packages' catalogues into one, when one of them is newer."""
    sources = sorted((TRANSLATIONS / "zh_CN").glob("*.ts"))
    if not sources or (CATALOGUE.exists() and CATALOGUE.stat().st_mtime > max(s.stat().st_mtime for s in sources)):
        return
    fresh = CATALOGUE.with_suffix(".new")
    call(TOOLS / "pyside6-lrelease", "-silent", *sources, "-qm", fresh)
    fresh.replace(CATALOGUE)  # at once: a program that is running reads the former one to its end


def has_screen() -> bool:
    """Whether a window can be shown here."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def offscreen() -> dict[str, str]:
    """The environment in which Qt paints without a screen."""
    return os.environ | {"QT_QPA_PLATFORM": "offscreen"}


def call(*command: str | Path, env: dict[str, str] | None = None) -> None:
    """Run one step in the project folder; a failure ends the whole command."""
    subprocess.run([str(part) for part in command], cwd=HOUSE, env=env, check=True)


COMMANDS: dict[str, Callable[[Sequence[str]], None]] = {
    "run": run,
    "test": test,
    "bundle": bundle,
    "windows": windows,
    "bench": bench,
    "translate": translate,
    "catalogue": catalogue,
}

if __name__ == "__main__":
    sys.exit(main())
