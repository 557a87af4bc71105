"""协调工作单 (F04) with its extension column, and 投诉延期处理申请表 (F07)."""

from functools import cache

from desktop.complaints.forms.parts import CIRCLED, DECIDED, EXTENSION_REASONS, level_choices
from desktop.complaints.rules.papers.words import FormWords
from desktop.paper.definition import (
    Blank,
    Cell,
    Choice,
    Column,
    Copy,
    Empty,
    Field,
    FieldKind,
    Form,
    Label,
    Line,
    LongText,
    Opinion,
    Opinions,
    Options,
    Row,
    Signature,
    Table,
    Value,
    Words,
)
from desktop.paper.patterns import full, long_short, short_long, three, two

_ANSWERS = (Choice("satisfied", "满意"), Choice("dissatisfied", "不满意"))
_RULES = (
    "延期须先有{complaints.extension.attempts}次联系记录，"
    "每次间隔{complaints.extension.apart}以上，{complaints.extension.quiet}除外。"
)


@cache
def work_order(words: FormWords) -> Form:
    """F04: from its hand-over to the department until the customer says whether it was put right."""
    return Form(
        code="F04",
        title="协调工作单",
        copies=(Copy("第一联 回访专员留存"), Copy("第二联 被投诉部门留存")),
        rows=(*_subject(words), *_handed_over(), _contacts(), *_remedy(), *_extension(), *_outcome()),
        notes=(
            "一式两联：第一联回访专员，第二联被投诉部门。时限为自然时间，自受理时刻起算；责任人签字不代表认可扣罚金额。",
            _RULES,
        ),
    )


def _subject(words: FormWords) -> tuple[Row, ...]:
    return (
        short_long(("关联投诉", Field("complaint_number")), ("投诉级别", Options("level", level_choices(words)))),
        three(
            ("客户姓名", Field("customer_name")),
            ("会员等级", Field("tier")),
            ("联系电话", Field("phone", FieldKind.PHONE)),
        ),
        full("客户意见\n摘要", LongText("opinion", indent=False), height=18, filled=14, stretch=3),
        full("安抚情况", LongText("comforted", indent=False), height=10),
    )


def _handed_over() -> tuple[Row, ...]:
    limit = "提交时间\n（{complaints.work_order.limit}内）"
    return (
        two((limit, Field("handed_at", FieldKind.DATE_TIME)), ("回访专员\n签字", Empty()), height=10, section=True),
        three(
            ("送达部门", Field("department")),
            ("接单人", Options("taken_by", (Choice("manager", "经理"), Choice("proxy", "代理人")))),
            ("签收时间", Field("taken_shown", FieldKind.TIME)),
            height=9,
        ),
        two(("首次联系", Field("first_contact_at", FieldKind.DATE_TIME)), ("联系结果", Field("first_contact_result"))),
    )


def _contacts() -> Table:
    return Table(
        "contacts",
        (
            Column("次", "", 2, marks=CIRCLED),
            Column("联系时间", "at", 5, FieldKind.DATE_TIME),
            Column("方式及号码", "way_and_number", 5),
            Column("结果", "result", 11),
        ),
        rows=4,
        side="联系记录",
    )


def _remedy() -> tuple[Row, ...]:
    second = (
        Options("second_visit", (Choice(True, "需客户二次到店（厂）"),)),
        Words("预计"),
        Value("second_visit_on", FieldKind.DATE),
    )
    result = LongText("result", indent=False, signature=Signature("部门经理签字：", time=True, rule=26))
    return (
        full("处理措施\n与承诺", LongText("measures", indent=False), height=18, filled=14, stretch=3),
        long_short(("二次到店", Line(second)), ("二次后\n满意度", Options("after_visit", _ANSWERS)), height=10),
        full("处理结果\n（{complaints.written_result.limit}内）", result, height=26, filled=22, stretch=3),
    )


def _extension() -> tuple[Row, ...]:
    side = Cell(1, Label("投诉延期处理申请", vertical=True), rows=4)
    until = (
        Value("asked_until", FieldKind.DATE_TIME, gap=0),
        Words("申请人签字："),
        Blank(),
    )
    tried = [part for place in range(3) for part in (
        Words(CIRCLED[place], gap=3), Blank(f"attempts.{place}", 40, FieldKind.DATE_TIME)
    )]  # fmt: skip
    granted = (
        Options("decision", DECIDED),
        Words("总经理签字："),
        Blank("", 34),
        Value("", FieldKind.DATE_TIME, gap=3),
    )
    rows = (
        ("原因", Options("extension_reasons", EXTENSION_REASONS), 8.0),
        ("已联系", Line(tuple(tried)), 8.0),
        ("延至", Line(until), 9.0),
        ("审核", Line(granted), 10.0),
    )
    cells = [(Cell(2, Label(label)), Cell(21, content)) for label, content, _ in rows]
    return tuple(
        Row(((side, *pair) if not place else pair), rows[place][2], keep=place < len(rows) - 1)
        for place, pair in enumerate(cells)
    )


def _outcome() -> tuple[Row, ...]:
    answer = (
        Options("answer", _ANSWERS),
        Words("转入第"),
        Blank("next_round", 8, FieldKind.NUMBER),
        Words("轮"),
    )
    late = (
        Options("late", (Choice(False, "否"), Choice(True, "是"))),
        Words("超"),
        Blank("late_minutes", 11, FieldKind.NUMBER),
        Words("分钟"),
    )
    fine = (Blank("fine", 20, FieldKind.MONEY), Words("元（大写）"), Blank("fine", None, FieldKind.CAPITAL))
    return (
        two(("回访结果", Line(answer)), ("是否超时", Line(late)), section=True, keep=True),
        two(("扣罚建议", Line(fine)), ("责任人\n确认签字", Signature("", rule=0)), height=10),
    )


@cache
def extension(words: FormWords) -> Form:
    """F07: more time for one segment; the attempts that were made, the general manager's decision."""
    return Form(
        code="F07",
        title="投诉延期处理申请表",
        copies=(Copy("第一联 客服部留存"), Copy("第二联 申请部门留存")),
        rows=(*_asked(words), _tried(), *_opinions(), *_told()),
        notes=(_RULES, "批准后原时限仍予保留；申请可以在时限到期之后提出，批准后已提出的扣罚建议予以撤回。"),
    )


def _asked(words: FormWords) -> tuple[Row, ...]:
    reasons = (Options("reasons", tuple(_own_other(choice) for choice in EXTENSION_REASONS)),)
    return (
        short_long(("关联投诉", Field("complaint_number")), ("投诉级别", Options("level", level_choices(words)))),
        two(("客户姓名", Field("customer_name")), ("联系电话", Field("phone", FieldKind.PHONE))),
        two(("工作单号", Field("order_number")), ("延期环节", Field("segment"))),
        two(("申请人", Field("applicant")), ("申请时间", Field("asked_at", FieldKind.DATE_TIME))),
        two(
            ("原时限", Field("original_due_at", FieldKind.DATE_TIME)),
            ("申请延至", Field("asked_until", FieldKind.DATE_TIME)),
            section=True,
        ),
        full("延期原因", Line(reasons)),
        full("情况说明", LongText("explanation", hint="写明为何在原时限内不能办结"), height=20, stretch=3),
    )


def _own_other(choice: Choice) -> Choice:
    return Choice(choice.code, choice.words, "reason_other" if choice.other else "")


def _tried() -> Table:
    return Table(
        "contacts",
        (
            Column("次", "", 2, marks=CIRCLED),
            Column("联系时间", "at", 5, FieldKind.DATE_TIME),
            Column("号码", "number", 4, FieldKind.PHONE),
            Column("方式", "way", 3),
            Column("结果", "result", 9),
        ),
        rows=4,
        side="联系记录",
        section=True,
    )


def _opinions() -> tuple[Opinions, ...]:
    manager = Opinion("部门经理\n意见", "manager_opinion", Signature("签字：", time=True), height=26)
    return (Opinions((manager,)),)


def _told() -> tuple[Row, ...]:
    decided = (
        Options("decision", DECIDED),
        Words("延至"),
        Value("granted_until", FieldKind.DATE_TIME),
    )
    told = (
        Options("told", (Choice(True, "已告知客户"), Choice(False, "未能告知"))),
        Words("方式"),
        Blank("told_how", 26),
        Words("时间", gap=3),
        Value("told_at", FieldKind.DATE_TIME),
    )
    opinion = LongText("decision_opinion", indent=False, signature=Signature("总经理签字：", time=True))
    return (
        full("总经理\n审核", Line(decided), height=10, section=True, keep=True),
        full("审核意见", opinion, height=28, stretch=3, keep=True),
        full("客户告知", Line(told), section=True),
    )
