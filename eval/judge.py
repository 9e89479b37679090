"""An optional judge: a language model behind any OpenAI-compatible address grades the answers.

Its verdicts stand apart from the deterministic score and change nothing of it; what is
reported is how often the two agree. Without an address nothing is sent anywhere.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from eval.errors import EvalError
from eval.score import Scored

if TYPE_CHECKING:
    import httpx

TEMPLATE = Path(__file__).resolve().parent.parent / "prompts" / "judge.txt"
_OBJECT = re.compile(r"\{.*?\}", re.DOTALL)
_WAITS = (0.5, 2.0)


@dataclass(frozen=True, slots=True)
class JudgeSettings:
    """Where the judge listens (``http://127.0.0.1:11434/v1``), which model, and how long one
    verdict may take in seconds. ``key`` goes into the Authorization header where given."""

    url: str
    model: str
    key: str = ""
    timeout_s: float = 60.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """``correct``: what the judge held, None where it gave no usable verdict; ``reason``: its
    sentence, or what went wrong."""

    id: str
    correct: bool | None
    reason: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """Judge and deterministic score over the ``n`` verdicts given. ``kappa``: Cohen's (Cohen
    1960), NaN where both use one label only; ``failed``: questions without a verdict."""

    model: str
    n: int
    correct: float
    agreement: float
    kappa: float
    failed: int


def judge_run(scored: Iterable[Scored], settings: JudgeSettings) -> tuple[Verdict, ...]:
    """A verdict for each result, in order. An answer that cannot be had after three tries is a
    verdict without a grade, not an end of the run.

    Raises:
        EvalError: the address is none, or refuses the key or the model (HTTP 4xx).
    """
    import httpx

    template = Template(TEMPLATE.read_text(encoding="utf-8"))
    headers = {"Authorization": f"Bearer {settings.key}"} if settings.key else {}
    with httpx.Client(timeout=settings.timeout_s, headers=headers) as client:
        return tuple(_judge(client, settings, template, s) for s in scored)


def prompt_of(template: Template, scored: Scored) -> str:
    """The filled template; what documents and users wrote goes in as it is, as data."""
    return template.substitute(
        history="\n".join(scored.gold.history) or "(none)",
        question=scored.gold.question,
        expected=scored.gold.answer,
        status=scored.result.status,
        answer=scored.result.answer,
    )


def parse_verdict(identifier: str, text: str) -> Verdict:
    """The first JSON object of a reply that has a verdict; anything else is no grade."""
    for match in _OBJECT.finditer(text):
        try:
            row = json.loads(match.group())
        except json.JSONDecodeError:
            continue
        if isinstance(row, dict) and row.get("verdict") in ("correct", "incorrect"):
            return Verdict(identifier, row["verdict"] == "correct", str(row.get("reason", "")))
    return Verdict(identifier, None, f"no verdict in the reply: {text[:80]!r}")


def agreement(scored: Sequence[Scored], verdicts: Sequence[Verdict], model: str) -> Agreement:
    """How the judge agrees with the deterministic score."""
    graded = {v.id: v.correct for v in verdicts if v.correct is not None}
    pairs = [(s.correct, graded[s.gold.id]) for s in scored if s.gold.id in graded]
    n, nan = len(pairs), float("nan")
    failed = len(scored) - n
    if n == 0:
        return Agreement(model, 0, nan, nan, nan, failed)
    same = sum(a == b for a, b in pairs) / n
    ours, theirs = sum(a for a, _ in pairs) / n, sum(b for _, b in pairs) / n
    chance = ours * theirs + (1 - ours) * (1 - theirs)
    kappa = (same - chance) / (1 - chance) if chance < 1 else nan
    return Agreement(model, n, theirs, same, kappa, failed)


def _judge(
    client: httpx.Client, settings: JudgeSettings, template: Template, scored: Scored
) -> Verdict:
    import httpx

    body = {
        "model": settings.model,
        "messages": [{"role": "user", "content": prompt_of(template, scored)}],
        "temperature": 0,
        "seed": 0,
    }
    problem = ""
    for wait in (*_WAITS, None):
        try:
            reply = client.post(f"{settings.url.rstrip('/')}/chat/completions", json=body)
            if reply.status_code < 500 and reply.status_code != 429:
                return _read(scored.gold.id, reply)
            problem = f"HTTP {reply.status_code}"
        except (httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
            raise EvalError(f"judge address {settings.url!r}: {error}") from error
        except httpx.TransportError as error:
            problem = f"{type(error).__name__}: {error}"
        if wait is not None:
            time.sleep(wait)
    return Verdict(scored.gold.id, None, problem)


def _read(identifier: str, reply: httpx.Response) -> Verdict:
    if reply.status_code >= 400:
        said = " ".join(reply.text.split())[:120]
        raise EvalError(f"the judge refused with HTTP {reply.status_code}: {said}")
    try:
        content = reply.json()["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError):
        return Verdict(identifier, None, "the reply is no chat completion")
    return parse_verdict(identifier, content or "")
