"""What the tests of pages share: preferences in memory, what the house lends, a page shown as the window would."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QLabel

from desktop.widgets.banners import Banner
from desktop.widgets.house import House
from desktop.widgets.jobs import Jobs
from desktop.widgets.theme import theme


@dataclass
class Kept:
    """Preferences in memory."""

    values: dict[str, str] = field(default_factory=dict)

    def get(self, name: str) -> str | None:
        """What was remembered."""
        return self.values.get(name)

    def put(self, name: str, value: str) -> None:
        """Remember it."""
        self.values[name] = value


@pytest.fixture
def asked() -> list[str]:
    """The actions that the page asked the house for."""
    return []


@pytest.fixture
def lent(qtbot, asked) -> Iterator[House]:
    """What the house lends a page; an unexpected error fails the test."""
    theme().apply()
    jobs = Jobs()
    yield House(jobs, Kept(), asked.append, lambda key, record: None, pytest.fail)
    jobs.close()


def shown(qtbot, made, lent):
    """Show a page at the size of a maximised window."""
    qtbot.addWidget(made)
    made.enter(lent)
    made.resize(1366, 697)
    with qtbot.waitExposed(made):
        made.show()
    return made


def banner(page, kind):
    """The words of a banner; empty when there is none."""
    found = page.findChild(Banner, f"banner.{kind}")
    return "" if found is None else found.text


def dialog_of(page, kind):
    """The dialog that an act of the page has opened."""
    (found,) = [one for one in page.findChildren(kind) if one.isVisible()]
    return found


def noted(page) -> str:
    """What the corner of the page says; it is empty until there is something to say."""
    label = page.findChild(QLabel, "undo.text")
    return "" if label is None else label.text()
