"""How names are read, and in which order they stand."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from pypinyin import Style, lazy_pinyin
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT
from pypinyin.contrib.tone_convert import tone_to_tone3

from desktop.storage import dictionary
from desktop.storage.pinyin import HAN, folded, reading, readings, sounds, spoken


@pytest.mark.parametrize(
    ("name", "full", "initials"),
    [
        ("张三丰", "zhangsanfeng", "zsf"),
        ("单雄信", "shanxiongxin", "sxx"),
        ("仇英", "qiuying", "qy"),
        ("曾国藩", "zengguofan", "zgf"),
        ("解珍", "xiezhen", "xz"),
        ("查良镛", "zhaliangyong", "zly"),
        ("盖聂", "genie", "gn"),
        ("区云", "ouyun", "oy"),
        ("朴槿惠", "piaojinhui", "pjh"),
        ("任我行", "renwoxing", "rwx"),
        ("华罗庚", "hualuogeng", "hlg"),
        ("种师道", "chongshidao", "csd"),
        ("翟天临", "zhaitianlin", "ztl"),
        ("缪小兵", "miaoxiaobing", "mxb"),
        ("逄先知", "pangxianzhi", "pxz"),
        ("覃辉", "qinhui", "qh"),
        ("乐嘉", "yuejia", "yj"),
        ("尉迟恭", "yuchigong", "ycg"),
        ("尉健行", "weijianxing", "wjx"),
        ("长孙无忌", "zhangsunwuji", "zswj"),
        ("万俟卨", "moqixie", "mqx"),
        ("单于丹", "chanyudan", "cyd"),
        ("澹台灭明", "tantaimieming", "ttmm"),
        ("令狐冲", "linghuchong", "lhc"),
        ("曾女士", "zengnvshi", "zns"),
        ("曾", "zeng", "z"),
        ("吕布", "lvbu", "lb"),
        ("王重阳", "wangchongyang", "wcy"),
        ("阿不都·热合曼", "abudoureheman", "abdrhm"),
        ("𠮷田", "𠮷tian", "𠮷t"),
        ("A公司", "agongsi", "ags"),
        ("Ｊｏｈｎ 史", "johnshi", "johns"),
        ("重庆长江大桥营业厅", "chongqingchangjiangdaqiaoyingyeting", "cqcjdqyyt"),
        ("", "", ""),
        ("·", "", ""),
    ],
)
def test_a_name_is_read_as_the_person_says_it(name, full, initials):
    assert (reading(name).full, reading(name).initials) == (full, initials)


def test_regional_surnames_and_plain_words_are_found_too():
    assert {way.full for way in readings("覃辉")} == {"qinhui", "tanhui"}
    assert {way.full for way in readings("单位")} == {"shanwei", "danwei"}
    assert reading("张三丰").short == "zhangsf"


def test_names_stand_as_in_a_chinese_list():
    names = ["张四", "章三", "张三", "赵一", "安娜", "李白", "李阿", "李", "吕布", "卢俊", "Zed", "𠮷田"]
    assert sorted(names, key=lambda name: reading(name).sort_key) == [
        "安娜", "李", "李阿", "李白", "卢俊", "吕布", "Zed", "张三", "张四", "章三", "赵一", "𠮷田",
    ]  # fmt: skip


def test_one_character_may_sound_in_several_ways():
    assert set(sounds("长")) == {"zhang", "chang"}
    assert sounds("𠮷") == ("𠮷",)
    assert sounds("略") == ("lue",)


def test_the_texts_say_what_the_dictionaries_say_that_they_were_made_of():
    for code, ways in PINYIN_DICT.items():
        if chr(code) == folded(chr(code)) and re.match(f"[{HAN}]", chr(code)):
            told = dict.fromkeys(tone_to_tone3(way, neutral_tone_with_five=True) for way in ways.split(","))
            assert dictionary.ways(chr(code)) == tuple(told)
    for word, ways in PHRASES_DICT.items():
        assert dictionary.in_words(word) == tuple(tone_to_tone3(way, neutral_tone_with_five=True) for way, *_ in ways)


@pytest.mark.parametrize("text", ["重庆长江大桥营业厅", "说服长子参与音乐会", "都行的弹药单调处理"])
def test_a_text_is_parted_into_the_longest_words(text):
    assert list(dictionary.in_words(text)) == lazy_pinyin(text, style=Style.TONE3, neutral_tone_with_five=True)


def test_reading_names_loads_no_dictionary_of_a_hundred_thousand_words():
    program = "import sys; from desktop.storage import pinyin as p; p.reading('重庆'); print('pypinyin' in sys.modules)"
    house = Path(__file__).resolve().parents[2]
    said = subprocess.run([sys.executable, "-c", program], cwd=house, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"


def test_an_import_of_many_names_does_not_keep_their_readings():
    for number in range(5000):
        reading(f"{chr(0x4E00 + number)}三")
    assert reading.cache_info().currsize + readings.cache_info().currsize <= 8192


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("王建国", "wáng jiàn guó"),
        ("吕绿", "lǚ lǜ"),
        ("单国", "shàn guó"),
        ("欧阳娜娜", "ōu yáng nà nà"),
        ("Tom李", "tom lǐ"),
        ("嗯", "n"),
        ("", ""),
    ],
)
def test_a_name_is_told_as_it_is_read_aloud(name, told):
    assert spoken(reading(name).sort_key) == told
