<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>core</name>
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
    <message>
        <source>Your posts do not include the right “{right}”. An administrator can grant it.</source>
        <translation>您的岗位没有“{right}”的权限，可请系统管理员授予。</translation>
    </message>
</context>
<context>
    <name>rights</name>
    <message>
        <source>Something that has no words</source>
        <translation>未命名的权限</translation>
    </message>
    <message>
        <source>See what is due today</source>
        <translation>查看今日到期事项</translation>
    </message>
    <message>
        <source>See the members’ page</source>
        <translation>查看会员与权益页</translation>
    </message>
    <message>
        <source>Propose tiers for many members at once</source>
        <translation>批量提议会员等级</translation>
    </message>
    <message>
        <source>Enter approvals of proposed tiers</source>
        <translation>录入等级提议的审批</translation>
    </message>
    <message>
        <source>Change the tier of a member, also for a time</source>
        <translation>变更会员等级（含限期等级）</translation>
    </message>
    <message>
        <source>Issue, replace, block and cancel cards</source>
        <translation>发卡、补换卡、挂失和注销卡</translation>
    </message>
    <message>
        <source>Record uses of benefits, end grants for a time</source>
        <translation>登记权益使用、登记开通结束</translation>
    </message>
    <message>
        <source>Cancel uses of benefits by a counter-entry</source>
        <translation>以反向登记撤销权益使用</translation>
    </message>
    <message>
        <source>Enter applications for benefits and stop them</source>
        <translation>登记权益申请和停用</translation>
    </message>
    <message>
        <source>Enter answers to applications for benefits</source>
        <translation>登记权益申请的批复</translation>
    </message>
    <message>
        <source>Write drafts of the benefit matrix and submit them</source>
        <translation>起草权益对照表并提交审批</translation>
    </message>
    <message>
        <source>Enter approvals of the benefit matrix, retire versions</source>
        <translation>登记权益对照表签批、停用版本</translation>
    </message>
    <message>
        <source>Freeze cohorts of members</source>
        <translation>拍照冻结会员名单</translation>
    </message>
    <message>
        <source>Enter how many users the network has</source>
        <translation>登记全网用户数</translation>
    </message>
    <message>
        <source>Move members to another customer manager</source>
        <translation>移交会员给其他客户经理</translation>
    </message>
    <message>
        <source>Record what was offered to members and what they answered</source>
        <translation>登记对会员的挽留及结果</translation>
    </message>
    <message>
        <source>See complaints</source>
        <translation>查看投诉</translation>
    </message>
    <message>
        <source>Register complaints</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>Print forms of complaints</source>
        <translation>打印投诉表单</translation>
    </message>
    <message>
        <source>Handle complaints: contacts, work orders, memos, visits, answers</source>
        <translation>处理投诉：联系、工作单、内联单、上门、答复</translation>
    </message>
    <message>
        <source>Hand a segment over to another person</source>
        <translation>将环节移交他人</translation>
    </message>
    <message>
        <source>Change the level of a complaint</source>
        <translation>调整投诉级别</translation>
    </message>
    <message>
        <source>Judge whether a complaint is justified</source>
        <translation>判定投诉是否成立</translation>
    </message>
    <message>
        <source>Link complaints that are the same case</source>
        <translation>关联重复投诉</translation>
    </message>
    <message>
        <source>Attach files to a complaint</source>
        <translation>为投诉添加附件</translation>
    </message>
    <message>
        <source>Remind the owner of a segment</source>
        <translation>催办环节责任人</translation>
    </message>
    <message>
        <source>Name who watches a complaint</source>
        <translation>指定投诉跟踪人</translation>
    </message>
    <message>
        <source>Ask for an extension of a limit</source>
        <translation>申请延期处理</translation>
    </message>
    <message>
        <source>Decide on an extension</source>
        <translation>审批延期申请</translation>
    </message>
    <message>
        <source>Enter signed approvals of complaints from paper</source>
        <translation>录入投诉的纸面审批</translation>
    </message>
    <message>
        <source>Decide on remedies and follow them up</source>
        <translation>决定补救措施并跟进</translation>
    </message>
    <message>
        <source>Close a complaint when the customer is satisfied</source>
        <translation>客户满意后办结投诉</translation>
    </message>
    <message>
        <source>Close a complaint without agreement</source>
        <translation>以未达成一致办结投诉</translation>
    </message>
    <message>
        <source>Open a closed complaint again</source>
        <translation>重新开启已办结投诉</translation>
    </message>
    <message>
        <source>Find who is responsible for a complaint</source>
        <translation>认定投诉责任人</translation>
    </message>
    <message>
        <source>Propose and withdraw fines</source>
        <translation>提出与撤回扣罚建议</translation>
    </message>
    <message>
        <source>State and appeal in a fine</source>
        <translation>陈述与申诉扣罚</translation>
    </message>
    <message>
        <source>Fetch samples and enter their results</source>
        <translation>取样与登记检验结果</translation>
    </message>
    <message>
        <source>Plan, finish and check improvements</source>
        <translation>改进措施的计划、完成与检查</translation>
    </message>
    <message>
        <source>Record appeals to the regulator and answer them</source>
        <translation>登记与答复申诉</translation>
    </message>
    <message>
        <source>Report nuisance calls</source>
        <translation>上报骚扰来电</translation>
    </message>
    <message>
        <source>Decide on nuisance callers</source>
        <translation>认定骚扰来电</translation>
    </message>
    <message>
        <source>See complaint reports and the records behind them</source>
        <translation>查看投诉报表及其背后的记录</translation>
    </message>
    <message>
        <source>Sign complaint reports</source>
        <translation>签发投诉报表</translation>
    </message>
    <message>
        <source>See departments, posts and staff</source>
        <translation>查看部门、岗位与人员</translation>
    </message>
    <message>
        <source>Change departments, posts and staff; appoint and end</source>
        <translation>修改部门、岗位与人员，任职与免职</translation>
    </message>
    <message>
        <source>Name a proxy for one’s own post</source>
        <translation>为自己的岗位指定责任代理人</translation>
    </message>
    <message>
        <source>Accept or decline being a proxy</source>
        <translation>接受或谢绝担任责任代理人</translation>
    </message>
    <message>
        <source>See members’ names, cards and tiers</source>
        <translation>查看会员姓名、卡号与等级</translation>
    </message>
    <message>
        <source>Admit members and correct their files</source>
        <translation>登记会员、更正会员资料</translation>
    </message>
    <message>
        <source>See members’ telephone numbers in full</source>
        <translation>查看会员完整电话号码</translation>
    </message>
    <message>
        <source>Write down that a member’s data were verified</source>
        <translation>登记会员资料核实</translation>
    </message>
    <message>
        <source>Reveal hidden numbers of members</source>
        <translation>查看会员的隐藏号码</translation>
    </message>
    <message>
        <source>Merge two files of one member and part them again</source>
        <translation>合并同一会员的两份档案，并可撤销</translation>
    </message>
    <message>
        <source>Enter the tiers that members hold already</source>
        <translation>登记会员已有的等级</translation>
    </message>
    <message>
        <source>See members’ points</source>
        <translation>查看会员积分</translation>
    </message>
    <message>
        <source>Award points</source>
        <translation>发放积分</translation>
    </message>
    <message>
        <source>Spend members’ points and put them aside</source>
        <translation>使用、冻结会员积分</translation>
    </message>
    <message>
        <source>Undo movements of points</source>
        <translation>冲正积分记录</translation>
    </message>
    <message>
        <source>Adjust points by a signed form</source>
        <translation>凭审批单调整积分</translation>
    </message>
    <message>
        <source>Enter opening balances of points</source>
        <translation>录入期初积分</translation>
    </message>
    <message>
        <source>Let points expire</source>
        <translation>做积分到期处理</translation>
    </message>
    <message>
        <source>See what was printed and what is outstanding</source>
        <translation>查看打印记录与未收回表单</translation>
    </message>
    <message>
        <source>Print forms and lists</source>
        <translation>打印表单与清单</translation>
    </message>
    <message>
        <source>Register signed forms that come back</source>
        <translation>登记收回的签字表单</translation>
    </message>
    <message>
        <source>Print pads of numbered blank forms</source>
        <translation>打印带号空白表单本</translation>
    </message>
    <message>
        <source>Read the policy</source>
        <translation>查看制度</translation>
    </message>
    <message>
        <source>Change the policy</source>
        <translation>修改制度</translation>
    </message>
    <message>
        <source>See the working calendar</source>
        <translation>查看工作日历</translation>
    </message>
    <message>
        <source>Change working hours and holidays</source>
        <translation>修改工作时间与节假日</translation>
    </message>
    <message>
        <source>See the table of rights</source>
        <translation>查看权限表</translation>
    </message>
    <message>
        <source>Change the table of rights</source>
        <translation>修改权限表</translation>
    </message>
    <message>
        <source>See backup copies and rehearse a restore</source>
        <translation>查看备份、演练恢复</translation>
    </message>
    <message>
        <source>Make backup copies</source>
        <translation>制作备份</translation>
    </message>
    <message>
        <source>Restore a backup and choose the second folder</source>
        <translation>恢复备份、选择第二备份位置</translation>
    </message>
    <message>
        <source>See accounts and who unlocked when</source>
        <translation>查看账号与登录记录</translation>
    </message>
    <message>
        <source>Open and close accounts, reset passwords</source>
        <translation>开通、停用账号，重设口令</translation>
    </message>
    <message>
        <source>Change one’s own password</source>
        <translation>修改自己的口令</translation>
    </message>
    <message>
        <source>Issue a new recovery code</source>
        <translation>重新生成恢复码</translation>
    </message>
    <message>
        <source>See and enter the company key</source>
        <translation>查看、录入公司密钥</translation>
    </message>
    <message>
        <source>Read the journal and check its chain</source>
        <translation>查看日志、核对日志链</translation>
    </message>
    <message>
        <source>Confirm the clock of this PC</source>
        <translation>确认本机时钟</translation>
    </message>
</context>
</TS>
