import json

import numpy as np
import pytest

from corpus.config import ROOT
from corpus.text import fold
from retriever.diacritics import Restorer

SPELLED = ["đồng", "đóng", "tháp", "thấp"]
COUNTS = [10, 30, 10, 30]
PAIRS = [(0, 2), (1, 3)]


@pytest.fixture
def folder(tmp_path):
    """``đồng`` goes with ``tháp``, ``đóng`` with ``thấp``; alone the latter are likelier."""
    (tmp_path / "syllables.txt").write_text("\n".join(SPELLED) + "\n", encoding="utf-8")
    np.savez(
        tmp_path / "pairs.npz",
        pairs=np.array([a << 16 | b for a, b in PAIRS], np.uint32),
        pair_steps=np.array([8 * 3, 0], np.uint8),
        counts=np.array(COUNTS, np.uint32),
    )
    return tmp_path


def test_a_syllable_alone_gets_its_most_frequent_form(folder):
    assert Restorer(folder).restored(["dong"]) == ["đóng"]


def test_neighbours_decide_together(folder):
    assert Restorer(folder).restored(["dong", "thap"]) == ["đồng", "tháp"]


def test_unknown_syllables_stay_and_part_the_sequence(folder):
    assert Restorer(folder).restored(["xyz", "dong", "672"]) == ["xyz", "đóng", "672"]


def test_nothing_is_restored_to_nothing(folder):
    assert Restorer(folder).restored([]) == []


def test_the_model_we_ship_restores_running_text():
    restorer = Restorer(ROOT / "models/htx-accents")
    for text in ("liên minh hợp tác xã tỉnh", "ủy ban nhân dân tỉnh", "phát triển kinh tế tập thể"):
        assert " ".join(restorer.restored([fold(s) for s in text.split()])) == text


def test_the_model_we_ship_states_its_accuracy():
    record = json.loads((ROOT / "models/htx-accents/training.json").read_text())
    assert record["accuracy"] > 0.95
    assert record["held_out"]["syllables"] > 100_000
