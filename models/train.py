"""Trains models/htx-embed, a static embedding of syllables and pairs of them.

    python -m models.train --data DIR --out models/htx-embed [--steps 1500]

DIR holds legal-text, general-text and question-passage-pairs (.jsonl.xz). Every unit has a
vector; a text is the mean of its units'. Training pulls a question and its passage together and
away from the other passages of the batch (InfoNCE, both ways), at several prefixes of the
dimensions at once (Matryoshka). Runs on two CPU cores.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

from corpus.text import bigrams, fold, syllables
from models.pairs import Pair, law_pairs, page_pairs, question_pairs

CHANNELS = ("syllables", "folded", "folded_bigrams")
Ids = np.ndarray


@dataclass(frozen=True, slots=True)
class Settings:
    """What the training depends on beside the data; kept in the model card."""

    rows: int = 48_000
    dimensions: int = 256
    prefixes: tuple[int, ...] = (256, 128, 64)
    syllables: int = 12_000
    rarest: int = 5
    counted: int = 60_000
    longest: int = 1_500
    repeat_questions: int = 3
    page_share: float = 1.0
    batch: int = 2_048
    kin: int = 8
    rate: float = 0.01
    warm_up: int = 20
    temperature: float = 0.05
    dropped: float = 0.1
    most: int = 256
    unaccented: float = 0.25
    steps: int = 1_500
    seed: int = 0


def all_pairs(data: Path, settings: Settings) -> list[Pair]:
    """The training pairs; the few written questions several times."""
    rng = random.Random(settings.seed)
    questions = question_pairs(data / "question-passage-pairs.jsonl.xz", settings.longest)
    laws = law_pairs(data / "legal-text.jsonl.xz", settings.longest, rng)
    pages = page_pairs(data / "general-text.jsonl.xz", settings.longest, rng, settings.page_share)
    return questions * settings.repeat_questions + laws + pages


def prepared_units(text: str) -> list[str]:
    """The units of CHANNELS, as indexer.embed.prepared gives them to the trained model."""
    plain = syllables(text)
    folded = [fold(s) for s in plain]
    return plain + folded + bigrams(folded)


def vocabulary(pairs: Sequence[Pair], settings: Settings) -> tuple[dict[str, int], np.ndarray]:
    """Unit -> row, frequent syllables first, then frequent pairs of syllables; and the inverse
    document frequency of each row."""
    sample = random.Random(settings.seed).sample(pairs, min(settings.counted, len(pairs)))
    counts: Counter[str] = Counter()
    for pair in sample:
        counts.update(set(prepared_units(pair.passage)))
    common = [unit for unit, often in counts.most_common() if often >= settings.rarest]
    singles = [unit for unit in common if "_" not in unit][: settings.syllables]
    doubles = [unit for unit in common if "_" in unit][: settings.rows - 1 - len(singles)]
    rows = {unit: n for n, unit in enumerate(["[UNK]", *singles, *doubles])}
    often = np.array([counts[unit] or len(sample) for unit in rows])
    return rows, np.log(len(sample) / often)


def encoded(text: str, rows: dict[str, int]) -> Ids:
    """The rows of a text's units; units without one are left out."""
    return np.array([rows[u] for u in prepared_units(text) if u in rows] or [0], np.int32)


def batches(pairs: Sequence[Pair], settings: Settings, rng: random.Random) -> Iterator[list[int]]:
    """Positions of pairs, a batch at a time, kin of a group side by side, without end."""
    groups: dict[str, list[int]] = {}
    for n, pair in enumerate(pairs):
        groups.setdefault(pair.group, []).append(n)
    while True:
        runs = []
        for members in groups.values():
            rng.shuffle(members)
            runs += [members[i : i + settings.kin] for i in range(0, len(members), settings.kin)]
        rng.shuffle(runs)
        order = [n for run in runs for n in run]
        for start in range(0, len(order) - settings.batch + 1, settings.batch):
            yield order[start : start + settings.batch]


def pooled(table: torch.Tensor, texts: Sequence[Ids]) -> torch.Tensor:
    """The summed vectors of texts (n, dimensions); their direction is that of the mean."""
    offsets = torch.tensor(np.cumsum([0, *(len(t) for t in texts[:-1])]))
    flat = torch.from_numpy(np.concatenate(texts)).long()
    return functional.embedding_bag(flat, table, offsets, mode="sum")


def folding(rows: dict[str, int]) -> Ids:
    """For each row the row of its unit without diacritics (row 0 where that has none): the rows
    of a text are so turned into those of the same text typed without diacritics."""
    return np.array([rows.get(fold(unit), 0) for unit in rows], np.int32)


def thinned(ids: Ids, settings: Settings, rng: np.random.Generator) -> Ids:
    """A random draw, with replacement, of all rows but a share, at most ``most``: no unit alone
    is to be relied on, and a step takes a third of the time."""
    size = min(settings.most, round(len(ids) * (1 - settings.dropped)))
    return ids[rng.integers(0, len(ids), max(size, 1))] if size < len(ids) else ids


def loss_of(
    table: torch.Tensor, batch: Sequence[tuple[Ids, Ids]], settings: Settings
) -> torch.Tensor:
    """InfoNCE over the batch in both directions (van den Oord et al. 2018), the mean over the
    prefixes (Kusupati et al. 2022)."""
    questions, passages = (pooled(table, side) for side in zip(*batch, strict=True))
    right = torch.arange(len(batch))
    losses = []
    for size in settings.prefixes:
        q, p = (functional.normalize(x[:, :size], dim=1) for x in (questions, passages))
        near = q @ p.T / settings.temperature
        losses.append(
            functional.cross_entropy(near, right) + functional.cross_entropy(near.T, right)
        )
    return torch.stack(losses).mean() / 2


def train(
    pairs: Sequence[Pair], rows: dict[str, int], idf: np.ndarray, settings: Settings
) -> tuple[np.ndarray, list[tuple[int, float]]]:
    """The table (rows, dimensions) and the curve of (step, loss). It starts from random
    directions as long as the unit's idf, that is near TF-IDF; the rate rises over
    the first steps and then falls to 0."""
    texts = [(encoded(p.query, rows), encoded(p.passage, rows)) for p in pairs]
    generator = torch.Generator().manual_seed(settings.seed)
    start = torch.randn(len(rows), settings.dimensions, generator=generator)
    lengths = torch.tensor(idf, dtype=torch.float32)[:, None] * 0.1 / settings.dimensions**0.5
    table = torch.nn.Parameter(start * lengths)
    optimizer = torch.optim.Adam([table], lr=settings.rate)
    noise, bare = np.random.default_rng(settings.seed), folding(rows)
    order = batches(pairs, settings, random.Random(settings.seed))
    curve: list[tuple[int, float]] = []
    for step, batch in zip(range(settings.steps), order, strict=False):
        optimizer.param_groups[0]["lr"] = _rate(step, settings)
        drawn = [_drawn(texts[n], bare, settings, noise) for n in batch]
        loss = loss_of(table, drawn, settings)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if step % 100 == 0 or step == settings.steps - 1:
            curve.append((step, round(float(loss), 4)))
            print(f"step {step:,} of {settings.steps:,}, loss {float(loss):.3f}", flush=True)
    return table.detach().numpy(), curve


def _drawn(
    pair: tuple[Ids, Ids], bare: Ids, settings: Settings, noise: np.random.Generator
) -> tuple[Ids, Ids]:
    """A pair as it is trained on this time: thinned, sometimes without diacritics."""
    question, passage = (thinned(side, settings, noise) for side in pair)
    if noise.random() < settings.unaccented:
        question = bare[question]
        if noise.random() < 0.5:
            passage = bare[passage]
    return question, passage


def _rate(step: int, settings: Settings) -> float:
    return settings.rate * min((step + 1) / settings.warm_up, 1 - step / settings.steps)


def save(folder: Path, rows: dict[str, int], table: np.ndarray) -> None:
    """Writes the folder in the form of sentence-transformers, in half precision."""
    from safetensors.numpy import save_file
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

    folder.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer(models.WordLevel(rows, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFC(), normalizers.Lowercase()])
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    table = table / np.linalg.norm(table, axis=1).mean()
    table[0] = 0
    weights = {"embedding.weight": np.ascontiguousarray(table, dtype=np.float16)}
    save_file(weights, str(folder / "model.safetensors"), metadata={"format": "pt"})
    kind = "sentence_transformers.models.StaticEmbedding"
    modules = [{"idx": 0, "name": "0", "path": "", "type": kind}]
    (folder / "modules.json").write_text(json.dumps(modules) + "\n")
    (folder / "preparation.json").write_text(json.dumps({"channels": CHANNELS}) + "\n")
    similarity = {"similarity_fn_name": "cosine"}
    (folder / "config_sentence_transformers.json").write_text(json.dumps(similarity) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of the .jsonl.xz files")
    parser.add_argument("--out", type=Path, required=True, help="model folder to write")
    parser.add_argument("--steps", type=int, default=Settings().steps)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    settings = Settings(steps=options.steps)
    pairs = all_pairs(options.data, settings)
    rows, idf = vocabulary(pairs, settings)
    print(f"{len(pairs):,} pairs, {len(rows):,} units", flush=True)
    table, curve = train(pairs, rows, idf, settings)
    save(options.out, rows, table)
    record = {"settings": asdict(settings), "pairs": len(pairs), "units": len(rows), "loss": curve}
    (options.out / "training.json").write_text(json.dumps(record) + "\n")


if __name__ == "__main__":
    main()
