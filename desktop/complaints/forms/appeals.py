"""申诉答复材料 (F60): cover and contents, then timeline, contacts, decisions and the list of copies."""

from desktop.complaints.forms.parts import heading
from desktop.complaints.forms.timeline import CONTACTS, SMALL, STEPS
from desktop.paper.definition import (
    Align,
    Column,
    Copy,
    Field,
    FieldKind,
    Form,
    LongText,
    Part,
    Signature,
    SignatureTable,
    Table,
)
from desktop.paper.patterns import full, long_short, three, two


def _enclosures(items: str, rows: int) -> Table:
    return Table(
        items,
        (
            Column("序", "", 1, size=SMALL, counts=True),
            Column("材料名称", "title", 9, size=SMALL),
            Column("编号", "number", 6, size=SMALL),
            Column("日期", "made_at", 3, FieldKind.DATE, size=SMALL),
            Column("份数", "copies", 2, FieldKind.NUMBER, Align.CENTRE, SMALL),
            Column("备注", "note", 3, size=SMALL),
        ),
        rows=rows,
    )


def _cover() -> tuple[Part, ...]:
    return (
        two(("答复单位", Field("company")), ("受理网点", Field("branch")), height=9.2),
        long_short(("申诉受理\n机构", Field("regulator")), ("申诉编号", Field("reference")), height=10),
        three(
            ("申诉日期", Field("appealed_on", FieldKind.DATE)),
            ("机构受理日", Field("accepted_on", FieldKind.DATE)),
            ("答复期限", Field("answer_due_on", FieldKind.DATE, key=True)),
            height=9.2,
        ),
        two(("申诉人", Field("customer_name")), ("联系电话", Field("phone", FieldKind.PHONE)), section=True),
        three(
            ("投诉受理", Field("received_at", FieldKind.DATE_TIME, prompt=False)),
            ("投诉级别", Field("level")),
            ("投诉类别", Field("category")),
        ),
        full("投诉事实", LongText("story"), height=30, filled=22, stretch=3, section=True),
        full("申诉请求", LongText("demand", indent=False), height=14, stretch=1),
        full("答复意见", LongText("answer"), height=26, filled=20, stretch=3, section=True),
        full("处理结论", LongText("conclusion", indent=False), height=14, stretch=1),
        heading("目　录"),
        _enclosures("contents", 5),
        full("单位盖章", Signature("负责人签字：", seal=True), height=40, stretch=1, section=True),
    )


APPEAL = Form(
    code="F60",
    title="申诉答复材料",
    template=5,
    left="答复网点：{branch}",
    copies=(Copy("第一联 报送申诉受理机构"), Copy("第二联 客服部存档")),
    rows=(
        *_cover(),
        heading("一、处理经过", fresh=True),
        STEPS,
        heading("二、联系记录"),
        CONTACTS,
        heading("三、决定与审批"),
        Table(
            "decisions",
            (
                Column("时间", "at", 5, FieldKind.DATE_TIME, size=SMALL),
                Column("事项", "what", 4, size=SMALL),
                Column("意见", "opinion", 6, size=SMALL),
                Column("决定人", "who", 3, size=SMALL),
                Column("单号", "number", 6, size=SMALL),
            ),
            rows=3,
        ),
        heading("四、复印件清单"),
        _enclosures("copies", 4),
        full("备注", LongText("", indent=False), height=16, stretch=4, section=True, keep=True),
        SignatureTable(("整理人签字", "客服主管审核", "分管领导签字")),
    ),
    notes=("一式两联：第一联报送申诉受理机构，第二联客服部存档。复印件须与原件核对无异并加盖公章。",),
    one_page=False,
)
"""F60: what goes to the regulator, numbered like the complaint."""
