"""One case led through the window by keyboard: its acts, the time that passes, the papers."""

from datetime import timedelta

from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit

CUSTOMER = "单雄信"
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


class CaseDesk:
    """What the office sees of the one case, beside the hands that lead it."""

    def __init__(self, hands, clock):
        self.hands, self.clock = hands, clock

    @property
    def page(self):
        return self.hands.program.session.window.page()

    @property
    def detail(self):
        return self.page.record.detail

    @property
    def kinds(self):
        return [step.kind for step in self.detail.steps]

    def later(self, by):
        """Time passes; the window ticks as it does each minute."""
        self.clock.advance(by)
        self.page.tick()

    def until_step(self, kind, count=1):
        self.hands.until(lambda: self.kinds.count(kind) >= count)
        assert self.kinds.count(kind) == count, self.kinds

    def act(self, code, **fields):
        """Open an act from the list of all, fill what is not proposed, save with Ctrl+Enter."""
        hands = self.hands
        hands.press("Ctrl+J")
        hands.until(lambda: "complaint.all_acts" in hands.names())
        table = hands.see("complaint.all_acts")
        assert table.records.row_of(code) >= 0
        hands.press("Home")
        for _line in range(table.records.rowCount()):
            if table.current_key() != code:
                hands.press("Down")
        assert table.current_key() == code
        hands.press("Return")
        hands.until_seen("act")
        self.fill(**fields)
        self.save()

    def fill(self, **fields):
        """Type into fields, or press keys in boxes of choices."""
        for name, text in fields.items():
            self.hands.walk_to(name)
            if isinstance(self.hands.focus, (QLineEdit, QPlainTextEdit, QComboBox)):
                chooses = isinstance(self.hands.focus, QComboBox)
                self.hands.write_over(text)
                if chooses:
                    self.hands.press("Return")
            else:
                self.choose(text)

    def choose(self, text):
        for key in text.split():
            self.hands.press(key)

    def save(self):
        self.hands.press("Ctrl+Return")
        said = [label for label in self.page.findChildren(QLabel) if label.objectName().endswith(".message")]
        assert self.hands.see("act") is None, [(label.objectName(), label.text()) for label in said if label.text()]

    def next(self, **fields):
        """The next step by Ctrl+Enter."""
        self.hands.press("Ctrl+Return")
        self.hands.until_seen("act")
        self.fill(**fields)
        self.save()

    def quick(self, text, *, reached=False):
        """One contact by the line under the course."""
        hands = self.hands
        for _pane in self.page.panes:
            if "complaint.quick.note" not in hands.names():
                hands.press("F6")
        assert "complaint.quick.note" in hands.names()
        hands.press("Shift+Tab", "j" if reached else "w", "Tab")
        hands.write(text)
        hands.press("Return")
        told = hands.see("complaint.quick.message")
        assert told is None, told.text()


def register(hands, category="计费有误", level="2", **more):
    """Take a complaint down with F2, register and print it with Ctrl+Enter."""
    hands.press("F2")
    hands.until_seen("complaint_edit")
    hands.fill("customer_name", CUSTOMER)
    hands.fill("contact", CUSTOMER)
    hands.fill("phone", "13800004417")
    hands.fill("category", category)
    hands.press("Return")
    hands.fill("object_department", "计费部")
    hands.press("Return")
    hands.fill("level", level)
    if level != "1":
        hands.fill("level_reason", "一个月内第二次")
    hands.fill("content", "“我十月、十一月都被扣了二十块的流量包，我根本没订。”")
    for name, text in more.items():
        hands.fill(name, text)
    hands.press("Ctrl+Return")
    hands.until_seen("print")
    hands.save_as_pdf()
