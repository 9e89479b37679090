"""Charts as inline SVG, drawn by hand: no plotting library to import, text stays text, and
the same run gives the same bytes. Colours come from the page's style (classes, not values).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from html import escape

from eval.metrics.abstention import CurvePoint
from eval.slices import Slice

_ROW, _LABEL, _BAR = 22, 190, 330


def bars(slices: Sequence[Slice], title: str) -> str:
    """The share correct of each slice as a bar, its interval as a whisker, n and the counts
    of wrong answers beside it; "" without a slice."""
    if not slices:
        return ""
    height = _ROW * len(slices) + 30
    body = [_grid(len(slices))]
    for i, one in enumerate(slices):
        body.append(_bar(one, _ROW * i + 4))
    return _svg(_LABEL + _BAR + 170, height, title, "".join(body))


def risk_curve(points: Sequence[CurvePoint], title: str, axis: str) -> str:
    """Risk against coverage as steps; "" without a point."""
    if not points:
        return ""
    width, height, left, top = 520, 240, 60, 14
    inner_w, inner_h = width - left - 20, height - top - 44
    ceiling = max(0.05, math.ceil(max(p.risk for p in points) * 20) / 20)

    def x(coverage: float) -> float:
        return left + inner_w * coverage

    def y(risk: float) -> float:
        return top + inner_h * (1 - risk / ceiling)

    path = f"M{x(0):.1f},{y(points[0].risk):.1f}"
    for point in points:
        path += f" L{x(point.coverage):.1f},{y(point.risk):.1f}"
    parts = [f'<path class="line" d="{path}"/>']
    for share in (0, 0.25, 0.5, 0.75, 1):
        parts.append(_text(x(share), height - 26, f"{share:.0%}", "middle"))
        parts.append(_text(left - 6, y(ceiling * share) + 4, f"{ceiling * share:.1%}", "end"))
        parts.append(_rule(left, y(ceiling * share), x(1), y(ceiling * share)))
    parts.append(_text(left + inner_w / 2, height - 8, axis, "middle"))
    return _svg(width, height, title, "".join(parts))


def histogram(values: Sequence[float], title: str, axis: str, bins: int = 24) -> str:
    """Latency in milliseconds on a logarithmic axis, bars by number of questions; "" without
    a positive value."""
    kept = [v for v in values if v > 0]
    if not kept:
        return ""
    low, high = math.log10(min(kept)), math.log10(max(kept))
    step = max((high - low) / bins, 1e-3)
    counts = [0] * bins
    for value in kept:
        counts[min(bins - 1, int((math.log10(value) - low) / step))] += 1
    width, height, left, base = 520, 190, 20, 150
    slot = (width - 2 * left) / bins
    parts = []
    for i, count in enumerate(counts):
        tall = 130 * count / max(counts)
        tip = f"{10 ** (low + i * step):.2g} to {10 ** (low + (i + 1) * step):.2g} ms: {count}"
        parts.append(_rect(left + i * slot, base - tall, slot - 1, tall, "bar", tip))
    for i in range(0, bins + 1, 6):
        label = f"{10 ** (low + i * step):.3g}"
        parts.append(_text(left + i * slot, base + 18, label, "middle"))
    parts.append(_text(width / 2, base + 36, axis, "middle"))
    return _svg(width, height, title, "".join(parts))


def matrix(confusion: Mapping[str, Mapping[str, int]], title: str) -> str:
    """Type of the question (rows) against the system's intent (columns): counts in cells
    shaded by their share of the row; "" without a question."""
    columns = sorted({c for row in confusion.values() for c in row})
    if not columns:
        return ""
    cell, left, top = 30, 180, 150
    parts = []
    for j, column in enumerate(columns):
        x, y = left + j * cell + 18, top - 8
        parts.append(f'<text transform="translate({x},{y}) rotate(-55)">{escape(column)}</text>')
    for i, (name, row) in enumerate(confusion.items()):
        y = top + i * cell
        parts.append(_text(left - 8, y + 19, name, "end"))
        parts += [
            _cell(left + columns.index(c) * cell, y, cell, n, n / sum(row.values()))
            for c, n in row.items()
        ]
    width = left + cell * len(columns) + 90
    return _svg(width, top + cell * len(confusion) + 8, title, "".join(parts))


def _bar(one: Slice, y: float) -> str:
    middle = y + _ROW / 2 - 2
    low, high = (_LABEL + _BAR * v for v in (one.interval.low, one.interval.high))
    tip = f"{one.name}: {one.correct}/{one.n} ({one.share:.1%}), ✗ {one.wrong}"
    counts = f"{one.correct}/{one.n}" + (f"  ✗ {one.wrong}" if one.wrong else "")
    return (
        _text(_LABEL - 8, middle + 4, one.name, "end")
        + _rect(_LABEL, y, _BAR * one.share, _ROW - 6, "bar", tip)
        + f'<path class="whisker" d="M{low:.1f},{middle:.1f}H{high:.1f}'
        f'M{low:.1f},{middle - 4:.1f}v8M{high:.1f},{middle - 4:.1f}v8"/>'
        + _text(_LABEL + _BAR + 10, middle + 4, counts, "start")
    )


def _grid(rows: int) -> str:
    parts = []
    for share in (0, 0.25, 0.5, 0.75, 1):
        x = _LABEL + _BAR * share
        parts.append(_rule(x, 0, x, _ROW * rows + 4))
        parts.append(_text(x, _ROW * rows + 20, f"{share:.0%}", "middle"))
    return "".join(parts)


def _cell(x: float, y: float, side: float, count: int, share: float) -> str:
    number = _text(x + side / 2, y + 19, str(count), "middle")
    return (
        f'<rect class="cell" x="{x:.1f}" y="{y:.1f}" width="{side - 2}" height="{side - 2}" '
        f'style="fill-opacity:{0.08 + 0.72 * share:.2f}"/>{number}'
    )


def _svg(width: float, height: float, title: str, body: str) -> str:
    return (
        f'<svg viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" role="img">'
        f"<title>{escape(title)}</title>{body}</svg>"
    )


def _text(x: float, y: float, content: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(content)}</text>'


def _rule(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line class="grid" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>'


def _rect(x: float, y: float, width: float, height: float, name: str, tip: str) -> str:
    return (
        f'<rect class="{name}" x="{x:.1f}" y="{y:.1f}" width="{max(width, 0.5):.1f}" '
        f'height="{max(height, 0):.1f}"><title>{escape(tip)}</title></rect>'
    )
