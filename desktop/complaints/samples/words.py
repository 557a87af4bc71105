"""What the invented office says: names, streets, companies and complaints, all made up."""

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
    "余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
    "单仇区查解朴盖纪隗"
)
RARE_NAMES = ("𠮷田和", "王䶮", "李㛃", "陈𬀩", "欧阳修远", "令狐彬", "尉迟海", "单于晴", "迪丽努尔·艾合买提", "赵鑫犇")
GIVEN = (
    "建国", "秀英", "海燕", "德福", "玉兰", "志强", "春梅", "小军", "凤英", "磊", "敏", "静",
    "丽", "强", "洋", "艳", "勇", "杰", "娟", "涛", "明", "超", "霞", "平",
    "刚", "桂英", "文博", "子涵", "雨桐", "浩然", "欣怡", "梓萱", "国庆", "建华", "红梅", "晓东",
    "雪莲", "永康", "家豪", "思远",
)  # fmt: skip
COMPANIES = (
    "青禾粮油公司",
    "青禾三中",
    "云岭建材经营部",
    "城关镇卫生院",
    "东风路水果批发行",
    "宏达货运站",
    "北山茶厂",
    "清泉饮品厂",
)
STREETS = (
    "城关镇东风路",
    "城关镇人民路",
    "北山乡茶园村",
    "河口镇码头街",
    "云岭镇老街",
    "新城区学府路",
    "工业园创业大道",
)
PRODUCTS = ("10 元 1G 流量包", "家庭宽带 300M", "机顶盒 K2609", "来电显示", "国际漫游", "合约手机", "副卡", "彩铃")
MODELS = ("K2609", "K2611", "HG8145", "ZX-279", "M5")
REASONS = ("客户情绪激动", "同一问题第三次来电", "涉及多名用户", "媒体已联系客户", "客户要求升级处理", "影响门店营业")
CONTENTS = {
    "network_fault": (
        "家里{n}天没有信号，打电话要到阳台上。",
        "考点专线中断，家长围堵校门，{n}个班受影响。",
        "网速只有{y}兆，看视频一直转圈。",
    ),
    "interconnection": ("打外网的号码{n}次都是忙音。", "跨网呼叫单通，对方听不见我说话，已经{n}天。"),
    "call_quality": ("通话断断续续，{y}分钟掉线两次。", "家中二楼无信号，已来营业厅{n}次。"),
    "sp_service": ("没有订过的彩铃每月扣{y}元。", "收到视频会员扣费{y}元，从来没用过。"),
    "spam_message": ("每天{n}条贷款短信，退订也没用。", "半夜收到{n}条广告短信。"),
    "billing_error": (
        "连续两月多扣流量包{y}元，要求退费并说明。",
        "国际漫游费争议{y}元，我人在家没出过国。",
        "账单比套餐多了{y}元，问了三次没人说清。",
    ),
    "payment_missing": ("代办点缴费{y}元未到账，手机已经停机。", "昨天微信交了{y}元，今天还是欠费停机。"),
    "card_error": ("补卡后原号短信收不到，已经{n}天。", "卡号印错{n}位，回来重办了一次。"),
    "late_opening": ("缴费{y}小时还没开机，耽误接单。", "宽带交了钱{n}天没人来装。"),
    "quality": ("这一批终端开机就死机，{y}台里坏了三台。", "充电时机身发烫，{n}天内重启多次。"),
    "attitude": ("营业员当众讥讽老人，等了{y}分钟没人理。", "热线接了{n}次电话都说再查，然后就挂断。"),
    "other": ("营业厅门口台阶太滑，{n}人摔倒。", "号码被别人冒用，要求{n}天内查清。"),
}
DEMANDS = (
    "退还多扣费用，书面说明。",
    "今天内恢复。",
    "道歉。",
    "换新机。",
    "以后不要再打扰我。",
    "查清原因，给个说法。",
    "",
)
DEPARTMENTS = {
    "network": "network", "billing": "billing", "business": "marketing", "quality": "quality", "attitude": "service",
}  # fmt: skip
STAFF = (
    ("林晓梅", "agent", "service"),
    ("何倩", "callback_specialist", "service"),
    ("赵敏", "department_manager", "service"),
    ("陈立", "department_manager", "billing"),
    ("马俊", "department_manager", "network"),
    ("孙悦", "department_manager", "marketing"),
    ("周正", "department_manager", "quality"),
    ("吴海", "after_sales_head", "after_sales"),
    ("郑欣", "salesperson", "marketing"),
    ("秦岚", "service_supervisor", "service"),
    ("许诺", "quality_inspector", "quality"),
    ("高远", "deputy_manager", "management"),
    ("罗毅", "general_manager", "management"),
)
