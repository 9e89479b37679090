"""Curves on logarithmic axes as a file of SVG that stands alone."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from html import escape
from typing import NamedTuple

_WIDTH, _HEIGHT = 360, 320
_LEFT, _RIGHT, _TOP, _BOTTOM = 58, 26, 34, 86
_COLOURS = ("#1d5c9b", "#b3541e", "#2f7d4f", "#7a4a9e")
_STYLE = (
    "text{font:11px sans-serif;fill:#333}.title{font-weight:bold;font-size:13px}"
    ".grid{stroke:#ddd}.frame{fill:none;stroke:#999}path{fill:none;stroke-width:2}"
)


class Panel(NamedTuple):
    """One chart: named curves of (x, y), both above 0, over shared axes. ``marks``: horizontal
    dashed lines, as a target, by their name."""

    title: str
    axis: str
    curves: Mapping[str, Sequence[tuple[float, float]]]
    marks: Mapping[str, float] = {}


def line_charts(panels: Sequence[Panel], title: str, x_axis: str) -> str:
    """The panels side by side; points that are not above 0 are left out, a panel without any
    stays empty. The same values give the same bytes."""
    body = "".join(
        f'<g transform="translate({n * _WIDTH},0)">{_panel(p, x_axis)}</g>'
        for n, p in enumerate(panels)
    )
    wide = _WIDTH * max(1, len(panels))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {_HEIGHT}" '
        f'width="{wide}" height="{_HEIGHT}" role="img"><title>{escape(title)}</title>'
        f'<style>{_STYLE}</style><rect width="{wide}" height="{_HEIGHT}" fill="#fff"/>'
        f"{body}</svg>\n"
    )


def _panel(panel: Panel, x_axis: str) -> str:
    curves = {n: [p for p in points if min(p) > 0] for n, points in panel.curves.items()}
    points = [p for curve in curves.values() for p in curve]
    parts = [_text(_LEFT, 18, panel.title, "start", "title")]
    if not points:
        return parts[0]
    xs = _range([x for x, _ in points])
    ys = _range([*(y for _, y in points), *panel.marks.values()])

    def place(x: float, y: float) -> tuple[float, float]:
        """Where a point stands, given by the powers of ten of its values."""
        across, up = _share(x, xs), _share(y, ys)
        wide, high = _WIDTH - _LEFT - _RIGHT, _HEIGHT - _TOP - _BOTTOM
        return _LEFT + wide * across, _TOP + high * (1 - up)

    for power in range(xs[0], xs[1] + 1):
        x, _ = place(power, ys[0])
        parts.append(_line(x, _TOP, x, _HEIGHT - _BOTTOM))
        parts.append(_text(x, _HEIGHT - _BOTTOM + 16, _number(power), "middle"))
    for power in range(ys[0], ys[1] + 1):
        _, y = place(xs[0], power)
        parts.append(_line(_LEFT, y, _WIDTH - _RIGHT, y))
        parts.append(_text(_LEFT - 6, y + 4, _number(power), "end"))
    for name, value in panel.marks.items():
        _, y = place(xs[0], math.log10(value))
        parts.append(_line(_LEFT, y, _WIDTH - _RIGHT, y, ' stroke-dasharray="5 4" stroke="#888"'))
        parts.append(_text(_WIDTH - _RIGHT - 2, y - 4, name, "end"))
    for n, (name, curve) in enumerate(curves.items()):
        parts.append(
            _curve(name, [place(math.log10(x), math.log10(y)) for x, y in sorted(curve)], n)
        )
    middle = (_LEFT + _WIDTH - _RIGHT) / 2
    parts.append(_text(middle, _HEIGHT - _BOTTOM + 34, f"{x_axis}; {panel.axis}", "middle"))
    return "".join(parts)


def _curve(name: str, places: Sequence[tuple[float, float]], n: int) -> str:
    colour = _COLOURS[n % len(_COLOURS)]
    right, down = n % 2 * (_WIDTH - _LEFT) / 2, n // 2 * 16
    legend = _text(_LEFT + right, _HEIGHT - 26 + down, f"● {name}", "start", fill=colour)
    if not places:
        return legend
    path = "L".join(f"{x:.1f},{y:.1f}" for x, y in places)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in places)
    return f'<path d="M{path}" stroke="{colour}"/>{dots}{legend}'


def _range(values: Sequence[float]) -> tuple[int, int]:
    """The powers of ten around the values, at least one decade apart."""
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return low, max(high, low + 1)


def _share(power: float, powers: tuple[int, int]) -> float:
    return (power - powers[0]) / (powers[1] - powers[0])


def _number(power: int) -> str:
    return f"{10.0**power:g}" if power < 3 else f"{10**power:,}"


def _text(x: float, y: float, content: str, anchor: str, name: str = "", fill: str = "") -> str:
    more = f' class="{name}"' if name else ""
    more += f' style="fill:{fill}"' if fill else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{more}>{escape(content)}</text>'


def _line(x1: float, y1: float, x2: float, y2: float, more: str = "") -> str:
    kind = more or ' class="grid"'
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"{kind}/>'
