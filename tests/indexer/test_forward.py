import numpy as np

from indexer.forward import CONTEXT_END, LINE, build_forward, load_forward, save_forward

TEXTS = [("Điều 6", "Tài chính\nbố trí tài chính"), ("", "Tai chính"), ("Điều 7", "")]


def sequence(forward, passage):
    start, end = forward.starts[passage : passage + 2]
    return forward.tokens[start:end].tolist()


def test_a_passage_is_its_context_then_its_lines():
    forward = build_forward(TEXTS)
    t = forward.token
    assert sequence(forward, 0) == [
        *(t("điều"), t("6"), CONTEXT_END),
        *(t("tài"), t("chính"), LINE),
        *(t("bố"), t("trí"), t("tài"), t("chính"), LINE),
    ]


def test_a_passage_without_context_or_text_keeps_the_end_of_its_context():
    forward = build_forward(TEXTS)
    assert sequence(forward, 1) == [CONTEXT_END, forward.token("tai"), forward.token("chính"), LINE]
    assert sequence(forward, 2) == [forward.token("điều"), forward.token("7"), CONTEXT_END]


def test_syllables_are_counted_by_passage_as_spelled_and_without_diacritics():
    forward = build_forward(TEXTS)
    assert forward.often[forward.token("tài")] == 1
    assert forward.folded_often[forward.token("tai", bare=True)] == 2
    assert forward.folded[forward.token("tài")] == forward.token("tai", bare=True)


def test_numbers_are_marked():
    forward = build_forward(TEXTS)
    assert forward.numeric[forward.token("6")]
    assert not forward.numeric[forward.token("điều")]


def test_an_unknown_syllable_has_no_token():
    forward = build_forward(TEXTS)
    assert forward.token("xã") == -1
    assert forward.token("tài", bare=True) == -1


def test_what_is_saved_is_loaded(tmp_path):
    forward = build_forward(TEXTS)
    save_forward(forward, tmp_path)
    again = load_forward(tmp_path)
    assert again.size == 3
    for name in forward.__slots__:
        np.testing.assert_array_equal(getattr(again, name), getattr(forward, name))


def test_nothing_makes_an_empty_index():
    forward = build_forward([])
    assert forward.size == 0
    assert forward.token("xã") == -1
