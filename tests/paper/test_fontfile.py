"""A font file looked up where it lies says what ReportLab reads out of the same file."""

import pytest
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from reportlab.pdfbase.ttfonts import TTFontFace

from desktop.paper import fonts
from desktop.paper.fontfile import Face
from desktop.resources import find

TEXT = "维系台 会员与权益 Åñ½ ﬁ，。（）\u00a0𠮷"


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A font of a few characters: its tables are of the short kinds."""
    font = TTFont(find(f"fonts/{fonts.COMPANY}.ttf"))
    cut = Subsetter(Options(drop_tables=["vhea", "vmtx"]))
    cut.populate(text="维系台会员与权益abcÅ")
    cut.subset(font)
    file = tmp_path_factory.mktemp("fonts") / "small.ttf"
    font.save(file)
    return file


def compare(file):
    ours, theirs = Face(str(file)), TTFontFace(str(file))
    known = {character: glyph for character, glyph in theirs.charToGlyph.items() if glyph}
    assert {character: ours.charToGlyph.get(character) for character in known} == known
    assert set(ours.charToGlyph) <= set(known)
    assert len(ours.charToGlyph) == len(set(ours.charToGlyph))
    assert {character: ours.charWidths[character] for character in known} == {
        character: theirs.charWidths[character] for character in known
    }
    assert len(ours.charWidths) == len(set(ours.charWidths))
    assert list(ours.glyphPos) == theirs.glyphPos
    assert [ours.hmetrics[glyph] for glyph in range(theirs.numGlyphs)] == theirs.hmetrics
    subset = [0, *dict.fromkeys(map(ord, TEXT))]
    assert ours.makeSubset(subset) == theirs.makeSubset(subset)
    assert (ours.name, ours.bbox, ours.defaultWidth) == (theirs.name, theirs.bbox, theirs.defaultWidth)


@pytest.mark.parametrize("name", [fonts.REGULAR, fonts.BOLD, fonts.TITLE, fonts.COMPANY])
def test_each_font_of_paper_is_told_as_reportlab_reads_it(name):
    compare(find(f"fonts/{name}.ttf"))


def test_a_small_font_is_too(small):
    compare(small)


def test_a_character_that_the_font_lacks_has_neither_glyph_nor_width():
    face = Face(str(find(f"fonts/{fonts.COMPANY}.ttf")))
    for lacking in (0x0, 0x20000, 0xFFFF, 0x1F600):
        assert lacking not in face.charToGlyph
        assert face.charWidths.get(lacking) is None


def test_nothing_of_the_size_of_the_file_is_held():
    face = fonts.typeface(fonts.REGULAR).face
    tables = [vars(face), *(vars(part) for part in vars(face).values() if type(part).__module__ == Face.__module__)]
    held = [part for table in tables for part in table.values() if isinstance(part, (dict, list, tuple, bytes))]
    assert max(map(len, held)) < 100


def test_a_table_of_characters_of_another_form_is_refused(small, tmp_path):
    font = TTFont(small)
    for table in font["cmap"].tables:
        table.format = 6
        table.cmap = {ord("a"): "a", ord("b"): "b"}
    font.save(tmp_path / "odd.ttf")
    with pytest.raises(ValueError, match="form 6"):
        Face(str(tmp_path / "odd.ttf"))
