"""An enrolment as an office fills it."""

from datetime import date

from desktop.membership.rules.papers_enrolment import EnrolmentFacts

ENROLMENT_FACTS = EnrolmentFacts(
    number="QH-H-20261118-003-5",
    card_number="QH10006218C",
    enrolled_on=date(2026, 11, 18),
    clerk="林晓梅",
    name="孙玉兰",
    sex="female",
    ethnic_group="汉",
    birthday=date(1968, 9, 7),
    birthday_kind="lunar",
    born="1968年闰七月十五",
    lunar_leap=True,
    id_type="居民身份证",
    identity="53010219680907002X",
    mobile="13900006218",
    other_phones="0530-0001935",
    address="青禾县城关镇人民路62号水利局家属院2栋3单元302室",
    postcode="650000",
    network_number="13900006218",
    joined_network_on=date(2016, 3, 21),
    plan="畅享99元",
    data_card_only=False,
    tier="gold",
    tier_basis="近12个月月均消费126元，在网10年",
    manager="何志强",
    wish_ways=("phone", "sms"),
    wish_frequency="每月1次",
    do_not_disturb=True,
    quiet_hours="12:00–15:00",
    care_ways=("phone", "card"),
    interests=("health", "travel", "other"),
    other_interests="书法",
    notes="希望每年9月前提醒合约到期；本人听力不好，电话请慢讲。",
    consents=True,
)
