"""Faults planted on purpose, to show that the benchmark notices them: ``python -m eval run
--plant wrong_lead=0.03`` must end with a breached limit and the fault's name in the report.

Each takes a system's ``ask`` and returns one with the fault; nothing of it is ever used
outside of tests of the benchmark. A share is of all questions asked: a fault strikes the next
answer that it can strike as soon as fewer than ``share`` of those asked so far have it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from corpus.records import Answer, Citation, Turn
from corpus.vocabulary import load_vocabulary
from eval.errors import EvalError
from eval.runner import Ask

Fault = Callable[[Answer], Answer | None]


def plant(ask: Ask, name: str, share: float = 1.0) -> Ask:
    """``ask`` with the fault of that name in ``share`` (0 to 1) of the answers.

    Raises:
        EvalError: the name is none of FAULTS or the share lies outside 0..1.
    """
    if name not in FAULTS:
        raise EvalError(f"fault {name!r}: expected one of {', '.join(FAULTS)}")
    if not 0 <= share <= 1:
        raise EvalError(f"fault {name}: expected a share from 0 to 1, found {share:g}")
    fault, counts = FAULTS[name], {"asked": 0, "struck": 0}

    def faulty(question: str, province: str | None, history: tuple[Turn, ...]) -> Answer:
        answer = ask(question, province, history)
        counts["asked"] += 1
        if counts["struck"] >= share * counts["asked"]:
            return answer
        struck = fault(answer)
        counts["struck"] += struck is not None
        return struck or answer

    return faulty


def parse_plant(text: str) -> tuple[str, float]:
    """``name`` or ``name=share``.

    Raises:
        EvalError: the share is no number.
    """
    name, _, share = text.partition("=")
    try:
        return name, float(share or 1.0)
    except ValueError as error:
        raise EvalError(f"--plant {text}: expected name=share, as wrong_lead=0.03") from error


def wrong_lead(answer: Answer) -> Answer | None:
    """The agency that an answer names first becomes another one, wherever and in whichever
    language it is named; None where the answer names none. The citations stay."""
    found = _agencies(answer.text) if answer.status == "answered" else []
    if not found:
        return None
    text, first = answer.text, found[0][2]
    other = next(a for a in load_vocabulary().agencies.values() if _other(a.id, found))
    for start, end, identifier in reversed(found):
        if identifier == first:
            text = text[:start] + other.name + text[end:]
    return replace(answer, text=text)


def shifted_offsets(answer: Answer) -> Answer | None:
    """Every citation one character further on, its quote unchanged."""
    if not answer.citations:
        return None
    return replace(answer, citations=tuple(_shifted(c) for c in answer.citations))


def dropped_refusal(answer: Answer) -> Answer | None:
    """A refusal turned into an answer made of the nearest passages."""
    if answer.status != "refused":
        return None
    text = answer.nearest[0].quote if answer.nearest else answer.text
    return replace(answer, status="answered", reason=None, text=text, citations=answer.nearest[:1])


def needless_refusal(answer: Answer) -> Answer | None:
    """An answer thrown away."""
    if answer.status != "answered":
        return None
    return replace(answer, status="refused", reason="not_stated", text="…", citations=())


def lost_citations(answer: Answer) -> Answer | None:
    """An answer without its citations."""
    return replace(answer, citations=()) if answer.citations else None


FAULTS: dict[str, Fault] = {
    "wrong_lead": wrong_lead,
    "shifted_offsets": shifted_offsets,
    "dropped_refusal": dropped_refusal,
    "needless_refusal": needless_refusal,
    "lost_citations": lost_citations,
}


def _agencies(text: str) -> list[tuple[int, int, str]]:
    vocabulary = load_vocabulary()
    matchers = (vocabulary.agency_matcher, vocabulary.english_agency_matcher)
    return sorted((m.start, m.end, m.id) for matcher in matchers for m in matcher.find(text))


def _other(identifier: str, found: list[tuple[int, int, str]]) -> bool:
    return identifier not in {i for _, _, i in found}


def _shifted(citation: Citation) -> Citation:
    return replace(citation, start=citation.start + 1, end=citation.end + 1)
