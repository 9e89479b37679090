"""What a run stands on: gold set, corpus, configuration, versions, commit."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import platform
import subprocess
from collections.abc import Mapping, Sequence
from importlib import metadata
from pathlib import Path
from typing import Any

from eval.beir import Benchmark
from eval.gold import Gold, checksum

_PACKAGES = ("numpy", "faiss-cpu", "bm25s", "underthesea", "sentence-transformers", "rapidfuzz")
_MATTERS = ("corpus", "indexer", "retriever", "answerer", "eval", "models", "config.toml")
_ROOT = Path(__file__).resolve().parent.parent


def fingerprint(
    gold: Sequence[Gold],
    texts: Mapping[str, str],
    config: object,
    source: str,
    split: str = "all",
    asked: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """A mapping that is equal for two runs over the same things. ``source``: name of the gold
    file; ``config``: a dataclass or None; ``asked``: how it was asked, where otherwise than
    a user would (history or province given or not, faults planted)."""
    settings = settings_of(config)
    return {
        "gold": {"file": source, "split": split, "n": len(gold), "sha256": checksum(gold)},
        "corpus": {"documents": sorted(texts), "sha256": corpus_checksum(texts)},
        "config": {"sha256": _sha(json.dumps(settings, sort_keys=True)), "settings": settings},
        "versions": versions(),
        "commit": commit(_ROOT),
        "asked": dict(asked or {}),
    }


def ranking_fingerprint(
    benchmark: Benchmark, config: object, split: str, mode: str, variant: str
) -> dict[str, Any]:
    """As ``fingerprint``, for a ranking: the corpus, the queries as they were put, the qrels."""
    texts = {i: f"{title}\n{text}" for i, title, text in benchmark.corpus}
    asked = json.dumps([benchmark.queries, benchmark.qrels], ensure_ascii=False, sort_keys=True)
    settings = settings_of(config)
    return {
        "data": {"name": benchmark.name, "split": split, "queries": len(benchmark.queries)},
        "mode": mode,
        "variant": variant,
        "corpus": {"n": len(benchmark.corpus), "sha256": corpus_checksum(texts)},
        "gold": {"sha256": _sha(asked)},
        "config": {"sha256": _sha(json.dumps(settings, sort_keys=True)), "settings": settings},
        "versions": versions(),
        "commit": commit(_ROOT),
    }


def corpus_checksum(texts: Mapping[str, str]) -> str:
    """SHA-256 over ids and texts, sorted by id; independent of where the files lie."""
    digest = hashlib.sha256()
    for identifier in sorted(texts):
        digest.update(f"{identifier}\0{_sha(texts[identifier])}\n".encode())
    return digest.hexdigest()


def settings_of(config: object) -> dict[str, Any]:
    """The fields of a configuration dataclass as JSON values; {} for None. Paths are left out:
    where a thing lies on this machine changes no result."""
    if not dataclasses.is_dataclass(config) or isinstance(config, type):
        return {}
    fields = dataclasses.asdict(config).items()
    plain = {name: value for name, value in fields if not isinstance(value, Path)}
    settings: dict[str, Any] = json.loads(json.dumps(plain, default=str, sort_keys=True))
    return settings


def versions() -> dict[str, str | None]:
    """Versions of Python and of the packages that a result can depend on (None: not there)."""
    found: dict[str, str | None] = {"python": platform.python_version()}
    for name in _PACKAGES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            found[name] = None
    return found


def commit(root: Path) -> str | None:
    """The commit of the working copy; where a tracked file that can change a result differs
    from it, ``+`` and a checksum of the differences. None outside a git repository."""
    try:
        head = _git(root, "rev-parse", "HEAD").strip()
        changed = _git(root, "diff", "HEAD", "--", *_MATTERS)
    except (OSError, subprocess.CalledProcessError):
        return None
    return head + (f"+{_sha(changed)[:12]}" if changed else "")


def differences_of(a: Mapping[str, Any], b: Mapping[str, Any]) -> tuple[str, ...]:
    """What differs between two fingerprints, in words; settings one by one."""
    found = [
        f"{name}: {a[name]['sha256'][:12]} / {b[name]['sha256'][:12]}"
        for name in ("gold", "corpus")
        if a[name]["sha256"] != b[name]["sha256"]
    ]
    for name, x, y in (
        ("setting", a["config"]["settings"], b["config"]["settings"]),
        ("version", a["versions"], b["versions"]),
        ("asked with", a["asked"], b["asked"]),
    ):
        keys = sorted(x.keys() | y.keys())
        found += [f"{name} {k}: {x.get(k)} / {y.get(k)}" for k in keys if x.get(k) != y.get(k)]
    if a["commit"] != b["commit"]:
        found.append(f"commit: {a['commit']} / {b['commit']}")
    return tuple(found)


def _git(root: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", "-C", str(root), *arguments], capture_output=True, text=True, check=True
    )
    return done.stdout


def _sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
