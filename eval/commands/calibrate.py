"""``python -m eval calibrate``: how sure an answer must be to be given."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from answerer.calibration import FILE, Calibration
from eval.calibrate import Case, Fit, cases_of, fit, without_its_type
from eval.gold import load_gold

LOST = (0.01, 0.02, 0.03, 0.05, 0.1)
HEAD = """# Made by `python -m eval calibrate`: a logistic model of answers that are right
# (answerer/calibration.py). An answer whose probability is below `least` is not given.
"""


def add(subparsers: argparse._SubParsersAction) -> None:
    """The command's options."""
    parser = subparsers.add_parser(
        "calibrate",
        help="fit the probability that an answer is right, and the least that may be given",
        description="Asks every question of the gold sets twice, as it is and with the passages "
        "that answer it taken away, fits a logistic model of right answers over their evidence, "
        "prints what each threshold costs and saves (cross-validated), and writes the model.",
    )
    parser.add_argument("gold", nargs="+", help="GOLD, or GOLD=INDEX for another index")
    parser.add_argument("--lost", type=float, default=0.02, help="right answers given up (0.02)")
    parser.add_argument(
        "--by-type", action="store_true", help="also fit without each type, and measure on it"
    )
    parser.add_argument("--out", type=Path, help=f"where to write it (e.g. {FILE.name})")
    parser.set_defaults(execute=execute)


def execute(args: argparse.Namespace) -> int:
    """Prints the table; 0."""
    from tqdm import tqdm

    from corpus.config import load_config
    from indexer.store import load_index

    config = load_config()
    cases: list[Case] = []
    for item in tqdm(args.gold, desc="gold sets", disable=None, delay=2):
        gold, _, folder = item.partition("=")
        index = load_index(Path(folder) if folder else config.index_path, config)
        cases += cases_of(load_gold(Path(gold)), index, config)
    found = fit(cases, args.lost)
    print(table(found))
    if args.by_type:
        print(types_table(found, without_its_type(cases)))
    if args.out:
        args.out.write_text(written(found.calibration), "utf-8")
    return 0


def table(found: Fit) -> str:
    """For each share of right answers given up: the threshold, and the wrong ones it refuses."""
    p = found.probabilities
    right = np.array([c.right for c in found.cases])
    withheld = np.array([c.withheld for c in found.cases])
    groups = [
        ("right", right & ~withheld),
        ("wrong", ~right & ~withheld),
        ("wrong, evidence withheld", ~right & withheld),
    ]
    lines = [
        f"area under the ROC curve, {name}: {area(p, right, mask):.3f} (n {mask.sum()})"
        for name, mask in (("real questions", ~withheld), ("all", np.ones_like(right)))
    ]
    for lost in LOST:
        least = float(np.quantile(p[groups[0][1]], lost))
        refused = (f"{name} {int((p[m] < least).sum())}/{int(m.sum())}" for name, m in groups)
        lines.append(f"least {least:.3f} refuses: {'; '.join(refused)}")
    return "\n".join(lines)


def types_table(found: Fit, strange: np.ndarray) -> str:
    """For each type of question the right and wrong answers below the threshold, by a model that
    had seen others of the type, and by one that had not (``strange``, in the cases' order)."""
    least = found.calibration.least
    right = np.array([c.right for c in found.cases])
    types = np.array([c.type for c in found.cases])
    lines = ["type: right given up, wrong refused; the same by a model fitted without the type"]
    for type_ in [*sorted(set(types)), ""]:
        mask = (types == type_) | (type_ == "")
        told = (
            f"{int((p[mask & side] < least).sum())}/{int((mask & side).sum())}"
            for p in (found.probabilities, strange)
            for side in (right, ~right)
        )
        lines.append(f"{type_ or 'all'}: " + "{}, {}; {}, {}".format(*told))
    return "\n".join(lines)


def area(scores: np.ndarray, right: np.ndarray, mask: np.ndarray) -> float:
    """The area under the ROC curve of the cases in ``mask``."""
    from sklearn.metrics import roc_auc_score

    return float(roc_auc_score(right[mask], scores[mask]))


def written(c: Calibration) -> str:
    """A calibration as its file holds it."""
    top = [f"{name} = {getattr(c, name)}" for name in ("least", "bias", "english")]
    return "\n".join(
        [
            HEAD + "\n".join(top),
            "",
            "[weights]",
            *_rows(c.weights),
            "",
            "[intents]",
            *_rows(c.intents),
            "",
        ]
    )


def _rows(items: Mapping[str, float]) -> list[str]:
    return [f"{name} = {value}" for name, value in items.items()]
