<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <source>Say who complains, or choose a member.</source>
        <translation>请填写客户名称，或选择会员。</translation>
    </message>
    <message>
        <source>Say whom to ask for; it may be the customer.</source>
        <translation>请填写联系人，可以就是客户本人。</translation>
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
        <source>{n} characters too many: at most {most} fit.</source>
        <translation>多 {n} 字：最多 {most} 字。</translation>
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
        <source>linked with</source>
        <translation>关联到</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改</translation>
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
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
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
</context>
</TS>
