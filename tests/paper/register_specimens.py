"""Facts for the papers of the complaint register, as an office fills them and far too long."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import Any

from desktop.complaints.rules import papers
from desktop.core.clock import OFFICE_ZONE


def at(month: int, day: int, hour: int, minute: int, year: int = 2026) -> datetime:
    """An instant by the office's clock."""
    return datetime(year, month, day, hour, minute, tzinfo=OFFICE_ZONE).astimezone(UTC)


CONTACTS = (
    papers.ContactLine(at(11, 18, 13, 44), "座机", "0530-000 2186", "接通6分12秒，核对订购时间与工号"),
    papers.ContactLine(at(11, 18, 16, 5), "座机", "0530-000 2186", "未接，已发短信"),
    papers.ContactLine(at(11, 19, 10, 20), "手机", "138 0000 4417", "接通，告知处理结果，客户表示满意"),
)
ORDER = papers.WorkOrderFacts(
    number="QH-G-20261118-009-3",
    complaint_number="QH-20261118-012-T",
    level="very_dissatisfied",
    customer_name="王建国",
    tier="钻石卡",
    phone="13800004417",
    opinion="10月、11月两次被代订10元1G流量包共40元，未经本人同意；10月12日、11月10日两次致电热线，承诺回电均未兑现。"
    "要求退费并书面说明。",
    comforted="已致歉，说明20分钟内由业务部经理本人联系；客户情绪转缓，同意等候。",
    handed_at=at(11, 18, 13, 37),
    department="业务部",
    taken_by="manager",
    taken_at=at(11, 18, 13, 38),
    first_contact_at=at(11, 18, 13, 44),
    first_contact_result="接通，客户同意先退费，等候书面说明",
    contacts=CONTACTS,
    measures="即时退订并退还40元；调取10月8日、11月8日柜台监控与工单；出具盖章书面说明；三个号码设置“代订须短信回复确认”。",
    second_visit=None,
    second_visit_on=None,
    after_visit=None,
    result="已退费到账（11月18日15:20）；核实为QH0217误操作，说明于11月19日上午送达客户。",
    extension_reasons=(),
    extension_other="",
    attempts=(),
    asked_until=None,
    decision=None,
    answer="satisfied",
    next_round=None,
    late=False,
    late_minutes=None,
    fine=None,
)
EXTENSION = papers.ExtensionFacts(
    number="QH-Y-20261119-001-6",
    complaint_number="QH-20261118-012-T",
    order_number="QH-G-20261118-009-3",
    level="very_dissatisfied",
    customer_name="王建国",
    phone="13800004417",
    segment="二次联系",
    original_due_at=at(11, 19, 13, 30),
    asked_until=at(11, 20, 18, 0),
    reasons=("no_answer",),
    reason_other="",
    explanation="客户出差途中，三次拨打均无人接听，家属称20日下午返回。书面说明已备妥，待客户返回后当面送达并取得答复。",
    contacts=(
        papers.ContactLine(at(11, 18, 16, 5), "座机", "13800004417", "无人接听，已发短信"),
        papers.ContactLine(at(11, 18, 18, 20), "座机", "13800004417", "无人接听"),
        papers.ContactLine(at(11, 19, 9, 10), "手机", "13800004417", "家属接听，20日返回"),
    ),
    applicant="陈立",
    asked_at=at(11, 19, 9, 30),
    manager_opinion="情况属实，同意上报。",
    decision="granted",
    decision_opinion="同意延至11月20日18时，届时必须当面答复。",
    granted_until=at(11, 20, 18, 0),
    told=True,
    told_at=at(11, 19, 10, 5),
    told_how="短信并告知家属",
)
MEMO = papers.MemoFacts(
    number="QH-N-20261118-003-4",
    complaint_number="QH-20261118-015-K",
    level="major",
    sender="何志强",
    sender_department="销售部",
    sent_at=at(11, 18, 16, 20),
    addressed_to="生产技术部",
    copied_to="质量部、售后服务部",
    customer_name="青禾县第三中学",
    product="校园专线光猫 HX-ONU-2104",
    content="客户反映：11月初到货的12台光猫，使用一周后陆续有5台LOS灯常亮、断网，重启无效。批号26031187，到货日期11月3日。"
    "客户要求三日内更换全部12台并说明原因。现场已由销售员更换一台备机，其余四台影响教学楼三层。",
    answer_due_at=at(11, 19, 17, 30),
    enclosed=("sample", "form"),
    sample_count=1,
    sample_number="QH-S-20261118-001-8",
    deputy_agrees=True,
    deputy_opinion="同意。请生产技术部按时答复，涉及同批次的一并排查。",
    checked=True,
    taken_at=at(11, 18, 16, 40),
    distributed_at=at(11, 18, 17, 10),
    department_answer="经拆检，电源适配器输出电压偏低（10.6 V），为该批次电源供应商更换电容所致。同意更换全部12台，"
    "11月20日前送达；同批次库存已封存复检。",
    supervisor_opinion="同意生产技术部意见。",
    approval_opinion="同意答复客户，另行登门致歉。",
    answered_at=at(11, 19, 15, 10),
    answered_how="电话并书面",
    answered_by="何志强",
    filed_on=None,
    filed_by="",
    file_number="",
)
HANDLING = papers.HandlingFacts(
    number="QH-20261118-015-K",
    received_at=at(11, 18, 15, 2),
    clerk="林晓梅",
    customer_name="青禾县第三中学",
    phone="13900002205",
    address="青禾县学府路26号",
    goods="校园专线光猫",
    bought_on=date(2026, 11, 3),
    bought_at="青禾县分公司营业厅",
    amount=286800,
    evidence="合同、送货单、发票",
    story="12台光猫使用一周后5台断网。要求三日内更换全部12台，说明原因，并减免断网期间月租。",
    validity="valid",
    validity_reason="样品鉴定为明显质量问题",
    cause="电源适配器批次缺陷，输出电压偏低。",
    responsible="赵敏",
    department_head="周宏",
    solution="更换全部12台电源适配器；减免断网5天月租；登门致歉。",
    loss=35600,
    loss_words="更换件与减免月租",
    recovered="向供应商索赔，同批次库存封存。",
    deduction_percent=10,
    deduction=3560,
    delay="无",
    agreement="分公司于11月20日前完成更换并减免月租40元，学校确认后不再主张其他赔偿。",
    agreed_until=date(2026, 11, 20),
)
SAMPLE = papers.SampleFacts(
    number="QH-S-20261118-001-8",
    complaint_number="QH-20261118-015-K",
    customer_name="青禾县第三中学",
    address="青禾县学府路26号行政楼三层弱电间",
    name="光猫 HX-ONU-2104",
    batch="26031187",
    quantity="1台（含电源）",
    decided_at=at(11, 18, 15, 30),
    due_at=at(11, 19, 9, 30),
    agreed_at=None,
    arrived_at=at(11, 18, 17, 5),
    sampler="赵敏",
    taken_at=at(11, 18, 17, 25),
    site="设备置于弱电间机柜，通风良好，供电电压 221 V。LOS灯常亮，适配器空载12.1 V，带载10.6 V；更换适配器后恢复。",
    verdict="quality_fault",
    customer_agrees=True,
    agreement="同意结论，要求更换同批次全部电源",
    review="复测一致，判为批次缺陷。",
    custody=(
        papers.CustodyLine(at(11, 18, 17, 25), "孙老师", "赵敏", "现场封样"),
        papers.CustodyLine(at(11, 19, 8, 40), "赵敏", "质量部 李工", "入实验室，完好"),
    ),
)
STEPS = (
    papers.StepLine(at(11, 18, 13, 30), "登记", "电话受理", "林晓梅"),
    papers.StepLine(at(11, 18, 13, 37), "工作单送交", "QH-G-20261118-009-3", "林晓梅"),
    papers.StepLine(at(11, 18, 13, 44), "首次联系", "接通6分12秒", "陈立"),
    papers.StepLine(at(11, 19, 10, 20), "二次联系", "告知处理结果", "陈立"),
)
PENALTY = papers.PenaltyFacts(
    number="QH-K-20261118-002-5",
    complaint_number="QH-20261118-012-T",
    proposed_at=at(11, 18, 14, 10),
    person="陈立",
    post="部门经理",
    department="业务部",
    level="very_dissatisfied",
    ground="首次联系超时",
    due_at=at(11, 18, 13, 50),
    finished_at=at(11, 18, 14, 2),
    late_for="12分",
    facts=STEPS[:3],
    clause="投诉管理政策第1版：首次联系（非常不满意）20分钟；超时扣罚30.00元",
    amount=3000,
    statement="",
    accepts=None,
    appeal_until=date(2026, 11, 25),
    department_opinion="",
    personnel_opinion="",
    manager_opinion="",
)
IMPROVEMENT = papers.ImprovementFacts(
    number="QH-20261118-012-T",
    source="complaint",
    received_on=date(2026, 11, 18),
    clerk="林晓梅",
    customer_name="王建国",
    category="资费争议",
    department="业务部",
    opinion="两次被代订流量包，未经本人同意；热线两次承诺回电未兑现。",
    cause="代订业务系统不要求客户二次确认；热线承诺没有登记到待办。",
    measures=(
        papers.MeasureLine("代订须客户短信回复“是”后生效", "陈立", date(2026, 11, 30), date(2026, 11, 28), "已上线"),
        papers.MeasureLine("热线承诺回电一律登记，次日主管核对", "周宏", date(2026, 11, 25), None, ""),
    ),
    checked_from=date(2026, 11, 28),
    check_on=date(2027, 2, 26),
    before=4,
    after=None,
    effect=None,
    effect_note="",
    manager_opinion="",
)
CALLS = tuple(
    papers.CallLine(
        at(11, 2 + place, 9, 10 + place),
        f"0{20 + place}-8800 {1200 + place}",
        "王建国" if place % 2 else "孙玉兰",
        "13800004417",
        f"{place + 3}次/天",
        "营销推销" if place % 3 else "疑似诈骗",
        "午休时间反复来电，拒接后换号继续" if place % 2 else "冒充客服索要验证码",
        ("屏蔽", "调查", "法律手段", "")[place % 4],
        date(2026, 11, 3 + place) if place % 4 != 3 else None,
        "林晓梅",
    )
    for place in range(19)
)
NUISANCE = papers.NuisanceFacts("QH-F57-202611", date(2026, 11, 1), date(2026, 11, 30), CALLS)
SLICES = (
    papers.SliceLine("内联单分发", "11-20 17:00", "11-20 17:30", "30分", "", "工作时间"),
    papers.SliceLine("", "11-20 17:30", "11-21 00:00", "", "6小时30分", "下班时间"),
    papers.SliceLine("", "11-21 00:00", "11-23 08:30", "", "56小时30分", "休息日"),
    papers.SliceLine("", "11-23 08:30", "11-23 10:00", "1小时30分", "", "工作时间"),
    papers.SliceLine("", "合计", "11-23 10:00", "2小时", "63小时", "= 时限 2工作时，到期"),
)
LIMITS = (
    papers.LimitLine("工作单提交", "林晓梅", "11-18 13:30", "10分钟", "11-18 13:40", "", "11-18 13:37", "按时完成"),
    papers.LimitLine("首次联系", "陈立", "11-18 13:30", "20分钟", "11-18 13:50", "", "11-18 14:02", "迟完成 12分"),
    papers.LimitLine("处理结果", "陈立", "11-18 13:37", "12小时", "11-19 01:37", "", "", "超时 12小时49分"),
    papers.LimitLine(
        "二次联系", "陈立", "11-18 13:30", "24小时", "11-20 18:00", "11-19 13:30", "", "进行中（时钟异常）"
    ),
    papers.LimitLine("满意确认", "林晓梅", "", "未设置", "", "", "", "未开始"),
)
TIMELINE = papers.TimelineFacts(
    number="QH-20261118-012-T",
    received_at=at(11, 18, 13, 30),
    customer_name="王建国",
    tier="钻石卡",
    level="非常不满意",
    category="资费争议",
    workflow="服务型",
    policy_version="2026-1",
    clerk="林晓梅",
    rounds=1,
    closed_at=None,
    outcome="",
    summary="十月、十一月两次被扣10元1G流量包，客户未订购，要求退费并书面说明。",
    notice="2027年没有节假日数据，工作时间按通常每周作息计算；补录后时限会相应变动。"
    "时钟异常：登记时电脑时钟与记录不符，所列时间未经确认，未作重算。",
    limits=LIMITS,
    slices=SLICES,
    contacts=CONTACTS,
    extensions=(
        papers.MovedLine("QH-Y-20261119-001-6", "二次联系", "11-19 13:30", "11-20 18:00", "同意", "11-20 18:00"),
    ),
    steps=STEPS,
)
CONTENTS = (
    papers.Enclosure("处理经过", "QH-20261118-012-T", at(11, 18, 13, 30), 1, ""),
    papers.Enclosure("联系记录", "QH-20261118-012-T", at(11, 19, 10, 20), 1, ""),
    papers.Enclosure("客户投诉登记反馈表（复印件）", "QH-20261118-012-T", at(11, 18, 14, 26), 1, ""),
)
DECISIONS = (
    papers.DecisionLine(at(11, 18, 14, 0), "受理判断：成立", "订购无本人确认记录", "林晓梅", "QH-20261118-012-T"),
    papers.DecisionLine(at(11, 19, 9, 50), "延期：同意", "届时必须当面答复", "总经理", "QH-Y-20261119-001-6"),
)
APPEAL = papers.AppealFacts(
    number="QH-20261118-012-T",
    company="云河通信有限公司青禾县分公司",
    branch="青禾县分公司营业厅",
    regulator="省通信管理局电信用户申诉受理中心",
    reference="SS-2026-118842",
    customer_name="王建国",
    phone="13800004417",
    received_at=at(11, 18, 13, 30),
    appealed_on=date(2026, 12, 4),
    accepted_on=date(2026, 12, 9),
    answer_due_on=date(2027, 1, 8),
    level="非常不满意",
    category="资费争议",
    story="用户称十月、十一月两次被代订10元流量包共40元，未经本人同意，两次致电热线均未获回电。",
    demand="退还多扣费用，书面说明代订经过。",
    answer="经核查录音与工单，代订系工号QH0217误操作。已于11月18日退订并退还40元，11月19日送达书面说明并致歉。",
    conclusion="投诉成立，已解决，用户表示满意。",
    contents=CONTENTS,
    steps=STEPS,
    contacts=CONTACTS,
    decisions=DECISIONS,
    copies=CONTENTS[2:],
)


def long_lines(lines: tuple[Any, ...], words: str, times: int = 3) -> tuple[Any, ...]:
    """The lines of a table with every text far too long, and several times over."""
    return tuple(_long(line, words) for line in lines) * times


def _long(line: Any, words: str) -> Any:
    texts = {item.name: words for item in fields(line) if isinstance(getattr(line, item.name), str)}
    return replace(line, **texts)
