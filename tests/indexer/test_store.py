import json
import shutil
from dataclasses import replace

import numpy as np
import pytest

from indexer.errors import (
    BusyIndexError,
    DamagedIndexError,
    MissingIndexError,
    OtherSettingsError,
    VerificationError,
)
from indexer.generations import exclusive
from indexer.recordfile import parsed_of, records_of
from indexer.store import load_index, write_index
from indexer.vectors import build_vectors
from indexer.verify import verify_index
from tests.indexer.samples import TEXTS, parsed_lines, static_model


def test_a_written_index_loads_with_every_record(config, parsed):
    write_index(parsed, config, config.index_path)
    index = load_index(config.index_path, config)
    assert index.records == records_of(parsed)
    assert parsed_of(index.records) == tuple(parsed)
    assert index.embeddings.shape == (4, 8)
    np.testing.assert_allclose(np.linalg.norm(index.embeddings, axis=1), 1, atol=1e-6)


def test_documents_are_sorted_by_id_whatever_the_order_given(config, parsed):
    write_index(parsed[::-1], config, config.index_path)
    index = load_index(config.index_path, config)
    assert [d.id for d in index.documents] == ["a-1", "b-2"]
    assert [p.document for p in index.passages] == ["a-1", "a-1", "b-2", "b-2"]


def test_an_index_without_documents_loads(config):
    write_index([], config, config.index_path)
    assert load_index(config.index_path, config).passages == ()


def test_vectors_of_the_index_before_are_used_again(config, parsed):
    write_index(parsed, config, config.index_path)
    old = load_index(config.index_path, config)
    other = np.roll(old.embeddings, 1, axis=0)
    changed = replace(old, vectors=build_vectors(other, 100))
    write_index(parsed, config, config.index_path, old=changed)
    np.testing.assert_array_equal(load_index(config.index_path, config).embeddings, other)


def test_a_folder_without_index_is_refused_with_what_to_do(config):
    with pytest.raises(MissingIndexError, match="run: python -m indexer build"):
        load_index(config.index_path, config)


def test_any_damaged_file_is_refused_by_name(config, parsed):
    write_index(parsed, config, config.index_path)
    manifest = json.loads((config.index_path / "manifest.json").read_text())
    folder = config.index_path / manifest["generation"]
    assert len(list(folder.iterdir())) == 25
    for file in folder.iterdir():
        good = file.read_bytes()
        file.write_bytes(good[:-1] + bytes([good[-1] ^ 1]) if good else b"x")
        with pytest.raises(DamagedIndexError, match=file.name):
            load_index(config.index_path, config)
        file.unlink()
        with pytest.raises(DamagedIndexError, match=file.name):
            load_index(config.index_path, config)
        file.write_bytes(good)
    assert load_index(config.index_path, config).passages


@pytest.mark.parametrize("change", [("a-1", "a-9"), ("{", ""), ('"format": 3', '"format": 4')])
def test_an_altered_manifest_is_refused(config, parsed, change):
    write_index(parsed, config, config.index_path, code="a-1")
    file = config.index_path / "manifest.json"
    file.write_text(file.read_text().replace(*change))
    with pytest.raises(DamagedIndexError):
        load_index(config.index_path, config)


def test_other_settings_are_refused_and_named(config, parsed):
    write_index(parsed, config, config.index_path)
    with pytest.raises(OtherSettingsError, match=r"k1 = 0\.9 \(now 1\.5\)"):
        load_index(config.index_path, replace(config, k1=1.5))


def test_another_version_of_the_model_is_refused(config, parsed):
    write_index(parsed, config, config.index_path)
    shutil.rmtree(config.root / "model")
    static_model(config.root / "model", ["khác"], seed=1)
    with pytest.raises(OtherSettingsError, match="another version of model"):
        load_index(config.index_path, config)


def test_query_time_weights_do_not_make_an_index_stale(config, parsed):
    write_index(parsed, config, config.index_path)
    assert load_index(config.index_path, replace(config, weight_dense=0.7)).passages


def test_an_index_can_be_moved(config, parsed, tmp_path):
    write_index(parsed, config, config.index_path)
    config.index_path.rename(tmp_path / "elsewhere")
    assert load_index(tmp_path / "elsewhere", config).documents[0].text == TEXTS["a-1"]


def test_two_writers_exclude_each_other(config, parsed, tmp_path):
    import subprocess
    import sys

    holder = (
        "import sys, filelock\n"
        "with filelock.FileLock(sys.argv[1]):\n"
        "    print('held', flush=True)\n"
        "    sys.stdin.read()\n"
    )
    config.index_path.mkdir()
    command = [sys.executable, "-c", holder, str(config.index_path / "writer.lock")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(BusyIndexError, match="another process"):
            write_index(parsed, config, config.index_path)
        other.stdin.close()
        other.wait(10)
    write_index(parsed, config, config.index_path)


def test_who_holds_the_lock_may_enter_again(tmp_path):
    with exclusive(tmp_path), exclusive(tmp_path):
        assert (tmp_path / "writer.lock").exists()


def test_a_wrong_offset_is_found(config, parsed):
    passage = parsed[0].passages[1]
    shifted = replace(passage, start=passage.start + 1, end=passage.end + 1)
    broken = replace(parsed[0], passages=(parsed[0].passages[0], shifted))
    write_index([broken], config, config.index_path)
    index = load_index(config.index_path, config)
    with pytest.raises(VerificationError, match=passage.id):
        verify_index(index, config.index_path)


def test_right_offsets_are_counted(config):
    write_index([parsed_lines("x", "một\nhai\nba")], config, config.index_path)
    assert verify_index(load_index(config.index_path, config), config.index_path) == 3
