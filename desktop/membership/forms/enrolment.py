"""会员入会登记表 (F11): the file as the customer signs it, on its back what every member should know."""

from functools import cache
from typing import TypeAlias

from desktop.paper.definition import (
    Blank,
    Boxes,
    Cell,
    Choice,
    Consent,
    Copy,
    Either,
    Field,
    FieldKind,
    Form,
    Label,
    Line,
    LongText,
    Options,
    Row,
    SignatureTable,
    Value,
    Words,
)
from desktop.paper.patterns import full, long_short, three
from desktop.people.rules import SHIPPED_TIERS, BirthdayKind, CareWay, Interest, Sex, WishWay

Tiers: TypeAlias = tuple[tuple[str, str], ...]
"""Codes and words of tiers, the lowest first."""
SHIPPED: Tiers = tuple((code, word) for code, word, _rank in SHIPPED_TIERS)

_ROW, _BOXED = 9.2, 11

_WHO = (
    long_short(
        ("会员卡号", Boxes("card_number", (2, 4, 4, 1))),
        ("入会日期", Field("enrolled_on", FieldKind.LONG_DATE)),
        height=_BOXED,
    ),
    three(
        ("姓名", Field("name")),
        ("性别", Options("sex", tuple(Choice(one, one.zh) for one in Sex))),
        ("民族", Field("ethnic_group")),
        height=_ROW,
        section=True,
    ),
    long_short(
        (
            "出生日期",
            Line(
                (
                    Either(
                        "birthday_kind",
                        BirthdayKind.LUNAR.value,
                        then=(Value("born"),),
                        otherwise=(Value("birthday", FieldKind.LONG_DATE),),
                    ),
                    Options("birthday_kind", tuple(Choice(one, one.zh) for one in BirthdayKind)),
                    Options("lunar_leap", (Choice(True, "闰月"),)),
                )
            ),
        ),
        ("证件类型", Field("id_type")),
        height=_ROW,
    ),
    full("证件号码", Boxes("identity", (6, 8, 4)), height=_BOXED),
    long_short(
        ("手机号码", Boxes("mobile", (3, 4, 4))),
        ("备用电话", Field("other_phones", FieldKind.PHONE)),
        height=_BOXED,
    ),
    long_short(("通信地址", Field("address")), ("邮政编码", Field("postcode")), height=_ROW),
)
_MEANS = (
    three(
        ("入网号码", Field("network_number", FieldKind.PHONE)),
        ("入网时间", Field("joined_network_on", FieldKind.DATE)),
        ("现用套餐", Field("plan")),
        height=_ROW,
    ),
    Row(
        (
            Cell(3, Label("无线上网卡")),
            Cell(9, Options("data_card_only", (Choice(True, "是（不纳入俱乐部）"), Choice(False, "否")))),
            Cell(3, Label("客户经理")),
            Cell(9, Field("manager")),
        ),
        _ROW,
    ),
)


def _network(tiers: Tiers) -> tuple[Row, ...]:
    boxes = Options("tier", tuple(Choice(code, word) for code, word in tiers), step=3)
    return (*_MEANS, full("会员等级", Line((boxes, Words("依据"), Blank("tier_basis"))), height=_ROW))


_WISHES = (
    full(
        "服务方式",
        Line(
            (
                Options("wish_ways", tuple(Choice(one, one.zh) for one in WishWay), step=3),
                Words("频次", gap=2.6),
                Blank("wish_frequency", 24),
                Options("do_not_disturb", (Choice(True, "免打扰"),)),
                Words("时段", gap=2.6),
                Blank("quiet_hours"),
            )
        ),
        height=_ROW,
        section=True,
    ),
    full(
        "亲情服务",
        Line((Options("care_ways", tuple(Choice(one, one.zh) for one in CareWay), step=3), Words("（自选，可多选）"))),
        height=_ROW,
    ),
    full(
        "兴趣爱好",
        Options(
            "interests",
            (*(Choice(one, one.zh) for one in Interest), Choice("other", "其他", other="other_interests")),
            step=3,
        ),
        height=_ROW,
    ),
    full("备注", LongText("notes", indent=False), height=14, stretch=3),
)
_CONSENT = Consent(
    "为办理入会、等级与权益服务、积分兑换、关怀联系及活动通知，本公司处理您填写的姓名、出生日期、证件号码、联系方式与业务使用信息；"
    "仅限本公司及受托服务网点使用，不向其他单位和个人提供，保存至退会后法定期限届满。您可以随时到网点查询、更正、撤回同意；"
    "撤回不影响此前已办理的业务。",
    Options("consents", (Choice(True, "本人已阅读并同意按上述目的处理个人信息"),)),
)
_SIGNED = (
    full("个人信息\n处理告知\n与同意", _CONSENT, height=45, stretch=1, section=True, keep=True),
    SignatureTable(("申请人签字", "受理人签字", "审核（盖章）"), stretch=1, seals=(2,), section=True),
)

NOTICE = (
    ("入会", "凭本人有效证件办理，姓名、联系方式应与证件及入网登记一致。仅使用无线上网卡的用户不纳入俱乐部。"),
    (
        "会员卡",
        "卡号为会员的唯一编号，限本人使用。卡片遗失请尽快到网点挂失；补卡、换卡由本人填写申请表办理，旧卡同时失效，等级与积分不受影响。",
    ),
    (
        "会员等级",
        "等级分{tiers}，每次授予均有起止日期和依据。等级的升降经审批后生效；临时调整注明理由和截止日期。",
    ),
    (
        "会员权益",
        "可享受的服务以使用当日有效的《会员权益对照表》为准。使用权益时请出示会员卡并在登记表上签字；"
        "有次数限制的，用完后当期不再提供；需申请的，经批准后使用。",
    ),
    (
        "会员积分",
        "积分按公司公布的规则计算，每一笔均可到网点查询并打印对账单。先到期的积分先使用；到期当日仍可使用，次日零时失效。",
    ),
    (
        "联系意愿",
        "可随时到网点或通过客户经理更改希望的联系方式、频次和时段；登记“免打扰”后，除必要的服务通知外不再主动联系。",
    ),
    ("资料核实", "为保证服务准确，客户经理会通过电话、证件或表单核实登记资料。资料变化时请及时告知。"),
    (
        "个人信息",
        "您可以查询、更正登记的个人信息，可以撤回同意。查看完整证件号码和电话的行为均有记录，可要求网点说明。",
    ),
    ("退会", "填写申请表即可退会，随时可以重新入会。退会后不再享受会员权益，登记资料按法定期限保存。"),
    ("意见投诉", "对服务有意见，可到任一网点或拨打客服电话提出；受理后出具回执，凭编号查询办理情况。"),
)
"""What every member should know, by heading, with the words of the ``{tiers}``; printed on the back."""


def _notice(tiers: Tiers) -> tuple[Row, ...]:
    words = "、".join(word for _code, word in tiers)
    rows = [Row((Cell(24, Label("会员须知")),), 9, section=True, fresh=True)]
    for place, (heading, text) in enumerate(NOTICE):
        cells = (Cell(3, Label(heading)), Cell(21, Line((Words(text.format(tiers=words)),))))
        rows.append(Row(cells, 14, stretch=1, section=place == 0))
    return tuple(rows)


@cache
def enrolment(tiers: Tiers) -> Form:
    """F11 with a box for each of these tiers: two copies, each a sheet printed on both sides."""
    return Form(
        code="F11",
        title="会员入会登记表",
        template=5,
        left="受理网点：{branch}",
        copies=(Copy("第一联 网点存根"), Copy("第二联 会员留存", frozenset({"other_phones"}))),
        rows=(*_WHO, *_network(tiers), *_WISHES, *_SIGNED, *_notice(tiers)),
        notes=(
            "一式两联：第一联网点，第二联会员；双面打印，背面为会员须知。请用黑色签字笔填写，方格内每格一字。",
            "仅使用无线上网卡的用户不纳入俱乐部。",
        ),
        one_page=False,
    )


ENROLMENT = enrolment(SHIPPED)
