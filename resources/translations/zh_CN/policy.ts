<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>policy</name>
    <message>
        <source>No weekly hours are entered, so a working day has no length.</source>
        <translation>没有录入每周上班时间，一个工作日的长度无法计算。</translation>
    </message>
    <message>
        <source>“{typed}” is no limit; write {examples}.</source>
        <translation>“{typed}”不是时限；应写成 {examples}。</translation>
    </message>
    <message>
        <source>A limit is longer than zero; leave the clause not set instead.</source>
        <translation>时限必须大于零；不设时限请改为“未设置”。</translation>
    </message>
    <message>
        <source>The file cannot be read as TOML: {reason}.</source>
        <translation>文件不是有效的 TOML：{reason}。</translation>
    </message>
    <message>
        <source>A holiday file names its year and at least one holiday.</source>
        <translation>节假日文件要写明年份和至少一个节假日。</translation>
    </message>
    <message>
        <source>A holiday has name, from, until and make_up.</source>
        <translation>每个节假日要有 name、from、until 和 make_up 四项。</translation>
    </message>
    <message>
        <source>Its days are written like 2026-10-01.</source>
        <translation>日期写成 2026-10-01 的样子。</translation>
    </message>
    <message>
        <source>A holiday has a name and lasts 1 to 31 days.</source>
        <translation>节假日要有名称，长 1 至 31 天。</translation>
    </message>
    <message>
        <source>{day} is entered twice.</source>
        <translation>{day} 录入了两次。</translation>
    </message>
    <message>
        <source>A clause is written {shapes}.</source>
        <translation>条款写成 {shapes}。</translation>
    </message>
    <message>
        <source>Write the limit as text, e.g. “10分钟”.</source>
        <translation>时限写成文字，例如“10分钟”。</translation>
    </message>
    <message>
        <source>This limit is counted in {unit}.</source>
        <translation>这个时限按{unit}计算。</translation>
    </message>
    <message>
        <source>Write the amount as text, e.g. “20.00”.</source>
        <translation>金额写成文字，例如“20.00”。</translation>
    </message>
    <message>
        <source>At most {limit} 元.</source>
        <translation>最多 {limit} 元。</translation>
    </message>
    <message>
        <source>A whole number from {low} to {high}.</source>
        <translation>{low} 到 {high} 之间的整数。</translation>
    </message>
    <message>
        <source>Either yes or no.</source>
        <translation>只能是“是”或“否”。</translation>
    </message>
    <message>
        <source>One of {choices}.</source>
        <translation>只能是下列之一：{choices}。</translation>
    </message>
    <message>
        <source>Several texts of at most 60 characters each.</source>
        <translation>若干条文字，每条不超过 60 字。</translation>
    </message>
    <message>
        <source>Different entries out of {known}.</source>
        <translation>请从下列各项中选择，不重复：{known}。</translation>
    </message>
    <message>
        <source>Write the hours as text, e.g. “8:30-12:00, 13:30-17:30”.</source>
        <translation>上班时间写成文字，例如“8:30-12:00, 13:30-17:30”。</translation>
    </message>
    <message>
        <source>Write the day as text, e.g. “2026-11-18”.</source>
        <translation>日期请写成文本，如“2026-11-18”。</translation>
    </message>
    <message>
        <source>At least one level is needed.</source>
        <translation>至少要有一个级别。</translation>
    </message>
    <message>
        <source>Two levels have the order {order}.</source>
        <translation>两个级别的顺序都是 {order}。</translation>
    </message>
    <message>
        <source>{graver} has more time here than {lighter}.</source>
        <translation>这里{graver}的时限比{lighter}还长。</translation>
    </message>
    <message>
        <source>{graver} is fined less here than {lighter}.</source>
        <translation>这里{graver}的扣罚比{lighter}还少。</translation>
    </message>
    <message>
        <source>The aim is longer than the limit.</source>
        <translation>目标时间比时限还长。</translation>
    </message>
    <message>
        <source>Two categories have the code {code}.</source>
        <translation>两个类别的代码都是 {code}。</translation>
    </message>
    <message>
        <source>{hours} begin before the hours before them have ended.</source>
        <translation>{hours} 开始时，前一段上班时间还没有结束。</translation>
    </message>
    <message>
        <source>This table is missing or is no table.</source>
        <translation>缺少这张表，或者它不是表。</translation>
    </message>
    <message>
        <source>A list of tables is needed.</source>
        <translation>这里要一组表。</translation>
    </message>
    <message>
        <source>A text is needed.</source>
        <translation>这里要文字。</translation>
    </message>
    <message>
        <source>A text of 1 to 60 characters is needed.</source>
        <translation>这里要 1 至 60 字的文字。</translation>
    </message>
    <message>
        <source>A list of codes is needed.</source>
        <translation>这里要一组代码。</translation>
    </message>
    <message>
        <source>Different codes out of {known}.</source>
        <translation>互不相同的代码，只能取自：{known}。</translation>
    </message>
    <message>
        <source>A code is needed.</source>
        <translation>这里要代码。</translation>
    </message>
    <message>
        <source>One of {known}.</source>
        <translation>只能是下列之一：{known}。</translation>
    </message>
    <message>
        <source>A whole number is needed.</source>
        <translation>这里要整数。</translation>
    </message>
    <message>
        <source>The program cannot work without a value here.</source>
        <translation>这一条必须有值，程序才能工作。</translation>
    </message>
    <message>
        <source>No rule knows this entry; it is misspelt or belongs elsewhere.</source>
        <translation>没有规则用到这一项：可能写错了，或放错了地方。</translation>
    </message>
    <message>
        <source>This clause is missing.</source>
        <translation>缺少这一条款。</translation>
    </message>
    <message>
        <source>With the other share {sum} % of the loss would be deducted; it is 100 % at most.</source>
        <translation>与另一项合计扣损失的 {sum}%，最多 100%。</translation>
    </message>
    <message>
        <source>The warning comes after the day it warns of.</source>
        <translation>提醒日晚于它所提醒的日子。</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>结束早于开始。</translation>
    </message>
    <message>
        <source>At least one way to earn points is needed.</source>
        <translation>至少要有一种积分来源。</translation>
    </message>
</context>
</TS>
