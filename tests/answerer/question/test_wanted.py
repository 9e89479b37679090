"""What a question asks for by its noun, and whether a text shows one."""

from __future__ import annotations

import pytest

from answerer.question.wanted import WantedReader
from corpus.vocabulary import load_vocabulary

READER = WantedReader(load_vocabulary())

MISSING = [
    ("Tiêu chí chọn làng nghề kiểu mẫu là gì?", "Sở Công Thương lựa chọn làng nghề kiểu mẫu"),
    ("Kế hoạch 77 đặt chỉ tiêu gì?", "Kế hoạch số 77/KH-UBND ngày 02/3/2022 về làng nghề"),
    ("Giáo trình nghề gốm do ai biên soạn?", "Trường Trung cấp đưa nghề gốm vào giảng dạy"),
    ("Đường link hệ thống đăng ký là gì?", "Phòng Kinh tế cập nhật hệ thống đăng ký"),
    ("Quyết định này có hiệu lực đến năm nào?", "Quyết định có hiệu lực từ ngày ký"),
    ("bao lau mot lan phai bao cao", "Báo cáo trước ngày 31 tháng 12 năm 2025"),
    ("ngay hop ban to chuc hoi cho", "Ban Tổ chức hội chợ tăng cường trách nhiệm"),
    ("Hội chợ diễn ra từ ngày nào đến ngày nào?", "Thực hiện Công văn số 12 ngày 03/10/2025"),
    ("Mỗi hộ vay tối đa bao nhiêu tiền?", "Ngân sách ủy thác 9 tỷ đồng cho các hộ vay"),
    ("Ai được chọn làm nghệ nhân trưởng?", "Sở Văn hóa chủ trì lựa chọn nghệ nhân trưởng"),
    ("Ai lo tiền vé cho người xem?", "Tiếp tục thực hiện tốt chính sách bán vé"),
    ("Tổ tư vấn gồm những ai?", "Bãi bỏ khoản 4 (thành lập tổ tư vấn cấp huyện)"),
    ("Quyết định phê duyệt dự án do ai ký?", "Phê duyệt dự án làng nghề với nội dung sau"),
    ("Công ty nào trúng thầu làm đường?", "Sở Xây dựng lựa chọn hình thức đấu thầu"),
    ("HTX nào được chọn làm điểm?", "lựa chọn các hợp tác xã hoạt động hiệu quả"),
    ("Giảng viên nào dạy nghề gốm?", "Trường Trung cấp đưa nghề gốm vào giảng dạy"),
    ("Những dân tộc nào có tên trong danh sách?", "Danh sách các dân tộc còn khó khăn"),
    ("Lâm Đồng ký kết với tỉnh nào?", "Liên minh Hợp tác xã tỉnh Lâm Đồng ký kết hợp tác"),
    ("Giám đốc Sở Công Thương được ủy quyền tên là gì?", "Ủy quyền cho Giám đốc Sở Công Thương"),
    ("Cho tôi tên các huyện được hỗ trợ", "Hỗ trợ 06 huyện nêu tại khoản 2 Điều 6"),
    ("Bên nào chi nhiều tiền hơn?", "Sở Công Thương tổ chức hội chợ"),
    ("Which cooperatives were chosen as models?", "Liên minh HTX Tỉnh chọn mô hình"),
    ("Kinh phí làm hội chợ lấy từ đâu?", "Sở Công Thương tham gia chương trình hội chợ"),
]
SHOWN = [
    ("Kinh phí làm hội chợ lấy từ nguồn nào?", "Chi từ ngân sách huyện và nguồn xã hội hóa"),
    ("Tiêu chí chọn làng nghề kiểu mẫu là gì?", "Làng nghề đủ các điều kiện: có 20 hộ"),
    ("Làng không đạt tiêu chí thì xử lý ra sao?", "Thu hồi bằng công nhận"),
    ("Kế hoạch 77 đặt chỉ tiêu gì?", "Phấn đấu có 35 làng nghề"),
    ("Quyết định có hiệu lực từ ngày nào?", "Quyết định có hiệu lực từ ngày ký"),
    ("Quyết định có hiệu lực đến năm nào?", "Quyết định có hiệu lực đến hết năm 2027"),
    ("bao lau mot lan phai bao cao", "Báo cáo định kỳ 6 tháng"),
    ("Hội chợ diễn ra từ ngày nào đến ngày nào?", "Thời gian: từ ngày 03/10 đến 07/10/2025"),
    ("Mỗi hộ vay tối đa bao nhiêu tiền?", "Mức vay không quá 50 triệu đồng một hộ"),
    ("Ai được chọn làm trưởng đoàn?", "Giám đốc Sở Văn hóa làm trưởng đoàn"),
    ("Tổ tư vấn gồm những ai?", "Tổ tư vấn: Sở Công Thương và Hội Nông dân"),
    ("Công ty nào trúng thầu làm đường?", "Công ty cổ phần Đường Xanh trúng thầu"),
    ("HTX nào được hỗ trợ?", "hỗ trợ hợp tác xã có trên 20 thành viên"),
    ("HTX nào được chọn làm điểm?", "Chọn HTX nông nghiệp Tân Phú làm điểm"),
    ("Cho tôi tên các huyện được hỗ trợ", "Các huyện được hỗ trợ: Đức Trọng, Di Linh"),
    ("Trường nào trả tiền?", "Cơ sở giáo dục nơi dạy chi trả"),
    ("Lâm Đồng ký kết với tỉnh nào?", "Lâm Đồng ký kết với tỉnh Khánh Hòa"),
]


@pytest.mark.parametrize(("question", "text"), MISSING)
def test_thing_asked_for_that_no_text_shows_is_missing(question: str, text: str) -> None:
    assert READER.missing(question, text, text)


@pytest.mark.parametrize(("question", "text"), SHOWN)
def test_thing_that_a_text_shows_is_not_missing(question: str, text: str) -> None:
    assert not READER.missing(question, text, text)


@pytest.mark.parametrize(
    ("question", "told", "missing"),
    [
        ("kho lạnh đặt tại xã nào", "Kho lạnh do hợp tác xã Hoa Đà Lạt góp vốn", True),
        ("kho lạnh đặt tại xã nào", "Kho lạnh dựng ở xã Tà Nung", False),
        ("kho lạnh nằm ở huyện nào", "Kho lạnh của các huyện: Lạc Dương, Đơn Dương", False),
    ],
)
def test_where_a_thing_stands_is_told_by_a_name(question, told, missing):
    assert WantedReader(load_vocabulary()).missing(question, told, told) is missing
