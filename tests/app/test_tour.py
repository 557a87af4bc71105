"""What ``--tour`` lays into its folder."""

from pathlib import Path

from desktop.tour import Album


def test_a_form_whose_title_has_strokes_is_one_file(tmp_path: Path, capsys) -> None:
    Album(tmp_path / "demo").keep("F12 会员等级变更/补换卡（空白）.pdf", b"%PDF")
    assert [file.name for file in (tmp_path / "demo").iterdir()] == ["F12 会员等级变更／补换卡（空白）.pdf"]
    assert "F12" in capsys.readouterr().out
