"""The closed words of members' files, with the Chinese that screen and paper say them by."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from desktop.core.sentence import Sentence, sentence
from desktop.core.word import Word


class Sex(Word):
    """A member's sex."""

    MALE = "male", "男"
    FEMALE = "female", "女"


class BirthdayKind(Word):
    """By which calendar a member keeps the birthday."""

    SOLAR = "solar", "公历"
    LUNAR = "lunar", "农历"


class IdType(Word):
    """What a member is identified by."""

    RESIDENT = "resident", "居民身份证"
    HOUSEHOLD = "household", "户口簿"
    PASSPORT = "passport", "护照"
    HK_MACAO = "hk_macao", "港澳居民来往内地通行证"
    TAIWAN = "taiwan", "台湾居民来往大陆通行证"
    FOREIGN_RESIDENT = "foreign_resident", "外国人永久居留身份证"
    MILITARY = "military", "军人证件"
    LICENCE = "licence", "营业执照"
    OTHER = "other", "其他"


class WishWay(Word):
    """How a member wishes to be contacted."""

    PHONE = "phone", "电话"
    SMS = "sms", "短信"
    VISIT = "visit", "到访"


class CareWay(Word):
    """What attention on festive days a member wishes (亲情服务)."""

    PHONE = "phone", "电话"
    SMS = "sms", "短信"
    MMS = "mms", "彩信"
    CARD = "card", "贺卡"
    GIFT = "gift", "礼物"


class Interest(Word):
    """The interests that the enrolment form asks for by boxes; others stand beside them as typed."""

    HEALTH = "health", "健康"
    FAMILY = "family", "亲子"
    CARS = "cars", "车友"
    PHOTOGRAPHY = "photography", "摄影"
    TRAVEL = "travel", "旅游"


class MemberState(Word):
    """Whether somebody is a member."""

    ACTIVE = "active", "在会"
    LEFT = "left", "已退会"


class VerifiedBy(Word):
    """How a field of a file was verified."""

    CALLBACK = "callback", "电话回访"
    DOCUMENT = "document", "证件核对"
    FORM = "form", "表单核对"


class Alike(Word):
    """Why two files may be of one person."""

    ID_NUMBER = "id_number", "证件号码相同"
    PHONE = "phone", "电话相同"
    NAME_AND_BIRTHDAY = "name_and_birthday", "姓名和生日相同"


FIELD_WORDS: Mapping[str, Sentence] = MappingProxyType(
    {
        "name": sentence("people", "full name"),
        "card_number": sentence("people", "member's card number"),
        "phone": sentence("people", "mobile number"),
        "address": sentence("people", "postal address"),
        "company": sentence("people", "place of work"),
        "network_number": sentence("people", "network number"),
        "birthday": sentence("people", "date of birth"),
        "number": sentence("people", "enrolment number"),
        "sex": sentence("people", "sex"),
        "ethnic_group": sentence("people", "ethnic group"),
        "birthday_kind": sentence("people", "birthday by"),
        "lunar_birthday": sentence("people", "lunar birthday"),
        "lunar_leap": sentence("people", "leap month"),
        "id_type": sentence("people", "document"),
        "id_number": sentence("people", "number of the document"),
        "other_phones": sentence("people", "other telephones"),
        "postcode": sentence("people", "postcode"),
        "plan": sentence("people", "plan"),
        "joined_network_on": sentence("people", "joined the network"),
        "contract_until": sentence("people", "contract until"),
        "broadband_until": sentence("people", "broadband until"),
        "data_card_only": sentence("people", "data card alone"),
        "photo": sentence("people", "photo"),
        "tags": sentence("people", "tags"),
        "wish_ways": sentence("people", "wished contact"),
        "wish_frequency": sentence("people", "how often"),
        "quiet_hours": sentence("people", "quiet hours"),
        "care_ways": sentence("people", "attentions"),
        "interests": sentence("people", "interests"),
        "do_not_disturb": sentence("people", "do not disturb"),
        "consented_at": sentence("people", "consented"),
        "consent_paper": sentence("people", "consent form"),
        "notes": sentence("people", "notes"),
        "enrolled_at": sentence("people", "day of enrolment"),
        "enrolled_by": sentence("people", "enrolled by"),
        "state": sentence("people", "state"),
        "merged_into": sentence("people", "merged into"),
        "manager": sentence("people", "customer manager"),
    }
)
"""How each field of a member's file is called, on every page as on the paper form of enrolment."""
