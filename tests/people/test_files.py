"""Members' files by rules alone: what must be mended, how complete and true they are, two files side by side."""

from dataclasses import fields, replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.clause import NOT_SET, Value
from desktop.core.clock import instant
from desktop.core.ids import new_id
from desktop.core.problem import Severity
from desktop.people import rules
from desktop.people.rules.merging import groups
from desktop.people.rules.quality import digest_of, months_after
from desktop.policy.clauses import AuthenticityClauses, CompletenessClauses, FileClauses, MembershipClauses
from desktop.policy.versions import shipped

DAY = date(2026, 11, 18)
NOW = instant(DAY, time(14, 26))
ASOF = shipped().membership_asof(NOW)
SOUND = rules.MemberDraft(
    "孙玉兰",
    phone="13900006218",
    sex="female",
    birthday_kind="lunar",
    lunar_birthday="1968-07-15",
    lunar_leap=True,
    id_type="resident",
    id_number="110105196809070020",
    other_phones=("0530-5551935",),
    joined_network_on=date(2016, 3, 21),
    wish_ways=("phone", "sms"),
    care_ways=("card",),
    interests=("health", "钓鱼"),
    consented_at=NOW,
    consent_paper="F11",
)


def told(draft, asof=ASOF):
    """The fields with problems that block, and those that are warned of."""
    found = rules.enrolment_problems(draft, asof)
    return {one.field for one in found if one.blocks}, {one.field for one in found if one.severity is Severity.WARNING}


@pytest.fixture(autouse=True)
def the_number_is_sound():
    assert isinstance(rules.read_identity(SOUND.id_number, DAY), rules.Identity)


@pytest.mark.parametrize("name", ["李", "长" * 30, "阿卜杜拉·买买提", "Anna-Maria O’Neill", "𠮷田"])
def test_names_of_one_and_of_thirty_characters_are_fine(name):
    assert told(replace(SOUND, name=name)) == (set(), set())


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        ({"name": ""}, {"name"}),
        ({"name": "  "}, {"name"}),
        ({"name": "长" * 61}, {"name"}),
        ({"name": "王\x00"}, {"name"}),
        ({"name": "王\ud800"}, {"name"}),
        ({"phone": "1390000621"}, {"phone"}),
        ({"other_phones": ("13900006218", "12")}, {"other_phones"}),
        ({"tags": tuple(str(n) for n in range(31))}, {"tags"}),
        ({"tags": ("两\n行",)}, {"tags"}),
        ({"interests": ("长" * 41,)}, {"interests"}),
        ({"postcode": "65000"}, {"postcode"}),
        ({"postcode": "６５００００"}, {"postcode"}),
        ({"sex": "?"}, {"sex"}),
        ({"birthday_kind": "?"}, {"birthday_kind"}),
        ({"id_type": "?"}, {"id_type"}),
        ({"wish_ways": ("fax",)}, {"wish_ways"}),
        ({"care_ways": ("cash",)}, {"care_ways"}),
        ({"id_type": ""}, {"id_type"}),
        ({"id_number": "110105196809070023"}, {"id_number"}),
        ({"lunar_birthday": "1969-07-15"}, {"lunar_birthday"}),
        ({"lunar_birthday": "1968-07-30"}, {"lunar_birthday"}),
        ({"lunar_birthday": "", "birthday": date(1968, 9, 7)}, {"lunar_birthday"}),
        ({"lunar_birthday": "2026-12-01", "lunar_leap": False}, {"lunar_birthday"}),
        ({"birthday_kind": "solar", "birthday": DAY + timedelta(1)}, {"birthday"}),
        ({"birthday_kind": "solar", "birthday": date(1899, 12, 31)}, {"birthday"}),
        ({"joined_network_on": DAY + timedelta(1)}, {"joined_network_on"}),
        ({"contract_until": date(1, 1, 1)}, {"contract_until"}),
        ({"consented_at": None}, {"consented_at"}),
        ({"consented_at": None, "consent_paper": ""}, {"consented_at"}),
        ({"consent_paper": " "}, {"consent_paper"}),
        ({"consented_at": NOW + timedelta(minutes=1)}, {"consented_at"}),
        ({"data_card_only": True}, {"data_card_only"}),
        ({"notes": "长" * 2001}, {"notes"}),
        ({"address": "长" * 201}, {"address"}),
    ],
)
def test_what_must_be_mended(change, fields):
    assert told(replace(SOUND, **change))[0] == fields


def test_a_consent_comes_with_its_paper_even_where_none_is_required():
    asof = replace(ASOF, clauses=MembershipClauses(FileClauses(data_card_admitted=True, consent_required=False)))
    assert told(replace(SOUND, consent_paper=""), asof)[0] == {"consent_paper"}
    assert told(replace(SOUND, consented_at=None), asof)[0] == {"consented_at"}


def test_a_refused_data_card_names_the_rule_and_a_policy_may_admit_it():
    draft = replace(SOUND, data_card_only=True)
    (problem,) = rules.enrolment_problems(draft, ASOF)
    assert "clause on enrolment" in str(problem.sentence)
    open_door = MembershipClauses(FileClauses(data_card_admitted=True, consent_required=False))
    asof = replace(ASOF, clauses=open_door)
    assert told(replace(draft, consented_at=None, consent_paper=""), asof) == (set(), set())


@pytest.mark.parametrize(
    ("change", "warned"),
    [
        ({"sex": "male"}, {"sex"}),
        ({"lunar_birthday": "1968-07-14"}, {"lunar_birthday"}),
        ({"birthday_kind": "solar", "birthday": date(1968, 9, 8)}, {"birthday"}),
        ({"birthday_kind": "solar", "birthday": date(1968, 9, 7)}, set()),
        ({"id_type": "passport", "id_number": "E 1234567", "sex": "male"}, set()),
        ({"id_number": ""}, set()),
    ],
)
def test_what_the_identity_number_says_otherwise_is_warned_of(change, warned):
    assert told(replace(SOUND, **change)) == (set(), warned)


def test_a_settled_file_is_trimmed_and_knows_the_solar_day_of_a_lunar_birthday():
    typed = replace(
        SOUND,
        name=" 孙玉兰 ",
        id_number="110105 19680907 0020",
        tags=("老客户", " 老客户 ", "", "村 里"),
        lunar_birthday="1968/7/15",
        birthday=date(2000, 1, 1),
        notes=" 慢讲 ",
    )
    kept = rules.settled(typed)
    assert (kept.name, kept.id_number, kept.tags) == ("孙玉兰", "110105196809070020", ("老客户", "村 里"))
    assert (kept.birthday, kept.lunar_birthday, kept.lunar_leap) == (date(1968, 9, 7), "1968-07-15", True)
    assert kept.notes == "慢讲"
    solar = rules.settled(replace(typed, birthday_kind="solar"))
    assert (solar.birthday, solar.lunar_birthday, solar.lunar_leap) == (date(2000, 1, 1), "", False)
    assert rules.settled(kept) == kept


def test_completeness_is_the_share_of_required_fields():
    clauses = CompletenessClauses(("phone", "address", "manager", "wish_ways"), Value(75))
    found = rules.completeness(SOUND, has_manager=True, clauses=clauses)
    assert (found.filled, found.required, found.missing, found.percent, found.meets) == (3, 4, ("address",), 75, True)
    without = rules.completeness(SOUND, has_manager=False, clauses=replace(clauses, target=NOT_SET))
    assert (without.missing, without.percent, without.meets) == (("address", "manager"), 50, None)
    nothing = rules.completeness(SOUND, has_manager=False, clauses=CompletenessClauses())
    assert (nothing.percent, nothing.meets) == (None, None)


def verified(file, field, on, how=rules.VerifiedBy.CALLBACK):
    return rules.VerificationFacts(field, on, how, "李敏", digest_of(file, field))


@pytest.mark.parametrize(
    ("months", "on", "counts", "until"),
    [
        (NOT_SET, date(2000, 1, 1), True, None),
        (Value(12), DAY, True, date(2027, 11, 18)),
        (Value(12), date(2025, 11, 18), True, DAY),
        (Value(12), date(2025, 11, 17), False, date(2026, 11, 17)),
        (Value(1), date(2026, 10, 31), True, date(2026, 11, 30)),
        (Value(3), date(2025, 11, 30), False, date(2026, 2, 28)),
    ],
)
def test_a_verification_ages_by_the_policy(months, on, counts, until):
    clauses = AuthenticityClauses(("phone", "name"), months, Value(50))
    found = rules.authenticity(SOUND, [verified(SOUND, "phone", on)], DAY, clauses)
    assert (found.fields[0].counts, found.fields[0].until) == (counts, until)
    assert (found.percent, found.meets) == ((50, True) if counts else (0, False))
    assert found.open == (("name",) if counts else ("phone", "name"))


def test_a_verification_is_of_the_value_that_stood_there():
    clauses = AuthenticityClauses(("phone", "birthday"))
    written = [verified(SOUND, "phone", DAY), verified(SOUND, "birthday", DAY)]
    changed = replace(SOUND, phone="13900006219", lunar_leap=False)
    assert rules.authenticity(SOUND, written, DAY, clauses).percent == 100
    assert rules.authenticity(changed, written, DAY, clauses).percent == 0
    again = [*written, verified(changed, "phone", DAY, rules.VerifiedBy.FORM)]
    newest = rules.authenticity(changed, again, DAY, clauses).fields[0]
    assert (newest.how, newest.by, newest.counts) == (rules.VerifiedBy.FORM, "李敏", True)


@pytest.mark.parametrize(
    ("field", "on", "wrong"),
    [
        ("phone", DAY, []),
        ("address", DAY, ["field"]),
        ("tags", DAY, ["field"]),
        ("nonsense", DAY, ["field"]),
        ("phone", DAY + timedelta(1), ["on"]),
    ],
)
def test_what_can_be_verified(field, on, wrong):
    assert [one.field for one in rules.verification_problems(SOUND, field, on, ASOF)] == wrong


@pytest.mark.parametrize(
    ("day", "months", "after"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2026, 11, 18), 600, date(2076, 11, 18)),
    ],
)
def test_months_after(day, months, after):
    assert months_after(day, months) == after


def test_what_says_one_thing_together_is_chosen_together():
    together = [group for group in groups() if len(group) > 1]
    assert together[0] == ("birthday_kind", "birthday", "lunar_birthday", "lunar_leap")
    assert {name for group in groups() for name in group} == {
        field.name for field in fields(rules.MemberDraft) if field.name != "card_number"
    }


def test_where_one_file_is_empty_the_other_is_suggested():
    other = rules.MemberDraft("孙玉蓝", address="人民路 62 号", birthday=date(1968, 9, 7))
    pairs = {pair.field: pair for pair in rules.side_by_side(other, SOUND)}
    assert pairs["phone"].suggested is rules.Side.ABSORBED
    assert pairs["id_type"].suggested is rules.Side.ABSORBED
    assert pairs["name"].suggested is rules.Side.KEPT
    assert pairs["birthday_kind"].suggested is rules.Side.KEPT
    assert not pairs["birthday_kind"].same
    assert pairs["postcode"].same
    merged = rules.merged(other, SOUND, {"name": rules.Side.ABSORBED})
    assert (merged.name, merged.address, merged.phone) == ("孙玉兰", "人民路 62 号", "13900006218")
    assert (merged.birthday_kind, merged.lunar_birthday) == ("solar", "")


TEXTS = st.sampled_from(["", "甲", "乙"])
FILES = st.builds(
    rules.MemberDraft,
    name=st.sampled_from(["甲", "乙"]),
    phone=TEXTS,
    address=TEXTS,
    birthday=st.none() | st.dates(),
    birthday_kind=st.sampled_from(["solar", "lunar"]),
    lunar_birthday=TEXTS,
    tags=st.lists(TEXTS.filter(bool), max_size=2).map(tuple),
    consented_at=st.none() | st.datetimes(timezones=st.just(NOW.tzinfo)),
    consent_paper=TEXTS,
)


@given(FILES, FILES, st.dictionaries(st.sampled_from([group[0] for group in groups()]), st.sampled_from(rules.Side)))
def test_every_value_of_a_merged_file_is_of_one_of_the_two(kept, absorbed, chosen):
    result = rules.merged(kept, absorbed, chosen)
    for group in groups():
        said = [tuple(getattr(file, name) for name in group) for file in (result, kept, absorbed)]
        assert said[0] in said[1:]
        if group[0] in chosen:
            assert said[0] == said[1 + (chosen[group[0]] is rules.Side.ABSORBED)]
    assert result.card_number == kept.card_number


def test_a_file_does_not_go_into_itself_nor_twice():
    one, other = new_id(), new_id()
    assert rules.merge_problems(one, other, ()) == []
    assert rules.merge_problems(one, one, ())
    assert rules.merge_problems(one, other, (other,))


@pytest.mark.parametrize("changed", [["phone"], ["phone", "address", "phone"], ["sort_key"], []])
def test_a_change_meanwhile_is_told_beside_its_field(changed):
    told = rules.FileChanged(changed)
    expected = tuple(dict.fromkeys(name for name in changed if name in rules.FIELD_WORDS))
    assert told.fields == expected
    assert [one.field for one in told.found] == list(expected or ("",))
