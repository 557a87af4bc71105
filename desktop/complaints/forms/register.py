"""客户投诉登记反馈表 (F03), whose levels and contacts are the policy's, and 投诉受理回执 (F08)."""

from collections.abc import Iterator
from functools import cache

from desktop.complaints.forms.parts import CONTACT, level_choices
from desktop.complaints.rules.papers.words import FormWords
from desktop.complaints.rules.words import Attachment, Box, Channel, Satisfaction, Validity
from desktop.paper.definition import (
    Align,
    Blank,
    Choice,
    Copy,
    Either,
    Feed,
    Field,
    FieldKind,
    Form,
    Line,
    LongText,
    Options,
    Paper,
    Row,
    Signature,
    SignatureTable,
    Value,
    Words,
)
from desktop.paper.patterns import Pair, full, long_short, three, two

BOXES = tuple(Choice(box, box.zh, other="category_other" if box is Box.OTHER else "") for box in Box)
_LEVEL_STOP, _LEVELS_WIDE = 28.3, 145.1
_BOX, _CHARACTER, _CLEARANCE = 4.1, 3.175, 0.9
"""Millimetres of the levels' tab stops and of their cell, of a box with its gap, of a character, before a stop."""
_CONTENT, _LEAST_CONTENT = 50, 24
_LINE, _ROW = 7, 8


@cache
def registration(words: FormWords) -> Form:
    """F03: the complaint from its registration to the customer's answer, with these levels and contacts."""
    contacts = tuple(_contact_rows(words))
    added = _LINE * (_level_lines(words) - 1) + _ROW * (len(contacts) - 1)
    content = max(_LEAST_CONTENT, _CONTENT - added)
    return Form(
        code="F03",
        title="客户投诉登记反馈表",
        copies=(Copy("第一联 存根 客服部留存"), Copy("第二联 客户留存", CONTACT)),
        rows=(*_who(), *_what(words), *_told(content), *_judged(contacts), *_handled(), *_answered()),
        notes=(
            "本表一式两联：第一联客服部留存，第二联交客户。受理后{complaints.work_order.limit}内转协调工作单；个人用户签字即可。",
            "方框内打“√”；没有的内容划“／”，不留空行。",
        ),
    )


def _level_lines(words: FormWords) -> int:
    """On how many lines the boxes of the levels stand."""
    lines, x = 1, 0.0
    for _, word in words.levels:
        stop = -(-(x + _CLEARANCE) // _LEVEL_STOP) * _LEVEL_STOP if x else 0.0
        width = _BOX + len(word) * _CHARACTER
        lines += stop + width > _LEVELS_WIDE
        x = width if stop + width > _LEVELS_WIDE else stop + width
    return lines


def _contact_rows(words: FormWords) -> Iterator[Row]:
    """One time cell for each contact that the policy owes, two in a row."""
    cells: list[Pair] = [
        (word, Field(f"contacts.{place}", FieldKind.DATE_TIME)) for place, (_, word) in enumerate(words.contacts)
    ]
    for at in range(0, len(cells) - 1, 2):
        yield two(cells[at], cells[at + 1])
    if len(cells) % 2:
        yield full(*cells[-1])


def _who() -> tuple[Row, ...]:
    return (
        two(("受理时间", Field("received_at", FieldKind.DATE_TIME)), ("登记人", Field("clerk", aside="counter"))),
        three(
            ("客户名称", Field("customer_name", aside="tier")),
            ("联系人", Field("contact")),
            ("联系电话", Field("phone", FieldKind.PHONE)),
        ),
        long_short(("地址区域", Field("address")), ("会员卡号", Field("card_number", FieldKind.CARD))),
    )


def _what(words: FormWords) -> tuple[Row, ...]:
    about = (
        Words("部门"),
        Blank("object_department", 36),
        Words("人员", gap=3),
        Blank("object_person", 28),
        Words("产品／业务", gap=3),
        Blank("object_product", align=Align.CENTRE),
    )
    return (
        full("投诉方式", Options("channel", tuple(Choice(way, way.zh) for way in Channel), step=3), section=True),
        full("投诉类别", Options("box", BOXES, step=3)),
        full("投诉级别", Options("level", level_choices(words), step=4)),
        full("投诉对象", Line(about)),
        three(
            ("产品型号", Field("product_model")), ("批号", Field("product_batch")), ("订单时间", Field("ordered_on"))
        ),
        three(("发货时间", Field("shipped_on")), ("到货时间", Field("arrived_on")), ("数量", Field("quantity"))),
    )


def _told(content: float) -> tuple[Row, ...]:
    read_back = (
        Options("read_back", (Choice(True, "已向客户复述确认"),)),
        Words("确认时间"),
        Either(
            "read_back",
            False,
            then=(Words("未复述", gap=0.9),),
            otherwise=(Value("read_back_at", FieldKind.DATE_TIME),),
        ),
    )
    attached = (
        Options("attachments", tuple(Choice(kind, kind.zh) for kind in Attachment), step=3),
        Words("共", gap=2.6),
        Blank("attachment_count", 14, FieldKind.NUMBER),
        Words("件"),
    )
    story = LongText("content", hint="按客户原话记录时间、地点、经过")
    return (
        full("投诉内容", story, height=content, filled=min(36, content), stretch=6, section=True),
        full("客户诉求", LongText("demand"), height=12, stretch=2),
        full("复述确认", Line(read_back)),
        full("附件", Line(attached)),
    )


def _judged(contacts: tuple[Row, ...]) -> tuple[Row, ...]:
    judged = (
        Options("validity", tuple(Choice(answer, answer.zh) for answer in Validity)),
        Words("理由", gap=2.6),
        Blank("validity_reason"),
    )
    return (
        full("受理判断", Line(judged), section=True),
        *contacts,
        two(
            ("责任部门", Line((Value("department"), Value("owner", gap=4)))),
            ("要求回复", Field("answer_due_at", FieldKind.DATE_TIME)),
        ),
    )


def _handled() -> tuple[Row, ...]:
    answered = (
        Words("时间"),
        Value("answered_at", FieldKind.DATE_TIME),
        Words("方式"),
        Blank("answered_how", 24),
        Words("回复人", gap=3),
        Blank("answered_by", align=Align.CENTRE),
    )
    result = LongText("result", signature=Signature("责任部门负责人："))
    return (
        full("处理结果", result, height=22, stretch=3, keep=True),
        full("回复客户", Line(answered), keep=True),
    )


def _answered() -> tuple[Row | SignatureTable, ...]:
    said = (
        Options("satisfaction", tuple(Choice(answer, answer.zh) for answer in Satisfaction), step=4),
        Either("has_satisfaction_note", True, then=(Feed(), Words("意见"), Blank("satisfaction_note")), otherwise=()),
    )
    return (
        full("客户反馈", Line(said), section=True, keep=True),
        SignatureTable(
            ("客户签字（盖章）", "登记人签字", "部门负责人签字", "营销副总签字"),
            opinions=("", "", "department_opinion", "deputy_opinion"),
        ),
    )


RECEIPT = Form(
    code="F08",
    title="投诉受理回执",
    paper=Paper.A5_TWO_UP,
    left="受理网点：{branch}",
    copies=(Copy("第一联 客户留存", CONTACT), Copy("第二联 存根 客服部留存")),
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
