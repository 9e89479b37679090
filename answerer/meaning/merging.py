"""A question together with the topic of the turn before."""

from __future__ import annotations

import re
from dataclasses import replace

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.reference_finder import number_letters
from answerer.meaning.leaning import Leaning
from answerer.meaning.pointing import document_meant, opens_other
from answerer.meaning.scope import names_own_number
from answerer.meaning.state import State
from answerer.meaning.turns import kept_concepts
from corpus.text import fold

KEPT = 0.35
"""What the earlier concepts count beside a question's own."""
NEARBY = 0.5
WHOLE_TOPIC = 4
"""How many telling words are a task of its own: ``Còn cài phần mềm kế toán cho 60 HTX thì ai lo?``
"""
_SECTION = re.compile(r".*?, (?:Điều \d+|mục [IVXLC]+(?:\.\d+)?)\b")


def merged(engine: Engine, leaning: Leaning, ask: Ask, before: State) -> Ask:
    """The question with the concepts of the turn before, whole where it has no topic of its
    own, and with its documents unless it names others; what stands near its passages first."""
    q = ask.question
    share = _share(leaning, ask, before)
    concepts = kept_concepts(before.concepts, ask.concepts, share)
    names_others = bool(q.provinces) or _numbers_another(engine, ask, before)
    alone = not names_others and len(before.documents) == 1
    both = replace(
        ask,
        concepts=concepts,
        documents=ask.documents if names_others else before.documents,
        exact=ask.exact or (bool(document_meant(q.text)) and alone),
        scores=engine.score(q.text, concepts),
    )
    near = _near(engine, before.cited) if share == KEPT and not names_others else frozenset()
    return _drawn_near(engine, ask, both, near, before.cited) if near else both


def _numbers_another(engine: Engine, ask: Ask, before: State) -> bool:
    """Does a question name a document by a number that those of the turn before do not cite?"""
    numbers = ask.question.numbers
    if not numbers or names_own_number(engine, ask.question):
        return bool(numbers)
    heads = {re.split(r"[/-]", number_letters().sub("", n))[0] for n in numbers}
    cited = {
        re.split(r"[/-]", fold(r.number))[0]
        for r in engine.index.references
        if r.document in before.documents
    }
    return not heads <= cited


def _share(leaning: Leaning, ask: Ask, before: State) -> float:
    """How much of their weight the concepts of the turn before keep."""
    q = ask.question
    if ("tasks" in q.asked and q.agencies) or (q.numbers and leaning.corrects(q)):
        return 0.0
    doer = bool({"who", "lead"} & set(q.asked))
    if doer and opens_other(q.text) and leaning.own_topic(q, ask.own) >= WHOLE_TOPIC:
        return 0.0
    return KEPT if before.cited and not leaning.bare(ask) else 1.0


def _drawn_near(
    engine: Engine, ask: Ask, both: Ask, near: frozenset[int], cited: tuple[int, ...]
) -> Ask:
    """The question merged with the one before, where passages that stand about those cited
    are taken to be about the same: half of what they lack of the earlier concepts counts."""
    own, whole = (sum(c.weight for c in a.concepts) for a in (ask, both))
    at = [n for k in near for n in engine.lookup.facts_of_passage(k)]
    recall = both.scores.recall.copy()
    lacks = (whole - own) - (recall[at] * whole - ask.scores.recall[at] * own)
    recall[at] += NEARBY * lacks / whole
    scores = replace(both.scores, recall=recall)
    return replace(both, scores=scores, near=near, before=cited)


def _near(engine: Engine, cited: tuple[int, ...]) -> frozenset[int]:
    """The passages of the same article or section as those cited."""
    passages = engine.passages
    found = ((passages[k].document, _SECTION.match(passages[k].label)) for k in cited)
    sections = {(d, m.group()) for d, m in found if m}
    return frozenset(
        k
        for document, section in sections
        for k, p in engine.lookup.passages_in([document])
        if re.match(rf"{re.escape(section)}\b", p.label)
    )
