"""Lines by which the parts of a document are known (Decree 30/2020/NĐ-CP, Annex I)."""

from __future__ import annotations

import re

from corpus.text import LOWER, UPPER


def wrapped(pattern: str) -> re.Pattern[str]:
    """The pattern with any white space for a space: fixed phrases run over the end of a line."""
    return re.compile(pattern.replace(" ", r"\s+"))


KIND = wrapped(
    r"^[\s*_#]*(QUYẾT ĐỊNH|NGHỊ QUYẾT|NGHỊ ĐỊNH|KẾ HOẠCH|CHỈ THỊ|THÔNG TƯ|THÔNG BÁO|CÔNG ĐIỆN|"
    r"CHƯƠNG TRÌNH(?: HÀNH ĐỘNG)?|ĐỀ ÁN|QUY CHẾ|QUY ĐỊNH|QUY CHUẨN[ \w]*|ĐIỀU LỆ|DANH MỤC|"
    r"BÁO CÁO|TỜ TRÌNH|HƯỚNG DẪN|CÔNG VĂN|LUẬT|PHÁP LỆNH|NỘI QUY|"
    r"PHƯƠNG ÁN|LỘ TRÌNH|CHIẾN LƯỢC)\b\s*(:?)[\s*_]*"
)
ANNEX_TITLE = wrapped(r"^[\s*_#]*(?:PHỤ LỤC|Phụ lục|PHỤ BIỂU|Phụ biểu)(?=$|[\s*_:.\d]|[IVX])")
MOTTO = re.compile(r"CỘNG\s+H[OÒ][AÀ]\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA", re.I)
MOTTOES = re.compile(
    rf"{MOTTO.pattern}\s+VIỆT\s+NAM|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM|"
    r"Độc\s+lập\s*[-–]+\s*Tự\s+do\s*[-–]+\s*Hạnh\s+phúc"
)
"""The lines of the mottoes of the state and the Party, as they stand beside an issuer."""
RECIPIENTS_LINE = re.compile(r"^[\s*_|]*Nơi nhận\s*:?", re.I)
SIGN = wrapped(
    r"^[\s*_|]*(?:TM\.|KT\.|TL\.|TUQ\.|Q\.|T/M\b|K/T\b|T/L\b|CHỦ TỊCH|PHÓ CHỦ TỊCH|"
    r"THỦ TƯỚNG|PHÓ THỦ TƯỚNG|BỘ TRƯỞNG|"
    r"THỨ TRƯỞNG|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|CỤC TRƯỞNG|TỔNG KIỂM TOÁN|CHỦ NHIỆM|"
    r"PHÓ CHỦ NHIỆM|TRƯỞNG BAN|BÍ THƯ|PHÓ BÍ THƯ|CHÁNH VĂN PHÒNG|PHÓ CHÁNH VĂN PHÒNG)"
)
NAME = re.compile(rf"^[\s*_|]*(?:[{UPPER}][{LOWER}]*\.?\s*){{2,5}}[\s*_|]*$")
