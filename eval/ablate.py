"""Runs an ablation plan, cell by cell, resumable.

A cell's folder says what it was made from: settings, data, variant and commit. Where these are
unchanged, the cell is not made again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from corpus.config import Config
from eval.beir import load_beir
from eval.fingerprint import commit, fingerprint, ranking_fingerprint, settings_of
from eval.gold import Gold, checksum, load_gold, split_of
from eval.perturb import VARIANTS
from eval.plan import Cell, Plan
from eval.runner import load_system, run_gold
from eval.settings import config_with
from eval.store import write_run
from eval.summary import write_json

MADE_FROM = "cell.json"
_ROOT = Path(__file__).resolve().parent.parent


def run_plan(plan: Plan, out: Path, on_progress: Callable[[Cell, bool], None]) -> None:
    """Every cell that is not yet made, in order; ``on_progress(cell, made)`` after each, made
    being False for one taken over from before.

    Raises:
        EvalError, GoldError, DataError, ConfigError, IndexError_: a cell cannot be made.
    """
    for cell in plan.cells:
        config = config_with(dict(cell.settings))
        key = _key(cell, config)
        folder = out / cell.folder
        done = _made_from(folder) == key
        if not done:
            (folder / MADE_FROM).unlink(missing_ok=True)
            _make(cell, config, folder, out / "indexes")
            write_json(folder / MADE_FROM, {"key": key, "arm": cell.arm, "variant": cell.variant})
        on_progress(cell, not done)


def index_for(config: Config, folder: Path) -> Path:
    """An index fit for these settings: the program's own where they agree, else one under
    ``folder``, built where it is missing or stale."""
    from indexer.build import build, is_stale

    if not is_stale(config, config.corpus_path, config.index_path):
        return config.index_path
    own = folder / config.index_fingerprint()
    if is_stale(config, config.corpus_path, own):
        build(config, config.corpus_path, own)
    return own


def _make(cell: Cell, config: Config, folder: Path, indexes: Path) -> None:
    if cell.data.kind != "gold":
        _make_ranking(cell, config, folder, indexes)
        return
    spoil = VARIANTS[cell.variant]
    gold = tuple(_typed(g, spoil) for g in split_of(load_gold(cell.data.path), cell.data.split))
    system = load_system(index_for(config, indexes), config)
    run = run_gold(gold, system)
    name = cell.data.path.name
    write_run(run, fingerprint(gold, system.texts, config, name, cell.data.split), folder)


def _make_ranking(cell: Cell, config: Config, folder: Path, indexes: Path) -> None:
    from eval.commands.retrieval import rank_benchmark, varied, write_ranking
    from eval.gold_ranking import rank_gold

    data, mode = cell.data, cell.data.mode
    if data.kind == "beir":
        benchmark = varied(load_beir(data.path, data.split), cell.variant)
        ranked = rank_benchmark(benchmark, config, mode)
    else:
        index = index_for(config, indexes)
        benchmark, ranked = rank_gold(
            data.path, data.split, index, config, mode, cell.variant, data.style
        )
    stamp = ranking_fingerprint(benchmark, config, data.split, mode, cell.variant)
    write_ranking(benchmark, ranked, stamp, folder)


def _typed(gold: Gold, spoil: Callable[[str], str]) -> Gold:
    history = tuple(spoil(q) for q in gold.history)
    return replace(gold, question=spoil(gold.question), history=history)


def _key(cell: Cell, config: Config) -> str:
    data = cell.data
    if data.kind != "beir":
        content = checksum(load_gold(data.path))
    else:
        files = (
            data.path / n for n in ("corpus.jsonl", "queries.jsonl", f"qrels/{data.split}.tsv")
        )
        content = "".join(hashlib.sha256(f.read_bytes()).hexdigest() for f in files)
    parts = [
        settings_of(config),
        data.split,
        data.style,
        data.mode,
        cell.variant,
        content,
        commit(_ROOT),
    ]
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def _made_from(folder: Path) -> str | None:
    try:
        row = json.loads((folder / MADE_FROM).read_text(encoding="utf-8"))
    except (FileNotFoundError, json.JSONDecodeError):
        return None
    return str(row.get("key"))
