"""Everything that ships is named with its licence: files in resources, packages that the program needs."""

import re
from fnmatch import fnmatch
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

import pytest

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
LICENCES = (RESOURCES / "LICENSES.md").read_text(encoding="utf-8")
FILES = sorted(
    path for path in RESOURCES.rglob("*") if path.is_file() and path.suffix != ".ts" and path.name != "LICENSES.md"
)


def named(section):
    """The patterns in the first column of the table under a heading."""
    table = LICENCES.split(f"## {section}", 1)[1].split("\n## ", 1)[0]
    cells = [line.split("|")[1] for line in table.splitlines() if line.startswith("|") and "---" not in line]
    return [part.strip(" `,") for cell in cells for part in cell.replace(" and their", ", and their").split(",")]


def is_named(file):
    inside = file.relative_to(RESOURCES).as_posix()
    place = file.relative_to(RESOURCES).parts[0]
    folder = {"fonts": named("Fonts"), "icons": named("Icons"), "readings": named("Readings")}.get(place)
    if folder is not None:
        return file.name in {"OFL.txt", "LICENSE.txt"} or any(fnmatch(file.name, pattern) for pattern in folder)
    return any(fnmatch(inside, pattern) for pattern in named("Written for this program"))


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.relative_to(RESOURCES).as_posix())
def test_every_file_is_named(file):
    assert is_named(file)


def needed(package, seen):
    """A package's requirements, and theirs, as they are installed."""
    for line in requires(package) or ():
        name = re.match(r"[\w.-]+", line).group().lower().replace("_", "-")
        if "extra ==" not in line and name not in seen:
            seen.add(name)
            try:
                needed(name, seen)
            except PackageNotFoundError:  # for another system
                seen.discard(name)
    return seen


def test_every_package_is_named():
    told = {name.lower() for name in named("Packages")}
    assert needed("weixi-desk", set()) <= told
