"""Metrics, one concern a file; each says its definition, its source and its empty case."""
