"""Members in a real store: enrolled, changed, verified, revealed, merged and parted, listed."""

import io
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from desktop.core import numbers
from desktop.core.ids import new_id
from desktop.core.listing import Order
from desktop.core.permission import Denied
from desktop.core.problem import Problems
from desktop.people import rules, service
from desktop.people.records import FormerCard, Member, MemberMerge, MemberReveal, MemberVerification
from desktop.people.rules.merging import groups
from desktop.storage import journal
from desktop.storage.record import office
from tests.office import desk_for

ID_NUMBER = "110105196809070020"


def draft(desk, name="孙玉兰", **more):
    return rules.MemberDraft(name, **{"consented_at": desk.now(), "consent_paper": "F11", **more})


def full(desk, **more):
    return draft(
        desk,
        **{
            "phone": "139 0000 6218",
            "sex": "female",
            "birthday_kind": "lunar",
            "lunar_birthday": "1968-7-15",
            "lunar_leap": True,
            "id_type": "resident",
            "id_number": ID_NUMBER,
            "other_phones": ("0530-5551935",),
            "address": "青禾县城关镇人民路 62 号",
            "network_number": "13900006218",
            "plan": "畅享 99 元",
            "joined_network_on": date(2016, 3, 21),
            "contract_until": date(2026, 12, 31),
            "broadband_until": date(2027, 6, 30),
            "tags": ("听力不好",),
            "wish_ways": ("phone",),
            "interests": ("health",),
            "do_not_disturb": True,
            "notes": "电话请慢讲。",
            **more,
        },
    )


def fields(caught):
    return [problem.field for problem in caught.value.found]


def test_a_member_is_enrolled_with_number_card_and_everything_typed(desk):
    made = service.enrol(desk, full(desk))
    file = service.member_file(desk, made)
    assert file.number.startswith("QH-H-20261118-001-")
    assert file.card.startswith("QH 1000 0001 ")
    assert (file.enrolled_at, file.enrolled_by) == (desk.now(), desk.actor.name)
    assert (file.state, file.same_person, file.merged_into) == (rules.MemberState.ACTIVE, (made,), None)
    assert file.says.birthday == date(1968, 9, 7)
    assert (file.says.lunar_birthday, file.says.lunar_leap) == ("1968-07-15", True)
    assert file.says.other_phones == ("0530-5551935",)
    assert file.next_birthday == date(2027, 8, 16)
    assert file.reading == "sūn yù lán"
    assert service.member_by_number(desk, file.number) == made
    assert service.member_by_number(desk, "") is None
    assert service.enrol(desk, draft(desk, "李")) != made


def test_who_may_not_be_enrolled_takes_no_number(desk):
    with pytest.raises(Problems) as caught:
        service.enrol(desk, full(desk, data_card_only=True, consented_at=None))
    assert set(fields(caught)) == {"data_card_only", "consented_at"}
    assert not Member.select().count()
    assert "-001-" in service.member_file(desk, service.enrol(desk, full(desk))).number


def test_the_data_card_bars_a_taking_over_and_a_change_too(desk):
    with pytest.raises(Problems):
        service.admit_member(desk, rules.MemberDraft("孙悦", data_card_only=True))
    made = service.admit_member(desk, rules.MemberDraft("孙悦"))
    with pytest.raises(Problems) as caught:
        service.change_member(desk, made, rules.MemberDraft("孙悦", data_card_only=True))
    assert fields(caught) == ["data_card_only"]


def test_an_identity_number_is_hidden_and_telephones_by_right(desk):
    made = service.enrol(desk, full(desk))
    manager, auditor = desk_for(desk, "customer_manager"), desk_for(desk, "auditor")
    seen = service.member_file(manager, made)
    assert (seen.says.id_number, seen.says.phone) == ("110105********0020", "139 0000 6218")
    assert seen.masked == {"id_number"}
    hidden = service.member_file(auditor, made)
    assert (hidden.says.phone, hidden.says.other_phones) == ("139 **** 6218", ("0530-***1935",))
    assert hidden.masked == set(rules.REVEALABLE)
    assert service.member(auditor, made).phone == "139 **** 6218"
    assert service.find_members(auditor, "sunyulan")[0].phone == "139 **** 6218"
    (row,) = service.MembersSource(auditor).rows([made])
    assert row.phone == "139 **** 6218"
    (row,) = service.MembersSource(manager).rows([made])
    assert row.phone == "139 0000 6218"


def test_a_look_at_a_hidden_number_is_journalled_and_never_the_auditors(desk):
    made = service.enrol(desk, full(desk))
    manager = desk_for(desk, "customer_manager")
    assert service.reveal(manager, made, "id_number") == ID_NUMBER
    assert service.reveal(manager, made, "other_phones") == "0530-5551935"
    rows = list(MemberReveal.select().order_by(MemberReveal.id))
    assert [(row.field, row.revealed_by.name) for row in rows] == [
        ("id_number", manager.actor.name),
        ("other_phones", manager.actor.name),
    ]
    for verb in (lambda who: service.reveal(who, made, "id_number"), lambda who: service.file_on_paper(who, made)):
        with pytest.raises(Denied):
            verb(desk_for(desk, "auditor"))
    with pytest.raises(Problems):
        service.reveal(manager, made, "name")
    assert MemberReveal.select().count() == 2
    assert service.file_on_paper(manager, made).says.id_number == ID_NUMBER
    assert MemberReveal.select().count() == 3


def test_what_was_left_hidden_stays_when_a_file_is_changed(desk):
    made = service.enrol(desk, full(desk))
    file = service.member_file(desk, made)
    service.change_member(desk, made, replace(file.says, plan="畅享 129 元"), file.sequence)
    assert service.reveal(desk, made, "id_number") == ID_NUMBER
    auditors_view = replace(file.says, phone="139 **** 6218", other_phones=("0530-***1935", "10086"))
    service.change_member(desk, made, auditors_view)
    kept = service.member_file(desk, made).says
    assert (kept.phone, kept.other_phones) == ("139 0000 6218", ("0530-5551935", "10086"))
    with pytest.raises(Problems) as caught:
        service.change_member(desk, made, replace(file.says, phone="138 **** 6218"))
    assert fields(caught) == ["phone"]


def test_a_file_that_was_changed_meanwhile_is_not_written_over(desk):
    made = service.enrol(desk, full(desk))
    seen = service.member_file(desk, made)
    service.change_member(desk, made, replace(seen.says, phone="13900001111", plan="畅享 129 元"), seen.sequence)
    with pytest.raises(rules.FileChanged) as caught:
        service.change_member(desk, made, replace(seen.says, address=""), seen.sequence)
    assert set(caught.value.fields) == {"phone", "plan"}
    assert service.member_file(desk, made).says.phone == "13900001111"
    names = [set(line.after) for line in journal.history(rules.MEMBER, made)][1:]
    assert names == [{"phone", "plan"}]


def test_who_leaves_keeps_the_file_and_may_come_back(desk):
    made = service.enrol(desk, draft(desk))
    service.leave_club(desk, made)
    assert service.member_file(desk, made).state is rules.MemberState.LEFT
    listed = service.MembersSource(desk)
    assert listed.ids(Order(), rules.MembersWanted()) == []
    assert listed.ids(Order(), rules.MembersWanted(left=True)) == [made]
    with pytest.raises(Problems):
        service.leave_club(desk, made)
    service.rejoin_club(desk, made)
    assert listed.ids(Order(), rules.MembersWanted()) == [made]


def test_another_card_is_found_and_the_store_counts_on(desk):
    made = service.enrol(desk, draft(desk))
    former = service.member(desk, made).card_number
    card = service.use_card(desk, made)
    assert card.startswith("QH10000002")
    assert [one.id for one in service.find_members(desk, card)] == [made]
    assert [one.id for one in service.find_members(desk, former)] == [made]
    with pytest.raises(Problems):
        service.use_card(desk, made, "QH 1000 0002 ?")


def test_a_portrait_is_kept_small(desk):
    picture = io.BytesIO()
    Image.effect_noise((2000, 1500), 80).convert("RGB").save(picture, "JPEG")
    digest = service.keep_photo(desk, "脸.jpg", picture.getvalue())
    made = service.enrol(desk, draft(desk, photo=digest))
    assert len(service.photo(desk, made)) <= 100 << 10
    assert service.photo(desk, service.enrol(desk, draft(desk, "李四"))) is None
    with pytest.raises(Problems) as caught:
        service.keep_photo(desk, "脸.jpg", b"%PDF-1.7")
    assert fields(caught) == ["photo"]


def test_a_verification_counts_until_the_field_changes(desk):
    made = service.enrol(desk, full(desk))
    service.verify(desk, made, "phone", rules.VerifiedBy.CALLBACK, desk.today())
    service.verify(desk, made, "id_number", rules.VerifiedBy.DOCUMENT, desk.today() - timedelta(1))
    found = service.member_file(desk, made).authenticity
    assert (found.percent, found.open) == (40, ("name", "birthday", "address"))
    shown = {one.field: (one.on, one.how, one.by) for one in found.fields if one.counts}
    assert shown["phone"] == (desk.today(), rules.VerifiedBy.CALLBACK, desk.actor.name)
    file = service.member_file(desk, made)
    service.change_member(desk, made, replace(file.says, phone="13900001111"))
    assert service.member_file(desk, made).authenticity.percent == 20
    with pytest.raises(Problems):
        service.verify(desk, made, "tags", rules.VerifiedBy.FORM, desk.today())
    with pytest.raises(Problems):
        service.verify(desk, made, "phone", rules.VerifiedBy.FORM, desk.today() + timedelta(1))
    assert MemberVerification.select().count() == 2


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ({"name": "别人", "id_type": "resident", "id_number": ID_NUMBER}, (rules.Alike.ID_NUMBER,)),
        ({"name": "别人", "phone": "+86 13900006218"}, (rules.Alike.PHONE,)),
        ({"name": "别人", "other_phones": ("05305551935",)}, (rules.Alike.PHONE,)),
        ({"birthday": date(1968, 9, 7)}, (rules.Alike.NAME_AND_BIRTHDAY,)),
        (
            {"birthday_kind": "lunar", "lunar_birthday": "1968-07-15", "lunar_leap": True, "phone": "13900006218"},
            (rules.Alike.PHONE, rules.Alike.NAME_AND_BIRTHDAY),
        ),
        ({"name": "孙玉蓝", "birthday": date(1968, 9, 7)}, None),
        ({"birthday": date(1968, 9, 8), "phone": "13900006219"}, None),
        ({}, None),
    ],
)
def test_files_of_the_same_person_are_offered(desk, typed, why):
    made = service.enrol(desk, full(desk))
    found = service.duplicates(desk, draft(desk, **typed))
    assert [(one.id, one.why) for one in found] == ([(made, why)] if why else [])
    assert service.duplicates(desk, draft(desk, **typed), own=made) == []


@pytest.mark.parametrize(
    "typed",
    [
        {"name": "别人", "id_type": "resident", "id_number": ID_NUMBER},
        {"name": "别人", "phone": "13900006218"},
        {"birthday": date(1968, 9, 7)},
    ],
)
def test_what_stands_in_an_absorbed_file_still_finds_its_person(desk, typed):
    kept, absorbed = service.enrol(desk, draft(desk, "孙玉蓝", phone="13900001111")), service.enrol(desk, full(desk))
    said = ("phone", "id_type", "birthday_kind", "name")
    service.merge(desk, kept, absorbed, dict.fromkeys(said, rules.Side.KEPT))
    assert [one.id for one in service.duplicates(desk, draft(desk, **typed))] == [kept]
    assert service.duplicates(desk, draft(desk, **typed), own=kept) == []


def test_a_person_has_the_tier_of_the_kept_file_else_of_the_other(desk):
    kept, absorbed = service.enrol(desk, draft(desk)), service.enrol(desk, draft(desk))
    service.grant_tier(desk, rules.TierDraft(absorbed, "gold", date(2026, 1, 1), None, "消费"))
    merge = service.merge(desk, kept, absorbed, {})
    assert service.member_file(desk, kept).tier.tier == "gold"
    service.grant_tier(desk, rules.TierDraft(kept, "silver", date(2026, 1, 1), None, "入会"))
    assert service.member_file(desk, kept).tier.tier == "silver"
    service.unmerge(desk, merge)
    assert service.member_file(desk, absorbed).tier.tier == "gold"


def test_a_value_verified_in_either_file_counts_where_it_stands(desk):
    kept, absorbed = (service.enrol(desk, draft(desk, phone=phone)) for phone in ("13900001111", "13900002222"))
    service.verify(desk, kept, "phone", rules.VerifiedBy.CALLBACK, date(2026, 11, 1))
    service.verify(desk, absorbed, "phone", rules.VerifiedBy.DOCUMENT, date(2026, 11, 10))
    service.merge(desk, kept, absorbed, {"phone": rules.Side.KEPT})
    (phone,) = (one for one in service.member_file(desk, kept).authenticity.fields if one.field == "phone")
    assert (phone.counts, phone.on, phone.how) == (True, date(2026, 11, 1), rules.VerifiedBy.CALLBACK)


def test_telephones_that_look_alike_under_their_masks_are_all_kept(desk):
    phones = ("13800004417", "13812344417", "0530-5551935")
    made = service.enrol(desk, draft(desk, other_phones=phones))
    reader = desk_for(desk, "after_sales_clerk")
    hiding = replace(reader, permissions=reader.permissions - {rules.MEMBER_CONTACT})
    file = service.member_file(hiding, made)
    assert len(set(file.says.other_phones)) == 2
    service.change_member(hiding, made, replace(file.says, address="新街 1 号"))
    assert service.member_file(desk, made).says.other_phones == phones


def everything(member_id):
    """What is kept of a file."""
    return office.execute(Member.select().where(Member.id == member_id)).fetchall()


def test_merged_files_are_one_person_and_part_again_with_all_they_had(desk):
    kept = service.enrol(desk, draft(desk, "孙玉蓝", phone="13900001111", company="水利局"))
    absorbed = service.enrol(desk, full(desk))
    card = service.member(desk, absorbed).card
    before = everything(kept), everything(absorbed)
    done = service.merge(desk, kept, absorbed, {"name": rules.Side.ABSORBED})
    file = service.member_file(desk, kept)
    assert (file.says.name, file.says.phone, file.says.plan) == ("孙玉兰", "13900001111", "畅享 99 元")
    assert service.same_person(desk, absorbed) == service.same_person(desk, kept) == (kept, absorbed)
    assert service.member_file(desk, absorbed).merged_into == kept
    for typed in ("sunyulan", "6218", card, "孙玉兰", "水利局"):
        assert [one.id for one in service.find_members(desk, typed)] == [kept], typed
    assert service.MembersSource(desk).ids(Order(), rules.MembersWanted()) == [kept]
    (line,) = service.merges_of(desk, kept)
    assert (line.id, line.name, line.card, line.undone) == (done, "孙玉兰", card, False)
    service.unmerge(desk, done)
    assert (everything(kept), everything(absorbed)) == before
    assert [one.id for one in service.find_members(desk, "6218")] == [absorbed]
    assert [one.id for one in service.find_members(desk, "孙玉兰")] == [absorbed]
    assert service.same_person(desk, absorbed) == (absorbed,)
    assert service.merges_of(desk, absorbed)[0].undone
    with pytest.raises(Problems):
        service.unmerge(desk, done)


def test_what_was_typed_after_a_merge_stays_when_it_is_taken_back(desk):
    kept, absorbed = service.enrol(desk, draft(desk)), service.enrol(desk, full(desk))
    done = service.merge(desk, kept, absorbed, {})
    file = service.member_file(desk, kept)
    service.change_member(desk, kept, replace(file.says, address="新街 1 号"))
    service.unmerge(desk, done)
    says = service.member_file(desk, kept).says
    assert (says.address, says.phone, says.id_number) == ("新街 1 号", "", "")


def test_merges_are_taken_back_the_last_one_first(desk):
    one, two, three = (service.enrol(desk, draft(desk, name)) for name in ("甲一", "乙二", "丙三"))
    first = service.merge(desk, one, two, {})
    with pytest.raises(Problems):
        service.merge(desk, three, two, {})
    second = service.merge(desk, three, one, {})
    assert set(service.same_person(desk, two)) == {one, two, three}
    with pytest.raises(Problems) as caught:
        service.unmerge(desk, first)
    assert "丙三" in str(caught.value)
    service.unmerge(desk, second)
    service.unmerge(desk, first)
    assert service.same_person(desk, two) == (two,)


def test_bad_merges_change_nothing(desk):
    one, two = service.enrol(desk, draft(desk)), service.enrol(desk, draft(desk, "李四"))
    for kept, absorbed in ((one, one), (one, new_id())):
        with pytest.raises(Problems):
            service.merge(desk, kept, absorbed, {})
    seen = tuple(service.member_file(desk, rid).sequence for rid in (one, two))
    service.change_member(desk, two, draft(desk, "李四", address="新街"))
    with pytest.raises(rules.FileChanged):
        service.merge(desk, one, two, {}, seen)
    with pytest.raises(Denied):
        service.merge(desk_for(desk, "agent"), one, two, {})
    with pytest.raises(Problems):
        service.unmerge(desk, new_id())
    assert not MemberMerge.select().count()


def test_two_files_stand_side_by_side_with_their_numbers_hidden(desk):
    kept = service.enrol(desk, full(desk, id_number="110105196809070047", phone="13900006218"))
    absorbed = service.enrol(desk, full(desk))
    pairs = {pair.field: pair for pair in service.side_by_side(desk_for(desk, "auditor"), kept, absorbed)}
    assert pairs["id_type"].kept == ("resident", "110105********0047")
    assert (pairs["phone"].kept, pairs["phone"].same) == ("139 **** 6218", False)
    assert pairs["address"].same


CHOICES = st.dictionaries(st.sampled_from([group[0] for group in groups()]), st.sampled_from(rules.Side))
SOME = st.fixed_dictionaries(
    {},
    optional={
        "name": st.sampled_from(["甲", "单雄信", "Anna O’Neill"]),
        "phone": st.sampled_from(["", "13900001111", "0530-5551935"]),
        "address": st.text(max_size=20).filter(lambda text: text.isprintable()),
        "birthday": st.dates(date(1920, 1, 1), date(2020, 1, 1)),
        "contract_until": st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1)),
        "tags": st.lists(st.sampled_from(["甲", "乙 丙"]), max_size=2).map(tuple),
        "do_not_disturb": st.booleans(),
    },
)


def test_a_blank_typed_into_a_field_that_may_be_empty_is_no_mistake(desk):
    made = service.enrol(desk, draft(desk, address=" ", company="　", postcode=" "))
    says = service.member_file(desk, made).says
    assert (says.address, says.company, says.postcode) == ("", "", "")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.tuples(SOME, SOME, SOME), CHOICES, CHOICES)
def test_merging_and_parting_leaves_everything_as_it_was(desk, files, chosen, then):
    made = [service.enrol(desk, draft(desk, **more)) for more in files]
    before = [everything(rid) for rid in made]
    found = [service.find_members(desk, service.member(desk, rid).card_number)[0].id for rid in made]
    first = service.merge(desk, made[0], made[1], chosen)
    second = service.merge(desk, made[2], made[0], then)
    service.unmerge(desk, second)
    service.unmerge(desk, first)
    assert [everything(rid) for rid in made] == before
    assert [service.find_members(desk, service.member(desk, rid).card_number)[0].id for rid in made] == found == made


@pytest.fixture
def club(desk):
    """Three members: Sun with tier and manager and a full file, Li of silver, Zhou with nothing."""
    sun = service.enrol(desk, full(desk))
    li = service.enrol(desk, draft(desk, "李四", phone="13912340000", broadband_until=date(2026, 11, 18)))
    zhou = service.admit_member(desk, rules.MemberDraft("周五", contract_until=date(2026, 11, 17)))
    service.grant_tier(desk, rules.TierDraft(sun, "gold", date(2026, 1, 1), None, "消费"))
    service.grant_tier(desk, rules.TierDraft(li, "silver", date(2026, 1, 1), date(2026, 12, 31), "消费"))
    service.grant_tier(desk, rules.TierDraft(zhou, "gold", date(2025, 1, 1), date(2025, 12, 31), "消费"))
    staff = service.staff_list(desk)[0]
    service.assign_manager(desk, rules.AssignmentDraft(sun, staff.id, desk.today()))
    return {"sun": sun, "li": li, "zhou": zhou, "staff": staff.id}


@pytest.mark.parametrize(
    ("wanted", "order", "names"),
    [
        (rules.MembersWanted(), Order(), ["li", "sun", "zhou"]),
        (rules.MembersWanted(), Order("name", descending=True), ["zhou", "sun", "li"]),
        (rules.MembersWanted(), Order("card"), ["sun", "li", "zhou"]),
        (rules.MembersWanted(), Order("tier", descending=True), ["sun", "li", "zhou"]),
        (rules.MembersWanted(), Order("contract", descending=True), ["sun", "zhou", "li"]),
        (rules.MembersWanted(), Order("enrolled"), ["zhou", "li", "sun"]),
        (rules.MembersWanted(tier="gold"), Order(), ["sun"]),
        (rules.MembersWanted(tier=rules.NO_TIER), Order(), ["zhou"]),
        (rules.MembersWanted(missing="manager"), Order(), ["li", "zhou"]),
        (rules.MembersWanted(missing="phone"), Order(), ["zhou"]),
        (rules.MembersWanted(missing=rules.ANY_FIELD), Order(), ["li", "zhou"]),
        (rules.MembersWanted(expiring=rules.Expiring.CONTRACT), Order(), ["sun"]),
        (rules.MembersWanted(expiring=rules.Expiring.BROADBAND), Order("broadband"), ["li", "sun"]),
        (rules.MembersWanted(expiring=rules.Expiring.BROADBAND, until=date(2026, 12, 18)), Order(), ["li"]),
        (rules.MembersWanted(text="syl"), Order(), ["sun"]),
        (rules.MembersWanted(text="12340000"), Order("name"), ["li"]),
        (rules.MembersWanted(text="nobody"), Order(), []),
        (rules.MembersWanted(text="ls", tier="gold"), Order(), []),
    ],
)
def test_the_list_lets_through_what_is_wanted_in_order(desk, club, wanted, order, names):
    source = service.MembersSource(desk)
    assert source.ids(order, wanted) == [club[name] for name in names]
    assert source.ids(order, wanted, limit=1) == [club[name] for name in names[:1]]
    assert service.members_count(desk, wanted) == len(names)


def test_whoever_is_let_through_is_found_behind_many_who_are_not(desk, club):
    for place in range(5):
        service.enrol(desk, draft(desk, "李四", phone=f"1381234000{place}"))
    wanted = rules.MembersWanted(text="ls", tier="silver")
    assert service.MembersSource(desk).ids(Order(), wanted, limit=1) == [club["li"]]


def test_a_line_of_the_list_says_tier_and_manager(desk, club):
    source = service.MembersSource(desk)
    rows = {row.id: row for row in source.rows([*source.ids(Order("manager"), rules.MembersWanted()), new_id()])}
    assert len(rows) == 3
    sun, zhou = rows[club["sun"]], rows[club["zhou"]]
    assert (sun.tier, sun.tier_code, sun.manager) == ("金卡", "gold", service.staff_list(desk)[0].name)
    assert (zhou.tier, zhou.manager, zhou.state) == ("", "", rules.MemberState.ACTIVE)
    assert source.ids(Order(), rules.MembersWanted(manager=club["staff"])) == [club["sun"]]


def test_missing_data_are_counted_by_manager(desk, club):
    mine, nobodys = service.gaps(desk)
    assert (mine.staff_id, mine.members, mine.complete) == (club["staff"], 1, 1)
    assert not any(mine.missing.values())
    assert (nobodys.staff_id, nobodys.name, nobodys.members, nobodys.complete) == (None, "", 2, 0)
    assert (nobodys.missing["phone"], nobodys.missing["manager"], nobodys.missing["consented_at"]) == (1, 2, 1)


@pytest.mark.parametrize("verb", [service.enrol, service.admit_member])
def test_the_auditor_enrols_nobody(desk, verb):
    with pytest.raises(Denied):
        verb(desk_for(desk, "auditor"), draft(desk))


def test_a_card_is_not_corrected_in_the_file(desk):
    made = service.enrol(desk, full(desk))
    file = service.member_file(desk, made)
    with pytest.raises(Problems) as caught:
        service.change_member(desk, made, replace(file.says, card_number=numbers.card("QH", 10_000_077)))
    assert fields(caught) == ["card_number"]
    for same in ("", file.says.card_number, file.card):
        service.change_member(desk, made, replace(file.says, card_number=same, plan=f"套餐{len(same)}"))
    assert service.member_file(desk, made).card == file.card
    assert FormerCard.select().count() == 0
