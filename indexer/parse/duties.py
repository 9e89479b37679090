"""Prose duties and lists of labels to assignments, with the headings they stand under."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.records import Abbreviation, Assignment, Document, Passage
from corpus.vocabulary import Vocabulary
from indexer.parse.blocks import LabelReader, blocks_of
from indexer.parse.captions import is_caption
from indexer.parse.columns import COORDINATING, LEAD
from indexer.parse.group_rows import looks_like_agency
from indexer.parse.heads import Above, HeadReader
from indexer.parse.indents import page_numbers
from indexer.parse.labelled import BlockReader, duty_assignment
from indexer.parse.outline import Outline, outline_of
from indexer.parse.prose import ProseReader
from indexer.parse.roles import RoleReader

_PROSE_ZONES = ("body", "programme", "annex")
_KINDS = ("paragraph", "bullet", "heading", "article")
SHORT_HEADING = 60
LABELLED = (LEAD, COORDINATING, "authority")
"""Roles of columns whose titles are labels of lists, too."""
LABEL_WORDS = 3
"""Syllables of such a title: a shorter one opens a sentence as well."""
_SHORT_FORMS = re.compile(r"\bviết\s+tắt\b", re.I)
_TITLE = re.compile(r"\W*\d+(?:\.\d+)*[./)]?\s+(?:Trách nhiệm|Nhiệm vụ|Quyền hạn|Thẩm quyền)\b")


def prose_assignments(
    text: str, document: Document, passages: list[Passage], vocabulary: Vocabulary,
    short: Sequence[Abbreviation] = (),
) -> list[Assignment]:  # fmt: skip
    """Every assignment that the prose of one document gives: those of lists of labels, then
    those of sentences, each in the order of the text. ``short`` are its own abbreviations."""
    torn_in = (p for p in passages if p.kind == "footnote" or p.clean.isdigit())
    notes = (*((p.start, p.end) for p in torn_in), *page_numbers(text))
    named = (a.short for a in short if looks_like_agency(a.long, vocabulary))
    roles = RoleReader(vocabulary, tuple({*named}))
    reader, heads = ProseReader(roles, notes), HeadReader(roles)
    prose = [p for p in passages if p.zone in _PROSE_ZONES and p.kind in _KINDS]
    outline = outline_of(prose)
    blocks = blocks_of(text, outline, LabelReader(_labels(vocabulary)))
    out, used = BlockReader(text, document, outline, reader).assignments(blocks)
    used |= _without_tasks(outline, vocabulary)
    return out + _told(text, document, outline, reader, heads, used)


def _labels(vocabulary: Vocabulary) -> dict[str, list[str]]:
    """The labels of lists by role: those of the cues, and the longer titles of table columns
    (``Cấp ban hành: …``), for a record says line by line what a row says in its cells."""
    out = {role: list(words) for role, words in vocabulary.cues.get("labels", {}).items()}
    for role in LABELLED:
        titles = (t.lower() for t in vocabulary.columns.get(role, ()))
        out.setdefault(role, []).extend(t for t in titles if len(t.split()) >= LABEL_WORDS)
    return out


def _without_tasks(outline: Outline, vocabulary: Vocabulary) -> set[str]:
    """The passages under headings such as *Mục đích, yêu cầu*: what they say of agencies is no
    task."""
    aims = vocabulary.cues.get("sections", {}).get("aims", ())
    if not aims:
        return set()
    aim = "|".join(map(re.escape, sorted(aims, key=len, reverse=True)))
    number = r"(?:(?:[ivx]+|\d+(?:\.\d+)*|[a-zđ]|điều \d+)\s*[./)-]\s*)?"
    only = re.compile(rf"\W*{number}(?:{aim})(?:(?:\s*[,;-]\s*|\s+và\s+)(?:{aim}))*\W*")
    passages = outline.passages
    short = (k for k, p in enumerate(passages) if len(p.clean) < SHORT_HEADING)
    quiet = {k for k in short if only.fullmatch(passages[k].clean.lower())}
    return {passages[k].id for k, above in enumerate(outline.above) if quiet & set(above)}


def _told(
    text: str, document: Document, outline: Outline, reader: ProseReader, head_reader: HeadReader,
    used: set[str],
) -> list[Assignment]:  # fmt: skip
    """The duties of sentences, of passages that no list of labels has used."""
    heads = _heads(text, outline, head_reader, used)
    out = []
    for k, p in enumerate(outline.passages):
        own = heads.get(k)
        if is_caption(p.clean) or any(_SHORT_FORMS.search(h) for h in p.path):
            continue
        if p.id in used or (own is not None and _only_announces(text, head_reader, p, own)):
            continue
        if own is None and p.clean.endswith(":") and p.kind == "paragraph":
            continue
        above = _above(outline, heads, k)
        if p.kind == "heading" and (_names_duties(p) or (above is None and _is_short(p))):
            continue
        for n, duty in enumerate(reader.duties(text, p, above)):
            out.append(duty_assignment(document, duty, n))
    return out


def _is_short(p: Passage) -> bool:
    return len(p.clean) < SHORT_HEADING


def _names_duties(p: Passage) -> bool:
    """``2. Trách nhiệm của Trưởng các tổ chức hành nghề``: a title, and no duty of whom a title
    above it names."""
    return _TITLE.match(p.clean) is not None and not p.clean.rstrip().endswith((".", ";"))


def _only_announces(text: str, reader: HeadReader, p: Passage, own: Above) -> bool:
    quiet = not own.leads or own.partners or p.kind == "paragraph"
    return quiet or reader.says_no_more(text, p)


def _heads(
    text: str, outline: Outline, reader: HeadReader, used: set[str]
) -> dict[int, Above | None]:
    """What each line puts above those below it: its own agencies, or those above it with the
    part that it gives them (``Chủ trì, phối hợp với các sở …:``)."""
    parents = {n for above in outline.above for n in above}
    heads: dict[int, Above | None] = {}
    for k, p in enumerate(outline.passages):
        if p.id in used:
            continue
        heads[k] = reader.heads(text, p, k in parents)
        outer = _above(outline, heads, k) if heads[k] is None and k in parents else None
        if outer is not None:
            heads[k] = reader.introduces(text, p, outer)
    return heads


def _above(outline: Outline, heads: dict[int, Above | None], k: int) -> Above | None:
    """What the nearest line above says that names an agency."""
    return next((found for n in reversed(outline.above[k]) if (found := heads.get(n))), None)
