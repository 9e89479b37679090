"""Claims about what a text says: the sentence that decides is found without what is claimed, and
then compared with it: values as values, the agency that acts, what is denied or forbidden."""

from __future__ import annotations

import re
from collections.abc import Iterator

from answerer.answers.claims.alone_claims import claims_alone, joins_another
from answerer.answers.claims.claim_actors import acting_above, actors_hold
from answerer.answers.claims.claim_all import holds_of_all
from answerer.answers.claims.claim_denials import denial_holds, head_above
from answerer.answers.claims.claim_earned import holds_letters, is_earned, is_whole
from answerer.answers.claims.claim_endings import without_source
from answerer.answers.claims.claim_only import names_more, restricted
from answerer.answers.claims.claim_periods import periods_hold
from answerer.answers.claims.claim_reading import Claim, bare, read_claim
from answerer.answers.claims.claim_slots import is_contrary
from answerer.answers.claims.claim_sorts import is_of_sort
from answerer.answers.claims.claim_texts import around, stated
from answerer.answers.claims.claim_values import is_of_kind, same_level, speaks_of, values_hold
from answerer.answers.passages.content import tell
from answerer.facts.ask import Ask, Candidate
from answerer.facts.engine import Engine
from answerer.facts.facts import ROW, SENTENCE, Fact, sentences
from answerer.facts.saying import is_attached, is_title, promulgates, says_nothing
from answerer.facts.tasks import misses_core
from answerer.question.areas import Area
from answerer.question.concepts import Concept
from answerer.silence.confidence import judged
from answerer.telling.draft import SEVERAL, SINGLE, Draft, Statement
from answerer.telling.wording import say, shorten, tidy
from corpus.phrases import words_of
from corpus.text import fold

LEAST = 0.6
FLOOR = 0.45
CORE = 0.5
NEAR = 0.1
PREDICATE = 0.5
HELD = 0.75
"""Of what is said, the share that a text holds which names more than is claimed alone."""
LOOKED_AT = 8
EQUAL = 0.02
"""By how much more a text must hold than a better one that denies, to confirm."""
LIKELIER = 0.1
"""By how much the text that fits best must be the likelier one for another not to confirm."""
ROOM = 620
HEAD = 160
_HEAD = re.compile(r"^(?:Điều|Mục|Chương|Phần)\s+\w+\.?\s*\D{0,150}[^.;:]$")
_PREDICATE = re.compile(
    r"(?<!\w)(?:có|co)\s+(?P<said>(?:(?!(?<!\w)(?:có|co)\s).)*?)"
    r"\s*(?:(?:không|khong|chưa)\W*\w*\W*|(?:hay|hoặc)\s.*)$",
    re.I,
)


def answer_content_claim(engine: Engine, ask: Ask) -> Draft | None:
    """No where the sentence that fits best says otherwise and none that holds all that is claimed
    fits the question as well, yes where one does; None where none decides, or a sentence that
    decides nothing is likelier the one asked about."""
    claim = read_claim(engine, ask)
    plain = bare(engine, ask, claim)
    said = predicate_of(engine, plain)
    found = list(_deciding(engine, plain, claim, said))
    more = _naming_more(engine, ask, said, found)
    if more is not None:
        return judged(engine, plain, told(engine, ask, said, more, False))
    verdicts = [(c, verdict_of(engine, plain, claim, said, engine.facts[c.fact])) for c in found]
    yes = next((c for c, v in verdicts if v is True and is_earned(engine, plain, said, c)), None)
    denied = bool(verdicts) and verdicts[0][1] is False
    if denied and (yes is None or yes.recall < found[0].recall + EQUAL):
        return judged(engine, plain, told(engine, ask, said, found[0], False))
    if yes is None or _likelier(engine, plain, yes):
        return None
    plainer = next((c for c, v in verdicts if v is False and _is_plainer(engine, c, yes)), None)
    if plainer is not None:
        return judged(engine, plain, told(engine, ask, said, plainer, False))
    return judged(engine, plain, told(engine, ask, said, yes, True))


def _is_plainer(engine: Engine, one: Candidate, other: Candidate) -> bool:
    """Does a text beside another say the same of less, but for its figures (``một khách hàng``
    beside ``một khách hàng và người có liên quan``), and hold as much of the question?"""
    places = (engine.passages[engine.facts[c.fact].passage] for c in (one, other))
    own, longer = (_words(engine.facts[c.fact]) for c in (one, other))
    heads = {p.path for p in places}
    return len(heads) == 1 and own < longer and one.recall >= other.recall - EQUAL


def _words(fact: Fact) -> frozenset[str]:
    return frozenset(w for w in words_of(fold(fact.text)) if len(w) > 1 and not w[0].isdigit())


def _naming_more(
    engine: Engine, ask: Ask, said: tuple[Concept, ...], found: list[Candidate]
) -> Candidate | None:
    """The first text that holds what is claimed of one thing alone, and names another beside it."""
    if not restricted(ask):
        return None
    held = (c for c in found if engine.share(said, around(engine, engine.facts[c.fact])) >= HELD)
    return next((c for c in held if names_more(ask, stated(engine.facts[c.fact]))), None)


def _likelier(engine: Engine, ask: Ask, chosen: Candidate) -> bool:
    """Is the text that fits best another, and likelier the one asked about?"""
    best = next(iter(engine.rank(ask, lambda f: _says(engine, f), k=1)), chosen)
    if best.score <= chosen.score:
        return False
    sure = [judged(engine, ask, tell(engine, ask, c)).probability or 0.0 for c in (best, chosen)]
    return sure[0] > sure[1] + LIKELIER


def _deciding(
    engine: Engine, ask: Ask, claim: Claim, said: tuple[Concept, ...]
) -> Iterator[Candidate]:
    """The sentences and rows that fit about as well as the best one, best first: by all of the
    question, and by what it says of what it speaks of."""
    found = engine.rank(ask, lambda f: _says(engine, f) and is_of_kind(claim, f), k=LOOKED_AT)
    found = [c for c in found if holds_letters(engine, ask, engine.facts[c.fact])]
    names = engine.longer.asked(ask.text)
    for c in found:
        share = engine.share(said, around(engine, engine.facts[c.fact]))
        fits = c.recall >= FLOOR and share >= PREDICATE and c.recall + share >= 2 * LEAST
        near = c.score >= found[0].score - NEAR and not misses_core(engine, ask, c, CORE)
        if engine.longer.loss(names, c.fact, engine.facts[c.fact]):
            continue
        if fits and near and is_whole(engine, said, c):
            yield c


def _says(engine: Engine, fact: Fact) -> bool:
    """Is this a sentence or a row, and no heading?"""
    if fact.kind not in (SENTENCE, ROW) or engine.passages[fact.passage].kind == "basis":
        return False
    if says_nothing(engine, fact) or is_title(engine, fact) or is_attached(fact):
        return False
    if promulgates(engine, fact):
        return False
    return not _HEAD.match(fact.text)


def verdict_of(
    engine: Engine, ask: Ask, claim: Claim, said: tuple[Concept, ...], fact: Fact
) -> bool | None:
    """Does a text confirm (True) or refute (False) a claim? None where it does neither."""
    values = values_hold(claim, stated(fact))
    if (not claim.values and is_figures(fact)) or not same_level(ask, fact):
        return None
    if values is False or not periods_hold(engine, ask, stated(fact)):
        return False if speaks_of(engine, ask, fact) else None
    parts = (
        values,
        actors_hold(engine, claim, fact),
        denial_holds(engine, ask, said, claim, fact),
        is_of_sort(engine, ask, fact),
    )
    if None in parts:
        return None
    if ask.language == "en" and all(parts) and claims_alone(ask.text):
        return None
    others = is_contrary(engine, ask, fact) or joins_another(engine, ask, fact)
    return all(parts) and not others and holds_of_all(ask, stated(fact))


def is_figures(fact: Fact) -> bool:
    """Is this a row of figures (``Đền A ; 90% ; 10%``), which says nothing without a value?"""
    cells = fact.text.split(" ; ")[1:]
    figures = [c for c in cells if re.fullmatch(r"[\d.,%\s-]+", c)]
    return bool(cells) and fact.assignment is None and len(figures) > len(cells) / 2


def predicate_of(engine: Engine, ask: Ask) -> tuple[Concept, ...]:
    """What is said of what a question speaks of: the concepts behind its last ``có`` where a
    ``không`` ends it, else all."""
    m = _PREDICATE.search(without_source(ask.text))
    if m is None:
        return ask.concepts
    q, area = ask.question, Area(m.start("said"), m.end("said"), 1.0)
    inside = {c.alternatives for c in engine.concepts.read(q.text, ask.language, [area], q.skip)}
    return tuple(c for c in ask.concepts if c.alternatives in inside) or ask.concepts


def in_full(engine: Engine, said: tuple[Concept, ...], fact: Fact) -> str:
    """What a fact states; where it is a part of a sentence that only as a whole holds what is said
    (an item of its list), the sentence."""
    if fact.kind != SENTENCE:
        return stated(fact)
    parts = sentences(engine.passages[fact.passage].clean, fine=False)
    whole = next((s for s in parts if fact.text in s and len(s) <= ROOM), fact.text)
    more = engine.share(said, whole) - engine.share(said, fact.text)
    return whole if more > EQUAL else stated(fact)


def told(
    engine: Engine, ask: Ask, said: tuple[Concept, ...], chosen: Candidate, holds: bool
) -> Draft:
    """The verdict with the text that decides."""
    fact = engine.facts[chosen.fact]
    above, denies = acting_above(engine, fact), head_above(engine, said, fact)
    lead = f"**{above}**: " if above else f"{shorten(denies, HEAD)}: " if denies else ""
    text = tidy(in_full(engine, said, fact))
    row = fact.assignment if fact.kind == ROW else None
    if row is not None and row.lead is not None:
        text = f"**{row.lead.text}** chủ trì {text}"
    text = f"{say(ask.language, 'yes' if holds else 'no')} {lead}{shorten(text, ROOM)}"
    places = engine.lookup.passages_behind(row, text) if row else (fact.passage,)
    return Draft(
        "answered",
        "yes_no",
        (Statement(text, places),),
        confidence=chosen.recall,
        subject=(chosen.fact,),
        limit=SEVERAL if len(text) > ROOM else SINGLE,
    )
