<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>printouts</name>
    <message>
        <source>A form is called by F and two digits, e.g. F03.</source>
        <translation>表单代号为 F 加两位数字，例如 F03。</translation>
    </message>
    <message>
        <source>At least one copy.</source>
        <translation>至少一份。</translation>
    </message>
    <message>
        <source>Only a blank form has no number.</source>
        <translation>只有空白表可以没有编号。</translation>
    </message>
    <message>
        <source>A pad has 1 to {n} sheets.</source>
        <translation>编号本为 1 到 {n} 张。</translation>
    </message>
    <message>
        <source>Say who receives the pad.</source>
        <translation>请填写领用人。</translation>
    </message>
    <message>
        <source>Say whether the sheet was used, is void or is missing.</source>
        <translation>请选择这一张已用、作废还是遗失。</translation>
    </message>
    <message>
        <source>Say under which number it was entered.</source>
        <translation>请填写录入后的编号。</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>请说明原因。</translation>
    </message>
    <message>
        <source>This is neither a form&apos;s code nor a number.</source>
        <translation>这既不是表单二维码，也不是编号。</translation>
    </message>
    <message>
        <source>{forms} with this number are outstanding: put the form before it, e.g. “{form} {number}”.</source>
        <translation>此编号有多张表单未收回（{forms}）：请在编号前加表单代号，例如“{form} {number}”。</translation>
    </message>
    <message>
        <source>No pad given out here has this sheet.</source>
        <translation>本店发出的编号本里没有这一张。</translation>
    </message>
    <message>
        <source>Page {page} came back already; page {missing} is still away.</source>
        <translation>第 {page} 页已经签回；第 {missing} 页还没有回来。</translation>
    </message>
    <message>
        <source>{number} came back already.</source>
        <translation>{number} 已收回。</translation>
    </message>
    <message>
        <source>{number} needs no signature; nothing is outstanding.</source>
        <translation>{number} 无需签字，没有待收回的表单。</translation>
    </message>
    <message>
        <source>{number} was not printed here.</source>
        <translation>{number} 不是在本机打印的。</translation>
    </message>
</context>
</TS>
