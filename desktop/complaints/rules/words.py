"""The room's closed words: what is stored as a code and said in Chinese on paper and screen alike."""

from __future__ import annotations

from desktop.core.kind import Kind
from desktop.core.permission import Permission
from desktop.core.word import Word

COMPLAINT = Kind("complaint")
STEP = Kind("complaint_step")
LINK = Kind("complaint_link")
COMPLAINTS = frozenset({COMPLAINT, STEP, LINK})
"""What a page that lists complaints shows."""

READ = Permission("complaints.read")
REGISTER = Permission("complaints.register")
PRINT = Permission("complaints.print")


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
    """What a step of a case's history says; a later verb brings its own."""

    REGISTERED = "registered", "登记"


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
    ALL = "all", "全部"
