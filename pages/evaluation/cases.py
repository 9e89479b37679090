"""The questions of a run as HTML: what was expected, what came, and where both stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eval.findings import findings_of
from eval.gold import Evidence
from eval.metrics.citations import CitationCheck, occurrences
from eval.score import Fact, Scored
from pages.icons import icon
from pages.markup import button, esc, tag
from pages.places import Places
from pages.texts import Texts

ICONS = {"correct": "check", "wrong": "error", "refused": "absent", "failed": "error"}
FAILURES, ALL = "failures", "all"


def filters(scored: Sequence[Scored], texts: Texts) -> list[tuple[str, str]]:
    """(words, key) of the ways to choose cases: not correct, all, and each finding there is,
    each with how many questions it holds."""
    counts: dict[str, int] = {}
    for s in scored:
        for name in {f.name for f in findings_of(s)}:
            counts[name] = counts.get(name, 0) + 1
    failures = sum(not s.correct for s in scored)
    fixed = [
        (f"{texts('evaluation.filter_failures')} ({failures})", FAILURES),
        (f"{texts('evaluation.filter_all')} ({len(scored)})", ALL),
    ]
    return fixed + [(f"{name} ({n})", name) for name, n in sorted(counts.items())]


def chosen(scored: Sequence[Scored], key: str) -> list[Scored]:
    """The cases of a filter, in the order of the set."""
    if key == ALL:
        return list(scored)
    if key == FAILURES:
        return [s for s in scored if not s.correct]
    return [s for s in scored if key in {f.name for f in findings_of(s)}]


def cases_html(
    cases: Sequence[Scored],
    doubts: Mapping[str, str],
    places: Places | None,
    texts: Texts,
    opened: object = None,
) -> str:
    """The cases, folded but for that with the id ``opened``; each unfolds to the answer beside
    what was expected."""
    head = tag("h2", esc(texts("evaluation.cases")))
    if not cases:
        return head + tag("p", esc(texts("evaluation.no_case")), class_="hint")
    items = (
        tag(
            "details",
            _case(s, doubts.get(s.gold.id), places, texts),
            class_="case",
            open=s.gold.id == opened,
        )
        for s in cases
    )
    return head + "".join(items)


def _case(s: Scored, doubt: str | None, places: Places | None, texts: Texts) -> str:
    state = icon(ICONS[s.outcome]) + esc(texts(f"outcome.{s.outcome}"))
    summary = tag("span", state, class_=f"badge outcome-{s.outcome}")
    summary += tag("span", esc(s.gold.question), class_="case-question")
    summary += tag("span", esc(f"{s.gold.id} · {s.gold.type} · {s.gold.style}"), class_="small")
    rows = [
        ("answer", _answer(s)),
        ("expected", _facts(s.facts, texts) + _forbidden(s, texts)),
        ("model", esc(s.gold.answer)),
        ("citations", "".join(_citation(c, texts) for c in s.citations)),
        ("evidence", "".join(_evidence(e, places) for e in s.gold.evidence)),
        ("findings", "".join(tag("div", esc(f"{f.name}: {f.detail}")) for f in findings_of(s))),
    ]
    body = "".join(
        tag("tr", tag("th", esc(texts(f"evaluation.{key}")), scope="row") + tag("td", cell))
        for key, cell in rows if cell
    )  # fmt: skip
    before = " / ".join(s.gold.history)
    history = texts("evaluation.history", text=before) if before else ""
    inner = tag("p", esc(history), class_="small") if history else ""
    inner += tag("table", tag("tbody", body), class_="row") + _doubt(s.gold.id, doubt, texts)
    return tag("summary", summary) + inner


def _answer(s: Scored) -> str:
    status = s.result.status + (f" · {s.result.reason}" if s.result.reason else "")
    text = s.result.answer or s.result.error or ""
    return tag("span", esc(status), class_="small") + tag("div", esc(text), class_="pre")


def _facts(facts: Sequence[Fact], texts: Texts) -> str:
    items = []
    for fact in facts:
        there = fact.found is not None
        mark = icon("check" if there else "error")
        word = texts("evaluation.found" if there else "evaluation.missing")
        kind = "badge outcome-correct" if there else "badge outcome-wrong"
        items.append(
            tag(
                "li",
                tag("span", mark + esc(word), class_=kind) + " " + esc(" | ".join(fact.variants)),
            )
        )
    return tag("ul", "".join(items), class_="facts") if items else ""


def _forbidden(s: Scored, texts: Texts) -> str:
    return "".join(
        tag("p", esc(texts("evaluation.forbidden", text=text)), class_="outcome-wrong")
        for text in s.forbidden
    )


def _citation(check: CitationCheck, texts: Texts) -> str:
    c = check.citation
    word = texts("evaluation.supported" if check.supported else "evaluation.unsupported")
    kind = "badge outcome-correct" if check.supported else "badge outcome-wrong"
    words = tag("span", esc(c.n), class_="num") + tag("span", esc(c.label))
    words += tag("span", esc(word), class_=kind)
    return button(words, "place", class_="source", data_document=c.document, data_start=c.start,
                  data_end=c.end)  # fmt: skip


def _evidence(evidence: Evidence, places: Places | None) -> str:
    document = places.documents.get(evidence.document) if places else None
    spans = occurrences(document.text, evidence.quote) if document else []
    words = icon("book") + tag("span", esc(evidence.quote))
    if not spans:
        return tag("div", words, class_="source")
    start, end = spans[0]
    return button(words, "place", class_="source", data_document=evidence.document,
                  data_start=start, data_end=end)  # fmt: skip


def _doubt(identifier: str, doubt: str | None, texts: Texts) -> str:
    """The mark of doubt with its reason, or the form to set it."""
    if doubt is not None:
        words = tag("span", esc(texts("evaluation.doubtful", reason=doubt)), class_="badge warn")
        clear = button(esc(texts("evaluation.doubt_clear")), "undoubt", class_="plain",
                       data_id=identifier)  # fmt: skip
        return tag("p", words + " " + clear)
    field = tag("label", esc(texts("evaluation.doubt")), for_=f"doubt-{identifier}")
    field += tag("textarea", "", name="reason", id=f"doubt-{identifier}", rows=1, maxlength=500,
                 placeholder=texts("evaluation.doubt_reason"))  # fmt: skip
    field += button(esc(texts("evaluation.doubt_send")), "doubt", class_="plain",
                    data_id=identifier)  # fmt: skip
    return tag("div", field, class_="why", data_form=True)
