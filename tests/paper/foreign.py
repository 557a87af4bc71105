"""Forms that no room of the house has: they use what F03 and F08 do not, and need no line of the press."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from desktop.paper.definition import (
    Align,
    Blank,
    Boxes,
    Cell,
    Choice,
    Column,
    Consent,
    Copy,
    Countersign,
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
    Paper,
    Row,
    Signature,
    SignatureTable,
    Table,
    Value,
    Words,
)
from desktop.paper.patterns import full, long_short, three

AT = datetime(2026, 11, 18, 6, 26, tzinfo=UTC)
YES_NO = (Choice("satisfied", "满意"), Choice("fair", "一般"), Choice("bad", "不满意"))


@dataclass(frozen=True)
class Gift:
    what: str = ""
    count: int | None = None
    points: int | None = None
    sum: int | None = None
    note: str = ""


@dataclass(frozen=True)
class SlipFacts:
    number: str = ""
    member: str = ""
    card: str = ""
    tier: str = ""
    way: str = ""
    available: int | None = None
    gifts: tuple[Gift, ...] = ()
    cash: int | None = None
    left: int | None = None
    guide: str = ""
    clerk: str = ""
    on: date | None = None


SLIP = Form(
    code="F22",
    title="积分兑换单",
    paper=Paper.A5_TWO_UP,
    left="兑换门店：{branch}",
    copies=(Copy("第一联 门店存根"), Copy("第二联 会员留存")),
    rows=(
        three(("会员姓名", Field("member")), ("会员卡号", Field("card", FieldKind.CARD)), ("会员等级", Field("tier"))),
        Row(
            (
                Cell(3, Label("兑换方式")),
                Cell(
                    13,
                    Options(
                        "way",
                        (Choice("points", "积分兑换"), Choice("draw", "积分抽奖"), Choice("cash", "积分＋现金")),
                        4,
                    ),
                ),
                Cell(3, Label("可用积分")),
                Cell(5, Field("available", FieldKind.NUMBER, Align.RIGHT)),
            )
        ),
        Table(
            "gifts",
            (
                Column("礼品名称", "what", 10),
                Column("数量", "count", 2, FieldKind.NUMBER, Align.CENTRE),
                Column("单位积分", "points", 4, FieldKind.NUMBER, Align.RIGHT),
                Column("合计积分", "sum", 4, FieldKind.NUMBER, Align.RIGHT),
                Column("备注", "note", 4, size=9),
            ),
            rows=3,
            section=True,
        ),
        Row(
            (
                Cell(3, Label("补现金额")),
                Cell(
                    13,
                    Line(
                        (
                            Words("¥"),
                            Blank("cash", 22, FieldKind.MONEY),
                            Words("（大写）", gap=1),
                            Blank("cash", kind=FieldKind.CAPITAL),
                        )
                    ),
                ),
                Cell(3, Label("剩余积分")),
                Cell(5, Field("left", FieldKind.NUMBER, Align.RIGHT, key=True)),
            ),
            section=True,
            stretch=0.3,
        ),
        three(("引导人", Field("guide")), ("经办人", Field("clerk")), ("日期", Field("on", FieldKind.DATE))),
        Row(
            (
                Cell(3, Label("会员签收")),
                Cell(13, Signature("本人签字：")),
                Cell(3, Label("加盖\n“奖品已领”")),
                Cell(5, Empty()),
            ),
            24,
            stretch=4,
        ),
    ),
    notes=(
        "一式两联：第一联门店，第二联会员。礼品当面验收，非质量问题不退换。",
        "取消兑换退回原批次积分，原有效期不变。",
    ),
)
SLIP_FACTS = SlipFacts(
    "QH-J-20261118-031-9",
    "孙玉兰",
    "QH10006218C",
    "金卡",
    "cash",
    6840,
    (Gift("青禾黑小米礼盒 2.5 kg（本地特产）", 2, 1200, 2400), Gift("保温杯 500 mL", 1, 1500, 1500, "补现金")),
    2000,
    2940,
    "何志强",
    "林晓梅",
    date(2026, 11, 18),
)


@dataclass(frozen=True)
class Cost:
    what: str = ""
    count: int | None = None
    unit: str = ""
    price: int | None = None
    sum: int | None = None
    note: str = ""


@dataclass(frozen=True)
class PlanFacts:
    number: str = ""
    name: str = ""
    on: date | None = None
    theme: str = ""
    seats: str = ""
    place: str = ""
    points: int | None = None
    tiers: tuple[str, ...] = ()
    condition: str = ""
    purpose: str = ""
    effect: str = ""
    costs: tuple[Cost, ...] = ()
    total: int | None = None
    course: str = ""
    risk: str = ""
    service: str = ""
    market: str = ""
    finance: str = ""
    office: str = ""
    channel: str = ""
    deputy: str = ""
    manager: str = ""


PLAN = Form(
    code="F15",
    title="俱乐部活动方案表（签报）",
    left="申报单位：{branch}",
    one_page=False,
    rows=(
        long_short(("活动名称", Field("name")), ("申报日期", Field("on", FieldKind.LONG_DATE)), stretch=0.2),
        long_short(("活动主题", Field("theme")), ("名额", Field("seats")), stretch=0.2),
        long_short(
            ("时间地点", Field("place")), ("扣减积分", Line((Blank("points", 16), Words("分／人")))), stretch=0.2
        ),
        full(
            "目标用户",
            Line(
                (
                    Options(
                        "tiers", (Choice("silver", "银卡"), Choice("gold", "金卡"), Choice("diamond", "钻石卡")), 3
                    ),
                    Words("条件"),
                    Blank("condition"),
                )
            ),
        ),
        full("活动目的", LongText("purpose"), height=20, stretch=2),
        full("预期效果", LongText("effect"), height=18, stretch=2),
        Table(
            "costs",
            (
                Column("项目", "what", 8),
                Column("数量", "count", 2, FieldKind.NUMBER, Align.RIGHT),
                Column("单位", "unit", 2, align=Align.CENTRE),
                Column("单价（元）", "price", 3, FieldKind.MONEY, Align.RIGHT),
                Column("金额（元）", "sum", 3, FieldKind.MONEY, Align.RIGHT),
                Column("说明", "note", 5, size=9),
            ),
            rows=6,
            side="费用预算明细",
            total=Row(
                (
                    Cell(12, Line((Words("合计金额（大写）"), Value("total", FieldKind.CAPITAL, gap=2)))),
                    Cell(6, Field("total", FieldKind.MONEY, Align.RIGHT, key=True)),
                    Cell(5, Empty()),
                )
            ),
        ),
        full("流程安排", LongText("course", indent=False), height=30, stretch=3),
        full("风险与\n应急", LongText("risk"), height=18, stretch=2),
        Opinions(
            (
                Opinion("客服部\n初审意见", "service", Signature("负责人签字：")),
                Countersign(
                    "会签", (("市场部", "market"), ("财务部", "finance"), ("综合部", "office"), ("渠道部", "channel"))
                ),
                Opinion("分管领导\n意见", "deputy"),
                Opinion("总经理\n意见", "manager", Signature(seal=True), 38),
            )
        ),
    ),
    notes=(
        "客服部初审后送各部门会签，再送分管领导、总经理；会签意见写不下时另附页并注明编号。",
        "费用金额小写与大写不一致时以大写为准。",
    ),
)
PLAN_FACTS = PlanFacts(
    number="QH-D-2026-017-4",
    name="“暖冬健康行”钻石金卡会员体检讲座",
    on=date(2026, 11, 10),
    theme="冬季心脑血管健康",
    seats="60人",
    place="2026年12月5日 9:00–11:30　青禾县文化馆二楼报告厅",
    points=200,
    tiers=("gold", "diamond"),
    condition="年满50岁、未设免打扰",
    purpose="入冬以来中老年会员到厅咨询增多，拍照用户中50岁以上占四成。以健康讲座和免费量血压为由头，面对面感谢老客户，核实联系资料，介绍紧急开机、亲情服务等权益，带动合约到期用户续约。",
    effect="到场54人以上；现场资料核实率95%；合约一季度内到期的21名会员中意向续约不少于12名；活动满意度95分以上。",
    costs=(
        Cost("场地租用（半天，含音响）", 1, "次", 120000, 120000, "文化馆报价"),
        Cost("讲师课酬（县医院心内科）", 1, "人", 80000, 80000),
        Cost("血压测量耗材", 60, "份", 650, 39000),
        Cost("会员纪念品（保温杯）", 60, "个", 3800, 228000, "积分抵扣后"),
    ),
    total=467000,
    course="11月12–18日　提取名单，客户经理电话邀请（避开免打扰时段），名额满后按先后候补；\n"
    "11月25日前　逐一确认，导出短信名单，预留积分；\n12月5日　8:30签到扣减积分，9:00讲座。",
    risk="到场会员年龄偏大，安排2名员工在楼梯口搀扶，备急救箱，请县医院派护士1名到场；遇雨雪冰冻由客服主管于前一日16点前通知改期。",
    service="名单与条件一致，免打扰7人已剔除。同意上报。",
)


@dataclass(frozen=True)
class EnrolmentFacts:
    number: str = ""
    card: str = ""
    joined: date | None = None
    name: str = ""
    sex: str = ""
    identity: str = ""
    mobile: str = ""
    spare: str = ""
    address: str = ""
    interests: tuple[str, ...] = ()
    other: str = ""
    remark: str = ""
    agreed: bool | None = None
    service: str = ""
    skill: str = ""


ENROLMENT = Form(
    code="F11",
    title="会员入会登记表",
    left="受理网点：{branch}",
    copies=(Copy("第一联 网点存根", frozenset({"spare"})), Copy("第二联 会员留存")),
    rows=(
        long_short(
            ("会员卡号", Boxes("card", (2, 4, 4, 1))), ("入会日期", Field("joined", FieldKind.LONG_DATE)), height=11
        ),
        Row(
            (
                Cell(3, Label("姓名")),
                Cell(5, Field("name")),
                Cell(3, Label("性别")),
                Cell(5, Options("sex", (Choice("male", "男"), Choice("female", "女")))),
                Cell(3, Label("民族")),
                Cell(5, Empty()),
            ),
            9.2,
            section=True,
        ),
        full("证件号码", Boxes("identity", (6, 8, 4)), height=11),
        long_short(("手机号码", Boxes("mobile", (3, 4, 4))), ("备用电话", Field("spare", FieldKind.PHONE)), height=11),
        full("通信地址", Field("address"), height=9.2),
        full(
            "兴趣爱好",
            Options(
                "interests",
                (
                    Choice("health", "健康"),
                    Choice("family", "亲子"),
                    Choice("car", "车友"),
                    Choice("photo", "摄影"),
                    Choice("travel", "旅游"),
                    Choice("other", "其他", other="other"),
                ),
                3,
            ),
            height=9.2,
        ),
        full(
            "服务评价",
            Line(
                (
                    Words("服务态度"),
                    Options("service", YES_NO),
                    Words("技术水平", gap=12),
                    Options("skill", YES_NO),
                )
            ),
            height=15,
            section=True,
        ),
        full("备注", LongText("remark", indent=False), height=20, stretch=2),
        full(
            "个人信息\n处理告知\n与同意",
            Consent(
                "为办理入会、等级与权益服务、积分兑换、关怀联系及活动通知，本公司处理您填写的姓名、出生日期、证件号码、联系方式与业务使用信息；"
                "仅限本公司及受托服务网点使用，不向其他单位和个人提供。您可以在{membership.withdraw.limit}内到网点撤回同意。",
                Options("agreed", (Choice(True, "本人已阅读并同意按上述目的处理个人信息"),)),
            ),
            height=45,
            section=True,
            stretch=1,
            keep=True,
        ),
        SignatureTable(("申请人签字", "受理人签字", "审核（盖章）"), seals=(2,), section=True),
    ),
    notes=("一式两联：第一联网点，第二联会员；背面为会员须知。请用黑色签字笔填写，方格内每格一字。",),
)
ENROLMENT_FACTS = EnrolmentFacts(
    "QH-H-20261118-003-5",
    "QH10006218C",
    date(2026, 11, 18),
    "孙玉兰",
    "female",
    "00000019680907002X",
    "13900006218",
    "13800001935",
    "青禾县城关镇人民路62号水利局家属院2栋3单元302室",
    ("health", "travel"),
    "",
    "本人听力不好，电话请慢讲。",
    True,
    "satisfied",
    "fair",
)


@dataclass(frozen=True)
class Guest:
    name: str
    tier: str
    card: str
    phone: str
    confirmed: str = "已确认"
    points: int = 200


@dataclass(frozen=True)
class RegisterFacts:
    number: str = ""
    event: str = ""
    guests: tuple[Guest, ...] = ()
    expected: int | None = None


REGISTER = Form(
    code="F17",
    title="活动签到表",
    paper=Paper.A4_LANDSCAPE,
    left="活动：{event}",
    grid=(10, 26, 17, 40, 36, 18, 20, 48, 24, 28),
    repeat=(
        Row(
            tuple(
                Cell(1, Label(head, spread=False))
                for head in (
                    "序号",
                    "姓名",
                    "等级",
                    "卡　　号",
                    "联系电话",
                    "是否确认",
                    "扣减积分",
                    "签　　　名",
                    "到场时间",
                    "备　　注",
                )
            )
        ),
    ),
    copies=(Copy("", frozenset({f"guests.{place}.phone" for place in range(100)})),),
    rows=(
        Table(
            "guests",
            (
                Column("", "", 1, counts=True, size=9.5),
                Column("", "name", 1, align=Align.CENTRE),
                Column("", "tier", 1, align=Align.CENTRE, size=9.5),
                Column("", "card", 1, FieldKind.CARD, Align.CENTRE, 9.5),
                Column("", "phone", 1, FieldKind.PHONE, Align.CENTRE, 9.5),
                Column("", "confirmed", 1, align=Align.CENTRE, size=9.5),
                Column("", "points", 1, FieldKind.NUMBER, Align.RIGHT, 9.5),
                Column("", "", 1),
                Column("", "", 1),
                Column("", "", 1),
            ),
            rows=10,
            repeat=True,
            fill=True,
            total=Row(
                (
                    Cell(2, Label("合计")),
                    Cell(
                        8,
                        Line(
                            (
                                Words("应到"),
                                Value("expected", FieldKind.NUMBER),
                                Words("人", gap=1),
                                Words("实到", gap=6),
                                Blank("", 18),
                                Words("人"),
                                Words("现场补录", gap=6),
                                Blank("", 18),
                                Words("人"),
                                Words("扣减积分合计", gap=6),
                                Blank("", 24),
                                Words("分"),
                            )
                        ),
                    ),
                ),
                keep=True,
            ),
        ),
        Row(
            (
                Cell(2, Label("负责人签字")),
                Cell(3, Signature("", rule=0)),
                Cell(2, Label("积分核对\n人签字")),
                Cell(3, Signature("", rule=0)),
            ),
            13,
        ),
    ),
    notes=("联系电话已隐去中间四位；请本人签名，代签请在备注栏注明。",),
)
REGISTER_FACTS = RegisterFacts(
    "QH-D-2026-017-4-S",
    "“暖冬健康行”钻石金卡会员体检讲座",
    tuple(
        Guest(name, "金卡", f"QH100{place:05}C", f"138000{place:05}")
        for place, name in enumerate(("黄德福", "罗玉兰", "马建国", "孙静") * 15)
    ),
    60,
)
FORMS = ((SLIP, SLIP_FACTS), (PLAN, PLAN_FACTS), (ENROLMENT, ENROLMENT_FACTS), (REGISTER, REGISTER_FACTS))
