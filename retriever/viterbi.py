"""The most probable sequence through the forms that each place may have (Viterbi 1967)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np

from retriever.syllables import Bigrams, Floats, Places


def best_path(
    model: Bigrams,
    forms: Sequence[Sequence[str]],
    costs: Sequence[Sequence[float]] | None = None,
    gain: Callable[[Sequence[str], Sequence[str]], Floats] | None = None,
) -> list[str]:
    """One form of each place, by the model's bigrams; ``costs`` (nats, one a form) are what it
    takes to have meant this form by what stands there; ``gain`` (nats, (before, here)) is what
    else speaks for two forms side by side."""
    if not forms:
        return []
    places = [model.places(tuple(own)) for own in forms]
    paid = [np.array(own) for own in costs] if costs else [np.zeros(len(p)) for p in places]
    chances = model.log_first(places[0]) - paid[0]
    back: list[Places] = []
    for n, (before, here) in enumerate(pairwise(places), 1):
        step = chances[:, None] + model.log_next(before, here)
        if gain is not None:
            step += gain(forms[n - 1], forms[n])
        back.append(step.argmax(axis=0))
        chances = step.max(axis=0) - paid[n]
    path = [int(chances.argmax())]
    for choices in reversed(back):
        path.append(int(choices[path[-1]]))
    return [own[n] for own, n in zip(forms, reversed(path), strict=True)]
