"""An answer as the one JSON object that outside scripts read."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from corpus.records import Answer


def result_object(id: str, question: str, answer: Answer, latency_ms: float) -> dict[str, Any]:
    """The result object of one question: plain types, ready for JSON. ``latency_ms`` is wall
    time in milliseconds."""
    return {
        "id": id,
        "question": question,
        "status": answer.status,
        "reason": answer.reason,
        "answer": answer.text,
        "citations": [asdict(c) for c in answer.citations],
        "latency_ms": round(latency_ms, 3),
        "intent": answer.intent,
        "confidence": answer.confidence,
        "language": answer.language,
        "nearest": [asdict(c) for c in answer.nearest],
        "notes": [asdict(n) for n in answer.notes],
        "mode": mode_of(answer),
        "generation": asdict(answer.generation) if answer.generation else None,
    }


def mode_of(answer: Answer) -> str:
    """``llm`` where the statements of a language model are the answer, else ``extractive``."""
    return "llm" if answer.generation and answer.generation.used else "extractive"
