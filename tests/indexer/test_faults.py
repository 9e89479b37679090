"""Writers that are killed, and writers that meet: real processes, real signals."""

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager

import numpy as np
import pytest

from corpus.config import ROOT
from indexer.build import add, build, remove
from indexer.errors import BusyIndexError
from indexer.generations import exclusive
from indexer.store import load_index
from indexer.verify import verify_index

KILLS = 100
DECISION = """ỦY BAN NHÂN DÂN TỈNH GIA LAI
Số: {number}/QĐ-UBND

QUYẾT ĐỊNH
Về việc hỗ trợ hợp tác xã

Điều 1. Giao Sở Công Thương chủ trì, phối hợp với Liên minh Hợp tác xã tỉnh xúc tiến thương mại.
"""
OLD, NEW = ["doc-1", "doc-2"], ["doc-1", "doc-2", "doc-3"]


@pytest.fixture
def corpus(config):
    """Three documents, the first two of them indexed."""
    folder = config.root / "corpus"
    folder.mkdir()
    files = [folder / f"doc-{n}.txt" for n in (1, 2, 3)]
    for n, file in enumerate(files, 1):
        file.write_text(DECISION.format(number=n), "utf-8")
    add(config, files[:2], config.index_path)
    return files


@contextmanager
def writers(config):
    """The process of tests/indexer/killed.py, ready to fork."""
    command = [sys.executable, "-m", "tests.indexer.killed", str(config.root)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, text=True
    ) as parent:
        assert parent.stdout.readline() == "ready\n"
        yield parent
        parent.stdin.close()
        parent.wait(20)


def start(parent):
    """Has a writer begin; returns its process id."""
    parent.stdin.write("go\n")
    parent.stdin.flush()
    return int(parent.stdout.readline())


def ended(parent):
    """Waits for the writer: ``killed`` or ``done``."""
    parent.stdin.write("wait\n")
    parent.stdin.flush()
    return parent.stdout.readline().strip()


def documents(config):
    index = load_index(config.index_path, config)
    assert verify_index(index, config.index_path) > 0
    return [d.id for d in index.documents]


def test_a_writer_killed_at_100_random_moments_leaves_the_old_index_or_the_new_one(config, corpus):
    rng = np.random.default_rng(0)
    outcomes = {"killed before the swap": 0, "killed after it": 0, "done": 0}
    with writers(config) as parent:
        begun = time.perf_counter()
        start(parent)
        assert ended(parent) == "done"
        whole = time.perf_counter() - begun
        before = documents(config)
        kills = 0
        while kills < KILLS and sum(outcomes.values()) < 3 * KILLS:
            child = start(parent)
            time.sleep(float(rng.uniform(0, whole)))
            os.kill(child, signal.SIGKILL)
            killed = ended(parent) == "killed"
            after = documents(config)
            assert after in (OLD, NEW)
            kills += killed
            if killed:
                outcomes["killed after it" if after != before else "killed before the swap"] += 1
            else:
                outcomes["done"] += 1
                assert after != before
            before = after
    assert kills == KILLS
    assert outcomes["killed before the swap"] > 10


def test_what_killed_writers_left_behind_is_swept_away_by_the_next(config, corpus):
    with writers(config) as parent:
        for _ in range(5):
            child = start(parent)
            time.sleep(0.05)
            os.kill(child, signal.SIGKILL)
            assert ended(parent) in ("killed", "done")
    build(config, config.root / "corpus", config.index_path)
    assert len(list(config.index_path.glob("g-*"))) <= 2


def test_the_lock_of_a_killed_writer_is_free(config, corpus):
    holder = (
        "import sys, time; from pathlib import Path\n"
        "from indexer.generations import exclusive\n"
        "with exclusive(Path(sys.argv[1])):\n"
        "    print('held', flush=True)\n"
        "    time.sleep(60)\n"
    )
    command = [sys.executable, "-c", holder, str(config.index_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as other:
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(BusyIndexError, match=rf"process {other.pid}\b"):
            remove(config, ["doc-1"], config.index_path)
        os.kill(other.pid, signal.SIGKILL)
        other.wait(10)
    assert (config.index_path / "writer.lock").exists()
    remove(config, ["doc-1"], config.index_path)
    assert documents(config) == ["doc-2"]


def test_of_two_writers_at_once_none_loses_what_the_other_wrote(config, corpus):
    """Eight processes add a document each; who finds the lock held says so and exits 3."""
    extra = [config.root / "corpus" / f"more-{n}.txt" for n in range(8)]
    for n, file in enumerate(extra):
        file.write_text(DECISION.format(number=10 + n), "utf-8")
    code = (
        "import sys; from pathlib import Path; from corpus.config import Config\n"
        "from indexer.build import add; from indexer.errors import BusyIndexError\n"
        "root = Path(sys.argv[1])\n"
        "config = Config(root=root, model='model', index_dir='index', segmented=False)\n"
        "try: add(config, [Path(sys.argv[2])], config.index_path)\n"
        "except BusyIndexError as error: sys.exit(error.exit_code)\n"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", code, str(config.root), str(file)], cwd=ROOT)
        for file in extra
    ]
    codes = [process.wait(60) for process in running]
    assert set(codes) <= {0, 3}
    added = [file.stem for file, code in zip(extra, codes, strict=True) if code == 0]
    assert added
    assert documents(config) == sorted([*OLD, *added])


def test_who_holds_the_lock_keeps_it_through_an_inner_use(config, corpus):
    with exclusive(config.index_path):
        build(config, config.root / "corpus", config.index_path)
        with exclusive(config.index_path):
            pass
        code = (
            "import sys; from pathlib import Path; from indexer.generations import exclusive\n"
            "from indexer.errors import BusyIndexError\n"
            "try:\n"
            "    with exclusive(Path(sys.argv[1])): sys.exit(0)\n"
            "except BusyIndexError: sys.exit(3)\n"
        )
        command = [sys.executable, "-c", code, str(config.index_path)]
        assert subprocess.run(command, cwd=ROOT, check=False).returncode == 3
