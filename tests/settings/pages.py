"""What the tests of the settings' pages share: preferences in memory, a page shown as the window would."""

from dataclasses import dataclass, field

from desktop.widgets.banners import Banner


@dataclass
class Kept:
    """Preferences in memory."""

    values: dict = field(default_factory=dict)

    def get(self, name):
        return self.values.get(name)

    def put(self, name, value):
        self.values[name] = value


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
