<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AwayForms</name>
    <message>
        <source>Signed forms still away</source>
        <translation>未收回签字表</translation>
    </message>
    <message>
        <source>Scan a form&apos;s code to take it back</source>
        <translation>扫表上二维码即收回</translation>
    </message>
    <message>
        <source>Take a signed form back</source>
        <translation>收回已签字的表</translation>
    </message>
    <message>
        <source>Signed forms still away: {n}</source>
        <translation>未收回签字表 {n}</translation>
    </message>
    <message>
        <source>{form} {number} is back</source>
        <translation>{form} {number} 已收回</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{form} {number}: page {pages} is still away</source>
        <translation>{form} {number}：第 {pages} 页还没有回来</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>在外</translation>
    </message>
    <message>
        <source>No signed form is away</source>
        <translation>没有未收回的签字表</translation>
    </message>
    <message>
        <source>Forms that need a signature wait here until they return.</source>
        <translation>待签字的表印出后列在此，收回即消。</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} 天</translation>
    </message>
</context>
<context>
    <name>TodayTab</name>
    <message>
        <source>What is due</source>
        <translation>待办事项</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>没有到期事项</translation>
    </message>
    <message>
        <source>Computed from the facts of all rooms at this moment.</source>
        <translation>按各项业务的事实即时算出。</translation>
    </message>
    <message>
        <source>Whole office</source>
        <translation>全台</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>F5 reads again; Enter goes to the next step</source>
        <translation>F5 刷新；Enter 执行下一步</translation>
    </message>
    <message>
        <source>{month}/{day}, {weekday}; computed from the facts since the start, nothing is left out</source>
        <translation>{month}月{day}日 {weekday}，开机后已按事实重算，无遗漏</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>since {time}: {names}</source>
        <translation>自 {time} 起：{names}</translation>
    </message>
    <message>
        <source>{text} and {n} more</source>
        <translation>{text} 等另 {n} 项</translation>
    </message>
    <message>
        <source>{n} limits passed while the program was off</source>
        <translation>关机期间有 {n} 个环节超时</translation>
    </message>
    <message>
        <source>Show what is late</source>
        <translation>看超时</translation>
    </message>
    <message>
        <source>{title}: {n}</source>
        <translation>{title} {n} 件</translation>
    </message>
</context>
<context>
    <name>today</name>
    <message>
        <source>Past the limit</source>
        <translation>已过时限</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
</context>
</TS>
