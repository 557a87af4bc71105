<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BulkPrintDialog</name>
    <message>
        <source>Print several records</source>
        <translation>批量打印</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
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
        <source>Print {records}</source>
        <translation>打印 {records}</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>{n} sets of paper in all</source>
        <translation>共 {n} 份</translation>
    </message>
    <message>
        <source>Tick a form first.</source>
        <translation>先勾选表单。</translation>
    </message>
    <message>
        <source>There is no printer on this PC. Save a PDF and print it elsewhere.</source>
        <translation>本机没有打印机。可存为 PDF 到别处打印。</translation>
    </message>
</context>
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
        <source>at</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>已填</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>numbered pad</source>
        <translation>编号本</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print at once</source>
        <translation>直接打印</translation>
    </message>
    <message>
        <source>Print a blank form…</source>
        <translation>打印空白表…</translation>
    </message>
    <message>
        <source>Numbered pad of blanks…</source>
        <translation>编号空白本…</translation>
    </message>
    <message>
        <source>Your posts do not include printing this.</source>
        <translation>您的岗位不含打印权限。</translation>
    </message>
    <message>
        <source>Your posts do not include giving out pads.</source>
        <translation>你的岗位没有发放编号本的权限。</translation>
    </message>
    <message>
        <source>{number} is sheet {sheet} of pad {pad} of {form}, handed to {to}; nothing was entered from it yet.</source>
        <translation>{number} 是 {form} 第 {pad} 本的第 {sheet} 张，交给{to}；还没有据此登记。</translation>
    </message>
    <message>
        <source>{number} of a pad of {form} was entered: {note}.</source>
        <translation>编号本 {form} 的 {number} 已补录：{note}。</translation>
    </message>
    <message>
        <source>{number} of a pad of {form} is void: {note}.</source>
        <translation>编号本 {form} 的 {number} 已作废：{note}。</translation>
    </message>
    <message>
        <source>{number} of a pad of {form} is missing: {note}.</source>
        <translation>编号本 {form} 的 {number} 已遗失：{note}。</translation>
    </message>
    <message>
        <source>This is a blank {form} without a number: nothing is kept under it.</source>
        <translation>这是没有编号的空白 {form}，没有对应的记录。</translation>
    </message>
    <message>
        <source>{form} {number} was printed on {at}; it is about no single record, so no page opens.</source>
        <translation>{form} {number} 于 {at} 打印，不对应单条记录，因此没有可打开的页面。</translation>
    </message>
    <message>
        <source>content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>sets</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>printed before</source>
        <translation>此前打印次数</translation>
    </message>
    <message>
        <source>awaits signatures</source>
        <translation>待收回签字</translation>
    </message>
    <message>
        <source>back at</source>
        <translation>收回时间</translation>
    </message>
    <message>
        <source>taken back by</source>
        <translation>收回人</translation>
    </message>
    <message>
        <source>Page that came back</source>
        <translation>收回的页</translation>
    </message>
    <message>
        <source>page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>of pages</source>
        <translation>共几页</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>联</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>编号本</translation>
    </message>
    <message>
        <source>pad number</source>
        <translation>本号</translation>
    </message>
    <message>
        <source>sheets</source>
        <translation>张数</translation>
    </message>
    <message>
        <source>handed to</source>
        <translation>领用人</translation>
    </message>
    <message>
        <source>Sheet of a pad</source>
        <translation>编号本单张</translation>
    </message>
    <message>
        <source>sheet</source>
        <translation>张号</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印表单</translation>
    </message>
    <message>
        <source>Signed paper came back</source>
        <translation>收回签字件</translation>
    </message>
    <message>
        <source>Pad handed out</source>
        <translation>发放编号本</translation>
    </message>
    <message>
        <source>What became of a sheet</source>
        <translation>登记单张去向</translation>
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
    <message>
        <source>A4, {n} copies</source>
        <translation>A4，{n} 联</translation>
    </message>
    <message>
        <source>A4 landscape, {n} copies</source>
        <translation>A4 横，{n} 联</translation>
    </message>
    <message>
        <source>A5, {n} copies on one sheet</source>
        <translation>A5，{n} 联合印一张</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation>A4 横向</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>{paper}; printed {n} times already</source>
        <translation>{paper}，已印 {n} 次</translation>
    </message>
    <message>
        <source>{number}; {paper}</source>
        <translation>{number}；{paper}</translation>
    </message>
    <message>
        <source>Last printed: {form} {time}</source>
        <translation>上次打印：{form} {time}</translation>
    </message>
    <message>
        <source>blank forms</source>
        <translation>空白表</translation>
    </message>
    <message>
        <source>Printing {form} on {printer}</source>
        <translation>在 {printer} 打印 {form}</translation>
    </message>
    <message>
        <source>{form} printed</source>
        <translation>已打印 {form}</translation>
    </message>
    <message>
        <source>{records} printed</source>
        <translation>已打印 {records}</translation>
    </message>
    <message>
        <source>{n} of {records} printed, then stopped</source>
        <translation>{records}只打印了 {n} 件，其余未打印</translation>
    </message>
    <message>
        <source>Printing {records}</source>
        <translation>正在打印 {records}</translation>
    </message>
</context>
</TS>
