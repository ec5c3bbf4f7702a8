"""Bytes to characters: UTF-8, UTF-16, GB18030, and a guess as the last resort."""

from __future__ import annotations

import codecs
import re

from hengji.errors import ReadError
from hengji.model.document import ReadProblem

#: Text of this size is no report; larger files are data dumps.
MAX_TEXT_BYTES = 20 * 1024 * 1024

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: it begins with its mark
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x1c-\x1f\x7f]")
#: What Chinese official writing is made of: ASCII, punctuation, common ideographs.
_ORDINARY = re.compile("[\t\n\r\f -~\u3000-\u303f\uff00-\uffef\u4e00-\u9fff“”‘’…—·×]")
#: One damaged byte in this many is a transmission fault, more is another encoding.
_BYTES_PER_FAULT = 500
_SAMPLE = 20_000


def decode(data: bytes) -> tuple[str, tuple[ReadProblem, ...]]:
    """Decode a text file.

    Returns:
        The characters, without byte order mark, and the doubts about them.

    Raises:
        ReadError: binary data, an unknown encoding, or far too long.
    """
    if len(data) > MAX_TEXT_BYTES:
        megabytes = len(data) // (1024 * 1024)
        raise ReadError(
            f"文本有 {megabytes} MB，超过 20 MB 的上限，不像一份绩效报告。"
            "请只保留需要审核的部分。",
            f"The text has {megabytes} MB, above the limit of 20 MB. Keep only the "
            "part to be audited.",
        )
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _tolerant(data[len(mark) :], encoding)
    for encoding in _candidates(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _plausible(text):
            return text, ()
    return _damaged(data)


def _candidates(data: bytes) -> tuple[str, ...]:
    """Encodings worth a strict attempt, in order."""
    if b"\x00" in data[:_SAMPLE]:
        even, odd = data[0:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
        return ("utf-16-le", "utf-16-be") if odd >= even else ("utf-16-be", "utf-16-le")
    return ("utf-8", "gb18030")


def _plausible(text: str) -> bool:
    """Whether decoded characters look like writing."""
    sample = text[:_SAMPLE]
    if not sample:
        return True
    if len(_CONTROL.findall(sample)) * 100 > len(sample):
        return False
    return len(_ORDINARY.findall(sample)) * 10 >= len(sample) * 7


def _tolerant(data: bytes, encoding: str) -> tuple[str, tuple[ReadProblem, ...]]:
    """Decode a declared encoding; a few bad bytes become marks and a doubt."""
    text = data.decode(encoding, errors="replace")
    faults = text.count("\ufffd")
    if faults * _BYTES_PER_FAULT > max(len(data), _BYTES_PER_FAULT):
        raise _binary()
    if len(_CONTROL.findall(text[:_SAMPLE])) * 20 > len(text[:_SAMPLE]):
        raise _binary()
    return text, _faults(faults, encoding) if faults else ()


def _damaged(data: bytes) -> tuple[str, tuple[ReadProblem, ...]]:
    """Nothing decoded strictly: damaged UTF-8 or GB18030, or a rare encoding."""
    if b"\x00" not in data[:_SAMPLE]:
        for encoding in ("utf-8", "gb18030"):
            text = data.decode(encoding, errors="replace")
            faults = text.count("\ufffd")
            allowed = max(len(data) // _BYTES_PER_FAULT, 1)
            if 0 < faults <= allowed and len(text) > 2 * faults and _plausible(text):
                return text, _faults(faults, encoding)
        guessed = _guess(data)
        if guessed is not None:
            return guessed
    raise _binary()


def _guess(data: bytes) -> tuple[str, tuple[ReadProblem, ...]] | None:
    """The last resort: a statistical guess, always with a doubt."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[: 8 * _SAMPLE]).best()
    if best is None:
        return None
    text = data.decode(best.encoding, errors="replace")
    if not _plausible(text) or "\ufffd" in text:
        return None
    return text, (
        ReadProblem(
            "guessed_encoding",
            f"文本编码按统计推测为 {best.encoding}，个别字可能有误。"
            f"（The encoding was guessed: {best.encoding}.）",
        ),
    )


def _faults(count: int, encoding: str) -> tuple[ReadProblem, ...]:
    return (
        ReadProblem(
            "undecodable_characters",
            f"有 {count} 处字符不符合 {encoding} 编码，已用“\ufffd”代替。"
            f"（{count} characters are not valid {encoding}.）",
        ),
    )


def _binary() -> ReadError:
    return ReadError(
        "文件内容不是可读的文本（可能是二进制数据或未知编码）。"
        "请用 Word、Excel 或 WPS 打开确认，另存为 docx、xlsx 或 UTF-8 文本后再试。",
        "The content is not readable text (binary data or an unknown encoding). Save "
        "it as docx, xlsx or UTF-8 text and try again.",
    )
