<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>core</name>
    <message>
        <source>Your posts do not include this right ({code}). An administrator can grant it.</source>
        <translation>您的岗位没有这项权限（{code}）。可请管理员授权。</translation>
    </message>
</context>
</TS>
