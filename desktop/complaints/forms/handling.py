"""消费者投诉、处理记录表 (F06): the whole matter on one sheet, signed by both sides."""

from desktop.complaints.forms.parts import CONTACT
from desktop.complaints.rules.words import Validity
from desktop.paper.definition import (
    Blank,
    Choice,
    Copy,
    Field,
    FieldKind,
    Form,
    Line,
    LongText,
    Options,
    SignatureTable,
    Value,
    Words,
)
from desktop.paper.patterns import full, long_short, three, two

HANDLING = Form(
    code="F06",
    title="消费者投诉、处理记录表",
    left="受理网点：{branch}",
    copies=(Copy("第一联 客服部留存"), Copy("第二联 投诉人留存", CONTACT)),
    rows=(
        two(("受理时间", Field("received_at", FieldKind.DATE_TIME)), ("受理人", Field("clerk"))),
        two(("投诉人", Field("customer_name")), ("联系电话", Field("phone", FieldKind.PHONE))),
        full("地址", Field("address")),
        three(
            ("商品或\n服务", Field("goods")),
            ("购买日期", Field("bought_on", FieldKind.DATE)),
            ("金额（元）", Field("amount", FieldKind.MONEY)),
            height=10,
            section=True,
        ),
        two(("购买地点", Field("bought_at")), ("凭证", Field("evidence"))),
        full("投诉事实\n与要求", LongText("story"), height=26, filled=24, stretch=6, section=True),
        full(
            "是否成立",
            Line(
                (
                    Options("validity", tuple(Choice(answer, answer.zh) for answer in Validity)),
                    Words("理由", gap=2.6),
                    Blank("validity_reason"),
                )
            ),
        ),
        full("原因", LongText("cause", indent=False), height=12, stretch=2, section=True),
        two(("责任人", Field("responsible")), ("部门主管", Field("department_head"))),
        full("解决方案", LongText("solution", indent=False), height=16, stretch=3),
        long_short(("损失情况", Field("loss_words")), ("金额（元）", Field("loss", FieldKind.MONEY))),
        full("挽回措施", LongText("recovered", indent=False), height=12, stretch=1),
        full(
            "责任处理\n（建议）",
            Line(
                (
                    Words("扣款比例"),
                    Blank("deduction_percent", 14, FieldKind.NUMBER),
                    Words("％"),
                    Words("金额"),
                    Blank("deduction", 22, FieldKind.MONEY),
                    Words("元（大写）"),
                    Blank("deduction", None, FieldKind.CAPITAL),
                )
            ),
            height=10,
            section=True,
        ),
        full("延误责任", LongText("delay", indent=False), height=12, stretch=1),
        full("协议内容", LongText("agreement", indent=False), height=16, stretch=3, section=True, keep=True),
        full("履行期限", Line((Value("agreed_until", FieldKind.DATE, gap=0),)), keep=True),
        SignatureTable(("投诉人签字", "经办人签字", "部门主管签字", "单位盖章"), height=20, seals=(3,)),
    ),
    notes=(
        "一式两联：第一联客服部，第二联投诉人。协议自双方签字（盖章）之日起生效。",
        "“责任处理”为建议，须经本人陈述、申诉和审批，不因本表签字而执行。",
    ),
)
"""F06: complaint, cause, remedy, responsibility, agreement."""
