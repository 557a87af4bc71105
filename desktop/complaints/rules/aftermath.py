"""What followed from a case besides its steps: files, proposals, responsibility, samples, measures, appeals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from desktop.core.permission import Permission
from desktop.core.word import Word

ATTACH = Permission("complaints.attach")
RESPONSIBILITY = Permission("complaints.responsibility")
REMEDY = Permission("complaints.remedy")
PENALTY_PROPOSE = Permission("complaints.penalty.propose")
PENALTY_STATE = Permission("complaints.penalty.state")
SAMPLE = Permission("complaints.sample")
IMPROVE = Permission("complaints.improve")
WATCH = Permission("complaints.watch")
PUSH = Permission("complaints.push")
REGULATOR = Permission("complaints.regulator")
NUISANCE = Permission("complaints.nuisance")
NUISANCE_DECIDE = Permission("complaints.nuisance.decide")


class FileSubject(Word):
    """What an attached file shows."""

    EVIDENCE = "evidence", "证据材料"
    CONTACT = "contact", "联系凭证"
    SIGNED = "signed", "签字件"
    SAMPLE = "sample", "样品"
    ANSWER = "answer", "答复材料"
    OTHER = "other", "其他"


class ProposalKind(Word):
    """For what something is proposed; the last three are the strikes in their order."""

    LATE = "late", "超时扣罚"
    DIRECT = "direct", "直接责任扣款"
    HEAD = "head", "主管责任扣款"
    WARNING = "warning", "警告"
    PUNISHMENT = "punishment", "处罚"
    DISMISSAL = "dismissal", "辞退"

    @property
    def is_strike(self) -> bool:
        """Whether it answers repeated conduct instead of asking for an amount."""
        return self in STRIKES


STRIKES = (ProposalKind.WARNING, ProposalKind.PUNISHMENT, ProposalKind.DISMISSAL)


class ProposalState(Word):
    """How far a proposal has come."""

    PROPOSED = "proposed", "待本人陈述"
    STATED = "stated", "待审批"
    APPEALED = "appealed", "已申诉"
    APPROVED = "approved", "已批准"
    REFUSED = "refused", "未批准"
    WITHDRAWN = "withdrawn", "已撤销"


class Withdrawal(Word):
    """Why a proposal was withdrawn."""

    EXTENDED = "extended", "已同意延期"
    MOVED = "moved", "时限变动"
    OWNER = "owner", "责任人变更"
    MISTAKE = "mistake", "提出有误"


class Rank(Word):
    """In which rank an opinion on a proposal is signed, in the order of the form."""

    DEPARTMENT = "department", "部门"
    PERSONNEL = "personnel", "人力"
    MANAGER = "manager", "总经理"


class Conduct(Word):
    """What somebody's conduct was complained of for."""

    WORDS = "words", "言语"
    BEHAVIOUR = "behaviour", "行为"
    ATTITUDE = "attitude", "态度"
    MANNER = "manner", "方式"


class Authority(Word):
    """How a promised compensation stands to the authority of who promised it."""

    WITHIN = "within", "权限内"
    NOT_SET = "not_set", "权限未设置"


class VerdictKind(Word):
    """What a sample or a visit showed."""

    QUALITY_FAULT = "quality_fault", "明显质量问题"
    MISUSE = "misuse", "明显使用不当"
    UNDECIDED = "undecided", "难以界定"


class Effect(Word):
    """What a measure brought."""

    EFFECTIVE = "effective", "有效"
    PARTLY = "partly", "部分有效"
    INEFFECTIVE = "ineffective", "无效"


class WatchReason(Word):
    """Why somebody watches a case."""

    TIER = "tier", "会员客户经理"
    NAMED = "named", "指定关注"


@dataclass(frozen=True, slots=True)
class Kept:
    """An attached file."""

    id: UUID
    digest: bytes
    name: str
    media: str
    suffix: str
    size: int
    subject: str
    at: datetime
    who: str
    note: str


@dataclass(frozen=True, slots=True)
class Opinion:
    """A signed opinion on a proposal."""

    rank: str
    signer_id: UUID
    signer: str
    signed_on: date
    agreed: bool
    words: str
    paper: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A penalty proposal with everything that was said about it; *amount* in fen, None where the policy names none."""

    id: UUID
    number: str
    kind: str
    proposed_at: datetime
    staff_id: UUID | None
    person: str
    post: str
    department_id: UUID | None
    department: str
    level: str
    clause: str
    amount: int | None = None
    loss: int | None = None
    percent: int | None = None
    grounds: str = ""
    round: int = 1
    segment: str = ""
    ordinal: int = 1
    started_at: datetime | None = None
    due_at: datetime | None = None
    appeal_until: date | None = None
    withdrawn: str | None = None
    stated_at: datetime | None = None
    statement: str = ""
    accepts: bool | None = None
    appealed_on: date | None = None
    appeal_grounds: str = ""
    opinions: tuple[Opinion, ...] = ()

    @property
    def lives(self) -> bool:
        """Whether it was not withdrawn."""
        return self.withdrawn is None

    @property
    def key(self) -> tuple[int, str, int]:
        """The segment it is about."""
        return self.round, self.segment, self.ordinal


@dataclass(frozen=True, slots=True)
class Responsible:
    """Cause, who answers for it, loss; *strike* counts the upheld complaints about the person's conduct up to it."""

    at: datetime
    cause: str
    explanation: str
    department_id: UUID | None
    department: str
    staff_id: UUID | None
    person: str
    head_id: UUID | None
    head: str
    conduct: str = ""
    loss: int | None = None
    loss_words: str = ""
    limited_by: str = ""
    strike: int = 0


@dataclass(frozen=True, slots=True)
class Promise:
    """What was promised the customer, and what became of it; *compensation* in fen."""

    id: UUID
    at: datetime
    plan: str
    compensation: int
    decided_by: str
    authority: str
    post: str
    accepted: bool | None
    fulfil_until: date | None
    carried_out: bool | None = None
    helped: bool | None = None
    further: str = ""


@dataclass(frozen=True, slots=True)
class Custody:
    """A sample changed hands."""

    at: datetime
    giver: str
    taker: str
    note: str


@dataclass(frozen=True, slots=True)
class SampleHeld:
    """A sample, and in whose hands it has been since when."""

    id: UUID
    number: str
    name: str
    batch: str
    quantity: str
    taken_at: datetime
    taken_by: str
    site: str
    custody: tuple[Custody, ...] = ()

    @property
    def holder(self) -> str:
        """Who has it now."""
        return self.custody[-1].taker if self.custody else self.taken_by

    @property
    def held_since(self) -> datetime:
        """Since when."""
        return self.custody[-1].at if self.custody else self.taken_at


@dataclass(frozen=True, slots=True)
class VerdictGiven:
    """The verdict on the samples or the visit."""

    at: datetime
    verdict: str
    grounds: str
    customer_agrees: bool
    agreement: str
    review: str


@dataclass(frozen=True, slots=True)
class Effects:
    """Complaints of the same cause, and all complaints, in as many days before and after a measure."""

    days: int
    before: int
    before_all: int
    after: int
    after_all: int


@dataclass(frozen=True, slots=True)
class Improving:
    """A measure against a cause: owner, deadline, when it was carried out, what its check found."""

    id: UUID
    cause: str
    measure: str
    owner_id: UUID
    owner: str
    department: str
    due_on: date
    planned_at: datetime
    done_on: date | None = None
    how: str = ""
    checked_on: date | None = None
    effect: str | None = None
    effect_note: str = ""
    counted: Effects | None = None


@dataclass(frozen=True, slots=True)
class Appealed:
    """An appeal to the regulator, its acceptance and our answer."""

    id: UUID
    regulator: str
    reference: str
    appealed_on: date
    demand: str
    accepted_on: date | None = None
    answered_on: date | None = None
    answer: str = ""
    conclusion: str = ""


@dataclass(frozen=True, slots=True)
class Watching:
    """Somebody who watches a case."""

    staff_id: UUID
    name: str
    reason: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Aftermath:
    """Everything that followed from a case; the newest responsibility, verdict and appeal count."""

    files: tuple[Kept, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    responsible: Responsible | None = None
    promises: tuple[Promise, ...] = ()
    samples: tuple[SampleHeld, ...] = ()
    verdict: VerdictGiven | None = None
    improvements: tuple[Improving, ...] = ()
    appeal: Appealed | None = None
    watchers: tuple[Watching, ...] = ()
