"""The fields of the intake in their three blocks, and the draft that they hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from desktop.complaints import rules
from desktop.complaints.dialogs import words
from desktop.complaints.dialogs.customer_line import CustomerInfo, CustomerLine
from desktop.complaints.dialogs.duplicates import DuplicateLine
from desktop.complaints.rules.levels import criteria_of
from desktop.core.clause import Value
from desktop.core.clock import Clock
from desktop.core.money import figures
from desktop.people.rules import MemberFacts
from desktop.people.service import spelled
from desktop.policy.clauses import ComplaintClauses, LevelClause
from desktop.widgets.amounts import CountLine
from desktop.widgets.choices import Choice, Option, Segmented
from desktop.widgets.entries import DateEntry, DateTimeEntry
from desktop.widgets.entry_times import Lean
from desktop.widgets.fields import FieldRow, FormGrid
from desktop.widgets.inputs import CheckLine, LongText, TextLine
from desktop.widgets.level_cards import Level, LevelCards
from desktop.widgets.metrics import metrics
from desktop.widgets.speech import tell
from desktop.widgets.ticks import Ticks

_LINES = (
    "address", "contact", "phone", "category_other", "object_person", "object_product", "level_reason", "demand",
    "validity_reason", "product_model", "product_batch", "quantity",
)  # fmt: skip
_GOODS = ("product_model", "product_batch", "quantity", "ordered_on", "shipped_on", "arrived_on")


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen, and how members are found."""

    clauses: ComplaintClauses
    departments: Sequence[tuple[UUID, str]]
    find: Callable[[str, int], Sequence[MemberFacts]]


class IntakeForm(FormGrid):
    """Every intake field of 客户投诉登记反馈表; it judges nothing."""

    def __init__(self, choices: Choices, clock: Clock) -> None:
        super().__init__(head=1)
        self._choices, self._clock = choices, clock
        self._departments = {str(rid): (rid, name) for rid, name in choices.departments}
        self._make_controls()
        self._lay_out()
        self._connect()
        self.follow()

    def _make_controls(self) -> None:
        clock, past = self._clock, Lean.PAST
        self.received_at = DateTimeEntry(clock, lean=past)
        self.channel = Segmented([self._channel(code) for code in self._choices.clauses.intake.channels])
        self.customer_name = CustomerLine(self._choices.find, hint=self.tr("Name, initials, phone tail or card"))
        self.customer_info = CustomerInfo()
        self.category = Choice(self._categories(), hint=self.tr("Choose a category"))
        self.object_department = Choice(self._department_options(), hint=self.tr("Department"))
        self.level = LevelCards([self._level(level) for level in self._choices.clauses.levels])
        self.duplicate_of = DuplicateLine()
        self.content = LongText(hint=self.tr("When, where, what happened, as the customer tells it"))
        self.read_back = CheckLine(self.tr("Read back to the customer and confirmed"))
        self.read_back_at = DateTimeEntry(clock, lean=past, hint=self.tr("time"))
        self.attachments = Ticks([(code.value, tell(said)) for code, said in words.ATTACHMENTS.items()])
        self.attachment_count = CountLine(hint=self.tr("pieces"))
        self.validity = Segmented([Option(code, tell(said)) for code, said in words.VALIDITIES.items()], optional=True)
        self.ordered_on, self.shipped_on, self.arrived_on = (DateEntry(clock, lean=past) for _ in range(3))
        hints = {
            "category_other": self.tr("what it is about"),
            "object_person": self.tr("Person"),
            "object_product": self.tr("Product or service"),
            "level_reason": self.tr("Why this level"),
            "validity_reason": self.tr("Reason"),
        }
        broad = {"address", "object_product", "demand", "validity_reason"}
        self.lines: dict[str, TextLine] = {}
        for name in _LINES:
            breadth: Any = "whole" if name in broad else "wide" if name == "level_reason" else "field"
            longest = rules.LONGEST.get(name, 500)
            self.lines[name] = TextLine(hint=hints.get(name, ""), breadth=breadth, longest=longest)
        for name in ("category_other", "object_person"):
            self.lines[name].setMaximumWidth(metrics().px(120))
            self.lines[name].setMinimumWidth(metrics().px(84))

    def _lay_out(self) -> None:
        line = self.lines
        self.add_block(self.tr("Who and when"))
        self.add(
            FieldRow("received_at", self.tr("Received (&T)"), self.received_at, required=True),
            FieldRow("channel", self.tr("Channel (&W)"), self.channel, required=True),
        )  # fmt: skip
        self.add(
            FieldRow("customer_name", self.tr("Customer (&N)"), self.customer_name, required=True,
                      beside={"customer_info": self.customer_info}),
            FieldRow("address", self.tr("Address (&A)"), line["address"]),
        )  # fmt: skip
        self.add(
            FieldRow("contact", self.tr("Contact (&C)"), line["contact"], required=True),
            FieldRow("phone", self.tr("Telephone (&P)"), line["phone"], required=True),
        )
        self._lay_out_matter(line)
        self._lay_out_words(line)

    def _lay_out_matter(self, line: Mapping[str, TextLine]) -> None:
        self.add_block(self.tr("What it is about"))
        self.add(
            FieldRow("category", self.tr("Category (&L)"), self.category, required=True,
                      beside={"category_other": line["category_other"]}),
            FieldRow("object_department", self.tr("Against (&O)"), self.object_department,
                      beside={"object_person": line["object_person"], "object_product": line["object_product"]}),
        )  # fmt: skip
        self.add(
            FieldRow("product_model", self.tr("Model (&M)"), line["product_model"]),
            FieldRow("product_batch", self.tr("Batch (&B)"), line["product_batch"]),
        )
        self.add(
            FieldRow("quantity", self.tr("Quantity (&Q)"), line["quantity"]),
            FieldRow("ordered_on", self.tr("Ordered (&I)"), self.ordered_on),
        )
        self.add(
            FieldRow("shipped_on", self.tr("Shipped (&H)"), self.shipped_on),
            FieldRow("arrived_on", self.tr("Arrived (&G)"), self.arrived_on),
        )
        self.add(FieldRow("level", self.tr("Level (&J)"), self.level, required=True))
        self.add(FieldRow("level_reason", self.tr("Why so (&R)"), line["level_reason"]))
        self.add(FieldRow("duplicate_of", self.tr("Doubles"), self.duplicate_of))
        self.row("duplicate_of").set_visible(False)

    def _lay_out_words(self, line: Mapping[str, TextLine]) -> None:
        self.add_block(
            self.tr("What the customer says and wants"), self.tr("in the customer's own words, nothing polished")
        )
        self.add(FieldRow("content", self.tr("Words (&Y)"), self.content, required=True))
        self.add(FieldRow("demand", self.tr("Demand (&S)"), line["demand"]))
        self.add(
            FieldRow("read_back", self.tr("Read back (&F)"), self.read_back,
                      hint=self.tr("may also be registered without; the paper then says so"),
                      beside={"read_back_at": self.read_back_at}),
        )  # fmt: skip
        self.add(
            FieldRow("attachments", self.tr("Evidence (&E)"), self.attachments,
                      beside={"attachment_count": self.attachment_count}),
            FieldRow("validity", self.tr("Decision (&D)"), self.validity,
                      beside={"validity_reason": line["validity_reason"]}),
        )  # fmt: skip

    def _connect(self) -> None:
        self.received_at.edited.connect(self._tell_since)
        self.customer_name.taken.connect(self._member_taken)
        self.category.edited.connect(self.follow)
        self.level.edited.connect(self.follow)
        self.read_back.edited.connect(self._read_back_ticked)
        self._pieces = 0
        self.attachments.edited.connect(self._ticks_changed)

    # What it holds

    def draft(self) -> rules.ComplaintDraft:
        """What has been typed, as far as it can be read."""
        texts = {name: line.value() for name, line in self.lines.items()}
        member = self.customer_name.member
        department_id, department = self._departments.get(self.object_department.value(), (None, ""))
        return rules.ComplaintDraft(
            **texts,
            received_at=self.received_at.value(),
            channel=rules.Channel.of(self.channel.value()) if self.channel.value() else None,
            member_id=None if member is None else member.id,
            customer_name=self.customer_name.value(),
            category=self.category.value(),
            level=self.level.value(),
            department_id=department_id,
            object_department=department,
            ordered_on=self.ordered_on.value(),
            shipped_on=self.shipped_on.value(),
            arrived_on=self.arrived_on.value(),
            content=self.content.value(),
            read_back=self.read_back.value(),
            read_back_at=self.read_back_at.value(),
            attachments=tuple(rules.Attachment.of(code) for code in self.attachments.value()),
            attachment_count=self.attachment_count.count(),
            validity=rules.Validity.of(self.validity.value()) if self.validity.value() else None,
            duplicate_of=self.duplicate_of.value(),
        )

    def fill(self, draft: rules.ComplaintDraft, member: MemberFacts | None = None) -> None:
        """Show a draft; *member* is who its `member_id` means."""
        self.received_at.set_value(draft.received_at)
        self.channel.set_value(draft.channel or "")
        self.customer_name.member = None
        self.customer_name.set_value(draft.customer_name)
        self.customer_name.member = member
        self.customer_info.show_member(member)
        self.category.set_value(draft.category)
        self.object_department.set_value(str(draft.department_id) if draft.department_id else "")
        self.level.set_value(draft.level)
        self.content.set_value(draft.content)
        self.ordered_on.set_value(draft.ordered_on)
        self.shipped_on.set_value(draft.shipped_on)
        self.arrived_on.set_value(draft.arrived_on)
        self.attachments.set_value(draft.attachments)
        self.attachment_count.set_count(draft.attachment_count)
        self.validity.set_value(draft.validity or "")
        self.duplicate_of.forget()
        self.duplicate_of.set_value(draft.duplicate_of)
        for name, line in self.lines.items():
            line.set_value(getattr(draft, name))
        self.read_back.set_value(draft.read_back)
        self.read_back_at.set_value(draft.read_back_at)
        self.follow()

    def follow(self) -> None:
        """Show the fields and marks that category and level ask for."""
        clauses = self._choices.clauses
        leaf, level = clauses.category(self.category.value()), clauses.level(self.level.value())
        other = leaf is not None and leaf.box == rules.Box.OTHER
        self.lines["category_other"].setVisible(other or bool(self.lines["category_other"].value()))
        quality = leaf is not None and leaf.workflow == rules.Workflow.QUALITY
        for name in _GOODS:
            self.row(name).set_visible(quality or any(self._holds(one) for one in _GOODS))
        group = next((one for one in clauses.categories if leaf in one.leaves), None)
        told = group.word if group is not None and leaf is not None and group.word != leaf.word else ""
        self.row("category").set_hint(told or ("" if leaf else self.tr("e.g. jf finds billing")))
        self.row("level_reason").set_required(level is not None and clauses.needs_reason(level))
        self.row("level_reason").set_hint(self._criteria(level))
        self._tell_since()

    def show_doubles(self, shown: bool) -> None:
        """Show or hide the row about possible doubles."""
        self.row("duplicate_of").set_visible(shown)

    # Between fields

    def _tell_since(self) -> None:
        """How long ago it was received: the limits are running since."""
        at = self.received_at.value()
        passed = timedelta(0) if at is None else self._clock.now() - at
        if passed < timedelta(0):
            told = ""
        elif passed < timedelta(minutes=1):
            told = self.tr("now; may be changed")
        else:
            told = self.tr("{span} ago").format(span=words.short_span(passed))
        self.row("received_at").set_hint("" if at is None else told)

    def _member_taken(self, member: MemberFacts | None) -> None:
        self.customer_info.show_member(member)
        if member is None:
            return
        for name, known in (("contact", member.name), ("phone", member.phone), ("address", member.address)):
            if not self.lines[name].value() and known:
                self.lines[name].set_value(known)

    def _read_back_ticked(self) -> None:
        if self.read_back.value() and self.read_back_at.value() is None:
            self.read_back_at.set_value(self._clock.now())
        elif not self.read_back.value():
            self.read_back_at.set_value(None)

    def _ticks_changed(self) -> None:
        """The count follows the ticks until somebody says otherwise."""
        ticked = len(self.attachments.value())
        if (self.attachment_count.count() or 0) == self._pieces:
            self.attachment_count.set_count(ticked or None)
        self._pieces = ticked

    def _holds(self, name: str) -> bool:
        return bool(self.lines[name].value()) if name in self.lines else bool(getattr(self, name).text())

    def _criteria(self, level: LevelClause | None) -> str:
        criteria = criteria_of(level, self._choices.clauses)
        if not criteria:
            return ""
        return self.tr("Serious: {criteria}").format(criteria=words.joined(list(criteria)))

    # What is offered

    def _channel(self, code: str) -> Option:
        channel = rules.Channel.of(code)
        return Option(code, tell(words.CHANNELS[channel]), words.CHANNEL_LETTERS[channel])

    def _categories(self) -> list[Option]:
        return [Option(leaf.code, leaf.word, search=spelled) for leaf in self._choices.clauses.leaves]

    def _department_options(self) -> list[Option]:
        return [Option(code, name, search=spelled) for code, (_rid, name) in self._departments.items()]

    def _level(self, level: LevelClause) -> Level:
        parts = []
        if isinstance(level.first_contact, Value):
            parts.append(self.tr("first {limit}").format(limit=words.limit_words(level.first_contact.value)))
        if isinstance(level.late_fine, Value):
            parts.append(self.tr("fine {amount}").format(amount=figures(level.late_fine.value).removesuffix(".00")))
        return Level(level.code, level.order, level.word, "·".join(parts))
