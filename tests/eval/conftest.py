"""The real gold set and documents, and an answerer that knows the answers by heart."""

from pathlib import Path

import pytest

from corpus.records import Answer, Citation
from corpus.text import nfc
from eval.gold import load_gold
from eval.runner import System

ROOT = Path(__file__).resolve().parents[2]
FILES = {
    "dong-thap-672": "dong-thap-672-qd-ubnd-hc-2021.txt",
    "gia-lai-draft-2020": "gia-lai-chuong-trinh-hanh-dong-2020.txt",
    "gia-lai-cong-van-2020": "gia-lai-chuong-trinh-hanh-dong-2020.txt",
}


@pytest.fixture(scope="session")
def gold():
    return load_gold(ROOT / "eval/gold/dev.jsonl")


@pytest.fixture(scope="session")
def texts():
    folder = ROOT / "corpus/documents"
    return {i: nfc((folder / name).read_text(encoding="utf-8")) for i, name in FILES.items()}


def line_around(text, quote):
    start = text.index(quote)
    begin = text.rfind("\n", 0, start) + 1
    end = text.find("\n", start + len(quote))
    return begin, len(text) if end < 0 else end


def cite(n, evidence, texts):
    text = texts[evidence.document]
    start, end = line_around(text, evidence.quote)
    return Citation(n, evidence.document, f"{evidence.document} {n}", start, end, text[start:end])


def model_answer(gold, texts, confidence=0.9):
    if not gold.answerable:
        return Answer("refused", "not_stated", "Văn bản không nêu.", (), gold.type)
    citations = tuple(cite(n, e, texts) for n, e in enumerate(gold.evidence, 1))
    marks = "".join(f" [{c.n}]" for c in citations)
    return Answer(
        "answered", None, gold.answer + marks, citations, gold.type, confidence=confidence
    )


@pytest.fixture(scope="session")
def oracle(gold, texts):
    """Answers every question of the set with its model answer, citing the lines around the
    evidence: a perfect system, to which faults can be added."""
    by_question = {(g.question, g.history): g for g in gold}

    def ask(question, province, history):
        return model_answer(by_question[question, tuple(t.question for t in history)], texts)

    return System(ask, texts)
