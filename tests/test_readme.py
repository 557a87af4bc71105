"""The README's map is the tree, and what it points to is there."""

import re
from pathlib import Path

HOUSE = Path(__file__).resolve().parent.parent
README = (HOUSE / "README.md").read_text(encoding="utf-8")


def on_the_map():
    return set(re.findall(r"^[├└]── (\S+)", README, re.MULTILINE))


def in_the_tree():
    parts = [part for part in (HOUSE / "desktop").iterdir() if part.name not in {"__init__.py", "__pycache__"}]
    return {
        f"{part.name}/" if part.is_dir() else part.name for part in parts if part.is_file() or any(part.rglob("*.py"))
    }


def test_the_map_is_the_tree():
    assert on_the_map() == in_the_tree()


def test_every_word_of_the_builder_is_explained():
    commands = re.findall(r'^    "(\w+)": \w+,$', (HOUSE / "build/make.py").read_text(encoding="utf-8"), re.MULTILINE)
    assert commands
    missing = [command for command in commands if f"`{command}`" not in README and f"make.py {command}`" not in README]
    assert not missing


def test_the_picture_and_the_files_it_names_are_there():
    (picture,) = re.findall(r"!\[[^\]]+\]\((\S+)\)", README)
    assert (HOUSE / picture).stat().st_size <= 300_000
    for name in ("LICENSE", "resources/LICENSES.md", "build/make.py"):
        assert name in README
        assert (HOUSE / name).is_file()
