import pytest

from retriever.numbers import Numbers

NUMBERS = Numbers({"quyet dinh": "QĐ", "nghi quyet": "NQ", "decision": "QĐ"})


@pytest.mark.parametrize(
    "text",
    [
        "ký ngày 01.6.2021",
        "ký 1/6/2021",
        "1-6-2021",
        "ngày 1 tháng 6 năm 2021",
        "ngay 01 thang 06 nam 2021",
    ],
)
def test_a_date_is_searched_in_every_form(text):
    forms = NUMBERS.variants(text).split(" ; ")
    assert {"01/6/2021", "1/6/2021", "01/06/2021", "ngày 01 tháng 6 năm 2021"} <= set(forms)


@pytest.mark.parametrize(
    "text", ["QĐ 672", "quyết định số 672", "quyet dinh 672", "Decision No. 672"]
)
def test_a_document_is_searched_by_number_and_kind(text):
    assert NUMBERS.variants(text) == "672/QĐ"


@pytest.mark.parametrize(
    "text", ["32.13.2021", "có 672 hộ", "quyết định gì", "giai đoạn 2021-2025", ""]
)
def test_other_numbers_have_no_further_form(text):
    assert NUMBERS.variants(text) == ""


def test_without_kinds_there_are_only_dates():
    assert (
        Numbers({}).variants("QĐ 672 ngày 12/12/2021") == "12/12/2021 ; ngày 12 tháng 12 năm 2021"
    )
