"""扣罚通知单（建议） (F10): what is proposed, and what the person and others say to it; it deducts nothing."""

from functools import cache

from desktop.complaints.forms.parts import level_choices
from desktop.complaints.rules.papers.words import FormWords
from desktop.paper.definition import (
    Blank,
    Choice,
    Column,
    Copy,
    Field,
    FieldKind,
    Form,
    Line,
    LongText,
    Opinion,
    Opinions,
    Options,
    Part,
    Signature,
    Table,
    Value,
    Words,
)
from desktop.paper.patterns import full, long_short, short_long, three, two


@cache
def penalty(words: FormWords) -> Form:
    """F10: a proposal with its facts, the person's statement and the chain of opinions."""
    return Form(
        code="F10",
        title="扣罚通知单（建议）",
        copies=(Copy("第一联 人力资源部留存"), Copy("第二联 本人留存"), Copy("第三联 所在部门留存")),
        rows=(*_whom(words), *_proposed(), *_statement(), *_opinions()),
        notes=(
            "员工签字只表示收到本单，不代表认可金额；不认可的，可在申诉期限前提出申诉。",
            "本单为建议，须经本人陈述、申诉和总经理审批；本系统不作任何扣款。",
        ),
    )


def _whom(words: FormWords) -> tuple[Part, ...]:
    return (
        three(("对象", Field("person")), ("岗位", Field("post")), ("部门", Field("department"))),
        short_long(("关联投诉", Field("complaint_number")), ("投诉级别", Options("level", level_choices(words)))),
        long_short(("事由", Field("ground")), ("超时", Field("late_for"))),
        two(("时限", Field("due_at", FieldKind.DATE_TIME)), ("完成时间", Field("finished_at", FieldKind.DATE_TIME))),
    )


def _proposed() -> tuple[Part, ...]:
    amount = (
        Words("¥"),
        Blank("amount", 34, FieldKind.MONEY),
        Words("元（大写）"),
        Blank("amount", None, FieldKind.CAPITAL),
    )
    return (
        Table(
            "facts",
            (
                Column("时间", "at", 5, FieldKind.DATE_TIME),
                Column("事实", "what", 6),
                Column("说明", "note", 8),
                Column("记录人", "who", 4),
            ),
            rows=4,
            side="事实",
            section=True,
        ),
        full("依据条款", Field("clause"), height=9, section=True),
        full("建议扣罚", Line(amount), height=10),
    )


def _statement() -> tuple[Part, ...]:
    answer = (
        Options("accepts", (Choice(True, "认可"), Choice(False, "申诉"))),
        Words("申诉期限至"),
        Value("appeal_until", FieldKind.DATE),
    )
    text = LongText("statement", hint="本人对事实和金额的说明", signature=Signature("本人签字："))
    return (
        full("本人陈述", text, height=28, filled=24, stretch=4, section=True, keep=True),
        full("本人意见", Line(answer), height=9),
    )


def _opinions() -> tuple[Part, ...]:
    return (
        Opinions(
            (
                Opinion("部门意见", "department_opinion", height=22),
                Opinion("人力资源\n意见", "personnel_opinion", height=22),
                Opinion("总经理\n审批", "manager_opinion", Signature("签字：", seal=True), height=38),
            )
        ),
    )
