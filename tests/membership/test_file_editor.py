"""Enrolling and changing: what the editor says while one types, what it refuses, what it keeps, what it takes over."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtWidgets import QPushButton

from desktop.core.clock import FrozenClock
from desktop.membership import service
from desktop.membership.dialogs.member_editor import MemberEditor
from desktop.membership.tab import MembershipTab
from desktop.people import service as people
from desktop.people.rules import MemberDraft
from desktop.people.rules.identity import check_character
from desktop.widgets.labels import Message
from tests.membership.people import enrolled, rich
from tests.office import desk_for
from tests.pages import banner, shown

NOW = FrozenClock().now()
SOUND = "53019919680312001"
SOUND += check_character(f"{SOUND}0")


@pytest.fixture
def picture(tmp_path):
    file = tmp_path / "照片.png"
    written = BytesIO()
    Image.new("RGB", (1200, 1600), (120, 140, 160)).save(written, "PNG")
    file.write_bytes(written.getvalue())
    return file


@pytest.fixture
def page(qtbot, desk, lent, picture):
    return shown(qtbot, MembershipTab(desk, ask_picture=lambda _parent: picture), lent)


@pytest.fixture
def editor(page):
    page.run("membership.new")
    return page.editor


def said(editor, field):
    return editor.findChild(Message, f"{field}.message").text()


def write(editor, **typed):
    """Type into the lines, choose in the others."""
    for name, value in typed.items():
        control = next(row.controls[name] for row in editor.form.rows if name in row.controls)
        control.set_words(value) if hasattr(control, "set_words") else control.set_value(value)


def complete(editor, name="王建国", **more):
    write(editor, name=name, consented_at=NOW - timedelta(minutes=5), consent_paper="F11", **more)


@pytest.mark.parametrize(
    ("typed", "field", "words"),
    [
        ({"id_type": "resident", "id_number": SOUND[:-1] + "0"}, "id_number", "check character"),
        ({"id_type": "resident", "id_number": "530199196802300019"}, "id_number", "does not exist"),
        ({"id_type": "resident", "id_number": "000199196803120019"}, "id_number", "province"),
        ({"id_type": "resident", "id_number": "530199680312001"}, "id_number", "former kind"),
        ({"id_type": "resident", "id_number": "530199203003120019"}, "id_number", "future"),
        ({"birthday_kind": "lunar", "lunar_birthday": "1968-13-01"}, "lunar_birthday", "months 1 to 12"),
        ({"birthday_kind": "lunar", "lunar_birthday": "1968-07-31"}, "lunar_birthday", "days"),
        (
            {"birthday_kind": "lunar", "lunar_birthday": "1968-08-15", "lunar_leap": True},
            "lunar_birthday",
            "leap month",
        ),
        ({"birthday_kind": "lunar", "lunar_birthday": "1968年七月"}, "lunar_birthday", "year-month-day"),
        ({"phone": "1380000441"}, "phone", "missing"),
        ({"postcode": "65019"}, "postcode", "six figures"),
        ({"data_card_only": True}, "data_card_only", "clause on enrolment"),
        ({"consented_at": NOW + timedelta(days=1), "consent_paper": "F11"}, "consented_at", "future"),
        ({"consent_paper": ""}, "consent_paper", "on which paper"),
        ({"joined_network_on": date(2027, 1, 1)}, "joined_network_on", "future"),
        ({"card_number": "QH 1000"}, "card_number", "no card number"),
        ({"name": ""}, "name", ""),
    ],
)
def test_bad_input_is_told_beside_its_field_and_nothing_is_written(page, editor, desk, typed, field, words):
    complete(editor)
    write(editor, **typed)
    editor._ask(prints=False)
    assert page.editor is editor
    assert words in said(editor, field)
    assert not people.find_members(desk, "wjg")


@pytest.mark.parametrize("name", ["单", "欧阳" * 15, "𠮷田和", "O'Neil 王"])
def test_names_of_one_and_of_thirty_characters_are_names(page, editor, desk, name):
    complete(editor, name)
    editor._ask(prints=False)
    assert page.editor is None
    assert page.view.overview.file.says.name == name


def test_a_sound_number_says_who_its_bearer_is_and_fills_what_is_empty(editor):
    write(editor, name="王建国", id_type="resident", id_number=SOUND)
    editor.form.lines["id_number"].left.emit()
    assert "1968-03-12" in said(editor, "id_number") and "云南省" in said(editor, "id_number")
    draft = editor.form.draft()
    assert (draft.sex, draft.birthday) == ("male", date(1968, 3, 12))


def test_a_lunar_birthday_of_a_leap_month_is_told_by_the_other_calendar(page, editor, desk):
    complete(editor, "孙玉兰", birthday_kind="lunar", lunar_birthday="1968-07-15", lunar_leap=True)
    assert "1968-09-07" in said(editor, "lunar_birthday")
    assert not editor.form.days["birthday"].isVisible()
    editor._ask(prints=False)
    says = page.view.overview.file.says
    assert (says.birthday, says.lunar_birthday, says.lunar_leap) == (date(1968, 9, 7), "1968-07-15", True)


def test_what_is_typed_is_kept_and_thrown_away_and_taken_back(page, editor, desk):
    write(editor, name="王建国", tags=("重点客户",))
    page.back()
    assert service.kept_file_draft(desk, None).draft.name == "王建国"
    page.run("membership.new")
    assert page.editor.form.draft().tags == ("重点客户",)
    page.editor.throw_away()
    assert service.kept_file_draft(desk, None) is None
    assert page.editor.form.draft() == MemberDraft("")
    page.run("membership.undo")
    assert page.editor.form.draft().name == "王建国"


def test_files_of_the_same_person_stand_beside_the_fields(page, editor, desk):
    other = enrolled(desk, "王建国", phone="13800004417", birthday=date(1968, 3, 12))
    write(editor, name="王建国", phone="138 0000 4417", birthday=date(1968, 3, 12))
    editor.look()
    (found,) = editor.side.alike
    assert found.id == other and len(found.why) == 2
    editor.side.findChild(QPushButton, "member_edit.side.alike1.compare").click()
    assert editor.side.findChild(object, "member_edit.side.compared") is not None
    editor.side._show_found()
    editor.side.findChild(QPushButton, "member_edit.side.alike1.open").click()
    assert page.editor is None
    assert page.view.overview.file.id == other
    assert service.kept_file_draft(desk, None).draft.phone == "138 0000 4417"


def test_a_family_shares_a_telephone_and_is_enrolled_all_the_same(page, editor, desk):
    enrolled(desk, "王大明", phone="13800004417")
    complete(editor, "王小明", phone="13800004417")
    editor._ask(prints=False)
    assert page.view.overview.file.says.name == "王小明"


def test_a_photo_is_made_small_and_shown(qtbot, page, editor, desk):
    complete(editor)
    editor.form.photo.choose.click()
    qtbot.waitUntil(lambda: bool(editor.form.photo.value()))
    assert editor.form.photo.picture.shown
    editor._ask(prints=False)
    member = page.view.overview.file
    assert member.says.photo
    assert len(people.photo(desk, member.id)) <= 100 * 1024
    assert page.view.head.photo.shown


def test_what_is_no_picture_is_refused_beside_the_field(qtbot, page, editor, picture):
    picture.write_bytes(b"MZ no picture")
    editor.form.photo.choose.click()
    qtbot.waitUntil(lambda: bool(said(editor, "photo")))
    assert not editor.form.photo.value()
    picture.unlink()
    editor.form.photo.choose.click()
    assert said(editor, "photo")


def test_a_hidden_number_that_nobody_touched_stays_as_it_is(page, desk):
    member = rich(desk, id_type="resident", id_number=SOUND)
    page.open_record(member)
    page.run("member.change")
    assert "****" in page.editor.form.lines["id_number"].text()
    write(page.editor, plan="畅享 59 元")
    page.editor._ask(prints=False)
    assert page.editor is None
    assert people.reveal(desk, member, "id_number") == SOUND
    assert people.member_file(desk, member).says.plan == "畅享 59 元"


def test_what_somebody_else_changed_meanwhile_is_taken_over(page, desk):
    member = rich(desk)
    page.open_record(member)
    page.run("member.change")
    editor = page.editor
    write(editor, plan="畅享 59 元", company="青禾粮油公司")
    other = desk_for(desk, "agent")
    now = people.member_file(other, member)
    people.change_member(other, member, replace(now.says, address="河口镇码头街 3 号", plan="孝心卡"))
    editor._ask(prints=False)
    assert page.editor is editor
    assert "plan" in banner(page, "error")
    draft = editor.form.draft()
    assert (draft.address, draft.plan, draft.company) == ("河口镇码头街 3 号", "畅享 59 元", "青禾粮油公司")
    editor._ask(prints=False)
    assert isinstance(page.editor, MemberEditor) is False
    says = people.member_file(desk, member).says
    assert (says.address, says.plan, says.company) == ("河口镇码头街 3 号", "畅享 59 元", "青禾粮油公司")


def test_a_draft_that_was_kept_does_not_take_back_what_others_changed_since(page, desk):
    member = rich(desk)
    page.open_record(member)
    page.run("member.change")
    write(page.editor, company="青禾粮油公司")
    page.back()
    now = people.member_file(desk, member)
    people.change_member(desk_for(desk, "agent"), member, replace(now.says, address="河口镇码头街 3 号"))
    page.refresh()
    page.run("member.change")
    draft = page.editor.form.draft()
    assert (draft.company, draft.address) == ("青禾粮油公司", "河口镇码头街 3 号")
    page.editor._ask(prints=False)
    says = people.member_file(desk, member).says
    assert (says.company, says.address) == ("青禾粮油公司", "河口镇码头街 3 号")


def test_what_would_be_missing_is_told_while_typing(editor):
    write(editor, name="王建国")
    assert "address" in editor.side._missing.text()
    before = editor.side._percent.text()
    write(editor, address="青禾县城关镇东风路118号")
    assert editor.side._percent.text() != before
    assert "address" not in editor.side._missing.text()


def test_an_editor_that_was_just_opened_finds_no_fault(page):
    page.list.table.setFocus()
    page.run("membership.new")
    assert page.editor.form.lines["name"].hasFocus()
    assert not said(page.editor, "name")
