"""Names inside longer names."""

from __future__ import annotations

from answerer.facts.facts import SENTENCE, Fact
from answerer.facts.longer_names import APART, LongerNames

NAMES = LongerNames({"hợp tác xã": ["liên hiệp hợp tác xã"]})


def _fact(text):
    return Fact(SENTENCE, 0, text, text, "")


def test_a_text_with_the_longer_name_alone_loses_to_one_with_the_name():
    asked = NAMES.asked("hợp tác xã đăng ký ở đâu")
    assert NAMES.loss(asked, 0, _fact("đăng ký cho liên hiệp hợp tác xã")) == APART
    assert NAMES.loss(asked, 1, _fact("đăng ký cho hợp tác xã")) == 0
    assert NAMES.loss(asked, 2, _fact("liên hiệp hợp tác xã và hợp tác xã")) == 0


def test_a_question_for_the_longer_name_asks_for_no_other():
    assert not NAMES.asked("liên hiệp hợp tác xã đăng ký ở đâu")
