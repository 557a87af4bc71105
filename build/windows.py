#!/usr/bin/env python3
"""From a checkout to an installer that was tried: ``build/make.py windows`` calls this with the project's own Python.

On Linux everything of Windows runs in Wine; on Windows the same steps run without it. With WEIXI_CERTIFICATE (a .pfx
file), WEIXI_CERTIFICATE_PASSWORD and, if wanted, WEIXI_TIMESTAMP (an address) set, program and installer are signed.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import Distribution, distributions
from io import TextIOWrapper
from pathlib import Path

from machine import NATIVE, STAND_INS, Machine
from make import DIST, HOUSE
from trial import try_out
from workshop import BUILD, BUILD_ONLY, OUTPUT, PROGRAM, Unfit, bundle, digest, requirements, size_of, workshop

SETUP_LIMIT, INSTALLED_LIMIT = 45, 140
MB = 1_000_000


def main() -> int:
    """Build, pack, try; the exit code is 0 when all of it went well."""
    version = program_version()
    if isinstance(sys.stdout, TextIOWrapper):
        # What was done is read while the next step runs, and a console without Chinese ends nothing.
        sys.stdout.reconfigure(line_buffering=True, errors="backslashreplace")
    try:
        with told("Workshop"):
            machine, python = workshop()
        with told("Program"):
            folder = program(machine, python)
        with told("Installer"):
            setup = installer(folder, version, DIST / f"WeixiDesk-{version}-Setup.exe")
            papers(setup, python)
        with told("Trial"):
            try_out(setup, installer(folder, "0.0.1", OUTPUT / "older-Setup.exe", quick=True), python, version)
    except Unfit as why:
        print(f"\nStopped: {why}", file=sys.stderr)
        return 1
    return 0


@contextmanager
def told(step: str) -> Iterator[None]:
    """Say what is begun and how long it took."""
    began = time.monotonic()
    print(f"\n== {step}", flush=True)
    yield
    print(f"== {step}: {time.monotonic() - began:.0f} s", flush=True)


def program_version() -> str:
    """The version that the program tells."""
    text = (HOUSE / "desktop" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'__version__ = "([^"]+)"', text)
    if found is None:
        raise Unfit("desktop/__init__.py tells no version.")
    return found[1]


# Program


def program(machine: Machine, python: Path) -> Path:
    """Let PyInstaller make the program's folder, and look it over."""
    built = bundle(machine, python, BUILD / "desktop.spec") / "WeixiDesk"
    lent = {f"{source.stem}.dll" for source in STAND_INS.glob("*.c")}
    leaked = [str(file) for file in built.rglob("*") if file.name.lower() in lent]
    if leaked:
        raise Unfit(f"what Wine was lent got into the program: {', '.join(leaked)}")
    sign(built / PROGRAM)
    size = size_of(built)
    print(f"Program: {size / MB:.0f} MB (at most {INSTALLED_LIMIT}); the largest parts:")
    for file in sorted((file for file in built.rglob("*") if file.is_file()), key=lambda file: -file.stat().st_size)[
        :8
    ]:
        print(f"  {file.stat().st_size / MB:6.1f}  {file.relative_to(built)}")
    if size > INSTALLED_LIMIT * MB:
        raise Unfit(f"the program takes {size / MB:.0f} MB.")
    return built


# Installer


def installer(folder: Path, version: str, output: Path, *, quick: bool = False) -> Path:
    """Pack the program; *quick* leaves it uncompressed, for trials."""
    numbers = ".".join([*re.findall(r"\d+", version), "0", "0", "0"][:4])
    given = {
        "VERSION": version, "NUMBERS": numbers, "SOURCE": folder, "OUTPUT": output,
        "ICON": HOUSE / "resources" / "icons" / "weixi.ico",
    }  # fmt: skip
    signing = signing_command()
    if signing:
        given["SIGN"] = subprocess.list2cmdline([sys.executable, str(BUILD / "windows.py"), "--sign"])
    defined = [f"-D{name}={value}" for name, value in given.items()] + (["-DQUICK"] if quick else [])
    output.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run([makensis(), "-V2", "-INPUTCHARSET", "UTF8", *defined, str(BUILD / "installer.nsi")], check=True)
    sign(output)
    if not quick:
        print(f"Installer: {output.name}, {output.stat().st_size / MB:.1f} MB (at most {SETUP_LIMIT})")
        if output.stat().st_size > SETUP_LIMIT * MB:
            raise Unfit(f"the installer takes {output.stat().st_size / MB:.1f} MB.")
    return output


def makensis() -> str:
    """The compiler of installers."""
    places = [shutil.which("makensis"), r"C:\Program Files (x86)\NSIS\makensis.exe"]
    found = next((place for place in places if place and Path(place).exists()), None)
    if found is None:
        raise Unfit("NSIS is not installed: https://nsis.sourceforge.io")
    return found


def signing_command() -> list[str]:
    """The command that signs a file put after it; empty without a certificate."""
    certificate = os.environ.get("WEIXI_CERTIFICATE")
    if not certificate:
        return []
    password, stamp = os.environ.get("WEIXI_CERTIFICATE_PASSWORD", ""), os.environ.get("WEIXI_TIMESTAMP")
    if NATIVE:
        stamped = ["/tr", stamp, "/td", "sha256"] if stamp else []
        return ["signtool", "sign", "/fd", "sha256", "/f", certificate, "/p", password, *stamped]
    stamped = ["-ts", stamp] if stamp else []
    return ["osslsigncode", "sign", "-pkcs12", certificate, "-pass", password, "-h", "sha256", *stamped]


def sign(file: Path) -> None:
    """Sign a program in place when a certificate is given."""
    command = signing_command()
    if not command:
        return
    if NATIVE:
        subprocess.run([*command, str(file)], check=True)
        return
    signed = file.with_suffix(".signed")
    subprocess.run([*command, "-in", str(file), "-out", str(signed)], check=True)
    signed.replace(file)


# What lies beside the installer


def papers(setup: Path, python: Path) -> None:
    """Write the installer's hash and the list of everything inside with its licence."""
    setup.with_suffix(".exe.sha256").write_text(f"{digest(setup)}  {setup.name}\n", encoding="utf-8")
    lines = ["# What ships inside, and under which licence", "", "| part | version | licence |", "|---|---|---|"]
    lines.append(f"| Weixi Desk | {program_version()} | MIT |")
    lines.append("| CPython | 3.11 | Python Software Foundation License 2 |")
    place = Path(python).parent / "Lib" / "site-packages"
    inside = (
        needed(place) if place.is_dir() else needed(Path(next(path for path in sys.path if "site-packages" in path)))
    )
    shipped = (HOUSE / "resources" / "LICENSES.md").read_text(encoding="utf-8")
    known = known_licences(shipped)
    lines += [f"| {part.name} | {part.version} | {known.get(plain(part.name)) or licence(part)} |" for part in inside]
    file = setup.with_name(setup.name.replace("-Setup.exe", "-licences.md"))
    file.write_text("\n".join(lines) + "\n\n" + shipped, encoding="utf-8")


def needed(place: Path) -> list[Distribution]:
    """The packages that the program consists of, by name: what it asks for, and what those ask for."""
    known = {plain(part.name): part for part in distributions(path=[str(place)])}
    waiting, found = [re.split(r"[<>=!~;\[ ]", line)[0] for line in requirements()], set()
    while waiting:
        name = plain(waiting.pop())
        if name in known and name not in found and name not in BUILD_ONLY:
            found.add(name)
            asked = [line for line in known[name].requires or () if "extra ==" not in line]
            waiting += [re.split(r"[<>=!~;\[( ]", line)[0] for line in asked]
    return [known[name] for name in sorted(found)]


def known_licences(text: str) -> dict[str, str]:
    """The licences that our own list tells, by package."""
    known: dict[str, str] = {}
    for row in text.split("## Packages", 1)[-1].splitlines():
        cells = [cell.strip() for cell in row.strip("|").split("|")]
        if len(cells) == 3:
            names, told = cells[0].split(", "), cells[2].split(", ")
            each = told if len(told) == len(names) else [cells[2]] * len(names)
            known |= dict(zip(map(plain, names), each, strict=True))
    return known


def licence(part: Distribution) -> str:
    """A package's licence as it states it itself."""
    stated = part.metadata.get("License-Expression") or part.metadata.get("License") or ""
    classes = [
        line.split(" :: ")[-1] for line in part.metadata.get_all("Classifier") or () if line.startswith("License")
    ]
    return stated if stated and "\n" not in stated and len(stated) < 80 else ", ".join(classes) or "see the package"


def plain(name: str) -> str:
    """A package's name as it is compared."""
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--sign"]:
        sign(Path(sys.argv[2]))
        sys.exit(0)
    sys.exit(main())
