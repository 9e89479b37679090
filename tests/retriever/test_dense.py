import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.config import ROOT
from indexer.vectors import build_vectors, kind_for, load_vectors, save_vectors
from retriever.dense import dense_scores

APPROXIMATE = ("ivf", "hnsw")


def unit(n, dimensions=16, seed=0):
    vectors = np.random.default_rng(seed).normal(size=(n, dimensions)).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def test_exact_scores_are_inner_products():
    vectors = unit(50)
    index = build_vectors(vectors, exact_limit=100)
    assert index.kind == "exact"
    np.testing.assert_allclose(dense_scores(index, vectors[3], 9), vectors @ vectors[3], atol=1e-6)
    assert not dense_scores(index, np.zeros(16, np.float32), 10).any()


@pytest.mark.parametrize(
    ("count", "kind", "made"),
    [
        (200, "auto", "exact"),
        (201, "auto", "ivf"),
        (201, "exact", "exact"),
        (201, "hnsw", "hnsw"),
        (50, "ivf", "ivf"),
        (20, "ivf", "exact"),
        (0, "hnsw", "exact"),
    ],
)
def test_the_kind_follows_the_size_unless_it_is_given(count, kind, made):
    assert kind_for(count, 200, kind) == made
    assert build_vectors(unit(count), 200, kind).kind == made


@pytest.mark.parametrize("kind", APPROXIMATE)
def test_what_an_approximate_search_finds_has_its_exact_cosine_and_the_rest_0(kind):
    vectors = unit(3000)
    found = dense_scores(build_vectors(vectors, 0, kind), vectors[3], 10)
    assert np.count_nonzero(found) == 10
    places = np.flatnonzero(found)
    np.testing.assert_allclose(found[places], vectors[places] @ vectors[3], atol=1e-6)


@pytest.mark.parametrize("kind", APPROXIMATE)
def test_an_approximate_search_finds_95_percent_of_the_nearest_ten(kind):
    vectors = unit(3000)
    near = build_vectors(vectors, 0, kind)
    found = 0
    for question in unit(40, seed=1):
        wanted = set(np.argsort(-(vectors @ question))[:10].tolist())
        found += len(wanted & set(np.flatnonzero(dense_scores(near, question, 100)).tolist()))
    assert found / 400 > 0.95


@pytest.mark.parametrize("kind", APPROXIMATE)
def test_more_effort_finds_no_less(kind):
    vectors = unit(3000)
    near, question = build_vectors(vectors, 0, kind), unit(1, seed=2)[0]
    best = [np.sort(dense_scores(near, question, 50, e))[-50:].sum() for e in (1, 8, 500)]
    assert best == sorted(best)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 300), st.integers(1, 400), st.sampled_from(APPROXIMATE), st.integers(0, 9))
def test_looking_at_everything_an_approximate_search_is_the_exact_one(n, depth, kind, seed):
    vectors, question = unit(n, 8, seed), unit(1, 8, seed + 10)[0]
    exact = dense_scores(build_vectors(vectors, n), question, depth)
    near = dense_scores(build_vectors(vectors, 0, kind), question, max(depth, n), effort=1000)
    if kind == "ivf":  # a graph can be cut in parts, lists can't
        np.testing.assert_allclose(near, exact, atol=1e-6)
    else:
        places = np.flatnonzero(near)
        np.testing.assert_allclose(near[places], exact[places], atol=1e-6)


@pytest.mark.parametrize("kind", ["exact", *APPROXIMATE])
def test_a_saved_index_opens_memory_mapped_and_finds_the_same(tmp_path, kind):
    vectors, question = unit(2000), unit(1, seed=3)[0]
    made = build_vectors(vectors, 0, kind)
    save_vectors(made, tmp_path)
    for _ in range(2):
        opened = load_vectors(tmp_path)
        assert opened.kind == kind
        np.testing.assert_array_equal(opened.rows, vectors)
        assert not opened.rows.flags.owndata
        np.testing.assert_array_equal(
            dense_scores(opened, question, 50), dense_scores(made, question, 50)
        )


def test_lists_made_twice_are_the_same_to_the_byte(tmp_path):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        save_vectors(build_vectors(unit(2000), 0, "ivf"), tmp_path / name)
    made = [(tmp_path / name / "vectors.faiss").read_bytes() for name in ("a", "b")]
    assert made[0] == made[1]


@pytest.mark.parametrize("kind", APPROXIMATE)
def test_a_damaged_file_is_refused(tmp_path, kind):
    save_vectors(build_vectors(unit(200), 0, kind), tmp_path)
    (tmp_path / "vectors.faiss").write_bytes(b"nothing of the kind")
    with pytest.raises(RuntimeError):
        load_vectors(tmp_path)


def test_an_exact_search_needs_no_faiss():
    code = (
        "import sys, numpy as np\n"
        "from indexer.vectors import build_vectors\n"
        "from retriever.dense import dense_scores\n"
        "dense_scores(build_vectors(np.eye(4, dtype='f4'), 9), np.ones(4, 'f4'), 2)\n"
        "assert 'faiss' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT, timeout=30)
