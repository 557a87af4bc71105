"""How a name is read: pinyin, initials and a key to sort by; surnames with a reading of their own follow a table."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from desktop.storage import dictionary

HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003fffd"
"""Chinese characters as the inside of a character class; compatibility forms fold into these."""

_RUNS = re.compile(f"[{HAN}]+|[^\\W_{HAN}]+")
_CHINESE = re.compile(f"[{HAN}]+")
_KEYED = re.compile(f"([a-z]+[1-5])[{HAN}]")
"""A syllable with its tone and the character that it reads, as sort keys hold them."""
_WIDE = tuple(zip("，：；！？（）", ",:;!?()", strict=True))
_LONGEST_PERSON = 4
_LONGEST = 64


def _table(text: str) -> dict[str, tuple[str, ...]]:
    return {surname: tuple(ways) for surname, *ways in (line.split() for line in text.split(";"))}


# The first reading is the usual one; the others are regional and are found by the search as well.
_SURNAMES = _table("""
    阿 a1; 柏 bai3 bo2; 贲 ben1; 秘 bi4 mi4; 薄 bo2; 伯 bo2; 卜 bu3; 晁 chao2; 车 che1; 谌 chen2 shen4; 种
    chong2; 重 chong2; 褚 chu3; 啜 chuai4; 都 du1; 顿 dun4; 费 fei4 bi4; 冯 feng2; 干 gan1; 葛 ge3; 盖 ge3
    gai4; 句 gou1; 勾 gou1; 谷 gu3; 观 guan4; 冠 guan4; 炅 gui4; 会 gui4; 过 guo1; 哈 ha3; 郝 hao3; 和 he2; 黑
    hei1 he4; 侯 hou2; 华 hua4; 稽 ji1; 纪 ji3 ji4; 贾 jia3; 将 jiang1; 矫 jiao3; 教 jiao4; 隽 juan4; 角 jue2;
    阚 kan4; 适 kuo4 shi4; 令 ling2; 陆 lu4; 逯 lu4; 六 lu4 liu4; 落 luo4; 蒙 meng2; 宓 mi4 fu2; 缪 miao4; 墨
    mo4; 牟 mou2 mu4; 那 na1; 能 nai4; 佴 nai4; 南 nan2; 粘 nian2; 乜 nie4; 宁 ning2 ning4; 区 ou1; 逄 pang2;
    朴 piao2; 繁 po2; 蒲 pu2; 奇 qi2; 强 qiang2 jiang4; 郄 qie4 xi4; 覃 qin2 tan2; 仇 qiu2; 曲 qu1; 瞿 qu2; 阙
    que1; 任 ren2; 撒 sa3; 单 shan4; 召 shao4; 少 shao4; 折 she2; 舍 she4; 莘 shen1 xin1; 沈 shen3; 盛 sheng4;
    石 shi2; 宿 su4; 眭 sui1; 睢 sui1; 台 tai2; 汤 tang1; 陶 tao2; 拓 tuo4; 宛 wan3; 万 wan4; 王 wang2; 隗 wei3
    kui2; 尉 wei4; 乌 wu1; 郗 xi1 chi1; 咸 xian2; 洗 xian3; 冼 xian3; 相 xiang4; 颉 xie2; 解 xie4; 信 xin4; 许
    xu3; 寻 xun2; 郇 xun2 huan2; 燕 yan1; 么 yao1; 幺 yao1; 要 yao1; 叶 ye4; 殷 yin1; 应 ying1; 於 yu1; 于 yu2;
    余 yu2; 俞 yu2; 蔚 yu4; 乐 yue4 le4; 员 yun4; 贠 yun4; 藏 zang1; 迮 ze2; 曾 zeng1; 扎 zha1; 查 zha1; 翟
    zhai2 di2; 祭 zhai4; 占 zhan1; 中 zhong1; 訾 zi1
""")
_COMPOUND_SURNAMES = _table("""
    百里 bai3 li3; 单于 chan2 yu2; 叱干 chi4 gan1; 淳于 chun2 yu2; 第五 di4 wu3; 东方 dong1 fang1; 东郭 dong1
    guo1; 独孤 du2 gu1; 端木 duan1 mu4; 段干 duan4 gan1; 哥舒 ge1 shu1; 公孙 gong1 sun1; 公西 gong1 xi1; 公冶
    gong1 ye3; 谷梁 gu3 liang2; 贺兰 he4 lan2; 赫连 he4 lian2; 贺若 he4 ruo4; 呼延 hu1 yan2; 皇甫 huang2 fu3; 夹谷
    jia2 gu3; 沮渠 ju1 qu2; 可频 ke4 pin2; 梁丘 liang2 qiu1; 令狐 ling2 hu2; 闾丘 lv2 qiu1; 万俟 mo4 qi2; 慕容 mu4
    rong2; 纳兰 na4 lan2; 南宫 nan2 gong1; 南门 nan2 men2; 欧阳 ou1 yang2; 濮阳 pu2 yang2; 漆雕 qi1 diao1; 亓官
    qi2 guan1; 乞伏 qi3 fu2; 壤驷 rang3 si4; 上官 shang4 guan1; 库狄 she4 di2; 厍狄 she4 di2; 申屠 shen1 tu2; 司空
    si1 kong1; 司马 si1 ma3; 司徒 si1 tu2; 太叔 tai4 shu1; 澹台 tan2 tai2; 秃发 tu1 fa4; 吐浑 tu3 hun2; 拓跋 tuo4
    ba2; 完颜 wan2 yan2; 万纽 wan4 niu3; 闻人 wen2 ren2; 巫马 wu1 ma3; 西门 xi1 men2; 夏侯 xia4 hou2; 鲜于 xian1
    yu2; 轩辕 xuan1 yuan2; 羊舌 yang2 she2; 耶律 ye1 lv4; 宇文 yu3 wen2; 尉迟 yu4 chi2; 乐正 yue4 zheng4; 宰父
    zai3 fu3; 长孙 zhang3 sun1; 钟离 zhong1 li2; 仲孙 zhong4 sun1; 诸葛 zhu1 ge3; 朱邪 zhu1 ye2; 颛孙 zhuan1
    sun1; 子车 zi3 ju1; 宗政 zong1 zheng4; 左丘 zuo3 qiu1
""")


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a name: pinyin and initials without tones, and a key that sorts as a Chinese list does."""

    full: str
    initials: str
    sort_key: str
    short: str
    """The first syllable whole and the initials of the others, e.g. ``zhangsf``."""


@lru_cache(maxsize=4096)
def reading(name: str) -> Reading:
    """How a person's name is read; other names are read word by word when they are longer than a person's."""
    return readings(name)[0]


@lru_cache(maxsize=4096)
def readings(name: str) -> tuple[Reading, ...]:
    """Every reading worth finding, the usual one first: as a person's name, by a regional surname, as plain words."""
    plain = "".join(_RUNS.findall(folded(name)[:_LONGEST]))
    ways = [*_as_person(plain), _in_words(plain)]
    return tuple(_reading(plain, way) for way in dict.fromkeys(ways))


@lru_cache(maxsize=16384)
def sounds(ch: str) -> tuple[str, ...]:
    """Every reading of one character, without tones; the character itself when it has none."""
    return tuple(dict.fromkeys(_toneless(toned) for toned in _toned(ch)))


def spoken(sort_key: str) -> str:
    """A name as it is read aloud, syllable by syllable with its tones: ``wáng jiàn guó``.

    It is told by the name's sort key, which holds the reading: no dictionary has to be loaded to show a name.
    """
    told = _KEYED.sub(lambda found: f" {_marked(found[1])} ", sort_key)
    return " ".join(told.split())


def _marked(toned: str) -> str:
    """A syllable with its tone over the vowel that carries it."""
    tone = int(toned[-1]) - 1 if len(toned) > 1 and toned[-1] in "12345" else 4
    syllable = _toneless(toned) if tone == 4 else toned[:-1]
    if tone == 4:
        return syllable.replace("v", "ü") if toned[0].isascii() else syllable
    carrier = next((vowel for vowel in ("a", "e", "ou") if vowel in syllable), "")
    place = syllable.index(carrier) if carrier else max(syllable.rfind(vowel) for vowel in "iouv")
    vowel = syllable[place].replace("v", "ü")
    marked = unicodedata.normalize("NFC", vowel + _TONES[tone]) if place >= 0 else ""
    return (syllable[:place] + marked + syllable[place + 1 :]).replace("v", "ü") if place >= 0 else syllable


_TONES = ("\u0304", "\u0301", "\u030c", "\u0300")


def folded(text: str) -> str:
    """Text as names and queries are compared: compatibility forms, letters small, ü as v."""
    if text.isascii():
        return text.lower()
    if not unicodedata.is_normalized("NFKC", text):
        for wide, plain in _WIDE:  # One of these, left in a long text, makes normalizing ten times as slow.
            text = text.replace(wide, plain)
        text = unicodedata.normalize("NFKC", text)
    return text.casefold().replace("ü", "v")


def _as_person(plain: str) -> Iterator[tuple[str, ...]]:
    if not (1 <= len(plain) <= _LONGEST_PERSON and _CHINESE.fullmatch(plain)):
        return
    if compound := _COMPOUND_SURNAMES.get(plain[:2]):
        yield (*compound, *_in_words(plain[2:]))
    elif surname := _SURNAMES.get(plain[0]):
        for way in surname:
            yield (way, *_in_words(plain[1:]))


def _in_words(plain: str) -> tuple[str, ...]:
    return tuple(toned for run in _RUNS.findall(plain) for toned in (_run(run) if _CHINESE.match(run) else run))


def _run(run: str) -> tuple[str, ...]:
    each = [_toned(ch) for ch in run]
    if len(run) > 1 and any(len(ways) > 1 for ways in each):
        return dictionary.in_words(run)
    return tuple(ways[0] for ways in each)


def _toned(ch: str) -> tuple[str, ...]:
    return (dictionary.ways(ch) if _CHINESE.match(ch) else ()) or (ch,)


def _toneless(toned: str) -> str:
    syllable = toned.rstrip("12345") if toned[0].isascii() and len(toned) > 1 else toned[0]
    return syllable.replace("lve", "lue").replace("nve", "nue")


def _reading(plain: str, way: tuple[str, ...]) -> Reading:
    syllables = [_toneless(toned) for toned in way]
    initials = "".join(syllable[0] for syllable in syllables)
    key = "".join(_sorted_as(ch, toned) for ch, toned in zip(plain, way, strict=True))
    return Reading("".join(syllables), initials, key.strip(), short="".join(syllables[:1]) + initials[1:])


def _sorted_as(ch: str, toned: str) -> str:
    return ch if toned[0] == ch else f" {toned}{ch}"
