"""A small corpus of hand-made documents and a tiny embedding, for the tests."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np

from corpus.records import Document, Parsed, Passage

TEXTS = {
    "a-1": "Liên minh Hợp tác xã tỉnh chủ trì tập huấn.\nSở Tài chính bố trí kinh phí.",
    "b-2": "Sở Công Thương chủ trì xúc tiến thương mại.\nHoàn thành trước tháng 12 năm 2022.",
}


def parsed_lines(document: str, text: str, context: str = "Nhiệm vụ") -> Parsed:
    """A document whose every line is a passage."""
    passages, start = [], 0
    for n, line in enumerate(text.split("\n")):
        passages.append(
            Passage(
                id=f"{document}#{n:05}",
                document=document,
                province=None,
                kind="paragraph",
                zone="body",
                start=start,
                end=start + len(line),
                text=line,
                label=f"dòng {n + 1}",
                path=(context,),
                context=context,
                clean=line,
            )
        )
        start += len(line) + 1
    own = Document(
        id=document,
        file=f"{document}.txt",
        text=text,
        kind="Quyết định",
        number=None,
        date=None,
        issuer="UBND tỉnh",
        province=None,
        status="issued",
        title="Thử",
        end=len(text),
    )
    return Parsed(own, (), tuple(passages), (), (), (), ())


def static_model(folder: Path, words: list[str], dimensions: int = 8, seed: int = 0) -> Path:
    """Writes a StaticEmbedding folder of sentence-transformers' form over single words."""
    from safetensors.numpy import save_file
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

    folder.mkdir(parents=True)
    vocabulary = {word: n for n, word in enumerate(["[UNK]", *words])}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    tokenizer.save(str(folder / "tokenizer.json"))
    table = np.random.default_rng(seed).normal(size=(len(vocabulary), dimensions))
    save_file({"embedding.weight": table.astype(np.float32)}, str(folder / "model.safetensors"))
    kind = "sentence_transformers.models.StaticEmbedding"
    modules = [{"idx": 0, "name": "0", "path": "", "type": kind}]
    (folder / "modules.json").write_bytes(msgspec.json.encode(modules))
    return folder
