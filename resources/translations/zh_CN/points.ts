<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>points</name>
    <message>
        <source>Type the number of the document, at most {n} characters.</source>
        <translation>请填写单据号，不超过 {n} 个字符。</translation>
    </message>
    <message>
        <source>The ledger itself gives numbers that end like this one.</source>
        <translation>这种结尾的编号由积分账自动生成，单据不会这样编号。</translation>
    </message>
    <message>
        <source>The time on the paper lies in the future.</source>
        <translation>单据时间晚于现在。</translation>
    </message>
    <message>
        <source>At most {n} characters.</source>
        <translation>不超过 {n} 个字符。</translation>
    </message>
    <message>
        <source>Choose what the points are for.</source>
        <translation>请选择积分来源。</translation>
    </message>
    <message>
        <source>Type the amount.</source>
        <translation>请填写金额。</translation>
    </message>
    <message>
        <source>Type an amount greater than zero.</source>
        <translation>金额须大于零。</translation>
    </message>
    <message>
        <source>At least once.</source>
        <translation>至少一次。</translation>
    </message>
    <message>
        <source>The policy says no number here: type the points as the paper has them.</source>
        <translation>政策未设置分值，请按单据填写积分。</translation>
    </message>
    <message>
        <source>By the policy it would be {points} points.</source>
        <translation>按政策应为 {points} 分。</translation>
    </message>
    <message>
        <source>This brings no points; nothing is to be posted.</source>
        <translation>不足一分，不用入账。</translation>
    </message>
    <message>
        <source>Points are not awarded out of this account.</source>
        <translation>不能从这个科目发放积分。</translation>
    </message>
    <message>
        <source>These points would be good until {until} only, which is past.</source>
        <translation>这笔积分有效至 {until}，已经过期。</translation>
    </message>
    <message>
        <source>From 1 to {most} points.</source>
        <translation>积分须在 1 到 {most} 之间。</translation>
    </message>
    <message>
        <source>At least {least} points are spent at once.</source>
        <translation>每次使用不少于 {least} 分。</translation>
    </message>
    <message>
        <source>Points are not spent into this account.</source>
        <translation>积分不能用于这个科目。</translation>
    </message>
    <message>
        <source>Only {good} points may be spent; {missing} are missing.</source>
        <translation>可用积分只有 {good} 分，还差 {missing} 分。</translation>
    </message>
    <message>
        <source>{shortage} {held} more are put aside.</source>
        <translation>{shortage}另有 {held} 分已冻结。</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>请写明原因。</translation>
    </message>
    <message>
        <source>This member&apos;s opening balance is entered already.</source>
        <translation>该会员的期初积分已经录入。</translation>
    </message>
    <message>
        <source>From 1 to {most} lots.</source>
        <translation>须有 1 到 {most} 笔。</translation>
    </message>
    <message>
        <source>{n} different people must have signed.</source>
        <translation>须有 {n} 位不同的人签字。</translation>
    </message>
    <message>
        <source>Nobody enters what only they have approved: another person has to sign.</source>
        <translation>录入人不能自己审批，须由他人签字。</translation>
    </message>
    <message>
        <source>Type the number of the signed form.</source>
        <translation>请填写审批单编号。</translation>
    </message>
    <message>
        <source>The day of the signature lies in the future.</source>
        <translation>签字日期晚于今天。</translation>
    </message>
    <message>
        <source>This cannot be done with a movement of this kind.</source>
        <translation>这类记录不能这样处理。</translation>
    </message>
    <message>
        <source>This movement is undone, released or collected already.</source>
        <translation>这笔记录已经冲正、解冻或兑付。</translation>
    </message>
    <message>
        <source>Say why, in at most {n} characters.</source>
        <translation>请写明原因，不超过 {n} 个字符。</translation>
    </message>
    <message>
        <source>{owed} of these points are spent already and become a debt: that must be signed for.</source>
        <translation>其中 {owed} 分已经使用，将转为欠分，须经签字审批。</translation>
    </message>
    <message>
        <source>The number of points stands on the paper.</source>
        <translation>分值以单据为准。</translation>
    </message>
    <message>
        <source>“{rule}” has no number of points in the policy: not set.</source>
        <translation>“{rule}”的分值在政策中未设置。</translation>
    </message>
    <message>
        <source>{rule}: {times} × {each} points = {points}.</source>
        <translation>{rule}：{times} 次 × {each} 分 = {points} 分。</translation>
    </message>
    <message>
        <source>“{rule}” does not say in the policy for how much money: not set.</source>
        <translation>“{rule}”每满多少元计分，在政策中未设置。</translation>
    </message>
    <message>
        <source>“{rule}” needs an amount.</source>
        <translation>“{rule}”须填写金额。</translation>
    </message>
    <message>
        <source>{rule}: {amount} 元 hold {per} 元 {times} times in full, × {each} points = {points}.</source>
        <translation>{rule}：{amount} 元含 {times} 个 {per} 元，× {each} 分 = {points} 分。</translation>
    </message>
    <message>
        <source>{tier}: {points} × {percent} % = {raised} (fractions: {rounding}).</source>
        <translation>{tier}：{points} × {percent}% = {raised} 分（尾数{rounding}）。</translation>
    </message>
    <message>
        <source>The policy sets no end: the points are good without end.</source>
        <translation>政策未设置有效期，积分长期有效。</translation>
    </message>
    <message>
        <source>Good until {until}, that day included ({ends}).</source>
        <translation>有效至 {until}，含当天（{ends}）。</translation>
    </message>
    <message>
        <source>{name}: account {account} stands at {points}.</source>
        <translation>{name}：{account}科目余额为 {points}。</translation>
    </message>
    <message>
        <source>{document}: an entry of a member&apos;s account names no member.</source>
        <translation>{document}：有会员科目的分录没有记明会员。</translation>
    </message>
    <message>
        <source>{document}: the entries sum to {points}, not to zero.</source>
        <translation>{document}：各分录合计不为零，而是 {points}。</translation>
    </message>
    <message>
        <source>The clock of this PC is in doubt; confirm the time before points expire by it.</source>
        <translation>本机时钟存疑，请先确认时间，再做积分到期处理。</translation>
    </message>
    <message>
        <source>{document} was entered on {day} already ({what}).</source>
        <translation>{document} 已于 {day} 录入（{what}）。</translation>
    </message>
    <message>
        <source>Choose a member.</source>
        <translation>请选择会员。</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>截止日期早于起始日期。</translation>
    </message>
    <message>
        <source>member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Movement of points</source>
        <translation>积分记录</translation>
    </message>
    <message>
        <source>document</source>
        <translation>单据号</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>time on paper</source>
        <translation>单据时间</translation>
    </message>
    <message>
        <source>entered at</source>
        <translation>入账时间</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>undoes</source>
        <translation>针对</translation>
    </message>
    <message>
        <source>clock in doubt</source>
        <translation>时钟存疑</translation>
    </message>
    <message>
        <source>Lot of points</source>
        <translation>积分批次</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Entry of points</source>
        <translation>积分分录</translation>
    </message>
    <message>
        <source>account</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Signature under a movement of points</source>
        <translation>积分审批签字</translation>
    </message>
    <message>
        <source>signed form</source>
        <translation>审批单</translation>
    </message>
    <message>
        <source>signed by</source>
        <translation>签字人</translation>
    </message>
    <message>
        <source>signed on</source>
        <translation>签字日期</translation>
    </message>
    <message>
        <source>opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Points awarded</source>
        <translation>发放积分</translation>
    </message>
    <message>
        <source>Opening balance of points entered</source>
        <translation>录入期初积分</translation>
    </message>
    <message>
        <source>Points spent</source>
        <translation>使用积分</translation>
    </message>
    <message>
        <source>Points put aside</source>
        <translation>冻结积分</translation>
    </message>
    <message>
        <source>Points given free</source>
        <translation>解冻积分</translation>
    </message>
    <message>
        <source>Points put aside were used</source>
        <translation>兑付冻结积分</translation>
    </message>
    <message>
        <source>Movement of points undone</source>
        <translation>冲正积分</translation>
    </message>
    <message>
        <source>Points adjusted</source>
        <translation>调整积分</translation>
    </message>
    <message>
        <source>Points expired</source>
        <translation>积分到期处理</translation>
    </message>
    <message>
        <source>Expiry of points taken back</source>
        <translation>撤回积分到期处理</translation>
    </message>
    <message>
        <source>The last day of these points is past; they stay expired.</source>
        <translation>这些积分确已到期，不能恢复。</translation>
    </message>
</context>
</TS>
