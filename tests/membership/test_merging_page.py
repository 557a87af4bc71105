"""Two files of one person: side by side, merged by choice, parted again from the history; both are as before."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton

from desktop.membership.dialogs.history_part import HistoryPart
from desktop.membership.dialogs.member_picker import MemberPicker
from desktop.membership.dialogs.merge_view import MergeView
from desktop.membership.dialogs.portrait import Portrait
from desktop.membership.tab import MembershipTab
from desktop.people import service as people
from desktop.people.rules import AssignmentDraft, Side
from tests.membership.people import enrolled, rich
from tests.office import desk_for
from tests.pages import shown


@pytest.fixture
def both(desk):
    ours = rich(desk, company="青禾粮油公司")
    theirs = enrolled(
        desk, "王建国", phone="13900006218", birthday=date(1968, 3, 12), plan="孝心卡 29 元", postcode="650199"
    )
    return ours, theirs


@pytest.fixture
def page(qtbot, desk, lent, both):
    made = shown(qtbot, MembershipTab(desk), lent)
    made.open_record(both[0])
    return made


def files(desk, both):
    return [people.member_file(desk, rid).says for rid in both]


def lay(page, both):
    page._merging.lay(*both)
    assert isinstance(page.editor, MergeView)
    return page.editor


def test_the_likely_one_is_offered_before_anything_is_typed(qtbot, page, both):
    page.run("member.merge")
    (picker,) = [one for one in page.window().findChildren(MemberPicker) if one.isVisible()]
    assert [line.id for line in picker._lines.rows(picker._lines.ids(None, None))] == [both[1]]
    picker._choose.click()
    assert isinstance(page.editor, MergeView)
    assert (page.editor.kept.id, page.editor.absorbed.id) == both


def test_each_field_is_chosen_and_the_rest_as_suggested(desk, page, both):
    view = lay(page, both)
    assert view.chosen()["postcode"] is Side.ABSORBED  # ours is empty
    assert view.chosen()["plan"] is Side.KEPT
    assert "name" not in view.chosen()  # nothing to choose
    view.findChild(QRadioButton, "member_merge.plan.absorbed").click()
    view.findChild(QPushButton, "member_merge.merge").click()
    says = people.member_file(desk, both[0]).says
    assert (says.plan, says.postcode, says.company) == ("孝心卡 29 元", "650199", "青禾粮油公司")
    page.refresh()
    assert page.view.overview.file.id == both[0]
    assert set(page.view.overview.file.same_person) == set(both)


def test_the_other_file_may_be_kept(page, both):
    lay(page, both).findChild(QPushButton, "member_merge.swap").click()
    assert (page.editor.kept.id, page.editor.absorbed.id) == both[::-1]


@pytest.mark.parametrize("way", ["undo", "history"])
def test_parting_restores_both_files(desk, page, both, way):
    before = files(desk, both)
    lay(page, both).findChild(QPushButton, "member_merge.merge").click()
    assert files(desk, both) != before
    if way == "undo":
        page.run("membership.undo")
    else:
        part = page.view.turn_to("history")
        assert isinstance(part, HistoryPart)
        part.findChild(QPushButton, "member.merge1.part").click()
    assert files(desk, both) == before
    assert people.member_file(desk, both[1]).merged_into is None
    assert [one.id for one in people.find_members(desk, "13900006218")] == [both[1]]


def test_what_was_typed_since_the_merge_stays_when_the_files_are_parted(desk, page, both):
    lay(page, both).findChild(QPushButton, "member_merge.merge").click()
    file = people.member_file(desk, both[0])
    from dataclasses import replace

    people.change_member(desk, both[0], replace(file.says, postcode="650200"))
    page.run("membership.undo")
    assert people.member_file(desk, both[0]).says.postcode == "650200"


def test_who_may_not_merge_is_not_offered_it(qtbot, desk, lent, both):
    page = shown(qtbot, MembershipTab(desk_for(desk, "agent")), lent)
    page.open_record(both[0])
    assert not page.action("member.merge").isEnabled()


@pytest.mark.parametrize(("ours", "theirs", "told"), [
    ("陈立", "高远", ("陈立", "高远")), ("", "高远", ("None", "高远")),
    ("陈立", "陈立", None), ("陈立", "", None), ("", "", None),
])  # fmt: skip
def test_the_manager_of_the_file_that_stays_goes_on_and_the_dialog_says_so(desk, page, both, ours, theirs, told):
    for rid, name in zip(both, (ours, theirs), strict=True):
        if name:
            staff = next(line.id for line in people.staff_list(desk) if line.name == name)
            people.assign_manager(desk, AssignmentDraft(rid, staff, desk.today()))
    view = lay(page, both)
    shown = [view.findChild(QLabel, f"member_merge.manager.{side}") for side in ("kept", "absorbed")]
    assert [label is not None for label in shown] == [told is not None] * 2
    assert all(word in label.text() for word, label in zip(told or (), shown, strict=bool(told)))
    view.findChild(QPushButton, "member_merge.merge").click()
    manager = people.member_file(desk, both[0]).manager
    assert (manager.name if manager else "") == ours
    watches = {people.manager_on(rid, desk.today()) for rid in both}
    assert watches == {manager.staff_id if manager else None}


def test_a_portrait_is_shown_not_named_by_its_digest(desk, page, both):
    picture = BytesIO()
    Image.new("RGB", (60, 80), "navy").save(picture, "PNG")
    photo = people.keep_photo(desk, "脸.png", picture.getvalue())
    file = people.member_file(desk, both[1])
    people.change_member(desk, both[1], replace(file.says, photo=photo), file.sequence)
    view = lay(page, both)
    button = view.findChild(QRadioButton, "member_merge.photo.absorbed")
    assert photo[:12] not in button.text()
    assert view.findChild(Portrait, "member_merge.photo.absorbed.picture").shown
    assert view.findChild(Portrait, "member_merge.photo.kept.picture") is None
