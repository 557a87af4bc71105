<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountCards</name>
    <message>
        <source>Name or initials</source>
        <translation>输姓名或首字母</translation>
    </message>
    <message>
        <source>Other people</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>Others …</source>
        <translation>其他人…</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>One person has one account. What it may do is told by the posts that the person holds.</source>
        <translation>一人一个账号；能做什么由所任岗位决定。</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新账号</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>开通账号</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>On the staff</source>
        <translation>在册人员</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>新来的人</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Name or initials</source>
        <translation>输姓名或首字母</translation>
    </message>
    <message>
        <source>What the account is called in lists and found by, e.g. the initials</source>
        <translation>名单里的简称，也可凭它查找，如姓名首字母</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>谁用</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>The whole branch</source>
        <translation>整个网点</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Further post</source>
        <translation>兼任岗位</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>{name} ({login}) cannot sign in any more from now on; the password is destroyed. Everything this account did stays under its name. It can be opened again with a new password.</source>
        <translation>{name}（{login}）从现在起不能再登录，口令随即销毁。该账号做过的一切仍记在其名下。以后可用新口令重新开通。</translation>
    </message>
    <message>
        <source>Close the account</source>
        <translation>停用账号</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>不停用</translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>Store {code}, {branch}</source>
        <translation>网点 {code}，{branch}</translation>
    </message>
    <message>
        <source>The office stands</source>
        <translation>网点已设立</translation>
    </message>
    <message>
        <source>If every password is forgotten, only this recovery code opens the data. Print it, put it in a sealed envelope and lock it away. It is not shown again; an administrator can issue a new one.</source>
        <translation>如果所有口令都忘了，只有这个恢复码能打开数据。打印后装入信封密封，锁好。此码不再显示；管理员可以重发新码。</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>The new recovery code</source>
        <translation>新的恢复码</translation>
    </message>
    <message>
        <source>The company key: every further branch enters it at its own first run.</source>
        <translation>公司密钥：其他网点首次设立时要输入它。</translation>
    </message>
    <message>
        <source>Company key</source>
        <translation>公司密钥</translation>
    </message>
    <message>
        <source>If every password is forgotten, only this code opens the data; the former one opens nothing any more. Print it, put it in a sealed envelope, lock it away and destroy the former sheet. It is not shown again.</source>
        <translation>如果所有口令都忘了，只有这个恢复码能打开数据；旧恢复码已作废。请打印后装入信封密封、锁好，并销毁旧的恢复码单。此码不再显示。</translation>
    </message>
    <message>
        <source>Print the recovery sheet</source>
        <translation>打印恢复码单</translation>
    </message>
    <message>
        <source>The codes are on paper and locked away</source>
        <translation>恢复码和密钥已留在纸上并锁好</translation>
    </message>
    <message>
        <source>It is locked away</source>
        <translation>恢复码已留在纸上并锁好</translation>
    </message>
    <message>
        <source>Confirm first that it is locked away.</source>
        <translation>请先确认恢复码已锁好。</translation>
    </message>
    <message>
        <source>Begin work</source>
        <translation>开始使用</translation>
    </message>
</context>
<context>
    <name>CodesDialog</name>
    <message>
        <source>The new recovery code</source>
        <translation>新的恢复码</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>Backup copies</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>On this PC</source>
        <translation>本机的备份</translation>
    </message>
    <message>
        <source>Looking for backup copies …</source>
        <translation>正在查找备份…</translation>
    </message>
    <message>
        <source>Plug in the drive with the copies, or choose the folder where they lie.</source>
        <translation>请插上存有备份的U盘或移动硬盘，或选择备份所在的文件夹。</translation>
    </message>
    <message>
        <source>A copy is a folder with the files copy.json, store.json and store.db.</source>
        <translation>一份备份是一个文件夹，内有 copy.json、store.json 和 store.db。</translation>
    </message>
    <message>
        <source>No backup copy here</source>
        <translation>这里没有备份</translation>
    </message>
    <message>
        <source>Where do the copies lie?</source>
        <translation>备份在哪个文件夹？</translation>
    </message>
    <message>
        <source>Those of this PC</source>
        <translation>回到本机的备份</translation>
    </message>
    <message>
        <source>Another folder or drive …</source>
        <translation>其他文件夹或U盘…</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>网点</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>记录行数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>程序版本</translation>
    </message>
</context>
<context>
    <name>CounterDialog</name>
    <message>
        <source>Counter</source>
        <translation>号台</translation>
    </message>
    <message>
        <source>Where this PC stands, as it is printed on forms; it may be left empty.</source>
        <translation>本机所在的号台，会印在表单上；可以不填。</translation>
    </message>
    <message>
        <source>e.g. 3</source>
        <translation>如 3 号台</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Opening …</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>谁在用</translation>
    </message>
    <message>
        <source>Weixi Desk</source>
        <translation>维系台</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Recovery code …</source>
        <translation>用恢复码…</translation>
    </message>
    <message>
        <source>Forgotten password: an administrator can reset it, or use the recovery code</source>
        <translation>忘了口令：可请管理员重设，或用恢复码打开</translation>
    </message>
    <message>
        <source>Restore a backup …</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>版本 {number}</translation>
    </message>
    <message>
        <source>Choose first who works here.</source>
        <translation>请先选谁在用。</translation>
    </message>
    <message>
        <source>Try again in {time}</source>
        <translation>{time} 后可再试</translation>
    </message>
    <message>
        <source>{n} tries left before a wait</source>
        <translation>还可试 {n} 次，之后须等待</translation>
    </message>
    <message>
        <source>Works on this PC alone, without a network.</source>
        <translation>单机运行，不联网。</translation>
    </message>
    <message>
        <source>Last orderly exit {at};</source>
        <translation>上次正常退出 {at}；</translation>
    </message>
    <message>
        <source>The last backup failed: {why}</source>
        <translation>上次备份没有成功：{why}</translation>
    </message>
    <message>
        <source>backup {at}, checked.</source>
        <translation>备份 {at}，校验通过。</translation>
    </message>
    <message>
        <source>No backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>The sheet that lies in the safe opens nothing any more as soon as the new code is made. The new one is shown once: print it at once and lock it away.</source>
        <translation>新码一经发出，保险柜里的恢复码单随即作废。新码只显示一次：请当场打印并锁好。</translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation>重发恢复码</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>发出新恢复码</translation>
    </message>
    <message>
        <source>Keep the present one</source>
        <translation>保留原来的</translation>
    </message>
    <message>
        <source>Making …</source>
        <translation>正在生成…</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Change my password</source>
        <translation>修改口令</translation>
    </message>
    <message>
        <source>The account of {name}.</source>
        <translation>{name}的账号。</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>现在的口令</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Changing …</source>
        <translation>正在修改…</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Everything stays on this PC: {folder}</source>
        <translation>数据只存在本机：{folder}</translation>
    </message>
    <message>
        <source>Set up this office</source>
        <translation>设立本网点</translation>
    </message>
    <message>
        <source>Setting up …</source>
        <translation>正在设立…</translation>
    </message>
    <message>
        <source>As printed at the head of every form</source>
        <translation>每张表单抬头上的单位全称</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Empty: this is the first branch, a new key is made</source>
        <translation>留空表示这是第一个网点，将生成新密钥</translation>
    </message>
    <message>
        <source>Letter, then letter or digit; printed in every number and never changed</source>
        <translation>两位：字母加字母或数字，印在每个编号里，以后不能改</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>网点名称</translation>
    </message>
    <message>
        <source>Store code</source>
        <translation>网点代码</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>At least 8 characters</source>
        <translation>至少 8 个字符</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一遍</translation>
    </message>
    <message>
        <source>Also works as</source>
        <translation>兼任岗位</translation>
    </message>
    <message>
        <source>An administrator alone registers nothing</source>
        <translation>只任管理员不能登记业务</translation>
    </message>
    <message>
        <source>Company key</source>
        <translation>公司密钥</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>单位与网点</translation>
    </message>
    <message>
        <source>The administrator</source>
        <translation>系统管理员</translation>
    </message>
    <message>
        <source>makes further accounts and sets the policy</source>
        <translation>由他开设其他账号、维护政策</translation>
    </message>
    <message>
        <source>The company key</source>
        <translation>公司密钥</translation>
    </message>
    <message>
        <source>the same in all branches; certificates are checked by it</source>
        <translation>各网点相同，用来核验证书</translation>
    </message>
    <message>
        <source>Restore a backup …</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>设立</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Open with the recovery code</source>
        <translation>用恢复码打开</translation>
    </message>
    <message>
        <source>The code is on the sealed recovery sheet. It opens the account of an administrator, who gets a new password; then a new code is made and this one opens nothing any more.</source>
        <translation>恢复码在密封的恢复码单上。它打开一位管理员的账号并为其设置新口令；随后发出新的恢复码，这一个即作废。</translation>
    </message>
    <message>
        <source>An administrator&apos;s account</source>
        <translation>一位管理员的账号</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>正在打开…</translation>
    </message>
</context>
<context>
    <name>ResetDialog</name>
    <message>
        <source>{name} ({login}): the forgotten password opens nothing any more. Tell the new one in person.</source>
        <translation>{name}（{login}）：忘记的口令随即作废。新口令请当面告知本人。</translation>
    </message>
    <message>
        <source>Reset the password</source>
        <translation>重设口令</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重设</translation>
    </message>
    <message>
        <source>Setting …</source>
        <translation>正在设置…</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Open the copy</source>
        <translation>打开备份</translation>
    </message>
    <message>
        <source>An account of this copy</source>
        <translation>这份备份里的账号</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>用谁打开</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>The one this account had when the copy was made</source>
        <translation>备份当时该账号的口令</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This copy would be restored</source>
        <translation>将恢复这份备份</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing is changed before the last step. A copy is opened by an account it contains.</source>
        <translation>最后一步之前什么都不会改动。备份要用其中的账号打开。</translation>
    </message>
    <message>
        <source>The recovery code of that time</source>
        <translation>当时的恢复码</translation>
    </message>
    <message>
        <source>Choose a copy first.</source>
        <translation>请先选一份备份。</translation>
    </message>
    <message>
        <source>Checking every page …</source>
        <translation>正在逐页校验…</translation>
    </message>
    <message>
        <source>The copy was read from beginning to end and is sound. What is here now is kept in a folder.</source>
        <translation>这份备份已从头到尾读过，完好。现有数据会先另存到一个文件夹。</translation>
    </message>
    <message>
        <source>Restoring …</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Putting the copy in place (MB)</source>
        <translation>正在放回备份（MB）</translation>
    </message>
    <message>
        <source>Stopped. What was here is as it was.</source>
        <translation>已停止，现有数据未改动。</translation>
    </message>
    <message>
        <source>{office} is again as it was on {moment}. Sign in with an account of that time.</source>
        <translation>{office}已恢复到 {moment} 的状态。请用当时的账号和口令登录。</translation>
    </message>
    <message>
        <source>What was here before lies in {folder}; it stays until somebody removes it.</source>
        <translation>恢复前的数据保存在 {folder}，在有人删除之前一直保留。</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>At least 8 characters</source>
        <translation>至少 8 个字符</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一遍</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>access</name>
    <message>
        <source>Two characters: a capital letter, then a letter or digit, e.g. QH.</source>
        <translation>应为两位：先一个大写字母，再一个大写字母或数字，例如 QH。</translation>
    </message>
    <message>
        <source>The company key holds a typing error: compare every group with the paper.</source>
        <translation>公司密钥有输入错误，请与纸上逐组核对。</translation>
    </message>
    <message>
        <source>Choose posts of the list.</source>
        <translation>请从列表中选择岗位。</translation>
    </message>
    <message>
        <source>Choose a post: it says what the person may do.</source>
        <translation>请选岗位：它决定此人能做什么。</translation>
    </message>
    <message>
        <source>Choose the post in this department.</source>
        <translation>请选在该部门的岗位。</translation>
    </message>
    <message>
        <source>This post is chosen already.</source>
        <translation>这个岗位已选过。</translation>
    </message>
    <message>
        <source>1 to 12 capital letters or digits, e.g. the initials WJG.</source>
        <translation>1 到 12 位大写字母或数字，例如姓名首字母 WJG。</translation>
    </message>
    <message>
        <source>At least {n} characters; this has {m}.</source>
        <translation>至少 {n} 位，现在只有 {m} 位。</translation>
    </message>
    <message>
        <source>At most {n} characters; this has {m}.</source>
        <translation>最多 {n} 位，现在有 {m} 位。</translation>
    </message>
    <message>
        <source>This password is guessed at once: use more different characters.</source>
        <translation>这个口令一猜就中，请多用几种不同的字符。</translation>
    </message>
    <message>
        <source>The password may not be the name.</source>
        <translation>口令不能就是姓名。</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的口令不一致。</translation>
    </message>
    <message>
        <source>From {day} on no open account would be an administrator&apos;s. Appoint another administrator first.</source>
        <translation>自 {day} 起将没有任何在用账号属于系统管理员；请先任命另一位有账号的管理员。</translation>
    </message>
    <message>
        <source>Choose an open account of the list.</source>
        <translation>请从列表中选择在用的账号。</translation>
    </message>
    <message>
        <source>Choose a person who is on the staff.</source>
        <translation>请选择在岗员工。</translation>
    </message>
    <message>
        <source>Somebody of this name is on the staff without an account: is it the same person?</source>
        <translation>在册人员里有同名而无账号的人：是同一人吗？</translation>
    </message>
    <message>
        <source>{name} is called that already.</source>
        <translation>{name}已使用这个登录名。</translation>
    </message>
    <message>
        <source>{name} has an account already; one person has one account.</source>
        <translation>{name}已有账号；一人只有一个账号。</translation>
    </message>
    <message>
        <source>An office was set up in {folder} already.</source>
        <translation>{folder} 中已经建立过网点。</translation>
    </message>
    <message>
        <source>This account does not open the store any more.</source>
        <translation>此账号已不能解锁。</translation>
    </message>
    <message>
        <source>Too many wrong passwords: try again in {n} min.</source>
        <translation>输错次数过多，请在 {n} 分钟后再试。</translation>
    </message>
    <message>
        <source>That is not right. Try again in {n} min.</source>
        <translation>输入不对，请在 {n} 分钟后再试。</translation>
    </message>
    <message>
        <source>That is not right. One more wrong try costs a wait.</source>
        <translation>输入不对；再错一次就需要等待。</translation>
    </message>
    <message>
        <source>That is not right. {n} more tries without a wait.</source>
        <translation>输入不对；还可再试 {n} 次而无需等待。</translation>
    </message>
    <message>
        <source>Choose the account of an administrator.</source>
        <translation>请选择系统管理员的账号。</translation>
    </message>
    <message>
        <source>Typed without a mistake.</source>
        <translation>输入无误。</translation>
    </message>
    <message>
        <source>Type the password this account had then.</source>
        <translation>请输该账号当时的口令。</translation>
    </message>
    <message>
        <source>Type the password that is valid now.</source>
        <translation>请输现在的口令。</translation>
    </message>
    <message>
        <source>This is the present password.</source>
        <translation>这就是现在的口令。</translation>
    </message>
    <message>
        <source>Choose an account of this copy, or the recovery code.</source>
        <translation>请选这份备份里的账号，或选恢复码。</translation>
    </message>
    <message>
        <source>Choose a department of the list.</source>
        <translation>请从名单里选部门。</translation>
    </message>
    <message>
        <source>This account is not in the copy, so it cannot open it.</source>
        <translation>这份备份里没有该账号，不能用它打开。</translation>
    </message>
    <message>
        <source>Of another store: it cannot be restored over this one.</source>
        <translation>属于另一个网点库，不能恢复到这里。</translation>
    </message>
    <message>
        <source>Made by a newer version of the program: install that version first.</source>
        <translation>由更新版本的程序制作：请先安装该版本。</translation>
    </message>
    <message>
        <source>Nobody has to wait: no wrong password was typed.</source>
        <translation>无人需要等待：没有输错过口令。</translation>
    </message>
    <message>
        <source>account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>account opened</source>
        <translation>开立账号</translation>
    </message>
    <message>
        <source>password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>opened by the recovery code</source>
        <translation>用恢复码打开</translation>
    </message>
    <message>
        <source>account closed</source>
        <translation>停用账号</translation>
    </message>
    <message>
        <source>wait at the door lifted</source>
        <translation>解除登录等待</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>opened at</source>
        <translation>开立时间</translation>
    </message>
    <message>
        <source>closed at</source>
        <translation>停用时间</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>口令与恢复码</translation>
    </message>
    <message>
        <source>what</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>at</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Company key</source>
        <translation>公司密钥</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>wrong passwords before</source>
        <translation>此前输错次数</translation>
    </message>
    <message>
        <source>Office set up</source>
        <translation>建立网点</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Account opened</source>
        <translation>开立账号</translation>
    </message>
    <message>
        <source>Account closed</source>
        <translation>停用账号</translation>
    </message>
    <message>
        <source>Password reset</source>
        <translation>重设口令</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>修改口令</translation>
    </message>
    <message>
        <source>Wait at the door lifted</source>
        <translation>解除登录等待</translation>
    </message>
    <message>
        <source>New recovery code made</source>
        <translation>更换恢复码</translation>
    </message>
    <message>
        <source>Opened by the recovery code</source>
        <translation>用恢复码打开</translation>
    </message>
    <message>
        <source>Company key entered</source>
        <translation>录入公司密钥</translation>
    </message>
    <message>
        <source>Company key kept</source>
        <translation>保存公司密钥</translation>
    </message>
    <message>
        <source>Person with account taken on</source>
        <translation>录用人员并开立账号</translation>
    </message>
    <message>
        <source>Person left, account closed</source>
        <translation>人员离职并停用账号</translation>
    </message>
</context>
</TS>
