<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CardsPanel</name>
    <message>
        <source>Techniques and reference cards</source>
        <translation>沟通方法与速查卡</translation>
    </message>
    <message>
        <source>Ways of talking</source>
        <translation>沟通方法</translation>
    </message>
    <message>
        <source>To look up</source>
        <translation>速查</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ComplaintEditor</name>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Register and print {forms}</source>
        <translation>登记并打印 {forms}</translation>
    </message>
    <message>
        <source> and </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Going on with what was not registered</source>
        <translation>接着上次没登记完的草稿</translation>
    </message>
    <message>
        <source>Parts of the editor</source>
        <translation>编辑的部分</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Blank form</source>
        <translation>空白登记表</translation>
    </message>
    <message>
        <source>number follows</source>
        <translation>登记后取号</translation>
    </message>
    <message>
        <source>New complaint</source>
        <translation>新投诉</translation>
    </message>
</context>
<context>
    <name>ComplaintsTab</name>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>No complaint chosen</source>
        <translation>还没有选投诉</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>在列表中选一项。</translation>
    </message>
    <message>
        <source>New complaint</source>
        <translation>新投诉</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>筛选列表</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Show late complaints</source>
        <translation>看超时投诉</translation>
    </message>
    <message>
        <source>Show complaints I watch</source>
        <translation>查看我关注的投诉</translation>
    </message>
    <message>
        <source>Show all complaints</source>
        <translation>查看全部投诉</translation>
    </message>
    <message>
        <source>Three-strike cards</source>
        <translation>三次处理卡</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>复制编号</translation>
    </message>
    <message>
        <source>Explain limits</source>
        <translation>解释时限</translation>
    </message>
    <message>
        <source>All acts and reasons…</source>
        <translation>全部操作与原因…</translation>
    </message>
    <message>
        <source>Close the new complaint first.</source>
        <translation>先关闭新投诉。</translation>
    </message>
    <message>
        <source>Go back to the register first.</source>
        <translation>先回到投诉。</translation>
    </message>
    <message>
        <source>Choose a complaint first.</source>
        <translation>先选一件投诉。</translation>
    </message>
    <message>
        <source>Your posts do not include registering.</source>
        <translation>您的岗位没有登记投诉的权限。</translation>
    </message>
    <message>
        <source>Copied: {number}</source>
        <translation>已复制 {number}</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>How the limits add up</source>
        <translation>时限怎样算出来</translation>
    </message>
    <message>
        <source>Limits are counted by the ordinary week: public holidays of {years} are not entered.</source>
        <translation>{years} 年节假日未录入，时限按普通周历计算。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Parts of the record</source>
        <translation>记录的部分</translation>
    </message>
    <message>
        <source>By the level “{level}”, frozen at receipt. Policy version {version}.</source>
        <translation>按级别“{level}”计算，受理时定下不变。政策第 {version} 版。</translation>
    </message>
</context>
<context>
    <name>DuplicateLine</name>
    <message>
        <source>Compare</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Link with it</source>
        <translation>关联到该件</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不是同一件</translation>
    </message>
    <message>
        <source>Do not link</source>
        <translation>取消关联</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Possibly double</source>
        <translation>可能重复</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>This file is shown by another program: save a copy to open it.</source>
        <translation>此文件须用其他程序打开，请另存副本。</translation>
    </message>
    <message>
        <source>A copy lies outside the encrypted store: delete it when it is no longer needed.</source>
        <translation>副本不受加密保护，用完请删除。</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>未能保存：{reason}</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
</context>
<context>
    <name>ImprovementsPane</name>
    <message>
        <source>No measure chosen</source>
        <translation>未选措施</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>在列表中选一项。</translation>
    </message>
    <message>
        <source>Plan another measure</source>
        <translation>再订一项措施</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开投诉</translation>
    </message>
    <message>
        <source>Print F56</source>
        <translation>打印 F56</translation>
    </message>
    <message>
        <source>Your posts do not include this.</source>
        <translation>您的岗位没有此项权限。</translation>
    </message>
    <message>
        <source>The effect is checked from {day} on.</source>
        <translation>{day} 起检查效果。</translation>
    </message>
    <message>
        <source>Every measure is checked</source>
        <translation>所有措施均已检查</translation>
    </message>
    <message>
        <source>What was carried out and checked is under “{all}”.</source>
        <translation>已执行并检查的在“{all}”里。</translation>
    </message>
    <message>
        <source>No measures yet</source>
        <translation>还没有改进措施</translation>
    </message>
    <message>
        <source>Plan the first one in a case: Ctrl+J, “{act}”.</source>
        <translation>在投诉里制定第一项：Ctrl+J，“{act}”。</translation>
    </message>
</context>
<context>
    <name>IntakeForm</name>
    <message>
        <source>Name, initials, phone tail or card</source>
        <translation>姓名、拼音、号码</translation>
    </message>
    <message>
        <source>Choose a category</source>
        <translation>选择类别</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>When, where, what happened, as the customer tells it</source>
        <translation>按客户原话记录时间、地点、经过</translation>
    </message>
    <message>
        <source>Read back to the customer and confirmed</source>
        <translation>已向客户复述并得到确认</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>what it is about</source>
        <translation>什么事</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Product or service</source>
        <translation>产品或业务</translation>
    </message>
    <message>
        <source>Why this level</source>
        <translation>为什么是这个级别</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Who and when</source>
        <translation>谁、什么时候</translation>
    </message>
    <message>
        <source>Received (&amp;T)</source>
        <translation>受理时间(&amp;T)</translation>
    </message>
    <message>
        <source>now; may be changed</source>
        <translation>现在，可改</translation>
    </message>
    <message>
        <source>Channel (&amp;W)</source>
        <translation>投诉方式(&amp;W)</translation>
    </message>
    <message>
        <source>Customer (&amp;N)</source>
        <translation>客户(&amp;N)</translation>
    </message>
    <message>
        <source>Address (&amp;A)</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>Contact (&amp;C)</source>
        <translation>联系人(&amp;C)</translation>
    </message>
    <message>
        <source>Telephone (&amp;P)</source>
        <translation>联系电话(&amp;P)</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>什么事</translation>
    </message>
    <message>
        <source>Category (&amp;L)</source>
        <translation>类别(&amp;L)</translation>
    </message>
    <message>
        <source>Against (&amp;O)</source>
        <translation>对象(&amp;O)</translation>
    </message>
    <message>
        <source>Model (&amp;M)</source>
        <translation>型号(&amp;M)</translation>
    </message>
    <message>
        <source>Batch (&amp;B)</source>
        <translation>批号(&amp;B)</translation>
    </message>
    <message>
        <source>Quantity (&amp;Q)</source>
        <translation>数量(&amp;Q)</translation>
    </message>
    <message>
        <source>Ordered (&amp;I)</source>
        <translation>订单时间(&amp;I)</translation>
    </message>
    <message>
        <source>Shipped (&amp;H)</source>
        <translation>发货时间(&amp;H)</translation>
    </message>
    <message>
        <source>Arrived (&amp;G)</source>
        <translation>到货时间(&amp;G)</translation>
    </message>
    <message>
        <source>Level (&amp;J)</source>
        <translation>级别(&amp;J)</translation>
    </message>
    <message>
        <source>Why so (&amp;R)</source>
        <translation>定级理由(&amp;R)</translation>
    </message>
    <message>
        <source>Doubles</source>
        <translation>查重</translation>
    </message>
    <message>
        <source>What the customer says and wants</source>
        <translation>客户怎么说，要什么</translation>
    </message>
    <message>
        <source>in the customer&apos;s own words, nothing polished</source>
        <translation>原话照录，不替客户改写</translation>
    </message>
    <message>
        <source>Words (&amp;Y)</source>
        <translation>原话(&amp;Y)</translation>
    </message>
    <message>
        <source>Demand (&amp;S)</source>
        <translation>诉求(&amp;S)</translation>
    </message>
    <message>
        <source>Read back (&amp;F)</source>
        <translation>复述确认(&amp;F)</translation>
    </message>
    <message>
        <source>may also be registered without; the paper then says so</source>
        <translation>未确认也可登记；打印件显示“未复述”</translation>
    </message>
    <message>
        <source>Evidence (&amp;E)</source>
        <translation>附件(&amp;E)</translation>
    </message>
    <message>
        <source>Decision (&amp;D)</source>
        <translation>受理判断(&amp;D)</translation>
    </message>
    <message>
        <source>e.g. jf finds billing</source>
        <translation>输 jf 可找计费</translation>
    </message>
    <message>
        <source>{span} ago</source>
        <translation>{span}前</translation>
    </message>
    <message>
        <source>Serious: {criteria}</source>
        <translation>标准：{criteria}</translation>
    </message>
    <message>
        <source>first {limit}</source>
        <translation>首次 {limit}</translation>
    </message>
    <message>
        <source>fine {amount}</source>
        <translation>罚 {amount} 元</translation>
    </message>
</context>
<context>
    <name>LimitsSide</name>
    <message>
        <source>Limits explained</source>
        <translation>时限说明</translation>
    </message>
    <message>
        <source>The limits run from receipt: say when that was.</source>
        <translation>时限从受理时间起算：先填受理时间。</translation>
    </message>
    <message>
        <source>From receipt {time} and the level “{level}”, reckoned at each change.</source>
        <translation>按受理时间 {time} 与级别“{level}”即时计算。</translation>
    </message>
    <message>
        <source>From receipt {time}; the level is not chosen yet.</source>
        <translation>按受理时间 {time} 计算，级别还没有选。</translation>
    </message>
    <message>
        <source>Policy version {version}.</source>
        <translation>政策第 {version} 版。</translation>
    </message>
    <message>
        <source>As a “quality” case</source>
        <translation>若改为“质量”类</translation>
    </message>
</context>
<context>
    <name>NuisancePane</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>No nuisance calls</source>
        <translation>没有骚扰电话</translation>
    </message>
    <message>
        <source>No number chosen</source>
        <translation>没有选号码</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>在列表中选一项。</translation>
    </message>
    <message>
        <source>No such number</source>
        <translation>没有这样的号码</translation>
    </message>
    <message>
        <source>Esc shows all of them.</source>
        <translation>按 Esc 显示全部。</translation>
    </message>
    <message>
        <source>Enter the first one with the button above.</source>
        <translation>用上方按钮登记第一条。</translation>
    </message>
    <message>
        <source>Your posts do not include this.</source>
        <translation>您的岗位没有此项权限。</translation>
    </message>
    <message>
        <source>Choose a number first.</source>
        <translation>请先选择一个号码。</translation>
    </message>
    <message>
        <source>Entered: {number}</source>
        <translation>已登记：{number}</translation>
    </message>
</context>
<context>
    <name>QuickEntry</name>
    <message>
        <source>Not reached</source>
        <translation>联系未通</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>接通</translation>
    </message>
    <message>
        <source>Result of the contact</source>
        <translation>联系结果</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>联系经过</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Log a contact, Enter saves; the time is now unless it begins the line, e.g. 14:20</source>
        <translation>记一笔经过，Enter 保存；时间默认现在，可写 14:20</translation>
    </message>
</context>
<context>
    <name>RecordHead</name>
    <message>
        <source>Clock in doubt</source>
        <translation>时钟异常</translation>
    </message>
    <message>
        <source>Contact: {name}</source>
        <translation>联系人 {name}</translation>
    </message>
    <message>
        <source>Read back {time}</source>
        <translation>已复述确认 {time}</translation>
    </message>
    <message>
        <source>Not read back</source>
        <translation>未复述</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>Round {n}</source>
        <translation>第 {n} 轮</translation>
    </message>
    <message>
        <source>{names} watching</source>
        <translation>{names} 已关注</translation>
    </message>
    <message>
        <source>Linked: {number} and {n} more</source>
        <translation>关联 {number} 等，另 {n} 件</translation>
    </message>
    <message>
        <source>Linked: {number}</source>
        <translation>关联 {number}</translation>
    </message>
    <message>
        <source>Received {time}·{channel}·{clerk}</source>
        <translation>受理 {time}·{channel}·{clerk}</translation>
    </message>
</context>
<context>
    <name>RecordsBehind</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Records behind the figure</source>
        <translation>数字背后的记录</translation>
    </message>
    <message>
        <source>No figure chosen</source>
        <translation>尚未选择数字</translation>
    </message>
    <message>
        <source>Click a blue figure, or press Enter on it.</source>
        <translation>点蓝色的数字，或在数字上按 Enter。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{figure} from {n} records</source>
        <translation>{figure}，共 {n} 条记录</translation>
    </message>
</context>
<context>
    <name>RegisterPane</name>
    <message>
        <source>Filter by name, phone, number, matter  Ctrl+F</source>
        <translation>筛选姓名、电话、编号、事由  Ctrl+F</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>{n} complaints, {order}</source>
        <translation>{n} 件·{order}</translation>
    </message>
    <message>
        <source>No. {n}</source>
        <translation>第 {n} 件</translation>
    </message>
    <message>
        <source>Nothing answers “{text}”</source>
        <translation>没有符合“{text}”的投诉</translation>
    </message>
    <message>
        <source>Names, initials, phone tails, numbers and words are looked for.</source>
        <translation>可按姓名、拼音首字母、电话尾号、编号和事由查找。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No complaint has been registered yet</source>
        <translation>还没有登记过投诉</translation>
    </message>
    <message>
        <source>F2 takes one down from any page.</source>
        <translation>在任何页面按 F2 都可以登记。</translation>
    </message>
    <message>
        <source>New complaint</source>
        <translation>新投诉</translation>
    </message>
    <message>
        <source>None under “{filter}”</source>
        <translation>“{filter}”里没有投诉</translation>
    </message>
    <message>
        <source>All complaints, closed ones too, are under “{all}”.</source>
        <translation>全部投诉（含已结）在“{all}”里。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>ReportChooser</name>
    <message>
        <source>Period</source>
        <translation>报告期</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>上一期</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>下一期</translation>
    </message>
    <message>
        <source>Show live figures</source>
        <translation>查看实时数字</translation>
    </message>
    <message>
        <source>Signed reports</source>
        <translation>已签发的报告</translation>
    </message>
    <message>
        <source>No report signed yet</source>
        <translation>还没有签发的报告</translation>
    </message>
    <message>
        <source>A signed report stays as it is for good.</source>
        <translation>签发后的报告永远保持原样。</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>Causes</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>历期</translation>
    </message>
</context>
<context>
    <name>ReportsPane</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>签发…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No report shown</source>
        <translation>没有显示报告</translation>
    </message>
    <message>
        <source>Choose a period or a signed report at the left.</source>
        <translation>请在左侧选择报告期或已签发的报告。</translation>
    </message>
    <message>
        <source>Counting complaints…</source>
        <translation>正在统计投诉…</translation>
    </message>
    <message>
        <source>{number}, version {n}, signed by {who} on {day}, digest {digest}</source>
        <translation>{number}，第 {n} 版，{who} 于 {day} 签发，摘要 {digest}</translation>
    </message>
    <message>
        <source>{number}, live figures of {time}, not signed</source>
        <translation>{number}，{time} 的实时数字，未签发</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已写入：{file}</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>正在写入 {file}</translation>
    </message>
    <message>
        <source>{file} written</source>
        <translation>{file} 已写入</translation>
    </message>
    <message>
        <source>Signing the report</source>
        <translation>正在签发报告</translation>
    </message>
    <message>
        <source>Signed: {number}</source>
        <translation>已签发：{number}</translation>
    </message>
    <message>
        <source>No report is shown.</source>
        <translation>没有显示报告。</translation>
    </message>
    <message>
        <source>Your posts do not include printing.</source>
        <translation>您的岗位没有打印权限。</translation>
    </message>
    <message>
        <source>Your posts do not include signing reports.</source>
        <translation>您的岗位没有签发报告的权限。</translation>
    </message>
    <message>
        <source>This report is signed already; show the live figures for a new version.</source>
        <translation>本报告已签发；要出新版，请先查看实时数字。</translation>
    </message>
    <message>
        <source>It is being signed.</source>
        <translation>正在签发。</translation>
    </message>
    <message>
        <source>The period is not over yet.</source>
        <translation>报告期尚未结束。</translation>
    </message>
</context>
<context>
    <name>SigningForm</name>
    <message>
        <source>Printed behind the summary, e.g. what the lateness came from.</source>
        <translation>印在总体情况之后，如超时的主要原因。</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>补充说明</translation>
    </message>
    <message>
        <source>Version {n} stays as it is; the new one names it and this reason.</source>
        <translation>第 {n} 版保持原样；新版写明它和更正原因。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>更正原因</translation>
    </message>
    <message>
        <source>Sign the report</source>
        <translation>签发报告</translation>
    </message>
    <message>
        <source>Figures and record numbers are frozen with a digest and never change again.</source>
        <translation>数字和记录编号连同摘要一起固化，以后不再改变。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不签发</translation>
    </message>
    <message>
        <source>Sign and freeze</source>
        <translation>签发并固化</translation>
    </message>
</context>
<context>
    <name>StrikesPane</name>
    <message>
        <source>Nobody chosen</source>
        <translation>没有选人</translation>
    </message>
    <message>
        <source>Choose somebody in the list.</source>
        <translation>在列表中选一人。</translation>
    </message>
    <message>
        <source>No upheld complaint about anybody’s conduct</source>
        <translation>没有成立的言行类投诉</translation>
    </message>
    <message>
        <source>It stands here once a case is upheld and its cause is somebody’s words or behaviour.</source>
        <translation>投诉成立且原因为某人的言行时，列在这里。</translation>
    </message>
    <message>
        <source>Open the latest case</source>
        <translation>打开最近一件</translation>
    </message>
</context>
<context>
    <name>complaints</name>
    <message>
        <source>Say when the complaint was received.</source>
        <translation>请填写受理时间。</translation>
    </message>
    <message>
        <source>This lies in the future: take the time when the customer spoke to us.</source>
        <translation>晚于现在：受理时间是客户向我们反映的时间。</translation>
    </message>
    <message>
        <source>Received {hours} hours ago: check the time; the limits run from receipt.</source>
        <translation>已是 {hours} 小时前：请核对时间，各时限从受理时起算。</translation>
    </message>
    <message>
        <source>Choose how the complaint reached us.</source>
        <translation>请选择投诉方式。</translation>
    </message>
    <message>
        <source>Received {days} days ago: check the time; the limits run from receipt.</source>
        <translation>已是 {days} 天前：请核对时间，各时限从受理时起算。</translation>
    </message>
    <message>
        <source>Say who complains, or choose a member.</source>
        <translation>请填写客户名称，或选择会员。</translation>
    </message>
    <message>
        <source>Say whom to ask for; it may be the customer.</source>
        <translation>请填写联系人，可同客户。</translation>
    </message>
    <message>
        <source>Choose a category from the list.</source>
        <translation>请从列表中选择类别。</translation>
    </message>
    <message>
        <source>Say what the complaint is about: the form has a line beside “other”.</source>
        <translation>请写明是什么事：登记表“其他”后有横线。</translation>
    </message>
    <message>
        <source>Choose how serious the complaint is.</source>
        <translation>请选择投诉级别。</translation>
    </message>
    <message>
        <source>“{level}” needs a reason.</source>
        <translation>定为“{level}”须写理由。</translation>
    </message>
    <message>
        <source>Without a department nobody is named for the first contact.</source>
        <translation>未选部门，首次联系没有责任人。</translation>
    </message>
    <message>
        <source>A quality case is investigated by model and batch.</source>
        <translation>质量类按型号和批号追查，建议填写型号。</translation>
    </message>
    <message>
        <source>Asked for quality cases only; it is kept and printed.</source>
        <translation>仅质量类需要；已填的会保留并打印。</translation>
    </message>
    <message>
        <source>This day lies in the future.</source>
        <translation>日期晚于今天。</translation>
    </message>
    <message>
        <source>Shipped before it was ordered ({day}).</source>
        <translation>发货早于订单日期（{day}）。</translation>
    </message>
    <message>
        <source>Arrived before it was ordered or shipped ({day}).</source>
        <translation>到货早于订单或发货日期（{day}）。</translation>
    </message>
    <message>
        <source>Write down what the customer says, in the customer&apos;s own words.</source>
        <translation>请照客户原话记录投诉内容。</translation>
    </message>
    <message>
        <source>Tick the confirmation, or clear its time.</source>
        <translation>请勾选复述确认，或清除确认时间。</translation>
    </message>
    <message>
        <source>Not confirmed yet: it may be registered so; the paper then says “not read back”.</source>
        <translation>未确认可先登记；打印件显示“未复述”。</translation>
    </message>
    <message>
        <source>Say when the customer confirmed.</source>
        <translation>请填写客户确认的时间。</translation>
    </message>
    <message>
        <source>This lies in the future.</source>
        <translation>晚于现在。</translation>
    </message>
    <message>
        <source>Confirmed before the complaint was received.</source>
        <translation>确认时间早于受理时间。</translation>
    </message>
    <message>
        <source>Say how many pieces there are.</source>
        <translation>请填写附件件数。</translation>
    </message>
    <message>
        <source>Tick what the {n} pieces are.</source>
        <translation>请勾选这 {n} 件是什么附件。</translation>
    </message>
    <message>
        <source>A count from 0 to {most}.</source>
        <translation>件数应为 0 至 {most}。</translation>
    </message>
    <message>
        <source>{kinds} kinds are ticked: at least {kinds} pieces.</source>
        <translation>已勾选 {kinds} 种附件，至少 {kinds} 件。</translation>
    </message>
    <message>
        <source>Say why the complaint is not upheld.</source>
        <translation>判断为不成立须写理由。</translation>
    </message>
    <message>
        <source>A reason without a decision: choose one of the two, or clear the reason.</source>
        <translation>有理由而未判断：请选择成立或不成立，或清除理由。</translation>
    </message>
    <message>
        <source>The case is closed. Reopen it first.</source>
        <translation>已结案，须先重新受理。</translation>
    </message>
    <message>
        <source>The case is open: this is done to a closed one.</source>
        <translation>尚未结案，结案后才能办理此项。</translation>
    </message>
    <message>
        <source>Say when it happened.</source>
        <translation>请填写发生时间。</translation>
    </message>
    <message>
        <source>This lies in the future: take the time when it happened.</source>
        <translation>时间晚于现在，请填写实际发生的时间。</translation>
    </message>
    <message>
        <source>This lies before the receipt of the complaint ({time}).</source>
        <translation>早于投诉受理时间（{time}）。</translation>
    </message>
    <message>
        <source>This lies before round {round} began ({time}).</source>
        <translation>早于第 {round} 轮开始时间（{time}）。</translation>
    </message>
    <message>
        <source>{n} characters too many: at most {most} fit.</source>
        <translation>多 {n} 字：最多 {most} 字。</translation>
    </message>
    <message>
        <source>Choose an entry of the list.</source>
        <translation>请从列表中选择。</translation>
    </message>
    <message>
        <source>Say on which number the customer can be reached.</source>
        <translation>请填写能联系到客户的电话。</translation>
    </message>
    <message>
        <source>A telephone number has digits only, e.g. 138 0000 4417 or 0871-6555 1234.</source>
        <translation>电话只含数字，例如 138 0000 4417 或 0871-6555 1234。</translation>
    </message>
    <message>
        <source>Only {n} digits: check that this number can be called back.</source>
        <translation>只有 {n} 位：请核对这个号码能否回拨。</translation>
    </message>
    <message>
        <source>a mobile number has 11 digits</source>
        <translation>手机号应为 11 位</translation>
    </message>
    <message>
        <source>area code and number have 10 to 12 digits</source>
        <translation>区号加号码应为 10 至 12 位</translation>
    </message>
    <message>
        <source>a 400 or 800 number has 10 digits</source>
        <translation>400、800 号码应为 10 位</translation>
    </message>
    <message>
        <source>a number without area code has 7 or 8 digits</source>
        <translation>不带区号的号码应为 7 或 8 位</translation>
    </message>
    <message>
        <source>{n} digits short: {rule}.</source>
        <translation>少 {n} 位：{rule}</translation>
    </message>
    <message>
        <source>{n} digits too many: {rule}.</source>
        <translation>多 {n} 位：{rule}</translation>
    </message>
    <message>
        <source>A foreign number is “+”, country code and number: 8 to 15 digits.</source>
        <translation>国外号码为“+”、国家代码和号码，共 8 至 15 位。</translation>
    </message>
    <message>
        <source>Begins when the answer is approved.</source>
        <translation>答复批准后起算。</translation>
    </message>
    <message>
        <source>Begins when sampling is decided.</source>
        <translation>决定取样后起算。</translation>
    </message>
    <message>
        <source>Begins with a later step.</source>
        <translation>由后面的步骤起算。</translation>
    </message>
    <message>
        <source>The limit depends on the level: choose one.</source>
        <translation>时限按级别而定，请先选级别。</translation>
    </message>
    <message>
        <source>The limit is written down case by case.</source>
        <translation>时限逐单填写。</translation>
    </message>
    <message>
        <source>The policy sets no limit for “{segment}”: it is shown, not judged.</source>
        <translation>“{segment}”的时限未设置：只显示，不判定超时。</translation>
    </message>
    <message>
        <source>Begins when “{segment}” is done.</source>
        <translation>“{segment}”完成后起算。</translation>
    </message>
    <message>
        <source>number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>received at</source>
        <translation>受理时间</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>投诉方式</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>card number</source>
        <translation>会员卡号</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>other category</source>
        <translation>其他类别</translation>
    </message>
    <message>
        <source>level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>reason for the level</source>
        <translation>定级理由</translation>
    </message>
    <message>
        <source>department</source>
        <translation>责任部门</translation>
    </message>
    <message>
        <source>department complained of</source>
        <translation>投诉对象（部门）</translation>
    </message>
    <message>
        <source>person complained of</source>
        <translation>投诉对象（人员）</translation>
    </message>
    <message>
        <source>product complained of</source>
        <translation>投诉对象（产品/业务）</translation>
    </message>
    <message>
        <source>product model</source>
        <translation>产品型号</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>ordered on</source>
        <translation>订单时间</translation>
    </message>
    <message>
        <source>shipped on</source>
        <translation>发货时间</translation>
    </message>
    <message>
        <source>arrived on</source>
        <translation>到货时间</translation>
    </message>
    <message>
        <source>content</source>
        <translation>投诉内容</translation>
    </message>
    <message>
        <source>demand</source>
        <translation>客户诉求</translation>
    </message>
    <message>
        <source>read back</source>
        <translation>复述确认</translation>
    </message>
    <message>
        <source>read back at</source>
        <translation>确认时间</translation>
    </message>
    <message>
        <source>attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>number of attachments</source>
        <translation>附件件数</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>受理判断</translation>
    </message>
    <message>
        <source>reason of the decision</source>
        <translation>判断理由</translation>
    </message>
    <message>
        <source>closed at</source>
        <translation>办结时间</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>happened at</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>due at</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>person</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Report signed</source>
        <translation>报表签发</translation>
    </message>
    <message>
        <source>Invented cases entered</source>
        <translation>录入虚构投诉</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>linked with</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Oral</source>
        <translation>口头</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>来访</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Fax sheet</source>
        <translation>传真件</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样品</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>at the customer&apos;s</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>at the counter</source>
        <translation>到店</translation>
    </message>
    <message>
        <source>by message</source>
        <translation>短信/网络</translation>
    </message>
    <message>
        <source>in writing</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>Upheld</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>Not upheld</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受理时间</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Linked complaints</source>
        <translation>关联投诉</translation>
    </message>
    <message>
        <source>Linked with no other complaint</source>
        <translation>没有关联其他投诉</translation>
    </message>
    <message>
        <source>While registering, a complaint can be linked with an earlier one.</source>
        <translation>登记时可以关联到以前的投诉。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>Raised on site</source>
        <translation>现场受理</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>接办</translation>
    </message>
    <message>
        <source>Assigned to a proxy</source>
        <translation>指派代理</translation>
    </message>
    <message>
        <source>Proxy accepted</source>
        <translation>接受代理</translation>
    </message>
    <message>
        <source>Proxy declined</source>
        <translation>谢绝代理</translation>
    </message>
    <message>
        <source>Judged whether upheld</source>
        <translation>受理判断</translation>
    </message>
    <message>
        <source>Level changed</source>
        <translation>调整级别</translation>
    </message>
    <message>
        <source>Duplicate linked</source>
        <translation>关联重复</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>联系未通</translation>
    </message>
    <message>
        <source>Customer contacted</source>
        <translation>联系客户</translation>
    </message>
    <message>
        <source>Work order handed over</source>
        <translation>工作单提交</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>处理措施</translation>
    </message>
    <message>
        <source>Second visit made</source>
        <translation>二次到店</translation>
    </message>
    <message>
        <source>Written result</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Settled within authority</source>
        <translation>权限内处理</translation>
    </message>
    <message>
        <source>Memo handed in</source>
        <translation>内联单提交</translation>
    </message>
    <message>
        <source>Memo distributed</source>
        <translation>内联单分发</translation>
    </message>
    <message>
        <source>Department answered</source>
        <translation>责任部门答复</translation>
    </message>
    <message>
        <source>Approval entered</source>
        <translation>审批同意</translation>
    </message>
    <message>
        <source>Answer approved</source>
        <translation>答复获批</translation>
    </message>
    <message>
        <source>Customer answered</source>
        <translation>答复客户</translation>
    </message>
    <message>
        <source>Sampling decided</source>
        <translation>决定取样</translation>
    </message>
    <message>
        <source>Sampling time agreed</source>
        <translation>约定取样时间</translation>
    </message>
    <message>
        <source>Sampler arrived</source>
        <translation>到场取样</translation>
    </message>
    <message>
        <source>Extension asked</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>Extension granted</source>
        <translation>同意延期</translation>
    </message>
    <message>
        <source>Extension refused</source>
        <translation>不同意延期</translation>
    </message>
    <message>
        <source>Contact added</source>
        <translation>增加联系</translation>
    </message>
    <message>
        <source>Satisfaction answered</source>
        <translation>客户反馈</translation>
    </message>
    <message>
        <source>New round</source>
        <translation>新一轮</translation>
    </message>
    <message>
        <source>Closed, satisfied</source>
        <translation>满意结案</translation>
    </message>
    <message>
        <source>Closed without agreement</source>
        <translation>未达成一致结案</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重新受理</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>calendar time</source>
        <translation>自然时间</translation>
    </message>
    <message>
        <source>working time</source>
        <translation>工作时间</translation>
    </message>
    <message>
        <source>make-up day</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>half day</source>
        <translation>半日工作</translation>
    </message>
    <message>
        <source>lunch</source>
        <translation>午休</translation>
    </message>
    <message>
        <source>off hours</source>
        <translation>下班</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>{n} working h</source>
        <translation>{n} 工作时</translation>
    </message>
    <message>
        <source>{n} working d</source>
        <translation>{n} 工作日</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 时 {minutes} 分</translation>
    </message>
    <message>
        <source>This member is not in the register any more.</source>
        <translation>会员档案中已无此会员。</translation>
    </message>
    <message>
        <source>Choose a department from the list.</source>
        <translation>请从列表中选择部门。</translation>
    </message>
    <message>
        <source>The complaint to link with does not exist.</source>
        <translation>要关联的投诉不存在。</translation>
    </message>
    <message>
        <source>This is decided already.</source>
        <translation>已作此判断。</translation>
    </message>
    <message>
        <source>This is the complaint itself.</source>
        <translation>这就是本投诉。</translation>
    </message>
    <message>
        <source>The two are linked already.</source>
        <translation>两件投诉已关联。</translation>
    </message>
    <message>
        <source>Judge the complaint</source>
        <translation>受理判断</translation>
    </message>
    <message>
        <source>Link with another complaint</source>
        <translation>关联其他投诉</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>{n} d late</source>
        <translation>超时 {n} 天</translation>
    </message>
    <message>
        <source>{n} d left</source>
        <translation>余 {n} 天</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Same cause: {before} of {before_all} complaints before, {after} of {after_all} after ({days} days)</source>
        <translation>同因投诉：之前 {days} 天 {before} / {before_all} 件，之后 {days} 天 {after} / {after_all} 件</translation>
    </message>
    <message>
        <source>so far; the days after the measure run until {day}</source>
        <translation>截至目前；观察期到 {day}</translation>
    </message>
    <message>
        <source>What became of this measure</source>
        <translation>这项措施的经过</translation>
    </message>
    <message>
        <source>Measures against causes</source>
        <translation>针对原因的改进措施</translation>
    </message>
    <message>
        <source>Measure and cause</source>
        <translation>措施与原因</translation>
    </message>
    <message>
        <source>Next, by</source>
        <translation>下一步期限</translation>
    </message>
    <message>
        <source>to be carried out by {day}</source>
        <translation>{day} 前执行</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Complaints of the last 7 days</source>
        <translation>近 7 天投诉</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>open</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>with something late</source>
        <translation>有超时</translation>
    </message>
    <message>
        <source>void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>no limit set</source>
        <translation>未设置时限</translation>
    </message>
    <message>
        <source>{time} done</source>
        <translation>{time} 办结</translation>
    </message>
    <message>
        <source>{start} + {limit}, {unit}, {owner}</source>
        <translation>{start} + {limit}·{unit}·{owner}</translation>
    </message>
    <message>
        <source>{segment}: {why}</source>
        <translation>{segment}：{why}</translation>
    </message>
    <message>
        <source>Holidays of {years} are not entered; counted by the ordinary week.</source>
        <translation>{years} 年节假日未录入，按周历计算。</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Start + limit</source>
        <translation>起点 + 时限</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应完成</translation>
    </message>
    <message>
        <source>Round {n}</source>
        <translation>第 {n} 轮</translation>
    </message>
    <message>
        <source>{segment} {n}</source>
        <translation>{segment} {n}</translation>
    </message>
    <message>
        <source>ext</source>
        <translation>延</translation>
    </message>
    <message>
        <source>Time used and limit</source>
        <translation>用时与时限</translation>
    </message>
    <message>
        <source>originally {time}</source>
        <translation>原 {time}</translation>
    </message>
    <message>
        <source>originally {before}, now {after}</source>
        <translation>原 {before}，现 {after}</translation>
    </message>
    <message>
        <source>after {segment}</source>
        <translation>{segment}之后</translation>
    </message>
    <message>
        <source>{weekday} from {time}: {length}</source>
        <translation>{weekday} {time} 起 {length}</translation>
    </message>
    <message>
        <source>The customer&apos;s words</source>
        <translation>客户原话</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Not read back to the customer</source>
        <translation>未向客户复述</translation>
    </message>
    <message>
        <source>No decision whether it is upheld</source>
        <translation>未作受理判断</translation>
    </message>
    <message>
        <source>No department named</source>
        <translation>未填责任部门</translation>
    </message>
    <message>
        <source>What was taken down</source>
        <translation>登记内容</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>会员卡号</translation>
    </message>
    <message>
        <source>Complained of</source>
        <translation>投诉对象</translation>
    </message>
    <message>
        <source>Level reason</source>
        <translation>定级理由</translation>
    </message>
    <message>
        <source>Product model</source>
        <translation>产品型号</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>订单时间</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>发货时间</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到货时间</translation>
    </message>
    <message>
        <source>{n} pieces</source>
        <translation>共 {n} 件</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>受理判断</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>号台</translation>
    </message>
    <message>
        <source>{paper}; printed {n} times already</source>
        <translation>{paper}，已印 {n} 次</translation>
    </message>
    <message>
        <source>by the nearest limit</source>
        <translation>按最紧时限排序</translation>
    </message>
    <message>
        <source>by customer</source>
        <translation>按客户排序</translation>
    </message>
    <message>
        <source>by level</source>
        <translation>按级别排序</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Lv.</source>
        <translation>级</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Customer and matter</source>
        <translation>客户与事由</translation>
    </message>
    <message>
        <source>Nearest limit</source>
        <translation>最紧时限</translation>
    </message>
    <message>
        <source>owner {name}</source>
        <translation>责任人 {name}</translation>
    </message>
    <message>
        <source>nothing runs</source>
        <translation>没有在走的时限</translation>
    </message>
    <message>
        <source>closed {time}</source>
        <translation>{time} 已结</translation>
    </message>
    <message>
        <source>Received then, entered {time}.</source>
        <translation>当时受理，{time} 录入。</translation>
    </message>
    <message>
        <source>Proof: {proof}</source>
        <translation>凭证：{proof}</translation>
    </message>
    <message>
        <source>The clock was in doubt when this was written.</source>
        <translation>登记时时钟异常。</translation>
    </message>
    <message>
        <source>Read back and confirmed by the customer</source>
        <translation>已向客户复述并得到确认</translation>
    </message>
    <message>
        <source>{segment} is late</source>
        <translation>{segment}已超时</translation>
    </message>
    <message>
        <source>reckoned from the facts</source>
        <translation>按事实计算</translation>
    </message>
    <message>
        <source>Owner: {name}.</source>
        <translation>责任人{name}；</translation>
    </message>
    <message>
        <source>A fine of {amount} yuan is to be proposed.</source>
        <translation>扣罚 {amount} 元待提出。</translation>
    </message>
    <message>
        <source>Complaints are not among your rights</source>
        <translation>您没有查看投诉的权限</translation>
    </message>
    <message>
        <source>An administrator can grant your post the right to read them.</source>
        <translation>管理员可以给您的岗位开通。</translation>
    </message>
    <message>
        <source>same member</source>
        <translation>同一会员</translation>
    </message>
    <message>
        <source>same telephone</source>
        <translation>同一电话</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>另有 {n} 件</translation>
    </message>
    <message>
        <source>No complaint answers “{typed}”.</source>
        <translation>没有与“{typed}”相符的投诉。</translation>
    </message>
    <message>
        <source>{n} complaints answer “{typed}”: type the number.</source>
        <translation>有 {n} 件与“{typed}”相符，请输编号。</translation>
    </message>
    <message>
        <source>{number} {customer}, {summary}, {time}</source>
        <translation>{number} {customer}，{summary}，{time}</translation>
    </message>
    <message>
        <source>This period has not begun yet.</source>
        <translation>报告期尚未开始。</translation>
    </message>
    <message>
        <source>This period has not ended yet; sign it afterwards.</source>
        <translation>报告期尚未结束，结束后再签发。</translation>
    </message>
    <message>
        <source>This report was signed already: say why a new version is needed.</source>
        <translation>本报告已签发过：请说明为什么需要新版。</translation>
    </message>
    <message>
        <source>Say when it called.</source>
        <translation>请填写来电时间。</translation>
    </message>
    <message>
        <source>A whole number from 1 to {most}.</source>
        <translation>请填 1 到 {most} 的整数。</translation>
    </message>
    <message>
        <source>At most {n} characters.</source>
        <translation>最多 {n} 个字。</translation>
    </message>
    <message>
        <source>The text holds characters that cannot be kept.</source>
        <translation>文字里有无法保存的字符。</translation>
    </message>
    <message>
        <source>Say which number called.</source>
        <translation>请填写来电号码。</translation>
    </message>
    <message>
        <source>A number has 3 to 20 digits, perhaps with a “+” before them.</source>
        <translation>号码为 3 至 20 位数字，前面可带“+”。</translation>
    </message>
    <message>
        <source>This number is not in the register of nuisance calls.</source>
        <translation>该号码不在骚扰电话登记中。</translation>
    </message>
    <message>
        <source>The complaint {number} from this number is open: it can’t be blocked.</source>
        <translation>该号码的投诉 {number} 尚未办结，不能屏蔽。</translation>
    </message>
    <message>
        <source>This number is blocked already.</source>
        <translation>该号码已屏蔽。</translation>
    </message>
    <message>
        <source>This number is not blocked.</source>
        <translation>该号码没有屏蔽。</translation>
    </message>
    <message>
        <source>Say why and by which way.</source>
        <translation>请写明原因和途径。</translation>
    </message>
    <message>
        <source>Say who decided.</source>
        <translation>请填写决定人。</translation>
    </message>
    <message>
        <source>Say on which day.</source>
        <translation>请填写日期。</translation>
    </message>
    <message>
        <source>This lies before the first call.</source>
        <translation>早于首次来电。</translation>
    </message>
    <message>
        <source>Enter nuisance calls</source>
        <translation>登记骚扰电话</translation>
    </message>
    <message>
        <source>Calling number</source>
        <translation>来电号码</translation>
    </message>
    <message>
        <source>Last call at</source>
        <translation>最近来电时间</translation>
    </message>
    <message>
        <source>Filter by number</source>
        <translation>按号码筛选</translation>
    </message>
    <message>
        <source>Enter calls</source>
        <translation>登记来电</translation>
    </message>
    <message>
        <source>What this number did</source>
        <translation>该号码的记录</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>处理…</translation>
    </message>
    <message>
        <source>Numbers that call to annoy</source>
        <translation>骚扰电话号码</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Last call</source>
        <translation>最近来电</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Who was called</source>
        <translation>接听客户</translation>
    </message>
    <message>
        <source>On which number</source>
        <translation>接听号码</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>来电内容</translation>
    </message>
    <message>
        <source>Decide about the number</source>
        <translation>处理该号码</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Somebody changed this case meanwhile. Look at it again; what you typed is kept.</source>
        <translation>此单已被他人改动，请重新查看；您填写的内容已保留。</translation>
    </message>
    <message>
        <source>{who} entered “{what}” at {time} meanwhile. Look at it again; what you typed is kept.</source>
        <translation>{who}已于 {time} 登记“{what}”，请重新查看；您填写的内容已保留。</translation>
    </message>
    <message>
        <source>This complaint is not in the register.</source>
        <translation>登记簿中没有这件投诉。</translation>
    </message>
    <message>
        <source>This is signed by {post}; the person did not hold that post then.</source>
        <translation>此处应由{post}签字，所选人员当时不在该岗位。</translation>
    </message>
    <message>
        <source>{who} → {whom}</source>
        <translation>{who} → {whom}</translation>
    </message>
    <message>
        <source>{segment}: originally {before}, now {after}</source>
        <translation>{segment}：原 {before}，现 {after}</translation>
    </message>
    <message>
        <source>{segment}: asked until {after}</source>
        <translation>{segment}：申请延至 {after}</translation>
    </message>
    <message>
        <source>Agreed for {time}</source>
        <translation>约定 {time}</translation>
    </message>
    <message>
        <source>Reply required by {time}</source>
        <translation>要求 {time} 前回复</translation>
    </message>
    <message>
        <source>{part} {n}</source>
        <translation>{part} {n}</translation>
    </message>
    <message>
        <source>Three-strike card</source>
        <translation>三次处理卡</translation>
    </message>
    <message>
        <source>Course of the case</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Work orders and memos</source>
        <translation>工作单与内联单</translation>
    </message>
    <message>
        <source>No work order or memo yet</source>
        <translation>还没有工作单或内联单</translation>
    </message>
    <message>
        <source>Handing over a work order or a memo enters it here, with its number.</source>
        <translation>提交工作单或内联单后，连同编号列在这里。</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>No extension was asked for</source>
        <translation>没有申请过延期</translation>
    </message>
    <message>
        <source>A granted extension moves the limit of one segment; the original stays visible.</source>
        <translation>同意的延期只移动一个环节的时限，原时限保留可见。</translation>
    </message>
    <message>
        <source>Responsibility and what followed</source>
        <translation>责任与后续</translation>
    </message>
    <message>
        <source>Nothing has followed yet</source>
        <translation>还没有后续事项</translation>
    </message>
    <message>
        <source>Cause, penalty proposals, promises, samples, measures and appeals stand here.</source>
        <translation>原因责任、扣罚建议、处理方案、样品、改进措施和申诉列在这里。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Orders and memos</source>
        <translation>工作单·内联单</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>What followed</source>
        <translation>责任与后续</translation>
    </message>
    <message>
        <source>Resp.</source>
        <translation>责任</translation>
    </message>
    <message>
        <source>Words and demand</source>
        <translation>原话与诉求</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>原话</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Contacts are entered in the order of time: the last one was at {time}.</source>
        <translation>联系记录须按时间先后登记，上一次为 {time}。</translation>
    </message>
    <message>
        <source>Write down what was said.</source>
        <translation>请填写联系结果。</translation>
    </message>
    <message>
        <source>This attempt does not count towards an extension: one counts from {time} on.</source>
        <translation>本次联系不计入延期次数，{time} 起的联系才计入。</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>登记联系</translation>
    </message>
    <message>
        <source>The customer was reached</source>
        <translation>已联系上客户</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Needed when the customer was reached</source>
        <translation>联系上客户时必填</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>{n} of {needed} attempts to reach the customer count so far; the next one counts from {time} on.</source>
        <translation>有效联系 {n} 次，须满 {needed} 次；下一次最早可在 {time}。</translation>
    </message>
    <message>
        <source>No limit is running.</source>
        <translation>没有在计时的环节。</translation>
    </message>
    <message>
        <source>“{segment}”: an extension until {time} is asked for and not decided yet.</source>
        <translation>“{segment}”已申请延至 {time}，尚未审核。</translation>
    </message>
    <message>
        <source>Choose one of the running segments.</source>
        <translation>请选择一个在办环节。</translation>
    </message>
    <message>
        <source>The limit ends at {time} already: an extension moves it further.</source>
        <translation>现时限为 {time}，延期须晚于此。</translation>
    </message>
    <message>
        <source>The new limit lies before the request.</source>
        <translation>新时限早于申请时间。</translation>
    </message>
    <message>
        <source>Say what the other reason is.</source>
        <translation>请写明其他原因。</translation>
    </message>
    <message>
        <source>No extension waits for a decision.</source>
        <translation>没有待审核的延期申请。</translation>
    </message>
    <message>
        <source>Choose one of the requests.</source>
        <translation>请选择一项申请。</translation>
    </message>
    <message>
        <source>This lies before the request ({time}).</source>
        <translation>早于申请时间（{time}）。</translation>
    </message>
    <message>
        <source>Say why it is refused.</source>
        <translation>请写明不同意的理由。</translation>
    </message>
    <message>
        <source>Ask for an extension</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>延至</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>How the customer was told</source>
        <translation>客户告知情况</translation>
    </message>
    <message>
        <source>Decide the extension</source>
        <translation>审核延期</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签字人</translation>
    </message>
    <message>
        <source>Number of the form</source>
        <translation>表单编号</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Choose at least one file.</source>
        <translation>请至少选择一个文件。</translation>
    </message>
    <message>
        <source>At most {n} files at once.</source>
        <translation>一次最多 {n} 个文件。</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Stopped; nothing was attached, what was typed is kept.</source>
        <translation>已停止，未添加任何附件，已填内容保留。</translation>
    </message>
    <message>
        <source>These files are still being attached.</source>
        <translation>这些附件仍在添加中。</translation>
    </message>
    <message>
        <source>Choose files to attach</source>
        <translation>选择要添加的附件</translation>
    </message>
    <message>
        <source>Pictures, PDF, recordings</source>
        <translation>图片、PDF、录音</translation>
    </message>
    <message>
        <source>They show</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>没有在办环节。</translation>
    </message>
    <message>
        <source>What is open belongs to {posts}.</source>
        <translation>在办环节属于{posts}。</translation>
    </message>
    <message>
        <source>You have taken it over already.</source>
        <translation>您已接办。</translation>
    </message>
    <message>
        <source>{name} was asked at {time} and has not answered yet.</source>
        <translation>已于 {time} 请{name}代理，尚未答复。</translation>
    </message>
    <message>
        <source>{name} has declined this case. Ask somebody else.</source>
        <translation>{name}已谢绝代理此单，请另选人员。</translation>
    </message>
    <message>
        <source>{name} has declined. Ask somebody else.</source>
        <translation>{name}已谢绝，请另选人员。</translation>
    </message>
    <message>
        <source>Nobody is asked to stand in.</source>
        <translation>没有待答复的代理。</translation>
    </message>
    <message>
        <source>This lies before {name} was asked ({time}).</source>
        <translation>早于请{name}代理的时间（{time}）。</translation>
    </message>
    <message>
        <source>{name} answers this; from paper: say which paper {name} signed.</source>
        <translation>须由{name}本人答复；凭纸质答复的，请写明{name}签字的单据。</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>请写明原因。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接办</translation>
    </message>
    <message>
        <source>Ask somebody to stand in</source>
        <translation>指派代理人</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>Accept standing in</source>
        <translation>接受代理</translation>
    </message>
    <message>
        <source>Decline standing in</source>
        <translation>谢绝代理</translation>
    </message>
    <message>
        <source>This day lies in the past.</source>
        <translation>日期已过。</translation>
    </message>
    <message>
        <source>No measure waits to be carried out.</source>
        <translation>没有待完成的改进措施。</translation>
    </message>
    <message>
        <source>No measure was carried out whose effect is not checked.</source>
        <translation>没有已完成而未检查效果的改进措施。</translation>
    </message>
    <message>
        <source>The effect is checked from {day} on.</source>
        <translation>{day} 起检查效果。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Plan a measure against the cause</source>
        <translation>制定改进措施</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Responsible department</source>
        <translation>责任部门</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>完成期限</translation>
    </message>
    <message>
        <source>Enter that a measure was carried out</source>
        <translation>登记改进完成</translation>
    </message>
    <message>
        <source>Carried out on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>How it was done</source>
        <translation>完成情况</translation>
    </message>
    <message>
        <source>Check the effect of a measure</source>
        <translation>检查改进效果</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>效果</translation>
    </message>
    <message>
        <source>The reply would be due before the memo is handed in.</source>
        <translation>要求回复时间早于内联单提交时间。</translation>
    </message>
    <message>
        <source>Tick that the memo was checked; one that is not in order goes back.</source>
        <translation>请勾选内联单规范；不规范的应退回。</translation>
    </message>
    <message>
        <source>This lies before the former answer was refused ({time}).</source>
        <translation>早于上一次答复被退回的时间（{time}）。</translation>
    </message>
    <message>
        <source>Answers to this kind of complaint need no approval.</source>
        <translation>此类投诉的答复无需审批。</translation>
    </message>
    <message>
        <source>The responsible department has not answered yet.</source>
        <translation>责任部门尚未答复。</translation>
    </message>
    <message>
        <source>The answer was refused: the department answers again first.</source>
        <translation>答复未获批准，须由责任部门重新答复。</translation>
    </message>
    <message>
        <source>Everybody who approves the answer has signed.</source>
        <translation>审批人均已签字。</translation>
    </message>
    <message>
        <source>This lies before the opinion below it was signed ({time}).</source>
        <translation>早于下级意见签字时间（{time}）。</translation>
    </message>
    <message>
        <source>The opinions stand in order of rank: {post} signs next.</source>
        <translation>审批须按职级顺序，下一个为{post}。</translation>
    </message>
    <message>
        <source>{name} gave the answer.</source>
        <translation>{name}是答复人，不能自批。</translation>
    </message>
    <message>
        <source>Two approvals are signed by two persons.</source>
        <translation>两级审批须由两人签字。</translation>
    </message>
    <message>
        <source>The answer is yours: somebody else enters what was signed about it.</source>
        <translation>答复由您作出，审批意见须由他人录入。</translation>
    </message>
    <message>
        <source>Samples are taken for quality complaints only.</source>
        <translation>仅质量型投诉取样。</translation>
    </message>
    <message>
        <source>Sampling was decided at {time} already.</source>
        <translation>已于 {time} 决定取样。</translation>
    </message>
    <message>
        <source>The agreed time lies before it was agreed.</source>
        <translation>约定的时间早于约定之时。</translation>
    </message>
    <message>
        <source>To department</source>
        <translation>送达部门</translation>
    </message>
    <message>
        <source>Hand in the memo</source>
        <translation>提交内联单</translation>
    </message>
    <message>
        <source>Copies to</source>
        <translation>抄送</translation>
    </message>
    <message>
        <source>Reply wanted by</source>
        <translation>要求回复时间</translation>
    </message>
    <message>
        <source>Enclosed</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>处理情况</translation>
    </message>
    <message>
        <source>Distribute the memo</source>
        <translation>分发内联单</translation>
    </message>
    <message>
        <source>The memo is in order</source>
        <translation>内联单规范</translation>
    </message>
    <message>
        <source>Department&apos;s answer</source>
        <translation>责任部门答复</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Enter an approval</source>
        <translation>录入审批</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Answer the customer</source>
        <translation>答复客户</translation>
    </message>
    <message>
        <source>Decide to sample</source>
        <translation>决定取样</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>The limit ended at {time}: the appointment is noted, the segment stays late.</source>
        <translation>时限已于 {time} 截止：约定照记，环节仍算超时。</translation>
    </message>
    <message>
        <source>What is to be sampled</source>
        <translation>取样内容</translation>
    </message>
    <message>
        <source>Agree a time for sampling</source>
        <translation>约定取样时间</translation>
    </message>
    <message>
        <source>Agreed time</source>
        <translation>约定时间</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>约定对象</translation>
    </message>
    <message>
        <source>The visit lies before the measures.</source>
        <translation>二次到店早于措施登记日。</translation>
    </message>
    <message>
        <source>No second visit is planned: it is agreed with the measures.</source>
        <translation>没有约定二次到店，可在处理措施中约定。</translation>
    </message>
    <message>
        <source>This lies before the visit was agreed ({time}).</source>
        <translation>早于约定二次到店的时间（{time}）。</translation>
    </message>
    <message>
        <source>It is marked as raised on site already.</source>
        <translation>已标为现场受理。</translation>
    </message>
    <message>
        <source>Only the first round can begin on site.</source>
        <translation>仅第一轮可为现场受理。</translation>
    </message>
    <message>
        <source>This kind of complaint owes no work order, on site or not.</source>
        <translation>此类投诉不需工作单。</translation>
    </message>
    <message>
        <source>The work order was handed over at {time}: it went through the office.</source>
        <translation>工作单已于 {time} 提交，不属现场受理。</translation>
    </message>
    <message>
        <source>Hand over the work order</source>
        <translation>提交工作单</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>How the customer was calmed</source>
        <translation>安抚情况</translation>
    </message>
    <message>
        <source>Record measures</source>
        <translation>登记处理措施</translation>
    </message>
    <message>
        <source>Promise to the customer</source>
        <translation>对客户的承诺</translation>
    </message>
    <message>
        <source>Second visit on</source>
        <translation>二次到店日期</translation>
    </message>
    <message>
        <source>Record the second visit</source>
        <translation>登记二次到店</translation>
    </message>
    <message>
        <source>Give the written result</source>
        <translation>提交处理结果</translation>
    </message>
    <message>
        <source>Manager on site</source>
        <translation>现场经理</translation>
    </message>
    <message>
        <source>This kind of complaint has no such step.</source>
        <translation>此类投诉没有这一环节。</translation>
    </message>
    <message>
        <source>Done already at {time}.</source>
        <translation>已于 {time} 完成。</translation>
    </message>
    <message>
        <source>“{segment}” is not owed in this case.</source>
        <translation>此单不需“{segment}”。</translation>
    </message>
    <message>
        <source>“{segment}” has not begun.</source>
        <translation>“{segment}”尚未开始。</translation>
    </message>
    <message>
        <source>This lies before “{segment}” began ({time}).</source>
        <translation>早于“{segment}”开始时间（{time}）。</translation>
    </message>
    <message>
        <source>Proposals follow from upheld cases. Judge the case first.</source>
        <translation>投诉判定成立后才能提出建议，请先作受理判断。</translation>
    </message>
    <message>
        <source>Enter first who is responsible.</source>
        <translation>请先登记原因与责任。</translation>
    </message>
    <message>
        <source>Everything that follows from the responsibility is proposed already.</source>
        <translation>按责任认定应提的建议都已提出。</translation>
    </message>
    <message>
        <source>Enter the loss first: the deduction is a share of it.</source>
        <translation>请先填写损失金额：扣款按损失比例计算。</translation>
    </message>
    <message>
        <source>No penalty proposal of this case is on its way.</source>
        <translation>本投诉没有办理中的扣罚建议。</translation>
    </message>
    <message>
        <source>Choose a proposal that is on its way.</source>
        <translation>请选择办理中的建议。</translation>
    </message>
    <message>
        <source>{name} has already signed an opinion on it.</source>
        <translation>{name}已签署意见。</translation>
    </message>
    <message>
        <source>This lies before the proposal ({time}).</source>
        <translation>早于建议提出时间（{time}）。</translation>
    </message>
    <message>
        <source>This lies before {day}.</source>
        <translation>早于 {day}。</translation>
    </message>
    <message>
        <source>An appeal of {day} is entered already.</source>
        <translation>{day} 的申诉已登记。</translation>
    </message>
    <message>
        <source>The appeal ended on {day}, that day included.</source>
        <translation>申诉期已于 {day} 截止（含当天）。</translation>
    </message>
    <message>
        <source>Whom a proposal concerns does not enter opinions on it.</source>
        <translation>当事人不能录入对本人建议的审批意见。</translation>
    </message>
    <message>
        <source>Nobody decides on a proposal about themselves.</source>
        <translation>当事人不能审批对本人的建议。</translation>
    </message>
    <message>
        <source>The opinion of this rank is entered already.</source>
        <translation>该级意见已录入。</translation>
    </message>
    <message>
        <source>This person has signed already: two approvals need two people.</source>
        <translation>此人已签字：每级须由不同的人审批。</translation>
    </message>
    <message>
        <source>Enter the person&apos;s statement first, also when there was none.</source>
        <translation>请先登记本人陈述；未陈述的也要注明。</translation>
    </message>
    <message>
        <source>The person may appeal until {day}, that day included.</source>
        <translation>本人可在 {day}（含当天）前申诉。</translation>
    </message>
    <message>
        <source>A proposal for lateness is withdrawn by an extension, or refused when it is decided.</source>
        <translation>超时扣罚建议只能因同意延期撤销，或在审批时不予批准。</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Propose a penalty</source>
        <translation>提出扣罚建议</translation>
    </message>
    <message>
        <source>What</source>
        <translation>建议内容</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Enter the person&apos;s statement</source>
        <translation>登记本人陈述</translation>
    </message>
    <message>
        <source>Stated at</source>
        <translation>陈述时间</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>陈述</translation>
    </message>
    <message>
        <source>Enter the person&apos;s appeal</source>
        <translation>登记本人申诉</translation>
    </message>
    <message>
        <source>Appealed on</source>
        <translation>申诉日期</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Enter an opinion on a proposal</source>
        <translation>录入扣罚审批意见</translation>
    </message>
    <message>
        <source>As</source>
        <translation>审批级别</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签字日期</translation>
    </message>
    <message>
        <source>Agrees or not</source>
        <translation>审批结论</translation>
    </message>
    <message>
        <source>Withdraw a proposal</source>
        <translation>撤销建议</translation>
    </message>
    <message>
        <source>An appeal of {day} is open already.</source>
        <translation>{day} 的申诉尚未办结。</translation>
    </message>
    <message>
        <source>Without an answer an appeal is possible from {day} on.</source>
        <translation>未答复的，{day} 起才可申诉。</translation>
    </message>
    <message>
        <source>No appeal is open.</source>
        <translation>没有办理中的申诉。</translation>
    </message>
    <message>
        <source>The appeal was accepted on {day}.</source>
        <translation>申诉已于 {day} 受理。</translation>
    </message>
    <message>
        <source>The regulator has not accepted the appeal yet.</source>
        <translation>申诉机构尚未受理。</translation>
    </message>
    <message>
        <source>Enter an appeal to the regulator</source>
        <translation>登记客户申诉</translation>
    </message>
    <message>
        <source>Regulator</source>
        <translation>申诉受理机构</translation>
    </message>
    <message>
        <source>Its reference</source>
        <translation>机构编号</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Enter that the regulator accepted the appeal</source>
        <translation>登记申诉受理</translation>
    </message>
    <message>
        <source>Accepted on</source>
        <translation>受理日期</translation>
    </message>
    <message>
        <source>Enter our answer to the regulator</source>
        <translation>登记申诉答复</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>处理结论</translation>
    </message>
    <message>
        <source>Conduct is somebody&apos;s: say whose.</source>
        <translation>言行问题须写明责任人。</translation>
    </message>
    <message>
        <source>The same person would answer twice: leave one of the two empty.</source>
        <translation>同一人重复担责，请只填一处。</translation>
    </message>
    <message>
        <source>An amount from 0 to {most} 元.</source>
        <translation>金额为 0 至 {most} 元。</translation>
    </message>
    <message>
        <source>None of this person&apos;s posts may promise a compensation.</source>
        <translation>此人的岗位都无权决定补偿。</translation>
    </message>
    <message>
        <source>{post} may promise up to {most} 元. Somebody with more authority has to decide.</source>
        <translation>{post}最多可决定 {most} 元，须由权限更高的人决定。</translation>
    </message>
    <message>
        <source>Nothing is promised that has not been followed up.</source>
        <translation>没有待跟进的处理方案。</translation>
    </message>
    <message>
        <source>Ask the customer whether it helped.</source>
        <translation>请询问客户方案是否有效。</translation>
    </message>
    <message>
        <source>Enter cause and responsibility</source>
        <translation>登记原因与责任</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>原因说明</translation>
    </message>
    <message>
        <source>Directly responsible</source>
        <translation>直接责任人</translation>
    </message>
    <message>
        <source>Head of the department</source>
        <translation>部门主管</translation>
    </message>
    <message>
        <source>Conduct complained of</source>
        <translation>言行问题</translation>
    </message>
    <message>
        <source>Loss (yuan)</source>
        <translation>损失（元）</translation>
    </message>
    <message>
        <source>What was lost</source>
        <translation>损失情况</translation>
    </message>
    <message>
        <source>What limits the loss</source>
        <translation>挽回措施</translation>
    </message>
    <message>
        <source>Decide on remedy and compensation</source>
        <translation>决定处理方案与补偿</translation>
    </message>
    <message>
        <source>What is promised</source>
        <translation>处理方案</translation>
    </message>
    <message>
        <source>Compensation (yuan)</source>
        <translation>补偿（元）</translation>
    </message>
    <message>
        <source>The customer accepts</source>
        <translation>客户接受</translation>
    </message>
    <message>
        <source>To be fulfilled until</source>
        <translation>履行期限</translation>
    </message>
    <message>
        <source>Follow a promise up</source>
        <translation>跟进处理方案</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>处理方案</translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation>已执行</translation>
    </message>
    <message>
        <source>It helped</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Anything else wished</source>
        <translation>客户其他要求</translation>
    </message>
    <message>
        <source>The sampler has not arrived yet.</source>
        <translation>取样人尚未到场。</translation>
    </message>
    <message>
        <source>This lies before the sampler arrived ({time}).</source>
        <translation>早于取样人到场时间（{time}）。</translation>
    </message>
    <message>
        <source>This lies before sampling was decided ({time}).</source>
        <translation>早于决定取样时间（{time}）。</translation>
    </message>
    <message>
        <source>No sample was taken.</source>
        <translation>尚未取样。</translation>
    </message>
    <message>
        <source>{holder} has had it since {time} only.</source>
        <translation>{holder}自 {time} 起才持有该样品。</translation>
    </message>
    <message>
        <source>Either somebody of the staff or the name of an outsider.</source>
        <translation>请选择员工，或填写外部接收人，二者填一。</translation>
    </message>
    <message>
        <source>Write down what the customer objects to.</source>
        <translation>请写明客户的异议。</translation>
    </message>
    <message>
        <source>Enter that the sampler arrived</source>
        <translation>登记到场取样</translation>
    </message>
    <message>
        <source>Take a sample</source>
        <translation>登记样品</translation>
    </message>
    <message>
        <source>What it was like there</source>
        <translation>现场情况</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>取样人</translation>
    </message>
    <message>
        <source>Hand a sample over</source>
        <translation>样品交接</translation>
    </message>
    <message>
        <source>To somebody of the staff</source>
        <translation>接收员工</translation>
    </message>
    <message>
        <source>Or to an outsider</source>
        <translation>或外部接收人</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Give the verdict</source>
        <translation>登记鉴定结论</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>What was agreed or objected</source>
        <translation>一致意见或异议</translation>
    </message>
    <message>
        <source>Review of the quality department</source>
        <translation>质量部复核</translation>
    </message>
    <message>
        <source>This person watches the case already.</source>
        <translation>此人已在关注本投诉。</translation>
    </message>
    <message>
        <source>Only who watches a case pushes it.</source>
        <translation>只有关注人可以催办。</translation>
    </message>
    <message>
        <source>Name somebody who watches</source>
        <translation>指定关注人</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>何人</translation>
    </message>
    <message>
        <source>Push the case</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>No work order has been handed over.</source>
        <translation>还没有送交协调工作单。</translation>
    </message>
    <message>
        <source>No memo has been handed in.</source>
        <translation>还没有提交内联单。</translation>
    </message>
    <message>
        <source>No extension has been asked for.</source>
        <translation>没有申请过延期。</translation>
    </message>
    <message>
        <source>No sample has been taken.</source>
        <translation>还没有取样。</translation>
    </message>
    <message>
        <source>No penalty has been proposed.</source>
        <translation>没有提出过扣罚建议。</translation>
    </message>
    <message>
        <source>No measure against the cause has been planned.</source>
        <translation>还没有制定改进措施。</translation>
    </message>
    <message>
        <source>The customer has not appealed to the regulator.</source>
        <translation>客户没有向监管机构申诉。</translation>
    </message>
    <message>
        <source>{time} {who}: {what} {note}</source>
        <translation>{time} {who}：{what} {note}</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>No step is due.</source>
        <translation>眼下没有到期的下一步。</translation>
    </message>
    <message>
        <source>Finish what is open first.</source>
        <translation>先把打开的这一步办完。</translation>
    </message>
    <message>
        <source>Entered: {act}</source>
        <translation>已登记：{act}</translation>
    </message>
    <message>
        <source>The complaint has the level “{level}” already.</source>
        <translation>级别已是“{level}”。</translation>
    </message>
    <message>
        <source>Change the level</source>
        <translation>调整级别</translation>
    </message>
    <message>
        <source>A second visit is agreed for {day}: the answer after it decides.</source>
        <translation>已约定 {day} 二次到店，以其后的反馈为准。</translation>
    </message>
    <message>
        <source>This lies before the second visit ({time}).</source>
        <translation>早于二次到店时间（{time}）。</translation>
    </message>
    <message>
        <source>Round {round} begins with this answer: its limits run anew.</source>
        <translation>此反馈将进入第 {round} 轮，各环节重新计时。</translation>
    </message>
    <message>
        <source>The customer has not said yes in this round.</source>
        <translation>本轮尚无客户满意反馈。</translation>
    </message>
    <message>
        <source>Still open: {segments}. Finish them first.</source>
        <translation>尚未完成：{segments}。</translation>
    </message>
    <message>
        <source>The last step of the case was at {time}: it is closed after that.</source>
        <translation>最后一步在 {time}，结案须在其后。</translation>
    </message>
    <message>
        <source>Possible after {n} rounds; this is round {round}.</source>
        <translation>须满 {n} 轮，现为第 {round} 轮。</translation>
    </message>
    <message>
        <source>Possible from round 2 on: the policy does not say after how many rounds.</source>
        <translation>第二轮起方可办理；制度未规定轮数（未设置）。</translation>
    </message>
    <message>
        <source>This lies before the case was closed ({time}).</source>
        <translation>早于结案时间（{time}）。</translation>
    </message>
    <message>
        <source>“{level}” owes a fixed number of contacts; others are added where the case requires it.</source>
        <translation>“{level}”的对应次数是固定的；按需对应的级别才可增加联系。</translation>
    </message>
    <message>
        <source>The limit lies in the past.</source>
        <translation>时限早于现在。</translation>
    </message>
    <message>
        <source>The contact before it is due at {time}: this one comes later.</source>
        <translation>上一次增加的联系时限为 {time}，本次须更晚。</translation>
    </message>
    <message>
        <source>Record the customer&apos;s answer</source>
        <translation>登记客户反馈</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>回访人</translation>
    </message>
    <message>
        <source>In the customer&apos;s words</source>
        <translation>客户意见</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>增加联系</translation>
    </message>
    <message>
        <source>What about</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Close, satisfied</source>
        <translation>满意结案</translation>
    </message>
    <message>
        <source>Close without agreement</source>
        <translation>未达成一致结案</translation>
    </message>
    <message>
        <source>Why no agreement was reached</source>
        <translation>未达成一致的原因</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新受理</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>You hold this post in another department.</source>
        <translation>您在其他部门任此岗位。</translation>
    </message>
    <message>
        <source>With the customer</source>
        <translation>对客户</translation>
    </message>
    <message>
        <source>Work order</source>
        <translation>工作单</translation>
    </message>
    <message>
        <source>Memo and sampling</source>
        <translation>内联单与取样</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Responsibility</source>
        <translation>责任</translation>
    </message>
    <message>
        <source>The new complaint is kept as a draft; F2 goes on with it.</source>
        <translation>新投诉已存为草稿，按 F2 接着填</translation>
    </message>
    <message>
        <source>Registered {number}</source>
        <translation>已登记 {number}</translation>
    </message>
    <message>
        <source>Registered {number}, first contact by {time}</source>
        <translation>已登记 {number}，首次联系 {time} 前</translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translation>草稿已丢弃</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>version {n}</source>
        <translation>第 {n} 版</translation>
    </message>
    <message>
        <source>A4, 1 copy</source>
        <translation>A4，1 份</translation>
    </message>
    <message>
        <source>A4, draft: not signed yet</source>
        <translation>A4，草稿：尚未签发</translation>
    </message>
    <message>
        <source>Carry out measure</source>
        <translation>完成改进</translation>
    </message>
    <message>
        <source>Check effect</source>
        <translation>检查效果</translation>
    </message>
    <message>
        <source>Answer regulator</source>
        <translation>答复申诉</translation>
    </message>
    <message>
        <source>Regulator accepts?</source>
        <translation>申诉是否受理</translation>
    </message>
    <message>
        <source>Report {number} is not what was signed: its digest differs, so it is not shown.</source>
        <translation>报告 {number} 与签发时不一致：摘要不符，不予显示。</translation>
    </message>
    <message>
        <source>Not set in the policy.</source>
        <translation>政策未设置。</translation>
    </message>
    <message>
        <source>For: {when}</source>
        <translation>适用：{when}</translation>
    </message>
    <message>
        <source>Valid {first} to {last}</source>
        <translation>有效期 {first} 至 {last}</translation>
    </message>
    <message>
        <source>Valid from {first} on</source>
        <translation>{first} 起有效</translation>
    </message>
    <message>
        <source>Valid until {last}</source>
        <translation>有效至 {last}</translation>
    </message>
    <message>
        <source>Has to be unblocked</source>
        <translation>应解除屏蔽</translation>
    </message>
    <message>
        <source>Complaint {number} is open: it can’t be blocked</source>
        <translation>投诉 {number} 未办结，不能屏蔽</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {reason}.</source>
        <translation>无法读取“{name}”：{reason}。</translation>
    </message>
    <message>
        <source>late fine of the level “{level}”</source>
        <translation>“{level}”超时扣罚</translation>
    </message>
    <message>
        <source>share of the loss, directly responsible</source>
        <translation>直接责任人扣款（按损失比例）</translation>
    </message>
    <message>
        <source>share of the loss, head of the department</source>
        <translation>部门主管扣款（按损失比例）</translation>
    </message>
    <message>
        <source>three strikes for conduct</source>
        <translation>言行态度三次处理</translation>
    </message>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount} 元</translation>
    </message>
    <message>
        <source>amount not set in the policy</source>
        <translation>金额：政策未设置</translation>
    </message>
    <message>
        <source>Clause: {name}</source>
        <translation>依据条款：{name}</translation>
    </message>
    <message>
        <source>{n} of {needed} approvals</source>
        <translation>已审批 {n}/{needed}</translation>
    </message>
    <message>
        <source>appeal until {day}</source>
        <translation>可申诉至 {day}</translation>
    </message>
    <message>
        <source>loss {amount} yuan</source>
        <translation>损失 {amount} 元</translation>
    </message>
    <message>
        <source>upheld complaint about conduct no. {n}</source>
        <translation>第 {n} 次成立的言行类投诉</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>期限 {day}</translation>
    </message>
    <message>
        <source>same cause before {before}/{before_all}, after {after}/{after_all} ({days} days each)</source>
        <translation>同因投诉：之前 {before}/{before_all}，之后 {after}/{after_all}（各 {days} 天）</translation>
    </message>
    <message>
        <source>carried out on {day}</source>
        <translation>{day} 完成</translation>
    </message>
    <message>
        <source>head of the department {name}</source>
        <translation>部门主管 {name}</translation>
    </message>
    <message>
        <source>appealed on {day}, accepted on {accepted}, answer due {due}</source>
        <translation>{day} 申诉，受理 {accepted}，答复期限 {due}</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>does not agree</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>was carried out</source>
        <translation>已执行</translation>
    </message>
    <message>
        <source>was not carried out</source>
        <translation>未执行</translation>
    </message>
    <message>
        <source>the customer agrees</source>
        <translation>与客户一致</translation>
    </message>
    <message>
        <source>the customer objects</source>
        <translation>客户有异议</translation>
    </message>
    <message>
        <source>May be appealed from {day} on</source>
        <translation>{day} 起可申诉</translation>
    </message>
    <message>
        <source>Answer the regulator by {day}</source>
        <translation>{day} 前答复申诉</translation>
    </message>
    <message>
        <source>Appeal is near</source>
        <translation>临近申诉</translation>
    </message>
    <message>
        <source>May be appealed</source>
        <translation>可申诉</translation>
    </message>
    <message>
        <source>Appealed</source>
        <translation>已申诉</translation>
    </message>
    <message>
        <source>Appeal accepted</source>
        <translation>申诉已受理</translation>
    </message>
    <message>
        <source>Appeal answered</source>
        <translation>申诉已答复</translation>
    </message>
    <message>
        <source>{n} KB</source>
        <translation>{n} KB</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>添加人</translation>
    </message>
    <message>
        <source>Files of the case</source>
        <translation>投诉附件</translation>
    </message>
    <message>
        <source>No file is attached</source>
        <translation>没有附件</translation>
    </message>
    <message>
        <source>Pictures, PDF and recordings can be attached from the list of acts.</source>
        <translation>可从办理事项中添加图片、PDF 和录音。</translation>
    </message>
    <message>
        <source>Attached file</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>shows</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Penalty proposal</source>
        <translation>扣罚建议</translation>
    </message>
    <message>
        <source>what</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>appeal until</source>
        <translation>申诉截止</translation>
    </message>
    <message>
        <source>Proposal withdrawn</source>
        <translation>撤销扣罚建议</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Statement on a proposal</source>
        <translation>本人陈述</translation>
    </message>
    <message>
        <source>accepts</source>
        <translation>认可</translation>
    </message>
    <message>
        <source>Appeal against a proposal</source>
        <translation>本人申诉</translation>
    </message>
    <message>
        <source>appealed on</source>
        <translation>申诉日期</translation>
    </message>
    <message>
        <source>Opinion on a proposal</source>
        <translation>扣罚审批意见</translation>
    </message>
    <message>
        <source>as</source>
        <translation>审批级别</translation>
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
        <source>agreed</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>number of the form</source>
        <translation>表单编号</translation>
    </message>
    <message>
        <source>Responsibility found</source>
        <translation>责任认定</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>how it came about</source>
        <translation>原因说明</translation>
    </message>
    <message>
        <source>directly responsible</source>
        <translation>直接责任人</translation>
    </message>
    <message>
        <source>head of the department</source>
        <translation>部门主管</translation>
    </message>
    <message>
        <source>conduct</source>
        <translation>言行问题</translation>
    </message>
    <message>
        <source>what was lost</source>
        <translation>损失情况</translation>
    </message>
    <message>
        <source>what limits the loss</source>
        <translation>挽回措施</translation>
    </message>
    <message>
        <source>Remedy promised</source>
        <translation>处理方案</translation>
    </message>
    <message>
        <source>compensation</source>
        <translation>补偿</translation>
    </message>
    <message>
        <source>decided by</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>authority</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>客户接受</translation>
    </message>
    <message>
        <source>to be fulfilled until</source>
        <translation>履行期限</translation>
    </message>
    <message>
        <source>Promise followed up</source>
        <translation>方案跟进</translation>
    </message>
    <message>
        <source>carried out</source>
        <translation>已执行</translation>
    </message>
    <message>
        <source>helped</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Measure against a cause</source>
        <translation>改进措施</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>完成期限</translation>
    </message>
    <message>
        <source>Measure carried out</source>
        <translation>改进完成</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>carried out on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Effect checked</source>
        <translation>效果检查</translation>
    </message>
    <message>
        <source>checked on</source>
        <translation>检查日期</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>same cause before</source>
        <translation>之前同因投诉</translation>
    </message>
    <message>
        <source>complaints before</source>
        <translation>之前投诉总数</translation>
    </message>
    <message>
        <source>same cause after</source>
        <translation>之后同因投诉</translation>
    </message>
    <message>
        <source>complaints after</source>
        <translation>之后投诉总数</translation>
    </message>
    <message>
        <source>effect</source>
        <translation>效果</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>taken by</source>
        <translation>取样人</translation>
    </message>
    <message>
        <source>Sample handed over</source>
        <translation>样品交接</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>样品</translation>
    </message>
    <message>
        <source>from whom</source>
        <translation>移交人</translation>
    </message>
    <message>
        <source>to whom</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Verdict given</source>
        <translation>鉴定结论</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>customer agrees</source>
        <translation>客户认可</translation>
    </message>
    <message>
        <source>agreed or objected</source>
        <translation>一致意见或异议</translation>
    </message>
    <message>
        <source>review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Appeal to the regulator</source>
        <translation>客户申诉</translation>
    </message>
    <message>
        <source>regulator</source>
        <translation>申诉受理机构</translation>
    </message>
    <message>
        <source>its reference</source>
        <translation>机构编号</translation>
    </message>
    <message>
        <source>accepted on</source>
        <translation>受理日期</translation>
    </message>
    <message>
        <source>answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>conclusion</source>
        <translation>处理结论</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Nuisance calls</source>
        <translation>骚扰电话</translation>
    </message>
    <message>
        <source>Improvements</source>
        <translation>改进</translation>
    </message>
    <message>
        <source>Three strikes</source>
        <translation>三次处理</translation>
    </message>
    <message>
        <source>number that called</source>
        <translation>来电号码</translation>
    </message>
    <message>
        <source>called at</source>
        <translation>来电时间</translation>
    </message>
    <message>
        <source>how often</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>what was said</source>
        <translation>来电内容</translation>
    </message>
    <message>
        <source>Decision about a number</source>
        <translation>号码处理</translation>
    </message>
    <message>
        <source>what is done</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Watcher</source>
        <translation>关注人</translation>
    </message>
    <message>
        <source>End of a segment</source>
        <translation>环节完成</translation>
    </message>
    <message>
        <source>Contact with the customer</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>内联单</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>延期申请</translation>
    </message>
    <message>
        <source>Decision on an extension</source>
        <translation>延期审核</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>stands in for a vacant post</source>
        <translation>空缺代</translation>
    </message>
    <message>
        <source>as proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>began at</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>original limit</source>
        <translation>原时限</translation>
    </message>
    <message>
        <source>ended at</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>late</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已联系上</translation>
    </message>
    <message>
        <source>way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>proof</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>how the customer was calmed</source>
        <translation>安抚情况</translation>
    </message>
    <message>
        <source>received by</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>second visit on</source>
        <translation>二次到店日期</translation>
    </message>
    <message>
        <source>copies to</source>
        <translation>抄送</translation>
    </message>
    <message>
        <source>enclosed</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>until</source>
        <translation>延至</translation>
    </message>
    <message>
        <source>how the customer was told</source>
        <translation>客户告知情况</translation>
    </message>
    <message>
        <source>extension</source>
        <translation>延期申请</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>from day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>to day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>made at</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>made by</source>
        <translation>生成人</translation>
    </message>
    <message>
        <source>replaces</source>
        <translation>替代</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>The answer is signed by the department&apos;s head: {name}.</source>
        <translation>答复由责任部门负责人签字：{name}。</translation>
    </message>
    <message>
        <source>No. {n}: {what}</source>
        <translation>第 {n} 次：{what}</translation>
    </message>
    <message>
        <source>no proposal yet</source>
        <translation>尚未提出建议</translation>
    </message>
    <message>
        <source>older than the window, counts no more</source>
        <translation>已超出计次期限，不再计入</translation>
    </message>
    <message>
        <source>counted for life</source>
        <translation>终身累计</translation>
    </message>
    <message>
        <source>counted since {day}</source>
        <translation>自 {day} 起累计</translation>
    </message>
    <message>
        <source>{n} upheld complaints about conduct</source>
        <translation>成立的言行类投诉 {n} 起</translation>
    </message>
    <message>
        <source>Three-strike cards</source>
        <translation>三次处理卡</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Times upheld</source>
        <translation>成立次数</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>应作处理</translation>
    </message>
    <message>
        <source>{n} complaints</source>
        <translation>{n} 件投诉</translation>
    </message>
    <message>
        <source>Nothing was counted in this period.</source>
        <translation>本期没有可统计的内容。</translation>
    </message>
</context>
</TS>
