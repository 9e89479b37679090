import pytest

from pages.names import day, document_name, status_badge
from pages.texts import load_texts

VI = load_texts("vi")


def test_an_issued_document_is_called_by_number_day_and_issuer(places):
    assert document_name(places.documents["dong-thap-672"], VI) == (
        "Quyết định 672/QĐ-UBND-HC ngày 01/6/2021 – Ủy ban nhân dân tỉnh Đồng Tháp"
    )


def test_a_blank_number_is_said_to_be_blank(places):
    name = document_name(places.documents["gia-lai-draft-2020"], VI)
    assert name == "Quyết định (chưa có số) – Ủy ban nhân dân tỉnh Gia Lai"


def test_only_a_draft_has_a_badge(places):
    assert status_badge(places.documents["dong-thap-672"], VI) == ""
    assert "Dự thảo" in status_badge(places.documents["gia-lai-draft-2020"], VI)


@pytest.mark.parametrize(
    "iso, said",
    [
        ("2021-06-01", "01/6/2021"),
        ("2020-02-09", "09/02/2020"),
        ("2020-12-25", "25/12/2020"),
        ("10/2020", "10/2020"),
    ],
)
def test_a_day_is_written_as_officials_do(iso, said):
    assert day(iso) == said
