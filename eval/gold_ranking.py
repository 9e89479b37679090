"""Ranks the passages of an index for gold questions: does retrieval find the evidence?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from corpus.config import Config
from corpus.records import Passage
from eval.beir import Benchmark, Qrels
from eval.gold import Gold, load_gold, split_of
from eval.metrics.citations import occurrences
from eval.perturb import VARIANTS
from eval.timing import Timed, timed

DEPTH = 100


def rank_gold(
    path: Path,
    split: str,
    index: Path | None,
    config: Config,
    mode: str,
    variant: str,
    style: str = "",
) -> tuple[Benchmark, Timed]:
    """The answerable questions of a set as a benchmark over the passages of an index, and the
    searcher's ranking. Follow-ups are left out: their words alone do not say what is asked. A
    ``style`` leaves only the questions of that one."""
    from indexer.store import load_index
    from retriever.search import Searcher

    weights = {"hybrid": config.weight_dense, "lexical": 0.0, "dense": 1.0}
    reranker = config.reranker if mode == "hybrid" else ""
    chosen = replace(config, weight_dense=weights[mode], reranker=reranker)
    loaded = load_index(index or config.index_path, chosen)
    gold = [g for g in split_of(load_gold(path), split) if g.answerable and not g.history]
    gold = [g for g in gold if style in ("", g.style)]
    texts = {d.id: d.text for d in loaded.documents}
    qrels = evidence_qrels(gold, loaded.passages, texts)
    spoil = VARIANTS[variant]
    queries = tuple((g.id, spoil(g.question)) for g in gold if g.id in qrels)
    searcher = Searcher(loaded, chosen)
    corpus = tuple((p.id, p.context, p.text) for p in loaded.passages)
    ranked = timed(
        queries, lambda text: [(h.passage, h.score) for h in searcher.search(text, DEPTH)]
    )
    return Benchmark(path.name, corpus, queries, qrels), ranked


def evidence_qrels(
    gold: Sequence[Gold], passages: Sequence[Passage], texts: dict[str, str]
) -> Qrels:
    """Relevance 1 for every passage that overlaps an occurrence of an evidence quote, by
    question; a question whose evidence lies in no passage is left out."""
    qrels: Qrels = {}
    for one in gold:
        spans = [
            (e.document, start, end)
            for e in one.evidence
            for start, end in occurrences(texts.get(e.document, ""), e.quote)
        ]
        relevant = {p.id: 1 for p in passages if any(_overlap(p, *span) for span in spans)}
        if relevant:
            qrels[one.id] = relevant
    return qrels


def _overlap(passage: Passage, document: str, start: int, end: int) -> bool:
    return passage.document == document and passage.start < end and start < passage.end
