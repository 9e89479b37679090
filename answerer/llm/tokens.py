"""Tokens and what they cost."""

from __future__ import annotations

from answerer.llm.settings import LlmSettings

CHARACTERS = 2.7
"""Characters of Vietnamese a token, roughly, for tokenizers of current open models; only used for
the budget of a prompt and where a server sends no count."""


def estimate(text: str) -> int:
    """About how many tokens a text has; 0 for none, rounded up."""
    return -int(-len(text) // CHARACTERS)


def cost(settings: LlmSettings, tokens_in: int, tokens_out: int) -> float | None:
    """What so many tokens cost, in the currency of the prices; None where none is configured."""
    if not (settings.price_in or settings.price_out):
        return None
    return (tokens_in * settings.price_in + tokens_out * settings.price_out) / 1e6
