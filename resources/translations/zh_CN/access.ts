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
</context>
</TS>
