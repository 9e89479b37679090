"""Which passages the language model is given."""

from __future__ import annotations

import numpy as np

from answerer.assistant import Assistant
from answerer.check.sources import Source, sources_of
from answerer.llm.prompt import shown
from answerer.llm.tokens import estimate
from corpus.instructions import instruction_like
from corpus.records import Answer, Passage

_QUIET = ("header", "group", "recipient")


def offered(
    assistant: Assistant, question: str, answer: Answer, most: int, budget: int
) -> tuple[Source, ...]:
    """The passages that the answer by rules cites, in its order, then the best that the search
    finds for the question in documents of the same provinces: at most ``most`` passages and about
    ``budget`` tokens, the cited ones in any case. A passage that speaks to a machine is not
    offered. Empty where the answer cites nothing."""
    passages = assistant.engine.passages
    cited = cited_positions(assistant, answer)
    chosen = [k for k in cited if _may_be_shown(passages[k])]
    provinces = {passages[k].province for k in cited}
    allowed = np.array(
        [p.province in provinces and p.kind not in _QUIET for p in passages], dtype=np.bool_
    )
    used = sum(_tokens(assistant, k) for k in chosen)
    for hit in assistant.searcher.search(question, 3 * most, allowed) if cited else ():
        k = assistant.engine.place[hit.passage]
        if k in chosen or not _may_be_shown(passages[k]):
            continue
        used += _tokens(assistant, k)
        if len(chosen) >= most or used > budget:
            break
        chosen.append(k)
    return sources_of(assistant.engine, chosen)


def cited_positions(assistant: Assistant, answer: Answer) -> list[int]:
    """The positions in the index of the passages that an answer cites."""
    spans = {(c.document, c.start, c.end) for c in answer.citations}
    inside = assistant.engine.lookup.passages_in({c.document for c in answer.citations})
    at = {(p.document, p.start, p.end): k for k, p in reversed(inside)}
    return [at[c.document, c.start, c.end] for c in answer.citations] if spans <= set(at) else []


def _may_be_shown(p: Passage) -> bool:
    return not p.flags and not instruction_like(f"{p.text}\n{' '.join(p.path)}")


def _tokens(assistant: Assistant, k: int) -> int:
    return estimate(shown(assistant.engine, sources_of(assistant.engine, [k])[0]))
