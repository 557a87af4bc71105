"""The head of a member's file: photo, name, tier, birthday, what to mind, numbers, manager, and the two rings."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from desktop.core.sentence import sentence
from desktop.membership.dialogs import words
from desktop.membership.dialogs.member_table import tier_kind
from desktop.membership.dialogs.portrait import Portrait
from desktop.people.rules import MemberFile, MemberState, Sex
from desktop.widgets.breadth import Breadth
from desktop.widgets.buttons import IconButton
from desktop.widgets.chips import Chip, dress
from desktop.widgets.figures import phone
from desktop.widgets.labels import Elided, Label
from desktop.widgets.metrics import metrics
from desktop.widgets.ring import Ring
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.theme import theme

_EDGE = 4


class MemberHead(QFrame):
    """Shows whose file it is; a press on a ring lists what is missing."""

    reveal_asked = Signal(str)
    """A hidden field is to be shown in full."""
    fill_asked = Signal(str)
    """A missing field is to be filled in."""
    verify_asked = Signal(str)
    """A key field is to be verified."""

    def __init__(self, *, may_reveal: bool) -> None:
        """*may_reveal* says whether the account may look behind the stars."""
        super().__init__()
        self.setObjectName("member.head")
        self._may_reveal = may_reveal
        self.setProperty("frame", "bar")
        self._edge = ""
        self._narrow = False
        self._file: MemberFile | None = None
        self.photo = Portrait("member.photo")
        self.name = Fitted("name", "member.name")
        self._reading = Fitted("label", "member.reading")
        self._tier = Chip("plain", "", name="member.tier")
        self._born = Chip("plain", "", name="member.birthday")
        self._quiet = Chip("attn", "", name="member.quiet")
        self._state = Chip("attn", "", name="member.state")
        self._card = Label("", "body", name="member.card")
        self.phone = Label("", "body", name="member.phone")
        for label in (self._card, self.phone):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.reveal = IconButton("eye", self.tr("Show the number in full; it is written down"), "member.phone.reveal")
        self._manager = Fitted("body", "member.manager")
        self._holding = Elided("", "label", name="member.holding")
        self.completeness = Ring("member.completeness", self.tr("Complete %"))
        self.authenticity = Ring("member.authenticity", self.tr("Verified %"))
        self._lay_out()
        self.reveal.clicked.connect(lambda: self.reveal_asked.emit("phone"))
        self.completeness.clicked.connect(self._list_missing)
        self.authenticity.clicked.connect(self._list_open)

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        space(first, gap=8)
        space(second, gap=8)
        said: tuple[QWidget, ...] = (self.name, self._reading, self._tier, self._state, self._born, self._quiet)
        for widget in said:
            first.addWidget(widget)
        first.addStretch(1)
        for beside in (self._card, _gap(), self.phone, self.reveal, _gap(), self._manager, _gap()):
            second.addWidget(beside)
        second.addWidget(self._holding, 1)
        told = QVBoxLayout()
        space(told, gap=6)
        told.addLayout(first)
        told.addLayout(second)
        row = QHBoxLayout(self)
        space(row, (16, 9, 16, 10), gap=12)
        row.addWidget(self.photo)
        row.addLayout(told, 1)
        row.addWidget(self.completeness)
        row.addWidget(self.authenticity)

    # What it shows

    def show_file(self, file: MemberFile, photo: bytes | None) -> None:
        """Show another file, or the same one now."""
        self._file, says = file, file.says
        self.photo.show_photo(photo)
        self.name.setText(says.name)
        self._reading.setText(file.reading)
        tier = file.tier
        self._edge = dress(tier_kind(tier.tier)).ink if tier is not None else ""
        _show(self._tier, tier_kind(tier.tier) if tier else "plain", tier.word if tier else "")
        _show(self._state, "attn", file.state.zh if file.state is MemberState.LEFT else "")
        sex = next((one.zh for one in Sex if one.value == says.sex), "")
        _show(self._born, "plain", "·".join(part for part in (sex, words.birthday_words(says)) if part))
        _show(self._quiet, "attn", words.quiet_words(file))
        self._card.setText(file.card)
        self.show_phone(says.phone, hidden="phone" in file.masked)
        manager = sentence("membership", "manager {name}").of(name=file.manager.name) if file.manager else None
        self._manager.setText(tell(manager or sentence("membership", "no customer manager")))
        self._show_holding()
        self._show_rings(file)
        self.update()

    def show_phone(self, number: str, *, hidden: bool) -> None:
        """Show the telephone, hidden in part or in full."""
        self.phone.setText(phone(number))
        self.reveal.setVisible(hidden and self._may_reveal)

    def give_way(self, breadth: Breadth) -> None:
        """Where room is short the reading of the name goes, and of the tier only its end is told."""
        self._narrow = breadth is Breadth.NARROW
        self._reading.setVisible(not self._narrow)
        self._show_holding()

    def _show_holding(self) -> None:
        tier = self._file.tier if self._file is not None else None
        if tier is None:
            told = tell(sentence("membership", "holds no tier"))
        else:
            told = words.tier_end(tier) if self._narrow else words.tier_words(tier)
        self._holding.setText(told)

    def _show_rings(self, file: MemberFile) -> None:
        missing, to_verify = len(file.completeness.missing), len(file.authenticity.open)
        lacks = sentence("membership", "{n} missing").of(n=missing)
        self.completeness.show_share(
            file.completeness.percent, tell(lacks if missing else sentence("membership", "nothing missing"))
        )
        waits = sentence("membership", "{n} to verify").of(n=to_verify)
        self.authenticity.show_share(
            file.authenticity.percent, tell(waits if to_verify else sentence("membership", "all verified"))
        )

    # What is behind the rings

    def _list_missing(self) -> None:
        fields = self._file.completeness.missing if self._file is not None else ()
        self._list(self.completeness, "member.missing", self.tr("Nothing is missing"), fields, self.fill_asked)

    def _list_open(self) -> None:
        fields = self._file.authenticity.open if self._file is not None else ()
        self._list(self.authenticity, "member.to_verify", self.tr("Everything is verified"), fields, self.verify_asked)

    def _list(self, ring: QWidget, name: str, none: str, fields: Sequence[str], asked: object) -> None:
        menu = QMenu(self)
        menu.setObjectName(name)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for field in fields:
            entry = menu.addAction(words.field_words(field))
            entry.setObjectName(f"{name}.{field}")
            entry.triggered.connect(partial(asked.emit, field))  # type: ignore[attr-defined]
        if not fields:
            menu.addAction(none).setEnabled(False)
        menu.popup(ring.mapToGlobal(QPoint(0, ring.height())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tier's colour along the left edge."""
        super().paintEvent(event)
        if self._edge:
            painter = QPainter(self)
            painter.fillRect(QRectF(0, 0, metrics().px(_EDGE), self.height() - 1), theme().color(self._edge))
            painter.end()


class Fitted(Elided):
    """A text that takes its own width while there is room and is cut where there is none."""

    def __init__(self, role: str, name: str) -> None:
        super().__init__("", role, name=name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """A short text keeps its own width."""
        return super().minimumSizeHint().boundedTo(self.sizeHint())


def _gap() -> QWidget:
    gap = QWidget()
    gap.setFixedWidth(metrics().px(4))
    return gap


def _show(chip: Chip, kind: str, text: str) -> None:
    chip.setVisible(bool(text))
    chip.show_chip(kind, text)
