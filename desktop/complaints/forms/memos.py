"""投诉内联单 (F05): the quality chain on one sheet."""

from desktop.complaints.forms.parts import AGREES
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
    Row,
    Signature,
    Value,
    Words,
)
from desktop.paper.patterns import full, three, two

_ENCLOSED = Line(
    (
        Options("enclosed", (Choice("fax", "传真件"), Choice("sample", "样品"))),
        Words("数量"),
        Blank("sample_count", 12, FieldKind.NUMBER),
        Words("编号", gap=2),
        Blank("sample_number", 42),
        Options("enclosed", (Choice("form", "登记反馈表"),)),
    )
)
_CHECKED = Options("checked", (Choice(True, "规范"), Choice(False, "退回补正")))
_DISTRIBUTED = Line((Value("distributed_at", FieldKind.DATE_TIME, gap=0), Words("分发人签字：", gap=6), Blank()))


def _sent() -> tuple[Row, ...]:
    return (
        three(
            ("关联投诉", Field("complaint_number")),
            ("客户名称", Field("customer_name")),
            ("产品", Field("product")),
        ),
        two(("发起部门", Field("sender_department")), ("发起人", Field("sender"))),
        two(("主送部门", Field("addressed_to")), ("抄送", Field("copied_to"))),
        two(
            ("发起时间\n（{complaints.memo.limit}内）", Field("sent_at", FieldKind.DATE_TIME)),
            ("要求回复\n时间", Field("answer_due_at", FieldKind.DATE_TIME, key=True)),
            height=10,
        ),
        full(
            "投诉内容",
            LongText("content", hint="写明产品、批号、到货和发现问题的时间、数量、客户要求"),
            height=50,
            filled=36,
            stretch=6,
            section=True,
        ),
        full("附件", _ENCLOSED),
    )


def _way() -> tuple[Row, ...]:
    deputy = LongText("deputy_opinion", indent=False, signature=Signature("营销副总签字：", time=True))
    answer = LongText(
        "department_answer", hint="原因、责任、处理办法与期限", signature=Signature("负责人签字：", time=True)
    )
    return (
        full("营销副总\n审核", Options("deputy_agrees", AGREES), height=10, section=True, keep=True),
        full("审核意见", deputy, height=17, stretch=1),
        two(("售后审核", _CHECKED), ("接收时间", Field("taken_at", FieldKind.DATE_TIME)), section=True),
        full("分发时间\n（{complaints.memo_distribution.limit}内）", _DISTRIBUTED, height=10),
        full("责任部门\n处理意见", answer, height=40, filled=30, stretch=5, section=True),
    )


def _answered() -> tuple[Row, ...]:
    supervisor = LongText("supervisor_opinion", indent=False, signature=Signature("签字：", time=True))
    deputy = LongText("approval_opinion", indent=False, signature=Signature("签字：", time=True))
    answered = (
        Value("answered_at", FieldKind.DATE_TIME, gap=0),
        Words("方式"),
        Blank("answered_how", 26),
        Words("经办", gap=3),
        Blank("answered_by"),
    )
    return (
        full("权责主管\n审批", supervisor, height=16, stretch=1, section=True, keep=True),
        full("营销副总\n审批", deputy, height=16, stretch=1, keep=True),
        full("回复客户\n（{complaints.approved_answer.limit}内）", Line(answered), height=10, section=True, keep=True),
        three(
            ("归档日期", Field("filed_on", FieldKind.DATE)),
            ("归档人", Field("filed_by")),
            ("档案号", Field("file_number")),
        ),
    )


MEMO = Form(
    code="F05",
    title="投诉内联单",
    copies=(Copy("第一联 售后服务部留存"), Copy("第二联 责任部门留存"), Copy("第三联 营销副总留存")),
    rows=(*_sent(), *_way(), *_answered()),
    notes=(
        "一式三联：第一联售后服务部，第二联责任部门，第三联营销副总。提交后{complaints.customer_reply.limit}内先行回复客户。",
        "责任部门的答复须由部门负责人签字，经权责主管和营销副总批准后才能答复客户。",
    ),
)
"""F05: three copies that travel together until the customer is answered."""
