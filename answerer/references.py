"""Documents that the documents cite: which one, its number, its date, what it is about."""

from __future__ import annotations

import re

from answerer.ask import Ask
from answerer.draft import SEVERAL, Draft, Statement
from answerer.engine import Engine
from answerer.facts import Fact
from answerer.matcher import FactMatcher
from answerer.wording import shorten
from corpus.records import Reference
from corpus.text import fold

_KINDS = {
    "nghi dinh": "Nghị định",
    "decree": "Nghị định",
    "nghi quyet": "Nghị quyết",
    "resolution": "Nghị quyết",
    "quyet dinh": "Quyết định",
    "decision": "Quyết định",
    "chi thi": "Chỉ thị",
    "directive": "Chỉ thị",
    "cong van": "Công văn",
    "official letter": "Công văn",
    "ke hoach": "Kế hoạch",
    "plan": "Kế hoạch",
    "ket luan": "Kết luận",
    "conclusion": "Kết luận",
    "thong tu": "Thông tư",
    "circular": "Thông tư",
    "luat": "Luật",
    "law": "Luật",
    "bao cao": "Báo cáo",
}
KIND_UNITS = tuple(u for k in _KINDS for u in (*k.split(), k.replace(" ", "_")))
MIN_RECALL = 0.42
MIN_OF_KIND = 0.32
CORE = 0.25


class ReferenceFinder:
    """Finds cited documents by number or by what they are about."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._references = engine.index.references
        facts = [
            Fact(
                "reference",
                engine.place[r.passage],
                r.text,
                self._expanded(r.text),
                self._expanded(engine.passages[engine.place[r.passage]].clean),
            )
            for r in self._references
        ]
        self._matcher = FactMatcher(facts)

    def _expanded(self, text: str) -> str:
        return self._engine.expand(text)

    def by_number(self, ask: Ask) -> list[int]:
        """References whose number the question gives, the fullest mention first."""
        own = {fold(d.number or "") for d in self._engine.index.documents}
        wanted = [
            n
            for n in ask.question.numbers
            if not any(o.startswith(n.split("/")[0] + "/") or o == n for o in own if o)
        ]
        out = []
        for k, r in enumerate(self._references):
            number = fold(r.number)
            if ask.places and self._engine.place[r.passage] not in ask.places:
                continue
            if r.document in ask.documents and any(
                _same_number(n, number, r.kind, ask.question.text) for n in wanted
            ):
                out.append(k)
        return sorted(
            out,
            key=lambda k: (
                -(self._references[k].date is not None) - len(self._references[k].text) / 1000,
                k,
            ),
        )

    def by_topic(self, ask: Ask, kind: str | None) -> list[tuple[int, float]]:
        """(reference, score), best first, of the kind asked for."""
        scores = self._matcher.score(ask.concepts)
        total = scores.recall + 0.25 * scores.precision
        out = []
        named = set(self.by_number(ask)) if kind and which_kind(ask) else set()
        own = {fold(d.number or "") for d in self._engine.index.documents}
        for k, r in enumerate(self._references):
            if k in named or r.document not in ask.documents or fold(r.number) in own:
                continue
            if ask.places and self._engine.place[r.passage] not in ask.places:
                continue
            if (kind is None or r.kind == kind) and (r.date or "/" in r.number or r.kind == "Luật"):
                basis = self._engine.passages[self._engine.place[r.passage]].kind == "basis"
                out.append(
                    (
                        k,
                        float(total[k])
                        + (0.05 if r.date else 0.0)
                        + (0.12 if basis and asks_basis(ask) else 0.0),
                    )
                )
        return sorted(out, key=lambda ks: (-ks[1], ks[0]))

    def beside(self, k: int, kind: str) -> list[int]:
        """All references of a kind in the passage of one of them, each document once."""
        r = self._references[k]
        out: dict[str, int] = {}
        for n, other in enumerate(self._references):
            if other.passage == r.passage and other.kind == kind:
                out.setdefault(other.number, n)
        return list(out.values())[:5]

    def best_mention(self, k: int) -> int:
        """Where the same document is cited most plainly: among the legal bases, else here."""
        r = self._references[k]
        for n, other in enumerate(self._references):
            same = (
                other.document == r.document and other.number == r.number and other.kind == r.kind
            )
            if (
                same
                and (other.date or not r.date)
                and self._engine.passages[self._engine.place[other.passage]].kind == "basis"
            ):
                return n
        return k

    def in_basis(self, k: int) -> bool:
        """Does this reference stand among the legal bases?"""
        return (
            self._engine.passages[self._engine.place[self._references[k].passage]].kind == "basis"
        )

    def recall(self, ask: Ask, k: int) -> float:
        return float(self._matcher.score(ask.concepts).recall[k])

    def misses_core(self, ask: Ask, k: int) -> bool:
        """Does a reference, with its passage, lack what the question is mainly about?"""
        core = sorted(ask.concepts, key=lambda c: -c.weight)[:3]
        held = sum(c.weight * self._matcher.held(c, k) for c in core)
        return held < CORE * sum(c.weight for c in core)

    def reference(self, k: int) -> Reference:
        return self._references[k]


def _same_number(wanted: str, number: str, kind: str, text: str) -> bool:
    wanted = re.sub(r"^(?:qd|nq|nd|kh|ct|kl)\s?-?(?=\d)", "", wanted)
    if "/" in wanted or "-" in wanted:
        return number.startswith(wanted) or wanted.startswith(number)
    return bool(re.match(rf"{re.escape(wanted)}(?!\d)", number)) and (
        not kind or fold(kind) in fold(text) or not _kind_asked(text)
    )


def _kind_asked(text: str) -> str | None:
    folded = fold(text)
    spots = [(folded.rfind(w), k) for w, k in _KINDS.items() if re.search(rf"\b{w}", folded)]
    return max(spots)[1] if spots else None


def which_kind(ask: Ask) -> str | None:
    """The kind of document that the question wants named: ``nghị định nào``, ``số công văn``."""
    folded = fold(ask.question.text)
    names = "|".join(_KINDS)
    for pattern in (
        rf"\b({names})(?:\s+\w+)?\s+(?:nao|so may|so bao nhieu|may\b)",
        rf"\b(?:which|what)\s+(?:\w+\s+(?:\w+'s\s+)?)?({names})",
        rf"\bso (?:hieu )?(?:cua )?({names})\b(?! \d)",
        rf"(?:so va ngay|so hieu|number and date)\s+(?:cua\s+|of\s+)?(?:the\s+)?({names})",
    ):
        for m in re.finditer(pattern, folded):
            if not any(a.start <= m.start() < a.end for a in ask.question.agencies):
                return _KINDS[m.group(1)]
    if re.search(r"\b(?:mang so|so hieu|la so|so) (?:nao|may|bao nhieu|gi)\b", folded):
        named = re.search(rf"\b({names})\b", folded)
        return _KINDS[named.group(1)] if named else None
    return None


def dated_kind(ask: Ask) -> str | None:
    """The kind of document whose date is asked: ``Luật … ngày nào``."""
    folded = fold(ask.question.text)
    asked = re.search(r"\b(?:ngay|nam) (?:nao|may)", folded)
    named = re.findall(rf"\b({'|'.join(_KINDS)})\b", folded[: asked.start()]) if asked else []
    return _KINDS[named[-1]] if named else None


def asks_basis(ask: Ask) -> bool:
    return (
        "can cu" in fold(ask.question.text)
        or "legal bas" in ask.question.text.lower()
        or "de nghi" in fold(ask.question.text)
    )


def answer_reference(engine: Engine, ask: Ask, finder: ReferenceFinder) -> Draft | None:
    """The cited document that is asked for; all legal bases where the question wants them all."""
    if _wants_all_bases(ask):
        return _bases(engine, ask)
    kind = which_kind(ask)
    numbered = finder.by_number(ask)
    if numbered and kind is None:
        return _told(engine, finder, numbered[:1], 1.0)
    kind = kind or _basis_kind(finder, ask) or dated_kind(ask)
    found = finder.by_topic(ask, kind)
    if not found:
        return None
    if ask.places:
        return _told(engine, finder, sorted(dict.fromkeys(k for k, _ in found))[:6], 1.0)
    bases = [k for k, _ in found if finder.in_basis(k)]
    if asks_basis(ask) and kind and bases:
        several = (
            2
            if len(
                re.findall(r"\b(?:ngay|nam|so)\s+(?:nao|may|bao nhieu)", fold(ask.question.text))
            )
            > 1
            and kind == "Luật"
            else 1
        )
        return _told(engine, finder, bases[:several], 1.0)
    best = found[0]
    recall = finder.recall(ask, best[0])
    if recall < (MIN_OF_KIND if kind else MIN_RECALL) or finder.misses_core(ask, best[0]):
        return None
    take = [best[0]]
    if asks_several(ask) and kind:
        take = finder.beside(best[0], kind)
    return _told(engine, finder, take, recall)


def _basis_kind(finder: ReferenceFinder, ask: Ask) -> str | None:
    """Where the legal bases are asked about: the first kind named that stands among them."""
    if not asks_basis(ask):
        return None
    named = [_KINDS[k] for k in re.findall(rf"\b({'|'.join(_KINDS)})\b", fold(ask.question.text))]
    return next(
        (k for k in named if any(finder.in_basis(n) for n, _ in finder.by_topic(ask, k))), None
    )


def asks_several(ask: Ask) -> bool:
    folded = fold(ask.question.text)
    return bool(re.search(r"\b(?:nhung|cac|hai|which two|both)\b", folded))


def _told(engine: Engine, finder: ReferenceFinder, chosen: list[int], confidence: float) -> Draft:
    statements = []
    for k in chosen:
        r = finder.reference(finder.best_mention(k))
        statements.append(Statement(f"**{shorten(r.text, 420)}**", (engine.place[r.passage],)))
    return Draft("answered", "legal_basis", tuple(statements), confidence=confidence)


def _wants_all_bases(ask: Ask) -> bool:
    folded = fold(ask.question.text)
    if not re.search(r"\b(?:can cu|co so phap ly|legal bas|legal ground)", folded):
        return False
    return bool(
        re.search(
            r"nhung (?:can cu|van ban|luat|co so)|cac (?:can cu|van ban|co so)"
            r"|can cu (?:phap ly )?(?:nao|gi|vao dau)|liet ke|ke (?:ra|ten)"
            r"|which laws|legal bas[ei]s|legal grounds",
            folded,
        )
    )


def _bases(engine: Engine, ask: Ask) -> Draft | None:
    places = [
        k
        for k, p in enumerate(engine.passages)
        if p.document in ask.documents and p.kind == "basis"
    ]
    if not places:
        return None
    statements = tuple(
        Statement(f"- {shorten(engine.passages[k].clean, 230)}", (k,)) for k in places[:12]
    )
    return Draft("answered", "legal_basis", statements, confidence=1.0, limit=SEVERAL)
