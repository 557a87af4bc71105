"""The sentence in which each clause stands, on screen and on paper, and the heading it is listed under."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from desktop.core.sentence import Sentence, sentence
from desktop.policy.lines import Line

VALUE = "{value}"
"""Left in a sentence where number or 未设置 belongs."""


class Wording(NamedTuple):
    """A text for the screen and the same in Chinese for paper, which does not follow the language on screen."""

    shown: Sentence
    zh: str


def said(name: str, lines: Mapping[str, Line]) -> Sentence:
    """The sentence in which a clause stands; its ``{value}`` is left for the page to fill with number or 未设置."""
    line = lines.get(name)
    return _wording(name).shown.of(clause=name, title=line.title if line else "", value=VALUE)


def printed_clause(name: str, lines: Mapping[str, Line]) -> str:
    """The same sentence as the approval sheet prints it, with a rule of dots in place of the value."""
    line = lines.get(name)
    return _wording(name).zh.format(clause=name, title=line.title if line else "", value="……")


def group_of(name: str) -> str:
    """Under which of `GROUPS` a clause is listed: its file and table, all segments together."""
    file, table = name.split(".")[:2]
    found = f"{file}.{table}"
    return found if found in GROUPS else f"{file}.segments" if f"{file}.segments" in GROUPS else found


def group_title(group: str) -> Sentence:
    """The heading of a group; the name of file and table where it has none."""
    found = GROUPS.get(group)
    return found.shown if found else sentence("settings", "{clause}: {value}").of(clause=group, value="")


def _wording(name: str) -> Wording:
    unknown = Wording(sentence("settings", "{clause}: {value}"), "{clause}：{value}")
    return WORDINGS.get(name.rsplit(".", 1)[-1], unknown)


GROUPS: Mapping[str, Wording] = {
    "complaints.intake": Wording(sentence("settings", "Complaints: intake"), "投诉·受理"),
    "complaints.warning": Wording(sentence("settings", "Complaints: warnings"), "投诉·预警"),
    "complaints.levels": Wording(sentence("settings", "Complaints: levels"), "投诉·级别"),
    "complaints.segments": Wording(sentence("settings", "Complaints: segments"), "投诉·环节"),
    "complaints.rounds": Wording(sentence("settings", "Complaints: rounds"), "投诉·轮次"),
    "complaints.extension": Wording(sentence("settings", "Complaints: extensions"), "投诉·延期"),
    "complaints.responsibility": Wording(sentence("settings", "Complaints: responsibility"), "投诉·责任"),
    "complaints.penalty": Wording(sentence("settings", "Complaints: penalty proposals"), "投诉·扣罚建议"),
    "complaints.strikes": Wording(sentence("settings", "Complaints: three strikes"), "投诉·三次处理"),
    "complaints.authority": Wording(sentence("settings", "Complaints: authority limits"), "投诉·补偿权限"),
    "complaints.improvement": Wording(sentence("settings", "Complaints: improvement"), "投诉·改进"),
    "complaints.regulator": Wording(sentence("settings", "Complaints: regulator"), "投诉·申诉"),
    "complaints.techniques": Wording(sentence("settings", "Complaints: techniques"), "投诉·沟通方法"),
    "complaints.cards": Wording(sentence("settings", "Complaints: reference cards"), "投诉·速查卡"),
    "membership.file": Wording(sentence("settings", "Members: enrolment"), "会员·入会"),
    "membership.completeness": Wording(sentence("settings", "Members: completeness"), "会员·资料完整"),
    "membership.authenticity": Wording(sentence("settings", "Members: authenticity"), "会员·资料真实"),
    "membership.duplicates": Wording(sentence("settings", "Members: duplicates"), "会员·重复档案"),
    "membership.tiers": Wording(sentence("settings", "Members: tiers"), "会员·等级"),
    "membership.reminders": Wording(sentence("settings", "Members: reminders"), "会员·提醒"),
    "membership.retention": Wording(sentence("settings", "Members: retention lists"), "会员·维系名单"),
    "membership.cohorts": Wording(sentence("settings", "Members: cohorts"), "会员·拍照用户"),
    "membership.managers": Wording(sentence("settings", "Members: customer managers"), "会员·客户经理"),
    "points.earn": Wording(sentence("settings", "Points: earning"), "积分·来源"),
    "points.tiers": Wording(sentence("settings", "Points: tiers"), "积分·等级倍数"),
    "points.earning": Wording(sentence("settings", "Points: rounding"), "积分·取整"),
    "points.expiry": Wording(sentence("settings", "Points: expiry"), "积分·有效期"),
    "points.spending": Wording(sentence("settings", "Points: spending"), "积分·使用"),
    "points.approval": Wording(sentence("settings", "Points: approvals"), "积分·审批"),
    "calendar.weekly": Wording(sentence("settings", "Calendar: hours of the week"), "日历·周时间"),
    "calendar.limits": Wording(sentence("settings", "Calendar: working limits"), "日历·工作时限"),
    "calendar.holidays": Wording(sentence("settings", "Calendar: holidays"), "日历·节假日"),
}
WORDINGS: Mapping[str, Wording] = {
    "responses": Wording(
        sentence("settings", "{title}: responses owed to the customer: {value}."), "{title}：对应次数 {value} 次。"
    ),
    "first_contact": Wording(
        sentence("settings", "{title}: first contact with the customer within {value} of receipt."),
        "{title}：受理后 {value} 内首次联系客户。",
    ),
    "second_contact": Wording(
        sentence("settings", "{title}: second contact with the customer within {value} of receipt."),
        "{title}：受理后 {value} 内二次联系客户。",
    ),
    "late_fine": Wording(
        sentence("settings", "{title}: a late segment leads to the proposal of a fine of {value}."),
        "{title}：环节超时，建议扣罚 {value}。",
    ),
    "limit": Wording(sentence("settings", "{title}: to be done within {value}."), "{title}：须在 {value} 内完成。"),
    "aim": Wording(sentence("settings", "{title}: wished for within {value}."), "{title}：争取在 {value} 内完成。"),
    "cap": Wording(
        sentence("settings", "{title}: whatever the level, never later than {value}; not set means no such cap."),
        "{title}：不论级别，最迟 {value}；未设置即不另加限制。",
    ),
    "reason_required_from": Wording(
        sentence("settings", "From level {value} upwards the choice of the level needs a reason."),
        "从 {value} 起，选定级别须写明理由。",
    ),
    "serious_criteria": Wording(
        sentence("settings", "What makes a complaint major or a crisis: {value}."),
        "重大投诉、危机事件的判定：{value}。",
    ),
    "late_entry_warning": Wording(
        sentence("settings", "Entering a complaint {value} or more after receipt is warned of."),
        "受理后超过 {value} 才录入的，给出提醒。",
    ),
    "duplicate_days": Wording(
        sentence("settings", "Complaints of one customer within {value} days are offered as duplicates."),
        "同一客户 {value} 天内的投诉，提示可能重复。",
    ),
    "rest": Wording(
        sentence("settings", "A clock warns in the second half of its limit when {value} or less is left."),
        "时限过半且剩余不足 {value} 时预警。",
    ),
    "percent": Wording(
        sentence("settings", "A clock warns when {value} % of its limit or less is left."),
        "时限剩余不足 {value}% 时预警。",
    ),
    "dissatisfied_from": Wording(
        sentence("settings", "An answer “{value}” of the customer, or a worse one, starts a new round."),
        "客户反馈为“{value}”及以下的，进入新一轮。",
    ),
    "before_no_agreement": Wording(
        sentence(
            "settings", "A case may be closed without agreement after {value} rounds; not set: from the second on."
        ),
        "经 {value} 轮仍未达成一致的，可由总经理签字结案；未设置即从第二轮起。",
    ),
    "attempts": Wording(
        sentence("settings", "An extension takes at least {value} attempts to reach the customer."),
        "申请延期前，联系客户不少于 {value} 次。",
    ),
    "apart": Wording(
        sentence("settings", "Attempts count when they begin {value} after the last one that counted."),
        "每次联系间隔不少于 {value}。",
    ),
    "quiet": Wording(sentence("settings", "Attempts do not count within {value}."), "{value} 内的联系不计次数。"),
    "causes": Wording(
        sentence("settings", "Causes that a complaint may have had: {value}."), "投诉原因可选：{value}。"
    ),
    "direct_percent": Wording(
        sentence("settings", "Proposed deduction from the person directly responsible: {value} % of the loss."),
        "直接责任人建议扣款：损失的 {value}%。",
    ),
    "head_percent": Wording(
        sentence("settings", "Proposed deduction from the head of the department: {value} % of the loss."),
        "部门主管建议扣款：损失的 {value}%。",
    ),
    "appeal_term": Wording(
        sentence("settings", "The person may appeal against a proposal for {value} days, the last one included."),
        "本人可在建议提出后 {value} 天内（含当天）申诉。",
    ),
    "approvals": Wording(
        sentence("settings", "An amount counts as approved when {value} different people have agreed."),
        "扣罚建议须经 {value} 位不同审批人同意。",
    ),
    "dismissal_approvals": Wording(
        sentence("settings", "A dismissal counts as approved when {value} different people have agreed."),
        "辞退建议须经 {value} 位不同审批人同意。",
    ),
    "window_years": Wording(
        sentence("settings", "Upheld complaints about conduct count for {value} years; not set means for life."),
        "言行态度类有责投诉在 {value} 年内累计；未设置即终身累计。",
    ),
    "compensation": Wording(
        sentence("settings", "{title}: may promise compensation up to {value}."),
        "{title}：可决定的补偿不超过 {value}。",
    ),
    "effect_days": Wording(
        sentence("settings", "The effect of a measure is checked {value} days after it was carried out."),
        "改进措施完成 {value} 天后检查效果。",
    ),
    "warn_days": Wording(
        sentence("settings", "Without an answer a badge warns of an appeal {value} days after receipt."),
        "受理后 {value} 天仍未答复的，提示申诉风险。",
    ),
    "appeal_days": Wording(
        sentence("settings", "Without an answer the customer may appeal to the regulator {value} days after receipt."),
        "受理后 {value} 天仍未答复的，客户可以申诉。",
    ),
    "acceptance": Wording(
        sentence("settings", "The regulator accepts an appeal within {value}."), "申诉受理机构在 {value} 内受理申诉。"
    ),
    "answer_days": Wording(
        sentence("settings", "Our answer to the regulator is due {value} days after it accepted the appeal."),
        "申诉受理后 {value} 天内须提交答复。",
    ),
    "when": Wording(sentence("settings", "{title}: for use when {value}."), "{title}：适用于{value}。"),
    "how": Wording(sentence("settings", "{title}: how it goes: {value}."), "{title}：做法：{value}。"),
    "says": Wording(sentence("settings", "{title}: {value}."), "{title}：{value}。"),
    "valid_from": Wording(
        sentence("settings", "{title}: valid from {value}; not set means from the beginning."),
        "{title}：自 {value} 起有效；未设置即一直有效。",
    ),
    "valid_until": Wording(
        sentence("settings", "{title}: valid until {value}, that day included; not set means without end."),
        "{title}：有效至 {value}（含当天）；未设置即无截止。",
    ),
    "data_card_admitted": Wording(
        sentence("settings", "Users of a data card alone may be enrolled in the club: {value}."),
        "仅使用无线上网卡的用户可以入会：{value}。",
    ),
    "consent_required": Wording(
        sentence("settings", "Nobody is enrolled without consent to the processing of personal data: {value}."),
        "未取得个人信息处理同意的不予入会：{value}。",
    ),
    "required": Wording(
        sentence("settings", "A member’s file is complete when it says: {value}."), "会员资料须填项目：{value}。"
    ),
    "fields": Wording(
        sentence("settings", "Of a member’s file these are verified: {value}."), "会员资料须核实项目：{value}。"
    ),
    "by": Wording(
        sentence("settings", "Two files are taken to be of one person by: {value}."),
        "按以下各项提示两份档案可能为同一人：{value}。",
    ),
    "completeness_target": Wording(
        sentence("settings", "Wished for completeness of the members’ files: {value} %."),
        "会员资料完整率目标：{value}%。",
    ),
    "verified_months": Wording(
        sentence("settings", "A verification of a field counts for {value} months; not set means without end."),
        "资料核实后 {value} 个月内有效；未设置即长期有效。",
    ),
    "contract_days": Wording(
        sentence(
            "settings", "A member’s page warns {value} days before the contract ends; not set shows the day alone."
        ),
        "合约到期前 {value} 天起在会员页面提示；未设置只显示日期。",
    ),
    "broadband_days": Wording(
        sentence(
            "settings", "A member’s page warns {value} days before the broadband ends; not set shows the day alone."
        ),
        "宽带到期前 {value} 天起在会员页面提示；未设置只显示日期。",
    ),
    "birthday_days": Wording(
        sentence("settings", "A member’s page names the birthday {value} days before it; not set shows the day alone."),
        "生日前 {value} 天起在会员页面提示；未设置只显示日期。",
    ),
    "points_days": Wording(
        sentence("settings", "A member’s page warns {value} days before points expire; not set shows the day alone."),
        "积分到期前 {value} 天起在会员页面提示；未设置只显示日期。",
    ),
    "entitlement_days": Wording(
        sentence(
            "settings",
            "A member’s page warns {value} days before what is left of a year is gone; not set shows the day alone.",
        ),
        "年度权益余量清零前 {value} 天起在会员页面提示；未设置只显示日期。",
    ),
    "authenticity_target": Wording(
        sentence("settings", "Wished for authenticity of the members’ files: {value} %."),
        "会员资料真实率目标：{value}%。",
    ),
    "offer_period": Wording(
        sentence("settings", "An offer to keep a member has one final outcome: {value}; not set records and warns."),
        "每项维系挽留的最终结果{value}只登记一次；未设置时照常登记并提示。",
    ),
    "network_counts": Wording(
        sentence("settings", "A member of a cohort whose network number of then is gone counts as lost: {value}."),
        "拍照用户的网号不在会员资料中即视为流失：{value}。",
    ),
    "tier_counts": Wording(
        sentence("settings", "A member of a cohort who holds a lower tier than then counts as lost: {value}."),
        "拍照用户的等级低于拍照时即视为流失：{value}。",
    ),
    "high_from": Wording(
        sentence("settings", "Members of the middle and upper market hold {value} or a higher tier."),
        "{value}及以上等级为中高端用户。",
    ),
    "kept_target": Wording(
        sentence("settings", "Wished for retention of cohorts: {value} %."), "拍照用户保有率目标：{value}%。"
    ),
    "high_kept_target": Wording(
        sentence("settings", "Wished for retention of the middle and upper market: {value} %."),
        "中高端拍照用户保有率目标：{value}%。",
    ),
    "club_share_target": Wording(
        sentence("settings", "Wished for share of club members among all users of the network: {value} %."),
        "俱乐部会员占全网比目标：{value}%。",
    ),
    "silver_most": Wording(
        sentence("settings", "One customer manager looks after at most {value} silver members."),
        "每名客户经理管户上限：银卡 {value} 户。",
    ),
    "gold_most": Wording(
        sentence("settings", "One customer manager looks after at most {value} gold members."),
        "每名客户经理管户上限：金卡 {value} 户。",
    ),
    "diamond_most": Wording(
        sentence("settings", "One customer manager looks after at most {value} diamond members."),
        "每名客户经理管户上限：钻石卡 {value} 户。",
    ),
    "gold_spend": Wording(
        sentence("settings", "Gold is proposed from a spend of {value} on."), "消费满 {value} 起提议金卡。"
    ),
    "diamond_spend": Wording(
        sentence("settings", "Diamond is proposed from a spend of {value} on."), "消费满 {value} 起提议钻石卡。"
    ),
    "gold_points": Wording(
        sentence("settings", "Gold is proposed from {value} points earned on."), "获得积分满 {value} 分起提议金卡。"
    ),
    "diamond_points": Wording(
        sentence("settings", "Diamond is proposed from {value} points earned on."),
        "获得积分满 {value} 分起提议钻石卡。",
    ),
    "gold_tenure_months": Wording(
        sentence("settings", "Gold is proposed from {value} months in the network on."),
        "在网满 {value} 个月起提议金卡。",
    ),
    "diamond_tenure_months": Wording(
        sentence("settings", "Diamond is proposed from {value} months in the network on."),
        "在网满 {value} 个月起提议钻石卡。",
    ),
    "period_months": Wording(
        sentence("settings", "Spend and points are counted over the last {value} months for proposals of tiers."),
        "等级提议统计最近 {value} 个月的消费和积分。",
    ),
    "holding_months": Wording(
        sentence("settings", "A tier that a proposal gave is held for {value} months; not set means without end."),
        "等级提议批准后有效 {value} 个月；未设置即长期有效。",
    ),
    "notice_days": Wording(
        sentence("settings", "A tier that ends is due {value} days before; not set lists it in its section alone."),
        "等级到期前 {value} 天列入待办；未设置时只在等级与卡中列出。",
    ),
    "per": Wording(
        sentence("settings", "{title}: points are counted for every {value}."), "{title}：每满 {value} 计分一次。"
    ),
    "points": Wording(sentence("settings", "{title}: {value} points each time."), "{title}：每次计 {value} 分。"),
    "multiple": Wording(
        sentence("settings", "{title}: earned points count {value} %; not set means 100 %."),
        "{title}：所得积分按 {value}% 计；未设置即不加倍。",
    ),
    "rounding": Wording(
        sentence("settings", "Fractions of a point, once all has been counted: {value}."),
        "计算完毕后不足 1 分的：{value}。",
    ),
    "term_years": Wording(
        sentence("settings", "Points are good for {value} years, the last day included; not set means without end."),
        "积分自单据日起 {value} 年内有效（含最后一天）；未设置即长期有效。",
    ),
    "term_ends": Wording(
        sentence("settings", "The last year of points ends on: {value}."), "积分有效期的最后一天：{value}。"
    ),
    "least_spent": Wording(
        sentence("settings", "At least {value} points are spent at once; not set means any number."),
        "每次使用不少于 {value} 分；未设置即不限。",
    ),
    "adjustment_approvals": Wording(
        sentence("settings", "An adjustment of points needs the signatures of {value} different people."),
        "积分调整须经 {value} 位不同审批人签字。",
    ),
    "debt_approvals": Wording(
        sentence("settings", "Taking back spent points, which leaves a debt, needs {value} signatures."),
        "收回已使用的积分（形成欠分），须经 {value} 位不同审批人签字。",
    ),
    "monday": Wording(sentence("settings", "Hours on Mondays: {value}."), "星期一上班时间：{value}。"),
    "tuesday": Wording(sentence("settings", "Hours on Tuesdays: {value}."), "星期二上班时间：{value}。"),
    "wednesday": Wording(sentence("settings", "Hours on Wednesdays: {value}."), "星期三上班时间：{value}。"),
    "thursday": Wording(sentence("settings", "Hours on Thursdays: {value}."), "星期四上班时间：{value}。"),
    "friday": Wording(sentence("settings", "Hours on Fridays: {value}."), "星期五上班时间：{value}。"),
    "saturday": Wording(sentence("settings", "Hours on Saturdays: {value}."), "星期六上班时间：{value}。"),
    "sunday": Wording(sentence("settings", "Hours on Sundays: {value}."), "星期日上班时间：{value}。"),
    "used_up": Wording(
        sentence("settings", "Working time that is used up exactly at closing time: {value}."),
        "工作时间恰在下班时用完的：{value}。",
    ),
    "observed": Wording(
        sentence("settings", "The branch is closed on public holidays: {value}."), "法定节假日休息：{value}。"
    ),
    "announce_missing_days": Wording(
        sentence("settings", "Missing holidays of a year are announced {value} days before it."),
        "缺少某年节假日数据时，提前 {value} 天提醒。",
    ),
}
