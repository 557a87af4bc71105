"""Which language is spoken, and that the catalogue says everything."""

from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from desktop import resources
from desktop.core.sentence import sentence
from desktop.widgets.clock_text import DOUBTFUL
from desktop.widgets.speech import Language, Voice, chosen_language, in_a_row, tell


@pytest.mark.parametrize(
    ("choice", "system", "spoken"),
    [
        (Language.SYSTEM, "zh_CN", Language.CHINESE),
        (Language.SYSTEM, "zh_TW", Language.CHINESE),
        (Language.SYSTEM, "C", Language.CHINESE),
        (Language.SYSTEM, "fr_FR", Language.CHINESE),
        (Language.SYSTEM, "en_US", Language.ENGLISH),
        (Language.ENGLISH, "zh_CN", Language.ENGLISH),
        (Language.CHINESE, "en_US", Language.CHINESE),
    ],
)
def test_chinese_is_spoken_unless_english_is_asked_for(choice, system, spoken):
    assert chosen_language(choice, QLocale(system)) is spoken


def test_full_width_punctuation_brings_its_own_room():
    assert in_a_row(["Not there.", "Not here."]) == "Not there. Not here."
    assert in_a_row(["单机运行。", "备份 14:26；", "另有", "一份。"]) == "单机运行。备份 14:26；另有 一份。"
    assert in_a_row([]) == ""


def test_without_a_catalogue_sentences_are_english():
    said = sentence("nowhere", "{n} cases of {who}.").of(n=3, who=sentence("nowhere", "Wang"))
    assert tell(said) == "3 cases of Wang."


def test_the_language_changes_at_once_and_back(qapp):
    before = QLocale()
    voice = Voice(qapp)
    try:
        assert voice.speak(Language.CHINESE) is Language.CHINESE
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
        if resources.find("translations/zh_CN.qm").is_file():
            assert tell(DOUBTFUL) == "时钟异常"
        voice.speak(Language.ENGLISH)
        assert tell(DOUBTFUL) == "clock in doubt"
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    finally:
        voice.speak(Language.ENGLISH)
        QLocale.setDefault(before)


def test_the_catalogue_of_this_package_is_complete():
    catalogue = ElementTree.parse(resources.find("translations/zh_CN/widgets.ts"))
    said = {message.findtext("source"): message.find("translation") for message in catalogue.iter("message")}
    assert said
    assert [source for source, chinese in said.items() if not chinese.text or chinese.get("type")] == []
