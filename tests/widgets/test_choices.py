"""The combo that is searched by typing: what stands behind initials and sounds is asked for late."""

from desktop.widgets.choices import Choice, Option


def test_what_else_finds_an_option_is_asked_for_when_letters_are_typed(qtbot):
    asked = []

    def spell(words):
        asked.append(words)
        return {"计费部": "jfb jifeibu", "客服部": "kfb kefubu"}[words]

    box = Choice([Option("billing", "计费部", search=spell), Option("service", "客服部", search=spell)])
    qtbot.addWidget(box)
    box.show()
    box.lineEdit().setFocus()
    assert asked == []
    qtbot.keyClicks(box.lineEdit(), "kf")
    assert asked == ["计费部", "客服部"]
    assert box.completer().completionCount() == 1
    qtbot.keyClicks(box.lineEdit(), "b")
    assert len(asked) == 2
