"""What a text names, read by other means than the checker: the oracle of the property tests."""

from __future__ import annotations

import re

NUMBER = re.compile(r"\d+(?:/\d{4})?[/-][A-ZĐ][\wĐ&-]*(?:/[A-ZĐ][\wĐ-]*)?")
DATE = re.compile(
    r"\d{1,2}/\d{1,2}/\d{4}|(?<![\d/])\d{1,2}/\d{4}(?![\d/])|(?<!\d)(?:19|20)\d\d(?!\d)"
)
SPELLED = re.compile(r"ngày\s+(\d+)\s+tháng\s+(\d+)\s+năm\s+(\d{4})")


def sources(assistant, answer):
    """All that an answer may take a name, a date or a number from: the quotes cited, the headings
    above them, their labels, and what is known of their documents."""
    engine = assistant.engine
    out = []
    for c in answer.citations:
        d = engine.documents[c.document]
        inside = (
            p for _, p in engine.lookup.passages_in([d.id]) if (p.start, p.end) == (c.start, c.end)
        )
        out += [text for p in inside for text in (p.clean, *p.path)]
        out += [c.quote, c.label, d.issuer, d.kind, d.number or "", d.period, d.title]
        out.append("/".join(reversed((d.date or "").split("-"))))
    return "\n\n".join(out)


def dates(text):
    found = [*DATE.findall(text), *DATE.findall(SPELLED.sub(r"\1/\2/\3", text))]
    return {"/".join(str(int(part)) for part in date.split("/")) for date in found}


def figures(text):
    return {str(int(n.replace(".", ""))) for n in re.findall(r"\d{1,3}(?:\.\d{3})+|\d+", text)}


def documents(text):
    return set(NUMBER.findall(text))


def agencies(assistant, text):
    """The agencies of a text, collective phrases apart: ``các sở, ngành`` cut short at ``…`` is
    another phrase, not another agency."""
    vocabulary = assistant.engine.vocabulary
    found = {m.id for m in vocabulary.agency_matcher.find(text)}
    return {i for i in found if not vocabulary.agencies[i].abstract}


def strangers(assistant, answer, question=""):
    """What an answer names and its citations do not; an agency of the question may be denied by
    name. Empty for a good answer."""
    known = sources(assistant, answer)
    text = re.sub(r"\[\d+\]", "", answer.text)
    return {
        "agencies": agencies(assistant, text) - agencies(assistant, f"{known}\n{question}"),
        "dates": dates(text) - dates(known),
        "documents": {d for d in documents(text) if d not in known},
    }
