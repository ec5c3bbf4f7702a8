"""Readers: any supported file in, one :class:`Document` out.

A file is recognised by its content, never by its suffix.  What cannot be read
raises :class:`~hengji.errors.ReadError` with a sentence that says what to do.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from hengji.errors import ReadError
from hengji.model.document import Document

#: Formats that can be read, with the suffixes under which they are expected.
FORMATS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "txt": frozenset({".txt", ".text", ".md", ".log", ""}),
        "docx": frozenset({".docx", ".docm", ".dotx", ".dotm"}),
        "xlsx": frozenset({".xlsx", ".xlsm", ".xltx", ".xltm"}),
    }
)
#: No report of this genre comes near it; larger files are archives or data sets.
MAX_FILE_BYTES = 100 * 1024 * 1024


def read(path: str | os.PathLike[str]) -> Document:
    """Read a document.

    Args:
        path: the file; its content decides how it is read.

    Returns:
        The document, with ``status`` and ``problems`` saying how well it was read.

    Raises:
        ReadError: it cannot be read; the message says why and what to do.
    """
    from hengji.readers.sniff import opened

    name = os.fspath(path)
    data = _load(Path(name))
    found, package = opened(data, Path(name).name)
    digest = hashlib.sha256(data).hexdigest()
    try:
        if found == "docx":
            from hengji.readers.docx import read_docx

            document = read_docx(data, name, digest, package)
        elif found == "xlsx":
            from hengji.readers.xlsx import read_xlsx

            document = read_xlsx(data, name, digest)
        else:
            from hengji.readers.text import read_text

            document = read_text(data, name, digest)
    except RecursionError as error:
        raise ReadError(
            "文件内部嵌套过深，不是正常办公软件生成的文档，无法读取。"
            "请用 Word 或 WPS 打开后另存一份再试。",
            "The file is nested too deeply to come from an office program. "
            "Open it in Word or WPS, save a copy and try again.",
        ) from error
    return _with_suffix_checked(document, Path(name).suffix.lower())


def _load(path: Path) -> bytes:
    """The bytes of the file, or a sentence about why there are none."""
    try:
        if path.is_dir():
            raise ReadError(
                "这是一个文件夹，不是文件。请给出其中的文件。",
                "This is a folder, not a file. Name a file inside it.",
            )
        if not path.exists():
            raise ReadError(
                "找不到这个文件。请检查路径和文件名。",
                "There is no such file. Check the path and the name.",
            )
        if not path.is_file():
            raise ReadError(
                "这不是普通文件（可能是设备或管道），无法读取。",
                "This is not a regular file and cannot be read.",
            )
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            megabytes = size // (1024 * 1024)
            raise ReadError(
                f"文件有 {megabytes} MB，超过 100 MB 的上限，不像一份绩效报告。"
                "请只保留需要审核的部分。",
                f"The file has {megabytes} MB, above the limit of 100 MB. "
                "Keep only the part to be audited.",
            )
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise ReadError(
            f"打不开这个文件：{error}。请检查权限，或先关闭占用它的程序。",
            f"The file cannot be opened: {error}. Check its permissions.",
        ) from error


def _with_suffix_checked(document: Document, suffix: str) -> Document:
    """Note a suffix that does not fit the content; the content was believed."""
    if suffix in FORMATS[document.format]:
        return document
    others = frozenset().union(
        *(known for name, known in FORMATS.items() if name != document.format)
    )
    if document.format == "txt" and suffix not in others | _OFFICE_SUFFIXES:
        return document
    from dataclasses import replace

    from hengji.model.document import ReadProblem

    problem = ReadProblem(
        "wrong_suffix",
        f"文件后缀是“{suffix or '（无）'}”，内容却是 {document.format}，已按内容读取。"
        f"（The suffix is {suffix or '(none)'}, the content is {document.format}; "
        "read by its content.）",
    )
    return replace(document, problems=(*document.problems, problem))


#: Suffixes that promise something other than plain text.
_OFFICE_SUFFIXES = frozenset(
    {".doc", ".wps", ".xls", ".et", ".xlsb", ".pdf", ".ofd", ".ods", ".odt"}
    | {".rtf", ".ppt", ".pptx", ".zip", ".png", ".jpg", ".jpeg", ".htm", ".html"}
)
