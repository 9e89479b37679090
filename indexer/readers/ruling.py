"""A scanned page set upright, its ruled cells found and its rules taken away."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Any

import numpy as np
from numpy.typing import NDArray

Gray = NDArray[np.uint8]
Rectangle = tuple[int, int, int, int]
"""x0, top, x1, bottom in pixels."""

_STEEPEST = 3.0
"""Degrees of a page put askew on the scanner; more is not looked for."""
_STEP = 0.25
_RULE = 0.35
"""Inches of unbroken ink that no letter has."""
_LOWEST_ROW = 0.12
_SMALLEST = 0.08
"""Inches: nothing narrower or lower is a cell."""
_SEAM = 0.025
"""Inches by which rules are thickened, so that a rule broken by the scanner is whole."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """A page without its rules, and the cells of each table that these made."""

    picture: Gray
    tables: tuple[tuple[Rectangle, ...], ...]


def upright(picture: Gray) -> Gray:
    """The page turned by the small angle at which its lines lie flattest."""
    import cv2

    angle = skew(picture)
    if abs(angle) < _STEP:
        return picture
    return _turned(picture, angle, cv2.INTER_CUBIC)


def skew(picture: Gray) -> float:
    """Degrees, counter-clockwise positive, by which a page must be turned: of all angles tried
    the one at which the sums of ink along the rows differ most."""
    import cv2

    scale = 800 / max(picture.shape)
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    ink = np.asarray(255 - small, dtype=np.uint8)
    angles = np.arange(-_STEEPEST, _STEEPEST + _STEP / 2, _STEP)

    def sharpness(angle: float) -> float:
        rows = _turned(ink, angle, cv2.INTER_LINEAR, 0).sum(axis=1, dtype=np.float64)
        return float(np.square(np.diff(rows)).sum())

    return float(max(angles, key=lambda a: (round(sharpness(float(a))), -abs(a))))


def _turned(picture: Gray, angle: float, how: int, ground: int = 255) -> Gray:
    import cv2

    height, width = picture.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    turned = cv2.warpAffine(picture, turn, (width, height), flags=how, borderValue=ground)
    return np.asarray(turned, dtype=np.uint8)


def without_rules(picture: Gray, dpi: float) -> Ruled:
    """The page with its rules painted over, and the cells between them."""
    import cv2

    ink = cv2.adaptiveThreshold(
        picture, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 2 * int(dpi / 8) + 1, 15
    )
    length, seam = int(dpi * _RULE), max(3, int(dpi * _SEAM) | 1)
    across = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    down = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((length, 1), np.uint8))
    rules = _as_gray(cv2.bitwise_or(cv2.bitwise_or(across, down), _short(ink, across, dpi)))
    thick = cv2.dilate(rules, np.ones((seam, seam), np.uint8))
    tables = _tables(np.asarray(thick, dtype=np.uint8), dpi)
    clean = picture.copy()
    clean[cv2.dilate(rules, np.ones((3, 3), np.uint8)) > 0] = 255
    return Ruled(clean, tables)


def _short(ink: Any, across: Any, dpi: float) -> Gray:  # noqa: ANN401 - OpenCV's arrays
    """The rules down a row of one line, which are no longer than a tall letter: unlike a letter
    they reach from one rule across to the next."""
    import cv2

    strokes = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((int(dpi * _LOWEST_ROW), 1), np.uint8))
    ends = cv2.dilate(across, np.ones((9, 3), np.uint8))
    _, labels, places, _ = cv2.connectedComponentsWithStats(strokes)
    out = np.zeros_like(strokes)
    for k, (x, y, w, h, _) in enumerate(places[1:], 1):
        reaches = ends[y, x : x + w].any() and ends[y + h - 1, x : x + w].any()
        if reaches and w < dpi * _SEAM * 2:
            out[y : y + h, x : x + w][labels[y : y + h, x : x + w] == k] = 255
    return _as_gray(out)


def _as_gray(picture: Any) -> Gray:  # noqa: ANN401 - OpenCV's arrays have no exact type
    return np.asarray(picture, dtype=np.uint8)


def _tables(rules: Gray, dpi: float) -> tuple[tuple[Rectangle, ...], ...]:
    """The cells between rules, those inside one net of rules together; a lone frame is none."""
    import cv2

    _, labels, _, _ = cv2.connectedComponentsWithStats(rules)
    _, _, holes, _ = cv2.connectedComponentsWithStats(255 - rules)
    least = int(dpi * _SMALLEST)
    height, width = rules.shape
    found: list[tuple[int, Rectangle]] = []
    for x, y, w, h, _ in (tuple(map(int, row)) for row in holes[1:]):
        touches_edge = x == 0 or y == 0 or x + w >= width or y + h >= height
        if w < least or h < least or touches_edge:
            continue
        net = int(labels[y + h // 2, x - 1]) or int(labels[y - 1, x + w // 2])
        found.append((net, (x, y, x + w, y + h)))
    grouped = groupby(sorted(f for f in found if f[0]), key=lambda f: f[0])
    tables = [tuple(box for _, box in group) for _, group in grouped]
    return tuple(sorted((t for t in tables if len(t) > 1), key=lambda t: min(b[1] for b in t)))
