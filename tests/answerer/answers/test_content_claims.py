"""Claims about what a rule says: denied by its words, its heading, an exception, another value or
another thing in the same place; a yes is earned by what is said."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over

RULES = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 27/2024/QĐ-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2024

QUYẾT ĐỊNH
Ban hành Quy chế sử dụng nhà văn hóa thôn

ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Quy chế sử dụng nhà văn hóa thôn.
Điều 2. Quyết định này có hiệu lực kể từ ngày 20 tháng 3 năm 2024 và thay thế các Quyết định: số
11/2015/QĐ-UBND ngày 05/8/2015 về nhà văn hóa xã; số 12/2016/QĐ-UBND ngày 06/9/2016 về nhà rông.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh; Giám đốc Sở Nội vụ; Chủ tịch các xã chịu
trách nhiệm thi hành Quyết định này.

Điều 4. Tiếp tục áp dụng các văn bản sau đây:
1. Quyết định số 15/2017/QĐ-UBND ngày 07/10/2017 về thư viện xã.
2. Quyết định số 16/2018/QĐ-UBND ngày 08/11/2018 về sân bóng.
3. Kế hoạch số 77/KH-UBND ngày 01/02/2023 về đọc sách giai đoạn 2023 - 2027.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu

QUY CHẾ
SỬ DỤNG NHÀ VĂN HÓA THÔN
(Kèm theo Quyết định số 27/2024/QĐ-UBND ngày 09 tháng 3 năm 2024)

Điều 1. Mở cửa nhà văn hóa
1. Nhà văn hóa mở cửa từ thứ ba đến chủ nhật; người đến đọc sách không phải trả phí vào cửa.
2. Mỗi hộ gia đình chỉ được mượn hội trường hai lần trong một năm.
3. Sổ theo dõi mượn hội trường do trưởng thôn lập và gửi bằng bản giấy về xã.

Điều 2. Cho mượn hội trường
1. Cá nhân trong thôn được mượn hội trường để tổ chức đám cưới.
2. Hội trường được cho các tổ chức thuê (trừ tổ chức bán hàng đa cấp và cho vay lãi nặng).
3. Người nghỉ không tham gia họp thôn ba lần thì vẫn được đọc sách nhưng không được mượn loa đài.
4. Việc cho mượn sân khấu ngừng thực hiện khi hộ gia đình chuyển khỏi thôn.
5. Thời gian mượn bàn ghế không vượt quá thời gian tổ chức đám cưới.

Điều 3. Các trường hợp chưa xem xét sửa chữa nhà văn hóa
1. Nhà văn hóa đang có tranh chấp về ranh giới đất.
2. Nhà văn hóa được xây dựng trước năm 1990.

Điều 4. Sổ sách và báo cáo
1. Sổ quỹ của nhà văn hóa được lưu giữ trong thời hạn 05 (năm) năm.
2. Chủ tịch xã gửi báo cáo thu chi về Sở Nội vụ trước ngày 10 tháng 12 hằng năm. Sở Nội vụ tổng hợp
báo cáo thu chi về Ủy ban nhân dân tỉnh trước ngày 25 tháng 12 hằng năm.
3. Phông bạt sân khấu (trừ phông bạt nhung đỏ) được cho mượn về nhà. Tổ chức cho mượn phông bạt về
nhà vào ngày chủ nhật.
4. Mức thưởng cho người giữ sổ sách không thấp hơn 1.200.000 đồng.
5. Điều này không áp dụng đối với nhà rông của làng; sân quần vợt của xã; thư viện của trường.
6. Tổ thu chi có con dấu và phòng làm việc riêng.
7. Tổ sổ sách không có con dấu, không có phòng làm việc.

Điều 5. Đọc sách và sửa chữa
1. Tỷ lệ hộ gia đình đọc sách tại nhà văn hóa năm 2024 ước đạt 81,5%.
2. Phiếu mượn sách điện tử thay thế hoàn toàn sổ mượn sách bằng giấy.
3. Kinh phí sửa chữa mái nhà văn hóa do ngân sách tỉnh chi trả.
4. Hộ nghèo dọn vệ sinh nhà văn hóa được thưởng 200.000 đồng.
5. Thôn được lập đội bảo vệ khi có tối thiểu 15 người tình nguyện (trừ các thôn biên giới).
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory):
    return over(tmp_path_factory.mktemp("rules"), RULES)


@pytest.mark.parametrize(
    ("question", "first", "fact"),
    [
        ("Người đến đọc sách ở nhà văn hóa có phải trả phí vào cửa không?", "Không", "không phải"),
        ("Nghỉ không tham gia họp thôn ba lần thì có được mượn loa đài không?", "Không", "loa đài"),
        (
            "Nhà văn hóa đang tranh chấp ranh giới đất có được xem xét sửa chữa không?",
            "Không",
            "chưa",
        ),
        ("Hội trường có được cho tổ chức bán hàng đa cấp thuê không?", "Không", "trừ"),
        (
            "Mỗi hộ gia đình được mượn hội trường ba lần trong một năm phải không?",
            "Không",
            "hai lần",
        ),
        ("Mỗi hộ gia đình được mượn hội trường hai lần trong một năm phải không?", "Có", "hai lần"),
        ("Sổ theo dõi mượn hội trường do kế toán lập phải không?", "Không", "trưởng thôn"),
        ("Sổ theo dõi mượn hội trường do trưởng thôn lập phải không?", "Có", "trưởng thôn"),
        ("Hộ đã chuyển khỏi thôn thì có còn được mượn sân khấu không?", "Không", "ngừng"),
        (
            "Thời gian mượn bàn ghế có được vượt quá thời gian tổ chức đám cưới không?",
            "Không",
            "không vượt quá",
        ),
        ("Cá nhân trong thôn có được mượn hội trường tổ chức đám cưới không?", "Có", "đám cưới"),
        ("Sổ quỹ của nhà văn hóa được lưu giữ 3 năm phải không?", "Không", "05 (năm) năm"),
        ("Thưởng người giữ sổ sách 900 ngàn thì có đúng không?", "Không", "1.200.000"),
        ("Xã gửi báo cáo thu chi về Sở Nội vụ trước 25/12 đúng không?", "Không", "10 tháng 12"),
        ("Mỗi quý xã phải gửi báo cáo thu chi về Sở Nội vụ đúng không?", "Không", "hằng năm"),
        ("Phông bạt nhung đỏ có được cho mượn về nhà không?", "Không", "trừ phông bạt"),
        ("Điều này có áp dụng đối với sân quần vợt của xã không?", "Không", "không áp dụng"),
        ("Tổ sổ sách có con dấu riêng như tổ thu chi không?", "Không", "không có con dấu"),
        (
            "Tỷ lệ hộ gia đình đọc sách ở nhà văn hóa ước đạt 85,1%, có đúng không?",
            "Không",
            "81,5%",
        ),
        (
            "Mượn bằng phiếu điện tử thì còn phải dùng sổ mượn sách bằng giấy không?",
            "Không",
            "thay thế hoàn toàn",
        ),
        (
            "Kinh phí sửa chữa mái nhà văn hóa lấy từ ngân sách xã phải không?",
            "Không",
            "ngân sách tỉnh",
        ),
        (
            "Thôn lập đội bảo vệ chỉ cần tối thiểu 10 người tình nguyện phải không?",
            "Không",
            "tối thiểu 15 người",
        ),
        (
            "Cá nhân có được mượn hội trường tổ chức đám cưới không, theo Quyết định 27/2024?",
            "Có",
            "đám cưới",
        ),
    ],
)
def test_a_rule_is_read_with_what_it_denies(rules, question, first, fact):
    answer = rules.ask(question)
    assert answer.text.startswith(first)
    assert fact in answer.text


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Quyết định 27/2024 có hiệu lực ngay từ ngày ký phải không?", "Không"),
        ("Quyết định 27/2024 có hiệu lực từ ngày 20/3/2024 phải không?", "Có"),
        ("Quyết định 27/2024 có thay thế Quyết định 12/2016 không?", "Có"),
        ("Quyết định 27/2024 có bãi bỏ Quyết định 15/2017 không?", "Không"),
        ("Kế hoạch 77/KH-UBND về đọc sách là cho giai đoạn 2023-2027 đúng không?", "Có"),
        ("Giám đốc Sở Nội vụ có chịu trách nhiệm thi hành Quyết định 27/2024 không?", "Có"),
    ],
)
def test_a_document_is_asked_about_itself(rules, question, first):
    assert rules.ask(question).text.startswith(first)


def test_what_a_text_is_attached_to_confirms_nothing(rules):
    found = rules.ask("Quyết định 27/2024/QĐ-UBND ngày 09 tháng 3 năm 2024 nói thế đúng không?")
    assert "Kèm theo" not in found.text


@pytest.mark.parametrize(
    "question",
    [
        "Nhà văn hóa thôn có bán nước uống không?",
        "Cá nhân mượn hội trường làm hỏng bàn ghế có bị phạt tiền không?",
        "Sở Nội vụ có phải lập sổ theo dõi mượn hội trường không?",
        "Tổ chức có được cho mượn phông bạt về nhà vào tháng 12 không?",
        "Hộ cận nghèo dọn vệ sinh nhà văn hóa có được thưởng 200.000 đồng không?",
        "Hội trường cho thuê trước ngày Quyết định 27/2024 có hiệu lực thì có bị thu hồi không?",
    ],
)
def test_what_no_rule_says_is_not_confirmed(rules, question):
    assert not rules.ask(question).text.startswith("Có")
