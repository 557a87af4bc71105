<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Window</name>
    <message>
        <source>Everywhere</source>
        <translation>各页通用</translation>
    </message>
</context>
</TS>
