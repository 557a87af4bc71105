<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>settings</name>
    <message>
        <source>Somebody made version {version} meanwhile. Compare it with your changes and start from it.</source>
        <translation>这期间有人定了第 {version} 版。请与您的修改对照后，从该版重新开始。</translation>
    </message>
    <message>
        <source>A policy can’t take effect in the past: what was received until now follows the policy of its own day. The earliest day is today, {day}.</source>
        <translation>政策不能从过去的日期生效：此前受理的按受理当日的政策办理。最早从今天 {day} 起生效。</translation>
    </message>
    <message>
        <source>Version {version} takes effect on {day}; a later version can’t take effect before it.</source>
        <translation>第 {version} 版将于 {day} 生效，后定的版本不能比它更早生效。</translation>
    </message>
    <message>
        <source>{hours} begin before the hours before them have ended.</source>
        <translation>{hours} 开始时，前一段上班时间还没有结束。</translation>
    </message>
    <message>
        <source>At least one day of the week needs hours.</source>
        <translation>一周至少要有一天上班。</translation>
    </message>
    <message>
        <source>Hours can’t change in the past: limits that began until now follow the hours of their own day. The earliest day is today, {day}.</source>
        <translation>上班时间不能从过去的日期改起：此前开始的时限按当日的上班时间计算。最早从今天 {day} 起。</translation>
    </message>
    <message>
        <source>Other hours take effect on {day}; later ones can’t take effect before them.</source>
        <translation>另有上班时间将于 {day} 生效，后定的不能比它更早生效。</translation>
    </message>
    <message>
        <source>Say who approved the change.</source>
        <translation>请写明由谁批准。</translation>
    </message>
    <message>
        <source>A year from {first} to {last}.</source>
        <translation>年份应在 {first} 至 {last} 之间。</translation>
    </message>
    <message>
        <source>A year has at least one holiday.</source>
        <translation>一年至少有一个节假日。</translation>
    </message>
    <message>
        <source>{day} does not belong to {year}.</source>
        <translation>{day} 不属于 {year} 年。</translation>
    </message>
    <message>
        <source>No day is entered.</source>
        <translation>没有录入任何日期。</translation>
    </message>
    <message>
        <source>A holiday can’t be a half-day as well.</source>
        <translation>节假日不能同时是半日。</translation>
    </message>
    <message>
        <source>This day is entered twice.</source>
        <translation>这一天录入了两次。</translation>
    </message>
    <message>
        <source>A name has at most {n} characters.</source>
        <translation>名称最多 {n} 字。</translation>
    </message>
    <message>
        <source>Only half-days and make-up days have hours of their own.</source>
        <translation>只有半日和调休上班日可以另定上班时间。</translation>
    </message>
    <message>
        <source>A day without hours is a holiday.</source>
        <translation>没有上班时间的日子应录为节假日。</translation>
    </message>
    <message>
        <source>This day is a holiday; a half-day on it would be worked.</source>
        <translation>这一天是节假日，录为半日就要上班了。</translation>
    </message>
    <message>
        <source>This day is worked anyway; a make-up day changes only its hours.</source>
        <translation>这一天本来就上班，录为调休上班只改变上班时间。</translation>
    </message>
    <message>
        <source>The branch is closed on this day of the week; a half-day opens it.</source>
        <translation>每周这一天本不上班，录为半日就要上班。</translation>
    </message>
    <message>
        <source>At most {n} characters.</source>
        <translation>最多 {n} 字。</translation>
    </message>
    <message>
        <source>There is no such clause.</source>
        <translation>没有这一条款。</translation>
    </message>
    <message>
        <source>The program cannot work without a value here.</source>
        <translation>这一条必须有值，程序才能工作。</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>没有任何修改。</translation>
    </message>
    <message>
        <source>{clause}: {value}</source>
        <translation>{clause}：{value}</translation>
    </message>
    <message>
        <source>{title}: responses owed to the customer: {value}.</source>
        <translation>{title}：对应次数 {value} 次。</translation>
    </message>
    <message>
        <source>{title}: first contact with the customer within {value} of receipt.</source>
        <translation>{title}：受理后 {value} 内首次联系客户。</translation>
    </message>
    <message>
        <source>{title}: second contact with the customer within {value} of receipt.</source>
        <translation>{title}：受理后 {value} 内二次联系客户。</translation>
    </message>
    <message>
        <source>{title}: to be done within {value}.</source>
        <translation>{title}：须在 {value} 内完成。</translation>
    </message>
    <message>
        <source>{title}: wished for within {value}.</source>
        <translation>{title}：争取在 {value} 内完成。</translation>
    </message>
    <message>
        <source>{title}: whatever the level, never later than {value}; not set means no such cap.</source>
        <translation>{title}：不论级别，最迟 {value}；未设置即不另加限制。</translation>
    </message>
    <message>
        <source>From level {value} upwards the choice of the level needs a reason.</source>
        <translation>从 {value} 起，选定级别须写明理由。</translation>
    </message>
    <message>
        <source>What makes a complaint major or a crisis: {value}.</source>
        <translation>重大投诉、危机事件的判定：{value}。</translation>
    </message>
    <message>
        <source>{title}: a late segment leads to the proposal of a fine of {value}.</source>
        <translation>{title}：环节超时，建议扣罚 {value}。</translation>
    </message>
    <message>
        <source>Entering a complaint {value} or more after receipt is warned of.</source>
        <translation>受理后超过 {value} 才录入的，给出提醒。</translation>
    </message>
    <message>
        <source>Complaints of one customer within {value} days are offered as duplicates.</source>
        <translation>同一客户 {value} 天内的投诉，提示可能重复。</translation>
    </message>
    <message>
        <source>A clock warns in the second half of its limit when {value} or less is left.</source>
        <translation>时限过半且剩余不足 {value} 时预警。</translation>
    </message>
    <message>
        <source>A clock warns when {value} % of its limit or less is left.</source>
        <translation>时限剩余不足 {value} % 时预警。</translation>
    </message>
    <message>
        <source>Hours on Mondays: {value}.</source>
        <translation>星期一上班时间：{value}。</translation>
    </message>
    <message>
        <source>Hours on Tuesdays: {value}.</source>
        <translation>星期二上班时间：{value}。</translation>
    </message>
    <message>
        <source>Hours on Wednesdays: {value}.</source>
        <translation>星期三上班时间：{value}。</translation>
    </message>
    <message>
        <source>Hours on Thursdays: {value}.</source>
        <translation>星期四上班时间：{value}。</translation>
    </message>
    <message>
        <source>Hours on Fridays: {value}.</source>
        <translation>星期五上班时间：{value}。</translation>
    </message>
    <message>
        <source>Hours on Saturdays: {value}.</source>
        <translation>星期六上班时间：{value}。</translation>
    </message>
    <message>
        <source>Hours on Sundays: {value}.</source>
        <translation>星期日上班时间：{value}。</translation>
    </message>
    <message>
        <source>Working time that is used up exactly at closing time: {value}.</source>
        <translation>工作时间恰在下班时用完的：{value}。</translation>
    </message>
    <message>
        <source>The branch is closed on public holidays: {value}.</source>
        <translation>法定节假日休息：{value}。</translation>
    </message>
    <message>
        <source>Missing holidays of a year are announced {value} days before it.</source>
        <translation>缺少某年节假日数据时，提前 {value} 天提醒。</translation>
    </message>
    <message>
        <source>Somebody changed the table meanwhile (version {version}). Look at it again.</source>
        <translation>这期间有人改了权限表（第 {version} 版），请重新查看。</translation>
    </message>
    <message>
        <source>The administrator must keep this right, or nobody could mend the table again.</source>
        <translation>系统管理员必须保留这项权限，否则再也无人能改权限表。</translation>
    </message>
    <message>
        <source>There is no such right.</source>
        <translation>没有这项权限。</translation>
    </message>
    <message>
        <source>Choose posts of the list.</source>
        <translation>请从列表中选择岗位。</translation>
    </message>
    <message>
        <source>The auditor reads and changes nothing.</source>
        <translation>审计只读岗位只能查看，不能修改。</translation>
    </message>
    <message>
        <source>This is the notice of {other}, not of {year}.</source>
        <translation>这是 {other} 年的通知，不是 {year} 年的。</translation>
    </message>
    <message>
        <source>No holidays were recognised. Paste the notice from “一、元旦：…” on.</source>
        <translation>没有认出节假日。请从“一、元旦：…”起粘贴通知正文。</translation>
    </message>
    <message>
        <source>“{day}” is no day.</source>
        <translation>“{day}”不是日期。</translation>
    </message>
    <message>
        <source>{day} is not the day of the week that the notice says ({said}).</source>
        <translation>{day} 与通知所写的{said}不符。</translation>
    </message>
    <message>
        <source>The clock is not doubted.</source>
        <translation>时钟没有异常，无需确认。</translation>
    </message>
    <message>
        <source>There is no version {version} of the policy.</source>
        <translation>没有第 {version} 版政策。</translation>
    </message>
</context>
</TS>
