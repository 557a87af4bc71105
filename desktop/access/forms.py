"""Paper of the access room: 恢复码单, the sheet that opens the store when every password is forgotten."""

from desktop.paper.definition import (
    Blank,
    Boxes,
    Copy,
    Feed,
    Field,
    FieldKind,
    Form,
    Line,
    Signature,
    SignatureTable,
    Words,
)
from desktop.paper.patterns import full, two

HOW_TO_USE = Line(
    (
        Words("1．打开维系台，在解锁页点“用恢复码…”。"),
        Feed(),
        Words("2．按上面的顺序输入全部字符；大小写、空格和连字符不影响，字符 O 与 0、I 与 1 输错也能识别。"),
        Feed(),
        Words("3．核对通过后必须立即设置新口令，旧口令同时作废。"),
        Feed(),
        Words("4．用过之后本单即作废，程序同时发出新的恢复码：请打印新单锁好，并把本单碎毁。"),
    )
)

RECOVERY_SHEET = Form(
    code="F66",
    title="恢复码单",
    number="",
    left="网点：{branch}",
    copies=(Copy("密封保管 不得复印"),),
    rows=(
        two(("单位", Field("company")), ("网点", Field("branch")), height=9.2),
        two(("网点代码", Field("store_code")), ("发出时间", Field("issued_at", FieldKind.DATE_TIME)), height=9.2),
        full("恢复码", Boxes("code_groups", (4,) * 8), height=34, section=True, stretch=1),
        full("使用方法", HOW_TO_USE, height=34, section=True, stretch=1),
        full(
            "保管要求",
            Line(
                (
                    Words(
                        "凭本单可以打开全部资料。请装入信封，骑缝签字盖章后锁入保险柜，由负责人保管；不得拍照、复印或存入电脑。"
                    ),
                )
            ),
            height=17,
            stretch=1,
        ),
        full(
            "保管人",
            Line(
                (Words("姓名"), Blank("", 42), Words("职务", gap=3), Blank("", 38), Words("存放地点", gap=3), Blank())
            ),
            height=9.2,
            section=True,
        ),
        two(("发出人", Field("issued_by")), ("作废日期", Field("", FieldKind.DATE)), height=9.2),
        full("单位盖章", Signature("负责人签字：", seal=True), height=42, stretch=2, section=True, keep=True),
        SignatureTable(("发出人签字", "保管人签字", "见证人签字"), stretch=2),
    ),
    notes=("本单只打印一份；遗失或可能外泄时，立即在“账号”里另发新的恢复码，本单随即失效。",),
)
"""F66: printed once at the first run and whenever a new code is issued."""
FORMS = (RECOVERY_SHEET,)
