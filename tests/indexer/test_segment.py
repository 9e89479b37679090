import subprocess
import sys

from corpus.config import ROOT
from indexer.segment import Segmenter, known_words


def test_words_are_lower_case_with_one_tone_placement_and_joined_syllables():
    words = Segmenter()("Liên minh Hợp tác xã tỉnh Hoà Bình.")
    assert "hợp_tác_xã" in words
    assert not any(char in "".join(words) for char in ". H")
    assert "hòa" in "_".join(words)


def test_known_words_are_read_again_without_underthesea(tmp_path):
    segment = Segmenter()
    expected = [segment("Sở Tài chính"), segment("")]
    segment.save(tmp_path / "words.json")
    code = (
        "import sys; from pathlib import Path; from indexer.segment import *\n"
        "segment = Segmenter(known_words(Path(sys.argv[1])))\n"
        "print([segment('Sở Tài chính'), segment('')], 'underthesea' in sys.modules)"
    )
    command = [sys.executable, "-X", "utf8", "-c", code, str(tmp_path / "words.json")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == f"{expected} False"


def test_only_texts_that_were_asked_for_are_kept(tmp_path):
    segment = Segmenter()
    segment("một")
    segment.save(tmp_path / "one.json")
    later = Segmenter(known_words(tmp_path / "one.json"))
    later("hai")
    later.save(tmp_path / "two.json")
    assert len(known_words(tmp_path / "two.json")) == 1
    assert known_words(tmp_path / "none.json") == {}


def test_the_import_of_underthesea_brings_no_torch_along():
    code = (
        "import sys; from indexer.segment import Segmenter\n"
        "Segmenter()('Sở Tài chính'); assert 'torch' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, timeout=60)
