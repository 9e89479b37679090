"""Write out the abbreviations of a text, so that ``HTX`` and ``hợp tác xã`` meet in a search."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from corpus.text import fold, nfc
from corpus.vocabulary import Vocabulary
from corpus.ways import phrases_of

_CHUNK = re.compile(r"[^\s,;:?!()\[\]\"“”]+")
_INNER = re.compile(r"^\W+|[.\W]+$")
UNMISTAKABLE = 4
"""Letters from which on an abbreviation typed without diacritics (``khdt``) is known."""

_HEADS = ("sở ", "so ", "bộ ", "bo ")
"""``Số NV`` is no ``Sở NV``."""
BEFORE = 24
"""Characters before an abbreviation that may tell what it means."""


class Expander:
    """Replaces abbreviations by their first long form. ``own`` are a document's definitions
    (short, long): they come before the vocabulary's. Shorthand that only users type is written
    out when ``typed`` is set. Where one meaning is a department's field (``Sở NV``: nội vụ), it
    counts only behind ``Sở``; alone the next one does (``NV``: nhiệm vụ), or ``alone``. Some
    shorthand means something else behind certain words (``behind``: ``qđ bh``)."""

    def __init__(self, vocabulary: Vocabulary, own: Iterable[tuple[str, str]] = ()) -> None:
        self._exact: dict[str, str] = {}
        self._lower: dict[str, str] = {}
        self._chat: dict[str, str] = {}
        self._alone: dict[str, str] = {}
        self._behind: dict[str, tuple[re.Pattern[str], str]] = {}
        departments = {fold(v) for a in vocabulary.agencies.values() for v in (a.name, *a.variants)}
        for row in vocabulary.abbreviations:
            self._add(
                row["short"],
                row["long"][0],
                row.get("chat", False),
                row.get("case_sensitive", False),
            )
            if "behind" in row:
                words = "|".join(map(re.escape, phrases_of(row["behind"])))
                pattern = re.compile(rf"(?<!\w)(?:{words})\W+\Z", re.I)
                self._behind[row["short"].lower()] = pattern, row["long"][-1]
            if len(row["long"]) > 1 and f"so {fold(row['long'][0])}" in departments:
                self._alone[row["short"]] = row.get("alone", row["long"][1])
        for short, long in own:
            self._exact[short] = long.lower()
        self._settled: set[str] = set()
        self._written: dict[str, str] = {}
        pairs = [s for s in (*self._exact, *self._lower) if " " in s]
        self._spaced = [
            (
                s.lower(),
                re.compile(rf"(?<!\w){re.escape(s)}(?!\w)", re.I),
                self._exact.get(s) or self._lower[s],
            )
            for s in pairs
        ]

    def _add(self, short: str, long: str, chat: bool, case_sensitive: bool) -> None:
        if chat:
            self._chat[short.lower()] = long
            return
        self._exact.setdefault(short, long)
        if not case_sensitive:
            self._lower.setdefault(short.lower(), long)
            if len(short) >= UNMISTAKABLE:
                self._lower.setdefault(fold(short), long)

    def expand(
        self, text: str, typed: bool = False, keep: Callable[[str], bool] | None = None
    ) -> str:
        """The text with its abbreviations written out, but for those that ``keep`` accepts; all
        else stays."""
        if keep is not None:
            return _CHUNK.sub(
                lambda m: m.group() if keep(_INNER.sub("", m.group())) else self._chunk(m, typed),
                text,
            )
        said = text.lower()
        for short, pattern, long in self._spaced:
            if short in said:
                text = pattern.sub(long, text)
        if typed:
            return _CHUNK.sub(lambda m: self._chunk(m, True), text)
        if self._settled.issuperset(_CHUNK.findall(text)):
            return text
        return _CHUNK.sub(lambda m: self._written.get(m[0]) or self._chunk(m, False), text)

    def _chunk(self, m: re.Match[str], typed: bool) -> str:
        """What a chunk of a text becomes; remembered where it does not hang on what stands before
        it. A text of chunks that all stay as they are needs no second look."""
        chunk = m.group()
        bare = _INNER.sub("", chunk)
        long = None
        if bare and not any(c.isdigit() for c in bare):
            before = m.string[max(0, m.start() - BEFORE) : m.start()]
            long = self._long_form(bare, typed, before)
        out = chunk.replace(bare, long) if long else chunk
        if not typed and bare not in self._alone:
            self._written[chunk] = out
            if out == chunk:
                self._settled.add(chunk)
        return out

    def _long_form(self, bare: str, typed: bool, before: str) -> str | None:
        """The long form of a chunk without its punctuation; ``before`` are the characters before
        it."""
        behind = self._behind.get(bare.lower()) if typed else None
        if behind is not None and behind[0].search(before):
            return behind[1]
        if bare in self._alone and nfc(before[-3:]).lower() not in _HEADS:
            return self._alone[bare]
        long = self.long_of(bare, typed)
        if long is not None or "/" not in bare:
            return long
        parts = [(p, self.long_of(p, typed)) for p in bare.split("/")]
        return " ".join(own or p for p, own in parts) if any(own for _, own in parts) else None

    def long_of(self, short: str, typed: bool = False) -> str | None:
        """The long form of one abbreviation, or None."""
        found = self._exact.get(short)
        if found is None and typed:
            found = self._chat.get(short.lower())
        if found is None and (typed or short.isupper()):
            found = self._lower.get(short.lower())
        return found
