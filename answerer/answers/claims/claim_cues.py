"""The words of claims (corpus/vocabulary/claims.toml) as pieces of patterns."""

from __future__ import annotations

import re
from functools import cache

from corpus.vocabulary import load_vocabulary


@cache
def any_of(section: str, name: str) -> str:
    """The phrases of a list as one alternation, longer ones first: ``(?:pho ban|ban)``. A list
    that is not there matches nothing."""
    phrases = load_vocabulary().claims.get(section, {}).get(name, ())
    spelled = (re.escape(p).replace(r"\ ", " ") for p in sorted(phrases, key=len, reverse=True))
    return rf"(?:{'|'.join(spelled)})" if phrases else "(?!)"
