"""A decision of a province no document in this repository is of, made up for the tests."""

DECISION = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 1415/QĐ-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2023

QUYẾT ĐỊNH
Ban hành Kế hoạch phát triển kinh tế tập thể giai đoạn 2023 - 2027

ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
Căn cứ Luật Hợp tác xã ngày 20 tháng 11 năm 2012;

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phát triển kinh tế tập thể giai đoạn 2023 - 2027.
Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh và các cơ quan có liên quan chịu trách nhiệm thi hành.

Nơi nhận:
- Như Điều 3;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu

PHỤ LỤC
DANH MỤC NHIỆM VỤ
(Kèm theo Quyết định số 1415/QĐ-UBND ngày 09 tháng 3 năm 2023)

| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |
|---|---|---|---|---|
| 1 | Xây dựng kho lạnh bảo quản hoa cho hợp tác xã | Sở Công Thương | Sở KH&CN | Quý III/2024 |
| 2 | Đào tạo kế toán cho giám đốc hợp tác xã | Liên minh Hợp tác xã tỉnh | Sở Tài chính | |
| 3 | Số hóa hồ sơ đăng ký hợp tác xã | Sở Kế hoạch và Đầu tư | Sở TT&TT | Tháng 12/2025 |
"""

DUTIES = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 77/KH-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2023

KẾ HOẠCH
Quản lý nước tưới cho hợp tác xã trồng hoa năm 2023

I. MỤC ĐÍCH, YÊU CẦU
1. Bảo đảm đủ nước tưới cho hợp tác xã trồng hoa trong mùa khô.

II. TỔ CHỨC THỰC HIỆN
1. Sở Nông nghiệp và Môi trường
- Lập bản đồ các hồ chứa nước tưới.
- Phối hợp Sở Khoa học và Công nghệ đề xuất dùng cảm biến đo độ ẩm cho nhà kính.
- Tổng kết mô hình tưới nhỏ giọt.
2. Đội Quản lý nước thành phố Bảo Lộc
- Đóng mở cống theo lịch tưới đã công bố.
- Báo cáo lượng nước còn lại của các hồ chứa.
3. Sở Tài chính
- Tham mưu bố trí kinh phí nạo vét kênh mương.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""


def decision(number: str, day: str, title: str, articles: str) -> str:
    """A decision of a provincial people's committee, from its letterhead to its signature."""
    return f"""\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: {number}                        Lâm Đồng, {day}

QUYẾT ĐỊNH
{title}

ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;

QUYẾT ĐỊNH:

{articles.strip()}

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""
