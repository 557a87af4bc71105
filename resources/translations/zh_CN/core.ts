<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>core</name>
    <message>
        <source>Your posts do not include this right ({code}). An administrator can grant it.</source>
        <translation>您的岗位没有这项权限（{code}）。可请管理员授权。</translation>
    </message>
    <message>
        <source>“{typed}” is no amount; type yuan and fen in figures, e.g. 2420.50.</source>
        <translation>“{typed}”不是金额；按元和分写数字，如 2420.50。</translation>
    </message>
    <message>
        <source>An amount has no parts smaller than one fen; type at most two decimals.</source>
        <translation>金额最小到分，小数最多两位。</translation>
    </message>
    <message>
        <source>An amount can’t be negative.</source>
        <translation>金额不能为负。</translation>
    </message>
    <message>
        <source>The amount is too large; the largest is {limit}.</source>
        <translation>金额过大，最大为 {limit}。</translation>
    </message>
    <message>
        <source>Type a number, e.g. {example}.</source>
        <translation>写编号，如 {example}。</translation>
    </message>
    <message>
        <source>“{typed}” is no number of the office; a number looks like {example}.</source>
        <translation>“{typed}”不是本单位的编号；编号形如 {example}。</translation>
    </message>
    <message>
        <source>The check character of {typed} does not fit: at least one character is wrong or two are swapped.</source>
        <translation>{typed} 的校验位不符：至少有一位写错或两位颠倒。</translation>
    </message>
    <message>
        <source>“{part}” are no hours; type them like {example}.</source>
        <translation>“{part}”不是时段；写法如 {example}。</translation>
    </message>
    <message>
        <source>{later} begins before {earlier} has ended.</source>
        <translation>{later} 开始时 {earlier} 还没结束。</translation>
    </message>
    <message>
        <source>The working calendar has no working hours after {day}, so the limit never ends. Enter weekly hours.</source>
        <translation>工作日历在 {day} 之后没有工作时间，时限无法到期；先录入每周工作时间。</translation>
    </message>
    <message>
        <source>The limit would end after the year 9999.</source>
        <translation>时限将超过 9999 年。</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此项必填。</translation>
    </message>
    <message>
        <source>Choose an entry of the list.</source>
        <translation>请从列表中选择。</translation>
    </message>
    <message>
        <source>{n} characters too many: at most {most} fit.</source>
        <translation>多 {n} 字：最多 {most} 字。</translation>
    </message>
</context>
</TS>
