"""The same question, the same bytes: whoever asks, in whatever process."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from answerer.assistant import Assistant
from corpus.config import ROOT, load_config
from eval.gold import load_gold

SCRIPT = """
import json, sys
from dataclasses import asdict
from pathlib import Path
from answerer.assistant import Assistant
from corpus.config import load_config
assistant = Assistant.load(Path(sys.argv[1]), load_config())
answers = [asdict(assistant.ask(q)) for q in json.load(sys.stdin)]
print(json.dumps(answers, sort_keys=True))
"""


def questions(n):
    return [g.question for g in load_gold(ROOT / "eval" / "gold" / "own-dev.jsonl")][:n]


def in_process(programmes, seed, asked):
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", SCRIPT, str(programmes)]
    return subprocess.run(
        command, input=json.dumps(asked), env=environment, cwd=ROOT, check=True,
        capture_output=True, text=True,
    ).stdout  # fmt: skip


def test_two_assistants_answer_alike(programmes, assistant):
    other = Assistant.load(programmes, load_config())
    asked = questions(40)
    assert [assistant.ask(q) for q in asked] == [other.ask(q) for q in asked]


def test_the_order_of_sets_and_hashes_changes_no_byte(programmes):
    asked = questions(60)
    assert in_process(programmes, "1", asked) == in_process(programmes, "2", asked)


def test_what_was_asked_before_changes_nothing(assistant):
    first = [assistant.ask(q) for q in questions(30)]
    again = [assistant.ask(q) for q in reversed(questions(30))]
    assert first == list(reversed(again))
