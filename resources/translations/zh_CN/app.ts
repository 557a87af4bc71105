<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CrashDialog</name>
    <message>
        <source>The program ended unexpectedly</source>
        <translation>程序上次意外退出</translation>
    </message>
    <message>
        <source>The program ended unexpectedly last time</source>
        <translation>程序上次意外退出</translation>
    </message>
    <message>
        <source>Everything saved before is unchanged, and a typed draft comes back.</source>
        <translation>此前保存的内容都没有变化，未提交的草稿也会恢复。</translation>
    </message>
    <message>
        <source>A trace of the fault was kept. You can save it with the log and versions for support.</source>
        <translation>出错位置已记录，可与日志、版本信息一起保存，交给技术支持。</translation>
    </message>
    <message>
        <source>No names and nothing that was typed is in it.</source>
        <translation>其中不含任何姓名，也不含录入的内容。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Save diagnostics …</source>
        <translation>保存诊断信息…</translation>
    </message>
</context>
<context>
    <name>Follower</name>
    <message>
        <source>This window follows when what is open has been saved or left; lost rights are gone at once.</source>
        <translation>打开的内容保存或放弃后，本窗口即按新规定办理；被取消的权限立即失效。</translation>
    </message>
    <message>
        <source>Policy, calendar, rights or posts were changed.</source>
        <translation>制度、日历、权限或岗位已变更。</translation>
    </message>
    <message>
        <source>The office works by what was changed from now on</source>
        <translation>从现在起按改动后的规定处理</translation>
    </message>
</context>
<context>
    <name>LookDialog</name>
    <message>
        <source>Look and language</source>
        <translation>外观与语言</translation>
    </message>
    <message>
        <source>At 150 % system scaling small screens need scroll bars.</source>
        <translation>系统缩放 150% 时，小屏幕上会出现滚动条。</translation>
    </message>
    <message>
        <source>Usual printers …</source>
        <translation>常用打印机…</translation>
    </message>
    <message>
        <source>Reset the layouts</source>
        <translation>恢复默认布局</translation>
    </message>
    <message>
        <source>Column widths, orders, sections and the window’s place are as at first</source>
        <translation>列宽、排序、分页和窗口位置恢复为最初的样子</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>特大</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Type size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>PrintersDialog</name>
    <message>
        <source>Usual printers</source>
        <translation>常用打印机</translation>
    </message>
    <message>
        <source>Paper or form</source>
        <translation>纸张或表单</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Papers and forms</source>
        <translation>纸张和表单</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>随系统</translation>
    </message>
    <message>
        <source>The print dialog begins with this printer. A form of its own goes before its paper.</source>
        <translation>打印时先选用这里的打印机；表单单独设了打印机的，以表单为准。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>as its paper</source>
        <translation>随纸张</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>随系统</translation>
    </message>
    <message>
        <source>{name} (not on this PC)</source>
        <translation>{name}（本机没有）</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Password of the demo: {password}</source>
        <translation>演示账号的口令：{password}</translation>
    </message>
    <message>
        <source>Offered when the program starts; close it first.</source>
        <translation>此项在程序启动时提供，请先关闭程序。</translation>
    </message>
    <message>
        <source>Restore a backup …</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>关闭程序</translation>
    </message>
    <message>
        <source>The office cannot be opened</source>
        <translation>打不开本网点的数据</translation>
    </message>
    <message>
        <source>Inventing an office for the demo</source>
        <translation>正在生成演示用的网点数据</translation>
    </message>
    <message>
        <source>Making the backup copy</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>不备份直接关闭</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The drive for backup copies is there again: a copy is being made</source>
        <translation>备份盘已接上，正在备份</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Weixi Desk</source>
        <translation>维系台</translation>
    </message>
    <message>
        <source>Weixi Desk [demo]</source>
        <translation>维系台「演示」</translation>
    </message>
    <message>
        <source>Something unexpected stopped it; it is written to the log. Nothing was changed.</source>
        <translation>出现意外，未能进入。详情已记入日志，数据未作任何改动。</translation>
    </message>
    <message>
        <source>{month}/{day} {weekday} {time}</source>
        <translation>{month}月{day}日 {weekday} {time}</translation>
    </message>
    <message>
        <source>The journal does not add up: restore a backup or call for help.</source>
        <translation>日志校验不符：请恢复备份或联系支持。</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Widths, orders and the window’s place are as at first</source>
        <translation>列宽、排序和窗口位置已恢复默认</translation>
    </message>
    <message>
        <source>A4 upright</source>
        <translation>A4 纵向</translation>
    </message>
    <message>
        <source>A4 lying</source>
        <translation>A4 横向</translation>
    </message>
    <message>
        <source>A5, two on a sheet</source>
        <translation>A5（一张两联）</translation>
    </message>
    <message>
        <source>This is saved as soon as the present work is written: {act}. Nothing is lost.</source>
        <translation>正在写入：{act}。写完就保存刚才这一项，内容不会丢失。</translation>
    </message>
    <message>
        <source>This is saved as soon as the present work is written. Nothing is lost.</source>
        <translation>正在写入其他内容，写完就保存刚才这一项，内容不会丢失。</translation>
    </message>
</context>
<context>
    <name>program</name>
    <message>
        <source>Putting the copy in place</source>
        <translation>正在恢复备份</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>rooms</name>
    <message>
        <source>Today</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉登记</translation>
    </message>
    <message>
        <source>New complaint</source>
        <translation>新投诉</translation>
    </message>
    <message>
        <source>Show late complaints</source>
        <translation>看超时投诉</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Accounts …</source>
        <translation>账号…</translation>
    </message>
    <message>
        <source>Change my password …</source>
        <translation>修改我的口令…</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>会员与权益</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>新会员</translation>
    </message>
    <message>
        <source>People …</source>
        <translation>人员…</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>New recovery code …</source>
        <translation>新恢复码…</translation>
    </message>
    <message>
        <source>Printed forms</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Counter …</source>
        <translation>号台…</translation>
    </message>
    <message>
        <source>Look and language …</source>
        <translation>外观与语言…</translation>
    </message>
    <message>
        <source>Diagnostics for support …</source>
        <translation>诊断信息（供技术支持）…</translation>
    </message>
    <message>
        <source>Confirm the clock …</source>
        <translation>确认电脑时钟…</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Policy …</source>
        <translation>政策…</translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Working calendar …</source>
        <translation>工作日历…</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Rights …</source>
        <translation>权限…</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Journal …</source>
        <translation>日志…</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backup …</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Restore a backup copy …</source>
        <translation>恢复备份…</translation>
    </message>
</context>
<context>
    <name>state</name>
    <message>
        <source>The PC&apos;s clock is behind the last record</source>
        <translation>电脑时钟早于最后一条记录</translation>
    </message>
    <message>
        <source>The PC&apos;s clock was changed while running</source>
        <translation>运行中电脑时钟被改动</translation>
    </message>
    <message>
        <source>The PC&apos;s clock is far ahead of the last record</source>
        <translation>电脑时钟比最后一条记录晚很多</translation>
    </message>
    <message>
        <source>Working hours ({hours})</source>
        <translation>工作时间内（{hours}）</translation>
    </message>
    <message>
        <source>Outside working hours</source>
        <translation>工作时间外</translation>
    </message>
    <message>
        <source>Holidays of {year} are not entered; the weekly rule counts</source>
        <translation>{year} 年节假日未录入，按周历计算</translation>
    </message>
    <message>
        <source>Backup failed: {why}</source>
        <translation>备份没有成功：{why}</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>Backup today {time}</source>
        <translation>备份 今天 {time}</translation>
    </message>
    <message>
        <source>Backup {day}</source>
        <translation>备份 {day}</translation>
    </message>
</context>
<context>
    <name>support</name>
    <message>
        <source>Diagnostics for support</source>
        <translation>诊断信息（供技术支持）</translation>
    </message>
    <message>
        <source>Diagnostics saved: {file}. It holds no names and nothing that was typed.</source>
        <translation>诊断信息已保存：{file}。其中不含任何姓名，也不含录入的内容。</translation>
    </message>
    <message>
        <source>The diagnostics could not be written: {reason}. Choose another folder.</source>
        <translation>诊断信息无法写入：{reason}。请换一个文件夹。</translation>
    </message>
</context>
</TS>
