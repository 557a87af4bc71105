"""What may be kept as a file: pictures small and nameless, PDF and recordings as they are, a sentence beyond."""

import io
import random
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from desktop.core.sentence import Sentence
from desktop.storage import media
from desktop.storage.media import LARGEST, Media, Prepared, portrait, prepared, tidy_name


def encoded(picture, kind="JPEG", **more):
    held = io.BytesIO()
    picture.save(held, kind, **more)
    return held.getvalue()


def noise(width, height):
    return Image.effect_noise((width, height), 90).convert("RGB")


def opened(content):
    return Image.open(io.BytesIO(content))


@pytest.mark.parametrize(
    ("size", "kept"),
    [((4000, 3000), (2000, 1500)), ((3000, 4000), (1500, 2000)), ((2000, 10), (2000, 10)), ((1, 1), (1, 1))],
)
def test_a_picture_is_at_most_2000_points_long(size, kept):
    made = prepared("现场.jpg", encoded(Image.new("RGB", size, "red")))
    assert (made.media, made.suffix, made.name) == (Media.PICTURE, ".jpg", "现场.jpg")
    assert (opened(made.content).format, opened(made.content).size) == ("JPEG", kept)


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "LA", "CMYK", "I;16", "I"])
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "BMP", "WEBP", "GIF"])
def test_every_kind_of_picture_is_kept(mode, kind):
    try:
        content = encoded(Image.new(mode, (30, 20)), kind)
    except (OSError, ValueError):
        pytest.skip("there is no such picture")
    assert opened(prepared("x", content).content).mode == "RGB"


def test_what_is_clear_becomes_white_and_sixteen_bits_stay_grey():
    clear = prepared("x.png", encoded(Image.new("RGBA", (20, 20), (0, 0, 0, 0)), "PNG"))
    assert opened(clear.content).getpixel((5, 5)) == (255, 255, 255)
    grey = prepared("x.png", encoded(Image.new("I;16", (20, 20), 128 * 256), "PNG"))
    assert abs(opened(grey.content).getpixel((5, 5))[0] - 128) < 3


def test_nothing_that_the_camera_wrote_is_kept_and_the_picture_stands_upright():
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = 6, "24.88N 102.83E secret"
    made = prepared("x.jpg", encoded(noise(400, 300), exif=exif, comment=b"secret", icc_profile=b"secret"))
    assert b"secret" not in made.content
    assert opened(made.content).size == (300, 400)
    assert not opened(made.content).getexif()


@pytest.mark.parametrize("size", [(4000, 3000), (600, 800), (40, 40)])
def test_a_portrait_has_at_most_100_kb(size):
    made = portrait("x.jpg", encoded(noise(*size), quality=95))
    assert len(made) <= 100 << 10
    assert max(opened(made).size) <= 600


@pytest.mark.parametrize(
    ("content", "kept", "suffix"),
    [
        (b"%PDF-1.7\n...", Media.PDF, ".pdf"),
        (b"ID3\x04" + bytes(20), Media.RECORDING, ".mp3"),
        (b"\xff\xfb\x90\x00" + bytes(20), Media.RECORDING, ".mp3"),
        (b"\xff\xf1\x50\x80" + bytes(20), Media.RECORDING, ".aac"),
        (b"RIFF\0\0\0\0WAVEfmt " + bytes(20), Media.RECORDING, ".wav"),
        (b"#!AMR\n" + bytes(20), Media.RECORDING, ".amr"),
        (b"\0\0\0\x20ftypM4A " + bytes(20), Media.RECORDING, ".m4a"),
        (b"OggS" + bytes(20), Media.RECORDING, ".ogg"),
    ],
)
def test_papers_and_recordings_are_kept_as_they_are(content, kept, suffix):
    assert prepared("a.bin", content) == Prepared("a.bin", kept, suffix, content)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("空.jpg", b"", "“空.jpg” is empty."),
        ("表.xlsx", b"PK\3\4" + bytes(100), "neither a picture, nor a PDF, nor a recording"),
        ("x.exe", b"MZ" + bytes(100), "neither a picture"),
        ("x.heic", b"\0\0\0\x18ftypheic" + bytes(20), "neither a picture"),
        ("大.pdf", b"%PDF-" + bytes(LARGEST), "“大.pdf” has 21 MB; at most 20 MB"),
        ("x.jpg", b"\xff\xd8\xff", "damaged or only a part of a picture"),
        ("x.jpg", encoded(noise(300, 300))[:5_000], "damaged or only a part of a picture"),
        ("x.png", encoded(noise(300, 300), "PNG")[:5_000], "damaged or only a part of a picture"),
        ("x.bmp", b"BM" + bytes(200), "damaged or only a part of a picture"),
        ("x.png", encoded(Image.new("1", (9_000, 9_500)), "PNG"), "more than 80 million points"),
        (
            "传真.tif",
            encoded(Image.new("1", (9, 9)), "TIFF", save_all=True, append_images=[Image.new("1", (9, 9))]),
            "“传真.tif” has several pages",
        ),
    ],
)
def test_what_cannot_be_kept_is_said_in_one_sentence(name, content, told):
    said = prepared(name, content)
    assert isinstance(said, Sentence)
    assert told in str(said)


def test_a_picture_beyond_60_mb_and_a_portrait_that_is_none_are_said(monkeypatch):
    monkeypatch.setattr(media, "LARGEST_PICTURE", 1 << 20)
    large = encoded(noise(1500, 1500), quality=95)
    assert "at most 1 MB" in str(prepared("x.jpg", large))
    assert "at most 1 MB" in str(portrait("x.jpg", large))
    assert "“x.pdf” is no picture." in str(portrait("x.pdf", b"%PDF-1.7"))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("C:\\照片\\现场 1.jpg", "现场 1.jpg"),
        ("/tmp/a/b.pdf", "b.pdf"),
        ("", "—"),
        ("a\0\u202egpj.exe\n", "agpj.exe"),
        ("长" * 300 + ".jpg", "长" * 59 + "…" + "长" * 56 + ".jpg"),
        ("\ud800.jpg", ".jpg"),
    ],
)
def test_names_are_the_last_part_of_a_path(typed, kept):
    assert tidy_name(typed) == kept


@given(st.binary(max_size=600), st.text(max_size=20))
def test_any_bytes_are_kept_or_said(content, name):
    assert isinstance(prepared(name, content), Prepared | Sentence)


@given(st.integers(0, 2**32))
def test_a_picture_with_turned_bytes_is_kept_or_said(seed):
    chance, content = random.Random(seed), bytearray(SOUND)
    for _ in range(chance.randint(1, 20)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    assert isinstance(prepared("x.jpg", bytes(content)), Prepared | Sentence)


SOUND = encoded(noise(60, 40))


def test_the_picture_library_is_loaded_with_the_first_picture_only():
    asked = "import sys; import desktop.storage.store, desktop.storage.media; print('PIL' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
