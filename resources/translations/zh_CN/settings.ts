<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountView</name>
    <message>
        <source>What happened to the account</source>
        <translation>账号记录</translation>
    </message>
    <message>
        <source>Nothing happened yet</source>
        <translation>暂无记录</translation>
    </message>
    <message>
        <source>Sign-ins, passwords and recovery codes are listed here.</source>
        <translation>登录、口令与恢复码的记录列在这里。</translation>
    </message>
    <message>
        <source>Short name {login}, account since {day}</source>
        <translation>简称 {login}，{day} 开通</translation>
    </message>
    <message>
        <source>, closed {day}</source>
        <translation>，{day} 停用</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>no post: may do nothing</source>
        <translation>无岗位，什么也不能做</translation>
    </message>
    <message>
        <source>Posts today: {posts} ({n} rights)</source>
        <translation>当前岗位：{posts}（{n} 项权限）</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Signed in last: {at}</source>
        <translation>上次登录：{at}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>{what} after {n} wrong passwords</source>
        <translation>{what}，此前输错 {n} 次</translation>
    </message>
    <message>
        <source>History</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Only the administrator manages accounts.</source>
        <translation>账号只由系统管理员管理。</translation>
    </message>
    <message>
        <source>Find an account</source>
        <translation>查找账号</translation>
    </message>
    <message>
        <source>Filter the accounts</source>
        <translation>筛选账号</translation>
    </message>
    <message>
        <source>Who can sign in on this PC</source>
        <translation>谁可以在本机登录</translation>
    </message>
    <message>
        <source>No account is called so</source>
        <translation>没有这样的账号</translation>
    </message>
    <message>
        <source>The filter looks into names, short names and posts.</source>
        <translation>按姓名、简称与岗位查找。</translation>
    </message>
    <message>
        <source>Your posts do not allow it.</source>
        <translation>您的岗位没有此权限。</translation>
    </message>
    <message>
        <source>New recovery code …</source>
        <translation>新恢复码…</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新账号</translation>
    </message>
    <message>
        <source>Reset the password …</source>
        <translation>重设口令…</translation>
    </message>
    <message>
        <source>Close the account …</source>
        <translation>停用账号…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Posts today</source>
        <translation>当前岗位</translation>
    </message>
    <message>
        <source>Signed in last</source>
        <translation>上次登录</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Choose an account first.</source>
        <translation>请先选择账号。</translation>
    </message>
    <message>
        <source>It is closed; “New account” opens it again.</source>
        <translation>账号已停用；可用“新账号”重新开通。</translation>
    </message>
    <message>
        <source>Your own is changed in the user menu.</source>
        <translation>自己的口令在用户菜单里修改。</translation>
    </message>
    <message>
        <source>Another administrator closes yours.</source>
        <translation>自己的账号由另一位管理员停用。</translation>
    </message>
    <message>
        <source>The next sign-in is free.</source>
        <translation>下次登录无需等待。</translation>
    </message>
    <message>
        <source>Nobody gets in before {time}.</source>
        <translation>{time} 之前无人可以登录。</translation>
    </message>
    <message>
        <source>{n} wrong passwords in a row.</source>
        <translation>连续输错 {n} 次口令。</translation>
    </message>
    <message>
        <source>Let everybody try again at once</source>
        <translation>立即允许重试</translation>
    </message>
    <message>
        <source>Everybody may try again; the journal keeps who allowed it</source>
        <translation>已允许重试；日志记下由谁允许</translation>
    </message>
</context>
<context>
    <name>ActPane</name>
    <message>
        <source>No act is chosen</source>
        <translation>未选中记录</translation>
    </message>
    <message>
        <source>What it changed is told here field by field.</source>
        <translation>改动内容在此逐项列出。</translation>
    </message>
    <message>
        <source>What it changed</source>
        <translation>改动内容</translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <translation>{who}，{when}</translation>
    </message>
    <message>
        <source>Journal {code} {n} · {hash}</source>
        <translation>日志 {code} {n}&#x3000;校验 {hash}</translation>
    </message>
    <message>
        <source>and {n} more entries</source>
        <translation>另有 {n} 条</translation>
    </message>
</context>
<context>
    <name>AnchorsView</name>
    <message>
        <source>As printed, e.g. QH 1234 8F3A01BC</source>
        <translation>按纸上所印，如 QH 1234 8F3A01BC</translation>
    </message>
    <message>
        <source>A head from paper</source>
        <translation>纸上的链尾</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Who rewrites a journal cannot rewrite what was noted elsewhere: each noted head must stand in the chain.</source>
        <translation>改写日志的人改不了记在别处的链尾：每个记下的链尾都应仍在链上。</translation>
    </message>
    <message>
        <source>The chain ends now at {code} {n}, {hash}.</source>
        <translation>日志链现止于 {code} {n}，校验 {hash}。</translation>
    </message>
    <message>
        <source>Noted where</source>
        <translation>记在何处</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Noted heads</source>
        <translation>已记链尾</translation>
    </message>
    <message>
        <source>No head is noted anywhere yet</source>
        <translation>还没有记下任何链尾</translation>
    </message>
    <message>
        <source>The first exit and every backup copy note one.</source>
        <translation>首次退出和每次备份都会记下链尾。</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Accept the proxy</source>
        <translation>接受代理</translation>
    </message>
    <message>
        <source>Decline the proxy</source>
        <translation>谢绝代理</translation>
    </message>
    <message>
        <source>{deputy} stands in for {name} ({post}) from {day} on.</source>
        <translation>自 {day} 起由 {deputy} 代理 {name}（{post}）。</translation>
    </message>
    <message>
        <source>The paper that the proxy signed, and its day</source>
        <translation>代理人签字的单据与日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>谢绝</translation>
    </message>
</context>
<context>
    <name>AppointDialog</name>
    <message>
        <source>Appoint {name}</source>
        <translation>{name} 任职</translation>
    </message>
    <message>
        <source>The rights of the post begin with it.</source>
        <translation>岗位的权限随任职开始。</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>The whole branch</source>
        <translation>全网点</translation>
    </message>
    <message>
        <source>The last day; empty until further notice</source>
        <translation>最后一天；留空为长期</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Appoint</source>
        <translation>任职</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Copies of everything, made and checked while the office works</source>
        <translation>全部数据的副本，随办公自动备份并核对</translation>
    </message>
    <message>
        <source>Your posts do not allow it.</source>
        <translation>您的岗位没有此权限。</translation>
    </message>
    <message>
        <source>Only the administrator restores and chooses where to.</source>
        <translation>只有系统管理员可以恢复备份、选择备份位置。</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>查看内容</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>恢复演练</translation>
    </message>
    <message>
        <source>Put in place …</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Second folder or drive …</source>
        <translation>第二备份位置…</translation>
    </message>
    <message>
        <source>No second folder</source>
        <translation>不用第二备份位置</translation>
    </message>
    <message>
        <source>New recovery code (F66) …</source>
        <translation>更换恢复码（F66）…</translation>
    </message>
    <message>
        <source>Last copy</source>
        <translation>最近备份</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>第二位置</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>due</source>
        <translation>应备份</translation>
    </message>
    <message>
        <source>of today</source>
        <translation>今日已备</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>none</source>
        <translation>未设</translation>
    </message>
    <message>
        <source>a broken disk would take every copy with it</source>
        <translation>硬盘损坏时，备份会一并丢失</translation>
    </message>
    <message>
        <source>there</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>The last copy was not made everywhere.</source>
        <translation>最近一次备份未全部完成。</translation>
    </message>
    <message>
        <source>Choose a copy first.</source>
        <translation>先选一份备份。</translation>
    </message>
    <message>
        <source>Stopped; nothing is left of it and nothing was changed</source>
        <translation>已停止，没有留下半份，也没有改动</translation>
    </message>
    <message>
        <source>The copy is made and checked</source>
        <translation>备份完成并已核对</translation>
    </message>
    <message>
        <source>Making the backup copy</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Reading the copy</source>
        <translation>正在读取备份</translation>
    </message>
    <message>
        <source>Rehearsing a restore</source>
        <translation>正在演练恢复</translation>
    </message>
    <message>
        <source>The restore was rehearsed and succeeded</source>
        <translation>恢复演练成功</translation>
    </message>
    <message>
        <source>Make a new copy and rehearse that one.</source>
        <translation>请重新备份，再演练新的一份。</translation>
    </message>
    <message>
        <source>The rehearsal failed; the office itself is as it was.</source>
        <translation>演练未通过；现有数据没有变动。</translation>
    </message>
    <message>
        <source>Where shall copies lie as well?</source>
        <translation>备份另外存放在哪里？</translation>
    </message>
    <message>
        <source>Copies lie on this PC alone from now on</source>
        <translation>今后只备份在本机</translation>
    </message>
</context>
<context>
    <name>BranchDialog</name>
    <message>
        <source>New branch</source>
        <translation>新网点</translation>
    </message>
    <message>
        <source>It gets its own PC, set up there; here it is only named.</source>
        <translation>新网点在它自己的电脑上设置；这里只登记名称。</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>网点</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Letter, then letter or digit</source>
        <translation>字母加字母或数字</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Working calendar</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Year view</source>
        <translation>年历</translation>
    </message>
    <message>
        <source>Hours of the week</source>
        <translation>周时间</translation>
    </message>
    <message>
        <source>When the branch works: limits in working time follow it</source>
        <translation>网点何时上班；按工作时间计的时限由此推算</translation>
    </message>
    <message>
        <source>Ask the management or the administrator to change the calendar.</source>
        <translation>修改日历请找领导、客服主管或系统管理员。</translation>
    </message>
    <message>
        <source>Enter a year</source>
        <translation>录入一年</translation>
    </message>
    <message>
        <source>Previous year</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>下一年</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Arrows go from day to day, PgUp and PgDn by months, Enter changes the day</source>
        <translation>方向键逐日移动，PgUp、PgDn 逐月，Enter 修改当日</translation>
    </message>
    <message>
        <source>Year {n}</source>
        <translation>{n} 年</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>已录入</translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>未录入</translation>
    </message>
    <message>
        <source>the weekly hours alone count</source>
        <translation>只按每周上班时间计算</translation>
    </message>
    <message>
        <source>Until they are, every day of it follows the weekly hours and papers say so.</source>
        <translation>录入以前，各日按每周上班时间计算，表单上注明。</translation>
    </message>
    <message>
        <source>The holidays of {year} are not entered.</source>
        <translation>{year} 年节假日未录入。</translation>
    </message>
    <message>
        <source>Enter them</source>
        <translation>去录入</translation>
    </message>
    <message>
        <source>The holidays of {year} are entered</source>
        <translation>{year} 年节假日已录入</translation>
    </message>
    <message>
        <source>{n} days are entered</source>
        <translation>已录入 {n} 天</translation>
    </message>
    <message>
        <source>The hours hold from {day} on</source>
        <translation>上班时间自 {day} 起执行</translation>
    </message>
    <message>
        <source>{what}: {before} → {after}</source>
        <translation>{what}：{before} → {after}</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>另 {n} 条</translation>
    </message>
    <message>
        <source>{n} running limits have moved.</source>
        <translation>{n} 个在办时限随之变动。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>ClauseFields</name>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>ClauseInspector</name>
    <message>
        <source>Take the change back</source>
        <translation>撤回改动</translation>
    </message>
    <message>
        <source>{version}: {value}</source>
        <translation>{version}：{value}</translation>
    </message>
    <message>
        <source>It came with the program and is as shipped until the next version is approved.</source>
        <translation>随程序新增，下一版批准前按出厂规定执行。</translation>
    </message>
</context>
<context>
    <name>CopyPane</name>
    <message>
        <source>No copy is chosen</source>
        <translation>未选中备份</translation>
    </message>
    <message>
        <source>What it holds is told here.</source>
        <translation>备份内容在此显示。</translation>
    </message>
    <message>
        <source>What was found in the copy</source>
        <translation>备份中的内容</translation>
    </message>
    <message>
        <source>Copy of {moment}</source>
        <translation>{moment} 的备份</translation>
    </message>
    <message>
        <source>{office} ({code}), program {version}</source>
        <translation>{office}（{code}），程序 {version}</translation>
    </message>
    <message>
        <source>{size}, {tables} tables, {rows} rows</source>
        <translation>{size}，{tables} 张表，{rows} 行</translation>
    </message>
    <message>
        <source>Journal up to {code} {n}, {hash}</source>
        <translation>日志至 {code} {n}，校验 {hash}</translation>
    </message>
    <message>
        <source>{n} attachments beside it</source>
        <translation>另有附件 {n} 个</translation>
    </message>
    <message>
        <source>The copy is whole and can be restored.</source>
        <translation>备份完好，可以恢复。</translation>
    </message>
    <message>
        <source>The rehearsal of {moment} succeeded: the office could go on from this copy.</source>
        <translation>{moment} 演练成功：用这份备份可以继续办公。</translation>
    </message>
    <message>
        <source>This copy cannot be relied on. Make a new one and rehearse that.</source>
        <translation>这份备份不可靠，请重新备份后再演练。</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>not in order</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Restoring it means</source>
        <translation>恢复后的情形</translation>
    </message>
    <message>
        <source>Numbers that may be given out again</source>
        <translation>可能再次发出的编号</translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>This day is included</source>
        <translation>含当日</translation>
    </message>
</context>
<context>
    <name>DayForm</name>
    <message>
        <source>This day is</source>
        <translation>当日性质</translation>
    </message>
    <message>
        <source>Up to and including</source>
        <translation>连续至（含）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Hours of its own</source>
        <translation>当日上班时间</translation>
    </message>
    <message>
        <source>Empty: the usual ones</source>
        <translation>留空按平常时间</translation>
    </message>
    <message>
        <source>Enter this day</source>
        <translation>录入当日</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>entered by the office</source>
        <translation>本单位录入</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>DepartmentDialog</name>
    <message>
        <source>New department</source>
        <translation>新部门</translation>
    </message>
    <message>
        <source>Department {name}</source>
        <translation>部门 {name}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Whose general manager stands in when the department’s manager is missing</source>
        <translation>部门经理空缺时由该事业部总经理代</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>e.g. service; never printed</source>
        <translation>如 service；不打印</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>事业部</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>HoursForm</name>
    <message>
        <source>In force from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>A break is the gap between two intervals. Limits that began before the day keep the hours they began with.</source>
        <translation>两段时间之间即为午休。生效前已开始的时限仍按原上班时间计算。</translation>
    </message>
    <message>
        <source>Put these hours in force</source>
        <translation>执行新的上班时间</translation>
    </message>
    <message>
        <source>{branch}: in force since {day}, approved by {name}</source>
        <translation>{branch}：{day} 起执行，{name} 批准</translation>
    </message>
    <message>
        <source>{branch}: the hours of the policy hold, the branch has entered none of its own</source>
        <translation>{branch}：按政策所定时间，本网点未另行录入</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Noted heads</source>
        <translation>已记链尾</translation>
    </message>
    <message>
        <source>Who did what when: nothing in it can be changed</source>
        <translation>谁在何时做了什么，任何人都不能改动</translation>
    </message>
    <message>
        <source>Export for Excel</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Print F67</source>
        <translation>打印 F67</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>核对日志链</translation>
    </message>
    <message>
        <source>Filter the journal</source>
        <translation>筛选日志</translation>
    </message>
    <message>
        <source>Only this record</source>
        <translation>只看这条记录</translation>
    </message>
    <message>
        <source>Show all acts</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Older acts</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>Newer acts</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>{n} acts, older ones follow</source>
        <translation>{n} 笔，后面还有更早的</translation>
    </message>
    <message>
        <source>{n} acts</source>
        <translation>{n} 笔</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>There are no older acts.</source>
        <translation>没有更早的记录。</translation>
    </message>
    <message>
        <source>These are the newest acts.</source>
        <translation>已是最新的记录。</translation>
    </message>
    <message>
        <source>Checking the journal</source>
        <translation>正在核对日志</translation>
    </message>
    <message>
        <source>It is being checked now.</source>
        <translation>正在核对。</translation>
    </message>
    <message>
        <source>{acts} acts, {entries} entries</source>
        <translation>{acts} 笔、{entries} 条</translation>
    </message>
    <message>
        <source>The check was stopped; so far nothing was wrong.</source>
        <translation>核对已停止，至此未发现问题。</translation>
    </message>
    <message>
        <source>Keep the backup copies, compare the noted heads and call for help.</source>
        <translation>保留好备份，核对已记链尾，并请求支援。</translation>
    </message>
    <message>
        <source>See the noted heads: {place}.</source>
        <translation>见已记链尾：{place}。</translation>
    </message>
    <message>
        <source>The chain is whole, but it lacks what was noted elsewhere.</source>
        <translation>日志链本身完整，但与别处所记不符。</translation>
    </message>
    <message>
        <source>The chain is whole and holds every noted head.</source>
        <translation>日志链完整，所记链尾都在链上。</translation>
    </message>
    <message>
        <source>{n} acts are in {file}</source>
        <translation>{n} 笔已写入 {file}</translation>
    </message>
    <message>
        <source>Exporting the journal</source>
        <translation>正在导出日志</translation>
    </message>
    <message>
        <source>Paper takes {n} acts at most: filter, select some, or export a table.</source>
        <translation>打印最多 {n} 笔：请先筛选或选中一部分，或导出表格。</translation>
    </message>
    <message>
        <source>Code of the act</source>
        <translation>事项代码</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>对象类别</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>改动前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>改动后</translation>
    </message>
    <message>
        <source>The file was not written.</source>
        <translation>文件没有写成。</translation>
    </message>
</context>
<context>
    <name>JournalStrip</name>
    <message>
        <source>Anybody</source>
        <translation>全部人员</translation>
    </message>
    <message>
        <source>Any record</source>
        <translation>全部对象</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>编号或名称</translation>
    </message>
    <message>
        <source>Any act</source>
        <translation>全部事项</translation>
    </message>
    <message>
        <source>from</source>
        <translation>起</translation>
    </message>
    <message>
        <source>until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>对象类别</translation>
    </message>
    <message>
        <source>Number or name of the record</source>
        <translation>对象的编号或名称</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>From the day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Until the day</source>
        <translation>截止日</translation>
    </message>
</context>
<context>
    <name>OfficeForm</name>
    <message>
        <source>As printed at the head of every form</source>
        <translation>印在每张表单的表头</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司名称</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>网点</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Store code {code}: printed in every number, never changed</source>
        <translation>网点代码 {code}：印在每个编号里，不再更改</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>网点</translation>
    </message>
    <message>
        <source>This office</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>New branch …</source>
        <translation>新网点…</translation>
    </message>
    <message>
        <source>Branches of the company</source>
        <translation>公司各网点</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Ask the management or the administrator to change people.</source>
        <translation>人员由经理层或系统管理员修改。</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Departments and posts</source>
        <translation>部门与岗位</translation>
    </message>
    <message>
        <source>Proxies</source>
        <translation>责任代理人</translation>
    </message>
    <message>
        <source>This office</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>Who works here as what; nobody is ever deleted</source>
        <translation>谁在哪个岗位；任何人都不删除</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新员工</translation>
    </message>
    <message>
        <source>Filter the staff</source>
        <translation>筛选员工</translation>
    </message>
    <message>
        <source>Appoint</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>End a post</source>
        <translation>免职</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Leaves the office</source>
        <translation>离职</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>新部门</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>新岗位</translation>
    </message>
    <message>
        <source>Name a proxy</source>
        <translation>指定代理人</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>谢绝</translation>
    </message>
    <message>
        <source>End</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>Save the facts of the office</source>
        <translation>保存单位信息</translation>
    </message>
    <message>
        <source>Choose a person first.</source>
        <translation>请先选择员工。</translation>
    </message>
    <message>
        <source>The person has left.</source>
        <translation>该员工已离职。</translation>
    </message>
    <message>
        <source>Choose a post that is held or to come.</source>
        <translation>请选择在任或待任的岗位。</translation>
    </message>
    <message>
        <source>Choose a department first.</source>
        <translation>请先选择部门。</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>没有改动。</translation>
    </message>
    <message>
        <source>Managers name proxies for their own posts.</source>
        <translation>代理人由各级经理为自己的岗位指定。</translation>
    </message>
    <message>
        <source>Choose a proxy first.</source>
        <translation>请先选择一条代理。</translation>
    </message>
    <message>
        <source>It is answered or over already.</source>
        <translation>已答复或已结束。</translation>
    </message>
    <message>
        <source>It is over already.</source>
        <translation>已经结束。</translation>
    </message>
    <message>
        <source>Your posts do not allow it.</source>
        <translation>您的岗位没有此权限。</translation>
    </message>
    <message>
        <source>Only the person represented ends it.</source>
        <translation>只能由被代理人终止。</translation>
    </message>
    <message>
        <source>End the post {post}</source>
        <translation>免去 {post}</translation>
    </message>
    <message>
        <source>{name} holds it from {day} on. What was done as {post} stays.</source>
        <translation>{name} 自 {day} 起任职。以{post}身份所做的事都保留。</translation>
    </message>
    <message>
        <source>End the post</source>
        <translation>免职</translation>
    </message>
    <message>
        <source>{name} leaves the office</source>
        <translation>{name} 离职</translation>
    </message>
    <message>
        <source>All posts and proxies end with the last day and the account closes after it; nothing is deleted.</source>
        <translation>所有岗位与代理随最后一天结束，账号随后停用；任何记录都不删除。</translation>
    </message>
    <message>
        <source>Note the leaving</source>
        <translation>登记离职</translation>
    </message>
    <message>
        <source>No post becomes vacant.</source>
        <translation>没有岗位因此空缺。</translation>
    </message>
    <message>
        <source>Vacant afterwards: {posts}</source>
        <translation>离职后空缺：{posts}</translation>
    </message>
    <message>
        <source>End the proxy of {name}</source>
        <translation>终止 {name} 的代理</translation>
    </message>
    <message>
        <source>What the proxy answered for until then stays with the proxy.</source>
        <translation>此前由代理人承担的责任仍由代理人承担。</translation>
    </message>
    <message>
        <source>End the proxy</source>
        <translation>终止代理</translation>
    </message>
    <message>
        <source>Forms printed from now on carry the new facts</source>
        <translation>此后打印的表单使用新的单位信息</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>New person</source>
        <translation>新员工</translation>
    </message>
    <message>
        <source>Correct {name}</source>
        <translation>更正 {name}</translation>
    </message>
    <message>
        <source>What the person may do is told by posts; an account is opened on the page of accounts.</source>
        <translation>能做什么由岗位决定；账号在账号页开通。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Staff no.</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>PersonView</name>
    <message>
        <source>Posts of the person</source>
        <translation>该员工的岗位</translation>
    </message>
    <message>
        <source>No post yet</source>
        <translation>尚无岗位</translation>
    </message>
    <message>
        <source>Without a post an account may do nothing.</source>
        <translation>没有岗位的账号什么也不能做。</translation>
    </message>
    <message>
        <source>on the staff</source>
        <translation>在职</translation>
    </message>
    <message>
        <source>left {day}</source>
        <translation>{day} 离职</translation>
    </message>
    <message>
        <source>leaves {day}</source>
        <translation>{day} 将离职</translation>
    </message>
    <message>
        <source>Staff no. {number}</source>
        <translation>工号 {number}</translation>
    </message>
    <message>
        <source>Telephone {number}</source>
        <translation>电话 {number}</translation>
    </message>
    <message>
        <source>No staff number, no telephone</source>
        <translation>未填工号、电话</translation>
    </message>
    <message>
        <source> (not answered yet)</source>
        <translation>（尚未答复）</translation>
    </message>
    <message>
        <source>{deputy} stands in as {post}</source>
        <translation>由 {deputy} 代理{post}</translation>
    </message>
    <message>
        <source>Stands in for {name} as {post}</source>
        <translation>代理 {name} 的{post}</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>the whole branch</source>
        <translation>全网点</translation>
    </message>
    <message>
        <source>held</source>
        <translation>在任</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已免</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>待任</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>岗位</translation>
    </message>
</context>
<context>
    <name>PlacesPane</name>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Posts and who holds them</source>
        <translation>岗位与任职人</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>{n} posts are vacant: the manager above stands in (空缺代)</source>
        <translation>{n} 个岗位空缺：由上级经理代（空缺代）</translation>
    </message>
    <message>
        <source>Every post is held.</source>
        <translation>各岗位均有人任职。</translation>
    </message>
</context>
<context>
    <name>PolicyKeeper</name>
    <message>
        <source>{n} clauses, last changed {moment}. Nothing of it is in force before it is saved.</source>
        <translation>共 {n} 条，最后改于 {moment}。保存前一律不生效。</translation>
    </message>
    <message>
        <source>Your unsaved changes are back.</source>
        <translation>未保存的改动已恢复。</translation>
    </message>
    <message>
        <source>Drop all changes</source>
        <translation>放弃全部改动</translation>
    </message>
</context>
<context>
    <name>PolicyPage</name>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Filter the clauses</source>
        <translation>筛选条款</translation>
    </message>
    <message>
        <source>What binds the office, clause by clause</source>
        <translation>本单位执行的规定，逐条列出</translation>
    </message>
    <message>
        <source>Print F65</source>
        <translation>打印 F65</translation>
    </message>
    <message>
        <source>Next to be confirmed</source>
        <translation>下一条待确认</translation>
    </message>
    <message>
        <source>Next not set</source>
        <translation>下一条未设置</translation>
    </message>
    <message>
        <source>Next changed</source>
        <translation>下一条改动</translation>
    </message>
    <message>
        <source>Clause: not set</source>
        <translation>本条改为未设置</translation>
    </message>
    <message>
        <source>Clause: to be confirmed</source>
        <translation>本条改为待确认</translation>
    </message>
    <message>
        <source>Enter edits, ? to be confirmed, Del not set, F7 and F8 go to the next</source>
        <translation>Enter 编辑，? 标为待确认，Del 清为未设置，F7、F8 到下一条</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>另 {n} 条</translation>
    </message>
    <message>
        <source>What depends on it is shown as a fact and not judged.</source>
        <translation>相关事项只列事实，不作判定。</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>逐个处理</translation>
    </message>
    <message>
        <source>Version {n}</source>
        <translation>第 {n} 版</translation>
    </message>
    <message>
        <source>The clause was changed</source>
        <translation>条款已改</translation>
    </message>
</context>
<context>
    <name>PolicyStrip</name>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>later</source>
        <translation>待生效</translation>
    </message>
    <message>
        <source>former</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>To be confirmed {n}</source>
        <translation>待确认 {n} 条</translation>
    </message>
    <message>
        <source>Not set {n}</source>
        <translation>未设置 {n} 条</translation>
    </message>
    <message>
        <source>Changed {n}</source>
        <translation>改动 {n} 条</translation>
    </message>
    <message>
        <source>Version {n} (as shipped)</source>
        <translation>第 {n} 版（随程序）</translation>
    </message>
    <message>
        <source>Version {n}</source>
        <translation>第 {n} 版</translation>
    </message>
    <message>
        <source>as the program brings it, in force until another version is made</source>
        <translation>随程序提供，另定新版以前有效</translation>
    </message>
    <message>
        <source>from {day} on, approved by {name}, entered by {clerk}</source>
        <translation>{day} 起生效，{name} 批准，{clerk} 录入</translation>
    </message>
    <message>
        <source>{told}: {note}</source>
        <translation>{told}：{note}</translation>
    </message>
    <message>
        <source>one by one</source>
        <translation>逐个处理</translation>
    </message>
</context>
<context>
    <name>PostDialog</name>
    <message>
        <source>A new post may do nothing until the table of rights gives it something.</source>
        <translation>新岗位在权限表里授权之前什么也不能做。</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>新岗位</translation>
    </message>
    <message>
        <source>1 is the general manager, 10 the administrator: the order in lists and on paper</source>
        <translation>1 为总经理，10 为系统管理员：列表与表单中的顺序</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>e.g. greeter; never changed</source>
        <translation>如 greeter；不再更改</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>ProxiesPane</name>
    <message>
        <source>Proxies</source>
        <translation>责任代理人</translation>
    </message>
    <message>
        <source>A manager who is away names a proxy; from the acceptance on the proxy answers for the post.</source>
        <translation>经理外出时指定责任代理人；代理人接受之时起承担岗位责任。</translation>
    </message>
    <message>
        <source>No proxy was named yet</source>
        <translation>尚未指定过代理人</translation>
    </message>
</context>
<context>
    <name>ProxyDialog</name>
    <message>
        <source>The proxy answers for the post, also for fines, from the moment of acceptance.</source>
        <translation>自接受之时起，岗位责任（含扣罚）由代理人承担。</translation>
    </message>
    <message>
        <source>Name a proxy</source>
        <translation>指定代理人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name or initials</source>
        <translation>姓名或首字母</translation>
    </message>
    <message>
        <source>Stands in for</source>
        <translation>被代理人</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Empty until further notice</source>
        <translation>留空为长期</translation>
    </message>
    <message>
        <source>Name the proxy</source>
        <translation>指定</translation>
    </message>
</context>
<context>
    <name>RestoreCopyDialog</name>
    <message>
        <source>Put the copy of {moment} in place</source>
        <translation>恢复 {moment} 的备份</translation>
    </message>
    <message>
        <source>The present state is copied first and laid aside, so that it can be brought back the same way. The window closes; afterwards sign in with a password of that time.</source>
        <translation>现有数据会先备份并另存，可以照样恢复回来。窗口将关闭，之后用当时的口令登录。</translation>
    </message>
    <message>
        <source>What restoring means</source>
        <translation>恢复意味着什么</translation>
    </message>
    <message>
        <source>What it holds and what will be missing</source>
        <translation>备份内容和将缺少的部分</translation>
    </message>
    <message>
        <source>May be numbered again</source>
        <translation>可能再次发出的编号</translation>
    </message>
    <message>
        <source>I have read what will be missing</source>
        <translation>已看清将缺少的部分</translation>
    </message>
    <message>
        <source>Keep the present state</source>
        <translation>不恢复</translation>
    </message>
    <message>
        <source>Put it in place</source>
        <translation>恢复这份备份</translation>
    </message>
    <message>
        <source>Say first that you have read it.</source>
        <translation>先勾选已看清。</translation>
    </message>
</context>
<context>
    <name>RightsDay</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Find a right</source>
        <translation>查找权限</translation>
    </message>
    <message>
        <source>Type a day to see who could do what.</source>
        <translation>输入日期，查看当天谁能做什么。</translation>
    </message>
    <message>
        <source>By the table of today: a later change is not counted.</source>
        <translation>按今天的权限表推算，未计以后的变更。</translation>
    </message>
    <message>
        <source>Accounts at the end of this day: {n}</source>
        <translation>当日终了时有 {n} 个账号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Posts on this day</source>
        <translation>当日岗位</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>People with an account on this day</source>
        <translation>当日持有账号的人员</translation>
    </message>
    <message>
        <source>Nobody could do this</source>
        <translation>当日无人能做</translation>
    </message>
    <message>
        <source>On this day no account held such a right.</source>
        <translation>当日没有账号有这项权限。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>no post</source>
        <translation>无岗位</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>By the post</source>
        <translation>依据岗位</translation>
    </message>
    <message>
        <source>What the picked person could do</source>
        <translation>所选人员当日的权限</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>Without a post an account may do nothing.</source>
        <translation>没有岗位的账号什么也不能做。</translation>
    </message>
    <message>
        <source>On the day</source>
        <translation>查询日期</translation>
    </message>
</context>
<context>
    <name>RightsInspector</name>
    <message>
        <source>This post</source>
        <translation>该岗位</translation>
    </message>
    <message>
        <source>Version {n}: {may}</source>
        <translation>第 {n} 版：{may}</translation>
    </message>
    <message>
        <source>Nobody holds this post today.</source>
        <translation>今天无人担任此岗位。</translation>
    </message>
    <message>
        <source>Today: {names}</source>
        <translation>今天担任：{names}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>No post holds this right.</source>
        <translation>没有岗位有此权限。</translation>
    </message>
    <message>
        <source>Held by {n} posts: {names} …</source>
        <translation>{n} 个岗位有此权限：{names}…</translation>
    </message>
    <message>
        <source>Held by {n} posts: {names}</source>
        <translation>{n} 个岗位有此权限：{names}</translation>
    </message>
</context>
<context>
    <name>RightsPage</name>
    <message>
        <source>Rights</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Rights by posts</source>
        <translation>岗位权限表</translation>
    </message>
    <message>
        <source>On a day</source>
        <translation>某日权限</translation>
    </message>
    <message>
        <source>What each post may do</source>
        <translation>各岗位可以做什么</translation>
    </message>
    <message>
        <source>Find a right</source>
        <translation>查找权限</translation>
    </message>
    <message>
        <source>All posts</source>
        <translation>全部岗位</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Choose a post</source>
        <translation>选择岗位</translation>
    </message>
    <message>
        <source>Next changed</source>
        <translation>下一处改动</translation>
    </message>
    <message>
        <source>Space changes a field, F7 chooses a post, Shift+F8 goes to the next change</source>
        <translation>空格键改一格，F7 选岗位，Shift+F8 到下一处改动</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>另有 {n} 项</translation>
    </message>
    <message>
        <source>Changed meanwhile: {rights}.</source>
        <translation>期间已改：{rights}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>StaffPane</name>
    <message>
        <source>Name, initials, post</source>
        <translation>姓名、首字母、岗位</translation>
    </message>
    <message>
        <source>Filter the staff</source>
        <translation>筛选员工</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Nobody is called so</source>
        <translation>没有这样的员工</translation>
    </message>
    <message>
        <source>The filter looks into names, initials, numbers and posts.</source>
        <translation>按姓名、首字母、工号、电话与岗位查找。</translation>
    </message>
    <message>
        <source>{n} on the staff, {m} left</source>
        <translation>在职 {n} 人，离职 {m} 人</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Posts over time</source>
        <translation>任职时间线</translation>
    </message>
    <message>
        <source>{post}: {first} – {last}</source>
        <translation>{post}：{first} 至 {last}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>VersionForm</name>
    <message>
        <source>New version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Today: at once</source>
        <translation>当天即刻生效</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>修改说明</translation>
    </message>
</context>
<context>
    <name>VersionPage</name>
    <message>
        <source>Compare versions</source>
        <translation>版本比较</translation>
    </message>
    <message>
        <source>Save as new version</source>
        <translation>存为新版本</translation>
    </message>
    <message>
        <source>Drop all changes</source>
        <translation>放弃全部改动</translation>
    </message>
    <message>
        <source>There is only one version so far.</source>
        <translation>目前只有一个版本。</translation>
    </message>
    <message>
        <source>Only the newest version can be changed into another one.</source>
        <translation>只能在最新版本上修改。</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>没有改动。</translation>
    </message>
    <message>
        <source>All changes were dropped</source>
        <translation>已放弃全部改动</translation>
    </message>
    <message>
        <source>Saved as version {n}, in force from {day}</source>
        <translation>已存为第 {n} 版，{day} 起生效</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Start from it, keep my changes</source>
        <translation>以该版为准，保留我的改动</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>没有保存。</translation>
    </message>
</context>
<context>
    <name>YearEditor</name>
    <message>
        <source>Paste the notice of the State Council here, or type it the same way</source>
        <translation>把国务院办公厅的放假通知粘贴到这里，或照样键入</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知正文</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Read a file …</source>
        <translation>读取文件…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Enter the holidays of a year</source>
        <translation>录入全年节假日</translation>
    </message>
    <message>
        <source>Recognised days are entered only when you confirm them</source>
        <translation>认出的日期经确认后才录入</translation>
    </message>
    <message>
        <source>Enter this year</source>
        <translation>录入这一年</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Recognised days</source>
        <translation>认出的日期</translation>
    </message>
    <message>
        <source>No day recognised yet</source>
        <translation>还没有认出日期</translation>
    </message>
    <message>
        <source>Lines such as “一、元旦：1月1日至3日放假调休，共3天。1月4日上班。” are understood.</source>
        <translation>可识别“一、元旦：1月1日至3日放假调休，共3天。1月4日上班。”这样的句子。</translation>
    </message>
    <message>
        <source>Holidays {holidays}, make-up days {make_up}</source>
        <translation>节假日 {holidays} 天，调休上班 {make_up} 天</translation>
    </message>
</context>
<context>
    <name>YearView</name>
    <message>
        <source>Days of the year</source>
        <translation>全年各日</translation>
    </message>
</context>
<context>
    <name>accounts</name>
    <message>
        <source>Signed in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Password set</source>
        <translation>设置口令</translation>
    </message>
    <message>
        <source>New recovery code made</source>
        <translation>生成新恢复码</translation>
    </message>
    <message>
        <source>Opened by the recovery code</source>
        <translation>用恢复码打开</translation>
    </message>
    <message>
        <source>Wait at the door lifted</source>
        <translation>解除登录等待</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>you</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>no post</source>
        <translation>无岗位</translation>
    </message>
    <message>
        <source>open</source>
        <translation>启用</translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>Type a day.</source>
        <translation>请输入日期。</translation>
    </message>
    <message>
        <source>Choose a post.</source>
        <translation>请选择岗位。</translation>
    </message>
    <message>
        <source>Choose an entry of the list.</source>
        <translation>请从列表中选择。</translation>
    </message>
    <message>
        <source>the whole branch</source>
        <translation>全网点</translation>
    </message>
    <message>
        <source>vacant</source>
        <translation>空缺</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>已谢绝</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Posts today</source>
        <translation>当前岗位</translation>
    </message>
    <message>
        <source>left {day}</source>
        <translation>{day} 离职</translation>
    </message>
    <message>
        <source>no post</source>
        <translation>无岗位</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>事业部</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>部门经理</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>任职人</translation>
    </message>
    <message>
        <source>Answers now</source>
        <translation>现责任人</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>{post}: {name} stands in.</source>
        <translation>{post}由 {name} 代；</translation>
    </message>
    <message>
        <source>{post}: nobody stands in.</source>
        <translation>{post}无人代；</translation>
    </message>
    <message>
        <source>Stands in for</source>
        <translation>被代理人</translation>
    </message>
    <message>
        <source>Stand-in</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Named by</source>
        <translation>指定人</translation>
    </message>
</context>
<context>
    <name>rights</name>
    <message>
        <source>{post}: {right}: {may}</source>
        <translation>{post}：{right}：{may}</translation>
    </message>
    <message>
        <source>may</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>may not</source>
        <translation>不可以</translation>
    </message>
    <message>
        <source>Rights by posts</source>
        <translation>岗位权限表</translation>
    </message>
    <message>
        <source>{code}</source>
        <translation>{code}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>会员与权益</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>People and members</source>
        <translation>人员与会员</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Printed forms</source>
        <translation>打印与回收</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
</context>
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
        <source>Write the year in four digits, e.g. 2027.</source>
        <translation>年份写四位数字，如 2027。</translation>
    </message>
    <message>
        <source>This file cannot be read as text; nothing was taken over.</source>
        <translation>这个文件不是文本，没有读入任何内容。</translation>
    </message>
    <message>
        <source>This file is too large for a list of holidays; nothing was taken over.</source>
        <translation>这个文件太大，不是节假日清单，没有读入任何内容。</translation>
    </message>
    <message>
        <source>No day is entered.</source>
        <translation>没有录入任何日期。</translation>
    </message>
    <message>
        <source>{day}: {what}</source>
        <translation>{day}：{what}</translation>
    </message>
    <message>
        <source>Choose a file of holidays</source>
        <translation>选择节假日文件</translation>
    </message>
    <message>
        <source>Holidays (*.toml *.txt)</source>
        <translation>节假日 (*.toml *.txt)</translation>
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
        <translation>没有改动。</translation>
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
        <source>Complaints: intake</source>
        <translation>投诉·受理</translation>
    </message>
    <message>
        <source>Complaints: warnings</source>
        <translation>投诉·预警</translation>
    </message>
    <message>
        <source>Complaints: levels</source>
        <translation>投诉·级别</translation>
    </message>
    <message>
        <source>Complaints: segments</source>
        <translation>投诉·环节</translation>
    </message>
    <message>
        <source>Complaints: rounds</source>
        <translation>投诉·轮次</translation>
    </message>
    <message>
        <source>Complaints: extensions</source>
        <translation>投诉·延期</translation>
    </message>
    <message>
        <source>Complaints: responsibility</source>
        <translation>投诉·责任</translation>
    </message>
    <message>
        <source>Complaints: penalty proposals</source>
        <translation>投诉·扣罚建议</translation>
    </message>
    <message>
        <source>Complaints: three strikes</source>
        <translation>投诉·三次处理</translation>
    </message>
    <message>
        <source>Complaints: authority limits</source>
        <translation>投诉·补偿权限</translation>
    </message>
    <message>
        <source>Complaints: improvement</source>
        <translation>投诉·改进</translation>
    </message>
    <message>
        <source>Complaints: regulator</source>
        <translation>投诉·申诉</translation>
    </message>
    <message>
        <source>Complaints: techniques</source>
        <translation>投诉·沟通方法</translation>
    </message>
    <message>
        <source>Complaints: reference cards</source>
        <translation>投诉·速查卡</translation>
    </message>
    <message>
        <source>Members: enrolment</source>
        <translation>会员·入会</translation>
    </message>
    <message>
        <source>Members: completeness</source>
        <translation>会员·资料完整</translation>
    </message>
    <message>
        <source>Members: authenticity</source>
        <translation>会员·资料真实</translation>
    </message>
    <message>
        <source>Members: duplicates</source>
        <translation>会员·重复档案</translation>
    </message>
    <message>
        <source>Members: tiers</source>
        <translation>会员·等级</translation>
    </message>
    <message>
        <source>Members: reminders</source>
        <translation>会员·提醒</translation>
    </message>
    <message>
        <source>Members: retention lists</source>
        <translation>会员·维系名单</translation>
    </message>
    <message>
        <source>Members: cohorts</source>
        <translation>会员·拍照用户</translation>
    </message>
    <message>
        <source>Members: customer managers</source>
        <translation>会员·客户经理</translation>
    </message>
    <message>
        <source>Points: earning</source>
        <translation>积分·来源</translation>
    </message>
    <message>
        <source>Points: tiers</source>
        <translation>积分·等级倍数</translation>
    </message>
    <message>
        <source>Points: rounding</source>
        <translation>积分·取整</translation>
    </message>
    <message>
        <source>Points: expiry</source>
        <translation>积分·有效期</translation>
    </message>
    <message>
        <source>Points: spending</source>
        <translation>积分·使用</translation>
    </message>
    <message>
        <source>Points: approvals</source>
        <translation>积分·审批</translation>
    </message>
    <message>
        <source>Calendar: hours of the week</source>
        <translation>日历·周时间</translation>
    </message>
    <message>
        <source>Calendar: working limits</source>
        <translation>日历·工作时限</translation>
    </message>
    <message>
        <source>Calendar: holidays</source>
        <translation>日历·节假日</translation>
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
        <translation>时限剩余不足 {value}% 时预警。</translation>
    </message>
    <message>
        <source>An answer “{value}” of the customer, or a worse one, starts a new round.</source>
        <translation>客户反馈为“{value}”及以下的，进入新一轮。</translation>
    </message>
    <message>
        <source>A case may be closed without agreement after {value} rounds; not set: from the second on.</source>
        <translation>经 {value} 轮仍未达成一致的，可由总经理签字结案；未设置即从第二轮起。</translation>
    </message>
    <message>
        <source>An extension takes at least {value} attempts to reach the customer.</source>
        <translation>申请延期前，联系客户不少于 {value} 次。</translation>
    </message>
    <message>
        <source>Attempts count when they begin {value} after the last one that counted.</source>
        <translation>每次联系间隔不少于 {value}。</translation>
    </message>
    <message>
        <source>Attempts do not count within {value}.</source>
        <translation>{value} 内的联系不计次数。</translation>
    </message>
    <message>
        <source>Causes that a complaint may have had: {value}.</source>
        <translation>投诉原因可选：{value}。</translation>
    </message>
    <message>
        <source>Proposed deduction from the person directly responsible: {value} % of the loss.</source>
        <translation>直接责任人建议扣款：损失的 {value}%。</translation>
    </message>
    <message>
        <source>Proposed deduction from the head of the department: {value} % of the loss.</source>
        <translation>部门主管建议扣款：损失的 {value}%。</translation>
    </message>
    <message>
        <source>The person may appeal against a proposal for {value} days, the last one included.</source>
        <translation>本人可在建议提出后 {value} 天内（含当天）申诉。</translation>
    </message>
    <message>
        <source>An amount counts as approved when {value} different people have agreed.</source>
        <translation>扣罚建议须经 {value} 位不同审批人同意。</translation>
    </message>
    <message>
        <source>A dismissal counts as approved when {value} different people have agreed.</source>
        <translation>辞退建议须经 {value} 位不同审批人同意。</translation>
    </message>
    <message>
        <source>Upheld complaints about conduct count for {value} years; not set means for life.</source>
        <translation>言行态度类有责投诉在 {value} 年内累计；未设置即终身累计。</translation>
    </message>
    <message>
        <source>{title}: may promise compensation up to {value}.</source>
        <translation>{title}：可决定的补偿不超过 {value}。</translation>
    </message>
    <message>
        <source>The effect of a measure is checked {value} days after it was carried out.</source>
        <translation>改进措施完成 {value} 天后检查效果。</translation>
    </message>
    <message>
        <source>Without an answer a badge warns of an appeal {value} days after receipt.</source>
        <translation>受理后 {value} 天仍未答复的，提示申诉风险。</translation>
    </message>
    <message>
        <source>Without an answer the customer may appeal to the regulator {value} days after receipt.</source>
        <translation>受理后 {value} 天仍未答复的，客户可以申诉。</translation>
    </message>
    <message>
        <source>The regulator accepts an appeal within {value}.</source>
        <translation>申诉受理机构在 {value} 内受理申诉。</translation>
    </message>
    <message>
        <source>Our answer to the regulator is due {value} days after it accepted the appeal.</source>
        <translation>申诉受理后 {value} 天内须提交答复。</translation>
    </message>
    <message>
        <source>{title}: for use when {value}.</source>
        <translation>{title}：适用于{value}。</translation>
    </message>
    <message>
        <source>{title}: how it goes: {value}.</source>
        <translation>{title}：做法：{value}。</translation>
    </message>
    <message>
        <source>{title}: {value}.</source>
        <translation>{title}：{value}。</translation>
    </message>
    <message>
        <source>{title}: valid from {value}; not set means from the beginning.</source>
        <translation>{title}：自 {value} 起有效；未设置即一直有效。</translation>
    </message>
    <message>
        <source>{title}: valid until {value}, that day included; not set means without end.</source>
        <translation>{title}：有效至 {value}（含当天）；未设置即无截止。</translation>
    </message>
    <message>
        <source>Users of a data card alone may be enrolled in the club: {value}.</source>
        <translation>仅使用无线上网卡的用户可以入会：{value}。</translation>
    </message>
    <message>
        <source>Nobody is enrolled without consent to the processing of personal data: {value}.</source>
        <translation>未取得个人信息处理同意的不予入会：{value}。</translation>
    </message>
    <message>
        <source>A member’s file is complete when it says: {value}.</source>
        <translation>会员资料须填项目：{value}。</translation>
    </message>
    <message>
        <source>Of a member’s file these are verified: {value}.</source>
        <translation>会员资料须核实项目：{value}。</translation>
    </message>
    <message>
        <source>Two files are taken to be of one person by: {value}.</source>
        <translation>按以下各项提示两份档案可能为同一人：{value}。</translation>
    </message>
    <message>
        <source>Wished for completeness of the members’ files: {value} %.</source>
        <translation>会员资料完整率目标：{value}%。</translation>
    </message>
    <message>
        <source>A verification of a field counts for {value} months; not set means without end.</source>
        <translation>资料核实后 {value} 个月内有效；未设置即长期有效。</translation>
    </message>
    <message>
        <source>A member’s page warns {value} days before the contract ends; not set shows the day alone.</source>
        <translation>合约到期前 {value} 天起在会员页面提示；未设置只显示日期。</translation>
    </message>
    <message>
        <source>A member’s page warns {value} days before the broadband ends; not set shows the day alone.</source>
        <translation>宽带到期前 {value} 天起在会员页面提示；未设置只显示日期。</translation>
    </message>
    <message>
        <source>A member’s page names the birthday {value} days before it; not set shows the day alone.</source>
        <translation>生日前 {value} 天起在会员页面提示；未设置只显示日期。</translation>
    </message>
    <message>
        <source>A member’s page warns {value} days before points expire; not set shows the day alone.</source>
        <translation>积分到期前 {value} 天起在会员页面提示；未设置只显示日期。</translation>
    </message>
    <message>
        <source>A member’s page warns {value} days before what is left of a year is gone; not set shows the day alone.</source>
        <translation>年度权益余量清零前 {value} 天起在会员页面提示；未设置只显示日期。</translation>
    </message>
    <message>
        <source>Wished for authenticity of the members’ files: {value} %.</source>
        <translation>会员资料真实率目标：{value}%。</translation>
    </message>
    <message>
        <source>An offer to keep a member has one final outcome: {value}; not set records and warns.</source>
        <translation>每项维系挽留的最终结果{value}只登记一次；未设置时照常登记并提示。</translation>
    </message>
    <message>
        <source>A member of a cohort whose network number of then is gone counts as lost: {value}.</source>
        <translation>拍照用户的网号不在会员资料中即视为流失：{value}。</translation>
    </message>
    <message>
        <source>A member of a cohort who holds a lower tier than then counts as lost: {value}.</source>
        <translation>拍照用户的等级低于拍照时即视为流失：{value}。</translation>
    </message>
    <message>
        <source>Members of the middle and upper market hold {value} or a higher tier.</source>
        <translation>{value}及以上等级为中高端用户。</translation>
    </message>
    <message>
        <source>Wished for retention of cohorts: {value} %.</source>
        <translation>拍照用户保有率目标：{value}%。</translation>
    </message>
    <message>
        <source>Wished for retention of the middle and upper market: {value} %.</source>
        <translation>中高端拍照用户保有率目标：{value}%。</translation>
    </message>
    <message>
        <source>Wished for share of club members among all users of the network: {value} %.</source>
        <translation>俱乐部会员占全网比目标：{value}%。</translation>
    </message>
    <message>
        <source>One customer manager looks after at most {value} silver members.</source>
        <translation>每名客户经理管户上限：银卡 {value} 户。</translation>
    </message>
    <message>
        <source>One customer manager looks after at most {value} gold members.</source>
        <translation>每名客户经理管户上限：金卡 {value} 户。</translation>
    </message>
    <message>
        <source>One customer manager looks after at most {value} diamond members.</source>
        <translation>每名客户经理管户上限：钻石卡 {value} 户。</translation>
    </message>
    <message>
        <source>Gold is proposed from a spend of {value} on.</source>
        <translation>消费满 {value} 起提议金卡。</translation>
    </message>
    <message>
        <source>Diamond is proposed from a spend of {value} on.</source>
        <translation>消费满 {value} 起提议钻石卡。</translation>
    </message>
    <message>
        <source>Gold is proposed from {value} points earned on.</source>
        <translation>获得积分满 {value} 分起提议金卡。</translation>
    </message>
    <message>
        <source>Diamond is proposed from {value} points earned on.</source>
        <translation>获得积分满 {value} 分起提议钻石卡。</translation>
    </message>
    <message>
        <source>Gold is proposed from {value} months in the network on.</source>
        <translation>在网满 {value} 个月起提议金卡。</translation>
    </message>
    <message>
        <source>Diamond is proposed from {value} months in the network on.</source>
        <translation>在网满 {value} 个月起提议钻石卡。</translation>
    </message>
    <message>
        <source>Spend and points are counted over the last {value} months for proposals of tiers.</source>
        <translation>等级提议统计最近 {value} 个月的消费和积分。</translation>
    </message>
    <message>
        <source>A tier that a proposal gave is held for {value} months; not set means without end.</source>
        <translation>等级提议批准后有效 {value} 个月；未设置即长期有效。</translation>
    </message>
    <message>
        <source>A tier that ends is due {value} days before; not set lists it in its section alone.</source>
        <translation>等级到期前 {value} 天列入待办；未设置时只在等级与卡中列出。</translation>
    </message>
    <message>
        <source>{title}: points are counted for every {value}.</source>
        <translation>{title}：每满 {value} 计分一次。</translation>
    </message>
    <message>
        <source>{title}: {value} points each time.</source>
        <translation>{title}：每次计 {value} 分。</translation>
    </message>
    <message>
        <source>{title}: earned points count {value} %; not set means 100 %.</source>
        <translation>{title}：所得积分按 {value}% 计；未设置即不加倍。</translation>
    </message>
    <message>
        <source>Fractions of a point, once all has been counted: {value}.</source>
        <translation>计算完毕后不足 1 分的：{value}。</translation>
    </message>
    <message>
        <source>Points are good for {value} years, the last day included; not set means without end.</source>
        <translation>积分自单据日起 {value} 年内有效（含最后一天）；未设置即长期有效。</translation>
    </message>
    <message>
        <source>The last year of points ends on: {value}.</source>
        <translation>积分有效期的最后一天：{value}。</translation>
    </message>
    <message>
        <source>At least {value} points are spent at once; not set means any number.</source>
        <translation>每次使用不少于 {value} 分；未设置即不限。</translation>
    </message>
    <message>
        <source>An adjustment of points needs the signatures of {value} different people.</source>
        <translation>积分调整须经 {value} 位不同审批人签字。</translation>
    </message>
    <message>
        <source>Taking back spent points, which leaves a debt, needs {value} signatures.</source>
        <translation>收回已使用的积分（形成欠分），须经 {value} 位不同审批人签字。</translation>
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
        <source>Rights can’t change in the past. The earliest day is today, {day}.</source>
        <translation>权限不能从过去起变更，最早为今天 {day}。</translation>
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
    <message>
        <source>10分钟, 24小时, 2工作时, 1工作日</source>
        <translation>如 10分钟、24小时、2工作时、1工作日</translation>
    </message>
    <message>
        <source>Yuan, e.g. 20 or 20.50</source>
        <translation>单位元，如 20 或 20.50</translation>
    </message>
    <message>
        <source>A whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>One per line</source>
        <translation>每行一项</translation>
    </message>
    <message>
        <source>8:30-12:00, 13:30-17:30; empty is closed</source>
        <translation>如 8:30-12:00, 13:30-17:30；留空为休息</translation>
    </message>
    <message>
        <source>A day, e.g. 2026-11-18</source>
        <translation>一个日期，例如 2026-11-18</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已定</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已改</translation>
    </message>
    <message>
        <source>to mend</source>
        <translation>待改正</translation>
    </message>
    <message>
        <source>new with the program</source>
        <translation>随程序新增</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>{n} working hours</source>
        <translation>{n} 工作时</translation>
    </message>
    <message>
        <source>{n} working days</source>
        <translation>{n} 工作日</translation>
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
        <source>due at closing time</source>
        <translation>下班时到期</translation>
    </message>
    <message>
        <source>due at the next opening</source>
        <translation>下次上班时到期</translation>
    </message>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount} 元</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>the same document</source>
        <translation>证件号码相同</translation>
    </message>
    <message>
        <source>the same telephone</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>the same name and birthday</source>
        <translation>姓名和生日相同</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Clauses of the policy</source>
        <translation>政策条款</translation>
    </message>
    <message>
        <source>No clause holds these words</source>
        <translation>没有含这些字的条款</translation>
    </message>
    <message>
        <source>The filter looks into sentences, values and names.</source>
        <translation>按条款文字、数值和名称筛选。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Acts of the journal</source>
        <translation>日志记录</translation>
    </message>
    <message>
        <source>No act answers this filter</source>
        <translation>没有符合筛选的记录</translation>
    </message>
    <message>
        <source>Every change by the program stands here.</source>
        <translation>程序做的每次改动都记在这里。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>clock?</source>
        <translation>时钟存疑</translation>
    </message>
    <message>
        <source> and {n} more</source>
        <translation> 等 {n} 项</translation>
    </message>
    <message>
        <source>A4, one copy for the file</source>
        <translation>A4，一份存档</translation>
    </message>
    <message>
        <source>A4 landscape, one copy for the file</source>
        <translation>A4 横向，一份存档</translation>
    </message>
    <message>
        <source> and </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>平日</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Make-up</source>
        <translation>调休</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>半日</translation>
    </message>
    <message>
        <source>The last day is the picked one or up to {n} days later.</source>
        <translation>末日应为所选日期，或其后 {n} 天以内。</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message>
        <source>Make-up day</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>Half-day</source>
        <translation>半日</translation>
    </message>
    <message>
        <source>Ordinary day</source>
        <translation>平日</translation>
    </message>
    <message>
        <source>off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>on</source>
        <translation>班</translation>
    </message>
    <message>
        <source>half</source>
        <translation>半</translation>
    </message>
    <message>
        <source>Mo</source>
        <translation>一</translation>
    </message>
    <message>
        <source>Tu</source>
        <translation>二</translation>
    </message>
    <message>
        <source>We</source>
        <translation>三</translation>
    </message>
    <message>
        <source>Th</source>
        <translation>四</translation>
    </message>
    <message>
        <source>Fr</source>
        <translation>五</translation>
    </message>
    <message>
        <source>Sa</source>
        <translation>六</translation>
    </message>
    <message>
        <source>Su</source>
        <translation>日</translation>
    </message>
    <message>
        <source>January</source>
        <translation>1 月</translation>
    </message>
    <message>
        <source>February</source>
        <translation>2 月</translation>
    </message>
    <message>
        <source>March</source>
        <translation>3 月</translation>
    </message>
    <message>
        <source>April</source>
        <translation>4 月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5 月</translation>
    </message>
    <message>
        <source>June</source>
        <translation>6 月</translation>
    </message>
    <message>
        <source>July</source>
        <translation>7 月</translation>
    </message>
    <message>
        <source>August</source>
        <translation>8 月</translation>
    </message>
    <message>
        <source>September</source>
        <translation>9 月</translation>
    </message>
    <message>
        <source>October</source>
        <translation>10 月</translation>
    </message>
    <message>
        <source>November</source>
        <translation>11 月</translation>
    </message>
    <message>
        <source>December</source>
        <translation>12 月</translation>
    </message>
    <message>
        <source>This day lies before the first one.</source>
        <translation>截止日早于起始日。</translation>
    </message>
    <message>
        <source>Say of which kind the record with this number or name is.</source>
        <translation>先选对象类别，再填编号或名称。</translation>
    </message>
    <message>
        <source>Type store, number and hash as they are printed, e.g. QH 1234 8F3A01BC.</source>
        <translation>按纸上所印填写店码、编号和校验，如 QH 1234 8F3A01BC。</translation>
    </message>
    <message>
        <source>As typed</source>
        <translation>手工输入</translation>
    </message>
    <message>
        <source>Side file, at the last exit</source>
        <translation>上次退出时的随附文件</translation>
    </message>
    <message>
        <source>Backup copy in {folder}</source>
        <translation>{folder} 中的备份</translation>
    </message>
    <message>
        <source>There is no version {version} of the permission table.</source>
        <translation>权限表没有第 {version} 版。</translation>
    </message>
    <message>
        <source>in force from</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>table of rights</source>
        <translation>权限表</translation>
    </message>
    <message>
        <source>ordinary day</source>
        <translation>平常日</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>make-up day</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>half-day</source>
        <translation>半日</translation>
    </message>
    <message>
        <source>it had gone back</source>
        <translation>时钟倒退</translation>
    </message>
    <message>
        <source>it ran apart from the clock of the machine</source>
        <translation>与机器时钟走时不一</translation>
    </message>
    <message>
        <source>it was far ahead</source>
        <translation>时钟超前过多</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>of</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>File of a version</source>
        <translation>版本文件</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>{n} 行</translation>
    </message>
    <message>
        <source>Hours of the week</source>
        <translation>周时间</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>网点</translation>
    </message>
    <message>
        <source>Monday to Sunday</source>
        <translation>周一至周日</translation>
    </message>
    <message>
        <source>Holidays of a year</source>
        <translation>年度节假日</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>announced in</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Day of the calendar</source>
        <translation>日历日</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>is</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Clock confirmed</source>
        <translation>确认时钟</translation>
    </message>
    <message>
        <source>doubted because</source>
        <translation>存疑原因</translation>
    </message>
    <message>
        <source>it said</source>
        <translation>当时显示</translation>
    </message>
    <message>
        <source>by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Numbers given out</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>store</source>
        <translation>店码</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>day or year</source>
        <translation>日或年</translation>
    </message>
    <message>
        <source>last number</source>
        <translation>最后编号</translation>
    </message>
    <message>
        <source>Policy changed</source>
        <translation>修改政策</translation>
    </message>
    <message>
        <source>Table of rights changed</source>
        <translation>修改权限表</translation>
    </message>
    <message>
        <source>Hours of the week changed</source>
        <translation>修改周时间</translation>
    </message>
    <message>
        <source>Holidays entered</source>
        <translation>录入节假日</translation>
    </message>
    <message>
        <source>Days of the calendar changed</source>
        <translation>修改日历日</translation>
    </message>
    <message>
        <source>stands in the chain</source>
        <translation>在链上</translation>
    </message>
    <message>
        <source>the chain says something else here: it was altered</source>
        <translation>链上此处不同：日志被改动</translation>
    </message>
    <message>
        <source>the journal ends before it: later acts are lost</source>
        <translation>日志到不了这里：后面的记录丢失</translation>
    </message>
    <message>
        <source>of another store, not compared</source>
        <translation>其他网点的，不核对</translation>
    </message>
    <message>
        <source>nothing had been written yet</source>
        <translation>当时尚无记录</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Lies</source>
        <translation>存放</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Journal up to</source>
        <translation>日志至</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>核对时间</translation>
    </message>
    <message>
        <source>Backup copies</source>
        <translation>备份列表</translation>
    </message>
    <message>
        <source>No backup copy yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>One is made every day and when the program is closed, or now by the button.</source>
        <translation>每天和退出程序时自动备份，也可以现在就备份。</translation>
    </message>
    <message>
        <source>on this PC</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>较早</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>较晚</translation>
    </message>
    <message>
        <source>Clauses that differ</source>
        <translation>有差别的条款</translation>
    </message>
    <message>
        <source>{n} clauses differ</source>
        <translation>{n} 条有差别</translation>
    </message>
    <message>
        <source>The two versions say the same in every clause.</source>
        <translation>两个版本的条款完全相同。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Gained by</source>
        <translation>新增岗位</translation>
    </message>
    <message>
        <source>Lost by</source>
        <translation>取消岗位</translation>
    </message>
    <message>
        <source>Rights that differ</source>
        <translation>不同的权限</translation>
    </message>
    <message>
        <source>{n} rights differ</source>
        <translation>{n} 项权限不同</translation>
    </message>
    <message>
        <source>In both versions every post may do the same.</source>
        <translation>两个版本中各岗位的权限相同。</translation>
    </message>
    <message>
        <source>Only the management and the administrator change the policy.</source>
        <translation>只有领导和系统管理员可以修改政策。</translation>
    </message>
    <message>
        <source>Only the administrator changes the rights.</source>
        <translation>权限只由系统管理员修改。</translation>
    </message>
</context>
</TS>
