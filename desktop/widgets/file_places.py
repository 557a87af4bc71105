"""Where files go: asked by the system's dialog, under names that every system takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.core.file_names import file_name
from desktop.core.sentence import sentence
from desktop.widgets.speech import tell

AskFile = Callable[[QWidget, str], Path | None]
"""Where a file of that name should lie; None when given up."""
AskFiles = Callable[[QWidget, Sequence[str]], list[Path]]
"""Where files of these names should lie; empty when given up."""
AskFolder = Callable[[QWidget, str], Path | None]
"""Which folder is meant, under that title; None when given up."""
_TITLES = {
    ".pdf": sentence("widgets", "Save as PDF"),
    ".csv": sentence("widgets", "Save as a table"),
    ".xlsx": sentence("widgets", "Save as a workbook"),
}


def ask_file(parent: QWidget, name: str) -> Path | None:
    """Propose *name*; whatever it is changed to, the file keeps the ending, and none is written over unasked."""
    suffix = Path(name).suffix
    dialog = QFileDialog(parent, _title(suffix), "", f"{suffix[1:].upper()} (*{suffix})" if suffix else "")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)
    if dialog.directory() == QDir.current():  # nothing was visited before, and the program's folder is no place for it
        dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DesktopLocation))
    dialog.selectFile(file_name(name))
    taken = dialog.exec()
    dialog.deleteLater()
    if not taken:
        return None
    chosen = Path(dialog.selectedFiles()[0])
    return chosen if chosen.suffix.lower() == suffix.lower() else chosen.with_name(chosen.name + suffix)


def ask_files(parent: QWidget, names: Sequence[str]) -> list[Path]:
    """A single file is asked for by its name, several by a folder."""
    if len(names) == 1:
        file = ask_file(parent, names[0])
        return [file] if file else []
    folder = ask_folder(parent, _title(Path(names[0]).suffix)) if names else None
    return [folder / file_name(name) for name in names] if folder else []


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """Ask for a folder or drive that is there."""
    chosen = QFileDialog.getExistingDirectory(parent, title)
    return Path(chosen) if chosen else None


def _title(suffix: str) -> str:
    return tell(_TITLES[suffix]) if suffix in _TITLES else ""
