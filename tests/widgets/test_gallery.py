"""All controls on one sheet, kept as pictures in ``screens/`` for eyes; the test fails on any Qt warning."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSpinBox, QTabBar, QVBoxLayout, QWidget

from desktop.core.clock import FrozenClock
from desktop.core.problem import Problem, Severity
from desktop.core.sentence import sentence
from desktop.widgets import chips
from desktop.widgets.banners import Banner, UndoStrip, unset_notice
from desktop.widgets.buttons import Button, IconButton
from desktop.widgets.choices import Choice, Option, Segmented
from desktop.widgets.entries import DateEntry, DateTimeEntry
from desktop.widgets.fields import FieldRow, FormGrid
from desktop.widgets.fieldset import FieldSet, ProblemLine
from desktop.widgets.inputs import CheckLine, LongText, PasswordLine, TextLine
from desktop.widgets.labels import Label
from desktop.widgets.level_cards import Level, LevelCards
from desktop.widgets.metrics import metrics
from desktop.widgets.speech import Language, Voice
from desktop.widgets.states import Card, EmptyState, ProgressLine
from desktop.widgets.status_parts import JobStrip, StatusPart
from desktop.widgets.theme import Appearance, theme

SCREENS = Path(__file__).resolve().parents[2] / "screens" / "widgets"
CHANNELS = [
    Option("phone", "电话", "P"),
    Option("oral", "口头", "K"),
    Option("visit", "来访", "L"),
    Option("fax", "传真", "C"),
    Option("callback", "回访", "H"),
    Option("network", "网络", "W"),
]
LEVELS = [
    Level("dissatisfied", 1, "不满意", "初次 30 分，罚 20 元"),
    Level("very_dissatisfied", 2, "非常不满意", "初次 20 分，罚 30 元"),
    Level("major", 3, "重大投诉", "初次 10 分，罚 50 元"),
    Level("crisis", 4, "危机事件", "初次 10 分，罚 80 元"),
]
CATEGORIES = [
    Option("billing", "计费有误", search="jfyw jifeiyouwu"),
    Option("network", "网络问题", search="wlwt"),
    Option("other", "其他", search="qt"),
]

WORDS = {
    "clock.waiting": "未开始",
    "clock.running": "余 11 小时 12 分",
    "clock.soon": "余 06:40",
    "clock.late": "超时 36 分",
    "clock.kept": "13:38 按时",
    "clock.missed": "迟 1 分办结",
    "clock.doubtful": "时钟异常",
    "level.1": "不满意",
    "level.2": "非常不满意",
    "level.3": "重大投诉",
    "level.4": "危机事件",
    "tier.silver": "银卡",
    "tier.gold": "金卡",
    "tier.diamond": "钻石卡",
    "unset": "未设置",
    "unconfirmed": "待确认",
}


def said(text, field="", severity=Severity.ERROR):
    return Problem(field, sentence("widgets", text), severity)


def editor(clock):
    grid = FormGrid()
    grid.add_block("谁、什么时候")
    received = DateTimeEntry(clock)
    received.set_value(clock.now())
    channel = Segmented(CHANNELS)
    channel.set_value("phone")
    grid.add(
        FieldRow("received_at", "登记时间(&T)", received, required=True, hint="现在，可改，改后记原因"),
        FieldRow("channel", "方式", channel),
    )
    customer = TextLine(icon="magnifying-glass")
    customer.set_value("13800004417")
    phone = TextLine()
    phone.set_value("1380000441")
    customer_row = FieldRow("customer", "客户(&K)", customer, required=True)
    phone_row = FieldRow("phone", "回电号码", phone, required=True)
    grid.add(
        customer_row,
        FieldRow("tier", "客户信息", chips.Chip("tier.diamond", "钻石卡", name="tier"), hint="88 4101 0032 7"),
    )
    contact = TextLine()
    contact.set_value("王建国")
    grid.add(FieldRow("contact", "联系人(&N)", contact), phone_row)
    grid.add_block("什么事")
    category = Choice(CATEGORIES)
    category.set_value("billing")
    subject = TextLine(icon="magnifying-glass", breadth="whole")
    subject.set_value("业务部，流量包自动订购")
    grid.add(
        FieldRow("category", "分类", category, required=True, hint="输 jf 可找"), FieldRow("subject", "对象", subject)
    )
    cards = LevelCards(LEVELS)
    cards.set_value("very_dissatisfied")
    grid.add(FieldRow("level", "级别", cards, required=True))
    reason = TextLine(hint="为什么是这个级别", breadth="wide")
    reason_row = FieldRow("level_reason", "定级理由", reason, required=True)
    grid.add(reason_row)
    grid.add(FieldRow("ordered_on", "订购日期", DateEntry(clock, hint="1118")))
    grid.add_block("客户怎么说，要什么", "原话照录，不替客户改写")
    content = LongText()
    content.set_value("我十月、十一月都被扣了二十块的流量包，我根本没订。打了两次热线都说查，没人回我。")
    grid.add(FieldRow("content", "原话", content, required=True))
    demand = TextLine(breadth="whole")
    demand.set_value("退 40 元；书面说明；以后不再自动订。")
    demand_row = FieldRow("demand", "诉求", demand)
    grid.add(demand_row)
    read_back = FieldRow(
        "read_back",
        "复述确认",
        CheckLine("已向客户复述并得到确认"),
        beside={"read_back_at": DateTimeEntry(clock, hint="时刻")},
    )
    grid.add(read_back)
    password = PasswordLine(hint="口令")
    password.set_value("geheim")
    grid.add(FieldRow("password", "口令", password))
    found = [
        said("王建国", "customer", Severity.FINE),
        said("少 1 位：手机号应为 11 位", "phone"),
        said("“非常不满意”以上须写理由", "level_reason"),
        said("未确认可先登记，列入待办；打印件显示“未复述”", "read_back", Severity.WARNING),
    ]
    fields = FieldSet(grid.rows, lambda: found, grid)
    fields.complete()
    return grid, fields


class Chips(QWidget):
    """Every chip, as in lists and as in heads, beside the bars."""

    def paintEvent(self, _event):
        painter, step = QPainter(self), metrics().px(24)
        for place, kind in enumerate(chips.DRESSES):
            words, middle = WORDS.get(kind, "计费有误"), step * (place + 0.5)
            chips.paint(painter, 0, middle, kind, words, share=0.7)
            chips.paint(painter, metrics().px(140), middle, kind, words, share=0.3, listed=True, small=True)
        for place, (share, finished) in enumerate(
            [(0.8, True), (1.6, False), (0.05, False), (0, False), (1.01, False)]
        ):
            box = QRectF(metrics().px(280), step * place, metrics().px(200), step)
            chips.segment_bar(painter, box, share, finished=finished)
        pieces = [
            chips.Slice("30 分", 30),
            chips.Slice("下班", 40, counts=False),
            chips.Slice("周四 8:30 起 90 分", 90),
        ]
        chips.slice_bar(painter, QRectF(metrics().px(280), step * 6, metrics().px(200), metrics().px(16)), pieces)
        for place, count in enumerate([2, 12, 120]):
            chips.badge(painter, metrics().px(300 + 40 * place), step * 8, count)
        painter.end()


def buttons():
    row = QHBoxLayout()
    row.addWidget(Button("新投诉", "g.new", kind="primary", icon="plus", keys="F2"))
    row.addWidget(Button("延期申请", "g.extend"))
    row.addWidget(Button("打印", "g.print", icon="printer"))
    row.addWidget(Button("注销该卡", "g.cancel", kind="danger"))
    row.addWidget(Button("解释时限", "g.explain", kind="link", icon="question"))
    off = Button("登记并打印", "g.off", kind="primary")
    off.refuse("还有 2 处待改")
    row.addWidget(off)
    row.addWidget(IconButton("lock-simple", "锁定", "g.lock", keys="Ctrl+L"))
    spin = QSpinBox()
    spin.setObjectName("g.spin")
    row.addWidget(spin)
    plain = QLineEdit("只读")
    plain.setReadOnly(True)
    row.addWidget(plain)
    row.addStretch(1)
    return row


def states():
    column = QVBoxLayout()
    column.addWidget(
        Banner("error", "身份证号末位校验不符。前 1 240 行未写入，原有数据没有变化。", lead="导入停在第 1 241 行：",
               acts=[("看这一行", print), ("跳过并继续", print)])
    )  # fmt: skip
    column.addWidget(
        unset_notice(
            ["钻石卡升级门槛", "回访期限"], "只列出消费与积分，不给出升级建议；不影响其他功能。", ("去设置", print)
        )
    )
    column.addWidget(Banner("warn", "电脑时钟比上次记录早 3 小时，新记录将标“时钟异常”。"))
    card = Card("g.card", "页内任务", act=("明细", print))
    progress = ProgressLine("g.progress")
    progress.show_progress("正在比对重名…", 760, 2000)
    card.body.addWidget(progress)
    column.addWidget(card)
    column.addWidget(Chips(), 1)
    empty = EmptyState("g.empty")
    empty.say("没有 90 天内到期的合约", "名单按会员档案的合约到期日实时算出，今天 0 人。",
              [("看 180 天内", print), ("检查缺到期日的档案 41 份", print)])  # fmt: skip
    card = Card("g.empty_card", bare=True)
    card.body.addWidget(empty)
    column.addWidget(card)
    return column


def foot(fields):
    bar = QFrame()
    bar.setProperty("frame", "foot")
    row = QHBoxLayout(bar)
    row.addWidget(ProblemLine("g", fields), 1)
    row.addWidget(Label("草稿 14:27 已存", "hint"))
    row.addWidget(Button("登记", "g.save", keys="Ctrl+S"))
    row.addWidget(Button("登记并打印 F03、F08", "g.save_and_print", kind="primary", icon="printer", keys="Ctrl+Enter"))
    return bar


def status():
    bar = QFrame()
    bar.setProperty("frame", "foot")
    row = QHBoxLayout(bar)
    row.setContentsMargins(12, 2, 12, 2)
    for name, icon, text, warns in [
        ("status.branch", "house-line", "青禾县分公司，3 号台", False),
        ("status.clock", "clock", "工作时间内（13:30–17:30）", False),
        ("status.calendar", "calendar-blank", "2027 年节假日未录入，按周历计算", True),
    ]:
        part = StatusPart(name, icon)
        part.say(text, warns=warns)
        row.addWidget(part)
    row.addStretch(1)
    strip = JobStrip()
    strip.show_progress("导入会员", 1240, 2000, 20)
    row.addWidget(strip)
    return bar


@pytest.fixture
def gallery(qtbot, qapp):
    voice = Voice(qapp)
    voice.speak(Language.CHINESE)
    sheet = QWidget()
    qtbot.addWidget(sheet)
    sheet.setProperty("frame", "pane")
    column = QVBoxLayout(sheet)
    tabs = QTabBar()
    tabs.setProperty("rank", "main")
    tabs.setDrawBase(False)
    for words in ("工作台", "会员与权益", "投诉登记"):
        tabs.addTab(words)
    column.addWidget(tabs)
    column.addLayout(buttons())
    columns = QHBoxLayout()
    grid, fields = editor(FrozenClock())
    columns.addWidget(grid, 10)
    columns.addLayout(states(), 6)
    column.addLayout(columns, 1)
    column.addWidget(foot(fields))
    column.addWidget(status())
    strip = UndoStrip(sheet)
    strip.offer("已登记使用 1 次，余 1 次", lambda: None)
    yield sheet
    theme().resize(100)
    theme().choose(Appearance.SYSTEM)
    voice.speak(Language.ENGLISH)


@pytest.mark.parametrize("percent", [100, 115, 130])
@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_every_control_is_photographed(gallery, qtbot, appearance, percent):
    theme().resize(percent)
    theme().choose(appearance)
    gallery.resize(1640 * percent // 100, 1020 * percent // 100)
    gallery.show()
    qtbot.waitExposed(gallery)
    SCREENS.mkdir(parents=True, exist_ok=True)
    picture = gallery.grab()
    assert picture.save(str(SCREENS / f"gallery-{appearance.value}-{percent}.png"))
    assert picture.toImage().pixelColor(QPoint(2, picture.height() // 2)) == theme().color("surface")
