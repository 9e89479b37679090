"""Which hop of a chain a question means, by its sender, its receiver, the kind of paper and its
period, and by what else the question says."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.bodies_named import lowered
from answerer.facts.engine import Engine
from answerer.facts.handing_times import periods_in
from answerer.facts.hops import FEW, Stated, hops_stated
from answerer.question.handing_asked import KINDS, HandingAsked
from answerer.question.parties import CONTRARY, COVERED, NAMED, fit
from corpus.cues import Cues
from corpus.text import fold, folded_syllables

_CUES = Cues("question", "handing_in")
_READ = Cues("facts", "handing_in")

FEW_LEAST, LEAST, UNNAMED, BARE = 0.12, 0.22, 0.35, 0.45
"""How much of a question a passage must hold whose hop is told: where the question names a party of
it (and few documents are meant), names none, and names no kind of paper."""
TOPIC, PERIOD, UNDATED, SPECIAL, MOST_SPECIAL = 4.0, 1.0, 1.5, 0.12, 1.5
TURNED = 3.0
"""What a hop loses whose receiver is a sender to the question."""


@dataclass(frozen=True, slots=True)
class Meant:
    """A hop that a question may mean, its score (higher is better) and how its parties fit."""

    stated: Stated
    score: float
    sender: int
    receiver: int

    @property
    def is_named(self) -> bool:
        """Does the question name its sender or its receiver?"""
        return NAMED in (self.sender, self.receiver)


def hops_meant(engine: Engine, ask: Ask, asked: HandingAsked) -> list[Meant]:
    """The hops that a question may mean, best first: none of another sender or receiver, and none
    of another kind of paper."""
    said = frozenset(folded_syllables(engine.expand(ask.text)))
    least = FEW_LEAST if len(ask.documents) <= FEW else LEAST
    found = (
        _meant(asked, s, said, least)
        for s in hops_stated(engine, ask)
        if _is_of_kind(engine, asked, s)
    )
    fitting = [m for m in found if m is not None]
    return sorted(fitting, key=lambda m: (-m.score, m.stated.passage, m.stated.hop.start))


def _meant(asked: HandingAsked, stated: Stated, said: frozenset[str], least: float) -> Meant | None:
    """A hop as one that a question may mean; None where its parties are others, or too little of
    the question stands there."""
    sender = fit(asked.senders, stated.senders)
    receiver = fit(asked.receivers | asked.via, stated.receivers)
    outright = stated.hop.sends or asked.kind == "troubles"
    if CONTRARY in (sender, receiver) or not outright:
        return None
    if asked.senders and asked.senders <= stated.receivers and sender <= COVERED:
        return None
    if stated.recall < _least(asked, sender, receiver, least):
        return None
    dated = bool(stated.hop.times) or not asked.when
    score = sender + receiver + TOPIC * stated.recall + PERIOD * _of_period(asked, stated)
    score -= UNDATED * (not dated) + min(MOST_SPECIAL, SPECIAL * _special(stated, said))
    score -= TURNED * (
        bool(asked.senders & stated.receivers) and not asked.senders <= stated.senders
    )
    return Meant(stated, score, sender, receiver)


def _least(asked: HandingAsked, sender: int, receiver: int, least: float) -> float:
    """How much of the question the passage of a hop must hold; more than there is where nothing
    shows that it is meant."""
    fits = max(sender, receiver) >= COVERED
    if not asked.kind:
        return BARE if fits else 2.0
    if fits:
        return least
    named = asked.senders or asked.receivers
    return UNNAMED if asked.plain and not named else 2.0


def _of_period(asked: HandingAsked, stated: Stated) -> float:
    """Is a hop of the period asked for (1), of another (-2), or is nothing said of it (0)?"""
    hop = stated.hop
    told = periods_in(lowered(stated.clause))
    told |= {t.period for t in hop.times if t.period}
    if not asked.periods or not told:
        return 0.0
    return 1.0 if asked.periods & told else -2.0


def _special(stated: Stated, said: frozenset[str]) -> int:
    """How many syllables of a hop say of what its paper is, and the question does not."""
    hop = stated.hop
    parts = [stated.clause]
    for known in (hop.sender, hop.receiver, hop.via, hop.helper, *(t.text for t in hop.times)):
        parts = [piece for part in parts for piece in part.split(known or "\0")]
    own = folded_syllables(" ".join(parts))
    return sum(s not in said and s not in _generic() and not s.isdigit() for s in own)


@cache
def _generic() -> frozenset[str]:
    return frozenset(s for words in _READ.words("generic") for s in words.split())


def _is_of_kind(engine: Engine, asked: HandingAsked, stated: Stated) -> bool:
    """Is the paper of a hop of the kind asked for? What comes without a name is a report, where its
    passage or a heading speaks of some."""
    said = fold(stated.clause)
    above = fold(" ; ".join((stated.text, *engine.passages[stated.passage].path[-1:])))
    kinds = {k for k in KINDS if holds_kind(k, said)}
    if asked.kind == "reports":
        return "troubles" not in kinds and ("reports" in kinds or holds_kind("reports", above))
    if asked.kind:
        return asked.kind in kinds
    return "troubles" not in kinds


def holds_kind(kind: str, folded: str) -> bool:
    """Does a folded text speak of papers of a kind?"""
    return _CUES.pattern(rf"\b<{kind}>\b").search(folded) is not None
