"""Plain texts as what the indexer makes of documents."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.records import Document, Parsed, Passage


def parsed_texts(texts: Sequence[tuple[str, str, str]], name: str = "texts") -> Parsed:
    """One document whose passages are the texts (id, title, text) in their order; a title stands
    where a passage has its headings."""
    passages, start = [], 0
    for identifier, title, text in texts:
        passages.append(
            Passage(
                id=identifier,
                document=name,
                province=None,
                kind="paragraph",
                zone="body",
                start=start,
                end=start + len(text),
                text=text,
                label=title,
                path=(title,),
                context=title,
                clean=text,
            )
        )
        start += len(text) + 1
    document = Document(
        id=name,
        file=f"{name}.txt",
        text="\n".join(text for _, _, text in texts),
        kind="",
        number=None,
        date=None,
        issuer="",
        province=None,
        status="",
        title=name,
    )
    return Parsed(document, (), tuple(passages), (), (), (), ())
