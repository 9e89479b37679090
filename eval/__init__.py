"""Evaluation: gold sets, metrics, statistics, the runner, reports and comparisons."""
