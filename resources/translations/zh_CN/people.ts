<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>people</name>
    <message>
        <source>Enter when the customer consented, and on which paper.</source>
        <translation>请填写客户何时、在哪份表单上同意处理个人信息。</translation>
    </message>
    <message>
        <source>By the policy’s clause on enrolment users of a data card alone are not admitted to the club; enrol the customer with a telephone number of the network.</source>
        <translation>按政策“会员·入会”条款，仅使用无线上网卡的用户不纳入俱乐部；请以本网手机号码办理入会。</translation>
    </message>
    <message>
        <source>At most {n} characters that can be kept.</source>
        <translation>最多 {n} 个字符，且须为可保存的字符。</translation>
    </message>
    <message>
        <source>At most {n} entries of at most {m} characters each.</source>
        <translation>最多 {n} 项，每项最多 {m} 个字符。</translation>
    </message>
    <message>
        <source>A postcode has six figures.</source>
        <translation>邮政编码为 6 位数字。</translation>
    </message>
    <message>
        <source>{number}: {what}</source>
        <translation>{number}：{what}</translation>
    </message>
    <message>
        <source>Enter the lunar birthday, e.g. 1968-07-15.</source>
        <translation>请填写农历生日，例如 1968-07-15。</translation>
    </message>
    <message>
        <source>The birthday lies in the future.</source>
        <translation>生日晚于今天。</translation>
    </message>
    <message>
        <source>The birthday lies before 1900.</source>
        <translation>生日早于 1900 年。</translation>
    </message>
    <message>
        <source>Say which kind of document the number is of.</source>
        <translation>请选择该号码的证件类型。</translation>
    </message>
    <message>
        <source>The identity number is of the other sex ({sex}).</source>
        <translation>身份证号码对应的性别是{sex}。</translation>
    </message>
    <message>
        <source>By the identity number the birthday is {day}.</source>
        <translation>按身份证号码，生日为 {day}。</translation>
    </message>
    <message>
        <source>The day lies in the future.</source>
        <translation>日期在将来。</translation>
    </message>
    <message>
        <source>The day lies before 1900.</source>
        <translation>日期早于 1900 年。</translation>
    </message>
    <message>
        <source>The consent lies in the future.</source>
        <translation>同意时间在将来。</translation>
    </message>
    <message>
        <source>Say on which paper the consent was given, e.g. F11.</source>
        <translation>请填写在哪份表单上同意，例如 F11。</translation>
    </message>
    <message>
        <source>Say when the consent was given.</source>
        <translation>请填写同意的时间。</translation>
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
        <source>It is so already: {state}.</source>
        <translation>已经是该状态：{state}。</translation>
    </message>
    <message>
        <source>A card is changed by issuing or replacing it, not in the file: card {card} stays.</source>
        <translation>卡号须经发卡、补换卡变更，不能在档案中修改；仍为 {card}。</translation>
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
        <source>enrolment number</source>
        <translation>入会登记编号</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>ethnic group</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>lunar birthday</source>
        <translation>农历生日</translation>
    </message>
    <message>
        <source>leap month</source>
        <translation>闰月</translation>
    </message>
    <message>
        <source>full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>member&apos;s card number</source>
        <translation>会员卡号</translation>
    </message>
    <message>
        <source>mobile number</source>
        <translation>手机号码</translation>
    </message>
    <message>
        <source>postal address</source>
        <translation>通信地址</translation>
    </message>
    <message>
        <source>place of work</source>
        <translation>工作单位</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>birthday by</source>
        <translation>生日历法</translation>
    </message>
    <message>
        <source>document</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>number of the document</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>other telephones</source>
        <translation>备用电话</translation>
    </message>
    <message>
        <source>postcode</source>
        <translation>邮政编码</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>现用套餐</translation>
    </message>
    <message>
        <source>joined the network</source>
        <translation>入网时间</translation>
    </message>
    <message>
        <source>contract until</source>
        <translation>合约到期</translation>
    </message>
    <message>
        <source>broadband until</source>
        <translation>宽带到期</translation>
    </message>
    <message>
        <source>data card alone</source>
        <translation>无线上网卡</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>wished contact</source>
        <translation>服务方式</translation>
    </message>
    <message>
        <source>how often</source>
        <translation>频次</translation>
    </message>
    <message>
        <source>quiet hours</source>
        <translation>免扰时段</translation>
    </message>
    <message>
        <source>attentions</source>
        <translation>亲情服务</translation>
    </message>
    <message>
        <source>interests</source>
        <translation>兴趣爱好</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <translation>免打扰</translation>
    </message>
    <message>
        <source>consented</source>
        <translation>同意时间</translation>
    </message>
    <message>
        <source>consent form</source>
        <translation>同意表单</translation>
    </message>
    <message>
        <source>day of enrolment</source>
        <translation>入会日期</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>enrolled by</source>
        <translation>入会经办</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>merged into</source>
        <translation>并入</translation>
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
        <source>by</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>at</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Former card</source>
        <translation>曾用卡</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>资料核实</translation>
    </message>
    <message>
        <source>field</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>how</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>verified on</source>
        <translation>核实日期</translation>
    </message>
    <message>
        <source>Files merged</source>
        <translation>档案合并</translation>
    </message>
    <message>
        <source>kept file</source>
        <translation>保留的档案</translation>
    </message>
    <message>
        <source>absorbed file</source>
        <translation>并入的档案</translation>
    </message>
    <message>
        <source>Merge taken back</source>
        <translation>撤销合并</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Hidden number looked at</source>
        <translation>查看隐藏号码</translation>
    </message>
    <message>
        <source>the whole file</source>
        <translation>整份档案</translation>
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
        <source>Member enrolled</source>
        <translation>会员入会</translation>
    </message>
    <message>
        <source>Member taken in</source>
        <translation>会员入会</translation>
    </message>
    <message>
        <source>Member left the club</source>
        <translation>会员退会</translation>
    </message>
    <message>
        <source>Member came back</source>
        <translation>会员重新入会</translation>
    </message>
    <message>
        <source>Card changed</source>
        <translation>更换卡号</translation>
    </message>
    <message>
        <source>Data verified</source>
        <translation>资料已核实</translation>
    </message>
    <message>
        <source>File put on paper</source>
        <translation>档案用于打印</translation>
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
        <source>{name} looks after this member; a member is moved to another by a handover list.</source>
        <translation>现由{name}维系；换人须办理移交清单。</translation>
    </message>
    <message>
        <source>Changed by somebody else meanwhile: {field}. Look at the file again.</source>
        <translation>其间已被他人修改：{field}。请重新查看档案。</translation>
    </message>
    <message>
        <source>Somebody changed this file meanwhile. Look at it again; what you typed is kept.</source>
        <translation>其间有人修改了该档案。请重新查看；您填写的内容仍保留。</translation>
    </message>
    <message>
        <source>The check character does not fit: at least one figure is wrong or two are swapped.</source>
        <translation>校验码不符：至少一位数字有误，或两位颠倒。</translation>
    </message>
    <message>
        <source>This is a number of the former kind with 15 figures; enter the one with 18.</source>
        <translation>这是 15 位的旧号码，请填写 18 位号码。</translation>
    </message>
    <message>
        <source>An identity number has 18 characters; this has {n}.</source>
        <translation>身份证号码为 18 位，这里是 {n} 位。</translation>
    </message>
    <message>
        <source>An identity number is of figures; only its last character may be an X.</source>
        <translation>身份证号码由数字组成，仅末位可为 X。</translation>
    </message>
    <message>
        <source>No province has the code {code}.</source>
        <translation>没有代码为 {code} 的省级地区。</translation>
    </message>
    <message>
        <source>The birthday {day} in the number does not exist.</source>
        <translation>号码中的出生日期 {day} 不存在。</translation>
    </message>
    <message>
        <source>The birthday {day} in the number lies in the future.</source>
        <translation>号码中的出生日期 {day} 在将来。</translation>
    </message>
    <message>
        <source>Write a lunar day as year-month-day, e.g. 1968-07-15.</source>
        <translation>农历日期请按年-月-日填写，例如 1968-07-15。</translation>
    </message>
    <message>
        <source>Lunar days are known from {first} to {last}.</source>
        <translation>农历日期限 {first} 至 {last} 年。</translation>
    </message>
    <message>
        <source>A lunar year has months 1 to 12.</source>
        <translation>农历月份为 1 至 12 月。</translation>
    </message>
    <message>
        <source>{month} of the lunar year {year} has {n} days.</source>
        <translation>农历 {year} 年{month}有 {n} 天。</translation>
    </message>
    <message>
        <source>The lunar year {year} has no leap month.</source>
        <translation>农历 {year} 年没有闰月。</translation>
    </message>
    <message>
        <source>The leap month of the lunar year {year} is {month}.</source>
        <translation>农历 {year} 年的闰月是{month}。</translation>
    </message>
    <message>
        <source>Choose two different files.</source>
        <translation>请选择两份不同的档案。</translation>
    </message>
    <message>
        <source>One of the files went into another already; merge that one.</source>
        <translation>其中一份档案已并入另一份；请合并那一份。</translation>
    </message>
    <message>
        <source>A telephone number is of figures, e.g. 138 0000 4417 or 0530-555 1935.</source>
        <translation>电话号码由数字组成，例如 138 0000 4417 或 0530-555 1935。</translation>
    </message>
    <message>
        <source>This landline does not exist: area code of 3 or 4 figures, then 7 or 8 figures.</source>
        <translation>没有这样的固定电话：区号 3 或 4 位，其后 7 或 8 位。</translation>
    </message>
    <message>
        <source>This is neither a mobile with 11 figures nor a landline with 7 or 8.</source>
        <translation>既不是 11 位手机号，也不是 7 或 8 位固定电话。</translation>
    </message>
    <message>
        <source>{n} figures are missing: a mobile has 11.</source>
        <translation>少 {n} 位：手机号应为 11 位。</translation>
    </message>
    <message>
        <source>{n} figures too many: a mobile has 11.</source>
        <translation>多 {n} 位：手机号应为 11 位。</translation>
    </message>
    <message>
        <source>No mobile begins with {start}.</source>
        <translation>没有以 {start} 开头的手机号。</translation>
    </message>
    <message>
        <source>By the policy this field is not verified.</source>
        <translation>按制度，此项不需核实。</translation>
    </message>
    <message>
        <source>The field is empty; there is nothing to verify.</source>
        <translation>此项为空，没有可核实的内容。</translation>
    </message>
    <message>
        <source>This field is not hidden.</source>
        <translation>此项未隐藏。</translation>
    </message>
    <message>
        <source>There is no such merge, or it was taken back already.</source>
        <translation>没有这次合并，或已撤销。</translation>
    </message>
    <message>
        <source>Take back the later merge with {name} ({card}) first.</source>
        <translation>请先撤销之后与 {name}（{card}）的合并。</translation>
    </message>
</context>
</TS>
