"""Identity numbers, telephones and the lunar calendar: what can exist, and what is said of the rest."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import numdb
from stdnum.cn import ric

from desktop.core.sentence import Sentence
from desktop.people import rules
from desktop.people.rules.identity import PROVINCES, check_character
from desktop.people.rules.lunar import LunarDay, leap_month, lunar_birthday_in, month_length
from desktop.people.rules.phones import plain_phone

DAY = date(2026, 11, 18)
LAST_LUNAR_DAY = date(2101, 1, 28)


def number(region="110101", born="19680907", place="002"):
    """A number with the check character that belongs to it."""
    body = region + born + place
    return body + check_character(body)


@pytest.mark.parametrize(
    ("typed", "sex", "born_on"),
    [
        ("11010519491231002X", rules.Sex.FEMALE, date(1949, 12, 31)),
        ("110105 19491231 002x", rules.Sex.FEMALE, date(1949, 12, 31)),
        ("440524188001010014", rules.Sex.MALE, date(1880, 1, 1)),
        (number(born="20240229", place="013"), rules.Sex.MALE, date(2024, 2, 29)),
        (number(born=f"{DAY:%Y%m%d}"), rules.Sex.FEMALE, DAY),
    ],
)
def test_a_sound_number_says_birthday_and_sex(typed, sex, born_on):
    read = rules.read_identity(typed, DAY)
    assert isinstance(read, rules.Identity)
    assert (read.sex, read.born_on) == (sex, born_on)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "18 characters; this has 0"),
        ("110105194912310", "former kind"),
        ("11010519491231002", "this has 17"),
        ("11010519491231002XX", "this has 19"),
        ("11010519491231O02X", "only its last character"),
        ("X1010519491231002X", "only its last character"),
        ("11010519491231002Y", "only its last character"),
        ("１１０１０５１９４９１２３１００２Ｘ", "only its last character"),
        ("00010519491231002X", "No province has the code 00"),
        ("990105194912310020", "No province has the code 99"),
        (number(born="19490230"), "1949-02-30 in the number does not exist"),
        (number(born="20230229"), "2023-02-29 in the number does not exist"),
        (number(born="19491301"), "1949-13-01"),
        (number(born="00000000"), "0000-00-00"),
        (number(born="17000101"), "does not exist"),
        (number(born=f"{DAY + timedelta(1):%Y%m%d}"), "2026-11-19 in the number lies in the future"),
        ("110105194912310021", "check character does not fit"),
        ("11010519491213002X", "check character does not fit"),
    ],
)
def test_what_is_wrong_with_a_number_is_said(typed, told):
    assert told in str(rules.read_identity(typed, DAY))


@given(
    st.sampled_from(sorted(PROVINCES)),
    st.integers(0, 9999),
    st.dates(date(1900, 1, 1), DAY),
    st.integers(0, 999),
    st.integers(0, 17),
    st.sampled_from("0123456789"),
)
def test_one_wrong_figure_is_always_found(province, county, born_on, place, at, figure):
    sound = number(f"{province}{county:04d}", f"{born_on:%Y%m%d}", f"{place:03d}")
    assert isinstance(rules.read_identity(sound, DAY), rules.Identity)
    assert ric.calc_check_digit(sound) == sound[-1]
    wrong = sound[:at] + figure + sound[at + 1 :]
    assert isinstance(rules.read_identity(wrong, DAY), rules.Identity) == (wrong == sound)


def test_every_province_has_its_code_and_nothing_else_has():
    places = numdb.get("cn/loc")
    listed = {code for code in range(100) if any("province" in told for _, told in places.info(f"{code:02}0101"))}
    assert listed | {83, 91} == PROVINCES, "beside those listed: residents from Taiwan, foreigners who stay"


@given(st.text(max_size=30))
def test_whatever_is_typed_as_a_number_gets_an_answer(typed):
    assert isinstance(rules.read_identity(typed, DAY), rules.Identity | Sentence)
    assert isinstance(rules.phone_problem(typed), Sentence | None)
    assert isinstance(rules.read_lunar(typed, leap=True), LunarDay | Sentence | None)


@pytest.mark.parametrize(
    "typed",
    [
        "13800004417", "138 0000 4417", "138-0000-4417", "+86 138 0000 4417", "008613800004417", "19912345678",
        "0530-5551935", "010-6555 1234", "（0871）6555 1234", "021 65551234 转 801", "6555123", "65551234",
        "400-888-1234", "10086", "95588", "+852 2345 6789",
    ],
)  # fmt: skip
def test_a_telephone_that_can_exist(typed):
    assert rules.phone_problem(typed) is None


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("1380000441", "1 figures are missing"),
        ("138000044170", "1 figures too many"),
        ("12800004417", "No mobile begins with 12"),
        ("0530-155193", "landline does not exist"),
        ("0000-5551935", "landline does not exist"),
        ("5551", "neither a mobile"),
        ("没有", "is of figures"),
        ("１３８００００４４１７", "is of figures"),
        ("138-0000-44l7", "is of figures"),
        ("", "is of figures"),
        ("+", "is of figures"),
    ],
)
def test_what_is_wrong_with_a_telephone_is_said(typed, told):
    assert told in str(rules.phone_problem(typed))


def test_a_mobile_is_told_apart_and_figures_inside_stay():
    assert rules.is_mobile("+86 138 0000 4417")
    assert not rules.is_mobile("0530-5551935")
    assert plain_phone("13800864417") == "13800864417"


@pytest.mark.parametrize(
    ("lunar", "solar"),
    [
        (LunarDay(1900, 1, 1), date(1900, 1, 31)),
        (LunarDay(1968, 2, 14), date(1968, 3, 12)),
        (LunarDay(1968, 7, 15, leap=True), date(1968, 9, 7)),
        (LunarDay(2020, 4, 1, leap=True), date(2020, 5, 23)),
        (LunarDay(2023, 2, 29, leap=True), date(2023, 4, 19)),
        (LunarDay(2024, 12, 29), date(2025, 1, 28)),
        (LunarDay(2026, 1, 1), date(2026, 2, 17)),
        (LunarDay(2033, 11, 1, leap=True), date(2033, 12, 22)),
        (LunarDay(2100, 12, 29), LAST_LUNAR_DAY),
    ],
)
def test_lunar_and_solar_days(lunar, solar):
    assert rules.solar_of(lunar) == solar
    assert rules.lunar_of(solar) == lunar


@given(st.dates(date(1900, 1, 31), LAST_LUNAR_DAY))
def test_every_solar_day_has_its_lunar_day_and_back(day):
    assert rules.solar_of(rules.lunar_of(day)) == day


@pytest.mark.parametrize("day", [date(1900, 1, 30), LAST_LUNAR_DAY + timedelta(1), date.min, date.max])
def test_beyond_the_table_nothing_is_invented(day):
    assert "1900 to 2100" in str(rules.lunar_of(day))


@pytest.mark.parametrize(
    ("typed", "leap", "told"),
    [
        ("1968-07-30", True, "闰七月 of the lunar year 1968 has 29 days"),
        ("2026-12-30", False, "腊月 of the lunar year 2026 has 29 days"),
        ("1968-08-15", True, "The leap month of the lunar year 1968 is 闰七月"),
        ("1969-07-15", True, "The lunar year 1969 has no leap month"),
        ("1968-13-01", False, "months 1 to 12"),
        ("1968-00-01", False, "months 1 to 12"),
        ("1968-07-00", False, "has 30 days"),
        ("1899-12-01", False, "1900 to 2100"),
        ("2101-01-01", False, "1900 to 2100"),
        ("七月十五", False, "year-month-day"),
        ("1968-7", False, "year-month-day"),
        ("１９６８-07-15", False, "year-month-day"),
    ],
)
def test_a_lunar_day_that_does_not_exist_is_refused_with_the_reason(typed, leap, told):
    assert told in str(rules.read_lunar(typed, leap=leap)), str(rules.read_lunar(typed, leap=leap))


def test_a_lunar_day_is_typed_and_said_in_several_ways():
    day = rules.read_lunar(" 1968/7/15 ", leap=True)
    assert (day.kept, day.zh, day.day_zh) == ("1968-07-15", "1968年闰七月十五", "闰七月十五")
    words = [LunarDay(2026, 1, day).day_zh for day in (1, 10, 11, 20, 21, 30)]
    assert words == ["正月初一", "正月初十", "正月十一", "正月二十", "正月廿一", "正月三十"]
    assert LunarDay(2026, 12, 8).day_zh == "腊月初八"


def test_every_leap_month_of_the_table_follows_a_month_of_its_number():
    leaps = [year for year in range(1900, 2101) if leap_month(year)]
    assert len(leaps) == 74
    for year in leaps:
        last = rules.solar_of(LunarDay(year, leap_month(year), month_length(year, leap_month(year))))
        assert rules.solar_of(LunarDay(year, leap_month(year), 1, leap=True)) == last + timedelta(1)


SOLAR, LUNAR = rules.BirthdayKind.SOLAR, rules.BirthdayKind.LUNAR


@pytest.mark.parametrize(
    ("kind", "born_on", "lunar", "today", "kept_on"),
    [
        (SOLAR, date(1968, 3, 12), None, DAY, date(2027, 3, 12)),
        (SOLAR, date(1968, 11, 18), None, DAY, DAY),
        (SOLAR, date(1968, 11, 17), None, DAY, date(2027, 11, 17)),
        (SOLAR, date(2000, 2, 29), None, date(2027, 1, 1), date(2027, 2, 28)),
        (SOLAR, date(2000, 2, 29), None, date(2028, 1, 1), date(2028, 2, 29)),
        (SOLAR, date(2000, 2, 29), None, date(2027, 3, 1), date(2028, 2, 29)),
        (SOLAR, None, None, DAY, None),
        (LUNAR, date(1968, 3, 12), LunarDay(1968, 2, 14), DAY, date(2027, 3, 21)),
        # The twelfth month falls into the next solar year.
        (LUNAR, None, LunarDay(1970, 12, 8), DAY, date(2027, 1, 15)),
        # In a leap month where the year has it, else in the ordinary month.
        (LUNAR, None, LunarDay(2001, 4, 10, leap=True), date(2020, 1, 1), date(2020, 6, 1)),
        (LUNAR, None, LunarDay(2001, 4, 10, leap=True), date(2021, 1, 1), date(2021, 5, 21)),
        # The 30th of a month that has 29 days this time.
        (LUNAR, None, LunarDay(2025, 12, 29), date(2026, 3, 1), date(2027, 2, 5)),
        (LUNAR, None, None, DAY, None),
    ],
)
def test_when_a_birthday_comes_again(kind, born_on, lunar, today, kept_on):
    assert rules.next_birthday(kind, born_on, lunar, today) == kept_on


@given(st.dates(date(1901, 1, 1), date(2025, 12, 31)), st.dates(date(2026, 1, 1), date(2090, 1, 1)))
def test_a_lunar_birthday_comes_again_within_thirteen_months(born_on, today):
    lunar = rules.lunar_of(born_on)
    kept_on = rules.next_birthday(LUNAR, born_on, lunar, today)
    assert today <= kept_on <= today + timedelta(days=385)
    assert rules.lunar_of(kept_on).month == lunar.month


def test_outside_the_table_no_lunar_birthday_is_known():
    assert lunar_birthday_in(2101, LunarDay(2000, 1, 1)) is None
