<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ApprovalForm</name>
    <message>
        <source>Approved</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>签批单编号</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签字人</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签字日期</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>意见内容</translation>
    </message>
    <message>
        <source>The signed paper</source>
        <translation>签批结果</translation>
    </message>
    <message>
        <source>Enter what the paper says</source>
        <translation>登记签批</translation>
    </message>
</context>
<context>
    <name>BooksPane</name>
    <message>
        <source>No book chosen</source>
        <translation>未选客户经理</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>在列表中选一项。</translation>
    </message>
    <message>
        <source>Members of this book</source>
        <translation>名下会员</translation>
    </message>
    <message>
        <source>Nobody is in this book</source>
        <translation>名下没有会员</translation>
    </message>
    <message>
        <source>{n} members</source>
        <translation>{n} 名会员</translation>
    </message>
    <message>
        <source>Move the selected…</source>
        <translation>移交选中…</translation>
    </message>
    <message>
        <source>Move the whole book…</source>
        <translation>整册移交…</translation>
    </message>
    <message>
        <source>Handover lists</source>
        <translation>移交清单</translation>
    </message>
    <message>
        <source>Print F42</source>
        <translation>打印 F42</translation>
    </message>
    <message>
        <source>No customer managers yet</source>
        <translation>还没有客户经理</translation>
    </message>
    <message>
        <source>Give somebody the post 客户经理 under people.</source>
        <translation>在人员页面给员工任命「客户经理」岗位。</translation>
    </message>
    <message>
        <source>Choose members in the list first.</source>
        <translation>先在列表中选会员。</translation>
    </message>
    <message>
        <source>Nobody is in this book.</source>
        <translation>名下没有会员。</translation>
    </message>
    <message>
        <source>Choose a handover list first.</source>
        <translation>先选一份移交清单。</translation>
    </message>
    <message>
        <source>{n} members moved, handover list {number}</source>
        <translation>已移交 {n} 户，移交清单 {number}</translation>
    </message>
    <message>
        <source>Stopped after {n} members, handover list {number}; the rest is where it was</source>
        <translation>已停止：移交了 {n} 户，移交清单 {number}，其余未动</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>Check of all balances</source>
        <translation>核对全部余额</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即核对</translation>
    </message>
    <message>
        <source>The check is running.</source>
        <translation>正在核对。</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在核对…</translation>
    </message>
</context>
<context>
    <name>CohortPane</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>No cohort chosen</source>
        <translation>未选拍照名单</translation>
    </message>
    <message>
        <source>Freeze one with the button at the left.</source>
        <translation>用左侧按钮拍照冻结一份名单。</translation>
    </message>
    <message>
        <source>Who was lost</source>
        <translation>流失用户</translation>
    </message>
    <message>
        <source>{n} lost</source>
        <translation>流失 {n} 户</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>截至日期</translation>
    </message>
    <message>
        <source>Who was lost until</source>
        <translation>流失截至</translation>
    </message>
    <message>
        <source>Users of the network…</source>
        <translation>登记全网用户数…</translation>
    </message>
    <message>
        <source>Cancel that figure…</source>
        <translation>作废该数…</translation>
    </message>
    <message>
        <source>Print F45</source>
        <translation>打印 F45</translation>
    </message>
    <message>
        <source>No cohort yet</source>
        <translation>还没有拍照名单</translation>
    </message>
    <message>
        <source>Freeze the members of a tier or a manager as they are today.</source>
        <translation>把某一等级或某位客户经理名下的会员按今天的情况冻结。</translation>
    </message>
    <message>
        <source>Counting who is still there</source>
        <translation>正在核对保有情况</translation>
    </message>
    <message>
        <source>Nobody was lost by {day}</source>
        <translation>截至 {day} 无人流失</translation>
    </message>
    <message>
        <source>Of {n} members frozen on {day}.</source>
        <translation>{day} 拍照共 {n} 户。</translation>
    </message>
    <message>
        <source>Nobody was lost.</source>
        <translation>无人流失。</translation>
    </message>
    <message>
        <source>Stopped; nothing was frozen</source>
        <translation>已停止，没有冻结任何名单</translation>
    </message>
    <message>
        <source>The cohort is frozen</source>
        <translation>拍照名单已冻结</translation>
    </message>
    <message>
        <source>Lost members</source>
        <translation>流失名单</translation>
    </message>
</context>
<context>
    <name>DuePane</name>
    <message>
        <source>Nothing was offered yet</source>
        <translation>还没有挽留登记</translation>
    </message>
    <message>
        <source>Record what was offered and what the member answered.</source>
        <translation>登记挽留内容和会员的答复。</translation>
    </message>
    <message>
        <source>No member chosen</source>
        <translation>未选择会员</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>在列表中选一项。</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Print F45</source>
        <translation>打印 F45</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Nobody answers this filter</source>
        <translation>没有符合筛选的会员</translation>
    </message>
    <message>
        <source>Up to {day}.</source>
        <translation>截至 {day}。</translation>
    </message>
    <message>
        <source>Worked out from the days in the files, up to {day}.</source>
        <translation>按会员档案里的日期算出，截至 {day}。</translation>
    </message>
    <message>
        <source>Look {n} days ahead</source>
        <translation>看 {n} 天内</translation>
    </message>
    <message>
        <source>Nothing was offered yet.</source>
        <translation>还没有挽留登记。</translation>
    </message>
    <message>
        <source>Recorded for {name}</source>
        <translation>已为 {name} 登记</translation>
    </message>
    <message>
        <source>The record does not count any more</source>
        <translation>该登记已作废</translation>
    </message>
</context>
<context>
    <name>ExpiryBars</name>
    <message>
        <source>Points by month of expiry</source>
        <translation>各月到期积分</translation>
    </message>
</context>
<context>
    <name>ExpiryCard</name>
    <message>
        <source>Expiry</source>
        <translation>积分到期</translation>
    </message>
    <message>
        <source>Let them expire</source>
        <translation>办理到期</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Points expire</source>
        <translation>办理积分到期</translation>
    </message>
    <message>
        <source>Taking an expiry run back</source>
        <translation>撤回到期办理</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>FilePart</name>
    <message>
        <source>nothing entered</source>
        <translation>未登记</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核实</translation>
    </message>
</context>
<context>
    <name>HistoryPart</name>
    <message>
        <source>History</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>{card} of {name} went into this file on {day} ({by})</source>
        <translation>{name}的档案 {card} 于 {day} 并入本档案（{by}）</translation>
    </message>
    <message>
        <source>This file went into {card} of {name} on {day} ({by})</source>
        <translation>本档案于 {day} 并入{name}的档案 {card}（{by}）</translation>
    </message>
    <message>
        <source>Part the files again</source>
        <translation>撤销合并</translation>
    </message>
</context>
<context>
    <name>HoursFields</name>
    <message>
        <source>Whose service, and how many hours</source>
        <translation>服务人员与小时数</translation>
    </message>
    <message>
        <source>Empty hours are not set; leave the words empty if there are none.</source>
        <translation>小时数留空 = 未设置；不分服务人员时左边留空。</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Whose service</source>
        <translation>服务人员</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时数</translation>
    </message>
    <message>
        <source>h</source>
        <translation>小时</translation>
    </message>
</context>
<context>
    <name>LotLines</name>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Good until, empty: without end</source>
        <translation>到期日，空为长期有效</translation>
    </message>
    <message>
        <source>Points of lot {n}</source>
        <translation>第 {n} 批积分</translation>
    </message>
    <message>
        <source>Last day of lot {n}</source>
        <translation>第 {n} 批到期日</translation>
    </message>
</context>
<context>
    <name>MatrixHand</name>
    <message>
        <source>{place}: to be confirmed</source>
        <translation>{place}：标为待确认</translation>
    </message>
    <message>
        <source>{place}: not set</source>
        <translation>{place}：清为未设置</translation>
    </message>
    <message>
        <source>{place}: filled to the right</source>
        <translation>{place}：已向右填充</translation>
    </message>
    <message>
        <source>{place}: in every tier</source>
        <translation>{place}：已应用到各等级</translation>
    </message>
    <message>
        <source>{place}: remark</source>
        <translation>{place}：依据与备注</translation>
    </message>
    <message>
        <source>A benefit was added</source>
        <translation>已新增一项权益</translation>
    </message>
    <message>
        <source>New benefit</source>
        <translation>新权益</translation>
    </message>
    <message>
        <source>Called {title}</source>
        <translation>已改名为 {title}</translation>
    </message>
    <message>
        <source>{title} moved</source>
        <translation>{title} 已移动</translation>
    </message>
    <message>
        <source>{title} removed</source>
        <translation>{title} 已从本版删除</translation>
    </message>
</context>
<context>
    <name>MatrixInspector</name>
    <message>
        <source>Clause of the handbook, document</source>
        <translation>手册条款、文件号</translation>
    </message>
    <message>
        <source>Has to be applied for</source>
        <translation>需客户申请后才有</translation>
    </message>
    <message>
        <source>To be confirmed (prints a blank rule)</source>
        <translation>待确认（打印为空线，不当作“无”）</translation>
    </message>
    <message>
        <source>Empty is not set: uses are recorded and warned of, not refused.</source>
        <translation>留空 = 未设置：可登记使用并提示，不拦截。</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容类型</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>依据与备注</translation>
    </message>
    <message>
        <source>Benefit {n}; in force: {content}</source>
        <translation>第 {n} 项，现行版：{content}</translation>
    </message>
    <message>
        <source>Apply to {n} tiers</source>
        <translation>应用到 {n} 个等级</translation>
    </message>
</context>
<context>
    <name>MatrixLine</name>
    <message>
        <source>Benefit</source>
        <translation>权益</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除此项</translation>
    </message>
    <message>
        <source>Add a benefit</source>
        <translation>新增权益</translation>
    </message>
</context>
<context>
    <name>MatrixSection</name>
    <message>
        <source>no such benefit</source>
        <translation>无此项</translation>
    </message>
    <message>
        <source>Your posts do not include changing the matrix.</source>
        <translation>您的岗位不能修改权益对照表。</translation>
    </message>
    <message>
        <source>It is waiting for a signature; take it back to change it.</source>
        <translation>此版正待审批；撤回后才能修改。</translation>
    </message>
    <message>
        <source>An approved version is not changed; copy it into a draft.</source>
        <translation>已批准的版本不再改动；复制为草稿后再改。</translation>
    </message>
    <message>
        <source>Keys: arrows move, F9 compares</source>
        <translation>键盘：方向键移动，F9 比较版本</translation>
    </message>
    <message>
        <source>Keys: arrows move, Enter or typing writes, ? to be confirmed, Delete not set, Ctrl+D fills to the right, Ctrl+Z takes back, Alt+Up/Down moves the line</source>
        <translation>键盘：方向键移动，Enter 或直接输入编辑，? 标为待确认，Delete 清为未设置，Ctrl+D 向右填充，Ctrl+Z 撤销，Alt+↑/↓ 移动此项</translation>
    </message>
    <message>
        <source>Submitted: it is not changed any more unless it comes back</source>
        <translation>已提交审批；除非退回，不再改动</translation>
    </message>
</context>
<context>
    <name>MatrixStrip</name>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>To be confirmed: {n}</source>
        <translation>待确认 {n} 格</translation>
    </message>
    <message>
        <source>Not set: {n}</source>
        <translation>未设置 {n} 处</translation>
    </message>
    <message>
        <source>Changed: {n}</source>
        <translation>改动 {n} 格</translation>
    </message>
    <message>
        <source>as the program brings it, in force until another version is approved</source>
        <translation>随程序提供；批准其他版本前一直有效</translation>
    </message>
    <message>
        <source>day not chosen</source>
        <translation>（生效日未定）</translation>
    </message>
    <message>
        <source>from {day} on, approved by {name} on {signed}</source>
        <translation>{day} 起生效；{name} {signed} 批准</translation>
    </message>
    <message>
        <source>as the program brings it</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>from {day} on; {version} stays in force until then</source>
        <translation>{day} 起生效；现行版（{version}）不变</translation>
    </message>
    <message>
        <source>one by one</source>
        <translation>逐个处理</translation>
    </message>
</context>
<context>
    <name>MatrixVersions</name>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>签批</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>制作</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Submit for approval</source>
        <translation>提交审批</translation>
    </message>
    <message>
        <source>Take back as a draft</source>
        <translation>撤回为草稿</translation>
    </message>
    <message>
        <source>Lay the draft aside</source>
        <translation>作废草稿</translation>
    </message>
    <message>
        <source>Take the draft up again</source>
        <translation>恢复草稿</translation>
    </message>
    <message>
        <source>Copy into a new draft</source>
        <translation>复制为新草稿</translation>
    </message>
    <message>
        <source>Show in the grid</source>
        <translation>在表中查看</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Versions of the benefit matrix</source>
        <translation>权益对照表的版本</translation>
    </message>
    <message>
        <source>It came with the program and is in force where no other version is.</source>
        <translation>随程序提供；没有其他版本生效时以此为准。</translation>
    </message>
    <message>
        <source>{moment} begun by {name} as a copy of version {n}</source>
        <translation>{moment} {name} 由第 {n} 版复制</translation>
    </message>
    <message>
        <source>{moment} submitted</source>
        <translation>{moment} 提交审批</translation>
    </message>
    <message>
        <source>{day} approved by {name}</source>
        <translation>{day} {name} 批准</translation>
    </message>
    <message>
        <source>{day} sent back by {name}</source>
        <translation>{day} {name} 退回</translation>
    </message>
    <message>
        <source>retired from {day} on: {reason}</source>
        <translation>{day} 起停用：{reason}</translation>
    </message>
    <message>
        <source>Submitted: it is not changed any more unless it comes back</source>
        <translation>已提交审批；除非退回，不再改动</translation>
    </message>
    <message>
        <source>A draft again</source>
        <translation>已恢复为草稿</translation>
    </message>
    <message>
        <source>{version} was laid aside</source>
        <translation>{version}已作废</translation>
    </message>
    <message>
        <source>What the paper says is entered</source>
        <translation>签批结果已登记</translation>
    </message>
    <message>
        <source>Retired; the version before it counts again</source>
        <translation>已停用；由前一版本接替</translation>
    </message>
</context>
<context>
    <name>MatrixWork</name>
    <message>
        <source>Taken back: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>Write mine over it</source>
        <translation>用我的覆盖</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保留现有内容</translation>
    </message>
    <message>
        <source>Yours is not lost: {mine}.</source>
        <translation>您填的没有丢失：{mine}。</translation>
    </message>
    <message>
        <source>Not written.</source>
        <translation>未写入。</translation>
    </message>
</context>
<context>
    <name>MemberEditor</name>
    <message>
        <source>Enrol and print F11</source>
        <translation>入会并打印 F11</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>办理入会</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>保存档案</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>新会员</translation>
    </message>
    <message>
        <source>File of {name}</source>
        <translation>{name}的档案</translation>
    </message>
</context>
<context>
    <name>MemberForm</name>
    <message>
        <source>no document</source>
        <translation>未登记证件</translation>
    </message>
    <message>
        <source>leap month</source>
        <translation>闰月</translation>
    </message>
    <message>
        <source>several with commas between</source>
        <translation>多个用逗号隔开</translation>
    </message>
    <message>
        <source>uses a data card alone</source>
        <translation>仅使用无线上网卡</translation>
    </message>
    <message>
        <source>others, with commas between</source>
        <translation>其他，用逗号隔开</translation>
    </message>
    <message>
        <source>no contact beyond what is necessary</source>
        <translation>除必要通知外不主动联系</translation>
    </message>
    <message>
        <source>Consent and membership</source>
        <translation>同意与会籍</translation>
    </message>
    <message>
        <source>when the customer signed</source>
        <translation>客户签字的时间</translation>
    </message>
    <message>
        <source>empty: the next one</source>
        <translation>留空由系统发号</translation>
    </message>
    <message>
        <source>changed by card operations</source>
        <translation>由补换卡等业务变更</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Where to be reached</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>On the network</source>
        <translation>入网信息</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>意愿</translation>
    </message>
</context>
<context>
    <name>MemberHead</name>
    <message>
        <source>Show the number in full; it is written down</source>
        <translation>显示完整号码，会留下记录</translation>
    </message>
    <message>
        <source>Complete %</source>
        <translation>完整度 %</translation>
    </message>
    <message>
        <source>Verified %</source>
        <translation>真实度 %</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>没有缺项</translation>
    </message>
    <message>
        <source>Everything is verified</source>
        <translation>全部已核实</translation>
    </message>
</context>
<context>
    <name>MemberList</name>
    <message>
        <source>Name, initials, phone, card</source>
        <translation>姓名、首字母、电话、卡号</translation>
    </message>
    <message>
        <source>Find a member</source>
        <translation>查找会员</translation>
    </message>
    <message>
        <source>Name, phone, card</source>
        <translation>姓名、电话、卡号</translation>
    </message>
    <message>
        <source>{n} who left the club</source>
        <translation>已退会 {n} 人</translation>
    </message>
    <message>
        <source>{n} members</source>
        <translation>{n} 名会员</translation>
    </message>
    <message>
        <source>initials or pinyin {text}: {n}</source>
        <translation>拼音 {text}，{n} 人</translation>
    </message>
    <message>
        <source>“{text}”: {n}</source>
        <translation>“{text}”，{n} 人</translation>
    </message>
    <message>
        <source>Nobody answers “{text}”</source>
        <translation>没有找到“{text}”</translation>
    </message>
    <message>
        <source>Names, pinyin, initials, phone tails and card numbers are looked for.</source>
        <translation>可按姓名、拼音、首字母、电话尾号、卡号查找。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>The filter lets nobody through</source>
        <translation>没有符合条件的会员</translation>
    </message>
    <message>
        <source>Nobody is a member yet</source>
        <translation>还没有会员</translation>
    </message>
    <message>
        <source>Ctrl+N enrols the first one.</source>
        <translation>按 Ctrl+N 办理第一位入会。</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>办理入会</translation>
    </message>
</context>
<context>
    <name>MemberPicker</name>
    <message>
        <source>Choose a member</source>
        <translation>选择会员</translation>
    </message>
    <message>
        <source>Name, initials, phone, card</source>
        <translation>姓名、首字母、电话、卡号</translation>
    </message>
    <message>
        <source>Find a member</source>
        <translation>查找会员</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Type whom you mean</source>
        <translation>输入要找的会员</translation>
    </message>
    <message>
        <source>These files may be of the same person.</source>
        <translation>以下档案可能是同一人。</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排比较</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>MemberView</name>
    <message>
        <source>Parts of the file</source>
        <translation>档案分页</translation>
    </message>
</context>
<context>
    <name>MembershipTab</name>
    <message>
        <source>Members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Member files</source>
        <translation>会员档案</translation>
    </message>
    <message>
        <source>No member chosen</source>
        <translation>未选择会员</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>在列表中选一项。</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>导出名单</translation>
    </message>
    <message>
        <source>Find a member</source>
        <translation>查找会员</translation>
    </message>
    <message>
        <source>Show all members</source>
        <translation>显示全部会员</translation>
    </message>
    <message>
        <source>Benefits, points, card and forms of whom you enrol with Ctrl+N.</source>
        <translation>按 Ctrl+N 办理入会，就能看权益、积分、卡和表单。</translation>
    </message>
    <message>
        <source>The file will stand here</source>
        <translation>会员档案将显示在这里</translation>
    </message>
    <message>
        <source>Close the editor first.</source>
        <translation>请先关闭编辑。</translation>
    </message>
    <message>
        <source>Choose a member first.</source>
        <translation>先选一位会员。</translation>
    </message>
    <message>
        <source>Your posts do not include enrolling.</source>
        <translation>您的岗位没有办理入会的权限。</translation>
    </message>
</context>
<context>
    <name>MergeView</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Two files of one person</source>
        <translation>同一人的两份档案</translation>
    </message>
    <message>
        <source>Keep the other file</source>
        <translation>改为保留另一份</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Stays: {card}</source>
        <translation>保留：{card}</translation>
    </message>
    <message>
        <source>Goes into it: {card}</source>
        <translation>并入：{card}</translation>
    </message>
    <message>
        <source>The same in both: {fields}</source>
        <translation>两份相同：{fields}</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>客户经理</translation>
    </message>
    <message>
        <source>{name}, goes on</source>
        <translation>{name}，继续负责</translation>
    </message>
    <message>
        <source>None: name one after the merge</source>
        <translation>无：合并后请指派客户经理</translation>
    </message>
    <message>
        <source>{name}, is not taken over</source>
        <translation>{name}，不并入，记录保留</translation>
    </message>
    <message>
        <source>this portrait</source>
        <translation>这张照片</translation>
    </message>
</context>
<context>
    <name>MonthsCard</name>
    <message>
        <source>What expires in the next twelve months, all members</source>
        <translation>今后十二个月到期积分（全体会员）</translation>
    </message>
</context>
<context>
    <name>PhotoField</name>
    <message>
        <source>From a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>In force from</source>
        <translation>生效日</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>生效安排</translation>
    </message>
</context>
<context>
    <name>PointsCard</name>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>流水</translation>
    </message>
    <message>
        <source>points to spend</source>
        <translation>可用积分</translation>
    </message>
    <message>
        <source>Your posts do not include seeing points.</source>
        <translation>您的岗位无权查看积分。</translation>
    </message>
    <message>
        <source>There are no points left of any lot.</source>
        <translation>没有剩余积分的批次。</translation>
    </message>
    <message>
        <source>{points} points to spend</source>
        <translation>可用积分 {points}</translation>
    </message>
</context>
<context>
    <name>PointsPart</name>
    <message>
        <source>Statement F24…</source>
        <translation>对账单 F24…</translation>
    </message>
    <message>
        <source>Points are not among your rights</source>
        <translation>您的岗位无权查看积分</translation>
    </message>
    <message>
        <source>No movement of points yet</source>
        <translation>还没有积分流水</translation>
    </message>
    <message>
        <source>Award points, or enter what the member had before.</source>
        <translation>可发放积分，或录入会员原有的期初积分。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No movement of this kind or period</source>
        <translation>没有这类或这段时间的流水</translation>
    </message>
    <message>
        <source>Choose a member first.</source>
        <translation>先选一位会员。</translation>
    </message>
</context>
<context>
    <name>PointsSection</name>
    <message>
        <source>Past runs</source>
        <translation>历次办理</translation>
    </message>
    <message>
        <source>Points that are owed</source>
        <translation>欠分名单</translation>
    </message>
</context>
<context>
    <name>Portrait</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>PrintsPart</name>
    <message>
        <source>Printed forms of this member</source>
        <translation>该会员打印过的表单</translation>
    </message>
    <message>
        <source>Nothing was printed about this member yet</source>
        <translation>还没有打印过该会员的表单</translation>
    </message>
    <message>
        <source>Ctrl+P prints the enrolment form.</source>
        <translation>按 Ctrl+P 打印入会登记表。</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印时间</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Signed paper</source>
        <translation>签字件</translation>
    </message>
    <message>
        <source>needs none</source>
        <translation>不需收回</translation>
    </message>
    <message>
        <source>away</source>
        <translation>未收回</translation>
    </message>
    <message>
        <source>back {time}</source>
        <translation>{time} 收回</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>已收回</translation>
    </message>
</context>
<context>
    <name>QualitySection</name>
    <message>
        <source>Open the file</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Choose a manager in the list.</source>
        <translation>在列表中选一位客户经理。</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>缺哪一项</translation>
    </message>
    <message>
        <source>Files and what they lack</source>
        <translation>资料缺项清单</translation>
    </message>
    <message>
        <source>Nothing is missing in these files</source>
        <translation>这些资料没有缺项</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} 份资料</translation>
    </message>
    <message>
        <source>Anything missing</source>
        <translation>任一项缺失</translation>
    </message>
    <message>
        <source>Every file</source>
        <translation>全部资料</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>先选一份资料。</translation>
    </message>
    <message>
        <source>Looking at what was verified</source>
        <translation>正在核对核实情况</translation>
    </message>
    <message>
        <source>Key fields verified: {ages}</source>
        <translation>关键项核实：{ages}</translation>
    </message>
    <message>
        <source>Being counted…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation>尚未统计</translation>
    </message>
    <message>
        <source>F5 counts the files again.</source>
        <translation>按 F5 重新统计。</translation>
    </message>
    <message>
        <source>No members yet</source>
        <translation>还没有会员</translation>
    </message>
    <message>
        <source>Enrol the first one with Ctrl+N.</source>
        <translation>按 Ctrl+N 办理第一位会员入会。</translation>
    </message>
    <message>
        <source>Missing: {gaps}</source>
        <translation>缺项：{gaps}</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>没有缺项。</translation>
    </message>
    <message>
        <source>This list has no form; export it with Ctrl+E.</source>
        <translation>此清单没有对应表单，请用 Ctrl+E 导出。</translation>
    </message>
</context>
<context>
    <name>RelatedPart</name>
    <message>
        <source>Nothing about this member</source>
        <translation>没有该会员的记录</translation>
    </message>
</context>
<context>
    <name>RetentionSection</name>
    <message>
        <source>Lists</source>
        <translation>名单</translation>
    </message>
</context>
<context>
    <name>RetirementForm</name>
    <message>
        <source>Retire from</source>
        <translation>停用起始日</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Retire this version</source>
        <translation>停用此版</translation>
    </message>
</context>
<context>
    <name>TiersPart</name>
    <message>
        <source>New application F12…</source>
        <translation>新申请表 F12…</translation>
    </message>
    <message>
        <source>Application of the row</source>
        <translation>本行申请表</translation>
    </message>
    <message>
        <source>Holds no tier</source>
        <translation>没有等级</translation>
    </message>
    <message>
        <source>Change the tier to grant one.</source>
        <translation>用“等级变更”授予等级。</translation>
    </message>
    <message>
        <source>Nothing was done to the card yet</source>
        <translation>还没有办理过卡业务</translation>
    </message>
    <message>
        <source>Choose a row of the tiers or of what happened to the card.</source>
        <translation>请先选一行等级或卡业务。</translation>
    </message>
    <message>
        <source>This was taken over without an application.</source>
        <translation>这一行是转入的，没有申请表。</translation>
    </message>
    <message>
        <source>Choose a member first.</source>
        <translation>先选一位会员。</translation>
    </message>
</context>
<context>
    <name>TiersSection</name>
    <message>
        <source>Nothing chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Choose a line, or simulate who would move.</source>
        <translation>在左侧选一行，或模拟等级变动。</translation>
    </message>
    <message>
        <source>Agree again</source>
        <translation>恢复同意</translation>
    </message>
    <message>
        <source>No proposal, no tier that ends, no lost card</source>
        <translation>没有等级提议、到期等级或挂失的卡</translation>
    </message>
    <message>
        <source>A simulation shows who would move before anything does.</source>
        <translation>先模拟看谁会变动，审批前不改任何人的等级。</translation>
    </message>
    <message>
        <source>Choose rows first.</source>
        <translation>先选择行。</translation>
    </message>
    <message>
        <source>No chosen row is rejected.</source>
        <translation>所选行没有被标为不同意的。</translation>
    </message>
    <message>
        <source>Choose a proposal first.</source>
        <translation>先选一项提议。</translation>
    </message>
</context>
<context>
    <name>TrialPanel</name>
    <message>
        <source>What it comes to</source>
        <translation>试算</translation>
    </message>
</context>
<context>
    <name>UsesPart</name>
    <message>
        <source>No benefit was used yet</source>
        <translation>还没有使用过权益</translation>
    </message>
    <message>
        <source>F7 records a use.</source>
        <translation>按 F7 登记一次使用。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No use of this benefit or period</source>
        <translation>没有这项权益或这段时间的使用记录</translation>
    </message>
</context>
<context>
    <name>WorkLine</name>
    <message>
        <source>Stop</source>
        <translation>停用</translation>
    </message>
</context>
<context>
    <name>matrix</name>
    <message>
        <source>Compare with the one in force</source>
        <translation>与现行版比较</translation>
    </message>
    <message>
        <source>Print F14</source>
        <translation>打印 F14</translation>
    </message>
    <message>
        <source>Submit for approval</source>
        <translation>提交审批</translation>
    </message>
    <message>
        <source>Enter the approval</source>
        <translation>登记审批</translation>
    </message>
    <message>
        <source>Copy into a new draft</source>
        <translation>复制为新草稿</translation>
    </message>
    <message>
        <source>Versions and history…</source>
        <translation>版本与历史…</translation>
    </message>
    <message>
        <source>Add a benefit</source>
        <translation>新增权益</translation>
    </message>
    <message>
        <source>Next cell to be confirmed</source>
        <translation>下一个待确认格</translation>
    </message>
    <message>
        <source>Next cell that is not set</source>
        <translation>下一个未设置格</translation>
    </message>
    <message>
        <source>Next changed cell</source>
        <translation>下一个改动格</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>依据与备注</translation>
    </message>
    <message>
        <source>Order of the benefits</source>
        <translation>权益顺序</translation>
    </message>
    <message>
        <source>no such benefit</source>
        <translation>无此项</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation>权益</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>原为</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>Cells that differ</source>
        <translation>不同的格</translation>
    </message>
    <message>
        <source>{n} places differ</source>
        <translation>{n} 处不同</translation>
    </message>
    <message>
        <source>Both versions say the same in every cell.</source>
        <translation>两个版本每一格都相同。</translation>
    </message>
    <message>
        <source>{benefit}, {tier}: {content}</source>
        <translation>{benefit}，{tier}：{content}</translation>
    </message>
    <message>
        <source>{benefit}, {tier}: {content}, changed; before: {before}</source>
        <translation>{benefit}，{tier}：{content}，已改动，原为：{before}</translation>
    </message>
    <message>
        <source>Benefits by tiers</source>
        <translation>各等级的权益</translation>
    </message>
    <message>
        <source>Given (√)</source>
        <translation>享有（√）</translation>
    </message>
    <message>
        <source>Number + period</source>
        <translation>次数 + 周期</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时长（小时）</translation>
    </message>
    <message>
        <source>Where it counts</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>文字说明</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>无</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限次</translation>
    </message>
    <message>
        <source>period not set</source>
        <translation>周期未设置</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>本省</translation>
    </message>
    <message>
        <source>Nation</source>
        <translation>全国</translation>
    </message>
    <message>
        <source>3 次/年, n 小时, 待确认 …</source>
        <translation>3 次/年、n 小时、待确认…</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>格</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>waiting for a signature</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>approved, not yet in force</source>
        <translation>待生效</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>laid aside</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>retired from {day} on: {reason}</source>
        <translation>{day} 起停用：{reason}</translation>
    </message>
</context>
<context>
    <name>membership</name>
    <message>
        <source>Complete: {n} %</source>
        <translation>完整度 {n}%</translation>
    </message>
    <message>
        <source>Missing: {fields}</source>
        <translation>还缺：{fields}</translation>
    </message>
    <message>
        <source>Nothing that is required is missing</source>
        <translation>必填资料已齐</translation>
    </message>
    <message>
        <source>Typed here and in the file of {name}</source>
        <translation>本次填写（上）与{name}的档案（下）不同之处</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排比较</translation>
    </message>
    <message>
        <source>The new member is kept as a draft; Ctrl+N goes on with it.</source>
        <translation>新会员已存为草稿，按 Ctrl+N 接着填</translation>
    </message>
    <message>
        <source>The change is kept as a draft; F9 goes on with it.</source>
        <translation>修改已存为草稿，按 F9 接着改</translation>
    </message>
    <message>
        <source>An enrolment was begun and not finished; Ctrl+N goes on with it.</source>
        <translation>有一份没办完的入会登记，按 Ctrl+N 接着填</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>新会员</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改档案</translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translation>草稿已丢弃</translation>
    </message>
    <message>
        <source>Somebody changed this file meanwhile.</source>
        <translation>档案在此期间被他人修改过。</translation>
    </message>
    <message>
        <source>Changed: {fields}. It was taken over; look at it and save again.</source>
        <translation>已变更：{fields}。已带入最新内容，请核对后再保存。</translation>
    </message>
    <message>
        <source>Changed: {fields}. Saving again replaces {both} by what you typed.</source>
        <translation>已变更：{fields}。再次保存将以您填写的内容覆盖{both}。</translation>
    </message>
    <message>
        <source>The file of {name} is saved</source>
        <translation>{name}的档案已保存</translation>
    </message>
    <message>
        <source>{name} is a member: {number}, card {card}</source>
        <translation>{name}已入会：{number}，卡号 {card}</translation>
    </message>
    <message>
        <source>Choose a member first.</source>
        <translation>先选一位会员。</translation>
    </message>
    <message>
        <source>Close the editor first.</source>
        <translation>请先关闭编辑。</translation>
    </message>
    <message>
        <source>the matrix says for how long</source>
        <translation>时长按对照表</translation>
    </message>
    <message>
        <source>{benefit}, number {number}</source>
        <translation>{benefit}，单号 {number}</translation>
    </message>
    <message>
        <source>The use is cancelled; what it took is there again</source>
        <translation>已撤销这次使用，次数已退回</translation>
    </message>
    <message>
        <source>The grant is ended</source>
        <translation>已登记结束</translation>
    </message>
    <message>
        <source>The application is entered; it waits for its answer</source>
        <translation>已登记申请，等待批复</translation>
    </message>
    <message>
        <source>The answer is entered</source>
        <translation>已登记批复</translation>
    </message>
    <message>
        <source>The benefit is stopped</source>
        <translation>已登记停用</translation>
    </message>
    <message>
        <source>Slip to sign F13…</source>
        <translation>签字单 F13…</translation>
    </message>
    <message>
        <source>Register F13…</source>
        <translation>登记表 F13…</translation>
    </message>
    <message>
        <source>{benefit} recorded under {number}, until {until}</source>
        <translation>已登记使用：{benefit}，单号 {number}，至 {until}</translation>
    </message>
    <message>
        <source>{benefit} recorded under {number}</source>
        <translation>已登记使用：{benefit}，单号 {number}</translation>
    </message>
    <message>
        <source>{benefit} recorded under {number}, {left} left</source>
        <translation>已登记使用：{benefit}，单号 {number}，余 {left} 次</translation>
    </message>
    <message>
        <source>Verify a field…</source>
        <translation>核实资料…</translation>
    </message>
    <message>
        <source>Name the customer manager…</source>
        <translation>指定客户经理…</translation>
    </message>
    <message>
        <source>Leaves the club</source>
        <translation>退会</translation>
    </message>
    <message>
        <source>Comes back into the club</source>
        <translation>重新入会</translation>
    </message>
    <message>
        <source>A signed form came back</source>
        <translation>签字表单已收回</translation>
    </message>
    <message>
        <source>Recorded for {name}</source>
        <translation>已为 {name} 登记</translation>
    </message>
    <message>
        <source>Your posts do not include this.</source>
        <translation>您的岗位没有此权限。</translation>
    </message>
    <message>
        <source>{number}  {who} → {to}</source>
        <translation>{number}  {who} → {to}</translation>
    </message>
    <message>
        <source>Customer managers’ books</source>
        <translation>客户经理名册</translation>
    </message>
    <message>
        <source>Move {n} members</source>
        <translation>移交 {n} 户</translation>
    </message>
    <message>
        <source>Cohorts</source>
        <translation>拍照用户</translation>
    </message>
    <message>
        <source>Verified: {field}</source>
        <translation>已核实：{field}</translation>
    </message>
    <message>
        <source>The customer manager of {name} is named</source>
        <translation>已指定{name}的客户经理</translation>
    </message>
    <message>
        <source>{name} left the club; the file and all histories stay</source>
        <translation>{name}已退会，档案和全部记录保留</translation>
    </message>
    <message>
        <source>{name} is a member again</source>
        <translation>{name}已重新入会</translation>
    </message>
    <message>
        <source>{form} {number} came back signed</source>
        <translation>{form} {number} 已收回</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Reachable at</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>入网信息</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>意愿</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>会籍</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>to verify</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>verified {day} {how}</source>
        <translation>{day} {how}</translation>
    </message>
    <message>
        <source>verified {day}, too old</source>
        <translation>{day} 核实，已过期</translation>
    </message>
    <message>
        <source>changed since {day}</source>
        <translation>{day} 后有变更</translation>
    </message>
    <message>
        <source>A whole number.</source>
        <translation>应为整数。</translation>
    </message>
    <message>
        <source>manager {name}</source>
        <translation>客户经理 {name}</translation>
    </message>
    <message>
        <source>no customer manager</source>
        <translation>未指定客户经理</translation>
    </message>
    <message>
        <source>holds no tier</source>
        <translation>无等级</translation>
    </message>
    <message>
        <source>{n} missing</source>
        <translation>缺 {n} 项</translation>
    </message>
    <message>
        <source>nothing missing</source>
        <translation>无缺项</translation>
    </message>
    <message>
        <source>{n} to verify</source>
        <translation>{n} 项待核实</translation>
    </message>
    <message>
        <source>all verified</source>
        <translation>全部已核实</translation>
    </message>
    <message>
        <source>Frozen on {day} by {who}: {n} members; kept is who: {rule}; digest {digest}…</source>
        <translation>{day} 由 {who} 冻结&#x3000;{n} 户&#x3000;保有：{rule}&#x3000;摘要 {digest}…</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Tier then, now</source>
        <translation>当时→现在等级</translation>
    </message>
    <message>
        <source>Manager then</source>
        <translation>当时经理</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>退会日</translation>
    </message>
    <message>
        <source>Why lost</source>
        <translation>流失原因</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>File</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Uses of benefits</source>
        <translation>权益使用</translation>
    </message>
    <message>
        <source>Points ledger</source>
        <translation>积分流水</translation>
    </message>
    <message>
        <source>Card and tier</source>
        <translation>卡与等级</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>The picture cannot be read.</source>
        <translation>图片无法读取。</translation>
    </message>
    <message>
        <source>{thousands}k ({wan} × 10 000)</source>
        <translation>{wan}万</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>{month}/{year}: {points} points</source>
        <translation>{year}年{month}月：{points} 分</translation>
    </message>
    <message>
        <source>Nothing expires in the next twelve months</source>
        <translation>今后十二个月没有积分到期</translation>
    </message>
    <message>
        <source>{month}M</source>
        <translation>{month}月</translation>
    </message>
    <message>
        <source>{points} put aside</source>
        <translation>已预留 {points}</translation>
    </message>
    <message>
        <source>{points} owed: repaid first by what comes in</source>
        <translation>欠分 {points}，以后所得先抵扣</translation>
    </message>
    <message>
        <source>{points} past their last day, not posted yet</source>
        <translation>已过期未入账 {points}</translation>
    </message>
    <message>
        <source>First expiry {day}: {points}</source>
        <translation>最早到期 {day}：{points}</translation>
    </message>
    <message>
        <source>{points} without end</source>
        <translation>长期有效 {points}</translation>
    </message>
    <message>
        <source>{points} expire later</source>
        <translation>更晚到期 {points}</translation>
    </message>
    <message>
        <source>Checks that every movement sums to zero, no lot is below zero, and debts stand in debt accounts only.</source>
        <translation>核对每笔分录借贷相抵、批次余额不为负、欠分只在欠分账户。</translation>
    </message>
    <message>
        <source>{movements} movements; members have {points}, put aside {held}, owe {debt}.</source>
        <translation>共 {movements} 笔流水；会员积分 {points}，冻结 {held}，欠分 {debt}。</translation>
    </message>
    <message>
        <source>all balances are right</source>
        <translation>余额全部相符</translation>
    </message>
    <message>
        <source>{n} faults</source>
        <translation>{n} 处不符</translation>
    </message>
    <message>
        <source>checked {time}</source>
        <translation>{time} 核对</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>手机号码</translation>
    </message>
    <message>
        <source>Customer manager</source>
        <translation>客户经理</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Owes</source>
        <translation>欠分</translation>
    </message>
    <message>
        <source>Last grown</source>
        <translation>最近增加</translation>
    </message>
    <message>
        <source>Members who owe points, the largest debt first</source>
        <translation>欠分会员，欠分多的在前</translation>
    </message>
    <message>
        <source>Nobody owes points</source>
        <translation>没有会员欠分</translation>
    </message>
    <message>
        <source>A debt arises when points are taken back that were spent already.</source>
        <translation>收回已经用掉的积分时，才会欠分。</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>止日早于起日。</translation>
    </message>
    <message>
        <source>undone by {document}</source>
        <translation>已冲正：{document}</translation>
    </message>
    <message>
        <source>given free by {document}</source>
        <translation>已解冻：{document}</translation>
    </message>
    <message>
        <source>collected by {document}</source>
        <translation>已兑付：{document}</translation>
    </message>
    <message>
        <source>undoes {document}</source>
        <translation>冲正原单 {document}</translation>
    </message>
    <message>
        <source>frees {document}</source>
        <translation>解冻原单 {document}</translation>
    </message>
    <message>
        <source>collects {document}</source>
        <translation>兑付原单 {document}</translation>
    </message>
    <message>
        <source>Posted at</source>
        <translation>入账时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>Entered from</source>
        <translation>入账自</translation>
    </message>
    <message>
        <source>Entered until</source>
        <translation>入账至</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据号</translation>
    </message>
    <message>
        <source>Remark and link</source>
        <translation>摘要与关联</translation>
    </message>
    <message>
        <source>Gained or lost</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Movements of points, the latest first</source>
        <translation>积分流水，最近的在前</translation>
    </message>
    <message>
        <source>clock in doubt</source>
        <translation>时钟存疑</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Came as</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Points left</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Lots of points, those spent first on top</source>
        <translation>积分批次，先用的在上</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>长期有效</translation>
    </message>
    <message>
        <source>{points} lot {document}, good until {day}</source>
        <translation>{points}&#x3000;批次 {document}，{day} 到期</translation>
    </message>
    <message>
        <source>{points} put aside of lot {document}, good until {day}</source>
        <translation>{points}&#x3000;冻结，批次 {document}，{day} 到期</translation>
    </message>
    <message>
        <source>{points} of what is owed</source>
        <translation>{points}&#x3000;欠分</translation>
    </message>
    <message>
        <source>On paper {paper}, entered {entered} by {name}</source>
        <translation>单据时间 {paper}，{name} 于 {entered} 入账</translation>
    </message>
    <message>
        <source>and {n} more lots</source>
        <translation>另有 {n} 批</translation>
    </message>
    <message>
        <source>{paper} signed by {name} {day}</source>
        <translation>{paper} {name} {day} 签字</translation>
    </message>
    <message>
        <source>{points} in twelve months</source>
        <translation>十二个月内到期 {points}</translation>
    </message>
    <message>
        <source>{lots} lots with {points} points are past their last day, the oldest of {day}.</source>
        <translation>{lots} 批共 {points} 分已过到期日未入账，最早 {day} 到期。</translation>
    </message>
    <message>
        <source>Nothing is due: no lot is past its last day.</source>
        <translation>没有待办：没有过期未入账的批次。</translation>
    </message>
    <message>
        <source>{lots} lots with {points} points expired.</source>
        <translation>{lots} 批共 {points} 分已到期失效。</translation>
    </message>
    <message>
        <source>Stopped: {lots} lots with {points} points expired, the others are as before. Run it again to go on.</source>
        <translation>已停止：{lots} 批共 {points} 分已到期失效，其余未变；再次办理即可继续。</translation>
    </message>
    <message>
        <source>Stopped before anything was posted.</source>
        <translation>已停止，尚未入账任何积分。</translation>
    </message>
    <message>
        <source>The run is taken back, its points are good again.</source>
        <translation>已撤回，积分恢复有效。</translation>
    </message>
    <message>
        <source>Stopped: a part of the run is taken back. Take it back again to go on.</source>
        <translation>已停止：本次办理只撤回了一部分，再次撤回即可继续。</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>办理时间</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Past expiry runs, the latest first</source>
        <translation>历次到期办理，最近的在前</translation>
    </message>
    <message>
        <source>No points have expired yet</source>
        <translation>还没有到期失效的积分</translation>
    </message>
    <message>
        <source>last day past</source>
        <translation>已过末日</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>已入账</translation>
    </message>
    <message>
        <source>It is shown here as soon as there is something to work out.</source>
        <translation>填写后在这里显示试算结果。</translation>
    </message>
    <message>
        <source>{points} of them repay what is owed first.</source>
        <translation>其中 {points} 分先抵欠分。</translation>
    </message>
    <message>
        <source>Balance {before} → {after}</source>
        <translation>余额 {before} → {after}</translation>
    </message>
    <message>
        <source>{points} are spent already and become a debt, which must be signed for.</source>
        <translation>其中 {points} 分已用掉，将转为欠分，须有签字。</translation>
    </message>
    <message>
        <source>Owed {before} → {after}</source>
        <translation>欠分 {before} → {after}</translation>
    </message>
    <message>
        <source>All points that this run let expire come back to their lots with their last day.</source>
        <translation>本次办理中到期的积分全部退回原批次，到期日不变。</translation>
    </message>
    <message>
        <source>Where a member owes points meanwhile, the debt is repaid first.</source>
        <translation>其间产生欠分的，先抵欠分。</translation>
    </message>
    <message>
        <source>{points} are taken out of the lot good until {day}.</source>
        <translation>从 {day} 到期的批次扣回 {points} 分。</translation>
    </message>
    <message>
        <source>{points} come back to the lot good until {day}, which is past: they expire at once.</source>
        <translation>{points} 分退回 {day} 到期的批次，已过期，随即失效。</translation>
    </message>
    <message>
        <source>{points} come back to the lot good until {day}.</source>
        <translation>{points} 分退回 {day} 到期的批次。</translation>
    </message>
    <message>
        <source>not asked for by this rule</source>
        <translation>此事由不需要</translation>
    </message>
    <message>
        <source>by the policy</source>
        <translation>按政策计算</translation>
    </message>
    <message>
        <source>Awarded, {name} has {points} points to spend</source>
        <translation>已发放，{name} 现有可用积分 {points}</translation>
    </message>
    <message>
        <source>Posted, {name} has {points} points to spend</source>
        <translation>已入账，{name} 现有可用积分 {points}</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>Enter an offer</source>
        <translation>挽留登记</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Nothing to remind of</source>
        <translation>没有需要提醒的事项</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合约</translation>
    </message>
    <message>
        <source>Broadband</source>
        <translation>宽带</translation>
    </message>
    <message>
        <source>Contract ends</source>
        <translation>合约到期</translation>
    </message>
    <message>
        <source>Broadband ends</source>
        <translation>宽带到期</translation>
    </message>
    <message>
        <source>Birthdays</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Gratitude</source>
        <translation>感恩回馈</translation>
    </message>
    <message>
        <source>No contract ends in this time</source>
        <translation>这段时间没有合约到期</translation>
    </message>
    <message>
        <source>No broadband ends in this time</source>
        <translation>这段时间没有宽带到期</translation>
    </message>
    <message>
        <source>Nobody has a birthday in this time</source>
        <translation>这段时间没有会员过生日</translation>
    </message>
    <message>
        <source>No member yet</source>
        <translation>还没有会员</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Nothing offered</source>
        <translation>未挽留</translation>
    </message>
    <message>
        <source>To follow up</source>
        <translation>待跟进</translation>
    </message>
    <message>
        <source>Outcome there</source>
        <translation>已有结果</translation>
    </message>
    <message>
        <source>left on {day}</source>
        <translation>{day} 离职</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负荷</translation>
    </message>
    <message>
        <source>Contract until</source>
        <translation>合约到期</translation>
    </message>
    <message>
        <source>Broadband until</source>
        <translation>宽带到期</translation>
    </message>
    <message>
        <source>no tier {n}</source>
        <translation>无等级 {n}</translation>
    </message>
    <message>
        <source>load {n} %</source>
        <translation>负荷 {n}%</translation>
    </message>
    <message>
        <source>load not judged: the policy says nothing for {tiers}</source>
        <translation>负荷未评判：{tiers}管户上限未设置</translation>
    </message>
    <message>
        <source>Kept on</source>
        <translation>庆生日</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <translation>免打扰</translation>
    </message>
    <message>
        <source>Cancelled: {reason}</source>
        <translation>已作废：{reason}</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>批复</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>not before it is confirmed</source>
        <translation>待确认前不登记</translation>
    </message>
    <message>
        <source>not included</source>
        <translation>不享有</translation>
    </message>
    <message>
        <source>to be applied for first</source>
        <translation>需先申请</translation>
    </message>
    <message>
        <source>used {n} times</source>
        <translation>已用 {n} 次</translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation>权益</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>余量</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>上次</translation>
    </message>
    <message>
        <source>Benefits of this member</source>
        <translation>本会员的权益</translation>
    </message>
    <message>
        <source>answer awaited</source>
        <translation>待批复</translation>
    </message>
    <message>
        <source>{left} of {n} left</source>
        <translation>余 {left} / {n}</translation>
    </message>
    <message>
        <source>applied for</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>recorded, not judged</source>
        <translation>只记录，不判断</translation>
    </message>
    <message>
        <source>without limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>tier until {day}</source>
        <translation>等级至 {day}</translation>
    </message>
    <message>
        <source>{tier} {start} to {end}</source>
        <translation>{tier} {start} 至 {end}</translation>
    </message>
    <message>
        <source>basis: {basis}</source>
        <translation>依据：{basis}</translation>
    </message>
    <message>
        <source>approved by {name}</source>
        <translation>批准 {name}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>quiet hours {hours}</source>
        <translation>免扰时段 {hours}</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>免打扰</translation>
    </message>
    <message>
        <source>A number from 1 to {n}; what is not given at all is 无, what is not decided n.</source>
        <translation>请填 1 到 {n} 的数；不提供写“无”，未定写 n。</translation>
    </message>
    <message>
        <source>At most {n} characters.</source>
        <translation>最多 {n} 个字。</translation>
    </message>
    <message>
        <source>There is an application already: {number}, {state}.</source>
        <translation>已有申请 {number}，{state}。</translation>
    </message>
    <message>
        <source>The application was answered or stopped already.</source>
        <translation>这份申请已批复或已停用。</translation>
    </message>
    <message>
        <source>Say who signed it.</source>
        <translation>请填写签字人。</translation>
    </message>
    <message>
        <source>Who enters the answer cannot have signed it.</source>
        <translation>登记批复的人不能是签字人。</translation>
    </message>
    <message>
        <source>It was applied for on {day}; the answer cannot be older.</source>
        <translation>申请日期是 {day}，批复不能更早。</translation>
    </message>
    <message>
        <source>Say why it is refused.</source>
        <translation>请写明不同意的理由。</translation>
    </message>
    <message>
        <source>There is nothing to stop: it was refused or stopped already.</source>
        <translation>没有可停用的：申请未获批准或已停用。</translation>
    </message>
    <message>
        <source>Enter the first day without it, not before {day}.</source>
        <translation>填写停用的第一天，不早于 {day}。</translation>
    </message>
    <message>
        <source>Enter the day on the paper, not a later one.</source>
        <translation>填写纸上的日期，不能晚于今天。</translation>
    </message>
    <message>
        <source>Name the paper it was applied for on.</source>
        <translation>填写申请所用的纸质单据。</translation>
    </message>
    <message>
        <source>Somebody else changed day and remark meanwhile: {day} {note}.</source>
        <translation>其他人已改过生效日和说明：{day} {note}。</translation>
    </message>
    <message>
        <source>The version has no benefits yet.</source>
        <translation>此版还没有权益。</translation>
    </message>
    <message>
        <source>Say who signed.</source>
        <translation>请选择签字人。</translation>
    </message>
    <message>
        <source>Who submitted the version can’t have approved it: another person has to sign.</source>
        <translation>提交人不能批准自己提交的版本，应由他人签字。</translation>
    </message>
    <message>
        <source>Nobody enters what only they have approved: another person has to enter it.</source>
        <translation>不能登记自己的签批，应由他人登记。</translation>
    </message>
    <message>
        <source>Say why the version goes back.</source>
        <translation>请写明退回的原因。</translation>
    </message>
    <message>
        <source>Only an approved version of the office’s own can be retired, and only once.</source>
        <translation>只有本单位已批准的版本可以停用，且只停用一次。</translation>
    </message>
    <message>
        <source>Not in the past: the earliest day is today, {day}.</source>
        <translation>不能早于今天（{day}）。</translation>
    </message>
    <message>
        <source>Say why the version is retired.</source>
        <translation>请写明停用的原因。</translation>
    </message>
    <message>
        <source>Say from which day the version counts.</source>
        <translation>请填写生效日。</translation>
    </message>
    <message>
        <source>The version would count in the past; take it back and choose {day} or later.</source>
        <translation>生效日已过；请撤回并改为 {day} 或以后。</translation>
    </message>
    <message>
        <source>Another approved version begins on {day}; retire it or choose another day.</source>
        <translation>已有批准的版本在 {day} 生效；请停用它或改日。</translation>
    </message>
    <message>
        <source>Only a submitted version can be approved.</source>
        <translation>只有已提交的版本可以审批。</translation>
    </message>
    <message>
        <source>Type the number of the paper that was signed.</source>
        <translation>请填写签批单编号。</translation>
    </message>
    <message>
        <source>The day of the signature lies in the future.</source>
        <translation>签字日期晚于今天。</translation>
    </message>
    <message>
        <source>A matrix has at most {n} benefits.</source>
        <translation>最多 {n} 项权益。</translation>
    </message>
    <message>
        <source>A benefit has a title of 1 to {n} characters.</source>
        <translation>权益名称应为 1 到 {n} 个字。</translation>
    </message>
    <message>
        <source>There is a benefit “{title}” already.</source>
        <translation>已有名为“{title}”的权益。</translation>
    </message>
    <message>
        <source>Choose who looks after them from then on.</source>
        <translation>选定接收的客户经理。</translation>
    </message>
    <message>
        <source>They are in this book already; choose another.</source>
        <translation>本来就在其名下，请另选他人。</translation>
    </message>
    <message>
        <source>Enter the first day of the new manager.</source>
        <translation>填写接收人开始负责的日期。</translation>
    </message>
    <message>
        <source>This person leaves on {day}.</source>
        <translation>此人 {day} 离职。</translation>
    </message>
    <message>
        <source>Say why they change, in at most {n} characters.</source>
        <translation>写明移交事由，至多 {n} 字。</translation>
    </message>
    <message>
        <source>Choose the members first.</source>
        <translation>先选会员。</translation>
    </message>
    <message>
        <source>{n} of them have a manager who begins on {day} or later: {names}; choose a later day.</source>
        <translation>其中 {n} 户的客户经理自 {day} 或以后才开始负责：{names}；请选更晚的日期。</translation>
    </message>
    <message>
        <source>Give the cohort a name of at most {n} characters, e.g. 2026年末金卡.</source>
        <translation>给名单起名，至多 {n} 字，如「2026年末金卡」。</translation>
    </message>
    <message>
        <source>There is a cohort of this name already.</source>
        <translation>已有同名的拍照名单。</translation>
    </message>
    <message>
        <source>The cohort was frozen on {day}; choose that day or a later one.</source>
        <translation>该名单 {day} 才冻结，请选当天或以后的日期。</translation>
    </message>
    <message>
        <source>The day lies in the future.</source>
        <translation>日期不能晚于今天。</translation>
    </message>
    <message>
        <source>{sex}, born {day}, {region}</source>
        <translation>{sex}，{day} 出生，{region}</translation>
    </message>
    <message>
        <source>{lunar}, that is {day}</source>
        <translation>农历{lunar}，公历 {day}</translation>
    </message>
    <message>
        <source>lunar {day}</source>
        <translation>农历{day}</translation>
    </message>
    <message>
        <source>The policy names no key field that is verified.</source>
        <translation>政策未规定需核实的资料。</translation>
    </message>
    <message>
        <source>{name} looks after this member; another takes over by a handover list.</source>
        <translation>现由{name}维系；换人请在客户经理名册中办理移交清单。</translation>
    </message>
    <message>
        <source>Verify a field</source>
        <translation>核实资料</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>资料项</translation>
    </message>
    <message>
        <source>How</source>
        <translation>核实方式</translation>
    </message>
    <message>
        <source>On</source>
        <translation>核实日期</translation>
    </message>
    <message>
        <source>Name the customer manager</source>
        <translation>指定客户经理</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>客户经理</translation>
    </message>
    <message>
        <source>Record an offer</source>
        <translation>挽留登记</translation>
    </message>
    <message>
        <source>Offered on</source>
        <translation>挽留日期</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>挽留内容</translation>
    </message>
    <message>
        <source>e.g. 续约 24 个月送话费 240 元</source>
        <translation>如：续约 24 个月送话费 240 元</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Cancel the last record</source>
        <translation>作废最近一次登记</translation>
    </message>
    <message>
        <source>Move to another manager</source>
        <translation>移交给其他客户经理</translation>
    </message>
    <message>
        <source>New manager</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>no manager or tier chosen: all of them</source>
        <translation>客户经理、等级都不选即全部会员</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>申请单号</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>for a time</source>
        <translation>临时</translation>
    </message>
    <message>
        <source>now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>later</source>
        <translation>待生效</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>What happened to the cards</source>
        <translation>卡业务记录</translation>
    </message>
    <message>
        <source>Freeze a cohort</source>
        <translation>拍照冻结</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>名单名称</translation>
    </message>
    <message>
        <source>e.g. 2026年末金卡以上</source>
        <translation>如：2026年末金卡以上</translation>
    </message>
    <message>
        <source>Lost, too: whose network number of then is gone</source>
        <translation>网号不在资料中也算流失</translation>
    </message>
    <message>
        <source>Lost, too: who holds a lower tier than then</source>
        <translation>等级降低也算流失</translation>
    </message>
    <message>
        <source>Enter the users of the network</source>
        <translation>登记全网用户数</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>全网用户数</translation>
    </message>
    <message>
        <source>Counted on</source>
        <translation>统计日期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>e.g. 省公司经分系统 2026 年 10 月报表</source>
        <translation>如：省公司经分系统 2026 年 10 月报表</translation>
    </message>
    <message>
        <source>Cancel the figure of the network</source>
        <translation>作废全网用户数</translation>
    </message>
    <message>
        <source>Freeze a cohort first.</source>
        <translation>请先拍照冻结一份名单。</translation>
    </message>
    <message>
        <source>The policy does not say from which tier on a member is 中高端.</source>
        <translation>政策未设置从哪个等级起算中高端。</translation>
    </message>
    <message>
        <source>Nobody in this cohort was a 中高端 member.</source>
        <translation>此名单拍照时没有中高端用户。</translation>
    </message>
    <message>
        <source>Nobody entered how many users the network has, with the day and the source.</source>
        <translation>未登记全网用户数及其日期、来源。</translation>
    </message>
    <message>
        <source>There are no members.</source>
        <translation>没有会员。</translation>
    </message>
    <message>
        <source>Enter the day it was counted on, not a later one.</source>
        <translation>填写统计日期，不得晚于今天。</translation>
    </message>
    <message>
        <source>Enter how many users the network had.</source>
        <translation>填写全网用户数。</translation>
    </message>
    <message>
        <source>Say where the figure was read, in at most {n} characters.</source>
        <translation>写明数据来源，至多 {n} 字。</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>单据号</translation>
    </message>
    <message>
        <source>Time on the paper</source>
        <translation>单据时间</translation>
    </message>
    <message>
        <source>by policy</source>
        <translation>按政策</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Signed form</source>
        <translation>签字单号</translation>
    </message>
    <message>
        <source>There is no benefit that has to be applied for and is not applied for yet.</source>
        <translation>没有尚待申请的权益。</translation>
    </message>
    <message>
        <source>Choose a use first.</source>
        <translation>请先选择一次使用。</translation>
    </message>
    <message>
        <source>There is no application to deal with.</source>
        <translation>没有可处理的申请。</translation>
    </message>
    <message>
        <source>This benefit is not granted for a time.</source>
        <translation>这项权益不按时长开通。</translation>
    </message>
    <message>
        <source>Record a use</source>
        <translation>登记使用</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>未批准</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>cancelled: {reason}</source>
        <translation>已撤销：{reason}</translation>
    </message>
    <message>
        <source>Used at</source>
        <translation>使用时间</translation>
    </message>
    <message>
        <source>Place, witness, remark</source>
        <translation>地点、见证人、备注</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Uses of benefits, the latest first</source>
        <translation>权益使用记录，最近的在前</translation>
    </message>
    <message>
        <source>ended {moment}</source>
        <translation>已于 {moment} 结束</translation>
    </message>
    <message>
        <source>Wish, answer, paper</source>
        <translation>意愿、批复、单据</translation>
    </message>
    <message>
        <source>Applications, the latest first</source>
        <translation>权益申请，最近的在前</translation>
    </message>
    <message>
        <source>stopped from {day}: {reason}</source>
        <translation>{day} 起停用：{reason}</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Slip number</source>
        <translation>登记单号</translation>
    </message>
    <message>
        <source>of a slip filled in by hand</source>
        <translation>手工填写的登记单</translation>
    </message>
    <message>
        <source>Cancel the use</source>
        <translation>撤销使用</translation>
    </message>
    <message>
        <source>End the grant</source>
        <translation>登记结束</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Apply for a benefit</source>
        <translation>申请权益</translation>
    </message>
    <message>
        <source>Applied on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>意愿</translation>
    </message>
    <message>
        <source>Enter the answer</source>
        <translation>登记批复</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签字人</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签字日期</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Stop the benefit</source>
        <translation>停用权益</translation>
    </message>
    <message>
        <source>First day without it</source>
        <translation>停用起日</translation>
    </message>
    <message>
        <source>Second form</source>
        <translation>第二签字单</translation>
    </message>
    <message>
        <source>Also signed by</source>
        <translation>另一签字人</translation>
    </message>
    <message>
        <source>Second day</source>
        <translation>第二签字日期</translation>
    </message>
    <message>
        <source>Second opinion</source>
        <translation>第二意见</translation>
    </message>
    <message>
        <source>The opening balance is entered already; undo it first.</source>
        <translation>期初积分已录入，请先冲正。</translation>
    </message>
    <message>
        <source>Choose a movement first.</source>
        <translation>请先选择一笔流水。</translation>
    </message>
    <message>
        <source>A movement of this kind is not undone.</source>
        <translation>这类分录不能冲正。</translation>
    </message>
    <message>
        <source>This movement is undone, released or collected already.</source>
        <translation>这笔流水已冲正、解冻或兑付。</translation>
    </message>
    <message>
        <source>This run is taken back already.</source>
        <translation>这次办理已撤回。</translation>
    </message>
    <message>
        <source>The last day of these points is past; they stay expired.</source>
        <translation>这些积分的到期日已过，不能恢复。</translation>
    </message>
    <message>
        <source>Award points</source>
        <translation>发放积分</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>积分事由</translation>
    </message>
    <message>
        <source>Amount (元)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Enter opening balance</source>
        <translation>录入期初</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Adjust points</source>
        <translation>调整积分</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Undo movement</source>
        <translation>冲正</translation>
    </message>
    <message>
        <source>Take an expiry run back</source>
        <translation>撤回到期办理</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{n} days ago</source>
        <translation>{n} 天前</translation>
    </message>
    <message>
        <source>in {n} days</source>
        <translation>还有 {n} 天</translation>
    </message>
    <message>
        <source>ends {day}, {left}</source>
        <translation>{day} 到期，{left}</translation>
    </message>
    <message>
        <source>ended {day}, {left}</source>
        <translation>{day} 已到期，{left}</translation>
    </message>
    <message>
        <source>lunar birthday on {day}, {left}</source>
        <translation>农历生日 {day}，{left}</translation>
    </message>
    <message>
        <source>birthday on {day}, {left}</source>
        <translation>{day} 生日，{left}</translation>
    </message>
    <message>
        <source>{n} points are past their last day; the next expiry run takes them out</source>
        <translation>{n} 分已过有效期，将在下次到期处理时扣除</translation>
    </message>
    <message>
        <source>{n} points expire {day}, {left}</source>
        <translation>{n} 分于 {day} 到期，{left}</translation>
    </message>
    <message>
        <source>{benefit}: {n} left this year, gone after {day}</source>
        <translation>{benefit}本年余 {n} 次，{day} 后清零</translation>
    </message>
    <message>
        <source>{form} of {day} has not come back signed</source>
        <translation>{form} {day} 打印，签字件未收回</translation>
    </message>
    <message>
        <source>There is an outcome of {day} already ({outcome}); the policy does not say per what period one counts.</source>
        <translation>{day} 已登记过结果（{outcome}）；政策未设置按什么周期登记。</translation>
    </message>
    <message>
        <source>{kind} of {period} has an outcome already: {outcome}; cancel that record first.</source>
        <translation>{period} 的{kind}已有结果：{outcome}；须先作废该登记。</translation>
    </message>
    <message>
        <source>Say why the record is wrong, in at most {n} characters.</source>
        <translation>写明作废原因，至多 {n} 字。</translation>
    </message>
    <message>
        <source>Choose an entry of the list.</source>
        <translation>请从列表中选择。</translation>
    </message>
    <message>
        <source>Say what came of it.</source>
        <translation>选定结果。</translation>
    </message>
    <message>
        <source>Enter the day of the offer, not a later one.</source>
        <translation>填写挽留日期，不得晚于今天。</translation>
    </message>
    <message>
        <source>Say what was offered, in at most {n} characters.</source>
        <translation>写明挽留内容，至多 {n} 字。</translation>
    </message>
    <message>
        <source>The version is not waiting for a signature.</source>
        <translation>此版不在待审批状态。</translation>
    </message>
    <message>
        <source>The version was not laid aside.</source>
        <translation>此版没有作废。</translation>
    </message>
    <message>
        <source>{version} is no draft and is not changed any more; copy it into a new one.</source>
        <translation>{version}不是草稿，不再改动；请复制为新草稿。</translation>
    </message>
    <message>
        <source>Somebody else put the benefits into another order meanwhile.</source>
        <translation>其他人已调整过权益顺序。</translation>
    </message>
    <message>
        <source>{title}: somebody else changed it meanwhile to “{theirs}”.</source>
        <translation>{title}：其他人已改为“{theirs}”。</translation>
    </message>
    <message>
        <source>{title}: {name} changed it at {moment} to “{theirs}”.</source>
        <translation>{title}：{name} 在 {moment} 改为“{theirs}”。</translation>
    </message>
    <message>
        <source>There is no such record, or it was cancelled already.</source>
        <translation>没有这条登记，或已作废。</translation>
    </message>
    <message>
        <source>The filter lets nobody through; there is nothing to freeze.</source>
        <translation>筛选结果为空，没有可冻结的会员。</translation>
    </message>
    <message>
        <source>The typed text finds more than {n} members; filter by tier or manager instead.</source>
        <translation>输入的文字查到超过 {n} 名会员，请改按等级或客户经理筛选。</translation>
    </message>
    <message>
        <source>There is no such cohort.</source>
        <translation>没有这份拍照名单。</translation>
    </message>
    <message>
        <source>So many members are moved in the background.</source>
        <translation>人数较多，请在后台移交。</translation>
    </message>
    <message>
        <source>Nobody is left to be moved: they have that manager already.</source>
        <translation>没有需要移交的会员：都已在其名下。</translation>
    </message>
    <message>
        <source>There is no such handover list.</source>
        <translation>没有这份移交清单。</translation>
    </message>
    <message>
        <source>{n} members are too many for paper (at most {most}); narrow the list or export it.</source>
        <translation>{n} 户太多，不宜打印（至多 {most} 户）；请缩小范围或导出。</translation>
    </message>
    <message>
        <source>member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Form about a member</source>
        <translation>会员表单</translation>
    </message>
    <message>
        <source>print</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>at</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>benefit</source>
        <translation>权益</translation>
    </message>
    <message>
        <source>Version of the benefit matrix</source>
        <translation>权益对照表版本</translation>
    </message>
    <message>
        <source>copied from version</source>
        <translation>复制自版本</translation>
    </message>
    <message>
        <source>in force from</source>
        <translation>生效日</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>submitted by</source>
        <translation>提交人</translation>
    </message>
    <message>
        <source>submitted at</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>laid aside</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Line of the benefit matrix</source>
        <translation>权益对照表的一项</translation>
    </message>
    <message>
        <source>title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Cell of the benefit matrix</source>
        <translation>权益对照表的一格</translation>
    </message>
    <message>
        <source>content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Signature under a version of the matrix</source>
        <translation>权益对照表签批</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>签批单</translation>
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
        <source>Version of the matrix retired</source>
        <translation>权益对照表版本停用</translation>
    </message>
    <message>
        <source>out of force from</source>
        <translation>停用起始日</translation>
    </message>
    <message>
        <source>Draft of the benefit matrix begun</source>
        <translation>新建权益对照表草稿</translation>
    </message>
    <message>
        <source>Benefit matrix written</source>
        <translation>修改权益对照表</translation>
    </message>
    <message>
        <source>Version of the matrix planned</source>
        <translation>安排权益对照表生效</translation>
    </message>
    <message>
        <source>Version of the matrix submitted</source>
        <translation>提交权益对照表审批</translation>
    </message>
    <message>
        <source>Version of the matrix taken back</source>
        <translation>撤回权益对照表</translation>
    </message>
    <message>
        <source>Draft of the matrix laid aside</source>
        <translation>作废权益对照表草稿</translation>
    </message>
    <message>
        <source>Draft of the matrix taken up again</source>
        <translation>恢复权益对照表草稿</translation>
    </message>
    <message>
        <source>Approval of the matrix entered</source>
        <translation>登记权益对照表签批</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>拍照名单</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>frozen on</source>
        <translation>冻结日期</translation>
    </message>
    <message>
        <source>whom it lets through</source>
        <translation>筛选范围</translation>
    </message>
    <message>
        <source>the network number counts</source>
        <translation>网号变动计流失</translation>
    </message>
    <message>
        <source>the tier counts</source>
        <translation>等级降低计流失</translation>
    </message>
    <message>
        <source>members</source>
        <translation>会员数</translation>
    </message>
    <message>
        <source>digest</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Sheet of a cohort</source>
        <translation>拍照名单分页</translation>
    </message>
    <message>
        <source>cohort</source>
        <translation>拍照名单</translation>
    </message>
    <message>
        <source>sheet</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Users of the network</source>
        <translation>全网用户数</translation>
    </message>
    <message>
        <source>counted on</source>
        <translation>统计日期</translation>
    </message>
    <message>
        <source>users</source>
        <translation>用户数</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Users of the network: cancelled</source>
        <translation>全网用户数作废</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>用户数</translation>
    </message>
    <message>
        <source>Handover of members</source>
        <translation>客户移交</translation>
    </message>
    <message>
        <source>number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>new manager</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>from</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Member handed over</source>
        <translation>移交客户</translation>
    </message>
    <message>
        <source>handover</source>
        <translation>移交清单</translation>
    </message>
    <message>
        <source>manager until then</source>
        <translation>原客户经理</translation>
    </message>
    <message>
        <source>tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Offer to stay</source>
        <translation>挽留登记</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>offered on</source>
        <translation>挽留日期</translation>
    </message>
    <message>
        <source>period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>offer</source>
        <translation>挽留内容</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Offer to stay: cancelled</source>
        <translation>挽留登记作废</translation>
    </message>
    <message>
        <source>record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Cohort frozen</source>
        <translation>拍照冻结</translation>
    </message>
    <message>
        <source>Users of the network entered</source>
        <translation>登记全网用户数</translation>
    </message>
    <message>
        <source>Users of the network cancelled</source>
        <translation>作废全网用户数</translation>
    </message>
    <message>
        <source>Members moved to another manager</source>
        <translation>会员移交</translation>
    </message>
    <message>
        <source>Offer recorded</source>
        <translation>挽留登记</translation>
    </message>
    <message>
        <source>Record of an offer cancelled</source>
        <translation>作废挽留登记</translation>
    </message>
    <message>
        <source>Members are not among your rights</source>
        <translation>您没有查看会员的权限</translation>
    </message>
    <message>
        <source>An administrator can grant your post the right to see them.</source>
        <translation>可由管理员为您的岗位授权。</translation>
    </message>
    <message>
        <source>taken over without an enrolment number</source>
        <translation>外部转入，无入会编号</translation>
    </message>
    <message>
        <source>{n} members</source>
        <translation>{n} 名会员</translation>
    </message>
    <message>
        <source>Merge with another file…</source>
        <translation>与另一档案合并…</translation>
    </message>
    <message>
        <source>{card} went into the file of {name}</source>
        <translation>{card} 已并入{name}的档案</translation>
    </message>
    <message>
        <source>The files of {name} ({card}) are parted again</source>
        <translation>已撤销与{name}（{card}）的合并</translation>
    </message>
    <message>
        <source>The card {card} goes into {kept}: its points, tiers, uses and papers count for one person from then on. Both histories stay; the merge can be taken back under “Changes”.</source>
        <translation>{card} 并入 {kept}：积分、等级、权益使用和表单自此合并计算。两份档案的历史都保留，可在“变更”中撤销合并。</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>这一天还没有到。</translation>
    </message>
    <message>
        <source>A proposal cannot begin in the past; begin today or later.</source>
        <translation>提议不能从过去的日子开始，最早从今天起。</translation>
    </message>
    <message>
        <source>Nobody is proposed: the policy does not say {clauses} yet.</source>
        <translation>不提议任何人：政策尚未设置 {clauses}。</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>等级提议</translation>
    </message>
    <message>
        <source>Tiers that end</source>
        <translation>到期等级</translation>
    </message>
    <message>
        <source>Lost cards</source>
        <translation>挂失的卡</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>提议</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>挂失</translation>
    </message>
    <message>
        <source>By spend</source>
        <translation>按消费提议</translation>
    </message>
    <message>
        <source>By points</source>
        <translation>按积分提议</translation>
    </message>
    <message>
        <source>By tenure</source>
        <translation>按在网时长提议</translation>
    </message>
    <message>
        <source>ends {day}, {n} days left</source>
        <translation>{day} 到期，还有 {n} 天</translation>
    </message>
    <message>
        <source>then {tier}</source>
        <translation>之后为{tier}</translation>
    </message>
    <message>
        <source>then no tier</source>
        <translation>之后无等级</translation>
    </message>
    <message>
        <source>Kept to be signed; nobody has moved</source>
        <translation>已存为提议，待签批；未变更任何等级</translation>
    </message>
    <message>
        <source>{moved} moved, {rejected} rejected, {changed} left out</source>
        <translation>变更 {moved} 人，不同意 {rejected} 人，情况有变 {changed} 人</translation>
    </message>
    <message>
        <source>Nobody would move; there is nothing to propose.</source>
        <translation>没有人会变动，无需提议。</translation>
    </message>
    <message>
        <source>Being worked out…</source>
        <translation>正在测算…</translation>
    </message>
    <message>
        <source>Who would move is still being worked out.</source>
        <translation>变动名单还在测算，请稍候。</translation>
    </message>
    <message>
        <source>Nobody moves before the signed approval is entered.</source>
        <translation>录入签批结果之前，不变更任何人的等级。</translation>
    </message>
    <message>
        <source>{n} keep their tier for another term</source>
        <translation>续期 {n} 人</translation>
    </message>
    <message>
        <source>{n} stay</source>
        <translation>不变 {n} 人</translation>
    </message>
    <message>
        <source>so many move once the approval is entered</source>
        <translation>录入同意后变更的人数</translation>
    </message>
    <message>
        <source>{n} rows are rejected</source>
        <translation>不同意 {n} 行</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation>{name}：{what}</translation>
    </message>
    <message>
        <source>{by}, from {day}</source>
        <translation>{by}，{day} 起</translation>
    </message>
    <message>
        <source>lost since {day}</source>
        <translation>{day} 挂失</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>The figures have changed since they were worked out; look at them again.</source>
        <translation>模拟之后数据有变，重新查看后再提交。</translation>
    </message>
    <message>
        <source>This proposal is decided already: {state}.</source>
        <translation>此提议已有结果：{state}。</translation>
    </message>
    <message>
        <source>The member holds this tier then already.</source>
        <translation>会员届时已是这个等级。</translation>
    </message>
    <message>
        <source>A tier for a time needs its last day.</source>
        <translation>临时等级要填截止日。</translation>
    </message>
    <message>
        <source>The member holds this tier all that time already.</source>
        <translation>这段时间会员一直是这个等级。</translation>
    </message>
    <message>
        <source>A tier is granted from {first} to {last} within this time; it would vanish.</source>
        <translation>这段时间内已有 {first} 至 {last} 的等级，会被覆盖掉。</translation>
    </message>
    <message>
        <source>This tier for a time was ended on {day} already.</source>
        <translation>该临时等级已于 {day} 提前结束。</translation>
    </message>
    <message>
        <source>Type the last day.</source>
        <translation>填写截止日。</translation>
    </message>
    <message>
        <source>The last day lies from {first} to {last}.</source>
        <translation>截止日应在 {first} 至 {last} 之间。</translation>
    </message>
    <message>
        <source>Type the number of the signed form.</source>
        <translation>填写签批单的编号。</translation>
    </message>
    <message>
        <source>Choose who signed.</source>
        <translation>选择签批人。</translation>
    </message>
    <message>
        <source>Who enters it does not sign it.</source>
        <translation>录入人不能是签批人。</translation>
    </message>
    <message>
        <source>Type the first day.</source>
        <translation>填写起始日。</translation>
    </message>
    <message>
        <source>The last day lies before the first day.</source>
        <translation>截止日早于起始日。</translation>
    </message>
    <message>
        <source>Choose a tier.</source>
        <translation>选择等级。</translation>
    </message>
    <message>
        <source>A tier for a time runs from {first} to {last}; end it first.</source>
        <translation>{first} 至 {last} 有临时等级，先提前结束它。</translation>
    </message>
    <message>
        <source>A tier begins on {day} already; the change begins later or ends before it.</source>
        <translation>已有 {day} 起的等级，变更应晚于它开始或在它之前截止。</translation>
    </message>
    <message>
        <source>Who proposed it or enters it does not sign it.</source>
        <translation>提议人和录入人不能是签批人。</translation>
    </message>
    <message>
        <source>Type the day of the signature, today at the latest.</source>
        <translation>填写签批日期，不晚于今天。</translation>
    </message>
    <message>
        <source>A refusal needs its reason.</source>
        <translation>不同意要写明原因。</translation>
    </message>
    <message>
        <source>Every row is rejected; enter a refusal of the whole proposal instead.</source>
        <translation>每一行都不同意，应录入对整项提议的不同意。</translation>
    </message>
    <message>
        <source>Policy: {n} days</source>
        <translation>按政策 {n} 天</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} 天内</translation>
    </message>
    <message>
        <source>Days ahead</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>What was offered to this member</source>
        <translation>该会员的挽留记录</translation>
    </message>
    <message>
        <source>No tier</source>
        <translation>无等级</translation>
    </message>
    <message>
        <source>Every tier</source>
        <translation>全部等级</translation>
    </message>
    <message>
        <source>Every manager</source>
        <translation>全部经理</translation>
    </message>
    <message>
        <source>Without a manager</source>
        <translation>无客户经理</translation>
    </message>
    <message>
        <source>Retention of the cohort</source>
        <translation>拍照用户保有率</translation>
    </message>
    <message>
        <source>Retention of its 中高端 members</source>
        <translation>中高端拍照用户保有率</translation>
    </message>
    <message>
        <source>Completeness of files</source>
        <translation>资料完善率</translation>
    </message>
    <message>
        <source>Club members among all users</source>
        <translation>俱乐部会员占全网比</translation>
    </message>
    <message>
        <source>{part} of {whole}, {day}</source>
        <translation>{part} / {whole}，{day}</translation>
    </message>
    <message>
        <source>Target {n} %</source>
        <translation>目标 {n}%</translation>
    </message>
    <message>
        <source>met</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>未达标</translation>
    </message>
    <message>
        <source>No target set</source>
        <translation>目标未设置</translation>
    </message>
    <message>
        <source>The member has left the club.</source>
        <translation>会员已退会。</translation>
    </message>
    <message>
        <source>Card {card} is cancelled; issue a new one.</source>
        <translation>卡 {card} 已注销，应发新卡。</translation>
    </message>
    <message>
        <source>Card {card} is handed out already; replace it instead.</source>
        <translation>卡 {card} 已发出，应办理补换卡。</translation>
    </message>
    <message>
        <source>Card {card} is reported lost; replace it instead.</source>
        <translation>卡 {card} 已挂失，应办理补换卡。</translation>
    </message>
    <message>
        <source>Card {card} is reported lost already.</source>
        <translation>卡 {card} 已经挂失。</translation>
    </message>
    <message>
        <source>Card {card} is not reported lost.</source>
        <translation>卡 {card} 没有挂失。</translation>
    </message>
    <message>
        <source>Type the day, today at the latest.</source>
        <translation>填写办理日期，不晚于今天。</translation>
    </message>
    <message>
        <source>The card stands so since {day}; this was later.</source>
        <translation>卡自 {day} 起为当前状态，办理日期不能更早。</translation>
    </message>
    <message>
        <source>Choose why the card is replaced.</source>
        <translation>选择补换原因。</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>写明原因。</translation>
    </message>
    <message>
        <source>Type the last {n} characters of the card to confirm.</source>
        <translation>输入卡号最后 {n} 位以确认。</translation>
    </message>
    <message>
        <source>This is no card number.</source>
        <translation>这不是会员卡号。</translation>
    </message>
    <message>
        <source>This card is of store {other}; this store is {own}.</source>
        <translation>这是网点 {other} 的卡，本网点为 {own}。</translation>
    </message>
    <message>
        <source>This is the card that is replaced.</source>
        <translation>这就是被更换的卡。</translation>
    </message>
    <message>
        <source>Card {card} was reported lost on {day}: keep it, and check who brings it.</source>
        <translation>卡 {card} 已于 {day} 挂失：收下此卡并核对来人身份。</translation>
    </message>
    <message>
        <source>Card {card} was replaced on {day}; {new} is good now.</source>
        <translation>卡 {card} 已于 {day} 更换，现用卡为 {new}。</translation>
    </message>
    <message>
        <source>Card {card} was cancelled on {day} and is not good any more.</source>
        <translation>卡 {card} 已于 {day} 注销，不能再用。</translation>
    </message>
    <message>
        <source>This file went into another one; its card is handled there.</source>
        <translation>此档案已并入另一份，到那份档案办理卡业务。</translation>
    </message>
    <message>
        <source>Card {card} was given out already.</source>
        <translation>卡号 {card} 已发放过。</translation>
    </message>
    <message>
        <source>Choose a member.</source>
        <translation>选择会员。</translation>
    </message>
    <message>
        <source>There is no such tier for a time.</source>
        <translation>没有这项临时等级。</translation>
    </message>
    <message>
        <source>This file went into another one; change the tier there.</source>
        <translation>此档案已并入另一份，到那份档案变更等级。</translation>
    </message>
    <message>
        <source>All members</source>
        <translation>全部会员</translation>
    </message>
    <message>
        <source>within 3 months</source>
        <translation>三个月内</translation>
    </message>
    <message>
        <source>within half a year</source>
        <translation>半年内</translation>
    </message>
    <message>
        <source>within a year</source>
        <translation>一年内</translation>
    </message>
    <message>
        <source>longer ago</source>
        <translation>一年以上</translation>
    </message>
    <message>
        <source>changed or expired since</source>
        <translation>已变更或过期</translation>
    </message>
    <message>
        <source>never</source>
        <translation>未核实</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完善率</translation>
    </message>
    <message>
        <source>Fields filled</source>
        <translation>填写率</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>核实率</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺项</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>未核实</translation>
    </message>
    <message>
        <source>Oldest check</source>
        <translation>最早核实</translation>
    </message>
    <message>
        <source>Target {n} % met</source>
        <translation>已达目标 {n}%</translation>
    </message>
    <message>
        <source>Target {n} % missed</source>
        <translation>未达目标 {n}%</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} / {whole}</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>齐全</translation>
    </message>
    <message>
        <source>{n} of {m}</source>
        <translation>{n} / {m}</translation>
    </message>
    <message>
        <source>Quality of files by manager</source>
        <translation>各客户经理资料质量</translation>
    </message>
    <message>
        <source>Complete files</source>
        <translation>资料完善率</translation>
    </message>
    <message>
        <source>Verified key fields</source>
        <translation>资料真实率</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>客户经理名册</translation>
    </message>
    <message>
        <source>Tiers and cards</source>
        <translation>等级与卡</translation>
    </message>
    <message>
        <source>Benefit matrix</source>
        <translation>权益对照表</translation>
    </message>
    <message>
        <source>Retention lists</source>
        <translation>维系名单</translation>
    </message>
    <message>
        <source>Quality of files</source>
        <translation>资料质量</translation>
    </message>
    <message>
        <source>There is no such proposal.</source>
        <translation>没有这项提议。</translation>
    </message>
    <message>
        <source>The office has no tiers.</source>
        <translation>本单位没有等级。</translation>
    </message>
    <message>
        <source>The member has left the club and uses no benefits.</source>
        <translation>会员已退会，不能使用权益。</translation>
    </message>
    <message>
        <source>The member holds no tier on that day, so no benefit applies.</source>
        <translation>会员当日没有等级，不享有权益。</translation>
    </message>
    <message>
        <source>To be confirmed in the benefit matrix {version}; {posts} may confirm it.</source>
        <translation>对照表 {version} 中待确认，可由{posts}确认。</translation>
    </message>
    <message>
        <source>{tier} does not include this benefit (matrix {version}).</source>
        <translation>{tier}不含这项权益（对照表 {version}）。</translation>
    </message>
    <message>
        <source>All {n} of this period are used (matrix {version}); again from {day} on.</source>
        <translation>本期 {n} 次已用完（{version}对照表），{day} 起可再用。</translation>
    </message>
    <message>
        <source>It has to be applied for first.</source>
        <translation>需先申请。</translation>
    </message>
    <message>
        <source>The application {number} waits for its answer.</source>
        <translation>申请 {number} 等待批复。</translation>
    </message>
    <message>
        <source>The matrix leaves a number open (未设置): uses are recorded, not judged.</source>
        <translation>对照表中有数字未设置：只登记，不判断。</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>empty: without end</source>
        <translation>不填为长期</translation>
    </message>
    <message>
        <source>The member holds no tier for a time.</source>
        <translation>会员没有可提前结束的临时等级。</translation>
    </message>
    <message>
        <source>Change tier</source>
        <translation>等级变更</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Tier for a time</source>
        <translation>临时等级</translation>
    </message>
    <message>
        <source>End it earlier</source>
        <translation>提前结束</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>新卡号</translation>
    </message>
    <message>
        <source>scan or type; empty: the next number</source>
        <translation>扫描或输入；不填用下一个号</translation>
    </message>
    <message>
        <source>Replaced because</source>
        <translation>补换原因</translation>
    </message>
    <message>
        <source>Last 3 characters</source>
        <translation>卡号末 3 位</translation>
    </message>
    <message>
        <source>of the card, to confirm</source>
        <translation>输入以确认注销</translation>
    </message>
    <message>
        <source>Replace card</source>
        <translation>补换卡</translation>
    </message>
    <message>
        <source>Report lost</source>
        <translation>挂失</translation>
    </message>
    <message>
        <source>Card found</source>
        <translation>解挂</translation>
    </message>
    <message>
        <source>Issue card</source>
        <translation>发卡</translation>
    </message>
    <message>
        <source>Cancel card</source>
        <translation>注销卡</translation>
    </message>
    <message>
        <source>Choose a proposal first.</source>
        <translation>先选一项提议。</translation>
    </message>
    <message>
        <source>Simulate and propose</source>
        <translation>模拟并提议</translation>
    </message>
    <message>
        <source>By</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Counted until</source>
        <translation>统计至</translation>
    </message>
    <message>
        <source>New tiers from</source>
        <translation>新等级起</translation>
    </message>
    <message>
        <source>Enter approval</source>
        <translation>录入审批</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>审批结果</translation>
    </message>
    <message>
        <source>Reject chosen rows</source>
        <translation>不同意所选</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>This has to be filled in.</source>
        <translation>此项必填。</translation>
    </message>
    <message>
        <source>This use was cancelled already.</source>
        <translation>这次使用已撤销。</translation>
    </message>
    <message>
        <source>There is nothing to end: it was ended or cancelled already.</source>
        <translation>没有可结束的：已结束或已撤销。</translation>
    </message>
    <message>
        <source>Enter when it ended: after it began, not later than now.</source>
        <translation>填写实际结束时间：在开始之后，不晚于现在。</translation>
    </message>
    <message>
        <source>Only {n} are left until {day}.</source>
        <translation>到 {day} 只余 {n} 次。</translation>
    </message>
    <message>
        <source>A grant for a time is recorded one at a time.</source>
        <translation>按时长开通的每次登记一次。</translation>
    </message>
    <message>
        <source>The matrix leaves the hours open: enter when it ends.</source>
        <translation>对照表未设置小时数：请填写结束时间。</translation>
    </message>
    <message>
        <source>It ends after it begins, within a year.</source>
        <translation>结束时间应在开始之后一年以内。</translation>
    </message>
    <message>
        <source>{number} runs until {moment}; end it first.</source>
        <translation>{number} 开通至 {moment}，请先登记结束。</translation>
    </message>
    <message>
        <source>Enter a number from 1 to {n}.</source>
        <translation>填写 1 到 {n} 的数字。</translation>
    </message>
    <message>
        <source>This lies in the future; enter when it was used.</source>
        <translation>时间在将来，请填写实际使用时间。</translation>
    </message>
    <message>
        <source>This slip was entered already: {number}, {title}, {day}.</source>
        <translation>该登记单已录入：{number}，{title}，{day}。</translation>
    </message>
    <message>
        <source>Benefits, matrix {version}</source>
        <translation>权益·{version}对照表</translation>
    </message>
    <message>
        <source>from → to</source>
        <translation>原等级 → 新等级</translation>
    </message>
    <message>
        <source>no tier</source>
        <translation>无等级</translation>
    </message>
    <message>
        <source>{n} from {before} to {after}</source>
        <translation>{n} 人由{before}变为{after}</translation>
    </message>
    <message>
        <source>Spend (元)</source>
        <translation>消费（元）</translation>
    </message>
    <message>
        <source>Points earned</source>
        <translation>获得积分</translation>
    </message>
    <message>
        <source>Months in the network</source>
        <translation>在网月数</translation>
    </message>
    <message>
        <source>Who would move</source>
        <translation>会变动的会员</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>From tier</source>
        <translation>原等级</translation>
    </message>
    <message>
        <source>To tier</source>
        <translation>新等级</translation>
    </message>
    <message>
        <source>Everybody who moves: {n}</source>
        <translation>全部变动 {n} 人</translation>
    </message>
    <message>
        <source>{before} → {after}: {n}</source>
        <translation>{before} → {after}：{n} 人</translation>
    </message>
    <message>
        <source>{n} changed since the simulation and are left out</source>
        <translation>模拟后情况有变 {n} 人，不予变更</translation>
    </message>
    <message>
        <source>{n} without a record are not moved: unknown is not nought</source>
        <translation>无记录 {n} 人，不变动（没有记录不等于零）</translation>
    </message>
    <message>
        <source>{n} with a tier for a time or a later one are left alone</source>
        <translation>临时等级或另有安排 {n} 人，不参与</translation>
    </message>
    <message>
        <source>digest {digest}</source>
        <translation>摘要 {digest}</translation>
    </message>
    <message>
        <source>counted until {day}</source>
        <translation>统计至 {day}</translation>
    </message>
    <message>
        <source>counted from {first} to {last}</source>
        <translation>统计 {first} 至 {last}</translation>
    </message>
    <message>
        <source>{by}, {period}; {least}; new tiers {first} to {last}</source>
        <translation>{by}，{period}；{least}；新等级 {first} 至 {last}</translation>
    </message>
    <message>
        <source>rejected: {why}</source>
        <translation>不同意：{why}</translation>
    </message>
    <message>
        <source>Once it is cancelled</source>
        <translation>注销后</translation>
    </message>
    <message>
        <source>Done; application {number}</source>
        <translation>已办理，申请单号 {number}</translation>
    </message>
    <message>
        <source>The tier for a time ends earlier</source>
        <translation>临时等级已改为提前结束</translation>
    </message>
    <message>
        <source>{what}: card {card}; application {number}</source>
        <translation>{what}：卡 {card}，申请单号 {number}</translation>
    </message>
    <message>
        <source>Card {card}</source>
        <translation>卡 {card}</translation>
    </message>
    <message>
        <source>not handed out yet</source>
        <translation>尚未发出</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>自 {day}</translation>
    </message>
    <message>
        <source>{n} former cards</source>
        <translation>曾用卡 {n} 张</translation>
    </message>
    <message>
        <source>There is no such application.</source>
        <translation>没有这份申请。</translation>
    </message>
    <message>
        <source>This benefit needs no application by the matrix in force.</source>
        <translation>按现行对照表，这项权益不需申请。</translation>
    </message>
    <message>
        <source>There is no such use.</source>
        <translation>没有这次使用记录。</translation>
    </message>
    <message>
        <source>benefit as called then</source>
        <translation>当时的权益名称</translation>
    </message>
    <message>
        <source>use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>application</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Use of a benefit</source>
        <translation>权益使用</translation>
    </message>
    <message>
        <source>times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>used at</source>
        <translation>使用时间</translation>
    </message>
    <message>
        <source>granted until</source>
        <translation>开通至</translation>
    </message>
    <message>
        <source>slip number</source>
        <translation>登记单号</translation>
    </message>
    <message>
        <source>witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Use of a benefit: cancelled</source>
        <translation>权益使用撤销</translation>
    </message>
    <message>
        <source>Grant for a time: ended</source>
        <translation>按时长开通：结束</translation>
    </message>
    <message>
        <source>ended at</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Application for a benefit</source>
        <translation>权益申请</translation>
    </message>
    <message>
        <source>applied on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>wish</source>
        <translation>意愿</translation>
    </message>
    <message>
        <source>Application for a benefit: answered</source>
        <translation>权益申请批复</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Application for a benefit: stopped</source>
        <translation>权益停用</translation>
    </message>
    <message>
        <source>first day without it</source>
        <translation>停用起日</translation>
    </message>
    <message>
        <source>used a benefit</source>
        <translation>登记权益使用</translation>
    </message>
    <message>
        <source>cancelled the use of a benefit</source>
        <translation>撤销权益使用</translation>
    </message>
    <message>
        <source>ended a grant for a time</source>
        <translation>登记开通结束</translation>
    </message>
    <message>
        <source>applied for a benefit</source>
        <translation>登记权益申请</translation>
    </message>
    <message>
        <source>answered an application for a benefit</source>
        <translation>登记权益批复</translation>
    </message>
    <message>
        <source>stopped a benefit that was applied for</source>
        <translation>登记权益停用</translation>
    </message>
    <message>
        <source>signed form</source>
        <translation>签批单</translation>
    </message>
    <message>
        <source>former tier</source>
        <translation>原等级</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Proposal of tiers</source>
        <translation>等级提议</translation>
    </message>
    <message>
        <source>by what</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>counted from</source>
        <translation>统计自</translation>
    </message>
    <message>
        <source>counted until</source>
        <translation>统计至</translation>
    </message>
    <message>
        <source>withdrawn at</source>
        <translation>撤回时间</translation>
    </message>
    <message>
        <source>withdrawn because</source>
        <translation>撤回原因</translation>
    </message>
    <message>
        <source>Row of a proposal of tiers</source>
        <translation>等级提议明细</translation>
    </message>
    <message>
        <source>new tier</source>
        <translation>新等级</translation>
    </message>
    <message>
        <source>change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>rejected because</source>
        <translation>不同意原因</translation>
    </message>
    <message>
        <source>what came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>what had changed</source>
        <translation>变化情况</translation>
    </message>
    <message>
        <source>Approval of a proposal of tiers</source>
        <translation>等级提议审批</translation>
    </message>
    <message>
        <source>agreed to</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>已变更</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>情况有变</translation>
    </message>
    <message>
        <source>Change of tier</source>
        <translation>等级变更</translation>
    </message>
    <message>
        <source>Tier for a time: earlier end</source>
        <translation>临时等级提前结束</translation>
    </message>
    <message>
        <source>What happened to a card</source>
        <translation>卡业务</translation>
    </message>
    <message>
        <source>what was done</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>card</source>
        <translation>卡</translation>
    </message>
    <message>
        <source>new card</source>
        <translation>新卡号</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>replaced because</source>
        <translation>补换原因</translation>
    </message>
    <message>
        <source>Tiers proposed</source>
        <translation>提出等级提议</translation>
    </message>
    <message>
        <source>Proposal of tiers withdrawn</source>
        <translation>撤回等级提议</translation>
    </message>
    <message>
        <source>Rows of a proposal of tiers rejected or agreed to</source>
        <translation>标注等级提议明细</translation>
    </message>
    <message>
        <source>Approval of tiers entered</source>
        <translation>录入等级审批</translation>
    </message>
    <message>
        <source>Tier changed</source>
        <translation>等级变更</translation>
    </message>
    <message>
        <source>Tier for a time granted</source>
        <translation>授予临时等级</translation>
    </message>
    <message>
        <source>Tier for a time ended earlier</source>
        <translation>提前结束临时等级</translation>
    </message>
    <message>
        <source>Card handled</source>
        <translation>办理卡业务</translation>
    </message>
    <message>
        <source>Nothing was done to the card yet</source>
        <translation>还没有办理过卡业务</translation>
    </message>
    <message>
        <source>Holds no tier</source>
        <translation>没有等级</translation>
    </message>
    <message>
        <source>Look at the tier</source>
        <translation>查看等级</translation>
    </message>
    <message>
        <source>Grant for a time</source>
        <translation>限时开通</translation>
    </message>
    <message>
        <source>period of an offer’s outcome</source>
        <translation>挽留结果登记周期</translation>
    </message>
    <message>
        <source>how far ahead contracts are looked after</source>
        <translation>合约到期提前天数</translation>
    </message>
    <message>
        <source>how far ahead broadband is looked after</source>
        <translation>宽带到期提前天数</translation>
    </message>
    <message>
        <source>how far ahead birthdays are looked after</source>
        <translation>生日提前天数</translation>
    </message>
    <message>
        <source>tiers of the middle and upper market</source>
        <translation>中高端起始等级</translation>
    </message>
    <message>
        <source>target of retention</source>
        <translation>拍照用户保有率目标</translation>
    </message>
    <message>
        <source>target of the middle and upper market</source>
        <translation>中高端保有率目标</translation>
    </message>
    <message>
        <source>target of the club’s share</source>
        <translation>会员占比目标</translation>
    </message>
    <message>
        <source>target of completeness</source>
        <translation>资料完善率目标</translation>
    </message>
    <message>
        <source>target of authenticity</source>
        <translation>资料真实率目标</translation>
    </message>
    <message>
        <source>most silver members of a manager</source>
        <translation>银卡管户上限</translation>
    </message>
    <message>
        <source>most gold members of a manager</source>
        <translation>金卡管户上限</translation>
    </message>
    <message>
        <source>most diamond members of a manager</source>
        <translation>钻石卡管户上限</translation>
    </message>
    <message>
        <source>A month is looked ahead unless you choose otherwise.</source>
        <translation>先按 30 天列出，可另选天数。</translation>
    </message>
    <message>
        <source>Outcomes are recorded as often as you enter them.</source>
        <translation>挽留结果照常登记，不限次数。</translation>
    </message>
    <message>
        <source>Rates are shown and not judged.</source>
        <translation>只列出数值，不作评价。</translation>
    </message>
    <message>
        <source>Loads are shown and not judged.</source>
        <translation>只列出户数，不作评价。</translation>
    </message>
    <message>
        <source>Ask the administrator to set it.</source>
        <translation>请管理员设置。</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>去设置</translation>
    </message>
    <message>
        <source>{before} {after}</source>
        <translation>{before}{after}</translation>
    </message>
    <message>
        <source>All benefits</source>
        <translation>全部权益</translation>
    </message>
    <message>
        <source>Used from</source>
        <translation>使用日期</translation>
    </message>
    <message>
        <source>Used until</source>
        <translation>使用至</translation>
    </message>
    <message>
        <source>spend for gold</source>
        <translation>金卡消费门槛</translation>
    </message>
    <message>
        <source>spend for diamond</source>
        <translation>钻石卡消费门槛</translation>
    </message>
    <message>
        <source>points for gold</source>
        <translation>金卡积分门槛</translation>
    </message>
    <message>
        <source>points for diamond</source>
        <translation>钻石卡积分门槛</translation>
    </message>
    <message>
        <source>months in the network for gold</source>
        <translation>金卡在网月数门槛</translation>
    </message>
    <message>
        <source>months in the network for diamond</source>
        <translation>钻石卡在网月数门槛</translation>
    </message>
    <message>
        <source>months that are counted</source>
        <translation>统计月数</translation>
    </message>
    <message>
        <source>{before}, {after}</source>
        <translation>{before}、{after}</translation>
    </message>
    <message>
        <source>Benefits that may be used today: {n}. They stay open.</source>
        <translation>今天可用的权益：{n} 项，照常可用。</translation>
    </message>
    <message>
        <source>Applications that await an answer: {n}. They go on.</source>
        <translation>待批的申请：{n} 件，照常办理。</translation>
    </message>
    <message>
        <source>Grants for a time that run: {n}. They run on.</source>
        <translation>进行中的限时权益：{n} 项，照常到期。</translation>
    </message>
    <message>
        <source>Forms that are away to be signed: {n}. They are still awaited.</source>
        <translation>未收回的签字表：{n} 份，仍须收回。</translation>
    </message>
    <message>
        <source>Card {card} is not good any more; whoever types or scans it is told so.</source>
        <translation>卡 {card} 从此作废；再录入或扫描会提示已注销。</translation>
    </message>
    <message>
        <source>The person stays a member; who leaves the club does so by “Leaves the club”.</source>
        <translation>会员资格不变；退出俱乐部另办“退会”。</translation>
    </message>
    <message>
        <source>Points: {n}. They stay, with their days of expiry.</source>
        <translation>积分：{n} 分，保留，到期日不变。</translation>
    </message>
    <message>
        <source>Points put aside: {n}. They stay so.</source>
        <translation>预留积分：{n} 分，继续预留。</translation>
    </message>
    <message>
        <source>Points owed: {n}. They are still owed.</source>
        <translation>欠积分：{n} 分，仍须归还。</translation>
    </message>
</context>
</TS>
