"""A lead agency that the source writes once for several rows leads each of them, and an answer
cites the row of the task and the row in which the agency stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from answerer.assistant import Assistant
from corpus.config import load_config
from indexer.build import build
from tests.answerer.made_up import DECISION

ROWS = (
    ("STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian hoàn thành"),
    ("1", "Xây dựng kho lạnh bảo quản hoa cho hợp tác xã", "Sở Công Thương", "Quý III/2024"),
    ("2", "Đào tạo kế toán cho giám đốc hợp tác xã", "Sở Tài chính", "2025"),
    ("3", "Số hóa hồ sơ đăng ký hợp tác xã", "Tháng 12/2025"),
)
TABLE = "\n".join("|\n" + "".join(f"{cell}\n|\n" for cell in row)[:-1] for row in ROWS)


@pytest.fixture(scope="module")
def merged(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("merged")
    text = DECISION.partition("| STT |")[0] + TABLE + "\n"
    (folder / "corpus").mkdir()
    (folder / "corpus" / "quyet-dinh.txt").write_text(text, "utf-8")
    config = load_config()
    build(config, folder / "corpus", folder / "index")
    return Assistant.load(folder / "index", config)


def test_agency_written_once_leads_the_next_row_too(merged):
    answer = merged.ask("Ai chủ trì số hóa hồ sơ đăng ký hợp tác xã?")
    assert answer.status == "answered"
    assert "Sở Tài chính" in answer.text


def test_both_rows_are_cited(merged):
    answer = merged.ask("Ai chủ trì số hóa hồ sơ đăng ký hợp tác xã?")
    quotes = " ".join(c.quote for c in answer.citations)
    assert "Số hóa hồ sơ" in quotes
    assert "Sở Tài chính" in quotes


def test_cell_of_the_row_itself_is_its_own(merged):
    assert "12/2025" in merged.ask("Số hóa hồ sơ đăng ký HTX xong khi nào?").text
