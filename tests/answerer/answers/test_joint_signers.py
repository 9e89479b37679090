"""Who signs a document that several agencies issue."""

from answerer.answers.documents.joint_signers import joint_signers
from indexer.parse.document import parse_text

HEAD = "HƯỚNG DẪN\nVề cho vay\n\n1. Cho vay trong năm./.\n\n"
JOINT = HEAD + (
    "      KT. GIÁM ĐỐC SỞ Y TẾ               CHỦ TỊCH\n"
    "         PHÓ GIÁM ĐỐC              LIÊN MINH HỢP TÁC XÃ\n\n"
    "           (Đã ký)                      (Đã ký)\n"
    "        Đoàn Thị Hà My               Trịnh Xuân Hải\n"
)


def signed(text):
    (one,) = parse_text(text, "x.txt")
    places = [(k, p) for k, p in enumerate(one.passages) if p.kind == "signature"]
    return [(post, name) for _, post, name in joint_signers(places)]


def test_each_signer_is_named_with_post_and_agency():
    assert signed(JOINT) == [
        ("KT. GIÁM ĐỐC SỞ Y TẾ PHÓ GIÁM ĐỐC", "Đoàn Thị Hà My"),
        ("CHỦ TỊCH LIÊN MINH HỢP TÁC XÃ", "Trịnh Xuân Hải"),
    ]


def test_one_signature_is_none_of_several():
    assert signed(HEAD + "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nĐoàn Thị Hà My\n") == []
