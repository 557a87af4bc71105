<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActEditor</name>
    <message>
        <source>Close, what was typed is kept</source>
        <translation>关闭，已填内容会保留</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>This has changed while you were typing.</source>
        <translation>填写期间内容有变动。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>看过了</translation>
    </message>
    <message>
        <source>Working… file {n} of {total}</source>
        <translation>正在处理第 {n} 个，共 {total} 个</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在处理…</translation>
    </message>
</context>
<context>
    <name>ActRow</name>
    <message>
        <source>Everything that can be done</source>
        <translation>全部操作</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>ClockDialog</name>
    <message>
        <source>Is the clock right?</source>
        <translation>电脑时钟对吗？</translation>
    </message>
    <message>
        <source>Is it now {time}?</source>
        <translation>现在是 {time} 吗？</translation>
    </message>
    <message>
        <source>{why}.</source>
        <translation>{why}。</translation>
    </message>
    <message>
        <source>Until the clock is confirmed, everything that is registered is marked as doubtful.</source>
        <translation>确认之前，新登记的记录都标为“时钟异常”。</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>先不确认</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>时钟正确</translation>
    </message>
    <message>
        <source>Your posts do not include this right; ask a head of department.</source>
        <translation>您的岗位没有这项权限，请部门负责人确认。</translation>
    </message>
</context>
<context>
    <name>DraftEditor</name>
    <message>
        <source>Going on with what was not saved</source>
        <translation>接着上次没保存的内容</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Draft kept {time}</source>
        <translation>草稿 {time} 已存</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Unexpected error</source>
        <translation>意外错误</translation>
    </message>
    <message>
        <source>This step stopped unexpectedly</source>
        <translation>这一步意外中断</translation>
    </message>
    <message>
        <source>It was not carried out. Everything saved before is unchanged, and you can go on working.</source>
        <translation>这一步没有执行。此前保存的内容没有变化，可以继续工作。</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>技术详情</translation>
    </message>
    <message>
        <source>Not carried out</source>
        <translation>未能完成</translation>
    </message>
    <message>
        <source>This step could not be carried out</source>
        <translation>这一步未能完成</translation>
    </message>
    <message>
        <source>Number {number}, written to the log.</source>
        <translation>编号 {number}，已写入日志。</translation>
    </message>
    <message>
        <source>{n} more followed.</source>
        <translation>之后又发生 {n} 次。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>继续工作</translation>
    </message>
</context>
<context>
    <name>FilesLine</name>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>or drop them here</source>
        <translation>或拖到这里</translation>
    </message>
    <message>
        <source>{drop}: {hint}</source>
        <translation>{drop}：{hint}</translation>
    </message>
    <message>
        <source>Leave out {file}</source>
        <translation>去掉 {file}</translation>
    </message>
</context>
<context>
    <name>FormList</name>
    <message>
        <source>Forms</source>
        <translation>表单</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>JobStrip</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>MainRow</name>
    <message>
        <source>Find or do</source>
        <translation>查找或执行</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>{name}: settings and more</source>
        <translation>{name}：设置等</translation>
    </message>
</context>
<context>
    <name>MainTabs</name>
    <message>
        <source>Rooms</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>{n} late</source>
        <translation>{n} 件超时</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Nothing is known under {code}</source>
        <translation>没有编号为 {code} 的记录</translation>
    </message>
</context>
<context>
    <name>PageBar</name>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
</context>
<context>
    <name>PageEditor</name>
    <message>
        <source>Back, the draft is kept</source>
        <translation>返回，草稿已存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find or do</source>
        <translation>查找或执行</translation>
    </message>
    <message>
        <source>Find or do…</source>
        <translation>查找或执行…</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>↑↓ choose</source>
        <translation>↑↓ 选择</translation>
    </message>
    <message>
        <source>Enter open</source>
        <translation>Enter 打开</translation>
    </message>
    <message>
        <source>Alt+Enter print</source>
        <translation>Alt+Enter 打印</translation>
    </message>
    <message>
        <source>Tab actions</source>
        <translation>Tab 操作</translation>
    </message>
    <message>
        <source>Esc close</source>
        <translation>Esc 关闭</translation>
    </message>
    <message>
        <source>&gt; commands</source>
        <translation>&gt; 命令</translation>
    </message>
    <message>
        <source># numbers</source>
        <translation># 编号</translation>
    </message>
    <message>
        <source>@ people</source>
        <translation>@ 人员</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Commands {n}</source>
        <translation>命令 {n}</translation>
    </message>
    <message>
        <source>Nothing is called “{typed}”.</source>
        <translation>没有叫“{typed}”的内容。</translation>
    </message>
    <message>
        <source>Type to find.</source>
        <translation>输入即可查找。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>PasswordLine</name>
    <message>
        <source>Show the password</source>
        <translation>显示口令</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>隐藏口令</translation>
    </message>
</context>
<context>
    <name>PeriodFilter</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Show the whole page</source>
        <translation>显示整页</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>“{fields}” not recorded yet,</source>
        <translation>“{fields}”尚未登记，</translation>
    </message>
    <message>
        <source>”, “</source>
        <translation>”“</translation>
    </message>
    <message>
        <source>printed as empty space to write in.</source>
        <translation>打印后留空手写。</translation>
    </message>
    <message>
        <source>The fonts lack “{characters}”,</source>
        <translation>字体缺“{characters}”，</translation>
    </message>
    <message>
        <source>room is left to write them by hand.</source>
        <translation>留空手写。</translation>
    </message>
    <message>
        <source>Page {n} of {count}</source>
        <translation>第 {n} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>Whole page {percent} %</source>
        <translation>整页 {percent}%</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>Already out:</source>
        <translation>已经印出：</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Printing {forms}</source>
        <translation>正在打印 {forms}</translation>
    </message>
    <message>
        <source>Printed {n}</source>
        <translation>已打印 {n} 份</translation>
    </message>
    <message>
        <source>Printing was stopped;</source>
        <translation>打印已停止，</translation>
    </message>
    <message>
        <source>the form that was being printed is not noted.</source>
        <translation>正在打印的这一张不作打印记录。</translation>
    </message>
    <message>
        <source>The file was not saved:</source>
        <translation>文件没有保存：</translation>
    </message>
</context>
<context>
    <name>PrintSettings</name>
    <message>
        <source>Filled</source>
        <translation>已填</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Numbered pad</source>
        <translation>编号本</translation>
    </message>
    <message>
        <source>One side</source>
        <translation>单面</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>双面</translation>
    </message>
    <message>
        <source>Hide others&apos; phone numbers</source>
        <translation>客户联隐去他人电话</translation>
    </message>
    <message>
        <source>Awaits signature once printed</source>
        <translation>打印后列入未收回签字表</translation>
    </message>
    <message>
        <source> sets</source>
        <translation> 套</translation>
    </message>
    <message>
        <source> sheets</source>
        <translation> 张</translation>
    </message>
    <message>
        <source>No printer on this PC</source>
        <translation>本机没有打印机</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>双面</translation>
    </message>
    <message>
        <source>Masking</source>
        <translation>脱敏</translation>
    </message>
    <message>
        <source>Filing</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>{copies} copies each, {n} in all</source>
        <translation>每套 {copies} 联，共 {n} 张</translation>
    </message>
    <message>
        <source>There is no printer on this PC. Save a PDF and print it elsewhere.</source>
        <translation>本机没有打印机。可存为 PDF，到别处打印。</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Tick a form first.</source>
        <translation>先勾选一张表单。</translation>
    </message>
    <message>
        <source>{forms} do not come in this way.</source>
        <translation>{forms} 没有这种内容。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>RecordsModel</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Find or do</source>
        <translation>查找或执行</translation>
    </message>
    <message>
        <source>Find or do…</source>
        <translation>查找或执行…</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source> · </source>
        <translation>·</translation>
    </message>
    <message>
        <source>{month}-{day} {weekday} {time}</source>
        <translation>{month}月{day}日 {weekday} {time}</translation>
    </message>
    <message>
        <source>Cancel: {job}</source>
        <translation>取消：{job}</translation>
    </message>
    <message>
        <source>cancelled, the rest is unchanged</source>
        <translation>已取消，其余没有变化</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>TableFooter</name>
    <message>
        <source>{count} · by {column}</source>
        <translation>{count}·按{column}排序</translation>
    </message>
    <message>
        <source>Row {n}</source>
        <translation>第 {n} 行</translation>
    </message>
</context>
<context>
    <name>TimeEntry</name>
    <message>
        <source>Choose from a calendar  Alt+Down</source>
        <translation>从日历选择  Alt+Down</translation>
    </message>
</context>
<context>
    <name>UndoStrip</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>VersionsCompared</name>
    <message>
        <source>Earlier version</source>
        <translation>原版本</translation>
    </message>
    <message>
        <source>Later version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>比较版本</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>没有不同</translation>
    </message>
</context>
<context>
    <name>widgets</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Not set: {settings}.</source>
        <translation>未设置：{settings}。</translation>
    </message>
    <message>
        <source>“{typed}” is not in the list.</source>
        <translation>列表里没有“{typed}”。</translation>
    </message>
    <message>
        <source>“{typed}” finds several: choose one of them.</source>
        <translation>“{typed}”对应多项，请选一项。</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>clock in doubt</source>
        <translation>时钟异常</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>{time} late</source>
        <translation>超时 {time}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>余 {time}</translation>
    </message>
    <message>
        <source>{time} in time</source>
        <translation>{time} 按时</translation>
    </message>
    <message>
        <source>done {time} late</source>
        <translation>迟 {time}办结</translation>
    </message>
    <message>
        <source>{minutes}:{seconds}</source>
        <translation>{minutes}:{seconds}</translation>
    </message>
    <message>
        <source>under 1 min</source>
        <translation>不足 1 分</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} 天 {hours} 小时</translation>
    </message>
    <message>
        <source>{time}</source>
        <translation>{time}</translation>
    </message>
    <message>
        <source>next day {time}</source>
        <translation>次日 {time}</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>明天 {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>昨天 {time}</translation>
    </message>
    <message>
        <source>{weekday} {time}</source>
        <translation>{weekday} {time}</translation>
    </message>
    <message>
        <source>Not a date and time: write 1420, yesterday 14:20 or 2026-11-18 13:30.</source>
        <translation>不是时间：可写 1420、昨天 14:20 或 2026-11-18 13:30。</translation>
    </message>
    <message>
        <source>Not a date: write 18, 1118, +3, today or 2026-11-18.</source>
        <translation>不是日期：可写 18、1118、+3、今天或 2026-11-18。</translation>
    </message>
    <message>
        <source>There is no day {day}.</source>
        <translation>没有 {day} 这一天。</translation>
    </message>
    <message>
        <source>There is no time {time}: hours go from 0 to 23, minutes from 0 to 59.</source>
        <translation>没有 {time} 这个时间：小时 0–23，分钟 0–59。</translation>
    </message>
    <message>
        <source>The time is missing: write for example {day} 14:20.</source>
        <translation>缺时间：可写 {day} 14:20。</translation>
    </message>
    <message>
        <source>{n} to mend:</source>
        <translation>{n} 处待改：</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>大写锁定已开</translation>
    </message>
    <message>
        <source>{over} characters too many: at most {longest} can be kept.</source>
        <translation>多 {over} 字：最多可存 {longest} 字。</translation>
    </message>
    <message>
        <source>{n} jobs ▾</source>
        <translation>{n} 项任务 ▾</translation>
    </message>
    <message>
        <source>{what}: stopping …</source>
        <translation>{what}：正在停止…</translation>
    </message>
    <message>
        <source>{what} …</source>
        <translation>{what}…</translation>
    </message>
    <message>
        <source>{what} {far}</source>
        <translation>{what} {far}</translation>
    </message>
    <message>
        <source>{what} {far}, about {n} s</source>
        <translation>{what} {far}，约 {n} 秒</translation>
    </message>
    <message>
        <source>{what} {far}, about {n} min</source>
        <translation>{what} {far}，约 {n} 分钟</translation>
    </message>
    <message>
        <source>Still running: {jobs}.</source>
        <translation>还在进行：{jobs}。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>本页快捷键</translation>
    </message>
    <message>
        <source>Find or do</source>
        <translation>查找或执行</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一栏</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一栏</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>下一分区</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>上一分区</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Larger type</source>
        <translation>放大字号</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>缩小字号</translation>
    </message>
    <message>
        <source>Usual type size</source>
        <translation>标准字号</translation>
    </message>
    <message>
        <source>Change clerk</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Closing cancels the rest. What is already saved stays saved.</source>
        <translation>关闭会取消其余部分，已保存的不变。</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>继续工作</translation>
    </message>
    <message>
        <source>Cancel and close</source>
        <translation>取消并关闭</translation>
    </message>
    <message>
        <source>A whole number, or nothing.</source>
        <translation>填整数，或不填。</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>begun and not saved</source>
        <translation>已填未存</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>能做什么</translation>
    </message>
    <message>
        <source>Why not now</source>
        <translation>现在不能做的原因</translation>
    </message>
    <message>
        <source>Everything that can be done</source>
        <translation>全部操作</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>导出列表</translation>
    </message>
    <message>
        <source>{n} lines exported to {file}</source>
        <translation>已导出 {n} 行到 {file}</translation>
    </message>
    <message>
        <source>The file could not be written ({reason}); nothing else was touched.</source>
        <translation>文件写不了（{reason}）；别的都没有动。</translation>
    </message>
    <message>
        <source>Export stopped.</source>
        <translation>导出已停止。</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>止日早于起日。</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>存为表格</translation>
    </message>
    <message>
        <source>Save as a workbook</source>
        <translation>存为 Excel 工作簿</translation>
    </message>
    <message>
        <source>“{act}” is kept as a draft; it is there when you open it again.</source>
        <translation>“{act}”已存为草稿，再次打开时接着填</translation>
    </message>
    <message>
        <source>“{name}” does not take the print; see whether it is switched on, or save a PDF.</source>
        <translation>“{name}”没有接受打印；请检查打印机是否开机，或存为 PDF。</translation>
    </message>
    <message>
        <source>“{name}” stopped at page {n} of {count}; see which pages came out, then print the form again or save a PDF.</source>
        <translation>“{name}”打到第 {n} 页（共 {count} 页）停下了；请看哪几页已经出来，再重新打印，或存为 PDF。</translation>
    </message>
</context>
</TS>
