"""Learns models/htx-rank, the weights of the reranker's features.

    python -m models.train_rank --data BEIR_DIR --split train75 --out models/htx-rank

Every judged question gives the first stage's best passages; the weights make its relevant ones
likely under a softmax over them (listwise: Cao et al. 2007, ListNet, top one). Each question is
learnt from as it is, without diacritics and mistyped. Five-fold cross-validation comes first.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.config import Config, load_config
from eval.beir import Benchmark, load_beir
from eval.metrics.retrieval import ndcg_at_k
from eval.perturb import VARIANTS
from indexer.forward import Forward, build_forward
from retriever.features import features
from retriever.passages import rank_texts
from retriever.rerank import FEATURES

_VARIANTS = ("clean", "unaccented", "typo")
_FOLDS = 5
_RIDGE = 10.0
_CANDIDATES = 50
_SEED = 0
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A question's candidates: ``columns`` (n, features), ``relevant`` (n), the ids of both, and
    how relevant all that is judged is."""

    columns: Floats
    relevant: Floats
    ids: tuple[str, ...]
    judged: dict[str, int]


def examples(benchmark: Benchmark, config: Config, forward: Forward) -> list[Example]:
    """One example for each question in its order."""
    plain = replace(config, reranker="", understanding="")
    run = rank_texts(benchmark.corpus, benchmark.queries, plain, k=_CANDIDATES)
    place = {identifier: n for n, (identifier, _, _) in enumerate(benchmark.corpus)}
    out = []
    for query, text in benchmark.queries:
        ids = tuple(identifier for identifier, _ in run[query])
        scores = np.array([score for _, score in run[query]])
        found = features(forward, text, np.array([place[i] for i in ids]))
        columns = np.stack([scores, *(found[name] for name in FEATURES[1:])], axis=1)
        judged = benchmark.qrels[query]
        relevant = np.array([float(judged.get(i, 0) > 0) for i in ids])
        out.append(Example(columns, relevant, ids, judged))
    return out


def learnt(given: Sequence[Example], ridge: float = _RIDGE) -> Floats:
    """The weights, one a feature, that make the relevant candidates likely; ``ridge`` draws
    them, in units of each feature's standard deviation, towards 0."""
    from scipy.optimize import minimize

    usable = [e for e in given if e.relevant.any()]
    columns = np.concatenate([e.columns for e in usable])
    scale = columns.std(axis=0) + 1e-9
    sizes = np.array([len(e.ids) for e in usable])
    begins = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    of = np.repeat(np.arange(len(usable)), sizes)
    target = np.concatenate([e.relevant / e.relevant.sum() for e in usable])
    inputs = columns / scale

    def loss(weights: Floats) -> tuple[float, Floats]:
        values = inputs @ weights
        values -= np.maximum.reduceat(values, begins)[of]
        odds = np.exp(values)
        sums = np.add.reduceat(odds, begins)
        fit = target @ (values - np.log(sums)[of])
        slope = inputs.T @ (odds / sums[of] - target)
        return ridge * float(weights @ weights) / 2 - float(fit), slope + ridge * weights

    found = minimize(loss, np.zeros(len(scale)), jac=True, method="L-BFGS-B")
    return np.asarray(found.x / scale)


def quality(given: Sequence[Example], weights: Floats) -> float:
    """The mean nDCG@10 of the candidates in the order of the weighted sum."""
    return float(
        np.mean(
            [
                ndcg_at_k(
                    [e.ids[n] for n in np.argsort(-(e.columns @ weights), kind="stable")],
                    e.judged,
                    10,
                )
                for e in given
            ]
        )
    )


def cross_validated(by_variant: dict[str, list[Example]]) -> dict[str, float]:
    """The mean nDCG@10 on held-out questions, by variant; a question is held out in all
    variants at once."""
    count = len(by_variant[_VARIANTS[0]])
    fold = np.empty(count, np.int64)
    fold[np.random.default_rng(_SEED).permutation(count)] = np.arange(count) % _FOLDS
    found: dict[str, list[float]] = {variant: [] for variant in by_variant}
    for held in range(_FOLDS):
        inside = [
            e for all_ in by_variant.values() for e, f in zip(all_, fold, strict=True) if f != held
        ]
        weights = learnt(inside)
        for variant, all_ in by_variant.items():
            out = [e for e, f in zip(all_, fold, strict=True) if f == held]
            found[variant] += [quality([e], weights) for e in out]
    return {variant: float(np.mean(values)) for variant, values in found.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="a folder in BEIR layout")
    parser.add_argument("--split", required=True, help="qrels/SPLIT.tsv")
    parser.add_argument("--out", type=Path, required=True, help="model folder to write")
    options = parser.parse_args()
    config, benchmark = load_config(), load_beir(options.data, options.split)
    forward = build_forward((title, text) for _, title, text in benchmark.corpus)
    by_variant = {}
    for variant in _VARIANTS:
        spoil = VARIANTS[variant]
        queries = tuple((q, spoil(text)) for q, text in benchmark.queries)
        by_variant[variant] = examples(replace(benchmark, queries=queries), config, forward)
    first = np.eye(len(FEATURES))[0]
    before = {v: round(quality(all_, first), 4) for v, all_ in by_variant.items()}
    held = {v: round(q, 4) for v, q in cross_validated(by_variant).items()}
    weights = learnt([e for all_ in by_variant.values() for e in all_])
    options.out.mkdir(parents=True, exist_ok=True)
    shown = {name: round(float(w), 4) for name, w in zip(FEATURES, weights, strict=True)}
    (options.out / "weights.json").write_text(json.dumps(shown, indent=1) + "\n")
    record = {
        "data": benchmark.name,
        "split": options.split,
        "questions": len(benchmark.queries),
        "variants": _VARIANTS,
        "candidates": _CANDIDATES,
        "ridge": _RIDGE,
        "seed": _SEED,
        "folds": _FOLDS,
        "ndcg@10": {"first stage": before, "held out": held},
    }
    (options.out / "training.json").write_text(json.dumps(record, indent=1) + "\n")
    print(json.dumps(record["ndcg@10"]))


if __name__ == "__main__":
    main()
