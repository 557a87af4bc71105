<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>files</name>
    <message>
        <source>The file with the attachments is damaged or of another office, so none can be read or added. Restore the newest backup; everything else works.</source>
        <translation>附件文件已损坏或属于别的网点，附件暂时不能查看和添加。请恢复最新备份；其他功能不受影响。</translation>
    </message>
    <message>
        <source>“{name}” is damaged or missing, so it cannot be shown. Restoring the newest backup mends it.</source>
        <translation>“{name}”已损坏或缺失，无法显示。恢复最新备份即可找回。</translation>
    </message>
    <message>
        <source>“{name}” is damaged or only a part of a picture. Take it or scan it again.</source>
        <translation>“{name}”已损坏或不完整，请重新拍摄或扫描。</translation>
    </message>
    <message>
        <source>“{name}” has {size} MB; at most {most} MB can be kept. Shorten or split it.</source>
        <translation>“{name}”有 {size} MB，最多只能保存 {most} MB，请截短或分成几份。</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation>“{name}”是空文件。</translation>
    </message>
    <message>
        <source>“{name}” is neither a picture, nor a PDF, nor a recording. Save it as one of these, e.g. as a PDF.</source>
        <translation>“{name}”不是图片、PDF 或录音，请另存为其中一种，例如 PDF。</translation>
    </message>
    <message>
        <source>“{name}” is no picture.</source>
        <translation>“{name}”不是图片。</translation>
    </message>
    <message>
        <source>“{name}” has several pages. Save it as a PDF.</source>
        <translation>“{name}”有多页，请另存为 PDF。</translation>
    </message>
    <message>
        <source>“{name}” has more than {most} million points. Scan it with a lower resolution.</source>
        <translation>“{name}”超过 {most} 百万像素，请用较低的分辨率扫描。</translation>
    </message>
</context>
<context>
    <name>storage</name>
    <message>
        <source>The copy is made, but damaged attachments could not be copied: {count}. Restoring a copy brings them back.</source>
        <translation>备份已完成，但有 {count} 个附件已损坏，未能备份。恢复以前的备份可以找回。</translation>
    </message>
    <message>
        <source>{folder} lies inside the store&apos;s folder. Choose a folder on another drive.</source>
        <translation>{folder} 就在数据所在的文件夹里。请选择另一个盘上的文件夹。</translation>
    </message>
    <message>
        <source>Nothing can be written in {folder}. Choose another folder.</source>
        <translation>{folder} 无法写入。请另选文件夹。</translation>
    </message>
    <message>
        <source>The copy {name} is damaged or incomplete, so it cannot be used. Choose another copy.</source>
        <translation>备份 {name} 已损坏或不完整，不能使用。请另选一份备份。</translation>
    </message>
    <message>
        <source>A newer version of the program made this copy. Install that version to use it.</source>
        <translation>这份备份由较新版本的程序生成。请安装该版本后再使用。</translation>
    </message>
    <message>
        <source>{path} belongs to another program: it is not encrypted.</source>
        <translation>{path} 未加密，是其他程序的文件。</translation>
    </message>
    <message>
        <source>No room is left in {folder}, so no copy was made. Free some space there.</source>
        <translation>{folder} 所在的盘已满，未能备份。请先腾出空间。</translation>
    </message>
    <message>
        <source>No copy could be made in {folder}: {reason}. The store itself is unharmed.</source>
        <translation>未能在 {folder} 备份：{reason}。现有数据完好。</translation>
    </message>
    <message>
        <source>The backup folder {folder} is not there. Plug in the drive or choose another folder.</source>
        <translation>找不到备份文件夹 {folder}。请接好移动盘，或另选文件夹。</translation>
    </message>
    <message>
        <source>{folder} has {free} MB free, but the copy needs {size} MB. Free some space there.</source>
        <translation>{folder} 剩余 {free} MB，备份需要 {size} MB。请先腾出空间。</translation>
    </message>
    <message>
        <source>The database engine is version {version}; at least {oldest} is needed. Install the program anew.</source>
        <translation>数据库引擎版本为 {version}，至少需要 {oldest}。请重新安装本程序。</translation>
    </message>
    <message>
        <source>The database engine cannot encrypt, so nothing was opened. Install the program anew.</source>
        <translation>数据库引擎不支持加密，因此未打开任何数据。请重新安装本程序。</translation>
    </message>
    <message>
        <source>The disk failed while saving. Whether this was kept shows when the program is started again: look before you repeat it.</source>
        <translation>保存的瞬间磁盘出错，无法确定是否已存入。请重新启动程序，先查看是否已有该记录，再决定是否重做。</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was saved. Free some space and try again; what you typed is still here.</source>
        <translation>磁盘已满，未能保存。请腾出空间后重试；已填写的内容仍保留在此。</translation>
    </message>
    <message>
        <source>The disk reported a fault ({reason}), so nothing was saved. Try again; if it happens again, make a backup elsewhere.</source>
        <translation>磁盘出错（{reason}），未能保存。请重试；若再次出现，请先备份到其他盘。</translation>
    </message>
    <message>
        <source>The disk reported a fault ({reason}), so this cannot be shown. Try again; if it happens again, make a backup elsewhere.</source>
        <translation>磁盘出错（{reason}），无法读取这部分内容。请重试；若再次出现，请先备份到其他盘。</translation>
    </message>
    <message>
        <source>The store was busy for too long, so nothing was saved. Try again.</source>
        <translation>数据正被占用，等候超时，未能保存。请重试。</translation>
    </message>
    <message>
        <source>The store&apos;s files cannot be written, so nothing was saved. Check the rights on the folder.</source>
        <translation>数据文件无法写入，未能保存。请检查文件夹的权限。</translation>
    </message>
    <message>
        <source>The store&apos;s file is damaged or was replaced by another program&apos;s file. Restore the newest backup.</source>
        <translation>数据文件已损坏，或被其他程序的文件替换。请恢复最近的备份。</translation>
    </message>
    <message>
        <source>Transaction {seq} of {code} does not follow from the one before it.</source>
        <translation>{code} 的第 {seq} 笔记账与前一笔不衔接。</translation>
    </message>
    <message>
        <source>An entry of transaction {seq} of {code} was altered.</source>
        <translation>{code} 的第 {seq} 笔记账中有一条日志被改动。</translation>
    </message>
    <message>
        <source>Transaction {seq} of {code} was altered.</source>
        <translation>{code} 的第 {seq} 笔记账被改动。</translation>
    </message>
    <message>
        <source>{n} entries belong to no transaction.</source>
        <translation>有 {n} 条日志不属于任何一笔记账。</translation>
    </message>
    <message>
        <source>That password is not right.</source>
        <translation>口令不正确。</translation>
    </message>
    <message>
        <source>A recovery code has no “{letters}”: compare it with the paper.</source>
        <translation>恢复码中没有“{letters}”，请与恢复码单核对。</translation>
    </message>
    <message>
        <source>A recovery code has {groups} groups of {size} characters; typed so far: {count} characters.</source>
        <translation>恢复码共 {groups} 组，每组 {size} 个字符；目前输入了 {count} 个字符。</translation>
    </message>
    <message>
        <source>The recovery code holds a typing error: compare every group with the paper.</source>
        <translation>恢复码有输入错误，请逐组与恢复码单核对。</translation>
    </message>
    <message>
        <source>{path} cannot be written as text. Choose a folder with an ordinary name.</source>
        <translation>{path} 含有无法识别的字符。请改用名称正常的文件夹。</translation>
    </message>
    <message>
        <source>The path of {folder} is too long by {n} characters. Choose a folder further up.</source>
        <translation>{folder} 的路径过长，超出 {n} 个字符。请改用层级较浅的文件夹。</translation>
    </message>
    <message>
        <source>{folder} lies on a network share. There the store could be damaged when the network fails: keep it on a disk of this PC.</source>
        <translation>{folder} 位于网络共享上，断网时数据可能损坏。请放在本机的磁盘上。</translation>
    </message>
    <message>
        <source>There is no store in {folder}.</source>
        <translation>{folder} 中没有数据。</translation>
    </message>
    <message>
        <source>{path} belongs to another program: it is not encrypted. It was left as it is.</source>
        <translation>{path} 未加密，是其他程序的文件，已原样保留。</translation>
    </message>
    <message>
        <source>{path} is empty or was copied only in part. Restore the newest backup.</source>
        <translation>{path} 是空文件，或只复制了一部分。请恢复最近的备份。</translation>
    </message>
    <message>
        <source>The store in {folder} is already open in another window of the program.</source>
        <translation>{folder} 中的数据已在本程序的另一个窗口中打开。</translation>
    </message>
    <message>
        <source>Nothing can be written in {folder}. Check the rights on the folder.</source>
        <translation>{folder} 无法写入。请检查文件夹的权限。</translation>
    </message>
    <message>
        <source>Numbers given out since that are not in it: {numbers} ({count} in all). Those of today and of this year will be given out again: look after the papers that bear them.</source>
        <translation>此后发出、备份中没有的编号：{numbers}（共 {count} 个）。其中今日和本年的编号会再次发出，已印有这些编号的纸张须妥善处理。</translation>
    </message>
    <message>
        <source>Only the side file is lost; the store itself is sound and stays as it is, with everything recorded. From the copy come the accounts and passwords of {moment}; whoever got an account later needs a new password.</source>
        <translation>只是附属文件丢失；数据文件完好，原样保留，已登记的内容一条不少。仅从备份取回 {moment} 时的账号和口令；此后新开的账号须由管理员重设口令。</translation>
    </message>
    <message>
        <source>The present state cannot be read: numbers that were given out after the copy may be given out again.</source>
        <translation>现有数据无法读取：备份之后发出的编号可能再次发出。</translation>
    </message>
    <message>
        <source>The store of {office} ({code}) as it was at {moment}: {rows} rows.</source>
        <translation>{office}（{code}）{moment} 的数据，共 {rows} 行。</translation>
    </message>
    <message>
        <source>Later transactions that are not in it: {count}. The present state is laid aside first.</source>
        <translation>其后的 {count} 笔记账不在其中。恢复前会先另存当前数据。</translation>
    </message>
    <message>
        <source>Attachments that are missing beside this copy and stay missing: {count}.</source>
        <translation>这份备份旁缺少的附件：{count} 个，恢复后仍会缺少。</translation>
    </message>
    <message>
        <source>Accounts or passwords have changed since: those of {moment} are valid again.</source>
        <translation>此后账号或口令有过变动；恢复后以 {moment} 时的账号和口令为准。</translation>
    </message>
    <message>
        <source>This copy is of another store ({office}, {code}), so it cannot be restored here.</source>
        <translation>这份备份属于另一处（{office}，{code}），不能恢复到这里。</translation>
    </message>
    <message>
        <source>This store was written by a newer version of the program. Install that version to open it.</source>
        <translation>数据由较新版本的程序写入。请安装该版本后再打开。</translation>
    </message>
    <message>
        <source>The store could not be brought up to date (step {step}: {reason}). It is unchanged.</source>
        <translation>数据未能升级（步骤 {step}：{reason}）。数据保持原样。</translation>
    </message>
    <message>
        <source>The store could not be brought up to date (step {step}: {reason}). It is unchanged; a checked copy lies at {copy}.</source>
        <translation>数据未能升级（步骤 {step}：{reason}）。数据保持原样，升级前已核对的副本在 {copy}。</translation>
    </message>
    <message>
        <source>{name} is missing in {folder}; without it nobody can sign in. Restore the newest backup: it brings it.</source>
        <translation>{folder} 中缺少 {name}，无法登录。请恢复最近的备份，其中带有该文件。</translation>
    </message>
    <message>
        <source>The disk of {folder} is full. Free some space and try again.</source>
        <translation>{folder} 所在的磁盘已满。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>Nothing can be written in {folder}.</source>
        <translation>{folder} 无法写入。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} 无法写入：{reason}。</translation>
    </message>
    <message>
        <source>The store&apos;s side file is damaged or only half written. Restore a copy from the backup.</source>
        <translation>数据的附属文件已损坏或未写完整。请从备份恢复。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} 无法读取：{reason}。</translation>
    </message>
    <message>
        <source>The store&apos;s own guards were altered ({names}), so it was not opened. Restore the newest backup.</source>
        <translation>数据自带的防改动设置被改动（{names}），因此未打开。请恢复最近的备份。</translation>
    </message>
    <message>
        <source>The store and its side file in {folder} belong to different stores. Restore both from one backup.</source>
        <translation>{folder} 中的数据文件与附属文件不是同一处的。请从同一份备份恢复两者。</translation>
    </message>
    <message>
        <source>The store lacks transactions that it had when it was last closed: it was replaced by an older copy or damaged. Restore the newest backup.</source>
        <translation>数据缺少上次关闭时已有的记录：可能被旧副本替换，或已损坏。请恢复最近的备份。</translation>
    </message>
    <message>
        <source>The program has a store open already.</source>
        <translation>本程序已打开一份数据。</translation>
    </message>
    <message>
        <source>{folder} holds a store already. It was left as it is.</source>
        <translation>{folder} 中已有数据，已原样保留。</translation>
    </message>
    <message>
        <source>The database engine did not encrypt, so nothing was made. Install the program anew.</source>
        <translation>数据库引擎未能加密，因此未建立数据。请重新安装本程序。</translation>
    </message>
    <message>
        <source>The copy of {name} differs from the original.</source>
        <translation>{name} 的副本与原文件不一致。</translation>
    </message>
    <message>
        <source>The rehearsal was removed again.</source>
        <translation>演练所用数据已清除。</translation>
    </message>
    <message>
        <source>It could not be opened: {why}.</source>
        <translation>无法打开：{why}。</translation>
    </message>
    <message>
        <source>{size} MB were put in place; every byte is the one that was noted.</source>
        <translation>已恢复 {size} MB，逐字节与备份记录一致。</translation>
    </message>
    <message>
        <source>{tables} tables with {rows} rows, as many as were counted when it was made.</source>
        <translation>{tables} 张表、{rows} 行，与备份时清点一致。</translation>
    </message>
    <message>
        <source>The rows are not those that were counted when it was made.</source>
        <translation>行数与备份时清点不一致。</translation>
    </message>
    <message>
        <source>It was brought up to this program’s version by {n} steps.</source>
        <translation>已升级到本程序版本，共 {n} 步。</translation>
    </message>
    <message>
        <source>Its guards against later changes are whole.</source>
        <translation>防篡改设置完好。</translation>
    </message>
    <message>
        <source>Its guards against later changes were altered.</source>
        <translation>防篡改设置已被改动。</translation>
    </message>
    <message>
        <source>The journal’s chain holds: {acts} acts with {entries} entries.</source>
        <translation>日志链完整：{acts} 笔、{entries} 条。</translation>
    </message>
    <message>
        <source>It ends at act {n}, as was noted when it was made.</source>
        <translation>日志止于第 {n} 笔，与备份记录一致。</translation>
    </message>
    <message>
        <source>It does not end where was noted when it was made.</source>
        <translation>日志末尾与备份记录不一致。</translation>
    </message>
</context>
</TS>
