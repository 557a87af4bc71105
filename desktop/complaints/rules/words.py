"""The room's closed words: what is stored as a code and said in Chinese on paper and screen alike."""

from __future__ import annotations

from desktop.core.kind import Kind
from desktop.core.permission import Permission
from desktop.core.word import Word

COMPLAINT = Kind("complaint")
STEP = Kind("complaint_step")
LINK = Kind("complaint_link")
COMPLAINTS = frozenset({COMPLAINT, STEP, LINK})
"""What a page that lists complaints shows: whatever is done to a case writes a step."""

READ = Permission("complaints.read")
REGISTER = Permission("complaints.register")
PRINT = Permission("complaints.print")
HANDLE = Permission("complaints.handle")
ASSIGN = Permission("complaints.assign")
JUDGE = Permission("complaints.judge")
LEVEL = Permission("complaints.level")
LINK_CASES = Permission("complaints.link")
APPROVAL_ENTER = Permission("complaints.approval.enter")
EXTENSION_ASK = Permission("complaints.extension.ask")
EXTENSION_DECIDE = Permission("complaints.extension.decide")
CLOSE = Permission("complaints.close")
CLOSE_UNAGREED = Permission("complaints.close.unagreed")
REOPEN = Permission("complaints.reopen")


class Channel(Word):
    """How the complaint reached the office (投诉方式)."""

    PHONE = "phone", "电话"
    ORAL = "oral", "口头"
    FAX = "fax", "传真"
    VISIT = "visit", "来访"
    CALLBACK = "callback", "回访"
    NETWORK = "network", "网络"


class Box(Word):
    """The box of a category on 客户投诉登记反馈表 (投诉类别)."""

    NETWORK = "network", "网络"
    BILLING = "billing", "计费"
    BUSINESS = "business", "业务办理"
    QUALITY = "quality", "质量"
    ATTITUDE = "attitude", "服务态度"
    OTHER = "other", "其他"


class Attachment(Word):
    """What came with the complaint (附件)."""

    FAX = "fax", "传真件"
    SAMPLE = "sample", "样品"
    RECORDING = "recording", "录音"
    PHOTO = "photo", "照片"


class Validity(Word):
    """Whether the office accepts the complaint (受理判断)."""

    VALID = "valid", "成立"
    INVALID = "invalid", "不成立"


class Satisfaction(Word):
    """The customer's answer after the remedy (客户反馈), best first."""

    VERY_SATISFIED = "very_satisfied", "非常满意"
    SATISFIED = "satisfied", "满意"
    FAIR = "fair", "一般"
    DISSATISFIED = "dissatisfied", "不满意"
    VERY_DISSATISFIED = "very_dissatisfied", "非常不满意"


class Workflow(Word):
    """Which chain of segments a complaint follows."""

    SERVICE = "service", "服务型"
    QUALITY = "quality", "质量型"


class StepKind(Word):
    """What a step of a case says; segments begin and end with these by the policy's `starts` and `ends`."""

    REGISTERED = "registered", "登记"
    ON_SITE_STARTED = "on_site_started", "现场受理"
    TAKEN_OVER = "taken_over", "接办"
    ASSIGNED = "assigned", "指派代理"
    ASSIGNMENT_ACCEPTED = "assignment_accepted", "接受代理"
    ASSIGNMENT_DECLINED = "assignment_declined", "谢绝代理"
    VALIDITY_JUDGED = "validity_judged", "受理判断"
    LEVEL_CHANGED = "level_changed", "调整级别"
    DUPLICATE_LINKED = "duplicate_linked", "关联重复"
    CONTACT_TRIED = "contact_tried", "联系未通"
    CONTACTED = "contacted", "联系客户"
    WORK_ORDER_HANDED_OVER = "work_order_handed_over", "工作单提交"
    MEASURES_RECORDED = "measures_recorded", "处理措施"
    SECOND_VISIT_MADE = "second_visit_made", "二次到店"
    RESULT_GIVEN = "result_given", "处理结果"
    SETTLED_WITHIN_AUTHORITY = "settled_within_authority", "权限内处理"
    MEMO_HANDED_IN = "memo_handed_in", "内联单提交"
    MEMO_DISTRIBUTED = "memo_distributed", "内联单分发"
    DEPARTMENT_ANSWERED = "department_answered", "责任部门答复"
    APPROVAL_ENTERED = "approval_entered", "审批同意"
    APPROVAL_REFUSED = "approval_refused", "审批不同意"
    ANSWER_APPROVED = "answer_approved", "答复获批"
    CUSTOMER_ANSWERED = "customer_answered", "答复客户"
    SAMPLING_DECIDED = "sampling_decided", "决定取样"
    SAMPLING_AGREED = "sampling_agreed", "约定取样时间"
    SAMPLER_ARRIVED = "sampler_arrived", "到场取样"
    EXTENSION_ASKED = "extension_asked", "申请延期"
    EXTENSION_GRANTED = "extension_granted", "同意延期"
    EXTENSION_REFUSED = "extension_refused", "不同意延期"
    SEGMENT_ADDED = "segment_added", "增加联系"
    SATISFACTION_ANSWERED = "satisfaction_answered", "客户反馈"
    ROUND_STARTED = "round_started", "新一轮"
    CLOSED_SATISFIED = "closed_satisfied", "满意结案"
    CLOSED_UNAGREED = "closed_unagreed", "未达成一致结案"
    REOPENED = "reopened", "重新受理"
    FILE_ATTACHED = "file_attached", "附件"
    RESPONSIBILITY_FOUND = "responsibility_found", "责任认定"
    REMEDY_DECIDED = "remedy_decided", "处理方案"
    REMEDY_FOLLOWED = "remedy_followed", "方案跟进"
    SAMPLE_TAKEN = "sample_taken", "取样"
    SAMPLE_HANDED_OVER = "sample_handed_over", "样品交接"
    VERDICT_GIVEN = "verdict_given", "鉴定结论"
    PENALTY_PROPOSED = "penalty_proposed", "扣罚建议"
    PENALTY_WITHDRAWN = "penalty_withdrawn", "撤销扣罚建议"
    PENALTY_STATED = "penalty_stated", "本人陈述"
    PENALTY_APPEALED = "penalty_appealed", "本人申诉"
    PENALTY_DECIDED = "penalty_decided", "扣罚审批"
    IMPROVEMENT_PLANNED = "improvement_planned", "改进措施"
    IMPROVEMENT_DONE = "improvement_done", "改进完成"
    IMPROVEMENT_CHECKED = "improvement_checked", "效果检查"
    REGULATOR_APPEALED = "regulator_appealed", "客户申诉"
    REGULATOR_ACCEPTED = "regulator_accepted", "申诉受理"
    REGULATOR_ANSWERED = "regulator_answered", "申诉答复"
    WATCHER_NAMED = "watcher_named", "关注人"
    PUSHED = "pushed", "催办"


def step_word(event: str) -> str:
    """What a step is called in Chinese; one the program does not know, by its code."""
    found = StepKind.__members__.get(event.upper())
    return found.zh if found is not None else event


class ContactWay(Word):
    """How a customer was spoken to."""

    PHONE = "phone", "电话"
    VISIT = "visit", "上门"
    COUNTER = "counter", "到店"
    MESSAGE = "message", "短信/网络"
    LETTER = "letter", "书面"


class DelayReason(Word):
    """Why an extension is asked for (延期原因)."""

    NOT_CONNECTED = "not_connected", "电话不通"
    NO_ANSWER = "no_answer", "无人接听"
    OTHER = "other", "其他"


class DueState(Word):
    """What has become of a segment that was started."""

    OPEN = "open", "在办"
    FINISHED = "finished", "已办"
    VOID = "void", "作废"


class Quick(Word):
    """The quick filters above the list."""

    OPEN = "open", "未结"
    LATE = "late", "超时"
    SOON = "soon", "预警"
    MINE = "mine", "我的"
    WATCHED = "watched", "关注"
    ALL = "all", "全部"
