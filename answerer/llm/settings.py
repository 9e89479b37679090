"""Where the language model listens and what it may cost."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from corpus.config import SECRETS, Config, ConfigError


@dataclass(frozen=True, slots=True)
class LlmSettings:
    """The settings of corpus.config.Config that start with ``llm_``, checked, and the key."""

    url: str
    model: str
    key: str = field(default="", repr=False)
    timeout_s: float = 60.0
    retries: int = 2
    max_tokens: int = 700
    passages: int = 8
    context_tokens: int = 3000
    price_in: float = 0.0
    price_out: float = 0.0
    log: Path | None = None


def llm_settings(
    config: Config, environment: Mapping[str, str] | None = None
) -> LlmSettings | None:
    """The settings, or None where no address is configured.

    Raises ConfigError for an address that is none or holds a password, or without a model."""
    if not config.llm_url:
        return None
    env = os.environ if environment is None else environment
    parts = urlsplit(config.llm_url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ConfigError(
            f"llm_url = {config.llm_url!r} is no http address, as http://host:port/v1"
        )
    if parts.username or parts.password:
        raise ConfigError(f"llm_url holds a password; put it into {SECRETS[0]} instead")
    if not config.llm_model:
        raise ConfigError("llm_url is given without llm_model: name the model that is to answer")
    return LlmSettings(
        config.llm_url.rstrip("/"), config.llm_model, env.get(SECRETS[0], "").strip(),
        config.llm_timeout_s, config.llm_retries, config.llm_max_tokens, config.llm_passages,
        config.llm_context_tokens, config.llm_price_in, config.llm_price_out,
        config.root / config.llm_log_dir / "llm-usage.jsonl",
    )  # fmt: skip
