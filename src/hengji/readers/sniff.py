"""What a file is, by its content: the suffix is only a promise."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Literal

from hengji.errors import ReadError

if TYPE_CHECKING:
    from hengji.readers.package import Package

Format = Literal["txt", "docx", "xlsx"]

_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IMAGES = (
    (b"\x89PNG", "PNG"), (b"\xff\xd8\xff", "JPEG"), (b"GIF8", "GIF"),
    (b"BM", "BMP"), (b"II*\x00", "TIFF"), (b"MM\x00*", "TIFF"),
)  # fmt: skip
_ARCHIVES = (
    (b"Rar!\x1a\x07", "RAR"), (b"7z\xbc\xaf\x27\x1c", "7z"), (b"\x1f\x8b", "gzip"),
)  # fmt: skip
_MARKUP = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body)\b", re.I
)
_XML = re.compile(rb"^(?:\xef\xbb\xbf)?\s*<\?xml\b", re.I)
#: Bytes of an Office owner file: 54 for the name, 108 for it again in UTF-16.
_LOCK_SIZES = frozenset({162, 165})


def recognise(data: bytes, name: str) -> Format:
    """The format of a file's content, as :func:`opened` finds it."""
    return opened(data, name)[0]


def opened(data: bytes, name: str) -> tuple[Format, Package | None]:
    """The format of a file's content, and its package when it is one.

    Args:
        data: the whole file.
        name: its base name; only the lock files of Office are told by it.

    Raises:
        ReadError: a format that is not read, with what to do instead.
    """
    if not data:
        raise ReadError(
            "文件是空的（0 字节）。请确认上传或下载是否完整。",
            "The file is empty (0 bytes). Check that it was copied completely.",
        )
    if name.startswith("~$") or _is_lock_file(data):
        raise ReadError(
            "这是 Office 打开文档时留下的临时锁文件，不是文档本身。"
            "请选择同名但不带“~$”的文件。",
            "This is the lock file Office leaves beside an open document. "
            "Choose the file of the same name without '~$'.",
        )
    if data.startswith(_ZIP):
        return _in_zip(data)
    if data.startswith(_OLE):
        raise _in_ole(data)
    refusal = _by_magic(data)
    if refusal is not None:
        raise refusal
    return "txt", None


def _is_lock_file(data: bytes) -> bool:
    if len(data) not in _LOCK_SIZES or not 0 < data[0] <= 54:
        return False
    return b"\x00" in data[55:] and not data[1 + data[0] : 54].strip(b" \x00")


def _in_zip(data: bytes) -> tuple[Format, Package]:
    from hengji.readers.package import Package

    package = Package(data)
    names = {name.lower() for name in package.names()}
    main = package.main_part("").lower()
    if "word/document.xml" in names or main.startswith("word/"):
        return "docx", package
    if "xl/workbook.bin" in names:
        raise unsupported(
            " Excel 二进制工作簿（.xlsb）", "a binary workbook (.xlsb)", "xlsx"
        )
    if "xl/workbook.xml" in names or main.startswith("xl/"):
        return "xlsx", package
    if "mimetype" in names:
        kind = package.read("mimetype", 1024)
        if b"opendocument.spreadsheet" in kind:
            raise unsupported(" OpenDocument 表格（.ods）", "an .ods workbook", "xlsx")
        if b"opendocument" in kind:
            raise unsupported(" OpenDocument 文档（.odt）", "an .odt document", "docx")
    if "ofd.xml" in names:
        raise unsupported(" OFD 版式文件", "an OFD file", "docx")
    if any(name.startswith("ppt/") for name in names):
        raise unsupported("演示文稿（.pptx）", "a presentation (.pptx)", "docx")
    if main or "[content_types].xml" in names:
        raise ReadError(
            "文件像是 Office 文档，但里面没有正文部件，可能已损坏。请用 Word、Excel 或 "
            "WPS 打开修复后另存一份。",
            "The file looks like an Office document without a main part; it may be "
            "damaged. Open, repair and save it in Word, Excel or WPS.",
        )
    raise ReadError(
        "这是一个压缩包，不是文档。请解压后分别读取其中的文件。",
        "This is an archive, not a document. Unpack it and read the files inside.",
    )


def _in_ole(data: bytes) -> ReadError:
    """What an OLE compound file holds; none of it is read yet."""
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            streams = {"/".join(path).lower() for path in ole.listdir()}
    # olefile raises these on damaged headers, FAT chains and directories.
    except (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError,
            OverflowError, MemoryError, RecursionError) as error:  # fmt: skip
        return ReadError(
            f"这是旧版 Office 文件，但结构已损坏（{str(error)[:80]}）。"
            "请用 Word、Excel 或 WPS 打开修复后另存为新格式。",
            "This is a legacy Office file with a damaged structure. Open, repair and "
            "save it in a current format.",
        )
    if "encryptedpackage" in streams or "encryptioninfo" in streams:
        return ReadError(
            "文件设有打开密码，无法读取。请在 Word、Excel 或 WPS 中取消密码后"
            "另存一份。",
            "The file is encrypted with a password. Remove the password and save "
            "a copy.",
        )
    if "worddocument" in streams:
        return unsupported(
            "旧版 Word/WPS 文档（.doc/.wps）", "a legacy .doc/.wps", "docx"
        )
    if "workbook" in streams or "book" in streams:
        return unsupported(
            "旧版 Excel 工作簿（.xls）", "a legacy .xls workbook", "xlsx"
        )
    if "powerpoint document" in streams:
        return unsupported("旧版演示文稿（.ppt）", "a legacy presentation", "docx")
    return ReadError(
        "这是旧版 Office 容器文件，里面没有可读的文档。请另存为 docx 或 xlsx 后再试。",
        "This legacy Office container holds no readable document. Save it as docx or "
        "xlsx and try again.",
    )


def _by_magic(data: bytes) -> ReadError | None:
    head = data[:1024]
    if b"%PDF-" in head:
        return unsupported(" PDF 文件", "a PDF file", "docx")
    if head.startswith(b"{\\rtf"):
        return unsupported(" RTF 文档", "an RTF document", "docx")
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return _image("WEBP")
    for magic, kind in _IMAGES:
        if head.startswith(magic) and (len(magic) > 2 or b"\x00" in head[:32]):
            return _image(kind)
    for magic, kind in _ARCHIVES:
        if head.startswith(magic):
            return ReadError(
                f"这是一个 {kind} 压缩包，不是文档。请解压后分别读取其中的文件。",
                f"This is a {kind} archive, not a document. Unpack it first.",
            )
    if _MARKUP.match(head):
        return unsupported("网页（HTML）", "a web page (HTML)", "docx")
    if _XML.match(head):
        return unsupported(" XML 文件", "an XML file", "docx")
    return None


def _image(kind: str) -> ReadError:
    return ReadError(
        f"这是一张图片（{kind}），暂不支持识别其中的文字。请提供 Word、Excel 或文本。",
        f"This is an image ({kind}); text in images is not read. Provide Word, Excel "
        "or text.",
    )


def unsupported(chinese: str, english: str, target: str) -> ReadError:
    """The sentence for a format that is known but not read."""
    program = "Excel" if target == "xlsx" else "Word"
    return ReadError(
        f"这是{chinese}，暂不支持直接读取。"
        f"请用 {program} 或 WPS 打开，另存为 {target} 后再试。",
        f"This is {english}, which is not read. Open it in {program} or WPS and save "
        f"it as {target}.",
    )
