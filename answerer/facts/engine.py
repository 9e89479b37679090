"""What every answering step works with: the index, its facts, and the readers of questions."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache, partial
from heapq import heappush, heappushpop

import numpy as np
from numpy.typing import NDArray

from answerer.calibration import Calibration, load_calibration
from answerer.facts.ask import Ask, Candidate
from answerer.facts.data_names import row_names_of
from answerer.facts.fact_search import FactSearch
from answerer.facts.facts import Fact, facts_of
from answerer.facts.footnotes import calls_of
from answerer.facts.longer_names import LongerNames
from answerer.facts.lookup import Lookup
from answerer.facts.matcher import FactMatcher, Scores
from answerer.facts.records import LabelReader, Record, records_of
from answerer.facts.short_forms import ShortForms
from answerer.facts.titles import TitleFinder
from answerer.question.answer_types import AnswerTypes
from answerer.question.concepts import Concept, ConceptReader, units_of
from answerer.question.courtesy import CourtesyReader
from answerer.question.english_slips import EnglishSpeller
from answerer.question.english_ways import EnglishWays
from answerer.question.initials import Initials
from answerer.question.kinds import KindReader
from answerer.question.reader import QuestionReader
from answerer.question.spelling import known_syllables
from answerer.question.wanted import WantedReader
from corpus.abbreviations import Expander
from corpus.records import Document
from corpus.text import fold
from corpus.vocabulary import Vocabulary
from indexer.store import Index
from retriever.diacritics import FOLDER, restorer_of
from retriever.query import QueryReader
from retriever.search import Searcher

PRECISION = 0.2
PLACE = 2.0
HYBRID = 0.2
LOOKED_AT = 40
WRITTEN = 1 << 15


class Engine:
    """An index made ready to answer from."""

    def __init__(
        self,
        index: Index,
        vocabulary: Vocabulary,
        search: Searcher | None = None,
        calibration: Calibration | None = None,
    ) -> None:
        self.calibration = calibration or load_calibration()
        self.index = index
        self.vocabulary = vocabulary
        self.facts = facts_of(index, vocabulary)
        self.matcher = FactMatcher(self.facts)
        own = [(a.short, a.long) for a in index.abbreviations]
        known = known_syllables((f.main for f in self.facts), vocabulary)
        self.queries = QueryReader(vocabulary, known, own, self.provinces, self.matcher.seen)
        self.initials = Initials([f.text for f in self.facts])
        self.courtesies = CourtesyReader(vocabulary, self.matcher.own_weight)
        self.questions = QuestionReader(vocabulary)
        self.answer_types = AnswerTypes()
        self.titles = TitleFinder(index.documents)
        self.longer = LongerNames(vocabulary.questions.get("inside", {}))
        self.concepts = ConceptReader(
            vocabulary,
            self.matcher.rarity,
            self.matcher.seen,
            restorer_of(FOLDER).restored,
            self.courtesies.is_aside,
        )
        self.documents: dict[str, Document] = {d.id: d for d in index.documents}
        self.passages = index.passages
        self.assignments = index.assignments
        self._agencies: dict[str, tuple[str, ...]] = {}
        self._named: dict[str, frozenset[str]] = {}
        self._record_units: dict[Record, tuple[frozenset[str], frozenset[str]]] = {}
        self.lookup = Lookup(index, self.facts)
        self.place = self.lookup.place
        self._search = FactSearch(search, (f.passage for f in self.facts)) if search else None
        self._code = {d.id: k for k, d in enumerate(index.documents)}
        documents = (self.passages[f.passage].document for f in self.facts)
        self._document_of = np.array([self._code[d] for d in documents], dtype=np.int64)

    @cached_property
    def provinces(self) -> frozenset[str]:
        """The provinces that the index has documents of."""
        return frozenset(d.province for d in self.index.documents if d.province)

    def recall_in(self, ask: Ask, text: str) -> float:
        """The share of a question's weight that a stretch of text holds by its own words."""
        return self.share(ask.concepts, text)

    def share(self, concepts: Sequence[Concept], text: str) -> float:
        """The share of the weight of some concepts that a stretch of text holds; 0 of none."""
        units, total = self.units(text), sum(c.weight for c in concepts)
        held = sum(c.weight * self.matcher.held_by(c, units) for c in concepts)
        return held / total if total else 0.0

    def mentions(self, documents: Iterable[str], agency: str) -> bool:
        """Does any of these documents name an agency?"""
        return any(agency in self._mentioned(d) for d in sorted(documents))

    def _mentioned(self, document: str) -> frozenset[str]:
        """The agencies that a document names; read when first asked for."""
        if document not in self._named:
            inside = self.lookup.passages_in([document])
            named = (i for _, p in inside for i in self.agencies_in(p.clean))
            self._named[document] = frozenset(named)
        return self._named[document]

    def agencies_above(self, passage: int) -> frozenset[str]:
        """The agencies of the heading that a passage stands under (and gives its task)."""
        above = self.lookup.leads_above(passage)
        return frozenset(i for s in above for i in self.agencies_in(s.text))

    def score(self, text: str, concepts: Sequence[Concept]) -> Scores:
        """How well every fact fits, by the concepts of a question and the search for its text."""
        scores = self.matcher.score(concepts)
        if self._search is None or not HYBRID:
            return scores
        return Scores(scores.recall, scores.precision, partial(self._search.of, text))

    def likeness(self, fact: int, others: Sequence[int]) -> list[float]:
        """The cosine of the embedding of a fact's own words with that of each other fact's; 0
        where there is no search."""
        if self._search is None:
            return [0.0] * len(others)
        return self._search.likeness(self.facts[fact].main, [self.facts[k].main for k in others])

    def rank(
        self,
        ask: Ask,
        keep: Callable[[Fact], bool],
        bonus: Callable[[Fact], float] | None = None,
        k: int = 12,
        most: float = math.inf,
    ) -> list[Candidate]:
        """The k best facts that ``keep`` accepts, best first; ties break on the fact's position.
        ``most`` is the most that ``bonus`` gives a fact: those that could not be among the k best
        with it are not looked at."""
        inside = self.inside(ask.documents)
        score = ask.scores.recall + PRECISION * ask.scores.precision
        if ask.scores.search is not None:
            score = score + HYBRID * ask.scores.search()
        if ask.places:
            score = score + PLACE * self._at(ask.places)
        found = np.flatnonzero(inside & (score > 0))
        order = found[np.argsort(-score[found], kind="stable")[: LOOKED_AT * k]]
        names = self.longer.asked(ask.text)
        most = most if bonus else 0.0
        out: list[Candidate] = []
        best: list[float] = []
        for i, base in zip(order.tolist(), score[order].tolist(), strict=True):
            if len(best) == k and base + most < best[0]:
                break
            fact = self.facts[i]
            if keep(fact):
                extra = (bonus(fact) if bonus else 0.0) - self.longer.loss(names, i, fact)
                out.append(Candidate(i, base + extra, float(ask.scores.recall[i])))
                (heappush if len(best) < k else heappushpop)(best, base + extra)
        out.sort(key=lambda c: (-c.score, c.fact))
        return out[:k]

    def _at(self, places: frozenset[int]) -> NDArray[np.float32]:
        at = np.zeros(len(self.facts), dtype=np.float32)
        at[[n for k in places for n in self.lookup.facts_of_passage(k)]] = 1
        return at

    def inside(self, documents: Iterable[str]) -> NDArray[np.bool_]:
        """Which facts belong to these documents."""
        wanted = np.zeros(len(self._code), dtype=np.bool_)
        wanted[[self._code[d] for d in documents if d in self._code]] = True
        return wanted[self._document_of]

    def province_name(self, slug: str | None) -> str:
        """How a province is called; ``Trung ương`` for a central document."""
        known = self.vocabulary.provinces.get(slug or "")
        return known.name if known else "Trung ương"

    def expand(self, text: str) -> str:
        """A text with its abbreviations written out."""
        return self._expanded(text)

    def plain(self, text: str) -> str:
        """A text to compare on: abbreviations written out, folded, words joined by one space."""
        return " ".join(re.findall(r"\w+", fold(self.expand(text))))

    def long_of(self, short: str) -> str | None:
        """The long form of an abbreviation by the vocabulary, or None."""
        return self._expander.long_of(short)

    def units(self, text: str) -> frozenset[str]:
        """The folded syllables and pairs of a text with its abbreviations written out."""
        return self._units(text)

    @cached_property
    def _units(self) -> Callable[[str], frozenset[str]]:
        return lru_cache(maxsize=WRITTEN)(lambda text: frozenset(units_of(self.expand(text))))

    @cached_property
    def _expanded(self) -> Callable[[str], str]:
        """The expander with what it wrote of late: the same facts are read again and again."""
        return lru_cache(maxsize=WRITTEN)(self._expander.expand)

    @cached_property
    def _expander(self) -> Expander:
        return Expander(self.vocabulary, [(a.short, a.long) for a in self.index.abbreviations])

    @cached_property
    def row_names(self) -> Mapping[str, frozenset[str]]:
        """The long names of rows of tables of figures, plain, with the documents they stand in."""
        return row_names_of(self.index.tables, self.plain)

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """Lines ``label: value`` below the headings that they are about."""
        return records_of(enumerate(self.passages), LabelReader(self.vocabulary.labels))

    @cached_property
    def calls(self) -> Mapping[int, tuple[int, str]]:
        """Of each footnote (its position) the passage and the sentence that call it."""
        return calls_of(self.passages)

    def units_of_record(self, record: Record) -> tuple[frozenset[str], frozenset[str]]:
        """The units of what names a record (its headings, its document), and of its lines; read
        when first asked for."""
        if record not in self._record_units:
            d = self.documents[record.document]
            name = f"{record.name} ; {record.above} ; {d.kind} {d.title} {d.issuer}"
            places = (k for line in record.lines for k in (line.place, *line.below))
            body = " ; ".join(self.passages[k].clean for k in places)
            self._record_units[record] = self.units(name), self.units(body)
        return self._record_units[record]

    @cached_property
    def kinds(self) -> KindReader:
        """Reads the kinds of documents that a question names."""
        words = self.vocabulary.questions
        return KindReader(words.get("document_kinds", {}), words.get("document_letters", {}))

    @cached_property
    def short_forms(self) -> ShortForms:
        """The abbreviations that a question may ask about."""
        return ShortForms(self.vocabulary, (a.short for a in self.index.abbreviations))

    @cached_property
    def english_speller(self) -> EnglishSpeller:
        """Mends mistyped English words; made when the first English question comes."""
        return EnglishSpeller(self.vocabulary, self.matcher.seen)

    @cached_property
    def english_ways(self) -> EnglishWays:
        """Says English ways of asking as the cues say them."""
        return EnglishWays(self.vocabulary.ways)

    @cached_property
    def wanted(self) -> WantedReader:
        """Compares what a question asks for with what a text shows."""
        return WantedReader(self.vocabulary)

    @cached_property
    def number_heads(self) -> frozenset[str]:
        """The leading digits of every document number in the texts, without leading zeros."""
        texts = [d.number or "" for d in self.index.documents] + [
            r.number for r in self.index.references
        ]
        return frozenset(m.group().lstrip("0") for t in texts if (m := re.search(r"\d+", t)))

    @cached_property
    def law_years(self) -> frozenset[str]:
        """Every year that stands behind the name of a law in the texts."""
        found = (
            re.findall(r"[Ll]uật[^.;\n]{2,80}?((?:19|20)\d\d)", p.clean) for p in self.passages
        )
        return frozenset(y for years in found for y in years)

    @cached_property
    def generic_units(self) -> frozenset[str]:
        """Units so common in the corpus that they single nothing out (in over 12% of the facts)."""
        return frozenset(self.matcher.common(0.12))

    def agencies_in(self, text: str) -> tuple[str, ...]:
        """The ids of the agencies in a text (collective phrases among them), in order."""
        found = self._agencies.get(text)
        if found is None:
            found = self._agencies[text] = tuple(
                m.id for m in self.vocabulary.agency_matcher.find(text)
            )
        return found
