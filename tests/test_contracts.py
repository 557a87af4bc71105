"""The house keeps its floors: import contracts, purity of core and of migration steps, lazy heavy libraries."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parent.parent
STEPS = sorted((HOUSE / "desktop/storage/migrations").glob("[0-9]*.py"))
STEP_IMPORTS = {"peewee", "playhouse.migrate"}


def imports_of(source: Path) -> set[str]:
    tree = ast.parse(source.read_text(encoding="utf-8"))
    plain = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return plain | {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}


def test_the_import_contracts_hold():
    # In a process of its own: the checker sets up logging anew, which would silence ours for the tests that follow.
    code = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    checked = subprocess.run([sys.executable, "-c", code], cwd=HOUSE, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize("source", sorted((HOUSE / "desktop/core").rglob("*.py")), ids=lambda path: path.stem)
def test_core_is_standard_library_only(source):
    roots = {name.split(".")[0] for name in imports_of(source)}
    assert roots <= set(sys.stdlib_module_names) | {"desktop"}


@pytest.mark.parametrize("step", STEPS, ids=lambda path: path.stem)
def test_a_migration_step_imports_only_what_every_build_contains(step):
    assert imports_of(step) <= STEP_IMPORTS


def loaded_by(statement: str) -> set[str]:
    """Modules that a fresh interpreter holds after *statement*."""
    code = f"{statement}\nimport sys; print('\\n'.join(sys.modules))"
    return set(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split())


def test_nothing_heavy_is_loaded_before_the_first_window():
    loaded = loaded_by("import desktop.__main__, desktop.app")
    assert not loaded & {"reportlab", "pypinyin", "segno", "peewee", "apsw", "msgspec", "argon2", "cryptography"}
    assert not loaded & {"PySide6.QtPdf", "PySide6.QtPrintSupport"}


def test_before_the_first_window_a_room_shows_its_door_and_nothing_else():
    rooms = {"access", "people", "policy", "membership", "complaints", "settings", "printouts", "today", "paper"}
    loaded = {name for name in loaded_by("import desktop.app") if name.startswith("desktop.")}
    shown = {"access", "access.dialogs", "access.dialogs.door", "access.dialogs.account_cards"}
    assert {name for name in loaded if name.split(".")[1] in rooms} == {f"desktop.{name}" for name in shown}


def test_slow_parts_of_the_engine_and_the_press_wait_for_their_first_use():
    loaded = loaded_by("from desktop.app import rooms; rooms.house()")
    assert not loaded & {"apsw.ext", "apsw.bestpractice", "reportlab"}
