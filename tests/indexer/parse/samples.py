"""Small documents in the shape of Decree 30/2020/NĐ-CP, Annex I."""

DECISION = """ỦY BAN NHÂN DÂN
TỈNH LÂM ĐỒNG

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/QĐ-UBND

Lâm Đồng, ngày 05 tháng 3 năm 2024

QUYẾT ĐỊNH

Ban hành Kế hoạch phát triển kinh tế tập thể

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;

Theo đề nghị của Giám đốc Sở Kế hoạch và Đầu tư.

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phát triển kinh tế tập thể.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký.

Nơi nhận:

- Như Điều 2;
- Lưu: VT.

**KT. CHỦ TỊCH
PHÓ CHỦ TỊCH**

Trần Văn Hiệp
"""

PROGRAMME = """
KẾ HOẠCH

Phát triển kinh tế tập thể, hợp tác xã trên địa bàn tỉnh
(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/3/2024)

I. MỤC TIÊU

1. Mục tiêu chung

Phát triển bền vững.

II. TỔ CHỨC THỰC HIỆN

1. Sở Tài chính:

- Bố trí kinh phí thực hiện kế hoạch.
"""

ANNEX = """
PHỤ LỤC
DANH MỤC NHIỆM VỤ

| STT | Nhiệm vụ | Cơ quan chủ trì |
|-----|----------|-----------------|
| 1 | Tập huấn cán bộ | Liên minh Hợp tác xã tỉnh |
"""

LETTER = """
UBND TỈNH LÂM ĐỒNG
SỞ KẾ HOẠCH VÀ ĐẦU TƯ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: / SKHĐT-DN

Lâm Đồng, ngày tháng 10 năm 2023

V/v tham gia xây dựng kế hoạch.

Kính gửi:

- Sở Tài chính;
- UBND các huyện.

Đề nghị các đơn vị gửi ý kiến trước ngày 27/10/2023.

Nơi nhận:

- Như trên;
- Lưu: VT.

GIÁM ĐỐC

Lê Thị Lan
"""
