"""Names for files that every system takes."""

import pytest

from desktop.core.file_names import file_name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("F03 客户投诉登记反馈表（空白）", "F03 客户投诉登记反馈表（空白）"),
        ("F12 会员等级变更/补换卡/挂失", "F12 会员等级变更／补换卡／挂失"),
        ('a\\b:c*d?"e"<f>|g', "a＼b：c＊d？＂e＂＜f＞｜g"),
        (" 两端有空格. ", "两端有空格"),
        ("一\n二\x00", "一二"),
        ("..", "_"),
        ("", "_"),
    ],
)
def test_words_become_the_name_of_one_file(tmp_path, words, name):
    assert file_name(words) == name
    (tmp_path / name).write_bytes(b"")
    assert [file.name for file in tmp_path.iterdir()] == [name]
