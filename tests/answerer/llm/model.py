"""A stand-in for a language model: ``python -m tests.answerer.llm.model --port 8099 --lies 0.5``.

It puts the first passages that it is offered into sentences and plants an error in a share of
them. With it the machinery of LLM mode can be run from end to end where no model can be had; its
figures say nothing about any model.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import re
import time

from tests.answerer.llm.server import Reply, said, serving

AGENCIES = ("Sở Y tế", "Sở Giao thông vận tải", "Bộ Quốc phòng", "Hội Nông dân tỉnh", "Sở Nội vụ")


def reply(prompt: str, lies: float, most: int) -> Reply:
    """One line a passage of the prompt, the first ``most`` of them; ``lies`` of them false. The
    same prompt gets the same reply."""
    rng = random.Random(hashlib.sha256(prompt.encode()).hexdigest())
    if "last question" in prompt:
        return said(re.findall(r"last question\n(.*)", prompt)[-1])
    body = prompt.split(" passages\n", 1)[1].split(" question\n", 1)[0]
    blocks = re.split(r"\n\n(?=\[\d+\] \()", body)[:most]
    return said("\n".join(line(b, rng, rng.random() < lies) for b in blocks), size=16)


def line(block: str, rng: random.Random, lie: bool) -> str:
    n = re.match(r"\[(\d+)\]", block)
    cells = dict(
        re.findall(r"^(nhiệm vụ|cơ quan chủ trì|cơ quan phối hợp|thời hạn): (.*)$", block, re.M)
    )
    text = row(cells) if cells else " ".join(block.splitlines()[-1].split()[:60])
    return f"- {false(text, rng) if lie else text} [{n[1] if n else 0}]"


def row(cells: dict[str, str]) -> str:
    text = f"{cells.get('cơ quan chủ trì', 'Không rõ ai')} chủ trì {cells['nhiệm vụ']}"
    if "cơ quan phối hợp" in cells:
        text += f"; phối hợp: {cells['cơ quan phối hợp']}"
    return text + (f"; thời hạn {cells['thời hạn']}" if "thời hạn" in cells else "")


def false(text: str, rng: random.Random) -> str:
    """The text with one error: another agency, other digits, roles exchanged, a sentence more."""
    ways = [
        re.sub(r"^(?:Sở|UBND|Liên minh|Ban)[^;,]*?(?= chủ trì|:)", rng.choice(AGENCIES), text),
        re.sub(r"\d", lambda m: str((int(m[0]) + 3) % 10), text, count=1),
        text.replace(" chủ trì ", " phối hợp ", 1),
        f"{text}, kinh phí 5 tỷ đồng do {rng.choice(AGENCIES)} cấp",
        f"Theo Quyết định 999/QĐ-UBND ngày 01/01/2030, {text}",
    ]
    changed = [w for w in ways if w != text]
    return rng.choice(changed)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8099)
    parser.add_argument("--lies", type=float, default=0.5, help="share of false statements")
    parser.add_argument("--most", type=int, default=3, help="statements an answer")
    options = parser.parse_args()
    with serving(options.port) as server:
        server.says(lambda prompt, n: reply(prompt, options.lies, options.most))
        print(f"http://127.0.0.1:{options.port}/v1", flush=True)
        while True:
            time.sleep(60)


if __name__ == "__main__":
    main()
