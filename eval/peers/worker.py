"""``python -m eval.peers.worker``: one retriever in a process of its own, called by
``python -m eval peers`` with the interpreter that has its packages.

Writes ``run-VARIANT.trec`` for each way of typing the questions, and ``timings.json``.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from importlib import metadata
from pathlib import Path

from eval.beir import Benchmark, load_beir
from eval.memory import peak, resident
from eval.metrics.speed import latency_summary
from eval.peers.protocol import PEERS, Peer, make, words_from
from eval.perturb import VARIANTS
from eval.summary import number, write_json
from eval.trec import write_trec

DEPTH = 100
WORDS = "words.json"
TIMINGS = "timings.json"
_WARM_UP = 5


def main(arguments: Sequence[str] | None = None) -> int:
    """0, or 4 where a package that the retriever needs is not there."""
    parser = argparse.ArgumentParser(prog="python -m eval.peers.worker", description=__doc__)
    parser.add_argument("--peer", choices=tuple(PEERS), required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--split", required=True)
    parser.add_argument("--variants", nargs="+", choices=tuple(VARIANTS), required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args(arguments)
    start = time.perf_counter()
    try:
        peer = make(args.peer, words_from(args.out.parent / WORDS))
    except ImportError as error:
        print(f"{args.peer}: {error}", file=sys.stderr)
        return 4
    started = time.perf_counter() - start
    benchmark = load_beir(args.data, args.split)
    write_json(args.out / TIMINGS, _measured(args, peer, benchmark, started))
    return 0


def _measured(
    args: argparse.Namespace, peer: Peer, benchmark: Benchmark, started: float
) -> dict[str, object]:
    """Indexes, asks every question one by one, writes the runs; seconds, megabytes and, for each
    variant, milliseconds."""
    start = time.perf_counter()
    peer.index(benchmark.corpus)
    indexed = time.perf_counter() - start
    most = max(peak(), peak(children=True))
    for _, text in benchmark.queries[:_WARM_UP]:
        peer.search(text, DEPTH)
    latency = {variant: _ranked(args, peer, benchmark, variant) for variant in args.variants}
    return {
        "peer": args.peer,
        "versions": {p: metadata.version(p) for p in PEERS[args.peer].packages},
        "start_s": number(started, 3),
        "index_s": number(indexed, 3),
        "index_mb": number(most, 1),
        "serve_mb": number(resident(), 1),
        "latency_ms": latency,
    }


def _ranked(
    args: argparse.Namespace, peer: Peer, benchmark: Benchmark, variant: str
) -> dict[str, float | None]:
    """Writes the run of one variant; the percentiles of its latency."""
    run, took = {}, []
    for query, typed in benchmark.queries:
        text = VARIANTS[variant](typed)
        start = time.perf_counter()
        run[query] = peer.search(text, DEPTH)
        took.append((time.perf_counter() - start) * 1000)
    write_trec(args.out / f"run-{variant}.trec", run, args.peer)
    return {name: number(value, 3) for name, value in latency_summary(took).items()}


if __name__ == "__main__":
    sys.exit(main())
