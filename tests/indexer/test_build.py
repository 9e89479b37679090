import json
from dataclasses import replace
from shutil import copytree

import numpy as np
import pytest

from corpus.config import ROOT
from indexer.build import (
    UnknownDocumentError,
    add,
    build,
    is_stale,
    refresh,
    remove,
)
from indexer.embed import StaticEncoder
from indexer.errors import DamagedIndexError, IndexError_
from indexer.generations import publish, read_manifest
from indexer.listing import json_lines, table
from indexer.postings import term_keys
from indexer.readers import ReadError
from indexer.segment import Segmenter
from indexer.sources import SourceError
from indexer.store import load_index
from indexer.verify import verify_index

DECISION = """ỦY BAN NHÂN DÂN TỈNH {province}
Số: {number}/QĐ-UBND

QUYẾT ĐỊNH
Về việc hỗ trợ hợp tác xã

Điều 1. Giao Sở Công Thương chủ trì, phối hợp với Liên minh Hợp tác xã tỉnh xúc tiến thương mại.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
"""


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    for n, province in enumerate(("ĐỒNG THÁP", "GIA LAI"), 1):
        text = DECISION.format(province=province, number=n)
        (folder / f"doc-{n}.txt").write_text(text, encoding="utf-8")
    return folder


def ids(config):
    return [d.id for d in load_index(config.index_path, config).documents]


def test_every_document_of_a_folder_is_indexed_and_verified(config, corpus):
    outcome = build(config, corpus, config.index_path)
    assert (outcome.documents, outcome.parsed, outcome.reused) == (2, 2, 0)
    index = load_index(config.index_path, config)
    assert [s.path for s in index.sources] == ["../corpus/doc-1.txt", "../corpus/doc-2.txt"]
    assert verify_index(index, config.index_path) > 4


def test_an_unchanged_file_is_not_parsed_again_unless_asked(config, corpus):
    build(config, corpus, config.index_path)
    before = load_index(config.index_path, config)
    assert build(config, corpus, config.index_path).parsed == 0
    after = load_index(config.index_path, config)
    assert after.records == before.records
    np.testing.assert_array_equal(after.embeddings, before.embeddings)
    assert build(config, corpus, config.index_path, full=True).parsed == 2


def test_a_corpus_in_which_nothing_changed_is_not_written_again(config, corpus):
    build(config, corpus, config.index_path)
    before = read_manifest(config.index_path)["generation"]
    (config.index_path / "g-left-behind").mkdir()
    assert build(config, corpus, config.index_path).reused == 2
    assert read_manifest(config.index_path)["generation"] == before
    assert not (config.index_path / "g-left-behind").exists()


def test_only_changed_passages_are_embedded_and_segmented_again(config, corpus, monkeypatch):
    config = replace(config, segmented=True)
    build(config, corpus, config.index_path)
    file = corpus / "doc-1.txt"
    file.write_text(file.read_text("utf-8").replace("ngày ký", "ngày 01/7/2021"), "utf-8")
    embedded, segmented = [], []
    encode, segment = StaticEncoder.passages, Segmenter._segmented
    monkeypatch.setattr(
        StaticEncoder, "passages", lambda e, texts: embedded.extend(texts) or encode(e, texts)
    )
    monkeypatch.setattr(Segmenter, "_segmented", lambda s, t: segmented.append(t) or segment(s, t))
    build(config, corpus, config.index_path)
    changed = "Điều 2. Quyết định này có hiệu lực kể từ ngày 01/7/2021."
    assert [text.splitlines()[-1] for text in embedded] == [changed]
    assert segmented == [changed]


def test_a_changed_file_is_parsed_again_and_a_deleted_one_leaves(config, corpus):
    build(config, corpus, config.index_path)
    changed = corpus / "doc-1.txt"
    changed.write_text(changed.read_text("utf-8") + "\nĐiều 3. Thêm.\n", "utf-8")
    (corpus / "doc-2.txt").unlink()
    outcome = build(config, corpus, config.index_path)
    assert (outcome.parsed, ids(config)) == (1, ["doc-1"])
    texts = [p.text for p in load_index(config.index_path, config).passages]
    assert any("Thêm" in text for text in texts)


def test_an_incremental_index_equals_a_full_one(config, corpus, tmp_path):
    other = tmp_path / "other"
    build(config, corpus, other)
    extra = corpus / "doc-3.txt"
    extra.write_text(DECISION.format(province="HÀ NỘI", number=3), "utf-8")
    add(config, [extra], other)
    build(config, corpus, config.index_path)
    one, two = load_index(config.index_path, config), load_index(other, config)
    assert one.records == two.records
    np.testing.assert_allclose(one.embeddings, two.embeddings, atol=1e-6)
    for name in ("keys", "starts", "passages", "impacts"):
        np.testing.assert_array_equal(getattr(one.postings, name), getattr(two.postings, name))


def test_adding_a_file_that_is_there_replaces_it(config, corpus):
    build(config, corpus, config.index_path)
    file = corpus / "doc-1.txt"
    file.write_text(file.read_text("utf-8").replace("Số: 1/", "Số: 77/"), "utf-8")
    assert add(config, [file], config.index_path).documents == 2
    numbers = [d.number for d in load_index(config.index_path, config).documents]
    assert numbers == ["77/QĐ-UBND", "2/QĐ-UBND"]


def test_adding_to_no_index_makes_one(config, corpus):
    add(config, [corpus / "doc-2.txt"], config.index_path)
    assert ids(config) == ["doc-2"]


def test_adding_keeps_documents_whose_file_is_gone(config, corpus):
    build(config, corpus, config.index_path)
    (corpus / "doc-2.txt").unlink()
    extra = corpus / "doc-3.txt"
    extra.write_text(DECISION.format(province="HÀ NỘI", number=3), "utf-8")
    add(config, [extra], config.index_path)
    assert ids(config) == ["doc-1", "doc-2", "doc-3"]


def test_a_file_that_cannot_be_read_leaves_the_index_as_it_is(config, corpus):
    build(config, corpus, config.index_path)
    before = (config.index_path / "manifest.json").read_bytes()
    for data in (b"", b"\x00\x01\x02" * 50, b"\xff\xfe\x00"):
        (corpus / "bad.txt").write_bytes(data)
        with pytest.raises(ReadError, match=r"bad\.txt"):
            add(config, [corpus / "bad.txt"], config.index_path)
    with pytest.raises(ReadError, match=r"none\.txt"):
        add(config, [corpus / "none.txt"], config.index_path)
    assert (config.index_path / "manifest.json").read_bytes() == before


def test_a_file_that_cannot_be_read_is_skipped_in_a_folder_and_reported(config, corpus):
    (corpus / "bad.txt").write_bytes(b"")
    outcome = build(config, corpus, config.index_path)
    assert outcome.documents == 2
    assert "bad.txt" in outcome.skipped.summary()
    assert "1 files skipped" in outcome.skipped.summary()


def test_a_file_that_cannot_be_read_does_not_make_the_index_stale_each_time(config, corpus):
    (corpus / "bad.txt").write_bytes(b"")
    build(config, corpus, config.index_path)
    assert not is_stale(config, corpus, config.index_path)
    assert "bad.txt" in build(config, corpus, config.index_path).skipped.summary()
    verify_index(load_index(config.index_path, config), config.index_path)
    (corpus / "bad.txt").write_text(DECISION.format(province="HUẾ", number=4), "utf-8")
    assert is_stale(config, corpus, config.index_path)
    assert build(config, corpus, config.index_path).documents == 3


def test_of_two_files_with_one_id_the_last_stays_and_the_other_is_reported(config, corpus):
    inner = corpus / "later"
    inner.mkdir()
    (inner / "doc-1.txt").write_text(DECISION.format(province="HÀ NỘI", number=9), "utf-8")
    outcome = build(config, corpus, config.index_path)
    assert outcome.documents == 2
    assert "'doc-1' is also that of" in outcome.skipped.summary()
    assert load_index(config.index_path, config).documents[0].number == "9/QĐ-UBND"


def test_a_removed_document_stays_away_until_a_build_is_asked_for(config, corpus):
    build(config, corpus, config.index_path)
    remove(config, ["doc-1"], config.index_path)
    assert ids(config) == ["doc-2"]
    assert not is_stale(config, corpus, config.index_path)
    (corpus / "doc-3.txt").write_text(DECISION.format(province="HUẾ", number=3), "utf-8")
    assert is_stale(config, corpus, config.index_path)
    refresh(config, corpus, config.index_path)
    assert ids(config) == ["doc-2", "doc-3"]
    build(config, corpus, config.index_path)
    assert ids(config) == ["doc-1", "doc-2", "doc-3"]


def test_a_removed_document_comes_back_when_it_is_added(config, corpus):
    build(config, corpus, config.index_path)
    remove(config, ["doc-1"], config.index_path)
    add(config, [corpus / "doc-1.txt"], config.index_path)
    assert ids(config) == ["doc-1", "doc-2"]


def test_a_file_of_two_documents_comes_back_whole_when_it_is_added(config, corpus):
    both = corpus / "both.txt"
    (source,) = (ROOT / "corpus" / "documents").glob("gia-lai*.txt")
    both.write_bytes(source.read_bytes())
    build(config, corpus, config.index_path)
    inside = [i for i in ids(config) if i.startswith("both")]
    assert len(inside) == 2
    remove(config, inside[:1], config.index_path)
    add(config, [both], config.index_path)
    assert [i for i in ids(config) if i.startswith("both")] == inside


def test_refreshing_keeps_what_was_added_from_elsewhere(config, corpus, tmp_path):
    build(config, corpus, config.index_path)
    extra = tmp_path / "extra.txt"
    extra.write_text(DECISION.format(province="HUẾ", number=3), "utf-8")
    add(config, [extra], config.index_path)
    assert not is_stale(config, corpus, config.index_path)
    (corpus / "doc-2.txt").unlink()
    assert is_stale(config, corpus, config.index_path)
    refresh(config, corpus, config.index_path)
    assert ids(config) == ["doc-1", "extra"]


def test_removing_an_unknown_id_names_those_there_are(config, corpus):
    build(config, corpus, config.index_path)
    with pytest.raises(UnknownDocumentError, match="'x'; there are: doc-1, doc-2"):
        remove(config, ["doc-1", "x"], config.index_path)
    assert ids(config) == ["doc-1", "doc-2"]


def test_an_index_is_stale_by_settings_model_manifest_or_damage(config, corpus):
    assert is_stale(config, corpus, config.index_path)
    build(config, corpus, config.index_path)
    assert not is_stale(config, corpus, config.index_path)
    assert is_stale(replace(config, b=0.5), corpus, config.index_path)
    manifest = corpus / "manifest.toml"
    manifest.write_text('[[document]]\nid = "new"\nfile = "doc-1.txt"\n', "utf-8")
    assert is_stale(config, corpus, config.index_path)
    refresh(config, corpus, config.index_path)
    assert ids(config) == ["doc-2", "new"]
    (config.root / "model" / "tokenizer.json").write_text("{}")
    assert is_stale(config, corpus, config.index_path)


def test_a_damaged_index_is_no_obstacle_to_building(config, corpus):
    build(config, corpus, config.index_path)
    (config.index_path / "manifest.json").write_text("{")
    with pytest.raises(DamagedIndexError):
        remove(config, ["doc-1"], config.index_path)
    assert build(config, corpus, config.index_path).documents == 2


def test_a_folder_without_documents_is_refused(config, tmp_path):
    with pytest.raises(SourceError, match="there is no folder"):
        build(config, tmp_path / "none", config.index_path)
    (tmp_path / "empty").mkdir()
    with pytest.raises(SourceError, match="holds no document"):
        build(config, tmp_path / "empty", config.index_path)
    (tmp_path / "empty" / "bad.txt").write_bytes(b"")
    with pytest.raises(IndexError_, match="nothing could be indexed"):
        build(config, tmp_path / "empty", config.index_path)


def test_the_list_has_the_fields_of_the_contract(config, corpus):
    build(config, corpus, config.index_path)
    index = load_index(config.index_path, config)
    first = json.loads(json_lines(index).splitlines()[0])
    wanted = {"id", "number", "date", "issuer", "kind", "title"}
    assert wanted | {"passages", "tables", "assignments"} <= set(first)
    assert (first["id"], first["number"], first["date"]) == ("doc-1", "1/QĐ-UBND", None)
    assert first["passages"] == sum(p.document == "doc-1" for p in index.passages)
    assert table(index).splitlines()[1].startswith("doc-1  ")


def test_words_of_unchanged_texts_are_not_segmented_again(config, corpus):
    config = replace(config, segmented=True)
    build(config, corpus, config.index_path)
    first = load_index(config.index_path, config)
    words = first.folder / "words.json"
    altered = words.read_text("utf-8").replace("xúc_tiến", "lạ_kỳ")
    assert altered != words.read_text("utf-8")
    manifest = read_manifest(config.index_path)
    words.write_text(altered, "utf-8")
    publish(
        config.index_path, manifest, lambda new: copytree(first.folder, new, dirs_exist_ok=True)
    )
    (corpus / "doc-3.txt").write_text(DECISION.format(province="HUẾ", number=3), "utf-8")
    build(config, corpus, config.index_path)
    second = load_index(config.index_path, config)
    found = question_keys(second, "lạ_kỳ"), question_keys(second, "xúc_tiến")
    assert found == (True, False)


def question_keys(index, word):
    return term_keys("words", [word])[0] in index.postings.keys
