"""Who the invented members are; every number of theirs is made up, the region 530199 of their documents is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.people.rules.identity import check_character

MANAGERS = ("陶敏", "何志强")
DIAMOND, GOLD, SILVER = "diamond", "gold", "silver"


@dataclass(frozen=True, slots=True)
class Person:
    """One invented member: the fields of the file, the tier with its basis, what was verified, which manager."""

    name: str
    born_on: date
    sex: str
    phone: str
    says: dict[str, Any]
    tier: str = ""
    basis: str = ""
    manager: int | None = None
    verified: tuple[str, ...] = ()
    photo: bool = False


def identity(born_on: date, sex: str, place: int) -> str:
    """An identity number that is sound and nobody's."""
    order = place * 2 + (1 if sex == "male" else 0)
    body = f"530199{born_on:%Y%m%d}{order:03d}"
    return body + check_character(body + "0")


def persons(today: date) -> tuple[Person, ...]:
    """The members, some of whose contracts end soon after *today*."""
    return (*_known(today), *_others(today), *_brief(today))


def _known(today: date) -> tuple[Person, ...]:
    year = today.year
    return (
        Person(
            "王建国", date(1968, 3, 12), "male", "13800004417",
            {
                "address": "青禾县城关镇东风路118号幸福家园3栋2-501", "postcode": "650199", "company": "青禾粮油公司",
                "network_number": "13800004417", "plan": "畅享 199 元", "joined_network_on": date(2008, 6, 1),
                "contract_until": date(year, 12, 31), "broadband_until": date(year + 1, 6, 30), "ethnic_group": "汉",
                "wish_ways": ("phone",), "wish_frequency": "每月 1 次", "do_not_disturb": True,
                "quiet_hours": "22:00–08:30", "care_ways": ("card", "gift"), "interests": ("health", "travel"),
                "tags": ("重点客户", "老用户"), "notes": "听力不好，电话请慢讲。",
            },
            DIAMOND, "年消费", 0, ("name", "phone", "id_number"), photo=True,
        ),
        Person(
            "孙玉兰", date(1968, 9, 7), "female", "13900006218",
            {
                "address": "青禾县城关镇人民路62号水利局家属院2栋3单元302室", "birthday_kind": "lunar",
                "lunar_birthday": "1968-07-15", "lunar_leap": True, "other_phones": ("087165001935",),
                "network_number": "13900006218", "plan": "畅享 99 元", "joined_network_on": date(2016, 3, 21),
                "contract_until": date(year + 1, 9, 30), "wish_ways": ("phone", "sms"), "care_ways": ("phone", "card"),
                "interests": ("health", "travel", "书法"), "quiet_hours": "12:00–15:00",
            },
            GOLD, "近 12 个月月均消费 126 元，在网 10 年", 1, ("name", "phone", "id_number", "address", "birthday"),
        ),
    )  # fmt: skip


def _others(today: date) -> tuple[Person, ...]:
    year = today.year
    return (
        Person(
            "汪金桂", date(1955, 12, 1), "female", "13700002014",
            {"address": "北山乡茶园村 7 组", "network_number": "13700002014", "plan": "孝心卡 29 元",
             "joined_network_on": date(2012, 5, 8), "care_ways": ("phone",), "wish_ways": ("visit",)},
            SILVER, "在网年限", 1, ("name",),
        ),
        Person(
            "武建功", date(1990, 11, 25), "male", "15800000455",
            {"address": "新城区学府路 9 号", "company": "青禾三中", "network_number": "15800000455",
             "plan": "家庭融合 129 元", "joined_network_on": date(2019, 9, 1), "broadband_until": date(year, 12, 20),
             "contract_until": date(year + 2, 8, 31), "interests": ("cars", "photography"), "wish_ways": ("sms",)},
            SILVER, "年消费", 0, ("phone",),
        ),
        Person(
            "吴继刚", date(1979, 6, 30), "male", "13600003190",
            {"address": "工业园创业大道 21 号", "company": "宏达货运站", "network_number": "13600003190",
             "plan": "商务 299 元", "joined_network_on": date(2010, 1, 15), "contract_until": date(year, 11, 30),
             "tags": ("集团联系人",), "wish_ways": ("phone", "visit"), "interests": ("cars",)},
            GOLD, "月均消费", 0, ("name", "phone"),
        ),
    )  # fmt: skip


def _brief(today: date) -> tuple[Person, ...]:
    year = today.year
    return (
        Person(
            "魏晋国", date(1986, 2, 28), "male", "18900001066",
            {"network_number": "18900001066", "plan": "畅享 59 元", "contract_until": date(year, 12, 5)},
            SILVER, "在网年限", 1,
        ),
        Person("曾丽", date(1995, 8, 18), "female", "18200007711", {"wish_ways": ("sms",)}, SILVER, "年消费", 1),
        Person(
            "单红梅", date(1972, 1, 20), "female", "13500005520",
            {"address": "云岭镇老街 15 号", "company": "云岭建材经营部", "notes": "只在晚上接电话。"},
            GOLD, "月均消费", 0,
        ),
        Person("欧阳修远", date(1960, 10, 10), "male", "13100008830", {"address": "河口镇码头街 3 号"}, "", "", None),
        Person("陈𬀩", date(2001, 5, 4), "male", "19900004040", {"interests": ("photography", "骑行")}, "", "", 1),
    )  # fmt: skip
