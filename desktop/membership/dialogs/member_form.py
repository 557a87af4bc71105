"""The fields of a member's file in their blocks, and the draft that they hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.core.clock import Clock
from desktop.membership.dialogs.photo_field import PhotoField
from desktop.membership.dialogs.word_lines import InterestsField, WordsLine
from desktop.membership.dialogs.words import field_label
from desktop.people.rules import BirthdayKind, CareWay, IdType, MemberDraft, Sex, WishWay
from desktop.widgets.choices import Choice, Option, Segmented
from desktop.widgets.entries import DateEntry, DateTimeEntry
from desktop.widgets.entry_times import Lean
from desktop.widgets.fields import FieldRow, FormGrid
from desktop.widgets.inputs import Breadth, CheckLine, LongText, TextLine
from desktop.widgets.ticks import Ticks

LINES: Mapping[str, tuple[Breadth, int]] = {
    "name": ("field", 60),
    "card_number": ("field", 20),
    "ethnic_group": ("brief", 20),
    "id_number": ("field", 40),
    "lunar_birthday": ("brief", 12),
    "phone": ("field", 40),
    "address": ("whole", 200),
    "postcode": ("brief", 10),
    "company": ("whole", 200),
    "network_number": ("field", 40),
    "plan": ("field", 60),
    "wish_frequency": ("field", 40),
    "quiet_hours": ("field", 40),
    "consent_paper": ("field", 60),
}


class MemberForm(FormGrid):
    """Everything that a file can say; fields that another one makes idle are hidden."""

    def __init__(self, clock: Clock, photo: PhotoField, *, new: bool) -> None:
        """*new* asks for consent and offers a card; a file that is changed shows both as they are."""
        super().__init__(left=1, right=1)
        self._clock, self.photo = clock, photo
        self.lines = {name: TextLine(breadth=breadth, longest=most) for name, (breadth, most) in LINES.items()}
        self.lines["lunar_birthday"].setPlaceholderText("1968-07-15")
        self.lines["quiet_hours"].setPlaceholderText("22:00–08:30")
        self.sex = Segmented([Option(one.value, one.zh) for one in Sex], optional=True)
        self.id_type = Choice([Option(one.value, one.zh) for one in IdType], hint=self.tr("no document"))
        self.birthday_kind = Segmented([Option(one.value, one.zh) for one in BirthdayKind])
        self.lunar_leap = CheckLine(self.tr("leap month"))
        self.other_phones = WordsLine(hint=self.tr("several with commas between"))
        days = ("birthday", "joined_network_on", "contract_until", "broadband_until")
        self.days = {name: DateEntry(clock, lean=Lean.NEAREST, hint="2026-11-18") for name in days}
        self.data_card_only = CheckLine(self.tr("uses a data card alone"))
        self.wish_ways = Ticks([(one.value, one.zh) for one in WishWay])
        self.care_ways = Ticks([(one.value, one.zh) for one in CareWay])
        self.interests = InterestsField(self.tr("others, with commas between"))
        self.do_not_disturb = CheckLine(self.tr("no contact beyond what is necessary"))
        self.consented_at = DateTimeEntry(clock)
        self.tags = WordsLine(hint=self.tr("several with commas between"))
        self.notes = LongText(longest=2_000)
        self._lay_out(new)
        self.birthday_kind.edited.connect(self.follow)
        self.id_type.edited.connect(self.follow)

    # Layout

    def _lay_out(self, new: bool) -> None:
        self._lay_out_person()
        self._lay_out_contact()
        self._lay_out_network()
        self._lay_out_wishes()
        line = self.lines
        self.add_block(self.tr("Consent and membership"))
        self.add(
            self._row("consented_at", "G", self.consented_at, required=new,
                      hint=self.tr("when the customer signed")),
            self._row("consent_paper", "", line["consent_paper"], required=new),
        )  # fmt: skip
        self.add(
            self._row("card_number", "K", line["card_number"],
                      hint=self.tr("empty: the next one") if new else self.tr("changed by card operations")),
            self._row("photo", "", self.photo),
        )  # fmt: skip
        line["card_number"].setReadOnly(not new)
        self.add(self._row("tags", "B", self.tags))
        self.add(self._row("notes", "R", self.notes))

    def _lay_out_person(self) -> None:
        line = self.lines
        self.add_block(self.tr("Who"))
        self.add(
            self._row("name", "N", line["name"], required=True),
            self._row("sex", "S", self.sex),
        )
        self.add(
            self._row("id_type", "D", self.id_type),
            self._row("id_number", "I", line["id_number"]),
        )
        self.add(
            self._row("birthday_kind", "L", self.birthday_kind),
            self._row("ethnic_group", "", line["ethnic_group"]),
        )
        self.add(self._row("birthday", "Y", self.days["birthday"]))
        self.add(
            self._row("lunar_birthday", "Y", line["lunar_birthday"],
                      beside={"lunar_leap": self.lunar_leap})
        )  # fmt: skip

    def _lay_out_contact(self) -> None:
        line = self.lines
        self.add_block(self.tr("Where to be reached"))
        self.add(
            self._row("phone", "P", line["phone"]),
            self._row("other_phones", "O", self.other_phones),
        )
        self.add(
            self._row("address", "A", line["address"]),
            self._row("postcode", "", line["postcode"]),
        )
        self.add(self._row("company", "C", line["company"]))

    def _lay_out_network(self) -> None:
        line, days = self.lines, self.days
        self.add_block(self.tr("On the network"))
        self.add(
            self._row("network_number", "U", line["network_number"]),
            self._row("joined_network_on", "J", days["joined_network_on"]),
        )
        self.add(
            self._row("plan", "T", line["plan"]),
            self._row("data_card_only", "", self.data_card_only),
        )
        self.add(
            self._row("contract_until", "", days["contract_until"]),
            self._row("broadband_until", "", days["broadband_until"]),
        )

    def _lay_out_wishes(self) -> None:
        line = self.lines
        self.add_block(self.tr("Wishes"))
        self.add(
            self._row("wish_ways", "W", self.wish_ways),
            self._row("wish_frequency", "F", line["wish_frequency"]),
        )
        self.add(
            self._row("do_not_disturb", "Q", self.do_not_disturb),
            self._row("quiet_hours", "H", line["quiet_hours"]),
        )
        self.add(self._row("care_ways", "E", self.care_ways))
        self.add(self._row("interests", "", self.interests))

    def _row(
        self,
        name: str,
        letter: str,
        control: QWidget,
        *,
        required: bool = False,
        hint: str = "",
        beside: Mapping[str, QWidget] | None = None,
    ) -> FieldRow:
        return FieldRow(name, field_label(name, letter), control, required=required, hint=hint, beside=beside)

    # What it holds

    def draft(self) -> MemberDraft:
        """What has been typed, as far as it can be read."""
        texts: dict[str, Any] = {name: line.value() for name, line in self.lines.items()}
        lunar = self.birthday_kind.value() == BirthdayKind.LUNAR
        days: dict[str, Any] = {name: entry.value() for name, entry in self.days.items()}
        if lunar:
            days["birthday"] = None
        else:
            texts["lunar_birthday"] = ""
        return MemberDraft(
            **texts,
            **days,
            sex=self.sex.value(),
            birthday_kind=self.birthday_kind.value() or BirthdayKind.SOLAR.value,
            lunar_leap=lunar and self.lunar_leap.value(),
            id_type=self.id_type.value(),
            other_phones=self.other_phones.words(),
            data_card_only=self.data_card_only.value(),
            photo=self.photo.value(),
            tags=self.tags.words(),
            wish_ways=self.wish_ways.value(),
            care_ways=self.care_ways.value(),
            interests=self.interests.value(),
            do_not_disturb=self.do_not_disturb.value(),
            consented_at=self.consented_at.value(),
            notes=self.notes.value(),
        )

    def fill(self, draft: MemberDraft) -> None:
        """Show a draft."""
        for name, line in self.lines.items():
            line.set_value(getattr(draft, name))
        for name, entry in self.days.items():
            entry.set_value(getattr(draft, name))
        self.sex.set_value(draft.sex)
        self.id_type.set_value(draft.id_type)
        self.birthday_kind.set_value(draft.birthday_kind or BirthdayKind.SOLAR.value)
        self.lunar_leap.set_value(draft.lunar_leap)
        self.other_phones.set_words(draft.other_phones)
        self.data_card_only.set_value(draft.data_card_only)
        self.photo.set_value(draft.photo)
        self.tags.set_words(draft.tags)
        self.wish_ways.set_value(draft.wish_ways)
        self.care_ways.set_value(draft.care_ways)
        self.interests.set_value(draft.interests)
        self.do_not_disturb.set_value(draft.do_not_disturb)
        self.consented_at.set_value(draft.consented_at)
        self.notes.set_value(draft.notes)
        self.follow()

    def follow(self) -> None:
        """Show the birthday by the calendar that was chosen."""
        lunar = self.birthday_kind.value() == BirthdayKind.LUNAR
        self.row("birthday").set_visible(not lunar)
        self.row("lunar_birthday").set_visible(lunar)
