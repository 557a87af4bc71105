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
        <source>Somebody changed this meanwhile to “{value}”. Look at it, then save again.</source>
        <translation>期间他人已改为“{value}”，请核对后再保存。</translation>
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
        <source>The person does not hold this post on the first day.</source>
        <translation>该人在起始日并不担任此岗位。</translation>
    </message>
    <message>
        <source>{name} is named for this post from {day} on already. End that first.</source>
        <translation>此岗位自 {day} 起已指定 {name} 代理，请先终止。</translation>
    </message>
    <message>
        <source>Choose an entry of the list.</source>
        <translation>请从列表中选择。</translation>
    </message>
    <message>
        <source>Nobody can be the own proxy. Choose somebody else.</source>
        <translation>不能由本人代理自己，请另选他人。</translation>
    </message>
    <message>
        <source>{name} leaves on {day} and cannot stand in longer.</source>
        <translation>{name} 于 {day} 离职，代理期不能更长。</translation>
    </message>
    <message>
        <source>Only {name} can answer this; nobody answers for somebody else.</source>
        <translation>只有 {name} 本人可以答复，他人不能代答。</translation>
    </message>
    <message>
        <source>Say on which paper {name} signed the answer.</source>
        <translation>请写明 {name} 在哪张单据上签字答复。</translation>
    </message>
    <message>
        <source>{name} has not answered yet.</source>
        <translation>{name} 尚未答复。</translation>
    </message>
    <message>
        <source>{name} has accepted already.</source>
        <translation>{name} 已经接受。</translation>
    </message>
    <message>
        <source>{name} has declined. Name somebody else.</source>
        <translation>{name} 已谢绝，请另行指定。</translation>
    </message>
    <message>
        <source>The proxy of {name} was withdrawn. Name it anew.</source>
        <translation>{name} 的代理已撤回，需要时请重新指定。</translation>
    </message>
    <message>
        <source>The proxy of {name} is over. Name it anew.</source>
        <translation>{name} 的代理已结束，需要时请重新指定。</translation>
    </message>
    <message>
        <source>The last day lies in the past; what was answered for stays.</source>
        <translation>截止日不能在过去：已代理的责任不变。</translation>
    </message>
    <message>
        <source>The proxy ends on {day} already; a longer time is named and accepted anew.</source>
        <translation>代理已于 {day} 截止，延长须重新指定并由本人接受。</translation>
    </message>
    <message>
        <source>This is no card number: two characters, eight digits and the check character.</source>
        <translation>这不是卡号：卡号为两位代码、八位数字和一位校验码。</translation>
    </message>
    <message>
        <source>{code} belongs to {name} already.</source>
        <translation>{code} 已属于{name}。</translation>
    </message>
    <message>
        <source>You can name and end proxies for your own posts only.</source>
        <translation>只能为自己担任的岗位指定或终止代理人。</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>from</source>
        <translation>起</translation>
    </message>
    <message>
        <source>until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>网点</translation>
    </message>
    <message>
        <source>company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>belongs to</source>
        <translation>隶属</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>级次</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>最后在岗日</translation>
    </message>
    <message>
        <source>Post held</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>责任代理</translation>
    </message>
    <message>
        <source>deputy</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>named by</source>
        <translation>指定人</translation>
    </message>
    <message>
        <source>named at</source>
        <translation>指定时间</translation>
    </message>
    <message>
        <source>answered at</source>
        <translation>答复时间</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>是否接受</translation>
    </message>
    <message>
        <source>note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>withdrawn at</source>
        <translation>撤销时间</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>card number</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>network number</source>
        <translation>入网号码</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>word</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Tier held</source>
        <translation>会员级别</translation>
    </message>
    <message>
        <source>member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>tier</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Customer manager of a member</source>
        <translation>会员的客户经理</translation>
    </message>
    <message>
        <source>customer manager</source>
        <translation>客户经理</translation>
    </message>
    <message>
        <source>Branch founded</source>
        <translation>建立网点</translation>
    </message>
    <message>
        <source>Branch changed</source>
        <translation>修改网点资料</translation>
    </message>
    <message>
        <source>Department added</source>
        <translation>增设部门</translation>
    </message>
    <message>
        <source>Department changed</source>
        <translation>修改部门</translation>
    </message>
    <message>
        <source>Post added</source>
        <translation>增设岗位</translation>
    </message>
    <message>
        <source>Person taken on</source>
        <translation>录用人员</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>修改人员资料</translation>
    </message>
    <message>
        <source>Person left</source>
        <translation>人员离职</translation>
    </message>
    <message>
        <source>Post given</source>
        <translation>任命岗位</translation>
    </message>
    <message>
        <source>Post ended</source>
        <translation>免去岗位</translation>
    </message>
    <message>
        <source>Proxy named</source>
        <translation>指定代理人</translation>
    </message>
    <message>
        <source>Proxy accepted</source>
        <translation>接受代理</translation>
    </message>
    <message>
        <source>Proxy declined</source>
        <translation>不接受代理</translation>
    </message>
    <message>
        <source>Proxy ended</source>
        <translation>终止代理</translation>
    </message>
    <message>
        <source>Member taken in</source>
        <translation>会员入会</translation>
    </message>
    <message>
        <source>Member changed</source>
        <translation>修改会员资料</translation>
    </message>
    <message>
        <source>Tier given</source>
        <translation>授予级别</translation>
    </message>
    <message>
        <source>Tier ended</source>
        <translation>终止级别</translation>
    </message>
    <message>
        <source>Customer manager assigned</source>
        <translation>指定客户经理</translation>
    </message>
    <message>
        <source>{name} looks after this member already.</source>
        <translation>该会员已由{name}负责。</translation>
    </message>
    <message>
        <source>{name} has looked after this member since {day}; a new manager begins later.</source>
        <translation>{name}自 {day} 起负责该会员，新的客户经理须晚于此日。</translation>
    </message>
</context>
</TS>
