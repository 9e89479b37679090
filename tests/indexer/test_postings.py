import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.postings import build_postings, load_postings, save_postings, term_keys
from indexer.units import SHAPES, passage_units, runs, units


def list_of(postings, channel, unit):
    place = int(np.searchsorted(postings.keys, term_keys(channel, [unit])[0]))
    start, end = postings.starts[place : place + 2]
    return postings.passages[start:end].tolist(), postings.impacts[start:end].tolist()


def test_impacts_are_bm25_computed_by_hand():
    texts = [{"w": ["a", "b", "a"]}, {"w": ["b"]}, {"w": ["b", "c"]}]
    postings = build_postings(texts, k1=0.9, b=0.4)
    where, impacts = list_of(postings, "w", "a")
    idf = math.log(1 + (3 - 1 + 0.5) / (1 + 0.5))
    norm = 0.9 * (1 - 0.4 + 0.4 * 3 / 2)
    assert where == [0]
    assert impacts == pytest.approx([idf * 2 * 1.9 / (2 + norm)], rel=1e-6)


def test_impacts_agree_with_bm25s():
    bm25s = pytest.importorskip("bm25s")
    rng = np.random.default_rng(3)
    texts = [
        [f"w{n}" for n in rng.zipf(1.5, size=rng.integers(1, 60)) if n < 200] for _ in range(80)
    ]
    texts = [t or ["w1"] for t in texts]
    postings = build_postings([{"w": t} for t in texts], k1=0.9, b=0.4)
    reference = bm25s.BM25(k1=0.9, b=0.4, method="lucene")
    reference.index(texts, show_progress=False)
    for unit in ("w1", "w2", "w7", "w50"):
        if not any(unit in t for t in texts):
            continue
        expected = reference.get_scores([unit])
        where, impacts = list_of(postings, "w", unit)
        got = np.zeros(len(texts))
        got[where] = np.array(impacts) / 1.9  # Lucene's form leaves out the constant k1 + 1
        np.testing.assert_allclose(got, expected, rtol=1e-4, atol=1e-6)


def test_channels_do_not_mix_and_a_missing_channel_is_an_empty_text():
    postings = build_postings([{"x": ["a"]}, {"y": ["a"]}], k1=0.9, b=0.4)
    assert list_of(postings, "x", "a")[0] == [0]
    assert list_of(postings, "y", "a")[0] == [1]


def test_no_texts_give_an_empty_index():
    postings = build_postings([], k1=0.9, b=0.4)
    assert (postings.size, len(postings.keys), len(postings.passages)) == (0, 0, 0)


def test_saved_postings_load_as_they_were(tmp_path):
    made = build_postings(
        [passage_units("Sở Tài chính", "A"), passage_units("Sở Y tế", "")], k1=0.9, b=0.4
    )
    save_postings(made, tmp_path)
    read = load_postings(tmp_path, 2)
    for name in ("keys", "starts", "passages", "impacts"):
        np.testing.assert_array_equal(getattr(read, name), getattr(made, name))


def test_units_of_a_text_by_channel():
    found = units("Uỷ ban xã")
    assert found["syllables"] == ["ủy", "ban", "xã"]
    assert found["folded_bigrams"] == ["uy_ban", "ban_xa"]
    assert found["trigrams"] == ["ủy_ban_xã"]
    assert runs(["a", "b"], 3) == []


def test_the_context_has_channels_of_its_own():
    found = passage_units("kinh phí", "Sở Tài chính", str.split)
    assert found["syllables"] == ["kinh", "phí"]
    assert list(found["context.syllables"]) == ["sở", "tài", "chính"]
    assert found["context.words"] == ["Sở", "Tài", "chính"]
    postings = build_postings([found], k1=0.9, b=0.4)
    assert list_of(postings, "context.bigrams", "sở_tài")[0] == [0]


def counted(texts, channel, unit):
    """Positions of the texts with this unit in this channel, by the units of a question."""
    return [n for n, text in enumerate(texts) if unit in units(text)[channel]]


@settings(deadline=None)
@given(st.lists(st.lists(st.sampled_from(["xã", "xa", "hợp", "tác", "1", "Đồng"])).map(" ".join)))
def test_every_unit_of_every_channel_has_the_texts_that_hold_it(texts):
    postings = build_postings((passage_units(t, "") for t in texts), k1=0.9, b=0.4)
    expected = {(c, u) for t in texts for c in SHAPES for u in units(t)[c]}
    assert len(postings.keys) == len(expected)
    assert np.all(postings.keys[:-1] < postings.keys[1:])
    for channel, unit in expected:
        assert list_of(postings, channel, unit)[0] == counted(texts, channel, unit)


def test_channels_whose_keys_begin_alike_are_put_in_order():
    names = [f"c{n}" for n in range(400)]
    many = build_postings([{name: ["a", "b"] for name in names}] * 2, k1=0.9, b=0.4)
    assert np.all(many.keys[:-1] < many.keys[1:])
    assert all(list_of(many, name, "b")[0] == [0, 1] for name in names)
