<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>people</name>
    <message>
        <source>The birthday lies in the future.</source>
        <translation>生日晚于今天。</translation>
    </message>
    <message>
        <source>The last day lies before the first day.</source>
        <translation>末日早于首日。</translation>
    </message>
    <message>
        <source>The member holds a tier at that time already; end it first.</source>
        <translation>该会员在此期间已有等级，请先结束原等级。</translation>
    </message>
    <message>
        <source>Two characters: a capital letter, then a letter or digit, e.g. QH.</source>
        <translation>应为两位：先一个大写字母，再一个大写字母或数字，例如 QH。</translation>
    </message>
    <message>
        <source>Small letters, digits and _ only, beginning with a letter, e.g. service.</source>
        <translation>只用小写字母、数字和下划线，以字母开头，例如 service。</translation>
    </message>
    <message>
        <source>A department cannot belong to itself.</source>
        <translation>部门不能隶属于自己或自己的下级。</translation>
    </message>
    <message>
        <source>This may not be empty.</source>
        <translation>此项不能为空。</translation>
    </message>
    <message>
        <source>The text contains characters that cannot be kept. Type it anew.</source>
        <translation>文字中有无法保存的字符，请重新输入。</translation>
    </message>
    <message>
        <source>At most {n} characters; this has {m}.</source>
        <translation>最多 {n} 个字，现在有 {m} 个字。</translation>
    </message>
    <message>
        <source>The rank is a number from 1 (highest) to 99.</source>
        <translation>职级为 1（最高）到 99 的数字。</translation>
    </message>
    <message>
        <source>The person left on {day}; the post cannot be held longer.</source>
        <translation>此人最后在岗日为 {day}，任岗不能超过这一天。</translation>
    </message>
    <message>
        <source>The person holds this post already from {day} on.</source>
        <translation>此人自 {day} 起已任该岗位。</translation>
    </message>
    <message>
        <source>The post ended on {day} already; a longer time is a new appointment.</source>
        <translation>该任岗已于 {day} 结束；要延长请重新任命。</translation>
    </message>
    <message>
        <source>{name} left on {day} already.</source>
        <translation>{name}已于 {day} 离岗。</translation>
    </message>
    <message>
        <source>A post begins on {day}, after the last day. End or correct that appointment first.</source>
        <translation>有岗位自 {day} 起任，晚于最后在岗日；请先结束或更正该任命。</translation>
    </message>
    <message>
        <source>Choose an entry of the list.</source>
        <translation>请从列表中选择。</translation>
    </message>
    <message>
        <source>This is no card number: two characters, eight digits and the check character.</source>
        <translation>这不是卡号：卡号为两位代码、八位数字和一位校验码。</translation>
    </message>
    <message>
        <source>{code} belongs to {name} already.</source>
        <translation>{code} 已属于{name}。</translation>
    </message>
</context>
</TS>
