"""The house stays a house: imports point one way, and nothing heavy is imported too early."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LAYERS = ("corpus", "indexer", "retriever", "answerer", "pages", "app")
"""Lowest first: a layer may import itself and what stands before it."""
HEAVY = {
    "torch",
    "sentence_transformers",
    "transformers",
    "underthesea",
    "gradio",
    "faiss",
    "langchain_text_splitters",
    "uvicorn",
    "fastapi",
    "ranx",
    "ir_measures",
    "cv2",
    "docx",
    "pdfplumber",
    "pypdfium2",
}
GRADIO_ROOMS = (
    "pages/chat.py",
    "pages/evaluation/page.py",
    "pages/library/page.py",
    "pages/serve.py",
)
MAY_IMPORT_GRADIO_EARLY = ("pages/chat.py", "pages/evaluation/page.py", "pages/library/page.py")
"""Pages of Gradio, themselves imported only by serve.build_site when the page is served."""
ANSWERER = ("calibration", "question", "telling", "facts", "meaning", "silence", "answers")
"""The rooms of the answerer, lowest first; its own files (case, dispatch, …) stand above them."""

ANSWERS = (
    ("tasks",),
    ("passages",),
    ("documents", "agencies", "numbers"),
    ("claims", "comparing"),
)
"""The rooms of ``answerer/answers``, lowest first; those of one floor do not know each other, but
that what is counted may be an agency's tasks."""


def sources() -> list[str]:
    rooms = (*LAYERS[:-1], "eval")
    files = [f for room in rooms for f in sorted((ROOT / room).rglob("*.py"))]
    return [str(f.relative_to(ROOT)) for f in [*files, ROOT / "app.py"]]


def imported(node: ast.AST) -> list[str]:
    """The modules that an import statement names."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
        return [node.module]
    return []


def everywhere(file: str) -> set[str]:
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    return {name for node in ast.walk(tree) for name in imported(node)}


def at_module_level(file: str) -> set[str]:
    """Imports that run when the module is imported; those under TYPE_CHECKING do not."""
    names: set[str] = set()
    waiting = list(ast.parse((ROOT / file).read_text(encoding="utf-8")).body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            continue
        names.update(imported(node))
        waiting.extend(ast.iter_child_nodes(node))
    return names


def room(module: str) -> str:
    return module.split(".")[0].removesuffix(".py").split("/")[0]


@pytest.mark.parametrize("file", sources())
def test_imports_point_one_way(file: str):
    here = room(file)
    rooms = {room(name) for name in everywhere(file)} & {*LAYERS, "eval"}
    if here == "eval":
        assert not rooms & {"pages", "app"}
    elif file.startswith("pages/evaluation/"):
        assert rooms <= {*LAYERS[:-1], "eval"}
    else:
        assert rooms <= set(LAYERS[: LAYERS.index(here) + 1])


@pytest.mark.parametrize("file", [f for f in sources() if f.startswith("answerer/")])
def test_the_rooms_of_the_answerer_point_one_way(file: str):
    here = file.removesuffix(".py").split("/")[1]
    if here in ANSWERER:
        inside = {n.split(".")[1] for n in everywhere(file) if n.startswith("answerer.")}
        assert inside <= set(ANSWERER[: ANSWERER.index(here) + 1])


@pytest.mark.parametrize("file", [f for f in sources() if f.startswith("answerer/answers/")])
def test_the_rooms_of_the_answers_import_downwards(file: str):
    here = file.split("/")[2]
    floor = next((n for n, rooms in enumerate(ANSWERS) if here in rooms), len(ANSWERS))
    below = {r for rooms in ANSWERS[:floor] for r in rooms} | {here}
    known = below | {"agencies"} if here == "numbers" else below
    named = (n for n in everywhere(file) if n.startswith("answerer.answers."))
    assert {n.split(".")[2] for n in named} <= known


@pytest.mark.parametrize("file", sources())
def test_nothing_heavy_is_imported_with_the_module(file: str):
    heavy = {room(name) for name in at_module_level(file)} & HEAVY
    assert heavy <= ({"gradio"} if file in MAY_IMPORT_GRADIO_EARLY else set())


@pytest.mark.parametrize("file", sources())
def test_gradio_is_known_to_the_pages_only(file: str):
    names = {room(name) for name in everywhere(file)}
    assert "gradio" not in names or file in GRADIO_ROOMS


def test_the_rules_look_at_every_room():
    assert {room(file) for file in sources()} == {*LAYERS, "eval"}


@pytest.mark.parametrize(
    "code, found",
    [
        ("import torch", {"torch"}),
        ("from faiss import x", {"faiss"}),
        ("class A:\n    import gradio", {"gradio"}),
        ("try:\n    import gradio\nexcept ImportError:\n    pass", {"gradio"}),
        ("def f():\n    import torch", set()),
        ("from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import torch", {"typing"}),
    ],
)
def test_an_early_import_is_told_from_a_late_one(code, found, tmp_path):
    file = tmp_path / "m.py"
    file.write_text(code)
    assert {room(name) for name in at_module_level(str(file))} == found
