"""Agreement of metadata with an index, on rows made by hand."""

import pytest

from corpus.records import Document
from corpus.vocabulary import load_vocabulary
from eval.errors import DataError
from eval.metadata_score import agreements, read_index

HEAD = "slug\tissuer\tnumber\tdate\ttitle\n"


def document(**said):
    given = {
        "kind": "Kế hoạch", "number": "12/KH-UBND", "date": "2025-11-24", "province": "bac-ninh",
        "issuer": "ỦY BAN NHÂN DÂN TỈNH BẮC NINH", **said,
    }  # fmt: skip
    return Document(id="a", file="a.txt", text="", status="issued", title="", **given)


def right(tmp_path, row, **said):
    (tmp_path / "INDEX.tsv").write_text(HEAD + row + "\n", encoding="utf-8")
    index = read_index(tmp_path / "INDEX.tsv")
    found = agreements({"a": document(**said)}, index, load_vocabulary())
    return {x.field: (x.right, x.n) for x in found}


ROW = "a\tUBND Bắc Ninh\t12/KH-UBND\t24/11/2025\tKẾ HOẠCH PHÁT TRIỂN"


def test_every_field_agrees(tmp_path):
    assert set(right(tmp_path, ROW).values()) == {(1, 1)}


@pytest.mark.parametrize(
    "field, said",
    [
        ("number", "21/KH-UBND"),
        ("date", None),
        ("issuer", "ỦY BAN NHÂN DÂN"),
        ("issuer", "HỘI ĐỒNG NHÂN DÂN TỈNH BẮC NINH"),
        ("kind", "Quyết định"),
        ("province", "bac-giang"),
    ],
)
def test_field_that_differs_is_wrong(tmp_path, field, said):
    found = right(tmp_path, ROW, **{field: said})
    assert [f for f, (good, _) in found.items() if not good] == [field]


def test_chairman_stands_under_the_name_of_the_committee(tmp_path):
    found = right(tmp_path, ROW, issuer="CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC NINH")
    assert found["issuer"] == (1, 1)


def test_what_the_index_does_not_state_plainly_is_left_out(tmp_path):
    found = right(tmp_path, "a\t(bài viết)\tkhông rõ\t2006\tGiới thiệu chương trình")
    assert set(found.values()) == {(0, 0)}


def test_index_without_its_columns_is_refused(tmp_path):
    (tmp_path / "INDEX.tsv").write_text("slug\tnumber\na\t1\n", encoding="utf-8")
    with pytest.raises(DataError, match="no column date"):
        read_index(tmp_path / "INDEX.tsv")
