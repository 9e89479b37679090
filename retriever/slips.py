"""Words that the keyboard spoilt: left-overs of Telex and VNI, swapped, lost and doubled letters.

Only a word that the corpus does not hold is mended, and only into one that it holds.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache

from corpus.text import fold, nfc, tone

Frequency = Callable[[str], int]
"""How many passages hold a syllable; 0 for an unknown one."""

_SYLLABLE = re.compile(
    r"^(?:ngh|ng|nh|gh|gi|ch|kh|ph|qu|th|tr|[bcdghklmnprstvx])?"
    r"(?:uyeu|ieu|yeu|uoi|uou|oai|oay|oeo|uay|uya|uye|uyu|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ya|ye|[aeiouy])"
    r"(?:ch|ng|nh|[cmnpt])?$"
)
_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT = "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"
TELEX = {"f": _GRAVE, "s": _ACUTE, "r": _HOOK, "x": _TILDE, "j": _DOT}
_VNI = {"2": _GRAVE, "1": _ACUTE, "3": _HOOK, "4": _TILDE, "5": _DOT}
_MARKED = "ăâêôơư"
_VOWELS = f"aeiouy{_MARKED}"
_LETTERS = "aeiouyhngctmlpbdkrsvqx"
_SHORTEST, _LONGEST = 3, 8


def is_syllable(bare: str) -> bool:
    """Could this be a Vietnamese syllable written without diacritics? (Onset, rime, coda.)"""
    return bool(_SYLLABLE.match(bare))


def mended(word: str, spelled: Frequency, bare: Frequency) -> str:
    """A known syllable for a mistyped one, else the word. ``spelled`` counts syllables as written
    (lower case, unified tone placement), ``bare`` those without diacritics. One whose diacritics
    alone are unknown loses them, so that it meets whatever was meant."""
    written = tone(word)
    if spelled(written) or not written.strip("0123456789") or word.isupper():
        return word
    for meant in (telex(written), vni(written)):
        if spelled(meant):
            return meant
    plain = fold(written)
    if bare(plain):
        return plain
    short_or_long = is_syllable(plain) or not _SHORTEST <= len(plain) <= _LONGEST
    found = "" if short_or_long else _likeliest(written, spelled)
    if found:
        return found
    for meant in (telex(written), vni(written)):
        if bare(fold(meant)):
            return fold(meant)
    return ("" if short_or_long else _likeliest(plain, bare)) or word


@lru_cache(maxsize=8192)
def telex(word: str) -> str:
    """What Telex would have made of the keys: ``ddoongf`` -> ``đồng``, ``rôngj`` -> ``rộng``. A
    word without its keys stays, and one without a vowel (``ctr``), which takes no tone."""
    if not any(c in _VOWELS for c in fold(word)):
        return word
    mark = ""
    keys = word[1:]
    found = [k for k in keys if k in TELEX]
    if found:
        at = len(word) - 1 - word[::-1].index(found[-1])
        mark, word = TELEX[found[-1]], word[:at] + word[at + 1 :]
    word = word.replace("dd", "đ").replace("uow", "ươ")
    for letter, marked in (("a", "â"), ("e", "ê"), ("o", "ô")):
        word = word.replace(letter * 2, marked)
    for letter, marked in (("a", "ă"), ("o", "ơ"), ("u", "ư")):
        word = re.sub(rf"{letter}([a-z]*)w", rf"{marked}\1", word)
    return _toned(word, mark)


def vni(word: str) -> str:
    """What VNI would have made of the keys: ``d9o6ng2`` and ``d9o62ng`` -> ``đồng``."""
    if word.isalpha() or not word[:1].isalpha():
        return word
    marks = [_VNI[c] for c in word if c in _VNI]
    word = "".join(c for c in word if c not in _VNI)
    word = re.sub(r"d(.*)9", r"đ\1", word)
    word = re.sub(r"uo(.*)7", r"ươ\1", word)
    for digit, pairs in (("6", "aâeêoô"), ("7", "oơuư"), ("8", "aă")):
        for letter, marked in zip(pairs[::2], pairs[1::2], strict=True):
            word = re.sub(rf"{letter}([^\W\d]*){digit}", rf"{marked}\1", word)
    return _toned(re.sub(r"\d", "", word), marks[-1] if marks else "")


def _toned(word: str, mark: str) -> str:
    """The word with the mark of a tone on its main vowel, in place of one that it has."""
    if not mark:
        return word
    letters = [_untoned(c) for c in word]
    skip = (
        2 if "".join(letters[:2]) in ("qu", "gi") and any(c in _VOWELS for c in letters[2:]) else 0
    )
    places = [n for n, c in enumerate(letters) if n >= skip and c in _VOWELS]
    if not places:
        return word
    marked = [n for n in places if letters[n] in _MARKED]
    closed = places[-1] < len(letters) - 1
    main = marked[-1] if marked else places[-1] if closed or len(places) == 1 else places[-2]
    letters[main] = nfc(letters[main] + mark)
    return tone("".join(letters))


def _untoned(letter: str) -> str:
    parts = unicodedata.normalize("NFD", letter)
    return nfc("".join(c for c in parts if c not in TELEX.values()))


def _likeliest(word: str, frequency: Frequency) -> str:
    """The most frequent known syllable one slip away; the empty string where there is none."""
    known = [(frequency(c), c) for c in dict.fromkeys(slips(word)) if c != word]
    often, found = max(known, key=lambda pair: (pair[0], pair[1]), default=(0, ""))
    return found if often else ""


def slips(word: str) -> Iterator[str]:
    """What one swap, one letter too many, one lost or one wrong makes this word of; the first
    letter is taken to be right."""
    for n in range(1, len(word)):
        yield word[:n] + word[n + 1 :]
        yield word[: n - 1] + word[n] + word[n - 1] + word[n + 1 :]
        for letter in _LETTERS:
            yield word[:n] + letter + word[n + 1 :]
    for n in range(1, len(word) + 1):
        for letter in _LETTERS:
            yield word[:n] + letter + word[n:]
