"""Papers about tiers and cards: 等级变更/补换卡/挂失/退会申请表 (F12) and 会员卡单 (F64)."""

from functools import cache

from desktop.membership.forms.enrolment import SHIPPED, Tiers
from desktop.membership.rules.cards import CardOperation, ReplaceReason
from desktop.membership.rules.papers_tiers import Applied
from desktop.paper.definition import (
    Boxes,
    Cell,
    Choice,
    Copy,
    Field,
    FieldKind,
    Form,
    Label,
    Line,
    LongText,
    Opinion,
    Opinions,
    Options,
    Paper,
    Row,
    Signature,
    Value,
    Words,
)
from desktop.paper.patterns import full, long_short, three, two
from desktop.people.rules import Sex

_WHY = tuple(Choice(one.value, one.zh) for one in ReplaceReason)

_MEMBER = (
    three(
        ("会员姓名", Field("name")),
        ("性别", Options("sex", tuple(Choice(one.value, one.zh) for one in Sex))),
        ("申请日期", Field("applied_on", FieldKind.DATE)),
        height=9.2,
    ),
    full("会员卡号", Boxes("card_number", (2, 4, 4, 1)), height=11),
    two(
        ("证件类型", Field("id_type")),
        ("证件号码", Field("id_number", FieldKind.IDENTITY)),
        height=9.2,
    ),
    three(
        ("联系电话", Field("phone", FieldKind.PHONE)),
        ("入网号码", Field("network_number", FieldKind.PHONE)),
        ("客户经理", Field("manager")),
        height=9.2,
    ),
    long_short(("通信地址", Field("address")), ("现等级", Field("tier")), height=9.2),
    full(
        "申请事项",
        Options("applied", tuple(Choice(one.value, one.zh) for one in Applied), step=3),
        height=9.2,
        section=True,
    ),
)
_TERMS = (
    two(
        ("生效日期", Field("from_on", FieldKind.DATE)),
        ("截止日期", Line((Value("until_on", FieldKind.DATE), Words("（不填为长期）")))),
        height=9.2,
    ),
    two(
        ("原卡号", Field("former_card", FieldKind.CARD)),
        ("新卡号", Field("new_card", FieldKind.CARD)),
        height=9.2,
        section=True,
    ),
    full("补换原因", Options("why", _WHY), height=9.2),
    full(
        "申请说明",
        LongText("reason", hint="等级变更依据、挂失时间地点、退会原因等", signature=Signature("申请人签字：")),
        height=30,
        filled=26,
        stretch=2,
        section=True,
    ),
    Opinions(
        (
            Opinion("客服部审核", "review", Signature("签字："), height=24),
            Opinion("分管领导\n审批", "decision", Signature("签字：", seal=True), height=38),
        )
    ),
    two(("批准文号", Field("paper")), ("经办人", Field("clerk")), height=9.2, section=True),
)
_NOTES = (
    "挂失自受理时起停止使用；补换卡后原卡作废，请交回。卡号不重复使用。",
    "退会不影响已登记的历史记录；未使用的积分按积分办法处理。本表一式两联。",
)


@cache
def application(tiers: Tiers) -> Form:
    """F12 with a box for each of these tiers."""
    boxes = tuple(Choice(code, word) for code, word in tiers)
    former, wanted = Options("from_tier", boxes), Options("to_tier", boxes)
    return Form(
        code="F12",
        title="会员等级变更／补换卡／挂失／退会申请表",
        template=5,
        copies=(Copy("第一联 客服部留存"), Copy("第二联 会员留存")),
        left="受理网点：{branch}",
        rows=(*_MEMBER, two(("原等级", former), ("申请等级", wanted), height=9.2, section=True), *_TERMS),
        notes=_NOTES,
    )


APPLICATION = application(SHIPPED)
CARD_SLIP = Form(
    code="F64",
    title="会员卡单",
    template=5,
    paper=Paper.A5_TWO_UP,
    copies=(Copy("第一联 客服部留存"), Copy("第二联 会员留存")),
    left="发卡网点：{branch}",
    rows=(
        three(
            ("会员姓名", Field("name")),
            ("等级", Field("tier")),
            ("联系电话", Field("phone", FieldKind.PHONE)),
        ),
        full("会员卡号", Boxes("card_number", (2, 4, 4, 1)), height=10),
        three(
            (
                "业务类型",
                Options(
                    "operation",
                    tuple(Choice(one.value, one.zh) for one in (CardOperation.ISSUE, CardOperation.REPLACE)),
                ),
            ),
            ("发卡日期", Field("issued_on", FieldKind.DATE)),
            ("等级有效期", Field("tier_until", FieldKind.DATE, prompt=False)),
            section=True,
        ),
        long_short(
            ("原卡号", Field("former_card", FieldKind.CARD)),
            ("原卡状态", Field("former_state")),
        ),
        long_short(("补换原因", Options("why", _WHY)), ("经办人", Field("clerk"))),
        full("备注", Field("reason"), stretch=1),
        Row(
            (
                Cell(3, Label("会员签收")),
                Cell(9, Signature("签字：", rule=24)),
                Cell(3, Label("发卡人")),
                Cell(9, Signature("签字：", rule=24)),
            ),
            12,
            section=True,
        ),
    ),
    notes=("请当面核对卡号。卡片遗失请立即挂失；卡号不重复使用。",),
)
FORMS = (APPLICATION, CARD_SLIP)
