"""Lists and counts: rows, tasks of an agency, and the parts of a document."""

from __future__ import annotations

import re

from answerer.ask import Ask
from answerer.draft import SEVERAL, Draft, Statement
from answerer.engine import Engine
from answerer.row_filter import RowFilter, matching, read_filter
from answerer.wording import name_of, say, shorten, tidy
from corpus.records import Assignment
from corpus.text import fold

_UNIT = re.compile(
    r"(?:bao nhie?u|\bso(?= (?:nhiem vu|dong|dau viec|nhom|dieu|can cu)\b)|may|how many|number of"
    r"|so luong|tong so|tong cong)\s+(?:cac\s+|main\s+|nhung\s+|total\s+|the\s+)?(?P<rest>.{0,60})"
    r"|(?:bao nhieu|may)\W*$"
)
_ROMAN = re.compile(r"\b(?:muc|phan|section|part)\s+([ivx]+)\b")


def answer_count(engine: Engine, ask: Ask) -> Draft | None:
    """How many there are of what the question counts; None where it counts something else."""
    unit = unit_of(engine, ask)
    if unit is None:
        return None
    if unit in ("row", "task"):
        f = read_filter(engine, ask)
        if not f.restricts and not _is_whole_table(ask):
            return None
        rows = matching(engine, ask, f)
        if not rows and not ask.question.annex:
            return None
        return _counted_rows(engine, ask, rows, unit)
    return _counted_parts(engine, ask, unit)


def answer_stages(engine: Engine, ask: Ask, best: int, noun: str) -> Draft | None:
    """``mấy giai đoạn``: the numbered stages (``Giai đoạn 1 … 2 … 3``) of the passage that fits."""
    passage = engine.passages[best]
    numbers = sorted(
        {int(n) for n in re.findall(rf"\b{re.escape(noun)} (\d{{1,2}})\b", fold(passage.clean))}
    )
    if len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)):
        return None
    head = say(
        ask.language, "count", n=len(numbers), unit=_spelled(passage.clean, noun), unit_en=noun
    )
    at = fold(passage.clean).find(f"{noun} 1")
    text = shorten(passage.clean[at:], 480)
    return Draft("answered", "count", (Statement(f"{head}: {text}", (best,)),), confidence=0.8)


def _spelled(text: str, noun: str) -> str:
    at = fold(text).find(noun)
    return text[at : at + len(noun)].lower()


def unit_of(engine: Engine, ask: Ask) -> str | None:
    """What is counted: a name of the table ``units`` in questions.toml, or None."""
    text = fold(ask.question.text)
    m = _UNIT.search(text)
    if not m:
        return None
    if not re.search(r"\w{2,}", re.sub(r"\b(?:vay|a|nhi|the|tat ca)\b", "", m.group("rest") or "")):
        return _unit_before(engine, text[: m.start()])
    rest = m.group("rest")
    best: tuple[int, int, str] | None = None
    for unit, words in engine.vocabulary.questions.get("units", {}).items():
        for w in words:
            at = re.match(rf"(?:\w+\s+){{0,2}}?{re.escape(fold(w))}\b", rest)
            if at:
                key = (at.end() - len(fold(w)), -len(w), unit)
                best = min(best, key) if best else key
    return best[2] if best else None


def _unit_before(engine: Engine, text: str) -> str | None:
    """``những nhiệm vụ … thì có tất cả bao nhiêu?``: the last unit named before."""
    spots = [
        (m.end(), unit) for unit, words in engine.vocabulary.questions.get("units", {}).items()
        for w in words for m in re.finditer(rf"\b(?:nhung|cac|so)\s+{re.escape(fold(w))}\b", text)
    ]  # fmt: skip
    return max(spots)[1] if spots else None


def _is_whole_table(ask: Ask) -> bool:
    return ask.question.annex


def _counted_rows(engine: Engine, ask: Ask, rows: list[Assignment], unit: str) -> Draft:
    language = ask.language
    if not rows:
        return Draft(
            "answered",
            "count",
            (Statement(say(language, "count_none", unit=name_of("vi", "units", unit)), ()),),
            limit=SEVERAL,
        )
    provinces = list(dict.fromkeys(a.province for a in rows))
    statements = []
    for p in provinces:
        own = [a for a in rows if a.province == p]
        head = say(
            language,
            "count",
            n=len(own),
            unit=name_of("vi", "units", unit),
            unit_en=name_of("en", "units", unit),
        )
        place = f"{engine.province_name(p)}: " if len(provinces) > 1 else ""
        numbers = ", ".join(a.number for a in own if a.number)
        statements.append(Statement(f"{place}{head}: {numbers}.", ()))
        statements += _lines(engine, own, 1150 // max(1, len(rows)))
    return Draft("answered", "count", tuple(statements), confidence=1.0, limit=SEVERAL)


def _lines(engine: Engine, rows: list[Assignment], room: int) -> list[Statement]:
    room = max(55, min(room - 14, 300))
    return [
        Statement(
            f"- {a.number + '. ' if a.number else ''}{shorten(tidy(a.task.text), room)}",
            (engine.place[a.passage],),
        )
        for a in rows
    ]


def _counted_parts(engine: Engine, ask: Ask, unit: str) -> Draft | None:
    found, texts = _parts(engine, ask, unit)
    if not found and not texts:
        return None
    n = len(texts)
    head = (
        say(
            ask.language,
            "count",
            n=n,
            unit=name_of("vi", "units", unit),
            unit_en=name_of("en", "units", unit),
        )
        + "."
    )
    room = max(50, 1100 // max(1, n))
    statements = [Statement(head, ())]
    statements += [
        Statement(f"- {shorten(t, min(room, 200))}", (k,) if k is not None else ())
        for t, k in zip(texts, found, strict=True)
    ]
    return Draft("answered", "count", tuple(statements), confidence=0.9, limit=SEVERAL)


def _parts(engine: Engine, ask: Ask, unit: str) -> tuple[list[int | None], list[str]]:
    """(passage, text) of each part counted."""
    inside = [
        (k, p) for k, p in enumerate(engine.passages) if p.document in _first_document(engine, ask)
    ]
    kind = {"article": "article", "basis": "basis", "footnote": "footnote"}.get(unit)
    if kind:
        chosen = [(k, p.clean) for k, p in inside if p.kind == kind]
    elif unit == "group":
        chosen = _groups(engine, ask, inside)
    elif unit == "agency":
        chosen = [(k, name) for name, k in distinct_leads(engine, ask)]
    else:
        tables = [t for t in engine.index.tables if t.document in ask.documents and t.columns]
        chosen = (
            [(engine.place[tables[0].rows[0]], t) for t in tables[0].titles]
            if tables and tables[0].rows
            else []
        )
    return [k for k, _ in chosen], [t for _, t in chosen]


def _first_document(engine: Engine, ask: Ask) -> set[str]:
    return {
        d.id for d in engine.index.documents if d.id in ask.documents and d.kind != "Công văn"
    } or set(ask.documents)


def _groups(engine: Engine, ask: Ask, inside: list) -> list[tuple[int, str]]:
    """Group rows of the annex, or the sections below the part that the question names."""
    text = fold(ask.question.text)
    part = _ROMAN.search(text)
    body = re.search(
        r"not the (?:annex|appendix)|khong phai phu luc|phan (?:loi|noi dung)|programme text", text
    )
    if part and (body or not ask.question.annex):
        return _below(engine, ask, part.group(1).upper())
    if ask.question.annex:
        return [(k, p.clean) for k, p in inside if p.kind == "group"]
    named = _part_by_name(engine, ask)
    return _below(engine, ask, named) if named else []


def _part_by_name(engine: Engine, ask: Ask) -> str:
    """The part whose title the question names, else the one that gives the tasks."""
    text = fold(ask.question.text)
    parts = [s for s in engine.index.sections if s.document in ask.documents and s.level == 0]
    for s in parts:
        words = fold(re.sub(r"^\W*[IVX]+\W+", "", s.title))
        if any(w.strip() and w.strip() in text for w in re.split(r"[,(]", words)):
            return s.number
    return ""


def _below(engine: Engine, ask: Ask, number: str) -> list[tuple[int, str]]:
    documents = _first_document(engine, ask)
    out = []
    for s in engine.index.sections:
        if s.document in documents and s.level == 1 and s.number.startswith(f"{number}."):
            k = next(
                (
                    k
                    for k, p in enumerate(engine.passages)
                    if p.document == s.document and p.start == s.start
                ),
                None,
            )
            if k is not None:
                out.append((k, s.title))
    return out


def distinct_leads(engine: Engine, ask: Ask) -> list[tuple[str, int]]:
    """Each agency named in the lead column, as written where it first stands."""
    seen: dict[str, tuple[str, int]] = {}
    for a in engine.assignments:
        if a.source != "table" or a.document not in ask.documents or a.lead is None:
            continue
        for name in re.split(
            r"\s*;\s*|\s*,\s*(?=Sở|UBND|Ủy ban|Liên minh|Ban|Hội|các)", a.lead.text
        ):
            key = "/".join(engine.agencies_in(name)) or fold(name)
            if name.strip():
                seen.setdefault(key, (name.strip(), engine.place[a.passage]))
    return list(seen.values())


def answer_list(engine: Engine, ask: Ask) -> Draft | None:
    """A list of rows by what the question restricts; the agencies of the lead column; or None."""
    f = read_filter(engine, ask)
    text = fold(ask.question.text)
    if (
        not f.restricts
        and ask.question.has("lead")
        and re.search(r"\b(?:co quan|don vi|to chuc|agenc|departments)", text)
        and ask.question.annex
        and _names_all(ask)
    ):
        names = distinct_leads(engine, ask)
        if names:
            return Draft(
                "answered",
                "list",
                tuple(Statement(f"- {n}", (k,)) for n, k in names),
                confidence=1.0,
                limit=SEVERAL,
            )
    if not f.restricts or not (
        f.years
        or f.deliverable
        or f.empty
        or f.done
        or (f.agencies and ask.question.annex)
        or (f.group and ask.question.annex)
    ):
        return None
    rows = matching(engine, ask, f)
    if not rows:
        return None
    return _listed(engine, ask, rows, f)


def _names_all(ask: Ask) -> bool:
    text = fold(ask.question.text)
    return bool(
        re.search(r"\bcot\b|liet ke|ke ten|danh sach|tat ca|day du|list|all\b|bao nhieu", text)
    )


def _listed(engine: Engine, ask: Ask, rows: list[Assignment], f: RowFilter) -> Draft:
    head = (
        say(
            ask.language,
            "count",
            n=len(rows),
            unit=name_of("vi", "units", "task"),
            unit_en=name_of("en", "units", "task"),
        )
        + ":"
    )
    return Draft(
        "answered",
        "list",
        tuple(_lines(engine, rows, 1250 // len(rows))),
        head=head,
        confidence=1.0,
        limit=SEVERAL,
    )
