"""``python -m answerer "câu hỏi"``: one question, one answer on stdout."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.config import ConfigError, load_config
from corpus.records import Answer, Turn

if TYPE_CHECKING:
    from answerer.assistant import Assistant
    from answerer.llm.assistant import LlmAssistant

_NOTE = {"vi": "Lưu ý, không phải nội dung văn bản", "en": "Note, not in the documents"}


def main(argv: Sequence[str] | None = None) -> int:
    """Exit status: 0 for an answer or a refusal, 2 for bad usage, 3 for an index that is missing
    or cannot be used (the message says what to do)."""
    arguments = _parser().parse_args(argv)
    from indexer.errors import IndexError_

    try:
        history = _history(arguments.history)
        assistant = _assistant(arguments.index, arguments.llm)
    except (ConfigError, ValueError) as error:
        return _fail(str(error), 2)
    except IndexError_ as error:
        return _fail(str(error), 3)
    if arguments.province and arguments.province not in assistant.engine.provinces:
        known = ", ".join(sorted(assistant.engine.provinces))
        return _fail(f"no documents of province {arguments.province!r}; there are: {known}", 2)
    start = time.perf_counter()
    answer = assistant.ask(arguments.question, arguments.province, history)
    elapsed = (time.perf_counter() - start) * 1000
    text = _json(arguments.question, answer, elapsed) if arguments.json else _plain(answer)
    print(_printable(text))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m answerer", description="answer one question from the indexed documents"
    )
    parser.add_argument("question", help="the question, Vietnamese or English")
    parser.add_argument("--json", action="store_true", help="print the result object")
    parser.add_argument("--index", type=Path, metavar="DIR", help="index folder (.index)")
    parser.add_argument("--province", metavar="SLUG", help="only documents of this province")
    parser.add_argument(
        "--history",
        type=Path,
        metavar="FILE",
        help="earlier questions, oldest first: a JSON list or JSON lines of {question}",
    )
    parser.add_argument(
        "--llm",
        action=argparse.BooleanOptionalAction,
        help="let the configured language model word the answer, or not (default: as configured)",
    )
    return parser


def _assistant(index: Path | None, llm: bool | None) -> Assistant | LlmAssistant:
    """The assistant as configured, or with (``llm``) or without the language model. Raises
    ConfigError where one is wanted and none is configured."""
    from answerer.assistant import Assistant
    from answerer.llm.assistant import load_assistant

    config = load_config()
    if llm and not config.llm_url:
        raise ConfigError("no language model is configured: set llm_url, see docs/llm.md")
    return Assistant.load(index, config) if llm is False else load_assistant(index, config)


def _history(path: Path | None) -> list[Turn]:
    """The turns of a history file. Raises ValueError for one that is no list of questions."""
    if path is None:
        return []
    try:
        rows = _rows(path.read_text("utf-8"))
        return [Turn(row if isinstance(row, str) else str(row["question"])) for row in rows]
    except OSError as error:
        raise ValueError(f"{path}: cannot be read ({error.strerror})") from error
    except (UnicodeDecodeError, json.JSONDecodeError, KeyError, TypeError) as error:
        raise ValueError(f'{path}: expected [{{"question": "…"}}, …]: {error}') from error


def _rows(text: str) -> list[Any]:
    """A JSON list, or the values of JSON lines."""
    if text.lstrip().startswith("["):
        return list(json.loads(text))
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def _printable(text: str) -> str:
    """The text with ``?`` for what is no character (half of a pair, out of broken arguments)."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _json(question: str, answer: Answer, elapsed: float) -> str:
    from answerer.telling.result import result_object

    return json.dumps(result_object("", question, answer, elapsed), ensure_ascii=False)


def _plain(answer: Answer) -> str:
    sources = [f"[{c.n}] {c.label}" for c in answer.citations]
    near = [f"(gần nhất, không phải câu trả lời) {c.label}" for c in answer.nearest]
    notes = [f"{_NOTE[answer.language]}: {n.text} ({n.source})" for n in answer.notes]
    line = ["—" * 40] if notes else []
    worded = [f"({said})"] if (said := _worded_by(answer)) else []
    return "\n".join([answer.text, *sources, *near, *worded, *line, *notes])


def _worded_by(answer: Answer) -> str:
    """Who worded the answer, where a language model was asked."""
    g = answer.generation
    if g is None:
        return ""
    return g.problem or f"{g.model}: {g.kept} câu đã kiểm, bỏ {g.dropped}"


def _fail(message: str, status: int) -> int:
    print(f"answerer: {message}", file=sys.stderr)
    return status


if __name__ == "__main__":
    sys.exit(main())
