"""Recognising the official holiday notice from its pasted text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.policy import versions
from desktop.settings import rules

HEAD = """国务院办公厅关于{year}年部分节假日安排的通知
国办发明电〔{before}〕7号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
"""
NOTICE_2026 = (
    HEAD.format(year=2026, before=2025)
    + """
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作，遇有重大突发事件，要按规定及时报告并妥善处置。
"""
)
NOTICE_2024 = """
一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。
"""
NOTICE_2023 = "一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。"


@pytest.mark.parametrize(("year", "text"), [(2026, NOTICE_2026), (2024, NOTICE_2024)])
def test_the_notice_says_what_ships(year, text):
    found = rules.recognised(text, year)
    assert found.problems == ()
    shipped = next(one for one in versions.shipped_years() if one.year == year)
    assert [(day.day, day.kind, day.name) for day in found.draft.days] == [
        (day, rule.kind, rule.name) for day, rule in shipped.days
    ]


def test_the_number_of_the_notice_is_its_source():
    assert rules.recognised(NOTICE_2026, 2026).draft.source == "国办发明电〔2025〕7号"


def test_a_holiday_may_begin_in_the_year_before():
    days = rules.recognised(NOTICE_2023, 2023).draft.days
    assert [day.day.isoformat() for day in days] == ["2022-12-31", "2023-01-01", "2023-01-02"]


def test_the_notice_of_another_year_is_refused():
    found = rules.recognised(NOTICE_2026, 2027)
    assert found.draft is None
    assert "2026" in str(found.problems[0].sentence)


def test_weekdays_that_do_not_fit_betray_another_year():
    without_head = NOTICE_2026[NOTICE_2026.index("一、") :]
    assert len(rules.recognised(without_head, 2027).problems) > 5


@pytest.mark.parametrize("text", ["", "明天放假", "一、元旦：放假。", "一、元旦：13月45日放假。", "x" * 100_000])
def test_nonsense_is_not_understood(text):
    found = rules.recognised(text, 2027)
    assert found.draft is None
    assert found.problems


@given(st.text("一二、元旦春节：:1234567890年月日至（）周六放假上班。\n", max_size=80))
def test_no_text_breaks_the_reader(text):
    found = rules.recognised(text, 2027)
    assert found.draft is not None or found.problems
