"""Paper of the complaints room: 客户投诉登记反馈表 and 投诉受理回执."""

from desktop.complaints.rules.words import Attachment, Box, Channel, Satisfaction, Validity
from desktop.paper.definition import (
    Align,
    Blank,
    Choice,
    Copy,
    Either,
    Field,
    FieldKind,
    Form,
    Line,
    LongText,
    Options,
    Paper,
    Signature,
    SignatureTable,
    Value,
    Words,
)
from desktop.paper.patterns import full, long_short, three, two

LEVELS = (
    Choice("dissatisfied", "不满意"),
    Choice("very_dissatisfied", "非常不满意"),
    Choice("major", "重大投诉"),
    Choice("crisis", "危机事件"),
)
BOXES = tuple(Choice(box, box.zh, other="category_other" if box is Box.OTHER else "") for box in Box)

REGISTRATION = Form(
    code="F03",
    title="客户投诉登记反馈表",
    copies=(
        Copy("第一联 存根 客服部留存"),
        Copy("第二联 客户留存"),
    ),
    rows=(
        two(("受理时间", Field("received_at", FieldKind.DATE_TIME)), ("登记人", Field("clerk", aside="counter"))),
        three(
            ("客户名称", Field("customer_name", aside="tier")),
            ("联系人", Field("contact")),
            ("联系电话", Field("phone", FieldKind.PHONE)),
        ),
        long_short(("地址区域", Field("address")), ("会员卡号", Field("card_number", FieldKind.CARD))),
        full("投诉方式", Options("channel", tuple(Choice(way, way.zh) for way in Channel), step=3), section=True),
        full("投诉类别", Options("box", BOXES, step=3)),
        full("投诉级别", Options("level", LEVELS, step=4)),
        full(
            "投诉对象",
            Line(
                (
                    Words("部门"),
                    Blank("object_department", 36),
                    Words("人员", gap=3),
                    Blank("object_person", 28),
                    Words("产品／业务", gap=3),
                    Blank("object_product", align=Align.CENTRE),
                )
            ),
        ),
        three(
            ("产品型号", Field("product_model")), ("批号", Field("product_batch")), ("订单时间", Field("ordered_on"))
        ),
        three(("发货时间", Field("shipped_on")), ("到货时间", Field("arrived_on")), ("数量", Field("quantity"))),
        full(
            "投诉内容",
            LongText("content", hint="按客户原话记录时间、地点、经过"),
            height=50,
            filled=36,
            stretch=6,
            section=True,
        ),
        full("客户诉求", LongText("demand"), height=12, stretch=2),
        full(
            "复述确认",
            Line(
                (
                    Options("read_back", (Choice(True, "已向客户复述确认"),)),
                    Words("确认时间"),
                    Either(
                        "read_back",
                        False,
                        then=(Words("未复述", gap=0.9),),
                        otherwise=(Value("read_back_at", FieldKind.DATE_TIME),),
                    ),
                )
            ),
        ),
        full(
            "附件",
            Line(
                (
                    Options("attachments", tuple(Choice(kind, kind.zh) for kind in Attachment), step=3),
                    Words("共", gap=2.6),
                    Blank("attachment_count", 14, FieldKind.NUMBER),
                    Words("件"),
                )
            ),
        ),
        full(
            "受理判断",
            Line(
                (
                    Options("validity", tuple(Choice(answer, answer.zh) for answer in Validity)),
                    Words("理由", gap=2.6),
                    Blank("validity_reason"),
                )
            ),
            section=True,
        ),
        two(
            ("首次联系", Field("first_contact_at", FieldKind.DATE_TIME)),
            ("二次联系", Field("second_contact_at", FieldKind.DATE_TIME)),
        ),
        two(
            ("责任部门", Line((Value("department"), Value("owner", gap=4)))),
            ("要求回复", Field("answer_due_at", FieldKind.DATE_TIME)),
        ),
        full(
            "处理结果",
            LongText("result", signature=Signature("责任部门负责人：")),
            height=22,
            stretch=3,
            keep=True,
        ),
        full(
            "回复客户",
            Line(
                (
                    Words("时间"),
                    Value("answered_at", FieldKind.DATE_TIME),
                    Words("方式"),
                    Blank("answered_how", 24),
                    Words("回复人", gap=3),
                    Blank("answered_by", align=Align.CENTRE),
                )
            ),
            keep=True,
        ),
        full(
            "客户反馈",
            Options("satisfaction", tuple(Choice(answer, answer.zh) for answer in Satisfaction), step=4),
            section=True,
            keep=True,
        ),
        SignatureTable(("客户签字（盖章）", "登记人签字", "部门负责人签字", "营销副总签字")),
    ),
    notes=(
        "本表一式两联：第一联客服部留存，第二联交客户。受理后{complaints.work_order.limit}内转协调工作单；个人用户签字即可。",
        "方框内打“√”；没有的内容划“／”，不留空行。",
    ),
)
"""F03: the complaint from its registration to the customer's answer."""

RECEIPT = Form(
    code="F08",
    title="投诉受理回执",
    paper=Paper.A5_TWO_UP,
    left="受理网点：{branch}",
    copies=(Copy("第一联 客户留存"), Copy("第二联 存根 客服部留存")),
    rows=(
        two(("客户名称", Field("customer_name")), ("受理时间", Field("received_at", FieldKind.DATE_TIME))),
        two(("联系电话", Field("phone", FieldKind.PHONE)), ("受理人", Field("clerk", aside="counter"))),
        full("受理内容\n摘要", LongText("summary", indent=False), height=17, stretch=2, section=True),
        two(
            ("承诺答复\n时限", Field("promised_at", FieldKind.DATE_TIME)),
            ("查询电话", Field("enquiry_phone", FieldKind.PHONE)),
            height=10,
            keep=True,
        ),
        full("受理人签字\n业务专用章", Signature("受理人签字：", seal=True), height=38, stretch=1, section=True),
    ),
    notes=(
        "本回执一式两联：第一联交客户，第二联存根。未加盖业务专用章无效。",
        "凭编号可拨打查询电话或到受理网点查询办理情况。",
    ),
)
"""F08: what the customer takes along, and its stub, on one sheet."""
FORMS = (REGISTRATION, RECEIPT)
