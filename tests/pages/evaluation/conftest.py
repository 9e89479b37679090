"""A small gold set over the two programmes, and an assistant that knows some of its answers."""

from __future__ import annotations

import json

import pytest

from corpus.records import Answer, Citation
from pages.engine import Engine
from pages.evaluation.runs import run
from pages.evaluation.view import Rooms

QUOTE = "Xây dựng mô hình hợp tác xã gắn với chuỗi giá trị"


def line(ident: str, question: str, fact: str, answerable: bool = True) -> dict:
    return {
        "id": ident,
        "question": question,
        "type": "lead_agency" if answerable else "unanswerable",
        "style": "formal",
        "province": "dong-thap",
        "answerable": answerable,
        "answer": fact if answerable else "",
        "must_include": [[fact]] if answerable else [],
        "must_not_include": [],
        "evidence": [{"document": "dong-thap-672", "quote": QUOTE}] if answerable else [],
        "history": [],
    }


LINES = (
    line("right", "Ai chủ trì nhiệm vụ OCOP <b>?", "Liên minh HTX Tỉnh"),
    line("wrong", "Ai phối hợp?", "Sở Tài chính"),
    line("silent", "Kinh phí là bao nhiêu?", "", answerable=False),
)


class Knower:
    """Names the lead agency to every question, and cites its row; refuses on money."""

    def __init__(self, index, row: Citation, text: str = "Liên minh HTX Tỉnh chủ trì [1].") -> None:
        self.index, self.row, self.text = index, row, text

    def ask(self, question, province=None, history=()):
        if question.startswith("Kinh phí"):
            return Answer("refused", "not_stated", "Không nêu.", (), "fact")
        return Answer("answered", None, self.text, (self.row,), "lead_agency")


@pytest.fixture
def rooms(tmp_path) -> Rooms:
    rooms = Rooms(tmp_path / "gold", tmp_path / "runs", tmp_path / "feedback.jsonl")
    rooms.gold.mkdir()
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in LINES)
    for name in ("small.jsonl", "small-heldout.jsonl"):
        (rooms.gold / name).write_text(text, encoding="utf-8")
    return rooms


@pytest.fixture
def knowing(index, row) -> Engine:
    return Engine(lambda: Knower(index, row))


@pytest.fixture
def done(rooms, knowing) -> str:
    """The name of a run over the small set."""
    return list(run(rooms.gold / "small.jsonl", knowing, rooms.runs))[-1].out.name
