"""More invented members: contracts, broadband and birthdays of the next weeks, so that every list has somebody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from desktop.membership.samples.persons import DIAMOND, GOLD, SILVER, Person
from desktop.people.rules import LunarDay, lunar_of

SEED, COUNT = 20261118, 26
_SURNAMES = "李张刘陈杨黄赵周徐马朱胡郭何高林罗郑梁谢"
_GIVEN = ("志远", "秀英", "海燕", "文博", "丽华", "国栋", "雪梅", "家豪", "桂芳", "俊峰", "春兰", "永康", "晓琴")
_STREETS = ("城关镇东风路", "城关镇人民路", "新城区学府路", "云岭镇老街", "河口镇码头街", "北山乡茶园村")
_PLANS = ("畅享 59 元", "畅享 99 元", "家庭融合 129 元", "商务 199 元", "孝心卡 29 元")
_TIERS = (GOLD, SILVER, SILVER, DIAMOND, SILVER, GOLD, "")
_FIRST_PHONE = 13900007000


def crowd(today: date) -> tuple[Person, ...]:
    """The members; whose time runs out does so within three months after *today*."""
    chance = Random(SEED)
    return tuple(_person(chance, place, today) for place in range(COUNT))


def _person(chance: Random, place: int, today: date) -> Person:
    phone = str(_FIRST_PHONE + 37 * place)
    name = _SURNAMES[place * 7 % len(_SURNAMES)] + _GIVEN[place * 5 % len(_GIVEN)]
    lunar = place % 5 == 2
    birthday = today + timedelta(days=place) if place % 2 == 0 else today + timedelta(days=chance.randrange(40, 340))
    says: dict[str, Any] = dict(_says(chance, place, today, phone))
    if lunar:
        says |= _lunar(birthday, 1952 + place)
    born_on = date(1952 + chance.randrange(50), birthday.month, min(birthday.day, 28))
    return Person(
        name, born_on, "female" if place % 2 else "male", phone, says,
        _TIERS[place % len(_TIERS)], "年消费", None if place % 9 == 4 else place % 2,
        ("name", "phone", "id_number")[: chance.randrange(4)],
    )  # fmt: skip


def _says(chance: Random, place: int, today: date, phone: str) -> Iterator[tuple[str, Any]]:
    yield "network_number", phone
    yield "plan", _PLANS[place % len(_PLANS)]
    yield "joined_network_on", today - timedelta(days=chance.randrange(300, 6000))
    if place % 4:
        yield "address", f"{_STREETS[place % len(_STREETS)]} {chance.randrange(2, 190)} 号"
        yield "contract_until", today + timedelta(days=4 + 3 * place if place % 3 else 200 + 11 * place)
    if place % 3 != 1:
        yield "broadband_until", today + timedelta(days=6 + 4 * place)
        yield "care_ways", ("phone", "card") if place % 2 else ("sms",)
    yield "wish_ways", ("phone",) if place % 3 else ("sms",)
    yield "do_not_disturb", place % 8 == 3


def _lunar(day: date, year: int) -> dict[str, Any]:
    found = lunar_of(day)
    if not isinstance(found, LunarDay):
        return {}
    return {"birthday_kind": "lunar", "lunar_birthday": f"{year}-{found.month:02d}-{min(found.day, 29):02d}"}
