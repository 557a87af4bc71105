<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>history</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>The clock of this PC was in doubt then.</source>
        <translation>当时本机时钟存疑。</translation>
    </message>
    <message>
        <source>What stood here was erased together with the person’s data.</source>
        <translation>此处内容已随个人信息一并清除。</translation>
    </message>
    <message>
        <source>{field}: {after}</source>
        <translation>{field}：{after}</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}：{before} → {after}</translation>
    </message>
    <message>
        <source>journal no. {n}</source>
        <translation>日志 {n} 号</translation>
    </message>
    <message>
        <source>{record}: recorded</source>
        <translation>{record}：新增</translation>
    </message>
    <message>
        <source>{record}: changed</source>
        <translation>{record}：修改</translation>
    </message>
    <message>
        <source>{record}: taken out</source>
        <translation>{record}：移除</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
</TS>
